use model::{AccountId, Email, Right, Role, SignInId, UserId};

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
    /// The account in which the user acts.
    pub account: AccountId,
    /// What the user is there.
    pub role: Role,
    /// The sign-in that brought the request.
    pub sign_in: SignInId,
}

impl Caller {
    /// Whether the caller has `right`: what a page offers asks this too.
    pub fn may(&self, right: Right) -> bool {
        self.role.has(right)
    }

    pub(crate) fn require(&self, right: Right) -> Result<()> {
        if self.may(right) {
            Ok(())
        } else {
            Err(Error::Forbidden(right))
        }
    }
}

/// Somebody who is not signed in.
#[derive(Debug, Clone, Default)]
pub struct Stranger {
    /// The network address.
    pub address: String,
    /// What the browser says it is.
    pub browser: String,
}
