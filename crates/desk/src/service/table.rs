//! The sessions that run here, and what is known about each.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use model::{EndReason, LEASE, Permissions, SessionId};
use session::{LengthEvent, PersonVerdict, SessionLength};
use tokio::sync::{mpsc, watch};
use wire::{Caller, SessionReport, Signal, Waiting};

use crate::control::SessionStatus;

/// Sessions that run here at most.
pub const MOST_SESSIONS: usize = 8;
/// Signals that wait for a session to take them.
const INBOX: usize = 64;

/// A session's end of its line to the service.
pub struct Inbox {
    /// What the viewer sends.
    pub signals: mpsc::Receiver<Signal>,
    /// What the person at this desk said last. A place of its own: a viewer that floods the other
    /// one cannot push it out.
    pub person: watch::Receiver<Option<PersonVerdict>>,
    /// Set when the session is to end.
    pub hang_up: watch::Receiver<Option<EndReason>>,
}

/// The running sessions.
#[derive(Default)]
pub struct Table(BTreeMap<SessionId, Entry>);

struct Entry {
    caller: Caller,
    waiting: Option<Waiting>,
    opened: Option<Permissions>,
    renewed: Instant,
    length: SessionLength,
    signals: mpsc::Sender<Signal>,
    person: watch::Sender<Option<PersonVerdict>>,
    hang_up: watch::Sender<Option<EndReason>>,
}

/// Why a request cannot be served.
#[derive(Debug, PartialEq, Eq)]
pub enum NoRoom {
    /// It runs already.
    Known,
    /// There are [`MOST_SESSIONS`] already.
    Full,
}

/// Which caller a person means.
#[derive(Debug, PartialEq, Eq)]
pub enum Meant {
    /// This one.
    One(SessionId),
    /// No such one waits for a person.
    Nobody,
    /// It could be several.
    Several,
}

impl Table {
    /// A new session, which waits for `waiting`.
    ///
    /// # Errors
    /// When it cannot be served.
    pub fn add(
        &mut self,
        session: SessionId,
        caller: Caller,
        waiting: Waiting,
        length: SessionLength,
        now: Instant,
    ) -> Result<Inbox, NoRoom> {
        if self.0.contains_key(&session) {
            return Err(NoRoom::Known);
        }
        if self.0.len() >= MOST_SESSIONS {
            return Err(NoRoom::Full);
        }
        let (signals, arriving) = mpsc::channel(INBOX);
        let (person, said) = watch::channel(None);
        let (hang_up, told) = watch::channel(None);
        let waiting = Some(waiting);
        self.0.insert(
            session,
            Entry {
                caller,
                waiting,
                opened: None,
                renewed: now,
                length,
                signals,
                person,
                hang_up,
            },
        );
        Ok(Inbox {
            signals: arriving,
            person: said,
            hang_up: told,
        })
    }

    /// The session is over; `false` if it was not here.
    pub fn remove(&mut self, session: SessionId) -> bool {
        self.0.remove(&session).is_some()
    }

    /// Whether no session runs.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The viewer is in.
    pub fn opened(&mut self, session: SessionId, permissions: Permissions, now: Instant) {
        if let Some(entry) = self.0.get_mut(&session) {
            // The lease counts from here; before, the session has a deadline of its own.
            entry.renewed = entry.opened.as_ref().map_or(now, |_| entry.renewed);
            entry.opened = Some(permissions);
            entry.waiting = None;
            entry.length.opened(now);
        }
    }

    /// The viewer has to pass this, perhaps again.
    pub fn waits(&mut self, session: SessionId, waiting: Waiting) {
        if let Some(entry) = self.0.get_mut(&session) {
            entry.waiting = Some(waiting);
        }
    }

    /// The server has renewed this lease.
    pub fn renewed(&mut self, session: SessionId, now: Instant) {
        if let Some(entry) = self.0.get_mut(&session) {
            entry.renewed = now;
        }
    }

    /// The server says in how long a session ends, if ever.
    pub fn ends_in(&mut self, session: SessionId, left: Option<Duration>, now: Instant) {
        if let Some(entry) = self.0.get_mut(&session) {
            entry.length.ends_in(left, now);
        }
    }

    /// The sessions that are about to reach their longest time, or have reached it.
    pub fn due(&mut self, now: Instant) -> Vec<(SessionId, LengthEvent)> {
        let entries = self.0.iter_mut();
        entries
            .filter_map(|(session, entry)| Some((*session, entry.length.due(now)?)))
            .collect()
    }

    /// Who asked for a session.
    pub fn caller(&self, session: SessionId) -> Option<&Caller> {
        self.0.get(&session).map(|entry| &entry.caller)
    }

    /// What the viewer has to pass; none while it is in.
    pub fn waiting(&self, session: SessionId) -> Option<Waiting> {
        self.0.get(&session)?.waiting
    }

    /// Whether the viewer was in.
    pub fn is_open(&self, session: SessionId) -> bool {
        self.0.get(&session).is_some_and(|entry| entry.opened.is_some())
    }

    /// The opened sessions whose lease has run out.
    pub fn expired(&self, now: Instant) -> Vec<SessionId> {
        let late =
            |entry: &Entry| entry.opened.is_some() && now.saturating_duration_since(entry.renewed) >= LEASE;
        self.0
            .iter()
            .filter(|(_, entry)| late(entry))
            .map(|(session, _)| *session)
            .collect()
    }

    /// Hands a signal to a session; `false` if there is no such one. What a session has no room
    /// for is dropped: no honest viewer sends that much.
    pub fn signal(&self, session: SessionId, signal: Signal) -> bool {
        let Some(entry) = self.0.get(&session) else {
            return false;
        };
        if entry.signals.try_send(signal).is_err() {
            tracing::debug!(%session, "a session has no room for a signal");
        }
        true
    }

    /// Hands a session what the person at this desk said.
    pub fn answer(&self, session: SessionId, verdict: PersonVerdict) {
        if let Some(entry) = self.0.get(&session) {
            entry.person.send_replace(Some(verdict));
        }
    }

    /// Tells a session to end; `false` if there is no such one.
    pub fn hang_up(&self, session: SessionId, reason: EndReason) -> bool {
        let Some(entry) = self.0.get(&session) else {
            return false;
        };
        entry.hang_up.send_if_modified(|told| {
            let first = told.is_none();
            told.get_or_insert(reason);
            first
        });
        true
    }

    /// Tells every session to end.
    pub fn hang_up_all(&self, reason: &EndReason) {
        for session in self.0.keys() {
            self.hang_up(*session, reason.clone());
        }
    }

    /// Which caller a person means who names `named`, or nobody.
    pub fn meant(&self, named: Option<SessionId>) -> Meant {
        let waiting = |entry: &Entry| entry.waiting == Some(Waiting::Person);
        let mut candidates = self
            .0
            .iter()
            .filter(|(session, entry)| waiting(entry) && named.is_none_or(|named| named == **session))
            .map(|(session, _)| *session);
        match (candidates.next(), candidates.next()) {
            (None, _) => Meant::Nobody,
            (Some(session), None) => Meant::One(session),
            (Some(_), Some(_)) => Meant::Several,
        }
    }

    /// The sessions' ids.
    pub fn ids(&self) -> Vec<SessionId> {
        self.0.keys().copied().collect()
    }

    /// What the server is told about the sessions when the link comes up.
    pub fn reports(&self) -> Vec<SessionReport> {
        let report = |(session, entry): (&SessionId, &Entry)| SessionReport {
            session: *session,
            opened: entry.opened.clone(),
        };
        self.0.iter().map(report).collect()
    }

    /// What people are told about the sessions.
    pub fn statuses(&self) -> Vec<SessionStatus> {
        let status = |(session, entry): (&SessionId, &Entry)| SessionStatus {
            session: *session,
            caller: entry.caller.clone(),
            waiting: entry.waiting,
        };
        self.0.iter().map(status).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn id(n: u8) -> SessionId {
        SessionId::new(Timestamp::UNIX_EPOCH, [n; 10])
    }

    fn caller() -> Caller {
        Caller {
            name: "ann@example.org".into(),
            number: None,
            account: None,
        }
    }

    fn table(sessions: u8, waiting: Waiting, now: Instant) -> (Table, Vec<Inbox>) {
        let mut table = Table::default();
        let inboxes = (0..sessions)
            .map(|n| {
                table
                    .add(id(n), caller(), waiting, SessionLength::default(), now)
                    .ok()
                    .unwrap()
            })
            .collect();
        (table, inboxes)
    }

    #[test]
    fn there_is_room_for_so_many_sessions_and_for_each_once() {
        let now = crate::clock::now();
        let (mut table, _inboxes) = table(8, Waiting::Password, now);
        assert_eq!(
            table
                .add(id(3), caller(), Waiting::Password, SessionLength::default(), now)
                .err(),
            Some(NoRoom::Known)
        );
        assert_eq!(
            table
                .add(id(9), caller(), Waiting::Password, SessionLength::default(), now)
                .err(),
            Some(NoRoom::Full)
        );
        assert!(table.remove(id(3)));
        assert!(!table.remove(id(3)));
        assert!(
            table
                .add(id(9), caller(), Waiting::Password, SessionLength::default(), now)
                .is_ok()
        );
    }

    #[test]
    fn an_open_session_without_a_renewed_lease_runs_out() {
        let now = crate::clock::now();
        let (mut table, _inboxes) = table(2, Waiting::Password, now);
        let opened = now + Duration::from_secs(40);
        table.opened(id(0), Permissions::all(), opened);
        assert!(table.expired(opened + Duration::from_secs(59)).is_empty());
        assert_eq!(
            table.expired(opened + LEASE),
            [id(0)],
            "the other one is not open"
        );
        table.renewed(id(0), opened + Duration::from_secs(20));
        assert!(table.expired(opened + LEASE).is_empty());
        assert_eq!(table.expired(opened + Duration::from_secs(80)), [id(0)]);
    }

    #[test]
    fn opening_again_after_a_reload_does_not_renew_the_lease() {
        let now = crate::clock::now();
        let (mut table, _inboxes) = table(1, Waiting::Password, now);
        table.opened(id(0), Permissions::all(), now);
        table.waits(id(0), Waiting::Password);
        table.opened(id(0), Permissions::all(), now + Duration::from_secs(50));
        assert_eq!(table.expired(now + LEASE), [id(0)]);
    }

    #[test]
    fn a_person_names_the_caller_only_if_several_wait() {
        let now = crate::clock::now();
        let (mut table, _inboxes) = table(2, Waiting::Person, now);
        assert_eq!(table.meant(None), Meant::Several);
        assert_eq!(table.meant(Some(id(1))), Meant::One(id(1)));
        assert_eq!(table.meant(Some(id(7))), Meant::Nobody);
        table.opened(id(1), Permissions::all(), now);
        assert_eq!(table.meant(None), Meant::One(id(0)));
        assert_eq!(table.meant(Some(id(1))), Meant::Nobody, "it is in already");
    }

    #[test]
    fn a_flood_of_signals_pushes_out_neither_the_person_nor_the_first_reason_to_hang_up() {
        let now = crate::clock::now();
        let (table, inboxes) = table(1, Waiting::Person, now);
        for _ in 0..INBOX * 2 {
            let candidate = String::new();
            assert!(table.signal(id(0), Signal::Candidate { candidate }));
        }
        table.answer(id(0), PersonVerdict::Accepted);
        assert_eq!(*inboxes[0].person.borrow(), Some(PersonVerdict::Accepted));
        assert!(table.hang_up(id(0), EndReason::LostContact));
        assert!(table.hang_up(id(0), EndReason::EndedByHost));
        assert!(!table.hang_up(id(5), EndReason::EndedByHost));
        assert_eq!(*inboxes[0].hang_up.borrow(), Some(EndReason::LostContact));
    }
}
