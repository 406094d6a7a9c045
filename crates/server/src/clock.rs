//! The clock of the network's deadlines: pings, proofs, floods. Use cases have their own.

use std::time::Duration;

use tokio::time::{Instant, Interval, interval_at};

/// Now, for deadlines of the network.
#[allow(
    clippy::disallowed_methods,
    reason = "this is the one place of the doors that reads the clock"
)]
pub fn now() -> Instant {
    Instant::now()
}

/// Ticks every `period`, the first time after one.
pub fn every(period: Duration) -> Interval {
    interval_at(now() + period, period)
}
