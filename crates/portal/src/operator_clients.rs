//! Clients without an account, as whoever runs the installation sees them.

use std::time::Duration;

use model::Client;
use store::FreeClientQuery;

use crate::{Portal, Result, Staff};

/// How long a client without an account is kept since it was last seen.
pub const FREE_CLIENT_KEPT: Duration = Duration::from_secs(180 * 24 * 60 * 60);
/// How many clients are forgotten in one transaction.
const BATCH: u32 = 500;

impl Portal {
    /// One page of the clients that belong to no account.
    pub async fn free_clients(&self, _staff: &Staff, query: &FreeClientQuery) -> Result<Vec<Client>> {
        Ok(self.read().await?.free_clients_page(query).await?)
    }

    /// Forgets clients without an account that nobody has seen for [`FREE_CLIENT_KEPT`].
    pub async fn purge_free_clients(&self) {
        loop {
            match self.forget_free_clients().await {
                Ok(forgotten) if forgotten >= u64::from(BATCH) => {}
                Ok(_) => return,
                Err(error) => {
                    tracing::error!(%error, "clients without an account could not be forgotten");
                    return;
                }
            }
        }
    }

    async fn forget_free_clients(&self) -> Result<u64> {
        let Ok(before) = self.now().checked_sub(FREE_CLIENT_KEPT) else {
            return Ok(0);
        };
        let mut tx = self.write().await?;
        let forgotten = tx.forget_free_clients(before, BATCH).await?;
        tx.commit().await?;
        if forgotten > 0 {
            tracing::info!(forgotten, "clients without an account were forgotten");
        }
        Ok(forgotten)
    }
}
