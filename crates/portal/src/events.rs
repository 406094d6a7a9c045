//! What has changed, told to open pages. Hints only: whoever hears one reads the database again.

use model::{AccountId, ClientNumber, SessionId, SignInId};
use tokio::sync::broadcast;

/// Something that an open page may show has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A client came, went, or was changed.
    Client {
        /// In this account.
        account: AccountId,
        /// Which one.
        client: ClientNumber,
    },
    /// A session was asked for, opened, or ended.
    Session {
        /// In these accounts.
        accounts: Vec<AccountId>,
        /// Which one.
        session: SessionId,
    },
    /// A sign-in is over.
    SignedOut(SignInId),
}

/// How many events a slow page may lag behind before it has to read everything again.
const LAG: usize = 512;

pub(crate) struct Events(broadcast::Sender<Event>);

impl Events {
    pub fn new() -> Self {
        Self(broadcast::Sender::new(LAG))
    }

    pub fn announce(&self, event: Event) {
        // Nobody listening is no fault.
        let _ = self.0.send(event);
    }

    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.0.subscribe()
    }
}
