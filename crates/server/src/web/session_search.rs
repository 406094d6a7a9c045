//! The search box over the list of sessions.

use model::EndReasonKind;
use portal::{Comparison, EndName, SessionDirection, SessionFilter};

use super::{
    client_search::Reader,
    search_words::{FaultKind, SearchFault, SearchWord, ago, day, length, search_words},
};

/// The filters, each with an example.
pub const FILTERS: [(&str, &str); 9] = [
    ("running", "running:yes"),
    ("client", "client:front"),
    ("user", "user:anna@example.com"),
    ("direction", "direction:in"),
    ("since", "since:7d"),
    ("until", "until:2026-01-31"),
    ("reason", "reason:lost-contact"),
    ("duration", "duration:>1h"),
    ("comment", "comment:ticket"),
];

/// Which sessions a search means.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// Who is at an end.
    pub names: Vec<EndName>,
    /// What else they have in common.
    pub filter: SessionFilter,
}

/// Which sessions a search means.
pub fn session_filter(text: &str, reader: &Reader<'_>) -> Result<Sought, Vec<SearchFault>> {
    let words = search_words(text).map_err(|fault| vec![fault])?;
    let mut sought = Sought::default();
    let plain = words
        .iter()
        .filter(|word| word.key.is_none() && !word.value.is_empty());
    let plain: Vec<_> = plain.map(|word| word.value.clone()).collect();
    if !plain.is_empty() {
        sought.names.push(EndName::Anybody(plain));
    }
    let mut direction = None;
    let filters = words.iter().filter_map(|word| Some((word, word.key.as_deref()?)));
    let faults = filters.map(|(word, key)| add(&mut sought, &mut direction, (word, key), reader));
    let faults: Vec<_> = faults.filter_map(Result::err).collect();
    sought.filter.direction = direction.unwrap_or_default();
    match faults.is_empty() {
        true => Ok(sought),
        false => Err(faults),
    }
}

fn add(
    sought: &mut Sought,
    direction: &mut Option<SessionDirection>,
    (word, key): (&SearchWord, &str),
    reader: &Reader<'_>,
) -> Result<(), SearchFault> {
    let filter = &mut sought.filter;
    match key {
        "running" => word.put(&mut filter.running, word.yes_or_no()?),
        "client" | "user" => {
            let value = word.something()?;
            sought.names.push(match key {
                "client" => EndName::Client(value),
                _ => EndName::User(value),
            });
            Ok(())
        }
        "direction" => match word.value.as_str() {
            "in" => word.put(direction, SessionDirection::In),
            "out" => word.put(direction, SessionDirection::Out),
            _ => Err(word.fault(FaultKind::InOrOut)),
        },
        "since" | "until" => {
            let later = i64::from(key == "until");
            let at = length(&word.value).and_then(|length| ago(reader.now, length));
            let at = at.or_else(|| day(&word.value, &reader.zone, later));
            let at = at.ok_or_else(|| word.fault(FaultKind::Age))?;
            match key {
                "since" => word.put(&mut filter.since, at),
                _ => word.put(&mut filter.until, at),
            }
        }
        "reason" => {
            let name = word.something()?.replace('-', "_").to_lowercase();
            let reason = EndReasonKind::ALL
                .into_iter()
                .find(|reason| reason.name() == name);
            word.put(
                &mut filter.reason,
                reason.ok_or_else(|| word.fault(FaultKind::Reason))?,
            )
        }
        "duration" => duration(filter, word),
        "comment" => {
            filter.comment.push(word.something()?);
            Ok(())
        }
        _ => Err(word.fault(FaultKind::Unknown)),
    }
}

fn duration(filter: &mut SessionFilter, word: &SearchWord) -> Result<(), SearchFault> {
    let (comparison, text) = word.compared();
    let fault = || word.fault(FaultKind::Length);
    let length = length(text).ok_or_else(fault)?;
    let length = u64::try_from(length.as_millis()).map_err(|_| fault())?;
    match comparison {
        Comparison::Less | Comparison::AtMost => word.put(&mut filter.max_duration, length),
        Comparison::More | Comparison::AtLeast => word.put(&mut filter.min_duration, length),
        Comparison::Equal => Err(fault()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;

    fn read(text: &str) -> Result<Sought, Vec<(String, FaultKind)>> {
        let reader = Reader {
            now: "2026-03-01T00:00:00Z".parse().unwrap(),
            zone: TimeZone::get("Europe/Berlin").unwrap(),
            newest_version: "1.4.0",
        };
        let faults = |faults: Vec<SearchFault>| {
            faults
                .into_iter()
                .map(|fault| (fault.typed, fault.kind))
                .collect()
        };
        session_filter(text, &reader).map_err(faults)
    }

    #[test]
    fn every_filter_of_the_help_is_understood() {
        for (name, example) in FILTERS {
            let sought = read(example);
            assert!(sought.is_ok_and(|sought| sought != Sought::default()), "{name}");
        }
    }

    #[test]
    fn a_search_means_what_its_parts_say() {
        let sought = read("123 456 789 running:no client:desk user:anna direction:out comment:x").unwrap();
        let anybody = ["123", "456", "789"].map(str::to_owned).to_vec();
        assert_eq!(
            sought.names,
            [
                EndName::Anybody(anybody),
                EndName::Client("desk".into()),
                EndName::User("anna".into())
            ]
        );
        assert_eq!(sought.filter.running, Some(false));
        assert_eq!(sought.filter.direction, SessionDirection::Out);
        assert_eq!(sought.filter.comment, ["x"]);

        let span =
            read("since:2026-02-01 until:2026-02-28 duration:>1h duration:<2h reason:Lost_contact").unwrap();
        assert_eq!(span.filter.since, "2026-01-31T23:00:00Z".parse().ok());
        assert_eq!(span.filter.until, "2026-02-28T23:00:00Z".parse().ok());
        assert_eq!(span.filter.min_duration, Some(3_600_000));
        assert_eq!(span.filter.max_duration, Some(7_200_000));
        assert_eq!(span.filter.reason, Some(EndReasonKind::LostContact));
        assert_eq!(
            read("since:1d").unwrap().filter.since,
            "2026-02-28T00:00:00Z".parse().ok()
        );
    }

    #[test]
    fn each_fault_points_at_its_part() {
        for (text, kind) in [
            ("running:perhaps", FaultKind::YesOrNo),
            ("direction:up", FaultKind::InOrOut),
            ("since:never", FaultKind::Age),
            ("until:2026-13-01", FaultKind::Age),
            ("reason:boredom", FaultKind::Reason),
            ("duration:1h", FaultKind::Length),
            ("duration:>long", FaultKind::Length),
            ("client:", FaultKind::Empty),
            ("online:yes", FaultKind::Unknown),
        ] {
            assert_eq!(
                read(&format!("desk {text} x")),
                Err(vec![(text.to_owned(), kind)])
            );
        }
        assert_eq!(
            read("direction:in direction:in"),
            Err(vec![("direction:in".into(), FaultKind::Twice)])
        );
    }
}
