use clap::{Args, Subcommand};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use model::{Account, LicensePeriod, NamespaceName, PlanCode, end_of_day};
use portal::{LicenseChange, Portal, Staff};
use serde_json::{Value, json};

use super::{
    AccountArgument, Failure, Output, request,
    terms::{Terms, add_terms},
};

/// What is done with a license.
#[derive(Subcommand)]
pub enum Command {
    /// Print the license key to standard output
    Key {
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Show what an account has, and until when
    Show {
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Change what an account has; new limits hold at once
    Set(Box<Set>),
    /// Replace the license key: the old one registers nobody any more, clients that are registered stay
    ResetKey {
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Cancel the contract: the license ends with its term, or in 30 days where it has none
    Cancel {
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Take the cancellation back, which is possible until the license ends
    Keep {
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Requests for larger licenses
    Request {
        /// What to do.
        #[command(subcommand)]
        command: request::Command,
    },
    /// The namespaces of an account's own
    Namespace {
        /// What to do.
        #[command(subcommand)]
        command: NamespaceCommand,
    },
}

/// What is done with namespaces.
#[derive(Subcommand)]
pub enum NamespaceCommand {
    /// List them, each with the number of its aliases
    List {
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Give an account a namespace
    Add {
        /// What stands behind the @ of its aliases
        name: String,
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Take a namespace away, with the aliases in it
    Remove {
        /// What stands behind the @ of its aliases
        name: NamespaceName,
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
}

/// What is to be set. What is not named stays as it is.
#[derive(Args)]
pub struct Set {
    /// Whose.
    #[command(flatten)]
    account: AccountArgument,
    /// Give the newest version of this plan, with its features and limits
    #[arg(long, value_name = "CODE")]
    plan: Option<PlanCode>,
    /// What it includes and allows.
    #[command(flatten)]
    terms: Terms,
    /// The last day on which it holds (2027-03-31, in UTC), a moment (RFC 3339), or never
    #[arg(long, value_name = "DATE", value_parser = expiry)]
    expires: Option<Expiry>,
    /// Begin another term of twelve months when it expires
    #[arg(long, requires = "expires")]
    renews: bool,
}

/// When a license expires.
#[derive(Debug, Clone, Copy)]
enum Expiry {
    Never,
    At(Timestamp),
}

impl Command {
    pub(super) async fn run(self, portal: &Portal, output: &Output) -> Result<(), Failure> {
        match self {
            Self::Key { account } => {
                let key = portal.license_key_by_number(account.account).await?;
                output.value("license_key", &key)
            }
            Self::Show { account } => show(&account.find(portal).await?, output),
            Self::ResetKey { account } => {
                let number = account.account;
                portal
                    .reset_license_key_of(&Staff::command_line(), number)
                    .await?;
                let key = portal.license_key_by_number(number).await?;
                output.value("license_key", &key)
            }
            Self::Cancel { account } => {
                let staff = Staff::command_line();
                let ends_at = portal.cancel_license_of(&staff, account.account).await?;
                output.value("ends_at", &ends_at.to_string())
            }
            Self::Keep { account } => {
                let staff = Staff::command_line();
                portal.keep_license_of(&staff, account.account).await?;
                show(&account.find(portal).await?, output)
            }
            Self::Request { command } => command.run(portal, output).await,
            Self::Namespace { command } => command.run(portal, output).await,
            Self::Set(set) => {
                let change = set.change()?;
                let account = portal
                    .update_license(&Staff::command_line(), set.account.account, &change)
                    .await?;
                show(&account, output)
            }
        }
    }
}

impl NamespaceCommand {
    async fn run(self, portal: &Portal, output: &Output) -> Result<(), Failure> {
        let staff = Staff::command_line();
        match self {
            Self::List { account } => {
                let overview = portal.account_overview(&staff, account.account).await?;
                let namespaces: Vec<_> = overview
                    .namespaces
                    .iter()
                    .map(
                        |(namespace, aliases)| json!({ "name": namespace.name.as_str(), "aliases": aliases }),
                    )
                    .collect();
                output.list(&namespaces, |namespace| {
                    let name = namespace["name"].as_str().unwrap_or_default();
                    format!("{name}\t{}", namespace["aliases"])
                })
            }
            Self::Add { name, account } => {
                portal.grant_namespace(&staff, account.account, &name).await?;
                output.done("", &json!({ "name": name }))
            }
            Self::Remove { name, account } => {
                portal.remove_namespace(&staff, account.account, &name).await?;
                output.done("", &json!({ "name": name.as_str(), "removed": true }))
            }
        }
    }
}

impl Set {
    fn change(&self) -> Result<LicenseChange, Failure> {
        let period = match (self.expires, self.renews) {
            (None, _) => None,
            (Some(Expiry::Never), false) => Some(LicensePeriod::NoExpiry),
            (Some(Expiry::Never), true) => {
                return Err(Failure::Usage("what never expires cannot renew".to_owned()));
            }
            (Some(Expiry::At(at)), false) => Some(LicensePeriod::Until(at)),
            (Some(Expiry::At(at)), true) => Some(LicensePeriod::Renews(at)),
        };
        Ok(LicenseChange {
            version: None,
            plan: self.plan.clone(),
            features: self.terms.features.clone(),
            seats: self.terms.max_seats,
            sessions: self.terms.max_sessions,
            active_devices: self.terms.max_active_devices,
            session_seconds: self.terms.max_session_length,
            namespaces: self.terms.max_namespaces,
            aliases: self.terms.max_aliases,
            period,
        })
    }
}

fn expiry(text: &str) -> Result<Expiry, String> {
    if text == "never" {
        return Ok(Expiry::Never);
    }
    if let Ok(at) = text.parse::<Timestamp>() {
        return Ok(Expiry::At(model::whole_millisecond(at)));
    }
    let date = text.parse::<Date>().ok();
    date.and_then(|date| end_of_day(date, &TimeZone::UTC))
        .map(Expiry::At)
        .ok_or_else(|| "a day such as 2027-03-31, a moment such as 2027-03-31T12:00:00Z, or never".to_owned())
}

fn show(account: &Account, output: &Output) -> Result<(), Failure> {
    let value = in_json(account);
    let lines: Vec<_> = value
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| match value {
            Value::Null => format!("{name}\tnone"),
            Value::String(text) => format!("{name}\t{text}"),
            other => format!("{name}\t{other}"),
        })
        .collect();
    output.done(lines.join("\n"), &value)
}

/// A license in JSON. No limit and no end are null.
pub(super) fn in_json(account: &Account) -> Value {
    let license = &account.license;
    let (expires_at, renews) = match license.period {
        LicensePeriod::NoExpiry => (None, false),
        LicensePeriod::Until(at) => (Some(at), false),
        LicensePeriod::Renews(at) => (Some(at), true),
    };
    let mut value = json!({
        "account": account.number,
        "license_number": license.number.to_string(),
        "plan": license.plan.code.as_str(),
        "plan_version": license.plan.version,
        "expires_at": expires_at.map(|at| at.to_string()),
        "renews": renews,
        "ends_at": license.ends_at().map(|at| at.to_string()),
        "suspended": account.suspension.as_ref().map(|suspension| suspension.reason.as_str()),
    });
    add_terms(&mut value, &license.features, &license.limits);
    value
}
