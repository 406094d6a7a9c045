//! The command line: one file per noun. What is asked for goes to standard output, as text or with
//! `--json` as JSON; what went wrong to standard error, in the same way.

mod account;
mod audit;
mod client;
mod failure;
mod license;
mod mail;
mod operator;
mod output;
mod plan;
mod request;
mod role;
mod terms;
mod user;

use std::process::ExitCode;

use clap::Subcommand;
use portal::Portal;

pub use failure::Failure;
pub use output::Output;

use crate::{config::Config, link, serve};

/// What the program is to do.
#[derive(Subcommand)]
pub enum Command {
    /// Run the server
    Serve,
    /// Print the link to set the server up, or to sign in once that is done
    Link,
    /// The license of an account
    License {
        /// What to do.
        #[command(subcommand)]
        command: license::Command,
    },
    /// The plans that licenses are made of
    Plan {
        /// What to do.
        #[command(subcommand)]
        command: plan::Command,
    },
    /// The clients of the installation
    Client {
        /// What to do.
        #[command(subcommand)]
        command: client::Command,
    },
    /// The accounts of the installation
    Account {
        /// What to do.
        #[command(subcommand)]
        command: account::Command,
    },
    /// The users of an account
    User {
        /// What to do.
        #[command(subcommand)]
        command: user::Command,
    },
    /// The roles of an account
    Role {
        /// What to do.
        #[command(subcommand)]
        command: role::Command,
    },
    /// Who runs the installation
    Operator {
        /// What to do.
        #[command(subcommand)]
        command: operator::Command,
    },
    /// The way to the mail server
    Mail {
        /// What to do.
        #[command(subcommand)]
        command: mail::Command,
    },
    /// The audit log
    Audit {
        /// What to do.
        #[command(subcommand)]
        command: audit::Command,
    },
}

/// The account that a command is about.
#[derive(clap::Args)]
pub struct AccountArgument {
    /// The customer number of the account
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    account: u64,
}

impl AccountArgument {
    async fn find(&self, portal: &Portal) -> Result<model::Account, Failure> {
        Ok(portal.account_by_number(self.account).await?)
    }
}

impl Command {
    /// Does it. `Ok` with a code other than 0: it was done, and what was found is not good.
    pub async fn run(self, config: Config, output: &Output) -> Result<ExitCode, Failure> {
        if matches!(self, Self::Serve) {
            serve::run(config).await?;
            return Ok(ExitCode::SUCCESS);
        }
        let portal = link::open_existing(&config).await?;
        match self {
            Self::Serve => {}
            Self::Link => {
                let link = link::link(&config, &portal).await?;
                output.value("link", &link)?;
            }
            Self::License { command } => command.run(&portal, output).await?,
            Self::Plan { command } => command.run(&portal, output).await?,
            Self::Client { command } => command.run(&portal, output).await?,
            Self::Account { command } => command.run(&config, &portal, output).await?,
            Self::User { command } => command.run(&config, &portal, output).await?,
            Self::Role { command } => command.run(&portal, output).await?,
            Self::Operator { command } => command.run(&portal, output).await?,
            Self::Mail { command } => command.run(&config, &portal, output).await?,
            Self::Audit { command } => return command.run(&portal, output).await,
        }
        Ok(ExitCode::SUCCESS)
    }
}
