//! `xtask bench fleet`: many clients on their links, long lists, and their export.

mod changes;
mod clients;
mod close;
mod data;
mod export;
mod lists;
mod live;
mod plans;
mod simulator;

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{DatabaseKind, packages};

/// What of a fleet is measured, and on how large a one.
#[derive(Args)]
pub struct FleetArguments {
    /// Measure these alone.
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["clients", "lists", "export"])]
    part: Vec<Part>,
    /// The databases of lists and export.
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["sqlite", "postgres"])]
    database: Vec<DatabaseKind>,
    /// Clients of all accounts, for lists and export; one account holds a tenth.
    #[arg(long, default_value_t = 100_000)]
    clients: u64,
    /// Sessions of all accounts, for lists and export; one account holds a tenth.
    #[arg(long, default_value_t = 10_000_000)]
    sessions: u64,
    /// Sessions that are exported, all of one account.
    #[arg(long, default_value_t = 1_000_000)]
    exported: u64,
    /// Measure lists alone whose addresses hold one of these.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Simulated clients on their links.
    #[arg(long, default_value_t = 15_000)]
    links: u64,
    /// Measure links with TLS, without, or both.
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["plain", "tls"])]
    with: Vec<Way>,
    /// Folder with built programs to measure; without it release builds are made.
    #[arg(long, value_name = "DIR")]
    programs: Option<PathBuf>,
    /// Folder for the programs' logs; without it they are dropped.
    #[arg(long, value_name = "DIR")]
    logs: Option<PathBuf>,
}

/// A part of the bench.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Thousands of clients on their links.
    Clients,
    /// The lists of a large account.
    Lists,
    /// The export of all its sessions.
    Export,
}

/// How links reach the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Way {
    Plain,
    Tls,
}

impl FleetArguments {
    fn size(&self) -> data::Size {
        data::Size {
            clients: self.clients,
            sessions: self.sessions,
            one_in: 10,
        }
    }

    fn wants(&self, address: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| address.contains(part))
    }
}

/// Where programs and logs are.
struct Folders {
    programs: PathBuf,
    logs: PathBuf,
}

/// Measures and prints tables.
///
/// # Errors
/// What could not be built, started or measured.
pub fn run(root: &Path, arguments: &FleetArguments) -> anyhow::Result<()> {
    let programs = match &arguments.programs {
        Some(programs) => programs.canonicalize()?,
        None => {
            packages::build_example(root, "testkit", "fleet")?;
            packages::build(root, &["server"])?
        }
    };
    let dropped = tempfile::tempdir()?;
    let logs = arguments
        .logs
        .clone()
        .unwrap_or_else(|| dropped.path().to_owned());
    fs::create_dir_all(&logs)?;
    let folders = Folders { programs, logs };
    for part in &arguments.part {
        match part {
            Part::Clients => clients::run(&folders, arguments)?,
            Part::Lists => lists::run(&folders, arguments)?,
            Part::Export => export::run(&folders, arguments)?,
        }
    }
    Ok(())
}
