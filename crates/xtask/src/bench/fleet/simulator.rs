//! The process with the simulated clients: what it is told, and what it says.

use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{ChildStdin, Command};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use super::super::clock;
use super::super::programs::Program;

/// Loopback addresses that the clients come from: a stranger's new devices are limited per address.
const ADDRESSES: u64 = 100;
/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is looked how many links are up.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// Microseconds since 1970.
pub type Micros = u64;

/// The running process. Dropping it ends it.
pub struct Simulator {
    input: ChildStdin,
    said: Receiver<String>,
    /// When sessions were hung up at their clients.
    hung_up: HashMap<String, Micros>,
    /// When clients came and went, of those that were told to.
    changes: Vec<(u64, Micros)>,
    program: Program,
}

impl Simulator {
    /// Starts it; the clients come at once. With a certificate their links are encrypted.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(
        program: &Path,
        server: SocketAddr,
        clients: u64,
        certificate: Option<&Path>,
        license_key: &str,
    ) -> anyhow::Result<Self> {
        let mut command = Command::new(program);
        command.args([server.to_string(), clients.to_string(), ADDRESSES.to_string()]);
        command.args(certificate);
        let (program, mut input, output) = Program::start_partner(&mut command)?;
        writeln!(input, "{license_key}")?;
        let (say, said) = channel();
        thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if say.send(line).is_err() {
                    return;
                }
            }
        });
        Ok(Self {
            input,
            said,
            hung_up: HashMap::new(),
            changes: Vec::new(),
            program,
        })
    }

    /// How many links are up.
    ///
    /// # Errors
    /// The process does not answer.
    pub fn online(&mut self) -> anyhow::Result<u64> {
        writeln!(self.input, "count")?;
        Ok(self.wait_for("online ")?.parse()?)
    }

    /// Waits until so many links are up.
    ///
    /// # Errors
    /// They are not in time.
    pub fn wait_until_online(&mut self, wanted: u64, within: Duration) -> anyhow::Result<()> {
        let until = clock::now() + within;
        loop {
            let online = self.online()?;
            if online == wanted {
                return Ok(());
            }
            ensure!(
                clock::now() < until,
                "{online} of {wanted} links are up after {within:?}"
            );
            thread::sleep(LOOK_EVERY);
        }
    }

    /// The IDs of the first clients.
    ///
    /// # Errors
    /// The process does not answer.
    pub fn numbers(&mut self, most: usize) -> anyhow::Result<Vec<u64>> {
        writeln!(self.input, "numbers {most}")?;
        let numbers = self.wait_for("numbers ")?;
        Ok(numbers.split(',').map(str::parse).collect::<Result<_, _>>()?)
    }

    /// Lets clients go and come back from now on.
    ///
    /// # Errors
    /// The process is gone.
    pub fn change(&mut self, per_second: u64, seconds: u64) -> anyhow::Result<()> {
        self.changes.clear();
        Ok(writeln!(self.input, "changes {per_second} {seconds}")?)
    }

    /// Waits for the end of that; which client came or went when.
    ///
    /// # Errors
    /// It does not end.
    pub fn changes(&mut self, within: Duration) -> anyhow::Result<Vec<(u64, Micros)>> {
        let until = clock::now() + within;
        while clock::now() < until {
            match self.wait_for("changed") {
                Ok(_) => return Ok(std::mem::take(&mut self.changes)),
                Err(_) if self.program.is_alive() => {}
                Err(error) => return Err(error),
            }
        }
        bail!("the changes do not end")
    }

    /// Waits until a client has opened that session.
    ///
    /// # Errors
    /// It does not.
    pub fn wait_for_opening(&mut self, session: &str) -> anyhow::Result<()> {
        self.wait_for(&format!("opened {session}")).map(drop)
    }

    /// When the session's client was told to hang up.
    ///
    /// # Errors
    /// It was not.
    pub fn hung_up(&mut self, session: &str) -> anyhow::Result<Micros> {
        if let Some(at) = self.hung_up.remove(session) {
            return Ok(at);
        }
        Ok(self.wait_for(&format!("hung-up {session} "))?.parse()?)
    }

    /// The rest of the next line that begins so. What else is said meanwhile is kept.
    fn wait_for(&mut self, beginning: &str) -> anyhow::Result<String> {
        loop {
            let line = self
                .said
                .recv_timeout(PATIENCE)
                .with_context(|| format!("no answer: {beginning}"))?;
            if let Some(rest) = line.strip_prefix(beginning) {
                return Ok(rest.to_owned());
            }
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["gone" | "came", number, at] => self.changes.push((number.parse()?, at.parse()?)),
                ["hung-up", session, at] => {
                    self.hung_up.insert((*session).to_owned(), at.parse()?);
                }
                _ => {}
            }
        }
    }
}
