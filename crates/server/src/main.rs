//! `deskwarden`: the whole system in one program.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use server::{
    config::{Config, Overrides},
    link, serve,
};
use tracing_subscriber::EnvFilter;

/// Remote desktop that an organisation runs itself.
#[derive(Parser)]
#[command(name = "deskwarden", version)]
struct Arguments {
    #[command(flatten)]
    overrides: Overrides,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server
    Serve,
    /// Print the link to set the server up, or to sign in once that is done
    Link,
    /// The license of an account
    License {
        #[command(subcommand)]
        command: LicenseCommand,
    },
}

#[derive(Subcommand)]
enum LicenseCommand {
    /// Print the license key to standard output
    Key {
        /// The customer number
        #[arg(long)]
        account: u64,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("deskwarden: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), serve::StartError> {
    let config = Config::load(&arguments.overrides)?;
    match arguments.command {
        Command::Serve => serve::run(config).await,
        Command::Link => {
            println!("{}", link::for_people(&config).await?);
            Ok(())
        }
        Command::License {
            command: LicenseCommand::Key { account },
        } => {
            println!("{}", *link::license_key(&config, account).await?);
            Ok(())
        }
    }
}
