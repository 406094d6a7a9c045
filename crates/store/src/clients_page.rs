use std::{fmt, str::FromStr};

use model::{AccountId, Client, ClientNumber, DeviceReport};

use crate::{
    CursorError, Result, Tx,
    clients::{alias_key, client, host_name_key, version_key},
    statement::{Statement, Value, sql},
};

/// Which clients of an account to list, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientQuery {
    /// Only those that can be reached, or only those that cannot.
    pub online: Option<bool>,
    /// Only those whose ID, alias or host name contains this; case does not count.
    pub search: Option<String>,
    /// The order.
    pub sort: Sort,
    /// Start after this client.
    pub after: Option<ClientCursor>,
    /// At most this many.
    pub limit: u32,
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
    /// Whether it can be reached; offline is smaller.
    Online,
    /// The version, number by number.
    Version,
    /// The host name, without case.
    HostName,
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
            ClientSort::Online => client.presence.is_online().to_string(),
            ClientSort::Version => version_key(&client.report),
            ClientSort::HostName => host_name_key(&client.report),
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
        if key.chars().any(char::is_control) {
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
    pub async fn clients_page(&mut self, account: AccountId, query: &ClientQuery) -> Result<Vec<Client>> {
        if query.search.as_deref().is_some_and(is_in_no_field) {
            return Ok(Vec::new());
        }
        self.list(page_statement(account, query), client).await
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
}

pub(crate) fn counts_statement(account: AccountId) -> Statement {
    sql(
        "SELECT COUNT(*) AS connected, COUNT(*) FILTER (WHERE online) AS reachable \
         FROM clients WHERE account_id = $1",
    )
    .bind(account)
}

pub(crate) fn page_statement(account: AccountId, query: &ClientQuery) -> Statement {
    let mut statement = filtered(
        sql("SELECT * FROM clients WHERE account_id = $1").bind(account),
        query,
    );
    let column = column(query.sort.by);
    let (comparison, direction) = if query.sort.descending {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    if let Some(after) = &query.after {
        match column {
            None => statement.push(&format!(" AND number {comparison} ?"), after.number),
            Some(column) => {
                statement.push(
                    &format!(" AND ({column}, number) {comparison} (?,"),
                    key(query.sort.by, after),
                );
                statement.push(" ?)", after.number);
            }
        }
    }
    statement.push_text(" ORDER BY ");
    if let Some(column) = column {
        statement.push_text(&format!("{column} {direction}, "));
    }
    statement.push(&format!("number {direction} LIMIT ?"), query.limit);
    statement
}

/// `statement` with what a row must be to be in the list.
pub(crate) fn filtered(mut statement: Statement, query: &ClientQuery) -> Statement {
    if let Some(online) = query.online {
        statement.push(" AND online = ?", online);
    }
    if let Some(search) = &query.search {
        push_search(&mut statement, search);
    }
    statement
}

fn push_search(statement: &mut Statement, search: &str) {
    let folded = search.trim().to_lowercase();
    let pattern = format!("%{}%", literal(&folded));
    statement.push(
        " AND (alias_folded LIKE ? ESCAPE '!' OR host_name_folded LIKE ? ESCAPE '!'",
        pattern,
    );
    // An ID is typed with spaces as it is shown, or without.
    let digits: String = folded.chars().filter(|c| *c != ' ').collect();
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        statement.push(" OR CAST(number AS TEXT) LIKE ?", format!("%{digits}%"));
    }
    statement.push_text(")");
}

/// `text` as a part of a LIKE pattern (`ESCAPE '!'`) in which nothing is a wildcard.
fn literal(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

/// What no field can contain: PostgreSQL refuses NUL in a text, SQLite a long pattern.
pub(crate) fn is_in_no_field(search: &str) -> bool {
    search.contains('\0') || search.trim().chars().count() > DeviceReport::MAX_FIELD
}

/// The column behind a sort; `None` is the number itself.
fn column(sort: ClientSort) -> Option<&'static str> {
    match sort {
        ClientSort::Number => None,
        ClientSort::Alias => Some("alias_folded"),
        ClientSort::Online => Some("online"),
        ClientSort::Version => Some("version_sort"),
        ClientSort::HostName => Some("host_name_folded"),
    }
}

fn key(sort: ClientSort, after: &ClientCursor) -> Value {
    match sort {
        ClientSort::Online => (after.key == "true").into(),
        _ => after.key.as_str().into(),
    }
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
