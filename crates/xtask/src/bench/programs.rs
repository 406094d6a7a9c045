//! Programs that the bench starts, and that end with it.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use super::clock;

const LOOK_EVERY: Duration = Duration::from_millis(50);
/// How long a program has to end by itself.
const FAREWELL: Duration = Duration::from_secs(5);

/// A running program with all that it started. Dropping it ends them.
pub struct Program(Child);

impl Program {
    /// Starts a program in a process group of its own; what it says goes to the file `log`.
    ///
    /// # Errors
    /// It does not start, or the log cannot be made.
    pub fn start(command: &mut Command, log: &Path) -> anyhow::Result<Self> {
        let file = File::create(log).with_context(|| log.display().to_string())?;
        command
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file);
        Self::spawn(command)
    }

    /// Starts an X server, which chooses its own number; the display's name.
    ///
    /// # Errors
    /// It does not start or names no display.
    pub fn start_display(command: &mut Command, log: &Path) -> anyhow::Result<(Self, String)> {
        command
            .args(["-displayfd", "1"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(log)?);
        let mut server = Self::spawn(command)?;
        let mut number = String::new();
        let output = server.0.stdout.take().context("the X server has no output")?;
        BufReader::new(output).read_line(&mut number)?;
        ensure!(!number.trim().is_empty(), "no X server: see {}", log.display());
        Ok((server, format!(":{}", number.trim())))
    }

    /// Starts a program that is talked to by lines.
    ///
    /// # Errors
    /// It does not start.
    pub fn start_partner(
        command: &mut Command,
    ) -> anyhow::Result<(Self, ChildStdin, BufReader<ChildStdout>)> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut partner = Self::spawn(command)?;
        let input = partner.0.stdin.take().context("no input")?;
        let output = partner.0.stdout.take().context("no output")?;
        Ok((partner, input, BufReader::new(output)))
    }

    /// The process that was started.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it still runs.
    pub fn is_alive(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }

    fn spawn(command: &mut Command) -> anyhow::Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command
            .process_group(0)
            .spawn()
            .with_context(|| format!("{name} does not start"))?;
        Ok(Self(child))
    }

    fn signal(&self, signal: &str) {
        let group = format!("-{}", self.0.id());
        let _it_is_gone = Command::new("kill")
            .args([signal, "--", &group])
            .stderr(Stdio::null())
            .status();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.signal("-TERM");
        let until = clock::now() + FAREWELL;
        while self.is_alive() && clock::now() < until {
            sleep(LOOK_EVERY);
        }
        self.signal("-KILL");
        let _it_is_gone = self.0.wait();
    }
}

/// Runs a program to its end with `input`; what it prints.
///
/// # Errors
/// It does not start, or fails.
pub fn ask(command: &mut Command, input: &str) -> anyhow::Result<String> {
    let name = format!("{command:?}");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{name} does not start"))?;
    child
        .stdin
        .take()
        .context("no input")?
        .write_all(input.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("{name}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// Waits until `what` holds.
///
/// # Errors
/// It does not within that time.
pub fn wait_until(what: &str, within: Duration, mut holds: impl FnMut() -> bool) -> anyhow::Result<()> {
    let until = clock::now() + within;
    while !holds() {
        ensure!(clock::now() < until, "{what}: not within {within:?}");
        sleep(LOOK_EVERY);
    }
    Ok(())
}
