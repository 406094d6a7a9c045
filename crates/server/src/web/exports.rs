//! The exports that are under way: how far they are, and stopping them.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use portal::{Caller, ExportKind, ExportProgress, ExportState};

use super::{
    frame::{Frame, Tab, ok},
    sessions::back,
};
use crate::{
    app::App,
    guard::{SignedIn, refused},
    locale::Locale,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "exports_page.html")]
struct ExportsPage<'a> {
    frame: Frame<'a>,
}

/// An export as every page shows it.
pub struct ExportRow {
    pub id: String,
    pub label: String,
    pub progress: String,
    pub state: String,
    pub rows: u64,
    pub total: Option<u64>,
    pub is_running: bool,
}

impl ExportRow {
    /// Those of the caller.
    pub fn all(app: &App, t: &Texts, caller: &Caller) -> Vec<Self> {
        let exports = app.portal.exports(caller);
        exports.iter().map(|export| Self::new(t, export)).collect()
    }

    fn new(t: &Texts, export: &ExportProgress) -> Self {
        Self {
            id: export.id.to_string(),
            label: match export.kind {
                ExportKind::Clients => t.exports_clients(),
                ExportKind::Sessions => t.exports_sessions(),
            },
            progress: match export.total {
                Some(total) => t.exports_rows_of(export.rows, total),
                None => t.exports_rows(export.rows),
            },
            state: match export.state {
                ExportState::Running => t.exports_running(),
                ExportState::Done => t.exports_done(),
                ExportState::Cancelled => t.exports_cancelled(),
                ExportState::Failed => t.exports_failed(),
            },
            rows: export.rows,
            total: export.total,
            is_running: export.state == ExportState::Running,
        }
    }
}

/// `GET /exports`
pub async fn list(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    let frame = Frame::new(&app, &caller, Tab::Settings).with_exports();
    ok(&ExportsPage { frame })
}

/// `POST /exports/{id}/cancel`
pub async fn cancel(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    match app.portal.cancel_export(&caller, id.parse().unwrap_or_default()) {
        Ok(()) => back(&headers, "/exports"),
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}
