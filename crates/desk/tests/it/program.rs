//! The real program, started by a test and ended with it.

use std::{
    path::Path,
    process::{Output, Stdio},
    time::Duration,
};

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::UnixStream,
    process::{Child, Command},
    time::{sleep, timeout},
};

/// Longer than anything here takes, however busy the machine is.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A device: a data folder of its own.
pub struct Device {
    folder: tempfile::TempDir,
    display: Option<String>,
    locale: String,
}

/// What a command did.
#[derive(Debug)]
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Device {
    /// A new device without a screen.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            display: None,
            locale: "C".to_owned(),
        }
    }

    /// A new device whose desktop has that locale.
    pub fn with_locale(locale: &str) -> Self {
        Self {
            locale: locale.to_owned(),
            ..Self::new()
        }
    }

    /// A new device with the screen of that X display.
    pub fn with_display(display: &str) -> Self {
        Self {
            display: Some(display.to_owned()),
            ..Self::new()
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs a command to its end.
    pub async fn run(&self, arguments: &[&str], input: &str) -> Done {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // A command that fails early does not read.
        let _unread = stdin.write_all(input.as_bytes()).await;
        drop(stdin);
        let Output {
            status,
            stdout,
            stderr,
        } = timeout(PATIENCE, child.wait_with_output())
            .await
            .unwrap()
            .unwrap();
        Done {
            code: status.code().unwrap(),
            out: String::from_utf8(stdout).unwrap(),
            err: String::from_utf8(stderr).unwrap(),
        }
    }

    /// Starts the service with that server; it is killed when dropped.
    pub fn service(&self, server: &str) -> Child {
        let mut command = self.command(&["--server", server, "service"]);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap()
    }

    /// What the service says about itself; waits until it is there.
    pub async fn status(&self) -> Value {
        let asking = async {
            loop {
                if let Ok(reply) = self.ask("{\"type\":\"status\"}\n").await {
                    return reply;
                }
                sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(PATIENCE, asking).await.expect("the service answers")
    }

    /// Waits until what the service says is as wanted.
    pub async fn status_where(&self, wanted: impl Fn(&Value) -> bool) -> Value {
        let mut last = Value::Null;
        let asking = async {
            loop {
                last = self.status().await;
                if wanted(&last) {
                    return;
                }
                sleep(Duration::from_millis(20)).await;
            }
        };
        let in_time = timeout(PATIENCE, asking).await.is_ok();
        assert!(in_time, "the status stays {last}");
        last
    }

    async fn ask(&self, line: &str) -> std::io::Result<Value> {
        let mut stream = UnixStream::connect(self.folder().join("control.sock")).await?;
        stream.write_all(line.as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        serde_json::from_str(&answer).map_err(std::io::Error::other)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_deskwarden-desk"));
        command.arg("--data").arg(self.folder()).args(arguments);
        for locale in ["LC_ALL", "LC_MESSAGES"] {
            command.env_remove(locale);
        }
        command
            .env("LANG", &self.locale)
            .env_remove("DISPLAY")
            .env("DESKWARDEN_LOG", "warn")
            .kill_on_drop(true);
        if let Some(display) = &self.display {
            command.env("DISPLAY", display);
        }
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}

/// Asks the program to end, as a system that shuts down does, and waits until it has.
pub async fn terminate(mut service: Child) -> i32 {
    let pid = rustix::process::Pid::from_raw(service.id().unwrap().try_into().unwrap()).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    timeout(PATIENCE, service.wait())
        .await
        .unwrap()
        .unwrap()
        .code()
        .unwrap()
}
