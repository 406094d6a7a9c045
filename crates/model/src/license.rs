use std::{fmt, str::FromStr};

use jiff::{Timestamp, ToSpan, Unit, tz::TimeZone};

use crate::{Features, LicensedPlan, Limits, Plan, PlanPurpose};

/// How many months a term has.
const TERM_MONTHS: i64 = 12;
/// How many days a license without an end goes on once it is cancelled.
const NOTICE_DAYS: i64 = 30;
/// How many days before the end the account is told, the last one first.
const NOTICES: [i64; 3] = [1, 7, 30];

/// The `license-id` of scripts: 16 digits, random, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LicenseNumber(u64);

/// A text or number that is no license number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a license number has 16 digits")]
pub struct LicenseNumberError;

impl LicenseNumber {
    const FIRST: u64 = 1_000_000_000_000_000;
    const LAST: u64 = 9_999_999_999_999_999;

    /// A number drawn from `random`.
    pub fn draw(random: u64) -> Self {
        Self(Self::FIRST + random % (Self::LAST - Self::FIRST + 1))
    }

    /// The number itself.
    pub fn get(self) -> u64 {
        self.0
    }
}

impl TryFrom<u64> for LicenseNumber {
    type Error = LicenseNumberError;

    fn try_from(number: u64) -> Result<Self, LicenseNumberError> {
        (Self::FIRST..=Self::LAST)
            .contains(&number)
            .then_some(Self(number))
            .ok_or(LicenseNumberError)
    }
}

impl fmt::Display for LicenseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for LicenseNumber {
    type Err = LicenseNumberError;

    fn from_str(text: &str) -> Result<Self, LicenseNumberError> {
        if text.len() != 16 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(LicenseNumberError);
        }
        text.parse::<u64>().map_err(|_| LicenseNumberError)?.try_into()
    }
}

/// How long a license holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LicensePeriod {
    /// Without an end.
    NoExpiry,
    /// Until this moment.
    Until(Timestamp),
    /// Until this moment, and then for another term, again and again.
    Renews(Timestamp),
}

/// The holder does not want the license any longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancellation {
    /// When it was said.
    pub at: Timestamp,
    /// When the license ends therefore. Until then it can be taken back.
    pub ends_at: Timestamp,
}

/// What an account has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct License {
    /// The number that scripts know it by.
    pub number: LicenseNumber,
    /// The version of the plan that it was made of.
    pub plan: LicensedPlan,
    /// What it includes.
    pub features: Features,
    /// What it allows at most.
    pub limits: Limits,
    /// How long it holds.
    pub period: LicensePeriod,
    /// Whether it is cancelled.
    pub cancellation: Option<Cancellation>,
    /// Counts the changes, so that of two people who edit at once the second one is told.
    pub version: u32,
}

impl License {
    /// A license with what the newest version of `plan` says.
    pub fn of(plan: &Plan, number: LicenseNumber, period: LicensePeriod) -> Self {
        Self {
            number,
            plan: plan.licensed(),
            features: plan.terms.features.clone(),
            limits: plan.terms.limits,
            period,
            cancellation: None,
            version: 1,
        }
    }

    /// When it ends for good; nothing: not as things are.
    pub fn ends_at(&self) -> Option<Timestamp> {
        match (self.cancellation, self.period) {
            (Some(cancellation), _) => Some(cancellation.ends_at),
            (None, LicensePeriod::Until(at)) => Some(at),
            (None, LicensePeriod::NoExpiry | LicensePeriod::Renews(_)) => None,
        }
    }

    /// Whether it has ended at `now`.
    pub fn has_ended(&self, now: Timestamp) -> bool {
        self.ends_at().is_some_and(|end| end <= now)
    }

    /// Whether there is a contract that the holder can cancel at `now`. What ends by itself, costs
    /// nothing or is cancelled already has none.
    pub fn is_cancellable(&self, now: Timestamp) -> bool {
        self.plan.purpose == PlanPurpose::Granted
            && self.cancellation.is_none()
            && !matches!(self.period, LicensePeriod::Until(_))
            && !self.has_ended(now)
    }

    /// When it would end if it was cancelled at `now`.
    pub fn end_if_cancelled(&self, now: Timestamp) -> Timestamp {
        match self.period {
            LicensePeriod::NoExpiry => later_by_days(now, NOTICE_DAYS),
            LicensePeriod::Until(at) | LicensePeriod::Renews(at) => at,
        }
    }

    /// The holder does not want it any longer: it ends with the running term; one without an end
    /// [`NOTICE_DAYS`] days later. Saying it twice changes nothing.
    pub fn cancel(&mut self, now: Timestamp) {
        if self.cancellation.is_some() {
            return;
        }
        let ends_at = self.end_if_cancelled(now);
        self.cancellation = Some(Cancellation { at: now, ends_at });
    }

    /// The holder wants it after all. False: it has ended already, or was not cancelled.
    pub fn take_back_cancellation(&mut self, now: Timestamp) -> bool {
        if self.has_ended(now) {
            return false;
        }
        self.cancellation.take().is_some()
    }

    /// Begins as many new terms as are due at `now`; whether there was one.
    pub fn renew(&mut self, now: Timestamp) -> bool {
        let mut renewed = false;
        while let (None, LicensePeriod::Renews(at)) = (self.cancellation, self.period)
            && at <= now
        {
            self.period = LicensePeriod::Renews(end_of_term(at));
            renewed = true;
        }
        renewed
    }

    /// The notice of its end that is due at `now`, in days before the end, if the last one was
    /// `told`. Only the latest: one that was missed is not made up for.
    pub fn notice_due(&self, told: Option<i64>, now: Timestamp) -> Option<i64> {
        let end = self.ends_at().filter(|end| *end > now)?;
        let due = NOTICES
            .into_iter()
            .find(|days| end.as_second() - now.as_second() <= days * 86_400)?;
        told.is_none_or(|told| due < told).then_some(due)
    }
}

/// The end of the term of [`TERM_MONTHS`] months that begins at `start`, by the calendar in UTC: one
/// that begins on 29 February ends on the 28th.
pub fn end_of_term(start: Timestamp) -> Timestamp {
    let end = start
        .to_zoned(TimeZone::UTC)
        .checked_add(TERM_MONTHS.months())
        .map(|end| end.timestamp());
    end.unwrap_or(Timestamp::MAX)
}

/// The end of the calendar day `date` in `zone`: a license that is good until that day holds until then.
pub fn end_of_day(date: jiff::civil::Date, zone: &TimeZone) -> Option<Timestamp> {
    let next = date.tomorrow().ok()?;
    Some(next.to_zoned(zone.clone()).ok()?.timestamp())
}

/// The last calendar day in `zone` on which something that ends at `end` still holds.
pub fn last_day(end: Timestamp, zone: &TimeZone) -> jiff::civil::Date {
    let before = end.checked_sub(1.millisecond()).unwrap_or(end);
    before.to_zoned(zone.clone()).date()
}

fn later_by_days(now: Timestamp, days: i64) -> Timestamp {
    let later = now
        .to_zoned(TimeZone::UTC)
        .checked_add(days.days())
        .and_then(|later| later.round(Unit::Millisecond));
    later.map_or(Timestamp::MAX, |later| later.timestamp())
}

/// The secret that registers a client to an account: 25 letters and digits in groups of five.
///
/// The alphabet leaves out `0 1 I O`, so 32 characters, 125 bits.
#[derive(Clone, PartialEq, Eq)]
pub struct LicenseKey(String);

/// A text that is no license key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a license key has 25 letters and digits in five groups")]
pub struct LicenseKeyError;

impl LicenseKey {
    pub(crate) const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const LENGTH: usize = 25;

    /// The key that `random` stands for.
    pub fn new(random: [u8; 25]) -> Self {
        Self(
            random
                .iter()
                .map(|byte| char::from(Self::ALPHABET[usize::from(byte % 32)]))
                .collect(),
        )
    }

    /// The 25 characters without the dashes: what is hashed.
    pub fn characters(&self) -> &str {
        &self.0
    }

    /// The key as people read it, in groups of five.
    pub fn grouped(&self) -> String {
        let mut text = String::with_capacity(Self::LENGTH + 4);
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 5 == 0 {
                text.push('-');
            }
            text.push(character);
        }
        text
    }
}

impl fmt::Debug for LicenseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LicenseKey(…)")
    }
}

impl FromStr for LicenseKey {
    type Err = LicenseKeyError;

    /// Reads a key; dashes, spaces and case do not count.
    fn from_str(text: &str) -> Result<Self, LicenseKeyError> {
        if text.len() > 100 {
            return Err(LicenseKeyError);
        }
        let characters: String = text
            .chars()
            .filter(|c| !matches!(c, '-' | ' '))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let known = characters.bytes().all(|byte| Self::ALPHABET.contains(&byte));
        (known && characters.len() == Self::LENGTH)
            .then_some(Self(characters))
            .ok_or(LicenseKeyError)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{Features, Limits, PlanId, PlanTerms};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn license(period: LicensePeriod) -> License {
        let plan = Plan {
            id: PlanId::new(Timestamp::UNIX_EPOCH, [1; 10]),
            code: "standard".parse().unwrap(),
            purpose: PlanPurpose::Granted,
            offered: true,
            deleted_at: None,
            terms: PlanTerms {
                version: 1,
                name: Some("Standard".into()),
                description: String::new(),
                features: Features::all(),
                limits: Limits::none(),
                created_at: Timestamp::UNIX_EPOCH,
            },
        };
        License::of(&plan, LicenseNumber::draw(7), period)
    }

    #[test]
    fn a_license_holds_until_its_end_and_no_longer() {
        let end = at("2027-03-01T00:00:00Z");
        let license = license(LicensePeriod::Until(end));
        assert!(!license.has_ended(at("2027-02-28T23:59:59.999Z")));
        assert!(license.has_ended(end));
    }

    #[test]
    fn a_term_that_begins_on_a_leap_day_ends_on_the_28th() {
        assert_eq!(
            end_of_term(at("2028-02-29T10:00:00Z")),
            at("2029-02-28T10:00:00Z")
        );
        assert_eq!(
            end_of_term(at("2027-02-28T10:00:00Z")),
            at("2028-02-28T10:00:00Z")
        );
        assert_eq!(end_of_term(Timestamp::MAX), Timestamp::MAX);
    }

    #[test]
    fn a_day_ends_where_the_people_are() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let leap_day = date(2028, 2, 29);
        assert_eq!(end_of_day(leap_day, &berlin), Some(at("2028-02-29T23:00:00Z")));
        // The clocks are put forward in the night to this day: it has 23 hours.
        let spring = date(2027, 3, 28);
        assert_eq!(end_of_day(spring, &berlin), Some(at("2027-03-28T22:00:00Z")));
        assert_eq!(last_day(at("2027-03-28T22:00:00Z"), &berlin), spring);
        assert_eq!(end_of_day(jiff::civil::Date::MAX, &berlin), None);
    }

    #[test]
    fn a_cancelled_license_ends_with_its_term_and_can_be_taken_back_until_then() {
        let end = at("2027-01-01T00:00:00Z");
        let mut license = license(LicensePeriod::Renews(end));
        assert_eq!(license.ends_at(), None);
        license.cancel(at("2026-12-01T00:00:00Z"));
        license.cancel(at("2026-12-02T00:00:00Z"));
        assert_eq!(license.ends_at(), Some(end));
        assert_eq!(license.cancellation.unwrap().at, at("2026-12-01T00:00:00Z"));
        assert!(license.take_back_cancellation(at("2026-12-31T23:59:59Z")));
        assert!(!license.take_back_cancellation(at("2026-12-31T23:59:59Z")));
        license.cancel(at("2026-12-01T00:00:00Z"));
        assert!(!license.take_back_cancellation(end));
    }

    #[test]
    fn a_cancelled_license_without_an_end_goes_on_for_thirty_days() {
        let mut license = license(LicensePeriod::NoExpiry);
        license.cancel(at("2026-02-15T12:00:00Z"));
        assert_eq!(license.ends_at(), Some(at("2026-03-17T12:00:00Z")));
        assert!(license.take_back_cancellation(at("2026-03-17T11:59:59Z")));
        assert_eq!(license.ends_at(), None);
    }

    #[test]
    fn what_ends_by_itself_or_is_nobodys_contract_cannot_be_cancelled() {
        let now = at("2026-12-01T00:00:00Z");
        let end = at("2027-01-01T00:00:00Z");
        assert!(license(LicensePeriod::NoExpiry).is_cancellable(now));
        assert!(license(LicensePeriod::Renews(end)).is_cancellable(now));
        assert!(!license(LicensePeriod::Until(end)).is_cancellable(now));
        let mut cancelled = license(LicensePeriod::Renews(end));
        cancelled.cancel(now);
        assert!(!cancelled.is_cancellable(now));
        let mut own = license(LicensePeriod::NoExpiry);
        own.plan.purpose = PlanPurpose::OwnUse;
        assert!(!own.is_cancellable(now));
    }

    #[test]
    fn a_license_renews_as_often_as_the_clock_has_passed_its_term() {
        let mut license = license(LicensePeriod::Renews(at("2026-05-31T00:00:00Z")));
        assert!(!license.renew(at("2026-05-30T23:59:59Z")));
        assert!(license.renew(at("2028-06-01T00:00:00Z")));
        assert_eq!(license.period, LicensePeriod::Renews(at("2029-05-31T00:00:00Z")));
        license.cancel(at("2028-06-01T00:00:00Z"));
        assert!(!license.renew(at("2030-01-01T00:00:00Z")));
    }

    #[test]
    fn notices_are_due_once_and_only_the_latest() {
        let license = license(LicensePeriod::Until(at("2027-01-31T00:00:00Z")));
        let due = |told, now| license.notice_due(told, at(now));
        assert_eq!(due(None, "2026-12-31T00:00:00Z"), None);
        assert_eq!(due(None, "2027-01-01T00:00:00Z"), Some(30));
        assert_eq!(due(Some(30), "2027-01-02T00:00:00Z"), None);
        assert_eq!(due(Some(30), "2027-01-24T00:00:00Z"), Some(7));
        assert_eq!(due(None, "2027-01-30T12:00:00Z"), Some(1));
        assert_eq!(due(Some(1), "2027-01-30T13:00:00Z"), None);
        assert_eq!(due(None, "2027-01-31T00:00:00Z"), None);
    }

    #[test]
    fn a_license_number_has_sixteen_digits() {
        assert!("1438129266231705".parse::<LicenseNumber>().is_ok());
        for bad in [
            "",
            "143812926623170",
            "14381292662317055",
            "0438129266231705",
            "143812926623170x",
        ] {
            assert_eq!(bad.parse::<LicenseNumber>(), Err(LicenseNumberError), "{bad}");
        }
        for random in [0, u64::MAX] {
            assert_eq!(LicenseNumber::draw(random).to_string().len(), 16);
        }
    }

    #[test]
    fn a_license_key_is_read_as_people_type_it() {
        let key = LicenseKey::new(std::array::from_fn(|i| i as u8));
        assert_eq!(key.grouped(), "23456-789AB-CDEFG-HJKLM-NPQRS");
        assert_eq!(key.grouped().to_lowercase().replace('-', " ").parse(), Ok(key));
    }

    #[test]
    fn what_is_no_license_key_is_refused() {
        for bad in [
            "",
            "23456",
            "23456-789AB-CDEFG-HJKLM-NPQR0",
            "23456-789AB-CDEFG-HJKLM-NPQRSS",
        ] {
            assert_eq!(bad.parse::<LicenseKey>(), Err(LicenseKeyError), "{bad}");
        }
    }

    #[test]
    fn a_license_key_does_not_show_in_debug_output() {
        assert_eq!(format!("{:?}", LicenseKey::new([3; 25])), "LicenseKey(…)");
    }
}
