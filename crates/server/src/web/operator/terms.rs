//! Features and limits in forms: as fields to fill in, and back.

use std::collections::BTreeMap;

use model::{Feature, Features, Limit, Limits};
use portal::{Field, MOST_OF_A_LIMIT, Problem, ProblemKind};

use crate::{
    locale::Locale,
    texts::Texts,
    web::{plan_words::feature_name, times::clock},
};

/// What was typed into a form, by the names of its fields.
pub type Typed = BTreeMap<String, String>;

/// The limits by the names of their fields.
const LIMITS: [(&str, Field); 6] = [
    ("seats", Field::Seats),
    ("sessions", Field::Sessions),
    ("active_devices", Field::ActiveDevices),
    ("session_length", Field::SessionLength),
    ("namespaces", Field::Namespaces),
    ("aliases", Field::Aliases),
];

/// Features and limits as a form shows them.
pub struct TermsFields {
    pub limits: Vec<LimitField>,
    pub features: Vec<FeatureField>,
}

/// A limit: a number, or none.
pub struct LimitField {
    pub name: &'static str,
    pub label: String,
    pub hint: String,
    pub value: String,
    pub is_unlimited: bool,
    /// Whether it is a length of time and no number.
    pub is_length: bool,
}

/// A feature that is included or not.
pub struct FeatureField {
    pub name: String,
    pub label: String,
    pub is_chosen: bool,
}

impl TermsFields {
    /// What is kept.
    pub fn kept(t: &Texts, features: &Features, limits: &Limits) -> Self {
        Self {
            limits: in_fields(limits)
                .map(|(name, limit)| {
                    let value = limit.most().map(|most| in_digits(name, most));
                    field(t, name, value.unwrap_or_default(), limit == Limit::Unlimited)
                })
                .collect(),
            features: feature_fields(t, |feature| features.has(feature)),
        }
    }

    /// What was typed.
    pub fn typed(t: &Texts, typed: &Typed) -> Self {
        Self {
            limits: LIMITS
                .into_iter()
                .map(|(name, _)| field(t, name, text(typed, name).to_owned(), is_unlimited(typed, name)))
                .collect(),
            features: feature_fields(t, |feature| typed.contains_key(&feature_field(feature))),
        }
    }
}

/// What a form says about features and limits, or what is wrong with it.
pub fn parsed(typed: &Typed) -> Result<(Features, Limits), Vec<Problem>> {
    let mut problems = Vec::new();
    let mut limit = |name: &str| {
        let limit = limit_of(name, typed);
        limit.unwrap_or_else(|field| {
            let kind = ProblemKind::NotALimit;
            problems.push(Problem { field, kind });
            Limit::Unlimited
        })
    };
    let limits = Limits {
        seats: limit("seats"),
        sessions: limit("sessions"),
        active_devices: limit("active_devices"),
        session_seconds: limit("session_length"),
        namespaces: limit("namespaces"),
        aliases: limit("aliases"),
    };
    let chosen = |feature: &Feature| typed.contains_key(&feature_field(*feature));
    let features = Feature::ALL.iter().copied().filter(chosen).collect();
    match problems.is_empty() {
        true => Ok((features, limits)),
        false => Err(problems),
    }
}

/// A field of a form, without what surrounds it.
pub fn text<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.get(name).map(|text| text.trim()).unwrap_or_default()
}

/// Limits as lines of a list: what is limited, and how.
pub fn lines(locale: &Locale<'_>, limits: &Limits) -> Vec<(String, String)> {
    in_fields(limits)
        .map(|(name, limit)| (label(locale.t, name), limit_text(locale, name, limit)))
        .collect()
}

/// How much that is at most.
fn limit_text(locale: &Locale<'_>, name: &str, limit: Limit) -> String {
    match limit {
        Limit::Unlimited => locale.t.unlimited(),
        Limit::AtMost(most) if name == "session_length" => in_digits(name, most),
        Limit::AtMost(most) => locale.number(most),
    }
}

fn in_fields(limits: &Limits) -> impl Iterator<Item = (&'static str, Limit)> {
    let values = [
        limits.seats,
        limits.sessions,
        limits.active_devices,
        limits.session_seconds,
        limits.namespaces,
        limits.aliases,
    ];
    LIMITS.into_iter().map(|(name, _)| name).zip(values)
}

fn in_digits(name: &str, most: u64) -> String {
    match name {
        "session_length" => clock(std::time::Duration::from_secs(most)),
        _ => most.to_string(),
    }
}

fn field(t: &Texts, name: &'static str, value: String, is_unlimited: bool) -> LimitField {
    LimitField {
        name,
        label: label(t, name),
        hint: hint(t, name),
        value,
        is_unlimited,
        is_length: name == "session_length",
    }
}

fn label(t: &Texts, name: &str) -> String {
    match name {
        "seats" => t.terms_seats(),
        "sessions" => t.terms_sessions(),
        "active_devices" => t.terms_active_devices(),
        "session_length" => t.terms_session_length(),
        "namespaces" => t.terms_namespaces(),
        _ => t.terms_aliases(),
    }
}

fn hint(t: &Texts, name: &str) -> String {
    match name {
        "seats" => t.terms_seats_hint(),
        "sessions" => t.terms_sessions_hint(),
        "active_devices" => t.terms_active_devices_hint(),
        "session_length" => t.terms_session_length_hint(),
        "namespaces" => t.terms_namespaces_hint(),
        _ => t.terms_aliases_hint(),
    }
}

fn feature_fields(t: &Texts, is_chosen: impl Fn(Feature) -> bool) -> Vec<FeatureField> {
    let field = |feature: &Feature| FeatureField {
        name: feature_field(*feature),
        label: feature_name(t, *feature),
        is_chosen: is_chosen(*feature),
    };
    Feature::ALL.iter().map(field).collect()
}

fn feature_field(feature: Feature) -> String {
    format!("feature_{}", feature.name())
}

fn is_unlimited(typed: &Typed, name: &str) -> bool {
    typed.contains_key(&format!("{name}_unlimited"))
}

/// The limit of that name; the field that is wrong.
fn limit_of(name: &str, typed: &Typed) -> Result<Limit, Field> {
    // Both at once would say two things: it is asked which one is meant.
    let number = match (is_unlimited(typed, name), text(typed, name).trim()) {
        (true, "") => return Ok(Limit::Unlimited),
        (true, _) => None,
        (false, typed) if name == "session_length" => seconds(typed).filter(|seconds| *seconds > 0),
        (false, typed) => digits(typed),
    };
    let number = number.filter(|number| *number <= MOST_OF_A_LIMIT);
    let field = LIMITS.into_iter().find(|(field, _)| *field == name);
    number
        .map(Limit::AtMost)
        .ok_or(field.map_or(Field::Features, |(_, field)| field))
}

/// Digits alone: the number without a sign that Rust's own parser takes.
fn digits(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// A length of time as `h:mm:ss` or `h:mm`.
fn seconds(text: &str) -> Option<u64> {
    let parts: Vec<_> = text.split(':').map(digits).collect::<Option<_>>()?;
    let (hours, minutes, seconds) = match parts[..] {
        [hours, minutes] => (hours, minutes, 0),
        [hours, minutes, seconds] => (hours, minutes, seconds),
        _ => return None,
    };
    let below = |number: u64| number < 60;
    (below(minutes) && below(seconds))
        .then(|| hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        let all = LIMITS.map(|(name, _)| (format!("{name}_unlimited"), "yes".to_owned()));
        let mut typed: Typed = all.into_iter().collect();
        for (name, text) in fields {
            typed.remove(&format!("{name}_unlimited"));
            typed.insert((*name).to_owned(), (*text).to_owned());
        }
        typed
    }

    #[test]
    fn lengths_are_read_as_they_are_shown() {
        for (text, length) in [
            ("0:01", 60),
            ("1:30:00", 5_400),
            ("0:00:01", 1),
            ("100:00:00", 360_000),
        ] {
            let (_, limits) = parsed(&typed(&[("session_length", text)])).unwrap();
            assert_eq!(limits.session_seconds, Limit::AtMost(length), "{text}");
        }
        for bad in [
            "",
            "90",
            "1:60",
            "1:00:60",
            "-1:00",
            "0:00:00",
            "1:2:3:4",
            "1h",
            "99999999999999999:00",
        ] {
            let problems = parsed(&typed(&[("session_length", bad)])).unwrap_err();
            assert_eq!(problems[0].field, Field::SessionLength, "{bad}");
        }
    }

    #[test]
    fn a_limit_is_a_whole_number_or_none() {
        for (text, most) in [("0", 0), (" 7 ", 7), ("1000000000", 1_000_000_000)] {
            let (_, limits) = parsed(&typed(&[("seats", text)])).unwrap();
            assert_eq!(limits.seats, Limit::AtMost(most), "{text}");
        }
        for bad in [
            "",
            "-1",
            "+1",
            "1.5",
            "1e3",
            "unlimited",
            "1000000001",
            "9223372036854775808",
            "٣",
        ] {
            let problems = parsed(&typed(&[("seats", bad)])).unwrap_err();
            assert_eq!(problems.len(), 1, "{bad}");
            assert_eq!(problems[0].field, Field::Seats, "{bad}");
        }
    }

    #[test]
    fn every_limit_that_is_wrong_is_named_at_once() {
        let problems = parsed(&Typed::new()).unwrap_err();
        let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, LIMITS.map(|(_, field)| field));
    }
}
