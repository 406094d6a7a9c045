//! `xtask bench`: how fast it is, on this machine, now. Nothing here runs in tests.

mod browser;
mod clock;
mod database;
mod desktop;
mod device_link;
mod figures;
mod fleet;
mod http;
mod installation;
mod network;
mod packages;
mod pages;
pub mod painter;
mod people;
mod programs;
mod rest;
mod rest_data;
mod signin;
mod source_text;
mod stage;
mod stamp;
mod usage;
mod vnc;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

/// What is measured.
#[derive(Subcommand)]
pub enum Bench {
    /// From a change on the desktop to the decoded picture in the browser.
    Desktop(DesktopArguments),
    /// What a flood of sign-ins takes from links and pages.
    Signin(SigninArguments),
    /// How long pages take with 2,000 accounts and 20,000 users.
    Pages(PagesArguments),
    /// How many requests of scripts are answered, with 100,000 clients and 1,000,000 sessions.
    Rest(RestArguments),
    /// 15,000 clients on their links; lists of 100,000 clients and 10,000,000 sessions, and their export.
    Fleet(fleet::FleetArguments),
}

/// What to measure, how often, with what.
#[derive(Args)]
pub struct DesktopArguments {
    /// Measure these alone.
    #[arg(long, value_delimiter = ',')]
    only: Vec<Part>,
    /// How often each is measured.
    #[arg(long, default_value_t = 3)]
    repeat: usize,
    /// Seconds of each measurement.
    #[arg(long, default_value_t = 15)]
    seconds: u64,
    /// Measure VNC servers on the same content too.
    #[arg(long)]
    peers: bool,
    /// Folder with built programs to measure; without it release builds are made.
    #[arg(long, value_name = "DIR")]
    programs: Option<PathBuf>,
    /// Folder for the programs' logs; without it they are dropped.
    #[arg(long, value_name = "DIR")]
    logs: Option<PathBuf>,
    /// Print the browser's own figures about each track too.
    #[arg(long)]
    track: bool,
}

/// How a flood of sign-ins is measured.
#[derive(Args)]
pub struct SigninArguments {
    /// Seconds of each measurement.
    #[arg(long, default_value_t = 15)]
    seconds: u64,
    /// Sign-ins a second of the flood that is not as fast as it goes.
    #[arg(long, default_value_t = 200)]
    rate: u64,
    /// Folder with built programs to measure; without it a release build is made.
    #[arg(long, value_name = "DIR")]
    programs: Option<PathBuf>,
    /// Folder for the programs' logs; without it they are dropped.
    #[arg(long, value_name = "DIR")]
    logs: Option<PathBuf>,
}

/// Which pages are measured, and on what.
#[derive(Args)]
pub struct PagesArguments {
    /// The databases to measure on.
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["sqlite", "postgres"])]
    database: Vec<DatabaseKind>,
    /// Measure pages alone whose names hold one of these.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Seconds of each measurement.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Folder with built programs to measure; without it a release build is made.
    #[arg(long, value_name = "DIR")]
    programs: Option<PathBuf>,
    /// Folder for the programs' logs; without it they are dropped.
    #[arg(long, value_name = "DIR")]
    logs: Option<PathBuf>,
}

/// What scripts are measured on.
#[derive(Args)]
pub struct RestArguments {
    /// The databases to measure on.
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["sqlite", "postgres"])]
    database: Vec<DatabaseKind>,
    /// Clients of the account.
    #[arg(long, default_value_t = 100_000)]
    clients: u64,
    /// Sessions of the account.
    #[arg(long, default_value_t = 1_000_000)]
    sessions: u64,
    /// Connections that ask at the same time.
    #[arg(long, default_value_t = 16)]
    connections: usize,
    /// Seconds of each measurement.
    #[arg(long, default_value_t = 15)]
    seconds: u64,
    /// Folder with built programs to measure; without it a release build is made.
    #[arg(long, value_name = "DIR")]
    programs: Option<PathBuf>,
    /// Folder for the programs' logs; without it they are dropped.
    #[arg(long, value_name = "DIR")]
    logs: Option<PathBuf>,
}

/// A database that the server runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DatabaseKind {
    Sqlite,
    Postgres,
}

/// A measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    Small,
    Scroll,
    Idle,
    Connect,
    Loss,
}

impl DesktopArguments {
    fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

impl PagesArguments {
    fn wants(&self, page: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| page.contains(part))
    }
}

/// Measures and prints tables.
///
/// # Errors
/// What could not be built, started or measured.
pub fn run(root: &Path, bench: Bench) -> anyhow::Result<()> {
    match bench {
        Bench::Desktop(arguments) => desktop::run(root, &arguments),
        Bench::Signin(arguments) => signin::run(root, &arguments),
        Bench::Pages(arguments) => pages::run(root, &arguments),
        Bench::Rest(arguments) => rest::run(root, &arguments),
        Bench::Fleet(arguments) => fleet::run(root, &arguments),
    }
}
