//! How long to wait before the next try to reach the server.

use std::time::Duration;

const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);
/// The longest time that a server may send its clients away for.
const LONGEST_AWAY: Duration = Duration::from_secs(600);
/// A link that lived this long was a good one.
const PROVEN: Duration = Duration::from_secs(10);

/// Doubles the wait with every failure, from 1 s to 30 s, and takes a random part of it (full
/// jitter), so that the clients of a restarted server do not come all at once.
#[derive(Debug, Clone, Default)]
pub struct Backoff {
    failures: u32,
}

impl Backoff {
    /// The wait after one more failure. `random` is between 0 and 1.
    pub fn next(&mut self, random: f64) -> Duration {
        let full = LONGEST.min(FIRST * (1 << self.failures.min(5)));
        self.failures += 1;
        full.mul_f64(random.clamp(0.0, 1.0))
    }

    /// The longest wait there is, for a refusal that will not pass soon.
    pub fn longest(random: f64) -> Duration {
        LONGEST.mul_f64(0.5 + random.clamp(0.0, 1.0) / 2.0)
    }

    /// The wait when the server said when to come back: that time, and up to half of it or a
    /// second on top.
    pub fn after_go_away(come_back_after: Duration, random: f64) -> Duration {
        let asked = come_back_after.min(LONGEST_AWAY);
        let spread = (asked / 2).max(FIRST);
        asked + spread.mul_f64(random.clamp(0.0, 1.0))
    }

    /// A link has ended that had been up that long.
    pub fn lived(&mut self, time: Duration) {
        if time >= PROVEN {
            self.failures = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_half_a_minute() {
        let mut backoff = Backoff::default();
        let seconds: Vec<u64> = (0..7).map(|_| backoff.next(1.0).as_secs()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 30, 30]);
    }

    #[test]
    fn the_wait_is_a_random_part() {
        assert_eq!(Backoff::default().next(0.0), Duration::ZERO);
        assert_eq!(Backoff::default().next(0.5), Duration::from_millis(500));
        assert_eq!(Backoff::default().next(7.0), FIRST);
    }

    #[test]
    fn only_a_link_that_lived_resets_the_wait() {
        let mut backoff = Backoff::default();
        backoff.next(1.0);
        backoff.next(1.0);
        backoff.lived(Duration::from_secs(3));
        assert_eq!(backoff.next(1.0), Duration::from_secs(4));
        backoff.lived(Duration::from_secs(30));
        assert_eq!(backoff.next(1.0), FIRST);
    }

    #[test]
    fn a_server_that_stops_is_left_alone_for_as_long_as_it_asked() {
        let asked = Duration::from_secs(10);
        assert_eq!(Backoff::after_go_away(asked, 0.0), asked);
        assert_eq!(Backoff::after_go_away(asked, 1.0), Duration::from_secs(15));
        assert_eq!(Backoff::after_go_away(Duration::ZERO, 1.0), FIRST);
        assert_eq!(
            Backoff::after_go_away(Duration::from_secs(1 << 40), 0.0),
            LONGEST_AWAY
        );
    }
}
