//! The one place where the bench asks for the time.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the clock that everything else is handed"
)]

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// A moment to measure from.
pub fn now() -> Instant {
    Instant::now()
}

/// Wall time since 1970.
pub fn wall() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}
