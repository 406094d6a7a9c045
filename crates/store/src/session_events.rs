//! What happened in sessions.

use model::{AccountId, SessionEvent, SessionId, SessionMoment, Timestamp};
use serde_json::{Value, json};

use crate::{
    Result, StoreError, Tx,
    row::Row,
    statement::{Statement, sql},
};

/// How often a place in the order is looked for while another transaction takes it.
const TRIES: usize = 5;

impl Tx {
    /// Adds what happened in a session at `at`, after all that is there; what is there stays as it is. Where
    /// there is no more room, it is left out; there is always room for the end.
    pub async fn add_session_events(
        &mut self,
        session: SessionId,
        at: Timestamp,
        events: &[SessionEvent],
    ) -> Result<()> {
        for event in events {
            let (kind, detail) = columns(event)?;
            for _ in 0..TRIES {
                let added = self.hits(add_statement(session, at, &kind, &detail, event.room()));
                if added.await? {
                    break;
                }
            }
        }
        Ok(())
    }

    /// What happened in a session, in its order; nothing if `account` has no end in it.
    pub async fn session_events(
        &mut self,
        account: AccountId,
        session: SessionId,
    ) -> Result<Vec<SessionMoment>> {
        self.list(list_statement(account, session), moment).await
    }
}

pub(crate) fn add_statement(
    session: SessionId,
    at: Timestamp,
    kind: &str,
    detail: &str,
    room: u64,
) -> Statement {
    // Time runs forward, also where the moment was measured elsewhere.
    sql(
        "INSERT INTO session_events (session_id, number, at, kind, detail) \
         SELECT $1, COALESCE(MAX(number), 0) + 1, \
             CASE WHEN MAX(at) > $2 THEN MAX(at) ELSE $2 END, $3, $4 \
         FROM session_events WHERE session_id = $1 HAVING COUNT(*) < $5 \
         ON CONFLICT DO NOTHING",
    )
    .bind(session)
    .bind(at)
    .bind(kind)
    .bind(detail)
    .bind(room)
}

pub(crate) fn list_statement(account: AccountId, session: SessionId) -> Statement {
    sql(
        "SELECT session_events.at, session_events.kind, session_events.detail FROM session_events \
         JOIN session_accounts ON session_accounts.session_id = session_events.session_id \
             AND session_accounts.account_id = $2 \
         WHERE session_events.session_id = $1 ORDER BY session_events.number",
    )
    .bind(session)
    .bind(account)
}

/// The kind, and what belongs to it as JSON.
fn columns(event: &SessionEvent) -> Result<(String, String)> {
    let value = serde_json::to_value(event).unwrap_or_default();
    let kind = value["kind"].as_str().ok_or(StoreError::Corrupt {
        table: "session_events",
        column: "kind",
    })?;
    Ok((kind.to_owned(), value["detail"].to_string()))
}

fn moment(row: &Row) -> Result<SessionMoment> {
    let row = row.of("session_events");
    let detail: Value = row.read("detail", serde_json::from_str(&row.get::<String>("detail")?).ok())?;
    let event = json!({ "kind": row.get::<String>("kind")?, "detail": detail });
    Ok(SessionMoment {
        at: row.time("at")?,
        event: row.read("kind", serde_json::from_value(event).ok())?,
    })
}
