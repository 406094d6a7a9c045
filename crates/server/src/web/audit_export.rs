//! The audit as a table for spreadsheets, sent as it is read.

use std::io;

use axum::{extract::State, http::StatusCode, response::Response};
use model::{AuditEntry, CsvRows, TimeZoneName};
use portal::{AuditExport, AuditLog, Caller};

use super::{
    audit::PAGE,
    audit_query::ListQuery,
    audit_words::{EntryWords, plain},
    errors,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
    spreadsheet::{Rows, Sheet, write_row},
};

/// `GET /audit.csv`
pub async fn download(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(state): Asked<ListQuery>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some((log, query)) = state.parsed(locale.time_zone.as_ref(), PAGE) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let all = caller.preferences.csv_rows == CsvRows::All;
    let export = match app.portal.export_audit(&caller, log, &query, all).await {
        Ok(export) => export,
        Err(error) => return refused(&locale, error),
    };
    let name = match log {
        AuditLog::Account => "audit",
        AuditLog::Installation => "audit-installation",
    };
    let (now, columns) = (app.portal.now(), columns(&locale));
    let columns: Vec<_> = columns.iter().map(String::as_str).collect();
    let sheet = Sheet::of(&caller.preferences);
    let rows = EntryRows {
        app: app.clone(),
        caller: caller.clone(),
        export,
    };
    sheet.send((name, now), &columns, rows)
}

fn columns(locale: &Locale<'_>) -> [String; 8] {
    let t = locale.t;
    let zone = locale.time_zone.as_ref();
    [
        t.audit_number(),
        t.audit_time_in(zone.map_or("UTC", TimeZoneName::as_str)),
        t.audit_who_kind(),
        t.audit_who(),
        t.audit_address(),
        t.audit_what(),
        t.audit_about(),
        t.audit_details(),
    ]
}

struct EntryRows {
    app: App,
    caller: Caller,
    export: AuditExport,
}

impl Rows for EntryRows {
    async fn next(&mut self, sheet: &Sheet, writer: &mut csv::Writer<Vec<u8>>) -> io::Result<bool> {
        let entries = self.export.next().await.map_err(io::Error::other)?;
        let locale = Locale::of(&self.app, &self.caller);
        for entry in &entries {
            write_entry(&locale, sheet, writer, entry)?;
        }
        Ok(!entries.is_empty())
    }
}

fn write_entry(
    locale: &Locale<'_>,
    sheet: &Sheet,
    writer: &mut csv::Writer<Vec<u8>>,
    entry: &AuditEntry,
) -> csv::Result<()> {
    let words = EntryWords::new(locale, entry);
    let details: Vec<_> = words.details.iter().map(|detail| plain(detail)).collect();
    let cells = [
        &entry.number.to_string(),
        &sheet.time(entry.at),
        &words.kind,
        words.name.as_deref().unwrap_or_default(),
        entry.record.actor.address.as_deref().unwrap_or_default(),
        &plain(&words.sentence),
        words.about.as_deref().unwrap_or_default(),
        &details.join("; "),
    ];
    write_row(writer, cells)
}
