//! Address books as files: rows of CSV (RFC 4180), as [`crate::spreadsheet`] writes them.

use portal::{EntryForm, ImportRow};

use crate::spreadsheet::without_mark;

/// The columns, in the order in which they are written. They are read in any order.
pub const COLUMNS: [&str; 5] = ["Name", "Address", "Note", "Tags", "Favourite"];
/// The largest file that is read, in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;
/// How a favourite is written.
pub const YES: &str = "yes";

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// There is none, or nothing in it.
    Missing,
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It is not UTF-8.
    NotUtf8,
    /// No column is for the address.
    NoAddress,
}

/// The text of a file, without the mark that says it is UTF-8.
pub fn text(bytes: &[u8]) -> Result<&str, FileFault> {
    if bytes.len() > LARGEST {
        return Err(FileFault::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileFault::NotUtf8)?;
    // No text has these, but UTF-16 does.
    if text.contains('\0') {
        return Err(FileFault::NotUtf8);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match text.trim().is_empty() {
        true => Err(FileFault::Missing),
        false => Ok(text),
    }
}

/// The rows of a file. Empty lines are passed over.
pub fn rows(text: &str) -> Result<Vec<ImportRow>, FileFault> {
    let (separator, text, before) = named_separator(text);
    let separator = separator.unwrap_or_else(|| found_separator(text));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let Some(Ok(head)) = records.next() else {
        return Err(FileFault::Missing);
    };
    let place = |column: &str| {
        let is_it = |cell: &str| cell.trim().eq_ignore_ascii_case(column);
        head.iter().position(is_it)
    };
    let [name, address, note, tags, favourite] = COLUMNS.map(place);
    if address.is_none() {
        return Err(FileFault::NoAddress);
    }
    let mut rows = Vec::new();
    for record in records {
        // Of a text in memory that is UTF-8 every record can be read.
        let Ok(record) = record else { continue };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cell = |place: Option<usize>| {
            let cell = record.get(place?).unwrap_or_default();
            Some(without_mark(cell).to_owned())
        };
        let line = record.position().map_or(0, csv::Position::line) + before;
        rows.push(ImportRow {
            line,
            form: EntryForm {
                name: cell(name),
                address: cell(address),
                note: cell(note),
                tags: cell(tags),
                favourite: cell(favourite).map(|cell| is_yes(&cell)),
            },
        });
    }
    Ok(rows)
}

/// The separator that the line `sep=` names, what follows it, and how many lines stand before that.
fn named_separator(text: &str) -> (Option<u8>, &str, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_end().strip_prefix("sep=").map(str::as_bytes);
    match named {
        Some([separator]) => (Some(*separator), rest, 1),
        _ => (None, text, 0),
    }
}

/// The one of comma, semicolon and tabulator that is most often outside quotes in the first line.
fn found_separator(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            byte if !is_quoted => counts
                .iter_mut()
                .filter(|(separator, _)| *separator == byte)
                .for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    // Of equals the first one.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(b',', |(separator, _)| *separator)
}

fn is_yes(cell: &str) -> bool {
    matches!(
        cell.trim().to_lowercase().as_str(),
        "yes" | "y" | "true" | "1" | "x" | "ja" | "oui" | "sí" | "si"
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::spreadsheet::write_row;

    fn parsed(file: &str) -> Vec<ImportRow> {
        rows(text(file.as_bytes()).unwrap()).unwrap()
    }

    fn addresses(file: &str) -> Vec<(u64, String)> {
        parsed(file)
            .into_iter()
            .map(|row| (row.line, row.form.address.unwrap()))
            .collect()
    }

    #[test]
    fn columns_are_found_by_their_names_and_what_is_missing_says_nothing() {
        let rows =
            parsed("\u{feff}address;Room;NOTE\r\n123 456 789;4;\"a; \"\"b\"\"\nc\"\r\n\r\nfront@ad\r\n");
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].form.note.as_deref(), Some("a; \"b\"\nc"));
        assert_eq!(
            (rows[0].form.name.as_deref(), rows[0].form.favourite),
            (None, None)
        );
        assert_eq!((rows[0].line, rows[1].line), (2, 5));
        assert_eq!(rows[1].form.note.as_deref(), Some(""));
    }

    #[test]
    fn the_separator_is_found_or_named() {
        for file in [
            "Name,Address\nA,a@ad\n",
            "Name;Address\nA;a@ad\n",
            "Name\tAddress\nA\ta@ad\n",
            "\"Na;me;x\",Address\nA,a@ad\n",
            "Address\na@ad",
        ] {
            assert_eq!(addresses(file), [(2, "a@ad".to_owned())], "{file:?}");
        }
        assert_eq!(
            addresses("sep=;\r\nAddress;Note\r\na@ad;x,y\r\n"),
            [(3, "a@ad".to_owned())]
        );
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        assert_eq!(text(b" \r\n"), Err(FileFault::Missing));
        assert_eq!(text(b"Address\nf\xfcr@ad"), Err(FileFault::NotUtf8));
        assert_eq!(text(b"A\0d\0d\0"), Err(FileFault::NotUtf8));
        assert_eq!(text(&vec![b'a'; LARGEST + 1]), Err(FileFault::TooLarge));
        assert_eq!(rows("Name,Note\nA,B"), Err(FileFault::NoAddress));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(cells in proptest::array::uniform4("['=+@,;\"a\\n -]{0,8}")) {
            // A row of nothing is passed over, and an apostrophe before a formula is the mark itself.
            prop_assume!(!cells.iter().all(|cell| cell.trim().is_empty()));
            prop_assume!(!cells.iter().any(|cell| cell.starts_with('\'')));
            let mut writer = csv::Writer::from_writer(Vec::new());
            write_row(&mut writer, COLUMNS).unwrap();
            let [name, address, note, tags] = &cells;
            write_row(&mut writer, [name, address, note, tags, YES].map(|cell: &str| cell)).unwrap();
            let file = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let rows = parsed(&file);
            let form = &rows[0].form;
            let read = [&form.name, &form.address, &form.note, &form.tags].map(|cell| cell.clone().unwrap());
            prop_assert_eq!(read, cells);
            prop_assert_eq!(form.favourite, Some(true));
        }
    }
}
