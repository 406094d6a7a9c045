use std::{fmt, str::FromStr};

use model::{
    AccountId, AddressBookId, AddressEntry, AddressEntryId, AddressFacts, Client, ClientAddress, ClientId,
    Tag, Tags, Timestamp, UserId,
};

use crate::{
    CursorError, Result, StoreError, Tx,
    clients::client,
    row::Row,
    statement::{Statement, sql},
};

/// Who reads address books, and has favourites in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookReader {
    /// A user of the portal.
    User(UserId),
    /// A client.
    Client(ClientId),
}

impl fmt::Display for BookReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(user) => user.fmt(f),
            Self::Client(client) => client.fmt(f),
        }
    }
}

/// Which entries of an address book to list: the reader's favourites first, then by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressQuery {
    /// Of which book.
    pub book: AddressBookId,
    /// Only those that contain this in name, address, note or tags; case does not count.
    pub search: Option<String>,
    /// Only those with this tag.
    pub tag: Option<Tag>,
    /// Start after this entry.
    pub after: Option<AddressCursor>,
    /// At most this many.
    pub limit: u32,
}

/// A place in a list of entries: behind one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressCursor {
    favourite: bool,
    id: AddressEntryId,
    name: String,
}

/// An entry as one reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedEntry {
    /// The entry.
    pub entry: AddressEntry,
    /// Whether the reader wants it at the top.
    pub favourite: bool,
}

impl AddressCursor {
    /// The place behind `listed`.
    pub fn of(listed: &ListedEntry) -> Self {
        Self {
            favourite: listed.favourite,
            id: listed.entry.id,
            name: listed.entry.facts.name.to_lowercase(),
        }
    }
}

impl fmt::Display for AddressCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = if self.favourite { 'f' } else { 'n' };
        write!(f, "{first}~{}~{}", self.id, self.name)
    }
}

impl FromStr for AddressCursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let mut parts = text.splitn(3, '~');
        let favourite = match parts.next() {
            Some("f") => true,
            Some("n") => false,
            _ => return Err(CursorError),
        };
        let id = parts.next().and_then(|id| id.parse().ok()).ok_or(CursorError)?;
        let name = parts.next().ok_or(CursorError)?;
        if name.chars().any(char::is_control) || name.len() > 2_000 {
            return Err(CursorError);
        }
        Ok(Self {
            favourite,
            id,
            name: name.to_owned(),
        })
    }
}

impl Tx {
    /// Adds an entry to a book of the account. [`StoreError::Taken`] if its address is in the book.
    pub async fn insert_address_entry(&mut self, account: AccountId, entry: &AddressEntry) -> Result<()> {
        let facts = &entry.facts;
        let statement = sql(
            "INSERT INTO address_entries (id, account_id, book_id, name, name_folded, address, \
                 address_folded, note, note_folded, tags, tags_folded, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
        )
        .bind(entry.id)
        .bind(account)
        .bind(entry.book);
        let statement = with_facts(statement, facts).bind(entry.version);
        self.insert(statement).await?;
        self.put_entry_tags(entry.book, entry.id, &facts.tags).await
    }

    /// Changes an entry that still has the version before `entry.version`; whether it had.
    /// [`StoreError::Taken`] if another one of the book has its address.
    pub async fn update_address_entry(&mut self, account: AccountId, entry: &AddressEntry) -> Result<bool> {
        if self.is_address_taken(entry).await? {
            return Err(StoreError::Taken);
        }
        let statement = sql(
            "UPDATE address_entries SET name = $4, name_folded = $5, address = $6, address_folded = $7, \
                 note = $8, note_folded = $9, tags = $10, tags_folded = $11, version = $12 \
             WHERE id = $1 AND account_id = $2 AND book_id = $3 AND removed_at IS NULL AND version = $12 - 1",
        )
        .bind(entry.id)
        .bind(account)
        .bind(entry.book);
        let statement = with_facts(statement, &entry.facts).bind(entry.version);
        if !self.hits(statement).await? {
            return Ok(false);
        }
        self.forget_entry_tags(entry.id).await?;
        self.put_entry_tags(entry.book, entry.id, &entry.facts.tags)
            .await?;
        Ok(true)
    }

    /// Takes an entry out of its book at `now`; whether it was there. It can be restored for a while.
    pub async fn remove_address_entry(
        &mut self,
        account: AccountId,
        id: AddressEntryId,
        now: Timestamp,
    ) -> Result<bool> {
        let statement = sql("UPDATE address_entries SET removed_at = $3 \
             WHERE id = $1 AND account_id = $2 AND removed_at IS NULL");
        if !self.hits(statement.bind(id).bind(account).bind(now)).await? {
            return Ok(false);
        }
        self.forget_entry_tags(id).await?;
        Ok(true)
    }

    /// Puts an entry back that was removed; whether it was. [`StoreError::Taken`] if its address is in
    /// the book again.
    pub async fn restore_address_entry(&mut self, account: AccountId, entry: &AddressEntry) -> Result<bool> {
        if self.is_address_taken(entry).await? {
            return Err(StoreError::Taken);
        }
        let statement = sql("UPDATE address_entries SET removed_at = NULL \
             WHERE id = $1 AND account_id = $2 AND removed_at IS NOT NULL");
        if !self.hits(statement.bind(entry.id).bind(account)).await? {
            return Ok(false);
        }
        self.put_entry_tags(entry.book, entry.id, &entry.facts.tags)
            .await?;
        Ok(true)
    }

    /// Forgets the entries that were removed before `until`.
    pub async fn purge_address_entries(&mut self, until: Timestamp) -> Result<u64> {
        self.execute(purge_statement(until)).await
    }

    /// The entry `id` of the account; removed ones only if `removed`, others only if not.
    pub async fn address_entry(
        &mut self,
        account: AccountId,
        id: AddressEntryId,
        removed: bool,
    ) -> Result<Option<AddressEntry>> {
        let statement = match removed {
            true => sql(
                "SELECT * FROM address_entries WHERE id = $1 AND account_id = $2 AND removed_at IS NOT NULL",
            ),
            false => {
                sql("SELECT * FROM address_entries WHERE id = $1 AND account_id = $2 AND removed_at IS NULL")
            }
        };
        self.find(statement.bind(id).bind(account), address_entry).await
    }

    /// How many entries the book has.
    pub async fn count_address_entries(&mut self, account: AccountId, book: AddressBookId) -> Result<u64> {
        let statement = sql("SELECT COUNT(*) AS entries FROM address_entries \
             WHERE book_id = $1 AND account_id = $2 AND removed_at IS NULL");
        let count = self
            .find(statement.bind(book).bind(account), |row| {
                row.of("address_entries").unsigned("entries")
            })
            .await?;
        Ok(count.unwrap_or(0))
    }

    /// One page of the entries of a book of the account, as `reader` sees them.
    pub async fn address_entries_page(
        &mut self,
        account: AccountId,
        reader: BookReader,
        query: &AddressQuery,
    ) -> Result<Vec<ListedEntry>> {
        let search = query.search.as_deref().unwrap_or_default();
        if search.contains('\0') || search.chars().count() > 1_000 {
            return Ok(Vec::new());
        }
        let mut listed = Vec::new();
        if query.after.as_ref().is_none_or(|after| after.favourite) {
            let statement = favourites_statement(account, reader, query);
            listed = self.list(statement, |row| listed_entry(row, true)).await?;
        }
        let left = query
            .limit
            .saturating_sub(u32::try_from(listed.len()).unwrap_or(u32::MAX));
        if left > 0 {
            let statement = others_statement(account, reader, query, left);
            listed.extend(self.list(statement, |row| listed_entry(row, false)).await?);
        }
        Ok(listed)
    }

    /// The tags of a book of the account, at most `limit` of them.
    pub async fn address_tags(
        &mut self,
        account: AccountId,
        book: AddressBookId,
        limit: u32,
    ) -> Result<Vec<Tag>> {
        self.list(tags_statement(account, book, limit), |row| {
            row.of("address_entry_tags").parse("tag")
        })
        .await
    }

    /// Whether `reader` wants an entry of the account at the top from now on.
    pub async fn set_address_favourite(
        &mut self,
        account: AccountId,
        reader: BookReader,
        entry: AddressEntryId,
        favourite: bool,
    ) -> Result<()> {
        let statement = match favourite {
            true => sql(
                "INSERT INTO address_favourites (reader, entry_id, account_id) VALUES ($1, $2, $3) \
                 ON CONFLICT DO NOTHING",
            ),
            false => {
                sql("DELETE FROM address_favourites WHERE reader = $1 AND entry_id = $2 AND account_id = $3")
            }
        };
        let statement = statement.bind(reader.to_string()).bind(entry).bind(account);
        self.execute(statement).await?;
        Ok(())
    }

    /// Whether `reader` wants an entry of the account at the top.
    pub async fn is_address_favourite(
        &mut self,
        account: AccountId,
        reader: BookReader,
        entry: AddressEntryId,
    ) -> Result<bool> {
        let statement =
            sql("SELECT 1 FROM address_favourites WHERE reader = $1 AND entry_id = $2 AND account_id = $3");
        self.exists(statement.bind(reader.to_string()).bind(entry).bind(account))
            .await
    }

    /// The client that is called at this address, whatever its account: see [`Tx::client_by_number`].
    pub async fn client_by_address(&mut self, address: &ClientAddress) -> Result<Option<Client>> {
        match address {
            ClientAddress::Number(number) => self.client_by_number(*number).await,
            ClientAddress::Alias(alias) => self.find(alias_statement(&alias.folded()), client).await,
        }
    }

    /// Which clients of the account are called at these addresses.
    pub async fn clients_at(
        &mut self,
        account: AccountId,
        addresses: impl IntoIterator<Item = &ClientAddress>,
    ) -> Result<Vec<Client>> {
        let (numbers, aliases) = at_statements(account, addresses);
        let mut clients = self.list(numbers, client).await?;
        clients.extend(self.list(aliases, client).await?);
        Ok(clients)
    }

    async fn is_address_taken(&mut self, entry: &AddressEntry) -> Result<bool> {
        let taken = sql(
            "SELECT 1 FROM address_entries WHERE book_id = $1 AND address_folded = $2 \
             AND id <> $3 AND removed_at IS NULL",
        );
        let taken = taken
            .bind(entry.book)
            .bind(entry.facts.address.folded())
            .bind(entry.id);
        self.exists(taken).await
    }

    async fn put_entry_tags(&mut self, book: AddressBookId, id: AddressEntryId, tags: &Tags) -> Result<()> {
        for tag in tags.iter() {
            let statement = sql(
                "INSERT INTO address_entry_tags (book_id, tag_folded, entry_id, tag) VALUES ($1, $2, $3, $4)",
            );
            let statement = statement.bind(book).bind(tag.folded()).bind(id);
            self.execute(statement.bind(tag.as_str())).await?;
        }
        Ok(())
    }

    async fn forget_entry_tags(&mut self, id: AddressEntryId) -> Result<()> {
        let statement = sql("DELETE FROM address_entry_tags WHERE entry_id = $1");
        self.execute(statement.bind(id)).await?;
        Ok(())
    }
}

/// The reader's favourites. They are few: they are put into their order afterwards.
pub(crate) fn favourites_statement(
    account: AccountId,
    reader: BookReader,
    query: &AddressQuery,
) -> Statement {
    let mut statement = sql(
        "SELECT address_entries.* FROM address_favourites CROSS JOIN address_entries \
         WHERE address_entries.id = address_favourites.entry_id AND address_favourites.reader = $1 \
             AND address_entries.book_id = $2 AND address_entries.account_id = $3 \
             AND address_entries.removed_at IS NULL",
    )
    .bind(reader.to_string())
    .bind(query.book)
    .bind(account);
    push_filters(&mut statement, query);
    push_page(&mut statement, query.after.as_ref(), query.limit);
    statement
}

/// All others, `left` of them at most.
pub(crate) fn others_statement(
    account: AccountId,
    reader: BookReader,
    query: &AddressQuery,
    left: u32,
) -> Statement {
    let mut statement = sql("SELECT address_entries.* FROM address_entries \
         WHERE address_entries.book_id = $2 AND address_entries.account_id = $3 \
             AND address_entries.removed_at IS NULL \
             AND NOT EXISTS (SELECT 1 FROM address_favourites WHERE address_favourites.reader = $1 \
                 AND address_favourites.entry_id = address_entries.id)")
    .bind(reader.to_string())
    .bind(query.book)
    .bind(account);
    push_filters(&mut statement, query);
    let after = query.after.as_ref().filter(|after| !after.favourite);
    push_page(&mut statement, after, left);
    statement
}

pub(crate) fn at_statements<'a>(
    account: AccountId,
    addresses: impl IntoIterator<Item = &'a ClientAddress>,
) -> (Statement, Statement) {
    let mut numbers = sql("SELECT * FROM clients WHERE account_id = $1 AND number IN (0").bind(account);
    let mut aliases =
        sql("SELECT * FROM clients WHERE account_id = $1 AND alias IS NOT NULL AND alias_folded IN (''")
            .bind(account);
    for address in addresses {
        match address {
            ClientAddress::Number(number) => numbers.push(", ?", *number),
            ClientAddress::Alias(alias) => aliases.push(", ?", alias.folded()),
        }
    }
    numbers.push_text(")");
    aliases.push_text(")");
    (numbers.uncached(), aliases.uncached())
}

pub(crate) fn tags_statement(account: AccountId, book: AddressBookId, limit: u32) -> Statement {
    sql(
        "SELECT MIN(address_entry_tags.tag) AS tag FROM address_entry_tags \
         WHERE address_entry_tags.book_id = (SELECT id FROM address_books WHERE id = $1 AND account_id = $2) \
         GROUP BY address_entry_tags.tag_folded ORDER BY address_entry_tags.tag_folded LIMIT $3",
    )
    .bind(book)
    .bind(account)
    .bind(limit)
}

pub(crate) fn purge_statement(until: Timestamp) -> Statement {
    sql("DELETE FROM address_entries WHERE removed_at IS NOT NULL AND removed_at < $1").bind(until)
}

pub(crate) fn alias_statement(folded: &str) -> Statement {
    sql("SELECT * FROM clients WHERE alias_folded = $1 AND alias IS NOT NULL").bind(folded)
}

fn push_filters(statement: &mut Statement, query: &AddressQuery) {
    if let Some(tag) = &query.tag {
        statement.push(
            " AND EXISTS (SELECT 1 FROM address_entry_tags WHERE address_entry_tags.book_id = address_entries.book_id \
               AND address_entry_tags.tag_folded = ? AND address_entry_tags.entry_id = address_entries.id)",
            tag.folded(),
        );
    }
    let Some(search) = &query.search else { return };
    let folded = search.trim().to_lowercase();
    statement.push(
        " AND (name_folded LIKE ? ESCAPE '!' OR address_folded LIKE ? ESCAPE '!' \
             OR note_folded LIKE ? ESCAPE '!' OR tags_folded LIKE ? ESCAPE '!'",
        format!("%{}%", literal(&folded)),
    );
    // An ID is typed with spaces as it is shown, or without.
    let digits: String = folded.chars().filter(|c| *c != ' ').collect();
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        statement.push(" OR address_folded LIKE ?", format!("%{digits}%"));
    }
    statement.push_text(")");
}

fn push_page(statement: &mut Statement, after: Option<&AddressCursor>, limit: u32) {
    if let Some(after) = after {
        statement.push(
            " AND (address_entries.name_folded, address_entries.id) > (?,",
            after.name.as_str(),
        );
        statement.push(" ?)", after.id);
    }
    statement.push(
        " ORDER BY address_entries.name_folded, address_entries.id LIMIT ?",
        limit,
    );
}

/// `text` as a part of a LIKE pattern (`ESCAPE '!'`) in which nothing is a wildcard.
fn literal(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

fn with_facts(statement: Statement, facts: &AddressFacts) -> Statement {
    statement
        .bind(facts.name.as_str())
        .bind(facts.name.to_lowercase())
        .bind(facts.address.to_string())
        .bind(facts.address.folded())
        .bind(facts.note.as_str())
        .bind(facts.note.to_lowercase())
        .bind(facts.tags.to_string())
        .bind(facts.tags.folded())
}

fn listed_entry(row: &Row, favourite: bool) -> Result<ListedEntry> {
    Ok(ListedEntry {
        entry: address_entry(row)?,
        favourite,
    })
}

fn address_entry(row: &Row) -> Result<AddressEntry> {
    let row = row.of("address_entries");
    Ok(AddressEntry {
        id: row.parse("id")?,
        book: row.parse("book_id")?,
        facts: AddressFacts {
            name: row.get("name")?,
            address: row.parse("address")?,
            note: row.get("note")?,
            tags: row.parse("tags")?,
        },
        version: row.unsigned("version")?,
    })
}
