//! Sessions as a table for spreadsheets, sent as it is read.

use std::io;

use axum::{extract::State, http::StatusCode, response::Response};
use model::{ClientNumber, CsvRows, End, EndReason, MediaPath, Session, Timestamp};
use portal::{Error, SessionExport, SessionQuery, SessionSearch};

use super::{client_search::Reader, errors, list_state::ListState, session_search::session_filter, sessions};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
    spreadsheet::{Rows, Sheet, write_row},
};

/// The first nine are those that spreadsheets for the interface of scripts expect.
const COLUMNS: [&str; 14] = [
    "Session Id",
    "From Id",
    "From Alias",
    "To Id",
    "To Alias",
    "Start",
    "End",
    "Duration",
    "Comment",
    "From Host Name",
    "To Host Name",
    "Reason",
    "Closed By",
    "Path",
];

struct SessionRows {
    export: SessionExport,
    app: App,
}

/// `GET /sessions/export.csv`
pub async fn download(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(state): Asked<ListState>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let reader = Reader::new(app.portal.now(), locale.time_zone.as_ref(), app.portal.version());
    let (Some(query), Ok(sought)) = (sessions::asked(&state), session_filter(&state.q, &reader)) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let search = SessionSearch {
        names: sought.names,
        query: SessionQuery {
            filter: sought.filter,
            ..query
        },
    };
    let all = caller.preferences.csv_rows == CsvRows::All;
    match app.portal.export_sessions(&caller, &search, all).await {
        Ok(export) => {
            let now = app.portal.now();
            let rows = SessionRows {
                export,
                app: app.clone(),
            };
            Sheet::of(&caller.preferences).send(("sessions", now), &COLUMNS, rows)
        }
        Err(Error::NotFound) => errors::page(&locale, StatusCode::NOT_FOUND),
        Err(error) => refused(&locale, error),
    }
}

impl Rows for SessionRows {
    async fn next(&mut self, sheet: &Sheet, writer: &mut csv::Writer<Vec<u8>>) -> io::Result<bool> {
        let sessions = self.export.next().await.map_err(io::Error::other)?;
        let now = self.app.portal.now();
        for session in &sessions {
            write_session(sheet, writer, session, now)?;
        }
        Ok(!sessions.is_empty())
    }
}

fn write_session(
    sheet: &Sheet,
    writer: &mut csv::Writer<Vec<u8>>,
    session: &Session,
    now: Timestamp,
) -> csv::Result<()> {
    let reason = session.end_reason();
    let cells = [
        &*session.number.get().to_string(),
        &number(&session.from),
        alias(&session.from),
        &number(&session.to),
        alias(&session.to),
        &sheet.time(session.requested_at),
        &session.ended_at().map(|at| sheet.time(at)).unwrap_or_default(),
        // Whole seconds, as the interface of scripts says.
        &session.duration(now).as_secs().to_string(),
        session.comment.as_deref().unwrap_or_default(),
        host_name(&session.from),
        host_name(&session.to),
        reason.map_or("", |reason| reason.kind().name()),
        reason.and_then(EndReason::by).unwrap_or_default(),
        match session.path {
            Some(MediaPath::Direct) => "direct",
            Some(MediaPath::Relayed) => "relayed",
            None => "",
        },
    ];
    write_row(writer, cells)
}

/// A browser has the ID 0.
fn number(end: &End) -> String {
    let number = match end {
        End::Client { number, .. } => ClientNumber::get(*number),
        End::Browser { .. } => 0,
    };
    number.to_string()
}

/// A browser has the user's e-mail address as alias.
fn alias(end: &End) -> &str {
    match end {
        End::Client { alias, .. } => alias.as_deref().unwrap_or_default(),
        End::Browser { email, .. } => email,
    }
}

fn host_name(end: &End) -> &str {
    match end {
        End::Client { host_name, .. } => host_name,
        End::Browser { .. } => "",
    }
}
