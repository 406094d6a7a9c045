use std::{fmt, str::FromStr};

use jiff::Timestamp;

use crate::{AccountId, Email};

/// A number that may be unlimited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// At most this many.
    AtMost(u64),
    /// As many as wanted.
    Unlimited,
}

/// What an account has bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// The installation's own account: unlimited, no expiry, no charge.
    OwnUse,
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OwnUse => "own_use",
        })
    }
}

/// How long a license holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LicensePeriod {
    /// Until this moment.
    Until(Timestamp),
    /// Without an end.
    NoExpiry,
}

/// What an account may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct License {
    /// The plan.
    pub plan: Plan,
    /// Registered clients at most.
    pub max_seats: Limit,
    /// Simultaneous sessions at most.
    pub max_sessions: Limit,
    /// How long the license holds.
    pub period: LicensePeriod,
}

impl License {
    /// The license that a plan comes with.
    pub fn of(plan: Plan) -> Self {
        match plan {
            Plan::OwnUse => Self {
                plan,
                max_seats: Limit::Unlimited,
                max_sessions: Limit::Unlimited,
                period: LicensePeriod::NoExpiry,
            },
        }
    }
}

/// One customer of the installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id inside the system.
    pub id: AccountId,
    /// The customer number.
    pub number: u64,
    /// The holder's name.
    pub name: String,
    /// The holder's e-mail address.
    pub email: Option<Email>,
    /// The holder's postal address, in lines.
    pub address: String,
    /// The holder's telephone number.
    pub telephone: String,
    /// Whether every user of the account needs a second factor.
    pub demands_second_factor: bool,
    /// What it may do.
    pub license: License,
    /// When it was made.
    pub created_at: Timestamp,
}

/// The secret that registers a client to an account: 25 letters and digits in groups of five.
///
/// The alphabet leaves out `0 1 I O`, so 32 characters, 125 bits.
#[derive(Clone, PartialEq, Eq)]
pub struct LicenseKey(String);

/// A text that is no license key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a license key has 25 letters and digits in five groups")]
pub struct LicenseKeyError;

impl LicenseKey {
    pub(crate) const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const LENGTH: usize = 25;

    /// The key that `random` stands for.
    pub fn new(random: [u8; 25]) -> Self {
        Self(
            random
                .iter()
                .map(|byte| char::from(Self::ALPHABET[usize::from(byte % 32)]))
                .collect(),
        )
    }

    /// The 25 characters without the dashes: what is hashed.
    pub fn characters(&self) -> &str {
        &self.0
    }

    /// The key as people read it, in groups of five.
    pub fn grouped(&self) -> String {
        let mut text = String::with_capacity(Self::LENGTH + 4);
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 5 == 0 {
                text.push('-');
            }
            text.push(character);
        }
        text
    }
}

impl fmt::Debug for LicenseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LicenseKey(…)")
    }
}

impl FromStr for LicenseKey {
    type Err = LicenseKeyError;

    /// Reads a key; dashes, spaces and case do not count.
    fn from_str(text: &str) -> Result<Self, LicenseKeyError> {
        if text.len() > 100 {
            return Err(LicenseKeyError);
        }
        let characters: String = text
            .chars()
            .filter(|c| !matches!(c, '-' | ' '))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let known = characters.bytes().all(|byte| Self::ALPHABET.contains(&byte));
        (known && characters.len() == Self::LENGTH)
            .then_some(Self(characters))
            .ok_or(LicenseKeyError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_license_key_is_read_as_people_type_it() {
        let key = LicenseKey::new(std::array::from_fn(|i| i as u8));
        assert_eq!(key.grouped(), "23456-789AB-CDEFG-HJKLM-NPQRS");
        assert_eq!(key.grouped().to_lowercase().replace('-', " ").parse(), Ok(key));
    }

    #[test]
    fn what_is_no_license_key_is_refused() {
        for bad in [
            "",
            "23456",
            "23456-789AB-CDEFG-HJKLM-NPQR0",
            "23456-789AB-CDEFG-HJKLM-NPQRSS",
        ] {
            assert_eq!(bad.parse::<LicenseKey>(), Err(LicenseKeyError), "{bad}");
        }
    }

    #[test]
    fn a_license_key_does_not_show_in_debug_output() {
        assert_eq!(format!("{:?}", LicenseKey::new([3; 25])), "LicenseKey(…)");
    }
}
