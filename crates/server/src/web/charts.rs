//! The chart of usage: what the script draws, and the same numbers as a table.

use std::collections::BTreeMap;

use jiff::{Zoned, civil::DateTime, tz::TimeZone};
use model::{Limits, TimeZoneName, Timestamp, UsageNumbers, UsageSample, UsageSpan};
use serde_json::json;

use crate::{locale::Locale, texts::Texts};

/// How far back the chart looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartSpan {
    Day,
    Month,
    Year,
}

/// A chart, as the page shows it.
pub struct Chart {
    pub spans: Vec<SpanLink>,
    /// What the script draws; nothing where there is no figure yet.
    pub data: Option<String>,
    pub rows: Vec<ChartRow>,
    /// Whether its days are those of UTC.
    pub by_utc: bool,
}

/// A link to another length of time.
pub struct SpanLink {
    pub name: &'static str,
    pub label: String,
    pub is_current: bool,
}

/// A line of the table.
pub struct ChartRow {
    pub time: String,
    pub seats: String,
    pub online: String,
    pub sessions: String,
}

impl ChartSpan {
    const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];

    /// The one that the address names; else a day.
    pub fn named(name: &str) -> Self {
        let found = Self::ALL.into_iter().find(|span| span.name() == name);
        found.unwrap_or(Self::Day)
    }

    /// Which samples it is made of.
    pub fn samples(self) -> UsageSpan {
        match self {
            Self::Day => UsageSpan::Minutes,
            Self::Month => UsageSpan::Hour,
            Self::Year => UsageSpan::Day,
        }
    }

    /// How far back it looks.
    pub fn milliseconds(self) -> i64 {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        match self {
            Self::Day => DAY,
            Self::Month => 30 * DAY,
            Self::Year => 365 * DAY,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    fn label(self, t: &Texts) -> String {
        match self {
            Self::Day => t.chart_day(),
            Self::Month => t.chart_month(),
            Self::Year => t.chart_year(),
        }
    }

    /// The zone whose hours and days are meant. Samples of days begin at midnight in UTC.
    fn zone(self, reader: Option<&TimeZoneName>) -> TimeZone {
        match (self, reader) {
            (Self::Day | Self::Month, Some(zone)) => zone.zone(),
            _ => TimeZone::UTC,
        }
    }

    /// When the line of the table begins that a sample belongs to: an hour, a day, a month.
    fn line(self, at: Zoned) -> Option<DateTime> {
        let day = at.date().to_datetime(jiff::civil::Time::midnight());
        match self {
            Self::Day => Some(at.date().at(at.hour(), 0, 0, 0)),
            Self::Month => Some(day),
            Self::Year => Some(day.first_of_month()),
        }
    }
}

impl Chart {
    /// The chart of these samples, with the limits drawn in.
    pub fn new(locale: &Locale<'_>, span: ChartSpan, samples: &[UsageSample], limits: &Limits) -> Self {
        let link = |each: ChartSpan| SpanLink {
            name: each.name(),
            label: each.label(locale.t),
            is_current: each == span,
        };
        Self {
            spans: ChartSpan::ALL.map(link).into(),
            data: (!samples.is_empty()).then(|| data(locale, span, samples, limits)),
            rows: rows(locale, span, samples),
            by_utc: span == ChartSpan::Year,
        }
    }
}

fn data(locale: &Locale<'_>, span: ChartSpan, samples: &[UsageSample], limits: &Limits) -> String {
    let t = locale.t;
    let column = |number: fn(&UsageSample) -> u64| samples.iter().map(number).collect::<Vec<_>>();
    let zone = locale.time_zone.as_ref().map(ToString::to_string);
    let zone = zone.filter(|_| span != ChartSpan::Year);
    json!({
        "language": locale.language.tag(),
        "zone": zone.unwrap_or_else(|| "UTC".to_owned()),
        "step": span.samples().milliseconds() / 1000,
        "at": samples.iter().map(|sample| sample.at.as_second()).collect::<Vec<_>>(),
        "seats": column(|sample| sample.usage.seats),
        "online": column(|sample| sample.usage.online),
        "sessions": column(|sample| sample.usage.sessions),
        "mostSeats": limits.seats.most(),
        "mostSessions": limits.sessions.most(),
        "labels": {
            "time": t.chart_time(),
            "seats": t.chart_seats(),
            "online": t.chart_online(),
            "sessions": t.chart_sessions(),
            "most": t.chart_most(),
        },
    })
    .to_string()
}

/// The table has fewer lines than the chart has points: the newest first.
fn rows(locale: &Locale<'_>, span: ChartSpan, samples: &[UsageSample]) -> Vec<ChartRow> {
    let zone = span.zone(locale.time_zone.as_ref());
    let mut lines: BTreeMap<DateTime, (Timestamp, UsageNumbers)> = BTreeMap::new();
    for sample in samples {
        let Some(line) = span.line(sample.at.to_zoned(zone.clone())) else {
            continue;
        };
        let (_, usage) = lines.entry(line).or_insert((sample.at, sample.usage));
        *usage = usage.max(sample.usage);
    }
    let row = |(line, (at, usage)): (&DateTime, &(Timestamp, UsageNumbers))| ChartRow {
        time: time(locale, span, *line, *at),
        seats: locale.number(usage.seats),
        online: locale.number(usage.online),
        sessions: locale.number(usage.sessions),
    };
    lines.iter().rev().map(row).collect()
}

fn time(locale: &Locale<'_>, span: ChartSpan, line: DateTime, at: Timestamp) -> String {
    match span {
        ChartSpan::Day => format!("{}, {:02}:00", locale.date(at), line.hour()),
        ChartSpan::Month => locale.date(at),
        // As numbers months are the same in every language.
        ChartSpan::Year => format!("{:04}-{:02}", line.year(), line.month()),
    }
}

#[cfg(test)]
mod tests {
    use model::Language;

    use super::*;

    fn sample(at: &str, seats: u64, sessions: u64) -> UsageSample {
        UsageSample {
            at: at.parse().unwrap(),
            usage: UsageNumbers {
                seats,
                online: 1,
                sessions,
            },
        }
    }

    fn table(span: ChartSpan, samples: &[UsageSample]) -> Vec<String> {
        let texts = Texts::all();
        let zone = "Europe/Berlin".parse().ok();
        let locale = Locale::new(&texts, Language::German, zone);
        let row = |row: ChartRow| format!("{} {} {} {}", row.time, row.seats, row.online, row.sessions);
        rows(&locale, span, samples).into_iter().map(row).collect()
    }

    #[test]
    fn the_table_has_the_largest_numbers_of_each_line_the_newest_first() {
        let samples = [
            sample("2026-03-31T22:00:00Z", 1_000, 1),
            sample("2026-03-31T22:55:00Z", 900, 3),
            sample("2026-03-31T23:00:00Z", 2, 0),
        ];
        assert_eq!(
            table(ChartSpan::Day, &samples),
            ["01.04.2026, 01:00 2 1 0", "01.04.2026, 00:00 1.000 1 3"]
        );
        assert_eq!(table(ChartSpan::Month, &samples), ["01.04.2026 1.000 1 3"]);
        assert_eq!(table(ChartSpan::Year, &samples), ["2026-03 1.000 1 3"]);
        assert!(table(ChartSpan::Day, &[]).is_empty());
    }

    #[test]
    fn an_unknown_length_of_time_is_a_day() {
        assert_eq!(ChartSpan::named("month"), ChartSpan::Month);
        assert_eq!(ChartSpan::named("century"), ChartSpan::Day);
    }
}
