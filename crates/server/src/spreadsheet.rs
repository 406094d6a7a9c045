//! Tables for spreadsheets: rows of CSV (RFC 4180) in which no cell is taken for a formula.

use std::{borrow::Cow, io::Write};

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

/// Spreadsheets run a cell that starts like a formula, and names may come from strangers: an
/// apostrophe before it makes it text.
fn cell(text: &str) -> Cow<'_, str> {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
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
            "'=1+1,'+49,'-5,'@x,'\ta,\"'\rb\",a=1,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\n"
        );
    }
}
