use std::{fmt, str::FromStr};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{AccountId, ClientId, NamespaceName, Tags};

/// The ID of a client as people see it: 9 digits, 10 once the 9-digit numbers get scarce.
/// Drawn at random by the server, never reused, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u64", try_from = "u64")]
pub struct ClientNumber(u64);

/// A text or number that is no client ID.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a client ID has 9 or 10 digits")]
pub struct ClientNumberError;

impl ClientNumber {
    const FIRST: u64 = 100_000_000;
    const FIRST_OF_TEN_DIGITS: u64 = 1_000_000_000;
    const LAST: u64 = 9_999_999_999;

    /// A number drawn from `random`. `used` is how many clients exist: when more than a tenth of
    /// the 9-digit numbers is taken, the draw is from the 10-digit ones.
    pub fn draw(random: u64, used: u64) -> Self {
        let nine_digits = Self::FIRST_OF_TEN_DIGITS - Self::FIRST;
        if used <= nine_digits / 10 {
            Self(Self::FIRST + random % nine_digits)
        } else {
            let ten_digits = Self::LAST - Self::FIRST_OF_TEN_DIGITS + 1;
            Self(Self::FIRST_OF_TEN_DIGITS + random % ten_digits)
        }
    }

    /// The number itself.
    pub fn get(self) -> u64 {
        self.0
    }

    /// In groups of three, counted from the right: `123 456 789`.
    pub fn grouped(self) -> String {
        let digits = self.0.to_string();
        let mut text = String::with_capacity(digits.len() + 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(' ');
            }
            text.push(digit);
        }
        text
    }
}

impl fmt::Display for ClientNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ClientNumber {
    type Err = ClientNumberError;

    /// Reads digits; spaces between them do not count.
    fn from_str(text: &str) -> Result<Self, ClientNumberError> {
        let digits: String = text.chars().filter(|c| *c != ' ').collect();
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(ClientNumberError);
        }
        digits.parse::<u64>().map_err(|_| ClientNumberError)?.try_into()
    }
}

impl From<ClientNumber> for u64 {
    fn from(number: ClientNumber) -> u64 {
        number.0
    }
}

impl TryFrom<u64> for ClientNumber {
    type Error = ClientNumberError;

    fn try_from(number: u64) -> Result<Self, ClientNumberError> {
        (Self::FIRST..=Self::LAST)
            .contains(&number)
            .then_some(Self(number))
            .ok_or(ClientNumberError)
    }
}

/// A readable address of a client: `name@namespace`, compared without case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Alias(String);

/// Why a text is no alias.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AliasError {
    /// There is no `@` with something behind it.
    #[error("an alias has the form name@namespace")]
    NoNamespace,
    /// A part is empty or longer than 25 characters.
    #[error("each part of an alias has 1 to 25 characters")]
    Length,
    /// A character outside `a-z A-Z 0-9 - . _`.
    #[error("an alias has letters, digits, '-', '.' and '_' only")]
    Character,
}

impl Alias {
    /// The alias as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the `@`.
    pub fn namespace(&self) -> NamespaceName {
        let (_, namespace) = self.0.split_once('@').unwrap_or_default();
        namespace.parse().expect("an alias has a namespace that is one")
    }

    /// The form in which two aliases are compared.
    pub fn folded(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl FromStr for Alias {
    type Err = AliasError;

    fn from_str(text: &str) -> Result<Self, AliasError> {
        let (name, namespace) = text.split_once('@').ok_or(AliasError::NoNamespace)?;
        for part in [name, namespace] {
            if !(1..=25).contains(&part.len()) {
                return Err(AliasError::Length);
            }
            if !part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
            {
                return Err(AliasError::Character);
            }
        }
        Ok(Self(text.to_owned()))
    }
}

impl From<Alias> for String {
    fn from(alias: Alias) -> String {
        alias.0
    }
}

impl TryFrom<String> for Alias {
    type Error = AliasError;

    fn try_from(text: String) -> Result<Self, AliasError> {
        text.parse()
    }
}

/// The public half of a device's Ed25519 key (RFC 8032): who the device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DeviceKey([u8; 32]);

/// A text that is no device key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a device key has 64 hexadecimal digits")]
pub struct DeviceKeyError;

impl DeviceKey {
    /// The key with these bytes. Whether they are a point of the curve shows when a signature is
    /// verified with it.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes of the key.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for DeviceKey {
    type Err = DeviceKeyError;

    fn from_str(text: &str) -> Result<Self, DeviceKeyError> {
        if text.len() != 64 || !text.is_ascii() {
            return Err(DeviceKeyError);
        }
        let mut bytes = [0; 32];
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[place * 2..place * 2 + 2], 16).map_err(|_| DeviceKeyError)?;
        }
        Ok(Self(bytes))
    }
}

impl Serialize for DeviceKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DeviceKey {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// What a device says about itself. Nothing here is trusted, only shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceReport {
    /// Version of the client program, for example `0.1.0`.
    pub version: String,
    /// The device's name.
    pub host_name: String,
    /// Operating system and its version.
    pub operating_system: String,
}

impl DeviceReport {
    /// The longest text kept of each field, in characters.
    pub const MAX_FIELD: usize = 120;

    /// The report with control characters taken out and each field cut to [`Self::MAX_FIELD`].
    pub fn cleaned(&self) -> Self {
        let clean = |text: &str| -> String {
            text.chars()
                .filter(|c| !c.is_control())
                .take(Self::MAX_FIELD)
                .collect()
        };
        Self {
            version: clean(&self.version),
            host_name: clean(&self.host_name),
            operating_system: clean(&self.operating_system),
        }
    }
}

/// Whether a client can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Its control link has been up since then.
    Online {
        /// When the link came up.
        since: Timestamp,
    },
    /// No control link.
    Offline {
        /// When it was last reachable, if ever.
        last_seen: Option<Timestamp>,
    },
}

impl Presence {
    /// Whether the client can be reached.
    pub fn is_online(self) -> bool {
        matches!(self, Self::Online { .. })
    }
}

/// One installation of the desktop program on one device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Its id inside the system.
    pub id: ClientId,
    /// Its ID as people see it.
    pub number: ClientNumber,
    /// The key that the device proves to hold.
    pub device_key: DeviceKey,
    /// The account that it is registered to; none for a free client.
    pub account: Option<AccountId>,
    /// Its alias.
    pub alias: Option<Alias>,
    /// What the account's users say about it.
    pub comment: Option<String>,
    /// By what the account's users tell it apart.
    pub tags: Tags,
    /// What it last said about itself.
    pub report: DeviceReport,
    /// The network address of its last control link.
    pub address: Option<String>,
    /// When it first appeared.
    pub first_seen: Timestamp,
    /// Whether it can be reached.
    pub presence: Presence,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_in_groups_of_three() {
        assert_eq!(
            ClientNumber::try_from(123_456_789).unwrap().grouped(),
            "123 456 789"
        );
        assert_eq!(
            ClientNumber::try_from(1_234_567_890).unwrap().grouped(),
            "1 234 567 890"
        );
    }

    #[test]
    fn a_number_is_read_with_and_without_spaces() {
        let number = ClientNumber::try_from(123_456_789).unwrap();
        assert_eq!("123 456 789".parse(), Ok(number));
        assert_eq!("123456789".parse(), Ok(number));
        for bad in [
            "",
            "12345678",
            "12345678901",
            "+123456789",
            "12345678a",
            "１２３４５６７８９",
        ] {
            assert_eq!(bad.parse::<ClientNumber>(), Err(ClientNumberError), "{bad}");
        }
    }

    #[test]
    fn numbers_grow_to_ten_digits_when_a_tenth_is_used() {
        assert_eq!(ClientNumber::draw(0, 90_000_000).get(), 100_000_000);
        assert_eq!(ClientNumber::draw(899_999_999, 0).get(), 999_999_999);
        assert_eq!(ClientNumber::draw(u64::MAX, 0).to_string().len(), 9);
        assert_eq!(ClientNumber::draw(u64::MAX, 90_000_001).to_string().len(), 10);
    }

    #[test]
    fn aliases_follow_their_syntax() {
        for good in ["a@ad", "Front-Desk_1.x@demo", &format!("{}@ad", "a".repeat(25))] {
            assert!(good.parse::<Alias>().is_ok(), "{good}");
        }
        assert_eq!("desk".parse::<Alias>(), Err(AliasError::NoNamespace));
        assert_eq!("@ad".parse::<Alias>(), Err(AliasError::Length));
        assert_eq!(
            format!("{}@ad", "a".repeat(26)).parse::<Alias>(),
            Err(AliasError::Length)
        );
        assert_eq!("a b@ad".parse::<Alias>(), Err(AliasError::Character));
        assert_eq!("a@b@c".parse::<Alias>(), Err(AliasError::Character));
    }

    #[test]
    fn a_report_loses_control_characters_and_excess() {
        let report = DeviceReport {
            version: "1\u{0}.0".into(),
            host_name: "x".repeat(500),
            operating_system: "Debian\n12".into(),
        };
        let clean = report.cleaned();
        assert_eq!(clean.version, "1.0");
        assert_eq!(clean.host_name.len(), DeviceReport::MAX_FIELD);
        assert_eq!(clean.operating_system, "Debian12");
    }
}
