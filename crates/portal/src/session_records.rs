//! What the audit keeps of sessions.

use std::collections::BTreeSet;

use model::{
    Actor, ActorKind, AuditAction, AuditChain, AuditField, AuditRecord, Client, Email, End, EndReason,
    MediaPath, Session, SessionId, SessionState,
};
use store::Tx;

use crate::{Portal, Result};

impl Portal {
    /// Writes down that a session has opened or is to end, if it came to that from the state that it
    /// `was` in: in every account that has an end in it. Where `by` is not known, the reason says who.
    pub(crate) async fn record_session(
        &self,
        tx: &mut Tx,
        was: &SessionState,
        session: &Session,
        by: Option<&Actor>,
    ) -> Result<()> {
        let was_running = matches!(was, SessionState::Requested { .. } | SessionState::Open { .. });
        let record = match (was, &session.state) {
            (SessionState::Requested { .. }, SessionState::Open { .. }) => {
                let actor = self.actor_at(tx, session.id, &session.from).await?;
                let record = AuditRecord::new(actor, AuditAction::SessionOpened, session.to.name());
                ends_of(record, session)
                    .with(AuditField::Permissions, session.permissions.to_string())
                    .changed(AuditField::Path, None, session.path.map(path_name))
            }
            (_, SessionState::Closing { reason, .. } | SessionState::Closed { reason, .. })
                if was_running =>
            {
                let actor = match by {
                    Some(actor) => actor.clone(),
                    None => self.who_ended(tx, session, reason).await?,
                };
                let record = AuditRecord::new(actor, AuditAction::SessionClosed, session.to.name());
                ends_of(record, session).with(AuditField::Reason, reason.kind().to_string())
            }
            _ => return Ok(()),
        };
        let accounts = [session.from.account(), session.to.account()];
        let chains: BTreeSet<_> = accounts.into_iter().flatten().map(AuditChain::Account).collect();
        self.record_in_each(tx, chains, &record).await
    }

    /// Whose doing the end of a session is, by its reason.
    async fn who_ended(&self, tx: &mut Tx, session: &Session, reason: &EndReason) -> Result<Actor> {
        match reason {
            EndReason::ClosedInPortal { by }
            | EndReason::SignedOut { by }
            | EndReason::RightRevoked { by }
            | EndReason::ClientRemoved { by } => Ok(match by.parse::<Email>() {
                Ok(email) => user_actor(email.as_str(), None),
                Err(_) => Actor::command_line(),
            }),
            EndReason::EndedByViewer | EndReason::Unverified | EndReason::LimitReached { .. } => {
                self.actor_at(tx, session.id, &session.from).await
            }
            EndReason::EndedByHost
            | EndReason::Dismissed
            | EndReason::NoScreen
            | EndReason::TooManySessions => self.actor_at(tx, session.id, &session.to).await,
            EndReason::Unanswered
            | EndReason::LostContact
            | EndReason::NoPath
            | EndReason::LengthReached
            | EndReason::AccountSuspended => Ok(Actor::system()),
        }
    }

    /// Who is at an end of a session, and from where.
    async fn actor_at(&self, tx: &mut Tx, session: SessionId, end: &End) -> Result<Actor> {
        Ok(match end {
            End::Browser { email, .. } => {
                let sign_in = match self.0.live.watcher(session) {
                    Some(sign_in) => tx.sign_in(sign_in, self.now()).await?,
                    None => None,
                };
                user_actor(email, sign_in.map(|sign_in| sign_in.address))
            }
            End::Client { id, number, .. } => match tx.client(*id).await? {
                Some(client) => client_actor(&client),
                None => Actor {
                    kind: ActorKind::Client,
                    name: number.to_string(),
                    address: None,
                },
            },
        })
    }
}

/// A client as the audit names it.
pub(crate) fn client_actor(client: &Client) -> Actor {
    Actor {
        kind: ActorKind::Client,
        name: client.number.to_string(),
        address: client.address.clone(),
    }
}

/// A client as people know it.
pub(crate) fn client_label(client: &Client) -> String {
    match (&client.alias, client.report.host_name.as_str()) {
        (Some(alias), _) => alias.as_str().to_owned(),
        (None, "") => client.number.grouped(),
        (None, host_name) => host_name.to_owned(),
    }
}

fn user_actor(email: &str, address: Option<String>) -> Actor {
    Actor {
        kind: ActorKind::User,
        name: email.to_owned(),
        address: address.filter(|address| !address.is_empty()),
    }
}

fn ends_of(record: AuditRecord, session: &Session) -> AuditRecord {
    record
        .with(AuditField::From, end_name(&session.from))
        .with(AuditField::To, end_name(&session.to))
}

/// An end of a session as the audit keeps it.
pub(crate) fn end_name(end: &End) -> String {
    match end {
        End::Browser { email, .. } => email.clone(),
        End::Client { number, .. } => number.to_string(),
    }
}

fn path_name(path: MediaPath) -> String {
    match path {
        MediaPath::Direct => "direct",
        MediaPath::Relayed => "relayed",
    }
    .to_owned()
}
