use std::{fmt, str::FromStr};

use jiff::Timestamp;

use crate::AccountId;

/// The part of an alias after its `@`: 1 to 25 of `a-z 0-9 - . _`, always in small letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NamespaceName(String);

/// A text that is no name of a namespace.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a namespace has 1 to 25 letters, digits, '-', '.' and '_'")]
pub struct NamespaceNameError;

impl NamespaceName {
    /// The namespace that everybody may use.
    pub const PUBLIC: &str = "ad";

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether everybody may use it.
    pub fn is_public(&self) -> bool {
        self.0 == Self::PUBLIC
    }
}

impl fmt::Display for NamespaceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for NamespaceName {
    type Err = NamespaceNameError;

    /// Reads a name; case does not count.
    fn from_str(text: &str) -> Result<Self, NamespaceNameError> {
        let is_good = |b: u8| b.is_ascii_alphanumeric() || b"-._".contains(&b);
        if !(1..=25).contains(&text.len()) || !text.bytes().all(is_good) {
            return Err(NamespaceNameError);
        }
        Ok(Self(text.to_ascii_lowercase()))
    }
}

/// A namespace of an account's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Namespace {
    /// Its name.
    pub name: NamespaceName,
    /// Whose it is.
    pub account: AccountId,
    /// Since when.
    pub created_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_namespace_is_read_without_case() {
        assert_eq!("Acme-2".parse::<NamespaceName>().unwrap().as_str(), "acme-2");
        assert!("AD".parse::<NamespaceName>().unwrap().is_public());
        for bad in ["", "a b", "ä", "a@b", "x".repeat(26).as_str()] {
            assert_eq!(bad.parse::<NamespaceName>(), Err(NamespaceNameError), "{bad}");
        }
    }
}
