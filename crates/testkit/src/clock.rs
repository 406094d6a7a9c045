use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use model::Timestamp;
use portal::Clock;

/// A clock that stands still until it is told to move.
#[derive(Debug)]
pub struct FakeClock(AtomicI64);

impl FakeClock {
    /// A clock that shows some moment in 2025.
    pub fn new() -> Self {
        Self(AtomicI64::new(1_750_000_000_000))
    }

    /// Shows `at` from now on, in whole milliseconds.
    pub fn set(&self, at: Timestamp) {
        self.0.store(at.as_millisecond(), Ordering::SeqCst);
    }

    /// Moves forward.
    pub fn advance(&self, by: Duration) {
        let by = i64::try_from(by.as_millis()).expect("tests do not last for ages");
        self.0.fetch_add(by, Ordering::SeqCst);
    }
}

impl Default for FakeClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::SeqCst)).expect("tests do not last for ages")
    }
}
