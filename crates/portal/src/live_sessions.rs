//! What is known only in memory about sessions that are not over: who watches, and the leases.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard},
};

use model::{ClientId, LEASE, SessionId, SignInId, Timestamp};
use tokio::sync::mpsc;
use wire::{ViewerRefusal, ViewerServerFrame};

use crate::presence::understood_reason;

/// How many frames may wait for a viewer that reads slowly; one more and its link is cut.
const QUEUE: usize = 64;
/// How long a request outlives the page that made it, in seconds: a reload is quicker.
const PAGE_GRACE_SECONDS: i64 = 15;

/// One link of one viewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewerLinkId {
    pub(crate) session: SessionId,
    generation: u64,
}

impl ViewerLinkId {
    /// The session that is watched.
    pub fn session(self) -> SessionId {
        self.session
    }
}

struct Viewer {
    generation: u64,
    protocol: u16,
    frames: mpsc::Sender<ViewerServerFrame>,
}

/// The frame as a viewer of that protocol understands it; nothing where it would not.
fn understood(frame: ViewerServerFrame, protocol: u16) -> Option<ViewerServerFrame> {
    match frame {
        ViewerServerFrame::Length { .. } if protocol < 2 => None,
        ViewerServerFrame::Ended { reason } => Some(ViewerServerFrame::Ended {
            reason: understood_reason(reason, protocol),
        }),
        frame => Some(frame),
    }
}

struct Live {
    host: ClientId,
    viewer: Option<Viewer>,
    viewer_gone_at: Timestamp,
    /// Whether it was told that the viewer is missing.
    viewer_missed: bool,
    sign_in: Option<SignInId>,
    host_renewed_at: Timestamp,
    viewer_renewed_at: Timestamp,
    written: Timestamp,
}

impl Live {
    fn renewed_at(&self) -> Timestamp {
        self.host_renewed_at.min(self.viewer_renewed_at)
    }

    /// Whether the viewer's page has been gone for longer than a reload takes.
    fn is_without_viewer(&self, now: Timestamp) -> bool {
        self.viewer.is_none()
            && now.as_millisecond() - self.viewer_gone_at.as_millisecond() > PAGE_GRACE_SECONDS * 1000
    }
}

#[derive(Default)]
struct State {
    sessions: HashMap<SessionId, Live>,
    generation: u64,
}

/// The sessions that are not over.
#[derive(Default)]
pub(crate) struct LiveSessions(Mutex<State>);

/// Which end renews its lease.
#[derive(Clone, Copy)]
pub(crate) enum Renewing {
    Host,
    Viewer,
}

impl LiveSessions {
    /// A session is running whose lease was last renewed at `renewed_at`. Its page may take its
    /// time to come, counted from `now`.
    pub fn insert(
        &self,
        session: SessionId,
        host: ClientId,
        sign_in: Option<SignInId>,
        renewed_at: Timestamp,
        now: Timestamp,
    ) {
        let live = Live {
            host,
            viewer: None,
            viewer_gone_at: now,
            viewer_missed: false,
            sign_in,
            host_renewed_at: renewed_at,
            viewer_renewed_at: renewed_at,
            written: renewed_at,
        };
        self.state().sessions.insert(session, live);
    }

    /// Whether a session of that host is not over.
    pub fn has_host(&self, client: ClientId) -> bool {
        self.state().sessions.values().any(|live| live.host == client)
    }

    /// A viewer has come. An older one is told that it was replaced. `None`: the session is over.
    pub fn join(
        &self,
        session: SessionId,
        sign_in: SignInId,
        protocol: u16,
        now: Timestamp,
    ) -> Option<(ViewerLinkId, mpsc::Receiver<ViewerServerFrame>)> {
        let mut state = self.state();
        state.generation += 1;
        let generation = state.generation;
        let live = state.sessions.get_mut(&session)?;
        let (frames, receiver) = mpsc::channel(QUEUE);
        if let Some(old) = live.viewer.replace(Viewer {
            generation,
            protocol,
            frames,
        }) {
            let _ = old.frames.try_send(ViewerServerFrame::Refused {
                reason: ViewerRefusal::Replaced,
            });
        }
        live.sign_in = Some(sign_in);
        live.viewer_missed = false;
        live.viewer_renewed_at = live.viewer_renewed_at.max(now);
        Some((ViewerLinkId { session, generation }, receiver))
    }

    /// A viewer's link is down.
    pub fn leave(&self, link: ViewerLinkId, now: Timestamp) {
        let mut state = self.state();
        let Some(live) = state.sessions.get_mut(&link.session) else {
            return;
        };
        if live
            .viewer
            .as_ref()
            .is_some_and(|viewer| viewer.generation == link.generation)
        {
            live.viewer = None;
            live.viewer_gone_at = now;
        }
    }

    /// Whether `link` is the session's current one.
    pub fn is_current(&self, link: ViewerLinkId) -> bool {
        let state = self.state();
        let viewer = state
            .sessions
            .get(&link.session)
            .and_then(|live| live.viewer.as_ref());
        viewer.is_some_and(|viewer| viewer.generation == link.generation)
    }

    /// Sends a frame to the viewer, if it is there. One that does not read loses its link.
    pub fn send(&self, session: SessionId, frame: ViewerServerFrame) {
        let mut state = self.state();
        let Some(viewer) = state
            .sessions
            .get_mut(&session)
            .and_then(|live| live.viewer.as_mut())
        else {
            return;
        };
        let Some(frame) = understood(frame, viewer.protocol) else {
            return;
        };
        if let Err(mpsc::error::TrySendError::Full(_)) = viewer.frames.try_send(frame) {
            tracing::warn!(%session, "a viewer does not read; its link is cut");
            // The receiver ends when its last sender goes; the door then reports that it left.
            viewer.frames = mpsc::channel(1).0;
        }
    }

    /// Sends every viewer something of its own.
    pub fn send_all(&self, mut frame: impl FnMut() -> ViewerServerFrame) {
        for viewer in self
            .state()
            .sessions
            .values()
            .filter_map(|live| live.viewer.as_ref())
        {
            let _ = viewer.frames.try_send(frame());
        }
    }

    /// The sign-in that watches a session, as far as it is known.
    pub fn watcher(&self, session: SessionId) -> Option<SignInId> {
        self.state().sessions.get(&session).and_then(|live| live.sign_in)
    }

    /// The controlled end of a session that is not over.
    pub fn host(&self, session: SessionId) -> Option<ClientId> {
        self.state().sessions.get(&session).map(|live| live.host)
    }

    /// Renews the lease of one end. Says whether the session is known.
    pub fn renew(&self, session: SessionId, end: Renewing, now: Timestamp) -> bool {
        let mut state = self.state();
        let Some(live) = state.sessions.get_mut(&session) else {
            return false;
        };
        match end {
            Renewing::Host => live.host_renewed_at = now,
            Renewing::Viewer => live.viewer_renewed_at = now,
        }
        true
    }

    /// The session is over: the viewer hears `last`, its link ends.
    pub fn remove(&self, session: SessionId, last: ViewerServerFrame) {
        self.send(session, last);
        self.state().sessions.remove(&session);
    }

    /// The sessions whose lease has run out.
    pub fn lapsed(&self, now: Timestamp) -> Vec<SessionId> {
        let lapsed = |live: &Live| live.renewed_at() + LEASE < now;
        self.state()
            .sessions
            .iter()
            .filter(|(_, live)| lapsed(live))
            .map(|(id, _)| *id)
            .collect()
    }

    /// When the lease of a session was last renewed by both ends.
    pub fn renewed_at(&self, session: SessionId) -> Option<Timestamp> {
        self.state().sessions.get(&session).map(Live::renewed_at)
    }

    /// The sessions whose viewer's page has been gone for longer than a reload takes.
    pub fn without_viewer(&self, now: Timestamp) -> Vec<SessionId> {
        self.state()
            .sessions
            .iter()
            .filter(|(_, live)| live.is_without_viewer(now))
            .map(|(id, _)| *id)
            .collect()
    }

    /// The sessions whose viewer is gone for so long since these moments; each is named once until the
    /// viewer comes again.
    pub fn take_missed_viewers(&self, now: Timestamp) -> Vec<(SessionId, Timestamp)> {
        let mut missed = Vec::new();
        for (id, live) in &mut self.state().sessions {
            if !live.viewer_missed && live.is_without_viewer(now) {
                live.viewer_missed = true;
                missed.push((*id, live.viewer_gone_at));
            }
        }
        missed
    }

    /// The sessions that this sign-in watches.
    pub fn of_sign_in(&self, sign_in: SignInId) -> Vec<SessionId> {
        let state = self.state();
        let watched = state
            .sessions
            .iter()
            .filter(|(_, live)| live.sign_in == Some(sign_in));
        watched.map(|(id, _)| *id).collect()
    }

    /// The renewals that the database does not know yet.
    pub fn take_renewals(&self) -> Vec<(SessionId, Timestamp)> {
        let mut renewals = Vec::new();
        for (id, live) in &mut self.state().sessions {
            let renewed_at = live.renewed_at();
            if renewed_at > live.written {
                live.written = renewed_at;
                renewals.push((*id, renewed_at));
            }
        }
        renewals
    }

    /// These renewals could not be written after all: they are due again.
    pub fn put_back_renewals(&self, renewals: &[(SessionId, Timestamp)]) {
        let mut state = self.state();
        for (id, _) in renewals {
            if let Some(live) = state.sessions.get_mut(id) {
                live.written = Timestamp::MIN;
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("no holder of this lock panics")
    }
}
