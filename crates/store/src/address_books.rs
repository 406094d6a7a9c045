use std::collections::BTreeMap;

use model::{
    Access, AccountId, AddressBook, AddressBookId, AddressBookKind, ClientId, RoleId, SharedBook, UserId,
};

use crate::{
    Result, StoreError, Tx,
    row::Row,
    statement::{Statement, sql},
};

/// A shared address book with how much is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedBook {
    /// The book.
    pub book: AddressBook,
    /// How many entries it has.
    pub entries: u64,
}

impl Tx {
    /// Adds an address book. [`StoreError::Taken`] if a shared one of the account has the name, or if
    /// the user or the client has one.
    pub async fn insert_address_book(&mut self, book: &AddressBook) -> Result<()> {
        let (user, client, shared) = match &book.kind {
            AddressBookKind::Shared(shared) => (None, None, Some(shared)),
            AddressBookKind::Personal(user) => (Some(*user), None, None),
            AddressBookKind::Client(client) => (None, Some(*client), None),
        };
        let clients = shared.map(|shared| shared.clients).unwrap_or_default();
        let statement = sql(
            "INSERT INTO address_books (id, account_id, user_id, client_id, name, name_folded, \
                 clients_access, by_role, version, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
        )
        .bind(book.id)
        .bind(book.account)
        .bind(user)
        .bind(client)
        .bind(shared.map(|shared| shared.name.as_str()))
        .bind(shared.map(|shared| shared.name.to_lowercase()))
        .bind(clients.name())
        .bind(shared.is_some_and(|shared| shared.roles.is_some()))
        .bind(book.version)
        .bind(book.created_at);
        self.insert(statement).await?;
        match shared {
            Some(shared) => self.put_book_roles(book.id, shared).await,
            None => Ok(()),
        }
    }

    /// Changes a shared address book that still has the version before `version`; whether it had.
    /// [`StoreError::Taken`] if another one of the account has the name.
    pub async fn update_shared_book(
        &mut self,
        account: AccountId,
        id: AddressBookId,
        version: u64,
        shared: &SharedBook,
    ) -> Result<bool> {
        let folded = shared.name.to_lowercase();
        let taken = sql(
            "SELECT 1 FROM address_books WHERE account_id = $1 AND name_folded = $2 \
             AND name IS NOT NULL AND id <> $3",
        )
        .bind(account)
        .bind(folded.as_str())
        .bind(id);
        if self.exists(taken).await? {
            return Err(StoreError::Taken);
        }
        let statement = sql(
            "UPDATE address_books SET name = $3, name_folded = $4, clients_access = $5, by_role = $6, \
                 version = $7 WHERE id = $1 AND account_id = $2 AND version = $7 - 1 AND name IS NOT NULL",
        )
        .bind(id)
        .bind(account)
        .bind(shared.name.as_str())
        .bind(folded)
        .bind(shared.clients.name())
        .bind(shared.roles.is_some())
        .bind(version);
        if !self.hits(statement).await? {
            return Ok(false);
        }
        self.put_book_roles(id, shared).await?;
        Ok(true)
    }

    async fn put_book_roles(&mut self, id: AddressBookId, shared: &SharedBook) -> Result<()> {
        self.execute(sql("DELETE FROM address_book_roles WHERE book_id = $1").bind(id))
            .await?;
        let chosen = shared.roles.iter().flatten();
        for (role, access) in chosen.filter(|(_, access)| **access != Access::None) {
            let statement =
                sql("INSERT INTO address_book_roles (book_id, role_id, access) VALUES ($1, $2, $3)");
            self.execute(statement.bind(id).bind(*role).bind(access.name()))
                .await?;
        }
        Ok(())
    }

    /// Deletes an address book with all that is in it; whether there was one.
    pub async fn delete_address_book(&mut self, account: AccountId, id: AddressBookId) -> Result<bool> {
        let statement = sql("DELETE FROM address_books WHERE id = $1 AND account_id = $2");
        self.hits(statement.bind(id).bind(account)).await
    }

    /// The address book `id` of the account, whatever its kind.
    pub async fn address_book(
        &mut self,
        account: AccountId,
        id: AddressBookId,
    ) -> Result<Option<AddressBook>> {
        let statement = sql("SELECT * FROM address_books WHERE id = $1 AND account_id = $2");
        self.one_book(statement.bind(id).bind(account)).await
    }

    /// The user's own address book in the account.
    pub async fn personal_address_book(
        &mut self,
        account: AccountId,
        user: UserId,
    ) -> Result<Option<AddressBook>> {
        let statement = sql("SELECT * FROM address_books WHERE user_id = $1 AND account_id = $2");
        self.one_book(statement.bind(user).bind(account)).await
    }

    /// The client's own address book in the account.
    pub async fn client_address_book(
        &mut self,
        account: AccountId,
        client: ClientId,
    ) -> Result<Option<AddressBook>> {
        let statement = sql("SELECT * FROM address_books WHERE client_id = $1 AND account_id = $2");
        self.one_book(statement.bind(client).bind(account)).await
    }

    /// The shared address books of the account by name. There are few.
    pub async fn shared_address_books(&mut self, account: AccountId) -> Result<Vec<CountedBook>> {
        let roles = self.list(roles_statement(account), book_role).await?;
        let mut roles_of: BTreeMap<AddressBookId, Vec<(RoleId, Access)>> = BTreeMap::new();
        for (book, role) in roles {
            roles_of.entry(book).or_default().push(role);
        }
        let mut books = self
            .list(shared_statement(account), |row| {
                Ok(CountedBook {
                    book: address_book(row)?,
                    entries: row.of("address_entries").unsigned("entries")?,
                })
            })
            .await?;
        for counted in &mut books {
            let roles = roles_of.remove(&counted.book.id).unwrap_or_default();
            choose(&mut counted.book, roles);
        }
        Ok(books)
    }

    /// Forgets what a user had of address books in the account.
    pub async fn forget_books_of_user(&mut self, account: AccountId, user: UserId) -> Result<()> {
        let statement = sql("DELETE FROM address_books WHERE user_id = $1 AND account_id = $2");
        self.execute(statement.bind(user).bind(account)).await?;
        self.forget_favourites(account, user.to_string()).await
    }

    /// Forgets what a client had of address books in the account.
    pub async fn forget_books_of_client(&mut self, account: AccountId, client: ClientId) -> Result<()> {
        let statement = sql("DELETE FROM address_books WHERE client_id = $1 AND account_id = $2");
        self.execute(statement.bind(client).bind(account)).await?;
        self.forget_favourites(account, client.to_string()).await
    }

    async fn forget_favourites(&mut self, account: AccountId, reader: String) -> Result<()> {
        let statement = sql("DELETE FROM address_favourites WHERE reader = $1 AND account_id = $2");
        self.execute(statement.bind(reader).bind(account)).await?;
        Ok(())
    }

    async fn one_book(&mut self, statement: Statement) -> Result<Option<AddressBook>> {
        let Some(mut book) = self.find(statement, address_book).await? else {
            return Ok(None);
        };
        let roles = sql("SELECT * FROM address_book_roles WHERE book_id = $1").bind(book.id);
        let roles = self.list(roles, book_role).await?;
        choose(&mut book, roles.into_iter().map(|(_, role)| role).collect());
        Ok(Some(book))
    }
}

/// In the order of their names, with how many entries each has.
pub(crate) fn shared_statement(account: AccountId) -> Statement {
    sql("SELECT address_books.*, (SELECT COUNT(*) FROM address_entries \
             WHERE address_entries.book_id = address_books.id AND address_entries.removed_at IS NULL) AS entries \
         FROM address_books WHERE account_id = $1 AND name IS NOT NULL ORDER BY name_folded")
    .bind(account)
}

pub(crate) fn roles_statement(account: AccountId) -> Statement {
    sql("SELECT address_book_roles.* FROM address_books \
         JOIN address_book_roles ON address_book_roles.book_id = address_books.id \
         WHERE address_books.account_id = $1 AND address_books.name IS NOT NULL")
    .bind(account)
}

/// The book in a row; of roles it is only known whether some are chosen.
fn address_book(row: &Row) -> Result<AddressBook> {
    let row = row.of("address_books");
    let user: Option<UserId> = row.parse_some("user_id")?;
    let client: Option<ClientId> = row.parse_some("client_id")?;
    let kind = match (user, client) {
        (Some(user), _) => AddressBookKind::Personal(user),
        (None, Some(client)) => AddressBookKind::Client(client),
        (None, None) => AddressBookKind::Shared(SharedBook {
            name: row.get("name")?,
            clients: row.parse("clients_access")?,
            roles: row.get::<bool>("by_role")?.then(BTreeMap::new),
        }),
    };
    Ok(AddressBook {
        id: row.parse("id")?,
        account: row.parse("account_id")?,
        kind,
        version: row.unsigned("version")?,
        created_at: row.time("created_at")?,
    })
}

fn book_role(row: &Row) -> Result<(AddressBookId, (RoleId, Access))> {
    let row = row.of("address_book_roles");
    Ok((
        row.parse("book_id")?,
        (row.parse("role_id")?, row.parse("access")?),
    ))
}

fn choose(book: &mut AddressBook, roles: Vec<(RoleId, Access)>) {
    if let AddressBookKind::Shared(SharedBook {
        roles: Some(chosen), ..
    }) = &mut book.kind
    {
        chosen.extend(roles);
    }
}
