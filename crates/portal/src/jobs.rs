//! Jobs without input: each looks at what is, does what is due, and may run at any time.

use model::{EndReason, LEASE, SessionState};

use crate::{Event, Portal, Result};

impl Portal {
    /// Ends what is overdue: requests that nobody answered, requests whose page is gone, sessions
    /// whose lease has run out, and sessions that stay closing.
    pub async fn end_overdue_sessions(&self) {
        if self.0.live.len() == 0 {
            return;
        }
        if let Err(error) = self.try_end_overdue_sessions().await {
            tracing::error!(%error, "overdue sessions could not be ended");
        }
    }

    /// Writes the leases that were renewed.
    pub async fn write_renewals(&self) {
        let renewals = self.0.live.take_renewals();
        if renewals.is_empty() {
            return;
        }
        let written = async {
            let mut tx = self.write().await?;
            tx.renew_sessions(&renewals).await?;
            Result::<()>::Ok(tx.commit().await?)
        };
        if let Err(error) = written.await {
            tracing::error!(%error, "renewed leases could not be written; it is tried again");
            self.0.live.put_back_renewals(&renewals);
        }
    }

    /// Waits until some client has come or gone.
    pub(crate) async fn presence_changed(&self) {
        self.0.links.changed.notified().await;
    }

    /// Writes who has come and gone, then tells open pages.
    pub async fn write_presence_changes(&self) {
        let changes = self.0.links.take_changes();
        if changes.is_empty() {
            return;
        }
        let rows: Vec<_> = changes
            .iter()
            .map(|change| (change.client, change.presence))
            .collect();
        let written = async {
            let mut tx = self.write().await?;
            tx.set_presence(&rows).await?;
            Result::<()>::Ok(tx.commit().await?)
        };
        if let Err(error) = written.await {
            tracing::error!(%error, "presence could not be written; it is tried again");
            self.0.links.put_back(changes);
            self.0.links.changed.notify_one();
            return;
        }
        for change in changes {
            if let Some(account) = change.account {
                self.0.events.announce(Event::Client {
                    account,
                    client: change.number,
                });
            }
        }
    }

    async fn try_end_overdue_sessions(&self) -> Result<()> {
        let now = self.now();
        for id in self.0.live.lapsed(now) {
            self.lose_contact(id).await?;
        }
        let running = self.read().await?.running_sessions().await?;
        let pages_gone = self.0.live.without_viewer(now);
        for session in running {
            match session.state {
                SessionState::Requested { until } if until <= now => {
                    self.request_close(session.id, EndReason::Unanswered).await?;
                }
                SessionState::Requested { .. } if pages_gone.contains(&session.id) => {
                    self.request_close(session.id, EndReason::EndedByViewer).await?;
                }
                // Whoever was told to hang up and only renews is not believed for longer than a lease.
                SessionState::Closing { since, .. } if since + LEASE <= now => {
                    self.lose_contact(session.id).await?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}
