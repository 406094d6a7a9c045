//! The state of the audit page, all of it in the address.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use model::{AuditGroup, TimeZoneName, Timestamp, clean_line};
use portal::{AuditLog, AuditQuery};
use serde::Deserialize;

/// The longest text to search for, in characters.
const LONGEST_SEARCH: usize = 100;
const INSTALLATION: &str = "installation";

/// What is shown of the audit.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub struct ListQuery {
    pub chain: String,
    pub q: String,
    pub group: String,
    pub actor: String,
    pub from: String,
    pub to: String,
    pub after: String,
}

impl ListQuery {
    /// What the use cases understand; the days are those of `zone`. `None`: no page has such an address.
    pub fn parsed(&self, zone: Option<&TimeZoneName>, limit: u32) -> Option<(AuditLog, AuditQuery)> {
        let log = match self.chain.as_str() {
            "" => AuditLog::Account,
            INSTALLATION => AuditLog::Installation,
            _ => return None,
        };
        let actions = match self.group.as_str() {
            "" => Vec::new(),
            group => group.parse::<AuditGroup>().ok()?.actions().collect(),
        };
        let number = |text: &str| match text {
            "" => Some(None),
            text => text.parse().map(Some).ok(),
        };
        let zone = zone.map_or(TimeZone::UTC, TimeZoneName::zone);
        let query = AuditQuery {
            actions,
            actor: Some(self.actor.clone()).filter(|actor| !actor.is_empty()),
            search: search(&self.q),
            from: day(&self.from, &zone, 0)?,
            until: day(&self.to, &zone, 1)?,
            after: number(&self.after)?,
            limit,
            look_at: None,
        };
        Some((log, query))
    }

    /// Whether something is left out.
    pub fn is_filtered(&self) -> bool {
        let filters = [&self.q, &self.group, &self.actor, &self.from, &self.to];
        filters.into_iter().any(|filter| !filter.is_empty())
    }

    /// Whether this is the log of what concerns no account.
    pub fn is_installation(&self) -> bool {
        self.chain == INSTALLATION
    }

    /// The address of `path` with this state.
    pub fn address(&self, path: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("chain", &self.chain),
            ("q", &self.q),
            ("group", &self.group),
            ("actor", &self.actor),
            ("from", &self.from),
            ("to", &self.to),
            ("after", &self.after),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        match query.is_empty() {
            true => path.to_owned(),
            false => format!("{path}?{query}"),
        }
    }

    /// The address of the page with this state, changed so, from its beginning.
    pub fn page(&self, change: impl Fn(&mut Self)) -> String {
        let mut state = Self {
            after: String::new(),
            ..self.clone()
        };
        change(&mut state);
        state.address("/audit")
    }

    /// The address of the whole log.
    pub fn all(&self, installation: bool) -> String {
        let chain = if installation { INSTALLATION } else { "" };
        let state = Self {
            chain: chain.to_owned(),
            ..Self::default()
        };
        state.address("/audit")
    }
}

/// IDs are stored without the blanks that pages show them with.
fn search(text: &str) -> Option<String> {
    let text = clean_line(text, LONGEST_SEARCH);
    let is_id = text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    let text = match is_id {
        true => text.split_whitespace().collect(),
        false => text,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// When the day that is `later` days after the one in `text` begins there.
fn day(text: &str, zone: &TimeZone, later: i64) -> Option<Option<Timestamp>> {
    if text.is_empty() {
        return Some(None);
    }
    let date: Date = text.parse().ok()?;
    let date = date.checked_add(later.days()).ok()?;
    Some(Some(date.to_zoned(zone.clone()).ok()?.timestamp()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(from: &str, to: &str, zone: Option<&str>) -> Option<AuditQuery> {
        let state = ListQuery {
            from: from.to_owned(),
            to: to.to_owned(),
            ..ListQuery::default()
        };
        let zone = zone.map(|zone| zone.parse().unwrap());
        Some(state.parsed(zone.as_ref(), 1)?.1)
    }

    #[test]
    fn days_are_those_of_the_readers_time_zone_with_their_ends() {
        for (zone, from, until) in [
            (None, "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z"),
            // That day has 23 hours.
            (
                Some("Europe/Berlin"),
                "2026-03-28T23:00:00Z",
                "2026-03-29T22:00:00Z",
            ),
            (
                Some("Asia/Kolkata"),
                "2026-03-28T18:30:00Z",
                "2026-03-29T18:30:00Z",
            ),
        ] {
            let query = parsed("2026-03-29", "2026-03-29", zone).unwrap();
            assert_eq!(query.from, from.parse().ok());
            assert_eq!(query.until, until.parse().ok());
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for bad in ["yesterday", "2026-02-30", "275760-09-13", "9999-12-31"] {
            assert_eq!(parsed("", bad, None), None, "{bad}");
        }
    }

    #[test]
    fn an_id_is_searched_for_as_it_is_stored() {
        assert_eq!(search(" 123 456 789 ").as_deref(), Some("123456789"));
        assert_eq!(search("Room 12 b").as_deref(), Some("Room 12 b"));
        assert_eq!(search(" \u{202e} "), None);
    }
}
