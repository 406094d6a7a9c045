use model::SessionId;
use portal::{Caller, Portal, ViewerLink};
use tokio::sync::mpsc::error::TryRecvError;
use wire::{PROTOCOL, ViewerFrame, ViewerRefusal, ViewerServerFrame};

/// A viewer's page that has joined its session, without a socket.
pub struct FakeViewer {
    portal: Portal,
    /// What the page learnt when it joined.
    pub link: ViewerLink,
}

impl FakeViewer {
    /// Gets a ticket and joins with it.
    pub async fn join(portal: &Portal, caller: &Caller, session: SessionId) -> Self {
        let (_, ticket) = portal
            .viewer_ticket(caller, session)
            .await
            .expect("there is a ticket");
        Self::join_with(portal, caller, session, &ticket)
            .await
            .expect("the ticket is good")
    }

    /// Tries to join with that ticket. `Err(None)`: a fault of the server's.
    pub async fn join_with(
        portal: &Portal,
        caller: &Caller,
        session: SessionId,
        ticket: &str,
    ) -> Result<Self, Option<ViewerRefusal>> {
        let first = ViewerFrame::Join {
            protocol: PROTOCOL,
            ticket: ticket.to_owned(),
            resume: false,
        };
        let link = portal.join_viewer(caller, session, first).await?;
        Ok(Self {
            portal: portal.clone(),
            link,
        })
    }

    /// Says something; whether the portal takes it.
    pub async fn says(&self, frame: ViewerFrame) -> bool {
        self.portal
            .viewer_says(self.link.id, frame)
            .await
            .expect("the portal works")
    }

    /// What it was told since it was asked last.
    pub fn hears(&mut self) -> Vec<ViewerServerFrame> {
        std::iter::from_fn(|| self.link.frames.try_recv().ok()).collect()
    }

    /// Whether the portal has given the link up. What was not heard yet is dropped.
    pub fn is_cut(&mut self) -> bool {
        self.hears();
        self.link.frames.try_recv() == Err(TryRecvError::Disconnected)
    }

    /// Takes the link down, as the door does when the socket ends.
    pub fn leave(self) {
        self.portal.leave_viewer(self.link.id);
    }
}
