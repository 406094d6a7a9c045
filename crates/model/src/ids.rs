use std::{fmt, str::FromStr};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

/// A text that is not an id of the wanted kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id that starts with {prefix}_")]
pub struct IdError {
    prefix: &'static str,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name(Uuid);

        impl $name {
            /// A new id: UUID version 7 (RFC 9562) of `now`, filled up with `random`.
            pub fn new(now: Timestamp, random: [u8; 10]) -> Self {
                let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or(0);
                Self(Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "_{}"), self.0.simple())
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                let error = IdError { prefix: $prefix };
                let digits = text
                    .strip_prefix(concat!($prefix, "_"))
                    .filter(|digits| digits.len() == 32 && !digits.bytes().any(|b| b.is_ascii_uppercase()))
                    .ok_or(error.clone())?;
                Uuid::try_parse(digits).map(Self).map_err(|_| error)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }
    };
}

id!(
    /// One customer of the installation.
    AccountId, "acc"
);
id!(
    /// One person who signs in to the portal.
    UserId, "usr"
);
id!(
    /// One installation of the desktop program. People see its [`crate::ClientNumber`].
    ClientId, "cli"
);
id!(
    /// One remote-control connection.
    SessionId, "ses"
);
id!(
    /// A named set of rights in one account.
    RoleId, "rol"
);
id!(
    /// One invitation of a person into an account.
    InvitationId, "inv"
);
id!(
    /// One mail in the outbox.
    MailId, "mal"
);
id!(
    /// One passkey of a user.
    PasskeyId, "pky"
);
id!(
    /// One plan, in all its versions.
    PlanId, "pln"
);
id!(
    /// One request for a larger license.
    UpgradeId, "upg"
);
id!(
    /// One address book.
    AddressBookId, "abk"
);
id!(
    /// One entry of an address book.
    AddressEntryId, "abe"
);
id!(
    /// One sign-in of a user in one browser.
    SignInId, "sgn"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_being_written_and_read() {
        let id = SessionId::new(Timestamp::from_second(1_700_000_000).unwrap(), [7; 10]);
        assert_eq!(id.to_string().parse::<SessionId>(), Ok(id));
        assert!(id.to_string().starts_with("ses_"));
    }

    #[test]
    fn an_id_of_another_kind_is_refused() {
        let id = SessionId::new(Timestamp::UNIX_EPOCH, [7; 10]);
        assert!(id.to_string().parse::<UserId>().is_err());
        assert!("ses_".parse::<SessionId>().is_err());
        assert!("ses_zz".parse::<SessionId>().is_err());
        assert!(id.to_string().to_uppercase().parse::<SessionId>().is_err());
    }

    #[test]
    fn later_ids_sort_after_earlier_ones() {
        let early = SessionId::new(Timestamp::from_second(1).unwrap(), [255; 10]);
        let late = SessionId::new(Timestamp::from_second(2).unwrap(), [0; 10]);
        assert!(early.to_string() < late.to_string());
    }
}
