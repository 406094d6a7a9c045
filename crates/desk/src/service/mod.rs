//! The service: one event loop that joins the link, the sessions, the desktop and the commands.

mod awaiting;
mod book_asks;
mod ends;
mod requests;
mod running;
mod sockets;
mod table;
mod uplink;

use std::{io, sync::Arc, time::Duration};

use model::{AcceptedBy, EndReason, LimitName, Permissions, SessionId};
use session::{LengthEvent, SessionLength};
use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    sync::mpsc,
    time::{MissedTickBehavior, interval, sleep, timeout},
};
use wire::{Caller, ClientFrame, ServerFrame, Waiting};

use crate::{
    clock,
    config::{Places, Surroundings},
    control::{
        Reply, Request, client,
        server::{Asked, Listener},
    },
    data::{DataError, Enrolment, Identity, Passwords, ServiceLock, Settings},
    desktop::Desktop,
    link::LinkEvent,
    tasks::Tasks,
    texts::Texts,
};
use awaiting::Awaiting;
use book_asks::BookAsks;
use running::{News, Running};
use table::{NoRoom, Table};
use uplink::Uplink;

/// News of the sessions that wait for the service.
const NEWS: usize = 256;
/// How long the sessions may take to end when the service stops.
const FAREWELL: Duration = Duration::from_secs(3);
/// How often deadlines are looked at.
const TICK: Duration = Duration::from_secs(1);

/// Why the service cannot run.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// The data folder cannot be used.
    #[error(transparent)]
    Data(#[from] DataError),
    /// It runs already.
    #[error("the service runs already")]
    RunsAlready,
    /// The operating system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Runs until the process is told to end (SIGTERM or SIGINT); then every session is ended, and the
/// server is told.
///
/// # Errors
/// When the service cannot start.
pub async fn run(places: Places, surroundings: Surroundings, texts: &Texts) -> Result<(), ServiceError> {
    let _lock = lock(&places).await?;
    let settings = Settings::read(&places.data)?;
    let identity = Identity::open(&places.data)?;
    let tasks = Tasks::default();
    let (asked, requests) = mpsc::channel(16);
    let listener = Listener::bind(&places.socket)?;
    tasks.start("listener", listener.serve(asked, tasks.clone()));
    let display = settings.display.clone().or(surroundings.display);
    let (news, heard) = mpsc::channel(NEWS);
    let service = Service {
        uplink: Uplink::start(settings.server.clone(), &identity, &tasks),
        passwords: Arc::new(Passwords::new(&places.data)),
        desktop: Desktop::start(display)?,
        places,
        identity,
        tasks,
        table: Table::default(),
        registering: Awaiting::default(),
        commenting: Awaiting::default(),
        book_asks: BookAsks::default(),
        person: surroundings.person,
        news,
        texts,
        greeted: false,
    };
    service.serve(requests, heard).await
}

/// Everything the service knows.
struct Service<'a> {
    places: Places,
    identity: Identity,
    passwords: Arc<Passwords>,
    desktop: Desktop,
    tasks: Tasks,
    uplink: Uplink,
    table: Table,
    registering: Awaiting,
    commenting: Awaiting,
    book_asks: BookAsks,
    /// Who works at this desktop, by the name that the system has for them.
    person: Option<String>,
    news: mpsc::Sender<(SessionId, News)>,
    texts: &'a Texts,
    greeted: bool,
}

impl Service<'_> {
    async fn serve(
        mut self,
        mut requests: mpsc::Receiver<Asked>,
        mut heard: mpsc::Receiver<(SessionId, News)>,
    ) -> Result<(), ServiceError> {
        let mut signals = [signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?];
        let mut ticks = interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut renewals = interval(Duration::from_secs(wire::RENEW_EVERY_SECONDS));
        renewals.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                event = self.uplink.next() => self.link_event(event),
                Some((session, news)) = heard.recv() => self.session_news(session, news),
                Some((request, reply)) = requests.recv() => self.request(request, reply, &mut heard).await,
                _ = ticks.tick() => self.tick(),
                _ = renewals.tick() => self.renew(),
                () = told_to_end(&mut signals) => break,
            }
        }
        self.stop(&mut heard).await;
        Ok(())
    }

    fn link_event(&mut self, event: LinkEvent) {
        self.uplink.happened(&event);
        match event {
            LinkEvent::Connecting | LinkEvent::Confirmed(_) => {}
            LinkEvent::Up { .. } => {
                self.keep_enrolment();
                self.greet();
                self.renew();
                self.registering.send(&mut self.uplink);
                self.commenting.send(&mut self.uplink);
                self.book_asks.send(&mut self.uplink);
            }
            LinkEvent::Down { error } => {
                self.registering.link_lost(Some(error.clone()));
                self.book_asks.link_lost(Some(&error));
                self.commenting.link_lost(Some(error));
            }
            LinkEvent::Frame(frame) => self.frame(frame),
        }
    }

    fn frame(&mut self, frame: ServerFrame) {
        match frame {
            ServerFrame::SessionRequested {
                session,
                caller,
                answer_within_seconds,
                max_length_seconds,
            } => {
                let length = SessionLength::new(max_length_seconds.map(Duration::from_secs));
                let answer_within = Duration::from_secs(answer_within_seconds);
                self.session_requested(session, caller, answer_within, length);
            }
            ServerFrame::SessionLength {
                session,
                ends_in_seconds,
            } => {
                let left = ends_in_seconds.map(Duration::from_secs);
                self.table.ends_in(session, left, clock::now());
            }
            ServerFrame::SessionRefused { caller, limit, most } => self.session_refused(&caller, limit, most),
            ServerFrame::Unregistered | ServerFrame::Alias { .. } => self.keep_enrolment(),
            ServerFrame::Signal { session, signal } => {
                if !self.table.signal(session, signal) {
                    tracing::debug!(%session, "a signal for a session that is not here");
                }
            }
            ServerFrame::HangUp { session, reason } => {
                if !self.table.hang_up(session, reason.clone()) {
                    self.uplink.session_ended(session, reason, clock::wall());
                }
            }
            ServerFrame::Renewed { sessions } => {
                let now = clock::now();
                sessions
                    .into_iter()
                    .for_each(|session| self.table.renewed(session, now));
            }
            ServerFrame::Registered { account } => {
                self.keep_enrolment();
                self.registering.finish(Reply::Registered { account });
            }
            ServerFrame::RegisterRefused {
                reason,
                account,
                most,
            } => self.registering.finish(Reply::RegisterRefused {
                reason,
                account,
                most,
            }),
            ServerFrame::AddressBook { request, answer } => self.book_asks.finish(request, answer),
            ServerFrame::Commented { session } => self.commenting.finish(Reply::Commented { session }),
            ServerFrame::CommentRefused { reason } => {
                self.commenting.finish(Reply::CommentRefused { reason });
            }
            // The link does not hand these on.
            ServerFrame::Challenge { .. }
            | ServerFrame::Welcome { .. }
            | ServerFrame::Refused { .. }
            | ServerFrame::GoAway { .. } => {}
        }
    }

    /// Somebody was not let near this desk: the person here is told, and the log.
    fn session_refused(&self, caller: &Caller, limit: LimitName, most: u64) {
        tracing::info!(
            caller = caller.name,
            limit = limit.name(),
            most,
            "a session with this desk was refused"
        );
        let caller = caller.name.as_str();
        let text = match limit {
            LimitName::ActiveDevices => self.texts.desk_notice_refused_devices(caller, most),
            _ => self.texts.desk_notice_refused_sessions(caller, most),
        };
        self.desktop.notice(text, false);
    }

    fn session_requested(
        &mut self,
        session: SessionId,
        caller: Caller,
        answer_within: Duration,
        length: SessionLength,
    ) {
        let waiting = match self.passwords.is_set() {
            Ok(true) => Waiting::Password,
            Ok(false) => Waiting::Person,
            Err(error) => {
                tracing::error!(%error, "nobody can be let in");
                return self
                    .uplink
                    .session_ended(session, EndReason::EndedByHost, clock::wall());
            }
        };
        let inbox = match self.table.add(session, caller, waiting, length, clock::now()) {
            Ok(inbox) => inbox,
            Err(NoRoom::Known) => return,
            Err(NoRoom::Full) => {
                return self
                    .uplink
                    .session_ended(session, EndReason::TooManySessions, clock::wall());
            }
        };
        tracing::info!(%session, ?waiting, "somebody wants to control this desktop");
        let running = Running {
            session,
            waiting,
            answer_within,
            permissions: Permissions::all(),
            device: self.identity.signing_key().clone(),
            passwords: self.passwords.clone(),
            desktop: self.desktop.clone(),
            inbox,
            news: self.news.clone(),
        };
        self.tasks.start("session", running.run());
        self.uplink.report(self.table.reports());
    }

    fn session_news(&mut self, session: SessionId, news: News) {
        match news {
            News::Signal(signal) => {
                self.uplink.send(ClientFrame::Signal { session, signal });
            }
            News::Waiting(waiting) => {
                self.table.waits(session, waiting);
                self.uplink.send(ClientFrame::SessionWaiting { session, waiting });
            }
            News::Opened { permissions, path } => {
                tracing::info!(%session, "a viewer is in");
                let accepted_by = match self.table.waiting(session) {
                    Some(Waiting::Password) => AcceptedBy::Password,
                    Some(Waiting::Person) => AcceptedBy::Person {
                        name: self.person.clone(),
                    },
                    None => AcceptedBy::Unknown,
                };
                self.table.opened(session, permissions.clone(), clock::now());
                self.uplink.send(ClientFrame::SessionOpened {
                    session,
                    permissions,
                    path,
                    accepted_by,
                });
            }
            News::Ended(reason) => {
                tracing::info!(%session, ?reason, "a session is over");
                self.ask_for_comment(session);
                self.table.remove(session);
                self.uplink.session_ended(session, reason, clock::wall());
            }
        }
        self.uplink.report(self.table.reports());
    }

    /// The person here is told that the account wants a comment on a session that was open and is over.
    fn ask_for_comment(&self, session: SessionId) {
        let asks = self
            .uplink
            .account()
            .is_some_and(|account| account.asks_for_comment);
        if let Some(caller) = self.table.caller(session)
            && asks
            && self.table.is_open(session)
        {
            tracing::info!(%session, "the account asks for a comment: deskwarden-desk comment");
            let text = self.texts.desk_notice_comment(caller.name.as_str());
            self.desktop.notice(text, false);
        }
    }

    fn tick(&mut self) {
        let now = clock::now();
        for session in self.table.expired(now) {
            self.table.hang_up(session, EndReason::LostContact);
        }
        for (session, event) in self.table.due(now) {
            self.length_event(session, event);
        }
        self.registering.tick(&self.uplink, now);
        self.commenting.tick(&self.uplink, now);
        self.book_asks.tick(&self.uplink, now);
    }

    /// A session is about to reach its longest time, or has reached it.
    fn length_event(&self, session: SessionId, event: LengthEvent) {
        match event {
            LengthEvent::Over => {
                self.table.hang_up(session, EndReason::LengthReached);
            }
            LengthEvent::EndsIn(left) => {
                let (seconds, minutes) = (left.as_secs(), left.as_secs().div_ceil(60));
                tracing::info!(%session, seconds, "a session is about to reach its longest time");
                let caller = self.table.caller(session).map_or("", |caller| &caller.name);
                let text = self.texts.desk_notice_length(caller, minutes);
                self.desktop.notice(text, true);
            }
        }
    }

    fn renew(&mut self) {
        let sessions = self.table.ids();
        if !sessions.is_empty() {
            self.uplink.send(ClientFrame::Renew { sessions });
        }
    }

    fn keep_enrolment(&self) {
        let (Some(server), Some(number)) = (self.uplink.server(), self.uplink.number()) else {
            return;
        };
        let enrolment = Enrolment {
            server: server.without_pin(),
            number,
            account: self.uplink.account().cloned(),
            alias: self.uplink.alias().cloned(),
            removed_from: None,
        };
        let known = Enrolment::read(&self.places.data).ok().flatten();
        let enrolment = enrolment.since(known.as_ref());
        if known.as_ref() == Some(&enrolment) {
            return;
        }
        // It may have happened while the link was down.
        if let Some(account) = enrolment.removed_since(known.as_ref()) {
            tracing::info!(account = account.name, "this device was removed from its account");
            let text = self.texts.desk_notice_unregistered(account.name.as_str());
            self.desktop.notice(text, false);
        }
        if let Err(error) = enrolment.write(&self.places.data) {
            tracing::warn!(%error, "the ID is not kept");
        }
    }

    fn greet(&mut self) {
        let Some(number) = self.uplink.number().filter(|_| !self.greeted) else {
            return;
        };
        self.greeted = true;
        println!("{}", self.texts.desk_service_ready(number.grouped()));
    }

    /// Ends every session, and waits until the link has taken the news of it.
    async fn end_sessions(&mut self, heard: &mut mpsc::Receiver<(SessionId, News)>, patience: Duration) {
        self.table.hang_up_all(&EndReason::EndedByHost);
        let farewell = async {
            while !self.table.is_empty() {
                let Some((session, news)) = heard.recv().await else {
                    return;
                };
                self.session_news(session, news);
            }
            self.uplink.flushed().await;
        };
        if timeout(patience, farewell).await.is_err() {
            tracing::warn!("some sessions did not end in time");
        }
    }

    async fn stop(mut self, heard: &mut mpsc::Receiver<(SessionId, News)>) {
        self.end_sessions(heard, FAREWELL).await;
        self.uplink.close();
        self.tasks.stop();
        self.desktop.stop().await;
        if !self.tasks.finished(FAREWELL).await {
            tracing::warn!("some tasks did not end in time");
        }
    }
}

async fn lock(places: &Places) -> Result<ServiceLock, ServiceError> {
    // A command that talks to the server by itself holds the lock for a moment.
    for _ in 0..50 {
        if let Some(lock) = ServiceLock::take(&places.data)? {
            return Ok(lock);
        }
        if matches!(client::ask(&places.socket, &Request::Status).await, Ok(Some(_))) {
            return Err(ServiceError::RunsAlready);
        }
        sleep(Duration::from_millis(200)).await;
    }
    Err(ServiceError::RunsAlready)
}

async fn told_to_end(signals: &mut [Signal; 2]) {
    let [terminate, interrupt] = signals;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
