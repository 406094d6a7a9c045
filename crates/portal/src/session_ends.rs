//! What the two ends of a session report: opened, renewed, over.

use model::{
    AcceptedBy, ClientId, End, EndReason, MediaPath, Permissions, Session, SessionId, SessionState, Timestamp,
};
use wire::{ServerFrame, ViewerServerFrame, Waiting};

use crate::{Portal, Result, live_sessions::Renewing};

impl Portal {
    /// The desk has answered and waits for the password or for a person.
    pub(crate) async fn session_waits(&self, host: ClientId, id: SessionId, waiting: Waiting) -> Result<()> {
        let now = self.now();
        if waiting == Waiting::Password {
            let given = self
                .change_session(id, None, |session| {
                    let waits = matches!(session.state, SessionState::Requested { .. });
                    session.give_time_for_password(now);
                    is_host(session, host) && waits
                })
                .await?;
            if given.is_none() {
                return Ok(());
            }
        } else if self.0.live.host(id) != Some(host) {
            return Ok(());
        }
        self.0.live.send(id, ViewerServerFrame::Waiting { waiting });
        Ok(())
    }

    /// The desk has let the viewer in. A session that was to end meanwhile is told so again.
    pub(crate) async fn session_opened(
        &self,
        host: ClientId,
        id: SessionId,
        permissions: Permissions,
        path: MediaPath,
        accepted_by: AcceptedBy,
    ) -> Result<()> {
        let now = self.now();
        let accepted = accepted_by.cleaned();
        let opened = self
            .change_session_accepted(id, None, Some(&accepted), |session| {
                is_host(session, host) && session.open(permissions.clone(), path, now).is_ok()
            })
            .await?;
        match opened {
            Some(session) => {
                self.0.live.renew(id, Renewing::Host, now);
                if session.max_length.is_some() {
                    self.tell_length(&session);
                }
                self.announce(&session);
            }
            None => drop(self.repeat_hang_up(host, id).await?),
        }
        Ok(())
    }

    /// The desk has hung up. Hearing it twice is harmless.
    pub(crate) async fn session_ended_by_host(
        &self,
        host: ClientId,
        id: SessionId,
        reason: EndReason,
        at: Timestamp,
    ) -> Result<()> {
        let now = self.now();
        let ended = self
            .change_session(id, None, |session| {
                let reason = host_reason(reason.clone(), session, now);
                is_host(session, host) && session.end(reason, at, now).is_ok()
            })
            .await?;
        if let Some(session) = ended {
            self.session_is_over(&session);
        }
        Ok(())
    }

    /// The viewer says that the session is over at its end: the desk is told to hang up.
    pub(crate) async fn session_ended_by_viewer(&self, id: SessionId, reason: EndReason) -> Result<()> {
        let reason = match reason {
            EndReason::LostContact | EndReason::NoPath | EndReason::Unverified => reason,
            EndReason::LengthReached if self.is_at_deadline(id).await? => reason,
            _ => EndReason::EndedByViewer,
        };
        self.request_close(id, reason).await?;
        Ok(())
    }

    /// One end has vanished: the session ended when its lease was last renewed, or at its deadline.
    pub(crate) async fn lose_contact(&self, id: SessionId) -> Result<()> {
        let now = self.now();
        let lost = self
            .change_session(id, None, |session| session.lose_contact(now).is_ok())
            .await?;
        match lost {
            Some(session) => {
                self.tell_hang_up(&session);
                self.session_is_over(&session);
            }
            None => self.0.live.remove(
                id,
                ViewerServerFrame::Ended {
                    reason: EndReason::LostContact,
                },
            ),
        }
        Ok(())
    }

    /// Everything that follows once a session is closed in the database.
    pub(crate) fn session_is_over(&self, session: &Session) {
        let reason = session.end_reason().cloned().unwrap_or(EndReason::LostContact);
        self.0
            .live
            .remove(session.id, ViewerServerFrame::Ended { reason });
        self.announce(session);
    }

    /// A client says that it has this session running, but it is closing or over: hang up. False:
    /// the client does not hear.
    pub(crate) async fn repeat_hang_up(&self, host: ClientId, id: SessionId) -> Result<bool> {
        let session = self
            .read()
            .await?
            .session(id)
            .await?
            .filter(|session| is_host(session, host));
        let reason = session
            .and_then(|session| session.end_reason().cloned())
            .unwrap_or(EndReason::LostContact);
        Ok(self
            .0
            .links
            .send(host, ServerFrame::HangUp { session: id, reason }))
    }
}

/// Whether `client` is the controlled end.
pub(crate) fn is_host(session: &Session, client: ClientId) -> bool {
    matches!(session.to, End::Client { id, .. } if id == client)
}

/// A desk cannot claim that somebody in the portal closed the session, or speak for the viewer's
/// check of itself.
fn host_reason(reason: EndReason, session: &Session, now: Timestamp) -> EndReason {
    match reason {
        // Its clock may be a little ahead.
        EndReason::LengthReached if !session.is_at_deadline(now) => EndReason::EndedByHost,
        EndReason::ClosedInPortal { .. }
        | EndReason::SignedOut { .. }
        | EndReason::RightRevoked { .. }
        | EndReason::LimitReached { .. }
        | EndReason::AccountSuspended
        | EndReason::ClientRemoved { .. }
        | EndReason::Unverified => EndReason::EndedByHost,
        other => other,
    }
}
