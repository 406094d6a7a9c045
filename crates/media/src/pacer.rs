use std::time::Duration;

/// How many pictures follow the last change quickly, so that what motion made blurred gets sharp.
const REFINEMENTS: u32 = 5;
/// The time between these.
const REFINE_EVERY: Duration = Duration::from_millis(80);
/// How often a still screen is sent: browsers ask for a key frame when nothing comes for long.
const KEEP_ALIVE_EVERY: Duration = Duration::from_secs(1);

/// Says when the next picture is taken. A change on a quiet screen is taken at once; while changes
/// go on, pictures are an interval apart; afterwards a few make the picture sharp, then one a
/// second keeps the stream alive.
#[derive(Debug, Clone)]
pub struct Pacer {
    interval: Duration,
    damaged: Option<Duration>,
    last: Option<Duration>,
    last_of_damage: Option<Duration>,
    refined: u32,
}

impl Pacer {
    /// A pacer whose first picture is due at once. `interval` is the least time between two
    /// pictures of a changing screen.
    #[must_use]
    pub fn new(interval: Duration) -> Self {
        Self {
            interval,
            damaged: None,
            last: None,
            last_of_damage: None,
            refined: 0,
        }
    }

    /// Changes the interval.
    pub fn set_interval(&mut self, interval: Duration) {
        self.interval = interval;
    }

    /// The screen changed at `at`.
    pub fn damaged(&mut self, at: Duration) {
        self.damaged.get_or_insert(at);
    }

    /// When the next picture is due. A moment that has passed means now.
    #[must_use]
    pub fn due(&self) -> Duration {
        let Some(last) = self.last else {
            return Duration::ZERO;
        };
        if let Some(damaged) = self.damaged {
            // A refinement in between does not hold a change back.
            return self
                .last_of_damage
                .map_or(damaged, |last| damaged.max(last + self.interval));
        }
        last + if self.refined < REFINEMENTS {
            REFINE_EVERY
        } else {
            KEEP_ALIVE_EVERY
        }
    }

    /// Whether a picture is due at `now`.
    #[must_use]
    pub fn is_due(&self, now: Duration) -> bool {
        self.due() <= now
    }

    /// A picture was taken at `at`; it shows every change so far.
    pub fn grabbed(&mut self, at: Duration) {
        let first = self.last.replace(at).is_none();
        if self.damaged.take().is_some() || first {
            self.last_of_damage = Some(at);
            self.refined = 0;
        } else {
            self.refined = self.refined.saturating_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTERVAL: Duration = Duration::from_millis(20);

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    fn quiet_since(at: Duration) -> Pacer {
        let mut pacer = Pacer::new(INTERVAL);
        pacer.grabbed(at);
        pacer
    }

    #[test]
    fn the_first_picture_is_due_at_once() {
        assert!(Pacer::new(INTERVAL).is_due(Duration::ZERO));
    }

    #[test]
    fn a_change_on_a_quiet_screen_is_taken_at_once() {
        let mut pacer = quiet_since(ms(0));
        pacer.damaged(ms(50));
        assert_eq!(pacer.due(), ms(50));
    }

    #[test]
    fn changes_in_a_row_are_an_interval_apart() {
        let mut pacer = quiet_since(ms(0));
        pacer.damaged(ms(100));
        pacer.grabbed(ms(100));
        pacer.damaged(ms(101));
        pacer.damaged(ms(115));
        assert_eq!(pacer.due(), ms(120));
        pacer.set_interval(ms(33));
        assert_eq!(pacer.due(), ms(133));
    }

    #[test]
    fn a_refinement_does_not_hold_a_change_back() {
        let mut pacer = quiet_since(ms(0));
        pacer.grabbed(ms(80));
        pacer.damaged(ms(81));
        assert_eq!(pacer.due(), ms(81));
    }

    #[test]
    fn a_screen_that_comes_to_rest_is_refined_and_then_kept_alive() {
        let mut pacer = quiet_since(ms(0));
        let mut gaps = Vec::new();
        let mut now = ms(0);
        for _ in 0..8 {
            let due = pacer.due();
            gaps.push((due - now).as_millis());
            now = due;
            pacer.grabbed(now);
        }
        assert_eq!(gaps, [80, 80, 80, 80, 80, 1000, 1000, 1000]);
    }

    #[test]
    fn a_change_starts_the_refinement_again() {
        let mut pacer = quiet_since(ms(0));
        (1..9).for_each(|n| pacer.grabbed(ms(n * 1000)));
        pacer.damaged(ms(8100));
        pacer.grabbed(ms(8100));
        assert_eq!(pacer.due(), ms(8180));
    }
}
