use std::{net::SocketAddr, sync::Arc, time::Duration};

/// One UDP datagram to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Datagram {
    /// The address of the bound socket that it leaves from.
    pub from: SocketAddr,
    /// Where it goes.
    pub to: SocketAddr,
    /// What it carries.
    pub bytes: Vec<u8>,
}

/// One encoded picture to be shown to the viewer.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// An AV1 temporal unit: OBUs with size fields (AV1 specification, section 5).
    pub data: &'a [u8],
    /// Whether it can be decoded without an earlier one.
    pub key: bool,
    /// When it was captured, counted from any fixed moment.
    pub at: Duration,
}

/// One encoded picture as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedFrame {
    /// An AV1 temporal unit without its temporal delimiter.
    pub data: Arc<[u8]>,
    /// Whether it can be decoded without an earlier one.
    pub key: bool,
}
