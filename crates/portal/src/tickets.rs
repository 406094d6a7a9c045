//! One-time tickets that let a page join its session.

use std::{collections::HashMap, sync::Mutex};

use model::{SessionId, Timestamp, UserId};
use zeroize::Zeroizing;

use crate::random::{self, Token};

/// How long a ticket is good, in milliseconds.
const GOOD_FOR_MS: i64 = 60_000;
/// How many tickets are kept at most; making one more forgets the expired, then the oldest.
const MAX: usize = 10_000;

struct Ticket {
    session: SessionId,
    user: UserId,
    expires_ms: i64,
}

#[derive(Default)]
pub(crate) struct Tickets(Mutex<HashMap<[u8; 32], Ticket>>);

impl Tickets {
    /// A new ticket for that user and session.
    pub fn issue(&self, session: SessionId, user: UserId, now: Timestamp) -> Zeroizing<String> {
        let token = Token::new();
        let now_ms = now.as_millisecond();
        let mut tickets = self.0.lock().expect("no holder of this lock panics");
        tickets.retain(|_, ticket| ticket.expires_ms > now_ms && ticket.session != session);
        if tickets.len() >= MAX {
            let oldest = tickets
                .iter()
                .min_by_key(|(_, ticket)| ticket.expires_ms)
                .map(|(hash, _)| *hash);
            oldest.and_then(|hash| tickets.remove(&hash));
        }
        tickets.insert(
            token.hash,
            Ticket {
                session,
                user,
                expires_ms: now_ms + GOOD_FOR_MS,
            },
        );
        token.text
    }

    /// Uses up a ticket; true if it was good for that user and session.
    pub fn use_up(&self, text: &str, session: SessionId, user: UserId, now: Timestamp) -> bool {
        let ticket = self
            .0
            .lock()
            .expect("no holder of this lock panics")
            .remove(&random::hash(text));
        ticket.is_some_and(|ticket| {
            ticket.session == session && ticket.user == user && ticket.expires_ms > now.as_millisecond()
        })
    }
}
