//! What an account says about its sessions, and closing them.

use model::{
    AuditAction, AuditChain, AuditField, AuditRecord, EndReason, Right, Section, Session, SessionId,
    SessionNumber,
};

use crate::{
    Authority, Caller, Error, Portal, Reason, Result,
    client_changes::{checked_comment, is_comment},
};

impl Portal {
    /// One session of the account, by its number.
    pub async fn session_as(&self, authority: &Authority<'_>, number: SessionNumber) -> Result<Session> {
        authority.require(Right::View(Section::Sessions))?;
        let mut tx = self.read().await?;
        let session = tx.session_by_number(authority.account, number).await?;
        session.ok_or(Error::NotFound)
    }

    /// Closes a session of the account: both ends hang up, the log says who did it. Asking twice is
    /// harmless; a closed session is a [`Reason::SessionClosed`].
    pub async fn close_session_as(&self, authority: &Authority<'_>, id: SessionId) -> Result<()> {
        authority.require(Right::CloseSessions)?;
        let session = self
            .read()
            .await?
            .session_of_account(authority.account, id)
            .await?;
        session.ok_or(Error::NotFound)?;
        let reason = EndReason::ClosedInPortal {
            by: authority.by.clone(),
        };
        if self.request_close_by(id, reason, Some(&authority.actor)).await? {
            Ok(())
        } else {
            Err(Error::Conflict(Reason::SessionClosed))
        }
    }

    /// Keeps what users say about a session: see [`Self::set_session_comment_as`].
    /// [`Reason::ChangedMeanwhile`]: what they had `seen` there is there no more, and neither is what they want.
    pub async fn set_session_comment(
        &self,
        caller: &Caller,
        id: SessionId,
        comment: Option<&str>,
        seen: Option<&str>,
    ) -> Result<()> {
        self.change_session_comment(&Authority::of(caller), id, comment, seen)
            .await
    }

    /// Keeps what users say about a session: up to 1,000 characters; nothing is none.
    pub async fn set_session_comment_as(
        &self,
        authority: &Authority<'_>,
        id: SessionId,
        comment: Option<&str>,
    ) -> Result<()> {
        self.change_session_comment(authority, id, comment, None).await
    }

    async fn change_session_comment(
        &self,
        authority: &Authority<'_>,
        id: SessionId,
        comment: Option<&str>,
        seen: Option<&str>,
    ) -> Result<()> {
        authority.require(Right::Edit(Section::Sessions))?;
        let comment = checked_comment(comment)?;
        let mut tx = self.write().await?;
        // Of two who do so at once each says in the audit what the comment was.
        tx.lock_audit_chain(AuditChain::Account(authority.account))
            .await?;
        let session = tx.session_of_account(authority.account, id).await?;
        let session = session.ok_or(Error::NotFound)?;
        if session.comment == comment {
            return Ok(());
        }
        let kept = session.comment.as_deref().unwrap_or_default();
        if seen.is_some_and(|seen| !is_comment(seen, kept)) {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        let set = tx.set_session_comment(authority.account, id, comment.as_deref());
        if !set.await? {
            return Err(Error::NotFound);
        }
        let label = session.to.name();
        let record = AuditRecord::new(authority.actor.clone(), AuditAction::SessionChanged, label);
        let record = record.changed(AuditField::Comment, session.comment.clone(), comment);
        self.record(&mut tx, authority.account, record).await?;
        tx.commit().await?;
        self.announce(&session);
        Ok(())
    }
}
