//! Why something cannot be done now, in words: a title, and what to do.

use model::LimitName;
use portal::{LimitKind, Reason};

use super::plan_words::feature_name;
use crate::texts::Texts;

/// What stands in the way.
pub fn reason(t: &Texts, reason: Reason) -> (String, String) {
    match reason {
        Reason::ClientOffline => (t.error_client_offline_title(), t.error_client_offline_text()),
        Reason::NotReachable => (t.error_not_reachable_title(), t.error_not_reachable_text()),
        Reason::SessionClosed => (t.error_session_closed_title(), t.error_session_closed_text()),
        Reason::LastOwner => (t.error_last_owner_title(), t.error_last_owner_text()),
        Reason::LastOperator => (t.error_last_operator_title(), t.error_last_operator_text()),
        Reason::Yourself => (t.error_yourself_title(), t.error_yourself_text()),
        Reason::BeyondOwnRights => (t.error_beyond_title(), t.error_beyond_text()),
        Reason::OwnersRole => (t.error_owners_role_title(), t.error_owners_role_text()),
        Reason::RoleInUse => (t.error_role_in_use_title(), t.error_role_in_use_text()),
        Reason::ChangedMeanwhile => (
            t.error_changed_meanwhile_title(),
            t.error_changed_meanwhile_text(),
        ),
        Reason::InvitationUsed => (t.error_invitation_used_title(), t.error_invitation_used_text()),
        Reason::InvitationExpired => (
            t.error_invitation_expired_title(),
            t.error_invitation_expired_text(),
        ),
        Reason::InvitationOfAnother => (
            t.error_invitation_of_another_title(),
            t.error_invitation_of_another_text(),
        ),
        Reason::EmailTaken => (t.error_email_taken_title(), t.error_email_taken_text()),
        Reason::NoMailServer => (t.error_no_mail_server_title(), t.error_no_mail_server_text()),
        Reason::MailSent => (t.error_mail_sent_title(), t.error_mail_sent_text()),
        Reason::MailNotRetriable => (
            t.error_mail_not_retriable_title(),
            t.error_mail_not_retriable_text(),
        ),
        Reason::SignInFirst => (t.error_sign_in_first_title(), t.error_sign_in_first_text()),
        Reason::TotpOn => (t.error_totp_on_title(), t.error_totp_on_text()),
        Reason::SetUpOver => (t.error_set_up_over_title(), t.error_set_up_over_text()),
        Reason::LastFactorDemanded => (t.error_last_factor_title(), t.error_last_factor_text()),
        Reason::NoFactor => (t.error_no_factor_title(), t.error_no_factor_text()),
        Reason::PlanNeeded => (t.error_plan_needed_title(), t.error_plan_needed_text()),
        Reason::AccountSuspended => (
            t.error_account_suspended_title(),
            t.error_account_suspended_text(),
        ),
        Reason::NotIncluded(feature) => (
            t.error_not_included_title(),
            t.error_not_included_text(feature_name(t, feature)),
        ),
        Reason::AliasTaken => (t.error_alias_taken_title(), t.error_alias_taken_text()),
        Reason::NamespaceNotYours => (
            t.error_namespace_not_yours_title(),
            t.error_namespace_not_yours_text(),
        ),
        Reason::NothingToCancel => (
            t.error_nothing_to_cancel_title(),
            t.error_nothing_to_cancel_text(),
        ),
        Reason::CommentTooLate => (t.error_comment_too_late_title(), t.error_comment_too_late_text()),
        Reason::NotCancelled => (t.error_not_cancelled_title(), t.error_not_cancelled_text()),
        Reason::UpgradeAskedAlready => (
            t.error_upgrade_asked_already_title(),
            t.error_upgrade_asked_already_text(),
        ),
        Reason::FactorResetConfirmed => (t.error_reset_confirmed_title(), t.error_reset_confirmed_text()),
    }
}

/// Which limit is reached.
pub fn limit(t: &Texts, limit: LimitKind) -> (String, String) {
    match limit {
        LimitKind::License { limit, most } => license_limit(t, limit, most),
        LimitKind::Tries { wait_seconds } => (t.error_tries_title(), t.error_tries_text(wait_seconds)),
        LimitKind::Exports => (t.error_exports_title(), t.error_exports_text()),
        LimitKind::SessionsOfUser => (t.error_sessions_title(), t.error_sessions_text()),
        LimitKind::Roles => (t.error_roles_title(), t.error_roles_text()),
        LimitKind::AddressBooks => (t.error_books_title(), t.error_books_text()),
        LimitKind::AddressEntries => (t.error_entries_title(), t.error_entries_text()),
        LimitKind::Invitations => (t.error_invitations_title(), t.error_invitations_text()),
        LimitKind::Passkeys => (t.error_passkeys_title(), t.error_passkeys_text()),
    }
}

fn license_limit(t: &Texts, limit: LimitName, most: u64) -> (String, String) {
    match limit {
        LimitName::Sessions => (t.error_limit_sessions_title(), t.error_limit_sessions_text(most)),
        LimitName::ActiveDevices => (
            t.error_limit_active_devices_title(),
            t.error_limit_active_devices_text(most),
        ),
        LimitName::Seats => (t.error_limit_seats_title(), t.error_limit_seats_text(most)),
        LimitName::SessionLength => (
            t.error_limit_session_length_title(),
            t.error_limit_session_length_text(most),
        ),
        LimitName::Namespaces => (
            t.error_limit_namespaces_title(),
            t.error_limit_namespaces_text(most),
        ),
        LimitName::Aliases => (t.error_limit_aliases_title(), t.error_limit_aliases_text(most)),
    }
}
