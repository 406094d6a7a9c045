use model::{AccountId, Actor, Rights, UserId};

use crate::{Caller, Error, Reason, Result};

/// Who changes something about people: a user with rights, or whoever has access to the data folder.
pub(crate) struct Authority<'a> {
    /// As the audit names it.
    pub actor: Actor,
    /// As those who lose something by it are told.
    pub by: String,
    /// The account that the change is about.
    pub account: AccountId,
    /// The user who acts, if it is one.
    pub user: Option<UserId>,
    rights: Option<&'a Rights>,
}

impl<'a> Authority<'a> {
    /// A user, with no more than the user's own rights.
    pub fn of(caller: &'a Caller) -> Self {
        Self {
            actor: caller.actor(),
            by: caller.email.to_string(),
            account: caller.account,
            user: Some(caller.user),
            rights: Some(&caller.role.rights),
        }
    }

    /// Whoever has access to the data folder may do everything in every account.
    pub fn command_line(account: AccountId) -> Self {
        Self {
            actor: Actor::command_line(),
            by: "operator".to_owned(),
            account,
            user: None,
            rights: None,
        }
    }

    /// Nobody gives or takes away rights that they do not have themselves.
    pub fn require_cover(&self, rights: &Rights) -> Result<()> {
        match self.rights {
            Some(own) if !own.cover(rights) => Err(Error::Conflict(Reason::BeyondOwnRights)),
            _ => Ok(()),
        }
    }
}
