use std::time::Duration;

/// The least time between two key frames. Several viewers that lost the same packet ask at once,
/// and a key frame costs about ten times an ordinary one.
const LEAST_GAP: Duration = Duration::from_millis(300);

/// Merges wishes for a key frame.
#[derive(Debug, Clone)]
pub struct KeyFrames {
    wished: bool,
    last: Option<Duration>,
}

impl KeyFrames {
    /// A stream begins with a key frame: one is due at once.
    #[must_use]
    pub fn new() -> Self {
        Self {
            wished: true,
            last: None,
        }
    }

    /// Somebody cannot go on without one.
    pub fn wish(&mut self) {
        self.wished = true;
    }

    /// When the next one is due, if one is wished for.
    #[must_use]
    pub fn due(&self) -> Option<Duration> {
        self.wished
            .then(|| self.last.map_or(Duration::ZERO, |last| last + LEAST_GAP))
    }

    /// Whether the picture that is encoded at `now` must be one.
    #[must_use]
    pub fn is_due(&self, now: Duration) -> bool {
        self.due().is_some_and(|due| due <= now)
    }

    /// One was made at `at`: every wish so far is fulfilled.
    pub fn made(&mut self, at: Duration) {
        self.wished = false;
        self.last = Some(at);
    }
}

impl Default for KeyFrames {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn the_first_key_frame_is_due_at_once_and_only_once() {
        let mut frames = KeyFrames::new();
        assert!(frames.is_due(ms(0)));
        frames.made(ms(0));
        assert!(!frames.is_due(ms(5000)));
        assert_eq!(frames.due(), None);
    }

    #[test]
    fn wishes_within_the_gap_become_one_key_frame_at_its_end() {
        let mut frames = KeyFrames::new();
        frames.made(ms(1000));
        frames.wish();
        frames.wish();
        assert!(!frames.is_due(ms(1299)));
        assert_eq!(frames.due(), Some(ms(1300)));
        assert!(frames.is_due(ms(1300)));
        frames.made(ms(1300));
        assert!(!frames.is_due(ms(9000)));
    }

    #[test]
    fn a_wish_after_a_quiet_time_is_fulfilled_at_once() {
        let mut frames = KeyFrames::new();
        frames.made(ms(0));
        frames.wish();
        assert!(frames.is_due(ms(700)));
    }
}
