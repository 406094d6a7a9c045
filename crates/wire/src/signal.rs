use serde::{Deserialize, Serialize};

use crate::base64_bytes;

/// What the two ends of a session tell each other through the server to find a network path.
/// The viewer offers, the host answers (RFC 8829); candidates may follow (RFC 8838).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Signal {
    /// From the viewer: a new connection is to be made.
    Offer(SessionDescription),
    /// From the host: the answer to the offer.
    Answer {
        /// The description.
        #[serde(flatten)]
        description: SessionDescription,
        /// Ed25519 signature of [`crate::dtls_statement`] with the host's device key.
        #[serde(with = "base64_bytes")]
        signature: Vec<u8>,
    },
    /// One more address to try.
    Candidate {
        /// The value of an `a=candidate` line (RFC 8839), starting with `candidate:`.
        candidate: String,
    },
}

/// A session description in SDP (RFC 8866).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionDescription {
    /// The text.
    pub sdp: String,
}
