use std::collections::VecDeque;

use str0m::channel::ChannelId;
use wire::{CHANNEL_CONTROL, CHANNEL_INPUT, MAX_CHANNEL_MESSAGE};

use crate::transport::Transport;

/// Messages that wait for room at most. What comes more often than that is state, and sent when
/// there is room.
const MAX_WAITING: usize = 64;

/// One of the two data channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChannelKind {
    Control,
    Input,
}

/// The data channels of one connection and what waits to be sent on them.
#[derive(Default)]
pub(crate) struct Channels {
    control: Option<ChannelId>,
    input: Option<ChannelId>,
    waiting: VecDeque<(ChannelKind, String)>,
}

impl Channels {
    /// A channel has opened. `None` if it is none of ours or a second one of its name.
    pub(crate) fn open(&mut self, id: ChannelId, label: &str) -> Option<ChannelKind> {
        let (place, kind) = match label {
            CHANNEL_CONTROL => (&mut self.control, ChannelKind::Control),
            CHANNEL_INPUT => (&mut self.input, ChannelKind::Input),
            _ => return None,
        };
        if place.is_some() {
            return None;
        }
        *place = Some(id);
        Some(kind)
    }

    pub(crate) fn kind(&self, id: ChannelId) -> Option<ChannelKind> {
        match id {
            id if self.control == Some(id) => Some(ChannelKind::Control),
            id if self.input == Some(id) => Some(ChannelKind::Input),
            _ => None,
        }
    }

    pub(crate) fn is_open(&self, kind: ChannelKind) -> bool {
        self.id(kind).is_some()
    }

    /// Queues a message; whether there was room.
    pub(crate) fn push(&mut self, kind: ChannelKind, text: String) -> bool {
        if self.waiting.len() >= MAX_WAITING || text.len() > MAX_CHANNEL_MESSAGE {
            tracing::debug!(bytes = text.len(), "a message was dropped");
            return false;
        }
        self.waiting.push_back((kind, text));
        true
    }

    /// Hands one message to the transport; whether one went.
    pub(crate) fn flush(&mut self, transport: &mut Transport) -> bool {
        let Some((kind, text)) = self.waiting.front() else {
            return false;
        };
        let Some(id) = self.id(*kind) else { return false };
        if !transport.send(id, text) {
            return false;
        }
        self.waiting.pop_front();
        true
    }

    /// Whether nothing waits to be sent.
    pub(crate) fn is_idle(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Whether everything on the control channel has arrived.
    pub(crate) fn is_delivered(&self, transport: &mut Transport) -> bool {
        self.is_idle() && self.control.is_none_or(|id| transport.unconfirmed(id) == 0)
    }

    fn id(&self, kind: ChannelKind) -> Option<ChannelId> {
        match kind {
            ChannelKind::Control => self.control,
            ChannelKind::Input => self.input,
        }
    }
}
