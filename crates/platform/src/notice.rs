use std::time::Duration;

use crate::Error;

pub(crate) mod dummy;
#[cfg(target_os = "linux")]
pub(crate) mod x11;

/// A way to tell the person at the screen something, without taking the keyboard from what they do.
pub trait Notice: Send {
    /// Shows `text` above everything else; returns once it is gone, after `shown` or when the person
    /// has clicked it.
    ///
    /// # Errors
    /// [`Error::Lost`], [`Error::Refused`].
    fn show(&mut self, text: &str, shown: Duration) -> Result<(), Error>;
}

/// `text` in lines of at most `width` characters, broken between words.
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "a backend's"))]
fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.chars().take(width).collect()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_between_words() {
        assert_eq!(lines("one two three", 7), ["one two", "three"]);
        assert_eq!(lines("  ", 7), Vec::<String>::new());
        assert_eq!(lines("a incomprehensibilities b", 6), ["a", "incomp", "b"]);
    }
}
