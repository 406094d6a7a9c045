//! One client: what it is, and what those who may change clients say about it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use model::{ClientNumber, Right, Section};
use portal::{AliasRoom, Caller, ClientChange, Error, Reason};
use serde::Deserialize;

use super::{
    client_view::{ClientView, EditView, Typed, refusal_in_words},
    errors,
    forms::{Done, Problems, saved},
    frame::{Frame, Tab, ok, page},
    session_view::SessionRow,
};
use crate::{
    app::App,
    guard::{self, Asked, SignedIn, refused},
    locale::Locale,
};

#[derive(Template)]
#[template(path = "client.html")]
struct ClientPage<'a> {
    frame: Frame<'a>,
    done: Option<String>,
    problems: Problems,
    view: ClientView,
    edit: Option<EditView>,
    sessions: Vec<SessionRow>,
    may_connect: bool,
    may_close: bool,
}

#[derive(Template)]
#[template(path = "client_remove.html")]
struct RemovePage<'a> {
    frame: Frame<'a>,
    view: ClientView,
    steps: Vec<String>,
}

#[derive(Template)]
#[template(path = "client_gone.html")]
struct GonePage<'a> {
    frame: Frame<'a>,
    grouped: String,
    /// Whether it was removed by the click before.
    is_done: bool,
    sees_audit: bool,
}

/// What the page shows again.
#[derive(Default)]
struct Shown {
    done: Option<String>,
    problems: Problems,
    typed: Option<Typed>,
    /// Whether somebody else has changed it meanwhile.
    meanwhile: bool,
}

/// The form for the alias; an empty one takes it away.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AliasForm {
    alias: String,
    seen: String,
}

/// The form for the tags.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TagsForm {
    tags: String,
    seen: String,
}

/// The form for the comment; an empty one takes it away.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct CommentForm {
    comment: String,
    seen: String,
}

/// `GET /clients/{number}`
pub async fn show(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
    Asked(done): Asked<Done>,
) -> Response {
    let t = Locale::of(&app, &caller).t;
    let done = match done.saved.as_str() {
        "alias" => Some(t.details_alias_saved()),
        "alias-gone" => Some(t.details_alias_removed()),
        "tags" => Some(t.details_tags_saved()),
        "comment" => Some(t.details_comment_saved()),
        _ => None,
    };
    let shown = Shown {
        done,
        ..Shown::default()
    };
    client(&app, &caller, &number, StatusCode::OK, shown).await
}

/// `POST /clients/{number}/alias`
pub async fn set_alias(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
    guard::Typed(form): guard::Typed<AliasForm>,
) -> Response {
    let alias = |text| ClientChange {
        alias: Some(Some(text).filter(|text: &&str| !text.is_empty())),
        ..ClientChange::default()
    };
    let (change, seen) = (alias(form.alias.trim()), alias(form.seen.as_str()));
    let typed = Typed::Alias(form.alias.clone());
    put(&app, &caller, &number, change, seen, typed).await
}

/// `POST /clients/{number}/tags`
pub async fn set_tags(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
    guard::Typed(form): guard::Typed<TagsForm>,
) -> Response {
    let tags = |text| ClientChange {
        tags: Some(text),
        ..ClientChange::default()
    };
    let (change, seen) = (tags(form.tags.as_str()), tags(form.seen.as_str()));
    let typed = Typed::Tags(form.tags.clone());
    put(&app, &caller, &number, change, seen, typed).await
}

/// `POST /clients/{number}/comment`
pub async fn set_comment(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
    guard::Typed(form): guard::Typed<CommentForm>,
) -> Response {
    let comment = |text| ClientChange {
        comment: Some(Some(text)),
        ..ClientChange::default()
    };
    let (change, seen) = (comment(form.comment.as_str()), comment(form.seen.as_str()));
    let typed = Typed::Comment(form.comment.clone());
    put(&app, &caller, &number, change, seen, typed).await
}

/// `GET /clients/{number}/remove`
pub async fn ask_remove(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
) -> Response {
    let frame = Frame::new(&app, &caller, Tab::Clients);
    let Ok(number) = number.parse::<ClientNumber>() else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    if !caller.may(Right::Edit(Section::Clients)) {
        return errors::page(&frame.locale, StatusCode::FORBIDDEN);
    }
    match app.portal.client(&caller, number).await {
        Ok(details) => ok(&RemovePage {
            steps: ClientView::removal(&frame.locale, &details.client),
            view: ClientView::new(&frame.locale, &details.client, app.portal.version()),
            frame,
        }),
        Err(Error::NotFound) => gone(&app, &caller, number, StatusCode::NOT_FOUND),
        Err(error) => refused(&frame.locale, error),
    }
}

/// `POST /clients/{number}/remove`
pub async fn remove(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(number) = number.parse::<ClientNumber>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.remove_client(&caller, number).await {
        Ok(()) => Redirect::to(&format!("/clients/{number}/removed")).into_response(),
        Err(Error::NotFound) => gone(&app, &caller, number, StatusCode::NOT_FOUND),
        Err(error) => refused(&locale, error),
    }
}

/// `GET /clients/{number}/removed`
pub async fn removed(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(number) = number.parse::<ClientNumber>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.client(&caller, number).await {
        // Somebody has registered it again.
        Ok(_) => Redirect::to(&format!("/clients/{number}")).into_response(),
        Err(Error::NotFound) => gone(&app, &caller, number, StatusCode::OK),
        Err(error) => refused(&locale, error),
    }
}

/// Makes one change and leads back, or shows what stands in the way with what was typed.
async fn put(
    app: &App,
    caller: &Caller,
    number: &str,
    change: ClientChange<'_>,
    seen: ClientChange<'_>,
    typed: Typed,
) -> Response {
    let locale = Locale::of(app, caller);
    let Ok(client_number) = number.parse::<ClientNumber>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let error = match app
        .portal
        .change_client(caller, client_number, change, seen)
        .await
    {
        Ok(()) => return saved(&format!("/clients/{client_number}"), typed.done()),
        Err(Error::NotFound) => return gone(app, caller, client_number, StatusCode::NOT_FOUND),
        Err(error) => error,
    };
    let rooms = match app.portal.alias_rooms(caller).await {
        Ok(rooms) => rooms,
        Err(error) => return refused(&locale, error),
    };
    let Some((status, problem)) = refusal_in_words(&locale, &error, &typed, &rooms) else {
        return refused(&locale, error);
    };
    let shown = Shown {
        done: None,
        problems: Problems::one(typed.field(), problem),
        typed: Some(typed),
        meanwhile: matches!(error, Error::Conflict(Reason::ChangedMeanwhile)),
    };
    client(app, caller, number, status, shown).await
}

async fn client(app: &App, caller: &Caller, number: &str, status: StatusCode, shown: Shown) -> Response {
    let frame = Frame::new(app, caller, Tab::Clients);
    let Ok(number) = number.parse::<ClientNumber>() else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let details = match app.portal.client(caller, number).await {
        Ok(details) => details,
        Err(Error::NotFound) => return gone(app, caller, number, StatusCode::NOT_FOUND),
        Err(error) => return refused(&frame.locale, error),
    };
    let rooms: Vec<AliasRoom> = match caller.may(Right::Edit(Section::Clients)) {
        true => match app.portal.alias_rooms(caller).await {
            Ok(rooms) => rooms,
            Err(error) => return refused(&frame.locale, error),
        },
        false => Vec::new(),
    };
    let now = app.portal.now();
    let sessions = details.recent_sessions.iter();
    let sessions = sessions.map(|session| SessionRow::new(&frame.locale, session, caller, now));
    let view = ClientPage {
        done: shown.done,
        sessions: sessions.collect(),
        edit: caller
            .may(Right::Edit(Section::Clients))
            .then(|| EditView::new(&frame.locale, &details.client, &rooms))
            .map(|edit| edit.typed(shown.typed, shown.meanwhile)),
        problems: shown.problems,
        view: ClientView::new(&frame.locale, &details.client, app.portal.version()),
        may_connect: caller.may(Right::Connect),
        may_close: caller.may(Right::CloseSessions),
        frame,
    };
    page(status, &view)
}

/// A client that is not of the account, or not any more.
fn gone(app: &App, caller: &Caller, number: ClientNumber, status: StatusCode) -> Response {
    let gone = GonePage {
        frame: Frame::new(app, caller, Tab::Clients),
        grouped: number.grouped(),
        is_done: status == StatusCode::OK,
        sees_audit: caller.may(Right::View(Section::Audit)),
    };
    page(status, &gone)
}
