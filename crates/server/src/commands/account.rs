use clap::Subcommand;
use model::{Account, Email, Language};
use portal::Portal;
use serde_json::{Value, json};

use super::{Failure, Output};
use crate::{config::Config, link::base_address};

/// What is done with accounts.
#[derive(Subcommand)]
pub enum Command {
    /// List every account
    List,
    /// Make an account and print the link by which its owner joins
    Add {
        /// What it is called
        name: String,
        /// The e-mail address of its owner
        #[arg(long, value_name = "EMAIL")]
        owner: String,
        /// The language of the mail to the owner: en, de, fr or es
        #[arg(long, value_name = "LANGUAGE", default_value = "en")]
        language: Language,
    },
}

impl Command {
    pub(super) async fn run(self, config: &Config, portal: &Portal, output: &Output) -> Result<(), Failure> {
        match self {
            Self::List => {
                let accounts = portal.all_accounts().await?;
                let accounts: Vec<_> = accounts.iter().map(in_json).collect();
                output.list(&accounts, |account| {
                    let text = |name: &str| account[name].as_str().unwrap_or_default();
                    format!("{}\t{}\t{}", account["number"], text("name"), text("email"))
                })
            }
            Self::Add {
                name,
                owner,
                language,
            } => {
                let (account, invitation) = portal.add_account(&name, &owner, language).await?;
                let link = format!("{}{}", base_address(config), *invitation.link);
                let mut value = in_json(&account);
                value["link"] = json!(link);
                output.done(format!("{}\t{link}", account.number), &value)
            }
        }
    }
}

fn in_json(account: &Account) -> Value {
    json!({
        "number": account.number,
        "name": account.name,
        "email": account.email.as_ref().map(Email::as_str),
        "created_at": account.created_at.to_string(),
    })
}
