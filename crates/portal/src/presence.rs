//! Which clients are reachable: in memory, written to the database in batches on change.

use std::{
    collections::HashMap,
    sync::{
        Mutex, MutexGuard,
        atomic::{AtomicU64, Ordering},
    },
};

use model::{AccountId, ClientId, ClientNumber, EndReason, Presence, Timestamp};
use tokio::sync::{
    Notify,
    mpsc::{self, error::TryRecvError},
};
use wire::{RefusalReason, RegisterRefusal, ServerFrame};

/// How many frames may wait for a client that reads slowly; one more and its link is cut.
const QUEUE: usize = 64;

/// One control link of one client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkId {
    pub(crate) client: ClientId,
    generation: u64,
}

/// What is to be sent to one client. In boxes: a queue reserves room for many frames at once.
pub struct Frames(mpsc::Receiver<Box<ServerFrame>>);

impl Frames {
    /// Waits for the next frame; none when the link is to be closed.
    pub async fn recv(&mut self) -> Option<ServerFrame> {
        self.0.recv().await.map(|frame| *frame)
    }

    /// The next frame, if one waits.
    pub fn try_recv(&mut self) -> Result<ServerFrame, TryRecvError> {
        self.0.try_recv().map(|frame| *frame)
    }
}

struct Linked {
    generation: u64,
    number: ClientNumber,
    account: Option<AccountId>,
    protocol: u16,
    frames: mpsc::Sender<Box<ServerFrame>>,
}

/// The frame as a client of that protocol understands it; nothing where it would not.
fn understood(frame: ServerFrame, protocol: u16) -> Option<ServerFrame> {
    if protocol >= 2 {
        return Some(frame);
    }
    match frame {
        ServerFrame::SessionLength { .. }
        | ServerFrame::SessionRefused { .. }
        | ServerFrame::Unregistered
        | ServerFrame::Alias { .. } => None,
        ServerFrame::HangUp { session, reason } => Some(ServerFrame::HangUp {
            session,
            reason: understood_reason(reason, protocol),
        }),
        ServerFrame::RegisterRefused {
            reason: RegisterRefusal::AccountSuspended,
            ..
        } => Some(ServerFrame::RegisterRefused {
            reason: RegisterRefusal::Unavailable,
            account: None,
            most: None,
        }),
        frame => Some(frame),
    }
}

/// The reason as an end that speaks that protocol understands it.
pub(crate) fn understood_reason(reason: EndReason, protocol: u16) -> EndReason {
    match reason {
        EndReason::LengthReached
        | EndReason::LimitReached { .. }
        | EndReason::AccountSuspended
        | EndReason::ClientRemoved { .. }
            if protocol < 2 =>
        {
            EndReason::EndedByHost
        }
        reason => reason,
    }
}

/// A change of presence that the database does not know yet.
pub(crate) struct Change {
    pub client: ClientId,
    pub number: ClientNumber,
    pub account: Option<AccountId>,
    pub presence: Presence,
}

#[derive(Default)]
struct State {
    links: HashMap<ClientId, Linked>,
    changes: HashMap<ClientId, Change>,
}

#[derive(Default)]
pub(crate) struct Links {
    state: Mutex<State>,
    generations: AtomicU64,
    /// How often a client has moved.
    moves: AtomicU64,
    /// Rung when there is a change to write.
    pub changed: Notify,
}

impl Links {
    /// The client's link is up. An older link of it is told that it was replaced.
    pub fn come(
        &self,
        client: ClientId,
        number: ClientNumber,
        account: Option<AccountId>,
        protocol: u16,
        now: Timestamp,
    ) -> (LinkId, Frames) {
        let generation = self.generations.fetch_add(1, Ordering::Relaxed);
        let (frames, receiver) = mpsc::channel(QUEUE);
        let mut state = self.state();
        let old = state.links.insert(
            client,
            Linked {
                generation,
                number,
                account,
                protocol,
                frames,
            },
        );
        if let Some(old) = old {
            let _ = old.frames.try_send(Box::new(ServerFrame::Refused {
                reason: RefusalReason::Replaced,
            }));
        }
        let presence = Presence::Online { since: now };
        state.changes.insert(
            client,
            Change {
                client,
                number,
                account,
                presence,
            },
        );
        drop(state);
        self.changed.notify_one();
        (LinkId { client, generation }, Frames(receiver))
    }

    /// The link is down. Says whether it was the client's current one.
    pub fn go(&self, link: LinkId, now: Timestamp) -> bool {
        let mut state = self.state();
        if state
            .links
            .get(&link.client)
            .is_none_or(|linked| linked.generation != link.generation)
        {
            return false;
        }
        let Some(gone) = state.links.remove(&link.client) else {
            return false;
        };
        let change = Change {
            client: link.client,
            number: gone.number,
            account: gone.account,
            presence: Presence::Offline { last_seen: Some(now) },
        };
        state.changes.insert(link.client, change);
        drop(state);
        self.changed.notify_one();
        true
    }

    /// Those whose link is up and that belong to an account, with it and their ID.
    pub fn registered(&self) -> HashMap<ClientId, (AccountId, ClientNumber)> {
        let state = self.state();
        let registered = state.links.iter();
        registered
            .filter_map(|(client, linked)| Some((*client, (linked.account?, linked.number))))
            .collect()
    }

    /// How often a client has moved so far. Whoever reads a client before its link is here looks whether
    /// it has moved meanwhile.
    pub fn moves(&self) -> u64 {
        self.moves.load(Ordering::SeqCst)
    }

    /// The client belongs to another account now.
    pub fn moved(&self, client: ClientId, account: Option<AccountId>) {
        self.moves.fetch_add(1, Ordering::SeqCst);
        let mut state = self.state();
        if let Some(linked) = state.links.get_mut(&client) {
            linked.account = account;
        }
        if let Some(change) = state.changes.get_mut(&client) {
            change.account = account;
        }
    }

    /// Whether the client's link is up.
    pub fn is_online(&self, client: ClientId) -> bool {
        self.state().links.contains_key(&client)
    }

    /// Whether `link` is the client's current one.
    pub fn is_current(&self, link: LinkId) -> bool {
        self.state()
            .links
            .get(&link.client)
            .is_some_and(|linked| linked.generation == link.generation)
    }

    /// Sends a frame, if the client is there. A client that does not read loses its link: the
    /// dropped queue ends it, and everything is told again at its next hello.
    pub fn send(&self, client: ClientId, frame: ServerFrame) -> bool {
        let (frames, protocol) = match self.state().links.get(&client) {
            Some(linked) => (linked.frames.clone(), linked.protocol),
            None => return false,
        };
        let Some(frame) = understood(frame, protocol) else {
            return true;
        };
        match frames.try_send(Box::new(frame)) {
            Ok(()) => true,
            Err(mpsc::error::TrySendError::Closed(_)) => false,
            Err(mpsc::error::TrySendError::Full(_)) => {
                tracing::warn!(%client, "a client does not read; its link is cut");
                self.cut(client, &frames);
                false
            }
        }
    }

    /// Sends every client something of its own.
    pub fn send_all(&self, mut frame: impl FnMut() -> ServerFrame) {
        for linked in self.state().links.values() {
            let _ = linked.frames.try_send(Box::new(frame()));
        }
    }

    /// Tells every client of an account that is there.
    pub fn send_to_account(&self, account: AccountId, frame: &ServerFrame) {
        let state = self.state();
        let of_account = state
            .links
            .values()
            .filter(|linked| linked.account == Some(account));
        for linked in of_account {
            // Who does not read hears it at the next hello.
            let _ = linked.frames.try_send(Box::new(frame.clone()));
        }
    }

    /// Takes the changes that the database does not know yet.
    pub fn take_changes(&self) -> Vec<Change> {
        std::mem::take(&mut self.state().changes).into_values().collect()
    }

    /// Puts changes back that could not be written, unless there are newer ones.
    pub fn put_back(&self, changes: Vec<Change>) {
        let mut state = self.state();
        for change in changes {
            state.changes.entry(change.client).or_insert(change);
        }
    }

    fn cut(&self, client: ClientId, frames: &mpsc::Sender<Box<ServerFrame>>) {
        let mut state = self.state();
        let Some(linked) = state.links.get_mut(&client) else {
            return;
        };
        if linked.frames.same_channel(frames) {
            // The receiver ends when its last sender goes; the door then reports the link as down.
            linked.frames = mpsc::channel(1).0;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no holder of this lock panics")
    }
}
