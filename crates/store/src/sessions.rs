use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use model::{
    AccountId, ClientId, ClientNumber, End, EndReason, MediaPath, Session, SessionId, SessionNumber,
    SessionState, Timestamp, UserId,
};

use crate::{
    Result, Tx,
    row::{Fields, Row},
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

/// The values of the eight columns of an end.
fn bind_end(statement: Statement, end: &End) -> Statement {
    match end {
        End::Client {
            id,
            number,
            account,
            alias,
            host_name,
        } => statement
            .bind("client")
            .bind(*account)
            .bind(*id)
            .bind(*number)
            .bind(alias.as_deref())
            .bind(host_name.as_str())
            .bind(None::<UserId>)
            .bind(None::<&str>),
        End::Browser { user, account, email } => statement
            .bind("browser")
            .bind(*account)
            .bind(None::<ClientId>)
            .bind(None::<ClientNumber>)
            .bind(None::<&str>)
            .bind(None::<&str>)
            .bind(*user)
            .bind(email.as_str()),
    }
}

/// The columns of one end.
struct EndColumns {
    kind: &'static str,
    account: &'static str,
    client: &'static str,
    number: &'static str,
    alias: &'static str,
    host_name: &'static str,
    user: &'static str,
    email: &'static str,
}

const FROM: EndColumns = EndColumns {
    kind: "from_kind",
    account: "from_account_id",
    client: "from_client_id",
    number: "from_number",
    alias: "from_alias",
    host_name: "from_host_name",
    user: "from_user_id",
    email: "from_email",
};

const TO: EndColumns = EndColumns {
    kind: "to_kind",
    account: "to_account_id",
    client: "to_client_id",
    number: "to_number",
    alias: "to_alias",
    host_name: "to_host_name",
    user: "to_user_id",
    email: "to_email",
};

impl EndColumns {
    fn end(&self, row: Fields<'_>) -> Result<End> {
        match row.get::<String>(self.kind)?.as_str() {
            "client" => Ok(End::Client {
                id: row.parse(self.client)?,
                number: row.client_number(self.number)?,
                account: row.parse_some(self.account)?,
                alias: row.get_some(self.alias)?,
                host_name: row.get(self.host_name)?,
            }),
            "browser" => Ok(End::Browser {
                user: row.parse(self.user)?,
                account: row.parse(self.account)?,
                email: row.get(self.email)?,
            }),
            _ => Err(row.corrupt(self.kind)),
        }
    }
}

/// A [`SessionState`] as columns; those that do not belong to the state are NULL.
#[derive(Default)]
struct StateColumns<'s> {
    name: &'static str,
    answer_until: Option<Timestamp>,
    opened_at: Option<Timestamp>,
    closing_since: Option<Timestamp>,
    ended_at: Option<Timestamp>,
    reason: Option<&'s EndReason>,
}

impl<'s> StateColumns<'s> {
    fn of(state: &'s SessionState) -> Self {
        let named = Self {
            name: state_name(state),
            ..Self::default()
        };
        match state {
            SessionState::Requested { until } => Self {
                answer_until: Some(*until),
                ..named
            },
            SessionState::Open { since } => Self {
                opened_at: Some(*since),
                ..named
            },
            SessionState::Closing {
                opened,
                reason,
                since,
            } => Self {
                opened_at: *opened,
                reason: Some(reason),
                closing_since: Some(*since),
                ..named
            },
            SessionState::Closed { opened, at, reason } => Self {
                opened_at: *opened,
                reason: Some(reason),
                ended_at: Some(*at),
                ..named
            },
        }
    }

    /// Binds `state, answer_until, opened_at, closing_since, ended_at, end_reason, ended_by`.
    fn bind(self, statement: Statement) -> Statement {
        statement
            .bind(self.name)
            .bind(self.answer_until)
            .bind(self.opened_at)
            .bind(self.closing_since)
            .bind(self.ended_at)
            .bind(self.reason.map(|reason| reason.kind().name()))
            .bind(self.reason.and_then(EndReason::detail))
    }
}

fn state_name(state: &SessionState) -> &'static str {
    match state {
        SessionState::Requested { .. } => "requested",
        SessionState::Open { .. } => "open",
        SessionState::Closing { .. } => "closing",
        SessionState::Closed { .. } => "closed",
    }
}

fn state(row: Fields<'_>) -> Result<SessionState> {
    match row.get::<String>("state")?.as_str() {
        "requested" => Ok(SessionState::Requested {
            until: row.time("answer_until")?,
        }),
        "open" => Ok(SessionState::Open {
            since: row.time("opened_at")?,
        }),
        "closing" => Ok(SessionState::Closing {
            opened: row.time_some("opened_at")?,
            reason: reason(row)?,
            since: row.time("closing_since")?,
        }),
        "closed" => Ok(SessionState::Closed {
            opened: row.time_some("opened_at")?,
            at: row.time("ended_at")?,
            reason: reason(row)?,
        }),
        _ => Err(row.corrupt("state")),
    }
}

fn reason(row: Fields<'_>) -> Result<EndReason> {
    let kind = row.parse("end_reason")?;
    row.read(
        "ended_by",
        EndReason::from_stored(kind, row.get_some("ended_by")?).ok(),
    )
}

fn max_length(row: Fields<'_>) -> Result<Option<Duration>> {
    let seconds = row.get_some::<i64>("max_seconds")?;
    seconds
        .map(|seconds| {
            row.read(
                "max_seconds",
                u64::try_from(seconds).ok().map(Duration::from_secs),
            )
        })
        .transpose()
}

fn path_name(path: MediaPath) -> &'static str {
    match path {
        MediaPath::Direct => "direct",
        MediaPath::Relayed => "relayed",
    }
}

fn path(row: Fields<'_>) -> Result<Option<MediaPath>> {
    match row.get_some::<String>("path")?.as_deref() {
        None => Ok(None),
        Some("direct") => Ok(Some(MediaPath::Direct)),
        Some("relayed") => Ok(Some(MediaPath::Relayed)),
        Some(_) => Err(row.corrupt("path")),
    }
}
