use model::{Account, AccountId, Actor, ActorKind, Right, Rights, UserId};

use crate::{Caller, Error, Reason, Result, Staff};

/// Who acts in an account: a user with rights, a script over REST, or whoever has access to the data
/// folder.
#[derive(Debug, Clone)]
pub struct Authority<'a> {
    /// As the audit names it.
    pub(crate) actor: Actor,
    /// As those who lose something by it are told.
    pub(crate) by: String,
    /// The account that the change is about.
    pub(crate) account: AccountId,
    /// The user who acts, if it is one.
    pub(crate) user: Option<UserId>,
    rights: Option<&'a Rights>,
    must_enrol: bool,
}

impl<'a> Authority<'a> {
    /// A user, with no more than the user's own rights.
    pub(crate) fn of(caller: &'a Caller) -> Self {
        Self {
            actor: caller.actor(),
            by: caller.email.to_string(),
            account: caller.account,
            user: Some(caller.user),
            rights: Some(&caller.role.rights),
            must_enrol: caller.must_enrol,
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
            must_enrol: false,
        }
    }

    /// Whoever runs the installation, in any account.
    pub(crate) fn staff(staff: &Staff, account: AccountId) -> Self {
        Self {
            actor: staff.actor.clone(),
            by: staff.by.clone(),
            ..Self::command_line(account)
        }
    }

    /// A script that has proved by the API password to speak for `account`, from that network address.
    pub(crate) fn script(account: &Account, address: &str) -> Self {
        Self {
            actor: Actor {
                kind: ActorKind::Script,
                name: account.license.number.to_string(),
                address: Some(address.to_owned()).filter(|address| !address.is_empty()),
            },
            by: "REST".to_owned(),
            account: account.id,
            user: None,
            rights: None,
            must_enrol: false,
        }
    }

    /// Refuses who may not do this. Scripts and the command line may do everything in the account.
    pub(crate) fn require(&self, right: Right) -> Result<()> {
        match self.rights {
            Some(rights) if self.must_enrol || !rights.has(right) => Err(Error::Forbidden(right)),
            _ => Ok(()),
        }
    }

    /// Nobody gives or takes away rights that they do not have themselves.
    pub(crate) fn require_cover(&self, rights: &Rights) -> Result<()> {
        match self.rights {
            Some(own) if !own.cover(rights) => Err(Error::Conflict(Reason::BeyondOwnRights)),
            _ => Ok(()),
        }
    }
}
