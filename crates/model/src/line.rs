/// One line of text that people typed, fit to be shown to others: without control characters and
/// without marks that turn the direction of what stands around them (Unicode, UAX 9), without blanks
/// at its ends, and cut to `most` characters.
pub fn clean_line(text: &str, most: usize) -> String {
    let line: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !is_unseen(*c))
        .collect();
    let line: String = line.trim().chars().take(most).collect();
    line.trim_end().to_owned()
}

/// Several lines of text that people typed, each as [`clean_line`] makes it; `most` characters in all.
pub fn clean_lines(text: &str, most: usize) -> String {
    let lines: Vec<_> = text.lines().map(|line| clean_line(line, most)).collect();
    let text: String = lines.join("\n").trim().chars().take(most).collect();
    text.trim_end().to_owned()
}

/// Marks of direction, joiners that show nothing, and the byte order mark.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{61c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_fool_a_reader_is_taken_out() {
        assert_eq!(
            clean_line("  invoice\u{202e}fdp.exe \u{200f}", 50),
            "invoicefdp.exe"
        );
        assert_eq!(clean_line("a\r\nBcc: b\0", 50), "a  Bcc: b");
        assert_eq!(clean_line("äöü <b>שלום</b>", 50), "äöü <b>שלום</b>");
        assert_eq!(clean_line("one two", 4), "one");
        assert_eq!(clean_line(" \u{feff} ", 9), "");
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(
            clean_lines("Hauptstr. 1 \r\n\u{202e}12345 Berlin\n\n", 100),
            "Hauptstr. 1\n12345 Berlin"
        );
    }
}
