use std::time::{Duration, Instant};

/// How long before its end a session says so.
const WARNINGS: [Duration; 2] = [Duration::from_secs(60), Duration::from_secs(300)];
/// The server counts in whole seconds, and its word takes a while to come: ends that differ by less are
/// the same.
const SAME_END: Duration = Duration::from_secs(2);

/// How long one session may stay open: when it is said that the end is near, and when it comes. Counts
/// by the monotonic clock of this device, so that neither a server that is gone nor a wall clock that
/// jumps makes the session longer.
#[derive(Debug, Clone, Default)]
pub struct SessionLength {
    /// The longest time from when the viewer is let in; none: no limit.
    longest: Option<Duration>,
    ends_at: Option<Instant>,
    /// The shortest warning that was given.
    warned: Option<Duration>,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LengthEvent {
    /// The session ends in so long: people are to be told.
    EndsIn(Duration),
    /// The session is to end now.
    Over,
}

impl SessionLength {
    /// Of a session that may stay open for `longest`.
    pub fn new(longest: Option<Duration>) -> Self {
        Self {
            longest,
            ..Self::default()
        }
    }

    /// The viewer has been let in. Letting it in again, after a reload, gives no more time.
    pub fn opened(&mut self, now: Instant) {
        if self.ends_at.is_none() {
            self.ends_at = self.longest.and_then(|longest| now.checked_add(longest));
        }
    }

    /// The server says in how long the session ends; none: it has no limit any more. A later end is
    /// warned of anew; the end that is known already stays as it is.
    pub fn ends_in(&mut self, left: Option<Duration>, now: Instant) {
        self.longest = None;
        let ends_at = left.and_then(|left| now.checked_add(left));
        if let (Some(known), Some(told)) = (self.ends_at, ends_at)
            && known.max(told) - known.min(told) < SAME_END
        {
            return;
        }
        self.ends_at = ends_at;
        let left = left.unwrap_or(Duration::MAX);
        self.warned = self.warned.filter(|warned| left <= *warned);
    }

    /// What is due at `now`; each warning comes once.
    pub fn due(&mut self, now: Instant) -> Option<LengthEvent> {
        let left = self.ends_at?.saturating_duration_since(now);
        if left.is_zero() {
            return Some(LengthEvent::Over);
        }
        let warning = WARNINGS.into_iter().find(|warning| left <= *warning)?;
        if self.warned.is_some_and(|warned| warned <= warning) {
            return None;
        }
        self.warned = Some(warning);
        Some(LengthEvent::EndsIn(left))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn start() -> Instant {
        #[allow(clippy::disallowed_methods, reason = "some moment to count from")]
        Instant::now()
    }

    #[test]
    fn it_is_said_five_minutes_and_one_minute_before_the_end_and_then_it_is_over() {
        let start = start();
        let mut length = SessionLength::new(Some(seconds(600)));
        assert_eq!(length.due(start + seconds(10_000)), None, "not open yet");
        length.opened(start);
        length.opened(start + seconds(100));
        assert_eq!(length.due(start + seconds(299)), None);
        assert_eq!(
            length.due(start + seconds(300)),
            Some(LengthEvent::EndsIn(seconds(300)))
        );
        assert_eq!(length.due(start + seconds(301)), None);
        assert_eq!(
            length.due(start + seconds(541)),
            Some(LengthEvent::EndsIn(seconds(59)))
        );
        assert_eq!(length.due(start + seconds(542)), None);
        assert_eq!(length.due(start + seconds(600)), Some(LengthEvent::Over));
    }

    #[test]
    fn a_short_session_is_warned_of_once_at_its_beginning() {
        let start = start();
        let mut length = SessionLength::new(Some(seconds(20)));
        length.opened(start);
        assert_eq!(length.due(start), Some(LengthEvent::EndsIn(seconds(20))));
        assert_eq!(length.due(start + seconds(1)), None);
    }

    #[test]
    fn the_server_can_give_more_time_and_take_the_limit_away() {
        let start = start();
        let mut length = SessionLength::new(Some(seconds(60)));
        length.opened(start);
        assert!(length.due(start).is_some());
        length.ends_in(Some(seconds(400)), start + seconds(30));
        assert_eq!(length.due(start + seconds(60)), None);
        assert_eq!(
            length.due(start + seconds(130)),
            Some(LengthEvent::EndsIn(seconds(300)))
        );
        length.ends_in(Some(seconds(299)), start + seconds(131));
        assert_eq!(length.due(start + seconds(131)), None, "the same end, said again");
        length.ends_in(None, start + seconds(140));
        assert_eq!(length.due(start + seconds(10_000)), None);
    }

    #[test]
    fn the_end_said_again_in_whole_seconds_moves_nothing() {
        let start = start();
        let mut length = SessionLength::new(Some(seconds(600)));
        length.opened(start);
        assert!(length.due(start + seconds(300)).is_some());
        length.ends_in(Some(seconds(301)), start + seconds(300));
        assert_eq!(length.due(start + seconds(301)), None, "it was warned of");
        assert_eq!(length.due(start + seconds(600)), Some(LengthEvent::Over));
        length.ends_in(Some(seconds(2)), start + seconds(600));
        assert_eq!(
            length.due(start + seconds(600)),
            Some(LengthEvent::EndsIn(seconds(2)))
        );
    }

    #[test]
    fn the_server_can_bring_the_end_nearer() {
        let start = start();
        let mut length = SessionLength::new(None);
        length.opened(start);
        assert_eq!(length.due(start + seconds(10_000)), None);
        length.ends_in(Some(seconds(90)), start + seconds(10_000));
        assert_eq!(
            length.due(start + seconds(10_000)),
            Some(LengthEvent::EndsIn(seconds(90)))
        );
        length.ends_in(Some(Duration::ZERO), start + seconds(10_001));
        assert_eq!(length.due(start + seconds(10_001)), Some(LengthEvent::Over));
    }

    #[test]
    fn a_limit_that_is_taken_away_before_the_viewer_is_in_does_not_hold() {
        let start = start();
        let mut length = SessionLength::new(Some(seconds(60)));
        length.ends_in(None, start);
        length.opened(start + seconds(1));
        assert_eq!(length.due(start + seconds(10_000)), None);
    }

    #[test]
    fn a_length_beyond_all_clocks_is_none() {
        let mut length = SessionLength::new(Some(Duration::MAX));
        length.opened(start());
        assert_eq!(length.due(start() + seconds(10)), None);
    }
}
