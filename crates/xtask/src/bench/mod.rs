//! `xtask bench`: how fast it is, on this machine, now. Nothing here runs in tests.

mod browser;
mod clock;
mod desktop;
mod figures;
mod network;
mod packages;
pub mod painter;
mod programs;
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

/// Measures and prints tables.
///
/// # Errors
/// What could not be built, started or measured.
pub fn run(root: &Path, bench: Bench) -> anyhow::Result<()> {
    let Bench::Desktop(arguments) = bench;
    desktop::run(root, &arguments)
}
