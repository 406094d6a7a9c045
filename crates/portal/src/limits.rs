//! The limits of licenses, decided at the moment of the request.

use std::{collections::HashMap, time::Duration};

use model::{
    Account, AccountId, Actor, AuditAction, AuditChain, AuditField, AuditRecord, EndReason, Limit,
    LimitRefusal, Session, SessionEvent, SessionState,
};
use store::Tx;
use wire::{ServerFrame, ViewerServerFrame};

use crate::{
    Error, LimitKind, Portal, RequestedSession, Result, session_records::end_name, sessions::wire_caller,
};

impl Portal {
    /// Keeps that a session was refused, in the lists and the audit of the accounts at its ends; tells
    /// the controlled client, and then the caller by the error.
    pub(crate) async fn refuse_session(
        &self,
        mut tx: Tx,
        actor: &Actor,
        account: &Account,
        session: Session,
        refusal: LimitRefusal,
    ) -> Result<RequestedSession> {
        let LimitRefusal { limit, most } = refusal;
        tx.insert_session(&session).await?;
        let closed = session.end_reason().map(|reason| SessionEvent::Closed {
            reason: reason.clone(),
        });
        let course: Vec<_> = [Some(SessionEvent::Requested), closed]
            .into_iter()
            .flatten()
            .collect();
        tx.add_session_events(session.id, session.requested_at, &course)
            .await?;
        let record = AuditRecord::new(actor.clone(), AuditAction::SessionRefused, session.to.name())
            .with(AuditField::From, end_name(&session.from))
            .with(AuditField::To, end_name(&session.to))
            .with(AuditField::Limit, limit.name());
        let accounts = [session.from.account(), session.to.account()];
        let chains = accounts.into_iter().flatten().map(AuditChain::Account).collect();
        self.record_in_each(&mut tx, chains, &record).await?;
        tx.commit().await?;

        self.announce(&session);
        if let Some(client) = session.to.client()
            && session.to.account() == session.from.account()
        {
            let caller = wire_caller(&session, Some(account.name.clone()));
            self.0
                .links
                .send(client, ServerFrame::SessionRefused { caller, limit, most });
        }
        Err(Error::LimitReached(LimitKind::License { limit, most }))
    }

    /// How long a session may stay open: as the accounts of both its ends allow.
    pub(crate) async fn allowed_length(&self, tx: &mut Tx, session: &Session) -> Result<Option<Duration>> {
        let mut length = Limit::Unlimited;
        for account in [session.from.account(), session.to.account()] {
            let account = match account {
                Some(account) => tx.account(account).await?,
                None => None,
            };
            let limits = self.entitlement(tx, account.as_ref()).await?.limits;
            length = length.tighter(limits.session_seconds);
        }
        Ok(length.most().map(Duration::from_secs))
    }

    /// In how many seconds a session has to end, if it is open and that is limited.
    pub(crate) fn ends_in_seconds(&self, session: &Session) -> Option<u64> {
        let left = session.time_left(self.now())?.as_millis();
        Some(u64::try_from(left).unwrap_or(u64::MAX).div_ceil(1000))
    }

    /// Tells both ends of an open session when it has to end.
    pub(crate) fn tell_length(&self, session: &Session) {
        self.tell_host_length(session);
        let ends_in_seconds = self.ends_in_seconds(session);
        if matches!(session.state, SessionState::Open { .. }) {
            self.0
                .live
                .send(session.id, ViewerServerFrame::Length { ends_in_seconds });
        }
    }

    /// Tells the desk of a session when it has to end: of one that is open, and of one that is not open
    /// yet if it has no limit, for the request may have named one.
    pub(crate) fn tell_host_length(&self, session: &Session) {
        let is_known = match session.state {
            SessionState::Open { .. } => true,
            SessionState::Requested { .. } => session.max_length.is_none(),
            _ => false,
        };
        if let (true, Some(client)) = (is_known, session.to.client()) {
            let frame = ServerFrame::SessionLength {
                session: session.id,
                ends_in_seconds: self.ends_in_seconds(session),
            };
            self.0.links.send(client, frame);
        }
    }

    /// Whether a session has been open for as long as it may.
    pub(crate) async fn is_at_deadline(&self, id: model::SessionId) -> Result<bool> {
        let session = self.read().await?.session(id).await?;
        Ok(session.is_some_and(|session| session.is_at_deadline(self.now())))
    }

    /// Brings running sessions under limits that may have changed, in one account or in all: sessions
    /// of suspended accounts end, those that may be longer now are told so. Nothing that runs is cut
    /// short by a lower limit.
    pub(crate) async fn let_limits_hold(&self, account: Option<AccountId>) -> Result<()> {
        let mut tx = self.read().await?;
        let running = match account {
            Some(account) => tx.running_sessions_of_account(account).await?,
            None => tx.running_sessions().await?,
        };
        let mut suspended = HashMap::new();
        let mut to_end = Vec::new();
        let mut longer = Vec::new();
        for session in running {
            if !session.is_closable() {
                // Another process may have closed it, which reaches neither end of it.
                self.tell_hang_up(&session);
            } else if is_suspended(&mut tx, &mut suspended, session.from.account()).await? {
                to_end.push(session.id);
            } else if let Some(length) = session.max_length {
                let allowed = self.allowed_length(&mut tx, &session).await?;
                if is_longer(allowed, length) {
                    longer.push((session.id, allowed));
                }
            }
        }
        drop(tx);
        for session in to_end {
            self.request_close(session, EndReason::AccountSuspended).await?;
        }
        for (session, allowed) in longer {
            let changed = self.change_session(session, None, |session| {
                // Somebody else may have been quicker, who saw a license that allows even more.
                let is_longer = session
                    .max_length
                    .is_some_and(|length| is_longer(allowed, length));
                session.max_length = allowed;
                is_longer && session.is_closable()
            });
            if let Some(session) = changed.await? {
                self.tell_length(&session);
            }
        }
        Ok(())
    }
}

/// Whether `allowed` is longer than `length`; nothing is without end.
fn is_longer(allowed: Option<Duration>, length: Duration) -> bool {
    allowed.is_none_or(|allowed| allowed > length)
}

async fn is_suspended(
    tx: &mut Tx,
    known: &mut HashMap<AccountId, bool>,
    account: Option<AccountId>,
) -> Result<bool> {
    let Some(account) = account else { return Ok(false) };
    if let Some(suspended) = known.get(&account) {
        return Ok(*suspended);
    }
    let suspended = tx
        .account(account)
        .await?
        .is_some_and(|account| account.suspension.is_some());
    known.insert(account, suspended);
    Ok(suspended)
}
