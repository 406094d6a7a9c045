//! The service's side of the control link.

use jiff::Timestamp;
use model::{Alias, ClientNumber, EndReason, SessionId};
use tokio::sync::{mpsc, watch};
use tokio_util::sync::CancellationToken;
use wire::{AccountNotice, ClientFrame, SessionReport};

use super::ends::Ends;
use crate::{
    control::LinkState,
    data::Identity,
    link::{self, LinkConfig, LinkError, LinkEvent, ServerAddress, Sessions},
    tasks::Tasks,
};

/// Events that wait for the service.
const QUEUE: usize = 64;

/// The link to one server, or to none yet.
pub struct Uplink {
    server: Option<ServerAddress>,
    events: mpsc::Receiver<LinkEvent>,
    stop: CancellationToken,
    state: LinkState,
    frames: Option<mpsc::Sender<ClientFrame>>,
    sent: u64,
    ends: Ends,
    sessions: watch::Sender<Sessions>,
    number: Option<ClientNumber>,
    account: Option<AccountNotice>,
    alias: Option<Alias>,
}

impl Uplink {
    /// Begins to keep a link to `server`.
    pub fn start(server: Option<ServerAddress>, identity: &Identity, tasks: &Tasks) -> Self {
        let (reports, sessions) = watch::channel(Sessions::default());
        let (sender, events) = mpsc::channel(QUEUE);
        let stop = CancellationToken::new();
        if let Some(server) = server.clone() {
            let (identity, stop) = (identity.clone(), stop.clone());
            tasks.start(
                "link",
                link::keep(LinkConfig {
                    server,
                    identity,
                    sessions,
                    events: sender,
                    stop,
                }),
            );
        }
        let state = match server {
            Some(_) => LinkState::Connecting,
            None => LinkState::Offline { error: None },
        };
        Self {
            server,
            events,
            stop,
            state,
            frames: None,
            sent: 0,
            ends: Ends::default(),
            sessions: reports,
            number: None,
            account: None,
            alias: None,
        }
    }

    /// The next event. Without a server there is none, ever.
    pub async fn next(&mut self) -> LinkEvent {
        match self.events.recv().await {
            Some(event) => event,
            None => std::future::pending().await,
        }
    }

    /// Takes note of an event.
    pub fn happened(&mut self, event: &LinkEvent) {
        match event {
            LinkEvent::Connecting => self.state = LinkState::Connecting,
            LinkEvent::Up {
                number,
                account,
                alias,
                frames,
            } => {
                self.state = LinkState::Online;
                self.number = Some(*number);
                self.account.clone_from(account);
                self.alias.clone_from(alias);
                self.frames = Some(frames.clone());
                self.sent = 0;
                self.send_ends();
            }
            LinkEvent::Frame(wire::ServerFrame::Registered { account }) => {
                self.account = Some(account.clone())
            }
            LinkEvent::Frame(wire::ServerFrame::Unregistered) => self.account = None,
            LinkEvent::Frame(wire::ServerFrame::Alias { alias }) => self.alias.clone_from(alias),
            LinkEvent::Frame(_) => {}
            LinkEvent::Confirmed(frames) => {
                self.ends.confirmed(*frames);
                self.report_ends();
            }
            LinkEvent::Down { error } => {
                self.state = LinkState::Offline {
                    error: Some(error.clone()),
                };
                self.frames = None;
                self.ends.link_lost();
            }
        }
    }

    /// Sends a frame if the link is up; the number of the frame on this link.
    pub fn send(&mut self, frame: ClientFrame) -> Option<u64> {
        if self.frames.as_ref()?.try_send(frame).is_err() {
            // Closed, or stuck with a full queue: without a sender the link ends and is made anew.
            self.frames = None;
            return None;
        }
        self.sent += 1;
        Some(self.sent)
    }

    /// Tells the server that a session is over, now or as soon as the link is up.
    pub fn session_ended(&mut self, session: SessionId, reason: EndReason, at: Timestamp) {
        self.ends.add(session, reason, at);
        self.report_ends();
        self.send_ends();
    }

    /// What to tell the server about running sessions when the link comes up.
    pub fn report(&self, running: Vec<SessionReport>) {
        self.sessions.send_modify(|sessions| sessions.running = running);
    }

    /// Resolves when the link has taken every frame, or there is none to take them.
    pub async fn flushed(&self) {
        if let Some(frames) = &self.frames {
            let _the_link_is_gone = frames.reserve_many(frames.max_capacity()).await;
        }
    }

    /// Ends the link once everything is out.
    pub fn close(&mut self) {
        self.stop.cancel();
        self.frames = None;
    }

    /// The server.
    pub fn server(&self) -> Option<&ServerAddress> {
        self.server.as_ref()
    }

    /// How the link stands.
    pub fn state(&self) -> &LinkState {
        &self.state
    }

    /// Why the link is down, if it is.
    pub fn error(&self) -> Option<LinkError> {
        match &self.state {
            LinkState::Offline { error } => error.clone(),
            LinkState::Online | LinkState::Connecting => None,
        }
    }

    /// The ID of this device, once the server has said it.
    pub fn number(&self) -> Option<ClientNumber> {
        self.number
    }

    /// The alias of this device.
    pub fn alias(&self) -> Option<&Alias> {
        self.alias.as_ref()
    }

    /// The account of this device.
    pub fn account(&self) -> Option<&AccountNotice> {
        self.account.as_ref()
    }

    fn report_ends(&self) {
        let ended = self.ends.unconfirmed();
        self.sessions.send_modify(|sessions| sessions.ended = ended);
    }

    fn send_ends(&mut self) {
        let mut ends = std::mem::take(&mut self.ends);
        ends.send(|frame| self.send(frame));
        self.ends = ends;
    }
}
