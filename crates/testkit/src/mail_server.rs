use std::{net::TcpListener, path::PathBuf, process::Stdio, time::Duration};

use serde::Deserialize;
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
    time::timeout,
};

/// Debian's Python, which has Debian's aiosmtpd.
const PYTHON: &str = "/usr/bin/python3";
/// How long a test waits for a mail that never comes.
const PATIENCE: Duration = Duration::from_secs(60);

/// A real mail server in a process of its own, on loopback. Ends with this value.
pub struct MailServer {
    process: Child,
    output: Lines<BufReader<ChildStdout>>,
    port: u16,
}

/// A mail that the server took.
#[derive(Debug, Clone, Deserialize)]
pub struct ReceivedMail {
    /// The sender of the envelope.
    pub from: String,
    /// The recipients of the envelope.
    pub to: Vec<String>,
    /// Who had signed in.
    pub user: Option<String>,
    /// Whether it came over an encrypted connection.
    pub encrypted: bool,
    /// The headers in their order, decoded.
    pub headers: Vec<(String, String)>,
    /// The part in plain text.
    pub text: Option<String>,
    /// The part in HTML.
    pub html: Option<String>,
    /// Everything, as it came.
    pub raw: String,
}

impl ReceivedMail {
    /// The header of that name; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(found, _)| found == name);
        found.map_or("", |(_, value)| value)
    }
}

impl MailServer {
    /// One that behaves as these options of `smtp/server.py` say.
    pub async fn start(options: &[&str]) -> Self {
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("smtp/server.py");
        let mut process = Command::new(PYTHON)
            .arg(script)
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("the tests of mail need {PYTHON}: {error}"));
        let output = process.stdout.take().expect("its output is piped");
        let mut output = BufReader::new(output).lines();
        let Some(first) = output.next_line().await.expect("its output is text") else {
            let mut report = String::new();
            let mut errors = process.stderr.take().expect("its errors are piped");
            let _ = errors.read_to_string(&mut report).await;
            panic!(
                "the tests of mail need {PYTHON} with aiosmtpd: apt-get install python3-aiosmtpd\n{report}"
            );
        };
        #[derive(Deserialize)]
        struct Ready {
            port: u16,
        }
        let ready: Ready = serde_json::from_str(&first).expect("the server says its port first");
        Self {
            process,
            output,
            port: ready.port,
        }
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The next mail that it took, waiting for it.
    pub async fn received(&mut self) -> ReceivedMail {
        let line = timeout(PATIENCE, self.output.next_line()).await;
        let line = line.expect("a mail comes").expect("its output is text");
        serde_json::from_str(&line.expect("the server runs")).expect("a mail is JSON")
    }

    /// Ends it and returns what it had taken and nobody had looked at yet.
    pub async fn stop(mut self) -> Vec<ReceivedMail> {
        drop(self.process.stdin.take());
        let mut rest = Vec::new();
        while let Ok(Some(line)) = self.output.next_line().await {
            rest.push(serde_json::from_str(&line).expect("a mail is JSON"));
        }
        let _ = self.process.wait().await;
        rest
    }

    /// A port of 127.0.0.1 on which nobody listens.
    pub fn free_port() -> u16 {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("there is a free port");
        listener.local_addr().expect("it has an address").port()
    }
}

/// A certificate for `localhost`, and the authority that vouches for it, in files.
pub struct TestCertificate {
    folder: TempDir,
    /// The authority's certificate, PEM.
    pub authority: String,
}

impl TestCertificate {
    /// A new one.
    pub fn new() -> Self {
        let fault = "certificates can be made";
        let mut params = rcgen::CertificateParams::new(Vec::new()).expect(fault);
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let key = rcgen::KeyPair::generate().expect(fault);
        let authority = params.self_signed(&key).expect(fault).pem();
        let issuer = rcgen::Issuer::new(params, key);
        let leaf = rcgen::CertificateParams::new(vec!["localhost".to_owned()]).expect(fault);
        let leaf_key = rcgen::KeyPair::generate().expect(fault);
        let leaf = leaf.signed_by(&leaf_key, &issuer).expect(fault);
        let folder = TempDir::new().expect("a temporary folder can be made");
        let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text);
        write("certificate.pem", leaf.pem()).expect("files can be written");
        write("key.pem", leaf_key.serialize_pem()).expect("files can be written");
        Self { folder, authority }
    }

    /// The file with the certificate.
    pub fn certificate(&self) -> String {
        self.folder.path().join("certificate.pem").display().to_string()
    }

    /// The file with its key.
    pub fn key(&self) -> String {
        self.folder.path().join("key.pem").display().to_string()
    }
}

impl Default for TestCertificate {
    fn default() -> Self {
        Self::new()
    }
}
