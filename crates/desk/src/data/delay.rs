//! How long after wrong passwords the next one is looked at.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The longest wait.
const LONGEST: Duration = Duration::from_secs(60);

/// The wrong passwords since the last right one, as they are kept on disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failures {
    /// How many.
    pub count: u32,
    /// When the last one was, in milliseconds since 1970 by the wall clock.
    pub last: i64,
}

/// The last wrong password by the clock that nobody can set; known only to the process that saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Which failure that was.
    pub failures: Failures,
    /// When.
    pub at: Instant,
}

/// The wait after that many wrong passwords: 0, 0, 1, 2, 4 … 60 s.
pub fn delay_after(failures: u32) -> Duration {
    match failures {
        0 | 1 => Duration::ZERO,
        more => Duration::from_secs(1 << (more - 2).min(6)).min(LONGEST),
    }
}

impl Failures {
    /// One more.
    pub fn and_one(self, now: Timestamp) -> Self {
        Self {
            count: self.count.saturating_add(1),
            last: now.as_millisecond(),
        }
    }

    /// How long to wait from now on.
    ///
    /// A process that saw the last failure counts by its own clock. After a restart the wall clock
    /// counts; if that was set back, the wait starts anew and is never longer than the full one.
    pub fn wait(self, seen: Option<Seen>, now: Instant, wall: Timestamp) -> Duration {
        let full = delay_after(self.count);
        let passed = match seen.filter(|seen| seen.failures == self) {
            Some(seen) => now.saturating_duration_since(seen.at),
            None => {
                let milliseconds = wall.as_millisecond().saturating_sub(self.last);
                Duration::from_millis(u64::try_from(milliseconds).unwrap_or(0))
            }
        };
        full.saturating_sub(passed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    #[test]
    fn the_wait_doubles_up_to_a_minute() {
        let seconds: Vec<u64> = (0..10).map(|n| delay_after(n).as_secs()).collect();
        assert_eq!(seconds, [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
        assert_eq!(delay_after(u32::MAX), LONGEST);
    }

    #[test]
    fn the_wait_survives_a_restart() {
        let failures = Failures {
            count: 6,
            last: 1_000_000,
        };
        let now = crate::clock::now();
        assert_eq!(failures.wait(None, now, wall(1_000)), Duration::from_secs(16));
        assert_eq!(failures.wait(None, now, wall(1_010)), Duration::from_secs(6));
        assert_eq!(failures.wait(None, now, wall(1_016)), Duration::ZERO);
    }

    #[test]
    fn a_clock_that_was_set_back_makes_nobody_wait_longer_than_the_full_time() {
        let failures = Failures {
            count: 6,
            last: 1_000_000,
        };
        assert_eq!(
            failures.wait(None, crate::clock::now(), wall(10)),
            Duration::from_secs(16)
        );
    }

    #[test]
    fn a_clock_that_is_set_forward_while_the_program_runs_shortens_nothing() {
        let failures = Failures {
            count: 6,
            last: 1_000_000,
        };
        let at = crate::clock::now();
        let seen = Some(Seen { failures, at });
        let later = at + Duration::from_secs(5);
        assert_eq!(
            failures.wait(seen, later, wall(9_000_000)),
            Duration::from_secs(11)
        );
    }

    #[test]
    fn what_an_earlier_failure_was_seen_at_does_not_count_for_a_later_one() {
        let failures = Failures {
            count: 6,
            last: 1_000_000,
        };
        let at = crate::clock::now();
        let seen = Some(Seen {
            failures: Failures {
                count: 5,
                last: 900_000,
            },
            at,
        });
        assert_eq!(
            failures.wait(seen, at + Duration::from_secs(60), wall(1_000)),
            Duration::from_secs(16)
        );
    }
}
