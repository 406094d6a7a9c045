//! What happened in a session.

use model::{Right, Section, Session, SessionEvent, SessionId, SessionMoment, SessionState, Timestamp};

use crate::{Caller, Error, Portal, Result};

/// What the page of a session shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionDetails {
    /// The session.
    pub session: Session,
    /// What happened in it, in its order; nothing where that was not kept yet.
    pub course: Vec<SessionMoment>,
}

impl Portal {
    /// One session of the account, with what happened in it.
    pub async fn session_details(&self, caller: &Caller, id: SessionId) -> Result<SessionDetails> {
        caller.require(Right::View(Section::Sessions))?;
        let mut tx = self.read().await?;
        let session = tx.session_of_account(caller.account, id).await?;
        Ok(SessionDetails {
            session: session.ok_or(Error::NotFound)?,
            course: tx.session_events(caller.account, id).await?,
        })
    }

    /// Keeps that something happened in an open session by which it does not change.
    pub(crate) async fn tell_event(&self, id: SessionId, at: Timestamp, event: SessionEvent) -> Result<()> {
        let mut tx = self.write().await?;
        let session = tx.session(id).await?;
        let Some(session) = session.filter(|session| matches!(session.state, SessionState::Open { .. }))
        else {
            return Ok(());
        };
        tx.add_session_events(id, at, &[event]).await?;
        tx.commit().await?;
        self.announce(&session);
        Ok(())
    }
}
