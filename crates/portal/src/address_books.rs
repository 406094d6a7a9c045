//! Address books: those that are shared in an account, and each user's own.

use std::collections::BTreeMap;

use model::{
    Access, AccountId, Actor, AddressBook, AddressBookId, AddressBookKind, AuditAction, AuditField,
    AuditRecord, Right, Role, RoleId, Section, SharedBook, Timestamp,
};
use store::{BookReader, StoreError, Tx};

use crate::{Caller, Error, Event, Field, LimitKind, Portal, Problem, ProblemKind, Reason, Result, random};

/// For how many milliseconds a removed entry can be had back.
const REMOVED_KEPT: i64 = 60 * 60 * 1000;

/// Which address book a user asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookPlace {
    /// The user's own.
    Personal,
    /// One that is shared in the account.
    Shared(AddressBookId),
}

/// An address book as a user sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenBook {
    /// Which one.
    pub place: BookPlace,
    /// What it is called; none: the user's own.
    pub name: Option<String>,
    /// What the user may do with it.
    pub access: Access,
    /// How many entries it has.
    pub entries: u64,
}

/// What a shared address book is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookForm {
    /// What it is called.
    pub name: String,
    /// What the clients of the account may do with it.
    pub clients: Access,
    /// What each role may do with it; none: everybody who has the right for address books.
    pub roles: Option<BTreeMap<RoleId, Access>>,
}

/// A shared address book with what can be set of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookSettings {
    /// The book; none: a new one.
    pub book: Option<AddressBook>,
    /// How many entries it has.
    pub entries: u64,
    /// The roles to choose from. The owner's is none of them: it is never shut out.
    pub roles: Vec<Role>,
}

/// Who does something to an address book.
pub(crate) struct Hand {
    pub account: AccountId,
    pub actor: Actor,
    pub reader: BookReader,
}

impl Portal {
    /// The address books that the caller may see: the caller's own, then the shared ones by name.
    pub async fn address_books(&self, caller: &Caller) -> Result<Vec<SeenBook>> {
        let mut tx = self.read().await?;
        let own = tx.personal_address_book(caller.account, caller.user).await?;
        let entries = match own {
            Some(own) => tx.count_address_entries(caller.account, own.id).await?,
            None => 0,
        };
        let mut seen = vec![SeenBook {
            place: BookPlace::Personal,
            name: None,
            access: Access::Edit,
            entries,
        }];
        if !caller.may(VIEW) {
            return Ok(seen);
        }
        for counted in tx.shared_address_books(caller.account).await? {
            let access = access_of(caller, &counted.book);
            if access > Access::None {
                seen.push(SeenBook {
                    place: BookPlace::Shared(counted.book.id),
                    name: Some(counted.book.label().to_owned()),
                    access,
                    entries: counted.entries,
                });
            }
        }
        Ok(seen)
    }

    /// Whether the caller may change what is in the address book at that place.
    pub async fn may_edit_address_book(&self, caller: &Caller, place: BookPlace) -> Result<()> {
        let mut tx = self.read().await?;
        match place {
            BookPlace::Personal => book_to_view(&mut tx, caller, place).await.map(drop),
            BookPlace::Shared(id) => shared_to_edit(&mut tx, caller, id).await.map(drop),
        }
    }

    /// What can be set of a shared address book; without one, of a new one.
    pub async fn book_settings(&self, caller: &Caller, id: Option<AddressBookId>) -> Result<BookSettings> {
        let mut tx = self.read().await?;
        let book = match id {
            Some(id) => Some(shared_to_edit(&mut tx, caller, id).await?),
            None => {
                caller.require(EDIT)?;
                None
            }
        };
        let entries = match &book {
            Some(book) => tx.count_address_entries(caller.account, book.id).await?,
            None => 0,
        };
        let roles = tx.roles(caller.account).await?.into_iter();
        let roles = roles.map(|used| used.role).filter(|role| !role.is_owner());
        Ok(BookSettings {
            book,
            entries,
            roles: roles.collect(),
        })
    }

    /// Makes a shared address book.
    pub async fn make_address_book(&self, caller: &Caller, form: &BookForm) -> Result<AddressBookId> {
        caller.require(EDIT)?;
        let mut tx = self.write().await?;
        tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        if tx.shared_address_books(caller.account).await?.len() as u64 >= AddressBook::MOST_SHARED {
            return Err(Error::LimitReached(LimitKind::AddressBooks));
        }
        let roles = tx.roles(caller.account).await?;
        let roles: Vec<_> = roles.into_iter().map(|used| used.role).collect();
        let shared = checked(form, &roles)?;
        let book = AddressBook {
            id: AddressBookId::new(self.now(), random::bytes()),
            account: caller.account,
            kind: AddressBookKind::Shared(shared.clone()),
            version: 1,
            created_at: self.now(),
        };
        tx.insert_address_book(&book).await.map_err(taken)?;
        let record = AuditRecord::new(caller.actor(), AuditAction::AddressBookMade, book.label())
            .with(AuditField::ClientsAccess, shared.clients.name())
            .changed(AuditField::RolesAccess, None, roles_in_words(&shared, &roles));
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        self.announce_book(caller.account, &book);
        Ok(book.id)
    }

    /// Changes the name of a shared address book that is still of `version`, and who may do what with it.
    pub async fn change_address_book(
        &self,
        caller: &Caller,
        id: AddressBookId,
        version: u64,
        form: &BookForm,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        let book = shared_to_edit(&mut tx, caller, id).await?;
        let roles = tx.roles(caller.account).await?;
        let roles: Vec<_> = roles.into_iter().map(|used| used.role).collect();
        let after = checked(form, &roles)?;
        let AddressBookKind::Shared(before) = &book.kind else {
            return Err(Error::NotFound);
        };
        let updated = tx.update_shared_book(caller.account, id, version + 1, &after);
        if !updated.await.map_err(taken)? {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        let access = |shared: &SharedBook| Some(shared.clients.name().to_owned());
        let record = AuditRecord::new(
            caller.actor(),
            AuditAction::AddressBookChanged,
            after.name.as_str(),
        )
        .changed(
            AuditField::Name,
            Some(before.name.clone()),
            Some(after.name.clone()),
        )
        .changed(AuditField::ClientsAccess, access(before), access(&after))
        .changed(
            AuditField::RolesAccess,
            roles_in_words(before, &roles),
            roles_in_words(&after, &roles),
        );
        if !record.changes.is_empty() {
            self.record(&mut tx, caller.account, record).await?;
        }
        tx.commit().await?;
        self.announce_book(caller.account, &book);
        Ok(())
    }

    /// Deletes a shared address book with all its entries.
    pub async fn delete_address_book(&self, caller: &Caller, id: AddressBookId) -> Result<()> {
        let mut tx = self.write().await?;
        tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        let book = shared_to_edit(&mut tx, caller, id).await?;
        if !tx.delete_address_book(caller.account, id).await? {
            return Err(Error::NotFound);
        }
        let record = AuditRecord::new(caller.actor(), AuditAction::AddressBookDeleted, book.label());
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        self.announce_book(caller.account, &book);
        Ok(())
    }

    /// Forgets the entries whose removal nobody has undone.
    pub async fn purge_address_entries(&self) {
        let until = self.now().as_millisecond() - REMOVED_KEPT;
        let purged = async {
            let mut tx = self.write().await?;
            tx.purge_address_entries(Timestamp::from_millisecond(until).unwrap_or(Timestamp::MIN))
                .await?;
            Result::<()>::Ok(tx.commit().await?)
        };
        if let Err(error) = purged.await {
            tracing::error!(%error, "removed entries of address books could not be forgotten");
        }
    }

    pub(crate) fn announce_book(&self, account: AccountId, book: &AddressBook) {
        let user = match book.kind {
            AddressBookKind::Shared(_) => None,
            AddressBookKind::Personal(user) => Some(user),
            // No page shows it.
            AddressBookKind::Client(_) => return,
        };
        self.0.events.announce(Event::AddressBook { account, user });
    }

    /// The address book at that place, to change something in it. The user's own is made when it is first
    /// used.
    pub(crate) async fn book_to_edit(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        place: BookPlace,
    ) -> Result<AddressBook> {
        tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        match place {
            BookPlace::Shared(id) => shared_to_edit(tx, caller, id).await,
            BookPlace::Personal => {
                let kind = AddressBookKind::Personal(caller.user);
                match book_to_view(tx, caller, place).await? {
                    Some(book) => Ok(book),
                    None => self.own_book(tx, caller.account, kind).await,
                }
            }
        }
    }

    /// Makes the own book of a user or a client.
    pub(crate) async fn own_book(
        &self,
        tx: &mut Tx,
        account: AccountId,
        kind: AddressBookKind,
    ) -> Result<AddressBook> {
        let book = AddressBook {
            id: AddressBookId::new(self.now(), random::bytes()),
            account,
            kind,
            version: 1,
            created_at: self.now(),
        };
        match tx.insert_address_book(&book).await {
            Ok(()) => Ok(book),
            // Somebody was quicker.
            Err(StoreError::Taken) => Err(Error::Unavailable),
            Err(error) => Err(error.into()),
        }
    }
}

const VIEW: Right = Right::View(Section::AddressBooks);
const EDIT: Right = Right::Edit(Section::AddressBooks);

impl Hand {
    /// A user's.
    pub(crate) fn of(caller: &Caller) -> Self {
        Self {
            account: caller.account,
            actor: caller.actor(),
            reader: BookReader::User(caller.user),
        }
    }
}

/// The address book at that place, to read it; none: the user's own, which was never used.
pub(crate) async fn book_to_view(
    tx: &mut Tx,
    caller: &Caller,
    place: BookPlace,
) -> Result<Option<AddressBook>> {
    if caller.must_enrol {
        return Err(Error::Forbidden(VIEW));
    }
    match place {
        BookPlace::Personal => Ok(tx.personal_address_book(caller.account, caller.user).await?),
        BookPlace::Shared(id) => {
            caller.require(VIEW)?;
            let book = tx.address_book(caller.account, id).await?;
            let seen = book.filter(|book| access_of(caller, book) > Access::None);
            seen.map(Some).ok_or(Error::NotFound)
        }
    }
}

async fn shared_to_edit(tx: &mut Tx, caller: &Caller, id: AddressBookId) -> Result<AddressBook> {
    let book = book_to_view(tx, caller, BookPlace::Shared(id)).await?;
    let book = book.ok_or(Error::NotFound)?;
    if access_of(caller, &book) < Access::Edit {
        return Err(Error::Forbidden(EDIT));
    }
    Ok(book)
}

/// How far a shared book is open to the caller. What belongs to one user or client is not found this way.
fn access_of(caller: &Caller, book: &AddressBook) -> Access {
    let AddressBookKind::Shared(shared) = &book.kind else {
        return Access::None;
    };
    let role = &caller.role;
    let right = match (caller.may(EDIT), caller.may(VIEW)) {
        (true, _) => Access::Edit,
        (_, true) => Access::View,
        _ => Access::None,
    };
    shared.access_of(role.id, role.is_owner(), right)
}

fn checked(form: &BookForm, roles: &[Role]) -> Result<SharedBook> {
    let name = AddressBook::cleaned_name(&form.name);
    let name = name.ok_or_else(|| refused(ProblemKind::Missing))?;
    let chosen = form.roles.as_ref().map(|chosen| {
        let known = |id: &RoleId| roles.iter().any(|role| role.id == *id && !role.is_owner());
        let chosen = chosen
            .iter()
            .filter(|(id, access)| known(id) && **access > Access::None);
        chosen.map(|(id, access)| (*id, *access)).collect()
    });
    Ok(SharedBook {
        name,
        clients: form.clients,
        roles: chosen,
    })
}

fn refused(kind: ProblemKind) -> Error {
    let field = Field::Name;
    Error::Invalid(vec![Problem { field, kind }])
}

fn taken(error: StoreError) -> Error {
    match error {
        StoreError::Taken => refused(ProblemKind::Taken),
        other => other.into(),
    }
}

/// `@technician=edit, Night shift=view`, for the audit.
fn roles_in_words(shared: &SharedBook, roles: &[Role]) -> Option<String> {
    let chosen = shared.roles.as_ref()?;
    let known = roles
        .iter()
        .filter_map(|role| Some((role, chosen.get(&role.id)?)));
    let known: Vec<_> = known
        .map(|(role, access)| format!("{}={access}", role.label()))
        .collect();
    Some(known.join(", "))
}
