//! `/sessions`: the account's sessions.

use std::collections::HashSet;

use axum::response::Response;
use model::{ClientNumber, SessionId, SessionNumber, Timestamp};
use portal::{
    Authority, ListPage, Portal, Result, Script, SessionDirection, SessionList, SessionPlace, SessionSort,
};
use serde::{Deserialize, Serialize};

use super::{
    answers::{Answer, invalid, refusal},
    bodies::{nothing_to_change, object, present},
    lists::{self, Rows},
    queries::{Parameters, Range, shown, wrong},
    rows::SessionRow,
};
use crate::app::App;

const SORTS: [(&str, SessionSort); 5] = [
    ("from.cid", SessionSort::From),
    ("to.cid", SessionSort::To),
    ("start-time", SessionSort::Start),
    ("end-time", SessionSort::End),
    ("duration", SessionSort::Duration),
];

const DIRECTIONS: [(&str, SessionDirection); 3] = [
    ("in", SessionDirection::In),
    ("out", SessionDirection::Out),
    ("inout", SessionDirection::Both),
];

/// What stands before the list.
#[derive(Serialize)]
struct Head {
    count: u64,
    offset: u64,
    limit: i64,
    cid: i64,
    direction: &'static str,
    #[serde(rename = "duration.min")]
    min_duration: i64,
    #[serde(rename = "duration.max")]
    max_duration: i64,
}

/// What is asked for.
struct AskedList {
    range: Range,
    /// The ID of a client as it was given.
    cid: Option<u64>,
    min_seconds: Option<u64>,
    max_seconds: Option<u64>,
    list: SessionList,
}

#[derive(Deserialize)]
struct Change {
    #[serde(default, deserialize_with = "present")]
    comment: Option<Option<String>>,
}

#[derive(Deserialize)]
struct Action {
    action: String,
}

struct SessionRows {
    portal: Portal,
    authority: Authority<'static>,
    list: SessionList,
    count: u64,
    after: Option<SessionPlace>,
    skip: u64,
    /// Those that ran when they were listed: they may come again at the place where they ended.
    running: HashSet<SessionId>,
}

/// `GET /sessions`
pub async fn list(app: &App, script: &Script, query: &str) -> Response {
    let asked = match asked(query, app.portal.now()) {
        Ok(asked) => asked,
        Err(answer) => return answer.into_response(),
    };
    // A number that no client can have is of no session.
    let is_nobody = asked.cid.is_some() && asked.list.client.is_none();
    let counted = match is_nobody {
        true => Ok(0),
        false => app.portal.count_sessions_as(&script.authority, &asked.list).await,
    };
    let count = match counted {
        Ok(count) => count,
        Err(error) => return refusal(&error).into_response(),
    };
    let head = Head {
        count,
        offset: asked.range.offset,
        limit: asked.range.limit_shown(),
        cid: shown(asked.cid),
        direction: name_of(asked.list.direction),
        min_duration: shown(asked.min_seconds),
        max_duration: shown(asked.max_seconds),
    };
    let limit = if is_nobody { Some(0) } else { asked.range.limit };
    let rows = SessionRows {
        portal: app.portal.clone(),
        authority: script.authority.clone(),
        list: asked.list,
        count,
        after: None,
        skip: asked.range.offset,
        running: HashSet::new(),
    };
    lists::list(&head, limit, rows).await
}

/// `GET /sessions/{sid}`
pub async fn show(app: &App, script: &Script, number: SessionNumber) -> Answer {
    match app.portal.session_as(&script.authority, number).await {
        Ok(session) => Answer::ok(&SessionRow::new(session, app.portal.now())),
        Err(error) => refusal(&error),
    }
}

/// `PATCH /sessions/{sid}`
pub async fn change(app: &App, script: &Script, number: SessionNumber, body: &[u8]) -> Answer {
    let comment = match object(body) {
        Ok(Change {
            comment: Some(comment),
        }) => comment,
        Ok(Change { comment: None }) => return nothing_to_change(),
        Err(answer) => return answer,
    };
    let changed = async {
        let session = app.portal.session_as(&script.authority, number).await?;
        app.portal
            .set_session_comment_as(&script.authority, session.id, comment.as_deref())
            .await
    };
    done(changed.await)
}

/// `POST /sessions/{sid}/action`
pub async fn act(app: &App, script: &Script, number: SessionNumber, body: &[u8]) -> Answer {
    match object::<Action>(body) {
        Ok(action) if action.action == "close" => {}
        Ok(_) => return invalid("invalid_action", "The only action is close."),
        Err(answer) => return answer,
    }
    let closed = async {
        let session = app.portal.session_as(&script.authority, number).await?;
        app.portal.close_session_as(&script.authority, session.id).await
    };
    done(closed.await)
}

fn done(result: Result<()>) -> Answer {
    match result {
        Ok(()) => Answer::done(),
        Err(error) => refusal(&error),
    }
}

fn asked(query: &str, now: Timestamp) -> Result<AskedList, Answer> {
    let parameters = Parameters::read(query);
    let range = Range::read(&parameters)?;
    let cid = parameters.number_or_none("cid")?;
    let direction = parameters.choice("direction", &DIRECTIONS)?.unwrap_or_default();
    let moment = |name, seconds: i64| Timestamp::from_second(seconds).map_err(|_| wrong(name));
    let from = parameters.number("from")?.map(|from| moment("from", from));
    // The second that it names belongs to it.
    let to = match parameters.number("to")? {
        None | Some(-1) => None,
        Some(to) => Some(moment("to", to.saturating_add(1))?),
    };
    let min_seconds = parameters.number_or_none("duration.min")?;
    let max_seconds = parameters.number_or_none("duration.max")?;
    let milliseconds = |seconds: u64| seconds.saturating_mul(1000);
    let list = SessionList {
        client: cid.and_then(|cid| ClientNumber::try_from(cid).ok()),
        direction,
        from: from.transpose()?,
        until: to,
        as_of: Some(now),
        min_duration: min_seconds.map(milliseconds),
        max_duration: max_seconds.map(|seconds| milliseconds(seconds).saturating_add(999)),
        sort: parameters.choice("sort", &SORTS)?.unwrap_or_default(),
        descending: range.descending,
    };
    Ok(AskedList {
        range,
        cid,
        min_seconds,
        max_seconds,
        list,
    })
}

fn name_of(direction: SessionDirection) -> &'static str {
    let found = DIRECTIONS.iter().find(|(_, of)| *of == direction);
    found.map_or("inout", |(name, _)| name)
}

impl Rows for SessionRows {
    type Row = SessionRow;

    async fn next(&mut self, limit: u32) -> Result<Vec<SessionRow>> {
        let mut rows = Vec::new();
        loop {
            let page = ListPage {
                after: self.after,
                skip: std::mem::take(&mut self.skip),
                limit: limit - rows.len() as u32,
            };
            let found = self
                .portal
                .sessions_as(&self.authority, &self.list, self.count, &page)
                .await?;
            let (is_last, now) = ((found.len() as u32) < page.limit, self.portal.now());
            for (session, place) in found {
                self.after = Some(place);
                let is_new = !place.is_of_running() || self.running.insert(session.id);
                let is_again = !place.is_of_running() && self.running.contains(&session.id);
                if is_new && !is_again {
                    rows.push(SessionRow::new(session, now));
                }
            }
            if is_last || rows.len() as u32 == limit {
                return Ok(rows);
            }
        }
    }
}
