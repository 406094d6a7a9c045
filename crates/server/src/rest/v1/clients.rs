//! `/clients`: the account's clients.

use axum::response::Response;
use model::{Client, ClientNumber};
use portal::{
    Authority, ClientChange, ClientCursor, ClientDetails, ClientFilter, ClientQuery, ClientSort, Portal,
    Result, Script, Sort,
};
use serde::{Deserialize, Serialize};

use super::{
    answers::{Answer, refusal},
    bodies::{object, present},
    lists::{self, Rows},
    queries::{Parameters, Range},
    rows::{ClientDetailsRow, ClientRow},
};
use crate::app::App;

const SORTS: [(&str, ClientSort); 3] = [
    ("cid", ClientSort::Number),
    ("alias", ClientSort::Alias),
    ("online", ClientSort::Online),
];

/// What stands before the list.
#[derive(Serialize)]
struct Head {
    count: u64,
    offset: u64,
    limit: i64,
    online: bool,
}

/// What is to be changed. A member that is not there stays as it is.
#[derive(Deserialize)]
struct Change {
    #[serde(default, deserialize_with = "present")]
    alias: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    comment: Option<Option<String>>,
}

struct ClientRows {
    portal: Portal,
    authority: Authority<'static>,
    query: ClientQuery,
    skip: u64,
}

/// `GET /clients`
pub async fn list(app: &App, script: &Script, query: &str) -> Response {
    let (range, query) = match asked(query) {
        Ok(asked) => asked,
        Err(answer) => return answer.into_response(),
    };
    let count = match app.portal.count_clients_as(&script.authority, &query).await {
        Ok(count) => count,
        Err(error) => return refusal(&error).into_response(),
    };
    let head = Head {
        count,
        offset: range.offset,
        limit: range.limit_shown(),
        online: query.filter.online.is_some(),
    };
    let rows = ClientRows {
        portal: app.portal.clone(),
        authority: script.authority.clone(),
        query,
        skip: range.offset,
    };
    lists::list(&head, range.limit, rows).await
}

/// `GET /clients/{cid}`
pub fn details(app: &App, details: Result<ClientDetails>) -> Answer {
    match details {
        Ok(found) => Answer::ok(&ClientDetailsRow::new(
            found.client,
            found.recent_sessions,
            app.portal.now(),
        )),
        Err(error) => refusal(&error),
    }
}

/// `PATCH /clients/{cid}`
pub async fn change(app: &App, script: &Script, number: ClientNumber, body: &[u8]) -> Answer {
    let change: Change = match object(body) {
        Ok(change) => change,
        Err(answer) => return answer,
    };
    let change = ClientChange {
        alias: change.alias.as_ref().map(Option::as_deref),
        comment: change.comment.as_ref().map(Option::as_deref),
        tags: None,
    };
    if change == ClientChange::default() {
        return super::bodies::nothing_to_change();
    }
    match app
        .portal
        .change_client_as(&script.authority, number, change)
        .await
    {
        Ok(()) => Answer::done(),
        Err(error) => refusal(&error),
    }
}

/// `DELETE /clients/{cid}`
pub async fn remove(app: &App, script: &Script, number: ClientNumber) -> Answer {
    match app.portal.remove_client_as(&script.authority, number).await {
        Ok(()) => Answer::done(),
        Err(error) => refusal(&error),
    }
}

fn asked(query: &str) -> Result<(Range, ClientQuery), Answer> {
    let parameters = Parameters::read(query);
    let range = Range::read(&parameters)?;
    let search = parameters.text("filter")?.filter(|text| !text.trim().is_empty());
    let query = ClientQuery {
        filter: ClientFilter {
            online: parameters.flag("online")?.then_some(true),
            words: search.map(str::to_owned).into_iter().collect(),
            ..ClientFilter::default()
        },
        sort: Sort {
            by: parameters.choice("sort", &SORTS)?.unwrap_or_default(),
            descending: range.descending,
        },
        after: None,
        limit: 0,
        look_at: None,
    };
    Ok((range, query))
}

impl Rows for ClientRows {
    type Row = ClientRow;

    async fn next(&mut self, limit: u32) -> Result<Vec<ClientRow>> {
        self.query.limit = limit;
        let skip = std::mem::take(&mut self.skip);
        let clients = self.portal.clients_as(&self.authority, &self.query, skip).await?;
        if let Some(last) = clients.last() {
            self.query.after = Some(ClientCursor::of(last, self.query.sort.by));
        }
        let now = self.portal.now();
        let row = |client: Client| ClientRow::new(client, now);
        Ok(clients.into_iter().map(row).collect())
    }
}
