//! The database of an installation, as its own command-line program reaches it.

use std::fs;
use std::io::{BufRead, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use super::programs::{Program, ask, wait_until};
use super::stage::free_port;

const PATIENCE: Duration = Duration::from_secs(60);

/// How to reach a database.
pub enum Database {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A PostgreSQL database, by its address.
    Postgres(String),
}

impl Database {
    /// What a query finds: one line per row.
    ///
    /// # Errors
    /// The query fails.
    pub fn ask(&self, query: &str) -> anyhow::Result<String> {
        ask(&mut self.command(), query)
    }

    /// Runs the statements that `write` writes.
    ///
    /// # Errors
    /// One of them fails.
    pub fn feed(&self, write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
        let mut command = self.command();
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
        let mut input = BufWriter::new(child.stdin.take().context("no input")?);
        let written = write(&mut input).and_then(|()| Ok(input.flush()?));
        drop(input);
        ensure!(child.wait()?.success(), "the database refuses the data");
        written
    }

    /// Its program, which runs the statements that are written to it as they come.
    ///
    /// # Errors
    /// It does not start.
    pub fn open(&self) -> anyhow::Result<(Program, ChildStdin)> {
        let (program, input, output) = Program::start_partner(&mut self.command())?;
        // Nobody reads what it says; it must not wait for that.
        std::thread::spawn(move || output.lines().map_while(Result::ok).for_each(drop));
        Ok((program, input))
    }

    fn command(&self) -> Command {
        match self {
            Self::Sqlite(file) => {
                let mut command = Command::new("sqlite3");
                // The server may be writing.
                command.args(["-bail", "-cmd", ".timeout 10000"]).arg(file);
                command
            }
            Self::Postgres(url) => {
                let mut command = Command::new("psql");
                command.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", url]);
                command
            }
        }
    }
}

/// A PostgreSQL server with an empty database, as it comes. Dropping it ends it.
pub struct Postgres {
    /// The database's address.
    pub url: String,
    server: Program,
    _folder: tempfile::TempDir,
}

impl Postgres {
    /// Starts one.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(logs: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let data = folder.path().join("data");
        fs::create_dir(&data)?;
        // PostgreSQL does not run as root.
        if is_root()? {
            ask(
                Command::new("chown").args(["-R", "postgres:"]).arg(folder.path()),
                "",
            )?;
        }
        let programs = programs()?;
        let mut make = as_postgres(&programs.join("initdb"))?;
        make.arg("-D").arg(&data);
        ask(
            make.args(["-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust"]),
            "",
        )?;
        let port = free_port()?;
        let mut serve = as_postgres(&programs.join("postgres"))?;
        serve.arg("-D").arg(&data).arg("-k").arg(folder.path());
        serve.args(["-h", "127.0.0.1", "-p", &port.to_string()]);
        let server = Program::start(&mut serve, &logs.join("postgres.log"))?;
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        let database = Database::Postgres(url.clone());
        wait_until("PostgreSQL", PATIENCE, || database.ask("SELECT 1").is_ok())?;
        Ok(Self {
            url,
            server,
            _folder: folder,
        })
    }
}

impl Postgres {
    /// The process that its processes descend from.
    pub fn id(&self) -> u32 {
        self.server.id()
    }
}

fn is_root() -> anyhow::Result<bool> {
    Ok(ask(Command::new("id").arg("-u"), "")? == "0")
}

fn as_postgres(program: &Path) -> anyhow::Result<Command> {
    let mut command = Command::new(program);
    if is_root()? {
        command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
    }
    // It does not start in a folder that its user cannot look into.
    command.current_dir("/");
    Ok(command)
}

/// Debian keeps the server's programs off the path, in a folder per version.
fn programs() -> anyhow::Result<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").context("PostgreSQL is not installed")?;
    let folders = versions.filter_map(|entry| Some(entry.ok()?.path().join("bin")));
    let Some(newest) = folders.filter(|folder| folder.join("initdb").exists()).max() else {
        bail!("PostgreSQL is not installed");
    };
    Ok(newest)
}
