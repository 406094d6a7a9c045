use std::time::Duration;

use model::Timestamp;

use crate::locale::Locale;

/// A moment for a `<time>` element: for machines, for people, and without doubt about the zone.
pub struct Moment {
    pub iso: String,
    pub text: String,
    pub title: String,
}

impl Moment {
    pub fn new(locale: &Locale<'_>, at: Timestamp) -> Self {
        Self {
            iso: at.to_string(),
            text: locale.date_time(at),
            title: locale.exact(at),
        }
    }
}

impl Moment {
    /// The last day on which something that ends at `end` holds; its exact end beside it.
    pub fn last(locale: &Locale<'_>, end: Timestamp) -> Self {
        let before = end.checked_sub(Duration::from_millis(1)).unwrap_or(end);
        Self {
            iso: end.to_string(),
            text: locale.date(before),
            title: locale.exact(end),
        }
    }

    /// The day of a moment, with the moment beside it.
    pub fn day(locale: &Locale<'_>, at: Timestamp) -> Self {
        Self {
            text: locale.date(at),
            ..Self::new(locale, at)
        }
    }
}

/// A duration as `h:mm:ss`.
pub fn clock(duration: Duration) -> String {
    let seconds = duration.as_secs();
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_like_a_clock() {
        assert_eq!(clock(Duration::from_secs(0)), "0:00:00");
        assert_eq!(clock(Duration::from_secs(3_725)), "1:02:05");
        assert_eq!(clock(Duration::from_secs(360_000)), "100:00:00");
    }
}
