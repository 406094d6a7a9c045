//! Viewers in a browser: they join with a ticket and talk to the desk through the server.

use model::{ClientNumber, DeviceKey, End, SessionEvent, SessionId, SessionState};
use tokio::sync::mpsc;
use wire::{OLDEST_PROTOCOL, ServerFrame, ViewerFrame, ViewerRefusal, ViewerServerFrame};

use crate::{
    Caller, Error, Portal, Result, ViewerLinkId, live_sessions::Renewing, sessions::watched_session,
};

/// A viewer's link that is up.
pub struct ViewerLink {
    /// Which one.
    pub id: ViewerLinkId,
    /// What to send to the viewer; ends when the link is to be closed.
    pub frames: mpsc::Receiver<ViewerServerFrame>,
    /// The controlled client's ID.
    pub number: ClientNumber,
    /// The controlled client's key, to verify its fingerprint with.
    pub device_key: DeviceKey,
    /// In how many seconds the session has to end, if that is limited and it is open.
    pub ends_in_seconds: Option<u64>,
}

impl Portal {
    /// Lets a viewer join a session. `Err(None)`: a fault of ours.
    pub async fn join_viewer(
        &self,
        caller: &Caller,
        session: SessionId,
        first: ViewerFrame,
    ) -> Result<ViewerLink, Option<ViewerRefusal>> {
        let ViewerFrame::Join { protocol, ticket, .. } = first else {
            return Err(Some(ViewerRefusal::Frame));
        };
        if protocol < OLDEST_PROTOCOL {
            return Err(Some(ViewerRefusal::Protocol));
        }
        if !self.0.tickets.use_up(&ticket, session, caller.user, self.now()) {
            return Err(Some(ViewerRefusal::Ticket));
        }
        self.join(caller, session, protocol)
            .await
            .map_err(|error| match error {
                Error::Internal(_) | Error::Unavailable => None,
                _ => Some(ViewerRefusal::Ticket),
            })
    }

    /// The viewer's link is down. A reload or a reconnection may follow.
    pub fn leave_viewer(&self, link: ViewerLinkId) {
        self.0.live.leave(link, self.now());
    }

    /// What a viewer says. `false`: the frame does not belong here, the link is to be closed.
    pub async fn viewer_says(&self, link: ViewerLinkId, frame: ViewerFrame) -> Result<bool> {
        if !self.0.live.is_current(link) {
            return Ok(false);
        }
        let session = link.session;
        match frame {
            ViewerFrame::Join { .. } => return Ok(false),
            ViewerFrame::Signal { signal } => {
                if let Some(host) = self.0.live.host(session) {
                    self.0.links.send(host, ServerFrame::Signal { session, signal });
                }
            }
            ViewerFrame::Renew => {
                if self.0.live.renew(session, Renewing::Viewer, self.now()) {
                    self.0.live.send(session, ViewerServerFrame::Renewed);
                }
            }
            ViewerFrame::Ended { reason } => self.session_ended_by_viewer(session, reason).await?,
        }
        Ok(true)
    }

    async fn join(&self, caller: &Caller, id: SessionId, protocol: u16) -> Result<ViewerLink> {
        let mut tx = self.read().await?;
        let session = watched_session(&mut tx, caller, id).await?;
        let End::Client { id: host, number, .. } = session.to else {
            return Err(Error::NotFound);
        };
        let device_key = tx.client(host).await?.ok_or(Error::NotFound)?.device_key;
        drop(tx);
        if !session.is_closable() {
            return Err(Error::NotFound);
        }
        let (link, frames) = self
            .0
            .live
            .join(id, caller.sign_in, protocol, self.now())
            .ok_or(Error::NotFound)?;
        if matches!(session.state, SessionState::Open { .. }) {
            let told = self.tell_event(id, self.now(), SessionEvent::ViewerReconnected);
            if let Err(error) = told.await {
                // Nobody will be at this link.
                self.0.live.leave(link, self.now());
                return Err(error);
            }
        }
        Ok(ViewerLink {
            id: link,
            frames,
            number,
            device_key,
            ends_in_seconds: self.ends_in_seconds(&session),
        })
    }
}
