//! Texts as the core fonts have them, in lines.

/// The text in ISO 8859-1. Quotation marks and dashes that it lacks become plain ones.
pub(super) fn latin1(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for character in text.chars() {
        match character {
            '“' | '”' | '„' => bytes.push(b'"'),
            '’' | '‘' => bytes.push(b'\''),
            '–' | '—' => bytes.push(b'-'),
            '…' => bytes.extend(b"..."),
            'œ' => bytes.extend(b"oe"),
            // Does not break a line, and is drawn as a space.
            '\u{202f}' => bytes.push(NO_BREAK),
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            other if other.is_control() => bytes.push(b' '),
            other => bytes.push(u8::try_from(u32::from(other)).unwrap_or(b'?')),
        }
    }
    bytes
}

const NO_BREAK: u8 = 0xa0;

/// The text in at most `most` lines, none longer than `width`, broken between words where that is
/// possible. What does not fit is left out, which three dots say.
pub(super) fn lines(text: &[u8], width: u32, most: usize, advance: impl Fn(u8) -> u16) -> Vec<Vec<u8>> {
    let length = |bytes: &[u8]| -> u32 { bytes.iter().map(|byte| u32::from(advance(*byte))).sum() };
    let mut lines: Vec<Vec<u8>> = vec![Vec::new()];
    for word in text.split(|byte| *byte == b' ').filter(|word| !word.is_empty()) {
        let line = lines.last_mut().filter(|line| {
            let space = if line.is_empty() { 0 } else { advance(b' ').into() };
            length(line) + space + length(word) <= width
        });
        match line {
            Some(line) => {
                if !line.is_empty() {
                    line.push(b' ');
                }
                line.extend(word);
            }
            None => break_word(&mut lines, word, width, &advance),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && length(last) + length(b"...") > width {
                last.pop();
            }
            last.extend(b"...");
        }
    }
    lines
}

/// Puts a word that has no room in the last line into lines of its own.
fn break_word(lines: &mut Vec<Vec<u8>>, word: &[u8], width: u32, advance: &impl Fn(u8) -> u16) {
    if lines.last().is_some_and(|line| !line.is_empty()) {
        lines.push(Vec::new());
    }
    let mut used = 0;
    for byte in word {
        let more = u32::from(advance(*byte));
        if used > 0 && used + more > width {
            lines.push(Vec::new());
            used = 0;
        }
        used += more;
        if let Some(line) = lines.last_mut() {
            line.push(*byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, width: u32) -> Vec<String> {
        let lines = lines(&latin1(text), width, 4, |_| 1);
        lines
            .into_iter()
            .map(|line| String::from_utf8(line).unwrap())
            .collect()
    }

    #[test]
    fn texts_of_four_languages_are_drawn_with_core_fonts() {
        assert_eq!(latin1("„Größe“ à ñ"), b"\"Gr\xf6\xdfe\" \xe0 \xf1");
        assert_eq!(latin1("\u{2068}anna\u{2069} – 日…\n"), b"anna - ?... ");
        assert_eq!(latin1("1\u{202f}: «\u{a0}œ»"), b"1\xa0: \xab\xa0oe\xbb");
    }

    #[test]
    fn a_text_is_broken_between_words() {
        assert_eq!(broken("one two three", 7), ["one two", "three"]);
        assert_eq!(broken("  ", 7), [""]);
        assert_eq!(
            broken("a incomprehensible b", 6),
            ["a", "incomp", "rehens", "ible b"]
        );
    }

    #[test]
    fn a_text_without_end_is_cut_with_three_dots() {
        assert_eq!(broken(&"word ".repeat(100), 5), ["word", "word", "word", "wo..."]);
        assert_eq!(broken(&"w".repeat(100), 5), ["wwwww", "wwwww", "wwwww", "ww..."]);
    }

    #[test]
    fn a_screen_without_room_takes_no_text_apart_for_ever() {
        assert_eq!(broken("abcdef", 0).len(), 4);
    }
}
