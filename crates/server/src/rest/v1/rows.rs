//! Clients and sessions as scripts read them.

use model::{Client, ClientNumber, End, Presence, Session, Timestamp};
use serde::Serialize;

/// A client in a list, or the first part of its details.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ClientRow {
    cid: u64,
    alias: Option<String>,
    client_version: String,
    comment: Option<String>,
    online: bool,
    online_time: i64,
    #[serde(rename = "user_ref")]
    user: (),
}

/// One client.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ClientDetailsRow {
    #[serde(flatten)]
    client: ClientRow,
    last_sessions: Vec<SessionRow>,
}

/// A session.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SessionRow {
    sid: u64,
    active: bool,
    from: EndRow,
    to: EndRow,
    start_time: i64,
    end_time: Option<i64>,
    duration: i64,
    comment: Option<String>,
    #[serde(rename = "src_user_ref")]
    source_user: (),
    #[serde(rename = "dst_user_ref")]
    destination_user: (),
}

#[derive(Serialize)]
struct EndRow {
    cid: u64,
    alias: Option<String>,
}

impl ClientRow {
    /// The client at `now`.
    pub fn new(client: Client, now: Timestamp) -> Self {
        Self {
            cid: client.number.get(),
            alias: client.alias.map(String::from),
            client_version: client.report.version,
            comment: client.comment,
            online: client.presence.is_online(),
            online_time: match client.presence {
                Presence::Online { since } => (now.as_second() - since.as_second()).max(0),
                Presence::Offline { .. } => -1,
            },
            user: (),
        }
    }
}

impl ClientDetailsRow {
    /// The client with its last sessions at `now`.
    pub fn new(client: Client, sessions: Vec<Session>, now: Timestamp) -> Self {
        let row = |session| SessionRow::new(session, now);
        Self {
            client: ClientRow::new(client, now),
            last_sessions: sessions.into_iter().map(row).collect(),
        }
    }
}

impl SessionRow {
    /// The session at `now`. Its duration is the end minus the start as they are shown.
    pub fn new(session: Session, now: Timestamp) -> Self {
        let start_time = session.requested_at.as_second();
        let ended_at = session.ended_at();
        let last = ended_at.unwrap_or(now).as_second();
        Self {
            sid: session.number.get(),
            active: session.is_running(),
            start_time,
            end_time: ended_at.map(Timestamp::as_second),
            duration: (last - start_time).max(0),
            from: end_row(session.from),
            to: end_row(session.to),
            comment: session.comment,
            source_user: (),
            destination_user: (),
        }
    }
}

/// An end of a session. A browser has no ID: it has 0, and the e-mail address of its user as alias.
fn end_row(end: End) -> EndRow {
    match end {
        End::Client { number, alias, .. } => EndRow {
            cid: ClientNumber::get(number),
            alias,
        },
        End::Browser { email, .. } => EndRow {
            cid: 0,
            alias: Some(email),
        },
    }
}
