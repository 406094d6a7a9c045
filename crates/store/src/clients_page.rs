use std::{fmt, str::FromStr};

use model::{AccountId, Client, ClientNumber, Presence, Tag};

use crate::{
    ClientFilter, CursorError, Result, Tx,
    clients::{alias_key, client, comment_key, host_name_key, operating_system_key, version_key},
    row::Row,
    statement::{Statement, Value, sql},
};

/// How many rows a list reads at most to fill a page with those that are meant, where no index knows them.
pub const READ_AT_MOST: u32 = 50_000;

/// Which clients of an account to list, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientQuery {
    /// Only these.
    pub filter: ClientFilter,
    /// The order.
    pub sort: Sort,
    /// Start after this client.
    pub after: Option<ClientCursor>,
    /// At most this many.
    pub limit: u32,
    /// How many rows to read at most where no index knows those that are meant; `None`: [`READ_AT_MOST`].
    pub look_at: Option<u32>,
}

/// A page of a list, and where the next one begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T, C> {
    /// The rows.
    pub rows: Vec<T>,
    /// Behind the last of them, if there are more.
    pub next: Option<C>,
    /// Behind the last row that was read, if the page is not full because [`READ_AT_MOST`] rows were read:
    /// there may be more behind it.
    pub stopped: Option<C>,
}

/// An order of the clients. Those that are equal in it go by their ID.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sort {
    /// What to sort by.
    pub by: ClientSort,
    /// The largest first.
    pub descending: bool,
}

/// What clients can be sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ClientSort {
    /// The ID.
    #[default]
    Number,
    /// The alias, without case; no alias is the smallest.
    Alias,
    /// Whether it can be reached; offline is smaller. Then by when it was last seen, or since when it can
    /// be reached.
    Online,
    /// The version, number by number.
    Version,
    /// The host name, without case.
    HostName,
    /// The operating system, without case.
    OperatingSystem,
    /// The tags in their order, without case; none is the smallest.
    Tags,
    /// The comment, without case; none is the smallest.
    Comment,
}

impl ClientSort {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::Number,
        Self::Alias,
        Self::Online,
        Self::Version,
        Self::HostName,
        Self::OperatingSystem,
        Self::Tags,
        Self::Comment,
    ];
}

/// A place in a list of clients: behind one of them. As text it is fit for a URL's query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCursor {
    number: ClientNumber,
    key: String,
}

/// How many clients an account has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClientCounts {
    /// Registered to the account.
    pub connected: u64,
    /// Of these, reachable now.
    pub online: u64,
}

impl ClientCursor {
    /// The place behind `client` in the order `sort`.
    pub fn of(client: &Client, sort: ClientSort) -> Self {
        let key = match sort {
            ClientSort::Number => String::new(),
            ClientSort::Alias => alias_key(client),
            ClientSort::Online => presence_key(client.presence),
            ClientSort::Version => version_key(&client.report),
            ClientSort::HostName => host_name_key(&client.report),
            ClientSort::OperatingSystem => operating_system_key(&client.report),
            ClientSort::Tags => client.tags.folded(),
            ClientSort::Comment => comment_key(client.comment.as_deref()),
        };
        Self {
            number: client.number,
            key,
        }
    }
}

impl fmt::Display for ClientCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.number, self.key)
    }
}

impl FromStr for ClientCursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let (number, key) = text.split_once('~').ok_or(CursorError)?;
        // PostgreSQL refuses NUL in a text.
        if key.contains('\0') {
            return Err(CursorError);
        }
        Ok(Self {
            number: number.parse().map_err(|_| CursorError)?,
            key: key.to_owned(),
        })
    }
}

impl Tx {
    /// One page of the clients of `account`.
    pub async fn clients_page(
        &mut self,
        account: AccountId,
        query: &ClientQuery,
    ) -> Result<Page<Client, ClientCursor>> {
        let mut page = Page {
            rows: Vec::new(),
            next: None,
            stopped: None,
        };
        if query.filter.is_in_no_field() {
            return Ok(page);
        }
        page.rows = self
            .list(
                page_statement(account, query, query.limit.saturating_add(1)),
                client,
            )
            .await?;
        let by = query.sort.by;
        if page.rows.len() > query.limit as usize {
            page.rows.truncate(query.limit as usize);
            page.next = page.rows.last().map(|last| ClientCursor::of(last, by));
        } else if source(query) == Source::Everything {
            let read: Vec<Client> = self.list(last_read_statement(account, query), client).await?;
            let [last, _] = &read[..] else { return Ok(page) };
            page.stopped = Some(ClientCursor::of(last, by));
        }
        Ok(page)
    }

    /// How many clients `account` has.
    pub async fn client_counts(&mut self, account: AccountId) -> Result<ClientCounts> {
        let counts = self
            .find(counts_statement(account), |row| {
                let row = row.of("clients");
                Ok(ClientCounts {
                    connected: row.unsigned("connected")?,
                    online: row.unsigned("reachable")?,
                })
            })
            .await?;
        Ok(counts.unwrap_or_default())
    }

    /// The tags of the clients of `account`, in small letters, the first `limit` of them.
    pub async fn client_tags(&mut self, account: AccountId, limit: u32) -> Result<Vec<String>> {
        let word = |row: &Row| row.of("client_tags").get("word");
        self.list(tags_statement(account, limit), word).await
    }

    /// The operating systems of the clients of `account`, in small letters, the first `limit` of them.
    pub async fn operating_systems(&mut self, account: AccountId, limit: u32) -> Result<Vec<String>> {
        let word = |row: &Row| row.of("clients").get("word");
        self.list(operating_systems_statement(account, limit), word).await
    }

    /// How many clients there are as `filter` says, counted up to `most`; `None` where no index knows them.
    pub async fn count_clients_up_to(
        &mut self,
        account: AccountId,
        filter: &ClientFilter,
        most: u64,
    ) -> Result<Option<u64>> {
        let Some(statement) = capped_statement(account, filter, most) else {
            return Ok(None);
        };
        let count = self.find(statement, |row| row.of("clients").unsigned("count"));
        count.await
    }
}

/// The tags of an account's clients. Each step leaps to the next one.
pub(crate) fn tags_statement(account: AccountId, limit: u32) -> Statement {
    sql("WITH RECURSIVE found (folded) AS ( \
             SELECT MIN(tag_folded) FROM client_tags WHERE account_id = $1 \
             UNION ALL \
             SELECT (SELECT MIN(tag_folded) FROM client_tags \
                 WHERE account_id = $1 AND tag_folded > found.folded) FROM found WHERE found.folded IS NOT NULL) \
         SELECT folded AS word FROM found WHERE folded IS NOT NULL LIMIT $2")
    .bind(account)
    .bind(limit)
}

/// Their operating systems in the same way.
pub(crate) fn operating_systems_statement(account: AccountId, limit: u32) -> Statement {
    sql("WITH RECURSIVE found (folded) AS ( \
             SELECT MIN(operating_system_folded) FROM clients WHERE account_id = $1 \
             UNION ALL \
             SELECT (SELECT MIN(operating_system_folded) FROM clients \
                 WHERE account_id = $1 AND operating_system_folded > found.folded) \
             FROM found WHERE found.folded IS NOT NULL) \
         SELECT folded AS word FROM found WHERE folded <> '' LIMIT $2")
    .bind(account)
    .bind(limit)
}

pub(crate) fn counts_statement(account: AccountId) -> Statement {
    sql(
        "SELECT COUNT(*) AS connected, COUNT(*) FILTER (WHERE online) AS reachable \
         FROM clients WHERE account_id = $1",
    )
    .bind(account)
}

pub(crate) fn capped_statement(account: AccountId, filter: &ClientFilter, most: u64) -> Option<Statement> {
    let by_online = ClientQuery {
        filter: filter.clone(),
        sort: Sort {
            by: ClientSort::Online,
            descending: false,
        },
        ..ClientQuery::default()
    };
    let by_number = ClientQuery {
        filter: filter.clone(),
        ..ClientQuery::default()
    };
    let mut statement = match (source(&by_online), source(&by_number)) {
        (Source::Online(online), _) => {
            let statement = sql(
                "SELECT COUNT(*) AS count FROM (SELECT 1 FROM clients WHERE account_id = $1 \
                 AND online = $2",
            );
            statement.bind(account).bind(online)
        }
        (_, Source::Tag(tag)) => sql("SELECT COUNT(*) AS count FROM (SELECT 1 FROM client_tags \
             WHERE account_id = $1 AND tag_folded = $2")
        .bind(account)
        .bind(tag.folded()),
        (_, Source::Order) => {
            sql("SELECT COUNT(*) AS count FROM (SELECT 1 FROM clients WHERE account_id = $1").bind(account)
        }
        _ => return None,
    };
    statement.push(" LIMIT ?) AS counted", most);
    Some(statement)
}

/// From where the rows of a page are read.
#[derive(Debug, PartialEq, Eq)]
enum Source<'q> {
    /// The index of the order.
    Order,
    /// The same, those that can be reached or those that cannot.
    Online(bool),
    /// Those with a tag.
    Tag(&'q Tag),
    /// All in the order, up to [`READ_AT_MOST`].
    Everything,
}

fn source(query: &ClientQuery) -> Source<'_> {
    let filter = &query.filter;
    if filter.is_empty() {
        return Source::Order;
    }
    match (filter.only_online(), query.sort.by) {
        (Some(online), ClientSort::Online) => return Source::Online(online),
        (None, ClientSort::Number) => {}
        _ => return Source::Everything,
    }
    filter.only_tag().map_or(Source::Everything, Source::Tag)
}

/// The first `limit` clients behind where `query` begins.
pub(crate) fn page_statement(account: AccountId, query: &ClientQuery, limit: u32) -> Statement {
    let source = source(query);
    let mut statement = match &source {
        Source::Tag(tag) => tagged(account, tag),
        Source::Everything => return searched(account, query, limit),
        Source::Order => sql("SELECT * FROM clients WHERE account_id = $1").bind(account),
        Source::Online(online) => sql("SELECT * FROM clients WHERE account_id = $1 AND online = $2")
            .bind(account)
            .bind(*online),
    };
    push_place(&mut statement, query, &source);
    push_order(&mut statement, query, &source);
    statement.push(" LIMIT ?", limit);
    statement
}

/// All that `query` means from where it begins, however many rows are read for it.
pub(crate) fn whole_statement(account: AccountId, query: &ClientQuery, skip: u64) -> Statement {
    let mut statement = sql("SELECT * FROM clients WHERE account_id = $1").bind(account);
    query.filter.push_onto(&mut statement);
    push_place(&mut statement, query, &Source::Everything);
    push_order(&mut statement, query, &Source::Everything);
    statement.push(" LIMIT ?", query.limit);
    statement.push(" OFFSET ?", skip);
    statement
}

/// Reads rows in their order and passes over those that are not meant.
fn searched(account: AccountId, query: &ClientQuery, limit: u32) -> Statement {
    // CROSS: SQLite keeps the order of the tables.
    let mut statement = sql("SELECT clients.* FROM (SELECT listed.id FROM (SELECT id, ");
    statement.push_text(ClientFilter::COLUMNS);
    statement.push(" FROM clients WHERE account_id = ?", account);
    push_place(&mut statement, query, &Source::Everything);
    push_order(&mut statement, query, &Source::Everything);
    statement.push(" LIMIT ?) AS listed WHERE TRUE", look_at(query));
    query.filter.push_onto(&mut statement);
    statement.push(
        " LIMIT ?) AS page CROSS JOIN clients WHERE clients.id = page.id",
        limit,
    );
    push_order(&mut statement, query, &Source::Everything);
    statement
}

/// The last row that such a list reads, and the one behind it.
pub(crate) fn last_read_statement(account: AccountId, query: &ClientQuery) -> Statement {
    let mut statement = sql("SELECT * FROM clients WHERE account_id = $1").bind(account);
    push_place(&mut statement, query, &Source::Everything);
    push_order(&mut statement, query, &Source::Everything);
    statement.push(" LIMIT 2 OFFSET ?", look_at(query) - 1);
    statement
}

fn look_at(query: &ClientQuery) -> u32 {
    query.look_at.unwrap_or(READ_AT_MOST).max(1)
}

fn tagged(account: AccountId, tag: &Tag) -> Statement {
    sql("SELECT clients.* FROM client_tags CROSS JOIN clients \
         WHERE client_tags.account_id = $1 AND client_tags.tag_folded = $2 AND clients.id = client_tags.client_id")
    .bind(account)
    .bind(tag.folded())
}

/// Behind the row where the page begins.
fn push_place(statement: &mut Statement, query: &ClientQuery, source: &Source<'_>) {
    let Some(after) = &query.after else { return };
    let comparison = if query.sort.descending { "<" } else { ">" };
    let columns = columns(query.sort.by, source).join(", ");
    statement.push_text(&format!(" AND ({columns}) {comparison} ("));
    for key in keys(query.sort.by, source, after) {
        statement.push("?, ", key);
    }
    statement.push("?)", after.number);
}

fn push_order(statement: &mut Statement, query: &ClientQuery, source: &Source<'_>) {
    let direction = if query.sort.descending { "DESC" } else { "ASC" };
    let columns = columns(query.sort.by, source);
    let columns: Vec<_> = columns
        .iter()
        .map(|column| format!("{column} {direction}"))
        .collect();
    statement.push_text(&format!(" ORDER BY {}", columns.join(", ")));
}

/// The columns of the order, from the first to the number.
fn columns(by: ClientSort, source: &Source<'_>) -> Vec<&'static str> {
    match (by, source) {
        (_, Source::Tag(_)) => vec!["client_tags.number"],
        (ClientSort::Online, Source::Online(_)) => vec!["clients.presence_sort", "clients.number"],
        (ClientSort::Online, _) => vec!["clients.online", "clients.presence_sort", "clients.number"],
        (ClientSort::Number, _) => vec!["clients.number"],
        (ClientSort::Alias, _) => vec!["clients.alias_folded", "clients.number"],
        (ClientSort::Version, _) => vec!["clients.version_sort", "clients.number"],
        (ClientSort::HostName, _) => vec!["clients.host_name_folded", "clients.number"],
        (ClientSort::OperatingSystem, _) => vec!["clients.operating_system_folded", "clients.number"],
        (ClientSort::Tags, _) => vec!["clients.tags_folded", "clients.number"],
        (ClientSort::Comment, _) => vec!["clients.comment_folded", "clients.number"],
    }
}

/// What stands before the number in a place of this order.
fn keys(by: ClientSort, source: &Source<'_>, after: &ClientCursor) -> Vec<Value> {
    match by {
        ClientSort::Number => Vec::new(),
        ClientSort::Online => {
            let (online, at) = after.key.split_once(',').unwrap_or_default();
            let at: i64 = at.parse().unwrap_or_default();
            match source {
                Source::Online(_) => vec![at.into()],
                _ => vec![(online == "1").into(), at.into()],
            }
        }
        _ => vec![after.key.as_str().into()],
    }
}

/// Online or not, and since when.
fn presence_key(presence: Presence) -> String {
    let (online, at) = match presence {
        Presence::Online { since } => (1, Some(since)),
        Presence::Offline { last_seen } => (0, last_seen),
    };
    format!("{online},{}", at.map_or(0, |at| at.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_survives_the_url() {
        let cursor = ClientCursor {
            number: "123456789".parse().unwrap(),
            key: "a~b@c".into(),
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
    }

    #[test]
    fn a_text_that_is_no_place_is_refused() {
        for bad in ["", "123456789", "12~a", "123456789~\0"] {
            assert_eq!(bad.parse::<ClientCursor>(), Err(CursorError), "{bad:?}");
        }
    }
}
