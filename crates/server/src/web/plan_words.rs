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
