//! The address books of a client, over its control link.

use model::{
    Access, Account, AddressBook, AddressBookId, AddressBookKind, AddressEntry, AddressEntryId, Client,
    ClientId,
};
use store::{AddressCursor, AddressQuery, BookReader, ListedEntry, Tx};
use wire::{
    AddressBookAnswer, AddressBookAsk, AddressBookEntry, AddressBookForm, AddressBookRefusal,
    MOST_ADDRESS_ENTRIES, ServerFrame,
};

use crate::{
    EntryForm, Error, Field, LimitKind, Portal, Reason, Result, address_books::Hand,
    session_records::client_actor,
};

/// Why a client does not get what it wants.
enum Denied {
    Refused(AddressBookRefusal),
    Failed(Error),
}

impl From<Error> for Denied {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<store::StoreError> for Denied {
    fn from(error: store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

type Granted<T> = std::result::Result<T, Denied>;

/// A book as the client sees it.
struct OpenBook {
    /// None: the client's own, which was never used.
    book: Option<AddressBook>,
    access: Access,
}

impl Portal {
    /// Does what a client wants of its address books, and answers it.
    pub(crate) async fn address_book_of_client(
        &self,
        client: ClientId,
        request: u64,
        ask: AddressBookAsk,
    ) -> Result<()> {
        let answer = match self.try_ask(client, ask).await {
            Ok(answer) => answer,
            Err(Denied::Refused(reason)) => AddressBookAnswer::Refused { reason },
            Err(Denied::Failed(error)) => AddressBookAnswer::Refused {
                reason: refusal(error),
            },
        };
        self.0
            .links
            .send(client, ServerFrame::AddressBook { request, answer });
        Ok(())
    }

    async fn try_ask(&self, id: ClientId, ask: AddressBookAsk) -> Granted<AddressBookAnswer> {
        if self.0.book_asks.take(&id, self.now()).is_err() {
            return Err(Denied::Refused(AddressBookRefusal::Busy));
        }
        match ask {
            AddressBookAsk::List { after, search } => {
                let mut tx = self.read().await?;
                let (client, account) = registered(&mut tx, id).await?;
                page(&mut tx, &client, &account, after.as_deref(), search).await
            }
            AddressBookAsk::Add { book, entry } => self.add_by_client(id, book.as_deref(), entry).await,
            AddressBookAsk::Edit { entry, change } => self.edit_by_client(id, entry, change).await,
            AddressBookAsk::Remove { entry } => self.remove_by_client(id, entry).await,
            AddressBookAsk::Favourite { entry, favourite } => {
                self.favourite_of_client(id, entry, favourite).await
            }
        }
    }

    async fn add_by_client(
        &self,
        id: ClientId,
        name: Option<&str>,
        form: AddressBookForm,
    ) -> Granted<AddressBookAnswer> {
        let mut tx = self.write().await?;
        let (client, account) = locked(&mut tx, id).await?;
        let books = books_of(&mut tx, &client, &account).await?;
        let named = books.into_iter().find(|open| match (name, &open.book) {
            (None, book) => is_own(book.as_ref()),
            (Some(name), Some(book)) if !is_own(Some(book)) => {
                book.label().to_lowercase() == name.trim().to_lowercase()
            }
            _ => false,
        });
        let open = named.ok_or(Denied::Refused(AddressBookRefusal::NoBook))?;
        editable(open.access)?;
        let book = match open.book {
            Some(book) => book,
            None => {
                let kind = AddressBookKind::Client(client.id);
                self.own_book(&mut tx, account.id, kind).await?
            }
        };
        let hand = hand_of(&client, &account);
        let entry = self.add_entry(&mut tx, &hand, &book, &entry_form(form)).await?;
        tx.commit().await?;
        self.announce_book(account.id, &book);
        let listed = ListedEntry {
            entry,
            favourite: false,
        };
        Ok(done(&book, listed, open.access))
    }

    async fn edit_by_client(
        &self,
        id: ClientId,
        entry: AddressEntryId,
        change: AddressBookForm,
    ) -> Granted<AddressBookAnswer> {
        let mut tx = self.write().await?;
        let (client, account) = locked(&mut tx, id).await?;
        let (book, access, before) = found(&mut tx, &client, &account, entry).await?;
        editable(access)?;
        let hand = hand_of(&client, &account);
        let entry = self
            .change_entry(&mut tx, &hand, &book, before, &entry_form(change))
            .await?;
        let favourite = tx.is_address_favourite(account.id, hand.reader, entry.id).await?;
        tx.commit().await?;
        self.announce_book(account.id, &book);
        Ok(done(&book, ListedEntry { entry, favourite }, access))
    }

    async fn remove_by_client(&self, id: ClientId, entry: AddressEntryId) -> Granted<AddressBookAnswer> {
        let mut tx = self.write().await?;
        let (client, account) = locked(&mut tx, id).await?;
        let (book, access, entry) = found(&mut tx, &client, &account, entry).await?;
        editable(access)?;
        self.remove_entry(&mut tx, &hand_of(&client, &account), &book, &entry)
            .await?;
        tx.commit().await?;
        self.announce_book(account.id, &book);
        Ok(AddressBookAnswer::Done { entry: None })
    }

    async fn favourite_of_client(
        &self,
        id: ClientId,
        entry: AddressEntryId,
        favourite: bool,
    ) -> Granted<AddressBookAnswer> {
        let mut tx = self.write().await?;
        let (client, account) = locked(&mut tx, id).await?;
        let (book, access, entry) = found(&mut tx, &client, &account, entry).await?;
        tx.set_address_favourite(account.id, BookReader::Client(id), entry.id, favourite)
            .await?;
        tx.commit().await?;
        Ok(done(&book, ListedEntry { entry, favourite }, access))
    }
}

/// A client with its account. Without one it has no address book.
async fn registered(tx: &mut Tx, id: ClientId) -> Granted<(Client, Account)> {
    let client = tx.client(id).await?;
    let Some((client, account)) = client.and_then(|client| client.account.map(|account| (client, account)))
    else {
        return Err(Denied::Refused(AddressBookRefusal::NoAccount));
    };
    let account = tx.account(account).await?.ok_or(Error::NotFound)?;
    Ok((client, account))
}

/// The same, to change something: the account stays locked, and the client in it.
async fn locked(tx: &mut Tx, id: ClientId) -> Granted<(Client, Account)> {
    let (_, account) = registered(tx, id).await?;
    tx.lock_account(account.id).await?;
    registered(tx, id).await
}

/// The books that a client sees: its own, then the shared ones that are open to clients, by name.
async fn books_of(tx: &mut Tx, client: &Client, account: &Account) -> Granted<Vec<OpenBook>> {
    let mut books = vec![OpenBook {
        book: tx.client_address_book(account.id, client.id).await?,
        access: Access::Edit,
    }];
    for counted in tx.shared_address_books(account.id).await? {
        if let AddressBookKind::Shared(shared) = &counted.book.kind
            && shared.clients > Access::None
        {
            books.push(OpenBook {
                access: shared.clients,
                book: Some(counted.book),
            });
        }
    }
    Ok(books)
}

async fn page(
    tx: &mut Tx,
    client: &Client,
    account: &Account,
    after: Option<&str>,
    search: Option<String>,
) -> Granted<AddressBookAnswer> {
    let begin = after.map(place).transpose()?;
    let books = books_of(tx, client, account).await?.into_iter();
    let books: Vec<(AddressBook, Access)> =
        books.filter_map(|open| Some((open.book?, open.access))).collect();
    let first = match &begin {
        Some((book, _)) => books.iter().position(|(known, _)| known.id == *book),
        None => Some(0),
    };
    // A book that is gone meanwhile: the list begins anew rather than with a hole in it.
    let first = first.ok_or(Denied::Refused(AddressBookRefusal::Place))?;
    let mut cursor = begin.map(|(_, cursor)| cursor);
    let search = search.map(|text| text.chars().take(100).collect());
    let mut entries = Vec::new();
    let mut last = None;
    for (book, access) in books.iter().skip(first) {
        let left = MOST_ADDRESS_ENTRIES + 1 - entries.len();
        let query = AddressQuery {
            book: book.id,
            search: search.clone(),
            tag: None,
            after: cursor.take(),
            limit: u32::try_from(left).unwrap_or(1),
        };
        let reader = BookReader::Client(client.id);
        for listed in tx.address_entries_page(account.id, reader, &query).await? {
            if entries.len() == MOST_ADDRESS_ENTRIES {
                return Ok(AddressBookAnswer::Page { entries, next: last });
            }
            last = Some(format!("{} {}", book.id, AddressCursor::of(&listed)));
            entries.push(told(book, listed, *access));
        }
    }
    Ok(AddressBookAnswer::Page { entries, next: None })
}

fn place(text: &str) -> Granted<(AddressBookId, AddressCursor)> {
    let place = text.split_once(' ');
    let place = place.and_then(|(book, cursor)| Some((book.parse().ok()?, cursor.parse().ok()?)));
    place.ok_or(Denied::Refused(AddressBookRefusal::Place))
}

/// The entry with its book, and what the client may do with it; nothing where it does not see it.
async fn found(
    tx: &mut Tx,
    client: &Client,
    account: &Account,
    id: AddressEntryId,
) -> Granted<(AddressBook, Access, AddressEntry)> {
    let nothing = || Denied::Refused(AddressBookRefusal::NoEntry);
    let entry = tx.address_entry(account.id, id, false).await?;
    let entry = entry.ok_or_else(nothing)?;
    let book = tx.address_book(account.id, entry.book).await?;
    let book = book.ok_or_else(nothing)?;
    let access = match &book.kind {
        AddressBookKind::Client(owner) if *owner == client.id => Access::Edit,
        AddressBookKind::Shared(shared) if shared.clients > Access::None => shared.clients,
        _ => return Err(nothing()),
    };
    Ok((book, access, entry))
}

fn editable(access: Access) -> Granted<()> {
    match access {
        Access::Edit => Ok(()),
        Access::None | Access::View => Err(Denied::Refused(AddressBookRefusal::ReadOnly)),
    }
}

fn is_own(book: Option<&AddressBook>) -> bool {
    book.is_none_or(|book| matches!(book.kind, AddressBookKind::Client(_)))
}

fn hand_of(client: &Client, account: &Account) -> Hand {
    Hand {
        account: account.id,
        actor: client_actor(client),
        reader: BookReader::Client(client.id),
    }
}

fn entry_form(form: AddressBookForm) -> EntryForm {
    EntryForm {
        name: form.name,
        address: form.address,
        note: form.note,
        tags: form.tags,
        favourite: None,
    }
}

fn done(book: &AddressBook, listed: ListedEntry, access: Access) -> AddressBookAnswer {
    AddressBookAnswer::Done {
        entry: Some(told(book, listed, access)),
    }
}

fn told(book: &AddressBook, listed: ListedEntry, access: Access) -> AddressBookEntry {
    let AddressEntry { id, facts, .. } = listed.entry;
    AddressBookEntry {
        id,
        book: (!is_own(Some(book))).then(|| book.label().to_owned()),
        name: facts.name,
        address: facts.address.to_string(),
        note: facts.note,
        tags: facts.tags.iter().map(ToString::to_string).collect(),
        favourite: listed.favourite,
        editable: access == Access::Edit,
    }
}

/// A use case's refusal, as clients are told.
fn refusal(error: Error) -> AddressBookRefusal {
    match error {
        Error::NotFound | Error::Forbidden(_) => AddressBookRefusal::NoEntry,
        Error::LimitReached(LimitKind::AddressEntries) => AddressBookRefusal::Full,
        Error::Invalid(problems) => match problems.first() {
            Some(problem) if problem.kind == crate::ProblemKind::InTheBook => AddressBookRefusal::InTheBook,
            Some(problem) => match problem.field {
                Field::ClientAddress => AddressBookRefusal::Address,
                Field::Tags => AddressBookRefusal::Tags,
                _ => AddressBookRefusal::TooLong,
            },
            None => AddressBookRefusal::Unavailable,
        },
        Error::Conflict(Reason::ChangedMeanwhile) | Error::Unavailable => AddressBookRefusal::Unavailable,
        error => {
            tracing::error!(%error, "a client's wish about its address book failed");
            AddressBookRefusal::Unavailable
        }
    }
}
