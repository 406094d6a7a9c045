//! What the server has told this device about itself.

use std::path::Path;

use model::ClientNumber;
use serde::{Deserialize, Serialize};
use wire::AccountNotice;

use super::{DataError, private_file};

/// What this device is at its server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The server that said so, without the pin.
    pub server: String,
    /// The device's ID there.
    pub number: ClientNumber,
    /// The account that it is registered to.
    #[serde(default)]
    pub account: Option<AccountNotice>,
}

impl Enrolment {
    /// What is known, if anything.
    ///
    /// # Errors
    /// When the file cannot be read or is malformed.
    pub fn read(folder: &Path) -> Result<Option<Self>, DataError> {
        let path = folder.join("enrolment.json");
        let Some(content) = private_file::read(&path)? else {
            return Ok(None);
        };
        serde_json::from_slice(&content)
            .map(Some)
            .map_err(|error| DataError::malformed(&path, error))
    }

    /// Whether the device was of an account in `known` and is of none here, at the same server.
    pub fn was_removed_since(&self, known: &Self) -> bool {
        (&known.server, known.number) == (&self.server, self.number)
            && known.account.is_some()
            && self.account.is_none()
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), DataError> {
        let path = folder.join("enrolment.json");
        let content = serde_json::to_vec(self).map_err(|error| DataError::malformed(&path, error))?;
        private_file::replace(&path, &content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_was_removed_when_the_same_server_names_no_account_any_more() {
        let none = Enrolment {
            server: "https://desk.example".into(),
            number: 123_456_789.try_into().unwrap(),
            account: None,
        };
        let some = Enrolment {
            account: Some(AccountNotice {
                name: "A".into(),
                number: 7,
                asks_for_comment: false,
            }),
            ..none.clone()
        };
        let elsewhere = Enrolment {
            server: "https://other.example".into(),
            ..some.clone()
        };
        assert!(none.was_removed_since(&some));
        for (now, known) in [
            (&some, &none),
            (&none, &none),
            (&some, &some),
            (&none, &elsewhere),
        ] {
            assert!(!now.was_removed_since(known), "{now:?} {known:?}");
        }
    }

    #[test]
    fn what_the_server_said_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Enrolment::read(folder.path()).unwrap(), None);
        let enrolment = Enrolment {
            server: "https://desk.example".into(),
            number: 123_456_789.try_into().unwrap(),
            account: Some(AccountNotice {
                name: "A".into(),
                number: 7,
                asks_for_comment: false,
            }),
        };
        enrolment.write(folder.path()).unwrap();
        assert_eq!(Enrolment::read(folder.path()).unwrap(), Some(enrolment));
    }
}
