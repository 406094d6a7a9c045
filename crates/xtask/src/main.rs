//! The workspace's own tools: `cargo run -p xtask -- COMMAND`.

mod bench;
mod ci;
mod texts;
mod tidy;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Tools for working on Deskwarden.
#[derive(Parser)]
#[command(name = "xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Everything that must hold before a change goes in: format, lints, house rules, tests.
    Ci,
    /// Check the house rules that no other tool knows.
    Tidy,
    /// Write the typed accessors of the texts in `locales/`.
    Texts {
        /// Write nothing; fail when a file would change.
        #[arg(long)]
        check: bool,
    },
    /// Measure how fast the programs are on this machine.
    #[command(subcommand)]
    Bench(bench::Bench),
    /// Paint what the bench looks at on an X display.
    #[command(hide = true)]
    Paint {
        /// The display's name.
        #[arg(long)]
        display: String,
        /// What to paint.
        content: bench::painter::Content,
    },
    /// Write what the bench looks at in a terminal.
    #[command(hide = true)]
    Write {
        /// What to write.
        content: bench::painter::Content,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    let root = workspace::root()?;
    match command {
        Command::Ci => ci::run(&root),
        Command::Tidy => tidy::run(&root),
        Command::Texts { check } => texts::run(&root, check),
        Command::Bench(bench) => bench::run(&root, bench),
        Command::Write { content } => bench::painter::write(content),
        Command::Paint { display, content } => bench::painter::paint(&display, content),
    }
}
