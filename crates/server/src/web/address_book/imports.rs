use askama::Template;
use axum::{
    extract::{
        Multipart, Path, State,
        multipart::{MultipartError, MultipartRejection},
    },
    http::StatusCode,
    response::Response,
};
use portal::{Caller, ImportPlan, ImportRow, Skipped};

use super::{
    super::{
        errors,
        forms::{Problems, saved},
        frame::{Frame, Tab, page},
        problems::words,
    },
    Place,
    file::{self, FileFault},
    list::name_of,
};
use crate::{
    app::App,
    guard::{SignedIn, refused},
    locale::Locale,
    texts::Texts,
};

/// The largest form in bytes: the file, and what goes with it when it is sent a second time, with the
/// ends of its lines written in two characters.
pub const LARGEST_FORM: usize = 2 * file::LARGEST + 64 * 1024;
/// How many rows that are passed over are named.
const NAMED: usize = 50;

#[derive(Template)]
#[template(path = "address_book_import.html")]
struct ImportPage<'a> {
    frame: Frame<'a>,
    path: String,
    title: String,
    problems: Problems,
    plan: Option<PlanView>,
    is_meanwhile: bool,
}

/// What a file would do.
struct PlanView {
    /// The file, to be sent once more.
    csv: String,
    new: u64,
    changed: u64,
    /// How many of each kind, in words.
    counts: Vec<String>,
    skipped: Vec<String>,
    more: Option<String>,
    is_too_much: bool,
    is_nothing: bool,
}

/// What was sent.
#[derive(Default)]
struct Sent {
    file: Vec<u8>,
    /// How many are to be new and to change, as the preview has said; none: it is a file to look at.
    expected: Option<(u64, u64)>,
}

/// `GET /address-book/{book}/import`
pub async fn form(State(app): State<App>, SignedIn(caller): SignedIn, Path(book): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(place) = book.parse::<Place>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.may_edit_address_book(&caller, place.0).await {
        Ok(()) => shown(&app, &caller, place, StatusCode::OK, Problems::default(), None).await,
        Err(error) => refused(&locale, error),
    }
}

/// `POST /address-book/{book}/import`
pub async fn import(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(book): Path<String>,
    upload: Result<Multipart, MultipartRejection>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(place) = book.parse::<Place>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    if let Err(error) = app.portal.may_edit_address_book(&caller, place.0).await {
        return refused(&locale, error);
    }
    let read = match upload {
        Ok(upload) => sent(upload).await.map_err(|error| fault_of(&error)),
        Err(_) => Err(FileFault::Missing),
    };
    let read = read.and_then(|sent| {
        let text = file::text(&sent.file)?.to_owned();
        Ok((file::rows(&text)?, text, sent.expected))
    });
    match read {
        Ok((rows, text, None)) => preview(&app, &caller, place, &rows, text).await,
        Ok((rows, text, Some(expected))) => take(&app, &caller, place, &rows, text, expected).await,
        Err(fault) => {
            let problems = Problems::one("file", fault_in_words(locale.t, fault));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            shown(&app, &caller, place, status, problems, None).await
        }
    }
}

async fn preview(app: &App, caller: &Caller, place: Place, rows: &[ImportRow], text: String) -> Response {
    let locale = Locale::of(app, caller);
    match app.portal.plan_address_import(caller, place.0, rows).await {
        Ok(plan) => {
            let plan = Some((PlanView::new(locale.t, &plan, text), false));
            shown(app, caller, place, StatusCode::OK, Problems::default(), plan).await
        }
        Err(error) => refused(&locale, error),
    }
}

async fn take(
    app: &App,
    caller: &Caller,
    place: Place,
    rows: &[ImportRow],
    text: String,
    expected: (u64, u64),
) -> Response {
    let locale = Locale::of(app, caller);
    let imported = app.portal.import_address_entries(caller, place.0, rows, expected);
    match imported.await {
        Ok(Ok(_)) => saved(&place.path(), "imported"),
        Ok(Err(plan)) => {
            let plan = Some((PlanView::new(locale.t, &plan, text), true));
            shown(
                app,
                caller,
                place,
                StatusCode::CONFLICT,
                Problems::default(),
                plan,
            )
            .await
        }
        Err(error) => refused(&locale, error),
    }
}

async fn sent(mut upload: Multipart) -> Result<Sent, MultipartError> {
    let mut sent = Sent::default();
    let (mut new, mut changed) = (None, None);
    while let Some(field) = upload.next_field().await? {
        match field.name() {
            // The file, or what was read of it before.
            Some("file" | "csv") => sent.file = field.bytes().await?.to_vec(),
            Some("new") => new = field.text().await?.parse().ok(),
            Some("changed") => changed = field.text().await?.parse().ok(),
            _ => {}
        }
    }
    sent.expected = new.zip(changed);
    Ok(sent)
}

fn fault_of(error: &MultipartError) -> FileFault {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => FileFault::TooLarge,
        _ => FileFault::Missing,
    }
}

fn fault_in_words(t: &Texts, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => t.book_file_missing(),
        FileFault::TooLarge => t.book_file_too_large(),
        FileFault::NotUtf8 => t.book_file_not_utf8(),
        FileFault::NoAddress => t.book_file_no_address(),
    }
}

async fn shown(
    app: &App,
    caller: &Caller,
    place: Place,
    status: StatusCode,
    problems: Problems,
    plan: Option<(PlanView, bool)>,
) -> Response {
    let frame = Frame::new(app, caller, Tab::Clients);
    let books = match app.portal.address_books(caller).await {
        Ok(books) => books,
        Err(error) => return refused(&frame.locale, error),
    };
    let book = books.iter().find(|book| book.place == place.0);
    let name = book.map(|book| name_of(frame.t, book)).unwrap_or_default();
    let (plan, is_meanwhile) = plan.map_or((None, false), |(plan, is)| (Some(plan), is));
    page(
        status,
        &ImportPage {
            title: frame.t.book_import_of(name),
            path: place.path(),
            problems,
            plan,
            is_meanwhile,
            frame,
        },
    )
}

impl PlanView {
    fn new(t: &Texts, plan: &ImportPlan, csv: String) -> Self {
        let count = plan.skipped.len() as u64;
        let mut counts = vec![t.book_import_new(plan.new), t.book_import_changed(plan.changed)];
        if plan.same > 0 {
            counts.push(t.book_import_same(plan.same));
        }
        if count > 0 {
            counts.push(t.book_import_skipped(count));
        }
        let why = |(line, skipped): &(u64, Skipped)| {
            let why = match skipped {
                Skipped::Problem(problem) => words(t, *problem).1,
                Skipped::Twice(first) => t.book_import_twice(first.to_string()),
            };
            t.book_import_line(line.to_string(), why)
        };
        let named = count.min(NAMED as u64);
        Self {
            csv,
            new: plan.new,
            changed: plan.changed,
            counts,
            skipped: plan.skipped.iter().take(NAMED).map(why).collect(),
            more: (count > named).then(|| t.book_import_more(count - named)),
            is_too_much: plan.is_too_much,
            is_nothing: plan.new + plan.changed == 0,
        }
    }
}
