//! Address books: the user's own and the shared ones.

mod books;
mod calls;
mod entries;
mod export;
mod file;
mod imports;
mod list;

use std::{fmt, str::FromStr};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use model::{AddressBookId, IdError};
use portal::BookPlace;

use crate::app::App;

/// The address books, and calling by address.
pub fn routes(routes: Router<App>) -> Router<App> {
    routes
        .route("/address-book", get(list::home).post(books::make))
        .route("/address-book/new", get(books::new))
        .route("/address-book/call", post(calls::call))
        .route("/address-book/{book}", get(list::show))
        .route(
            "/address-book/{book}/settings",
            get(books::show).post(books::change),
        )
        .route(
            "/address-book/{book}/delete",
            get(books::ask_delete).post(books::delete),
        )
        .route("/address-book/{book}/entries", post(entries::add))
        .route("/address-book/{book}/entries.csv", get(export::download))
        .route("/address-book/{book}/entries/new", get(entries::new))
        .route(
            "/address-book/{book}/entries/{entry}",
            get(entries::show).post(entries::change),
        )
        .route(
            "/address-book/{book}/entries/{entry}/remove",
            post(entries::remove),
        )
        .route(
            "/address-book/{book}/entries/{entry}/restore",
            post(entries::restore),
        )
        .route(
            "/address-book/{book}/entries/{entry}/favourite",
            post(entries::favourite),
        )
        .route(
            "/address-book/{book}/import",
            get(imports::form)
                .post(imports::import)
                .layer(DefaultBodyLimit::max(imports::LARGEST_FORM)),
        )
}

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
