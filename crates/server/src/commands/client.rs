use clap::Subcommand;
use model::Client;
use portal::{FreeClientQuery, Portal, Staff};
use serde_json::{Value, json};

use super::{Failure, Output};

/// Clients that are read at once.
const PAGE: u32 = 500;

/// What is done with clients.
#[derive(Subcommand)]
pub enum Command {
    /// List the clients that belong to no account
    List {
        /// Only those whose ID contains these digits
        #[arg(long, value_name = "DIGITS")]
        search: Option<String>,
        /// Says what is listed; there is no other list yet
        #[arg(long, required = true)]
        without_account: bool,
    },
}

impl Command {
    pub(super) async fn run(self, portal: &Portal, output: &Output) -> Result<(), Failure> {
        let Self::List { search, .. } = self;
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
            let online = if client["online"] == true {
                "online"
            } else {
                "offline"
            };
            format!(
                "{}\t{}\t{online}\t{}",
                client["id"],
                text("host_name"),
                text("version")
            )
        })
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
