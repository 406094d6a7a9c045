//! The address books of this device: its own, and the shared ones that are open to clients.

use model::{AddressEntryId, ClientAddress};
use serde_json::{Value, json};
use wire::{AddressBookAnswer, AddressBookAsk, AddressBookEntry, AddressBookForm, AddressBookRefusal};

use super::{Command, Failure, show::printable};
use crate::{
    arguments::{BookAct, BookVerb, EntryArguments},
    control::{Reply, Request},
};

/// The most pages that are asked for: every entry that there can be.
const PAGES: usize = 100_000;

impl Command<'_> {
    pub(super) async fn address_book(&self, verb: BookVerb) -> Result<(), Failure> {
        let json = verb.json;
        match verb.act {
            BookAct::List { search } => {
                let entries = self.entries(search).await?;
                self.say_entries(&entries, json)
            }
            BookAct::Add {
                book,
                entry,
                favourite,
            } => {
                let entry = form_of(entry);
                let added = self.wish(AddressBookAsk::Add { book, entry }).await?;
                let added = match added {
                    Some(added) if favourite => self.top(added.id, true).await?,
                    added => added,
                };
                self.say_done(added, json, |name| self.texts.desk_book_added(name))
            }
            BookAct::Edit { which, change } => {
                let entry = self.meant(&which).await?;
                let change = form_of(change);
                let changed = self.wish(AddressBookAsk::Edit { entry, change }).await?;
                self.say_done(changed, json, |name| self.texts.desk_book_changed(name))
            }
            BookAct::Remove { which } => {
                let entry = self.meant(&which).await?;
                self.wish(AddressBookAsk::Remove { entry }).await?;
                match json {
                    true => self.say(json!({ "removed": entry.to_string() })),
                    false => self.say(self.texts.desk_book_removed(printable(&which))),
                }
            }
            BookAct::Favourite { which, favourite } => {
                let entry = self.meant(&which).await?;
                let entry = self.top(entry, favourite).await?;
                self.say_done(entry, json, |name| match favourite {
                    true => self.texts.desk_book_favourite(name),
                    false => self.texts.desk_book_no_favourite(name),
                })
            }
        }
    }

    async fn top(&self, entry: AddressEntryId, favourite: bool) -> Result<Option<AddressBookEntry>, Failure> {
        self.wish(AddressBookAsk::Favourite { entry, favourite }).await
    }

    /// Every entry, page by page.
    async fn entries(&self, search: Option<String>) -> Result<Vec<AddressBookEntry>, Failure> {
        let (mut entries, mut after) = (Vec::new(), None);
        for _ in 0..PAGES {
            let wish = AddressBookAsk::List {
                after,
                search: search.clone(),
            };
            match self.asked(wish).await? {
                AddressBookAnswer::Page { entries: page, next } => {
                    entries.extend(page);
                    after = next;
                }
                other => return Err(self.refused(other).await),
            }
            if after.is_none() {
                break;
            }
        }
        Ok(entries)
    }

    /// The entry that is named by its id, its address or its name.
    async fn meant(&self, which: &str) -> Result<AddressEntryId, Failure> {
        if let Ok(id) = which.parse() {
            return Ok(id);
        }
        let address = which.parse::<ClientAddress>().ok().map(|it| it.folded());
        let is_it = |entry: &&AddressBookEntry| {
            let own = entry.address.parse::<ClientAddress>().ok();
            let has_address = address.is_some() && own.map(|it| it.folded()) == address;
            has_address || entry.name.to_lowercase() == which.trim().to_lowercase()
        };
        let entries = self.entries(None).await?;
        let mut found = entries.iter().filter(is_it);
        match (found.next(), found.next()) {
            (Some(entry), None) => Ok(entry.id),
            (Some(_), Some(_)) => Err(Failure::SeveralEntries),
            (None, _) => Err(Failure::AddressBook(AddressBookRefusal::NoEntry)),
        }
    }

    async fn wish(&self, wish: AddressBookAsk) -> Result<Option<AddressBookEntry>, Failure> {
        match self.asked(wish).await? {
            AddressBookAnswer::Done { entry } => Ok(entry),
            other => Err(self.refused(other).await),
        }
    }

    async fn asked(&self, wish: AddressBookAsk) -> Result<AddressBookAnswer, Failure> {
        let request = Request::AddressBook { wish };
        match self.ask(&request).await?.ok_or(Failure::NotRunning)? {
            Reply::AddressBook { answer } => Ok(answer),
            Reply::UnderWay => Err(Failure::UnderWay),
            Reply::NoLink { error: Some(error) } => Err(error.into()),
            Reply::NoLink { error: None } => Err(Failure::NoLinkYet),
            other => Err(Failure::unexpected(&other)),
        }
    }

    /// Why the server did not do it. A device without an account may have had one.
    async fn refused(&self, answer: AddressBookAnswer) -> Failure {
        let AddressBookAnswer::Refused { reason } = answer else {
            return Failure::Failed(format!("{answer:?}"));
        };
        if reason == AddressBookRefusal::NoAccount
            && let Ok(Some(status)) = self.ask_status().await
            && let Some(account) = status.removed_from
        {
            return Failure::BookOfRemoved(printable(&account.name));
        }
        Failure::AddressBook(reason)
    }

    fn say_entries(&self, entries: &[AddressBookEntry], json: bool) -> Result<(), Failure> {
        if json {
            let entries: Vec<_> = entries.iter().map(for_programs).collect();
            return self.say(Value::Array(entries));
        }
        if entries.is_empty() {
            return self.say(self.texts.desk_book_empty());
        }
        let lines: Vec<_> = entries.iter().map(|entry| self.line(entry)).collect();
        self.say(lines.join("\n"))
    }

    fn say_done(
        &self,
        entry: Option<AddressBookEntry>,
        json: bool,
        words: impl Fn(String) -> String,
    ) -> Result<(), Failure> {
        let entry = entry.ok_or(Failure::AddressBook(AddressBookRefusal::Unavailable))?;
        match json {
            true => self.say(for_programs(&entry)),
            false => self.say(words(printable(&entry.name))),
        }
    }

    fn line(&self, entry: &AddressBookEntry) -> String {
        let star = if entry.favourite { "*" } else { " " };
        let address = entry.address.parse::<ClientAddress>();
        let address = address.map_or_else(|_| printable(&entry.address), |it| it.shown());
        let book = match &entry.book {
            Some(book) => printable(book),
            None => self.texts.desk_book_own(),
        };
        let mut line = format!("{star} {}\t{address}\t{book}", printable(&entry.name));
        if !entry.tags.is_empty() {
            line.push_str(&format!("\t{}", printable(&entry.tags.join(" "))));
        }
        line
    }
}

fn form_of(entry: EntryArguments) -> AddressBookForm {
    AddressBookForm {
        name: entry.name,
        address: entry.address,
        note: entry.note,
        tags: entry.tags,
    }
}

/// With every field, also those that are empty.
fn for_programs(entry: &AddressBookEntry) -> Value {
    json!({
        "id": entry.id,
        "book": entry.book,
        "name": entry.name,
        "address": entry.address,
        "note": entry.note,
        "tags": entry.tags,
        "favourite": entry.favourite,
        "editable": entry.editable,
    })
}
