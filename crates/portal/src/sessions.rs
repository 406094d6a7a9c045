use model::{
    AcceptedBy, Account, Actor, Client, ClientNumber, End, EndReason, Right, Section, Session, SessionEvent,
    SessionId, SessionNumber, SessionState, Timestamp,
};
use store::Tx;
use wire::{Caller as WireCaller, ServerFrame, ViewerServerFrame};
use zeroize::Zeroizing;

use crate::{Authority, Caller, Error, Event, LimitKind, Portal, Reason, Result, random, users::may_connect};

/// How many sessions one user may have running at once.
pub(crate) const SESSIONS_OF_USER: usize = 20;

/// A session that was just asked for.
pub struct RequestedSession {
    /// Which one.
    pub id: SessionId,
}

impl Portal {
    /// Asks to control a client of the account from the browser. The client is told after the commit.
    pub async fn request_session(&self, caller: &Caller, number: ClientNumber) -> Result<RequestedSession> {
        let (mut tx, account) = self.begin_call(caller).await?;
        let client = tx
            .client_of_account(caller.account, number)
            .await?
            .ok_or(Error::NotFound)?;
        if !self.0.links.is_online(client.id) {
            return Err(Error::Conflict(Reason::ClientOffline));
        }
        self.call(tx, caller, account, client).await
    }

    /// Whether the caller may call at all, and the account that it counts for.
    pub(crate) async fn begin_call(&self, caller: &Caller) -> Result<(Tx, Account)> {
        caller.require(Right::Connect)?;
        self.0
            .request_tries
            .take(&caller.user, self.now())
            .map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))?;
        let mut tx = self.write().await?;
        let account = tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        if account.suspension.is_some() {
            return Err(Error::Conflict(Reason::AccountSuspended));
        }
        Ok((tx, account))
    }

    /// Asks a client that is online for a session.
    pub(crate) async fn call(
        &self,
        mut tx: Tx,
        caller: &Caller,
        account: Account,
        client: Client,
    ) -> Result<RequestedSession> {
        let now = self.now();
        if tx.running_sessions_of_user(caller.user).await?.len() >= SESSIONS_OF_USER {
            return Err(Error::LimitReached(LimitKind::SessionsOfUser));
        }
        let (from, to) = (browser_end(caller), client_end(&client));
        let id = SessionId::new(now, random::bytes());
        let number = SessionNumber::draw(random::number());
        let limits = self.entitlement(&mut tx, Some(&account)).await?.limits;
        let running = tx.called_sessions(account.id).await?;
        if let Some(refusal) = limits.refuse_session(&running, &from, &to) {
            let reason = EndReason::LimitReached { limit: refusal.limit };
            let refused = Session::refuse(id, number, from, to, reason, now);
            return self
                .refuse_session(tx, &caller.actor(), &account, refused, refusal)
                .await;
        }
        let mut session = Session::request(id, number, from, to, now);
        session.max_length = self.allowed_length(&mut tx, &session).await?;
        tx.insert_session(&session).await?;
        tx.add_session_events(id, now, &[SessionEvent::Requested]).await?;
        tx.commit().await?;

        self.0.live.insert(id, client.id, Some(caller.sign_in), now, now);
        self.0
            .links
            .send(client.id, requested_frame(&session, Some(account.name), now));
        self.announce(&session);
        Ok(RequestedSession { id })
    }

    /// A one-time ticket for the page of a running session; only the user who asked for the
    /// session gets one.
    pub async fn viewer_ticket(
        &self,
        caller: &Caller,
        id: SessionId,
    ) -> Result<(Session, Zeroizing<String>)> {
        let session = watched_session(&mut self.read().await?, caller, id).await?;
        if !session.is_closable() {
            return Err(Error::Conflict(Reason::SessionClosed));
        }
        let ticket = self.0.tickets.issue(id, caller.user, self.now());
        Ok((session, ticket))
    }

    /// One session of the account.
    pub async fn session(&self, caller: &Caller, id: SessionId) -> Result<Session> {
        caller.require(Right::View(Section::Sessions))?;
        self.read()
            .await?
            .session_of_account(caller.account, id)
            .await?
            .ok_or(Error::NotFound)
    }

    /// Closes a session from the portal: both ends hang up, the log says who did it. Asking
    /// twice is harmless; a closed session is a [`Reason::SessionClosed`].
    pub async fn close_session(&self, caller: &Caller, id: SessionId) -> Result<()> {
        self.close_session_as(&Authority::of(caller), id).await
    }

    /// Writes down that a session is to end, then tells both ends. False: it is over already. The
    /// reason says whose doing it is.
    pub(crate) async fn request_close(&self, id: SessionId, reason: EndReason) -> Result<bool> {
        self.request_close_by(id, reason, None).await
    }

    /// The same; the audit names `by`.
    pub(crate) async fn request_close_by(
        &self,
        id: SessionId,
        reason: EndReason,
        by: Option<&Actor>,
    ) -> Result<bool> {
        let now = self.now();
        let Some(session) = self
            .change_session(id, by, |session| {
                session.request_close(reason.clone(), now).is_ok()
            })
            .await?
        else {
            return Ok(false);
        };
        self.tell_hang_up(&session);
        self.announce(&session);
        Ok(true)
    }

    /// Loads a session, changes it, and saves it under guard of its former state, with its course and what
    /// the audit says about it; tries again if somebody else was quicker. `None`: no such session, or
    /// `change` said no.
    pub(crate) async fn change_session(
        &self,
        id: SessionId,
        by: Option<&Actor>,
        change: impl Fn(&mut Session) -> bool,
    ) -> Result<Option<Session>> {
        self.change_session_accepted(id, by, None, change).await
    }

    /// The same, where the desk has let the viewer in: so.
    pub(crate) async fn change_session_accepted(
        &self,
        id: SessionId,
        by: Option<&Actor>,
        accepted: Option<&AcceptedBy>,
        change: impl Fn(&mut Session) -> bool,
    ) -> Result<Option<Session>> {
        for _ in 0..5 {
            let mut tx = self.write().await?;
            let Some(mut session) = tx.session(id).await? else {
                return Ok(None);
            };
            let was = session.clone();
            if let Some(renewed_at) = self.0.live.renewed_at(id) {
                session.renewed_at = session.renewed_at.max(renewed_at);
            }
            if !change(&mut session) {
                return Ok(None);
            }
            if tx.update_session(&session, &was.state).await? {
                let events = SessionEvent::between(&was, &session, accepted);
                let at = session.ended_at().unwrap_or_else(|| self.now());
                tx.add_session_events(id, at, &events).await?;
                self.record_session(&mut tx, &was.state, &session, by).await?;
                tx.commit().await?;
                return Ok(Some(session));
            }
        }
        Err(Error::Unavailable)
    }

    /// Tells both ends of a session that is closing to hang up. Best effort: who is not there is
    /// told at the next hello.
    pub(crate) fn tell_hang_up(&self, session: &Session) {
        let Some(reason) = session.end_reason() else {
            return;
        };
        for end in [&session.from, &session.to] {
            if let End::Client { id, .. } = end {
                let frame = ServerFrame::HangUp {
                    session: session.id,
                    reason: reason.clone(),
                };
                self.0.links.send(*id, frame);
            }
        }
        self.0.live.send(
            session.id,
            ViewerServerFrame::Ended {
                reason: reason.clone(),
            },
        );
    }

    pub(crate) fn announce(&self, session: &Session) {
        self.0.usage.note(session);
        let mut accounts: Vec<_> = [&session.from, &session.to]
            .into_iter()
            .filter_map(|end| end.account())
            .collect();
        accounts.dedup();
        self.0.events.announce(Event::Session {
            accounts,
            session: session.id,
        });
    }
}

/// The end of a session at which that user is.
pub(crate) fn browser_end(caller: &Caller) -> End {
    End::Browser {
        user: caller.user,
        account: caller.account,
        email: caller.email.to_string(),
    }
}

/// The end of a session at which that client is, as it is now.
pub(crate) fn client_end(client: &Client) -> End {
    End::Client {
        id: client.id,
        number: client.number,
        account: client.account,
        alias: client.alias.clone().map(String::from),
        host_name: client.report.host_name.clone(),
    }
}

/// The session `id`, if the caller is the one who watches it and may connect in the account that it
/// was asked for in. The caller may act in another account meanwhile.
pub(crate) async fn watched_session(tx: &mut Tx, caller: &Caller, id: SessionId) -> Result<Session> {
    let session = tx.session(id).await?;
    let watched =
        session.filter(|session| matches!(session.from, End::Browser { user, .. } if user == caller.user));
    let elsewhere = watched
        .as_ref()
        .and_then(|session| session.from.account())
        .filter(|account| *account != caller.account);
    let may_connect = match elsewhere {
        None => caller.may(Right::Connect),
        Some(account) => may_connect(tx, caller.user, account).await?,
    };
    if !may_connect {
        return Err(Error::Forbidden(Right::Connect));
    }
    watched.ok_or(Error::NotFound)
}

/// What a client is told of a request.
pub(crate) fn requested_frame(session: &Session, account: Option<String>, now: Timestamp) -> ServerFrame {
    let until = match session.state {
        SessionState::Requested { until } => until,
        _ => now,
    };
    let left = u64::try_from(until.duration_since(now).as_secs()).unwrap_or(0);
    ServerFrame::SessionRequested {
        session: session.id,
        caller: wire_caller(session, account),
        answer_within_seconds: left,
        max_length_seconds: session.max_length.map(|length| length.as_secs()),
    }
}

/// Who asks for a session, as the controlled client may know it.
pub(crate) fn wire_caller(session: &Session, account: Option<String>) -> WireCaller {
    let (name, number) = match &session.from {
        End::Browser { email, .. } => (email.clone(), None),
        End::Client { number, alias, .. } => {
            (alias.clone().unwrap_or_else(|| number.grouped()), Some(*number))
        }
    };
    WireCaller {
        name,
        number,
        account,
    }
}
