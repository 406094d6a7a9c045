//! The ends of sessions that the server may not know yet.

use std::collections::VecDeque;

use jiff::Timestamp;
use model::{EndReason, SessionId};
use wire::{ClientFrame, EndedSession, MOST_ENDED};

/// More ends are not kept: the server ends a session by itself that no client reports any more.
const MOST: usize = 256;

/// Ends that were not sent, or sent and not confirmed: a link may break with frames under way.
#[derive(Debug, Default)]
pub struct Ends(VecDeque<Entry>);

#[derive(Debug)]
struct Entry {
    session: SessionId,
    reason: EndReason,
    at: Timestamp,
    /// Which frame of the current link carried it.
    sent_as: Option<u64>,
}

impl Ends {
    /// A session is over.
    pub fn add(&mut self, session: SessionId, reason: EndReason, at: Timestamp) {
        self.0.retain(|entry| entry.session != session);
        if self.0.len() == MOST {
            self.0.pop_front();
        }
        self.0.push_back(Entry {
            session,
            reason,
            at,
            sent_as: None,
        });
    }

    /// Sends what the current link has not carried; `send` returns the number of the frame.
    pub fn send(&mut self, mut send: impl FnMut(ClientFrame) -> Option<u64>) {
        for entry in self.0.iter_mut().filter(|entry| entry.sent_as.is_none()) {
            let Entry {
                session, reason, at, ..
            } = entry;
            let frame = ClientFrame::SessionEnded {
                session: *session,
                reason: reason.clone(),
                at: *at,
            };
            entry.sent_as = send(frame);
            if entry.sent_as.is_none() {
                return;
            }
        }
    }

    /// The newest ends that are not confirmed, for the next greeting of the server.
    pub fn unconfirmed(&self) -> Vec<EndedSession> {
        let newest = self.0.iter().rev().take(MOST_ENDED);
        newest
            .map(|entry| EndedSession {
                session: entry.session,
                reason: entry.reason.clone(),
                at: entry.at,
            })
            .collect()
    }

    /// The server has read that many frames of the current link.
    pub fn confirmed(&mut self, frames: u64) {
        self.0
            .retain(|entry| entry.sent_as.is_none_or(|sent_as| sent_as > frames));
    }

    /// The link is down: what was not confirmed has to be sent again.
    pub fn link_lost(&mut self) {
        self.0.iter_mut().for_each(|entry| entry.sent_as = None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(n: u8) -> SessionId {
        SessionId::new(Timestamp::UNIX_EPOCH, [n; 10])
    }

    fn ended(ends: &mut Ends, mut next: u64) -> Vec<SessionId> {
        let mut sent = Vec::new();
        ends.send(|frame| {
            let ClientFrame::SessionEnded { session, .. } = frame else {
                panic!("{frame:?}")
            };
            sent.push(session);
            next += 1;
            Some(next - 1)
        });
        sent
    }

    #[test]
    fn an_end_is_sent_until_it_is_confirmed() {
        let mut ends = Ends::default();
        ends.add(session(1), EndReason::EndedByViewer, Timestamp::UNIX_EPOCH);
        ends.send(|_| None);
        assert_eq!(
            ended(&mut ends, 5),
            [session(1)],
            "no link took it the first time"
        );
        assert!(ended(&mut ends, 6).is_empty(), "once per link");
        ends.confirmed(4);
        ends.link_lost();
        let reason = EndReason::EndedByViewer;
        let at = Timestamp::UNIX_EPOCH;
        assert_eq!(
            ends.unconfirmed(),
            [EndedSession {
                session: session(1),
                reason,
                at
            }]
        );
        assert_eq!(
            ended(&mut ends, 1),
            [session(1)],
            "the confirmation was of an earlier frame"
        );
        ends.confirmed(1);
        ends.link_lost();
        assert!(ends.unconfirmed().is_empty());
        assert!(ended(&mut ends, 1).is_empty());
    }

    #[test]
    fn no_more_ends_are_kept_than_there_is_room_for() {
        let mut ends = Ends::default();
        for n in 0..=MOST {
            let id = SessionId::new(
                Timestamp::from_second(i64::try_from(n).unwrap()).unwrap(),
                [0; 10],
            );
            ends.add(id, EndReason::EndedByHost, Timestamp::UNIX_EPOCH);
        }
        let greeting = ends.unconfirmed();
        assert_eq!(greeting.len(), MOST_ENDED);
        let all = ended(&mut ends, 1);
        assert_eq!(all.len(), MOST);
        assert_eq!(
            greeting.first().map(|end| end.session),
            all.last().copied(),
            "the newest"
        );
    }
}
