//! Clients as a table for spreadsheets, sent as it is read.

use std::io;

use axum::{extract::State, http::StatusCode, response::Response};
use model::{Alias, Client, CsvRows, Presence, Timestamp};
use portal::{ClientExport, ClientQuery};

use super::{
    client_search::{Reader, client_filter},
    clients, errors,
    list_state::ListState,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
    spreadsheet::{Rows, Sheet, write_row},
};

/// The first five are those that spreadsheets for the interface of scripts expect.
const COLUMNS: [&str; 12] = [
    "Client Id",
    "Alias",
    "Online Time",
    "Version",
    "Comment",
    "Online",
    "Since",
    "Host Name",
    "Operating System",
    "Tags",
    "Address",
    "First Seen",
];

struct ClientRows {
    export: ClientExport,
    app: App,
}

/// `GET /clients/export.csv`
pub async fn download(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(state): Asked<ListState>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let reader = Reader::new(app.portal.now(), locale.time_zone.as_ref(), app.portal.version());
    let (Some(query), Ok(filter)) = (clients::asked(&state), client_filter(&state.q, &reader)) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let query = ClientQuery { filter, ..query };
    let all = caller.preferences.csv_rows == CsvRows::All;
    match app.portal.export_clients(&caller, &query, all).await {
        Ok(export) => {
            let now = app.portal.now();
            let rows = ClientRows {
                export,
                app: app.clone(),
            };
            Sheet::of(&caller.preferences).send(("clients", now), &COLUMNS, rows)
        }
        Err(error) => refused(&locale, error),
    }
}

impl Rows for ClientRows {
    async fn next(&mut self, sheet: &Sheet, writer: &mut csv::Writer<Vec<u8>>) -> io::Result<bool> {
        let clients = self.export.next().await.map_err(io::Error::other)?;
        let now = self.app.portal.now();
        for client in &clients {
            write_client(sheet, writer, client, now)?;
        }
        Ok(!clients.is_empty())
    }
}

fn write_client(
    sheet: &Sheet,
    writer: &mut csv::Writer<Vec<u8>>,
    client: &Client,
    now: Timestamp,
) -> csv::Result<()> {
    let (online, since) = match client.presence {
        Presence::Online { since } => ("yes", Some(since)),
        Presence::Offline { last_seen } => ("no", last_seen),
    };
    // Whole seconds since it came online, and -1 offline, as the interface of scripts says.
    let online_time = match client.presence {
        Presence::Online { since } => now.duration_since(since).as_secs().max(0),
        Presence::Offline { .. } => -1,
    };
    let report = &client.report;
    let cells = [
        &*client.number.to_string(),
        client.alias.as_ref().map(Alias::as_str).unwrap_or_default(),
        &online_time.to_string(),
        &report.version,
        client.comment.as_deref().unwrap_or_default(),
        online,
        &since.map(|at| sheet.time(at)).unwrap_or_default(),
        &report.host_name,
        &report.operating_system,
        &client.tags.to_string(),
        client.address.as_deref().unwrap_or_default(),
        &sheet.time(client.first_seen),
    ];
    write_row(writer, cells)
}
