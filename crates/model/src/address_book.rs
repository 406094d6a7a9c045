use std::{collections::BTreeMap, fmt, str::FromStr};

use jiff::Timestamp;

use crate::{
    AccountId, AddressBookId, AddressEntryId, Alias, ClientId, ClientNumber, RoleId, Tags, UserId,
    clean_line, clean_lines, right::Access,
};

/// Where a client is called: its ID or its alias, as somebody typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientAddress {
    /// By its ID.
    Number(ClientNumber),
    /// By its alias.
    Alias(Alias),
}

/// A text that is neither an ID nor an alias.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an address is an ID of 9 or 10 digits, or an alias of the form name@namespace")]
pub struct ClientAddressError;

impl ClientAddress {
    /// The form in which two addresses are compared.
    pub fn folded(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Alias(alias) => alias.folded(),
        }
    }

    /// As people read it: an ID in groups of three.
    pub fn shown(&self) -> String {
        match self {
            Self::Number(number) => number.grouped(),
            Self::Alias(alias) => alias.as_str().to_owned(),
        }
    }
}

impl fmt::Display for ClientAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Alias(alias) => f.write_str(alias.as_str()),
        }
    }
}

impl FromStr for ClientAddress {
    type Err = ClientAddressError;

    /// Reads either; blanks at the ends and between digits do not count.
    fn from_str(text: &str) -> Result<Self, ClientAddressError> {
        let text = clean_line(text, 100);
        match text.contains('@') {
            true => text.parse().map(Self::Alias).map_err(|_| ClientAddressError),
            false => text.parse().map(Self::Number).map_err(|_| ClientAddressError),
        }
    }
}

/// A list of clients to call, of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressBook {
    /// The id inside the system.
    pub id: AddressBookId,
    /// Whose data it is.
    pub account: AccountId,
    /// For whom it is.
    pub kind: AddressBookKind,
    /// Counts the changes of the book itself, from 1.
    pub version: u64,
    /// Since when there is one.
    pub created_at: Timestamp,
}

/// For whom an address book is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressBookKind {
    /// For everybody in the account who may see it.
    Shared(SharedBook),
    /// For one user alone.
    Personal(UserId),
    /// For one client alone.
    Client(ClientId),
}

/// What distinguishes shared address books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedBook {
    /// What it is called, once in the account.
    pub name: String,
    /// What the clients of the account may do with it.
    pub clients: Access,
    /// What each role may do with it; none: everybody who has the right for address books.
    pub roles: Option<BTreeMap<RoleId, Access>>,
}

impl AddressBook {
    /// The most shared ones of an account.
    pub const MOST_SHARED: u64 = 100;
    /// The longest name in characters.
    pub const MAX_NAME: usize = 60;
    /// The most entries of one.
    pub const MOST_ENTRIES: u64 = 10_000;

    /// `text` as a name; `None` where nothing is left of it.
    pub fn cleaned_name(text: &str) -> Option<String> {
        Some(clean_line(text, Self::MAX_NAME)).filter(|name| !name.is_empty())
    }

    /// What stands for its name where no language is known: the name of a shared one, or `@personal`
    /// or `@client`.
    pub fn label(&self) -> &str {
        match &self.kind {
            AddressBookKind::Shared(shared) => &shared.name,
            AddressBookKind::Personal(_) => "@personal",
            AddressBookKind::Client(_) => "@client",
        }
    }
}

impl SharedBook {
    /// How far the book is open to somebody whose role opens address books as far as `right`. The owner's
    /// role is never shut out: somebody has to be able to open the book again.
    pub fn access_of(&self, role: RoleId, is_owner: bool, right: Access) -> Access {
        match &self.roles {
            Some(roles) if !is_owner => right.min(roles.get(&role).copied().unwrap_or_default()),
            _ => right,
        }
    }
}

/// One client in an address book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressEntry {
    /// The id inside the system.
    pub id: AddressEntryId,
    /// Where it stands.
    pub book: AddressBookId,
    /// What it says.
    pub facts: AddressFacts,
    /// Counts its changes, from 1.
    pub version: u64,
}

/// What an entry of an address book says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressFacts {
    /// What people call the client.
    pub name: String,
    /// Where it is called.
    pub address: ClientAddress,
    /// What else is to be known; empty where there is nothing.
    pub note: String,
    /// By what it is found again.
    pub tags: Tags,
}

impl AddressFacts {
    /// The longest name in characters.
    pub const MAX_NAME: usize = 100;
    /// The longest note in characters.
    pub const MAX_NOTE: usize = 1_000;

    /// `text` as a name; without one the address stands for it.
    pub fn cleaned_name(text: &str, address: &ClientAddress) -> String {
        let name = clean_line(text, Self::MAX_NAME + 1);
        if name.is_empty() { address.shown() } else { name }
    }

    /// `text` as a note, one character longer than it may be where it is too long.
    pub fn cleaned_note(text: &str) -> String {
        clean_lines(text, Self::MAX_NOTE + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_an_id_or_an_alias() {
        let id: ClientAddress = " 123 456 789 ".parse().unwrap();
        assert_eq!(
            (id.to_string(), id.shown()),
            ("123456789".into(), "123 456 789".into())
        );
        let alias: ClientAddress = "Front.Desk@AD".parse().unwrap();
        assert_eq!(
            (alias.shown(), alias.folded()),
            ("Front.Desk@AD".into(), "front.desk@ad".into())
        );
        for bad in ["", "12", "desk", "a b@ad", "@ad", "12345678901", "=1+1"] {
            assert_eq!(bad.parse::<ClientAddress>(), Err(ClientAddressError), "{bad}");
        }
    }

    #[test]
    fn chosen_roles_narrow_a_right_and_never_shut_the_owner_out() {
        let role = |n| RoleId::new(Timestamp::UNIX_EPOCH, [n; 10]);
        let mut book = SharedBook {
            name: "Berlin".into(),
            clients: Access::View,
            roles: None,
        };
        assert_eq!(book.access_of(role(1), false, Access::Edit), Access::Edit);
        book.roles = Some([(role(1), Access::View), (role(2), Access::Edit)].into());
        assert_eq!(book.access_of(role(1), false, Access::Edit), Access::View);
        // The book gives nobody more than the role itself does.
        assert_eq!(book.access_of(role(2), false, Access::View), Access::View);
        assert_eq!(book.access_of(role(3), false, Access::Edit), Access::None);
        assert_eq!(book.access_of(role(3), true, Access::Edit), Access::Edit);
        book.roles = Some(BTreeMap::new());
        assert_eq!(book.access_of(role(1), false, Access::Edit), Access::None);
    }

    #[test]
    fn an_entry_without_a_name_is_called_by_its_address() {
        let address: ClientAddress = "123456789".parse().unwrap();
        assert_eq!(AddressFacts::cleaned_name(" \u{202e} ", &address), "123 456 789");
        assert_eq!(AddressFacts::cleaned_name(" Till 1 ", &address), "Till 1");
        let long = "x".repeat(500);
        assert_eq!(
            AddressFacts::cleaned_name(&long, &address).len(),
            AddressFacts::MAX_NAME + 1
        );
    }
}
