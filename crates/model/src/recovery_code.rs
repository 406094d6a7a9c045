use std::{fmt, str::FromStr};

use crate::LicenseKey;

/// A secret that stands for a lost second factor once: ten letters and digits in two groups, from the
/// alphabet of [`LicenseKey`], 50 bits.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

/// A text that is no recovery code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a recovery code has ten letters and digits")]
pub struct RecoveryCodeError;

impl RecoveryCode {
    /// How many a user is given.
    pub const COUNT: usize = 10;
    const LENGTH: usize = 10;

    /// The code that `random` stands for.
    pub fn new(random: [u8; 10]) -> Self {
        let character = |byte: &u8| char::from(LicenseKey::ALPHABET[usize::from(byte % 32)]);
        Self(random.iter().map(character).collect())
    }

    /// The ten characters without the dash: what is hashed.
    pub fn characters(&self) -> &str {
        &self.0
    }

    /// The code as people read it, in two groups.
    pub fn grouped(&self) -> String {
        let (first, second) = self.0.split_at(Self::LENGTH / 2);
        format!("{first}-{second}")
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl FromStr for RecoveryCode {
    type Err = RecoveryCodeError;

    /// Reads a code; dashes, spaces and case do not count.
    fn from_str(text: &str) -> Result<Self, RecoveryCodeError> {
        if text.len() > 50 {
            return Err(RecoveryCodeError);
        }
        let characters: String = text
            .chars()
            .filter(|c| !matches!(c, '-' | ' '))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let known = characters
            .bytes()
            .all(|byte| LicenseKey::ALPHABET.contains(&byte));
        (known && characters.len() == Self::LENGTH)
            .then_some(Self(characters))
            .ok_or(RecoveryCodeError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_code_is_read_as_people_type_it() {
        let code = RecoveryCode::new([0, 1, 2, 3, 4, 5, 6, 7, 8, 41]);
        assert_eq!(code.grouped(), "23456-789AB");
        assert_eq!(" 23456 789ab".parse(), Ok(code));
    }

    #[test]
    fn what_is_no_recovery_code_is_refused() {
        for bad in ["", "123456", "23456-789A", "23456-789A0", "23456-789ABC"] {
            assert_eq!(bad.parse::<RecoveryCode>(), Err(RecoveryCodeError), "{bad}");
        }
    }

    #[test]
    fn a_recovery_code_does_not_show_in_debug_output() {
        assert_eq!(format!("{:?}", RecoveryCode::new([3; 10])), "RecoveryCode(…)");
    }
}
