//! What has changed, told to open pages. Hints only: whoever hears one reads the database again.

use model::{AccountId, ClientNumber, SessionId, SignInId, UserId};
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
    /// An address book or an entry of one was changed.
    AddressBook {
        /// In this account.
        account: AccountId,
        /// Whose personal one; none: a shared one.
        user: Option<UserId>,
    },
    /// Users, invitations or roles of that account were changed.
    Users(AccountId),
    /// Somebody's rights, or the account that they act in, may have changed.
    Rights(Affected),
    /// The license, its limits or the suspension of that account, or of any account, has changed.
    License(Option<AccountId>),
    /// An export of that user's has begun, got further or ended.
    Exports(UserId),
    /// A sign-in is over.
    SignedOut(SignInId),
}

/// Whom a change of rights may concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Affected {
    /// One user.
    User(UserId),
    /// Everybody in one account.
    Account(AccountId),
    /// Anybody.
    Everybody,
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
