use clap::Subcommand;
use model::{Account, Rights, Role, Section};
use portal::{Portal, RoleForm, UsedRole};
use serde_json::{Map, Value, json};

use super::{AccountArgument, Failure, Output};

/// What is done with roles.
#[derive(Subcommand)]
pub enum Command {
    /// List the roles of an account
    List {
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Show what a role allows
    Show {
        /// What it is called
        name: String,
        /// Where.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Make a role
    Add {
        /// What it is to be called
        name: String,
        /// What it allows, for example "clients:edit sessions:view connect close_sessions"
        #[arg(long, value_name = "RIGHTS", default_value = "", value_parser = rights)]
        rights: Rights,
        /// Where.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Change a role, at once for everybody who has it
    Set {
        /// What it is called
        name: String,
        /// What it is to be called
        #[arg(long, value_name = "NAME")]
        rename: Option<String>,
        /// What it is to allow, in place of everything before
        #[arg(long, value_name = "RIGHTS", value_parser = rights)]
        rights: Option<Rights>,
        /// Where.
        #[command(flatten)]
        account: AccountArgument,
    },
    /// Remove a role that nobody has
    Remove {
        /// What it is called
        name: String,
        /// Where.
        #[command(flatten)]
        account: AccountArgument,
    },
}

impl Command {
    pub(super) async fn run(self, portal: &Portal, output: &Output) -> Result<(), Failure> {
        match self {
            Self::List { account } => {
                let roles = portal.all_roles(&account.find(portal).await?).await?;
                let roles: Vec<_> = roles.iter().map(used_in_json).collect();
                output.list(&roles, |role| {
                    let name = role["name"].as_str().unwrap_or_default();
                    format!("{name}\t{}", role["members"])
                })
            }
            Self::Show { name, account } => {
                let role = find(portal, &account.find(portal).await?, &name).await?;
                output.done(&role.rights, &in_json(&role))
            }
            Self::Add {
                name,
                rights,
                account,
            } => {
                let account = account.find(portal).await?;
                let form = RoleForm { name, rights };
                let value = json!({ "name": form.name, "rights": rights_in_json(&form.rights) });
                portal.add_role(&account, form).await?;
                output.done("", &value)
            }
            Self::Set {
                name,
                rename,
                rights,
                account,
            } => {
                let account = account.find(portal).await?;
                let role = find(portal, &account, &name).await?;
                let form = RoleForm {
                    name: rename.or(role.name).unwrap_or_default(),
                    rights: rights.unwrap_or(role.rights),
                };
                let value = json!({ "name": form.name, "rights": rights_in_json(&form.rights) });
                portal.set_role(&account, role.id, form).await?;
                output.done("", &value)
            }
            Self::Remove { name, account } => {
                let account = account.find(portal).await?;
                let role = find(portal, &account, &name).await?;
                portal.delete_role(&account, role.id).await?;
                output.done("", &json!({ "name": self::name(&role), "removed": true }))
            }
        }
    }
}

/// The role that is called so.
pub(super) async fn find(portal: &Portal, account: &Account, name: &str) -> Result<Role, Failure> {
    portal
        .role_by_name(account, name)
        .await
        .map_err(|error| match error {
            portal::Error::NotFound => {
                Failure::NotFound(format!("the account has no role that is called {name:?}"))
            }
            other => other.into(),
        })
}

/// What a role is called: by the account, or by the name that a starting one has in commands.
pub(super) fn name(role: &Role) -> String {
    match (&role.name, role.starting) {
        (None, Some(starting)) => starting.name().to_owned(),
        _ => role.label(),
    }
}

fn rights(text: &str) -> Result<Rights, String> {
    text.replace(',', " ")
        .parse()
        .map_err(|error: model::UnknownName| error.to_string())
}

fn used_in_json(used: &UsedRole) -> Value {
    let mut value = in_json(&used.role);
    value["members"] = json!(used.members);
    value["invitations"] = json!(used.invitations);
    value
}

fn in_json(role: &Role) -> Value {
    json!({
        "name": name(role),
        "starting": role.starting.map(|starting| starting.name()),
        "rights": rights_in_json(&role.rights),
    })
}

fn rights_in_json(rights: &Rights) -> Value {
    let mut all = Map::new();
    for section in Section::ALL {
        all.insert(section.name().to_owned(), json!(rights.access(*section).name()));
    }
    for (name, given) in [
        ("connect", rights.connect),
        ("close_sessions", rights.close_sessions),
        ("see_license_key", rights.see_license_key),
    ] {
        all.insert(name.to_owned(), json!(given));
    }
    Value::Object(all)
}
