use model::{ClientNumber, DeviceKey, EndReason, SessionId};
use serde::{Deserialize, Serialize};

use crate::{Signal, Waiting};

/// What a viewer in a browser sends to the server (`/sessions/{id}/signal`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ViewerFrame {
    /// The first frame.
    Join {
        /// The protocol version that the page speaks.
        protocol: u16,
        /// The one-time ticket of the page.
        ticket: String,
        /// Whether media of this session is running already: the link was lost, not the session.
        #[serde(default)]
        resume: bool,
    },
    /// Something for the desk.
    Signal {
        /// What.
        signal: Signal,
    },
    /// Renews the session's lease.
    Renew,
    /// The session is over at this end.
    Ended {
        /// Why, as this end sees it.
        reason: EndReason,
    },
}

/// What the server sends to a viewer in a browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ViewerServerFrame {
    /// The ticket was good.
    Joined {
        /// Which session.
        session: SessionId,
        /// The desk's ID.
        number: ClientNumber,
        /// The desk's key, to verify its fingerprint with.
        device_key: DeviceKey,
        /// In how many seconds the session has to end, if it is open and its length is limited.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ends_in_seconds: Option<u64>,
    },
    /// The session has to end in so many seconds: it has opened, or that has changed. Since protocol 2.
    Length {
        /// Seconds from now; none: it may stay open for as long as it likes.
        ends_in_seconds: Option<u64>,
    },
    /// Not let in; the link closes.
    Refused {
        /// Why.
        reason: ViewerRefusal,
    },
    /// The desk has answered and waits.
    Waiting {
        /// For what.
        waiting: Waiting,
    },
    /// Something from the desk.
    Signal {
        /// What.
        signal: Signal,
    },
    /// The lease is renewed.
    Renewed,
    /// The session is over or about to be: hang up.
    Ended {
        /// Why.
        reason: EndReason,
    },
    /// The server stops; come back after this many milliseconds.
    GoAway {
        /// Milliseconds to wait.
        come_back_after: u64,
    },
}

/// Why a viewer is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ViewerRefusal {
    /// The page's protocol version is not understood.
    Protocol,
    /// The ticket is unknown, used or expired.
    Ticket,
    /// A frame that does not belong here, or is malformed.
    Frame,
    /// Another page has taken over the session.
    Replaced,
}
