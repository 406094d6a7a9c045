//! Tables for spreadsheets: rows of CSV (RFC 4180) in which no cell is taken for a formula.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use axum::{
    body::{Body, Bytes},
    http::header,
    response::{IntoResponse, Response},
};
use futures_util::{Stream, stream};
use jiff::tz::TimeZone;
use model::{Preferences, TimeZoneName, Timestamp};

/// Says that the text is UTF-8: without it some spreadsheets take it for an older encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How one reader wants tables.
pub struct Sheet {
    separator: char,
    is_named: bool,
    pattern: &'static str,
    zone: TimeZone,
}

/// What gives a table piece by piece.
pub trait Rows: Send + Sized + 'static {
    /// Writes the next rows; false: there are none left.
    fn next(
        &mut self,
        sheet: &Sheet,
        writer: &mut csv::Writer<Vec<u8>>,
    ) -> impl Future<Output = io::Result<bool>> + Send;
}

impl Sheet {
    /// As these preferences say.
    pub fn of(preferences: &Preferences) -> Self {
        Self {
            separator: preferences.csv_separator.character(),
            is_named: preferences.csv_separator.is_named(),
            pattern: preferences.date_format.pattern(),
            zone: preferences
                .time_zone
                .as_ref()
                .map_or(TimeZone::UTC, TimeZoneName::zone),
        }
    }

    /// A moment by the reader's clock.
    pub fn time(&self, at: Timestamp) -> String {
        at.to_zoned(self.zone.clone()).strftime(self.pattern).to_string()
    }

    /// Sends a table with these names over its columns, as `name` and the day.
    pub fn send(self, (name, now): (&str, Timestamp), columns: &[&str], rows: impl Rows) -> Response {
        let day = now.to_zoned(self.zone.clone()).date();
        let disposition = format!("attachment; filename=\"{name}-{day}.csv\"");
        let start = self.start(columns);
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (header::CONTENT_DISPOSITION, disposition),
        ];
        (headers, Body::from_stream(self.pieces(start, rows))).into_response()
    }

    fn start(&self, columns: &[&str]) -> io::Result<Bytes> {
        let mut writer = self.writer();
        write_row(&mut writer, columns.iter().copied())?;
        let mut start = BYTE_ORDER_MARK.to_owned();
        if self.is_named {
            start.push_str(&format!("sep={}\r\n", self.separator));
        }
        let columns = finished(writer)?;
        Ok([start.as_bytes(), &columns].concat().into())
    }

    /// A fault breaks the download off, so that nobody takes a part for the whole.
    fn pieces(self, start: io::Result<Bytes>, rows: impl Rows) -> impl Stream<Item = io::Result<Bytes>> {
        let state = (self, rows, Some(start));
        stream::try_unfold(state, |(sheet, mut rows, start)| async move {
            if let Some(start) = start {
                return Ok(Some((start?, (sheet, rows, None))));
            }
            let mut writer = sheet.writer();
            if !rows.next(&sheet, &mut writer).await? {
                return Ok(None);
            }
            Ok(Some((finished(writer)?.into(), (sheet, rows, None))))
        })
    }

    fn writer(&self) -> csv::Writer<Vec<u8>> {
        // Lines end as RFC 4180 says.
        csv::WriterBuilder::new()
            .delimiter(u8::try_from(self.separator).unwrap_or(b','))
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new())
    }
}

fn finished(writer: csv::Writer<Vec<u8>>) -> io::Result<Vec<u8>> {
    writer
        .into_inner()
        .map_err(|error| io::Error::other(error.to_string()))
}

/// Writes one row.
pub fn write_row<'a>(
    writer: &mut csv::Writer<impl Write>,
    cells: impl IntoIterator<Item = &'a str>,
) -> csv::Result<()> {
    for text in cells {
        writer.write_field(cell(text).as_bytes())?;
    }
    writer.write_record(None::<&[u8]>)
}

/// What a formula begins with.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Spreadsheets run a cell that starts like a formula, and names may come from strangers: an
/// apostrophe before it makes it text. A negative number alone is none.
fn cell(text: &str) -> Cow<'_, str> {
    let is_negative = text.starts_with('-') && text.parse::<i64>().is_ok();
    match text.starts_with(FORMULA) && !is_negative {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

/// What a cell says without the apostrophe that [`write_row`] puts before a formula.
pub fn without_mark(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if text.starts_with(FORMULA) => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula_and_none_leaves_its_place() {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let cells = [
            "=1+1",
            "+49",
            "-5",
            "-5+A1",
            "@x",
            "\ta",
            "\rb",
            "a=1",
            "a,b",
            "say \"so\"",
            "two\nlines",
            "",
        ];
        write_row(&mut writer, cells).unwrap();
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        assert_eq!(
            text,
            "'=1+1,'+49,-5,'-5+A1,'@x,'\ta,\"'\rb\",a=1,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\n"
        );
    }
}
