//! What the server has told this device about itself.

use std::path::Path;

use model::{Alias, ClientNumber};
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
    /// Its alias.
    #[serde(default)]
    pub alias: Option<Alias>,
    /// The account that it was removed from, while it is registered to none.
    #[serde(default)]
    pub removed_from: Option<AccountNotice>,
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

    /// The account that the device was of in `known`, at the same server, and is not of any more.
    pub fn removed_since(&self, known: Option<&Self>) -> Option<&AccountNotice> {
        let was_there = known.is_some_and(|known| known.account.is_some());
        self.removed_from.as_ref().filter(|_| was_there)
    }

    /// The same, with the account that the device was removed from since something was `known`.
    #[must_use]
    pub fn since(mut self, known: Option<&Self>) -> Self {
        let known = known.filter(|known| (&known.server, known.number) == (&self.server, self.number));
        self.removed_from = match (&self.account, known) {
            (None, Some(known)) => known.account.clone().or_else(|| known.removed_from.clone()),
            _ => None,
        };
        self
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
    fn a_removed_device_knows_its_account_until_it_is_registered_again() {
        let none = Enrolment {
            server: "https://desk.example".into(),
            number: 123_456_789.try_into().unwrap(),
            account: None,
            alias: None,
            removed_from: None,
        };
        let account = |number| AccountNotice {
            name: "A".into(),
            number,
            asks_for_comment: false,
        };
        let some = Enrolment {
            account: Some(account(7)),
            ..none.clone()
        };
        assert_eq!(none.clone().since(None).removed_from, None);
        let removed = none.clone().since(Some(&some));
        assert_eq!(removed.removed_from, Some(account(7)));
        assert_eq!(removed.removed_since(Some(&some)), Some(&account(7)));
        // That is said once.
        assert_eq!(removed.removed_since(Some(&removed)), None);
        assert_eq!(some.removed_since(Some(&some)), None);
        assert_eq!(none.clone().since(Some(&removed)), removed);
        assert_eq!(some.clone().since(Some(&removed)).removed_from, None);
        let elsewhere = Enrolment {
            server: "https://other.example".into(),
            ..none
        };
        assert_eq!(elsewhere.since(Some(&removed)).removed_from, None);
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
            alias: None,
            removed_from: None,
        };
        enrolment.write(folder.path()).unwrap();
        assert_eq!(Enrolment::read(folder.path()).unwrap(), Some(enrolment));
    }
}
