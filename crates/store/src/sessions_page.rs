use std::{fmt, str::FromStr};

use model::{AccountId, ClientId, ClientNumber, Session, SessionId, Timestamp};

use crate::{
    CursorError, Result, Tx,
    sessions::session_of_account,
    statement::{Statement, sql},
};

/// Which sessions of an account to list, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionQuery {
    /// Only those that are not over, or only those that are.
    pub running: Option<bool>,
    /// Only those with this client at an end.
    pub client: Option<ClientNumber>,
    /// Start after this session.
    pub after: Option<SessionCursor>,
    /// At most this many.
    pub limit: u32,
}

/// A place in a list of sessions: behind one of them. As text it is fit for a URL's query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionCursor {
    requested_at: Timestamp,
    id: SessionId,
}

impl SessionCursor {
    /// The place behind `session`.
    pub fn of(session: &Session) -> Self {
        Self {
            requested_at: session.requested_at,
            id: session.id,
        }
    }
}

impl fmt::Display for SessionCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.requested_at.as_millisecond(), self.id)
    }
}

impl FromStr for SessionCursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let (milliseconds, id) = text.split_once('~').ok_or(CursorError)?;
        let milliseconds = milliseconds.parse().map_err(|_| CursorError)?;
        Ok(Self {
            requested_at: Timestamp::from_millisecond(milliseconds).map_err(|_| CursorError)?,
            id: id.parse().map_err(|_| CursorError)?,
        })
    }
}

impl Tx {
    /// One page of the sessions in which `account` has an end, newest first.
    pub async fn sessions_page(&mut self, account: AccountId, query: &SessionQuery) -> Result<Vec<Session>> {
        self.list(page_statement(account, query), session_of_account)
            .await
    }

    /// The newest sessions of `account` with `client` at an end.
    pub async fn recent_sessions_of_client(
        &mut self,
        account: AccountId,
        client: ClientId,
        limit: u32,
    ) -> Result<Vec<Session>> {
        self.list(recent_statement(account, client, limit), session_of_account)
            .await
    }
}

pub(crate) fn page_statement(account: AccountId, query: &SessionQuery) -> Statement {
    let (mut statement, index) = match query.client {
        None => (sql(OF_ACCOUNT).bind(account), "session_accounts"),
        Some(client) => (sql(OF_CLIENT).bind(account).bind(client), "session_clients"),
    };
    if let Some(running) = query.running {
        statement.push(" AND session_accounts.running = ?", running);
    }
    if let Some(after) = query.after {
        statement.push(
            &format!(" AND ({index}.requested_at, {index}.session_id) < (?,"),
            after.requested_at,
        );
        statement.push(" ?)", after.id);
    }
    statement.push_text(&format!(
        " ORDER BY {index}.requested_at DESC, {index}.session_id DESC"
    ));
    statement.push(" LIMIT ?", query.limit);
    statement
}

pub(crate) fn recent_statement(account: AccountId, client: ClientId, limit: u32) -> Statement {
    let mut statement = sql(OF_CLIENT_ID).bind(account).bind(client);
    statement.push_text(" ORDER BY session_clients.requested_at DESC, session_clients.session_id DESC");
    statement.push(" LIMIT ?", limit);
    statement
}

const OF_ACCOUNT: &str = "SELECT sessions.*, session_accounts.comment FROM session_accounts \
     JOIN sessions ON sessions.id = session_accounts.session_id \
     WHERE session_accounts.account_id = $1";

const OF_CLIENT: &str = "SELECT sessions.*, session_accounts.comment FROM session_clients \
     JOIN session_accounts ON session_accounts.account_id = $1 \
         AND session_accounts.requested_at = session_clients.requested_at \
         AND session_accounts.session_id = session_clients.session_id \
     JOIN sessions ON sessions.id = session_clients.session_id \
     WHERE session_clients.number = $2";

const OF_CLIENT_ID: &str = "SELECT sessions.*, session_accounts.comment FROM session_clients \
     JOIN session_accounts ON session_accounts.account_id = $1 \
         AND session_accounts.requested_at = session_clients.requested_at \
         AND session_accounts.session_id = session_clients.session_id \
     JOIN sessions ON sessions.id = session_clients.session_id \
     WHERE session_clients.number = (SELECT number FROM clients WHERE id = $2)";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_survives_the_url() {
        let at = Timestamp::from_millisecond(1_700_000_000_123).unwrap();
        let cursor = SessionCursor {
            requested_at: at,
            id: SessionId::new(at, [3; 10]),
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
    }

    #[test]
    fn a_text_that_is_no_place_is_refused() {
        for bad in ["", "1~", "1~ses_1", "x~ses_00000000000070000000000000000000"] {
            assert_eq!(bad.parse::<SessionCursor>(), Err(CursorError), "{bad:?}");
        }
    }
}
