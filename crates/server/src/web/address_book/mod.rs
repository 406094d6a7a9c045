//! Address books: the user's own and the shared ones.

pub mod books;
pub mod calls;
pub mod entries;
pub mod export;
mod file;
pub mod imports;
pub mod list;

use std::{fmt, str::FromStr};

use model::{AddressBookId, IdError};
use portal::BookPlace;

/// An address book as addresses of pages name it: `personal`, or the id of a shared one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(pub BookPlace);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            BookPlace::Personal => f.write_str("personal"),
            BookPlace::Shared(id) => id.fmt(f),
        }
    }
}

impl FromStr for Place {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        match text {
            "personal" => Ok(Self(BookPlace::Personal)),
            id => id.parse::<AddressBookId>().map(|id| Self(BookPlace::Shared(id))),
        }
    }
}

impl Place {
    /// The page of the book.
    pub fn path(self) -> String {
        format!("/address-book/{self}")
    }
}
