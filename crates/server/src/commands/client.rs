use clap::Subcommand;
use model::{Account, Client, ClientNumber, Presence, Tag, is_outdated};
use portal::{
    Authority, ClientChange, ClientCursor, ClientFilter, ClientQuery, ClientSort, Error, FreeClientQuery,
    Portal, Sort, Staff,
};
use serde_json::{Value, json};

use super::{AccountArgument, Failure, Output};

/// Clients that are read at once.
const PAGE: u32 = 500;

/// What is done with clients.
#[derive(Subcommand)]
pub enum Command {
    /// List the clients of an account, or those that belong to none
    List {
        #[command(flatten)]
        account: AccountArgument,
        /// Only those whose ID, alias or host name contains this; of those without account, whose ID
        /// contains these digits
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        /// Those that belong to no account
        #[arg(long, conflicts_with = "account")]
        without_account: bool,
    },
    /// Show a client
    Show {
        #[command(flatten)]
        client: ClientArgument,
    },
    /// Set or remove the alias of a client
    Alias {
        #[command(flatten)]
        client: ClientArgument,
        /// The alias, such as desk@ad
        #[arg(required_unless_present = "remove", conflicts_with = "remove")]
        alias: Option<String>,
        /// Take the alias away
        #[arg(long)]
        remove: bool,
    },
    /// Set the tags of a client; without any, all are taken away
    Tags {
        #[command(flatten)]
        client: ClientArgument,
        /// The tags
        tags: Vec<Tag>,
    },
    /// Set the comment on a client; an empty one takes it away
    Comment {
        #[command(flatten)]
        client: ClientArgument,
        /// The comment
        comment: String,
    },
    /// Remove a client from its account: its seat is free at once, and it is told
    Remove {
        #[command(flatten)]
        client: ClientArgument,
    },
}

/// The client that a command is about.
#[derive(clap::Args)]
pub struct ClientArgument {
    /// Its ID
    id: ClientNumber,
    #[command(flatten)]
    account: AccountArgument,
}

impl Command {
    pub(super) async fn run(self, portal: &Portal, output: &Output) -> Result<(), Failure> {
        match self {
            Self::List {
                search,
                without_account: true,
                ..
            } => list_free(portal, output, search).await,
            Self::List { account, search, .. } => {
                list(portal, output, &account.find(portal).await?, search).await
            }
            Self::Show { client } => show(portal, output, &client).await,
            Self::Alias { client, alias, .. } => {
                let change = ClientChange {
                    alias: Some(alias.as_deref()),
                    ..ClientChange::default()
                };
                change_client(portal, output, &client, change).await
            }
            Self::Tags { client, tags } => {
                let tags: Vec<_> = tags.iter().map(Tag::as_str).collect();
                let tags = tags.join(",");
                let change = ClientChange {
                    tags: Some(&tags),
                    ..ClientChange::default()
                };
                change_client(portal, output, &client, change).await
            }
            Self::Comment { client, comment } => {
                let change = ClientChange {
                    comment: Some(Some(&comment)),
                    ..ClientChange::default()
                };
                change_client(portal, output, &client, change).await
            }
            Self::Remove { client } => {
                let account = client.account.find(portal).await?;
                let authority = Authority::command_line(account.id);
                let removed = portal.remove_client_as(&authority, client.id).await;
                removed.map_err(|error| unknown(error, &account, client.id))?;
                let value = json!({ "id": client.id.get(), "account": account.number, "removed": true });
                output.done("", &value)
            }
        }
    }
}

async fn list(
    portal: &Portal,
    output: &Output,
    account: &Account,
    search: Option<String>,
) -> Result<(), Failure> {
    let authority = Authority::command_line(account.id);
    let sort = Sort {
        by: ClientSort::Number,
        descending: false,
    };
    let mut query = ClientQuery {
        filter: ClientFilter {
            words: search
                .filter(|text| !text.trim().is_empty())
                .into_iter()
                .collect(),
            ..ClientFilter::default()
        },
        sort,
        limit: PAGE,
        ..ClientQuery::default()
    };
    let mut clients = Vec::new();
    loop {
        let page = portal.clients_as(&authority, &query, 0).await?;
        query.after = page.last().map(|client| ClientCursor::of(client, sort.by));
        clients.extend(page.iter().map(|client| in_full(portal, client)));
        if page.len() < PAGE as usize {
            break;
        }
    }
    output.list(&clients, |client| {
        let text = |name: &str| client[name].as_str().unwrap_or_default();
        let (alias, host_name, version) = (text("alias"), text("host_name"), text("version"));
        let online = online_in_words(client);
        format!("{}\t{alias}\t{host_name}\t{online}\t{version}", client["id"])
    })
}

async fn list_free(portal: &Portal, output: &Output, search: Option<String>) -> Result<(), Failure> {
    let mut query = FreeClientQuery {
        digits: search,
        after: None,
        limit: PAGE,
    };
    let mut clients = Vec::new();
    loop {
        let page = portal.free_clients(&Staff::command_line(), &query).await?;
        query.after = page.last().map(|client| client.number);
        clients.extend(page.iter().map(in_json));
        if page.len() < PAGE as usize {
            break;
        }
    }
    output.list(&clients, |client| {
        let text = |name: &str| client[name].as_str().unwrap_or_default();
        let online = online_in_words(client);
        format!(
            "{}\t{}\t{online}\t{}",
            client["id"],
            text("host_name"),
            text("version")
        )
    })
}

async fn show(portal: &Portal, output: &Output, asked: &ClientArgument) -> Result<(), Failure> {
    let account = asked.account.find(portal).await?;
    let details = portal
        .client_as(&Authority::command_line(account.id), asked.id)
        .await
        .map_err(|error| unknown(error, &account, asked.id))?;
    let value = in_full(portal, &details.client);
    let line = |(name, value): (&String, &Value)| match value {
        Value::Null => format!("{name}\t"),
        Value::String(text) => format!("{name}\t{}", text.replace('\n', " / ")),
        Value::Array(tags) => {
            let tags: Vec<_> = tags.iter().filter_map(Value::as_str).collect();
            format!("{name}\t{}", tags.join(","))
        }
        other => format!("{name}\t{other}"),
    };
    let lines: Vec<_> = value.as_object().into_iter().flatten().map(line).collect();
    output.done(lines.join("\n"), &value)
}

async fn change_client(
    portal: &Portal,
    output: &Output,
    asked: &ClientArgument,
    change: ClientChange<'_>,
) -> Result<(), Failure> {
    let account = asked.account.find(portal).await?;
    let authority = Authority::command_line(account.id);
    portal
        .change_client_as(&authority, asked.id, change)
        .await
        .map_err(|error| unknown(error, &account, asked.id))?;
    if !output.is_json() {
        return Ok(());
    }
    let details = portal.client_as(&authority, asked.id).await?;
    output.done("", &in_full(portal, &details.client))
}

fn unknown(error: Error, account: &Account, id: ClientNumber) -> Failure {
    match error {
        Error::NotFound => Failure::NotFound(format!(
            "account {} has no client {id}; `client list` shows them",
            account.number
        )),
        other => other.into(),
    }
}

fn online_in_words(client: &Value) -> &'static str {
    if client["online"] == true {
        "online"
    } else {
        "offline"
    }
}

fn in_json(client: &Client) -> Value {
    json!({
        "id": client.number.get(),
        "host_name": client.report.host_name,
        "version": client.report.version,
        "online": client.presence.is_online(),
        "first_seen": client.first_seen.to_string(),
    })
}

/// A client with what its account says about it.
fn in_full(portal: &Portal, client: &Client) -> Value {
    let (online_since, last_seen) = match client.presence {
        Presence::Online { since } => (Some(since.to_string()), None),
        Presence::Offline { last_seen } => (None, last_seen.map(|at| at.to_string())),
    };
    let tags: Vec<_> = client.tags.iter().map(Tag::as_str).collect();
    let mut value = in_json(client);
    value["alias"] = json!(client.alias);
    value["tags"] = json!(tags);
    value["comment"] = json!(client.comment);
    value["operating_system"] = json!(client.report.operating_system);
    value["outdated"] = json!(is_outdated(&client.report.version, portal.version()));
    value["address"] = json!(client.address);
    value["online_since"] = json!(online_since);
    value["last_seen"] = json!(last_seen);
    value
}
