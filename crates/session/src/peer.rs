use std::{
    collections::VecDeque,
    net::SocketAddr,
    time::{Duration, Instant},
};

use model::MediaPath;
use wire::MAX_CHANNEL_MESSAGE;

use crate::{
    Datagram, Frame, ReceivedFrame, SignalError,
    channels::{ChannelKind, Channels},
    link::{Link, LinkChange},
    transport::{Step, Transport, TransportEvent},
};

/// The connection to the other end as both ends use it: transport, channels, liveness.
pub(crate) struct Peer {
    transport: Transport,
    channels: Channels,
    link: Link,
    changes: VecDeque<LinkChange>,
    idle_until: Instant,
}

/// What has happened on a connection.
pub(crate) enum Happening {
    Send(Datagram),
    /// Media and messages can flow.
    Connected,
    ControlOpen,
    /// A message within the size limit.
    Message(ChannelKind, Vec<u8>),
    /// A message that is not even looked at.
    BadMessage,
    KeyFrameWanted,
    Estimate(u64),
    /// A frame, and whether everything between it and the one before has arrived.
    Frame(ReceivedFrame, bool),
    Link(LinkChange),
    /// The other end has closed the connection in good order.
    Closed,
    Broken,
}

impl Peer {
    /// `link` is [`Link::Dead`] until the time to connect runs.
    pub(crate) fn new(transport: Transport, link: Link, now: Instant) -> Self {
        Self {
            transport,
            channels: Channels::default(),
            link,
            changes: VecDeque::new(),
            idle_until: now,
        }
    }

    pub(crate) fn accept_answer(
        &mut self,
        pending: str0m::change::SdpPendingOffer,
        answer: &str,
        verified: &wire::Fingerprint,
        now: Instant,
    ) -> Result<(), SignalError> {
        self.transport.accept(pending, answer, verified)?;
        self.link = Link::connecting(now);
        Ok(())
    }

    pub(crate) fn fingerprint(&mut self) -> Result<wire::Fingerprint, SignalError> {
        self.transport.fingerprint()
    }

    pub(crate) fn candidate(&mut self, line: &str) -> Result<(), SignalError> {
        self.transport.candidate(line)
    }

    pub(crate) fn datagram(&mut self, from: SocketAddr, to: SocketAddr, bytes: &[u8], now: Instant) {
        if self.transport.datagram(from, to, bytes, now) {
            self.changes.extend(self.link.heard(now));
        }
    }

    pub(crate) fn timeout(&mut self, now: Instant) {
        self.transport.timeout(now);
        self.changes.extend(self.link.tick(now));
    }

    pub(crate) fn frame(&mut self, frame: Frame<'_>, now: Instant) -> bool {
        self.transport.frame(frame, now)
    }

    pub(crate) fn waiting_video(&mut self) -> Duration {
        self.transport.waiting()
    }

    pub(crate) fn request_key_frame(&mut self) {
        self.transport.request_key_frame();
    }

    pub(crate) fn push(&mut self, kind: ChannelKind, text: String) -> bool {
        self.channels.push(kind, text)
    }

    /// Whether the control channel is there and nothing waits to be sent.
    pub(crate) fn has_room(&self) -> bool {
        self.channels.is_open(ChannelKind::Control) && self.channels.is_idle()
    }

    pub(crate) fn is_up(&self) -> bool {
        self.link.is_up()
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.is_up() && self.channels.is_open(ChannelKind::Control)
    }

    pub(crate) fn is_delivered(&mut self) -> bool {
        !self.is_ready() || self.channels.is_delivered(&mut self.transport)
    }

    pub(crate) fn path(&self) -> MediaPath {
        self.transport.path()
    }

    pub(crate) fn close(&mut self) {
        self.transport.close();
    }

    /// What happened next; `None` when there is nothing until [`Self::deadline`].
    pub(crate) fn poll(&mut self, now: Instant) -> Option<Happening> {
        if let Some(change) = self.changes.pop_front() {
            return Some(Happening::Link(change));
        }
        loop {
            match self.transport.poll() {
                Step::Send(datagram) => return Some(Happening::Send(datagram)),
                Step::Broken => return Some(Happening::Broken),
                Step::Event(event) => {
                    if let Some(happening) = self.translate(event, now) {
                        return Some(happening);
                    }
                }
                Step::Idle(until) => {
                    if !self.channels.flush(&mut self.transport) {
                        self.idle_until = until;
                        return None;
                    }
                }
            }
        }
    }

    /// When [`Self::timeout`] is to be called next.
    pub(crate) fn deadline(&self) -> Instant {
        self.link
            .deadline()
            .map_or(self.idle_until, |deadline| deadline.min(self.idle_until))
    }

    fn translate(&mut self, event: TransportEvent, now: Instant) -> Option<Happening> {
        Some(match event {
            TransportEvent::Connected => {
                self.link.connected(now);
                Happening::Connected
            }
            TransportEvent::PathFailed => Happening::Link(self.link.failed(now)?),
            TransportEvent::ChannelOpen(id, label) => match self.channels.open(id, &label)? {
                ChannelKind::Control => Happening::ControlOpen,
                ChannelKind::Input => return None,
            },
            TransportEvent::ChannelClosed(id) => {
                self.channels.kind(id)?;
                Happening::Closed
            }
            TransportEvent::Message {
                channel,
                binary,
                data,
            } => match self.channels.kind(channel) {
                Some(kind) if !binary && data.len() <= MAX_CHANNEL_MESSAGE => Happening::Message(kind, data),
                _ => Happening::BadMessage,
            },
            TransportEvent::KeyFrameWanted => Happening::KeyFrameWanted,
            TransportEvent::Estimate(rate) => Happening::Estimate(rate),
            TransportEvent::Frame(frame, contiguous) => Happening::Frame(frame, contiguous),
            TransportEvent::Closed => Happening::Closed,
        })
    }
}
