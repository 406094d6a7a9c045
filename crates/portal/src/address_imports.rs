//! Address books from and to files: what a file would do is shown first, then all of it is done or nothing.

use std::collections::HashMap;

use model::{AddressBook, AddressEntry, AddressEntryId, AuditAction, AuditField, AuditRecord, ClientAddress};
use store::{AddressCursor, AddressQuery, ListedEntry, StoreError, Tx};

use crate::{
    BookPlace, Caller, EntryForm, Error, LimitKind, Portal, Problem, Result,
    address_books::{Hand, book_to_view},
    address_entries::checked,
    random,
};

/// How many entries are read at once.
const PART: u32 = 500;

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// The line on which it begins.
    pub line: u64,
    /// What it says. What the file has no column for stays as it is.
    pub form: EntryForm,
}

/// What a file would do, or has done, to an address book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// Entries that are new.
    pub new: u64,
    /// Entries that change.
    pub changed: u64,
    /// Rows that say what the book says already.
    pub same: u64,
    /// Rows that are passed over, by their lines, and why.
    pub skipped: Vec<(u64, Skipped)>,
    /// Whether the new ones do not fit into the book: then nothing can be done.
    pub is_too_much: bool,
}

/// Why a row is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skipped {
    /// What it says is no entry.
    Problem(Problem),
    /// Its address stands on that line already.
    Twice(u64),
}

/// What is to be done for one row.
enum Step {
    Add(AddressEntry, bool),
    Change(AddressEntry),
    Favourite(AddressEntryId, bool),
}

impl Portal {
    /// The whole address book, favourites first, for a file.
    pub async fn export_address_book(&self, caller: &Caller, place: BookPlace) -> Result<Vec<ListedEntry>> {
        let mut tx = self.write().await?;
        let Some(book) = book_to_view(&mut tx, caller, place).await? else {
            return Ok(Vec::new());
        };
        let hand = Hand::of(caller);
        let entries = whole_book(&mut tx, &hand, &book).await?;
        let record = AuditRecord::new(hand.actor, AuditAction::AddressBookExported, book.label());
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        Ok(entries)
    }

    /// What these rows would do to an address book that the caller may change. Nothing is done.
    pub async fn plan_address_import(
        &self,
        caller: &Caller,
        place: BookPlace,
        rows: &[ImportRow],
    ) -> Result<ImportPlan> {
        // What is written here is never committed.
        let mut tx = self.write().await?;
        let book = self.book_to_edit(&mut tx, caller, place).await?;
        let known = whole_book(&mut tx, &Hand::of(caller), &book).await?;
        Ok(self.planned(&book, known, rows).0)
    }

    /// Does what these rows say, all of it or nothing. `expected`: how many are to be new and how many to
    /// change, as the caller has seen it; if that is not so any more, nothing is done, and the plan says
    /// what would be done now.
    pub async fn import_address_entries(
        &self,
        caller: &Caller,
        place: BookPlace,
        rows: &[ImportRow],
        expected: (u64, u64),
    ) -> Result<std::result::Result<ImportPlan, ImportPlan>> {
        let mut tx = self.write().await?;
        let book = self.book_to_edit(&mut tx, caller, place).await?;
        let hand = Hand::of(caller);
        let known = whole_book(&mut tx, &hand, &book).await?;
        let (plan, steps) = self.planned(&book, known, rows);
        if plan.is_too_much {
            return Err(Error::LimitReached(LimitKind::AddressEntries));
        }
        if (plan.new, plan.changed) != expected {
            return Ok(Err(plan));
        }
        if steps.is_empty() {
            return Ok(Ok(plan));
        }
        for step in &steps {
            take(&mut tx, &hand, step).await?;
        }
        let record = AuditRecord::new(hand.actor, AuditAction::AddressBookImported, book.label())
            .with(AuditField::EntriesNew, plan.new.to_string())
            .with(AuditField::EntriesChanged, plan.changed.to_string());
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        self.announce_book(caller.account, &book);
        Ok(Ok(plan))
    }

    fn planned(
        &self,
        book: &AddressBook,
        known: Vec<ListedEntry>,
        rows: &[ImportRow],
    ) -> (ImportPlan, Vec<Step>) {
        let used = known.len() as u64;
        let known: HashMap<String, ListedEntry> = known
            .into_iter()
            .map(|listed| (listed.entry.facts.address.folded(), listed))
            .collect();
        let mut lines: HashMap<String, u64> = HashMap::new();
        let (mut plan, mut steps) = (ImportPlan::default(), Vec::new());
        for ImportRow { line, form } in rows {
            let address = form.address.as_deref().and_then(|text| text.parse().ok());
            let key = address.as_ref().map(ClientAddress::folded);
            let before = key.as_ref().and_then(|key| known.get(key));
            let facts = match checked(form, before.map(|listed| &listed.entry.facts)) {
                Ok(facts) => facts,
                Err(problems) => {
                    let problem = problems.first().copied().map(Skipped::Problem);
                    plan.skipped.extend(problem.map(|problem| (*line, problem)));
                    continue;
                }
            };
            if let Some(first) = lines.get(&facts.address.folded()) {
                plan.skipped.push((*line, Skipped::Twice(*first)));
                continue;
            }
            lines.insert(facts.address.folded(), *line);
            match before {
                None => {
                    plan.new += 1;
                    let entry = AddressEntry {
                        id: AddressEntryId::new(self.now(), random::bytes()),
                        book: book.id,
                        facts,
                        version: 1,
                    };
                    steps.push(Step::Add(entry, form.favourite == Some(true)));
                }
                Some(listed) => {
                    let step = changes(listed, facts, form.favourite);
                    match step.is_empty() {
                        true => plan.same += 1,
                        false => plan.changed += 1,
                    }
                    steps.extend(step);
                }
            }
        }
        plan.is_too_much = used + plan.new > AddressBook::MOST_ENTRIES;
        (plan, steps)
    }
}

/// What makes of an entry what a row says.
fn changes(listed: &ListedEntry, facts: model::AddressFacts, favourite: Option<bool>) -> Vec<Step> {
    let mut steps = Vec::new();
    if facts != listed.entry.facts {
        steps.push(Step::Change(AddressEntry {
            facts,
            version: listed.entry.version + 1,
            ..listed.entry.clone()
        }));
    }
    if let Some(favourite) = favourite.filter(|favourite| *favourite != listed.favourite) {
        steps.push(Step::Favourite(listed.entry.id, favourite));
    }
    steps
}

async fn take(tx: &mut Tx, hand: &Hand, step: &Step) -> Result<()> {
    // The account is locked, so what was read holds.
    let gone = |error: StoreError| match error {
        StoreError::Taken => Error::Unavailable,
        other => other.into(),
    };
    match step {
        Step::Add(entry, favourite) => {
            tx.insert_address_entry(hand.account, entry).await.map_err(gone)?;
            if *favourite {
                tx.set_address_favourite(hand.account, hand.reader, entry.id, true)
                    .await?;
            }
        }
        Step::Change(entry) => {
            if !tx.update_address_entry(hand.account, entry).await.map_err(gone)? {
                return Err(Error::Unavailable);
            }
        }
        Step::Favourite(entry, favourite) => {
            tx.set_address_favourite(hand.account, hand.reader, *entry, *favourite)
                .await?;
        }
    }
    Ok(())
}

async fn whole_book(tx: &mut Tx, hand: &Hand, book: &AddressBook) -> Result<Vec<ListedEntry>> {
    let mut query = AddressQuery {
        book: book.id,
        search: None,
        tag: None,
        after: None,
        limit: PART,
    };
    let mut entries = Vec::new();
    loop {
        let part = tx.address_entries_page(hand.account, hand.reader, &query).await?;
        query.after = part.last().map(AddressCursor::of);
        let is_last = part.len() < PART as usize;
        entries.extend(part);
        if is_last {
            return Ok(entries);
        }
    }
}
