//! What the audit says, as a person would say it.

use model::{
    Access, ActorKind, AuditAction, AuditChange, AuditEntry, AuditField, AuditGroup, AuditRecord,
    ClientNumber, EndReason, EndReasonKind, Section, Timestamp,
};

use super::audit_book_words::{book_subject, book_value};
use super::audit_license_words::{license_field, license_sentence, license_value};
use super::{
    role_view::{access_name, is_nothing, section_name, starting_name},
    session_view::reason_in_words,
};
use crate::{locale::Locale, texts::Texts};

/// Stand for names while a text is put together, so that it is known where they are.
const FIRST: char = '\u{e000}';
const SECOND: char = '\u{e001}';

/// A part of a sentence. Names may be written in another direction than the sentence around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Whether it is somebody's or something's name.
    pub is_name: bool,
    /// What it says.
    pub text: String,
}

/// An entry in the reader's words.
pub struct EntryWords {
    /// What kind of actor.
    pub kind: String,
    /// The actor's name, where there is one.
    pub name: Option<String>,
    /// What happened.
    pub sentence: Vec<Piece>,
    /// What it was about, where the sentence does not say it.
    pub about: Option<String>,
    /// What changed.
    pub details: Vec<Vec<Piece>>,
}

impl EntryWords {
    /// The words for `entry`.
    pub fn new(locale: &Locale<'_>, entry: &AuditEntry) -> Self {
        let record = &entry.record;
        let t = locale.t;
        let (actor, subject) = (actor_in_words(t, record), subject_in_words(t, record));
        let plan = sentence(t, record, &FIRST.to_string(), &SECOND.to_string());
        let is_said = plan.contains(SECOND) || subject.is_empty() || record.subject == record.actor.name;
        let named = match subject.is_empty() {
            true => &actor,
            false => &subject,
        };
        let shown_name = || match record.actor.kind {
            ActorKind::Client => in_groups(&record.actor.name),
            _ => record.actor.name.clone(),
        };
        Self {
            kind: kind_in_words(t, record.actor.kind),
            name: (!record.actor.name.is_empty()).then(shown_name),
            sentence: pieces(&plan, &actor, named),
            about: (!is_said).then_some(subject),
            details: record
                .changes
                .iter()
                .filter(|change| !is_nothing(change))
                .map(|change| detail(locale, &actor, change))
                .collect(),
        }
    }
}

/// Pieces as plain text.
pub fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// What a group of actions is called.
pub fn group_in_words(t: &Texts, group: AuditGroup) -> String {
    match group {
        AuditGroup::SignIns => t.audit_group_sign_ins(),
        AuditGroup::Users => t.audit_group_users(),
        AuditGroup::Sessions => t.audit_group_sessions(),
        AuditGroup::Clients => t.audit_group_clients(),
        AuditGroup::License => t.audit_group_license(),
        AuditGroup::Settings => t.audit_group_settings(),
        AuditGroup::SecondFactor => t.audit_group_second_factor(),
        AuditGroup::Mail => t.audit_group_mail(),
    }
}

fn pieces(plan: &str, first: &str, second: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |is_name, text: &str| {
        if !text.is_empty() {
            let text = text.to_owned();
            pieces.push(Piece { is_name, text });
        }
    };
    let mut rest = plan;
    while let Some(place) = rest.find([FIRST, SECOND]) {
        let (before, from) = rest.split_at(place);
        add(false, before);
        add(true, if from.starts_with(FIRST) { first } else { second });
        rest = &from[FIRST.len_utf8()..];
    }
    add(false, rest);
    pieces
}

fn kind_in_words(t: &Texts, kind: ActorKind) -> String {
    match kind {
        ActorKind::User => t.audit_kind_user(),
        ActorKind::Client => t.audit_kind_client(),
        ActorKind::CommandLine => t.audit_kind_command_line(),
        ActorKind::System => t.audit_kind_system(),
        ActorKind::Script => t.audit_kind_script(),
        ActorKind::Stranger => t.audit_kind_stranger(),
    }
}

/// The actor as the beginning of a sentence.
fn actor_in_words(t: &Texts, record: &AuditRecord) -> String {
    let actor = &record.actor;
    match actor.kind {
        ActorKind::Client => t.audit_actor_client(in_groups(&actor.name)),
        ActorKind::CommandLine => t.audit_actor_command_line(),
        ActorKind::System => t.audit_actor_system(),
        ActorKind::Script => t.audit_actor_script(),
        ActorKind::User | ActorKind::Stranger if actor.name.is_empty() => t.audit_actor_stranger(),
        ActorKind::User | ActorKind::Stranger => actor.name.clone(),
    }
}

fn subject_in_words(t: &Texts, record: &AuditRecord) -> String {
    match record.action {
        AuditAction::RoleMade | AuditAction::RoleChanged | AuditAction::RoleRemoved => {
            role_in_words(t, &record.subject)
        }
        _ => book_subject(t, record),
    }
}

fn sentence(t: &Texts, record: &AuditRecord, actor: &str, subject: &str) -> String {
    let (a, s) = (actor, subject);
    match record.action {
        AuditAction::SetUp => t.audit_did_set_up(a),
        AuditAction::SignedIn => t.audit_did_sign_in(a),
        AuditAction::SignInFailed if record.subject.is_empty() => t.audit_did_sign_in_failed_unnamed(),
        AuditAction::SignInFailed => t.audit_did_sign_in_failed(s),
        AuditAction::SignedOut => t.audit_did_sign_out(a),
        AuditAction::SignInEnded => t.audit_did_end_sign_in(a, s),
        AuditAction::SignInsEnded => t.audit_did_end_sign_ins(a, s),
        AuditAction::SessionOpened => t.audit_did_open_session(a, s),
        AuditAction::SessionClosed => t.audit_did_close_session(a, s),
        AuditAction::ClientRegistered => t.audit_did_register_client(s),
        AuditAction::ClientLeft => t.audit_did_lose_client(s),
        AuditAction::UserInvited => t.audit_did_invite_user(a, s),
        AuditAction::InvitationRenewed => t.audit_did_renew_invitation(a, s),
        AuditAction::InvitationRevoked => t.audit_did_revoke_invitation(a, s),
        AuditAction::InvitationAccepted => t.audit_did_accept_invitation(a),
        AuditAction::UserAdded => t.audit_did_add_user(a, s),
        AuditAction::UserRoleChanged => t.audit_did_change_user_role(a, s),
        AuditAction::UserDisabled => t.audit_did_disable_user(a, s),
        AuditAction::UserEnabled => t.audit_did_enable_user(a, s),
        AuditAction::UserRemoved => t.audit_did_remove_user(a, s),
        AuditAction::RoleMade => t.audit_did_make_role(a, s),
        AuditAction::RoleChanged => t.audit_did_change_role(a, s),
        AuditAction::RoleRemoved => t.audit_did_remove_role(a, s),
        AuditAction::PreferencesChanged => t.audit_did_change_preferences(a),
        AuditAction::PasswordChanged => t.audit_did_change_password(a),
        AuditAction::PasswordResetRequested => t.audit_did_request_password_reset(s),
        AuditAction::PasswordReset => t.audit_did_reset_password(a),
        AuditAction::EmailChangeRequested => t.audit_did_request_email_change(a),
        AuditAction::EmailChanged => t.audit_did_change_email(a),
        AuditAction::AccountEmailChangeRequested => t.audit_did_request_account_email_change(a),
        AuditAction::AccountEmailChanged => t.audit_did_change_account_email(a),
        AuditAction::HolderChanged => t.audit_did_change_holder(a),
        AuditAction::AccountSettingChanged => t.audit_did_change_account_setting(a),
        AuditAction::TotpAdded => t.audit_did_add_totp(a),
        AuditAction::TotpRemoved => t.audit_did_remove_totp(a),
        AuditAction::RecoveryCodesMade => t.audit_did_make_recovery_codes(a),
        AuditAction::RecoveryCodeUsed => t.audit_did_use_recovery_code(a),
        AuditAction::PasskeyAdded => t.audit_did_add_passkey(a),
        AuditAction::PasskeyRemoved => t.audit_did_remove_passkey(a),
        AuditAction::FactorResetRequested => t.audit_did_request_factor_reset(s),
        AuditAction::FactorResetConfirmed => t.audit_did_confirm_factor_reset(a, s),
        AuditAction::FactorResetRefused => t.audit_did_refuse_factor_reset(a, s),
        AuditAction::FactorResetCancelled => t.audit_did_cancel_factor_reset(a),
        AuditAction::FactorResetDone => t.audit_did_reset_factor(s),
        AuditAction::ClientsExported => t.audit_did_export_clients(a),
        AuditAction::SessionsExported => t.audit_did_export_sessions(a),
        AuditAction::AuditExported => t.audit_did_export_audit(a),
        AuditAction::MailRead => t.audit_did_read_mail(a, s),
        AuditAction::MailRetried => t.audit_did_retry_mail(a, s),
        AuditAction::MailDiscarded => t.audit_did_discard_mail(a, s),
        AuditAction::MailTested => t.audit_did_test_mail(a, s),
        AuditAction::AccountMade => t.audit_did_make_account(a, s),
        AuditAction::OperatorGranted => t.audit_did_grant_operator(a, s),
        AuditAction::OperatorRevoked => t.audit_did_revoke_operator(a, s),
        action => license_sentence(t, action, a, s),
    }
}

/// What changed: the field, and what it was and is.
fn detail(locale: &Locale<'_>, actor: &str, change: &AuditChange) -> Vec<Piece> {
    let t = locale.t;
    let field = field_in_words(t, change.field);
    let value = |value: &Option<String>| match value.as_deref() {
        None => t.audit_nothing(),
        Some("") if change.field != AuditField::Permissions => t.audit_nothing(),
        Some(value) => value_in_words(locale, actor, change.field, value),
    };
    let (before, after) = (value(&change.before), value(&change.after));
    let (first, second) = (FIRST.to_string(), SECOND.to_string());
    match change.before {
        None => pieces(&t.audit_detail_is(second, field), &before, &after),
        Some(_) => pieces(&t.audit_detail_changed(second, first, field), &before, &after),
    }
}

fn field_in_words(t: &Texts, field: AuditField) -> String {
    match field {
        AuditField::Email => t.audit_field_email(),
        AuditField::Name => t.audit_field_name(),
        AuditField::Address => t.audit_field_address(),
        AuditField::Telephone => t.audit_field_telephone(),
        AuditField::Role => t.audit_field_role(),
        AuditField::Language => t.audit_field_language(),
        AuditField::TimeZone => t.audit_field_time_zone(),
        AuditField::CsvRows => t.audit_field_csv_rows(),
        AuditField::CsvSeparator => t.audit_field_csv_separator(),
        AuditField::DateFormat => t.audit_field_date_format(),
        AuditField::Theme => t.audit_field_theme(),
        AuditField::DemandsSecondFactor => t.audit_field_demands_second_factor(),
        AuditField::AsksForComment => t.audit_field_asks_for_comment(),
        AuditField::Method => t.audit_field_method(),
        AuditField::Reason => t.audit_field_reason(),
        AuditField::From => t.audit_field_from(),
        AuditField::To => t.audit_field_to(),
        AuditField::Permissions => t.audit_field_permissions(),
        AuditField::Path => t.audit_field_path(),
        AuditField::Due => t.audit_field_due(),
        AuditField::Clients => section_name(t, Section::Clients),
        AuditField::Sessions => section_name(t, Section::Sessions),
        AuditField::AddressBooks => section_name(t, Section::AddressBooks),
        AuditField::Files => section_name(t, Section::Files),
        AuditField::License => section_name(t, Section::License),
        AuditField::Billing => section_name(t, Section::Billing),
        AuditField::Users => section_name(t, Section::Users),
        AuditField::Settings => section_name(t, Section::Settings),
        AuditField::Audit => section_name(t, Section::Audit),
        AuditField::Connect => t.right_connect(),
        AuditField::CloseSessions => t.right_close_sessions(),
        AuditField::SeeLicenseKey => t.right_see_license_key(),
        field => license_field(t, field),
    }
}

/// What is stored by a name, in words; what people typed, and what is not known, as it is.
fn value_in_words(locale: &Locale<'_>, actor: &str, field: AuditField, value: &str) -> String {
    let t = locale.t;
    if let Some(words) = book_value(t, field, value) {
        return words;
    }
    match (field, value) {
        (AuditField::Role, label) => role_in_words(t, label),
        (AuditField::From | AuditField::To, end) => in_groups(end),
        (AuditField::Reason, kind) => end_in_words(t, actor, kind),
        (AuditField::Due | AuditField::Expires, at) => match at.parse().map(Timestamp::from_millisecond) {
            Ok(Ok(at)) => locale.date_time(at),
            _ => at.to_owned(),
        },
        (AuditField::Permissions, "") => t.permission_view(),
        (AuditField::Permissions, "input") => t.permission_input(),
        (AuditField::Path, "direct") => t.session_path_direct(),
        (AuditField::Path, "relayed") => t.session_path_relayed(),
        (AuditField::Language, "en") => t.audit_value_english(),
        (AuditField::Language, "de") => t.audit_value_german(),
        (AuditField::Language, "fr") => t.audit_value_french(),
        (AuditField::Language, "es") => t.audit_value_spanish(),
        (AuditField::CsvRows, "all") => t.audit_value_rows_all(),
        (AuditField::CsvRows, "page") => t.audit_value_rows_page(),
        (AuditField::DateFormat, "iso") => t.audit_value_date_iso(),
        (AuditField::DateFormat, "dmy_dots") => t.audit_value_date_dots(),
        (AuditField::DateFormat, "dmy_slashes") => t.audit_value_date_slashes(),
        (AuditField::DateFormat, "mdy") => t.audit_value_date_mdy(),
        (AuditField::Theme, "system") => t.audit_value_theme_system(),
        (AuditField::Theme, "light") => t.audit_value_theme_light(),
        (AuditField::Theme, "dark") => t.audit_value_theme_dark(),
        (AuditField::Method, "password") => t.audit_value_method_password(),
        (AuditField::Method, "totp") => t.audit_value_method_totp(),
        (AuditField::Method, "recovery_code") => t.audit_value_method_recovery_code(),
        (AuditField::Method, "passkey") => t.audit_value_method_passkey(),
        (
            AuditField::Email
            | AuditField::Name
            | AuditField::Address
            | AuditField::Telephone
            | AuditField::TimeZone
            | AuditField::Comment
            | AuditField::Tags
            | AuditField::AliasNamespace
            | AuditField::Description
            | AuditField::Alias
            | AuditField::Plan,
            typed,
        ) => typed.replace('\n', ", "),
        (AuditField::Limit | AuditField::Features, names) => license_value(t, names),
        (_, "yes") => t.audit_value_yes(),
        (_, "no") => t.audit_value_no(),
        (_, other) => match other.parse::<Access>() {
            Ok(access) => access_name(t, access),
            Err(_) => other.to_owned(),
        },
    }
}

pub(super) fn role_in_words(t: &Texts, label: &str) -> String {
    match label.strip_prefix('@').map(str::parse) {
        Some(Ok(starting)) => starting_name(t, starting),
        _ => label.to_owned(),
    }
}

fn end_in_words(t: &Texts, actor: &str, kind: &str) -> String {
    if kind == EndReasonKind::LimitReached.name() {
        return t.audit_value_limit_reached();
    }
    let reason = kind
        .parse()
        .and_then(|kind| EndReason::from_stored(kind, Some(actor.to_owned())));
    reason.map_or_else(|_| kind.to_owned(), |reason| reason_in_words(t, &reason))
}

/// A client's ID as pages show it; anything else as it is.
fn in_groups(name: &str) -> String {
    match name.parse::<ClientNumber>() {
        Ok(number) => number.grouped(),
        Err(_) => name.to_owned(),
    }
}

#[cfg(test)]
mod tests;
