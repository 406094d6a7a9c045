use std::time::{Duration, Instant};

/// How long the two ends look for a network path, from the answer on.
pub const CONNECT_TIME: Duration = Duration::from_secs(15);
/// How long nothing may arrive until the other end counts as lost. Both ends send connectivity
/// checks at least every three seconds.
pub const SILENCE: Duration = Duration::from_secs(5);
/// How long a lost end may take to come back.
pub const RETURN_TIME: Duration = Duration::from_secs(10);
/// How long a viewer that closed its connection may take to load its page again.
pub const RELOAD_TIME: Duration = Duration::from_secs(15);

/// Whether the other end can be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// A path is looked for.
    Connecting {
        /// Until then.
        until: Instant,
    },
    /// Packets arrive.
    Up {
        /// When the last one came.
        heard: Instant,
    },
    /// Nothing arrives any more.
    Lost {
        /// When it is given up.
        until: Instant,
    },
    /// Given up.
    Dead,
}

/// What has changed on a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkChange {
    /// No path was found in time.
    NoPath,
    /// The other end fell silent.
    Lost,
    /// It can be heard again.
    Back,
    /// It did not come back in time.
    GivenUp,
}

impl Link {
    pub(crate) fn connecting(now: Instant) -> Self {
        Self::Connecting {
            until: now + CONNECT_TIME,
        }
    }

    pub(crate) fn is_up(self) -> bool {
        matches!(self, Self::Up { .. })
    }

    pub(crate) fn connected(&mut self, now: Instant) {
        if matches!(self, Self::Connecting { .. }) {
            *self = Self::Up { heard: now };
        }
    }

    /// A packet of the other end has arrived.
    pub(crate) fn heard(&mut self, now: Instant) -> Option<LinkChange> {
        match self {
            Self::Up { heard } => {
                *heard = now;
                None
            }
            Self::Lost { .. } => {
                *self = Self::Up { heard: now };
                Some(LinkChange::Back)
            }
            Self::Connecting { .. } | Self::Dead => None,
        }
    }

    /// The connectivity checks have failed.
    pub(crate) fn failed(&mut self, now: Instant) -> Option<LinkChange> {
        if !self.is_up() {
            return None;
        }
        *self = Self::Lost {
            until: now + RETURN_TIME,
        };
        Some(LinkChange::Lost)
    }

    /// Time has passed.
    pub(crate) fn tick(&mut self, now: Instant) -> Option<LinkChange> {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return None;
        }
        match self {
            Self::Up { .. } => self.failed(now),
            Self::Connecting { .. } => {
                *self = Self::Dead;
                Some(LinkChange::NoPath)
            }
            Self::Lost { .. } => {
                *self = Self::Dead;
                Some(LinkChange::GivenUp)
            }
            Self::Dead => None,
        }
    }

    pub(crate) fn deadline(self) -> Option<Instant> {
        match self {
            Self::Connecting { until } | Self::Lost { until } => Some(until),
            Self::Up { heard } => Some(heard + SILENCE),
            Self::Dead => None,
        }
    }
}
