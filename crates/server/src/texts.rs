//! The texts for people, as typed accessors.
//!
//! Generated from the Fluent files in `locales`; do not edit. To renew: `cargo run -p xtask -- texts`.

#![allow(dead_code, reason = "not every text is shown by every build")]
#![allow(
    clippy::needless_lifetimes,
    reason = "generated code has one form for all accessors"
)]

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use model::Language;

// The Fluent files of each language.
const ENGLISH: &[&str] = &[
    include_str!("../../../locales/en/address_book.ftl"),
    include_str!("../../../locales/en/audit.ftl"),
    include_str!("../../../locales/en/audit_license.ftl"),
    include_str!("../../../locales/en/client_details.ftl"),
    include_str!("../../../locales/en/factors.ftl"),
    include_str!("../../../locales/en/license.ftl"),
    include_str!("../../../locales/en/license_mail.ftl"),
    include_str!("../../../locales/en/limits.ftl"),
    include_str!("../../../locales/en/lists.ftl"),
    include_str!("../../../locales/en/mail.ftl"),
    include_str!("../../../locales/en/operator.ftl"),
    include_str!("../../../locales/en/operator_pages.ftl"),
    include_str!("../../../locales/en/people.ftl"),
    include_str!("../../../locales/en/plans.ftl"),
    include_str!("../../../locales/en/portal.ftl"),
    include_str!("../../../locales/en/rest.ftl"),
    include_str!("../../../locales/en/session_course.ftl"),
    include_str!("../../../locales/en/settings.ftl"),
    include_str!("../../../locales/en/viewer.ftl"),
];
const GERMAN: &[&str] = &[
    include_str!("../../../locales/de/address_book.ftl"),
    include_str!("../../../locales/de/audit.ftl"),
    include_str!("../../../locales/de/audit_license.ftl"),
    include_str!("../../../locales/de/client_details.ftl"),
    include_str!("../../../locales/de/factors.ftl"),
    include_str!("../../../locales/de/license.ftl"),
    include_str!("../../../locales/de/license_mail.ftl"),
    include_str!("../../../locales/de/limits.ftl"),
    include_str!("../../../locales/de/lists.ftl"),
    include_str!("../../../locales/de/mail.ftl"),
    include_str!("../../../locales/de/operator.ftl"),
    include_str!("../../../locales/de/operator_pages.ftl"),
    include_str!("../../../locales/de/people.ftl"),
    include_str!("../../../locales/de/plans.ftl"),
    include_str!("../../../locales/de/portal.ftl"),
    include_str!("../../../locales/de/rest.ftl"),
    include_str!("../../../locales/de/session_course.ftl"),
    include_str!("../../../locales/de/settings.ftl"),
    include_str!("../../../locales/de/viewer.ftl"),
];
const FRENCH: &[&str] = &[
    include_str!("../../../locales/fr/address_book.ftl"),
    include_str!("../../../locales/fr/audit.ftl"),
    include_str!("../../../locales/fr/audit_license.ftl"),
    include_str!("../../../locales/fr/client_details.ftl"),
    include_str!("../../../locales/fr/factors.ftl"),
    include_str!("../../../locales/fr/license.ftl"),
    include_str!("../../../locales/fr/license_mail.ftl"),
    include_str!("../../../locales/fr/limits.ftl"),
    include_str!("../../../locales/fr/lists.ftl"),
    include_str!("../../../locales/fr/mail.ftl"),
    include_str!("../../../locales/fr/operator.ftl"),
    include_str!("../../../locales/fr/operator_pages.ftl"),
    include_str!("../../../locales/fr/people.ftl"),
    include_str!("../../../locales/fr/plans.ftl"),
    include_str!("../../../locales/fr/portal.ftl"),
    include_str!("../../../locales/fr/rest.ftl"),
    include_str!("../../../locales/fr/session_course.ftl"),
    include_str!("../../../locales/fr/settings.ftl"),
    include_str!("../../../locales/fr/viewer.ftl"),
];
const SPANISH: &[&str] = &[
    include_str!("../../../locales/es/address_book.ftl"),
    include_str!("../../../locales/es/audit.ftl"),
    include_str!("../../../locales/es/audit_license.ftl"),
    include_str!("../../../locales/es/client_details.ftl"),
    include_str!("../../../locales/es/factors.ftl"),
    include_str!("../../../locales/es/license.ftl"),
    include_str!("../../../locales/es/license_mail.ftl"),
    include_str!("../../../locales/es/limits.ftl"),
    include_str!("../../../locales/es/lists.ftl"),
    include_str!("../../../locales/es/mail.ftl"),
    include_str!("../../../locales/es/operator.ftl"),
    include_str!("../../../locales/es/operator_pages.ftl"),
    include_str!("../../../locales/es/people.ftl"),
    include_str!("../../../locales/es/plans.ftl"),
    include_str!("../../../locales/es/portal.ftl"),
    include_str!("../../../locales/es/rest.ftl"),
    include_str!("../../../locales/es/session_course.ftl"),
    include_str!("../../../locales/es/settings.ftl"),
    include_str!("../../../locales/es/viewer.ftl"),
];

/// The Fluent files of a language.
fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => ENGLISH,
        Language::German => GERMAN,
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
    }
}

/// Every text's id with the variables that it takes.
const MESSAGES: &[(&str, &[&str])] = &[
    ("access-edit", &[]),
    ("access-none", &[]),
    ("access-view", &[]),
    ("account-address", &[]),
    ("account-aliases", &[]),
    ("account-aliases-full-text", &[]),
    ("account-aliases-none", &[]),
    ("account-aliases-own", &["name"]),
    ("account-aliases-public", &[]),
    ("account-aliases-text", &[]),
    ("account-aliases-where", &[]),
    ("account-choose", &[]),
    ("account-comments", &[]),
    ("account-comments-ask", &[]),
    ("account-comments-off", &[]),
    ("account-comments-on", &[]),
    ("account-comments-stop", &[]),
    ("account-contact", &[]),
    ("account-contact-change", &[]),
    ("account-current", &[]),
    ("account-email", &[]),
    ("account-email-hint", &[]),
    ("account-holder", &[]),
    ("account-holder-name", &[]),
    ("account-holder-text", &[]),
    ("account-holds-instead", &["plan"]),
    ("account-license-change", &[]),
    ("account-license-done", &[]),
    ("account-license-save", &[]),
    ("account-license-title", &[]),
    ("account-made-at", &[]),
    ("account-made-go", &[]),
    ("account-made-text", &["email", "name", "number"]),
    ("account-made-title", &[]),
    ("account-make", &[]),
    ("account-name", &[]),
    ("account-new", &[]),
    ("account-new-text", &[]),
    ("account-number", &[]),
    ("account-over-limit", &[]),
    ("account-owner", &[]),
    ("account-owner-hint", &[]),
    ("account-plan", &[]),
    ("account-plan-hint", &[]),
    ("account-reason", &[]),
    ("account-reason-change", &[]),
    ("account-reason-hint", &[]),
    ("account-reason-save", &[]),
    ("account-resume", &[]),
    ("account-resume-text", &[]),
    ("account-resumed-done", &[]),
    ("account-second-factor", &[]),
    ("account-second-factor-demand", &[]),
    ("account-second-factor-off", &[]),
    ("account-second-factor-on", &[]),
    ("account-second-factor-stop", &[]),
    ("account-second-factor-warning", &[]),
    ("account-standing", &[]),
    ("account-suspend", &[]),
    ("account-suspend-clients", &["count"]),
    ("account-suspend-sessions", &["count"]),
    ("account-suspend-stays", &[]),
    ("account-suspend-title", &["name"]),
    ("account-suspend-users", &["count"]),
    ("account-suspended-done", &[]),
    ("account-suspended-since", &[]),
    ("account-telephone", &[]),
    ("account-telephone-hint", &[]),
    ("accounts-nothing-found", &[]),
    ("accounts-search", &[]),
    ("actions", &[]),
    ("add-device", &[]),
    ("add-device-install", &[]),
    ("add-device-key", &[]),
    ("add-device-password", &[]),
    ("add-device-register", &[]),
    ("add-device-service", &[]),
    ("all-sessions-of-client", &[]),
    ("audit-about", &[]),
    ("audit-actor-client", &["id"]),
    ("audit-actor-command-line", &[]),
    ("audit-actor-script", &[]),
    ("audit-actor-stranger", &[]),
    ("audit-actor-system", &[]),
    ("audit-address", &[]),
    ("audit-book-client", &[]),
    ("audit-book-personal", &[]),
    ("audit-cut", &["number"]),
    ("audit-detail-changed", &["after", "before", "field"]),
    ("audit-detail-is", &["after", "field"]),
    ("audit-details", &[]),
    ("audit-did-accept-invitation", &["actor"]),
    ("audit-did-add-entry", &["actor", "subject"]),
    ("audit-did-add-passkey", &["actor"]),
    ("audit-did-add-totp", &["actor"]),
    ("audit-did-add-user", &["actor", "subject"]),
    ("audit-did-cancel-factor-reset", &["actor"]),
    ("audit-did-cancel-license", &["actor", "subject"]),
    ("audit-did-change-account-email", &["actor"]),
    ("audit-did-change-account-setting", &["actor"]),
    ("audit-did-change-book", &["actor", "subject"]),
    ("audit-did-change-client", &["actor", "subject"]),
    ("audit-did-change-email", &["actor"]),
    ("audit-did-change-entry", &["actor", "subject"]),
    ("audit-did-change-holder", &["actor"]),
    ("audit-did-change-license", &["actor", "subject"]),
    ("audit-did-change-password", &["actor"]),
    ("audit-did-change-plan", &["actor", "subject"]),
    ("audit-did-change-preferences", &["actor"]),
    ("audit-did-change-role", &["actor", "subject"]),
    ("audit-did-change-session", &["actor", "subject"]),
    ("audit-did-change-user-role", &["actor", "subject"]),
    ("audit-did-close-session", &["actor", "subject"]),
    ("audit-did-confirm-factor-reset", &["actor", "subject"]),
    ("audit-did-decline-upgrade", &["actor", "subject"]),
    ("audit-did-delete-book", &["actor", "subject"]),
    ("audit-did-delete-plan", &["actor", "subject"]),
    ("audit-did-disable-user", &["actor", "subject"]),
    ("audit-did-discard-mail", &["actor", "subject"]),
    ("audit-did-enable-user", &["actor", "subject"]),
    ("audit-did-end-license", &["subject"]),
    ("audit-did-end-sign-in", &["actor", "subject"]),
    ("audit-did-end-sign-ins", &["actor", "subject"]),
    ("audit-did-export-audit", &["actor"]),
    ("audit-did-export-book", &["actor", "subject"]),
    ("audit-did-export-clients", &["actor"]),
    ("audit-did-export-sessions", &["actor"]),
    ("audit-did-grant-namespace", &["actor", "subject"]),
    ("audit-did-grant-operator", &["actor", "subject"]),
    ("audit-did-grant-upgrade", &["actor", "subject"]),
    ("audit-did-import-book", &["actor", "subject"]),
    ("audit-did-invite-user", &["actor", "subject"]),
    ("audit-did-keep-license", &["actor", "subject"]),
    ("audit-did-lose-client", &["subject"]),
    ("audit-did-make-account", &["actor", "subject"]),
    ("audit-did-make-api-password", &["actor", "subject"]),
    ("audit-did-make-book", &["actor", "subject"]),
    ("audit-did-make-plan", &["actor", "subject"]),
    ("audit-did-make-recovery-codes", &["actor"]),
    ("audit-did-make-role", &["actor", "subject"]),
    ("audit-did-open-session", &["actor", "subject"]),
    ("audit-did-read-mail", &["actor", "subject"]),
    ("audit-did-refuse-client", &["subject"]),
    ("audit-did-refuse-factor-reset", &["actor", "subject"]),
    ("audit-did-refuse-session", &["actor", "subject"]),
    ("audit-did-register-client", &["subject"]),
    ("audit-did-remove-client", &["actor", "subject"]),
    ("audit-did-remove-entry", &["actor", "subject"]),
    ("audit-did-remove-namespace", &["actor", "subject"]),
    ("audit-did-remove-passkey", &["actor"]),
    ("audit-did-remove-role", &["actor", "subject"]),
    ("audit-did-remove-totp", &["actor"]),
    ("audit-did-remove-user", &["actor", "subject"]),
    ("audit-did-renew-invitation", &["actor", "subject"]),
    ("audit-did-renew-license", &["subject"]),
    ("audit-did-request-account-email-change", &["actor"]),
    ("audit-did-request-email-change", &["actor"]),
    ("audit-did-request-factor-reset", &["subject"]),
    ("audit-did-request-password-reset", &["subject"]),
    ("audit-did-request-upgrade", &["actor", "subject"]),
    ("audit-did-reset-factor", &["subject"]),
    ("audit-did-reset-license-key", &["actor", "subject"]),
    ("audit-did-reset-password", &["actor"]),
    ("audit-did-restore-entry", &["actor", "subject"]),
    ("audit-did-resume-account", &["actor", "subject"]),
    ("audit-did-retry-mail", &["actor", "subject"]),
    ("audit-did-revoke-api-password", &["actor", "subject"]),
    ("audit-did-revoke-invitation", &["actor", "subject"]),
    ("audit-did-revoke-operator", &["actor", "subject"]),
    ("audit-did-set-up", &["actor"]),
    ("audit-did-show-api-password", &["actor", "subject"]),
    ("audit-did-sign-in", &["actor"]),
    ("audit-did-sign-in-failed", &["subject"]),
    ("audit-did-sign-in-failed-unnamed", &[]),
    ("audit-did-sign-out", &["actor"]),
    ("audit-did-suspend-account", &["actor", "subject"]),
    ("audit-did-test-mail", &["actor", "subject"]),
    ("audit-did-use-recovery-code", &["actor"]),
    ("audit-did-withdraw-upgrade", &["actor", "subject"]),
    ("audit-empty-text", &[]),
    ("audit-empty-title", &[]),
    ("audit-export", &[]),
    ("audit-export-all", &[]),
    ("audit-export-page", &[]),
    ("audit-field-address", &[]),
    ("audit-field-address-book", &[]),
    ("audit-field-alias", &[]),
    ("audit-field-alias-namespace", &[]),
    ("audit-field-asks-for-comment", &[]),
    ("audit-field-client-address", &[]),
    ("audit-field-clients-access", &[]),
    ("audit-field-comment", &[]),
    ("audit-field-csv-rows", &[]),
    ("audit-field-csv-separator", &[]),
    ("audit-field-date-format", &[]),
    ("audit-field-demands-second-factor", &[]),
    ("audit-field-description", &[]),
    ("audit-field-due", &[]),
    ("audit-field-email", &[]),
    ("audit-field-entries-changed", &[]),
    ("audit-field-entries-new", &[]),
    ("audit-field-expires", &[]),
    ("audit-field-features", &[]),
    ("audit-field-from", &[]),
    ("audit-field-language", &[]),
    ("audit-field-limit", &[]),
    ("audit-field-max-active-devices", &[]),
    ("audit-field-max-aliases", &[]),
    ("audit-field-max-namespaces", &[]),
    ("audit-field-max-seats", &[]),
    ("audit-field-max-sessions", &[]),
    ("audit-field-method", &[]),
    ("audit-field-name", &[]),
    ("audit-field-namespace", &[]),
    ("audit-field-note", &[]),
    ("audit-field-offered", &[]),
    ("audit-field-path", &[]),
    ("audit-field-permissions", &[]),
    ("audit-field-plan", &[]),
    ("audit-field-reason", &[]),
    ("audit-field-renews", &[]),
    ("audit-field-rest-shows-secrets", &[]),
    ("audit-field-role", &[]),
    ("audit-field-roles-access", &[]),
    ("audit-field-session-length", &[]),
    ("audit-field-tags", &[]),
    ("audit-field-telephone", &[]),
    ("audit-field-theme", &[]),
    ("audit-field-time-zone", &[]),
    ("audit-field-to", &[]),
    ("audit-from", &[]),
    ("audit-from-address", &["address"]),
    ("audit-group", &[]),
    ("audit-group-all", &[]),
    ("audit-group-clients", &[]),
    ("audit-group-license", &[]),
    ("audit-group-mail", &[]),
    ("audit-group-second-factor", &[]),
    ("audit-group-sessions", &[]),
    ("audit-group-settings", &[]),
    ("audit-group-sign-ins", &[]),
    ("audit-group-users", &[]),
    ("audit-intro", &[]),
    ("audit-kind-client", &[]),
    ("audit-kind-command-line", &[]),
    ("audit-kind-script", &[]),
    ("audit-kind-stranger", &[]),
    ("audit-kind-system", &[]),
    ("audit-kind-user", &[]),
    ("audit-nothing", &[]),
    ("audit-nothing-found", &[]),
    ("audit-number", &[]),
    ("audit-of-account", &[]),
    ("audit-of-installation", &[]),
    ("audit-only-by", &[]),
    ("audit-search", &[]),
    ("audit-time", &[]),
    ("audit-time-in", &["zone"]),
    ("audit-title", &[]),
    ("audit-to", &[]),
    ("audit-value-date-dots", &[]),
    ("audit-value-date-iso", &[]),
    ("audit-value-date-mdy", &[]),
    ("audit-value-date-slashes", &[]),
    ("audit-value-english", &[]),
    ("audit-value-french", &[]),
    ("audit-value-german", &[]),
    ("audit-value-limit-reached", &[]),
    ("audit-value-method-passkey", &[]),
    ("audit-value-method-password", &[]),
    ("audit-value-method-recovery-code", &[]),
    ("audit-value-method-totp", &[]),
    ("audit-value-no", &[]),
    ("audit-value-rows-all", &[]),
    ("audit-value-rows-page", &[]),
    ("audit-value-spanish", &[]),
    ("audit-value-theme-dark", &[]),
    ("audit-value-theme-light", &[]),
    ("audit-value-theme-system", &[]),
    ("audit-value-yes", &[]),
    ("audit-what", &[]),
    ("audit-who", &[]),
    ("audit-who-kind", &[]),
    ("book-add-entry", &[]),
    ("book-address", &[]),
    ("book-address-hint", &[]),
    ("book-all-tags", &[]),
    ("book-call", &[]),
    ("book-call-hint", &[]),
    ("book-cancel", &[]),
    ("book-chosen", &[]),
    ("book-clients", &[]),
    ("book-connect-to", &["name"]),
    ("book-delete", &[]),
    ("book-delete-entries", &["count"]),
    ("book-delete-everybody", &[]),
    ("book-delete-label", &["name"]),
    ("book-delete-of", &["name"]),
    ("book-delete-problem", &["name"]),
    ("book-edit", &[]),
    ("book-edit-of", &["name"]),
    ("book-empty-read-only", &[]),
    ("book-empty-text", &[]),
    ("book-empty-title", &[]),
    ("book-entries", &["count"]),
    ("book-entry-edit", &["name"]),
    ("book-entry-new", &[]),
    ("book-everybody", &[]),
    ("book-favourite", &[]),
    ("book-favourite-add", &["name"]),
    ("book-favourite-remove", &["name"]),
    ("book-file-missing", &[]),
    ("book-file-no-address", &[]),
    ("book-file-not-utf8", &[]),
    ("book-file-too-large", &[]),
    ("book-import", &[]),
    ("book-import-about", &[]),
    ("book-import-changed", &["count"]),
    ("book-import-check", &[]),
    ("book-import-confirm", &[]),
    ("book-import-file", &[]),
    ("book-import-line", &["line", "why"]),
    ("book-import-meanwhile", &[]),
    ("book-import-more", &["count"]),
    ("book-import-new", &["count"]),
    ("book-import-nothing", &[]),
    ("book-import-of", &["name"]),
    ("book-import-other", &[]),
    ("book-import-same", &["count"]),
    ("book-import-skipped", &["count"]),
    ("book-import-too-much", &[]),
    ("book-import-twice", &["line"]),
    ("book-list-label", &[]),
    ("book-make", &[]),
    ("book-meanwhile", &[]),
    ("book-name", &[]),
    ("book-name-hint", &[]),
    ("book-new", &[]),
    ("book-note", &[]),
    ("book-nothing-found", &[]),
    ("book-personal", &[]),
    ("book-personal-about", &[]),
    ("book-remove", &[]),
    ("book-remove-of", &["name"]),
    ("book-removed", &["name"]),
    ("book-roles", &[]),
    ("book-roles-hint", &[]),
    ("book-save", &[]),
    ("book-saved-book", &[]),
    ("book-saved-deleted", &[]),
    ("book-saved-entry", &[]),
    ("book-saved-imported", &[]),
    ("book-saved-restored", &[]),
    ("book-search", &[]),
    ("book-settings", &[]),
    ("book-settings-of", &["name"]),
    ("book-shared-about", &[]),
    ("book-shared-read-only", &[]),
    ("book-status", &[]),
    ("book-status-unknown", &[]),
    ("book-tags", &[]),
    ("book-tags-hint", &[]),
    ("book-title", &[]),
    ("book-undo", &[]),
    ("cancel-back", &[]),
    ("cancel-button", &[]),
    ("cancel-done", &[]),
    ("cancel-mail", &[]),
    ("cancel-stays", &[]),
    ("cancel-taken-back", &[]),
    ("cancel-then", &[]),
    ("cancel-title", &[]),
    ("cancel-when", &["date", "plan"]),
    ("chart-clients", &[]),
    ("chart-day", &[]),
    ("chart-empty", &[]),
    ("chart-month", &[]),
    ("chart-most", &[]),
    ("chart-online", &[]),
    ("chart-peaks", &[]),
    ("chart-seats", &[]),
    ("chart-sessions", &[]),
    ("chart-spans", &[]),
    ("chart-table", &[]),
    ("chart-time", &[]),
    ("chart-title", &[]),
    ("chart-utc", &[]),
    ("chart-year", &[]),
    ("client-address", &[]),
    ("client-alias", &[]),
    ("client-details", &[]),
    ("client-first-seen", &[]),
    ("client-host-name", &[]),
    ("client-id", &[]),
    ("client-list-comment", &[]),
    ("client-list-outdated", &[]),
    ("client-list-tags", &[]),
    ("client-online", &[]),
    ("client-operating-system", &[]),
    ("client-version", &[]),
    ("clients-count", &["count"]),
    ("clients-empty-text", &[]),
    ("clients-empty-title", &[]),
    ("clients-more-than", &["count"]),
    ("clients-nothing-found", &[]),
    ("clients-quick-old", &[]),
    ("clients-quick-unseen", &[]),
    ("clients-search", &[]),
    ("clients-stopped", &["count"]),
    ("clients-title", &[]),
    ("close-dialog", &[]),
    ("connect", &[]),
    ("connect-offline", &[]),
    ("copied", &[]),
    ("copy", &[]),
    ("copy-failed", &[]),
    ("course-accepted", &[]),
    ("course-accepted-by", &["name"]),
    ("course-accepted-password", &[]),
    ("course-accepted-person", &[]),
    ("course-close-requested", &["reason"]),
    ("course-closed", &["reason"]),
    ("course-empty", &[]),
    ("course-host-reconnected", &[]),
    ("course-path-direct", &[]),
    ("course-path-relayed", &[]),
    ("course-permissions-changed", &["permissions"]),
    ("course-permissions-granted", &["permissions"]),
    ("course-requested", &["from", "to"]),
    ("course-title", &[]),
    ("course-viewer-lost", &[]),
    ("course-viewer-reconnected", &[]),
    ("danger-zone", &[]),
    ("details-alias-full", &["most", "name", "used"]),
    ("details-alias-hint", &[]),
    ("details-alias-not-yours", &["namespace", "own"]),
    ("details-alias-remove", &[]),
    ("details-alias-removed", &[]),
    ("details-alias-room", &["most", "name", "used"]),
    ("details-alias-room-unlimited", &["name", "used"]),
    ("details-alias-saved", &[]),
    ("details-alias-taken", &["alias"]),
    ("details-changed-meanwhile", &[]),
    ("details-comment", &[]),
    ("details-comment-hint", &[]),
    ("details-comment-saved", &[]),
    ("details-danger", &[]),
    ("details-danger-text", &[]),
    ("details-edit", &[]),
    ("details-facts", &[]),
    ("details-gone-audit", &[]),
    ("details-gone-back", &[]),
    ("details-gone-text", &[]),
    ("details-gone-title", &["number"]),
    ("details-kept-now", &[]),
    ("details-last-seen", &[]),
    ("details-never-seen", &[]),
    ("details-outdated", &[]),
    ("details-outdated-text", &["version"]),
    ("details-remove", &[]),
    ("details-remove-back", &[]),
    ("details-remove-keeps", &[]),
    ("details-remove-own-alias", &["alias"]),
    ("details-remove-public-alias", &["alias"]),
    ("details-remove-said", &[]),
    ("details-remove-seat", &[]),
    ("details-remove-sessions", &[]),
    ("details-remove-title", &["name"]),
    ("details-remove-told", &[]),
    ("details-removed", &[]),
    ("details-seen-now", &[]),
    ("details-tags", &[]),
    ("details-tags-hint", &[]),
    ("details-tags-saved", &[]),
    ("device-name", &["browser", "system"]),
    ("device-unknown", &[]),
    ("download", &[]),
    ("email-confirm-account-text", &["account", "email"]),
    ("email-confirm-button", &[]),
    ("email-confirm-text", &["email"]),
    ("email-confirm-title", &[]),
    ("email-confirmed-text", &["email"]),
    ("email-confirmed-title", &[]),
    ("end-account-suspended", &[]),
    ("end-by-host", &[]),
    ("end-by-viewer", &[]),
    ("end-client-removed", &["by"]),
    ("end-closed-in-portal", &["by"]),
    ("end-dismissed", &[]),
    ("end-length-reached", &[]),
    ("end-limit-reached", &["limit"]),
    ("end-lost-contact", &[]),
    ("end-no-path", &[]),
    ("end-no-screen", &[]),
    ("end-right-revoked", &["by"]),
    ("end-signed-out", &["by"]),
    ("end-too-many-sessions", &[]),
    ("end-unanswered", &[]),
    ("end-unverified", &[]),
    ("enrol-text", &[]),
    ("enrol-title", &[]),
    ("enrol-totp", &[]),
    ("error-account-suspended-text", &[]),
    ("error-account-suspended-title", &[]),
    ("error-alias-taken-text", &[]),
    ("error-alias-taken-title", &[]),
    ("error-beyond-text", &[]),
    ("error-beyond-title", &[]),
    ("error-books-text", &[]),
    ("error-books-title", &[]),
    ("error-changed-meanwhile-text", &[]),
    ("error-changed-meanwhile-title", &[]),
    ("error-client-offline-text", &[]),
    ("error-client-offline-title", &[]),
    ("error-comment-too-late-text", &[]),
    ("error-comment-too-late-title", &[]),
    ("error-email-taken-text", &[]),
    ("error-email-taken-title", &[]),
    ("error-entries-text", &[]),
    ("error-entries-title", &[]),
    ("error-exports-text", &[]),
    ("error-exports-title", &[]),
    ("error-forbidden-text", &[]),
    ("error-forbidden-title", &[]),
    ("error-home", &[]),
    ("error-input-text", &[]),
    ("error-input-title", &[]),
    ("error-internal-text", &[]),
    ("error-internal-title", &[]),
    ("error-invitation-expired-text", &[]),
    ("error-invitation-expired-title", &[]),
    ("error-invitation-gone-text", &[]),
    ("error-invitation-gone-title", &[]),
    ("error-invitation-of-another-text", &[]),
    ("error-invitation-of-another-title", &[]),
    ("error-invitation-used-text", &[]),
    ("error-invitation-used-title", &[]),
    ("error-invitations-text", &[]),
    ("error-invitations-title", &[]),
    ("error-last-factor-text", &[]),
    ("error-last-factor-title", &[]),
    ("error-last-operator-text", &[]),
    ("error-last-operator-title", &[]),
    ("error-last-owner-text", &[]),
    ("error-last-owner-title", &[]),
    ("error-limit-active-devices-text", &["most"]),
    ("error-limit-active-devices-title", &[]),
    ("error-limit-aliases-text", &["most"]),
    ("error-limit-aliases-title", &[]),
    ("error-limit-namespaces-text", &["most"]),
    ("error-limit-namespaces-title", &[]),
    ("error-limit-seats-text", &["most"]),
    ("error-limit-seats-title", &[]),
    ("error-limit-session-length-text", &["most"]),
    ("error-limit-session-length-title", &[]),
    ("error-limit-sessions-text", &["most"]),
    ("error-limit-sessions-title", &[]),
    ("error-mail-not-retriable-text", &[]),
    ("error-mail-not-retriable-title", &[]),
    ("error-mail-sent-text", &[]),
    ("error-mail-sent-title", &[]),
    ("error-namespace-not-yours-text", &[]),
    ("error-namespace-not-yours-title", &[]),
    ("error-no-factor-text", &[]),
    ("error-no-factor-title", &[]),
    ("error-no-mail-server-text", &[]),
    ("error-no-mail-server-title", &[]),
    ("error-not-cancelled-text", &[]),
    ("error-not-cancelled-title", &[]),
    ("error-not-found-text", &[]),
    ("error-not-found-title", &[]),
    ("error-not-included-text", &["feature"]),
    ("error-not-included-title", &[]),
    ("error-not-reachable-text", &[]),
    ("error-not-reachable-title", &[]),
    ("error-nothing-to-cancel-text", &[]),
    ("error-nothing-to-cancel-title", &[]),
    ("error-owners-role-text", &[]),
    ("error-owners-role-title", &[]),
    ("error-passkeys-text", &[]),
    ("error-passkeys-title", &[]),
    ("error-plan-needed-text", &[]),
    ("error-plan-needed-title", &[]),
    ("error-reset-confirmed-text", &[]),
    ("error-reset-confirmed-title", &[]),
    ("error-role-in-use-text", &[]),
    ("error-role-in-use-title", &[]),
    ("error-roles-text", &[]),
    ("error-roles-title", &[]),
    ("error-session-closed-text", &[]),
    ("error-session-closed-title", &[]),
    ("error-sessions-text", &[]),
    ("error-sessions-title", &[]),
    ("error-set-up-over-text", &[]),
    ("error-set-up-over-title", &[]),
    ("error-sign-in-first-text", &[]),
    ("error-sign-in-first-title", &[]),
    ("error-signed-out-text", &[]),
    ("error-signed-out-title", &[]),
    ("error-too-large-text", &[]),
    ("error-too-large-title", &[]),
    ("error-totp-on-text", &[]),
    ("error-totp-on-title", &[]),
    ("error-tries-text", &["seconds"]),
    ("error-tries-title", &[]),
    ("error-unavailable-text", &[]),
    ("error-unavailable-title", &[]),
    ("error-upgrade-asked-already-text", &[]),
    ("error-upgrade-asked-already-title", &[]),
    ("error-yourself-text", &[]),
    ("error-yourself-title", &[]),
    ("export-csv", &[]),
    ("exports-cancel", &[]),
    ("exports-cancelled", &[]),
    ("exports-clients", &[]),
    ("exports-dismiss", &[]),
    ("exports-done", &[]),
    ("exports-failed", &[]),
    ("exports-none", &[]),
    ("exports-rows", &["rows"]),
    ("exports-rows-of", &["rows", "total"]),
    ("exports-running", &[]),
    ("exports-sessions", &[]),
    ("exports-title", &[]),
    ("factors-demanded", &[]),
    ("factors-intro", &[]),
    ("factors-off", &[]),
    ("factors-on", &[]),
    ("factors-password", &[]),
    ("factors-saved", &[]),
    ("factors-title", &[]),
    ("feature-custom-clients", &[]),
    ("feature-own-namespace", &[]),
    ("feature-rest", &[]),
    ("field-email", &[]),
    ("field-password", &[]),
    ("field-password-again", &[]),
    ("figure-active-sessions", &[]),
    ("figure-connected", &[]),
    ("figure-online", &[]),
    ("files-documentation", &[]),
    ("files-no-program", &[]),
    ("files-program", &[]),
    ("files-program-text", &[]),
    ("files-size", &["megabytes"]),
    ("files-title", &[]),
    ("filter", &[]),
    ("filter-all", &[]),
    ("filter-ended", &[]),
    ("filter-running", &[]),
    ("first-page", &[]),
    ("form-problems", &[]),
    ("invitation-accept", &[]),
    ("invitation-password", &[]),
    ("invitation-sign-in", &[]),
    ("invitation-sign-in-text", &[]),
    ("invitation-text", &["account", "by", "email", "role"]),
    ("invitation-title", &["account"]),
    ("invitation-wrong-user", &["email", "you"]),
    ("invitations-title", &[]),
    ("invite-back", &[]),
    ("invite-button", &[]),
    ("invite-by", &[]),
    ("invite-cancel", &[]),
    ("invite-done-text", &[]),
    ("invite-done-title", &["email"]),
    ("invite-expired", &[]),
    ("invite-good-until", &[]),
    ("invite-intro", &[]),
    ("invite-language", &[]),
    ("invite-link", &[]),
    ("invite-renew", &[]),
    ("invite-revoke", &[]),
    ("invite-saved-revoked", &[]),
    ("invite-title", &[]),
    ("language-english", &[]),
    ("language-french", &[]),
    ("language-german", &[]),
    ("language-spanish", &[]),
    ("last-seen", &[]),
    ("length-days", &["number"]),
    ("length-hours", &["number"]),
    ("length-minutes", &["number"]),
    ("length-seconds", &["number"]),
    ("letter-account-email-changed-subject", &["account"]),
    ("letter-account-email-changed-text", &["account", "email"]),
    ("letter-account-email-confirmation-subject", &["account"]),
    ("letter-account-email-confirmation-text", &["account"]),
    ("letter-confirm-button", &[]),
    ("letter-email-changed-subject", &[]),
    ("letter-email-changed-text", &["email"]),
    ("letter-email-confirmation-subject", &[]),
    ("letter-email-confirmation-text", &[]),
    ("letter-good-until", &["date"]),
    ("letter-invitation-button", &[]),
    ("letter-invitation-subject", &["account", "by"]),
    ("letter-invitation-text", &["account", "by"]),
    ("letter-key-reset-subject", &["account"]),
    ("letter-key-reset-text", &["account", "by", "date"]),
    ("letter-license-button", &[]),
    ("letter-license-cancelled-back", &[]),
    ("letter-license-cancelled-subject", &["account"]),
    ("letter-license-cancelled-text", &["account", "by", "date"]),
    ("letter-license-ended-subject", &["account"]),
    ("letter-license-ended-text", &["account", "date"]),
    ("letter-license-ending-subject", &["account", "date"]),
    ("letter-license-ending-text", &["account", "date"]),
    ("letter-license-kept-subject", &["account"]),
    ("letter-license-kept-text", &["account", "by"]),
    ("letter-link-as-text", &[]),
    ("letter-no-answer", &[]),
    ("letter-not-me-button", &[]),
    ("letter-not-you-operator", &[]),
    ("letter-not-you-password", &[]),
    ("letter-nothing-happens", &[]),
    ("letter-passkey-added-subject", &[]),
    ("letter-passkey-added-text", &["address", "date", "passkey"]),
    ("letter-passkey-removed-subject", &[]),
    ("letter-passkey-removed-text", &["address", "date", "passkey"]),
    ("letter-password-changed-subject", &[]),
    ("letter-password-changed-text", &["address", "date"]),
    ("letter-password-reset-button", &[]),
    ("letter-password-reset-subject", &[]),
    ("letter-password-reset-text", &[]),
    ("letter-recovery-code-left", &["left"]),
    ("letter-recovery-code-subject", &[]),
    ("letter-recovery-code-text", &["address", "date"]),
    ("letter-reset-asked-button", &[]),
    ("letter-reset-asked-subject", &["user"]),
    ("letter-reset-asked-text", &["account", "user"]),
    ("letter-reset-confirmed-not-you", &[]),
    ("letter-reset-confirmed-subject", &[]),
    ("letter-reset-confirmed-text", &["by", "date"]),
    ("letter-reset-done-subject", &[]),
    ("letter-reset-done-text", &["date"]),
    ("letter-reset-requested-not-you", &[]),
    ("letter-reset-requested-subject", &[]),
    ("letter-reset-requested-text", &["address"]),
    ("letter-signature", &["address"]),
    ("letter-stop-button", &[]),
    ("letter-test-subject", &[]),
    ("letter-test-text", &[]),
    ("letter-totp-added-subject", &[]),
    ("letter-totp-added-text", &["address", "date"]),
    ("letter-totp-removed-subject", &[]),
    ("letter-totp-removed-text", &["address", "date"]),
    ("letter-unexpected", &[]),
    ("letter-upgrade-asked-button", &[]),
    ("letter-upgrade-asked-subject", &["account"]),
    ("letter-upgrade-asked-text", &["account", "by", "number"]),
    ("letter-upgrade-declined-answer", &["answer"]),
    ("letter-upgrade-declined-subject", &["account"]),
    ("letter-upgrade-declined-text", &["account"]),
    ("letter-upgrade-granted-subject", &["account"]),
    ("letter-upgrade-granted-text", &["account"]),
    ("license-cancel", &[]),
    ("license-cancelled-until", &["date"]),
    ("license-card", &[]),
    ("license-changed-meanwhile", &[]),
    ("license-customer-number", &[]),
    ("license-ended", &["date"]),
    ("license-expires", &[]),
    ("license-holder", &[]),
    ("license-holds-until", &["date"]),
    ("license-includes", &[]),
    ("license-includes-nothing", &[]),
    ("license-keep", &[]),
    ("license-key", &[]),
    ("license-key-hidden", &[]),
    ("license-last-day", &[]),
    ("license-last-day-hint", &["zone"]),
    ("license-max-seats", &[]),
    ("license-max-sessions", &[]),
    ("license-no-charge", &[]),
    ("license-no-expiry", &[]),
    ("license-period", &[]),
    ("license-period-none", &[]),
    ("license-period-renews", &[]),
    ("license-period-until", &[]),
    ("license-plan-choice", &["name", "version"]),
    ("license-plan-hint", &[]),
    ("license-plan-new", &[]),
    ("license-plan-now", &["plan"]),
    ("license-plan-set", &[]),
    ("license-price", &[]),
    ("license-price-agreed", &[]),
    ("license-product", &[]),
    ("license-renews-on", &["date"]),
    ("license-reset", &[]),
    ("license-reset-label", &[]),
    ("license-terms", &[]),
    ("license-title", &[]),
    ("license-upgrade", &[]),
    ("license-upgrade-open", &[]),
    ("license-version", &["version"]),
    ("limit-name-active-devices", &[]),
    ("limit-name-aliases", &[]),
    ("limit-name-namespaces", &[]),
    ("limit-name-seats", &[]),
    ("limit-name-session-length", &[]),
    ("limit-name-sessions", &[]),
    ("limits-card", &[]),
    ("link-gone-text", &[]),
    ("link-gone-title", &[]),
    ("list-changed", &[]),
    ("list-reload", &[]),
    ("list-rows", &[]),
    ("list-search-on", &[]),
    ("list-sort", &[]),
    ("mail-attempts", &[]),
    ("mail-details", &[]),
    ("mail-discard", &[]),
    ("mail-empty-text", &[]),
    ("mail-empty-title", &[]),
    ("mail-fault-connection", &["detail"]),
    ("mail-fault-content", &["detail"]),
    ("mail-fault-encryption", &["detail"]),
    ("mail-fault-later", &["detail"]),
    ("mail-fault-login", &["detail"]),
    ("mail-fault-recipient", &["detail"]),
    ("mail-fault-sender", &["detail"]),
    ("mail-fault-slow", &["detail"]),
    ("mail-fault-unreadable", &[]),
    ("mail-finished-failed", &[]),
    ("mail-finished-sent", &[]),
    ("mail-forgotten", &[]),
    ("mail-intro", &["days"]),
    ("mail-kind", &[]),
    ("mail-kind-account-email-changed", &[]),
    ("mail-kind-account-email-confirmation", &[]),
    ("mail-kind-email-changed", &[]),
    ("mail-kind-email-confirmation", &[]),
    ("mail-kind-factor-added", &[]),
    ("mail-kind-factor-removed", &[]),
    ("mail-kind-factor-reset-asked", &[]),
    ("mail-kind-factor-reset-confirmed", &[]),
    ("mail-kind-factor-reset-done", &[]),
    ("mail-kind-factor-reset-requested", &[]),
    ("mail-kind-invitation", &[]),
    ("mail-kind-license-cancelled", &[]),
    ("mail-kind-license-ended", &[]),
    ("mail-kind-license-ending", &[]),
    ("mail-kind-license-kept", &[]),
    ("mail-kind-license-key-reset", &[]),
    ("mail-kind-password-changed", &[]),
    ("mail-kind-password-reset", &[]),
    ("mail-kind-recovery-code-used", &[]),
    ("mail-kind-test", &[]),
    ("mail-kind-upgrade-asked", &[]),
    ("mail-kind-upgrade-declined", &[]),
    ("mail-kind-upgrade-granted", &[]),
    ("mail-last-error", &[]),
    ("mail-next-try", &[]),
    ("mail-no-server-text", &[]),
    ("mail-no-server-title", &[]),
    ("mail-nothing-found", &[]),
    ("mail-recipient", &[]),
    ("mail-retry", &[]),
    ("mail-secret", &[]),
    ("mail-state", &[]),
    ("mail-state-failed", &[]),
    ("mail-state-sent", &[]),
    ("mail-state-waiting", &[]),
    ("mail-state-waiting-no-server", &[]),
    ("mail-test-button", &[]),
    ("mail-test-failed", &["address"]),
    ("mail-test-sent", &["address"]),
    ("mail-test-title", &[]),
    ("mail-title", &[]),
    ("mail-unreadable", &[]),
    ("mail-written", &[]),
    ("namespace-aliases", &["count"]),
    ("namespace-grant", &[]),
    ("namespace-grant-label", &[]),
    ("namespace-granted-done", &[]),
    ("namespace-hint", &[]),
    ("namespace-no-more", &["most"]),
    ("namespace-remove", &[]),
    ("namespace-remove-account", &["account", "name"]),
    ("namespace-remove-aliases", &["count"]),
    ("namespace-remove-free", &[]),
    ("namespace-remove-title", &["name"]),
    ("namespace-removed-done", &[]),
    ("namespaces-none", &[]),
    ("next-page", &[]),
    ("no-sessions-of-client", &[]),
    ("none", &[]),
    ("not-set-up-text", &[]),
    ("not-set-up-title", &[]),
    ("notice-ended", &["date"]),
    ("notice-ends", &["date"]),
    ("notice-link", &[]),
    ("notice-suspended-text", &[]),
    ("notice-suspended-title", &[]),
    ("offline", &[]),
    ("online", &[]),
    ("operator-accounts", &[]),
    ("operator-cancel", &[]),
    ("operator-clients", &[]),
    ("operator-clients-first-seen", &[]),
    ("operator-clients-id", &[]),
    ("operator-clients-intro", &[]),
    ("operator-clients-none", &[]),
    ("operator-clients-nothing-found", &[]),
    ("operator-clients-offline", &[]),
    ("operator-clients-online", &[]),
    ("operator-clients-search", &[]),
    ("operator-clients-state", &[]),
    ("operator-clients-version", &[]),
    ("operator-plans", &[]),
    ("operator-requests", &[]),
    ("operator-title", &[]),
    ("own-sign-in-device", &[]),
    ("own-sign-in-end", &[]),
    ("own-sign-in-end-label", &["device"]),
    ("own-sign-in-ended", &[]),
    ("own-sign-in-last-seen", &[]),
    ("own-sign-in-method", &[]),
    ("own-sign-in-passkey", &[]),
    ("own-sign-in-password", &[]),
    ("own-sign-in-place", &[]),
    ("own-sign-in-recovery-code", &[]),
    ("own-sign-in-since", &[]),
    ("own-sign-in-this", &[]),
    ("own-sign-in-totp", &[]),
    ("own-sign-ins", &[]),
    ("own-sign-ins-end-others", &[]),
    ("own-sign-ins-ended", &[]),
    ("own-sign-ins-text", &[]),
    ("passkey-add", &[]),
    ("passkey-added-at", &[]),
    ("passkey-cancelled", &[]),
    ("passkey-elsewhere", &[]),
    ("passkey-failed", &[]),
    ("passkey-intro", &[]),
    ("passkey-known", &[]),
    ("passkey-last-used", &[]),
    ("passkey-name", &[]),
    ("passkey-name-hint", &[]),
    ("passkey-needs-name", &[]),
    ("passkey-never-used", &[]),
    ("passkey-none", &[]),
    ("passkey-offline", &[]),
    ("passkey-or", &[]),
    ("passkey-remove", &[]),
    ("passkey-remove-text", &["name"]),
    ("passkey-sign-in", &[]),
    ("passkey-title", &[]),
    ("passkey-unsupported", &[]),
    ("passkey-use", &[]),
    ("password-change", &[]),
    ("password-change-text", &[]),
    ("password-changed", &[]),
    ("password-forgotten", &[]),
    ("password-forgotten-back", &[]),
    ("password-forgotten-nothing-came", &[]),
    ("password-forgotten-send", &[]),
    ("password-forgotten-sent", &[]),
    ("password-forgotten-text", &[]),
    ("password-forgotten-title", &[]),
    ("password-hint", &[]),
    ("password-new", &[]),
    ("password-new-again", &[]),
    ("password-reset-again", &[]),
    ("password-reset-button", &[]),
    ("password-reset-done", &[]),
    ("password-reset-text", &["email"]),
    ("password-reset-title", &[]),
    ("period-cancelled", &["date"]),
    ("period-ended", &["date"]),
    ("period-none", &[]),
    ("period-renews", &["date"]),
    ("period-until", &["date"]),
    ("permission-input", &[]),
    ("permission-view", &[]),
    ("place-internet", &[]),
    ("place-local", &[]),
    ("place-server", &[]),
    ("plan-accounts", &["count"]),
    ("plan-change", &[]),
    ("plan-change-text", &[]),
    ("plan-changed-done", &[]),
    ("plan-changed-meanwhile", &["version"]),
    ("plan-code", &[]),
    ("plan-code-hint", &[]),
    ("plan-delete", &[]),
    ("plan-delete-accounts", &["count"]),
    ("plan-delete-for-good", &["code"]),
    ("plan-delete-nobody", &[]),
    ("plan-delete-requests", &[]),
    ("plan-delete-title", &["name"]),
    ("plan-deleted-done", &[]),
    ("plan-description", &[]),
    ("plan-description-hint", &[]),
    ("plan-free", &[]),
    ("plan-free-text", &[]),
    ("plan-is-deleted", &[]),
    ("plan-made-done", &[]),
    ("plan-make", &[]),
    ("plan-name", &[]),
    ("plan-new", &[]),
    ("plan-offer", &[]),
    ("plan-offer-at-once", &[]),
    ("plan-offer-text", &[]),
    ("plan-offered-done", &[]),
    ("plan-own-name-hint", &[]),
    ("plan-own-use", &[]),
    ("plan-own-use-text", &[]),
    ("plan-save", &[]),
    ("plan-state", &[]),
    ("plan-state-deleted", &[]),
    ("plan-state-free", &[]),
    ("plan-state-offered", &[]),
    ("plan-state-own-use", &[]),
    ("plan-state-withdrawn", &[]),
    ("plan-used-by", &[]),
    ("plan-version", &[]),
    ("plan-version-link", &["version"]),
    ("plan-versions", &[]),
    ("plan-withdraw", &[]),
    ("plan-withdraw-text", &[]),
    ("plan-withdrawn-done", &[]),
    ("plans-intro", &[]),
    ("problem-email-unchanged", &[]),
    ("problem-in-the-book", &[]),
    ("problem-invited-already", &[]),
    ("problem-longer-than", &["most"]),
    ("problem-member-already", &[]),
    ("problem-name-missing", &[]),
    ("problem-name-taken", &[]),
    ("problem-namespace-taken", &[]),
    ("problem-not-a-client-address", &[]),
    ("problem-not-a-code", &[]),
    ("problem-not-a-day", &[]),
    ("problem-not-a-length", &[]),
    ("problem-not-a-limit", &[]),
    ("problem-not-a-namespace", &[]),
    ("problem-not-a-number", &["most"]),
    ("problem-not-a-tag", &[]),
    ("problem-not-a-tag-named", &["tag"]),
    ("problem-not-an-alias", &[]),
    ("problem-not-an-email", &[]),
    ("problem-nothing-wished", &[]),
    ("problem-passkey", &[]),
    ("problem-password-common", &[]),
    ("problem-password-is-email", &[]),
    ("problem-password-too-long", &[]),
    ("problem-password-too-short", &[]),
    ("problem-password-wrong", &[]),
    ("problem-passwords-differ", &[]),
    ("problem-role-missing", &[]),
    ("problem-telephone", &[]),
    ("problem-too-many", &["most"]),
    ("problem-unknown-choice", &[]),
    ("problem-wrong-code", &[]),
    ("recent-sessions", &[]),
    ("recovery-copy", &[]),
    ("recovery-done", &[]),
    ("recovery-intro", &[]),
    ("recovery-left", &["count"]),
    ("recovery-make", &[]),
    ("recovery-make-text", &[]),
    ("recovery-print", &[]),
    ("recovery-shown-text", &[]),
    ("recovery-shown-title", &[]),
    ("recovery-title", &[]),
    ("request-account", &[]),
    ("request-answer", &[]),
    ("request-answer-hint", &[]),
    ("request-asked-at", &[]),
    ("request-asked-by", &[]),
    ("request-changed-meanwhile", &[]),
    ("request-decided-already-text", &[]),
    ("request-decided-already-title", &[]),
    ("request-decided-at", &[]),
    ("request-decided-by", &[]),
    ("request-decline", &[]),
    ("request-decline-text", &[]),
    ("request-declined-done", &[]),
    ("request-details", &[]),
    ("request-grant", &[]),
    ("request-granted-done", &[]),
    ("request-namespace", &["name"]),
    ("request-not-grantable", &[]),
    ("request-note", &[]),
    ("request-now", &[]),
    ("request-plan", &["name"]),
    ("request-seats", &["count"]),
    ("request-sessions", &["count"]),
    ("request-state", &[]),
    ("request-state-declined", &[]),
    ("request-state-granted", &[]),
    ("request-state-open", &[]),
    ("request-state-withdrawn", &[]),
    ("request-then", &[]),
    ("request-title", &["name"]),
    ("request-what", &[]),
    ("request-what-text", &[]),
    ("request-wish", &[]),
    ("requests-intro", &[]),
    ("requests-none", &[]),
    ("requests-none-open", &[]),
    ("reset-asked", &[]),
    ("reset-confirm", &[]),
    ("reset-due", &["by"]),
    ("reset-from", &[]),
    ("reset-key-back", &[]),
    ("reset-key-button", &[]),
    ("reset-key-clients", &["clients"]),
    ("reset-key-done", &[]),
    ("reset-key-label", &["word"]),
    ("reset-key-mail", &[]),
    ("reset-key-new", &[]),
    ("reset-key-problem", &["word"]),
    ("reset-key-title", &[]),
    ("reset-key-word", &[]),
    ("reset-nothing-text", &[]),
    ("reset-nothing-title", &[]),
    ("reset-refuse", &[]),
    ("reset-saved-confirmed", &[]),
    ("reset-saved-refused", &[]),
    ("reset-stop-button", &[]),
    ("reset-stop-text", &[]),
    ("reset-stop-title", &[]),
    ("reset-stopped-text", &[]),
    ("reset-stopped-title", &[]),
    ("resets-text", &[]),
    ("resets-title", &[]),
    ("rest-access", &[]),
    ("rest-base-address", &[]),
    ("rest-base-address-other", &[]),
    ("rest-card-link", &[]),
    ("rest-card-text", &[]),
    ("rest-help", &[]),
    ("rest-intro", &[]),
    ("rest-license-id", &[]),
    ("rest-not-included", &[]),
    ("rest-password", &[]),
    ("rest-password-made-at", &[]),
    ("rest-password-make", &[]),
    ("rest-password-none", &[]),
    ("rest-password-replace", &[]),
    ("rest-password-replace-text", &[]),
    ("rest-password-revoke", &[]),
    ("rest-password-revoke-text", &[]),
    ("rest-password-show", &[]),
    ("rest-password-show-text", &[]),
    ("rest-password-shown-done", &[]),
    ("rest-password-shown-text", &[]),
    ("rest-password-shown-title", &[]),
    ("rest-password-your-own", &[]),
    ("rest-saved-revoked", &[]),
    ("rest-saved-secrets", &[]),
    ("rest-secrets", &[]),
    ("rest-secrets-label", &[]),
    ("rest-secrets-save", &[]),
    ("rest-secrets-text", &[]),
    ("rest-title", &[]),
    ("right-close-sessions", &[]),
    ("right-connect", &[]),
    ("right-see-license-key", &[]),
    ("role-about-accountant", &[]),
    ("role-about-admin", &[]),
    ("role-about-auditor", &[]),
    ("role-about-owner", &[]),
    ("role-about-technician", &[]),
    ("role-beyond", &[]),
    ("role-invited", &["count"]),
    ("role-make", &[]),
    ("role-name", &[]),
    ("role-name-accountant", &[]),
    ("role-name-admin", &[]),
    ("role-name-auditor", &[]),
    ("role-name-hint", &[]),
    ("role-name-owner", &[]),
    ("role-name-technician", &[]),
    ("role-new", &[]),
    ("role-operator", &[]),
    ("role-others", &[]),
    ("role-owner-fixed", &[]),
    ("role-remove", &[]),
    ("role-remove-in-use", &[]),
    ("role-remove-text", &["name"]),
    ("role-removed", &[]),
    ("role-rights", &[]),
    ("role-save", &[]),
    ("role-saved", &[]),
    ("role-users", &["count"]),
    ("roles-intro", &[]),
    ("roles-title", &[]),
    ("search", &[]),
    ("search-fault-age", &[]),
    ("search-fault-empty", &[]),
    ("search-fault-in-or-out", &[]),
    ("search-fault-length", &[]),
    ("search-fault-reason", &[]),
    ("search-fault-tag", &[]),
    ("search-fault-too-many", &[]),
    ("search-fault-twice", &[]),
    ("search-fault-unknown", &[]),
    ("search-fault-version", &[]),
    ("search-fault-yes-or-no", &[]),
    ("search-faults", &[]),
    ("search-help", &[]),
    ("search-help-alias", &[]),
    ("search-help-client", &[]),
    ("search-help-comment", &[]),
    ("search-help-direction", &[]),
    ("search-help-duration", &[]),
    ("search-help-host", &[]),
    ("search-help-online", &[]),
    ("search-help-os", &[]),
    ("search-help-reason", &[]),
    ("search-help-running", &[]),
    ("search-help-seen", &[]),
    ("search-help-session-comment", &[]),
    ("search-help-since", &[]),
    ("search-help-tag", &[]),
    ("search-help-text", &[]),
    ("search-help-until", &[]),
    ("search-help-user", &[]),
    ("search-help-version", &[]),
    ("search-help-version-old", &[]),
    ("search-quick", &[]),
    ("second-step-back", &[]),
    ("second-step-code", &[]),
    ("second-step-continue", &[]),
    ("second-step-intro", &[]),
    ("second-step-lost", &[]),
    ("second-step-lost-asked", &[]),
    ("second-step-lost-button", &[]),
    ("second-step-lost-text", &[]),
    ("second-step-over", &[]),
    ("second-step-recovery", &[]),
    ("second-step-recovery-code", &[]),
    ("second-step-recovery-hint", &[]),
    ("second-step-title", &[]),
    ("section-address-books", &[]),
    ("section-audit", &[]),
    ("section-billing", &[]),
    ("section-clients", &[]),
    ("section-files", &[]),
    ("section-license", &[]),
    ("section-sessions", &[]),
    ("section-settings", &[]),
    ("section-users", &[]),
    ("session-close", &[]),
    ("session-comment", &[]),
    ("session-comment-edit", &[]),
    ("session-comment-hint", &[]),
    ("session-comment-none", &[]),
    ("session-comment-saved", &[]),
    ("session-details", &[]),
    ("session-duration", &[]),
    ("session-end", &[]),
    ("session-from", &[]),
    ("session-list-comment", &[]),
    ("session-list-path", &[]),
    ("session-number", &[]),
    ("session-opened", &[]),
    ("session-path", &[]),
    ("session-path-direct", &[]),
    ("session-path-relayed", &[]),
    ("session-permissions", &[]),
    ("session-reason", &[]),
    ("session-start", &[]),
    ("session-state", &[]),
    ("session-state-closed", &[]),
    ("session-state-closing", &[]),
    ("session-state-open", &[]),
    ("session-state-requested", &[]),
    ("session-to", &[]),
    ("sessions-count", &["count"]),
    ("sessions-empty-text", &[]),
    ("sessions-empty-title", &[]),
    ("sessions-more-than", &["count"]),
    ("sessions-nothing-found", &[]),
    ("sessions-quick-in", &[]),
    ("sessions-quick-out", &[]),
    ("sessions-quick-week", &[]),
    ("sessions-search", &[]),
    ("sessions-stopped", &["count"]),
    ("sessions-title", &[]),
    ("sessions-vague", &["count"]),
    ("settings-account", &[]),
    ("settings-appearance", &[]),
    ("settings-as-browser", &[]),
    ("settings-change", &[]),
    ("settings-csv", &[]),
    ("settings-csv-all", &[]),
    ("settings-csv-comma", &[]),
    ("settings-csv-comma-named", &[]),
    ("settings-csv-page", &[]),
    ("settings-csv-rows", &[]),
    ("settings-csv-semicolon", &[]),
    ("settings-csv-semicolon-named", &[]),
    ("settings-csv-separator", &[]),
    ("settings-csv-text", &[]),
    ("settings-current-password", &[]),
    ("settings-current-password-hint", &[]),
    ("settings-date-format", &[]),
    ("settings-email-change", &[]),
    ("settings-email-hint", &[]),
    ("settings-email-new", &[]),
    ("settings-email-send", &[]),
    ("settings-email-sent", &[]),
    ("settings-general", &[]),
    ("settings-language", &[]),
    ("settings-localization", &[]),
    ("settings-nav", &[]),
    ("settings-region-africa", &[]),
    ("settings-region-america", &[]),
    ("settings-region-antarctica", &[]),
    ("settings-region-arctic", &[]),
    ("settings-region-asia", &[]),
    ("settings-region-atlantic", &[]),
    ("settings-region-australia", &[]),
    ("settings-region-europe", &[]),
    ("settings-region-indian", &[]),
    ("settings-region-pacific", &[]),
    ("settings-role", &[]),
    ("settings-save", &[]),
    ("settings-saved", &[]),
    ("settings-security", &[]),
    ("settings-time-now", &["time"]),
    ("settings-time-zone", &[]),
    ("settings-time-zone-other", &[]),
    ("settings-title", &[]),
    ("settings-user", &[]),
    ("settings-version", &[]),
    ("setup-button", &[]),
    ("setup-intro", &[]),
    ("setup-needs-scripts", &[]),
    ("setup-title", &[]),
    ("setup-wrong-token", &[]),
    ("show", &[]),
    ("show-all", &[]),
    ("sign-in-button", &[]),
    ("sign-in-title", &[]),
    ("sign-in-wrong", &[]),
    ("sign-out", &[]),
    ("since", &[]),
    ("skip-to-content", &[]),
    ("stale-notice", &[]),
    ("standing-cancelled", &[]),
    ("standing-ended", &[]),
    ("standing-licensed", &[]),
    ("standing-suspended", &[]),
    ("tabs-label", &[]),
    ("terms-active-devices", &[]),
    ("terms-active-devices-hint", &[]),
    ("terms-aliases", &[]),
    ("terms-aliases-hint", &[]),
    ("terms-features", &[]),
    ("terms-limits", &[]),
    ("terms-namespaces", &[]),
    ("terms-namespaces-hint", &[]),
    ("terms-seats", &[]),
    ("terms-seats-hint", &[]),
    ("terms-session-length", &[]),
    ("terms-session-length-hint", &[]),
    ("terms-sessions", &[]),
    ("terms-sessions-hint", &[]),
    ("terms-unlimited", &[]),
    ("theme-dark", &[]),
    ("theme-light", &[]),
    ("theme-system", &[]),
    ("totp-code", &[]),
    ("totp-intro", &[]),
    ("totp-qr", &[]),
    ("totp-remove", &[]),
    ("totp-remove-text", &[]),
    ("totp-scan", &[]),
    ("totp-set-up", &[]),
    ("totp-set-up-title", &[]),
    ("totp-switch-on", &[]),
    ("totp-title", &[]),
    ("totp-type", &[]),
    ("unlimited", &[]),
    ("upgrade-answer", &[]),
    ("upgrade-ask", &[]),
    ("upgrade-asked", &[]),
    ("upgrade-better", &[]),
    ("upgrade-cannot", &[]),
    ("upgrade-choose", &[]),
    ("upgrade-declined", &["date"]),
    ("upgrade-gained", &[]),
    ("upgrade-granted", &["date"]),
    ("upgrade-included", &[]),
    ("upgrade-intro", &[]),
    ("upgrade-keep", &[]),
    ("upgrade-lost", &[]),
    ("upgrade-namespace", &[]),
    ("upgrade-namespace-hint", &[]),
    ("upgrade-new-version", &[]),
    ("upgrade-no-plans", &[]),
    ("upgrade-not-included", &[]),
    ("upgrade-note", &[]),
    ("upgrade-note-hint", &["most"]),
    ("upgrade-number-hint", &[]),
    ("upgrade-open-again", &[]),
    ("upgrade-open-text", &["by", "date"]),
    ("upgrade-open-title", &[]),
    ("upgrade-plans", &[]),
    ("upgrade-present", &[]),
    ("upgrade-seats", &[]),
    ("upgrade-sessions", &[]),
    ("upgrade-title", &[]),
    ("upgrade-wish", &[]),
    ("upgrade-wished-plan", &[]),
    ("upgrade-withdraw", &[]),
    ("upgrade-withdrawn", &[]),
    ("upgrade-worse", &[]),
    ("usage-active-devices", &[]),
    ("usage-aliases", &["name"]),
    ("usage-full", &[]),
    ("usage-length", &["length"]),
    ("usage-length-no-limit", &[]),
    ("usage-namespaces", &[]),
    ("usage-no-limit", &["used"]),
    ("usage-none-allowed", &[]),
    ("usage-of", &["most", "used"]),
    ("usage-over-active-devices", &["most", "used"]),
    ("usage-over-aliases", &["most", "name", "used"]),
    ("usage-over-namespaces", &["most", "used"]),
    ("usage-over-seats", &["excess", "most", "used"]),
    ("usage-over-seats-none", &["used"]),
    ("usage-over-sessions", &["most", "used"]),
    ("usage-over-title", &[]),
    ("usage-seats", &[]),
    ("usage-session-length", &[]),
    ("usage-sessions", &[]),
    ("usage-title", &[]),
    ("user-active", &[]),
    ("user-beyond", &[]),
    ("user-change-role", &[]),
    ("user-change-role-hint", &[]),
    ("user-details", &[]),
    ("user-disable", &[]),
    ("user-disable-text", &["email"]),
    ("user-disabled", &[]),
    ("user-disabled-everywhere", &[]),
    ("user-email", &[]),
    ("user-enable", &[]),
    ("user-enable-text", &["email"]),
    ("user-invite", &[]),
    ("user-last-seen", &[]),
    ("user-menu", &[]),
    ("user-never-seen", &[]),
    ("user-no", &[]),
    ("user-remove", &[]),
    ("user-remove-text", &["account", "email"]),
    ("user-remove-yourself", &["account"]),
    ("user-role", &[]),
    ("user-saved-disabled", &[]),
    ("user-saved-enabled", &[]),
    ("user-saved-removed", &[]),
    ("user-saved-role", &[]),
    ("user-second-factor", &[]),
    ("user-since", &[]),
    ("user-status", &[]),
    ("user-yes", &[]),
    ("user-you", &[]),
    ("users-nothing-found", &[]),
    ("users-search", &[]),
    ("users-title", &[]),
    ("viewer-asking", &["name"]),
    ("viewer-asking-detail", &[]),
    ("viewer-comment", &[]),
    ("viewer-comment-empty", &[]),
    ("viewer-comment-failed", &[]),
    ("viewer-comment-hint", &[]),
    ("viewer-comment-not-asked", &[]),
    ("viewer-comment-save", &[]),
    ("viewer-comment-saved", &[]),
    ("viewer-comment-saving", &[]),
    ("viewer-comment-signed-out", &[]),
    ("viewer-comment-skip", &[]),
    ("viewer-comment-too-late", &[]),
    ("viewer-comment-too-long", &[]),
    ("viewer-connect-again", &[]),
    ("viewer-connecting", &["name"]),
    ("viewer-connecting-detail", &[]),
    ("viewer-end", &[]),
    ("viewer-end-account-suspended", &[]),
    ("viewer-end-client-removed", &["by"]),
    ("viewer-end-closed-in-portal", &["by"]),
    ("viewer-end-dismissed", &[]),
    ("viewer-end-ended-by-host", &[]),
    ("viewer-end-ended-by-viewer", &[]),
    ("viewer-end-length-reached", &[]),
    ("viewer-end-limit-reached", &[]),
    ("viewer-end-lost-contact", &[]),
    ("viewer-end-no-av1", &[]),
    ("viewer-end-no-path", &[]),
    ("viewer-end-no-screen", &[]),
    ("viewer-end-no-webrtc", &[]),
    ("viewer-end-outdated", &[]),
    ("viewer-end-over", &[]),
    ("viewer-end-replaced", &[]),
    ("viewer-end-right-revoked", &["by"]),
    ("viewer-end-sign-in", &[]),
    ("viewer-end-signed-out", &["by"]),
    ("viewer-end-too-many-sessions", &[]),
    ("viewer-end-unanswered", &[]),
    ("viewer-end-unknown", &[]),
    ("viewer-end-unverified", &[]),
    ("viewer-ended", &[]),
    ("viewer-full-screen", &[]),
    ("viewer-keys", &[]),
    ("viewer-keys-alt-f4", &[]),
    ("viewer-keys-alt-tab", &[]),
    ("viewer-keys-ctrl-alt-del", &[]),
    ("viewer-keys-super", &[]),
    ("viewer-length", &["time"]),
    ("viewer-length-dismiss", &[]),
    ("viewer-needs-scripts", &[]),
    ("viewer-original-size", &[]),
    ("viewer-password", &["name"]),
    ("viewer-password-checking", &[]),
    ("viewer-password-detail", &[]),
    ("viewer-password-label", &[]),
    ("viewer-password-send", &[]),
    ("viewer-password-wait", &["seconds"]),
    ("viewer-password-wrong", &[]),
    ("viewer-picture", &["name"]),
    ("viewer-reconnecting", &["name"]),
    ("viewer-reconnecting-detail", &[]),
    ("viewer-session-details", &[]),
    (
        "viewer-statistics",
        &["bitrate", "fps", "height", "latency", "width"],
    ),
    ("viewer-status-asking", &[]),
    ("viewer-status-connecting", &[]),
    ("viewer-status-ended", &[]),
    ("viewer-status-password", &[]),
    ("viewer-status-reconnecting", &[]),
    ("viewer-status-waiting", &[]),
    ("viewer-toolbar", &[]),
    ("viewer-verified", &[]),
    ("viewer-view-only", &[]),
    ("viewer-waiting", &[]),
    ("viewer-waiting-detail", &["name"]),
];

/// The texts in every language.
pub struct AllTexts([Texts; Language::ALL.len()]);

impl AllTexts {
    /// The texts in that language.
    #[must_use]
    pub fn of(&self, language: Language) -> &Texts {
        let [first, ..] = &self.0;
        self.0
            .iter()
            .find(|texts| texts.language == language)
            .unwrap_or(first)
    }
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts in every language.
    #[must_use]
    pub fn all() -> AllTexts {
        AllTexts(Language::ALL.map(Self::of))
    }

    /// The texts in that language.
    ///
    /// # Panics
    /// Never: the files are part of the program and were parsed when this module was generated.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let tag = language.tag().parse().expect("a language tag");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().expect("a new bundle has no functions");
        bundle.set_formatter(Some(crate::locale::fluent_numbers(language)));
        for source in sources(language) {
            let resource = FluentResource::try_new((*source).to_owned()).expect("the texts parse");
            bundle.add_resource(resource).expect("no text is there twice");
        }
        Self { language, bundle }
    }

    /// The language of these texts.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// All texts whose id starts with `prefix`, by id. Variables are left as `{name}`, to be filled in
    /// where the text is shown; a text that counts has its general form.
    #[must_use]
    pub fn with_prefix(&self, prefix: &str) -> BTreeMap<String, String> {
        let wanted = MESSAGES.iter().filter(|(id, _)| id.starts_with(prefix));
        wanted
            .map(|(id, variables)| {
                let mut args = FluentArgs::new();
                for name in *variables {
                    args.set(*name, format!("{{{name}}}"));
                }
                ((*id).to_owned(), self.format(id, Some(&args)))
            })
            .collect()
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return id.to_owned();
        };
        self.bundle
            .format_pattern(pattern, args, &mut Vec::new())
            .into_owned()
    }

    /// The text `access-edit`.
    #[must_use]
    pub fn access_edit(&self) -> String {
        self.format("access-edit", None)
    }

    /// The text `access-none`.
    #[must_use]
    pub fn access_none(&self) -> String {
        self.format("access-none", None)
    }

    /// The text `access-view`.
    #[must_use]
    pub fn access_view(&self) -> String {
        self.format("access-view", None)
    }

    /// The text `account-address`.
    #[must_use]
    pub fn account_address(&self) -> String {
        self.format("account-address", None)
    }

    /// The text `account-aliases`.
    #[must_use]
    pub fn account_aliases(&self) -> String {
        self.format("account-aliases", None)
    }

    /// The text `account-aliases-full-text`.
    #[must_use]
    pub fn account_aliases_full_text(&self) -> String {
        self.format("account-aliases-full-text", None)
    }

    /// The text `account-aliases-none`.
    #[must_use]
    pub fn account_aliases_none(&self) -> String {
        self.format("account-aliases-none", None)
    }

    /// The text `account-aliases-own`.
    #[must_use]
    pub fn account_aliases_own<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("account-aliases-own", Some(&args))
    }

    /// The text `account-aliases-public`.
    #[must_use]
    pub fn account_aliases_public(&self) -> String {
        self.format("account-aliases-public", None)
    }

    /// The text `account-aliases-text`.
    #[must_use]
    pub fn account_aliases_text(&self) -> String {
        self.format("account-aliases-text", None)
    }

    /// The text `account-aliases-where`.
    #[must_use]
    pub fn account_aliases_where(&self) -> String {
        self.format("account-aliases-where", None)
    }

    /// The text `account-choose`.
    #[must_use]
    pub fn account_choose(&self) -> String {
        self.format("account-choose", None)
    }

    /// The text `account-comments`.
    #[must_use]
    pub fn account_comments(&self) -> String {
        self.format("account-comments", None)
    }

    /// The text `account-comments-ask`.
    #[must_use]
    pub fn account_comments_ask(&self) -> String {
        self.format("account-comments-ask", None)
    }

    /// The text `account-comments-off`.
    #[must_use]
    pub fn account_comments_off(&self) -> String {
        self.format("account-comments-off", None)
    }

    /// The text `account-comments-on`.
    #[must_use]
    pub fn account_comments_on(&self) -> String {
        self.format("account-comments-on", None)
    }

    /// The text `account-comments-stop`.
    #[must_use]
    pub fn account_comments_stop(&self) -> String {
        self.format("account-comments-stop", None)
    }

    /// The text `account-contact`.
    #[must_use]
    pub fn account_contact(&self) -> String {
        self.format("account-contact", None)
    }

    /// The text `account-contact-change`.
    #[must_use]
    pub fn account_contact_change(&self) -> String {
        self.format("account-contact-change", None)
    }

    /// The text `account-current`.
    #[must_use]
    pub fn account_current(&self) -> String {
        self.format("account-current", None)
    }

    /// The text `account-email`.
    #[must_use]
    pub fn account_email(&self) -> String {
        self.format("account-email", None)
    }

    /// The text `account-email-hint`.
    #[must_use]
    pub fn account_email_hint(&self) -> String {
        self.format("account-email-hint", None)
    }

    /// The text `account-holder`.
    #[must_use]
    pub fn account_holder(&self) -> String {
        self.format("account-holder", None)
    }

    /// The text `account-holder-name`.
    #[must_use]
    pub fn account_holder_name(&self) -> String {
        self.format("account-holder-name", None)
    }

    /// The text `account-holder-text`.
    #[must_use]
    pub fn account_holder_text(&self) -> String {
        self.format("account-holder-text", None)
    }

    /// The text `account-holds-instead`.
    #[must_use]
    pub fn account_holds_instead<'a>(&self, plan: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("plan", plan);
        self.format("account-holds-instead", Some(&args))
    }

    /// The text `account-license-change`.
    #[must_use]
    pub fn account_license_change(&self) -> String {
        self.format("account-license-change", None)
    }

    /// The text `account-license-done`.
    #[must_use]
    pub fn account_license_done(&self) -> String {
        self.format("account-license-done", None)
    }

    /// The text `account-license-save`.
    #[must_use]
    pub fn account_license_save(&self) -> String {
        self.format("account-license-save", None)
    }

    /// The text `account-license-title`.
    #[must_use]
    pub fn account_license_title(&self) -> String {
        self.format("account-license-title", None)
    }

    /// The text `account-made-at`.
    #[must_use]
    pub fn account_made_at(&self) -> String {
        self.format("account-made-at", None)
    }

    /// The text `account-made-go`.
    #[must_use]
    pub fn account_made_go(&self) -> String {
        self.format("account-made-go", None)
    }

    /// The text `account-made-text`.
    #[must_use]
    pub fn account_made_text<'a>(
        &self,
        email: impl Into<FluentValue<'a>>,
        name: impl Into<FluentValue<'a>>,
        number: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("email", email);
        args.set("name", name);
        args.set("number", number);
        self.format("account-made-text", Some(&args))
    }

    /// The text `account-made-title`.
    #[must_use]
    pub fn account_made_title(&self) -> String {
        self.format("account-made-title", None)
    }

    /// The text `account-make`.
    #[must_use]
    pub fn account_make(&self) -> String {
        self.format("account-make", None)
    }

    /// The text `account-name`.
    #[must_use]
    pub fn account_name(&self) -> String {
        self.format("account-name", None)
    }

    /// The text `account-new`.
    #[must_use]
    pub fn account_new(&self) -> String {
        self.format("account-new", None)
    }

    /// The text `account-new-text`.
    #[must_use]
    pub fn account_new_text(&self) -> String {
        self.format("account-new-text", None)
    }

    /// The text `account-number`.
    #[must_use]
    pub fn account_number(&self) -> String {
        self.format("account-number", None)
    }

    /// The text `account-over-limit`.
    #[must_use]
    pub fn account_over_limit(&self) -> String {
        self.format("account-over-limit", None)
    }

    /// The text `account-owner`.
    #[must_use]
    pub fn account_owner(&self) -> String {
        self.format("account-owner", None)
    }

    /// The text `account-owner-hint`.
    #[must_use]
    pub fn account_owner_hint(&self) -> String {
        self.format("account-owner-hint", None)
    }

    /// The text `account-plan`.
    #[must_use]
    pub fn account_plan(&self) -> String {
        self.format("account-plan", None)
    }

    /// The text `account-plan-hint`.
    #[must_use]
    pub fn account_plan_hint(&self) -> String {
        self.format("account-plan-hint", None)
    }

    /// The text `account-reason`.
    #[must_use]
    pub fn account_reason(&self) -> String {
        self.format("account-reason", None)
    }

    /// The text `account-reason-change`.
    #[must_use]
    pub fn account_reason_change(&self) -> String {
        self.format("account-reason-change", None)
    }

    /// The text `account-reason-hint`.
    #[must_use]
    pub fn account_reason_hint(&self) -> String {
        self.format("account-reason-hint", None)
    }

    /// The text `account-reason-save`.
    #[must_use]
    pub fn account_reason_save(&self) -> String {
        self.format("account-reason-save", None)
    }

    /// The text `account-resume`.
    #[must_use]
    pub fn account_resume(&self) -> String {
        self.format("account-resume", None)
    }

    /// The text `account-resume-text`.
    #[must_use]
    pub fn account_resume_text(&self) -> String {
        self.format("account-resume-text", None)
    }

    /// The text `account-resumed-done`.
    #[must_use]
    pub fn account_resumed_done(&self) -> String {
        self.format("account-resumed-done", None)
    }

    /// The text `account-second-factor`.
    #[must_use]
    pub fn account_second_factor(&self) -> String {
        self.format("account-second-factor", None)
    }

    /// The text `account-second-factor-demand`.
    #[must_use]
    pub fn account_second_factor_demand(&self) -> String {
        self.format("account-second-factor-demand", None)
    }

    /// The text `account-second-factor-off`.
    #[must_use]
    pub fn account_second_factor_off(&self) -> String {
        self.format("account-second-factor-off", None)
    }

    /// The text `account-second-factor-on`.
    #[must_use]
    pub fn account_second_factor_on(&self) -> String {
        self.format("account-second-factor-on", None)
    }

    /// The text `account-second-factor-stop`.
    #[must_use]
    pub fn account_second_factor_stop(&self) -> String {
        self.format("account-second-factor-stop", None)
    }

    /// The text `account-second-factor-warning`.
    #[must_use]
    pub fn account_second_factor_warning(&self) -> String {
        self.format("account-second-factor-warning", None)
    }

    /// The text `account-standing`.
    #[must_use]
    pub fn account_standing(&self) -> String {
        self.format("account-standing", None)
    }

    /// The text `account-suspend`.
    #[must_use]
    pub fn account_suspend(&self) -> String {
        self.format("account-suspend", None)
    }

    /// The text `account-suspend-clients`.
    #[must_use]
    pub fn account_suspend_clients<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("account-suspend-clients", Some(&args))
    }

    /// The text `account-suspend-sessions`.
    #[must_use]
    pub fn account_suspend_sessions<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("account-suspend-sessions", Some(&args))
    }

    /// The text `account-suspend-stays`.
    #[must_use]
    pub fn account_suspend_stays(&self) -> String {
        self.format("account-suspend-stays", None)
    }

    /// The text `account-suspend-title`.
    #[must_use]
    pub fn account_suspend_title<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("account-suspend-title", Some(&args))
    }

    /// The text `account-suspend-users`.
    #[must_use]
    pub fn account_suspend_users<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("account-suspend-users", Some(&args))
    }

    /// The text `account-suspended-done`.
    #[must_use]
    pub fn account_suspended_done(&self) -> String {
        self.format("account-suspended-done", None)
    }

    /// The text `account-suspended-since`.
    #[must_use]
    pub fn account_suspended_since(&self) -> String {
        self.format("account-suspended-since", None)
    }

    /// The text `account-telephone`.
    #[must_use]
    pub fn account_telephone(&self) -> String {
        self.format("account-telephone", None)
    }

    /// The text `account-telephone-hint`.
    #[must_use]
    pub fn account_telephone_hint(&self) -> String {
        self.format("account-telephone-hint", None)
    }

    /// The text `accounts-nothing-found`.
    #[must_use]
    pub fn accounts_nothing_found(&self) -> String {
        self.format("accounts-nothing-found", None)
    }

    /// The text `accounts-search`.
    #[must_use]
    pub fn accounts_search(&self) -> String {
        self.format("accounts-search", None)
    }

    /// The text `actions`.
    #[must_use]
    pub fn actions(&self) -> String {
        self.format("actions", None)
    }

    /// The text `add-device`.
    #[must_use]
    pub fn add_device(&self) -> String {
        self.format("add-device", None)
    }

    /// The text `add-device-install`.
    #[must_use]
    pub fn add_device_install(&self) -> String {
        self.format("add-device-install", None)
    }

    /// The text `add-device-key`.
    #[must_use]
    pub fn add_device_key(&self) -> String {
        self.format("add-device-key", None)
    }

    /// The text `add-device-password`.
    #[must_use]
    pub fn add_device_password(&self) -> String {
        self.format("add-device-password", None)
    }

    /// The text `add-device-register`.
    #[must_use]
    pub fn add_device_register(&self) -> String {
        self.format("add-device-register", None)
    }

    /// The text `add-device-service`.
    #[must_use]
    pub fn add_device_service(&self) -> String {
        self.format("add-device-service", None)
    }

    /// The text `all-sessions-of-client`.
    #[must_use]
    pub fn all_sessions_of_client(&self) -> String {
        self.format("all-sessions-of-client", None)
    }

    /// The text `audit-about`.
    #[must_use]
    pub fn audit_about(&self) -> String {
        self.format("audit-about", None)
    }

    /// The text `audit-actor-client`.
    #[must_use]
    pub fn audit_actor_client<'a>(&self, id: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("id", id);
        self.format("audit-actor-client", Some(&args))
    }

    /// The text `audit-actor-command-line`.
    #[must_use]
    pub fn audit_actor_command_line(&self) -> String {
        self.format("audit-actor-command-line", None)
    }

    /// The text `audit-actor-script`.
    #[must_use]
    pub fn audit_actor_script(&self) -> String {
        self.format("audit-actor-script", None)
    }

    /// The text `audit-actor-stranger`.
    #[must_use]
    pub fn audit_actor_stranger(&self) -> String {
        self.format("audit-actor-stranger", None)
    }

    /// The text `audit-actor-system`.
    #[must_use]
    pub fn audit_actor_system(&self) -> String {
        self.format("audit-actor-system", None)
    }

    /// The text `audit-address`.
    #[must_use]
    pub fn audit_address(&self) -> String {
        self.format("audit-address", None)
    }

    /// The text `audit-book-client`.
    #[must_use]
    pub fn audit_book_client(&self) -> String {
        self.format("audit-book-client", None)
    }

    /// The text `audit-book-personal`.
    #[must_use]
    pub fn audit_book_personal(&self) -> String {
        self.format("audit-book-personal", None)
    }

    /// The text `audit-cut`.
    #[must_use]
    pub fn audit_cut<'a>(&self, number: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.format("audit-cut", Some(&args))
    }

    /// The text `audit-detail-changed`.
    #[must_use]
    pub fn audit_detail_changed<'a>(
        &self,
        after: impl Into<FluentValue<'a>>,
        before: impl Into<FluentValue<'a>>,
        field: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("after", after);
        args.set("before", before);
        args.set("field", field);
        self.format("audit-detail-changed", Some(&args))
    }

    /// The text `audit-detail-is`.
    #[must_use]
    pub fn audit_detail_is<'a>(
        &self,
        after: impl Into<FluentValue<'a>>,
        field: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("after", after);
        args.set("field", field);
        self.format("audit-detail-is", Some(&args))
    }

    /// The text `audit-details`.
    #[must_use]
    pub fn audit_details(&self) -> String {
        self.format("audit-details", None)
    }

    /// The text `audit-did-accept-invitation`.
    #[must_use]
    pub fn audit_did_accept_invitation<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-accept-invitation", Some(&args))
    }

    /// The text `audit-did-add-entry`.
    #[must_use]
    pub fn audit_did_add_entry<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-add-entry", Some(&args))
    }

    /// The text `audit-did-add-passkey`.
    #[must_use]
    pub fn audit_did_add_passkey<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-add-passkey", Some(&args))
    }

    /// The text `audit-did-add-totp`.
    #[must_use]
    pub fn audit_did_add_totp<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-add-totp", Some(&args))
    }

    /// The text `audit-did-add-user`.
    #[must_use]
    pub fn audit_did_add_user<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-add-user", Some(&args))
    }

    /// The text `audit-did-cancel-factor-reset`.
    #[must_use]
    pub fn audit_did_cancel_factor_reset<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-cancel-factor-reset", Some(&args))
    }

    /// The text `audit-did-cancel-license`.
    #[must_use]
    pub fn audit_did_cancel_license<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-cancel-license", Some(&args))
    }

    /// The text `audit-did-change-account-email`.
    #[must_use]
    pub fn audit_did_change_account_email<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-change-account-email", Some(&args))
    }

    /// The text `audit-did-change-account-setting`.
    #[must_use]
    pub fn audit_did_change_account_setting<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-change-account-setting", Some(&args))
    }

    /// The text `audit-did-change-book`.
    #[must_use]
    pub fn audit_did_change_book<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-change-book", Some(&args))
    }

    /// The text `audit-did-change-client`.
    #[must_use]
    pub fn audit_did_change_client<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-change-client", Some(&args))
    }

    /// The text `audit-did-change-email`.
    #[must_use]
    pub fn audit_did_change_email<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-change-email", Some(&args))
    }

    /// The text `audit-did-change-entry`.
    #[must_use]
    pub fn audit_did_change_entry<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-change-entry", Some(&args))
    }

    /// The text `audit-did-change-holder`.
    #[must_use]
    pub fn audit_did_change_holder<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-change-holder", Some(&args))
    }

    /// The text `audit-did-change-license`.
    #[must_use]
    pub fn audit_did_change_license<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-change-license", Some(&args))
    }

    /// The text `audit-did-change-password`.
    #[must_use]
    pub fn audit_did_change_password<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-change-password", Some(&args))
    }

    /// The text `audit-did-change-plan`.
    #[must_use]
    pub fn audit_did_change_plan<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-change-plan", Some(&args))
    }

    /// The text `audit-did-change-preferences`.
    #[must_use]
    pub fn audit_did_change_preferences<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-change-preferences", Some(&args))
    }

    /// The text `audit-did-change-role`.
    #[must_use]
    pub fn audit_did_change_role<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-change-role", Some(&args))
    }

    /// The text `audit-did-change-session`.
    #[must_use]
    pub fn audit_did_change_session<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-change-session", Some(&args))
    }

    /// The text `audit-did-change-user-role`.
    #[must_use]
    pub fn audit_did_change_user_role<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-change-user-role", Some(&args))
    }

    /// The text `audit-did-close-session`.
    #[must_use]
    pub fn audit_did_close_session<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-close-session", Some(&args))
    }

    /// The text `audit-did-confirm-factor-reset`.
    #[must_use]
    pub fn audit_did_confirm_factor_reset<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-confirm-factor-reset", Some(&args))
    }

    /// The text `audit-did-decline-upgrade`.
    #[must_use]
    pub fn audit_did_decline_upgrade<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-decline-upgrade", Some(&args))
    }

    /// The text `audit-did-delete-book`.
    #[must_use]
    pub fn audit_did_delete_book<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-delete-book", Some(&args))
    }

    /// The text `audit-did-delete-plan`.
    #[must_use]
    pub fn audit_did_delete_plan<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-delete-plan", Some(&args))
    }

    /// The text `audit-did-disable-user`.
    #[must_use]
    pub fn audit_did_disable_user<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-disable-user", Some(&args))
    }

    /// The text `audit-did-discard-mail`.
    #[must_use]
    pub fn audit_did_discard_mail<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-discard-mail", Some(&args))
    }

    /// The text `audit-did-enable-user`.
    #[must_use]
    pub fn audit_did_enable_user<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-enable-user", Some(&args))
    }

    /// The text `audit-did-end-license`.
    #[must_use]
    pub fn audit_did_end_license<'a>(&self, subject: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        self.format("audit-did-end-license", Some(&args))
    }

    /// The text `audit-did-end-sign-in`.
    #[must_use]
    pub fn audit_did_end_sign_in<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-end-sign-in", Some(&args))
    }

    /// The text `audit-did-end-sign-ins`.
    #[must_use]
    pub fn audit_did_end_sign_ins<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-end-sign-ins", Some(&args))
    }

    /// The text `audit-did-export-audit`.
    #[must_use]
    pub fn audit_did_export_audit<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-export-audit", Some(&args))
    }

    /// The text `audit-did-export-book`.
    #[must_use]
    pub fn audit_did_export_book<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-export-book", Some(&args))
    }

    /// The text `audit-did-export-clients`.
    #[must_use]
    pub fn audit_did_export_clients<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-export-clients", Some(&args))
    }

    /// The text `audit-did-export-sessions`.
    #[must_use]
    pub fn audit_did_export_sessions<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-export-sessions", Some(&args))
    }

    /// The text `audit-did-grant-namespace`.
    #[must_use]
    pub fn audit_did_grant_namespace<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-grant-namespace", Some(&args))
    }

    /// The text `audit-did-grant-operator`.
    #[must_use]
    pub fn audit_did_grant_operator<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-grant-operator", Some(&args))
    }

    /// The text `audit-did-grant-upgrade`.
    #[must_use]
    pub fn audit_did_grant_upgrade<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-grant-upgrade", Some(&args))
    }

    /// The text `audit-did-import-book`.
    #[must_use]
    pub fn audit_did_import_book<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-import-book", Some(&args))
    }

    /// The text `audit-did-invite-user`.
    #[must_use]
    pub fn audit_did_invite_user<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-invite-user", Some(&args))
    }

    /// The text `audit-did-keep-license`.
    #[must_use]
    pub fn audit_did_keep_license<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-keep-license", Some(&args))
    }

    /// The text `audit-did-lose-client`.
    #[must_use]
    pub fn audit_did_lose_client<'a>(&self, subject: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        self.format("audit-did-lose-client", Some(&args))
    }

    /// The text `audit-did-make-account`.
    #[must_use]
    pub fn audit_did_make_account<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-make-account", Some(&args))
    }

    /// The text `audit-did-make-api-password`.
    #[must_use]
    pub fn audit_did_make_api_password<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-make-api-password", Some(&args))
    }

    /// The text `audit-did-make-book`.
    #[must_use]
    pub fn audit_did_make_book<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-make-book", Some(&args))
    }

    /// The text `audit-did-make-plan`.
    #[must_use]
    pub fn audit_did_make_plan<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-make-plan", Some(&args))
    }

    /// The text `audit-did-make-recovery-codes`.
    #[must_use]
    pub fn audit_did_make_recovery_codes<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-make-recovery-codes", Some(&args))
    }

    /// The text `audit-did-make-role`.
    #[must_use]
    pub fn audit_did_make_role<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-make-role", Some(&args))
    }

    /// The text `audit-did-open-session`.
    #[must_use]
    pub fn audit_did_open_session<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-open-session", Some(&args))
    }

    /// The text `audit-did-read-mail`.
    #[must_use]
    pub fn audit_did_read_mail<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-read-mail", Some(&args))
    }

    /// The text `audit-did-refuse-client`.
    #[must_use]
    pub fn audit_did_refuse_client<'a>(&self, subject: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        self.format("audit-did-refuse-client", Some(&args))
    }

    /// The text `audit-did-refuse-factor-reset`.
    #[must_use]
    pub fn audit_did_refuse_factor_reset<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-refuse-factor-reset", Some(&args))
    }

    /// The text `audit-did-refuse-session`.
    #[must_use]
    pub fn audit_did_refuse_session<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-refuse-session", Some(&args))
    }

    /// The text `audit-did-register-client`.
    #[must_use]
    pub fn audit_did_register_client<'a>(&self, subject: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        self.format("audit-did-register-client", Some(&args))
    }

    /// The text `audit-did-remove-client`.
    #[must_use]
    pub fn audit_did_remove_client<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-remove-client", Some(&args))
    }

    /// The text `audit-did-remove-entry`.
    #[must_use]
    pub fn audit_did_remove_entry<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-remove-entry", Some(&args))
    }

    /// The text `audit-did-remove-namespace`.
    #[must_use]
    pub fn audit_did_remove_namespace<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-remove-namespace", Some(&args))
    }

    /// The text `audit-did-remove-passkey`.
    #[must_use]
    pub fn audit_did_remove_passkey<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-remove-passkey", Some(&args))
    }

    /// The text `audit-did-remove-role`.
    #[must_use]
    pub fn audit_did_remove_role<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-remove-role", Some(&args))
    }

    /// The text `audit-did-remove-totp`.
    #[must_use]
    pub fn audit_did_remove_totp<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-remove-totp", Some(&args))
    }

    /// The text `audit-did-remove-user`.
    #[must_use]
    pub fn audit_did_remove_user<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-remove-user", Some(&args))
    }

    /// The text `audit-did-renew-invitation`.
    #[must_use]
    pub fn audit_did_renew_invitation<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-renew-invitation", Some(&args))
    }

    /// The text `audit-did-renew-license`.
    #[must_use]
    pub fn audit_did_renew_license<'a>(&self, subject: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        self.format("audit-did-renew-license", Some(&args))
    }

    /// The text `audit-did-request-account-email-change`.
    #[must_use]
    pub fn audit_did_request_account_email_change<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-request-account-email-change", Some(&args))
    }

    /// The text `audit-did-request-email-change`.
    #[must_use]
    pub fn audit_did_request_email_change<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-request-email-change", Some(&args))
    }

    /// The text `audit-did-request-factor-reset`.
    #[must_use]
    pub fn audit_did_request_factor_reset<'a>(&self, subject: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        self.format("audit-did-request-factor-reset", Some(&args))
    }

    /// The text `audit-did-request-password-reset`.
    #[must_use]
    pub fn audit_did_request_password_reset<'a>(&self, subject: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        self.format("audit-did-request-password-reset", Some(&args))
    }

    /// The text `audit-did-request-upgrade`.
    #[must_use]
    pub fn audit_did_request_upgrade<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-request-upgrade", Some(&args))
    }

    /// The text `audit-did-reset-factor`.
    #[must_use]
    pub fn audit_did_reset_factor<'a>(&self, subject: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        self.format("audit-did-reset-factor", Some(&args))
    }

    /// The text `audit-did-reset-license-key`.
    #[must_use]
    pub fn audit_did_reset_license_key<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-reset-license-key", Some(&args))
    }

    /// The text `audit-did-reset-password`.
    #[must_use]
    pub fn audit_did_reset_password<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-reset-password", Some(&args))
    }

    /// The text `audit-did-restore-entry`.
    #[must_use]
    pub fn audit_did_restore_entry<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-restore-entry", Some(&args))
    }

    /// The text `audit-did-resume-account`.
    #[must_use]
    pub fn audit_did_resume_account<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-resume-account", Some(&args))
    }

    /// The text `audit-did-retry-mail`.
    #[must_use]
    pub fn audit_did_retry_mail<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-retry-mail", Some(&args))
    }

    /// The text `audit-did-revoke-api-password`.
    #[must_use]
    pub fn audit_did_revoke_api_password<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-revoke-api-password", Some(&args))
    }

    /// The text `audit-did-revoke-invitation`.
    #[must_use]
    pub fn audit_did_revoke_invitation<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-revoke-invitation", Some(&args))
    }

    /// The text `audit-did-revoke-operator`.
    #[must_use]
    pub fn audit_did_revoke_operator<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-revoke-operator", Some(&args))
    }

    /// The text `audit-did-set-up`.
    #[must_use]
    pub fn audit_did_set_up<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-set-up", Some(&args))
    }

    /// The text `audit-did-show-api-password`.
    #[must_use]
    pub fn audit_did_show_api_password<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-show-api-password", Some(&args))
    }

    /// The text `audit-did-sign-in`.
    #[must_use]
    pub fn audit_did_sign_in<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-sign-in", Some(&args))
    }

    /// The text `audit-did-sign-in-failed`.
    #[must_use]
    pub fn audit_did_sign_in_failed<'a>(&self, subject: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        self.format("audit-did-sign-in-failed", Some(&args))
    }

    /// The text `audit-did-sign-in-failed-unnamed`.
    #[must_use]
    pub fn audit_did_sign_in_failed_unnamed(&self) -> String {
        self.format("audit-did-sign-in-failed-unnamed", None)
    }

    /// The text `audit-did-sign-out`.
    #[must_use]
    pub fn audit_did_sign_out<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-sign-out", Some(&args))
    }

    /// The text `audit-did-suspend-account`.
    #[must_use]
    pub fn audit_did_suspend_account<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-suspend-account", Some(&args))
    }

    /// The text `audit-did-test-mail`.
    #[must_use]
    pub fn audit_did_test_mail<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-test-mail", Some(&args))
    }

    /// The text `audit-did-use-recovery-code`.
    #[must_use]
    pub fn audit_did_use_recovery_code<'a>(&self, actor: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        self.format("audit-did-use-recovery-code", Some(&args))
    }

    /// The text `audit-did-withdraw-upgrade`.
    #[must_use]
    pub fn audit_did_withdraw_upgrade<'a>(
        &self,
        actor: impl Into<FluentValue<'a>>,
        subject: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor);
        args.set("subject", subject);
        self.format("audit-did-withdraw-upgrade", Some(&args))
    }

    /// The text `audit-empty-text`.
    #[must_use]
    pub fn audit_empty_text(&self) -> String {
        self.format("audit-empty-text", None)
    }

    /// The text `audit-empty-title`.
    #[must_use]
    pub fn audit_empty_title(&self) -> String {
        self.format("audit-empty-title", None)
    }

    /// The text `audit-export`.
    #[must_use]
    pub fn audit_export(&self) -> String {
        self.format("audit-export", None)
    }

    /// The text `audit-export-all`.
    #[must_use]
    pub fn audit_export_all(&self) -> String {
        self.format("audit-export-all", None)
    }

    /// The text `audit-export-page`.
    #[must_use]
    pub fn audit_export_page(&self) -> String {
        self.format("audit-export-page", None)
    }

    /// The text `audit-field-address`.
    #[must_use]
    pub fn audit_field_address(&self) -> String {
        self.format("audit-field-address", None)
    }

    /// The text `audit-field-address-book`.
    #[must_use]
    pub fn audit_field_address_book(&self) -> String {
        self.format("audit-field-address-book", None)
    }

    /// The text `audit-field-alias`.
    #[must_use]
    pub fn audit_field_alias(&self) -> String {
        self.format("audit-field-alias", None)
    }

    /// The text `audit-field-alias-namespace`.
    #[must_use]
    pub fn audit_field_alias_namespace(&self) -> String {
        self.format("audit-field-alias-namespace", None)
    }

    /// The text `audit-field-asks-for-comment`.
    #[must_use]
    pub fn audit_field_asks_for_comment(&self) -> String {
        self.format("audit-field-asks-for-comment", None)
    }

    /// The text `audit-field-client-address`.
    #[must_use]
    pub fn audit_field_client_address(&self) -> String {
        self.format("audit-field-client-address", None)
    }

    /// The text `audit-field-clients-access`.
    #[must_use]
    pub fn audit_field_clients_access(&self) -> String {
        self.format("audit-field-clients-access", None)
    }

    /// The text `audit-field-comment`.
    #[must_use]
    pub fn audit_field_comment(&self) -> String {
        self.format("audit-field-comment", None)
    }

    /// The text `audit-field-csv-rows`.
    #[must_use]
    pub fn audit_field_csv_rows(&self) -> String {
        self.format("audit-field-csv-rows", None)
    }

    /// The text `audit-field-csv-separator`.
    #[must_use]
    pub fn audit_field_csv_separator(&self) -> String {
        self.format("audit-field-csv-separator", None)
    }

    /// The text `audit-field-date-format`.
    #[must_use]
    pub fn audit_field_date_format(&self) -> String {
        self.format("audit-field-date-format", None)
    }

    /// The text `audit-field-demands-second-factor`.
    #[must_use]
    pub fn audit_field_demands_second_factor(&self) -> String {
        self.format("audit-field-demands-second-factor", None)
    }

    /// The text `audit-field-description`.
    #[must_use]
    pub fn audit_field_description(&self) -> String {
        self.format("audit-field-description", None)
    }

    /// The text `audit-field-due`.
    #[must_use]
    pub fn audit_field_due(&self) -> String {
        self.format("audit-field-due", None)
    }

    /// The text `audit-field-email`.
    #[must_use]
    pub fn audit_field_email(&self) -> String {
        self.format("audit-field-email", None)
    }

    /// The text `audit-field-entries-changed`.
    #[must_use]
    pub fn audit_field_entries_changed(&self) -> String {
        self.format("audit-field-entries-changed", None)
    }

    /// The text `audit-field-entries-new`.
    #[must_use]
    pub fn audit_field_entries_new(&self) -> String {
        self.format("audit-field-entries-new", None)
    }

    /// The text `audit-field-expires`.
    #[must_use]
    pub fn audit_field_expires(&self) -> String {
        self.format("audit-field-expires", None)
    }

    /// The text `audit-field-features`.
    #[must_use]
    pub fn audit_field_features(&self) -> String {
        self.format("audit-field-features", None)
    }

    /// The text `audit-field-from`.
    #[must_use]
    pub fn audit_field_from(&self) -> String {
        self.format("audit-field-from", None)
    }

    /// The text `audit-field-language`.
    #[must_use]
    pub fn audit_field_language(&self) -> String {
        self.format("audit-field-language", None)
    }

    /// The text `audit-field-limit`.
    #[must_use]
    pub fn audit_field_limit(&self) -> String {
        self.format("audit-field-limit", None)
    }

    /// The text `audit-field-max-active-devices`.
    #[must_use]
    pub fn audit_field_max_active_devices(&self) -> String {
        self.format("audit-field-max-active-devices", None)
    }

    /// The text `audit-field-max-aliases`.
    #[must_use]
    pub fn audit_field_max_aliases(&self) -> String {
        self.format("audit-field-max-aliases", None)
    }

    /// The text `audit-field-max-namespaces`.
    #[must_use]
    pub fn audit_field_max_namespaces(&self) -> String {
        self.format("audit-field-max-namespaces", None)
    }

    /// The text `audit-field-max-seats`.
    #[must_use]
    pub fn audit_field_max_seats(&self) -> String {
        self.format("audit-field-max-seats", None)
    }

    /// The text `audit-field-max-sessions`.
    #[must_use]
    pub fn audit_field_max_sessions(&self) -> String {
        self.format("audit-field-max-sessions", None)
    }

    /// The text `audit-field-method`.
    #[must_use]
    pub fn audit_field_method(&self) -> String {
        self.format("audit-field-method", None)
    }

    /// The text `audit-field-name`.
    #[must_use]
    pub fn audit_field_name(&self) -> String {
        self.format("audit-field-name", None)
    }

    /// The text `audit-field-namespace`.
    #[must_use]
    pub fn audit_field_namespace(&self) -> String {
        self.format("audit-field-namespace", None)
    }

    /// The text `audit-field-note`.
    #[must_use]
    pub fn audit_field_note(&self) -> String {
        self.format("audit-field-note", None)
    }

    /// The text `audit-field-offered`.
    #[must_use]
    pub fn audit_field_offered(&self) -> String {
        self.format("audit-field-offered", None)
    }

    /// The text `audit-field-path`.
    #[must_use]
    pub fn audit_field_path(&self) -> String {
        self.format("audit-field-path", None)
    }

    /// The text `audit-field-permissions`.
    #[must_use]
    pub fn audit_field_permissions(&self) -> String {
        self.format("audit-field-permissions", None)
    }

    /// The text `audit-field-plan`.
    #[must_use]
    pub fn audit_field_plan(&self) -> String {
        self.format("audit-field-plan", None)
    }

    /// The text `audit-field-reason`.
    #[must_use]
    pub fn audit_field_reason(&self) -> String {
        self.format("audit-field-reason", None)
    }

    /// The text `audit-field-renews`.
    #[must_use]
    pub fn audit_field_renews(&self) -> String {
        self.format("audit-field-renews", None)
    }

    /// The text `audit-field-rest-shows-secrets`.
    #[must_use]
    pub fn audit_field_rest_shows_secrets(&self) -> String {
        self.format("audit-field-rest-shows-secrets", None)
    }

    /// The text `audit-field-role`.
    #[must_use]
    pub fn audit_field_role(&self) -> String {
        self.format("audit-field-role", None)
    }

    /// The text `audit-field-roles-access`.
    #[must_use]
    pub fn audit_field_roles_access(&self) -> String {
        self.format("audit-field-roles-access", None)
    }

    /// The text `audit-field-session-length`.
    #[must_use]
    pub fn audit_field_session_length(&self) -> String {
        self.format("audit-field-session-length", None)
    }

    /// The text `audit-field-tags`.
    #[must_use]
    pub fn audit_field_tags(&self) -> String {
        self.format("audit-field-tags", None)
    }

    /// The text `audit-field-telephone`.
    #[must_use]
    pub fn audit_field_telephone(&self) -> String {
        self.format("audit-field-telephone", None)
    }

    /// The text `audit-field-theme`.
    #[must_use]
    pub fn audit_field_theme(&self) -> String {
        self.format("audit-field-theme", None)
    }

    /// The text `audit-field-time-zone`.
    #[must_use]
    pub fn audit_field_time_zone(&self) -> String {
        self.format("audit-field-time-zone", None)
    }

    /// The text `audit-field-to`.
    #[must_use]
    pub fn audit_field_to(&self) -> String {
        self.format("audit-field-to", None)
    }

    /// The text `audit-from`.
    #[must_use]
    pub fn audit_from(&self) -> String {
        self.format("audit-from", None)
    }

    /// The text `audit-from-address`.
    #[must_use]
    pub fn audit_from_address<'a>(&self, address: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.format("audit-from-address", Some(&args))
    }

    /// The text `audit-group`.
    #[must_use]
    pub fn audit_group(&self) -> String {
        self.format("audit-group", None)
    }

    /// The text `audit-group-all`.
    #[must_use]
    pub fn audit_group_all(&self) -> String {
        self.format("audit-group-all", None)
    }

    /// The text `audit-group-clients`.
    #[must_use]
    pub fn audit_group_clients(&self) -> String {
        self.format("audit-group-clients", None)
    }

    /// The text `audit-group-license`.
    #[must_use]
    pub fn audit_group_license(&self) -> String {
        self.format("audit-group-license", None)
    }

    /// The text `audit-group-mail`.
    #[must_use]
    pub fn audit_group_mail(&self) -> String {
        self.format("audit-group-mail", None)
    }

    /// The text `audit-group-second-factor`.
    #[must_use]
    pub fn audit_group_second_factor(&self) -> String {
        self.format("audit-group-second-factor", None)
    }

    /// The text `audit-group-sessions`.
    #[must_use]
    pub fn audit_group_sessions(&self) -> String {
        self.format("audit-group-sessions", None)
    }

    /// The text `audit-group-settings`.
    #[must_use]
    pub fn audit_group_settings(&self) -> String {
        self.format("audit-group-settings", None)
    }

    /// The text `audit-group-sign-ins`.
    #[must_use]
    pub fn audit_group_sign_ins(&self) -> String {
        self.format("audit-group-sign-ins", None)
    }

    /// The text `audit-group-users`.
    #[must_use]
    pub fn audit_group_users(&self) -> String {
        self.format("audit-group-users", None)
    }

    /// The text `audit-intro`.
    #[must_use]
    pub fn audit_intro(&self) -> String {
        self.format("audit-intro", None)
    }

    /// The text `audit-kind-client`.
    #[must_use]
    pub fn audit_kind_client(&self) -> String {
        self.format("audit-kind-client", None)
    }

    /// The text `audit-kind-command-line`.
    #[must_use]
    pub fn audit_kind_command_line(&self) -> String {
        self.format("audit-kind-command-line", None)
    }

    /// The text `audit-kind-script`.
    #[must_use]
    pub fn audit_kind_script(&self) -> String {
        self.format("audit-kind-script", None)
    }

    /// The text `audit-kind-stranger`.
    #[must_use]
    pub fn audit_kind_stranger(&self) -> String {
        self.format("audit-kind-stranger", None)
    }

    /// The text `audit-kind-system`.
    #[must_use]
    pub fn audit_kind_system(&self) -> String {
        self.format("audit-kind-system", None)
    }

    /// The text `audit-kind-user`.
    #[must_use]
    pub fn audit_kind_user(&self) -> String {
        self.format("audit-kind-user", None)
    }

    /// The text `audit-nothing`.
    #[must_use]
    pub fn audit_nothing(&self) -> String {
        self.format("audit-nothing", None)
    }

    /// The text `audit-nothing-found`.
    #[must_use]
    pub fn audit_nothing_found(&self) -> String {
        self.format("audit-nothing-found", None)
    }

    /// The text `audit-number`.
    #[must_use]
    pub fn audit_number(&self) -> String {
        self.format("audit-number", None)
    }

    /// The text `audit-of-account`.
    #[must_use]
    pub fn audit_of_account(&self) -> String {
        self.format("audit-of-account", None)
    }

    /// The text `audit-of-installation`.
    #[must_use]
    pub fn audit_of_installation(&self) -> String {
        self.format("audit-of-installation", None)
    }

    /// The text `audit-only-by`.
    #[must_use]
    pub fn audit_only_by(&self) -> String {
        self.format("audit-only-by", None)
    }

    /// The text `audit-search`.
    #[must_use]
    pub fn audit_search(&self) -> String {
        self.format("audit-search", None)
    }

    /// The text `audit-time`.
    #[must_use]
    pub fn audit_time(&self) -> String {
        self.format("audit-time", None)
    }

    /// The text `audit-time-in`.
    #[must_use]
    pub fn audit_time_in<'a>(&self, zone: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("zone", zone);
        self.format("audit-time-in", Some(&args))
    }

    /// The text `audit-title`.
    #[must_use]
    pub fn audit_title(&self) -> String {
        self.format("audit-title", None)
    }

    /// The text `audit-to`.
    #[must_use]
    pub fn audit_to(&self) -> String {
        self.format("audit-to", None)
    }

    /// The text `audit-value-date-dots`.
    #[must_use]
    pub fn audit_value_date_dots(&self) -> String {
        self.format("audit-value-date-dots", None)
    }

    /// The text `audit-value-date-iso`.
    #[must_use]
    pub fn audit_value_date_iso(&self) -> String {
        self.format("audit-value-date-iso", None)
    }

    /// The text `audit-value-date-mdy`.
    #[must_use]
    pub fn audit_value_date_mdy(&self) -> String {
        self.format("audit-value-date-mdy", None)
    }

    /// The text `audit-value-date-slashes`.
    #[must_use]
    pub fn audit_value_date_slashes(&self) -> String {
        self.format("audit-value-date-slashes", None)
    }

    /// The text `audit-value-english`.
    #[must_use]
    pub fn audit_value_english(&self) -> String {
        self.format("audit-value-english", None)
    }

    /// The text `audit-value-french`.
    #[must_use]
    pub fn audit_value_french(&self) -> String {
        self.format("audit-value-french", None)
    }

    /// The text `audit-value-german`.
    #[must_use]
    pub fn audit_value_german(&self) -> String {
        self.format("audit-value-german", None)
    }

    /// The text `audit-value-limit-reached`.
    #[must_use]
    pub fn audit_value_limit_reached(&self) -> String {
        self.format("audit-value-limit-reached", None)
    }

    /// The text `audit-value-method-passkey`.
    #[must_use]
    pub fn audit_value_method_passkey(&self) -> String {
        self.format("audit-value-method-passkey", None)
    }

    /// The text `audit-value-method-password`.
    #[must_use]
    pub fn audit_value_method_password(&self) -> String {
        self.format("audit-value-method-password", None)
    }

    /// The text `audit-value-method-recovery-code`.
    #[must_use]
    pub fn audit_value_method_recovery_code(&self) -> String {
        self.format("audit-value-method-recovery-code", None)
    }

    /// The text `audit-value-method-totp`.
    #[must_use]
    pub fn audit_value_method_totp(&self) -> String {
        self.format("audit-value-method-totp", None)
    }

    /// The text `audit-value-no`.
    #[must_use]
    pub fn audit_value_no(&self) -> String {
        self.format("audit-value-no", None)
    }

    /// The text `audit-value-rows-all`.
    #[must_use]
    pub fn audit_value_rows_all(&self) -> String {
        self.format("audit-value-rows-all", None)
    }

    /// The text `audit-value-rows-page`.
    #[must_use]
    pub fn audit_value_rows_page(&self) -> String {
        self.format("audit-value-rows-page", None)
    }

    /// The text `audit-value-spanish`.
    #[must_use]
    pub fn audit_value_spanish(&self) -> String {
        self.format("audit-value-spanish", None)
    }

    /// The text `audit-value-theme-dark`.
    #[must_use]
    pub fn audit_value_theme_dark(&self) -> String {
        self.format("audit-value-theme-dark", None)
    }

    /// The text `audit-value-theme-light`.
    #[must_use]
    pub fn audit_value_theme_light(&self) -> String {
        self.format("audit-value-theme-light", None)
    }

    /// The text `audit-value-theme-system`.
    #[must_use]
    pub fn audit_value_theme_system(&self) -> String {
        self.format("audit-value-theme-system", None)
    }

    /// The text `audit-value-yes`.
    #[must_use]
    pub fn audit_value_yes(&self) -> String {
        self.format("audit-value-yes", None)
    }

    /// The text `audit-what`.
    #[must_use]
    pub fn audit_what(&self) -> String {
        self.format("audit-what", None)
    }

    /// The text `audit-who`.
    #[must_use]
    pub fn audit_who(&self) -> String {
        self.format("audit-who", None)
    }

    /// The text `audit-who-kind`.
    #[must_use]
    pub fn audit_who_kind(&self) -> String {
        self.format("audit-who-kind", None)
    }

    /// The text `book-add-entry`.
    #[must_use]
    pub fn book_add_entry(&self) -> String {
        self.format("book-add-entry", None)
    }

    /// The text `book-address`.
    #[must_use]
    pub fn book_address(&self) -> String {
        self.format("book-address", None)
    }

    /// The text `book-address-hint`.
    #[must_use]
    pub fn book_address_hint(&self) -> String {
        self.format("book-address-hint", None)
    }

    /// The text `book-all-tags`.
    #[must_use]
    pub fn book_all_tags(&self) -> String {
        self.format("book-all-tags", None)
    }

    /// The text `book-call`.
    #[must_use]
    pub fn book_call(&self) -> String {
        self.format("book-call", None)
    }

    /// The text `book-call-hint`.
    #[must_use]
    pub fn book_call_hint(&self) -> String {
        self.format("book-call-hint", None)
    }

    /// The text `book-cancel`.
    #[must_use]
    pub fn book_cancel(&self) -> String {
        self.format("book-cancel", None)
    }

    /// The text `book-chosen`.
    #[must_use]
    pub fn book_chosen(&self) -> String {
        self.format("book-chosen", None)
    }

    /// The text `book-clients`.
    #[must_use]
    pub fn book_clients(&self) -> String {
        self.format("book-clients", None)
    }

    /// The text `book-connect-to`.
    #[must_use]
    pub fn book_connect_to<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-connect-to", Some(&args))
    }

    /// The text `book-delete`.
    #[must_use]
    pub fn book_delete(&self) -> String {
        self.format("book-delete", None)
    }

    /// The text `book-delete-entries`.
    #[must_use]
    pub fn book_delete_entries<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("book-delete-entries", Some(&args))
    }

    /// The text `book-delete-everybody`.
    #[must_use]
    pub fn book_delete_everybody(&self) -> String {
        self.format("book-delete-everybody", None)
    }

    /// The text `book-delete-label`.
    #[must_use]
    pub fn book_delete_label<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-delete-label", Some(&args))
    }

    /// The text `book-delete-of`.
    #[must_use]
    pub fn book_delete_of<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-delete-of", Some(&args))
    }

    /// The text `book-delete-problem`.
    #[must_use]
    pub fn book_delete_problem<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-delete-problem", Some(&args))
    }

    /// The text `book-edit`.
    #[must_use]
    pub fn book_edit(&self) -> String {
        self.format("book-edit", None)
    }

    /// The text `book-edit-of`.
    #[must_use]
    pub fn book_edit_of<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-edit-of", Some(&args))
    }

    /// The text `book-empty-read-only`.
    #[must_use]
    pub fn book_empty_read_only(&self) -> String {
        self.format("book-empty-read-only", None)
    }

    /// The text `book-empty-text`.
    #[must_use]
    pub fn book_empty_text(&self) -> String {
        self.format("book-empty-text", None)
    }

    /// The text `book-empty-title`.
    #[must_use]
    pub fn book_empty_title(&self) -> String {
        self.format("book-empty-title", None)
    }

    /// The text `book-entries`.
    #[must_use]
    pub fn book_entries<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("book-entries", Some(&args))
    }

    /// The text `book-entry-edit`.
    #[must_use]
    pub fn book_entry_edit<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-entry-edit", Some(&args))
    }

    /// The text `book-entry-new`.
    #[must_use]
    pub fn book_entry_new(&self) -> String {
        self.format("book-entry-new", None)
    }

    /// The text `book-everybody`.
    #[must_use]
    pub fn book_everybody(&self) -> String {
        self.format("book-everybody", None)
    }

    /// The text `book-favourite`.
    #[must_use]
    pub fn book_favourite(&self) -> String {
        self.format("book-favourite", None)
    }

    /// The text `book-favourite-add`.
    #[must_use]
    pub fn book_favourite_add<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-favourite-add", Some(&args))
    }

    /// The text `book-favourite-remove`.
    #[must_use]
    pub fn book_favourite_remove<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-favourite-remove", Some(&args))
    }

    /// The text `book-file-missing`.
    #[must_use]
    pub fn book_file_missing(&self) -> String {
        self.format("book-file-missing", None)
    }

    /// The text `book-file-no-address`.
    #[must_use]
    pub fn book_file_no_address(&self) -> String {
        self.format("book-file-no-address", None)
    }

    /// The text `book-file-not-utf8`.
    #[must_use]
    pub fn book_file_not_utf8(&self) -> String {
        self.format("book-file-not-utf8", None)
    }

    /// The text `book-file-too-large`.
    #[must_use]
    pub fn book_file_too_large(&self) -> String {
        self.format("book-file-too-large", None)
    }

    /// The text `book-import`.
    #[must_use]
    pub fn book_import(&self) -> String {
        self.format("book-import", None)
    }

    /// The text `book-import-about`.
    #[must_use]
    pub fn book_import_about(&self) -> String {
        self.format("book-import-about", None)
    }

    /// The text `book-import-changed`.
    #[must_use]
    pub fn book_import_changed<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("book-import-changed", Some(&args))
    }

    /// The text `book-import-check`.
    #[must_use]
    pub fn book_import_check(&self) -> String {
        self.format("book-import-check", None)
    }

    /// The text `book-import-confirm`.
    #[must_use]
    pub fn book_import_confirm(&self) -> String {
        self.format("book-import-confirm", None)
    }

    /// The text `book-import-file`.
    #[must_use]
    pub fn book_import_file(&self) -> String {
        self.format("book-import-file", None)
    }

    /// The text `book-import-line`.
    #[must_use]
    pub fn book_import_line<'a>(
        &self,
        line: impl Into<FluentValue<'a>>,
        why: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("line", line);
        args.set("why", why);
        self.format("book-import-line", Some(&args))
    }

    /// The text `book-import-meanwhile`.
    #[must_use]
    pub fn book_import_meanwhile(&self) -> String {
        self.format("book-import-meanwhile", None)
    }

    /// The text `book-import-more`.
    #[must_use]
    pub fn book_import_more<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("book-import-more", Some(&args))
    }

    /// The text `book-import-new`.
    #[must_use]
    pub fn book_import_new<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("book-import-new", Some(&args))
    }

    /// The text `book-import-nothing`.
    #[must_use]
    pub fn book_import_nothing(&self) -> String {
        self.format("book-import-nothing", None)
    }

    /// The text `book-import-of`.
    #[must_use]
    pub fn book_import_of<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-import-of", Some(&args))
    }

    /// The text `book-import-other`.
    #[must_use]
    pub fn book_import_other(&self) -> String {
        self.format("book-import-other", None)
    }

    /// The text `book-import-same`.
    #[must_use]
    pub fn book_import_same<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("book-import-same", Some(&args))
    }

    /// The text `book-import-skipped`.
    #[must_use]
    pub fn book_import_skipped<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("book-import-skipped", Some(&args))
    }

    /// The text `book-import-too-much`.
    #[must_use]
    pub fn book_import_too_much(&self) -> String {
        self.format("book-import-too-much", None)
    }

    /// The text `book-import-twice`.
    #[must_use]
    pub fn book_import_twice<'a>(&self, line: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("line", line);
        self.format("book-import-twice", Some(&args))
    }

    /// The text `book-list-label`.
    #[must_use]
    pub fn book_list_label(&self) -> String {
        self.format("book-list-label", None)
    }

    /// The text `book-make`.
    #[must_use]
    pub fn book_make(&self) -> String {
        self.format("book-make", None)
    }

    /// The text `book-meanwhile`.
    #[must_use]
    pub fn book_meanwhile(&self) -> String {
        self.format("book-meanwhile", None)
    }

    /// The text `book-name`.
    #[must_use]
    pub fn book_name(&self) -> String {
        self.format("book-name", None)
    }

    /// The text `book-name-hint`.
    #[must_use]
    pub fn book_name_hint(&self) -> String {
        self.format("book-name-hint", None)
    }

    /// The text `book-new`.
    #[must_use]
    pub fn book_new(&self) -> String {
        self.format("book-new", None)
    }

    /// The text `book-note`.
    #[must_use]
    pub fn book_note(&self) -> String {
        self.format("book-note", None)
    }

    /// The text `book-nothing-found`.
    #[must_use]
    pub fn book_nothing_found(&self) -> String {
        self.format("book-nothing-found", None)
    }

    /// The text `book-personal`.
    #[must_use]
    pub fn book_personal(&self) -> String {
        self.format("book-personal", None)
    }

    /// The text `book-personal-about`.
    #[must_use]
    pub fn book_personal_about(&self) -> String {
        self.format("book-personal-about", None)
    }

    /// The text `book-remove`.
    #[must_use]
    pub fn book_remove(&self) -> String {
        self.format("book-remove", None)
    }

    /// The text `book-remove-of`.
    #[must_use]
    pub fn book_remove_of<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-remove-of", Some(&args))
    }

    /// The text `book-removed`.
    #[must_use]
    pub fn book_removed<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-removed", Some(&args))
    }

    /// The text `book-roles`.
    #[must_use]
    pub fn book_roles(&self) -> String {
        self.format("book-roles", None)
    }

    /// The text `book-roles-hint`.
    #[must_use]
    pub fn book_roles_hint(&self) -> String {
        self.format("book-roles-hint", None)
    }

    /// The text `book-save`.
    #[must_use]
    pub fn book_save(&self) -> String {
        self.format("book-save", None)
    }

    /// The text `book-saved-book`.
    #[must_use]
    pub fn book_saved_book(&self) -> String {
        self.format("book-saved-book", None)
    }

    /// The text `book-saved-deleted`.
    #[must_use]
    pub fn book_saved_deleted(&self) -> String {
        self.format("book-saved-deleted", None)
    }

    /// The text `book-saved-entry`.
    #[must_use]
    pub fn book_saved_entry(&self) -> String {
        self.format("book-saved-entry", None)
    }

    /// The text `book-saved-imported`.
    #[must_use]
    pub fn book_saved_imported(&self) -> String {
        self.format("book-saved-imported", None)
    }

    /// The text `book-saved-restored`.
    #[must_use]
    pub fn book_saved_restored(&self) -> String {
        self.format("book-saved-restored", None)
    }

    /// The text `book-search`.
    #[must_use]
    pub fn book_search(&self) -> String {
        self.format("book-search", None)
    }

    /// The text `book-settings`.
    #[must_use]
    pub fn book_settings(&self) -> String {
        self.format("book-settings", None)
    }

    /// The text `book-settings-of`.
    #[must_use]
    pub fn book_settings_of<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("book-settings-of", Some(&args))
    }

    /// The text `book-shared-about`.
    #[must_use]
    pub fn book_shared_about(&self) -> String {
        self.format("book-shared-about", None)
    }

    /// The text `book-shared-read-only`.
    #[must_use]
    pub fn book_shared_read_only(&self) -> String {
        self.format("book-shared-read-only", None)
    }

    /// The text `book-status`.
    #[must_use]
    pub fn book_status(&self) -> String {
        self.format("book-status", None)
    }

    /// The text `book-status-unknown`.
    #[must_use]
    pub fn book_status_unknown(&self) -> String {
        self.format("book-status-unknown", None)
    }

    /// The text `book-tags`.
    #[must_use]
    pub fn book_tags(&self) -> String {
        self.format("book-tags", None)
    }

    /// The text `book-tags-hint`.
    #[must_use]
    pub fn book_tags_hint(&self) -> String {
        self.format("book-tags-hint", None)
    }

    /// The text `book-title`.
    #[must_use]
    pub fn book_title(&self) -> String {
        self.format("book-title", None)
    }

    /// The text `book-undo`.
    #[must_use]
    pub fn book_undo(&self) -> String {
        self.format("book-undo", None)
    }

    /// The text `cancel-back`.
    #[must_use]
    pub fn cancel_back(&self) -> String {
        self.format("cancel-back", None)
    }

    /// The text `cancel-button`.
    #[must_use]
    pub fn cancel_button(&self) -> String {
        self.format("cancel-button", None)
    }

    /// The text `cancel-done`.
    #[must_use]
    pub fn cancel_done(&self) -> String {
        self.format("cancel-done", None)
    }

    /// The text `cancel-mail`.
    #[must_use]
    pub fn cancel_mail(&self) -> String {
        self.format("cancel-mail", None)
    }

    /// The text `cancel-stays`.
    #[must_use]
    pub fn cancel_stays(&self) -> String {
        self.format("cancel-stays", None)
    }

    /// The text `cancel-taken-back`.
    #[must_use]
    pub fn cancel_taken_back(&self) -> String {
        self.format("cancel-taken-back", None)
    }

    /// The text `cancel-then`.
    #[must_use]
    pub fn cancel_then(&self) -> String {
        self.format("cancel-then", None)
    }

    /// The text `cancel-title`.
    #[must_use]
    pub fn cancel_title(&self) -> String {
        self.format("cancel-title", None)
    }

    /// The text `cancel-when`.
    #[must_use]
    pub fn cancel_when<'a>(
        &self,
        date: impl Into<FluentValue<'a>>,
        plan: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        args.set("plan", plan);
        self.format("cancel-when", Some(&args))
    }

    /// The text `chart-clients`.
    #[must_use]
    pub fn chart_clients(&self) -> String {
        self.format("chart-clients", None)
    }

    /// The text `chart-day`.
    #[must_use]
    pub fn chart_day(&self) -> String {
        self.format("chart-day", None)
    }

    /// The text `chart-empty`.
    #[must_use]
    pub fn chart_empty(&self) -> String {
        self.format("chart-empty", None)
    }

    /// The text `chart-month`.
    #[must_use]
    pub fn chart_month(&self) -> String {
        self.format("chart-month", None)
    }

    /// The text `chart-most`.
    #[must_use]
    pub fn chart_most(&self) -> String {
        self.format("chart-most", None)
    }

    /// The text `chart-online`.
    #[must_use]
    pub fn chart_online(&self) -> String {
        self.format("chart-online", None)
    }

    /// The text `chart-peaks`.
    #[must_use]
    pub fn chart_peaks(&self) -> String {
        self.format("chart-peaks", None)
    }

    /// The text `chart-seats`.
    #[must_use]
    pub fn chart_seats(&self) -> String {
        self.format("chart-seats", None)
    }

    /// The text `chart-sessions`.
    #[must_use]
    pub fn chart_sessions(&self) -> String {
        self.format("chart-sessions", None)
    }

    /// The text `chart-spans`.
    #[must_use]
    pub fn chart_spans(&self) -> String {
        self.format("chart-spans", None)
    }

    /// The text `chart-table`.
    #[must_use]
    pub fn chart_table(&self) -> String {
        self.format("chart-table", None)
    }

    /// The text `chart-time`.
    #[must_use]
    pub fn chart_time(&self) -> String {
        self.format("chart-time", None)
    }

    /// The text `chart-title`.
    #[must_use]
    pub fn chart_title(&self) -> String {
        self.format("chart-title", None)
    }

    /// The text `chart-utc`.
    #[must_use]
    pub fn chart_utc(&self) -> String {
        self.format("chart-utc", None)
    }

    /// The text `chart-year`.
    #[must_use]
    pub fn chart_year(&self) -> String {
        self.format("chart-year", None)
    }

    /// The text `client-address`.
    #[must_use]
    pub fn client_address(&self) -> String {
        self.format("client-address", None)
    }

    /// The text `client-alias`.
    #[must_use]
    pub fn client_alias(&self) -> String {
        self.format("client-alias", None)
    }

    /// The text `client-details`.
    #[must_use]
    pub fn client_details(&self) -> String {
        self.format("client-details", None)
    }

    /// The text `client-first-seen`.
    #[must_use]
    pub fn client_first_seen(&self) -> String {
        self.format("client-first-seen", None)
    }

    /// The text `client-host-name`.
    #[must_use]
    pub fn client_host_name(&self) -> String {
        self.format("client-host-name", None)
    }

    /// The text `client-id`.
    #[must_use]
    pub fn client_id(&self) -> String {
        self.format("client-id", None)
    }

    /// The text `client-list-comment`.
    #[must_use]
    pub fn client_list_comment(&self) -> String {
        self.format("client-list-comment", None)
    }

    /// The text `client-list-outdated`.
    #[must_use]
    pub fn client_list_outdated(&self) -> String {
        self.format("client-list-outdated", None)
    }

    /// The text `client-list-tags`.
    #[must_use]
    pub fn client_list_tags(&self) -> String {
        self.format("client-list-tags", None)
    }

    /// The text `client-online`.
    #[must_use]
    pub fn client_online(&self) -> String {
        self.format("client-online", None)
    }

    /// The text `client-operating-system`.
    #[must_use]
    pub fn client_operating_system(&self) -> String {
        self.format("client-operating-system", None)
    }

    /// The text `client-version`.
    #[must_use]
    pub fn client_version(&self) -> String {
        self.format("client-version", None)
    }

    /// The text `clients-count`.
    #[must_use]
    pub fn clients_count<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("clients-count", Some(&args))
    }

    /// The text `clients-empty-text`.
    #[must_use]
    pub fn clients_empty_text(&self) -> String {
        self.format("clients-empty-text", None)
    }

    /// The text `clients-empty-title`.
    #[must_use]
    pub fn clients_empty_title(&self) -> String {
        self.format("clients-empty-title", None)
    }

    /// The text `clients-more-than`.
    #[must_use]
    pub fn clients_more_than<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("clients-more-than", Some(&args))
    }

    /// The text `clients-nothing-found`.
    #[must_use]
    pub fn clients_nothing_found(&self) -> String {
        self.format("clients-nothing-found", None)
    }

    /// The text `clients-quick-old`.
    #[must_use]
    pub fn clients_quick_old(&self) -> String {
        self.format("clients-quick-old", None)
    }

    /// The text `clients-quick-unseen`.
    #[must_use]
    pub fn clients_quick_unseen(&self) -> String {
        self.format("clients-quick-unseen", None)
    }

    /// The text `clients-search`.
    #[must_use]
    pub fn clients_search(&self) -> String {
        self.format("clients-search", None)
    }

    /// The text `clients-stopped`.
    #[must_use]
    pub fn clients_stopped<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("clients-stopped", Some(&args))
    }

    /// The text `clients-title`.
    #[must_use]
    pub fn clients_title(&self) -> String {
        self.format("clients-title", None)
    }

    /// The text `close-dialog`.
    #[must_use]
    pub fn close_dialog(&self) -> String {
        self.format("close-dialog", None)
    }

    /// The text `connect`.
    #[must_use]
    pub fn connect(&self) -> String {
        self.format("connect", None)
    }

    /// The text `connect-offline`.
    #[must_use]
    pub fn connect_offline(&self) -> String {
        self.format("connect-offline", None)
    }

    /// The text `copied`.
    #[must_use]
    pub fn copied(&self) -> String {
        self.format("copied", None)
    }

    /// The text `copy`.
    #[must_use]
    pub fn copy(&self) -> String {
        self.format("copy", None)
    }

    /// The text `copy-failed`.
    #[must_use]
    pub fn copy_failed(&self) -> String {
        self.format("copy-failed", None)
    }

    /// The text `course-accepted`.
    #[must_use]
    pub fn course_accepted(&self) -> String {
        self.format("course-accepted", None)
    }

    /// The text `course-accepted-by`.
    #[must_use]
    pub fn course_accepted_by<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("course-accepted-by", Some(&args))
    }

    /// The text `course-accepted-password`.
    #[must_use]
    pub fn course_accepted_password(&self) -> String {
        self.format("course-accepted-password", None)
    }

    /// The text `course-accepted-person`.
    #[must_use]
    pub fn course_accepted_person(&self) -> String {
        self.format("course-accepted-person", None)
    }

    /// The text `course-close-requested`.
    #[must_use]
    pub fn course_close_requested<'a>(&self, reason: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("reason", reason);
        self.format("course-close-requested", Some(&args))
    }

    /// The text `course-closed`.
    #[must_use]
    pub fn course_closed<'a>(&self, reason: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("reason", reason);
        self.format("course-closed", Some(&args))
    }

    /// The text `course-empty`.
    #[must_use]
    pub fn course_empty(&self) -> String {
        self.format("course-empty", None)
    }

    /// The text `course-host-reconnected`.
    #[must_use]
    pub fn course_host_reconnected(&self) -> String {
        self.format("course-host-reconnected", None)
    }

    /// The text `course-path-direct`.
    #[must_use]
    pub fn course_path_direct(&self) -> String {
        self.format("course-path-direct", None)
    }

    /// The text `course-path-relayed`.
    #[must_use]
    pub fn course_path_relayed(&self) -> String {
        self.format("course-path-relayed", None)
    }

    /// The text `course-permissions-changed`.
    #[must_use]
    pub fn course_permissions_changed<'a>(&self, permissions: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("permissions", permissions);
        self.format("course-permissions-changed", Some(&args))
    }

    /// The text `course-permissions-granted`.
    #[must_use]
    pub fn course_permissions_granted<'a>(&self, permissions: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("permissions", permissions);
        self.format("course-permissions-granted", Some(&args))
    }

    /// The text `course-requested`.
    #[must_use]
    pub fn course_requested<'a>(
        &self,
        from: impl Into<FluentValue<'a>>,
        to: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("from", from);
        args.set("to", to);
        self.format("course-requested", Some(&args))
    }

    /// The text `course-title`.
    #[must_use]
    pub fn course_title(&self) -> String {
        self.format("course-title", None)
    }

    /// The text `course-viewer-lost`.
    #[must_use]
    pub fn course_viewer_lost(&self) -> String {
        self.format("course-viewer-lost", None)
    }

    /// The text `course-viewer-reconnected`.
    #[must_use]
    pub fn course_viewer_reconnected(&self) -> String {
        self.format("course-viewer-reconnected", None)
    }

    /// The text `danger-zone`.
    #[must_use]
    pub fn danger_zone(&self) -> String {
        self.format("danger-zone", None)
    }

    /// The text `details-alias-full`.
    #[must_use]
    pub fn details_alias_full<'a>(
        &self,
        most: impl Into<FluentValue<'a>>,
        name: impl Into<FluentValue<'a>>,
        used: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        args.set("name", name);
        args.set("used", used);
        self.format("details-alias-full", Some(&args))
    }

    /// The text `details-alias-hint`.
    #[must_use]
    pub fn details_alias_hint(&self) -> String {
        self.format("details-alias-hint", None)
    }

    /// The text `details-alias-not-yours`.
    #[must_use]
    pub fn details_alias_not_yours<'a>(
        &self,
        namespace: impl Into<FluentValue<'a>>,
        own: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("namespace", namespace);
        args.set("own", own);
        self.format("details-alias-not-yours", Some(&args))
    }

    /// The text `details-alias-remove`.
    #[must_use]
    pub fn details_alias_remove(&self) -> String {
        self.format("details-alias-remove", None)
    }

    /// The text `details-alias-removed`.
    #[must_use]
    pub fn details_alias_removed(&self) -> String {
        self.format("details-alias-removed", None)
    }

    /// The text `details-alias-room`.
    #[must_use]
    pub fn details_alias_room<'a>(
        &self,
        most: impl Into<FluentValue<'a>>,
        name: impl Into<FluentValue<'a>>,
        used: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        args.set("name", name);
        args.set("used", used);
        self.format("details-alias-room", Some(&args))
    }

    /// The text `details-alias-room-unlimited`.
    #[must_use]
    pub fn details_alias_room_unlimited<'a>(
        &self,
        name: impl Into<FluentValue<'a>>,
        used: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        args.set("used", used);
        self.format("details-alias-room-unlimited", Some(&args))
    }

    /// The text `details-alias-saved`.
    #[must_use]
    pub fn details_alias_saved(&self) -> String {
        self.format("details-alias-saved", None)
    }

    /// The text `details-alias-taken`.
    #[must_use]
    pub fn details_alias_taken<'a>(&self, alias: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("alias", alias);
        self.format("details-alias-taken", Some(&args))
    }

    /// The text `details-changed-meanwhile`.
    #[must_use]
    pub fn details_changed_meanwhile(&self) -> String {
        self.format("details-changed-meanwhile", None)
    }

    /// The text `details-comment`.
    #[must_use]
    pub fn details_comment(&self) -> String {
        self.format("details-comment", None)
    }

    /// The text `details-comment-hint`.
    #[must_use]
    pub fn details_comment_hint(&self) -> String {
        self.format("details-comment-hint", None)
    }

    /// The text `details-comment-saved`.
    #[must_use]
    pub fn details_comment_saved(&self) -> String {
        self.format("details-comment-saved", None)
    }

    /// The text `details-danger`.
    #[must_use]
    pub fn details_danger(&self) -> String {
        self.format("details-danger", None)
    }

    /// The text `details-danger-text`.
    #[must_use]
    pub fn details_danger_text(&self) -> String {
        self.format("details-danger-text", None)
    }

    /// The text `details-edit`.
    #[must_use]
    pub fn details_edit(&self) -> String {
        self.format("details-edit", None)
    }

    /// The text `details-facts`.
    #[must_use]
    pub fn details_facts(&self) -> String {
        self.format("details-facts", None)
    }

    /// The text `details-gone-audit`.
    #[must_use]
    pub fn details_gone_audit(&self) -> String {
        self.format("details-gone-audit", None)
    }

    /// The text `details-gone-back`.
    #[must_use]
    pub fn details_gone_back(&self) -> String {
        self.format("details-gone-back", None)
    }

    /// The text `details-gone-text`.
    #[must_use]
    pub fn details_gone_text(&self) -> String {
        self.format("details-gone-text", None)
    }

    /// The text `details-gone-title`.
    #[must_use]
    pub fn details_gone_title<'a>(&self, number: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.format("details-gone-title", Some(&args))
    }

    /// The text `details-kept-now`.
    #[must_use]
    pub fn details_kept_now(&self) -> String {
        self.format("details-kept-now", None)
    }

    /// The text `details-last-seen`.
    #[must_use]
    pub fn details_last_seen(&self) -> String {
        self.format("details-last-seen", None)
    }

    /// The text `details-never-seen`.
    #[must_use]
    pub fn details_never_seen(&self) -> String {
        self.format("details-never-seen", None)
    }

    /// The text `details-outdated`.
    #[must_use]
    pub fn details_outdated(&self) -> String {
        self.format("details-outdated", None)
    }

    /// The text `details-outdated-text`.
    #[must_use]
    pub fn details_outdated_text<'a>(&self, version: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("version", version);
        self.format("details-outdated-text", Some(&args))
    }

    /// The text `details-remove`.
    #[must_use]
    pub fn details_remove(&self) -> String {
        self.format("details-remove", None)
    }

    /// The text `details-remove-back`.
    #[must_use]
    pub fn details_remove_back(&self) -> String {
        self.format("details-remove-back", None)
    }

    /// The text `details-remove-keeps`.
    #[must_use]
    pub fn details_remove_keeps(&self) -> String {
        self.format("details-remove-keeps", None)
    }

    /// The text `details-remove-own-alias`.
    #[must_use]
    pub fn details_remove_own_alias<'a>(&self, alias: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("alias", alias);
        self.format("details-remove-own-alias", Some(&args))
    }

    /// The text `details-remove-public-alias`.
    #[must_use]
    pub fn details_remove_public_alias<'a>(&self, alias: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("alias", alias);
        self.format("details-remove-public-alias", Some(&args))
    }

    /// The text `details-remove-said`.
    #[must_use]
    pub fn details_remove_said(&self) -> String {
        self.format("details-remove-said", None)
    }

    /// The text `details-remove-seat`.
    #[must_use]
    pub fn details_remove_seat(&self) -> String {
        self.format("details-remove-seat", None)
    }

    /// The text `details-remove-sessions`.
    #[must_use]
    pub fn details_remove_sessions(&self) -> String {
        self.format("details-remove-sessions", None)
    }

    /// The text `details-remove-title`.
    #[must_use]
    pub fn details_remove_title<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("details-remove-title", Some(&args))
    }

    /// The text `details-remove-told`.
    #[must_use]
    pub fn details_remove_told(&self) -> String {
        self.format("details-remove-told", None)
    }

    /// The text `details-removed`.
    #[must_use]
    pub fn details_removed(&self) -> String {
        self.format("details-removed", None)
    }

    /// The text `details-seen-now`.
    #[must_use]
    pub fn details_seen_now(&self) -> String {
        self.format("details-seen-now", None)
    }

    /// The text `details-tags`.
    #[must_use]
    pub fn details_tags(&self) -> String {
        self.format("details-tags", None)
    }

    /// The text `details-tags-hint`.
    #[must_use]
    pub fn details_tags_hint(&self) -> String {
        self.format("details-tags-hint", None)
    }

    /// The text `details-tags-saved`.
    #[must_use]
    pub fn details_tags_saved(&self) -> String {
        self.format("details-tags-saved", None)
    }

    /// The text `device-name`.
    #[must_use]
    pub fn device_name<'a>(
        &self,
        browser: impl Into<FluentValue<'a>>,
        system: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("browser", browser);
        args.set("system", system);
        self.format("device-name", Some(&args))
    }

    /// The text `device-unknown`.
    #[must_use]
    pub fn device_unknown(&self) -> String {
        self.format("device-unknown", None)
    }

    /// The text `download`.
    #[must_use]
    pub fn download(&self) -> String {
        self.format("download", None)
    }

    /// The text `email-confirm-account-text`.
    #[must_use]
    pub fn email_confirm_account_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        email: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("email", email);
        self.format("email-confirm-account-text", Some(&args))
    }

    /// The text `email-confirm-button`.
    #[must_use]
    pub fn email_confirm_button(&self) -> String {
        self.format("email-confirm-button", None)
    }

    /// The text `email-confirm-text`.
    #[must_use]
    pub fn email_confirm_text<'a>(&self, email: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("email", email);
        self.format("email-confirm-text", Some(&args))
    }

    /// The text `email-confirm-title`.
    #[must_use]
    pub fn email_confirm_title(&self) -> String {
        self.format("email-confirm-title", None)
    }

    /// The text `email-confirmed-text`.
    #[must_use]
    pub fn email_confirmed_text<'a>(&self, email: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("email", email);
        self.format("email-confirmed-text", Some(&args))
    }

    /// The text `email-confirmed-title`.
    #[must_use]
    pub fn email_confirmed_title(&self) -> String {
        self.format("email-confirmed-title", None)
    }

    /// The text `end-account-suspended`.
    #[must_use]
    pub fn end_account_suspended(&self) -> String {
        self.format("end-account-suspended", None)
    }

    /// The text `end-by-host`.
    #[must_use]
    pub fn end_by_host(&self) -> String {
        self.format("end-by-host", None)
    }

    /// The text `end-by-viewer`.
    #[must_use]
    pub fn end_by_viewer(&self) -> String {
        self.format("end-by-viewer", None)
    }

    /// The text `end-client-removed`.
    #[must_use]
    pub fn end_client_removed<'a>(&self, by: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        self.format("end-client-removed", Some(&args))
    }

    /// The text `end-closed-in-portal`.
    #[must_use]
    pub fn end_closed_in_portal<'a>(&self, by: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        self.format("end-closed-in-portal", Some(&args))
    }

    /// The text `end-dismissed`.
    #[must_use]
    pub fn end_dismissed(&self) -> String {
        self.format("end-dismissed", None)
    }

    /// The text `end-length-reached`.
    #[must_use]
    pub fn end_length_reached(&self) -> String {
        self.format("end-length-reached", None)
    }

    /// The text `end-limit-reached`.
    #[must_use]
    pub fn end_limit_reached<'a>(&self, limit: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("limit", limit);
        self.format("end-limit-reached", Some(&args))
    }

    /// The text `end-lost-contact`.
    #[must_use]
    pub fn end_lost_contact(&self) -> String {
        self.format("end-lost-contact", None)
    }

    /// The text `end-no-path`.
    #[must_use]
    pub fn end_no_path(&self) -> String {
        self.format("end-no-path", None)
    }

    /// The text `end-no-screen`.
    #[must_use]
    pub fn end_no_screen(&self) -> String {
        self.format("end-no-screen", None)
    }

    /// The text `end-right-revoked`.
    #[must_use]
    pub fn end_right_revoked<'a>(&self, by: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        self.format("end-right-revoked", Some(&args))
    }

    /// The text `end-signed-out`.
    #[must_use]
    pub fn end_signed_out<'a>(&self, by: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        self.format("end-signed-out", Some(&args))
    }

    /// The text `end-too-many-sessions`.
    #[must_use]
    pub fn end_too_many_sessions(&self) -> String {
        self.format("end-too-many-sessions", None)
    }

    /// The text `end-unanswered`.
    #[must_use]
    pub fn end_unanswered(&self) -> String {
        self.format("end-unanswered", None)
    }

    /// The text `end-unverified`.
    #[must_use]
    pub fn end_unverified(&self) -> String {
        self.format("end-unverified", None)
    }

    /// The text `enrol-text`.
    #[must_use]
    pub fn enrol_text(&self) -> String {
        self.format("enrol-text", None)
    }

    /// The text `enrol-title`.
    #[must_use]
    pub fn enrol_title(&self) -> String {
        self.format("enrol-title", None)
    }

    /// The text `enrol-totp`.
    #[must_use]
    pub fn enrol_totp(&self) -> String {
        self.format("enrol-totp", None)
    }

    /// The text `error-account-suspended-text`.
    #[must_use]
    pub fn error_account_suspended_text(&self) -> String {
        self.format("error-account-suspended-text", None)
    }

    /// The text `error-account-suspended-title`.
    #[must_use]
    pub fn error_account_suspended_title(&self) -> String {
        self.format("error-account-suspended-title", None)
    }

    /// The text `error-alias-taken-text`.
    #[must_use]
    pub fn error_alias_taken_text(&self) -> String {
        self.format("error-alias-taken-text", None)
    }

    /// The text `error-alias-taken-title`.
    #[must_use]
    pub fn error_alias_taken_title(&self) -> String {
        self.format("error-alias-taken-title", None)
    }

    /// The text `error-beyond-text`.
    #[must_use]
    pub fn error_beyond_text(&self) -> String {
        self.format("error-beyond-text", None)
    }

    /// The text `error-beyond-title`.
    #[must_use]
    pub fn error_beyond_title(&self) -> String {
        self.format("error-beyond-title", None)
    }

    /// The text `error-books-text`.
    #[must_use]
    pub fn error_books_text(&self) -> String {
        self.format("error-books-text", None)
    }

    /// The text `error-books-title`.
    #[must_use]
    pub fn error_books_title(&self) -> String {
        self.format("error-books-title", None)
    }

    /// The text `error-changed-meanwhile-text`.
    #[must_use]
    pub fn error_changed_meanwhile_text(&self) -> String {
        self.format("error-changed-meanwhile-text", None)
    }

    /// The text `error-changed-meanwhile-title`.
    #[must_use]
    pub fn error_changed_meanwhile_title(&self) -> String {
        self.format("error-changed-meanwhile-title", None)
    }

    /// The text `error-client-offline-text`.
    #[must_use]
    pub fn error_client_offline_text(&self) -> String {
        self.format("error-client-offline-text", None)
    }

    /// The text `error-client-offline-title`.
    #[must_use]
    pub fn error_client_offline_title(&self) -> String {
        self.format("error-client-offline-title", None)
    }

    /// The text `error-comment-too-late-text`.
    #[must_use]
    pub fn error_comment_too_late_text(&self) -> String {
        self.format("error-comment-too-late-text", None)
    }

    /// The text `error-comment-too-late-title`.
    #[must_use]
    pub fn error_comment_too_late_title(&self) -> String {
        self.format("error-comment-too-late-title", None)
    }

    /// The text `error-email-taken-text`.
    #[must_use]
    pub fn error_email_taken_text(&self) -> String {
        self.format("error-email-taken-text", None)
    }

    /// The text `error-email-taken-title`.
    #[must_use]
    pub fn error_email_taken_title(&self) -> String {
        self.format("error-email-taken-title", None)
    }

    /// The text `error-entries-text`.
    #[must_use]
    pub fn error_entries_text(&self) -> String {
        self.format("error-entries-text", None)
    }

    /// The text `error-entries-title`.
    #[must_use]
    pub fn error_entries_title(&self) -> String {
        self.format("error-entries-title", None)
    }

    /// The text `error-exports-text`.
    #[must_use]
    pub fn error_exports_text(&self) -> String {
        self.format("error-exports-text", None)
    }

    /// The text `error-exports-title`.
    #[must_use]
    pub fn error_exports_title(&self) -> String {
        self.format("error-exports-title", None)
    }

    /// The text `error-forbidden-text`.
    #[must_use]
    pub fn error_forbidden_text(&self) -> String {
        self.format("error-forbidden-text", None)
    }

    /// The text `error-forbidden-title`.
    #[must_use]
    pub fn error_forbidden_title(&self) -> String {
        self.format("error-forbidden-title", None)
    }

    /// The text `error-home`.
    #[must_use]
    pub fn error_home(&self) -> String {
        self.format("error-home", None)
    }

    /// The text `error-input-text`.
    #[must_use]
    pub fn error_input_text(&self) -> String {
        self.format("error-input-text", None)
    }

    /// The text `error-input-title`.
    #[must_use]
    pub fn error_input_title(&self) -> String {
        self.format("error-input-title", None)
    }

    /// The text `error-internal-text`.
    #[must_use]
    pub fn error_internal_text(&self) -> String {
        self.format("error-internal-text", None)
    }

    /// The text `error-internal-title`.
    #[must_use]
    pub fn error_internal_title(&self) -> String {
        self.format("error-internal-title", None)
    }

    /// The text `error-invitation-expired-text`.
    #[must_use]
    pub fn error_invitation_expired_text(&self) -> String {
        self.format("error-invitation-expired-text", None)
    }

    /// The text `error-invitation-expired-title`.
    #[must_use]
    pub fn error_invitation_expired_title(&self) -> String {
        self.format("error-invitation-expired-title", None)
    }

    /// The text `error-invitation-gone-text`.
    #[must_use]
    pub fn error_invitation_gone_text(&self) -> String {
        self.format("error-invitation-gone-text", None)
    }

    /// The text `error-invitation-gone-title`.
    #[must_use]
    pub fn error_invitation_gone_title(&self) -> String {
        self.format("error-invitation-gone-title", None)
    }

    /// The text `error-invitation-of-another-text`.
    #[must_use]
    pub fn error_invitation_of_another_text(&self) -> String {
        self.format("error-invitation-of-another-text", None)
    }

    /// The text `error-invitation-of-another-title`.
    #[must_use]
    pub fn error_invitation_of_another_title(&self) -> String {
        self.format("error-invitation-of-another-title", None)
    }

    /// The text `error-invitation-used-text`.
    #[must_use]
    pub fn error_invitation_used_text(&self) -> String {
        self.format("error-invitation-used-text", None)
    }

    /// The text `error-invitation-used-title`.
    #[must_use]
    pub fn error_invitation_used_title(&self) -> String {
        self.format("error-invitation-used-title", None)
    }

    /// The text `error-invitations-text`.
    #[must_use]
    pub fn error_invitations_text(&self) -> String {
        self.format("error-invitations-text", None)
    }

    /// The text `error-invitations-title`.
    #[must_use]
    pub fn error_invitations_title(&self) -> String {
        self.format("error-invitations-title", None)
    }

    /// The text `error-last-factor-text`.
    #[must_use]
    pub fn error_last_factor_text(&self) -> String {
        self.format("error-last-factor-text", None)
    }

    /// The text `error-last-factor-title`.
    #[must_use]
    pub fn error_last_factor_title(&self) -> String {
        self.format("error-last-factor-title", None)
    }

    /// The text `error-last-operator-text`.
    #[must_use]
    pub fn error_last_operator_text(&self) -> String {
        self.format("error-last-operator-text", None)
    }

    /// The text `error-last-operator-title`.
    #[must_use]
    pub fn error_last_operator_title(&self) -> String {
        self.format("error-last-operator-title", None)
    }

    /// The text `error-last-owner-text`.
    #[must_use]
    pub fn error_last_owner_text(&self) -> String {
        self.format("error-last-owner-text", None)
    }

    /// The text `error-last-owner-title`.
    #[must_use]
    pub fn error_last_owner_title(&self) -> String {
        self.format("error-last-owner-title", None)
    }

    /// The text `error-limit-active-devices-text`.
    #[must_use]
    pub fn error_limit_active_devices_text<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("error-limit-active-devices-text", Some(&args))
    }

    /// The text `error-limit-active-devices-title`.
    #[must_use]
    pub fn error_limit_active_devices_title(&self) -> String {
        self.format("error-limit-active-devices-title", None)
    }

    /// The text `error-limit-aliases-text`.
    #[must_use]
    pub fn error_limit_aliases_text<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("error-limit-aliases-text", Some(&args))
    }

    /// The text `error-limit-aliases-title`.
    #[must_use]
    pub fn error_limit_aliases_title(&self) -> String {
        self.format("error-limit-aliases-title", None)
    }

    /// The text `error-limit-namespaces-text`.
    #[must_use]
    pub fn error_limit_namespaces_text<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("error-limit-namespaces-text", Some(&args))
    }

    /// The text `error-limit-namespaces-title`.
    #[must_use]
    pub fn error_limit_namespaces_title(&self) -> String {
        self.format("error-limit-namespaces-title", None)
    }

    /// The text `error-limit-seats-text`.
    #[must_use]
    pub fn error_limit_seats_text<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("error-limit-seats-text", Some(&args))
    }

    /// The text `error-limit-seats-title`.
    #[must_use]
    pub fn error_limit_seats_title(&self) -> String {
        self.format("error-limit-seats-title", None)
    }

    /// The text `error-limit-session-length-text`.
    #[must_use]
    pub fn error_limit_session_length_text<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("error-limit-session-length-text", Some(&args))
    }

    /// The text `error-limit-session-length-title`.
    #[must_use]
    pub fn error_limit_session_length_title(&self) -> String {
        self.format("error-limit-session-length-title", None)
    }

    /// The text `error-limit-sessions-text`.
    #[must_use]
    pub fn error_limit_sessions_text<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("error-limit-sessions-text", Some(&args))
    }

    /// The text `error-limit-sessions-title`.
    #[must_use]
    pub fn error_limit_sessions_title(&self) -> String {
        self.format("error-limit-sessions-title", None)
    }

    /// The text `error-mail-not-retriable-text`.
    #[must_use]
    pub fn error_mail_not_retriable_text(&self) -> String {
        self.format("error-mail-not-retriable-text", None)
    }

    /// The text `error-mail-not-retriable-title`.
    #[must_use]
    pub fn error_mail_not_retriable_title(&self) -> String {
        self.format("error-mail-not-retriable-title", None)
    }

    /// The text `error-mail-sent-text`.
    #[must_use]
    pub fn error_mail_sent_text(&self) -> String {
        self.format("error-mail-sent-text", None)
    }

    /// The text `error-mail-sent-title`.
    #[must_use]
    pub fn error_mail_sent_title(&self) -> String {
        self.format("error-mail-sent-title", None)
    }

    /// The text `error-namespace-not-yours-text`.
    #[must_use]
    pub fn error_namespace_not_yours_text(&self) -> String {
        self.format("error-namespace-not-yours-text", None)
    }

    /// The text `error-namespace-not-yours-title`.
    #[must_use]
    pub fn error_namespace_not_yours_title(&self) -> String {
        self.format("error-namespace-not-yours-title", None)
    }

    /// The text `error-no-factor-text`.
    #[must_use]
    pub fn error_no_factor_text(&self) -> String {
        self.format("error-no-factor-text", None)
    }

    /// The text `error-no-factor-title`.
    #[must_use]
    pub fn error_no_factor_title(&self) -> String {
        self.format("error-no-factor-title", None)
    }

    /// The text `error-no-mail-server-text`.
    #[must_use]
    pub fn error_no_mail_server_text(&self) -> String {
        self.format("error-no-mail-server-text", None)
    }

    /// The text `error-no-mail-server-title`.
    #[must_use]
    pub fn error_no_mail_server_title(&self) -> String {
        self.format("error-no-mail-server-title", None)
    }

    /// The text `error-not-cancelled-text`.
    #[must_use]
    pub fn error_not_cancelled_text(&self) -> String {
        self.format("error-not-cancelled-text", None)
    }

    /// The text `error-not-cancelled-title`.
    #[must_use]
    pub fn error_not_cancelled_title(&self) -> String {
        self.format("error-not-cancelled-title", None)
    }

    /// The text `error-not-found-text`.
    #[must_use]
    pub fn error_not_found_text(&self) -> String {
        self.format("error-not-found-text", None)
    }

    /// The text `error-not-found-title`.
    #[must_use]
    pub fn error_not_found_title(&self) -> String {
        self.format("error-not-found-title", None)
    }

    /// The text `error-not-included-text`.
    #[must_use]
    pub fn error_not_included_text<'a>(&self, feature: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("feature", feature);
        self.format("error-not-included-text", Some(&args))
    }

    /// The text `error-not-included-title`.
    #[must_use]
    pub fn error_not_included_title(&self) -> String {
        self.format("error-not-included-title", None)
    }

    /// The text `error-not-reachable-text`.
    #[must_use]
    pub fn error_not_reachable_text(&self) -> String {
        self.format("error-not-reachable-text", None)
    }

    /// The text `error-not-reachable-title`.
    #[must_use]
    pub fn error_not_reachable_title(&self) -> String {
        self.format("error-not-reachable-title", None)
    }

    /// The text `error-nothing-to-cancel-text`.
    #[must_use]
    pub fn error_nothing_to_cancel_text(&self) -> String {
        self.format("error-nothing-to-cancel-text", None)
    }

    /// The text `error-nothing-to-cancel-title`.
    #[must_use]
    pub fn error_nothing_to_cancel_title(&self) -> String {
        self.format("error-nothing-to-cancel-title", None)
    }

    /// The text `error-owners-role-text`.
    #[must_use]
    pub fn error_owners_role_text(&self) -> String {
        self.format("error-owners-role-text", None)
    }

    /// The text `error-owners-role-title`.
    #[must_use]
    pub fn error_owners_role_title(&self) -> String {
        self.format("error-owners-role-title", None)
    }

    /// The text `error-passkeys-text`.
    #[must_use]
    pub fn error_passkeys_text(&self) -> String {
        self.format("error-passkeys-text", None)
    }

    /// The text `error-passkeys-title`.
    #[must_use]
    pub fn error_passkeys_title(&self) -> String {
        self.format("error-passkeys-title", None)
    }

    /// The text `error-plan-needed-text`.
    #[must_use]
    pub fn error_plan_needed_text(&self) -> String {
        self.format("error-plan-needed-text", None)
    }

    /// The text `error-plan-needed-title`.
    #[must_use]
    pub fn error_plan_needed_title(&self) -> String {
        self.format("error-plan-needed-title", None)
    }

    /// The text `error-reset-confirmed-text`.
    #[must_use]
    pub fn error_reset_confirmed_text(&self) -> String {
        self.format("error-reset-confirmed-text", None)
    }

    /// The text `error-reset-confirmed-title`.
    #[must_use]
    pub fn error_reset_confirmed_title(&self) -> String {
        self.format("error-reset-confirmed-title", None)
    }

    /// The text `error-role-in-use-text`.
    #[must_use]
    pub fn error_role_in_use_text(&self) -> String {
        self.format("error-role-in-use-text", None)
    }

    /// The text `error-role-in-use-title`.
    #[must_use]
    pub fn error_role_in_use_title(&self) -> String {
        self.format("error-role-in-use-title", None)
    }

    /// The text `error-roles-text`.
    #[must_use]
    pub fn error_roles_text(&self) -> String {
        self.format("error-roles-text", None)
    }

    /// The text `error-roles-title`.
    #[must_use]
    pub fn error_roles_title(&self) -> String {
        self.format("error-roles-title", None)
    }

    /// The text `error-session-closed-text`.
    #[must_use]
    pub fn error_session_closed_text(&self) -> String {
        self.format("error-session-closed-text", None)
    }

    /// The text `error-session-closed-title`.
    #[must_use]
    pub fn error_session_closed_title(&self) -> String {
        self.format("error-session-closed-title", None)
    }

    /// The text `error-sessions-text`.
    #[must_use]
    pub fn error_sessions_text(&self) -> String {
        self.format("error-sessions-text", None)
    }

    /// The text `error-sessions-title`.
    #[must_use]
    pub fn error_sessions_title(&self) -> String {
        self.format("error-sessions-title", None)
    }

    /// The text `error-set-up-over-text`.
    #[must_use]
    pub fn error_set_up_over_text(&self) -> String {
        self.format("error-set-up-over-text", None)
    }

    /// The text `error-set-up-over-title`.
    #[must_use]
    pub fn error_set_up_over_title(&self) -> String {
        self.format("error-set-up-over-title", None)
    }

    /// The text `error-sign-in-first-text`.
    #[must_use]
    pub fn error_sign_in_first_text(&self) -> String {
        self.format("error-sign-in-first-text", None)
    }

    /// The text `error-sign-in-first-title`.
    #[must_use]
    pub fn error_sign_in_first_title(&self) -> String {
        self.format("error-sign-in-first-title", None)
    }

    /// The text `error-signed-out-text`.
    #[must_use]
    pub fn error_signed_out_text(&self) -> String {
        self.format("error-signed-out-text", None)
    }

    /// The text `error-signed-out-title`.
    #[must_use]
    pub fn error_signed_out_title(&self) -> String {
        self.format("error-signed-out-title", None)
    }

    /// The text `error-too-large-text`.
    #[must_use]
    pub fn error_too_large_text(&self) -> String {
        self.format("error-too-large-text", None)
    }

    /// The text `error-too-large-title`.
    #[must_use]
    pub fn error_too_large_title(&self) -> String {
        self.format("error-too-large-title", None)
    }

    /// The text `error-totp-on-text`.
    #[must_use]
    pub fn error_totp_on_text(&self) -> String {
        self.format("error-totp-on-text", None)
    }

    /// The text `error-totp-on-title`.
    #[must_use]
    pub fn error_totp_on_title(&self) -> String {
        self.format("error-totp-on-title", None)
    }

    /// The text `error-tries-text`.
    #[must_use]
    pub fn error_tries_text<'a>(&self, seconds: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("seconds", seconds);
        self.format("error-tries-text", Some(&args))
    }

    /// The text `error-tries-title`.
    #[must_use]
    pub fn error_tries_title(&self) -> String {
        self.format("error-tries-title", None)
    }

    /// The text `error-unavailable-text`.
    #[must_use]
    pub fn error_unavailable_text(&self) -> String {
        self.format("error-unavailable-text", None)
    }

    /// The text `error-unavailable-title`.
    #[must_use]
    pub fn error_unavailable_title(&self) -> String {
        self.format("error-unavailable-title", None)
    }

    /// The text `error-upgrade-asked-already-text`.
    #[must_use]
    pub fn error_upgrade_asked_already_text(&self) -> String {
        self.format("error-upgrade-asked-already-text", None)
    }

    /// The text `error-upgrade-asked-already-title`.
    #[must_use]
    pub fn error_upgrade_asked_already_title(&self) -> String {
        self.format("error-upgrade-asked-already-title", None)
    }

    /// The text `error-yourself-text`.
    #[must_use]
    pub fn error_yourself_text(&self) -> String {
        self.format("error-yourself-text", None)
    }

    /// The text `error-yourself-title`.
    #[must_use]
    pub fn error_yourself_title(&self) -> String {
        self.format("error-yourself-title", None)
    }

    /// The text `export-csv`.
    #[must_use]
    pub fn export_csv(&self) -> String {
        self.format("export-csv", None)
    }

    /// The text `exports-cancel`.
    #[must_use]
    pub fn exports_cancel(&self) -> String {
        self.format("exports-cancel", None)
    }

    /// The text `exports-cancelled`.
    #[must_use]
    pub fn exports_cancelled(&self) -> String {
        self.format("exports-cancelled", None)
    }

    /// The text `exports-clients`.
    #[must_use]
    pub fn exports_clients(&self) -> String {
        self.format("exports-clients", None)
    }

    /// The text `exports-dismiss`.
    #[must_use]
    pub fn exports_dismiss(&self) -> String {
        self.format("exports-dismiss", None)
    }

    /// The text `exports-done`.
    #[must_use]
    pub fn exports_done(&self) -> String {
        self.format("exports-done", None)
    }

    /// The text `exports-failed`.
    #[must_use]
    pub fn exports_failed(&self) -> String {
        self.format("exports-failed", None)
    }

    /// The text `exports-none`.
    #[must_use]
    pub fn exports_none(&self) -> String {
        self.format("exports-none", None)
    }

    /// The text `exports-rows`.
    #[must_use]
    pub fn exports_rows<'a>(&self, rows: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("rows", rows);
        self.format("exports-rows", Some(&args))
    }

    /// The text `exports-rows-of`.
    #[must_use]
    pub fn exports_rows_of<'a>(
        &self,
        rows: impl Into<FluentValue<'a>>,
        total: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("rows", rows);
        args.set("total", total);
        self.format("exports-rows-of", Some(&args))
    }

    /// The text `exports-running`.
    #[must_use]
    pub fn exports_running(&self) -> String {
        self.format("exports-running", None)
    }

    /// The text `exports-sessions`.
    #[must_use]
    pub fn exports_sessions(&self) -> String {
        self.format("exports-sessions", None)
    }

    /// The text `exports-title`.
    #[must_use]
    pub fn exports_title(&self) -> String {
        self.format("exports-title", None)
    }

    /// The text `factors-demanded`.
    #[must_use]
    pub fn factors_demanded(&self) -> String {
        self.format("factors-demanded", None)
    }

    /// The text `factors-intro`.
    #[must_use]
    pub fn factors_intro(&self) -> String {
        self.format("factors-intro", None)
    }

    /// The text `factors-off`.
    #[must_use]
    pub fn factors_off(&self) -> String {
        self.format("factors-off", None)
    }

    /// The text `factors-on`.
    #[must_use]
    pub fn factors_on(&self) -> String {
        self.format("factors-on", None)
    }

    /// The text `factors-password`.
    #[must_use]
    pub fn factors_password(&self) -> String {
        self.format("factors-password", None)
    }

    /// The text `factors-saved`.
    #[must_use]
    pub fn factors_saved(&self) -> String {
        self.format("factors-saved", None)
    }

    /// The text `factors-title`.
    #[must_use]
    pub fn factors_title(&self) -> String {
        self.format("factors-title", None)
    }

    /// The text `feature-custom-clients`.
    #[must_use]
    pub fn feature_custom_clients(&self) -> String {
        self.format("feature-custom-clients", None)
    }

    /// The text `feature-own-namespace`.
    #[must_use]
    pub fn feature_own_namespace(&self) -> String {
        self.format("feature-own-namespace", None)
    }

    /// The text `feature-rest`.
    #[must_use]
    pub fn feature_rest(&self) -> String {
        self.format("feature-rest", None)
    }

    /// The text `field-email`.
    #[must_use]
    pub fn field_email(&self) -> String {
        self.format("field-email", None)
    }

    /// The text `field-password`.
    #[must_use]
    pub fn field_password(&self) -> String {
        self.format("field-password", None)
    }

    /// The text `field-password-again`.
    #[must_use]
    pub fn field_password_again(&self) -> String {
        self.format("field-password-again", None)
    }

    /// The text `figure-active-sessions`.
    #[must_use]
    pub fn figure_active_sessions(&self) -> String {
        self.format("figure-active-sessions", None)
    }

    /// The text `figure-connected`.
    #[must_use]
    pub fn figure_connected(&self) -> String {
        self.format("figure-connected", None)
    }

    /// The text `figure-online`.
    #[must_use]
    pub fn figure_online(&self) -> String {
        self.format("figure-online", None)
    }

    /// The text `files-documentation`.
    #[must_use]
    pub fn files_documentation(&self) -> String {
        self.format("files-documentation", None)
    }

    /// The text `files-no-program`.
    #[must_use]
    pub fn files_no_program(&self) -> String {
        self.format("files-no-program", None)
    }

    /// The text `files-program`.
    #[must_use]
    pub fn files_program(&self) -> String {
        self.format("files-program", None)
    }

    /// The text `files-program-text`.
    #[must_use]
    pub fn files_program_text(&self) -> String {
        self.format("files-program-text", None)
    }

    /// The text `files-size`.
    #[must_use]
    pub fn files_size<'a>(&self, megabytes: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("megabytes", megabytes);
        self.format("files-size", Some(&args))
    }

    /// The text `files-title`.
    #[must_use]
    pub fn files_title(&self) -> String {
        self.format("files-title", None)
    }

    /// The text `filter`.
    #[must_use]
    pub fn filter(&self) -> String {
        self.format("filter", None)
    }

    /// The text `filter-all`.
    #[must_use]
    pub fn filter_all(&self) -> String {
        self.format("filter-all", None)
    }

    /// The text `filter-ended`.
    #[must_use]
    pub fn filter_ended(&self) -> String {
        self.format("filter-ended", None)
    }

    /// The text `filter-running`.
    #[must_use]
    pub fn filter_running(&self) -> String {
        self.format("filter-running", None)
    }

    /// The text `first-page`.
    #[must_use]
    pub fn first_page(&self) -> String {
        self.format("first-page", None)
    }

    /// The text `form-problems`.
    #[must_use]
    pub fn form_problems(&self) -> String {
        self.format("form-problems", None)
    }

    /// The text `invitation-accept`.
    #[must_use]
    pub fn invitation_accept(&self) -> String {
        self.format("invitation-accept", None)
    }

    /// The text `invitation-password`.
    #[must_use]
    pub fn invitation_password(&self) -> String {
        self.format("invitation-password", None)
    }

    /// The text `invitation-sign-in`.
    #[must_use]
    pub fn invitation_sign_in(&self) -> String {
        self.format("invitation-sign-in", None)
    }

    /// The text `invitation-sign-in-text`.
    #[must_use]
    pub fn invitation_sign_in_text(&self) -> String {
        self.format("invitation-sign-in-text", None)
    }

    /// The text `invitation-text`.
    #[must_use]
    pub fn invitation_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        by: impl Into<FluentValue<'a>>,
        email: impl Into<FluentValue<'a>>,
        role: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("by", by);
        args.set("email", email);
        args.set("role", role);
        self.format("invitation-text", Some(&args))
    }

    /// The text `invitation-title`.
    #[must_use]
    pub fn invitation_title<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("invitation-title", Some(&args))
    }

    /// The text `invitation-wrong-user`.
    #[must_use]
    pub fn invitation_wrong_user<'a>(
        &self,
        email: impl Into<FluentValue<'a>>,
        you: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("email", email);
        args.set("you", you);
        self.format("invitation-wrong-user", Some(&args))
    }

    /// The text `invitations-title`.
    #[must_use]
    pub fn invitations_title(&self) -> String {
        self.format("invitations-title", None)
    }

    /// The text `invite-back`.
    #[must_use]
    pub fn invite_back(&self) -> String {
        self.format("invite-back", None)
    }

    /// The text `invite-button`.
    #[must_use]
    pub fn invite_button(&self) -> String {
        self.format("invite-button", None)
    }

    /// The text `invite-by`.
    #[must_use]
    pub fn invite_by(&self) -> String {
        self.format("invite-by", None)
    }

    /// The text `invite-cancel`.
    #[must_use]
    pub fn invite_cancel(&self) -> String {
        self.format("invite-cancel", None)
    }

    /// The text `invite-done-text`.
    #[must_use]
    pub fn invite_done_text(&self) -> String {
        self.format("invite-done-text", None)
    }

    /// The text `invite-done-title`.
    #[must_use]
    pub fn invite_done_title<'a>(&self, email: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("email", email);
        self.format("invite-done-title", Some(&args))
    }

    /// The text `invite-expired`.
    #[must_use]
    pub fn invite_expired(&self) -> String {
        self.format("invite-expired", None)
    }

    /// The text `invite-good-until`.
    #[must_use]
    pub fn invite_good_until(&self) -> String {
        self.format("invite-good-until", None)
    }

    /// The text `invite-intro`.
    #[must_use]
    pub fn invite_intro(&self) -> String {
        self.format("invite-intro", None)
    }

    /// The text `invite-language`.
    #[must_use]
    pub fn invite_language(&self) -> String {
        self.format("invite-language", None)
    }

    /// The text `invite-link`.
    #[must_use]
    pub fn invite_link(&self) -> String {
        self.format("invite-link", None)
    }

    /// The text `invite-renew`.
    #[must_use]
    pub fn invite_renew(&self) -> String {
        self.format("invite-renew", None)
    }

    /// The text `invite-revoke`.
    #[must_use]
    pub fn invite_revoke(&self) -> String {
        self.format("invite-revoke", None)
    }

    /// The text `invite-saved-revoked`.
    #[must_use]
    pub fn invite_saved_revoked(&self) -> String {
        self.format("invite-saved-revoked", None)
    }

    /// The text `invite-title`.
    #[must_use]
    pub fn invite_title(&self) -> String {
        self.format("invite-title", None)
    }

    /// The text `language-english`.
    #[must_use]
    pub fn language_english(&self) -> String {
        self.format("language-english", None)
    }

    /// The text `language-french`.
    #[must_use]
    pub fn language_french(&self) -> String {
        self.format("language-french", None)
    }

    /// The text `language-german`.
    #[must_use]
    pub fn language_german(&self) -> String {
        self.format("language-german", None)
    }

    /// The text `language-spanish`.
    #[must_use]
    pub fn language_spanish(&self) -> String {
        self.format("language-spanish", None)
    }

    /// The text `last-seen`.
    #[must_use]
    pub fn last_seen(&self) -> String {
        self.format("last-seen", None)
    }

    /// The text `length-days`.
    #[must_use]
    pub fn length_days<'a>(&self, number: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.format("length-days", Some(&args))
    }

    /// The text `length-hours`.
    #[must_use]
    pub fn length_hours<'a>(&self, number: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.format("length-hours", Some(&args))
    }

    /// The text `length-minutes`.
    #[must_use]
    pub fn length_minutes<'a>(&self, number: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.format("length-minutes", Some(&args))
    }

    /// The text `length-seconds`.
    #[must_use]
    pub fn length_seconds<'a>(&self, number: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.format("length-seconds", Some(&args))
    }

    /// The text `letter-account-email-changed-subject`.
    #[must_use]
    pub fn letter_account_email_changed_subject<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-account-email-changed-subject", Some(&args))
    }

    /// The text `letter-account-email-changed-text`.
    #[must_use]
    pub fn letter_account_email_changed_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        email: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("email", email);
        self.format("letter-account-email-changed-text", Some(&args))
    }

    /// The text `letter-account-email-confirmation-subject`.
    #[must_use]
    pub fn letter_account_email_confirmation_subject<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-account-email-confirmation-subject", Some(&args))
    }

    /// The text `letter-account-email-confirmation-text`.
    #[must_use]
    pub fn letter_account_email_confirmation_text<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-account-email-confirmation-text", Some(&args))
    }

    /// The text `letter-confirm-button`.
    #[must_use]
    pub fn letter_confirm_button(&self) -> String {
        self.format("letter-confirm-button", None)
    }

    /// The text `letter-email-changed-subject`.
    #[must_use]
    pub fn letter_email_changed_subject(&self) -> String {
        self.format("letter-email-changed-subject", None)
    }

    /// The text `letter-email-changed-text`.
    #[must_use]
    pub fn letter_email_changed_text<'a>(&self, email: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("email", email);
        self.format("letter-email-changed-text", Some(&args))
    }

    /// The text `letter-email-confirmation-subject`.
    #[must_use]
    pub fn letter_email_confirmation_subject(&self) -> String {
        self.format("letter-email-confirmation-subject", None)
    }

    /// The text `letter-email-confirmation-text`.
    #[must_use]
    pub fn letter_email_confirmation_text(&self) -> String {
        self.format("letter-email-confirmation-text", None)
    }

    /// The text `letter-good-until`.
    #[must_use]
    pub fn letter_good_until<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("letter-good-until", Some(&args))
    }

    /// The text `letter-invitation-button`.
    #[must_use]
    pub fn letter_invitation_button(&self) -> String {
        self.format("letter-invitation-button", None)
    }

    /// The text `letter-invitation-subject`.
    #[must_use]
    pub fn letter_invitation_subject<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        by: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("by", by);
        self.format("letter-invitation-subject", Some(&args))
    }

    /// The text `letter-invitation-text`.
    #[must_use]
    pub fn letter_invitation_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        by: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("by", by);
        self.format("letter-invitation-text", Some(&args))
    }

    /// The text `letter-key-reset-subject`.
    #[must_use]
    pub fn letter_key_reset_subject<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-key-reset-subject", Some(&args))
    }

    /// The text `letter-key-reset-text`.
    #[must_use]
    pub fn letter_key_reset_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        by: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("by", by);
        args.set("date", date);
        self.format("letter-key-reset-text", Some(&args))
    }

    /// The text `letter-license-button`.
    #[must_use]
    pub fn letter_license_button(&self) -> String {
        self.format("letter-license-button", None)
    }

    /// The text `letter-license-cancelled-back`.
    #[must_use]
    pub fn letter_license_cancelled_back(&self) -> String {
        self.format("letter-license-cancelled-back", None)
    }

    /// The text `letter-license-cancelled-subject`.
    #[must_use]
    pub fn letter_license_cancelled_subject<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-license-cancelled-subject", Some(&args))
    }

    /// The text `letter-license-cancelled-text`.
    #[must_use]
    pub fn letter_license_cancelled_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        by: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("by", by);
        args.set("date", date);
        self.format("letter-license-cancelled-text", Some(&args))
    }

    /// The text `letter-license-ended-subject`.
    #[must_use]
    pub fn letter_license_ended_subject<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-license-ended-subject", Some(&args))
    }

    /// The text `letter-license-ended-text`.
    #[must_use]
    pub fn letter_license_ended_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("date", date);
        self.format("letter-license-ended-text", Some(&args))
    }

    /// The text `letter-license-ending-subject`.
    #[must_use]
    pub fn letter_license_ending_subject<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("date", date);
        self.format("letter-license-ending-subject", Some(&args))
    }

    /// The text `letter-license-ending-text`.
    #[must_use]
    pub fn letter_license_ending_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("date", date);
        self.format("letter-license-ending-text", Some(&args))
    }

    /// The text `letter-license-kept-subject`.
    #[must_use]
    pub fn letter_license_kept_subject<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-license-kept-subject", Some(&args))
    }

    /// The text `letter-license-kept-text`.
    #[must_use]
    pub fn letter_license_kept_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        by: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("by", by);
        self.format("letter-license-kept-text", Some(&args))
    }

    /// The text `letter-link-as-text`.
    #[must_use]
    pub fn letter_link_as_text(&self) -> String {
        self.format("letter-link-as-text", None)
    }

    /// The text `letter-no-answer`.
    #[must_use]
    pub fn letter_no_answer(&self) -> String {
        self.format("letter-no-answer", None)
    }

    /// The text `letter-not-me-button`.
    #[must_use]
    pub fn letter_not_me_button(&self) -> String {
        self.format("letter-not-me-button", None)
    }

    /// The text `letter-not-you-operator`.
    #[must_use]
    pub fn letter_not_you_operator(&self) -> String {
        self.format("letter-not-you-operator", None)
    }

    /// The text `letter-not-you-password`.
    #[must_use]
    pub fn letter_not_you_password(&self) -> String {
        self.format("letter-not-you-password", None)
    }

    /// The text `letter-nothing-happens`.
    #[must_use]
    pub fn letter_nothing_happens(&self) -> String {
        self.format("letter-nothing-happens", None)
    }

    /// The text `letter-passkey-added-subject`.
    #[must_use]
    pub fn letter_passkey_added_subject(&self) -> String {
        self.format("letter-passkey-added-subject", None)
    }

    /// The text `letter-passkey-added-text`.
    #[must_use]
    pub fn letter_passkey_added_text<'a>(
        &self,
        address: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
        passkey: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        args.set("date", date);
        args.set("passkey", passkey);
        self.format("letter-passkey-added-text", Some(&args))
    }

    /// The text `letter-passkey-removed-subject`.
    #[must_use]
    pub fn letter_passkey_removed_subject(&self) -> String {
        self.format("letter-passkey-removed-subject", None)
    }

    /// The text `letter-passkey-removed-text`.
    #[must_use]
    pub fn letter_passkey_removed_text<'a>(
        &self,
        address: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
        passkey: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        args.set("date", date);
        args.set("passkey", passkey);
        self.format("letter-passkey-removed-text", Some(&args))
    }

    /// The text `letter-password-changed-subject`.
    #[must_use]
    pub fn letter_password_changed_subject(&self) -> String {
        self.format("letter-password-changed-subject", None)
    }

    /// The text `letter-password-changed-text`.
    #[must_use]
    pub fn letter_password_changed_text<'a>(
        &self,
        address: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        args.set("date", date);
        self.format("letter-password-changed-text", Some(&args))
    }

    /// The text `letter-password-reset-button`.
    #[must_use]
    pub fn letter_password_reset_button(&self) -> String {
        self.format("letter-password-reset-button", None)
    }

    /// The text `letter-password-reset-subject`.
    #[must_use]
    pub fn letter_password_reset_subject(&self) -> String {
        self.format("letter-password-reset-subject", None)
    }

    /// The text `letter-password-reset-text`.
    #[must_use]
    pub fn letter_password_reset_text(&self) -> String {
        self.format("letter-password-reset-text", None)
    }

    /// The text `letter-recovery-code-left`.
    #[must_use]
    pub fn letter_recovery_code_left<'a>(&self, left: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("left", left);
        self.format("letter-recovery-code-left", Some(&args))
    }

    /// The text `letter-recovery-code-subject`.
    #[must_use]
    pub fn letter_recovery_code_subject(&self) -> String {
        self.format("letter-recovery-code-subject", None)
    }

    /// The text `letter-recovery-code-text`.
    #[must_use]
    pub fn letter_recovery_code_text<'a>(
        &self,
        address: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        args.set("date", date);
        self.format("letter-recovery-code-text", Some(&args))
    }

    /// The text `letter-reset-asked-button`.
    #[must_use]
    pub fn letter_reset_asked_button(&self) -> String {
        self.format("letter-reset-asked-button", None)
    }

    /// The text `letter-reset-asked-subject`.
    #[must_use]
    pub fn letter_reset_asked_subject<'a>(&self, user: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("user", user);
        self.format("letter-reset-asked-subject", Some(&args))
    }

    /// The text `letter-reset-asked-text`.
    #[must_use]
    pub fn letter_reset_asked_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        user: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("user", user);
        self.format("letter-reset-asked-text", Some(&args))
    }

    /// The text `letter-reset-confirmed-not-you`.
    #[must_use]
    pub fn letter_reset_confirmed_not_you(&self) -> String {
        self.format("letter-reset-confirmed-not-you", None)
    }

    /// The text `letter-reset-confirmed-subject`.
    #[must_use]
    pub fn letter_reset_confirmed_subject(&self) -> String {
        self.format("letter-reset-confirmed-subject", None)
    }

    /// The text `letter-reset-confirmed-text`.
    #[must_use]
    pub fn letter_reset_confirmed_text<'a>(
        &self,
        by: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        args.set("date", date);
        self.format("letter-reset-confirmed-text", Some(&args))
    }

    /// The text `letter-reset-done-subject`.
    #[must_use]
    pub fn letter_reset_done_subject(&self) -> String {
        self.format("letter-reset-done-subject", None)
    }

    /// The text `letter-reset-done-text`.
    #[must_use]
    pub fn letter_reset_done_text<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("letter-reset-done-text", Some(&args))
    }

    /// The text `letter-reset-requested-not-you`.
    #[must_use]
    pub fn letter_reset_requested_not_you(&self) -> String {
        self.format("letter-reset-requested-not-you", None)
    }

    /// The text `letter-reset-requested-subject`.
    #[must_use]
    pub fn letter_reset_requested_subject(&self) -> String {
        self.format("letter-reset-requested-subject", None)
    }

    /// The text `letter-reset-requested-text`.
    #[must_use]
    pub fn letter_reset_requested_text<'a>(&self, address: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.format("letter-reset-requested-text", Some(&args))
    }

    /// The text `letter-signature`.
    #[must_use]
    pub fn letter_signature<'a>(&self, address: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.format("letter-signature", Some(&args))
    }

    /// The text `letter-stop-button`.
    #[must_use]
    pub fn letter_stop_button(&self) -> String {
        self.format("letter-stop-button", None)
    }

    /// The text `letter-test-subject`.
    #[must_use]
    pub fn letter_test_subject(&self) -> String {
        self.format("letter-test-subject", None)
    }

    /// The text `letter-test-text`.
    #[must_use]
    pub fn letter_test_text(&self) -> String {
        self.format("letter-test-text", None)
    }

    /// The text `letter-totp-added-subject`.
    #[must_use]
    pub fn letter_totp_added_subject(&self) -> String {
        self.format("letter-totp-added-subject", None)
    }

    /// The text `letter-totp-added-text`.
    #[must_use]
    pub fn letter_totp_added_text<'a>(
        &self,
        address: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        args.set("date", date);
        self.format("letter-totp-added-text", Some(&args))
    }

    /// The text `letter-totp-removed-subject`.
    #[must_use]
    pub fn letter_totp_removed_subject(&self) -> String {
        self.format("letter-totp-removed-subject", None)
    }

    /// The text `letter-totp-removed-text`.
    #[must_use]
    pub fn letter_totp_removed_text<'a>(
        &self,
        address: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        args.set("date", date);
        self.format("letter-totp-removed-text", Some(&args))
    }

    /// The text `letter-unexpected`.
    #[must_use]
    pub fn letter_unexpected(&self) -> String {
        self.format("letter-unexpected", None)
    }

    /// The text `letter-upgrade-asked-button`.
    #[must_use]
    pub fn letter_upgrade_asked_button(&self) -> String {
        self.format("letter-upgrade-asked-button", None)
    }

    /// The text `letter-upgrade-asked-subject`.
    #[must_use]
    pub fn letter_upgrade_asked_subject<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-upgrade-asked-subject", Some(&args))
    }

    /// The text `letter-upgrade-asked-text`.
    #[must_use]
    pub fn letter_upgrade_asked_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        by: impl Into<FluentValue<'a>>,
        number: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("by", by);
        args.set("number", number);
        self.format("letter-upgrade-asked-text", Some(&args))
    }

    /// The text `letter-upgrade-declined-answer`.
    #[must_use]
    pub fn letter_upgrade_declined_answer<'a>(&self, answer: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("answer", answer);
        self.format("letter-upgrade-declined-answer", Some(&args))
    }

    /// The text `letter-upgrade-declined-subject`.
    #[must_use]
    pub fn letter_upgrade_declined_subject<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-upgrade-declined-subject", Some(&args))
    }

    /// The text `letter-upgrade-declined-text`.
    #[must_use]
    pub fn letter_upgrade_declined_text<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-upgrade-declined-text", Some(&args))
    }

    /// The text `letter-upgrade-granted-subject`.
    #[must_use]
    pub fn letter_upgrade_granted_subject<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-upgrade-granted-subject", Some(&args))
    }

    /// The text `letter-upgrade-granted-text`.
    #[must_use]
    pub fn letter_upgrade_granted_text<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("letter-upgrade-granted-text", Some(&args))
    }

    /// The text `license-cancel`.
    #[must_use]
    pub fn license_cancel(&self) -> String {
        self.format("license-cancel", None)
    }

    /// The text `license-cancelled-until`.
    #[must_use]
    pub fn license_cancelled_until<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("license-cancelled-until", Some(&args))
    }

    /// The text `license-card`.
    #[must_use]
    pub fn license_card(&self) -> String {
        self.format("license-card", None)
    }

    /// The text `license-changed-meanwhile`.
    #[must_use]
    pub fn license_changed_meanwhile(&self) -> String {
        self.format("license-changed-meanwhile", None)
    }

    /// The text `license-customer-number`.
    #[must_use]
    pub fn license_customer_number(&self) -> String {
        self.format("license-customer-number", None)
    }

    /// The text `license-ended`.
    #[must_use]
    pub fn license_ended<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("license-ended", Some(&args))
    }

    /// The text `license-expires`.
    #[must_use]
    pub fn license_expires(&self) -> String {
        self.format("license-expires", None)
    }

    /// The text `license-holder`.
    #[must_use]
    pub fn license_holder(&self) -> String {
        self.format("license-holder", None)
    }

    /// The text `license-holds-until`.
    #[must_use]
    pub fn license_holds_until<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("license-holds-until", Some(&args))
    }

    /// The text `license-includes`.
    #[must_use]
    pub fn license_includes(&self) -> String {
        self.format("license-includes", None)
    }

    /// The text `license-includes-nothing`.
    #[must_use]
    pub fn license_includes_nothing(&self) -> String {
        self.format("license-includes-nothing", None)
    }

    /// The text `license-keep`.
    #[must_use]
    pub fn license_keep(&self) -> String {
        self.format("license-keep", None)
    }

    /// The text `license-key`.
    #[must_use]
    pub fn license_key(&self) -> String {
        self.format("license-key", None)
    }

    /// The text `license-key-hidden`.
    #[must_use]
    pub fn license_key_hidden(&self) -> String {
        self.format("license-key-hidden", None)
    }

    /// The text `license-last-day`.
    #[must_use]
    pub fn license_last_day(&self) -> String {
        self.format("license-last-day", None)
    }

    /// The text `license-last-day-hint`.
    #[must_use]
    pub fn license_last_day_hint<'a>(&self, zone: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("zone", zone);
        self.format("license-last-day-hint", Some(&args))
    }

    /// The text `license-max-seats`.
    #[must_use]
    pub fn license_max_seats(&self) -> String {
        self.format("license-max-seats", None)
    }

    /// The text `license-max-sessions`.
    #[must_use]
    pub fn license_max_sessions(&self) -> String {
        self.format("license-max-sessions", None)
    }

    /// The text `license-no-charge`.
    #[must_use]
    pub fn license_no_charge(&self) -> String {
        self.format("license-no-charge", None)
    }

    /// The text `license-no-expiry`.
    #[must_use]
    pub fn license_no_expiry(&self) -> String {
        self.format("license-no-expiry", None)
    }

    /// The text `license-period`.
    #[must_use]
    pub fn license_period(&self) -> String {
        self.format("license-period", None)
    }

    /// The text `license-period-none`.
    #[must_use]
    pub fn license_period_none(&self) -> String {
        self.format("license-period-none", None)
    }

    /// The text `license-period-renews`.
    #[must_use]
    pub fn license_period_renews(&self) -> String {
        self.format("license-period-renews", None)
    }

    /// The text `license-period-until`.
    #[must_use]
    pub fn license_period_until(&self) -> String {
        self.format("license-period-until", None)
    }

    /// The text `license-plan-choice`.
    #[must_use]
    pub fn license_plan_choice<'a>(
        &self,
        name: impl Into<FluentValue<'a>>,
        version: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        args.set("version", version);
        self.format("license-plan-choice", Some(&args))
    }

    /// The text `license-plan-hint`.
    #[must_use]
    pub fn license_plan_hint(&self) -> String {
        self.format("license-plan-hint", None)
    }

    /// The text `license-plan-new`.
    #[must_use]
    pub fn license_plan_new(&self) -> String {
        self.format("license-plan-new", None)
    }

    /// The text `license-plan-now`.
    #[must_use]
    pub fn license_plan_now<'a>(&self, plan: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("plan", plan);
        self.format("license-plan-now", Some(&args))
    }

    /// The text `license-plan-set`.
    #[must_use]
    pub fn license_plan_set(&self) -> String {
        self.format("license-plan-set", None)
    }

    /// The text `license-price`.
    #[must_use]
    pub fn license_price(&self) -> String {
        self.format("license-price", None)
    }

    /// The text `license-price-agreed`.
    #[must_use]
    pub fn license_price_agreed(&self) -> String {
        self.format("license-price-agreed", None)
    }

    /// The text `license-product`.
    #[must_use]
    pub fn license_product(&self) -> String {
        self.format("license-product", None)
    }

    /// The text `license-renews-on`.
    #[must_use]
    pub fn license_renews_on<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("license-renews-on", Some(&args))
    }

    /// The text `license-reset`.
    #[must_use]
    pub fn license_reset(&self) -> String {
        self.format("license-reset", None)
    }

    /// The text `license-reset-label`.
    #[must_use]
    pub fn license_reset_label(&self) -> String {
        self.format("license-reset-label", None)
    }

    /// The text `license-terms`.
    #[must_use]
    pub fn license_terms(&self) -> String {
        self.format("license-terms", None)
    }

    /// The text `license-title`.
    #[must_use]
    pub fn license_title(&self) -> String {
        self.format("license-title", None)
    }

    /// The text `license-upgrade`.
    #[must_use]
    pub fn license_upgrade(&self) -> String {
        self.format("license-upgrade", None)
    }

    /// The text `license-upgrade-open`.
    #[must_use]
    pub fn license_upgrade_open(&self) -> String {
        self.format("license-upgrade-open", None)
    }

    /// The text `license-version`.
    #[must_use]
    pub fn license_version<'a>(&self, version: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("version", version);
        self.format("license-version", Some(&args))
    }

    /// The text `limit-name-active-devices`.
    #[must_use]
    pub fn limit_name_active_devices(&self) -> String {
        self.format("limit-name-active-devices", None)
    }

    /// The text `limit-name-aliases`.
    #[must_use]
    pub fn limit_name_aliases(&self) -> String {
        self.format("limit-name-aliases", None)
    }

    /// The text `limit-name-namespaces`.
    #[must_use]
    pub fn limit_name_namespaces(&self) -> String {
        self.format("limit-name-namespaces", None)
    }

    /// The text `limit-name-seats`.
    #[must_use]
    pub fn limit_name_seats(&self) -> String {
        self.format("limit-name-seats", None)
    }

    /// The text `limit-name-session-length`.
    #[must_use]
    pub fn limit_name_session_length(&self) -> String {
        self.format("limit-name-session-length", None)
    }

    /// The text `limit-name-sessions`.
    #[must_use]
    pub fn limit_name_sessions(&self) -> String {
        self.format("limit-name-sessions", None)
    }

    /// The text `limits-card`.
    #[must_use]
    pub fn limits_card(&self) -> String {
        self.format("limits-card", None)
    }

    /// The text `link-gone-text`.
    #[must_use]
    pub fn link_gone_text(&self) -> String {
        self.format("link-gone-text", None)
    }

    /// The text `link-gone-title`.
    #[must_use]
    pub fn link_gone_title(&self) -> String {
        self.format("link-gone-title", None)
    }

    /// The text `list-changed`.
    #[must_use]
    pub fn list_changed(&self) -> String {
        self.format("list-changed", None)
    }

    /// The text `list-reload`.
    #[must_use]
    pub fn list_reload(&self) -> String {
        self.format("list-reload", None)
    }

    /// The text `list-rows`.
    #[must_use]
    pub fn list_rows(&self) -> String {
        self.format("list-rows", None)
    }

    /// The text `list-search-on`.
    #[must_use]
    pub fn list_search_on(&self) -> String {
        self.format("list-search-on", None)
    }

    /// The text `list-sort`.
    #[must_use]
    pub fn list_sort(&self) -> String {
        self.format("list-sort", None)
    }

    /// The text `mail-attempts`.
    #[must_use]
    pub fn mail_attempts(&self) -> String {
        self.format("mail-attempts", None)
    }

    /// The text `mail-details`.
    #[must_use]
    pub fn mail_details(&self) -> String {
        self.format("mail-details", None)
    }

    /// The text `mail-discard`.
    #[must_use]
    pub fn mail_discard(&self) -> String {
        self.format("mail-discard", None)
    }

    /// The text `mail-empty-text`.
    #[must_use]
    pub fn mail_empty_text(&self) -> String {
        self.format("mail-empty-text", None)
    }

    /// The text `mail-empty-title`.
    #[must_use]
    pub fn mail_empty_title(&self) -> String {
        self.format("mail-empty-title", None)
    }

    /// The text `mail-fault-connection`.
    #[must_use]
    pub fn mail_fault_connection<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("mail-fault-connection", Some(&args))
    }

    /// The text `mail-fault-content`.
    #[must_use]
    pub fn mail_fault_content<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("mail-fault-content", Some(&args))
    }

    /// The text `mail-fault-encryption`.
    #[must_use]
    pub fn mail_fault_encryption<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("mail-fault-encryption", Some(&args))
    }

    /// The text `mail-fault-later`.
    #[must_use]
    pub fn mail_fault_later<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("mail-fault-later", Some(&args))
    }

    /// The text `mail-fault-login`.
    #[must_use]
    pub fn mail_fault_login<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("mail-fault-login", Some(&args))
    }

    /// The text `mail-fault-recipient`.
    #[must_use]
    pub fn mail_fault_recipient<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("mail-fault-recipient", Some(&args))
    }

    /// The text `mail-fault-sender`.
    #[must_use]
    pub fn mail_fault_sender<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("mail-fault-sender", Some(&args))
    }

    /// The text `mail-fault-slow`.
    #[must_use]
    pub fn mail_fault_slow<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("mail-fault-slow", Some(&args))
    }

    /// The text `mail-fault-unreadable`.
    #[must_use]
    pub fn mail_fault_unreadable(&self) -> String {
        self.format("mail-fault-unreadable", None)
    }

    /// The text `mail-finished-failed`.
    #[must_use]
    pub fn mail_finished_failed(&self) -> String {
        self.format("mail-finished-failed", None)
    }

    /// The text `mail-finished-sent`.
    #[must_use]
    pub fn mail_finished_sent(&self) -> String {
        self.format("mail-finished-sent", None)
    }

    /// The text `mail-forgotten`.
    #[must_use]
    pub fn mail_forgotten(&self) -> String {
        self.format("mail-forgotten", None)
    }

    /// The text `mail-intro`.
    #[must_use]
    pub fn mail_intro<'a>(&self, days: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("days", days);
        self.format("mail-intro", Some(&args))
    }

    /// The text `mail-kind`.
    #[must_use]
    pub fn mail_kind(&self) -> String {
        self.format("mail-kind", None)
    }

    /// The text `mail-kind-account-email-changed`.
    #[must_use]
    pub fn mail_kind_account_email_changed(&self) -> String {
        self.format("mail-kind-account-email-changed", None)
    }

    /// The text `mail-kind-account-email-confirmation`.
    #[must_use]
    pub fn mail_kind_account_email_confirmation(&self) -> String {
        self.format("mail-kind-account-email-confirmation", None)
    }

    /// The text `mail-kind-email-changed`.
    #[must_use]
    pub fn mail_kind_email_changed(&self) -> String {
        self.format("mail-kind-email-changed", None)
    }

    /// The text `mail-kind-email-confirmation`.
    #[must_use]
    pub fn mail_kind_email_confirmation(&self) -> String {
        self.format("mail-kind-email-confirmation", None)
    }

    /// The text `mail-kind-factor-added`.
    #[must_use]
    pub fn mail_kind_factor_added(&self) -> String {
        self.format("mail-kind-factor-added", None)
    }

    /// The text `mail-kind-factor-removed`.
    #[must_use]
    pub fn mail_kind_factor_removed(&self) -> String {
        self.format("mail-kind-factor-removed", None)
    }

    /// The text `mail-kind-factor-reset-asked`.
    #[must_use]
    pub fn mail_kind_factor_reset_asked(&self) -> String {
        self.format("mail-kind-factor-reset-asked", None)
    }

    /// The text `mail-kind-factor-reset-confirmed`.
    #[must_use]
    pub fn mail_kind_factor_reset_confirmed(&self) -> String {
        self.format("mail-kind-factor-reset-confirmed", None)
    }

    /// The text `mail-kind-factor-reset-done`.
    #[must_use]
    pub fn mail_kind_factor_reset_done(&self) -> String {
        self.format("mail-kind-factor-reset-done", None)
    }

    /// The text `mail-kind-factor-reset-requested`.
    #[must_use]
    pub fn mail_kind_factor_reset_requested(&self) -> String {
        self.format("mail-kind-factor-reset-requested", None)
    }

    /// The text `mail-kind-invitation`.
    #[must_use]
    pub fn mail_kind_invitation(&self) -> String {
        self.format("mail-kind-invitation", None)
    }

    /// The text `mail-kind-license-cancelled`.
    #[must_use]
    pub fn mail_kind_license_cancelled(&self) -> String {
        self.format("mail-kind-license-cancelled", None)
    }

    /// The text `mail-kind-license-ended`.
    #[must_use]
    pub fn mail_kind_license_ended(&self) -> String {
        self.format("mail-kind-license-ended", None)
    }

    /// The text `mail-kind-license-ending`.
    #[must_use]
    pub fn mail_kind_license_ending(&self) -> String {
        self.format("mail-kind-license-ending", None)
    }

    /// The text `mail-kind-license-kept`.
    #[must_use]
    pub fn mail_kind_license_kept(&self) -> String {
        self.format("mail-kind-license-kept", None)
    }

    /// The text `mail-kind-license-key-reset`.
    #[must_use]
    pub fn mail_kind_license_key_reset(&self) -> String {
        self.format("mail-kind-license-key-reset", None)
    }

    /// The text `mail-kind-password-changed`.
    #[must_use]
    pub fn mail_kind_password_changed(&self) -> String {
        self.format("mail-kind-password-changed", None)
    }

    /// The text `mail-kind-password-reset`.
    #[must_use]
    pub fn mail_kind_password_reset(&self) -> String {
        self.format("mail-kind-password-reset", None)
    }

    /// The text `mail-kind-recovery-code-used`.
    #[must_use]
    pub fn mail_kind_recovery_code_used(&self) -> String {
        self.format("mail-kind-recovery-code-used", None)
    }

    /// The text `mail-kind-test`.
    #[must_use]
    pub fn mail_kind_test(&self) -> String {
        self.format("mail-kind-test", None)
    }

    /// The text `mail-kind-upgrade-asked`.
    #[must_use]
    pub fn mail_kind_upgrade_asked(&self) -> String {
        self.format("mail-kind-upgrade-asked", None)
    }

    /// The text `mail-kind-upgrade-declined`.
    #[must_use]
    pub fn mail_kind_upgrade_declined(&self) -> String {
        self.format("mail-kind-upgrade-declined", None)
    }

    /// The text `mail-kind-upgrade-granted`.
    #[must_use]
    pub fn mail_kind_upgrade_granted(&self) -> String {
        self.format("mail-kind-upgrade-granted", None)
    }

    /// The text `mail-last-error`.
    #[must_use]
    pub fn mail_last_error(&self) -> String {
        self.format("mail-last-error", None)
    }

    /// The text `mail-next-try`.
    #[must_use]
    pub fn mail_next_try(&self) -> String {
        self.format("mail-next-try", None)
    }

    /// The text `mail-no-server-text`.
    #[must_use]
    pub fn mail_no_server_text(&self) -> String {
        self.format("mail-no-server-text", None)
    }

    /// The text `mail-no-server-title`.
    #[must_use]
    pub fn mail_no_server_title(&self) -> String {
        self.format("mail-no-server-title", None)
    }

    /// The text `mail-nothing-found`.
    #[must_use]
    pub fn mail_nothing_found(&self) -> String {
        self.format("mail-nothing-found", None)
    }

    /// The text `mail-recipient`.
    #[must_use]
    pub fn mail_recipient(&self) -> String {
        self.format("mail-recipient", None)
    }

    /// The text `mail-retry`.
    #[must_use]
    pub fn mail_retry(&self) -> String {
        self.format("mail-retry", None)
    }

    /// The text `mail-secret`.
    #[must_use]
    pub fn mail_secret(&self) -> String {
        self.format("mail-secret", None)
    }

    /// The text `mail-state`.
    #[must_use]
    pub fn mail_state(&self) -> String {
        self.format("mail-state", None)
    }

    /// The text `mail-state-failed`.
    #[must_use]
    pub fn mail_state_failed(&self) -> String {
        self.format("mail-state-failed", None)
    }

    /// The text `mail-state-sent`.
    #[must_use]
    pub fn mail_state_sent(&self) -> String {
        self.format("mail-state-sent", None)
    }

    /// The text `mail-state-waiting`.
    #[must_use]
    pub fn mail_state_waiting(&self) -> String {
        self.format("mail-state-waiting", None)
    }

    /// The text `mail-state-waiting-no-server`.
    #[must_use]
    pub fn mail_state_waiting_no_server(&self) -> String {
        self.format("mail-state-waiting-no-server", None)
    }

    /// The text `mail-test-button`.
    #[must_use]
    pub fn mail_test_button(&self) -> String {
        self.format("mail-test-button", None)
    }

    /// The text `mail-test-failed`.
    #[must_use]
    pub fn mail_test_failed<'a>(&self, address: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.format("mail-test-failed", Some(&args))
    }

    /// The text `mail-test-sent`.
    #[must_use]
    pub fn mail_test_sent<'a>(&self, address: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.format("mail-test-sent", Some(&args))
    }

    /// The text `mail-test-title`.
    #[must_use]
    pub fn mail_test_title(&self) -> String {
        self.format("mail-test-title", None)
    }

    /// The text `mail-title`.
    #[must_use]
    pub fn mail_title(&self) -> String {
        self.format("mail-title", None)
    }

    /// The text `mail-unreadable`.
    #[must_use]
    pub fn mail_unreadable(&self) -> String {
        self.format("mail-unreadable", None)
    }

    /// The text `mail-written`.
    #[must_use]
    pub fn mail_written(&self) -> String {
        self.format("mail-written", None)
    }

    /// The text `namespace-aliases`.
    #[must_use]
    pub fn namespace_aliases<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("namespace-aliases", Some(&args))
    }

    /// The text `namespace-grant`.
    #[must_use]
    pub fn namespace_grant(&self) -> String {
        self.format("namespace-grant", None)
    }

    /// The text `namespace-grant-label`.
    #[must_use]
    pub fn namespace_grant_label(&self) -> String {
        self.format("namespace-grant-label", None)
    }

    /// The text `namespace-granted-done`.
    #[must_use]
    pub fn namespace_granted_done(&self) -> String {
        self.format("namespace-granted-done", None)
    }

    /// The text `namespace-hint`.
    #[must_use]
    pub fn namespace_hint(&self) -> String {
        self.format("namespace-hint", None)
    }

    /// The text `namespace-no-more`.
    #[must_use]
    pub fn namespace_no_more<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("namespace-no-more", Some(&args))
    }

    /// The text `namespace-remove`.
    #[must_use]
    pub fn namespace_remove(&self) -> String {
        self.format("namespace-remove", None)
    }

    /// The text `namespace-remove-account`.
    #[must_use]
    pub fn namespace_remove_account<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        name: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("name", name);
        self.format("namespace-remove-account", Some(&args))
    }

    /// The text `namespace-remove-aliases`.
    #[must_use]
    pub fn namespace_remove_aliases<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("namespace-remove-aliases", Some(&args))
    }

    /// The text `namespace-remove-free`.
    #[must_use]
    pub fn namespace_remove_free(&self) -> String {
        self.format("namespace-remove-free", None)
    }

    /// The text `namespace-remove-title`.
    #[must_use]
    pub fn namespace_remove_title<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("namespace-remove-title", Some(&args))
    }

    /// The text `namespace-removed-done`.
    #[must_use]
    pub fn namespace_removed_done(&self) -> String {
        self.format("namespace-removed-done", None)
    }

    /// The text `namespaces-none`.
    #[must_use]
    pub fn namespaces_none(&self) -> String {
        self.format("namespaces-none", None)
    }

    /// The text `next-page`.
    #[must_use]
    pub fn next_page(&self) -> String {
        self.format("next-page", None)
    }

    /// The text `no-sessions-of-client`.
    #[must_use]
    pub fn no_sessions_of_client(&self) -> String {
        self.format("no-sessions-of-client", None)
    }

    /// The text `none`.
    #[must_use]
    pub fn none(&self) -> String {
        self.format("none", None)
    }

    /// The text `not-set-up-text`.
    #[must_use]
    pub fn not_set_up_text(&self) -> String {
        self.format("not-set-up-text", None)
    }

    /// The text `not-set-up-title`.
    #[must_use]
    pub fn not_set_up_title(&self) -> String {
        self.format("not-set-up-title", None)
    }

    /// The text `notice-ended`.
    #[must_use]
    pub fn notice_ended<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("notice-ended", Some(&args))
    }

    /// The text `notice-ends`.
    #[must_use]
    pub fn notice_ends<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("notice-ends", Some(&args))
    }

    /// The text `notice-link`.
    #[must_use]
    pub fn notice_link(&self) -> String {
        self.format("notice-link", None)
    }

    /// The text `notice-suspended-text`.
    #[must_use]
    pub fn notice_suspended_text(&self) -> String {
        self.format("notice-suspended-text", None)
    }

    /// The text `notice-suspended-title`.
    #[must_use]
    pub fn notice_suspended_title(&self) -> String {
        self.format("notice-suspended-title", None)
    }

    /// The text `offline`.
    #[must_use]
    pub fn offline(&self) -> String {
        self.format("offline", None)
    }

    /// The text `online`.
    #[must_use]
    pub fn online(&self) -> String {
        self.format("online", None)
    }

    /// The text `operator-accounts`.
    #[must_use]
    pub fn operator_accounts(&self) -> String {
        self.format("operator-accounts", None)
    }

    /// The text `operator-cancel`.
    #[must_use]
    pub fn operator_cancel(&self) -> String {
        self.format("operator-cancel", None)
    }

    /// The text `operator-clients`.
    #[must_use]
    pub fn operator_clients(&self) -> String {
        self.format("operator-clients", None)
    }

    /// The text `operator-clients-first-seen`.
    #[must_use]
    pub fn operator_clients_first_seen(&self) -> String {
        self.format("operator-clients-first-seen", None)
    }

    /// The text `operator-clients-id`.
    #[must_use]
    pub fn operator_clients_id(&self) -> String {
        self.format("operator-clients-id", None)
    }

    /// The text `operator-clients-intro`.
    #[must_use]
    pub fn operator_clients_intro(&self) -> String {
        self.format("operator-clients-intro", None)
    }

    /// The text `operator-clients-none`.
    #[must_use]
    pub fn operator_clients_none(&self) -> String {
        self.format("operator-clients-none", None)
    }

    /// The text `operator-clients-nothing-found`.
    #[must_use]
    pub fn operator_clients_nothing_found(&self) -> String {
        self.format("operator-clients-nothing-found", None)
    }

    /// The text `operator-clients-offline`.
    #[must_use]
    pub fn operator_clients_offline(&self) -> String {
        self.format("operator-clients-offline", None)
    }

    /// The text `operator-clients-online`.
    #[must_use]
    pub fn operator_clients_online(&self) -> String {
        self.format("operator-clients-online", None)
    }

    /// The text `operator-clients-search`.
    #[must_use]
    pub fn operator_clients_search(&self) -> String {
        self.format("operator-clients-search", None)
    }

    /// The text `operator-clients-state`.
    #[must_use]
    pub fn operator_clients_state(&self) -> String {
        self.format("operator-clients-state", None)
    }

    /// The text `operator-clients-version`.
    #[must_use]
    pub fn operator_clients_version(&self) -> String {
        self.format("operator-clients-version", None)
    }

    /// The text `operator-plans`.
    #[must_use]
    pub fn operator_plans(&self) -> String {
        self.format("operator-plans", None)
    }

    /// The text `operator-requests`.
    #[must_use]
    pub fn operator_requests(&self) -> String {
        self.format("operator-requests", None)
    }

    /// The text `operator-title`.
    #[must_use]
    pub fn operator_title(&self) -> String {
        self.format("operator-title", None)
    }

    /// The text `own-sign-in-device`.
    #[must_use]
    pub fn own_sign_in_device(&self) -> String {
        self.format("own-sign-in-device", None)
    }

    /// The text `own-sign-in-end`.
    #[must_use]
    pub fn own_sign_in_end(&self) -> String {
        self.format("own-sign-in-end", None)
    }

    /// The text `own-sign-in-end-label`.
    #[must_use]
    pub fn own_sign_in_end_label<'a>(&self, device: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("device", device);
        self.format("own-sign-in-end-label", Some(&args))
    }

    /// The text `own-sign-in-ended`.
    #[must_use]
    pub fn own_sign_in_ended(&self) -> String {
        self.format("own-sign-in-ended", None)
    }

    /// The text `own-sign-in-last-seen`.
    #[must_use]
    pub fn own_sign_in_last_seen(&self) -> String {
        self.format("own-sign-in-last-seen", None)
    }

    /// The text `own-sign-in-method`.
    #[must_use]
    pub fn own_sign_in_method(&self) -> String {
        self.format("own-sign-in-method", None)
    }

    /// The text `own-sign-in-passkey`.
    #[must_use]
    pub fn own_sign_in_passkey(&self) -> String {
        self.format("own-sign-in-passkey", None)
    }

    /// The text `own-sign-in-password`.
    #[must_use]
    pub fn own_sign_in_password(&self) -> String {
        self.format("own-sign-in-password", None)
    }

    /// The text `own-sign-in-place`.
    #[must_use]
    pub fn own_sign_in_place(&self) -> String {
        self.format("own-sign-in-place", None)
    }

    /// The text `own-sign-in-recovery-code`.
    #[must_use]
    pub fn own_sign_in_recovery_code(&self) -> String {
        self.format("own-sign-in-recovery-code", None)
    }

    /// The text `own-sign-in-since`.
    #[must_use]
    pub fn own_sign_in_since(&self) -> String {
        self.format("own-sign-in-since", None)
    }

    /// The text `own-sign-in-this`.
    #[must_use]
    pub fn own_sign_in_this(&self) -> String {
        self.format("own-sign-in-this", None)
    }

    /// The text `own-sign-in-totp`.
    #[must_use]
    pub fn own_sign_in_totp(&self) -> String {
        self.format("own-sign-in-totp", None)
    }

    /// The text `own-sign-ins`.
    #[must_use]
    pub fn own_sign_ins(&self) -> String {
        self.format("own-sign-ins", None)
    }

    /// The text `own-sign-ins-end-others`.
    #[must_use]
    pub fn own_sign_ins_end_others(&self) -> String {
        self.format("own-sign-ins-end-others", None)
    }

    /// The text `own-sign-ins-ended`.
    #[must_use]
    pub fn own_sign_ins_ended(&self) -> String {
        self.format("own-sign-ins-ended", None)
    }

    /// The text `own-sign-ins-text`.
    #[must_use]
    pub fn own_sign_ins_text(&self) -> String {
        self.format("own-sign-ins-text", None)
    }

    /// The text `passkey-add`.
    #[must_use]
    pub fn passkey_add(&self) -> String {
        self.format("passkey-add", None)
    }

    /// The text `passkey-added-at`.
    #[must_use]
    pub fn passkey_added_at(&self) -> String {
        self.format("passkey-added-at", None)
    }

    /// The text `passkey-cancelled`.
    #[must_use]
    pub fn passkey_cancelled(&self) -> String {
        self.format("passkey-cancelled", None)
    }

    /// The text `passkey-elsewhere`.
    #[must_use]
    pub fn passkey_elsewhere(&self) -> String {
        self.format("passkey-elsewhere", None)
    }

    /// The text `passkey-failed`.
    #[must_use]
    pub fn passkey_failed(&self) -> String {
        self.format("passkey-failed", None)
    }

    /// The text `passkey-intro`.
    #[must_use]
    pub fn passkey_intro(&self) -> String {
        self.format("passkey-intro", None)
    }

    /// The text `passkey-known`.
    #[must_use]
    pub fn passkey_known(&self) -> String {
        self.format("passkey-known", None)
    }

    /// The text `passkey-last-used`.
    #[must_use]
    pub fn passkey_last_used(&self) -> String {
        self.format("passkey-last-used", None)
    }

    /// The text `passkey-name`.
    #[must_use]
    pub fn passkey_name(&self) -> String {
        self.format("passkey-name", None)
    }

    /// The text `passkey-name-hint`.
    #[must_use]
    pub fn passkey_name_hint(&self) -> String {
        self.format("passkey-name-hint", None)
    }

    /// The text `passkey-needs-name`.
    #[must_use]
    pub fn passkey_needs_name(&self) -> String {
        self.format("passkey-needs-name", None)
    }

    /// The text `passkey-never-used`.
    #[must_use]
    pub fn passkey_never_used(&self) -> String {
        self.format("passkey-never-used", None)
    }

    /// The text `passkey-none`.
    #[must_use]
    pub fn passkey_none(&self) -> String {
        self.format("passkey-none", None)
    }

    /// The text `passkey-offline`.
    #[must_use]
    pub fn passkey_offline(&self) -> String {
        self.format("passkey-offline", None)
    }

    /// The text `passkey-or`.
    #[must_use]
    pub fn passkey_or(&self) -> String {
        self.format("passkey-or", None)
    }

    /// The text `passkey-remove`.
    #[must_use]
    pub fn passkey_remove(&self) -> String {
        self.format("passkey-remove", None)
    }

    /// The text `passkey-remove-text`.
    #[must_use]
    pub fn passkey_remove_text<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("passkey-remove-text", Some(&args))
    }

    /// The text `passkey-sign-in`.
    #[must_use]
    pub fn passkey_sign_in(&self) -> String {
        self.format("passkey-sign-in", None)
    }

    /// The text `passkey-title`.
    #[must_use]
    pub fn passkey_title(&self) -> String {
        self.format("passkey-title", None)
    }

    /// The text `passkey-unsupported`.
    #[must_use]
    pub fn passkey_unsupported(&self) -> String {
        self.format("passkey-unsupported", None)
    }

    /// The text `passkey-use`.
    #[must_use]
    pub fn passkey_use(&self) -> String {
        self.format("passkey-use", None)
    }

    /// The text `password-change`.
    #[must_use]
    pub fn password_change(&self) -> String {
        self.format("password-change", None)
    }

    /// The text `password-change-text`.
    #[must_use]
    pub fn password_change_text(&self) -> String {
        self.format("password-change-text", None)
    }

    /// The text `password-changed`.
    #[must_use]
    pub fn password_changed(&self) -> String {
        self.format("password-changed", None)
    }

    /// The text `password-forgotten`.
    #[must_use]
    pub fn password_forgotten(&self) -> String {
        self.format("password-forgotten", None)
    }

    /// The text `password-forgotten-back`.
    #[must_use]
    pub fn password_forgotten_back(&self) -> String {
        self.format("password-forgotten-back", None)
    }

    /// The text `password-forgotten-nothing-came`.
    #[must_use]
    pub fn password_forgotten_nothing_came(&self) -> String {
        self.format("password-forgotten-nothing-came", None)
    }

    /// The text `password-forgotten-send`.
    #[must_use]
    pub fn password_forgotten_send(&self) -> String {
        self.format("password-forgotten-send", None)
    }

    /// The text `password-forgotten-sent`.
    #[must_use]
    pub fn password_forgotten_sent(&self) -> String {
        self.format("password-forgotten-sent", None)
    }

    /// The text `password-forgotten-text`.
    #[must_use]
    pub fn password_forgotten_text(&self) -> String {
        self.format("password-forgotten-text", None)
    }

    /// The text `password-forgotten-title`.
    #[must_use]
    pub fn password_forgotten_title(&self) -> String {
        self.format("password-forgotten-title", None)
    }

    /// The text `password-hint`.
    #[must_use]
    pub fn password_hint(&self) -> String {
        self.format("password-hint", None)
    }

    /// The text `password-new`.
    #[must_use]
    pub fn password_new(&self) -> String {
        self.format("password-new", None)
    }

    /// The text `password-new-again`.
    #[must_use]
    pub fn password_new_again(&self) -> String {
        self.format("password-new-again", None)
    }

    /// The text `password-reset-again`.
    #[must_use]
    pub fn password_reset_again(&self) -> String {
        self.format("password-reset-again", None)
    }

    /// The text `password-reset-button`.
    #[must_use]
    pub fn password_reset_button(&self) -> String {
        self.format("password-reset-button", None)
    }

    /// The text `password-reset-done`.
    #[must_use]
    pub fn password_reset_done(&self) -> String {
        self.format("password-reset-done", None)
    }

    /// The text `password-reset-text`.
    #[must_use]
    pub fn password_reset_text<'a>(&self, email: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("email", email);
        self.format("password-reset-text", Some(&args))
    }

    /// The text `password-reset-title`.
    #[must_use]
    pub fn password_reset_title(&self) -> String {
        self.format("password-reset-title", None)
    }

    /// The text `period-cancelled`.
    #[must_use]
    pub fn period_cancelled<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("period-cancelled", Some(&args))
    }

    /// The text `period-ended`.
    #[must_use]
    pub fn period_ended<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("period-ended", Some(&args))
    }

    /// The text `period-none`.
    #[must_use]
    pub fn period_none(&self) -> String {
        self.format("period-none", None)
    }

    /// The text `period-renews`.
    #[must_use]
    pub fn period_renews<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("period-renews", Some(&args))
    }

    /// The text `period-until`.
    #[must_use]
    pub fn period_until<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("period-until", Some(&args))
    }

    /// The text `permission-input`.
    #[must_use]
    pub fn permission_input(&self) -> String {
        self.format("permission-input", None)
    }

    /// The text `permission-view`.
    #[must_use]
    pub fn permission_view(&self) -> String {
        self.format("permission-view", None)
    }

    /// The text `place-internet`.
    #[must_use]
    pub fn place_internet(&self) -> String {
        self.format("place-internet", None)
    }

    /// The text `place-local`.
    #[must_use]
    pub fn place_local(&self) -> String {
        self.format("place-local", None)
    }

    /// The text `place-server`.
    #[must_use]
    pub fn place_server(&self) -> String {
        self.format("place-server", None)
    }

    /// The text `plan-accounts`.
    #[must_use]
    pub fn plan_accounts<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("plan-accounts", Some(&args))
    }

    /// The text `plan-change`.
    #[must_use]
    pub fn plan_change(&self) -> String {
        self.format("plan-change", None)
    }

    /// The text `plan-change-text`.
    #[must_use]
    pub fn plan_change_text(&self) -> String {
        self.format("plan-change-text", None)
    }

    /// The text `plan-changed-done`.
    #[must_use]
    pub fn plan_changed_done(&self) -> String {
        self.format("plan-changed-done", None)
    }

    /// The text `plan-changed-meanwhile`.
    #[must_use]
    pub fn plan_changed_meanwhile<'a>(&self, version: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("version", version);
        self.format("plan-changed-meanwhile", Some(&args))
    }

    /// The text `plan-code`.
    #[must_use]
    pub fn plan_code(&self) -> String {
        self.format("plan-code", None)
    }

    /// The text `plan-code-hint`.
    #[must_use]
    pub fn plan_code_hint(&self) -> String {
        self.format("plan-code-hint", None)
    }

    /// The text `plan-delete`.
    #[must_use]
    pub fn plan_delete(&self) -> String {
        self.format("plan-delete", None)
    }

    /// The text `plan-delete-accounts`.
    #[must_use]
    pub fn plan_delete_accounts<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("plan-delete-accounts", Some(&args))
    }

    /// The text `plan-delete-for-good`.
    #[must_use]
    pub fn plan_delete_for_good<'a>(&self, code: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("code", code);
        self.format("plan-delete-for-good", Some(&args))
    }

    /// The text `plan-delete-nobody`.
    #[must_use]
    pub fn plan_delete_nobody(&self) -> String {
        self.format("plan-delete-nobody", None)
    }

    /// The text `plan-delete-requests`.
    #[must_use]
    pub fn plan_delete_requests(&self) -> String {
        self.format("plan-delete-requests", None)
    }

    /// The text `plan-delete-title`.
    #[must_use]
    pub fn plan_delete_title<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("plan-delete-title", Some(&args))
    }

    /// The text `plan-deleted-done`.
    #[must_use]
    pub fn plan_deleted_done(&self) -> String {
        self.format("plan-deleted-done", None)
    }

    /// The text `plan-description`.
    #[must_use]
    pub fn plan_description(&self) -> String {
        self.format("plan-description", None)
    }

    /// The text `plan-description-hint`.
    #[must_use]
    pub fn plan_description_hint(&self) -> String {
        self.format("plan-description-hint", None)
    }

    /// The text `plan-free`.
    #[must_use]
    pub fn plan_free(&self) -> String {
        self.format("plan-free", None)
    }

    /// The text `plan-free-text`.
    #[must_use]
    pub fn plan_free_text(&self) -> String {
        self.format("plan-free-text", None)
    }

    /// The text `plan-is-deleted`.
    #[must_use]
    pub fn plan_is_deleted(&self) -> String {
        self.format("plan-is-deleted", None)
    }

    /// The text `plan-made-done`.
    #[must_use]
    pub fn plan_made_done(&self) -> String {
        self.format("plan-made-done", None)
    }

    /// The text `plan-make`.
    #[must_use]
    pub fn plan_make(&self) -> String {
        self.format("plan-make", None)
    }

    /// The text `plan-name`.
    #[must_use]
    pub fn plan_name(&self) -> String {
        self.format("plan-name", None)
    }

    /// The text `plan-new`.
    #[must_use]
    pub fn plan_new(&self) -> String {
        self.format("plan-new", None)
    }

    /// The text `plan-offer`.
    #[must_use]
    pub fn plan_offer(&self) -> String {
        self.format("plan-offer", None)
    }

    /// The text `plan-offer-at-once`.
    #[must_use]
    pub fn plan_offer_at_once(&self) -> String {
        self.format("plan-offer-at-once", None)
    }

    /// The text `plan-offer-text`.
    #[must_use]
    pub fn plan_offer_text(&self) -> String {
        self.format("plan-offer-text", None)
    }

    /// The text `plan-offered-done`.
    #[must_use]
    pub fn plan_offered_done(&self) -> String {
        self.format("plan-offered-done", None)
    }

    /// The text `plan-own-name-hint`.
    #[must_use]
    pub fn plan_own_name_hint(&self) -> String {
        self.format("plan-own-name-hint", None)
    }

    /// The text `plan-own-use`.
    #[must_use]
    pub fn plan_own_use(&self) -> String {
        self.format("plan-own-use", None)
    }

    /// The text `plan-own-use-text`.
    #[must_use]
    pub fn plan_own_use_text(&self) -> String {
        self.format("plan-own-use-text", None)
    }

    /// The text `plan-save`.
    #[must_use]
    pub fn plan_save(&self) -> String {
        self.format("plan-save", None)
    }

    /// The text `plan-state`.
    #[must_use]
    pub fn plan_state(&self) -> String {
        self.format("plan-state", None)
    }

    /// The text `plan-state-deleted`.
    #[must_use]
    pub fn plan_state_deleted(&self) -> String {
        self.format("plan-state-deleted", None)
    }

    /// The text `plan-state-free`.
    #[must_use]
    pub fn plan_state_free(&self) -> String {
        self.format("plan-state-free", None)
    }

    /// The text `plan-state-offered`.
    #[must_use]
    pub fn plan_state_offered(&self) -> String {
        self.format("plan-state-offered", None)
    }

    /// The text `plan-state-own-use`.
    #[must_use]
    pub fn plan_state_own_use(&self) -> String {
        self.format("plan-state-own-use", None)
    }

    /// The text `plan-state-withdrawn`.
    #[must_use]
    pub fn plan_state_withdrawn(&self) -> String {
        self.format("plan-state-withdrawn", None)
    }

    /// The text `plan-used-by`.
    #[must_use]
    pub fn plan_used_by(&self) -> String {
        self.format("plan-used-by", None)
    }

    /// The text `plan-version`.
    #[must_use]
    pub fn plan_version(&self) -> String {
        self.format("plan-version", None)
    }

    /// The text `plan-version-link`.
    #[must_use]
    pub fn plan_version_link<'a>(&self, version: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("version", version);
        self.format("plan-version-link", Some(&args))
    }

    /// The text `plan-versions`.
    #[must_use]
    pub fn plan_versions(&self) -> String {
        self.format("plan-versions", None)
    }

    /// The text `plan-withdraw`.
    #[must_use]
    pub fn plan_withdraw(&self) -> String {
        self.format("plan-withdraw", None)
    }

    /// The text `plan-withdraw-text`.
    #[must_use]
    pub fn plan_withdraw_text(&self) -> String {
        self.format("plan-withdraw-text", None)
    }

    /// The text `plan-withdrawn-done`.
    #[must_use]
    pub fn plan_withdrawn_done(&self) -> String {
        self.format("plan-withdrawn-done", None)
    }

    /// The text `plans-intro`.
    #[must_use]
    pub fn plans_intro(&self) -> String {
        self.format("plans-intro", None)
    }

    /// The text `problem-email-unchanged`.
    #[must_use]
    pub fn problem_email_unchanged(&self) -> String {
        self.format("problem-email-unchanged", None)
    }

    /// The text `problem-in-the-book`.
    #[must_use]
    pub fn problem_in_the_book(&self) -> String {
        self.format("problem-in-the-book", None)
    }

    /// The text `problem-invited-already`.
    #[must_use]
    pub fn problem_invited_already(&self) -> String {
        self.format("problem-invited-already", None)
    }

    /// The text `problem-longer-than`.
    #[must_use]
    pub fn problem_longer_than<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("problem-longer-than", Some(&args))
    }

    /// The text `problem-member-already`.
    #[must_use]
    pub fn problem_member_already(&self) -> String {
        self.format("problem-member-already", None)
    }

    /// The text `problem-name-missing`.
    #[must_use]
    pub fn problem_name_missing(&self) -> String {
        self.format("problem-name-missing", None)
    }

    /// The text `problem-name-taken`.
    #[must_use]
    pub fn problem_name_taken(&self) -> String {
        self.format("problem-name-taken", None)
    }

    /// The text `problem-namespace-taken`.
    #[must_use]
    pub fn problem_namespace_taken(&self) -> String {
        self.format("problem-namespace-taken", None)
    }

    /// The text `problem-not-a-client-address`.
    #[must_use]
    pub fn problem_not_a_client_address(&self) -> String {
        self.format("problem-not-a-client-address", None)
    }

    /// The text `problem-not-a-code`.
    #[must_use]
    pub fn problem_not_a_code(&self) -> String {
        self.format("problem-not-a-code", None)
    }

    /// The text `problem-not-a-day`.
    #[must_use]
    pub fn problem_not_a_day(&self) -> String {
        self.format("problem-not-a-day", None)
    }

    /// The text `problem-not-a-length`.
    #[must_use]
    pub fn problem_not_a_length(&self) -> String {
        self.format("problem-not-a-length", None)
    }

    /// The text `problem-not-a-limit`.
    #[must_use]
    pub fn problem_not_a_limit(&self) -> String {
        self.format("problem-not-a-limit", None)
    }

    /// The text `problem-not-a-namespace`.
    #[must_use]
    pub fn problem_not_a_namespace(&self) -> String {
        self.format("problem-not-a-namespace", None)
    }

    /// The text `problem-not-a-number`.
    #[must_use]
    pub fn problem_not_a_number<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("problem-not-a-number", Some(&args))
    }

    /// The text `problem-not-a-tag`.
    #[must_use]
    pub fn problem_not_a_tag(&self) -> String {
        self.format("problem-not-a-tag", None)
    }

    /// The text `problem-not-a-tag-named`.
    #[must_use]
    pub fn problem_not_a_tag_named<'a>(&self, tag: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("tag", tag);
        self.format("problem-not-a-tag-named", Some(&args))
    }

    /// The text `problem-not-an-alias`.
    #[must_use]
    pub fn problem_not_an_alias(&self) -> String {
        self.format("problem-not-an-alias", None)
    }

    /// The text `problem-not-an-email`.
    #[must_use]
    pub fn problem_not_an_email(&self) -> String {
        self.format("problem-not-an-email", None)
    }

    /// The text `problem-nothing-wished`.
    #[must_use]
    pub fn problem_nothing_wished(&self) -> String {
        self.format("problem-nothing-wished", None)
    }

    /// The text `problem-passkey`.
    #[must_use]
    pub fn problem_passkey(&self) -> String {
        self.format("problem-passkey", None)
    }

    /// The text `problem-password-common`.
    #[must_use]
    pub fn problem_password_common(&self) -> String {
        self.format("problem-password-common", None)
    }

    /// The text `problem-password-is-email`.
    #[must_use]
    pub fn problem_password_is_email(&self) -> String {
        self.format("problem-password-is-email", None)
    }

    /// The text `problem-password-too-long`.
    #[must_use]
    pub fn problem_password_too_long(&self) -> String {
        self.format("problem-password-too-long", None)
    }

    /// The text `problem-password-too-short`.
    #[must_use]
    pub fn problem_password_too_short(&self) -> String {
        self.format("problem-password-too-short", None)
    }

    /// The text `problem-password-wrong`.
    #[must_use]
    pub fn problem_password_wrong(&self) -> String {
        self.format("problem-password-wrong", None)
    }

    /// The text `problem-passwords-differ`.
    #[must_use]
    pub fn problem_passwords_differ(&self) -> String {
        self.format("problem-passwords-differ", None)
    }

    /// The text `problem-role-missing`.
    #[must_use]
    pub fn problem_role_missing(&self) -> String {
        self.format("problem-role-missing", None)
    }

    /// The text `problem-telephone`.
    #[must_use]
    pub fn problem_telephone(&self) -> String {
        self.format("problem-telephone", None)
    }

    /// The text `problem-too-many`.
    #[must_use]
    pub fn problem_too_many<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("problem-too-many", Some(&args))
    }

    /// The text `problem-unknown-choice`.
    #[must_use]
    pub fn problem_unknown_choice(&self) -> String {
        self.format("problem-unknown-choice", None)
    }

    /// The text `problem-wrong-code`.
    #[must_use]
    pub fn problem_wrong_code(&self) -> String {
        self.format("problem-wrong-code", None)
    }

    /// The text `recent-sessions`.
    #[must_use]
    pub fn recent_sessions(&self) -> String {
        self.format("recent-sessions", None)
    }

    /// The text `recovery-copy`.
    #[must_use]
    pub fn recovery_copy(&self) -> String {
        self.format("recovery-copy", None)
    }

    /// The text `recovery-done`.
    #[must_use]
    pub fn recovery_done(&self) -> String {
        self.format("recovery-done", None)
    }

    /// The text `recovery-intro`.
    #[must_use]
    pub fn recovery_intro(&self) -> String {
        self.format("recovery-intro", None)
    }

    /// The text `recovery-left`.
    #[must_use]
    pub fn recovery_left<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("recovery-left", Some(&args))
    }

    /// The text `recovery-make`.
    #[must_use]
    pub fn recovery_make(&self) -> String {
        self.format("recovery-make", None)
    }

    /// The text `recovery-make-text`.
    #[must_use]
    pub fn recovery_make_text(&self) -> String {
        self.format("recovery-make-text", None)
    }

    /// The text `recovery-print`.
    #[must_use]
    pub fn recovery_print(&self) -> String {
        self.format("recovery-print", None)
    }

    /// The text `recovery-shown-text`.
    #[must_use]
    pub fn recovery_shown_text(&self) -> String {
        self.format("recovery-shown-text", None)
    }

    /// The text `recovery-shown-title`.
    #[must_use]
    pub fn recovery_shown_title(&self) -> String {
        self.format("recovery-shown-title", None)
    }

    /// The text `recovery-title`.
    #[must_use]
    pub fn recovery_title(&self) -> String {
        self.format("recovery-title", None)
    }

    /// The text `request-account`.
    #[must_use]
    pub fn request_account(&self) -> String {
        self.format("request-account", None)
    }

    /// The text `request-answer`.
    #[must_use]
    pub fn request_answer(&self) -> String {
        self.format("request-answer", None)
    }

    /// The text `request-answer-hint`.
    #[must_use]
    pub fn request_answer_hint(&self) -> String {
        self.format("request-answer-hint", None)
    }

    /// The text `request-asked-at`.
    #[must_use]
    pub fn request_asked_at(&self) -> String {
        self.format("request-asked-at", None)
    }

    /// The text `request-asked-by`.
    #[must_use]
    pub fn request_asked_by(&self) -> String {
        self.format("request-asked-by", None)
    }

    /// The text `request-changed-meanwhile`.
    #[must_use]
    pub fn request_changed_meanwhile(&self) -> String {
        self.format("request-changed-meanwhile", None)
    }

    /// The text `request-decided-already-text`.
    #[must_use]
    pub fn request_decided_already_text(&self) -> String {
        self.format("request-decided-already-text", None)
    }

    /// The text `request-decided-already-title`.
    #[must_use]
    pub fn request_decided_already_title(&self) -> String {
        self.format("request-decided-already-title", None)
    }

    /// The text `request-decided-at`.
    #[must_use]
    pub fn request_decided_at(&self) -> String {
        self.format("request-decided-at", None)
    }

    /// The text `request-decided-by`.
    #[must_use]
    pub fn request_decided_by(&self) -> String {
        self.format("request-decided-by", None)
    }

    /// The text `request-decline`.
    #[must_use]
    pub fn request_decline(&self) -> String {
        self.format("request-decline", None)
    }

    /// The text `request-decline-text`.
    #[must_use]
    pub fn request_decline_text(&self) -> String {
        self.format("request-decline-text", None)
    }

    /// The text `request-declined-done`.
    #[must_use]
    pub fn request_declined_done(&self) -> String {
        self.format("request-declined-done", None)
    }

    /// The text `request-details`.
    #[must_use]
    pub fn request_details(&self) -> String {
        self.format("request-details", None)
    }

    /// The text `request-grant`.
    #[must_use]
    pub fn request_grant(&self) -> String {
        self.format("request-grant", None)
    }

    /// The text `request-granted-done`.
    #[must_use]
    pub fn request_granted_done(&self) -> String {
        self.format("request-granted-done", None)
    }

    /// The text `request-namespace`.
    #[must_use]
    pub fn request_namespace<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("request-namespace", Some(&args))
    }

    /// The text `request-not-grantable`.
    #[must_use]
    pub fn request_not_grantable(&self) -> String {
        self.format("request-not-grantable", None)
    }

    /// The text `request-note`.
    #[must_use]
    pub fn request_note(&self) -> String {
        self.format("request-note", None)
    }

    /// The text `request-now`.
    #[must_use]
    pub fn request_now(&self) -> String {
        self.format("request-now", None)
    }

    /// The text `request-plan`.
    #[must_use]
    pub fn request_plan<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("request-plan", Some(&args))
    }

    /// The text `request-seats`.
    #[must_use]
    pub fn request_seats<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("request-seats", Some(&args))
    }

    /// The text `request-sessions`.
    #[must_use]
    pub fn request_sessions<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("request-sessions", Some(&args))
    }

    /// The text `request-state`.
    #[must_use]
    pub fn request_state(&self) -> String {
        self.format("request-state", None)
    }

    /// The text `request-state-declined`.
    #[must_use]
    pub fn request_state_declined(&self) -> String {
        self.format("request-state-declined", None)
    }

    /// The text `request-state-granted`.
    #[must_use]
    pub fn request_state_granted(&self) -> String {
        self.format("request-state-granted", None)
    }

    /// The text `request-state-open`.
    #[must_use]
    pub fn request_state_open(&self) -> String {
        self.format("request-state-open", None)
    }

    /// The text `request-state-withdrawn`.
    #[must_use]
    pub fn request_state_withdrawn(&self) -> String {
        self.format("request-state-withdrawn", None)
    }

    /// The text `request-then`.
    #[must_use]
    pub fn request_then(&self) -> String {
        self.format("request-then", None)
    }

    /// The text `request-title`.
    #[must_use]
    pub fn request_title<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("request-title", Some(&args))
    }

    /// The text `request-what`.
    #[must_use]
    pub fn request_what(&self) -> String {
        self.format("request-what", None)
    }

    /// The text `request-what-text`.
    #[must_use]
    pub fn request_what_text(&self) -> String {
        self.format("request-what-text", None)
    }

    /// The text `request-wish`.
    #[must_use]
    pub fn request_wish(&self) -> String {
        self.format("request-wish", None)
    }

    /// The text `requests-intro`.
    #[must_use]
    pub fn requests_intro(&self) -> String {
        self.format("requests-intro", None)
    }

    /// The text `requests-none`.
    #[must_use]
    pub fn requests_none(&self) -> String {
        self.format("requests-none", None)
    }

    /// The text `requests-none-open`.
    #[must_use]
    pub fn requests_none_open(&self) -> String {
        self.format("requests-none-open", None)
    }

    /// The text `reset-asked`.
    #[must_use]
    pub fn reset_asked(&self) -> String {
        self.format("reset-asked", None)
    }

    /// The text `reset-confirm`.
    #[must_use]
    pub fn reset_confirm(&self) -> String {
        self.format("reset-confirm", None)
    }

    /// The text `reset-due`.
    #[must_use]
    pub fn reset_due<'a>(&self, by: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        self.format("reset-due", Some(&args))
    }

    /// The text `reset-from`.
    #[must_use]
    pub fn reset_from(&self) -> String {
        self.format("reset-from", None)
    }

    /// The text `reset-key-back`.
    #[must_use]
    pub fn reset_key_back(&self) -> String {
        self.format("reset-key-back", None)
    }

    /// The text `reset-key-button`.
    #[must_use]
    pub fn reset_key_button(&self) -> String {
        self.format("reset-key-button", None)
    }

    /// The text `reset-key-clients`.
    #[must_use]
    pub fn reset_key_clients<'a>(&self, clients: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("clients", clients);
        self.format("reset-key-clients", Some(&args))
    }

    /// The text `reset-key-done`.
    #[must_use]
    pub fn reset_key_done(&self) -> String {
        self.format("reset-key-done", None)
    }

    /// The text `reset-key-label`.
    #[must_use]
    pub fn reset_key_label<'a>(&self, word: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("word", word);
        self.format("reset-key-label", Some(&args))
    }

    /// The text `reset-key-mail`.
    #[must_use]
    pub fn reset_key_mail(&self) -> String {
        self.format("reset-key-mail", None)
    }

    /// The text `reset-key-new`.
    #[must_use]
    pub fn reset_key_new(&self) -> String {
        self.format("reset-key-new", None)
    }

    /// The text `reset-key-problem`.
    #[must_use]
    pub fn reset_key_problem<'a>(&self, word: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("word", word);
        self.format("reset-key-problem", Some(&args))
    }

    /// The text `reset-key-title`.
    #[must_use]
    pub fn reset_key_title(&self) -> String {
        self.format("reset-key-title", None)
    }

    /// The text `reset-key-word`.
    #[must_use]
    pub fn reset_key_word(&self) -> String {
        self.format("reset-key-word", None)
    }

    /// The text `reset-nothing-text`.
    #[must_use]
    pub fn reset_nothing_text(&self) -> String {
        self.format("reset-nothing-text", None)
    }

    /// The text `reset-nothing-title`.
    #[must_use]
    pub fn reset_nothing_title(&self) -> String {
        self.format("reset-nothing-title", None)
    }

    /// The text `reset-refuse`.
    #[must_use]
    pub fn reset_refuse(&self) -> String {
        self.format("reset-refuse", None)
    }

    /// The text `reset-saved-confirmed`.
    #[must_use]
    pub fn reset_saved_confirmed(&self) -> String {
        self.format("reset-saved-confirmed", None)
    }

    /// The text `reset-saved-refused`.
    #[must_use]
    pub fn reset_saved_refused(&self) -> String {
        self.format("reset-saved-refused", None)
    }

    /// The text `reset-stop-button`.
    #[must_use]
    pub fn reset_stop_button(&self) -> String {
        self.format("reset-stop-button", None)
    }

    /// The text `reset-stop-text`.
    #[must_use]
    pub fn reset_stop_text(&self) -> String {
        self.format("reset-stop-text", None)
    }

    /// The text `reset-stop-title`.
    #[must_use]
    pub fn reset_stop_title(&self) -> String {
        self.format("reset-stop-title", None)
    }

    /// The text `reset-stopped-text`.
    #[must_use]
    pub fn reset_stopped_text(&self) -> String {
        self.format("reset-stopped-text", None)
    }

    /// The text `reset-stopped-title`.
    #[must_use]
    pub fn reset_stopped_title(&self) -> String {
        self.format("reset-stopped-title", None)
    }

    /// The text `resets-text`.
    #[must_use]
    pub fn resets_text(&self) -> String {
        self.format("resets-text", None)
    }

    /// The text `resets-title`.
    #[must_use]
    pub fn resets_title(&self) -> String {
        self.format("resets-title", None)
    }

    /// The text `rest-access`.
    #[must_use]
    pub fn rest_access(&self) -> String {
        self.format("rest-access", None)
    }

    /// The text `rest-base-address`.
    #[must_use]
    pub fn rest_base_address(&self) -> String {
        self.format("rest-base-address", None)
    }

    /// The text `rest-base-address-other`.
    #[must_use]
    pub fn rest_base_address_other(&self) -> String {
        self.format("rest-base-address-other", None)
    }

    /// The text `rest-card-link`.
    #[must_use]
    pub fn rest_card_link(&self) -> String {
        self.format("rest-card-link", None)
    }

    /// The text `rest-card-text`.
    #[must_use]
    pub fn rest_card_text(&self) -> String {
        self.format("rest-card-text", None)
    }

    /// The text `rest-help`.
    #[must_use]
    pub fn rest_help(&self) -> String {
        self.format("rest-help", None)
    }

    /// The text `rest-intro`.
    #[must_use]
    pub fn rest_intro(&self) -> String {
        self.format("rest-intro", None)
    }

    /// The text `rest-license-id`.
    #[must_use]
    pub fn rest_license_id(&self) -> String {
        self.format("rest-license-id", None)
    }

    /// The text `rest-not-included`.
    #[must_use]
    pub fn rest_not_included(&self) -> String {
        self.format("rest-not-included", None)
    }

    /// The text `rest-password`.
    #[must_use]
    pub fn rest_password(&self) -> String {
        self.format("rest-password", None)
    }

    /// The text `rest-password-made-at`.
    #[must_use]
    pub fn rest_password_made_at(&self) -> String {
        self.format("rest-password-made-at", None)
    }

    /// The text `rest-password-make`.
    #[must_use]
    pub fn rest_password_make(&self) -> String {
        self.format("rest-password-make", None)
    }

    /// The text `rest-password-none`.
    #[must_use]
    pub fn rest_password_none(&self) -> String {
        self.format("rest-password-none", None)
    }

    /// The text `rest-password-replace`.
    #[must_use]
    pub fn rest_password_replace(&self) -> String {
        self.format("rest-password-replace", None)
    }

    /// The text `rest-password-replace-text`.
    #[must_use]
    pub fn rest_password_replace_text(&self) -> String {
        self.format("rest-password-replace-text", None)
    }

    /// The text `rest-password-revoke`.
    #[must_use]
    pub fn rest_password_revoke(&self) -> String {
        self.format("rest-password-revoke", None)
    }

    /// The text `rest-password-revoke-text`.
    #[must_use]
    pub fn rest_password_revoke_text(&self) -> String {
        self.format("rest-password-revoke-text", None)
    }

    /// The text `rest-password-show`.
    #[must_use]
    pub fn rest_password_show(&self) -> String {
        self.format("rest-password-show", None)
    }

    /// The text `rest-password-show-text`.
    #[must_use]
    pub fn rest_password_show_text(&self) -> String {
        self.format("rest-password-show-text", None)
    }

    /// The text `rest-password-shown-done`.
    #[must_use]
    pub fn rest_password_shown_done(&self) -> String {
        self.format("rest-password-shown-done", None)
    }

    /// The text `rest-password-shown-text`.
    #[must_use]
    pub fn rest_password_shown_text(&self) -> String {
        self.format("rest-password-shown-text", None)
    }

    /// The text `rest-password-shown-title`.
    #[must_use]
    pub fn rest_password_shown_title(&self) -> String {
        self.format("rest-password-shown-title", None)
    }

    /// The text `rest-password-your-own`.
    #[must_use]
    pub fn rest_password_your_own(&self) -> String {
        self.format("rest-password-your-own", None)
    }

    /// The text `rest-saved-revoked`.
    #[must_use]
    pub fn rest_saved_revoked(&self) -> String {
        self.format("rest-saved-revoked", None)
    }

    /// The text `rest-saved-secrets`.
    #[must_use]
    pub fn rest_saved_secrets(&self) -> String {
        self.format("rest-saved-secrets", None)
    }

    /// The text `rest-secrets`.
    #[must_use]
    pub fn rest_secrets(&self) -> String {
        self.format("rest-secrets", None)
    }

    /// The text `rest-secrets-label`.
    #[must_use]
    pub fn rest_secrets_label(&self) -> String {
        self.format("rest-secrets-label", None)
    }

    /// The text `rest-secrets-save`.
    #[must_use]
    pub fn rest_secrets_save(&self) -> String {
        self.format("rest-secrets-save", None)
    }

    /// The text `rest-secrets-text`.
    #[must_use]
    pub fn rest_secrets_text(&self) -> String {
        self.format("rest-secrets-text", None)
    }

    /// The text `rest-title`.
    #[must_use]
    pub fn rest_title(&self) -> String {
        self.format("rest-title", None)
    }

    /// The text `right-close-sessions`.
    #[must_use]
    pub fn right_close_sessions(&self) -> String {
        self.format("right-close-sessions", None)
    }

    /// The text `right-connect`.
    #[must_use]
    pub fn right_connect(&self) -> String {
        self.format("right-connect", None)
    }

    /// The text `right-see-license-key`.
    #[must_use]
    pub fn right_see_license_key(&self) -> String {
        self.format("right-see-license-key", None)
    }

    /// The text `role-about-accountant`.
    #[must_use]
    pub fn role_about_accountant(&self) -> String {
        self.format("role-about-accountant", None)
    }

    /// The text `role-about-admin`.
    #[must_use]
    pub fn role_about_admin(&self) -> String {
        self.format("role-about-admin", None)
    }

    /// The text `role-about-auditor`.
    #[must_use]
    pub fn role_about_auditor(&self) -> String {
        self.format("role-about-auditor", None)
    }

    /// The text `role-about-owner`.
    #[must_use]
    pub fn role_about_owner(&self) -> String {
        self.format("role-about-owner", None)
    }

    /// The text `role-about-technician`.
    #[must_use]
    pub fn role_about_technician(&self) -> String {
        self.format("role-about-technician", None)
    }

    /// The text `role-beyond`.
    #[must_use]
    pub fn role_beyond(&self) -> String {
        self.format("role-beyond", None)
    }

    /// The text `role-invited`.
    #[must_use]
    pub fn role_invited<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("role-invited", Some(&args))
    }

    /// The text `role-make`.
    #[must_use]
    pub fn role_make(&self) -> String {
        self.format("role-make", None)
    }

    /// The text `role-name`.
    #[must_use]
    pub fn role_name(&self) -> String {
        self.format("role-name", None)
    }

    /// The text `role-name-accountant`.
    #[must_use]
    pub fn role_name_accountant(&self) -> String {
        self.format("role-name-accountant", None)
    }

    /// The text `role-name-admin`.
    #[must_use]
    pub fn role_name_admin(&self) -> String {
        self.format("role-name-admin", None)
    }

    /// The text `role-name-auditor`.
    #[must_use]
    pub fn role_name_auditor(&self) -> String {
        self.format("role-name-auditor", None)
    }

    /// The text `role-name-hint`.
    #[must_use]
    pub fn role_name_hint(&self) -> String {
        self.format("role-name-hint", None)
    }

    /// The text `role-name-owner`.
    #[must_use]
    pub fn role_name_owner(&self) -> String {
        self.format("role-name-owner", None)
    }

    /// The text `role-name-technician`.
    #[must_use]
    pub fn role_name_technician(&self) -> String {
        self.format("role-name-technician", None)
    }

    /// The text `role-new`.
    #[must_use]
    pub fn role_new(&self) -> String {
        self.format("role-new", None)
    }

    /// The text `role-operator`.
    #[must_use]
    pub fn role_operator(&self) -> String {
        self.format("role-operator", None)
    }

    /// The text `role-others`.
    #[must_use]
    pub fn role_others(&self) -> String {
        self.format("role-others", None)
    }

    /// The text `role-owner-fixed`.
    #[must_use]
    pub fn role_owner_fixed(&self) -> String {
        self.format("role-owner-fixed", None)
    }

    /// The text `role-remove`.
    #[must_use]
    pub fn role_remove(&self) -> String {
        self.format("role-remove", None)
    }

    /// The text `role-remove-in-use`.
    #[must_use]
    pub fn role_remove_in_use(&self) -> String {
        self.format("role-remove-in-use", None)
    }

    /// The text `role-remove-text`.
    #[must_use]
    pub fn role_remove_text<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("role-remove-text", Some(&args))
    }

    /// The text `role-removed`.
    #[must_use]
    pub fn role_removed(&self) -> String {
        self.format("role-removed", None)
    }

    /// The text `role-rights`.
    #[must_use]
    pub fn role_rights(&self) -> String {
        self.format("role-rights", None)
    }

    /// The text `role-save`.
    #[must_use]
    pub fn role_save(&self) -> String {
        self.format("role-save", None)
    }

    /// The text `role-saved`.
    #[must_use]
    pub fn role_saved(&self) -> String {
        self.format("role-saved", None)
    }

    /// The text `role-users`.
    #[must_use]
    pub fn role_users<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("role-users", Some(&args))
    }

    /// The text `roles-intro`.
    #[must_use]
    pub fn roles_intro(&self) -> String {
        self.format("roles-intro", None)
    }

    /// The text `roles-title`.
    #[must_use]
    pub fn roles_title(&self) -> String {
        self.format("roles-title", None)
    }

    /// The text `search`.
    #[must_use]
    pub fn search(&self) -> String {
        self.format("search", None)
    }

    /// The text `search-fault-age`.
    #[must_use]
    pub fn search_fault_age(&self) -> String {
        self.format("search-fault-age", None)
    }

    /// The text `search-fault-empty`.
    #[must_use]
    pub fn search_fault_empty(&self) -> String {
        self.format("search-fault-empty", None)
    }

    /// The text `search-fault-in-or-out`.
    #[must_use]
    pub fn search_fault_in_or_out(&self) -> String {
        self.format("search-fault-in-or-out", None)
    }

    /// The text `search-fault-length`.
    #[must_use]
    pub fn search_fault_length(&self) -> String {
        self.format("search-fault-length", None)
    }

    /// The text `search-fault-reason`.
    #[must_use]
    pub fn search_fault_reason(&self) -> String {
        self.format("search-fault-reason", None)
    }

    /// The text `search-fault-tag`.
    #[must_use]
    pub fn search_fault_tag(&self) -> String {
        self.format("search-fault-tag", None)
    }

    /// The text `search-fault-too-many`.
    #[must_use]
    pub fn search_fault_too_many(&self) -> String {
        self.format("search-fault-too-many", None)
    }

    /// The text `search-fault-twice`.
    #[must_use]
    pub fn search_fault_twice(&self) -> String {
        self.format("search-fault-twice", None)
    }

    /// The text `search-fault-unknown`.
    #[must_use]
    pub fn search_fault_unknown(&self) -> String {
        self.format("search-fault-unknown", None)
    }

    /// The text `search-fault-version`.
    #[must_use]
    pub fn search_fault_version(&self) -> String {
        self.format("search-fault-version", None)
    }

    /// The text `search-fault-yes-or-no`.
    #[must_use]
    pub fn search_fault_yes_or_no(&self) -> String {
        self.format("search-fault-yes-or-no", None)
    }

    /// The text `search-faults`.
    #[must_use]
    pub fn search_faults(&self) -> String {
        self.format("search-faults", None)
    }

    /// The text `search-help`.
    #[must_use]
    pub fn search_help(&self) -> String {
        self.format("search-help", None)
    }

    /// The text `search-help-alias`.
    #[must_use]
    pub fn search_help_alias(&self) -> String {
        self.format("search-help-alias", None)
    }

    /// The text `search-help-client`.
    #[must_use]
    pub fn search_help_client(&self) -> String {
        self.format("search-help-client", None)
    }

    /// The text `search-help-comment`.
    #[must_use]
    pub fn search_help_comment(&self) -> String {
        self.format("search-help-comment", None)
    }

    /// The text `search-help-direction`.
    #[must_use]
    pub fn search_help_direction(&self) -> String {
        self.format("search-help-direction", None)
    }

    /// The text `search-help-duration`.
    #[must_use]
    pub fn search_help_duration(&self) -> String {
        self.format("search-help-duration", None)
    }

    /// The text `search-help-host`.
    #[must_use]
    pub fn search_help_host(&self) -> String {
        self.format("search-help-host", None)
    }

    /// The text `search-help-online`.
    #[must_use]
    pub fn search_help_online(&self) -> String {
        self.format("search-help-online", None)
    }

    /// The text `search-help-os`.
    #[must_use]
    pub fn search_help_os(&self) -> String {
        self.format("search-help-os", None)
    }

    /// The text `search-help-reason`.
    #[must_use]
    pub fn search_help_reason(&self) -> String {
        self.format("search-help-reason", None)
    }

    /// The text `search-help-running`.
    #[must_use]
    pub fn search_help_running(&self) -> String {
        self.format("search-help-running", None)
    }

    /// The text `search-help-seen`.
    #[must_use]
    pub fn search_help_seen(&self) -> String {
        self.format("search-help-seen", None)
    }

    /// The text `search-help-session-comment`.
    #[must_use]
    pub fn search_help_session_comment(&self) -> String {
        self.format("search-help-session-comment", None)
    }

    /// The text `search-help-since`.
    #[must_use]
    pub fn search_help_since(&self) -> String {
        self.format("search-help-since", None)
    }

    /// The text `search-help-tag`.
    #[must_use]
    pub fn search_help_tag(&self) -> String {
        self.format("search-help-tag", None)
    }

    /// The text `search-help-text`.
    #[must_use]
    pub fn search_help_text(&self) -> String {
        self.format("search-help-text", None)
    }

    /// The text `search-help-until`.
    #[must_use]
    pub fn search_help_until(&self) -> String {
        self.format("search-help-until", None)
    }

    /// The text `search-help-user`.
    #[must_use]
    pub fn search_help_user(&self) -> String {
        self.format("search-help-user", None)
    }

    /// The text `search-help-version`.
    #[must_use]
    pub fn search_help_version(&self) -> String {
        self.format("search-help-version", None)
    }

    /// The text `search-help-version-old`.
    #[must_use]
    pub fn search_help_version_old(&self) -> String {
        self.format("search-help-version-old", None)
    }

    /// The text `search-quick`.
    #[must_use]
    pub fn search_quick(&self) -> String {
        self.format("search-quick", None)
    }

    /// The text `second-step-back`.
    #[must_use]
    pub fn second_step_back(&self) -> String {
        self.format("second-step-back", None)
    }

    /// The text `second-step-code`.
    #[must_use]
    pub fn second_step_code(&self) -> String {
        self.format("second-step-code", None)
    }

    /// The text `second-step-continue`.
    #[must_use]
    pub fn second_step_continue(&self) -> String {
        self.format("second-step-continue", None)
    }

    /// The text `second-step-intro`.
    #[must_use]
    pub fn second_step_intro(&self) -> String {
        self.format("second-step-intro", None)
    }

    /// The text `second-step-lost`.
    #[must_use]
    pub fn second_step_lost(&self) -> String {
        self.format("second-step-lost", None)
    }

    /// The text `second-step-lost-asked`.
    #[must_use]
    pub fn second_step_lost_asked(&self) -> String {
        self.format("second-step-lost-asked", None)
    }

    /// The text `second-step-lost-button`.
    #[must_use]
    pub fn second_step_lost_button(&self) -> String {
        self.format("second-step-lost-button", None)
    }

    /// The text `second-step-lost-text`.
    #[must_use]
    pub fn second_step_lost_text(&self) -> String {
        self.format("second-step-lost-text", None)
    }

    /// The text `second-step-over`.
    #[must_use]
    pub fn second_step_over(&self) -> String {
        self.format("second-step-over", None)
    }

    /// The text `second-step-recovery`.
    #[must_use]
    pub fn second_step_recovery(&self) -> String {
        self.format("second-step-recovery", None)
    }

    /// The text `second-step-recovery-code`.
    #[must_use]
    pub fn second_step_recovery_code(&self) -> String {
        self.format("second-step-recovery-code", None)
    }

    /// The text `second-step-recovery-hint`.
    #[must_use]
    pub fn second_step_recovery_hint(&self) -> String {
        self.format("second-step-recovery-hint", None)
    }

    /// The text `second-step-title`.
    #[must_use]
    pub fn second_step_title(&self) -> String {
        self.format("second-step-title", None)
    }

    /// The text `section-address-books`.
    #[must_use]
    pub fn section_address_books(&self) -> String {
        self.format("section-address-books", None)
    }

    /// The text `section-audit`.
    #[must_use]
    pub fn section_audit(&self) -> String {
        self.format("section-audit", None)
    }

    /// The text `section-billing`.
    #[must_use]
    pub fn section_billing(&self) -> String {
        self.format("section-billing", None)
    }

    /// The text `section-clients`.
    #[must_use]
    pub fn section_clients(&self) -> String {
        self.format("section-clients", None)
    }

    /// The text `section-files`.
    #[must_use]
    pub fn section_files(&self) -> String {
        self.format("section-files", None)
    }

    /// The text `section-license`.
    #[must_use]
    pub fn section_license(&self) -> String {
        self.format("section-license", None)
    }

    /// The text `section-sessions`.
    #[must_use]
    pub fn section_sessions(&self) -> String {
        self.format("section-sessions", None)
    }

    /// The text `section-settings`.
    #[must_use]
    pub fn section_settings(&self) -> String {
        self.format("section-settings", None)
    }

    /// The text `section-users`.
    #[must_use]
    pub fn section_users(&self) -> String {
        self.format("section-users", None)
    }

    /// The text `session-close`.
    #[must_use]
    pub fn session_close(&self) -> String {
        self.format("session-close", None)
    }

    /// The text `session-comment`.
    #[must_use]
    pub fn session_comment(&self) -> String {
        self.format("session-comment", None)
    }

    /// The text `session-comment-edit`.
    #[must_use]
    pub fn session_comment_edit(&self) -> String {
        self.format("session-comment-edit", None)
    }

    /// The text `session-comment-hint`.
    #[must_use]
    pub fn session_comment_hint(&self) -> String {
        self.format("session-comment-hint", None)
    }

    /// The text `session-comment-none`.
    #[must_use]
    pub fn session_comment_none(&self) -> String {
        self.format("session-comment-none", None)
    }

    /// The text `session-comment-saved`.
    #[must_use]
    pub fn session_comment_saved(&self) -> String {
        self.format("session-comment-saved", None)
    }

    /// The text `session-details`.
    #[must_use]
    pub fn session_details(&self) -> String {
        self.format("session-details", None)
    }

    /// The text `session-duration`.
    #[must_use]
    pub fn session_duration(&self) -> String {
        self.format("session-duration", None)
    }

    /// The text `session-end`.
    #[must_use]
    pub fn session_end(&self) -> String {
        self.format("session-end", None)
    }

    /// The text `session-from`.
    #[must_use]
    pub fn session_from(&self) -> String {
        self.format("session-from", None)
    }

    /// The text `session-list-comment`.
    #[must_use]
    pub fn session_list_comment(&self) -> String {
        self.format("session-list-comment", None)
    }

    /// The text `session-list-path`.
    #[must_use]
    pub fn session_list_path(&self) -> String {
        self.format("session-list-path", None)
    }

    /// The text `session-number`.
    #[must_use]
    pub fn session_number(&self) -> String {
        self.format("session-number", None)
    }

    /// The text `session-opened`.
    #[must_use]
    pub fn session_opened(&self) -> String {
        self.format("session-opened", None)
    }

    /// The text `session-path`.
    #[must_use]
    pub fn session_path(&self) -> String {
        self.format("session-path", None)
    }

    /// The text `session-path-direct`.
    #[must_use]
    pub fn session_path_direct(&self) -> String {
        self.format("session-path-direct", None)
    }

    /// The text `session-path-relayed`.
    #[must_use]
    pub fn session_path_relayed(&self) -> String {
        self.format("session-path-relayed", None)
    }

    /// The text `session-permissions`.
    #[must_use]
    pub fn session_permissions(&self) -> String {
        self.format("session-permissions", None)
    }

    /// The text `session-reason`.
    #[must_use]
    pub fn session_reason(&self) -> String {
        self.format("session-reason", None)
    }

    /// The text `session-start`.
    #[must_use]
    pub fn session_start(&self) -> String {
        self.format("session-start", None)
    }

    /// The text `session-state`.
    #[must_use]
    pub fn session_state(&self) -> String {
        self.format("session-state", None)
    }

    /// The text `session-state-closed`.
    #[must_use]
    pub fn session_state_closed(&self) -> String {
        self.format("session-state-closed", None)
    }

    /// The text `session-state-closing`.
    #[must_use]
    pub fn session_state_closing(&self) -> String {
        self.format("session-state-closing", None)
    }

    /// The text `session-state-open`.
    #[must_use]
    pub fn session_state_open(&self) -> String {
        self.format("session-state-open", None)
    }

    /// The text `session-state-requested`.
    #[must_use]
    pub fn session_state_requested(&self) -> String {
        self.format("session-state-requested", None)
    }

    /// The text `session-to`.
    #[must_use]
    pub fn session_to(&self) -> String {
        self.format("session-to", None)
    }

    /// The text `sessions-count`.
    #[must_use]
    pub fn sessions_count<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("sessions-count", Some(&args))
    }

    /// The text `sessions-empty-text`.
    #[must_use]
    pub fn sessions_empty_text(&self) -> String {
        self.format("sessions-empty-text", None)
    }

    /// The text `sessions-empty-title`.
    #[must_use]
    pub fn sessions_empty_title(&self) -> String {
        self.format("sessions-empty-title", None)
    }

    /// The text `sessions-more-than`.
    #[must_use]
    pub fn sessions_more_than<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("sessions-more-than", Some(&args))
    }

    /// The text `sessions-nothing-found`.
    #[must_use]
    pub fn sessions_nothing_found(&self) -> String {
        self.format("sessions-nothing-found", None)
    }

    /// The text `sessions-quick-in`.
    #[must_use]
    pub fn sessions_quick_in(&self) -> String {
        self.format("sessions-quick-in", None)
    }

    /// The text `sessions-quick-out`.
    #[must_use]
    pub fn sessions_quick_out(&self) -> String {
        self.format("sessions-quick-out", None)
    }

    /// The text `sessions-quick-week`.
    #[must_use]
    pub fn sessions_quick_week(&self) -> String {
        self.format("sessions-quick-week", None)
    }

    /// The text `sessions-search`.
    #[must_use]
    pub fn sessions_search(&self) -> String {
        self.format("sessions-search", None)
    }

    /// The text `sessions-stopped`.
    #[must_use]
    pub fn sessions_stopped<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("sessions-stopped", Some(&args))
    }

    /// The text `sessions-title`.
    #[must_use]
    pub fn sessions_title(&self) -> String {
        self.format("sessions-title", None)
    }

    /// The text `sessions-vague`.
    #[must_use]
    pub fn sessions_vague<'a>(&self, count: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format("sessions-vague", Some(&args))
    }

    /// The text `settings-account`.
    #[must_use]
    pub fn settings_account(&self) -> String {
        self.format("settings-account", None)
    }

    /// The text `settings-appearance`.
    #[must_use]
    pub fn settings_appearance(&self) -> String {
        self.format("settings-appearance", None)
    }

    /// The text `settings-as-browser`.
    #[must_use]
    pub fn settings_as_browser(&self) -> String {
        self.format("settings-as-browser", None)
    }

    /// The text `settings-change`.
    #[must_use]
    pub fn settings_change(&self) -> String {
        self.format("settings-change", None)
    }

    /// The text `settings-csv`.
    #[must_use]
    pub fn settings_csv(&self) -> String {
        self.format("settings-csv", None)
    }

    /// The text `settings-csv-all`.
    #[must_use]
    pub fn settings_csv_all(&self) -> String {
        self.format("settings-csv-all", None)
    }

    /// The text `settings-csv-comma`.
    #[must_use]
    pub fn settings_csv_comma(&self) -> String {
        self.format("settings-csv-comma", None)
    }

    /// The text `settings-csv-comma-named`.
    #[must_use]
    pub fn settings_csv_comma_named(&self) -> String {
        self.format("settings-csv-comma-named", None)
    }

    /// The text `settings-csv-page`.
    #[must_use]
    pub fn settings_csv_page(&self) -> String {
        self.format("settings-csv-page", None)
    }

    /// The text `settings-csv-rows`.
    #[must_use]
    pub fn settings_csv_rows(&self) -> String {
        self.format("settings-csv-rows", None)
    }

    /// The text `settings-csv-semicolon`.
    #[must_use]
    pub fn settings_csv_semicolon(&self) -> String {
        self.format("settings-csv-semicolon", None)
    }

    /// The text `settings-csv-semicolon-named`.
    #[must_use]
    pub fn settings_csv_semicolon_named(&self) -> String {
        self.format("settings-csv-semicolon-named", None)
    }

    /// The text `settings-csv-separator`.
    #[must_use]
    pub fn settings_csv_separator(&self) -> String {
        self.format("settings-csv-separator", None)
    }

    /// The text `settings-csv-text`.
    #[must_use]
    pub fn settings_csv_text(&self) -> String {
        self.format("settings-csv-text", None)
    }

    /// The text `settings-current-password`.
    #[must_use]
    pub fn settings_current_password(&self) -> String {
        self.format("settings-current-password", None)
    }

    /// The text `settings-current-password-hint`.
    #[must_use]
    pub fn settings_current_password_hint(&self) -> String {
        self.format("settings-current-password-hint", None)
    }

    /// The text `settings-date-format`.
    #[must_use]
    pub fn settings_date_format(&self) -> String {
        self.format("settings-date-format", None)
    }

    /// The text `settings-email-change`.
    #[must_use]
    pub fn settings_email_change(&self) -> String {
        self.format("settings-email-change", None)
    }

    /// The text `settings-email-hint`.
    #[must_use]
    pub fn settings_email_hint(&self) -> String {
        self.format("settings-email-hint", None)
    }

    /// The text `settings-email-new`.
    #[must_use]
    pub fn settings_email_new(&self) -> String {
        self.format("settings-email-new", None)
    }

    /// The text `settings-email-send`.
    #[must_use]
    pub fn settings_email_send(&self) -> String {
        self.format("settings-email-send", None)
    }

    /// The text `settings-email-sent`.
    #[must_use]
    pub fn settings_email_sent(&self) -> String {
        self.format("settings-email-sent", None)
    }

    /// The text `settings-general`.
    #[must_use]
    pub fn settings_general(&self) -> String {
        self.format("settings-general", None)
    }

    /// The text `settings-language`.
    #[must_use]
    pub fn settings_language(&self) -> String {
        self.format("settings-language", None)
    }

    /// The text `settings-localization`.
    #[must_use]
    pub fn settings_localization(&self) -> String {
        self.format("settings-localization", None)
    }

    /// The text `settings-nav`.
    #[must_use]
    pub fn settings_nav(&self) -> String {
        self.format("settings-nav", None)
    }

    /// The text `settings-region-africa`.
    #[must_use]
    pub fn settings_region_africa(&self) -> String {
        self.format("settings-region-africa", None)
    }

    /// The text `settings-region-america`.
    #[must_use]
    pub fn settings_region_america(&self) -> String {
        self.format("settings-region-america", None)
    }

    /// The text `settings-region-antarctica`.
    #[must_use]
    pub fn settings_region_antarctica(&self) -> String {
        self.format("settings-region-antarctica", None)
    }

    /// The text `settings-region-arctic`.
    #[must_use]
    pub fn settings_region_arctic(&self) -> String {
        self.format("settings-region-arctic", None)
    }

    /// The text `settings-region-asia`.
    #[must_use]
    pub fn settings_region_asia(&self) -> String {
        self.format("settings-region-asia", None)
    }

    /// The text `settings-region-atlantic`.
    #[must_use]
    pub fn settings_region_atlantic(&self) -> String {
        self.format("settings-region-atlantic", None)
    }

    /// The text `settings-region-australia`.
    #[must_use]
    pub fn settings_region_australia(&self) -> String {
        self.format("settings-region-australia", None)
    }

    /// The text `settings-region-europe`.
    #[must_use]
    pub fn settings_region_europe(&self) -> String {
        self.format("settings-region-europe", None)
    }

    /// The text `settings-region-indian`.
    #[must_use]
    pub fn settings_region_indian(&self) -> String {
        self.format("settings-region-indian", None)
    }

    /// The text `settings-region-pacific`.
    #[must_use]
    pub fn settings_region_pacific(&self) -> String {
        self.format("settings-region-pacific", None)
    }

    /// The text `settings-role`.
    #[must_use]
    pub fn settings_role(&self) -> String {
        self.format("settings-role", None)
    }

    /// The text `settings-save`.
    #[must_use]
    pub fn settings_save(&self) -> String {
        self.format("settings-save", None)
    }

    /// The text `settings-saved`.
    #[must_use]
    pub fn settings_saved(&self) -> String {
        self.format("settings-saved", None)
    }

    /// The text `settings-security`.
    #[must_use]
    pub fn settings_security(&self) -> String {
        self.format("settings-security", None)
    }

    /// The text `settings-time-now`.
    #[must_use]
    pub fn settings_time_now<'a>(&self, time: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("time", time);
        self.format("settings-time-now", Some(&args))
    }

    /// The text `settings-time-zone`.
    #[must_use]
    pub fn settings_time_zone(&self) -> String {
        self.format("settings-time-zone", None)
    }

    /// The text `settings-time-zone-other`.
    #[must_use]
    pub fn settings_time_zone_other(&self) -> String {
        self.format("settings-time-zone-other", None)
    }

    /// The text `settings-title`.
    #[must_use]
    pub fn settings_title(&self) -> String {
        self.format("settings-title", None)
    }

    /// The text `settings-user`.
    #[must_use]
    pub fn settings_user(&self) -> String {
        self.format("settings-user", None)
    }

    /// The text `settings-version`.
    #[must_use]
    pub fn settings_version(&self) -> String {
        self.format("settings-version", None)
    }

    /// The text `setup-button`.
    #[must_use]
    pub fn setup_button(&self) -> String {
        self.format("setup-button", None)
    }

    /// The text `setup-intro`.
    #[must_use]
    pub fn setup_intro(&self) -> String {
        self.format("setup-intro", None)
    }

    /// The text `setup-needs-scripts`.
    #[must_use]
    pub fn setup_needs_scripts(&self) -> String {
        self.format("setup-needs-scripts", None)
    }

    /// The text `setup-title`.
    #[must_use]
    pub fn setup_title(&self) -> String {
        self.format("setup-title", None)
    }

    /// The text `setup-wrong-token`.
    #[must_use]
    pub fn setup_wrong_token(&self) -> String {
        self.format("setup-wrong-token", None)
    }

    /// The text `show`.
    #[must_use]
    pub fn show(&self) -> String {
        self.format("show", None)
    }

    /// The text `show-all`.
    #[must_use]
    pub fn show_all(&self) -> String {
        self.format("show-all", None)
    }

    /// The text `sign-in-button`.
    #[must_use]
    pub fn sign_in_button(&self) -> String {
        self.format("sign-in-button", None)
    }

    /// The text `sign-in-title`.
    #[must_use]
    pub fn sign_in_title(&self) -> String {
        self.format("sign-in-title", None)
    }

    /// The text `sign-in-wrong`.
    #[must_use]
    pub fn sign_in_wrong(&self) -> String {
        self.format("sign-in-wrong", None)
    }

    /// The text `sign-out`.
    #[must_use]
    pub fn sign_out(&self) -> String {
        self.format("sign-out", None)
    }

    /// The text `since`.
    #[must_use]
    pub fn since(&self) -> String {
        self.format("since", None)
    }

    /// The text `skip-to-content`.
    #[must_use]
    pub fn skip_to_content(&self) -> String {
        self.format("skip-to-content", None)
    }

    /// The text `stale-notice`.
    #[must_use]
    pub fn stale_notice(&self) -> String {
        self.format("stale-notice", None)
    }

    /// The text `standing-cancelled`.
    #[must_use]
    pub fn standing_cancelled(&self) -> String {
        self.format("standing-cancelled", None)
    }

    /// The text `standing-ended`.
    #[must_use]
    pub fn standing_ended(&self) -> String {
        self.format("standing-ended", None)
    }

    /// The text `standing-licensed`.
    #[must_use]
    pub fn standing_licensed(&self) -> String {
        self.format("standing-licensed", None)
    }

    /// The text `standing-suspended`.
    #[must_use]
    pub fn standing_suspended(&self) -> String {
        self.format("standing-suspended", None)
    }

    /// The text `tabs-label`.
    #[must_use]
    pub fn tabs_label(&self) -> String {
        self.format("tabs-label", None)
    }

    /// The text `terms-active-devices`.
    #[must_use]
    pub fn terms_active_devices(&self) -> String {
        self.format("terms-active-devices", None)
    }

    /// The text `terms-active-devices-hint`.
    #[must_use]
    pub fn terms_active_devices_hint(&self) -> String {
        self.format("terms-active-devices-hint", None)
    }

    /// The text `terms-aliases`.
    #[must_use]
    pub fn terms_aliases(&self) -> String {
        self.format("terms-aliases", None)
    }

    /// The text `terms-aliases-hint`.
    #[must_use]
    pub fn terms_aliases_hint(&self) -> String {
        self.format("terms-aliases-hint", None)
    }

    /// The text `terms-features`.
    #[must_use]
    pub fn terms_features(&self) -> String {
        self.format("terms-features", None)
    }

    /// The text `terms-limits`.
    #[must_use]
    pub fn terms_limits(&self) -> String {
        self.format("terms-limits", None)
    }

    /// The text `terms-namespaces`.
    #[must_use]
    pub fn terms_namespaces(&self) -> String {
        self.format("terms-namespaces", None)
    }

    /// The text `terms-namespaces-hint`.
    #[must_use]
    pub fn terms_namespaces_hint(&self) -> String {
        self.format("terms-namespaces-hint", None)
    }

    /// The text `terms-seats`.
    #[must_use]
    pub fn terms_seats(&self) -> String {
        self.format("terms-seats", None)
    }

    /// The text `terms-seats-hint`.
    #[must_use]
    pub fn terms_seats_hint(&self) -> String {
        self.format("terms-seats-hint", None)
    }

    /// The text `terms-session-length`.
    #[must_use]
    pub fn terms_session_length(&self) -> String {
        self.format("terms-session-length", None)
    }

    /// The text `terms-session-length-hint`.
    #[must_use]
    pub fn terms_session_length_hint(&self) -> String {
        self.format("terms-session-length-hint", None)
    }

    /// The text `terms-sessions`.
    #[must_use]
    pub fn terms_sessions(&self) -> String {
        self.format("terms-sessions", None)
    }

    /// The text `terms-sessions-hint`.
    #[must_use]
    pub fn terms_sessions_hint(&self) -> String {
        self.format("terms-sessions-hint", None)
    }

    /// The text `terms-unlimited`.
    #[must_use]
    pub fn terms_unlimited(&self) -> String {
        self.format("terms-unlimited", None)
    }

    /// The text `theme-dark`.
    #[must_use]
    pub fn theme_dark(&self) -> String {
        self.format("theme-dark", None)
    }

    /// The text `theme-light`.
    #[must_use]
    pub fn theme_light(&self) -> String {
        self.format("theme-light", None)
    }

    /// The text `theme-system`.
    #[must_use]
    pub fn theme_system(&self) -> String {
        self.format("theme-system", None)
    }

    /// The text `totp-code`.
    #[must_use]
    pub fn totp_code(&self) -> String {
        self.format("totp-code", None)
    }

    /// The text `totp-intro`.
    #[must_use]
    pub fn totp_intro(&self) -> String {
        self.format("totp-intro", None)
    }

    /// The text `totp-qr`.
    #[must_use]
    pub fn totp_qr(&self) -> String {
        self.format("totp-qr", None)
    }

    /// The text `totp-remove`.
    #[must_use]
    pub fn totp_remove(&self) -> String {
        self.format("totp-remove", None)
    }

    /// The text `totp-remove-text`.
    #[must_use]
    pub fn totp_remove_text(&self) -> String {
        self.format("totp-remove-text", None)
    }

    /// The text `totp-scan`.
    #[must_use]
    pub fn totp_scan(&self) -> String {
        self.format("totp-scan", None)
    }

    /// The text `totp-set-up`.
    #[must_use]
    pub fn totp_set_up(&self) -> String {
        self.format("totp-set-up", None)
    }

    /// The text `totp-set-up-title`.
    #[must_use]
    pub fn totp_set_up_title(&self) -> String {
        self.format("totp-set-up-title", None)
    }

    /// The text `totp-switch-on`.
    #[must_use]
    pub fn totp_switch_on(&self) -> String {
        self.format("totp-switch-on", None)
    }

    /// The text `totp-title`.
    #[must_use]
    pub fn totp_title(&self) -> String {
        self.format("totp-title", None)
    }

    /// The text `totp-type`.
    #[must_use]
    pub fn totp_type(&self) -> String {
        self.format("totp-type", None)
    }

    /// The text `unlimited`.
    #[must_use]
    pub fn unlimited(&self) -> String {
        self.format("unlimited", None)
    }

    /// The text `upgrade-answer`.
    #[must_use]
    pub fn upgrade_answer(&self) -> String {
        self.format("upgrade-answer", None)
    }

    /// The text `upgrade-ask`.
    #[must_use]
    pub fn upgrade_ask(&self) -> String {
        self.format("upgrade-ask", None)
    }

    /// The text `upgrade-asked`.
    #[must_use]
    pub fn upgrade_asked(&self) -> String {
        self.format("upgrade-asked", None)
    }

    /// The text `upgrade-better`.
    #[must_use]
    pub fn upgrade_better(&self) -> String {
        self.format("upgrade-better", None)
    }

    /// The text `upgrade-cannot`.
    #[must_use]
    pub fn upgrade_cannot(&self) -> String {
        self.format("upgrade-cannot", None)
    }

    /// The text `upgrade-choose`.
    #[must_use]
    pub fn upgrade_choose(&self) -> String {
        self.format("upgrade-choose", None)
    }

    /// The text `upgrade-declined`.
    #[must_use]
    pub fn upgrade_declined<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("upgrade-declined", Some(&args))
    }

    /// The text `upgrade-gained`.
    #[must_use]
    pub fn upgrade_gained(&self) -> String {
        self.format("upgrade-gained", None)
    }

    /// The text `upgrade-granted`.
    #[must_use]
    pub fn upgrade_granted<'a>(&self, date: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.format("upgrade-granted", Some(&args))
    }

    /// The text `upgrade-included`.
    #[must_use]
    pub fn upgrade_included(&self) -> String {
        self.format("upgrade-included", None)
    }

    /// The text `upgrade-intro`.
    #[must_use]
    pub fn upgrade_intro(&self) -> String {
        self.format("upgrade-intro", None)
    }

    /// The text `upgrade-keep`.
    #[must_use]
    pub fn upgrade_keep(&self) -> String {
        self.format("upgrade-keep", None)
    }

    /// The text `upgrade-lost`.
    #[must_use]
    pub fn upgrade_lost(&self) -> String {
        self.format("upgrade-lost", None)
    }

    /// The text `upgrade-namespace`.
    #[must_use]
    pub fn upgrade_namespace(&self) -> String {
        self.format("upgrade-namespace", None)
    }

    /// The text `upgrade-namespace-hint`.
    #[must_use]
    pub fn upgrade_namespace_hint(&self) -> String {
        self.format("upgrade-namespace-hint", None)
    }

    /// The text `upgrade-new-version`.
    #[must_use]
    pub fn upgrade_new_version(&self) -> String {
        self.format("upgrade-new-version", None)
    }

    /// The text `upgrade-no-plans`.
    #[must_use]
    pub fn upgrade_no_plans(&self) -> String {
        self.format("upgrade-no-plans", None)
    }

    /// The text `upgrade-not-included`.
    #[must_use]
    pub fn upgrade_not_included(&self) -> String {
        self.format("upgrade-not-included", None)
    }

    /// The text `upgrade-note`.
    #[must_use]
    pub fn upgrade_note(&self) -> String {
        self.format("upgrade-note", None)
    }

    /// The text `upgrade-note-hint`.
    #[must_use]
    pub fn upgrade_note_hint<'a>(&self, most: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        self.format("upgrade-note-hint", Some(&args))
    }

    /// The text `upgrade-number-hint`.
    #[must_use]
    pub fn upgrade_number_hint(&self) -> String {
        self.format("upgrade-number-hint", None)
    }

    /// The text `upgrade-open-again`.
    #[must_use]
    pub fn upgrade_open_again(&self) -> String {
        self.format("upgrade-open-again", None)
    }

    /// The text `upgrade-open-text`.
    #[must_use]
    pub fn upgrade_open_text<'a>(
        &self,
        by: impl Into<FluentValue<'a>>,
        date: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        args.set("date", date);
        self.format("upgrade-open-text", Some(&args))
    }

    /// The text `upgrade-open-title`.
    #[must_use]
    pub fn upgrade_open_title(&self) -> String {
        self.format("upgrade-open-title", None)
    }

    /// The text `upgrade-plans`.
    #[must_use]
    pub fn upgrade_plans(&self) -> String {
        self.format("upgrade-plans", None)
    }

    /// The text `upgrade-present`.
    #[must_use]
    pub fn upgrade_present(&self) -> String {
        self.format("upgrade-present", None)
    }

    /// The text `upgrade-seats`.
    #[must_use]
    pub fn upgrade_seats(&self) -> String {
        self.format("upgrade-seats", None)
    }

    /// The text `upgrade-sessions`.
    #[must_use]
    pub fn upgrade_sessions(&self) -> String {
        self.format("upgrade-sessions", None)
    }

    /// The text `upgrade-title`.
    #[must_use]
    pub fn upgrade_title(&self) -> String {
        self.format("upgrade-title", None)
    }

    /// The text `upgrade-wish`.
    #[must_use]
    pub fn upgrade_wish(&self) -> String {
        self.format("upgrade-wish", None)
    }

    /// The text `upgrade-wished-plan`.
    #[must_use]
    pub fn upgrade_wished_plan(&self) -> String {
        self.format("upgrade-wished-plan", None)
    }

    /// The text `upgrade-withdraw`.
    #[must_use]
    pub fn upgrade_withdraw(&self) -> String {
        self.format("upgrade-withdraw", None)
    }

    /// The text `upgrade-withdrawn`.
    #[must_use]
    pub fn upgrade_withdrawn(&self) -> String {
        self.format("upgrade-withdrawn", None)
    }

    /// The text `upgrade-worse`.
    #[must_use]
    pub fn upgrade_worse(&self) -> String {
        self.format("upgrade-worse", None)
    }

    /// The text `usage-active-devices`.
    #[must_use]
    pub fn usage_active_devices(&self) -> String {
        self.format("usage-active-devices", None)
    }

    /// The text `usage-aliases`.
    #[must_use]
    pub fn usage_aliases<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("usage-aliases", Some(&args))
    }

    /// The text `usage-full`.
    #[must_use]
    pub fn usage_full(&self) -> String {
        self.format("usage-full", None)
    }

    /// The text `usage-length`.
    #[must_use]
    pub fn usage_length<'a>(&self, length: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("length", length);
        self.format("usage-length", Some(&args))
    }

    /// The text `usage-length-no-limit`.
    #[must_use]
    pub fn usage_length_no_limit(&self) -> String {
        self.format("usage-length-no-limit", None)
    }

    /// The text `usage-namespaces`.
    #[must_use]
    pub fn usage_namespaces(&self) -> String {
        self.format("usage-namespaces", None)
    }

    /// The text `usage-no-limit`.
    #[must_use]
    pub fn usage_no_limit<'a>(&self, used: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("used", used);
        self.format("usage-no-limit", Some(&args))
    }

    /// The text `usage-none-allowed`.
    #[must_use]
    pub fn usage_none_allowed(&self) -> String {
        self.format("usage-none-allowed", None)
    }

    /// The text `usage-of`.
    #[must_use]
    pub fn usage_of<'a>(&self, most: impl Into<FluentValue<'a>>, used: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        args.set("used", used);
        self.format("usage-of", Some(&args))
    }

    /// The text `usage-over-active-devices`.
    #[must_use]
    pub fn usage_over_active_devices<'a>(
        &self,
        most: impl Into<FluentValue<'a>>,
        used: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        args.set("used", used);
        self.format("usage-over-active-devices", Some(&args))
    }

    /// The text `usage-over-aliases`.
    #[must_use]
    pub fn usage_over_aliases<'a>(
        &self,
        most: impl Into<FluentValue<'a>>,
        name: impl Into<FluentValue<'a>>,
        used: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        args.set("name", name);
        args.set("used", used);
        self.format("usage-over-aliases", Some(&args))
    }

    /// The text `usage-over-namespaces`.
    #[must_use]
    pub fn usage_over_namespaces<'a>(
        &self,
        most: impl Into<FluentValue<'a>>,
        used: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        args.set("used", used);
        self.format("usage-over-namespaces", Some(&args))
    }

    /// The text `usage-over-seats`.
    #[must_use]
    pub fn usage_over_seats<'a>(
        &self,
        excess: impl Into<FluentValue<'a>>,
        most: impl Into<FluentValue<'a>>,
        used: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("excess", excess);
        args.set("most", most);
        args.set("used", used);
        self.format("usage-over-seats", Some(&args))
    }

    /// The text `usage-over-seats-none`.
    #[must_use]
    pub fn usage_over_seats_none<'a>(&self, used: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("used", used);
        self.format("usage-over-seats-none", Some(&args))
    }

    /// The text `usage-over-sessions`.
    #[must_use]
    pub fn usage_over_sessions<'a>(
        &self,
        most: impl Into<FluentValue<'a>>,
        used: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("most", most);
        args.set("used", used);
        self.format("usage-over-sessions", Some(&args))
    }

    /// The text `usage-over-title`.
    #[must_use]
    pub fn usage_over_title(&self) -> String {
        self.format("usage-over-title", None)
    }

    /// The text `usage-seats`.
    #[must_use]
    pub fn usage_seats(&self) -> String {
        self.format("usage-seats", None)
    }

    /// The text `usage-session-length`.
    #[must_use]
    pub fn usage_session_length(&self) -> String {
        self.format("usage-session-length", None)
    }

    /// The text `usage-sessions`.
    #[must_use]
    pub fn usage_sessions(&self) -> String {
        self.format("usage-sessions", None)
    }

    /// The text `usage-title`.
    #[must_use]
    pub fn usage_title(&self) -> String {
        self.format("usage-title", None)
    }

    /// The text `user-active`.
    #[must_use]
    pub fn user_active(&self) -> String {
        self.format("user-active", None)
    }

    /// The text `user-beyond`.
    #[must_use]
    pub fn user_beyond(&self) -> String {
        self.format("user-beyond", None)
    }

    /// The text `user-change-role`.
    #[must_use]
    pub fn user_change_role(&self) -> String {
        self.format("user-change-role", None)
    }

    /// The text `user-change-role-hint`.
    #[must_use]
    pub fn user_change_role_hint(&self) -> String {
        self.format("user-change-role-hint", None)
    }

    /// The text `user-details`.
    #[must_use]
    pub fn user_details(&self) -> String {
        self.format("user-details", None)
    }

    /// The text `user-disable`.
    #[must_use]
    pub fn user_disable(&self) -> String {
        self.format("user-disable", None)
    }

    /// The text `user-disable-text`.
    #[must_use]
    pub fn user_disable_text<'a>(&self, email: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("email", email);
        self.format("user-disable-text", Some(&args))
    }

    /// The text `user-disabled`.
    #[must_use]
    pub fn user_disabled(&self) -> String {
        self.format("user-disabled", None)
    }

    /// The text `user-disabled-everywhere`.
    #[must_use]
    pub fn user_disabled_everywhere(&self) -> String {
        self.format("user-disabled-everywhere", None)
    }

    /// The text `user-email`.
    #[must_use]
    pub fn user_email(&self) -> String {
        self.format("user-email", None)
    }

    /// The text `user-enable`.
    #[must_use]
    pub fn user_enable(&self) -> String {
        self.format("user-enable", None)
    }

    /// The text `user-enable-text`.
    #[must_use]
    pub fn user_enable_text<'a>(&self, email: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("email", email);
        self.format("user-enable-text", Some(&args))
    }

    /// The text `user-invite`.
    #[must_use]
    pub fn user_invite(&self) -> String {
        self.format("user-invite", None)
    }

    /// The text `user-last-seen`.
    #[must_use]
    pub fn user_last_seen(&self) -> String {
        self.format("user-last-seen", None)
    }

    /// The text `user-menu`.
    #[must_use]
    pub fn user_menu(&self) -> String {
        self.format("user-menu", None)
    }

    /// The text `user-never-seen`.
    #[must_use]
    pub fn user_never_seen(&self) -> String {
        self.format("user-never-seen", None)
    }

    /// The text `user-no`.
    #[must_use]
    pub fn user_no(&self) -> String {
        self.format("user-no", None)
    }

    /// The text `user-remove`.
    #[must_use]
    pub fn user_remove(&self) -> String {
        self.format("user-remove", None)
    }

    /// The text `user-remove-text`.
    #[must_use]
    pub fn user_remove_text<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        email: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("email", email);
        self.format("user-remove-text", Some(&args))
    }

    /// The text `user-remove-yourself`.
    #[must_use]
    pub fn user_remove_yourself<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("user-remove-yourself", Some(&args))
    }

    /// The text `user-role`.
    #[must_use]
    pub fn user_role(&self) -> String {
        self.format("user-role", None)
    }

    /// The text `user-saved-disabled`.
    #[must_use]
    pub fn user_saved_disabled(&self) -> String {
        self.format("user-saved-disabled", None)
    }

    /// The text `user-saved-enabled`.
    #[must_use]
    pub fn user_saved_enabled(&self) -> String {
        self.format("user-saved-enabled", None)
    }

    /// The text `user-saved-removed`.
    #[must_use]
    pub fn user_saved_removed(&self) -> String {
        self.format("user-saved-removed", None)
    }

    /// The text `user-saved-role`.
    #[must_use]
    pub fn user_saved_role(&self) -> String {
        self.format("user-saved-role", None)
    }

    /// The text `user-second-factor`.
    #[must_use]
    pub fn user_second_factor(&self) -> String {
        self.format("user-second-factor", None)
    }

    /// The text `user-since`.
    #[must_use]
    pub fn user_since(&self) -> String {
        self.format("user-since", None)
    }

    /// The text `user-status`.
    #[must_use]
    pub fn user_status(&self) -> String {
        self.format("user-status", None)
    }

    /// The text `user-yes`.
    #[must_use]
    pub fn user_yes(&self) -> String {
        self.format("user-yes", None)
    }

    /// The text `user-you`.
    #[must_use]
    pub fn user_you(&self) -> String {
        self.format("user-you", None)
    }

    /// The text `users-nothing-found`.
    #[must_use]
    pub fn users_nothing_found(&self) -> String {
        self.format("users-nothing-found", None)
    }

    /// The text `users-search`.
    #[must_use]
    pub fn users_search(&self) -> String {
        self.format("users-search", None)
    }

    /// The text `users-title`.
    #[must_use]
    pub fn users_title(&self) -> String {
        self.format("users-title", None)
    }

    /// The text `viewer-asking`.
    #[must_use]
    pub fn viewer_asking<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("viewer-asking", Some(&args))
    }

    /// The text `viewer-asking-detail`.
    #[must_use]
    pub fn viewer_asking_detail(&self) -> String {
        self.format("viewer-asking-detail", None)
    }

    /// The text `viewer-comment`.
    #[must_use]
    pub fn viewer_comment(&self) -> String {
        self.format("viewer-comment", None)
    }

    /// The text `viewer-comment-empty`.
    #[must_use]
    pub fn viewer_comment_empty(&self) -> String {
        self.format("viewer-comment-empty", None)
    }

    /// The text `viewer-comment-failed`.
    #[must_use]
    pub fn viewer_comment_failed(&self) -> String {
        self.format("viewer-comment-failed", None)
    }

    /// The text `viewer-comment-hint`.
    #[must_use]
    pub fn viewer_comment_hint(&self) -> String {
        self.format("viewer-comment-hint", None)
    }

    /// The text `viewer-comment-not-asked`.
    #[must_use]
    pub fn viewer_comment_not_asked(&self) -> String {
        self.format("viewer-comment-not-asked", None)
    }

    /// The text `viewer-comment-save`.
    #[must_use]
    pub fn viewer_comment_save(&self) -> String {
        self.format("viewer-comment-save", None)
    }

    /// The text `viewer-comment-saved`.
    #[must_use]
    pub fn viewer_comment_saved(&self) -> String {
        self.format("viewer-comment-saved", None)
    }

    /// The text `viewer-comment-saving`.
    #[must_use]
    pub fn viewer_comment_saving(&self) -> String {
        self.format("viewer-comment-saving", None)
    }

    /// The text `viewer-comment-signed-out`.
    #[must_use]
    pub fn viewer_comment_signed_out(&self) -> String {
        self.format("viewer-comment-signed-out", None)
    }

    /// The text `viewer-comment-skip`.
    #[must_use]
    pub fn viewer_comment_skip(&self) -> String {
        self.format("viewer-comment-skip", None)
    }

    /// The text `viewer-comment-too-late`.
    #[must_use]
    pub fn viewer_comment_too_late(&self) -> String {
        self.format("viewer-comment-too-late", None)
    }

    /// The text `viewer-comment-too-long`.
    #[must_use]
    pub fn viewer_comment_too_long(&self) -> String {
        self.format("viewer-comment-too-long", None)
    }

    /// The text `viewer-connect-again`.
    #[must_use]
    pub fn viewer_connect_again(&self) -> String {
        self.format("viewer-connect-again", None)
    }

    /// The text `viewer-connecting`.
    #[must_use]
    pub fn viewer_connecting<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("viewer-connecting", Some(&args))
    }

    /// The text `viewer-connecting-detail`.
    #[must_use]
    pub fn viewer_connecting_detail(&self) -> String {
        self.format("viewer-connecting-detail", None)
    }

    /// The text `viewer-end`.
    #[must_use]
    pub fn viewer_end(&self) -> String {
        self.format("viewer-end", None)
    }

    /// The text `viewer-end-account-suspended`.
    #[must_use]
    pub fn viewer_end_account_suspended(&self) -> String {
        self.format("viewer-end-account-suspended", None)
    }

    /// The text `viewer-end-client-removed`.
    #[must_use]
    pub fn viewer_end_client_removed<'a>(&self, by: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        self.format("viewer-end-client-removed", Some(&args))
    }

    /// The text `viewer-end-closed-in-portal`.
    #[must_use]
    pub fn viewer_end_closed_in_portal<'a>(&self, by: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        self.format("viewer-end-closed-in-portal", Some(&args))
    }

    /// The text `viewer-end-dismissed`.
    #[must_use]
    pub fn viewer_end_dismissed(&self) -> String {
        self.format("viewer-end-dismissed", None)
    }

    /// The text `viewer-end-ended-by-host`.
    #[must_use]
    pub fn viewer_end_ended_by_host(&self) -> String {
        self.format("viewer-end-ended-by-host", None)
    }

    /// The text `viewer-end-ended-by-viewer`.
    #[must_use]
    pub fn viewer_end_ended_by_viewer(&self) -> String {
        self.format("viewer-end-ended-by-viewer", None)
    }

    /// The text `viewer-end-length-reached`.
    #[must_use]
    pub fn viewer_end_length_reached(&self) -> String {
        self.format("viewer-end-length-reached", None)
    }

    /// The text `viewer-end-limit-reached`.
    #[must_use]
    pub fn viewer_end_limit_reached(&self) -> String {
        self.format("viewer-end-limit-reached", None)
    }

    /// The text `viewer-end-lost-contact`.
    #[must_use]
    pub fn viewer_end_lost_contact(&self) -> String {
        self.format("viewer-end-lost-contact", None)
    }

    /// The text `viewer-end-no-av1`.
    #[must_use]
    pub fn viewer_end_no_av1(&self) -> String {
        self.format("viewer-end-no-av1", None)
    }

    /// The text `viewer-end-no-path`.
    #[must_use]
    pub fn viewer_end_no_path(&self) -> String {
        self.format("viewer-end-no-path", None)
    }

    /// The text `viewer-end-no-screen`.
    #[must_use]
    pub fn viewer_end_no_screen(&self) -> String {
        self.format("viewer-end-no-screen", None)
    }

    /// The text `viewer-end-no-webrtc`.
    #[must_use]
    pub fn viewer_end_no_webrtc(&self) -> String {
        self.format("viewer-end-no-webrtc", None)
    }

    /// The text `viewer-end-outdated`.
    #[must_use]
    pub fn viewer_end_outdated(&self) -> String {
        self.format("viewer-end-outdated", None)
    }

    /// The text `viewer-end-over`.
    #[must_use]
    pub fn viewer_end_over(&self) -> String {
        self.format("viewer-end-over", None)
    }

    /// The text `viewer-end-replaced`.
    #[must_use]
    pub fn viewer_end_replaced(&self) -> String {
        self.format("viewer-end-replaced", None)
    }

    /// The text `viewer-end-right-revoked`.
    #[must_use]
    pub fn viewer_end_right_revoked<'a>(&self, by: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        self.format("viewer-end-right-revoked", Some(&args))
    }

    /// The text `viewer-end-sign-in`.
    #[must_use]
    pub fn viewer_end_sign_in(&self) -> String {
        self.format("viewer-end-sign-in", None)
    }

    /// The text `viewer-end-signed-out`.
    #[must_use]
    pub fn viewer_end_signed_out<'a>(&self, by: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("by", by);
        self.format("viewer-end-signed-out", Some(&args))
    }

    /// The text `viewer-end-too-many-sessions`.
    #[must_use]
    pub fn viewer_end_too_many_sessions(&self) -> String {
        self.format("viewer-end-too-many-sessions", None)
    }

    /// The text `viewer-end-unanswered`.
    #[must_use]
    pub fn viewer_end_unanswered(&self) -> String {
        self.format("viewer-end-unanswered", None)
    }

    /// The text `viewer-end-unknown`.
    #[must_use]
    pub fn viewer_end_unknown(&self) -> String {
        self.format("viewer-end-unknown", None)
    }

    /// The text `viewer-end-unverified`.
    #[must_use]
    pub fn viewer_end_unverified(&self) -> String {
        self.format("viewer-end-unverified", None)
    }

    /// The text `viewer-ended`.
    #[must_use]
    pub fn viewer_ended(&self) -> String {
        self.format("viewer-ended", None)
    }

    /// The text `viewer-full-screen`.
    #[must_use]
    pub fn viewer_full_screen(&self) -> String {
        self.format("viewer-full-screen", None)
    }

    /// The text `viewer-keys`.
    #[must_use]
    pub fn viewer_keys(&self) -> String {
        self.format("viewer-keys", None)
    }

    /// The text `viewer-keys-alt-f4`.
    #[must_use]
    pub fn viewer_keys_alt_f4(&self) -> String {
        self.format("viewer-keys-alt-f4", None)
    }

    /// The text `viewer-keys-alt-tab`.
    #[must_use]
    pub fn viewer_keys_alt_tab(&self) -> String {
        self.format("viewer-keys-alt-tab", None)
    }

    /// The text `viewer-keys-ctrl-alt-del`.
    #[must_use]
    pub fn viewer_keys_ctrl_alt_del(&self) -> String {
        self.format("viewer-keys-ctrl-alt-del", None)
    }

    /// The text `viewer-keys-super`.
    #[must_use]
    pub fn viewer_keys_super(&self) -> String {
        self.format("viewer-keys-super", None)
    }

    /// The text `viewer-length`.
    #[must_use]
    pub fn viewer_length<'a>(&self, time: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("time", time);
        self.format("viewer-length", Some(&args))
    }

    /// The text `viewer-length-dismiss`.
    #[must_use]
    pub fn viewer_length_dismiss(&self) -> String {
        self.format("viewer-length-dismiss", None)
    }

    /// The text `viewer-needs-scripts`.
    #[must_use]
    pub fn viewer_needs_scripts(&self) -> String {
        self.format("viewer-needs-scripts", None)
    }

    /// The text `viewer-original-size`.
    #[must_use]
    pub fn viewer_original_size(&self) -> String {
        self.format("viewer-original-size", None)
    }

    /// The text `viewer-password`.
    #[must_use]
    pub fn viewer_password<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("viewer-password", Some(&args))
    }

    /// The text `viewer-password-checking`.
    #[must_use]
    pub fn viewer_password_checking(&self) -> String {
        self.format("viewer-password-checking", None)
    }

    /// The text `viewer-password-detail`.
    #[must_use]
    pub fn viewer_password_detail(&self) -> String {
        self.format("viewer-password-detail", None)
    }

    /// The text `viewer-password-label`.
    #[must_use]
    pub fn viewer_password_label(&self) -> String {
        self.format("viewer-password-label", None)
    }

    /// The text `viewer-password-send`.
    #[must_use]
    pub fn viewer_password_send(&self) -> String {
        self.format("viewer-password-send", None)
    }

    /// The text `viewer-password-wait`.
    #[must_use]
    pub fn viewer_password_wait<'a>(&self, seconds: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("seconds", seconds);
        self.format("viewer-password-wait", Some(&args))
    }

    /// The text `viewer-password-wrong`.
    #[must_use]
    pub fn viewer_password_wrong(&self) -> String {
        self.format("viewer-password-wrong", None)
    }

    /// The text `viewer-picture`.
    #[must_use]
    pub fn viewer_picture<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("viewer-picture", Some(&args))
    }

    /// The text `viewer-reconnecting`.
    #[must_use]
    pub fn viewer_reconnecting<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("viewer-reconnecting", Some(&args))
    }

    /// The text `viewer-reconnecting-detail`.
    #[must_use]
    pub fn viewer_reconnecting_detail(&self) -> String {
        self.format("viewer-reconnecting-detail", None)
    }

    /// The text `viewer-session-details`.
    #[must_use]
    pub fn viewer_session_details(&self) -> String {
        self.format("viewer-session-details", None)
    }

    /// The text `viewer-statistics`.
    #[must_use]
    pub fn viewer_statistics<'a>(
        &self,
        bitrate: impl Into<FluentValue<'a>>,
        fps: impl Into<FluentValue<'a>>,
        height: impl Into<FluentValue<'a>>,
        latency: impl Into<FluentValue<'a>>,
        width: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("bitrate", bitrate);
        args.set("fps", fps);
        args.set("height", height);
        args.set("latency", latency);
        args.set("width", width);
        self.format("viewer-statistics", Some(&args))
    }

    /// The text `viewer-status-asking`.
    #[must_use]
    pub fn viewer_status_asking(&self) -> String {
        self.format("viewer-status-asking", None)
    }

    /// The text `viewer-status-connecting`.
    #[must_use]
    pub fn viewer_status_connecting(&self) -> String {
        self.format("viewer-status-connecting", None)
    }

    /// The text `viewer-status-ended`.
    #[must_use]
    pub fn viewer_status_ended(&self) -> String {
        self.format("viewer-status-ended", None)
    }

    /// The text `viewer-status-password`.
    #[must_use]
    pub fn viewer_status_password(&self) -> String {
        self.format("viewer-status-password", None)
    }

    /// The text `viewer-status-reconnecting`.
    #[must_use]
    pub fn viewer_status_reconnecting(&self) -> String {
        self.format("viewer-status-reconnecting", None)
    }

    /// The text `viewer-status-waiting`.
    #[must_use]
    pub fn viewer_status_waiting(&self) -> String {
        self.format("viewer-status-waiting", None)
    }

    /// The text `viewer-toolbar`.
    #[must_use]
    pub fn viewer_toolbar(&self) -> String {
        self.format("viewer-toolbar", None)
    }

    /// The text `viewer-verified`.
    #[must_use]
    pub fn viewer_verified(&self) -> String {
        self.format("viewer-verified", None)
    }

    /// The text `viewer-view-only`.
    #[must_use]
    pub fn viewer_view_only(&self) -> String {
        self.format("viewer-view-only", None)
    }

    /// The text `viewer-waiting`.
    #[must_use]
    pub fn viewer_waiting(&self) -> String {
        self.format("viewer-waiting", None)
    }

    /// The text `viewer-waiting-detail`.
    #[must_use]
    pub fn viewer_waiting_detail<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("viewer-waiting-detail", Some(&args))
    }
}
