//! From where the rows of a page of sessions are read: one index gives them in their order, and where it does
//! not know which ones are meant, the others are passed over.

use model::{AccountId, ClientNumber};

use crate::{
    NamedEnd, READ_AT_MOST, SessionDirection, SessionFilter, SessionQuery, SessionSort,
    statement::{Statement, Value, sql},
};

/// From where the rows of a page are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source<'q> {
    /// All of the account, in the order.
    Everything,
    Running(bool),
    Reason(&'static str),
    Outgoing,
    Incoming,
    Commented,
    User(&'q str),
    Client(ClientNumber),
}

impl<'q> Source<'q> {
    /// The rows of all of these together have every session that is meant.
    pub(crate) fn of(query: &'q SessionQuery) -> Vec<Self> {
        let filter = &query.filter;
        if query.sort != SessionSort::Start {
            return vec![Self::Everything];
        }
        if let Some(ends) = filter.ends.iter().min_by_key(|ends| ends.len()) {
            let source = |end: &'q NamedEnd| match end {
                NamedEnd::Client(number) => Self::Client(*number),
                NamedEnd::User(email) => Self::User(email),
            };
            return ends.iter().map(source).collect();
        }
        vec![match filter {
            SessionFilter {
                running: Some(true), ..
            } => Self::Running(true),
            SessionFilter {
                reason: Some(reason), ..
            } => Self::Reason(reason.name()),
            SessionFilter { comment, .. } if !comment.is_empty() => Self::Commented,
            SessionFilter {
                direction: SessionDirection::In,
                ..
            } => Self::Incoming,
            SessionFilter {
                direction: SessionDirection::Out,
                ..
            } => Self::Outgoing,
            SessionFilter {
                running: Some(false), ..
            } => Self::Running(false),
            _ => Self::Everything,
        }]
    }

    /// The column and the value that its rows have in common.
    fn group(self) -> Option<(&'static str, Value)> {
        match self {
            Self::Running(running) => Some(("running", running.into())),
            Self::Reason(reason) => Some(("reason", reason.into())),
            Self::User(email) => Some(("user_folded", email.to_lowercase().into())),
            _ => None,
        }
    }

    /// What its index knows of a filter already.
    fn covers(self, filter: &SessionFilter) -> SessionFilter {
        let mut covered = SessionFilter {
            since: filter.since,
            until: filter.until,
            ..SessionFilter::default()
        };
        match self {
            Self::Running(_) => covered.running = filter.running,
            Self::Reason(_) => covered.reason = filter.reason,
            Self::Outgoing | Self::Incoming => covered.direction = filter.direction,
            Self::User(_) | Self::Client(_) if filter.ends.len() == 1 => {
                covered.ends.clone_from(&filter.ends)
            }
            Self::User(_) | Self::Client(_) => {}
            Self::Everything | Self::Commented => {}
        }
        covered
    }
}

/// Whether rows are read that are not meant.
pub(crate) fn is_searched(query: &SessionQuery, sources: &[Source<'_>]) -> bool {
    let knows = |source: &Source<'_>| {
        let is_in_order = query.sort == SessionSort::Start || query.filter == SessionFilter::default();
        is_in_order && source.covers(&query.filter) == query.filter
    };
    !sources.iter().all(knows)
}

/// How many rows each source may read.
pub(crate) fn share(query: &SessionQuery, sources: &[Source<'_>]) -> u32 {
    let sources = u32::try_from(sources.len().max(1)).unwrap_or(READ_AT_MOST);
    (query.look_at.unwrap_or(READ_AT_MOST) / sources).max(1)
}

/// The first `limit` sessions behind where `query` begins.
pub(crate) fn page_statement(account: AccountId, query: &SessionQuery, limit: u32) -> Statement {
    let sources = Source::of(query);
    let mut statement = sql("SELECT sessions.*, page.comment, page.sort_key FROM (");
    for (place, source) in sources.iter().enumerate() {
        // UNION: a session between two of the ends is one.
        statement.push_text(if place > 0 { " UNION " } else { "" });
        statement.push_text("SELECT session_id, comment, sort_key FROM (");
        push_source(&mut statement, account, query, source, limit, &sources);
        statement.push_text(&format!(") AS part{place}"));
    }
    // CROSS: SQLite keeps the order of the tables.
    let direction = direction(query);
    statement.push_text(") AS page CROSS JOIN sessions WHERE sessions.id = page.session_id");
    statement.push(
        &format!(" ORDER BY page.sort_key {direction}, page.session_id {direction} LIMIT ?"),
        limit,
    );
    match sources.len() > 1 {
        true => statement.uncached(),
        false => statement,
    }
}

fn push_source(
    statement: &mut Statement,
    account: AccountId,
    query: &SessionQuery,
    source: &Source<'_>,
    limit: u32,
    sources: &[Source<'_>],
) {
    let is_searched = is_searched(query, sources);
    let read = if is_searched { share(query, sources) } else { limit };
    match source {
        Source::Client(number) => {
            push_client(statement, account, query, *number, is_searched.then_some(read))
        }
        _ => {
            statement.push_text("SELECT listed.* FROM (");
            let columns = format!("{}, {} AS sort_key", SessionFilter::COLUMNS, column(query.sort));
            push_read(statement, account, query, source, &columns);
            statement.push(" LIMIT ?) AS listed WHERE TRUE", read);
        }
    }
    if is_searched {
        query.filter.push_onto(statement);
    }
    if is_searched && matches!(source, Source::Client(_)) {
        let direction = direction(query);
        statement.push_text(&format!(
            " ORDER BY listed.requested_at {direction}, listed.session_id {direction}"
        ));
    }
    statement.push(" LIMIT ?", limit);
}

/// The sessions of a client in which the account has an end; `read`: of so many sessions.
fn push_client(
    statement: &mut Statement,
    account: AccountId,
    query: &SessionQuery,
    number: ClientNumber,
    read: Option<u32>,
) {
    let columns = SessionFilter::COLUMNS.split(", ");
    let columns: Vec<_> = columns
        .map(|column| format!("session_accounts.{column}"))
        .collect();
    statement.push_text(&format!(
        "SELECT listed.* FROM (SELECT {}, session_accounts.requested_at AS sort_key FROM ",
        columns.join(", ")
    ));
    // CROSS: SQLite keeps the order of the tables.
    match read {
        Some(read) => {
            statement.push_text("(");
            push_read(
                statement,
                account,
                query,
                &Source::Client(number),
                "requested_at, session_id",
            );
            statement.push(" LIMIT ?) AS own CROSS JOIN session_accounts WHERE TRUE", read);
        }
        None => {
            statement.push_text("session_clients AS own CROSS JOIN session_accounts");
            statement.push(" WHERE own.number = ?", number);
            push_bounds(statement, query, "own.requested_at, own.session_id", None);
        }
    }
    statement.push(" AND session_accounts.account_id = ?", account);
    statement.push_text(
        " AND session_accounts.requested_at = own.requested_at \
         AND session_accounts.session_id = own.session_id",
    );
    if read.is_none() {
        push_order(statement, query, "own.requested_at, own.session_id");
        statement.push(" LIMIT ?", query.limit.saturating_add(1));
    }
    statement.push_text(") AS listed WHERE TRUE");
}

/// The rows of a source in the order, from where the page begins.
fn push_read(
    statement: &mut Statement,
    account: AccountId,
    query: &SessionQuery,
    source: &Source<'_>,
    columns: &str,
) {
    statement.push_text(&format!("SELECT {columns} FROM "));
    match source {
        Source::Client(number) => statement.push("session_clients WHERE number = ?", *number),
        _ => statement.push("session_accounts WHERE account_id = ?", account),
    }
    statement.push_text(match source {
        Source::Outgoing => " AND outgoing = TRUE",
        Source::Incoming => " AND incoming = TRUE",
        Source::Commented => " AND comment IS NOT NULL",
        // The index holds the rows with somebody only.
        Source::User(_) => " AND user_folded <> ''",
        _ => "",
    });
    let order = format!("{}, session_id", column(query.sort));
    let order = push_bounds(statement, query, &order, source.group());
    push_order(statement, query, &order);
}

/// Between which places of the order the rows are, and of which group. Returns the order with the group.
fn push_bounds(
    statement: &mut Statement,
    query: &SessionQuery,
    order: &str,
    group: Option<(&'static str, Value)>,
) -> String {
    let in_time = query.sort == SessionSort::Start;
    let mut bounds: Vec<(&str, i64, String)> = Vec::new();
    let filter = &query.filter;
    if let Some(since) = filter.since.filter(|_| in_time) {
        bounds.push((">=", since.as_millisecond(), String::new()));
    }
    if let Some(until) = filter.until.filter(|_| in_time) {
        bounds.push(("<", until.as_millisecond(), String::new()));
    }
    if let Some(after) = query.after {
        let comparison = if query.descending { "<" } else { ">" };
        bounds.push((comparison, after.key, after.id.to_string()));
    }
    let is_below = |bound: &(&str, i64, String)| bound.0.starts_with('<');
    let between = bounds.iter().any(is_below) && !bounds.iter().all(is_below);
    // Between two places SQLite would rather read all groups, unless the group is a part of the place.
    let (order, prefix) = match group {
        Some((name, value)) if between => (format!("{name}, {order}"), Some(value)),
        Some((name, value)) => {
            statement.push(&format!(" AND {name} = ?"), value);
            (order.to_owned(), None)
        }
        None => (order.to_owned(), None),
    };
    for (comparison, key, id) in bounds {
        statement.push_text(&format!(" AND ({order}) {comparison} ("));
        if let Some(value) = &prefix {
            statement.push("?, ", value.clone());
        }
        statement.push("?, ", key);
        statement.push("?)", id);
    }
    order
}

fn push_order(statement: &mut Statement, query: &SessionQuery, order: &str) {
    let direction = direction(query);
    let columns = order.split(", ").map(|column| format!("{column} {direction}"));
    let columns: Vec<_> = columns.collect();
    statement.push_text(&format!(" ORDER BY {}", columns.join(", ")));
}

/// The last row that a source reads, and the one behind it.
pub(crate) fn last_read_statement(
    account: AccountId,
    query: &SessionQuery,
    source: &Source<'_>,
    read: u32,
) -> Statement {
    let columns = format!("session_id, {} AS sort_key", column(query.sort));
    let mut statement = sql("");
    push_read(&mut statement, account, query, source, &columns);
    statement.push(" LIMIT 2 OFFSET ?", read - 1);
    statement
}

pub(crate) fn capped_statement(account: AccountId, filter: &SessionFilter, most: u64) -> Option<Statement> {
    let query = SessionQuery {
        filter: filter.clone(),
        ..SessionQuery::newest(0)
    };
    let sources = Source::of(&query);
    let [source] = &sources[..] else { return None };
    if is_searched(&query, &sources) || matches!(source, Source::Client(_)) {
        return None;
    }
    let mut statement = sql("SELECT COUNT(*) AS count FROM (");
    push_read(&mut statement, account, &query, source, "1");
    statement.push(" LIMIT ?) AS counted", most);
    Some(statement)
}

fn direction(query: &SessionQuery) -> &'static str {
    if query.descending { "DESC" } else { "ASC" }
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
