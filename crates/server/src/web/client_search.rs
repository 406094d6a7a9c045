//! The search box over the list of clients.

use jiff::tz::TimeZone;
use model::{TimeZoneName, Timestamp};
use portal::{ClientField, ClientFilter, Comparison};

use super::search_words::{FaultKind, SearchFault, SearchWord, ago, day, length, search_words};

/// The filters, each with an example.
pub const FILTERS: [(&str, &str); 9] = [
    ("online", "online:yes"),
    ("os", "os:linux"),
    ("version", "version:<1.2"),
    ("tag", "tag:berlin"),
    ("seen", "seen:>30d"),
    ("host", "host:web"),
    ("alias", "alias:front"),
    ("comment", "comment:\"second floor\""),
    ("version-old", "version:old"),
];

/// What a reader means by ages and days, and which version is the newest.
pub struct Reader<'a> {
    pub now: Timestamp,
    pub zone: TimeZone,
    pub newest_version: &'a str,
}

impl<'a> Reader<'a> {
    pub fn new(now: Timestamp, zone: Option<&TimeZoneName>, newest_version: &'a str) -> Self {
        Self {
            now,
            zone: zone.map_or(TimeZone::UTC, TimeZoneName::zone),
            newest_version,
        }
    }
}

/// Whom a search means.
pub fn client_filter(text: &str, reader: &Reader<'_>) -> Result<ClientFilter, Vec<SearchFault>> {
    let words = search_words(text).map_err(|fault| vec![fault])?;
    let mut filter = ClientFilter::default();
    let faults = words.iter().map(|word| add(&mut filter, word, reader));
    let faults: Vec<_> = faults.filter_map(Result::err).collect();
    match faults.is_empty() {
        true => Ok(filter),
        false => Err(faults),
    }
}

fn add(filter: &mut ClientFilter, word: &SearchWord, reader: &Reader<'_>) -> Result<(), SearchFault> {
    let Some(key) = &word.key else {
        if !word.value.is_empty() {
            filter.words.push(word.value.clone());
        }
        return Ok(());
    };
    let field = match key.as_str() {
        "online" => return word.put(&mut filter.online, word.yes_or_no()?),
        "version" => return version(filter, word, reader),
        "seen" => return seen(filter, word, reader),
        "tag" => {
            let tag = word
                .something()?
                .parse()
                .map_err(|_| word.fault(FaultKind::Tag))?;
            filter.tags.push(tag);
            return Ok(());
        }
        "os" => ClientField::OperatingSystem,
        "host" => ClientField::HostName,
        "alias" => ClientField::Alias,
        "comment" => ClientField::Comment,
        _ => return Err(word.fault(FaultKind::Unknown)),
    };
    filter.fields.push((field, word.something()?));
    Ok(())
}

fn version(filter: &mut ClientFilter, word: &SearchWord, reader: &Reader<'_>) -> Result<(), SearchFault> {
    let (comparison, version) = word.compared();
    if version == "old" && comparison == Comparison::Equal {
        let newest = reader.newest_version.to_owned();
        filter.versions.push((Comparison::Less, newest));
        return Ok(());
    }
    if !version.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(word.fault(FaultKind::Version));
    }
    filter.versions.push((comparison, version.to_owned()));
    Ok(())
}

/// `>30d` is longer ago, `<30d` less long ago; `>2026-01-31` is after that day, `<2026-01-31` before it.
fn seen(filter: &mut ClientFilter, word: &SearchWord, reader: &Reader<'_>) -> Result<(), SearchFault> {
    let (comparison, text) = word.compared();
    let fault = || word.fault(FaultKind::Age);
    let is_less = match comparison {
        Comparison::Less | Comparison::AtMost => true,
        Comparison::More | Comparison::AtLeast => false,
        Comparison::Equal => return Err(fault()),
    };
    if let Some(length) = length(text) {
        let at = ago(reader.now, length).ok_or_else(fault)?;
        return match is_less {
            true => word.put(&mut filter.seen_since, at),
            false => word.put(&mut filter.unseen_since, at),
        };
    }
    let later = i64::from(matches!(comparison, Comparison::More | Comparison::AtMost));
    let at = day(text, &reader.zone, later).ok_or_else(fault)?;
    match is_less {
        true => word.put(&mut filter.unseen_since, at),
        false => word.put(&mut filter.seen_since, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<ClientFilter, Vec<(String, FaultKind)>> {
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
        client_filter(text, &reader).map_err(faults)
    }

    #[test]
    fn every_filter_of_the_help_is_understood() {
        for (name, example) in FILTERS {
            let filter = read(example);
            assert!(filter.is_ok_and(|filter| !filter.is_empty()), "{name}");
        }
    }

    #[test]
    fn a_search_means_what_its_parts_say() {
        let filter =
            read("online:yes os:Linux version:<1.2 tag:berlin seen:>30d desk \"front door\"").unwrap();
        assert_eq!(filter.online, Some(true));
        assert_eq!(
            filter.fields,
            [(ClientField::OperatingSystem, "Linux".to_owned())]
        );
        assert_eq!(filter.versions, [(Comparison::Less, "1.2".to_owned())]);
        assert_eq!(filter.tags, ["berlin".parse().unwrap()]);
        assert_eq!(filter.unseen_since, "2026-01-30T00:00:00Z".parse().ok());
        assert_eq!(filter.words, ["desk", "front door"]);
        assert_eq!(
            read("version:old").unwrap().versions,
            [(Comparison::Less, "1.4.0".to_owned())]
        );
        assert_eq!(read("").unwrap(), ClientFilter::default());
    }

    #[test]
    fn ages_go_back_and_days_go_by_the_readers_clock() {
        let seen = |text: &str| read(text).unwrap().seen_since;
        let unseen = |text: &str| read(text).unwrap().unseen_since;
        assert_eq!(seen("seen:<1h"), "2026-02-28T23:00:00Z".parse().ok());
        assert_eq!(seen("seen:>=2026-02-01"), "2026-01-31T23:00:00Z".parse().ok());
        assert_eq!(seen("seen:>2026-02-01"), "2026-02-01T23:00:00Z".parse().ok());
        assert_eq!(unseen("seen:<2026-02-01"), "2026-01-31T23:00:00Z".parse().ok());
        assert_eq!(unseen("seen:<=2026-02-01"), "2026-02-01T23:00:00Z".parse().ok());
    }

    #[test]
    fn each_fault_points_at_its_part() {
        for (text, kind) in [
            ("online:maybe", FaultKind::YesOrNo),
            ("color:red", FaultKind::Unknown),
            ("os:", FaultKind::Empty),
            ("version:new", FaultKind::Version),
            ("version:<", FaultKind::Version),
            ("seen:30d", FaultKind::Age),
            ("seen:>soon", FaultKind::Age),
            ("tag:a,b", FaultKind::Tag),
            ("tag:", FaultKind::Empty),
        ] {
            assert_eq!(
                read(&format!("desk {text} x")),
                Err(vec![(text.to_owned(), kind)])
            );
        }
        assert_eq!(
            read("online:yes a:b online:no"),
            Err(vec![
                ("a:b".into(), FaultKind::Unknown),
                ("online:no".into(), FaultKind::Twice)
            ])
        );
    }
}
