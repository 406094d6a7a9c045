//! Where an account stands, in a word and in a sentence.

use model::{Account, License, LicensePeriod, Timestamp};

use crate::{locale::Locale, texts::Texts};

/// Where an account stands: a word, and how it is coloured.
pub struct StandingBadge {
    pub label: String,
    pub color: &'static str,
}

/// Where an account stands at `now`, in a word.
pub fn badge(t: &Texts, account: &Account, now: Timestamp) -> StandingBadge {
    let (label, color) = if account.suspension.is_some() {
        (t.standing_suspended(), "bg-red-lt")
    } else if account.license.has_ended(now) {
        (t.standing_ended(), "bg-yellow-lt")
    } else if account.license.cancellation.is_some() {
        (t.standing_cancelled(), "bg-yellow-lt")
    } else {
        (t.standing_licensed(), "bg-green-lt")
    };
    StandingBadge { label, color }
}

/// Until when a license holds, in a sentence.
pub fn period_text(locale: &Locale<'_>, license: &License, now: Timestamp) -> String {
    let t = locale.t;
    let last = |end: Timestamp| locale.date(just_before(end));
    match (license.ends_at(), license.cancellation, license.period) {
        (Some(end), _, _) if end <= now => t.period_ended(locale.date(just_before(end))),
        (Some(end), Some(_), _) => t.period_cancelled(last(end)),
        (_, _, LicensePeriod::Until(end)) => t.period_until(last(end)),
        (_, _, LicensePeriod::Renews(end)) => t.period_renews(last(end)),
        (_, _, LicensePeriod::NoExpiry) => t.period_none(),
    }
}

/// The moment before: what ends at midnight was good until the day before.
fn just_before(end: Timestamp) -> Timestamp {
    end.checked_sub(std::time::Duration::from_millis(1))
        .unwrap_or(end)
}
