use std::collections::{BTreeMap, BTreeSet};

use model::{
    AccountId, ClientId, ClientNumber, End, Session, SessionId, SessionNumber, SessionState, Timestamp,
    UserId,
};

use crate::{
    Result, Tx,
    row::Row,
    session_columns::{FROM, StateColumns, TO, bind_end, max_length, path, path_name, state, state_name},
    statement::{Statement, sql, values_list},
};

/// Rows per statement of a batch.
const BATCH: usize = 300;

impl Tx {
    /// Adds a session, and puts it into the lists of the accounts and clients at its ends.
    /// [`crate::StoreError::Taken`] if its number is another session's.
    pub async fn insert_session(&mut self, session: &Session) -> Result<()> {
        let state = StateColumns::of(&session.state);
        let statement = sql(
            "INSERT INTO sessions (id, number, requested_at, renewed_at, permissions, path, \
                 state, answer_until, opened_at, closing_since, ended_at, end_reason, ended_by, \
                 from_kind, from_account_id, from_client_id, from_number, from_alias, from_host_name, \
                 from_user_id, from_email, \
                 to_kind, to_account_id, to_client_id, to_number, to_alias, to_host_name, \
                 to_user_id, to_email, max_seconds) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, \
                 $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30) ON CONFLICT DO NOTHING",
        )
        .bind(session.id)
        .bind(session.number)
        .bind(session.requested_at)
        .bind(session.renewed_at)
        .bind(session.permissions.to_string())
        .bind(session.path.map(path_name));
        let statement = bind_end(bind_end(state.bind(statement), &session.from), &session.to)
            .bind(session.max_length.map(|length| length.as_secs()));
        self.insert(statement).await?;
        self.list_session(session).await
    }

    /// The session `id`, whatever its accounts. Only for the server's own questions: what a
    /// caller may see is [`Tx::session_of_account`].
    pub async fn session(&mut self, id: SessionId) -> Result<Option<Session>> {
        self.find(sql("SELECT * FROM sessions WHERE id = $1").bind(id), session)
            .await
    }

    /// The session `id` if `account` has an end in it.
    pub async fn session_of_account(&mut self, account: AccountId, id: SessionId) -> Result<Option<Session>> {
        let statement = sql("SELECT sessions.*, session_accounts.comment FROM sessions \
             JOIN session_accounts ON session_accounts.session_id = sessions.id \
                 AND session_accounts.account_id = $2 \
             WHERE sessions.id = $1");
        self.find(statement.bind(id).bind(account), session_of_account)
            .await
    }

    /// Saves what can change of a session, if its state is still of the kind of `was`; whether it
    /// was. The lease only moves forward.
    pub async fn update_session(&mut self, session: &Session, was: &SessionState) -> Result<bool> {
        let statement = sql("UPDATE sessions SET permissions = $4, path = $5, \
                 renewed_at = CASE WHEN renewed_at > $3 THEN renewed_at ELSE $3 END, \
                 state = $6, answer_until = $7, opened_at = $8, closing_since = $9, ended_at = $10, \
                 end_reason = $11, ended_by = $12, max_seconds = $13 \
             WHERE id = $1 AND state = $2")
        .bind(session.id)
        .bind(state_name(was))
        .bind(session.renewed_at)
        .bind(session.permissions.to_string())
        .bind(session.path.map(path_name));
        let statement = StateColumns::of(&session.state)
            .bind(statement)
            .bind(session.max_length.map(|length| length.as_secs()));
        if !self.hits(statement).await? {
            return Ok(false);
        }
        let listed = sql(
            "UPDATE session_accounts SET running = $2, end_sort = $3, duration_sort = $4, reason = $5 \
             WHERE session_id = $1 AND (running <> $2 OR end_sort <> $3)",
        );
        let (end, duration) = end_keys(session);
        self.execute(
            listed
                .bind(session.id)
                .bind(session.is_running())
                .bind(end)
                .bind(duration)
                .bind(reason_key(session)),
        )
        .await?;
        Ok(true)
    }

    /// The sessions that are not over, oldest first.
    pub async fn running_sessions(&mut self) -> Result<Vec<Session>> {
        self.list(running_statement(), session).await
    }

    /// The sessions that are not over with `client` at an end, oldest first.
    pub async fn running_sessions_of_client(&mut self, client: ClientId) -> Result<Vec<Session>> {
        self.list(running_of_client_statement(client), session).await
    }

    /// The sessions that are not over and that `user` asked for in a browser, oldest first.
    pub async fn running_sessions_of_user(&mut self, user: UserId) -> Result<Vec<Session>> {
        self.list(running_of_user_statement(user), session).await
    }

    /// How many sessions to and from the clients of `account` are not over.
    pub async fn active_sessions(&mut self, account: AccountId) -> Result<u64> {
        let count = self
            .find(active_statement(account), |row| {
                row.of("sessions").unsigned("active")
            })
            .await?;
        Ok(count.unwrap_or_default())
    }

    /// Keeps what users say about a session; whether `account` has an end in it.
    pub async fn set_session_comment(
        &mut self,
        account: AccountId,
        id: SessionId,
        comment: Option<&str>,
    ) -> Result<bool> {
        let statement =
            sql("UPDATE session_accounts SET comment = $3 WHERE session_id = $1 AND account_id = $2");
        self.hits(statement.bind(id).bind(account).bind(comment)).await
    }

    /// The session with that number, if `account` has an end in it.
    pub async fn session_by_number(
        &mut self,
        account: AccountId,
        number: SessionNumber,
    ) -> Result<Option<Session>> {
        self.find(by_number_statement(account, number), session_of_account)
            .await
    }

    /// Moves the leases of running sessions forward; never back. Unknown sessions are passed over.
    pub async fn renew_sessions(&mut self, renewals: &[(SessionId, Timestamp)]) -> Result<()> {
        let mut latest: BTreeMap<SessionId, Timestamp> = BTreeMap::new();
        for (id, at) in renewals {
            let known = latest.entry(*id).or_insert(*at);
            *known = (*known).max(*at);
        }
        let latest: Vec<_> = latest.into_iter().collect();
        for batch in latest.chunks(BATCH) {
            self.execute(renew_statement(batch)).await?;
        }
        Ok(())
    }

    async fn list_session(&mut self, session: &Session) -> Result<()> {
        let ends = [&session.from, &session.to];
        let accounts: BTreeSet<AccountId> = ends.into_iter().filter_map(End::account).collect();
        for account in accounts {
            let (end, duration) = end_keys(session);
            let statement = sql(
                "INSERT INTO session_accounts (account_id, requested_at, session_id, running, from_number, \
                     to_number, outgoing, incoming, end_sort, duration_sort, reason, user_folded) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            )
            .bind(account)
            .bind(session.requested_at)
            .bind(session.id)
            .bind(session.is_running())
            .bind(number(&session.from).map_or(0, ClientNumber::get))
            .bind(number(&session.to).map_or(0, ClientNumber::get))
            .bind(session.from.account() == Some(account))
            .bind(session.to.account() == Some(account))
            .bind(end)
            .bind(duration)
            .bind(reason_key(session))
            .bind(user_key(session));
            self.execute(statement).await?;
        }
        let numbers: BTreeSet<ClientNumber> = ends.into_iter().filter_map(number).collect();
        for number in numbers {
            let statement =
                sql("INSERT INTO session_clients (number, requested_at, session_id) VALUES ($1, $2, $3)");
            self.execute(statement.bind(number).bind(session.requested_at).bind(session.id))
                .await?;
        }
        Ok(())
    }
}

pub(crate) fn by_number_statement(account: AccountId, number: SessionNumber) -> Statement {
    sql("SELECT sessions.*, session_accounts.comment FROM sessions \
         JOIN session_accounts ON session_accounts.session_id = sessions.id \
             AND session_accounts.account_id = $2 \
         WHERE sessions.number = $1")
    .bind(number)
    .bind(account)
}

pub(crate) fn running_statement() -> Statement {
    sql("SELECT * FROM sessions WHERE state <> 'closed' ORDER BY requested_at, id")
}

pub(crate) fn running_of_client_statement(client: ClientId) -> Statement {
    // A plain OR makes SQLite read all running sessions to have them in order.
    sql("SELECT * FROM sessions WHERE id IN ( \
             SELECT id FROM sessions WHERE state <> 'closed' AND from_client_id = $1 \
             UNION SELECT id FROM sessions WHERE state <> 'closed' AND to_client_id = $1) \
         ORDER BY requested_at, id")
    .bind(client)
}

pub(crate) fn running_of_user_statement(user: UserId) -> Statement {
    sql("SELECT * FROM sessions WHERE state <> 'closed' AND from_user_id = $1 ORDER BY requested_at, id")
        .bind(user)
}

pub(crate) fn active_statement(account: AccountId) -> Statement {
    sql("SELECT COUNT(*) AS active FROM session_accounts WHERE account_id = $1 AND running = TRUE")
        .bind(account)
}

pub(crate) fn renew_statement(batch: &[(SessionId, Timestamp)]) -> Statement {
    let text = format!(
        "WITH renewals (id, renewed_at) AS (VALUES {}) \
         UPDATE sessions SET renewed_at = renewals.renewed_at FROM renewals \
         WHERE sessions.id = renewals.id AND sessions.renewed_at < renewals.renewed_at \
         AND sessions.state <> 'closed'",
        values_list(batch.len(), 2)
    );
    let statement = Statement::composed(text).uncached();
    batch
        .iter()
        .fold(statement, |statement, (id, at)| statement.bind(*id).bind(*at))
}

pub(crate) fn session(row: &Row) -> Result<Session> {
    let row = row.of("sessions");
    let number = row.unsigned("number")?;
    Ok(Session {
        id: row.parse("id")?,
        number: row.read("number", SessionNumber::from_stored(number))?,
        from: FROM.end(row)?,
        to: TO.end(row)?,
        requested_at: row.time("requested_at")?,
        state: state(row)?,
        renewed_at: row.time("renewed_at")?,
        permissions: row.parse("permissions")?,
        path: path(row)?,
        max_length: max_length(row)?,
        comment: None,
    })
}

/// A session with what the account says about it that reads it.
pub(crate) fn session_of_account(row: &Row) -> Result<Session> {
    Ok(Session {
        comment: row.of("session_accounts").get_some("comment")?,
        ..session(row)?
    })
}

/// What a session is sorted by: when it ended and how long it took in milliseconds. A running one comes
/// after all others.
fn end_keys(session: &Session) -> (i64, i64) {
    match session.state {
        SessionState::Closed { at, .. } => {
            let (start, end) = (session.requested_at.as_millisecond(), at.as_millisecond());
            (end, end - start)
        }
        _ => (i64::MAX, i64::MAX),
    }
}

/// Why a session ended; empty while it runs.
fn reason_key(session: &Session) -> &'static str {
    match &session.state {
        SessionState::Closed { reason, .. } => reason.kind().name(),
        _ => "",
    }
}

/// The e-mail address of the user who asked in a browser, in small letters; empty without one.
fn user_key(session: &Session) -> String {
    match (&session.from, &session.to) {
        (End::Browser { email, .. }, _) | (_, End::Browser { email, .. }) => email.to_lowercase(),
        _ => String::new(),
    }
}

fn number(end: &End) -> Option<ClientNumber> {
    match end {
        End::Client { number, .. } => Some(*number),
        End::Browser { .. } => None,
    }
}
