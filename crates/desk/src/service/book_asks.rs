//! Commands that wait for what the server says about address books.

use std::{collections::BTreeMap, time::Instant};

use tokio::sync::oneshot;
use wire::{AddressBookAnswer, AddressBookAsk, ClientFrame};

use super::{awaiting::Awaiting, uplink::Uplink};
use crate::{control::Reply, link::LinkError};

/// The most at the same time.
const MOST: usize = 16;

/// Those that wait, by the numbers of their wishes: the server's answers carry them.
#[derive(Default)]
pub struct BookAsks {
    last: u64,
    waiting: BTreeMap<u64, Awaiting>,
}

impl BookAsks {
    /// Begins one and sends its wish if the link is up.
    pub fn begin(
        &mut self,
        wish: AddressBookAsk,
        reply: oneshot::Sender<Reply>,
        uplink: &mut Uplink,
        now: Instant,
    ) {
        self.waiting.retain(|_, awaiting| !awaiting.is_over());
        if self.waiting.len() >= MOST {
            let _the_command_went_away = reply.send(Reply::UnderWay);
            return;
        }
        self.last += 1;
        let frame = ClientFrame::AddressBook {
            request: self.last,
            wish,
        };
        let mut awaiting = Awaiting::default();
        awaiting.begin(frame, reply, uplink, now);
        self.waiting.insert(self.last, awaiting);
    }

    /// The link is up, or was.
    pub fn send(&mut self, uplink: &mut Uplink) {
        self.waiting
            .values_mut()
            .for_each(|awaiting| awaiting.send(uplink));
    }

    /// The server has answered.
    pub fn finish(&mut self, request: u64, answer: AddressBookAnswer) {
        if let Some(mut awaiting) = self.waiting.remove(&request) {
            awaiting.finish(Reply::AddressBook { answer });
        }
    }

    /// The link is down.
    pub fn link_lost(&mut self, error: Option<&LinkError>) {
        for (_, mut awaiting) in std::mem::take(&mut self.waiting) {
            awaiting.link_lost(error.cloned());
        }
    }

    /// Time has passed.
    pub fn tick(&mut self, uplink: &Uplink, now: Instant) {
        self.waiting
            .values_mut()
            .for_each(|awaiting| awaiting.tick(uplink, now));
        self.waiting.retain(|_, awaiting| !awaiting.is_over());
    }
}
