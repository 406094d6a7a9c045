//! How one reader is addressed: the language, and in it dates, times and numbers.

use std::borrow::Borrow;

use fluent_bundle::FluentValue;
use icu_calendar::Gregorian;
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{YMD, zone::LocalizedOffsetShort},
    input::{Date, DateTime, Time, UtcOffset, ZonedDateTime},
};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_locale_core::{Locale as Tag, locale};
use intl_memoizer::concurrent::IntlLangMemoizer;
use jiff::{Zoned, tz::TimeZone};
use model::{Language, TimeZoneName, Timestamp};
use portal::Caller;

use crate::{
    app::App,
    texts::{AllTexts, Texts},
};

/// How one reader is addressed.
#[derive(Clone)]
pub struct Locale<'a> {
    /// The texts in the reader's language.
    pub t: &'a Texts,
    /// The reader's language.
    pub language: Language,
    /// Where the reader's clocks stand; none: not known.
    pub time_zone: Option<TimeZoneName>,
}

impl<'a> Locale<'a> {
    /// That language and time zone.
    pub fn new(texts: &'a AllTexts, language: Language, time_zone: Option<TimeZoneName>) -> Self {
        Self {
            t: texts.of(language),
            language,
            time_zone,
        }
    }

    /// What a signed-in user has chosen; the language of the browser was filled in by
    /// [`crate::guard::SignedIn`] where the user has chosen none.
    pub fn of(app: &'a App, caller: &Caller) -> Self {
        let preferences = &caller.preferences;
        Self::new(
            &app.texts,
            preferences.language.unwrap_or_default(),
            preferences.time_zone.clone(),
        )
    }

    /// A moment by the reader's clock, to the second; by UTC, named, where no time zone is known.
    pub fn date_time(&self, at: Timestamp) -> String {
        let text = time_in_words(self.language, &self.local(at));
        self.with_utc(text)
    }

    /// A moment by the reader's clock, with its distance from UTC: it can mean only one moment.
    pub fn exact(&self, at: Timestamp) -> String {
        if self.time_zone.is_none() {
            return self.date_time(at);
        }
        exact_in_words(self.language, &self.local(at))
    }

    /// The day of a moment by the reader's clock; by UTC, named, where no time zone is known.
    pub fn date(&self, at: Timestamp) -> String {
        let text = date_in_words(self.language, &self.local(at));
        self.with_utc(text)
    }

    /// A number with the reader's separators.
    pub fn number(&self, number: impl Borrow<u64>) -> String {
        number_in_words(self.language, Decimal::from(*number.borrow()))
    }

    /// A tenth of `tenths`, with one digit after the reader's decimal separator.
    pub fn tenths(&self, tenths: u64) -> String {
        let mut number = Decimal::from(tenths);
        number.multiply_pow10(-1);
        number_in_words(self.language, number)
    }

    fn local(&self, at: Timestamp) -> Zoned {
        let zone = self.time_zone.as_ref().map_or(TimeZone::UTC, TimeZoneName::zone);
        at.to_zoned(zone)
    }

    fn with_utc(&self, text: String) -> String {
        match self.time_zone {
            Some(_) => text,
            None => format!("{text} UTC"),
        }
    }
}

/// What writes the numbers of Fluent texts in that language.
pub(crate) fn fluent_numbers(
    language: Language,
) -> fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String> {
    match language {
        Language::English => |value, _| fluent_number(Language::English, value),
        Language::German => |value, _| fluent_number(Language::German, value),
        Language::French => |value, _| fluent_number(Language::French, value),
        Language::Spanish => |value, _| fluent_number(Language::Spanish, value),
    }
}

fn fluent_number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    // Fractions are formatted beforehand: their number of digits is a matter of what they say.
    (number.value.fract() == 0.0).then(|| number_in_words(language, Decimal::from(number.value as i64)))
}

fn number_in_words(language: Language, number: Decimal) -> String {
    match DecimalFormatter::try_new(tag(language).into(), Default::default()) {
        Ok(formatter) => formatter.format(&number).to_string(),
        Err(_) => number.to_string(),
    }
}

/// Formatters with compiled data; a language without data would be shown by ISO 8601.
macro_rules! in_words {
    ($name:ident, $fields:expr, $input:ident) => {
        fn $name(language: Language, at: &Zoned) -> String {
            let formatted = $input(at).and_then(|input| {
                let formatter =
                    FixedCalendarDateTimeFormatter::try_new(tag(language).into(), $fields).ok()?;
                Some(formatter.format(&input).to_string())
            });
            formatted.unwrap_or_else(|| at.timestamp().to_string())
        }
    };
}

in_words!(date_in_words, YMD::medium(), gregorian);
in_words!(time_in_words, YMD::medium().with_time_hms(), gregorian);
in_words!(
    exact_in_words,
    YMD::medium().with_time_hms().with_zone(LocalizedOffsetShort),
    gregorian_with_offset
);

fn gregorian(at: &Zoned) -> Option<DateTime<Gregorian>> {
    let parts = (at.month().try_into(), at.day().try_into());
    let (Ok(month), Ok(day)) = parts else { return None };
    let [hour, minute, second] = [at.hour(), at.minute(), at.second()].map(i8::unsigned_abs);
    Some(DateTime {
        date: Date::try_new_gregorian(at.year().into(), month, day).ok()?,
        time: Time::try_new(hour, minute, second, 0).ok()?,
    })
}

fn gregorian_with_offset(at: &Zoned) -> Option<ZonedDateTime<Gregorian, UtcOffset>> {
    let DateTime { date, time } = gregorian(at)?;
    let zone = UtcOffset::try_from_seconds(at.offset().seconds()).ok()?;
    Some(ZonedDateTime { date, time, zone })
}

fn tag(language: Language) -> Tag {
    match language {
        Language::English => locale!("en"),
        Language::German => locale!("de"),
        Language::French => locale!("fr"),
        Language::Spanish => locale!("es"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(language: Language, zone: Option<&str>, what: impl Fn(&Locale<'_>) -> String) -> String {
        let texts = Texts::all();
        let zone = zone.map(|name| name.parse().unwrap());
        // The narrow spaces of some languages look like any other in a test.
        what(&Locale::new(&texts, language, zone)).replace(['\u{202f}', '\u{a0}'], " ")
    }

    fn winter() -> Timestamp {
        "2026-01-05T21:30:00Z".parse().unwrap()
    }

    #[test]
    fn times_are_those_of_the_readers_clock_and_language() {
        let said =
            Language::ALL.map(|language| say(language, Some("Europe/Berlin"), |l| l.date_time(winter())));
        assert_eq!(
            said,
            [
                "Jan 5, 2026, 10:30:00 PM",
                "05.01.2026, 22:30:00",
                "5 janv. 2026, 22:30:00",
                "5 ene 2026, 22:30:00",
            ]
        );
    }

    #[test]
    fn an_exact_time_names_its_distance_from_utc() {
        let summer: Timestamp = "2026-07-05T21:30:00Z".parse().unwrap();
        for (zone, at, ending) in [
            ("Europe/Berlin", winter(), "22:30:00 GMT+1"),
            ("Europe/Berlin", summer, "23:30:00 GMT+2"),
            ("Asia/Kolkata", winter(), "03:00:00 GMT+5:30"),
        ] {
            let said = say(Language::German, Some(zone), |l| l.exact(at));
            assert!(said.ends_with(ending), "{said}");
        }
    }

    #[test]
    fn without_a_time_zone_times_are_utc_and_say_so() {
        let said = say(Language::German, None, |l| l.date_time(winter()));
        assert_eq!(said, "05.01.2026, 21:30:00 UTC");
        assert_eq!(say(Language::German, None, |l| l.exact(winter())), said);
    }

    #[test]
    fn a_day_is_the_one_of_the_readers_calendar() {
        let said = say(Language::German, Some("Asia/Kolkata"), |l| l.date(winter()));
        assert_eq!(said, "06.01.2026");
    }

    #[test]
    fn numbers_have_the_separators_of_the_language() {
        let said = Language::ALL.map(|language| say(language, None, |l| l.number(1_234_567)));
        assert_eq!(said, ["1,234,567", "1.234.567", "1 234 567", "1.234.567"]);
        assert_eq!(say(Language::German, None, |l| l.tenths(42)), "4,2");
    }

    #[test]
    fn numbers_inside_texts_do_too() {
        let said = say(Language::German, None, |l| l.t.error_tries_text(12_345));
        assert!(said.contains("12.345"), "{said}");
    }
}
