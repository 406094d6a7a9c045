//! How many frames one link may send.

use std::time::Duration;

use tokio::time::Instant;

use crate::clock;

/// How many frames a link may send within [`WINDOW`]: candidates and answers come in bursts, more
/// is a flood.
const MAX: u32 = 600;
const WINDOW: Duration = Duration::from_secs(10);

/// Counts the frames of one link.
pub struct Flood {
    window_end: Instant,
    frames: u32,
}

impl Default for Flood {
    fn default() -> Self {
        Self {
            window_end: clock::now() + WINDOW,
            frames: 0,
        }
    }
}

impl Flood {
    /// Counts one more frame; says whether that is one too many.
    pub fn overflows(&mut self) -> bool {
        let now = clock::now();
        if now > self.window_end {
            *self = Self::default();
        }
        self.frames += 1;
        self.frames > MAX
    }
}
