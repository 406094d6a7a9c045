use clap::Subcommand;
use model::{Account, Email, Language, PlanCode};
use portal::{AccountQuery, NewAccount, Portal, Staff};
use serde_json::{Value, json};

use super::{Failure, Output};
use crate::{config::Config, link::base_address};

/// Accounts that are read at once.
const PAGE: u32 = 500;

/// What is done with accounts.
#[derive(Subcommand)]
pub enum Command {
    /// List the accounts
    List {
        /// Only those whose name, customer number or e-mail address contains this
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
    },
    /// Show an account with what it uses of its license
    Show {
        /// Its customer number
        number: u64,
    },
    /// Make an account and print the link by which its owner joins
    Add {
        /// What it is called
        name: String,
        /// The e-mail address of its owner
        #[arg(long, value_name = "EMAIL")]
        owner: String,
        /// The plan of its license; the free one if none is named
        #[arg(long, value_name = "CODE")]
        plan: Option<PlanCode>,
        /// The language of the mail to the owner: en, de, fr or es
        #[arg(long, value_name = "LANGUAGE", default_value = "en")]
        language: Language,
    },
    /// Stop an account: nothing starts any more, and its sessions end. Its users read the reason
    Suspend {
        /// Its customer number
        number: u64,
        /// What its users are told
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Let a suspended account go on
    Resume {
        /// Its customer number
        number: u64,
    },
}

impl Command {
    pub(super) async fn run(self, config: &Config, portal: &Portal, output: &Output) -> Result<(), Failure> {
        let staff = Staff::command_line();
        match self {
            Self::List { search } => {
                let accounts = all(portal, search).await?;
                output.list(&accounts, |account| {
                    let text = |name: &str| account[name].as_str().unwrap_or_default();
                    format!(
                        "{}\t{}\t{}\t{}",
                        account["number"],
                        text("name"),
                        text("email"),
                        text("plan")
                    )
                })
            }
            Self::Show { number } => {
                let overview = portal.account_overview(&staff, number).await?;
                let mut value = in_json(&overview.account);
                value["clients"] = json!(overview.figures.connected);
                value["online"] = json!(overview.figures.online);
                value["active_sessions"] = json!(overview.figures.active_sessions);
                value["users"] = json!(overview.users);
                value["namespaces"] = overview
                    .namespaces
                    .iter()
                    .map(
                        |(namespace, aliases)| json!({ "name": namespace.name.as_str(), "aliases": aliases }),
                    )
                    .collect();
                output.done(serde_json::to_string_pretty(&value).unwrap_or_default(), &value)
            }
            Self::Add {
                name,
                owner,
                plan,
                language,
            } => {
                let form = NewAccount {
                    name,
                    owner,
                    plan,
                    language,
                };
                let (account, invitation) = portal.add_account(&staff, &form).await?;
                let link = format!("{}{}", base_address(config), *invitation.link);
                let mut value = in_json(&account);
                value["link"] = json!(link);
                output.done(format!("{}\t{link}", account.number), &value)
            }
            Self::Suspend { number, reason } => {
                portal.suspend_account(&staff, number, &reason).await?;
                output.done("", &json!({ "number": number, "suspended": true }))
            }
            Self::Resume { number } => {
                portal.resume_account(&staff, number).await?;
                output.done("", &json!({ "number": number, "suspended": false }))
            }
        }
    }
}

async fn all(portal: &Portal, search: Option<String>) -> Result<Vec<Value>, Failure> {
    let mut query = AccountQuery {
        search,
        after: None,
        limit: PAGE,
    };
    let mut accounts = Vec::new();
    loop {
        let page = portal.accounts_page(&Staff::command_line(), &query).await?;
        query.after = page.last().map(|account| account.number);
        accounts.extend(page.iter().map(in_json));
        if page.len() < PAGE as usize {
            return Ok(accounts);
        }
    }
}

fn in_json(account: &Account) -> Value {
    json!({
        "number": account.number,
        "name": account.name,
        "email": account.email.as_ref().map(Email::as_str),
        "created_at": account.created_at.to_string(),
        "plan": account.license.plan.code.as_str(),
        "license_number": account.license.number.to_string(),
        "suspended": account.suspension.as_ref().map(|suspension| suspension.reason.as_str()),
    })
}
