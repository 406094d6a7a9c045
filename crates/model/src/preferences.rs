use std::{fmt, str::FromStr};

use jiff::tz::TimeZone;

use crate::Language;

/// How one user wants the portal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language; none: the browser's.
    pub language: Option<Language>,
    /// The language of the browser that signed in last: for mails, while none is chosen.
    pub browser_language: Option<Language>,
    /// The time zone; none: the browser's.
    pub time_zone: Option<TimeZoneName>,
    /// What an export to CSV holds.
    pub csv_rows: CsvRows,
    /// How dates are written in an export to CSV.
    pub date_format: DateFormat,
    /// What stands between the cells of an export to CSV.
    pub csv_separator: CsvSeparator,
    /// How bright the pages are.
    pub theme: Theme,
}

/// A time zone of the tz database (IANA), by its name, such as `Europe/Berlin`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TimeZoneName(String);

/// A text that names no time zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a time zone has a name of the tz database, such as Europe/Berlin")]
pub struct TimeZoneError;

impl TimeZoneName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The rules of the zone; UTC where the database has lost the name.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }

    /// Every name that can be chosen, in alphabetical order.
    pub fn all() -> Vec<Self> {
        let mut names: Vec<_> = jiff::tz::db()
            .available()
            .map(|name| name.as_str().to_owned())
            .filter(|name| is_choosable(name))
            .map(Self)
            .collect();
        names.sort_by(|a, b| a.0.cmp(&b.0));
        names.dedup();
        names
    }
}

/// The names of places, and UTC. The rest of the database is there for old data.
fn is_choosable(name: &str) -> bool {
    let places = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    name == "UTC" || places.iter().any(|place| name.starts_with(place))
}

impl fmt::Display for TimeZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for TimeZoneName {
    type Err = TimeZoneError;

    fn from_str(text: &str) -> Result<Self, TimeZoneError> {
        if text.len() > 64 || !(is_choosable(text)) {
            return Err(TimeZoneError);
        }
        let zone = TimeZone::get(text).map_err(|_| TimeZoneError)?;
        let name = zone.iana_name().unwrap_or(text);
        Ok(Self(name.to_owned()))
    }
}

/// An enum that is stored and sent as a name.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        pub enum $name {
            $($(#[$variant_doc])* $variant),*
        }

        impl $name {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in the database and in forms.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text),*
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownName;

            fn from_str(text: &str) -> Result<Self, $crate::UnknownName> {
                let known = Self::ALL.iter().find(|value| value.name() == text);
                known.copied().ok_or_else(|| $crate::UnknownName(text.to_owned()))
            }
        }
    };
}
pub(crate) use named;

/// A text that is none of the names that were wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown name {0:?}")]
pub struct UnknownName(pub(crate) String);

named!(
    /// What an export to CSV holds.
    CsvRows {
        /// Every row that the filters let through.
        #[default]
        All = "all",
        /// The rows of the page in view.
        Page = "page",
    }
);

named!(
    /// How dates are written in an export to CSV.
    DateFormat {
        /// `2026-11-25 14:03:05` (ISO 8601)
        #[default]
        Iso = "iso",
        /// `25.11.2026 14:03:05`
        DayMonthYearDots = "dmy_dots",
        /// `25/11/2026 14:03:05`
        DayMonthYearSlashes = "dmy_slashes",
        /// `11/25/2026 02:03:05 PM`
        MonthDayYear = "mdy",
    }
);

named!(
    /// What stands between the cells of an export to CSV.
    CsvSeparator {
        /// A comma (RFC 4180).
        #[default]
        Comma = "comma",
        /// A comma; the first line, `sep=,`, tells spreadsheets so.
        CommaNamed = "comma_named",
        /// A semicolon, as spreadsheets expect where the comma is the decimal separator.
        Semicolon = "semicolon",
        /// A semicolon; the first line, `sep=;`, tells spreadsheets so.
        SemicolonNamed = "semicolon_named",
    }
);

impl CsvSeparator {
    /// The separator itself.
    pub fn character(self) -> char {
        match self {
            Self::Comma | Self::CommaNamed => ',',
            Self::Semicolon | Self::SemicolonNamed => ';',
        }
    }

    /// Whether the first line names it.
    pub fn is_named(self) -> bool {
        matches!(self, Self::CommaNamed | Self::SemicolonNamed)
    }
}

named!(
    /// How a user proved who they are.
    SignInMethod {
        /// By the password.
        #[default]
        Password = "password",
        /// By the password and a TOTP code.
        Totp = "totp",
        /// By the password and a recovery code.
        RecoveryCode = "recovery_code",
        /// By a passkey.
        Passkey = "passkey",
    }
);

named!(
    /// How bright the pages are.
    Theme {
        /// As the system of the user wants it.
        #[default]
        System = "system",
        /// Dark letters on a light ground.
        Light = "light",
        /// Light letters on a dark ground.
        Dark = "dark",
    }
);

impl DateFormat {
    /// The format as `strftime` takes it.
    pub fn pattern(self) -> &'static str {
        match self {
            Self::Iso => "%Y-%m-%d %H:%M:%S",
            Self::DayMonthYearDots => "%d.%m.%Y %H:%M:%S",
            Self::DayMonthYearSlashes => "%d/%m/%Y %H:%M:%S",
            Self::MonthDayYear => "%m/%d/%Y %I:%M:%S %p",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    #[test]
    fn places_of_the_tz_database_are_time_zones_and_other_texts_are_not() {
        for good in [
            "Europe/Berlin",
            "Asia/Kolkata",
            "America/Argentina/Buenos_Aires",
            "UTC",
        ] {
            assert_eq!(good.parse::<TimeZoneName>().unwrap().as_str(), good);
        }
        for bad in [
            "",
            "Berlin",
            "Europe/Atlantis",
            "../../etc/passwd",
            "Europe/../../etc/passwd",
        ] {
            assert_eq!(bad.parse::<TimeZoneName>(), Err(TimeZoneError), "{bad}");
        }
    }

    #[test]
    fn half_hours_and_summer_time_are_known() {
        let moment = |text: &str| text.parse::<Timestamp>().unwrap();
        let local = |zone: &str, at: &str| {
            let zone = zone.parse::<TimeZoneName>().unwrap().zone();
            moment(at).to_zoned(zone).strftime("%H:%M").to_string()
        };
        assert_eq!(local("Asia/Kolkata", "2026-06-01T00:00:00Z"), "05:30");
        assert_eq!(local("Asia/Kathmandu", "2026-06-01T00:00:00Z"), "05:45");
        assert_eq!(local("Europe/Berlin", "2026-03-29T00:59:59Z"), "01:59");
        assert_eq!(local("Europe/Berlin", "2026-03-29T01:00:00Z"), "03:00");
        assert_eq!(local("Europe/Berlin", "2026-10-25T00:30:00Z"), "02:30");
        assert_eq!(local("Europe/Berlin", "2026-10-25T01:30:00Z"), "02:30");
    }

    #[test]
    fn the_choices_hold_the_large_cities_once() {
        let all = TimeZoneName::all();
        assert!(all.len() > 300);
        assert_eq!(
            all.iter().filter(|name| name.as_str() == "Europe/Madrid").count(),
            1
        );
    }

    #[test]
    fn names_survive_being_stored() {
        for format in DateFormat::ALL {
            assert_eq!(format.to_string().parse(), Ok(*format));
        }
        assert!("".parse::<Theme>().is_err());
    }
}
