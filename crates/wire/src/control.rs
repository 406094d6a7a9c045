use jiff::Timestamp;
use model::{
    AcceptedBy, Alias, ClientNumber, DeviceKey, DeviceReport, EndReason, LimitName, MediaPath, Permissions,
    SessionId,
};
use serde::{Deserialize, Serialize};

use crate::{AddressBookAnswer, AddressBookAsk, Signal, base64_bytes};

/// How many sessions that ended a [`ClientFrame::Proof`] names at most; the rest follows as
/// [`ClientFrame::SessionEnded`].
pub const MOST_ENDED: usize = 64;

/// What a client sends to the server on its control link (`/link`), as one JSON text frame each.
///
/// Order: [`Hello`](Self::Hello), then [`Proof`](Self::Proof), then the others as they happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ClientFrame {
    /// The first frame.
    Hello {
        /// The highest protocol version that the client speaks.
        protocol: u16,
        /// Who the client says it is.
        device_key: DeviceKey,
    },
    /// The answer to [`ServerFrame::Challenge`].
    Proof {
        /// Ed25519 signature of [`crate::challenge_statement`].
        #[serde(with = "base64_bytes")]
        signature: Vec<u8>,
        /// What the device says about itself.
        report: DeviceReport,
        /// The sessions that the client has running.
        #[serde(default)]
        sessions: Vec<SessionReport>,
        /// The sessions that ended at the client and whose end the server may not know, at most
        /// [`MOST_ENDED`]. Without them the server would take them for lost.
        #[serde(default)]
        ended: Vec<EndedSession>,
    },
    /// Register this client to the account of that license key.
    Register {
        /// As people type it.
        license_key: String,
    },
    /// The desk has answered a request and waits for something.
    SessionWaiting {
        /// Which session.
        session: SessionId,
        /// For what.
        waiting: Waiting,
    },
    /// The desk has let the viewer in.
    SessionOpened {
        /// Which session.
        session: SessionId,
        /// What the viewer may do.
        permissions: Permissions,
        /// Which way the media takes.
        path: MediaPath,
        /// How the desk let the viewer in.
        #[serde(default, skip_serializing_if = "AcceptedBy::is_unknown")]
        accepted_by: AcceptedBy,
    },
    /// The session is over at this end; answer to [`ServerFrame::HangUp`] too.
    SessionEnded {
        /// Which session.
        session: SessionId,
        /// Why, as this end sees it.
        reason: EndReason,
        /// When, by the device's clock.
        at: Timestamp,
    },
    /// Renews the leases of these sessions.
    Renew {
        /// Which ones.
        sessions: Vec<SessionId>,
    },
    /// Something for the viewer.
    Signal {
        /// Which session.
        session: SessionId,
        /// What.
        signal: Signal,
    },
    /// A wish about address books.
    AddressBook {
        /// Comes back with the answer.
        request: u64,
        /// What.
        wish: AddressBookAsk,
    },
    /// What the person at this client says about a session that it was an end of and that is over.
    Comment {
        /// Which session; none: the last one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session: Option<SessionId>,
        /// The comment.
        comment: String,
    },
}

/// What the desk waits for before it lets the viewer in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waiting {
    /// The password for unattended access.
    Password,
    /// A person at the desk who accepts.
    Person,
}

/// A session that a client has running when its link comes up again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionReport {
    /// Which session.
    pub session: SessionId,
    /// What the viewer may do, if it was let in.
    #[serde(default)]
    pub opened: Option<Permissions>,
}

/// A session that is over at the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndedSession {
    /// Which session.
    pub session: SessionId,
    /// Why, as the client sees it.
    pub reason: EndReason,
    /// When, by the device's clock.
    pub at: Timestamp,
}

/// What the server sends to a client on its control link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ServerFrame {
    /// Prove that you hold the key.
    Challenge {
        /// 32 random bytes.
        #[serde(with = "base64_bytes")]
        nonce: Vec<u8>,
    },
    /// You are in.
    Welcome {
        /// Your ID.
        number: ClientNumber,
        /// Your account, if you are registered to one.
        account: Option<AccountNotice>,
        /// The server's program version.
        server_version: String,
        /// Your alias.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        alias: Option<Alias>,
    },
    /// You are not let in; the link closes.
    Refused {
        /// Why.
        reason: RefusalReason,
    },
    /// You are registered now.
    Registered {
        /// To this account.
        account: AccountNotice,
    },
    /// You were not registered.
    RegisterRefused {
        /// Why.
        reason: RegisterRefusal,
        /// The account whose key it was, where that is why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<AccountNotice>,
        /// How many seats the account has, where that is why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<u64>,
    },
    /// Somebody wants to control this desk.
    SessionRequested {
        /// Which session.
        session: SessionId,
        /// Who asks.
        caller: Caller,
        /// How many seconds the caller waits for an answer.
        answer_within_seconds: u64,
        /// How many seconds the session may stay open at most, from when the viewer is let in. The desk
        /// ends it then, also without the server.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max_length_seconds: Option<u64>,
    },
    /// That session has to end in so many seconds. Sent when that has changed, and for open sessions
    /// when the link comes up. Since protocol 2.
    SessionLength {
        /// Which session.
        session: SessionId,
        /// Seconds from now; none: it may stay open for as long as it likes.
        ends_in_seconds: Option<u64>,
    },
    /// Somebody of this desk's account wanted to control it and was refused. Since protocol 2.
    SessionRefused {
        /// Who.
        caller: Caller,
        /// The limit of the caller's account that is reached.
        limit: LimitName,
        /// How much it allows.
        most: u64,
    },
    /// You were removed from your account. You keep your ID. Since protocol 2.
    Unregistered,
    /// You have another alias now, or none. Since protocol 2.
    Alias {
        /// Which one.
        alias: Option<Alias>,
    },
    /// Something from the viewer.
    Signal {
        /// Which session.
        session: SessionId,
        /// What.
        signal: Signal,
    },
    /// End that session now and answer [`ClientFrame::SessionEnded`].
    HangUp {
        /// Which session.
        session: SessionId,
        /// Why.
        reason: EndReason,
    },
    /// The leases of these sessions are renewed.
    Renewed {
        /// Which ones.
        sessions: Vec<SessionId>,
    },
    /// The answer to [`ClientFrame::AddressBook`].
    AddressBook {
        /// As the client has named its wish.
        request: u64,
        /// What has become of it.
        answer: AddressBookAnswer,
    },
    /// The comment is kept. Only ever an answer.
    Commented {
        /// On this session.
        session: SessionId,
    },
    /// The comment is not kept. Only ever an answer.
    CommentRefused {
        /// Why.
        reason: CommentRefusal,
    },
    /// The server stops; come back after this many milliseconds.
    GoAway {
        /// Milliseconds to wait.
        come_back_after: u64,
    },
}

/// The account of a client, as the client may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountNotice {
    /// The holder's name.
    pub name: String,
    /// The customer number.
    pub number: u64,
    /// Whether the account wants a comment on each session that ends.
    #[serde(default, skip_serializing_if = "is_false")]
    pub asks_for_comment: bool,
}

/// Who wants to control a desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// The e-mail address of a portal user, or the alias or ID of a client.
    pub name: String,
    /// The ID of the calling client; none for a browser.
    #[serde(default)]
    pub number: Option<ClientNumber>,
    /// The name of the caller's account.
    #[serde(default)]
    pub account: Option<String>,
}

/// Why a client is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalReason {
    /// The client's protocol version is not understood.
    Protocol,
    /// The signature does not belong to the key.
    Proof,
    /// A frame that does not belong here, or is malformed.
    Frame,
    /// Too many links or frames; come back later.
    Busy,
    /// Another link with the same key has come up.
    Replaced,
}

/// Why a client was not registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegisterRefusal {
    /// No account has that license key.
    WrongKey,
    /// Too many wrong keys; come back later.
    TooManyTries,
    /// The account has no free seat.
    NoSeat,
    /// The account is suspended. Since protocol 2.
    AccountSuspended,
    /// The server could not do it now.
    Unavailable,
}

/// Why a comment is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommentRefusal {
    /// The client was an end of no such session in its present account.
    UnknownSession,
    /// The session is not over.
    StillRunning,
    /// The session has been over for too long.
    TooLate,
    /// The account does not ask its clients for comments.
    NotAsked,
    /// There is nothing in it.
    Empty,
    /// It is too long, with what was said about the session before.
    TooLong,
    /// The server could not do it now.
    Unavailable,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_false(value: &bool) -> bool {
    !value
}
