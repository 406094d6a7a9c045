use clap::Subcommand;
use model::{Limit, UpgradeId, UpgradeState};
use portal::{ListedUpgrade, Portal, Staff, UpgradeQuery};
use serde_json::{Value, json};

use super::{Failure, Output};

/// Requests that are read at once.
const PAGE: u32 = 500;

/// What is done with requests for larger licenses.
#[derive(Subcommand)]
pub enum Command {
    /// List the requests that are not decided
    List,
    /// Show a request with the license that it would make
    Show {
        /// Its id
        id: UpgradeId,
    },
    /// Grant a request: the new license holds at once
    Grant {
        /// Its id
        id: UpgradeId,
    },
    /// Decline a request
    Decline {
        /// Its id
        id: UpgradeId,
        /// What the account is told
        #[arg(long, value_name = "TEXT", default_value = "")]
        answer: String,
    },
}

impl Command {
    pub(super) async fn run(self, portal: &Portal, output: &Output) -> Result<(), Failure> {
        let staff = Staff::command_line();
        match self {
            Self::List => {
                let requests = open(portal, &staff).await?;
                output.list(&requests, |request| {
                    let text = |name: &str| request[name].as_str().unwrap_or_default();
                    format!("{}\t{}\t{}", text("id"), request["account"], text("name"))
                })
            }
            Self::Show { id } => {
                let proposal = portal.upgrade_proposal(&staff, id).await.map_err(unknown)?;
                let most = |limit: Limit| limit.most();
                let license = proposal.license.as_ref().map(|license| {
                    json!({
                        "plan": license.plan.code.as_str(),
                        "plan_version": license.plan.version,
                        "max_seats": most(license.limits.seats),
                        "max_sessions": most(license.limits.sessions),
                    })
                });
                let mut value = in_json(&ListedUpgrade {
                    request: proposal.request,
                    account_name: proposal.account.name,
                    account_number: proposal.account.number,
                });
                value["license"] = json!(license);
                output.done(serde_json::to_string_pretty(&value).unwrap_or_default(), &value)
            }
            Self::Grant { id } => {
                portal.grant_upgrade(&staff, id, None).await.map_err(unknown)?;
                output.done("", &json!({ "id": id.to_string(), "state": "granted" }))
            }
            Self::Decline { id, answer } => {
                portal
                    .decline_upgrade(&staff, id, &answer)
                    .await
                    .map_err(unknown)?;
                output.done("", &json!({ "id": id.to_string(), "state": "declined" }))
            }
        }
    }
}

async fn open(portal: &Portal, staff: &Staff) -> Result<Vec<Value>, Failure> {
    let mut query = UpgradeQuery {
        state: UpgradeState::Open,
        after: None,
        limit: PAGE,
    };
    let mut requests = Vec::new();
    loop {
        let page = portal.upgrade_requests(staff, &query).await?;
        query.after = page.last().map(|listed| listed.request.id);
        requests.extend(page.iter().map(in_json));
        if page.len() < PAGE as usize {
            return Ok(requests);
        }
    }
}

fn unknown(error: portal::Error) -> Failure {
    match error {
        portal::Error::NotFound => {
            Failure::NotFound("there is no such request; `license request list` shows them".to_owned())
        }
        other => other.into(),
    }
}

fn in_json(listed: &ListedUpgrade) -> Value {
    let request = &listed.request;
    let wish = &request.wish;
    json!({
        "id": request.id.to_string(),
        "account": listed.account_number,
        "name": listed.account_name,
        "state": request.state.name(),
        "plan": wish.plan.map(|plan| plan.to_string()),
        "seats": wish.seats,
        "sessions": wish.sessions,
        "namespace": wish.namespace.as_ref().map(|name| name.as_str()),
        "note": wish.note,
        "requested_by": request.requested_by,
        "requested_at": request.requested_at.to_string(),
    })
}
