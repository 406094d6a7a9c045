//! The columns of a session: its ends, its state and its path, to rows and back.

use std::time::Duration;

use model::{ClientId, ClientNumber, End, EndReason, MediaPath, SessionState, Timestamp, UserId};

use crate::{Result, row::Fields, statement::Statement};

/// The values of the eight columns of an end.
pub(crate) fn bind_end(statement: Statement, end: &End) -> Statement {
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
pub(crate) struct EndColumns {
    kind: &'static str,
    account: &'static str,
    client: &'static str,
    number: &'static str,
    alias: &'static str,
    host_name: &'static str,
    user: &'static str,
    email: &'static str,
}

pub(crate) const FROM: EndColumns = EndColumns {
    kind: "from_kind",
    account: "from_account_id",
    client: "from_client_id",
    number: "from_number",
    alias: "from_alias",
    host_name: "from_host_name",
    user: "from_user_id",
    email: "from_email",
};

pub(crate) const TO: EndColumns = EndColumns {
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
    pub(crate) fn end(&self, row: Fields<'_>) -> Result<End> {
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
pub(crate) struct StateColumns<'s> {
    name: &'static str,
    answer_until: Option<Timestamp>,
    opened_at: Option<Timestamp>,
    closing_since: Option<Timestamp>,
    ended_at: Option<Timestamp>,
    reason: Option<&'s EndReason>,
}

impl<'s> StateColumns<'s> {
    pub(crate) fn of(state: &'s SessionState) -> Self {
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
    pub(crate) fn bind(self, statement: Statement) -> Statement {
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

pub(crate) fn state_name(state: &SessionState) -> &'static str {
    match state {
        SessionState::Requested { .. } => "requested",
        SessionState::Open { .. } => "open",
        SessionState::Closing { .. } => "closing",
        SessionState::Closed { .. } => "closed",
    }
}

pub(crate) fn state(row: Fields<'_>) -> Result<SessionState> {
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

pub(crate) fn max_length(row: Fields<'_>) -> Result<Option<Duration>> {
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

pub(crate) fn path_name(path: MediaPath) -> &'static str {
    match path {
        MediaPath::Direct => "direct",
        MediaPath::Relayed => "relayed",
    }
}

pub(crate) fn path(row: Fields<'_>) -> Result<Option<MediaPath>> {
    match row.get_some::<String>("path")?.as_deref() {
        None => Ok(None),
        Some("direct") => Ok(Some(MediaPath::Direct)),
        Some("relayed") => Ok(Some(MediaPath::Relayed)),
        Some(_) => Err(row.corrupt("path")),
    }
}
