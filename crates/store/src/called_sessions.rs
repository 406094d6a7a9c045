//! The running sessions of an account, for its limits.

use model::{AccountId, Session};

use crate::{
    Result, Tx,
    sessions::session,
    statement::{Statement, sql},
};

impl Tx {
    /// The sessions that count against the limits of `account`: those that its clients and users asked
    /// for and that are not over.
    pub async fn called_sessions(&mut self, account: AccountId) -> Result<Vec<Session>> {
        self.list(called_statement(account), session).await
    }

    /// The sessions with an end in `account` that are not over.
    pub async fn running_sessions_of_account(&mut self, account: AccountId) -> Result<Vec<Session>> {
        self.list(running_of_account_statement(account), session).await
    }
}

pub(crate) fn called_statement(account: AccountId) -> Statement {
    sql("SELECT * FROM sessions WHERE state <> 'closed' AND from_account_id = $1").bind(account)
}

pub(crate) fn running_of_account_statement(account: AccountId) -> Statement {
    sql(
        "SELECT sessions.* FROM session_accounts JOIN sessions ON sessions.id = session_accounts.session_id \
         WHERE session_accounts.account_id = $1 AND session_accounts.running = TRUE \
         ORDER BY session_accounts.requested_at, session_accounts.session_id",
    )
    .bind(account)
}
