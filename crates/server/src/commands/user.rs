use std::io::{self, Read};

use clap::Subcommand;
use portal::{Member, MemberAct, NewUser, Portal};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::{AccountArgument, Failure, Output, role};
use crate::{config::Config, link::base_address};

/// How much of standard input is read for a password.
const MOST_INPUT: u64 = 4096;

/// What is done with users.
#[derive(Subcommand)]
pub enum Command {
    /// List the users of an account
    List {
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Invite a user and print the link, or add one with a password
    Add {
        /// The e-mail address
        email: String,
        /// The role: owner, admin, technician, accountant, auditor, or one of the account's own
        #[arg(long, value_name = "ROLE")]
        role: String,
        /// Read a password from standard input and add the user at once, without an invitation
        #[arg(long)]
        password_stdin: bool,
        /// Where.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Give a user another role
    SetRole {
        /// The e-mail address
        email: String,
        /// The role
        #[arg(long, value_name = "ROLE")]
        role: String,
        /// Where.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Shut a user out
    Disable {
        /// Whom and where.
        #[command(flatten)]
        place: PlaceArguments,
    },
    /// Let a user in again
    Enable {
        /// Whom and where.
        #[command(flatten)]
        place: PlaceArguments,
    },
    /// Take a user out of an account
    Remove {
        /// The e-mail address
        email: String,
        /// Where.
        #[command(flatten)]
        account: AccountArgument,
    },
}

/// Where a user is shut out.
#[derive(clap::Args)]
pub struct PlaceArguments {
    /// The e-mail address
    email: String,
    /// In every account, now and later, whatever the account's owners do
    #[arg(long, conflicts_with = "account")]
    everywhere: bool,
    #[command(flatten)]
    account: AccountArgument,
}

impl Command {
    pub(super) async fn run(self, config: &Config, portal: &Portal, output: &Output) -> Result<(), Failure> {
        match self {
            Self::List { account } => {
                let members = portal.all_users(&account.find(portal).await?).await?;
                let members: Vec<_> = members.iter().map(in_json).collect();
                output.list(&members, line)
            }
            Self::Add {
                email,
                role,
                password_stdin,
                account,
            } => {
                let how = match password_stdin {
                    true => NewUser::WithPassword(password_from_input()?),
                    false => NewUser::Invited,
                };
                let account = account.find(portal).await?;
                let role = role::find(portal, &account, &role).await?;
                let invitation = portal.add_user(&account, &email, &role, how).await?;
                let link =
                    invitation.map(|invitation| format!("{}{}", base_address(config), *invitation.link));
                let value = json!({ "email": email, "role": role::name(&role), "link": link });
                output.done(link.unwrap_or_default(), &value)
            }
            Self::SetRole { email, role, account } => {
                let account = account.find(portal).await?;
                let role = role::find(portal, &account, &role).await?;
                portal.change_user_role(&account, &email, &role).await?;
                output.done("", &json!({ "email": email, "role": role::name(&role) }))
            }
            Self::Disable { place } => place.shut_out(portal, output, true).await,
            Self::Enable { place } => place.shut_out(portal, output, false).await,
            Self::Remove { email, account } => {
                let account = account.find(portal).await?;
                portal.change_user(&account, &email, MemberAct::Remove).await?;
                output.done("", &json!({ "email": email, "removed": true }))
            }
        }
    }
}

impl PlaceArguments {
    async fn shut_out(self, portal: &Portal, output: &Output, disabled: bool) -> Result<(), Failure> {
        let email = self.email;
        if self.everywhere {
            portal.disable_everywhere(&email, disabled).await?;
        } else {
            let act = match disabled {
                true => MemberAct::Disable,
                false => MemberAct::Enable,
            };
            let account = self.account.find(portal).await?;
            portal.change_user(&account, &email, act).await?;
        }
        output.done("", &json!({ "email": email, "disabled": disabled }))
    }
}

fn in_json(member: &Member) -> Value {
    let Member { user, membership, .. } = member;
    json!({
        "email": user.email.as_str(),
        "role": role::name(&membership.role),
        "disabled": membership.disabled,
        "disabled_everywhere": user.disabled,
        "operator": user.operator,
        "second_factor": member.has_second_factor,
        "since": membership.since.to_string(),
        "last_seen": member.last_seen.map(|at| at.to_string()),
    })
}

fn line(user: &Value) -> String {
    let text = |name: &str| user[name].as_str().unwrap_or_default();
    let is = |name: &str| user[name] == json!(true);
    let state = match is("disabled") || is("disabled_everywhere") {
        true => "disabled",
        false => "active",
    };
    format!("{}\t{}\t{state}", text("email"), text("role"))
}

/// A password comes by standard input: other users can read command lines.
fn password_from_input() -> Result<Zeroizing<String>, Failure> {
    let mut text = Zeroizing::new(String::new());
    io::stdin().take(MOST_INPUT).read_to_string(&mut text)?;
    let line = text.strip_suffix('\n').unwrap_or(&text);
    Ok(Zeroizing::new(line.strip_suffix('\r').unwrap_or(line).to_owned()))
}
