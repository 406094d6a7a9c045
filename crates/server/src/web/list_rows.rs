//! Rows of lists by themselves: a page that is open follows those that its search does not find any more.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use model::{ClientNumber, Right, SessionId};
use serde::Deserialize;

use super::{clients::ClientRow, errors, frame::ok, session_view::SessionRow};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
    texts::Texts,
};

/// The most rows that are asked for at once: as many as the largest page has.
const MOST: usize = 200;

/// Which rows, with commas between them.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    ids: String,
}

#[derive(Template)]
#[template(path = "client_rows.html")]
struct ClientRows<'a> {
    t: &'a Texts,
    rows: Vec<ClientRow>,
}

#[derive(Template)]
#[template(path = "session_rows.html")]
struct SessionRows<'a> {
    t: &'a Texts,
    rows: Vec<SessionRow>,
    may_close: bool,
}

/// `GET /clients/rows`
pub async fn clients(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(wanted): Asked<Wanted>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some(numbers) = parsed::<ClientNumber>(&wanted.ids, "client-") else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let may_connect = caller.may(Right::Connect);
    let row = |client| ClientRow::new(&locale, client, may_connect, app.portal.version());
    match app.portal.clients_by_number(&caller, &numbers).await {
        Ok(clients) => ok(&ClientRows {
            t: locale.t,
            rows: clients.iter().map(row).collect(),
        }),
        Err(error) => refused(&locale, error),
    }
}

/// `GET /sessions/rows`
pub async fn sessions(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(wanted): Asked<Wanted>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some(ids) = parsed::<SessionId>(&wanted.ids, "") else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let now = app.portal.now();
    let row = |session| SessionRow::new(&locale, session, &caller, now);
    match app.portal.sessions_by_id(&caller, &ids).await {
        Ok(sessions) => ok(&SessionRows {
            t: locale.t,
            rows: sessions.iter().map(row).collect(),
            may_close: caller.may(Right::CloseSessions),
        }),
        Err(error) => refused(&locale, error),
    }
}

/// The ids behind `prefix`; `None`: they are none, or too many.
fn parsed<T: std::str::FromStr>(ids: &str, prefix: &str) -> Option<Vec<T>> {
    if ids.is_empty() {
        return Some(Vec::new());
    }
    let ids: Option<Vec<T>> = ids
        .split(',')
        .take(MOST + 1)
        .map(|id| id.strip_prefix(prefix)?.parse().ok())
        .collect();
    ids.filter(|ids| ids.len() <= MOST)
}
