use clap::Subcommand;
use portal::Portal;
use serde_json::json;

use super::{Failure, Output};

/// Who may run the installation.
#[derive(Subcommand)]
pub enum Command {
    /// Let a user run the installation
    Grant {
        /// The user's e-mail address
        email: String,
    },
    /// Let a user run it no more
    Revoke {
        /// The user's e-mail address
        email: String,
    },
}

impl Command {
    pub(super) async fn run(self, portal: &Portal, output: &Output) -> Result<(), Failure> {
        let (email, operator) = match self {
            Self::Grant { email } => (email, true),
            Self::Revoke { email } => (email, false),
        };
        portal.set_operator(&email, operator).await?;
        output.done("", &json!({ "email": email, "operator": operator }))
    }
}
