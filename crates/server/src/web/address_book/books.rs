use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::{Access, AddressBook, AddressBookId, AddressBookKind, RoleId};
use portal::{BookForm, BookPlace, BookSettings, Caller, Error, Reason};

use super::{
    super::{
        errors,
        forms::{Choice, Problems, saved},
        frame::{Frame, Tab, page},
        role_view::{access_name, role_name},
    },
    Place,
};
use crate::{
    app::App,
    guard::{SignedIn, Typed, refused},
    locale::Locale,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "address_book_settings.html")]
struct SettingsPage<'a> {
    frame: Frame<'a>,
    title: String,
    /// Back to the book.
    path: String,
    action: String,
    is_new: bool,
    version: u64,
    /// What the book is called.
    book: String,
    is_for_chosen: bool,
    roles: Vec<RoleRow>,
    clients: Vec<Choice>,
    problems: Problems,
}

/// A role, and what it may do with the book.
struct RoleRow {
    field: String,
    name: String,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "address_book_delete.html")]
struct DeletePage<'a> {
    frame: Frame<'a>,
    path: String,
    /// What the book is called.
    book: String,
    entries: u64,
    problems: Problems,
}

/// `GET /address-book/new`
pub async fn new(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    match app.portal.book_settings(&caller, None).await {
        Ok(settings) => shown(
            &app,
            &caller,
            &settings,
            blank(),
            StatusCode::OK,
            Problems::default(),
        ),
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}

/// `POST /address-book`
pub async fn make(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<BTreeMap<String, String>>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let form = parsed(&typed);
    match app.portal.make_address_book(&caller, &form).await {
        Ok(id) => saved(&Place(BookPlace::Shared(id)).path(), "book"),
        Err(Error::Invalid(problems)) => match app.portal.book_settings(&caller, None).await {
            Ok(settings) => {
                let problems = Problems::new(locale.t, &problems);
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                shown(&app, &caller, &settings, form, status, problems)
            }
            Err(error) => refused(&locale, error),
        },
        Err(error) => refused(&locale, error),
    }
}

/// `GET /address-book/{book}/settings`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn, Path(book): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = book.parse::<AddressBookId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.book_settings(&caller, Some(id)).await {
        Ok(settings) => {
            let form = settings.book.as_ref().map_or_else(blank, form_of);
            shown(
                &app,
                &caller,
                &settings,
                form,
                StatusCode::OK,
                Problems::default(),
            )
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /address-book/{book}/settings`
pub async fn change(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(book): Path<String>,
    Typed(typed): Typed<BTreeMap<String, String>>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = book.parse::<AddressBookId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let form = parsed(&typed);
    let version = typed
        .get("version")
        .and_then(|text| text.parse().ok())
        .unwrap_or(0);
    let changed = app.portal.change_address_book(&caller, id, version, &form).await;
    let (status, problems) = match changed {
        Ok(()) => return saved(&Place(BookPlace::Shared(id)).path(), "book"),
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
    match app.portal.book_settings(&caller, Some(id)).await {
        Ok(settings) => shown(&app, &caller, &settings, form, status, problems),
        Err(error) => refused(&locale, error),
    }
}

/// `GET /address-book/{book}/delete`
pub async fn ask_delete(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(book): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = book.parse::<AddressBookId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    delete_page(&app, &caller, id, StatusCode::OK, Problems::default()).await
}

/// `POST /address-book/{book}/delete`
pub async fn delete(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(book): Path<String>,
    Typed(typed): Typed<BTreeMap<String, String>>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = book.parse::<AddressBookId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let settings = match app.portal.book_settings(&caller, Some(id)).await {
        Ok(settings) => settings,
        Err(error) => return refused(&locale, error),
    };
    let name = settings.book.as_ref().map_or("", AddressBook::label);
    let typed = typed.get("word").map(String::as_str).unwrap_or_default();
    if typed.trim().to_lowercase() != name.to_lowercase() {
        let problems = Problems::one("word", locale.t.book_delete_problem(name));
        return delete_page(&app, &caller, id, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
    }
    match app.portal.delete_address_book(&caller, id).await {
        Ok(()) => saved("/address-book", "deleted"),
        Err(error) => refused(&locale, error),
    }
}

async fn delete_page(
    app: &App,
    caller: &Caller,
    id: AddressBookId,
    status: StatusCode,
    problems: Problems,
) -> Response {
    let frame = Frame::new(app, caller, Tab::Clients);
    match app.portal.book_settings(caller, Some(id)).await {
        Ok(settings) => page(
            status,
            &DeletePage {
                path: Place(BookPlace::Shared(id)).path(),
                book: settings.book.as_ref().map_or("", AddressBook::label).to_owned(),
                entries: settings.entries,
                problems,
                frame,
            },
        ),
        Err(error) => refused(&frame.locale, error),
    }
}

fn shown(
    app: &App,
    caller: &Caller,
    settings: &BookSettings,
    form: BookForm,
    status: StatusCode,
    problems: Problems,
) -> Response {
    let frame = Frame::new(app, caller, Tab::Clients);
    let t = frame.t;
    let book = settings.book.as_ref();
    let place = book.map(|book| Place(BookPlace::Shared(book.id)).path());
    let chosen = |id: RoleId| {
        let chosen = form.roles.as_ref().and_then(|roles| roles.get(&id));
        chosen.copied().unwrap_or_default()
    };
    let roles = settings.roles.iter().map(|role| RoleRow {
        field: role.id.to_string(),
        name: role_name(t, role),
        choices: choices(t, chosen(role.id)),
    });
    page(
        status,
        &SettingsPage {
            title: match book {
                Some(book) => t.book_settings_of(book.label()),
                None => t.book_new(),
            },
            action: match &place {
                Some(path) => format!("{path}/settings"),
                None => "/address-book".to_owned(),
            },
            path: place.unwrap_or_else(|| "/address-book".to_owned()),
            is_new: book.is_none(),
            version: book.map_or(0, |book| book.version),
            roles: roles.collect(),
            is_for_chosen: form.roles.is_some(),
            clients: choices(t, form.clients),
            book: form.name,
            problems,
            frame,
        },
    )
}

fn choices(t: &Texts, chosen: Access) -> Vec<Choice> {
    let choice = |access: &Access| Choice {
        value: access.name().to_owned(),
        label: access_name(t, *access),
        chosen: *access == chosen,
    };
    Access::ALL.iter().map(choice).collect()
}

fn blank() -> BookForm {
    BookForm {
        name: String::new(),
        clients: Access::View,
        roles: None,
    }
}

fn form_of(book: &AddressBook) -> BookForm {
    match &book.kind {
        AddressBookKind::Shared(shared) => BookForm {
            name: shared.name.clone(),
            clients: shared.clients,
            roles: shared.roles.clone(),
        },
        AddressBookKind::Personal(_) | AddressBookKind::Client(_) => blank(),
    }
}

/// What a form says; each field that is called like a role is about it.
fn parsed(typed: &BTreeMap<String, String>) -> BookForm {
    let access = |name: &str| {
        let text = typed.get(name);
        text.and_then(|text| text.parse::<Access>().ok())
    };
    let roles = typed
        .keys()
        .filter_map(|name| Some((name.parse::<RoleId>().ok()?, access(name)?)));
    BookForm {
        name: typed.get("name").cloned().unwrap_or_default(),
        clients: access("clients").unwrap_or(Access::View),
        roles: (typed.get("who").map(String::as_str) == Some("chosen")).then(|| roles.collect()),
    }
}
