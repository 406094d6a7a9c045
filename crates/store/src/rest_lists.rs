//! Lists for scripts: any number of rows, read in pages, each page behind the last row of the one before.

use model::{AccountId, Client, ClientNumber, Session, SessionId, Timestamp};

use crate::{
    ClientQuery, Result, Tx,
    clients::client,
    clients_page::whole_statement,
    sessions::session_of_account,
    statement::{Statement, sql},
};

/// Up to so many sessions are found by client or time, and then sorted. More than that are read in their
/// order, and those that are not meant are passed over.
const FEW: u64 = 20_000;

/// Which sessions of an account to list, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionList {
    /// Only those with this client at an end.
    pub client: Option<ClientNumber>,
    /// Only those that the client, or else the account, asked for, or only those to it.
    pub direction: SessionDirection,
    /// Only those that began then or later.
    pub from: Option<Timestamp>,
    /// Only those that began before.
    pub until: Option<Timestamp>,
    /// Only those that had begun by then: what begins while a list is on its way is not in it.
    pub as_of: Option<Timestamp>,
    /// Only those that took so many milliseconds or longer; running ones did.
    pub min_duration: Option<u64>,
    /// Only those that took so many milliseconds or less; running ones did not.
    pub max_duration: Option<u64>,
    /// What to sort by. Those that are equal in it go by their ID.
    pub sort: SessionSort,
    /// The largest first.
    pub descending: bool,
}

/// Which way sessions go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SessionDirection {
    /// Either way.
    #[default]
    Both,
    /// To the client, or to the account.
    In,
    /// From the client, or from the account.
    Out,
}

/// What sessions can be sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SessionSort {
    /// The ID of the client that asked; a browser has 0.
    From,
    /// The ID of the client that is controlled.
    To,
    /// When it was asked for.
    #[default]
    Start,
    /// When it ended; running ones end last.
    End,
    /// How long it took; running ones longest.
    Duration,
}

/// A place in a list of sessions: behind one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionPlace {
    pub(crate) key: i64,
    pub(crate) id: SessionId,
}

/// Where a page begins, and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListPage<P> {
    /// Behind this row.
    pub after: Option<P>,
    /// So many rows later.
    pub skip: u64,
    /// At most this many rows.
    pub limit: u32,
}

impl SessionList {
    /// All sessions, the newest first.
    pub fn everything() -> Self {
        Self {
            client: None,
            direction: SessionDirection::Both,
            from: None,
            until: None,
            as_of: None,
            min_duration: None,
            max_duration: None,
            sort: SessionSort::Start,
            descending: true,
        }
    }
}

impl Tx {
    /// A page of a list of `count` sessions, each with its place.
    pub async fn session_list_page(
        &mut self,
        account: AccountId,
        list: &SessionList,
        count: u64,
        page: &ListPage<SessionPlace>,
    ) -> Result<Vec<(Session, SessionPlace)>> {
        self.list(sessions_statement(account, list, count, page), |row| {
            let session = session_of_account(row)?;
            let key = row.of("session_accounts").get("sort_key")?;
            let place = SessionPlace { key, id: session.id };
            Ok((session, place))
        })
        .await
    }

    /// How many sessions a list has.
    pub async fn count_session_list(&mut self, account: AccountId, list: &SessionList) -> Result<u64> {
        self.count(count_sessions_statement(account, list), "session_accounts")
            .await
    }

    /// A page of a list of clients, `skip` rows behind where `query` says.
    pub async fn client_list_page(
        &mut self,
        account: AccountId,
        query: &ClientQuery,
        skip: u64,
    ) -> Result<Vec<Client>> {
        if query.filter.is_in_no_field() {
            return Ok(Vec::new());
        }
        self.list(whole_statement(account, query, skip), client).await
    }

    /// How many clients of `account` there are as `query` says, wherever the page begins.
    pub async fn count_client_list(&mut self, account: AccountId, query: &ClientQuery) -> Result<u64> {
        if query.filter.is_in_no_field() {
            return Ok(0);
        }
        let mut statement = sql("SELECT COUNT(*) AS count FROM clients WHERE account_id = $1").bind(account);
        query.filter.push_onto(&mut statement);
        self.count(statement, "clients").await
    }

    async fn count(&mut self, statement: Statement, table: &'static str) -> Result<u64> {
        let count = self
            .find(statement, |row| row.of(table).unsigned("count"))
            .await?;
        Ok(count.unwrap_or_default())
    }
}

pub(crate) fn sessions_statement(
    account: AccountId,
    list: &SessionList,
    count: u64,
    page: &ListPage<SessionPlace>,
) -> Statement {
    let few = count <= FEW && (list.client.is_some() || list.from.is_some() || list.until.is_some());
    let column = column(list.sort);
    // Adding nothing keeps a database from reading by the index of that column.
    let key = match few && list.sort != SessionSort::Start {
        true => format!("session_accounts.{column} + 0"),
        false => format!("session_accounts.{column}"),
    };
    let mut statement = sql("SELECT sessions.*, listed.sort_key, listed.comment \
         FROM (SELECT session_accounts.session_id, session_accounts.comment, ");
    statement.push_text(&format!("session_accounts.{column} AS sort_key"));
    push_filter(&mut statement, account, list, few);
    let (comparison, direction) = if list.descending {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    if let Some(after) = page.after {
        statement.push(
            &format!(" AND ({key}, session_accounts.session_id) {comparison} (?,"),
            after.key,
        );
        statement.push(" ?)", after.id);
    }
    statement.push(
        &format!(" ORDER BY {key} {direction}, session_accounts.session_id {direction} LIMIT ?"),
        page.limit,
    );
    statement.push(" OFFSET ?", page.skip);
    statement.push_text(&format!(
        ") AS listed JOIN sessions ON sessions.id = listed.session_id \
         ORDER BY listed.sort_key {direction}, listed.session_id {direction}"
    ));
    statement
}

pub(crate) fn count_sessions_statement(account: AccountId, list: &SessionList) -> Statement {
    let mut statement = sql("SELECT COUNT(*) AS count");
    push_filter(&mut statement, account, list, true);
    statement
}

/// Adds the tables and what must hold; `few`: by the index of what is asked for.
fn push_filter(statement: &mut Statement, account: AccountId, list: &SessionList, few: bool) {
    match list.client {
        Some(client) if few => {
            // CROSS: SQLite keeps the order of the tables.
            statement.push_text(" FROM session_clients CROSS JOIN session_accounts");
            statement.push(" WHERE session_clients.number = ?", client);
            statement.push_text(
                " AND session_accounts.requested_at = session_clients.requested_at \
                 AND session_accounts.session_id = session_clients.session_id",
            );
            statement.push(" AND session_accounts.account_id = ?", account);
        }
        _ => statement.push(
            " FROM session_accounts WHERE session_accounts.account_id = ?",
            account,
        ),
    }
    let at = match (few, list.sort) {
        (false, SessionSort::From | SessionSort::To | SessionSort::End | SessionSort::Duration) => {
            "session_accounts.requested_at + 0"
        }
        _ => "session_accounts.requested_at",
    };
    if let Some(from) = list.from {
        statement.push(&format!(" AND {at} >= ?"), from);
    }
    if let Some(until) = list.until {
        statement.push(&format!(" AND {at} < ?"), until);
    }
    if let Some(as_of) = list.as_of {
        statement.push(&format!(" AND {at} <= ?"), as_of);
    }
    push_direction(statement, list);
    let duration = match list.sort {
        SessionSort::Duration if !few => "session_accounts.duration_sort",
        _ => "session_accounts.duration_sort + 0",
    };
    if let Some(least) = list.min_duration {
        statement.push(&format!(" AND {duration} >= ?"), least);
    }
    if let Some(most) = list.max_duration {
        statement.push(&format!(" AND {duration} <= ?"), most);
    }
}

fn push_direction(statement: &mut Statement, list: &SessionList) {
    let Some(client) = list.client else {
        statement.push_text(match list.direction {
            SessionDirection::Both => "",
            SessionDirection::In => " AND session_accounts.incoming = TRUE",
            SessionDirection::Out => " AND session_accounts.outgoing = TRUE",
        });
        return;
    };
    // By the index of the client's sessions, or in another order: never by those of these columns.
    let (from, to) = match list.sort {
        SessionSort::From => ("session_accounts.from_number", "session_accounts.to_number + 0"),
        SessionSort::To => ("session_accounts.from_number + 0", "session_accounts.to_number"),
        _ => (
            "session_accounts.from_number + 0",
            "session_accounts.to_number + 0",
        ),
    };
    let condition = match list.direction {
        SessionDirection::Both => format!(" AND ({from} = ? OR {to} = ?)"),
        SessionDirection::In => format!(" AND {to} = ?"),
        SessionDirection::Out => format!(" AND {from} = ?"),
    };
    statement.push(&condition, client);
}

/// The column behind a sort.
fn column(sort: SessionSort) -> &'static str {
    match sort {
        SessionSort::From => "from_number",
        SessionSort::To => "to_number",
        SessionSort::Start => "requested_at",
        SessionSort::End => "end_sort",
        SessionSort::Duration => "duration_sort",
    }
}

impl SessionPlace {
    #[cfg(test)]
    pub(crate) fn new(key: i64, id: SessionId) -> Self {
        Self { key, id }
    }

    /// Whether the session behind which this is ran when it was listed. In the orders of end and
    /// duration it has another place later.
    pub fn is_of_running(&self) -> bool {
        self.key == i64::MAX
    }
}
