//! The audit in words: plans, licenses, limits and the REST interface.

use model::{AuditAction, AuditField, Feature, LimitName};

use super::audit_book_words::{book_field, book_sentence};
use super::plan_words::{feature_name, limit_name};
use crate::texts::Texts;

/// What was done, as a sentence. Empty for what is told elsewhere.
pub(super) fn license_sentence(t: &Texts, action: AuditAction, actor: &str, subject: &str) -> String {
    match action {
        AuditAction::PlanMade => t.audit_did_make_plan(actor, subject),
        AuditAction::PlanChanged => t.audit_did_change_plan(actor, subject),
        AuditAction::PlanDeleted => t.audit_did_delete_plan(actor, subject),
        AuditAction::LicenseChanged => t.audit_did_change_license(actor, subject),
        AuditAction::LicenseCancelled => t.audit_did_cancel_license(actor, subject),
        AuditAction::LicenseKept => t.audit_did_keep_license(actor, subject),
        AuditAction::LicenseRenewed => t.audit_did_renew_license(subject),
        AuditAction::LicenseEnded => t.audit_did_end_license(subject),
        AuditAction::LicenseKeyReset => t.audit_did_reset_license_key(actor, subject),
        AuditAction::UpgradeRequested => t.audit_did_request_upgrade(actor, subject),
        AuditAction::UpgradeWithdrawn => t.audit_did_withdraw_upgrade(actor, subject),
        AuditAction::UpgradeGranted => t.audit_did_grant_upgrade(actor, subject),
        AuditAction::UpgradeDeclined => t.audit_did_decline_upgrade(actor, subject),
        AuditAction::NamespaceGranted => t.audit_did_grant_namespace(actor, subject),
        AuditAction::NamespaceRemoved => t.audit_did_remove_namespace(actor, subject),
        AuditAction::AccountSuspended => t.audit_did_suspend_account(actor, subject),
        AuditAction::AccountResumed => t.audit_did_resume_account(actor, subject),
        AuditAction::ApiPasswordMade => t.audit_did_make_api_password(actor, subject),
        AuditAction::ApiPasswordShown => t.audit_did_show_api_password(actor, subject),
        AuditAction::ApiPasswordRevoked => t.audit_did_revoke_api_password(actor, subject),
        AuditAction::ClientRefused => t.audit_did_refuse_client(subject),
        AuditAction::ClientRemoved => t.audit_did_remove_client(actor, subject),
        AuditAction::ClientChanged => t.audit_did_change_client(actor, subject),
        AuditAction::SessionRefused => t.audit_did_refuse_session(actor, subject),
        AuditAction::SessionChanged => t.audit_did_change_session(actor, subject),
        action => book_sentence(t, action, actor, subject),
    }
}

/// What a field is called. Its stored name for what is told elsewhere.
pub(super) fn license_field(t: &Texts, field: AuditField) -> String {
    match field {
        AuditField::Plan => t.audit_field_plan(),
        AuditField::Features => t.audit_field_features(),
        AuditField::MaxSeats => t.audit_field_max_seats(),
        AuditField::MaxSessions => t.audit_field_max_sessions(),
        AuditField::MaxActiveDevices => t.audit_field_max_active_devices(),
        AuditField::SessionLength => t.audit_field_session_length(),
        AuditField::MaxNamespaces => t.audit_field_max_namespaces(),
        AuditField::MaxAliases => t.audit_field_max_aliases(),
        AuditField::Expires => t.audit_field_expires(),
        AuditField::Renews => t.audit_field_renews(),
        AuditField::Offered => t.audit_field_offered(),
        AuditField::Description => t.audit_field_description(),
        AuditField::Namespace => t.audit_field_namespace(),
        AuditField::Alias => t.audit_field_alias(),
        AuditField::Comment => t.audit_field_comment(),
        AuditField::Tags => t.audit_field_tags(),
        AuditField::AliasNamespace => t.audit_field_alias_namespace(),
        AuditField::Limit => t.audit_field_limit(),
        AuditField::RestShowsSecrets => t.audit_field_rest_shows_secrets(),
        other => book_field(t, other),
    }
}

/// Names of limits and features in words; what is not known as it is.
pub(super) fn license_value(t: &Texts, names: &str) -> String {
    let in_words = |name: &str| match (name.parse::<LimitName>(), name.parse::<Feature>()) {
        (Ok(limit), _) => limit_name(t, limit),
        (_, Ok(feature)) => feature_name(t, feature),
        _ => name.to_owned(),
    };
    let names: Vec<_> = names.split_whitespace().map(in_words).collect();
    names.join(", ")
}
