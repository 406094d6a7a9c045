//! Asking whoever ends a session for a comment, and keeping what they say.

use std::time::Duration;

use model::{
    Account, AccountId, Actor, AuditAction, AuditChain, AuditField, AuditRecord, ClientId, End, Right,
    Section, Session, SessionId, Timestamp,
};
use store::Tx;
use wire::{CommentRefusal, ServerFrame};

use crate::{
    Caller, Error, Field, Portal, Problem, ProblemKind, Reason, Result, client_changes::checked_comment,
    links::notice, session_records::client_actor, sessions::watched_session,
};

/// How long after its end those who were at the ends of a session can say something about it.
const COMMENT_TIME: Duration = Duration::from_secs(24 * 60 * 60);
/// Among so many of a client's sessions the last one that is over is looked for.
const LOOKED_AT: u32 = 50;

impl Portal {
    /// Says whether whoever ends a session of the account is asked for a comment. Its clients that are
    /// there are told.
    pub async fn set_asks_for_comment(&self, caller: &Caller, asks: bool) -> Result<()> {
        caller.require(Right::Edit(Section::Settings))?;
        let mut tx = self.write().await?;
        let before = tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        if before.asks_for_comment == asks {
            return Ok(());
        }
        let after = Account {
            asks_for_comment: asks,
            ..before.clone()
        };
        tx.update_holder(&after).await?;
        let word = |yes: bool| Some(if yes { "yes" } else { "no" }.to_owned());
        let action = AuditAction::AccountSettingChanged;
        let record = AuditRecord::new(caller.actor(), action, before.name);
        let record = record.changed(AuditField::AsksForComment, word(!asks), word(asks));
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        let frame = ServerFrame::Registered {
            account: notice(&after),
        };
        self.0.links.send_to_account(caller.account, &frame);
        Ok(())
    }

    /// Whether the page of a session that the caller watches is to ask for a comment at its end: the
    /// account in which the session was asked for wants that.
    pub async fn asks_for_comment(&self, caller: &Caller, id: SessionId) -> Result<bool> {
        let mut tx = self.read().await?;
        let session = watched_session(&mut tx, caller, id).await?;
        Ok(asking_account(&mut tx, &session.from).await?.is_some())
    }

    /// Keeps what the user who watched a session says about it, if the account asks for that, until a day
    /// after its end. What was said about it before stays above.
    pub async fn comment_watched_session(&self, caller: &Caller, id: SessionId, comment: &str) -> Result<()> {
        let comment = checked_comment(Some(comment))?.ok_or_else(|| problem(ProblemKind::Missing))?;
        let mut tx = self.write().await?;
        let session = watched_session(&mut tx, caller, id).await?;
        let account = asking_account(&mut tx, &session.from).await?;
        let account = account.ok_or(Error::Forbidden(Right::Edit(Section::Sessions)))?;
        if is_too_late(&session, self.now()) {
            return Err(Error::Conflict(Reason::CommentTooLate));
        }
        self.add_comment(tx, account.id, id, caller.actor(), &comment)
            .await
    }

    /// Keeps what the person at a client says about a session that it was an end of, and answers.
    pub(crate) async fn comment_of_client(
        &self,
        client: ClientId,
        session: Option<SessionId>,
        comment: &str,
    ) {
        if self.0.comments_of_clients.take(&client, self.now()).is_err() {
            let reason = CommentRefusal::Unavailable;
            self.0.links.send(client, ServerFrame::CommentRefused { reason });
            return;
        }
        let answer = match self.try_comment_of_client(client, session, comment).await {
            Ok(Ok(session)) => ServerFrame::Commented { session },
            Ok(Err(reason)) => ServerFrame::CommentRefused { reason },
            Err(Error::Invalid(_)) => ServerFrame::CommentRefused {
                reason: CommentRefusal::TooLong,
            },
            Err(error) => {
                tracing::error!(%client, %error, "a comment could not be kept");
                ServerFrame::CommentRefused {
                    reason: CommentRefusal::Unavailable,
                }
            }
        };
        self.0.links.send(client, answer);
    }

    async fn try_comment_of_client(
        &self,
        id: ClientId,
        session: Option<SessionId>,
        comment: &str,
    ) -> Result<Result<SessionId, CommentRefusal>> {
        let Some(comment) = checked_comment(Some(comment))? else {
            return Ok(Err(CommentRefusal::Empty));
        };
        let mut tx = self.write().await?;
        let client = tx.client(id).await?.ok_or(Error::NotFound)?;
        let account = match client.account {
            Some(account) => tx.account(account).await?,
            None => None,
        };
        let Some(account) = account.filter(|account| account.asks_for_comment) else {
            return Ok(Err(CommentRefusal::NotAsked));
        };
        let session = match session {
            Some(session) => tx.session_of_account(account.id, session).await?,
            None => last_ended(&mut tx, account.id, id).await?,
        };
        let was_there = |session: &Session| {
            let ends = [&session.from, &session.to];
            ends.into_iter()
                .any(|end| end.client() == Some(id) && end.account() == Some(account.id))
        };
        let Some(session) = session.filter(was_there) else {
            return Ok(Err(CommentRefusal::UnknownSession));
        };
        if session.is_running() {
            return Ok(Err(CommentRefusal::StillRunning));
        }
        if is_too_late(&session, self.now()) {
            return Ok(Err(CommentRefusal::TooLate));
        }
        let actor = client_actor(&client);
        self.add_comment(tx, account.id, session.id, actor, &comment)
            .await?;
        Ok(Ok(session.id))
    }

    /// Adds a comment below what is there. Saying the same once more is harmless.
    async fn add_comment(
        &self,
        mut tx: Tx,
        account: AccountId,
        id: SessionId,
        actor: Actor,
        comment: &str,
    ) -> Result<()> {
        // Of two who do so at once each finds what the other has said.
        tx.lock_audit_chain(AuditChain::Account(account)).await?;
        let session = tx.session_of_account(account, id).await?;
        let session = session.ok_or(Error::NotFound)?;
        let Some(whole) = with_comment(session.comment.as_deref(), comment) else {
            return Ok(());
        };
        let whole = checked_comment(Some(&whole))?;
        tx.set_session_comment(account, id, whole.as_deref()).await?;
        let record = AuditRecord::new(actor, AuditAction::SessionChanged, session.to.name());
        let record = record.changed(AuditField::Comment, session.comment.clone(), whole);
        self.record(&mut tx, account, record).await?;
        tx.commit().await?;
        self.announce(&session);
        Ok(())
    }
}

/// The account at that end of a session, if it asks for comments.
async fn asking_account(tx: &mut Tx, end: &End) -> Result<Option<Account>> {
    let account = match end.account() {
        Some(account) => tx.account(account).await?,
        None => None,
    };
    Ok(account.filter(|account| account.asks_for_comment))
}

/// The newest session of the client in `account` that is over; calls that were not taken are none.
async fn last_ended(tx: &mut Tx, account: AccountId, client: ClientId) -> Result<Option<Session>> {
    let newest = tx.recent_sessions_of_client(account, client, LOOKED_AT).await?;
    let ended = newest
        .into_iter()
        .filter(|session| !session.is_running() && session.opened_at().is_some());
    Ok(ended.max_by_key(Session::ended_at))
}

fn is_too_late(session: &Session, now: Timestamp) -> bool {
    session.ended_at().is_some_and(|ended| ended + COMMENT_TIME < now)
}

/// What is said about a session with `comment` below; nothing new if it stands there already.
fn with_comment(before: Option<&str>, comment: &str) -> Option<String> {
    match before {
        None => Some(comment.to_owned()),
        Some(before) if before == comment || before.ends_with(&format!("\n{comment}")) => None,
        Some(before) => Some(format!("{before}\n{comment}")),
    }
}

fn problem(kind: ProblemKind) -> Error {
    let field = Field::Comment;
    Error::Invalid(vec![Problem { field, kind }])
}
