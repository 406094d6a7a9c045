//! Plans and what they include, in words.

use model::{Feature, Features, LicensedPlan, LimitName, PlanPurpose};

use crate::texts::Texts;

/// What people call a plan.
pub fn plan_name(t: &Texts, plan: &LicensedPlan) -> String {
    match (&plan.name, plan.purpose) {
        (Some(name), _) => name.clone(),
        (None, PlanPurpose::OwnUse) => t.plan_own_use(),
        (None, PlanPurpose::Free) => t.plan_free(),
        (None, PlanPurpose::Granted) => plan.code.to_string(),
    }
}

/// What people call a feature.
pub fn feature_name(t: &Texts, feature: Feature) -> String {
    match feature {
        Feature::CustomClients => t.feature_custom_clients(),
        Feature::OwnNamespace => t.feature_own_namespace(),
        Feature::Rest => t.feature_rest(),
    }
}

/// Everything that is included, each in words.
pub fn feature_names(t: &Texts, features: &Features) -> Vec<String> {
    features.iter().map(|feature| feature_name(t, feature)).collect()
}

/// What people call a limit.
pub fn limit_name(t: &Texts, limit: LimitName) -> String {
    match limit {
        LimitName::Sessions => t.limit_name_sessions(),
        LimitName::ActiveDevices => t.limit_name_active_devices(),
        LimitName::Seats => t.limit_name_seats(),
        LimitName::SessionLength => t.limit_name_session_length(),
        LimitName::Namespaces => t.limit_name_namespaces(),
        LimitName::Aliases => t.limit_name_aliases(),
    }
}

/// A length of time in its two largest units, such as “1 hour 30 minutes”.
pub fn length_in_words(t: &Texts, seconds: u64) -> String {
    let units = [
        (seconds / 86_400, Texts::length_days as fn(&Texts, u64) -> String),
        (seconds / 3_600 % 24, Texts::length_hours),
        (seconds / 60 % 60, Texts::length_minutes),
        (seconds % 60, Texts::length_seconds),
    ];
    let first = units.iter().position(|(number, _)| *number > 0).unwrap_or(3);
    let largest = units.iter().skip(first).take(2);
    let said = largest.filter(|(number, _)| *number > 0 || seconds == 0);
    let words: Vec<_> = said.map(|(number, words)| words(t, *number)).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use model::Language;

    use super::*;

    #[test]
    fn lengths_are_said_in_their_two_largest_units() {
        let texts = Texts::all();
        let t = texts.of(Language::English);
        for (seconds, said) in [
            (0, "0 seconds"),
            (1, "1 second"),
            (90, "1 minute 30 seconds"),
            (3_600, "1 hour"),
            (5_400, "1 hour 30 minutes"),
            (90_061, "1 day 1 hour"),
            (86_460, "1 day"),
        ] {
            assert_eq!(length_in_words(t, seconds), said, "{seconds}");
        }
    }
}
