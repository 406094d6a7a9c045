//! The one place where the fleet asks for the time.
#![allow(clippy::disallowed_methods, reason = "this is the clock of a simulation")]

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use model::Timestamp;

/// Microseconds since 1970.
pub fn micros() -> u128 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default().as_micros()
}

/// The time as frames say it.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// A moment to measure from.
pub fn monotonic() -> Instant {
    Instant::now()
}
