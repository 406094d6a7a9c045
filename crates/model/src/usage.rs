use jiff::Timestamp;

use crate::preferences::named;

named!(
    /// How long the spans are in which usage is kept, by how far one looks back.
    UsageSpan {
        /// Five minutes, kept for two days.
        #[default]
        Minutes = "minutes",
        /// An hour, kept for 40 days.
        Hour = "hour",
        /// A day in UTC, kept for 400 days.
        Day = "day",
    }
);

/// How much of a license was in use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UsageNumbers {
    /// Clients that were registered.
    pub seats: u64,
    /// Of those, the ones that could be reached.
    pub online: u64,
    /// Sessions at once that counted against the license.
    pub sessions: u64,
}

/// The largest numbers within one span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsageSample {
    /// When the span began.
    pub at: Timestamp,
    /// The largest numbers in it.
    pub usage: UsageNumbers,
}

impl UsageSpan {
    /// Its length in milliseconds.
    pub fn milliseconds(self) -> i64 {
        const MINUTE: i64 = 60_000;
        match self {
            Self::Minutes => 5 * MINUTE,
            Self::Hour => 60 * MINUTE,
            Self::Day => 24 * 60 * MINUTE,
        }
    }

    /// How long samples of it are kept, in milliseconds.
    pub fn kept(self) -> i64 {
        const HOUR: i64 = 3_600_000;
        match self {
            Self::Minutes => 48 * HOUR,
            Self::Hour => 40 * 24 * HOUR,
            Self::Day => 400 * 24 * HOUR,
        }
    }

    /// When the span began in which `now` is.
    pub fn begin(self, now: Timestamp) -> Timestamp {
        let now_ms = now.as_millisecond();
        let begin = now_ms - now_ms.rem_euclid(self.milliseconds());
        Timestamp::from_millisecond(begin).unwrap_or(now)
    }
}

impl UsageNumbers {
    /// The larger one of each number.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self {
            seats: self.seats.max(other.seats),
            online: self.online.max(other.online),
            sessions: self.sessions.max(other.sessions),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_begins_on_a_round_number() {
        let now: Timestamp = "2026-07-14T10:07:31.5Z".parse().unwrap();
        let begins = UsageSpan::ALL.iter().map(|span| span.begin(now).to_string());
        assert_eq!(
            begins.collect::<Vec<_>>(),
            [
                "2026-07-14T10:05:00Z",
                "2026-07-14T10:00:00Z",
                "2026-07-14T00:00:00Z"
            ]
        );
    }

    #[test]
    fn each_number_has_its_own_peak() {
        let usage = |seats, online, sessions| UsageNumbers {
            seats,
            online,
            sessions,
        };
        assert_eq!(usage(3, 1, 2).max(usage(2, 2, 0)), usage(3, 2, 2));
    }
}
