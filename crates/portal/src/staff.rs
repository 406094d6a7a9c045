use model::Actor;

use crate::{Caller, Error, Result, mails::require_operator};

/// Who runs the installation: an operator in the portal, or whoever has access to the data folder.
#[derive(Debug, Clone)]
pub struct Staff {
    /// As the audit names it.
    pub(crate) actor: Actor,
    /// As accounts are told who decided.
    pub(crate) by: String,
}

impl Staff {
    /// An operator.
    ///
    /// # Errors
    /// [`Error::NotFound`] for everybody else: there is nothing of the kind for them.
    pub fn of(caller: &Caller) -> Result<Self, Error> {
        require_operator(caller)?;
        Ok(Self {
            actor: caller.actor(),
            by: caller.email.to_string(),
        })
    }

    /// Whoever has access to the data folder.
    pub fn command_line() -> Self {
        Self {
            actor: Actor::command_line(),
            by: "operator".to_owned(),
        }
    }
}
