use std::{io, vec};

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::{AddressEntry, Tag};
use portal::ExportedEntry;

use super::{
    super::errors,
    Place,
    file::{COLUMNS, YES},
};
use crate::{
    app::App,
    guard::{SignedIn, refused},
    locale::Locale,
    spreadsheet::{Rows, Sheet, write_row},
};

/// How many rows are written at once.
const PART: usize = 500;

struct EntryRows(vec::IntoIter<ExportedEntry>);

/// `GET /address-book/{book}/entries.csv`
pub async fn download(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(book): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(place) = book.parse::<Place>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.export_address_book(&caller, place.0).await {
        Ok(entries) => {
            let rows = EntryRows(entries.into_iter());
            let name = ("address-book", app.portal.now());
            Sheet::of(&caller.preferences).send(name, &COLUMNS, rows)
        }
        Err(error) => refused(&locale, error),
    }
}

impl Rows for EntryRows {
    async fn next(&mut self, _: &Sheet, writer: &mut csv::Writer<Vec<u8>>) -> io::Result<bool> {
        let mut is_written = false;
        for ExportedEntry { entry, favourite } in self.0.by_ref().take(PART) {
            let AddressEntry { facts, .. } = entry;
            let tags: Vec<_> = facts.tags.iter().map(Tag::as_str).collect();
            let cells = [
                facts.name.as_str(),
                &facts.address.to_string(),
                &facts.note,
                &tags.join(" "),
                if favourite { YES } else { "" },
            ];
            write_row(writer, cells)?;
            is_written = true;
        }
        Ok(is_written)
    }
}
