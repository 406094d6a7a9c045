//! How commands talk to the running service: one JSON line each way on a local socket.

pub mod client;
pub mod server;

use model::{Alias, ClientNumber, SessionId};
use serde::{Deserialize, Serialize};
use wire::{
    AccountNotice, AddressBookAnswer, AddressBookAsk, Caller, CommentRefusal, RegisterRefusal, Waiting,
};

use crate::link::LinkError;

/// The longest line in bytes.
const LONGEST_LINE: usize = 16 * 1024;

/// What a command asks of the service.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Request {
    /// How things stand.
    Status,
    /// Read the settings again.
    Reload,
    /// Register this device with that license key.
    Register {
        /// As people type it.
        license_key: String,
    },
    /// Say something about a session that is over.
    Comment {
        /// Which one; none: the last one.
        #[serde(default)]
        session: Option<SessionId>,
        /// The comment.
        comment: String,
    },
    /// Something about the address books of this device.
    AddressBook {
        /// What.
        wish: AddressBookAsk,
    },
    /// Let a waiting caller in, or send it away.
    Answer {
        /// Which one; none: the only one that waits.
        #[serde(default)]
        session: Option<SessionId>,
        /// Whether it may come in.
        accept: bool,
    },
}

/// What the service answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Reply {
    /// To [`Request::Status`].
    Status(Status),
    /// To [`Request::Reload`] and [`Request::Answer`].
    Done,
    /// The device is registered.
    Registered {
        /// To this account.
        account: AccountNotice,
    },
    /// The server did not register the device.
    RegisterRefused {
        /// Why.
        reason: RegisterRefusal,
        /// The account whose key it was, where that is why.
        #[serde(default)]
        account: Option<AccountNotice>,
        /// How many seats that has, where that is why.
        #[serde(default)]
        most: Option<u64>,
    },
    /// The server has kept the comment.
    Commented {
        /// On this session.
        session: SessionId,
    },
    /// The server did not keep the comment.
    CommentRefused {
        /// Why.
        reason: CommentRefusal,
    },
    /// To [`Request::AddressBook`].
    AddressBook {
        /// What the server says.
        answer: AddressBookAnswer,
    },
    /// The same is under way for another command.
    UnderWay,
    /// There is no link to the server.
    NoLink {
        /// Why, if known.
        error: Option<LinkError>,
    },
    /// No such caller waits.
    NobodyWaits,
    /// Several callers wait: say which one.
    SeveralWait,
    /// The service could not do it.
    Failed {
        /// Why, for a log.
        detail: String,
    },
    /// The line was no request.
    NotUnderstood,
}

/// How the service stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Status {
    /// The service's program version.
    pub version: String,
    /// The server, without the pin.
    pub server: Option<String>,
    /// The control link.
    pub link: LinkState,
    /// This device's ID, once known.
    pub number: Option<ClientNumber>,
    /// Its alias.
    #[serde(default)]
    pub alias: Option<Alias>,
    /// The account that it is registered to.
    pub account: Option<AccountNotice>,
    /// The account that it was removed from, while it is registered to none.
    #[serde(default)]
    pub removed_from: Option<AccountNotice>,
    /// Whether there is a password for unattended access.
    pub password: bool,
    /// The sessions, in the order in which they were asked for.
    pub sessions: Vec<SessionStatus>,
}

/// How the control link stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum LinkState {
    /// It is up.
    Online,
    /// It is on its way.
    Connecting,
    /// It is down, until the next try or because there is no server to connect to.
    Offline {
        /// Why; none without a server.
        error: Option<LinkError>,
    },
}

/// One session at this desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SessionStatus {
    /// Which.
    pub session: SessionId,
    /// Who controls, or wants to.
    pub caller: Caller,
    /// What it waits for; none: it is open.
    pub waiting: Option<Waiting>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_and_replies_survive_the_line() {
        let request = Request::Answer {
            session: None,
            accept: true,
        };
        let line = serde_json::to_string(&request).unwrap();
        assert_eq!(line, r#"{"type":"answer","session":null,"accept":true}"#);
        assert!(serde_json::from_str::<Request>(&line).unwrap() == request);
        let reply = Reply::NoLink {
            error: Some(LinkError::GoAway { come_back_after: 7 }),
        };
        let line = serde_json::to_string(&reply).unwrap();
        assert_eq!(serde_json::from_str::<Reply>(&line).unwrap(), reply);
    }
}
