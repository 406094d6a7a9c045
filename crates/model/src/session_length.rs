//! How long a session may stay open.

use std::time::Duration;

use jiff::Timestamp;

use crate::{EndReason, LEASE, Session, SessionState};

/// How much earlier than the server's clock says an end may find that a session's time is over.
const DEADLINE_TOLERANCE: Duration = Duration::from_secs(30);

impl Session {
    /// When it has to end because it has been open for as long as it may.
    pub fn deadline(&self) -> Option<Timestamp> {
        match self.state {
            SessionState::Open { since } => self.deadline_from(since),
            _ => None,
        }
    }

    /// How long it may still stay open, if it is open and that is limited: never longer than a session may
    /// that opens now, although the clock has been set back since it opened.
    pub fn time_left(&self, now: Timestamp) -> Option<Duration> {
        let (deadline, length) = (self.deadline()?, self.max_length?);
        let left = deadline.as_millisecond() - now.as_millisecond();
        Some(Duration::from_millis(u64::try_from(left).unwrap_or(0)).min(length))
    }

    /// Whether one of its ends is believed that its time is over. The clocks of the ends are not the
    /// server's, so it may be a little early; and of a session that has opened in the future, because the
    /// clock was set back, only the ends can tell.
    pub fn is_at_deadline(&self, now: Timestamp) -> bool {
        let SessionState::Open { since } = self.state else {
            return false;
        };
        self.time_left(now)
            .is_some_and(|left| left <= DEADLINE_TOLERANCE || now < since)
    }

    /// The deadline, if it has come while the lease still held: the ends count the time by themselves,
    /// and have ended the session then, though nobody heard of it.
    pub(crate) fn deadline_within_lease(&self, now: Timestamp) -> Option<Timestamp> {
        let opened = match &self.state {
            SessionState::Open { since } => Some(*since),
            SessionState::Closing {
                opened,
                reason: EndReason::LengthReached,
                ..
            } => *opened,
            _ => None,
        };
        let deadline = self.deadline_from(opened?)?;
        let last = now.min(self.renewed_at + LEASE);
        (self.renewed_at <= deadline && deadline <= last).then_some(deadline)
    }

    fn deadline_from(&self, opened: Timestamp) -> Option<Timestamp> {
        let length = self.max_length?;
        Some(opened.checked_add(length).unwrap_or(Timestamp::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ClientId, ClientNumber, End, MediaPath, Permissions, SessionId, SessionNumber};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_000_000 + second).unwrap()
    }

    /// One that opened at 0, may stay open for 600 seconds, and was last renewed at `renewed`.
    fn open(renewed: i64) -> Session {
        let client = |n| End::Client {
            id: ClientId::new(at(0), [n; 10]),
            number: ClientNumber::draw(u64::from(n), 0),
            account: None,
            alias: None,
            host_name: String::new(),
        };
        let id = SessionId::new(at(0), [1; 10]);
        let mut session = Session::request(id, SessionNumber::draw(1), client(1), client(2), at(0));
        session.max_length = Some(Duration::from_secs(600));
        session
            .open(Permissions::all(), MediaPath::Direct, at(0))
            .unwrap();
        session.renewed_at = at(renewed);
        session
    }

    #[test]
    fn the_time_that_is_left_is_never_more_than_the_whole() {
        for (now, left) in [(0, 600), (599, 1), (600, 0), (5_000, 0), (-5_000, 600)] {
            let left = Duration::from_secs(left);
            assert_eq!(open(0).time_left(at(now)), Some(left), "{now}");
        }
        let mut session = open(0);
        session.max_length = None;
        assert_eq!(session.time_left(at(0)), None);
        assert!(!session.is_at_deadline(at(5_000)));
    }

    #[test]
    fn an_end_is_believed_near_the_deadline_and_where_the_clock_was_set_back() {
        for (now, believed) in [
            (0, false),
            (569, false),
            (570, true),
            (600, true),
            (9_000, true),
            (-1, true),
        ] {
            assert_eq!(open(0).is_at_deadline(at(now)), believed, "{now}");
        }
    }

    #[test]
    fn a_session_that_nobody_hears_of_any_more_ended_at_its_deadline_if_its_lease_held_until_then() {
        let (length, lost) = (EndReason::LengthReached, EndReason::LostContact);
        let cases = [
            (540, 700, 600, &length),
            (590, 651, 600, &length),
            (539, 700, 539, &lost),
            (590, 599, 590, &lost),
        ];
        for (renewed, now, ended, reason) in cases {
            let mut session = open(renewed);
            session.lose_contact(at(now)).unwrap();
            assert_eq!(session.ended_at(), Some(at(ended)), "{renewed} {now}");
            assert_eq!(session.end_reason(), Some(reason), "{renewed} {now}");
        }
    }

    #[test]
    fn a_session_that_was_closed_for_another_reason_did_not_end_at_its_deadline() {
        let ended = |reason: &EndReason| {
            let mut session = open(590);
            session.request_close(reason.clone(), at(601)).unwrap();
            session.lose_contact(at(700)).unwrap();
            (
                session.ended_at().unwrap(),
                session.end_reason().cloned().unwrap(),
            )
        };
        let reason = EndReason::LengthReached;
        assert_eq!(ended(&reason), (at(600), reason));
        assert_eq!(
            ended(&EndReason::AccountSuspended),
            (at(590), EndReason::LostContact)
        );
    }
}
