//! Every message between a client and the server, between a viewer and the server, and between
//! the two ends of a session. Formats only: no behaviour, no sockets.
//!
//! Rule for changes: add fields with a default, never change a meaning. Receivers skip fields
//! that they do not know; a message of an unknown kind is an error of the sender's.

mod address_book;
mod channel;
mod control;
mod signal;
mod statement;
mod viewer;

pub use address_book::{
    AddressBookAnswer, AddressBookAsk, AddressBookEntry, AddressBookForm, AddressBookRefusal,
    MOST_ADDRESS_ENTRIES,
};
pub use channel::{
    CHANNEL_CONTROL, CHANNEL_INPUT, CursorShape, Display, HostMessage, InputMessage, MAX_CHANNEL_MESSAGE,
    PointerButton, ViewerMessage,
};
pub use control::{
    AccountNotice, Caller, ClientFrame, CommentRefusal, EndedSession, MOST_ENDED, RefusalReason,
    RegisterRefusal, ServerFrame, SessionReport, Waiting,
};
pub use signal::{SessionDescription, Signal};
pub use statement::{Fingerprint, FingerprintError, challenge_statement, dtls_statement};
pub use viewer::{ViewerFrame, ViewerRefusal, ViewerServerFrame};

/// The protocol version that this program speaks on every link.
pub const PROTOCOL: u16 = 2;
/// The oldest protocol version that the server understands. Who speaks it is not sent what came later.
pub const OLDEST_PROTOCOL: u16 = 1;
/// The largest frame in bytes that is read before the other side has proved who it is.
pub const MAX_FRAME_BEFORE_PROOF: usize = 64 * 1024;
/// The largest frame in bytes on a control or viewer link afterwards.
pub const MAX_FRAME: usize = 256 * 1024;
/// How often each end renews the leases of its sessions, in seconds.
pub const RENEW_EVERY_SECONDS: u64 = 20;
/// How often a link is pinged, in seconds. Two pings without an answer: the link is dead.
pub const PING_EVERY_SECONDS: u64 = 15;

/// Bytes as base64 (RFC 4648, with padding) in JSON.
pub mod base64_bytes {
    use base64::{Engine, prelude::BASE64_STANDARD};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes the bytes.
    pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64_STANDARD.encode(bytes))
    }

    /// Reads the bytes.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64_STANDARD.decode(text).map_err(D::Error::custom)
    }
}
