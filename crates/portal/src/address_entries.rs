//! The entries of address books.

use model::{
    AddressBook, AddressEntry, AddressEntryId, AddressFacts, AuditAction, AuditField, AuditRecord, Client,
    ClientAddress, ClientNumber, Presence, Right, Section, Tag, Tags, TagsError,
};
use store::{AddressCursor, AddressQuery, ListedEntry, StoreError, Tx};

use crate::{
    BookPlace, Caller, Error, Field, LimitKind, Portal, Problem, ProblemKind, Reason, Result,
    address_books::{Hand, book_to_view},
    random,
};

/// The most tags that a page offers to choose from.
const TAGS: u32 = 100;

/// What an entry is to say. What is not named stays as it is, or is empty in a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryForm {
    /// What people call the client; empty: its address.
    pub name: Option<String>,
    /// Its ID or alias.
    pub address: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
    /// Tags, with commas or blanks between them.
    pub tags: Option<String>,
    /// Whether whoever fills it in wants it at the top.
    pub favourite: Option<bool>,
}

/// Which entries to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryList {
    /// Only those that contain this.
    pub search: Option<String>,
    /// Only those with this tag.
    pub tag: Option<Tag>,
    /// Start after this one.
    pub after: Option<AddressCursor>,
    /// At most this many.
    pub limit: u32,
}

/// An entry as a user sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenEntry {
    /// The entry.
    pub entry: AddressEntry,
    /// Whether the user wants it at the top.
    pub favourite: bool,
    /// The client, if it is one of the account's own, and the user may know how it stands.
    pub client: Option<(ClientNumber, Presence)>,
}

/// One page of an address book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntriesPage {
    /// The entries.
    pub entries: Vec<SeenEntry>,
    /// Where the next page begins, if there is one.
    pub next: Option<AddressCursor>,
    /// The tags that the book's entries have.
    pub tags: Vec<Tag>,
}

impl Portal {
    /// One page of an address book: favourites first, then by name.
    pub async fn address_entries(
        &self,
        caller: &Caller,
        place: BookPlace,
        list: &EntryList,
    ) -> Result<EntriesPage> {
        let mut tx = self.read().await?;
        let Some(book) = book_to_view(&mut tx, caller, place).await? else {
            return Ok(EntriesPage {
                entries: Vec::new(),
                next: None,
                tags: Vec::new(),
            });
        };
        let hand = Hand::of(caller);
        let query = AddressQuery {
            book: book.id,
            search: list.search.clone(),
            tag: list.tag.clone(),
            after: list.after.clone(),
            limit: list.limit + 1,
        };
        let mut listed = tx.address_entries_page(hand.account, hand.reader, &query).await?;
        let has_more = listed.len() > list.limit as usize;
        listed.truncate(list.limit as usize);
        let next = listed.last().filter(|_| has_more).map(AddressCursor::of);
        let tags = tx.address_tags(caller.account, book.id, TAGS).await?;
        let may_know = caller.may(Right::View(Section::Clients)) || caller.may(Right::Connect);
        let clients = match may_know {
            true => {
                let addresses = listed.iter().map(|listed| &listed.entry.facts.address);
                tx.clients_at(caller.account, addresses).await?
            }
            false => Vec::new(),
        };
        let entries = listed.into_iter().map(|listed| seen(listed, &clients));
        Ok(EntriesPage {
            entries: entries.collect(),
            next,
            tags,
        })
    }

    /// One entry, to change it.
    pub async fn address_entry(
        &self,
        caller: &Caller,
        place: BookPlace,
        id: AddressEntryId,
    ) -> Result<AddressEntry> {
        let mut tx = self.read().await?;
        let book = book_to_view(&mut tx, caller, place).await?;
        let book = book.ok_or(Error::NotFound)?;
        entry_of(&mut tx, &book, id).await
    }

    /// Adds an entry.
    pub async fn add_address_entry(
        &self,
        caller: &Caller,
        place: BookPlace,
        form: &EntryForm,
    ) -> Result<AddressEntryId> {
        let mut tx = self.write().await?;
        let book = self.book_to_edit(&mut tx, caller, place).await?;
        let added = self.add_entry(&mut tx, &Hand::of(caller), &book, form).await?;
        tx.commit().await?;
        self.announce_book(caller.account, &book);
        Ok(added.id)
    }

    /// Changes an entry that is still of `version`.
    pub async fn change_address_entry(
        &self,
        caller: &Caller,
        place: BookPlace,
        id: AddressEntryId,
        version: u64,
        form: &EntryForm,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let book = self.book_to_edit(&mut tx, caller, place).await?;
        let entry = entry_of(&mut tx, &book, id).await?;
        if entry.version != version {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        self.change_entry(&mut tx, &Hand::of(caller), &book, entry, form)
            .await?;
        tx.commit().await?;
        self.announce_book(caller.account, &book);
        Ok(())
    }

    /// Removes an entry. For a while that can be undone by [`Self::restore_address_entry`].
    pub async fn remove_address_entry(
        &self,
        caller: &Caller,
        place: BookPlace,
        id: AddressEntryId,
    ) -> Result<AddressEntry> {
        let mut tx = self.write().await?;
        let book = self.book_to_edit(&mut tx, caller, place).await?;
        let entry = entry_of(&mut tx, &book, id).await?;
        self.remove_entry(&mut tx, &Hand::of(caller), &book, &entry)
            .await?;
        tx.commit().await?;
        self.announce_book(caller.account, &book);
        Ok(entry)
    }

    /// An entry that was removed and can be put back, if there is one.
    pub async fn removed_address_entry(
        &self,
        caller: &Caller,
        place: BookPlace,
        id: AddressEntryId,
    ) -> Result<Option<AddressEntry>> {
        let mut tx = self.read().await?;
        let Some(book) = book_to_view(&mut tx, caller, place).await? else {
            return Ok(None);
        };
        let entry = tx.address_entry(caller.account, id, true).await?;
        Ok(entry.filter(|entry| entry.book == book.id))
    }

    /// Puts an entry back that was removed a while ago.
    pub async fn restore_address_entry(
        &self,
        caller: &Caller,
        place: BookPlace,
        id: AddressEntryId,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let book = self.book_to_edit(&mut tx, caller, place).await?;
        let entry = tx.address_entry(caller.account, id, true).await?;
        let entry = entry
            .filter(|entry| entry.book == book.id)
            .ok_or(Error::NotFound)?;
        has_room(&mut tx, &book, 1).await?;
        match tx.restore_address_entry(caller.account, &entry).await {
            Ok(true) => {}
            Ok(false) => return Err(Error::NotFound),
            Err(error) => return Err(taken(error)),
        }
        let record = record_of(
            &Hand::of(caller),
            AuditAction::AddressEntryRestored,
            &book,
            &entry,
        );
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        self.announce_book(caller.account, &book);
        Ok(())
    }

    /// Whether the caller wants an entry at the top from now on.
    pub async fn set_address_favourite(
        &self,
        caller: &Caller,
        place: BookPlace,
        id: AddressEntryId,
        favourite: bool,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let book = book_to_view(&mut tx, caller, place).await?;
        let book = book.ok_or(Error::NotFound)?;
        let entry = entry_of(&mut tx, &book, id).await?;
        let hand = Hand::of(caller);
        tx.set_address_favourite(hand.account, hand.reader, entry.id, favourite)
            .await?;
        Ok(tx.commit().await?)
    }

    pub(crate) async fn add_entry(
        &self,
        tx: &mut Tx,
        hand: &Hand,
        book: &AddressBook,
        form: &EntryForm,
    ) -> Result<AddressEntry> {
        let facts = checked(form, None).map_err(Error::Invalid)?;
        has_room(tx, book, 1).await?;
        let entry = AddressEntry {
            id: AddressEntryId::new(self.now(), random::bytes()),
            book: book.id,
            facts,
            version: 1,
        };
        tx.insert_address_entry(hand.account, &entry)
            .await
            .map_err(taken)?;
        if form.favourite == Some(true) {
            tx.set_address_favourite(hand.account, hand.reader, entry.id, true)
                .await?;
        }
        let record = record_of(hand, AuditAction::AddressEntryAdded, book, &entry);
        self.record(tx, hand.account, record).await?;
        Ok(entry)
    }

    pub(crate) async fn change_entry(
        &self,
        tx: &mut Tx,
        hand: &Hand,
        book: &AddressBook,
        before: AddressEntry,
        form: &EntryForm,
    ) -> Result<AddressEntry> {
        if let Some(favourite) = form.favourite {
            tx.set_address_favourite(hand.account, hand.reader, before.id, favourite)
                .await?;
        }
        let facts = checked(form, Some(&before.facts)).map_err(Error::Invalid)?;
        if facts == before.facts {
            return Ok(before);
        }
        let after = AddressEntry {
            facts,
            version: before.version + 1,
            ..before.clone()
        };
        match tx.update_address_entry(hand.account, &after).await {
            Ok(true) => {}
            Ok(false) => return Err(Error::Conflict(Reason::ChangedMeanwhile)),
            Err(error) => return Err(taken(error)),
        }
        let (old, new) = (&before.facts, &after.facts);
        let action = AuditAction::AddressEntryChanged;
        let record = AuditRecord::new(hand.actor.clone(), action, new.name.as_str())
            .with(AuditField::AddressBook, book.label())
            .changed(AuditField::Name, Some(old.name.clone()), Some(new.name.clone()))
            .changed(
                AuditField::ClientAddress,
                Some(old.address.to_string()),
                Some(new.address.to_string()),
            )
            .changed(AuditField::Note, there(&old.note), there(&new.note))
            .changed(
                AuditField::Tags,
                there(&old.tags.to_string()),
                there(&new.tags.to_string()),
            );
        self.record(tx, hand.account, record).await?;
        Ok(after)
    }

    pub(crate) async fn remove_entry(
        &self,
        tx: &mut Tx,
        hand: &Hand,
        book: &AddressBook,
        entry: &AddressEntry,
    ) -> Result<()> {
        if !tx
            .remove_address_entry(hand.account, entry.id, self.now())
            .await?
        {
            return Err(Error::NotFound);
        }
        let record = record_of(hand, AuditAction::AddressEntryRemoved, book, entry);
        self.record(tx, hand.account, record).await
    }
}

/// The entry if it is in that book.
pub(crate) async fn entry_of(tx: &mut Tx, book: &AddressBook, id: AddressEntryId) -> Result<AddressEntry> {
    let entry = tx.address_entry(book.account, id, false).await?;
    entry.filter(|entry| entry.book == book.id).ok_or(Error::NotFound)
}

/// What a form says of an entry that says `before`, or of a new one.
pub(crate) fn checked(
    form: &EntryForm,
    before: Option<&AddressFacts>,
) -> std::result::Result<AddressFacts, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut refuse = |field, kind| problems.push(Problem { field, kind });
    let address: Option<ClientAddress> = match (&form.address, before) {
        (Some(text), _) => text.parse().ok(),
        (None, before) => before.map(|before| before.address.clone()),
    };
    if address.is_none() {
        refuse(Field::ClientAddress, ProblemKind::NotAClientAddress);
    }
    let name = match (&form.name, before, &address) {
        (None, Some(before), _) => before.name.clone(),
        (name, _, Some(address)) => AddressFacts::cleaned_name(name.as_deref().unwrap_or_default(), address),
        // There is a problem already; the name is looked at all the same.
        (name, _, None) => name.clone().unwrap_or_default(),
    };
    if name.chars().count() > AddressFacts::MAX_NAME {
        refuse(Field::Name, ProblemKind::LongerThan(AddressFacts::MAX_NAME));
    }
    let note = match (&form.note, before) {
        (Some(note), _) => AddressFacts::cleaned_note(note),
        (None, before) => before.map(|before| before.note.clone()).unwrap_or_default(),
    };
    if note.chars().count() > AddressFacts::MAX_NOTE {
        refuse(Field::Note, ProblemKind::LongerThan(AddressFacts::MAX_NOTE));
    }
    let tags = match (&form.tags, before) {
        (Some(tags), _) => tags.parse(),
        (None, before) => Ok(before.map(|before| before.tags.clone()).unwrap_or_default()),
    };
    let tags = tags.unwrap_or_else(|error| {
        let kind = match error {
            TagsError::Tag(_) => ProblemKind::NotATag,
            TagsError::TooMany => ProblemKind::TooMany(Tags::MOST),
        };
        refuse(Field::Tags, kind);
        Tags::default()
    });
    match address {
        Some(address) if problems.is_empty() => Ok(AddressFacts {
            name,
            address,
            note,
            tags,
        }),
        _ => Err(problems),
    }
}

/// Whether `more` entries fit into the book.
pub(crate) async fn has_room(tx: &mut Tx, book: &AddressBook, more: u64) -> Result<()> {
    let used = tx.count_address_entries(book.account, book.id).await?;
    if used + more > AddressBook::MOST_ENTRIES {
        return Err(Error::LimitReached(LimitKind::AddressEntries));
    }
    Ok(())
}

fn seen(listed: ListedEntry, clients: &[Client]) -> SeenEntry {
    let address = &listed.entry.facts.address;
    let is_there = |client: &&Client| match address {
        ClientAddress::Number(number) => client.number == *number,
        ClientAddress::Alias(alias) => client
            .alias
            .as_ref()
            .is_some_and(|own| own.folded() == alias.folded()),
    };
    let client = clients.iter().find(is_there);
    SeenEntry {
        client: client.map(|client| (client.number, client.presence)),
        favourite: listed.favourite,
        entry: listed.entry,
    }
}

fn record_of(hand: &Hand, action: AuditAction, book: &AddressBook, entry: &AddressEntry) -> AuditRecord {
    AuditRecord::new(hand.actor.clone(), action, entry.facts.name.as_str())
        .with(AuditField::AddressBook, book.label())
        .with(AuditField::ClientAddress, entry.facts.address.to_string())
}

fn there(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn taken(error: StoreError) -> Error {
    match error {
        StoreError::Taken => Error::Invalid(vec![Problem {
            field: Field::ClientAddress,
            kind: ProblemKind::InTheBook,
        }]),
        other => other.into(),
    }
}
