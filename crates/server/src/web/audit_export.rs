//! The audit as a table for spreadsheets, sent as it is read.

use std::io;

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use jiff::tz::TimeZone;
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
    spreadsheet::write_row,
};

/// Says that the text is UTF-8: without it some spreadsheets take it for an older encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

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
    let name = format!("attachment; filename=\"{}\"", file_name(&app, &caller, log));
    let table = Table {
        app,
        caller,
        export,
        is_begun: false,
    };
    let body = Body::from_stream(stream::try_unfold(table, Table::next));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    (headers, body).into_response()
}

/// The day in the reader's time zone is part of the name.
fn file_name(app: &App, caller: &Caller, log: AuditLog) -> String {
    let day = app.portal.now().to_zoned(zone(caller)).date();
    match log {
        AuditLog::Account => format!("audit-{day}.csv"),
        AuditLog::Installation => format!("audit-installation-{day}.csv"),
    }
}

fn zone(caller: &Caller) -> TimeZone {
    let zone = caller.preferences.time_zone.as_ref();
    zone.map_or(TimeZone::UTC, TimeZoneName::zone)
}

/// A table that is being sent.
struct Table {
    app: App,
    caller: Caller,
    export: AuditExport,
    is_begun: bool,
}

impl Table {
    /// The next part of the table, and the rest. A fault breaks the download off, so that nobody
    /// takes a part for the whole.
    async fn next(mut self) -> io::Result<Option<(Bytes, Self)>> {
        let entries = self.export.next().await.map_err(io::Error::other)?;
        let mut writer = csv::Writer::from_writer(Vec::new());
        if !self.is_begun {
            self.write_head(&mut writer)?;
        } else if entries.is_empty() {
            return Ok(None);
        }
        for entry in &entries {
            self.write_entry(&mut writer, entry)?;
        }
        let text = writer
            .into_inner()
            .map_err(|error| io::Error::other(error.to_string()))?;
        let part = match self.is_begun {
            true => text,
            false => [BYTE_ORDER_MARK.as_bytes(), &text].concat(),
        };
        self.is_begun = true;
        Ok(Some((part.into(), self)))
    }

    fn write_head(&self, writer: &mut csv::Writer<Vec<u8>>) -> csv::Result<()> {
        let t = Locale::of(&self.app, &self.caller).t;
        let zone = self.caller.preferences.time_zone.as_ref();
        let cells = [
            t.audit_number(),
            t.audit_time_in(zone.map_or("UTC", TimeZoneName::as_str)),
            t.audit_who_kind(),
            t.audit_who(),
            t.audit_address(),
            t.audit_what(),
            t.audit_about(),
            t.audit_details(),
        ];
        write_row(writer, cells.iter().map(String::as_str))
    }

    fn write_entry(&self, writer: &mut csv::Writer<Vec<u8>>, entry: &AuditEntry) -> csv::Result<()> {
        let locale = Locale::of(&self.app, &self.caller);
        let words = EntryWords::new(&locale, entry);
        let pattern = self.caller.preferences.date_format.pattern();
        let details: Vec<_> = words.details.iter().map(|detail| plain(detail)).collect();
        let cells = [
            &entry.number.to_string(),
            &entry
                .at
                .to_zoned(zone(&self.caller))
                .strftime(pattern)
                .to_string(),
            &words.kind,
            words.name.as_deref().unwrap_or_default(),
            entry.record.actor.address.as_deref().unwrap_or_default(),
            &plain(&words.sentence),
            words.about.as_deref().unwrap_or_default(),
            &details.join("; "),
        ];
        write_row(writer, cells)
    }
}
