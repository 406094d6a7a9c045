use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{AccountId, ClientId, ClientNumber, EndReason, Permissions, SessionId, UserId};

/// How long a request waits for an answer.
pub const REQUEST_TIME: Duration = Duration::from_secs(60);
/// How long the caller has for the password once the desk has answered.
pub const PASSWORD_TIME: Duration = Duration::from_secs(180);
/// How long a session lives without a renewal of its lease.
pub const LEASE: Duration = Duration::from_secs(60);

/// The number of a session for scripts: 9 to 12 digits, random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SessionNumber(u64);

impl SessionNumber {
    /// A number drawn from `random`.
    pub fn draw(random: u64) -> Self {
        Self(100_000_000 + random % (1_000_000_000_000 - 100_000_000))
    }

    /// A number as it was stored; `None` outside 9 to 12 digits.
    pub fn from_stored(number: u64) -> Option<Self> {
        (100_000_000..1_000_000_000_000)
            .contains(&number)
            .then_some(Self(number))
    }

    /// The number itself.
    pub fn get(self) -> u64 {
        self.0
    }
}

/// One end of a session, as it was when the session was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// An installation of the desktop program.
    Client {
        /// Which one.
        id: ClientId,
        /// Its ID.
        number: ClientNumber,
        /// The account that it belonged to.
        account: Option<AccountId>,
        /// The alias that it had.
        alias: Option<String>,
        /// The host name that it reported.
        host_name: String,
    },
    /// A user of the portal in a browser.
    Browser {
        /// Who.
        user: UserId,
        /// The account in which the user acted.
        account: AccountId,
        /// The e-mail address that the user had.
        email: String,
    },
}

impl End {
    /// The account of this end.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Client { account, .. } => *account,
            Self::Browser { account, .. } => Some(*account),
        }
    }

    /// The client at this end.
    pub fn client(&self) -> Option<ClientId> {
        match self {
            Self::Client { id, .. } => Some(*id),
            Self::Browser { .. } => None,
        }
    }

    /// What people call this end: the e-mail address; or the alias, the host name, or else the ID.
    pub fn name(&self) -> String {
        match self {
            Self::Browser { email, .. } => email.clone(),
            Self::Client {
                alias: Some(alias), ..
            } => alias.clone(),
            Self::Client {
                number, host_name, ..
            } if host_name.is_empty() => number.grouped(),
            Self::Client { host_name, .. } => host_name.clone(),
        }
    }
}

/// Which way the media of a session takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaPath {
    /// From one end to the other.
    Direct,
    /// Through a relay.
    Relayed,
}

/// Where a session stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionState {
    /// Asked for, not yet granted.
    Requested {
        /// When it ends unanswered.
        until: Timestamp,
    },
    /// Running.
    Open {
        /// When the desk let the viewer in.
        since: Timestamp,
    },
    /// Told to end; the desk has not confirmed it.
    Closing {
        /// When it had opened, if ever.
        opened: Option<Timestamp>,
        /// Why it is to end.
        reason: EndReason,
        /// When that was decided.
        since: Timestamp,
    },
    /// Over.
    Closed {
        /// When it had opened, if ever.
        opened: Option<Timestamp>,
        /// When it ended.
        at: Timestamp,
        /// Why.
        reason: EndReason,
    },
}

/// A closed session cannot be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the session is closed already")]
pub struct AlreadyClosed;

/// Only a requested session can open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the session is not waiting to be opened")]
pub struct NotOpenable;

/// One remote-control connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id inside the system.
    pub id: SessionId,
    /// Its number for scripts.
    pub number: SessionNumber,
    /// The end that asked.
    pub from: End,
    /// The end that is controlled.
    pub to: End,
    /// When the request was sent.
    pub requested_at: Timestamp,
    /// Where it stands.
    pub state: SessionState,
    /// When the lease was last renewed.
    pub renewed_at: Timestamp,
    /// What the viewer may do.
    pub permissions: Permissions,
    /// Which way the media takes, once known.
    pub path: Option<MediaPath>,
    /// How long it may stay open, in whole seconds; none: as long as it likes.
    pub max_length: Option<Duration>,
    /// What users say about it of the account in whose name it was read; none where it was read for the
    /// server's own purposes.
    pub comment: Option<String>,
}

impl Session {
    /// A request of `from` to control `to`.
    pub fn request(id: SessionId, number: SessionNumber, from: End, to: End, now: Timestamp) -> Self {
        Self {
            id,
            number,
            from,
            to,
            requested_at: now,
            state: SessionState::Requested {
                until: now + REQUEST_TIME,
            },
            renewed_at: now,
            permissions: Permissions::none(),
            path: None,
            max_length: None,
            comment: None,
        }
    }

    /// A request of `from` to control `to` that is refused at once, for `reason`.
    pub fn refuse(
        id: SessionId,
        number: SessionNumber,
        from: End,
        to: End,
        reason: EndReason,
        now: Timestamp,
    ) -> Self {
        let mut session = Self::request(id, number, from, to, now);
        session.state = SessionState::Closed {
            opened: None,
            at: now,
            reason,
        };
        session
    }

    /// The desk has answered and waits for the caller's password: more time until the end as
    /// unanswered. Without effect on a session that is not waiting.
    pub fn give_time_for_password(&mut self, now: Timestamp) {
        if let SessionState::Requested { until } = &mut self.state {
            *until = now + PASSWORD_TIME;
        }
    }

    /// The desk has let the viewer in. Asking twice is harmless.
    pub fn open(
        &mut self,
        permissions: Permissions,
        path: MediaPath,
        now: Timestamp,
    ) -> Result<(), NotOpenable> {
        match self.state {
            SessionState::Requested { .. } => self.state = SessionState::Open { since: now },
            SessionState::Open { .. } => {}
            SessionState::Closing { .. } | SessionState::Closed { .. } => return Err(NotOpenable),
        }
        self.permissions = permissions;
        self.path = Some(path);
        self.renewed_at = self.renewed_at.max(now);
        Ok(())
    }

    /// The session is to end. Asking twice is harmless: the first reason stays.
    pub fn request_close(&mut self, reason: EndReason, now: Timestamp) -> Result<(), AlreadyClosed> {
        match self.state {
            SessionState::Closed { .. } => Err(AlreadyClosed),
            SessionState::Closing { .. } => Ok(()),
            SessionState::Requested { .. } | SessionState::Open { .. } => {
                self.state = SessionState::Closing {
                    opened: self.opened_at(),
                    reason,
                    since: now,
                };
                Ok(())
            }
        }
    }

    /// An end has hung up. Where the portal had asked for it, the portal's reason stands. `at` is
    /// kept between the opening, or the request, and `now`, whatever the device's clock says.
    pub fn end(&mut self, reason: EndReason, at: Timestamp, now: Timestamp) -> Result<(), AlreadyClosed> {
        let reason = match &self.state {
            SessionState::Closed { .. } => return Err(AlreadyClosed),
            SessionState::Closing { reason, .. } => reason.clone(),
            SessionState::Requested { .. } | SessionState::Open { .. } => reason,
        };
        let at = at.min(now).max(self.opened_at().unwrap_or(self.requested_at));
        self.state = SessionState::Closed {
            opened: self.opened_at(),
            at,
            reason,
        };
        Ok(())
    }

    /// One end has vanished: the session ended when its lease was last renewed; or at its deadline, if that
    /// came before its ends gave up.
    pub fn lose_contact(&mut self, now: Timestamp) -> Result<(), AlreadyClosed> {
        if matches!(self.state, SessionState::Closed { .. }) {
            return Err(AlreadyClosed);
        }
        let opened = self.opened_at();
        let (at, reason) = match self.deadline_within_lease(now) {
            Some(deadline) => (deadline, EndReason::LengthReached),
            None => (
                self.renewed_at.max(opened.unwrap_or(self.requested_at)),
                EndReason::LostContact,
            ),
        };
        self.state = SessionState::Closed { opened, at, reason };
        Ok(())
    }

    /// When the desk let the viewer in, if ever.
    pub fn opened_at(&self) -> Option<Timestamp> {
        match self.state {
            SessionState::Requested { .. } => None,
            SessionState::Open { since } => Some(since),
            SessionState::Closing { opened, .. } | SessionState::Closed { opened, .. } => opened,
        }
    }

    /// When it ended.
    pub fn ended_at(&self) -> Option<Timestamp> {
        match self.state {
            SessionState::Closed { at, .. } => Some(at),
            _ => None,
        }
    }

    /// Why it ended or is about to end.
    pub fn end_reason(&self) -> Option<&EndReason> {
        match &self.state {
            SessionState::Closing { reason, .. } | SessionState::Closed { reason, .. } => Some(reason),
            _ => None,
        }
    }

    /// Whether it is not over.
    pub fn is_running(&self) -> bool {
        !matches!(self.state, SessionState::Closed { .. })
    }

    /// Whether somebody can still ask it to end.
    pub fn is_closable(&self) -> bool {
        matches!(
            self.state,
            SessionState::Requested { .. } | SessionState::Open { .. }
        )
    }

    /// From the request to the end, or to `now` while it runs.
    pub fn duration(&self, now: Timestamp) -> Duration {
        let end = self.ended_at().unwrap_or(now);
        end.duration_since(self.requested_at)
            .try_into()
            .unwrap_or(Duration::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_000_000 + second).unwrap()
    }

    fn requested() -> Session {
        let client = |n| End::Client {
            id: ClientId::new(at(0), [n; 10]),
            number: ClientNumber::draw(u64::from(n), 0),
            account: None,
            alias: None,
            host_name: String::new(),
        };
        let id = SessionId::new(at(0), [1; 10]);
        Session::request(id, SessionNumber::draw(1), client(1), client(2), at(0))
    }

    fn closed_by_anna() -> EndReason {
        EndReason::ClosedInPortal {
            by: "anna@example.com".into(),
        }
    }

    #[test]
    fn closing_twice_is_harmless_and_the_first_reason_stays() {
        let mut session = requested();
        session
            .open(Permissions::all(), MediaPath::Direct, at(5))
            .unwrap();
        session.request_close(closed_by_anna(), at(10)).unwrap();
        session.request_close(EndReason::EndedByHost, at(11)).unwrap();
        session.end(EndReason::EndedByHost, at(12), at(12)).unwrap();
        assert_eq!(session.end_reason(), Some(&closed_by_anna()));
        assert_eq!(session.opened_at(), Some(at(5)));
        assert_eq!(session.duration(at(99)), Duration::from_secs(12));
    }

    #[test]
    fn a_closed_session_refuses_everything() {
        let mut session = requested();
        session.end(EndReason::Dismissed, at(3), at(3)).unwrap();
        assert_eq!(session.request_close(closed_by_anna(), at(4)), Err(AlreadyClosed));
        assert_eq!(
            session.end(EndReason::EndedByHost, at(4), at(4)),
            Err(AlreadyClosed)
        );
        assert_eq!(session.lose_contact(at(4)), Err(AlreadyClosed));
        assert_eq!(
            session.open(Permissions::all(), MediaPath::Direct, at(4)),
            Err(NotOpenable)
        );
        assert_eq!(session.end_reason(), Some(&EndReason::Dismissed));
    }

    #[test]
    fn a_session_that_is_closing_does_not_open() {
        let mut session = requested();
        session.request_close(closed_by_anna(), at(1)).unwrap();
        assert_eq!(
            session.open(Permissions::all(), MediaPath::Direct, at(2)),
            Err(NotOpenable)
        );
    }

    #[test]
    fn lost_contact_ends_at_the_last_renewal() {
        let mut session = requested();
        session
            .open(Permissions::all(), MediaPath::Direct, at(5))
            .unwrap();
        session.renewed_at = at(40);
        session.lose_contact(at(101)).unwrap();
        assert_eq!(session.ended_at(), Some(at(40)));
        assert_eq!(session.end_reason(), Some(&EndReason::LostContact));
    }

    #[test]
    fn a_device_with_a_wrong_clock_cannot_bend_the_log() {
        for claimed in [-1_000_000, 1_000_000] {
            let mut session = requested();
            session.end(EndReason::EndedByHost, at(claimed), at(9)).unwrap();
            let end = session.ended_at().unwrap();
            assert!(end >= at(0) && end <= at(9));
        }
    }

    #[derive(Debug, Clone)]
    enum Step {
        Open,
        Password,
        Close,
        End,
        Lose,
    }

    proptest! {
        #[test]
        fn whatever_happens_a_closed_session_stays_closed_and_time_runs_forward(
            steps in prop::collection::vec(prop_oneof![
                Just(Step::Open), Just(Step::Password), Just(Step::Close), Just(Step::End), Just(Step::Lose)
            ], 0..12)
        ) {
            let mut session = requested();
            for (second, step) in steps.into_iter().enumerate() {
                let now = at(second as i64);
                let before = session.clone();
                match step {
                    Step::Open => drop(session.open(Permissions::all(), MediaPath::Direct, now)),
                    Step::Password => session.give_time_for_password(now),
                    Step::Close => drop(session.request_close(closed_by_anna(), now)),
                    Step::End => drop(session.end(EndReason::EndedByViewer, now, now)),
                    Step::Lose => drop(session.lose_contact(now)),
                }
                if !before.is_running() {
                    prop_assert_eq!(&before, &session);
                }
                if let (Some(opened), Some(ended)) = (session.opened_at(), session.ended_at()) {
                    prop_assert!(session.requested_at <= opened && opened <= ended && ended <= now);
                }
            }
        }
    }
}
