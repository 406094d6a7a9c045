//! A registration that a command waits for while the link comes up and the server answers.

use std::time::{Duration, Instant};

use tokio::sync::oneshot;
use wire::{AccountNotice, ClientFrame, RegisterRefusal};

use super::uplink::Uplink;
use crate::{
    control::{LinkState, Reply},
    link::LinkError,
};

/// How long it may take altogether.
const PATIENCE: Duration = Duration::from_secs(30);

/// One registration, or none. Only one is under way: the server's answer does not say whose it is.
#[derive(Default)]
pub struct Registering(Option<Pending>);

struct Pending {
    license_key: String,
    reply: oneshot::Sender<Reply>,
    until: Instant,
    sent: bool,
}

impl Registering {
    /// Begins one and sends it if the link is up.
    pub fn begin(
        &mut self,
        license_key: String,
        reply: oneshot::Sender<Reply>,
        uplink: &mut Uplink,
        now: Instant,
    ) {
        if self.0.is_some() {
            return answer(
                reply,
                Reply::Failed {
                    detail: "a registration is under way".to_owned(),
                },
            );
        }
        if let LinkState::Offline { error } = uplink.state() {
            return answer(reply, Reply::NoLink { error: error.clone() });
        }
        self.0 = Some(Pending {
            license_key,
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
            let frame = ClientFrame::Register {
                license_key: pending.license_key.clone(),
            };
            pending.sent = uplink.send(frame).is_some();
        }
    }

    /// The server has registered this device.
    pub fn registered(&mut self, account: &AccountNotice) {
        self.finish(Reply::Registered {
            account: account.clone(),
        });
    }

    /// The server has not registered this device.
    pub fn refused(&mut self, reason: RegisterRefusal, account: Option<AccountNotice>, most: Option<u64>) {
        self.finish(Reply::RegisterRefused {
            reason,
            account,
            most,
        });
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

    fn finish(&mut self, reply: Reply) {
        if let Some(pending) = self.0.take() {
            answer(pending.reply, reply);
        }
    }
}

fn answer(to: oneshot::Sender<Reply>, reply: Reply) {
    let _the_command_went_away = to.send(reply);
}
