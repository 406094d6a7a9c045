use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use model::{AddressEntryId, AddressFacts};
use portal::{Caller, EntryForm, Error, Reason};
use serde::Deserialize;

use super::{
    super::{
        errors,
        forms::{Problems, saved},
        frame::{Frame, Tab, page},
    },
    Place,
};
use crate::{
    app::App,
    guard::{SignedIn, Typed, refused},
    locale::Locale,
};

#[derive(Template)]
#[template(path = "address_entry.html")]
struct EntryPage<'a> {
    frame: Frame<'a>,
    title: String,
    path: String,
    /// Where the form goes.
    action: String,
    is_new: bool,
    typed: EntryTyped,
    problems: Problems,
}

/// What stands in the form of an entry.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EntryTyped {
    name: String,
    client_address: String,
    note: String,
    tags: String,
    favourite: String,
    version: u64,
}

/// Whether an entry is wanted at the top.
#[derive(Deserialize)]
pub struct FavouriteForm {
    #[serde(default)]
    favourite: String,
}

/// `GET /address-book/{book}/entries/new`
pub async fn new(State(app): State<App>, SignedIn(caller): SignedIn, Path(book): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(place) = book.parse::<Place>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.may_edit_address_book(&caller, place.0).await {
        Ok(()) => blank(
            &app,
            &caller,
            place,
            StatusCode::OK,
            EntryTyped::default(),
            Problems::default(),
        ),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /address-book/{book}/entries`
pub async fn add(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(book): Path<String>,
    Typed(typed): Typed<EntryTyped>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(place) = book.parse::<Place>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let form = EntryForm {
        favourite: Some(typed.favourite == "yes"),
        ..typed.form()
    };
    match app.portal.add_address_entry(&caller, place.0, &form).await {
        Ok(_) => saved(&place.path(), "entry"),
        Err(Error::Invalid(problems)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let problems = Problems::new(locale.t, &problems);
            blank(&app, &caller, place, status, typed, problems)
        }
        Err(error) => refused(&locale, error),
    }
}

/// `GET /address-book/{book}/entries/{entry}`
pub async fn show(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path((book, entry)): Path<(String, String)>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some((place, id)) = named(&book, &entry) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let found = async {
        app.portal.may_edit_address_book(&caller, place.0).await?;
        app.portal.address_entry(&caller, place.0, id).await
    };
    match found.await {
        Ok(entry) => {
            let typed = EntryTyped::of(&entry.facts, entry.version);
            let shown = (place, id, entry.facts.name);
            filled(&app, &caller, shown, StatusCode::OK, typed, Problems::default())
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /address-book/{book}/entries/{entry}`
pub async fn change(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path((book, entry)): Path<(String, String)>,
    Typed(mut typed): Typed<EntryTyped>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some((place, id)) = named(&book, &entry) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let form = typed.form();
    let changed = app
        .portal
        .change_address_entry(&caller, place.0, id, typed.version, &form);
    let (status, problems) = match changed.await {
        Ok(()) => return saved(&place.path(), "entry"),
        Err(Error::Invalid(problems)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Problems::new(locale.t, &problems),
        ),
        Err(Error::Conflict(Reason::ChangedMeanwhile)) => (
            StatusCode::CONFLICT,
            Problems::one("name", locale.t.book_meanwhile()),
        ),
        Err(error) => return refused(&locale, error),
    };
    // What is there now: its name stands over the form, and saving again takes its place.
    match app.portal.address_entry(&caller, place.0, id).await {
        Ok(entry) => {
            typed.version = entry.version;
            let shown = (place, id, entry.facts.name);
            filled(&app, &caller, shown, status, typed, problems)
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /address-book/{book}/entries/{entry}/remove`
pub async fn remove(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path((book, entry)): Path<(String, String)>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some((place, id)) = named(&book, &entry) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.remove_address_entry(&caller, place.0, id).await {
        Ok(entry) => Redirect::to(&format!("{}?removed={}", place.path(), entry.id)).into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /address-book/{book}/entries/{entry}/restore`
pub async fn restore(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path((book, entry)): Path<(String, String)>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some((place, id)) = named(&book, &entry) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.restore_address_entry(&caller, place.0, id).await {
        Ok(()) => saved(&place.path(), "restored"),
        Err(Error::Invalid(_)) => errors::show(
            locale.t,
            StatusCode::CONFLICT,
            locale.t.error_input_title(),
            locale.t.problem_in_the_book(),
        ),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /address-book/{book}/entries/{entry}/favourite`
pub async fn favourite(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((book, entry)): Path<(String, String)>,
    Typed(typed): Typed<FavouriteForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some((place, id)) = named(&book, &entry) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let wanted = typed.favourite == "yes";
    match app
        .portal
        .set_address_favourite(&caller, place.0, id, wanted)
        .await
    {
        // A page with scripts reads itself again.
        Ok(()) if headers.contains_key(header::HeaderName::from_static("hx-request")) => {
            StatusCode::NO_CONTENT.into_response()
        }
        Ok(()) => Redirect::to(&place.path()).into_response(),
        Err(error) => refused(&locale, error),
    }
}

fn named(book: &str, entry: &str) -> Option<(Place, AddressEntryId)> {
    Some((book.parse().ok()?, entry.parse().ok()?))
}

fn blank(
    app: &App,
    caller: &Caller,
    place: Place,
    status: StatusCode,
    typed: EntryTyped,
    problems: Problems,
) -> Response {
    let frame = Frame::new(app, caller, Tab::Clients);
    page(
        status,
        &EntryPage {
            title: frame.t.book_entry_new(),
            action: format!("{}/entries", place.path()),
            path: place.path(),
            is_new: true,
            typed,
            problems,
            frame,
        },
    )
}

fn filled(
    app: &App,
    caller: &Caller,
    (place, id, name): (Place, AddressEntryId, String),
    status: StatusCode,
    typed: EntryTyped,
    problems: Problems,
) -> Response {
    let frame = Frame::new(app, caller, Tab::Clients);
    page(
        status,
        &EntryPage {
            title: frame.t.book_entry_edit(name),
            action: format!("{}/entries/{id}", place.path()),
            path: place.path(),
            is_new: false,
            typed,
            problems,
            frame,
        },
    )
}

impl EntryTyped {
    fn of(facts: &AddressFacts, version: u64) -> Self {
        Self {
            name: facts.name.clone(),
            client_address: facts.address.shown(),
            note: facts.note.clone(),
            tags: facts
                .tags
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", "),
            favourite: String::new(),
            version,
        }
    }

    fn form(&self) -> EntryForm {
        EntryForm {
            name: Some(self.name.clone()),
            address: Some(self.client_address.clone()),
            note: Some(self.note.clone()),
            tags: Some(self.tags.clone()),
            favourite: None,
        }
    }
}
