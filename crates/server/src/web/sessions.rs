use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use model::{ClientNumber, Right, Session, SessionId};
use portal::{SessionCursor, SessionQuery};
use serde::Deserialize;

use super::{
    errors,
    frame::{Frame, Tab, ok},
    session_view::SessionRow,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
};

/// How many sessions a page shows.
const PAGE: u32 = 50;

/// The state of the list, all of it in the address.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub struct ListQuery {
    state: String,
    client: String,
    after: String,
}

#[derive(Template)]
#[template(path = "sessions.html")]
struct SessionsPage<'a> {
    frame: Frame<'a>,
    rows: Vec<SessionRow>,
    state: String,
    client: String,
    address: String,
    next: Option<String>,
    is_first_page: bool,
    is_filtered: bool,
    may_close: bool,
}

/// `GET /sessions`
pub async fn list(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(state): Asked<ListQuery>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some(query) = state.parsed() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let mut sessions = match app.portal.sessions(&caller, &query).await {
        Ok(sessions) => sessions,
        Err(error) => return refused(&locale, error),
    };
    let next = next_address(&state, &mut sessions);
    let now = app.portal.now();
    ok(&SessionsPage {
        frame: Frame::new(&app, &caller, Tab::Sessions),
        rows: sessions
            .iter()
            .map(|session| SessionRow::new(&locale, session, &caller, now))
            .collect(),
        address: state.address_with(&state.after),
        next,
        is_first_page: state.after.is_empty(),
        is_filtered: !state.state.is_empty() || !state.client.is_empty(),
        state: state.state,
        client: state.client,
        may_close: caller.may(Right::CloseSessions),
    })
}

/// `POST /sessions/{id}/close`
pub async fn close(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<SessionId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.close_session(&caller, id).await {
        Ok(()) => back(&headers, &format!("/sessions/{id}")),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /clients/{number}/connect`
pub async fn connect(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(number) = number.parse::<ClientNumber>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.request_session(&caller, number).await {
        Ok(session) => Redirect::to(&format!("/sessions/{}/view", session.id)).into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// A page with scripts refreshes itself and wants nothing back; one without goes to the details.
fn back(headers: &HeaderMap, address: &str) -> Response {
    if headers.contains_key(header::HeaderName::from_static("hx-request")) {
        StatusCode::NO_CONTENT.into_response()
    } else {
        Redirect::to(address).into_response()
    }
}

impl ListQuery {
    fn parsed(&self) -> Option<SessionQuery> {
        let running = match self.state.as_str() {
            "" => None,
            "running" => Some(true),
            "ended" => Some(false),
            _ => return None,
        };
        let client = match self.client.as_str() {
            "" => None,
            text => Some(text.parse::<ClientNumber>().ok()?),
        };
        let after = match self.after.as_str() {
            "" => None,
            text => Some(text.parse::<SessionCursor>().ok()?),
        };
        Some(SessionQuery {
            running,
            client,
            after,
            limit: PAGE + 1,
        })
    }

    fn address_with(&self, after: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("state", &*self.state),
            ("client", &*self.client),
            ("after", after),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() {
            "/sessions".to_owned()
        } else {
            format!("/sessions?{query}")
        }
    }
}

/// One row more than a page was asked for: whether there is a next page.
fn next_address(state: &ListQuery, sessions: &mut Vec<Session>) -> Option<String> {
    if sessions.len() <= PAGE as usize {
        return None;
    }
    sessions.truncate(PAGE as usize);
    let after = SessionCursor::of(sessions.last()?).to_string();
    Some(state.address_with(&after))
}
