//! The list of a user's own sign-ins, and how they are ended from elsewhere.

use model::{
    Actor, AuditAction, AuditField, AuditRecord, Email, EndReason, SignInId, SignInMethod, Timestamp, UserId,
};

use crate::{Caller, Error, Portal, Result};

/// One of the caller's sign-ins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSignIn {
    /// The id inside the system.
    pub id: SignInId,
    /// What the browser called itself.
    pub browser: String,
    /// The network address that the user signed in from.
    pub address: String,
    /// How the user proved who they are.
    pub method: SignInMethod,
    /// Since when.
    pub since: Timestamp,
    /// When the browser last asked for something, to within five minutes.
    pub last_seen: Timestamp,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

impl Portal {
    /// The caller's sign-ins: the one that asks, then the others, the one used last first.
    pub async fn own_sign_ins(&self, caller: &Caller) -> Result<Vec<OwnSignIn>> {
        let sign_ins = self
            .read()
            .await?
            .sign_ins_of_user(caller.user, self.now())
            .await?;
        let mut own: Vec<_> = sign_ins
            .into_iter()
            .map(|sign_in| OwnSignIn {
                is_this: sign_in.id == caller.sign_in,
                id: sign_in.id,
                browser: sign_in.browser,
                address: sign_in.address,
                method: sign_in.method,
                since: sign_in.created_at,
                last_seen: sign_in.last_seen_at,
            })
            .collect();
        own.sort_by_key(|sign_in| !sign_in.is_this);
        Ok(own)
    }

    /// Ends one of the caller's sign-ins, with the sessions that it watches.
    pub async fn end_own_sign_in(&self, caller: &Caller, id: SignInId) -> Result<()> {
        let mut tx = self.write().await?;
        let sign_in = tx.sign_in(id, self.now()).await?;
        let sign_in = sign_in.filter(|sign_in| sign_in.user == caller.user);
        let sign_in = sign_in.ok_or(Error::NotFound)?;
        if !tx.delete_sign_in(sign_in.id).await? {
            return Err(Error::NotFound);
        }
        let action = AuditAction::SignInEnded;
        let record = AuditRecord::new(caller.actor(), action, caller.email.as_str())
            .with(AuditField::From, sign_in.address);
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        self.sign_ins_are_over(caller.user, &caller.email, &[id], &caller.actor())
            .await
    }

    /// Ends the caller's sign-ins but for the one that asks; how many there were.
    pub async fn end_other_sign_ins(&self, caller: &Caller) -> Result<usize> {
        let mut tx = self.write().await?;
        let ended = tx
            .delete_sign_ins_of_user(caller.user, Some(caller.sign_in))
            .await?;
        if ended.is_empty() {
            return Ok(0);
        }
        let action = AuditAction::SignInsEnded;
        let record = AuditRecord::new(caller.actor(), action, caller.email.as_str());
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        self.sign_ins_are_over(caller.user, &caller.email, &ended, &caller.actor())
            .await?;
        Ok(ended.len())
    }

    /// Everything that follows once sign-ins of a user are gone from the database. `actor` is who ended
    /// them.
    pub(crate) async fn sign_ins_are_over(
        &self,
        user: UserId,
        email: &Email,
        ended: &[SignInId],
        actor: &Actor,
    ) -> Result<()> {
        if ended.is_empty() {
            return Ok(());
        }
        let by = email.to_string();
        self.close_unwatched_sessions(user, &by, actor).await?;
        for sign_in in ended {
            let reason = EndReason::SignedOut { by: by.clone() };
            self.sign_in_is_over_by(*sign_in, &reason, Some(actor)).await;
        }
        Ok(())
    }

    /// Closes the user's sessions that no page is known to watch. After a restart it is not known
    /// who watches until the page is back: better one too many.
    pub(crate) async fn close_unwatched_sessions(&self, user: UserId, by: &str, actor: &Actor) -> Result<()> {
        let running = self.read().await?.running_sessions_of_user(user).await?;
        for session in running {
            if self.0.live.watcher(session.id).is_none() {
                let reason = EndReason::SignedOut { by: by.to_owned() };
                self.request_close_by(session.id, reason, Some(actor)).await?;
            }
        }
        Ok(())
    }
}
