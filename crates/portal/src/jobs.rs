//! Jobs without input: each looks at what is, does what is due, and may run at any time.

use model::{Actor, EndReason, LEASE, SessionEvent, SessionId, SessionState};

use crate::{Event, Portal, Result};

impl Portal {
    /// Ends what is overdue: requests that nobody answered, requests whose page is gone, sessions
    /// whose lease has run out, and sessions that stay closing.
    pub async fn end_overdue_sessions(&self) {
        for (session, since) in self.0.live.take_missed_viewers(self.now()) {
            let told = self.tell_event(session, since, SessionEvent::ViewerLost).await;
            log_fault(session, told);
        }
        for session in self.0.live.lapsed(self.now()) {
            log_fault(session, self.end_lapsed(session).await);
        }
        match self.overdue_sessions().await {
            Ok(overdue) => {
                for (session, reason) in overdue {
                    let ended = match reason {
                        Some(reason) => self.request_close(session, reason).await.map(drop),
                        None => self.lose_contact(session).await,
                    };
                    log_fault(session, ended);
                }
            }
            Err(error) => tracing::error!(%error, "overdue sessions could not be looked for"),
        }
    }

    /// Ends the sign-ins whose time is over, with the sessions that they watch.
    pub async fn end_expired_sign_ins(&self) {
        let expired = async {
            let mut tx = self.write().await?;
            let expired = tx.delete_expired_sign_ins(self.now()).await?;
            tx.commit().await?;
            Result::<_>::Ok(expired)
        };
        match expired.await {
            Ok(expired) => {
                for sign_in in expired {
                    self.sign_in_is_over_by(sign_in, &EndReason::EndedByViewer, Some(&Actor::system()))
                        .await;
                }
            }
            Err(error) => tracing::error!(%error, "expired sign-ins could not be ended"),
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

    /// Ends a session whose lease has run out. Where the clock has jumped beyond its deadline, its ends are
    /// still there and hear why.
    async fn end_lapsed(&self, id: SessionId) -> Result<()> {
        let host = self.0.live.host(id);
        let is_there = host.is_some_and(|host| self.0.links.is_online(host));
        let is_over = is_there && {
            let session = self.read().await?.session(id).await?;
            let deadline = session.and_then(|session| session.deadline());
            deadline.is_some_and(|deadline| deadline <= self.now())
        };
        if is_over {
            return self.request_close(id, EndReason::LengthReached).await.map(drop);
        }
        self.lose_contact(id).await
    }

    /// The sessions that are overdue, and why; without a reason contact is lost.
    async fn overdue_sessions(&self) -> Result<Vec<(SessionId, Option<EndReason>)>> {
        let now = self.now();
        let pages_gone = self.0.live.without_viewer(now);
        let mut overdue = Vec::new();
        for session in self.read().await?.running_sessions().await? {
            match session.state {
                SessionState::Requested { until } if until <= now => {
                    overdue.push((session.id, Some(EndReason::Unanswered)));
                }
                SessionState::Requested { .. } if pages_gone.contains(&session.id) => {
                    overdue.push((session.id, Some(EndReason::EndedByViewer)));
                }
                // Whoever was told to hang up and only renews is not believed for longer than a lease.
                SessionState::Closing { since, .. } if since + LEASE <= now => {
                    overdue.push((session.id, None))
                }
                SessionState::Open { .. } if session.deadline().is_some_and(|deadline| deadline <= now) => {
                    overdue.push((session.id, Some(EndReason::LengthReached)));
                }
                SessionState::Open { .. }
                    if self.0.live.host(session.id).is_none() && session.renewed_at + LEASE < now =>
                {
                    overdue.push((session.id, None));
                }
                _ => {}
            }
        }
        Ok(overdue)
    }
}

/// One session that cannot be ended must not keep the others from ending.
fn log_fault(session: SessionId, ended: Result<()>) {
    if let Err(error) = ended {
        tracing::error!(%session, %error, "an overdue session could not be ended; it is tried again");
    }
}
