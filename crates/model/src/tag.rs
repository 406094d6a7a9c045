use std::{collections::BTreeMap, fmt, str::FromStr};

use crate::clean_line;

/// A word by which users of an account tell clients or entries of an address book apart: 1 to 30 letters,
/// digits, `-`, `.`, `_` and `/`, compared without case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag(String);

/// A text that is no tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a tag has 1 to 30 letters, digits, '-', '.', '_' and '/'")]
pub struct TagError;

impl Tag {
    /// The most characters of a tag.
    pub const LONGEST: usize = 30;

    /// The tag as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two tags are compared.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Tag {
    type Err = TagError;

    fn from_str(text: &str) -> Result<Self, TagError> {
        let tag = clean_line(text, Self::LONGEST + 1);
        let is_good = |c: char| c.is_alphanumeric() || "-._/".contains(c);
        if !(1..=Self::LONGEST).contains(&tag.chars().count()) || !tag.chars().all(is_good) {
            return Err(TagError);
        }
        Ok(Self(tag))
    }
}

/// The tags of one thing, each once, in the order of the alphabet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tags(BTreeMap<String, Tag>);

/// Why a text is no list of tags.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TagsError {
    /// One is no tag.
    #[error("{0:?} is no tag")]
    Tag(String),
    /// More than [`Tags::MOST`].
    #[error("there are more than {} tags", Tags::MOST)]
    TooMany,
}

impl Tags {
    /// The most tags of one thing.
    pub const MOST: usize = 20;

    /// The tags in their order.
    pub fn iter(&self) -> impl Iterator<Item = &Tag> {
        self.0.values()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The form in which two lists are compared, with commas between the tags.
    pub fn folded(&self) -> String {
        self.0.keys().map(String::as_str).collect::<Vec<_>>().join(",")
    }

    /// These tags and another one, unless it is among them.
    ///
    /// # Errors
    /// There are [`Self::MOST`] of them.
    pub fn with(mut self, tag: Tag) -> Result<Self, TagsError> {
        self.0.entry(tag.folded()).or_insert(tag);
        if self.0.len() > Self::MOST {
            return Err(TagsError::TooMany);
        }
        Ok(self)
    }

    /// These tags without one of them.
    pub fn without(mut self, tag: &Tag) -> Self {
        self.0.remove(&tag.folded());
        self
    }
}

impl fmt::Display for Tags {
    /// With commas between them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.values().map(Tag::as_str).collect::<Vec<_>>().join(","))
    }
}

impl FromStr for Tags {
    type Err = TagsError;

    /// Reads tags with commas or blanks between them.
    fn from_str(text: &str) -> Result<Self, TagsError> {
        let words = text
            .split([',', ' ', ';', '\n', '\r', '\t'])
            .filter(|word| !word.is_empty());
        words
            .take(10 * Self::MOST)
            .try_fold(Self::default(), |tags, word| {
                tags.with(
                    word.parse()
                        .map_err(|_| TagsError::Tag(clean_line(word, Tag::LONGEST)))?,
                )
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_in_any_order_and_kept_in_one() {
        let tags: Tags = " Süd, berlin;Berlin floor/2\nzoo ".parse().unwrap();
        assert_eq!(tags.to_string(), "berlin,floor/2,Süd,zoo");
        assert_eq!(tags.folded(), "berlin,floor/2,süd,zoo");
        assert_eq!(tags.to_string().parse(), Ok(tags));
        assert_eq!("".parse(), Ok(Tags::default()));
    }

    #[test]
    fn what_is_no_tag_is_named() {
        for bad in ["a:b", "\"a", "<b>", &"x".repeat(31)] {
            assert!(matches!(bad.parse::<Tags>(), Err(TagsError::Tag(_))), "{bad}");
        }
        let many: Vec<_> = (0..21).map(|n| n.to_string()).collect();
        assert_eq!(many.join(" ").parse::<Tags>(), Err(TagsError::TooMany));
    }

    #[test]
    fn a_tag_is_added_and_taken_away_without_regard_to_case() {
        let tags: Tags = "Berlin".parse().unwrap();
        let same = tags.clone().with("BERLIN".parse().unwrap()).unwrap();
        assert_eq!(same, tags);
        assert!(tags.without(&"berlin".parse().unwrap()).is_empty());
    }
}
