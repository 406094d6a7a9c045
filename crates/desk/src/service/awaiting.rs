//! A command that waits while the link comes up and the server answers.

use std::time::{Duration, Instant};

use tokio::sync::oneshot;
use wire::ClientFrame;

use super::uplink::Uplink;
use crate::{
    control::{LinkState, Reply},
    link::LinkError,
};

/// How long it may take altogether.
const PATIENCE: Duration = Duration::from_secs(30);

/// One command of a kind, or none. Only one is under way: the server's answer does not say whose it is.
#[derive(Default)]
pub struct Awaiting(Option<Pending>);

struct Pending {
    frame: ClientFrame,
    reply: oneshot::Sender<Reply>,
    until: Instant,
    sent: bool,
}

impl Awaiting {
    /// Begins one and sends its frame if the link is up.
    pub fn begin(
        &mut self,
        frame: ClientFrame,
        reply: oneshot::Sender<Reply>,
        uplink: &mut Uplink,
        now: Instant,
    ) {
        if self.0.is_some() {
            return answer(reply, Reply::UnderWay);
        }
        if let LinkState::Offline { error } = uplink.state() {
            return answer(reply, Reply::NoLink { error: error.clone() });
        }
        self.0 = Some(Pending {
            frame,
            reply,
            until: now + PATIENCE,
            sent: false,
        });
        self.send(uplink);
    }

    /// The link is up, or was.
    pub fn send(&mut self, uplink: &mut Uplink) {
        let Some(pending) = &mut self.0 else { return };
        if !pending.sent && *uplink.state() == LinkState::Online {
            pending.sent = uplink.send(pending.frame.clone()).is_some();
        }
    }

    /// The server has answered.
    pub fn finish(&mut self, reply: Reply) {
        if let Some(pending) = self.0.take() {
            answer(pending.reply, reply);
        }
    }

    /// Whether there is none, or it has its answer.
    pub fn is_over(&self) -> bool {
        self.0.is_none()
    }

    /// The link is down.
    pub fn link_lost(&mut self, error: Option<LinkError>) {
        self.finish(Reply::NoLink { error });
    }

    /// Time has passed.
    pub fn tick(&mut self, uplink: &Uplink, now: Instant) {
        if self.0.as_ref().is_some_and(|pending| pending.until <= now) {
            self.finish(Reply::NoLink {
                error: uplink.error(),
            });
        }
    }
}

fn answer(to: oneshot::Sender<Reply>, reply: Reply) {
    let _the_command_went_away = to.send(reply);
}
