use model::{
    AccountId, Actor, ActorKind, Email, Language, Preferences, Right, Role, SignInId, Timestamp, UserId,
};

use crate::{Error, Result};

/// A signed-in user, acting in one account.
#[derive(Debug, Clone)]
pub struct Caller {
    /// Who.
    pub user: UserId,
    /// The user's e-mail address.
    pub email: Email,
    /// Whether the user runs the installation.
    pub operator: bool,
    /// How many requests for larger licenses wait for a decision; none for who does not run the
    /// installation.
    pub open_requests: u64,
    /// The account in which the user acts.
    pub account: AccountId,
    /// What the user is there.
    pub role: Role,
    /// The account's name.
    pub account_name: String,
    /// Why the operator has suspended the account, if that is so.
    pub suspended: Option<String>,
    /// When the account's license ends for good, or has ended.
    pub license_ends_at: Option<Timestamp>,
    /// The accounts that the user may choose, this one too, by customer number.
    pub accounts: Vec<AccountChoice>,
    /// How the user wants the portal.
    pub preferences: Preferences,
    /// The sign-in that brought the request.
    pub sign_in: SignInId,
    /// The network address that the request comes from; as far as that is not known, the one that the
    /// user signed in from.
    pub address: String,
    /// Whether the account demands a second factor and the user has none: nothing else can be done
    /// until there is one.
    pub must_enrol: bool,
}

impl Caller {
    /// Whether the caller has `right`: what a page offers asks this too.
    pub fn may(&self, right: Right) -> bool {
        !self.must_enrol && self.role.rights.has(right)
    }

    /// The caller as the audit names it.
    pub(crate) fn actor(&self) -> Actor {
        Actor {
            kind: ActorKind::User,
            name: self.email.to_string(),
            address: Some(self.address.clone()).filter(|address| !address.is_empty()),
        }
    }

    pub(crate) fn require(&self, right: Right) -> Result<()> {
        if self.may(right) {
            Ok(())
        } else {
            Err(Error::Forbidden(right))
        }
    }
}

/// An account that a user may act in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountChoice {
    /// Which one.
    pub account: AccountId,
    /// Its name.
    pub name: String,
}

/// Somebody who is not signed in.
#[derive(Debug, Clone, Default)]
pub struct Stranger {
    /// The network address.
    pub address: String,
    /// What the browser says it is.
    pub browser: String,
    /// The languages that the browser wants: its `Accept-Language` header.
    pub languages: String,
}

impl Stranger {
    /// The stranger as the audit names it, called `name`.
    pub(crate) fn actor(&self, name: impl Into<String>) -> Actor {
        Actor {
            kind: ActorKind::Stranger,
            name: name.into(),
            address: Some(self.address.clone()).filter(|address| !address.is_empty()),
        }
    }

    /// The language to answer in.
    pub fn language(&self) -> Language {
        Language::negotiate(&self.languages)
    }
}
