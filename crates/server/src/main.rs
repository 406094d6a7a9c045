//! `deskwarden`: the whole system in one program.

use std::process::ExitCode;

use clap::Parser;
use server::{
    commands::{Command, Failure, Output},
    config::{Config, Overrides},
    serve::StartError,
};
use tracing_subscriber::EnvFilter;

/// Remote desktop that an organisation runs itself.
#[derive(Parser)]
#[command(name = "deskwarden", version)]
struct Arguments {
    #[command(flatten)]
    overrides: Overrides,
    /// Print JSON, also for errors
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return not_understood(&error),
    };
    let output = Output::new(arguments.json);
    log(matches!(arguments.command, Command::Serve));
    match run(arguments, &output).await {
        Ok(code) => code,
        Err(failure) => {
            output.fail(&failure);
            failure.code()
        }
    }
}

async fn run(arguments: Arguments, output: &Output) -> Result<ExitCode, Failure> {
    let config = Config::load(&arguments.overrides).map_err(StartError::from)?;
    arguments.command.run(config, output).await
}

/// The server logs what it does; a command says itself what went wrong.
fn log(serves: bool) {
    let usual = if serves { "info,sqlx=warn" } else { "off" };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}

/// Help and version are not understood in this sense either, and are what was asked for.
fn not_understood(error: &clap::Error) -> ExitCode {
    let json = std::env::args_os().any(|argument| argument == "--json");
    if !error.use_stderr() || !json {
        error.exit();
    }
    let failure = Failure::Usage(error.to_string().trim().to_owned());
    Output::new(true).fail(&failure);
    failure.code()
}
