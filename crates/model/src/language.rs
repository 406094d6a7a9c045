use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language in which people are addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Language {
    #[default]
    English,
    German,
    French,
    Spanish,
}

/// A text that is no tag of a language that is spoken here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a language is one of en, de, fr, es")]
pub struct LanguageError;

impl Language {
    /// Every language, the source of the others first.
    pub const ALL: [Self; 4] = [Self::English, Self::German, Self::French, Self::Spanish];

    /// The tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
        }
    }

    /// The best language for an `Accept-Language` header (RFC 9110, section 12.5.4): the one with
    /// the highest weight, the first of several. English where nothing fits.
    pub fn negotiate(accepted: &str) -> Self {
        let mut best = (0, Self::English);
        for range in accepted.split(',').take(50) {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default();
            let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
                Some(weight) => weight.parse::<f32>().unwrap_or(0.0),
                None => 1.0,
            };
            let weight = (weight.clamp(0.0, 1.0) * 1000.0) as u32;
            let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            if let Ok(language) = primary.parse()
                && weight > best.0
            {
                best = (weight, language);
            }
        }
        best.1
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(text: &str) -> Result<Self, LanguageError> {
        let known = Self::ALL.into_iter().find(|language| language.tag() == text);
        known.ok_or(LanguageError)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.tag().to_owned()
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageError;

    fn try_from(text: String) -> Result<Self, LanguageError> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_first_choice_that_is_spoken_here_wins() {
        for (accepted, language) in [
            ("de-AT,de;q=0.9,en;q=0.8", Language::German),
            ("it, fr;q=0.5, es;q=0.7", Language::Spanish),
            ("EN-gb", Language::English),
            ("fr;q=0.3,de;q=0.3", Language::French),
            ("de;q=0, fr;q=0.1", Language::French),
            ("pt-BR", Language::English),
            ("", Language::English),
            ("*;q=x,,;;=,de;q=nan", Language::English),
            ("de;q=99", Language::German),
        ] {
            assert_eq!(Language::negotiate(accepted), language, "{accepted}");
        }
    }

    #[test]
    fn a_language_survives_being_written_and_read() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        assert_eq!("en-GB".parse::<Language>(), Err(LanguageError));
    }
}
