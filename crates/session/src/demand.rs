use std::time::{Duration, Instant};

use crate::transport::WANTED_BITRATE;

/// How long sent bytes are counted together.
const WINDOW: Duration = Duration::from_secs(2);
/// Bytes in a window from which on the picture counts as moving.
const MOVING: usize = 48 * 1024;
/// Bits per second to look for while the picture is still. A little more than nothing would be
/// worse: the search would find just that, and the estimate would fall to it.
const STILL_BITRATE: u64 = 0;

/// How much bandwidth is worth looking for. The search itself costs some: every few seconds a
/// burst at twice the wanted rate, which nobody needs while the screen is still.
#[derive(Default)]
pub(crate) struct Demand {
    window: Option<Instant>,
    bytes: usize,
    /// None before the first frame: what is found before there is anything to send is too little.
    still: Option<bool>,
}

impl Demand {
    /// Whether the picture has been still for a while.
    pub(crate) fn is_still(&self) -> bool {
        self.still == Some(true)
    }

    /// Counts a frame; the bitrate in bits per second that is wanted from now on, if it changed.
    pub(crate) fn changed_by(&mut self, bytes: usize, now: Instant) -> Option<u64> {
        let start = *self.window.get_or_insert(now);
        self.bytes += bytes;
        let is_over = now >= start + WINDOW;
        let still = if is_over {
            self.bytes < MOVING
        } else {
            self.is_still() && self.bytes < MOVING
        };
        if is_over {
            (self.window, self.bytes) = (Some(now), 0);
        }
        if self.still.replace(still) == Some(still) {
            return None;
        }
        Some(if still { STILL_BITRATE } else { WANTED_BITRATE })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_still_picture_wants_little_and_a_moving_one_everything_at_once() {
        #[allow(
            clippy::disallowed_methods,
            reason = "any moment will do, and there is no other way to get one"
        )]
        let start = Instant::now();
        let at = |milliseconds| start + Duration::from_millis(milliseconds);
        let mut demand = Demand::default();
        assert_eq!(demand.changed_by(100_000, at(0)), Some(WANTED_BITRATE));
        assert_eq!(demand.changed_by(100, at(1000)), None);
        assert_eq!(demand.changed_by(100, at(2000)), None);
        assert_eq!(demand.changed_by(100, at(3000)), None);
        assert_eq!(demand.changed_by(100, at(4000)), Some(STILL_BITRATE));
        assert_eq!(demand.changed_by(30_000, at(4030)), None);
        assert_eq!(demand.changed_by(30_000, at(4060)), Some(WANTED_BITRATE));
        assert_eq!(demand.changed_by(100, at(6000)), None);
        assert_eq!(demand.changed_by(100, at(8000)), Some(STILL_BITRATE));
    }
}
