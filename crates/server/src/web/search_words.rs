//! What people type into the search box of a list: words, and filters of the form `key:value`. A value with
//! blanks stands between quotation marks.

use std::time::Duration;

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use model::{Timestamp, clean_line};
use portal::Comparison;

/// The most characters of a search; more are refused by the browser, and cut here.
pub const LONGEST: usize = 300;
/// The most words and filters of a search.
const MOST: usize = 20;
const DAY: u64 = 86_400;

/// A word of a search or a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchWord {
    /// What stands before the colon; words have nothing.
    pub key: Option<String>,
    /// The word, or what stands behind the colon.
    pub value: String,
    /// All of it as it was typed.
    pub typed: String,
}

/// What is wrong with a part of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchFault {
    /// The part as it was typed.
    pub typed: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// Why a part of a search is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// There is no such filter.
    Unknown,
    /// Nothing stands behind the colon.
    Empty,
    /// It wants `yes` or `no`.
    YesOrNo,
    /// It wants `in` or `out`.
    InOrOut,
    /// It wants a version.
    Version,
    /// It wants an age such as `30d`, or a day.
    Age,
    /// It wants a length of time such as `1h`.
    Length,
    /// It wants a tag.
    Tag,
    /// It wants one of the reasons of an end.
    Reason,
    /// The same filter was given before.
    Twice,
    /// There are too many words and filters.
    TooMany,
}

impl SearchWord {
    /// This word, with what is wrong with it.
    pub fn fault(&self, kind: FaultKind) -> SearchFault {
        SearchFault {
            typed: self.typed.clone(),
            kind,
        }
    }

    /// The value, if it is something.
    pub fn something(&self) -> Result<String, SearchFault> {
        match self.value.is_empty() {
            true => Err(self.fault(FaultKind::Empty)),
            false => Ok(self.value.clone()),
        }
    }

    /// The value as yes or no.
    pub fn yes_or_no(&self) -> Result<bool, SearchFault> {
        match self.value.to_lowercase().as_str() {
            "yes" | "true" | "1" => Ok(true),
            "no" | "false" | "0" => Ok(false),
            _ => Err(self.fault(FaultKind::YesOrNo)),
        }
    }

    /// The value with the comparison before it; without one, the two are the same.
    pub fn compared(&self) -> (Comparison, &str) {
        let signs = [
            ("<=", Comparison::AtMost),
            (">=", Comparison::AtLeast),
            ("<", Comparison::Less),
            (">", Comparison::More),
            ("=", Comparison::Equal),
        ];
        for (sign, comparison) in signs {
            if let Some(rest) = self.value.strip_prefix(sign) {
                return (comparison, rest.trim());
            }
        }
        (Comparison::Equal, &self.value)
    }

    /// Puts the value of a filter that is given once into its place.
    pub fn put<T>(&self, place: &mut Option<T>, value: T) -> Result<(), SearchFault> {
        if place.is_some() {
            return Err(self.fault(FaultKind::Twice));
        }
        *place = Some(value);
        Ok(())
    }
}

/// The words and filters of a search.
pub fn search_words(text: &str) -> Result<Vec<SearchWord>, SearchFault> {
    let text = clean_line(text, LONGEST);
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let typed = &rest[..end_of_word(rest)];
        rest = rest[typed.len()..].trim_start();
        let word = word(typed);
        if words.len() == MOST {
            return Err(word.fault(FaultKind::TooMany));
        }
        words.push(word);
    }
    Ok(words)
}

/// Up to the next blank that is not between quotation marks.
fn end_of_word(text: &str) -> usize {
    let mut quoted = false;
    let end = text.find(|c: char| {
        quoted ^= c == '"';
        c.is_whitespace() && !quoted
    });
    end.unwrap_or(text.len())
}

fn word(typed: &str) -> SearchWord {
    let plain = |text: &str| text.replace('"', "").trim().to_owned();
    let key = typed
        .split_once(':')
        .filter(|(key, _)| !key.is_empty() && key.chars().all(|c| c.is_ascii_alphabetic()));
    let (key, value) = match key {
        Some((key, value)) => (Some(key.to_ascii_lowercase()), plain(value)),
        None => (None, plain(typed)),
    };
    SearchWord {
        key,
        value,
        typed: typed.to_owned(),
    }
}

/// A length of time: a number with `s`, `m`, `h`, `d` or `w`.
pub fn length(text: &str) -> Option<Duration> {
    let unit = text.chars().last()?;
    let seconds = match unit.to_ascii_lowercase() {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => DAY,
        'w' => 7 * DAY,
        _ => return None,
    };
    let number: u64 = text[..text.len() - unit.len_utf8()].parse().ok()?;
    // No list goes back for longer than a thousand years.
    let length = number
        .checked_mul(seconds)
        .filter(|length| *length <= 365_000 * DAY)?;
    Some(Duration::from_secs(length))
}

/// The moment that lies so long before `now`.
pub fn ago(now: Timestamp, length: Duration) -> Option<Timestamp> {
    now.checked_sub(length).ok()
}

/// When the day that is `later` days after the one in `text` begins there.
pub fn day(text: &str, zone: &TimeZone, later: i64) -> Option<Timestamp> {
    let date: Date = text.parse().ok()?;
    let date = date.checked_add(later.days()).ok()?;
    Some(date.to_zoned(zone.clone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Option<String>, String)> {
        let words = search_words(text).unwrap();
        words.into_iter().map(|word| (word.key, word.value)).collect()
    }

    #[test]
    fn words_and_filters_are_told_apart() {
        let some = |key: &str, value: &str| (Some(key.to_owned()), value.to_owned());
        let word = |value: &str| (None, value.to_owned());
        assert_eq!(
            read("  online:yes OS:linux version:<1.2  desk-5 "),
            [
                some("online", "yes"),
                some("os", "linux"),
                some("version", "<1.2"),
                word("desk-5")
            ]
        );
        assert_eq!(
            read("comment:\"second floor\" \"a b\" say\"so"),
            [some("comment", "second floor"), word("a b"), word("sayso")]
        );
        assert_eq!(
            read("x: 1:2 :y \"os:linux\""),
            [some("x", ""), word("1:2"), word(":y"), word("os:linux")]
        );
        assert_eq!(read(" \u{202e} "), []);
    }

    #[test]
    fn too_many_words_are_refused_at_the_first_that_is_too_many() {
        let many = "a ".repeat(20) + "b c";
        let fault = search_words(&many).unwrap_err();
        assert_eq!((&*fault.typed, fault.kind), ("b", FaultKind::TooMany));
    }

    #[test]
    fn values_are_compared_as_their_sign_says() {
        for (typed, comparison, value) in [
            ("version:1.2", Comparison::Equal, "1.2"),
            ("version:=1.2", Comparison::Equal, "1.2"),
            ("version:<1.2", Comparison::Less, "1.2"),
            ("version:<=1.2", Comparison::AtMost, "1.2"),
            ("version:>1.2", Comparison::More, "1.2"),
            ("version:>=1.2", Comparison::AtLeast, "1.2"),
        ] {
            let [word] = &search_words(typed).unwrap()[..] else {
                panic!("{typed}")
            };
            assert_eq!(word.compared(), (comparison, value), "{typed}");
        }
    }

    #[test]
    fn lengths_have_a_unit_and_days_are_those_of_the_place() {
        let seconds = |text: &str| length(text).map(|length| length.as_secs());
        assert_eq!(seconds("90s"), Some(90));
        assert_eq!(seconds("2H"), Some(7200));
        assert_eq!(seconds("3w"), Some(1_814_400));
        for bad in [
            "",
            "d",
            "5",
            "-1d",
            "1.5h",
            "5y",
            "99999999999999999999d",
            "9999999w",
            "5\u{e4}",
        ] {
            assert_eq!(seconds(bad), None, "{bad}");
        }
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        assert_eq!(day("2026-03-29", &berlin, 1), "2026-03-29T22:00:00Z".parse().ok());
        for bad in ["", "2026-02-30", "tomorrow", "9999-12-31"] {
            assert_eq!(day(bad, &TimeZone::UTC, 1), None, "{bad}");
        }
    }
}
