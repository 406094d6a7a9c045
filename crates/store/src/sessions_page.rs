use std::{fmt, str::FromStr};

use model::{AccountId, ClientId, Session};

use crate::{
    ClientFilter, CursorError, NamedEnd, Page, READ_AT_MOST, Result, SessionFilter, SessionPlace,
    SessionSort, Tx,
    client_filter::{is_in_no_field, part},
    session_source::{Source, capped_statement, is_searched, last_read_statement, page_statement, share},
    sessions::session_of_account,
    statement::{Statement, sql},
};

/// Which sessions of an account to list, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionQuery {
    /// Only these.
    pub filter: SessionFilter,
    /// What to sort by. Those that are equal in it go by their ID.
    pub sort: SessionSort,
    /// The largest first.
    pub descending: bool,
    /// Start after this session.
    pub after: Option<SessionPlace>,
    /// At most this many.
    pub limit: u32,
    /// How many rows to read at most where no index knows those that are meant; `None`: [`READ_AT_MOST`].
    pub look_at: Option<u32>,
}

impl SessionQuery {
    /// The newest sessions, `limit` of them.
    pub fn newest(limit: u32) -> Self {
        Self {
            filter: SessionFilter::default(),
            sort: SessionSort::Start,
            descending: true,
            after: None,
            limit,
            look_at: None,
        }
    }
}

/// A place in a list is text that is fit for a URL's query.
impl fmt::Display for SessionPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.key, self.id)
    }
}

impl FromStr for SessionPlace {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let (key, id) = text.split_once('~').ok_or(CursorError)?;
        Ok(Self {
            key: key.parse().map_err(|_| CursorError)?,
            id: id.parse().map_err(|_| CursorError)?,
        })
    }
}

impl Tx {
    /// One page of the sessions in which `account` has an end.
    pub async fn sessions_page(
        &mut self,
        account: AccountId,
        query: &SessionQuery,
    ) -> Result<Page<Session, SessionPlace>> {
        let mut page = Page {
            rows: Vec::new(),
            next: None,
            stopped: None,
        };
        let comments = &query.filter.comment;
        if comments.iter().any(|text| is_in_no_field(text)) {
            return Ok(page);
        }
        let sources = Source::of(query);
        if sources.is_empty() {
            return Ok(page);
        }
        let statement = page_statement(account, query, query.limit.saturating_add(1));
        let found = self.list(statement, |row| {
            let session = session_of_account(row)?;
            let key = row.of("session_accounts").get("sort_key")?;
            let place = SessionPlace { key, id: session.id };
            Ok((session, place))
        });
        let mut found = found.await?;
        let is_full = found.len() > query.limit as usize;
        let is_searched = is_searched(query, &sources);
        // Of several sources one may have stopped before rows that another one has given.
        if is_searched && (!is_full || sources.len() > 1) {
            page.stopped = self.last_read(account, query, &sources).await?;
            if let Some(stopped) = page.stopped {
                found.retain(|(_, place)| !is_behind(query, *place, stopped));
            }
        }
        if found.len() > query.limit as usize {
            found.truncate(query.limit as usize);
            page.next = found.last().map(|(_, place)| *place);
            page.stopped = None;
        }
        page.rows = found.into_iter().map(|(session, _)| session).collect();
        Ok(page)
    }

    /// How many sessions there are as `filter` says, counted up to `most`; `None` where no index knows them.
    pub async fn count_sessions_up_to(
        &mut self,
        account: AccountId,
        filter: &SessionFilter,
        most: u64,
    ) -> Result<Option<u64>> {
        let Some(statement) = capped_statement(account, filter, most) else {
            return Ok(None);
        };
        self.find(statement, |row| row.of("session_accounts").unsigned("count"))
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

    /// The clients of `account` whose ID, alias or host name has all `words`, and its users whose e-mail address
    /// has them: at most `limit` of each.
    pub async fn ends_named(
        &mut self,
        account: AccountId,
        words: &[String],
        limit: u32,
    ) -> Result<Vec<NamedEnd>> {
        if words.iter().any(|word| is_in_no_field(word)) {
            return Ok(Vec::new());
        }
        let clients = self.list(clients_named_statement(account, words, limit), |row| {
            Ok(NamedEnd::Client(row.of("clients").client_number("number")?))
        });
        let mut ends = clients.await?;
        let users = self.list(users_named_statement(account, words, limit), |row| {
            Ok(NamedEnd::User(row.of("users").get("email_folded")?))
        });
        ends.extend(users.await?);
        Ok(ends)
    }

    /// Where the search stops, if one of the sources has more rows than are read.
    async fn last_read(
        &mut self,
        account: AccountId,
        query: &SessionQuery,
        sources: &[Source<'_>],
    ) -> Result<Option<SessionPlace>> {
        let mut stopped: Option<SessionPlace> = None;
        for source in sources {
            let statement = last_read_statement(account, query, source, share(query, sources));
            let read: Vec<SessionPlace> = self
                .list(statement, |row| {
                    let row = row.of("session_accounts");
                    Ok(SessionPlace {
                        key: row.get("sort_key")?,
                        id: row.parse("session_id")?,
                    })
                })
                .await?;
            let [last, _] = read[..] else { continue };
            if stopped.is_none_or(|other| is_behind(query, other, last)) {
                stopped = Some(last);
            }
        }
        Ok(stopped)
    }
}

/// Whether `place` comes behind `other` in the order.
fn is_behind(query: &SessionQuery, place: SessionPlace, other: SessionPlace) -> bool {
    let (place, other) = ((place.key, place.id), (other.key, other.id));
    match query.descending {
        true => place < other,
        false => place > other,
    }
}

pub(crate) fn recent_statement(account: AccountId, client: ClientId, limit: u32) -> Statement {
    // CROSS: SQLite keeps the order of the tables.
    let mut statement = sql("SELECT sessions.*, session_accounts.comment \
         FROM session_clients CROSS JOIN session_accounts CROSS JOIN sessions \
         WHERE session_clients.number = (SELECT number FROM clients WHERE id = $2) \
         AND session_accounts.account_id = $1 \
         AND session_accounts.requested_at = session_clients.requested_at \
         AND session_accounts.session_id = session_clients.session_id \
         AND sessions.id = session_clients.session_id \
         ORDER BY session_clients.requested_at DESC, session_clients.session_id DESC")
    .bind(account)
    .bind(client);
    statement.push(" LIMIT ?", limit);
    statement
}

pub(crate) fn clients_named_statement(account: AccountId, words: &[String], limit: u32) -> Statement {
    let filter = ClientFilter {
        words: words.to_vec(),
        ..ClientFilter::default()
    };
    let mut statement = sql("SELECT listed.number FROM (SELECT ");
    statement.push_text(ClientFilter::COLUMNS);
    statement.push(
        " FROM clients WHERE account_id = ? ORDER BY clients.number",
        account,
    );
    statement.push(" LIMIT ?) AS listed WHERE TRUE", READ_AT_MOST);
    filter.push_onto(&mut statement);
    statement.push(" LIMIT ?", limit);
    statement
}

pub(crate) fn users_named_statement(account: AccountId, words: &[String], limit: u32) -> Statement {
    let mut statement = sql("SELECT users.email_folded FROM memberships CROSS JOIN users \
         WHERE memberships.account_id = $1 AND users.id = memberships.user_id")
    .bind(account);
    for word in words {
        statement.push(" AND users.email_folded LIKE ? ESCAPE '!'", part(word));
    }
    statement.push(" LIMIT ?", limit);
    statement
}

#[cfg(test)]
mod tests {
    use model::{SessionId, Timestamp};

    use super::*;

    #[test]
    fn a_place_in_the_list_survives_the_url() {
        let at = Timestamp::from_millisecond(1_700_000_000_123).unwrap();
        let place = SessionPlace {
            key: -5,
            id: SessionId::new(at, [3; 10]),
        };
        assert_eq!(place.to_string().parse(), Ok(place));
    }

    #[test]
    fn a_text_that_is_no_place_is_refused() {
        for bad in ["", "1~", "1~ses_1", "x~ses_00000000000070000000000000000000"] {
            assert_eq!(bad.parse::<SessionPlace>(), Err(CursorError), "{bad:?}");
        }
    }
}
