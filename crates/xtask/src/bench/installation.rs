//! A server on a data folder of its own, with one user.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::Context;

use super::http::Connection;
use super::programs::{Program, ask, wait_until};
use super::stage::free_port;

/// The first user: owner of account 1, and operator.
pub const EMAIL: &str = "bench@example.org";
/// The password of every user of the bench.
pub const PASSWORD: &str = "a bench is no secret";
const PATIENCE: Duration = Duration::from_secs(60);

/// A server on a data folder of its own. Dropping it ends the server and removes the folder.
pub struct Installation {
    server: Option<Program>,
    programs: PathBuf,
    logs: PathBuf,
    database: Option<String>,
    http: u16,
    https: u16,
    /// What the server writes down, where that is not the usual.
    log_filter: Option<&'static str>,
    folder: tempfile::TempDir,
}

impl Installation {
    /// Starts one. `programs` is the folder with the built programs, `logs` takes what the server says,
    /// `database` is a `postgres://` address; without it the server uses SQLite.
    ///
    /// # Errors
    /// The server does not start.
    pub fn start(programs: &Path, logs: &Path, database: Option<&str>) -> anyhow::Result<Self> {
        let mut installation = Self {
            server: None,
            programs: programs.to_owned(),
            logs: logs.to_owned(),
            database: database.map(str::to_owned),
            http: free_port()?,
            https: free_port()?,
            log_filter: None,
            folder: tempfile::tempdir()?,
        };
        installation.resume()?;
        Ok(installation)
    }

    /// Ends the server; the data stay.
    pub fn pause(&mut self) {
        self.server = None;
    }

    /// Starts the server again.
    ///
    /// # Errors
    /// It does not start.
    pub fn resume(&mut self) -> anyhow::Result<()> {
        let log = self.logs.join("server.log");
        self.server = Some(Program::start(&mut self.command(&["serve"]), &log)?);
        let address = self.address();
        // It listens before its database is ready.
        let is_healthy = || {
            let answer =
                Connection::open(address, None).and_then(|mut connection| connection.get("/health", ""));
            answer.is_ok_and(|answer| answer.status == 200)
        };
        wait_until("the server", PATIENCE, is_healthy)
    }

    /// Ends the server and starts it again; it then writes this down.
    ///
    /// # Errors
    /// It does not start.
    pub fn restart_with_log(&mut self, filter: &'static str) -> anyhow::Result<()> {
        self.log_filter = Some(filter);
        self.pause();
        self.resume()
    }

    /// Where plain HTTP is served.
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.http).into()
    }

    /// Where HTTPS is served.
    pub fn tls_address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.https).into()
    }

    /// The certificate that it has made for itself.
    pub fn certificate(&self) -> PathBuf {
        self.folder.path().join("certificate.pem")
    }

    /// The license key of account 1.
    ///
    /// # Errors
    /// The server's program does not say it.
    pub fn license_key(&self) -> anyhow::Result<String> {
        ask(&mut self.command(&["license", "key", "--account", "1"]), "")
    }

    /// The server's process.
    pub fn id(&self) -> Option<u32> {
        self.server.as_ref().map(Program::id)
    }

    /// The file of a SQLite database.
    pub fn database_file(&self) -> PathBuf {
        self.folder.path().join("deskwarden.db")
    }

    /// Makes the first user; the cookie of the sign-in.
    ///
    /// # Errors
    /// The server does not let it happen.
    pub fn set_up(&self) -> anyhow::Result<String> {
        let link = ask(&mut self.command(&["link"]), "")?;
        let (_, token) = link.split_once('#').context("the server is set up already")?;
        let answer = Connection::open(self.address(), None)?.post(
            "/setup",
            &[
                ("token", token),
                ("email", EMAIL),
                ("password", PASSWORD),
                ("password_again", PASSWORD),
            ],
        )?;
        answer
            .cookie
            .with_context(|| format!("set-up says {}", answer.status))
    }

    /// Signs a user in; the cookie of the sign-in.
    ///
    /// # Errors
    /// The server does not let it happen.
    pub fn sign_in(&self, email: &str) -> anyhow::Result<String> {
        let mut connection = Connection::open(self.address(), None)?;
        let answer = connection.post("/sign-in", &[("email", email), ("password", PASSWORD)])?;
        answer
            .cookie
            .with_context(|| format!("the sign-in of {email} says {}", answer.status))
    }

    fn command(&self, verb: &[&str]) -> Command {
        let mut command = Command::new(self.programs.join("deskwarden"));
        command.arg("--data").arg(self.folder.path());
        command.args(["--http-listen", &self.address().to_string()]);
        command.args(["--listen", &format!("127.0.0.1:{}", self.https)]);
        if let Some(database) = &self.database {
            command.args(["--database", database]);
        }
        command.envs(self.log_filter.map(|filter| ("RUST_LOG", filter)));
        // Colours would stand between the words.
        command.env("NO_COLOR", "1");
        command.args(verb);
        command
    }
}
