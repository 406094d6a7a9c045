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
    include_str!("../../../locales/en/desk.ftl"),
    include_str!("../../../locales/en/desk_address_book.ftl"),
    include_str!("../../../locales/en/desk_comments.ftl"),
];
const GERMAN: &[&str] = &[
    include_str!("../../../locales/de/desk.ftl"),
    include_str!("../../../locales/de/desk_address_book.ftl"),
    include_str!("../../../locales/de/desk_comments.ftl"),
];
const FRENCH: &[&str] = &[
    include_str!("../../../locales/fr/desk.ftl"),
    include_str!("../../../locales/fr/desk_address_book.ftl"),
    include_str!("../../../locales/fr/desk_comments.ftl"),
];
const SPANISH: &[&str] = &[
    include_str!("../../../locales/es/desk.ftl"),
    include_str!("../../../locales/es/desk_address_book.ftl"),
    include_str!("../../../locales/es/desk_comments.ftl"),
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
    ("desk-about", &[]),
    ("desk-accepted", &[]),
    ("desk-book-added", &["name"]),
    ("desk-book-changed", &["name"]),
    ("desk-book-empty", &[]),
    ("desk-book-favourite", &["name"]),
    ("desk-book-no-favourite", &["name"]),
    ("desk-book-own", &[]),
    ("desk-book-removed", &["name"]),
    ("desk-commented", &["session"]),
    ("desk-dismissed", &[]),
    ("desk-error-account-suspended", &["account"]),
    ("desk-error-address-extra", &[]),
    ("desk-error-address-form", &[]),
    ("desk-error-address-pin", &[]),
    ("desk-error-address-plain-http", &[]),
    ("desk-error-book-address", &[]),
    ("desk-error-book-busy", &[]),
    ("desk-error-book-full", &[]),
    ("desk-error-book-in-the-book", &[]),
    ("desk-error-book-no-account", &[]),
    ("desk-error-book-no-book", &[]),
    ("desk-error-book-no-entry", &[]),
    ("desk-error-book-place", &[]),
    ("desk-error-book-read-only", &[]),
    ("desk-error-book-removed", &["account"]),
    ("desk-error-book-several", &[]),
    ("desk-error-book-tags", &[]),
    ("desk-error-book-too-long", &[]),
    ("desk-error-book-unavailable", &[]),
    ("desk-error-comment-empty", &[]),
    ("desk-error-comment-not-asked", &[]),
    ("desk-error-comment-still-running", &[]),
    ("desk-error-comment-too-late", &[]),
    ("desk-error-comment-too-long", &[]),
    ("desk-error-comment-unavailable", &[]),
    ("desk-error-comment-unknown-session", &[]),
    ("desk-error-data", &["detail"]),
    ("desk-error-license-key-form", &[]),
    ("desk-error-malformed", &["path", "problem"]),
    ("desk-error-no-data-folder", &[]),
    ("desk-error-no-link", &["reason"]),
    ("desk-error-no-link-yet", &[]),
    ("desk-error-no-seat", &[]),
    ("desk-error-no-seat-of", &["account", "most"]),
    ("desk-error-no-server", &[]),
    ("desk-error-nobody-waits", &[]),
    ("desk-error-not-text", &[]),
    ("desk-error-password-long", &[]),
    ("desk-error-password-short", &["least"]),
    ("desk-error-readable-by-others", &["path"]),
    ("desk-error-service", &["detail"]),
    ("desk-error-service-busy", &[]),
    ("desk-error-service-not-running", &[]),
    ("desk-error-service-running", &[]),
    ("desk-error-several-verbs", &[]),
    ("desk-error-several-wait", &[]),
    ("desk-error-suspended", &[]),
    ("desk-error-too-many-tries", &[]),
    ("desk-error-unavailable", &[]),
    ("desk-error-under-way", &[]),
    ("desk-error-usage", &[]),
    ("desk-error-wrong-key", &[]),
    ("desk-exit-codes", &[]),
    ("desk-help-accept", &[]),
    ("desk-help-book", &[]),
    ("desk-help-book-add", &[]),
    ("desk-help-book-address", &[]),
    ("desk-help-book-book", &[]),
    ("desk-help-book-edit", &[]),
    ("desk-help-book-entry", &[]),
    ("desk-help-book-favourite", &[]),
    ("desk-help-book-json", &[]),
    ("desk-help-book-list", &[]),
    ("desk-help-book-name", &[]),
    ("desk-help-book-note", &[]),
    ("desk-help-book-off", &[]),
    ("desk-help-book-remove", &[]),
    ("desk-help-book-search", &[]),
    ("desk-help-book-tags", &[]),
    ("desk-help-book-top", &[]),
    ("desk-help-comment", &[]),
    ("desk-help-comment-session", &[]),
    ("desk-help-comment-text", &[]),
    ("desk-help-data", &[]),
    ("desk-help-dismiss", &[]),
    ("desk-help-get-alias", &[]),
    ("desk-help-get-id", &[]),
    ("desk-help-get-status", &[]),
    ("desk-help-register-license", &[]),
    ("desk-help-remove-password", &[]),
    ("desk-help-server", &[]),
    ("desk-help-service", &[]),
    ("desk-help-session", &[]),
    ("desk-help-set-password", &[]),
    ("desk-help-status", &[]),
    ("desk-help-version", &[]),
    ("desk-link-broken", &[]),
    ("desk-link-busy", &[]),
    ("desk-link-certificate", &[]),
    ("desk-link-frame", &[]),
    ("desk-link-go-away", &[]),
    ("desk-link-proof", &[]),
    ("desk-link-protocol", &["detail"]),
    ("desk-link-protocol-version", &[]),
    ("desk-link-replaced", &[]),
    ("desk-link-unreachable", &["detail"]),
    ("desk-notice-comment", &["caller"]),
    ("desk-notice-length", &["caller", "minutes"]),
    ("desk-notice-refused-devices", &["caller", "most"]),
    ("desk-notice-refused-sessions", &["caller", "most"]),
    ("desk-notice-unregistered", &["account"]),
    ("desk-password-removed", &[]),
    ("desk-password-set", &[]),
    ("desk-prompt-license-key", &[]),
    ("desk-prompt-password", &[]),
    ("desk-registered", &["account", "number"]),
    ("desk-server-kept", &["server"]),
    ("desk-service-ready", &["number"]),
    ("desk-start-service", &[]),
    ("desk-status-account", &["account"]),
    ("desk-status-alias", &["alias"]),
    ("desk-status-connecting", &[]),
    ("desk-status-id", &["number"]),
    ("desk-status-no-account", &[]),
    ("desk-status-no-alias", &[]),
    ("desk-status-no-id", &[]),
    ("desk-status-no-password", &[]),
    ("desk-status-no-server", &[]),
    ("desk-status-no-sessions", &[]),
    ("desk-status-offline", &[]),
    ("desk-status-offline-because", &["reason"]),
    ("desk-status-online", &[]),
    ("desk-status-password", &[]),
    ("desk-status-removed", &["account"]),
    ("desk-status-server", &["server"]),
    ("desk-status-session-open", &["caller", "session"]),
    ("desk-status-session-password", &["caller", "session"]),
    ("desk-status-session-person", &["caller", "session"]),
    ("desk-status-sessions", &[]),
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

    /// The text `desk-about`.
    #[must_use]
    pub fn desk_about(&self) -> String {
        self.format("desk-about", None)
    }

    /// The text `desk-accepted`.
    #[must_use]
    pub fn desk_accepted(&self) -> String {
        self.format("desk-accepted", None)
    }

    /// The text `desk-book-added`.
    #[must_use]
    pub fn desk_book_added<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("desk-book-added", Some(&args))
    }

    /// The text `desk-book-changed`.
    #[must_use]
    pub fn desk_book_changed<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("desk-book-changed", Some(&args))
    }

    /// The text `desk-book-empty`.
    #[must_use]
    pub fn desk_book_empty(&self) -> String {
        self.format("desk-book-empty", None)
    }

    /// The text `desk-book-favourite`.
    #[must_use]
    pub fn desk_book_favourite<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("desk-book-favourite", Some(&args))
    }

    /// The text `desk-book-no-favourite`.
    #[must_use]
    pub fn desk_book_no_favourite<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("desk-book-no-favourite", Some(&args))
    }

    /// The text `desk-book-own`.
    #[must_use]
    pub fn desk_book_own(&self) -> String {
        self.format("desk-book-own", None)
    }

    /// The text `desk-book-removed`.
    #[must_use]
    pub fn desk_book_removed<'a>(&self, name: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.format("desk-book-removed", Some(&args))
    }

    /// The text `desk-commented`.
    #[must_use]
    pub fn desk_commented<'a>(&self, session: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("session", session);
        self.format("desk-commented", Some(&args))
    }

    /// The text `desk-dismissed`.
    #[must_use]
    pub fn desk_dismissed(&self) -> String {
        self.format("desk-dismissed", None)
    }

    /// The text `desk-error-account-suspended`.
    #[must_use]
    pub fn desk_error_account_suspended<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("desk-error-account-suspended", Some(&args))
    }

    /// The text `desk-error-address-extra`.
    #[must_use]
    pub fn desk_error_address_extra(&self) -> String {
        self.format("desk-error-address-extra", None)
    }

    /// The text `desk-error-address-form`.
    #[must_use]
    pub fn desk_error_address_form(&self) -> String {
        self.format("desk-error-address-form", None)
    }

    /// The text `desk-error-address-pin`.
    #[must_use]
    pub fn desk_error_address_pin(&self) -> String {
        self.format("desk-error-address-pin", None)
    }

    /// The text `desk-error-address-plain-http`.
    #[must_use]
    pub fn desk_error_address_plain_http(&self) -> String {
        self.format("desk-error-address-plain-http", None)
    }

    /// The text `desk-error-book-address`.
    #[must_use]
    pub fn desk_error_book_address(&self) -> String {
        self.format("desk-error-book-address", None)
    }

    /// The text `desk-error-book-busy`.
    #[must_use]
    pub fn desk_error_book_busy(&self) -> String {
        self.format("desk-error-book-busy", None)
    }

    /// The text `desk-error-book-full`.
    #[must_use]
    pub fn desk_error_book_full(&self) -> String {
        self.format("desk-error-book-full", None)
    }

    /// The text `desk-error-book-in-the-book`.
    #[must_use]
    pub fn desk_error_book_in_the_book(&self) -> String {
        self.format("desk-error-book-in-the-book", None)
    }

    /// The text `desk-error-book-no-account`.
    #[must_use]
    pub fn desk_error_book_no_account(&self) -> String {
        self.format("desk-error-book-no-account", None)
    }

    /// The text `desk-error-book-no-book`.
    #[must_use]
    pub fn desk_error_book_no_book(&self) -> String {
        self.format("desk-error-book-no-book", None)
    }

    /// The text `desk-error-book-no-entry`.
    #[must_use]
    pub fn desk_error_book_no_entry(&self) -> String {
        self.format("desk-error-book-no-entry", None)
    }

    /// The text `desk-error-book-place`.
    #[must_use]
    pub fn desk_error_book_place(&self) -> String {
        self.format("desk-error-book-place", None)
    }

    /// The text `desk-error-book-read-only`.
    #[must_use]
    pub fn desk_error_book_read_only(&self) -> String {
        self.format("desk-error-book-read-only", None)
    }

    /// The text `desk-error-book-removed`.
    #[must_use]
    pub fn desk_error_book_removed<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("desk-error-book-removed", Some(&args))
    }

    /// The text `desk-error-book-several`.
    #[must_use]
    pub fn desk_error_book_several(&self) -> String {
        self.format("desk-error-book-several", None)
    }

    /// The text `desk-error-book-tags`.
    #[must_use]
    pub fn desk_error_book_tags(&self) -> String {
        self.format("desk-error-book-tags", None)
    }

    /// The text `desk-error-book-too-long`.
    #[must_use]
    pub fn desk_error_book_too_long(&self) -> String {
        self.format("desk-error-book-too-long", None)
    }

    /// The text `desk-error-book-unavailable`.
    #[must_use]
    pub fn desk_error_book_unavailable(&self) -> String {
        self.format("desk-error-book-unavailable", None)
    }

    /// The text `desk-error-comment-empty`.
    #[must_use]
    pub fn desk_error_comment_empty(&self) -> String {
        self.format("desk-error-comment-empty", None)
    }

    /// The text `desk-error-comment-not-asked`.
    #[must_use]
    pub fn desk_error_comment_not_asked(&self) -> String {
        self.format("desk-error-comment-not-asked", None)
    }

    /// The text `desk-error-comment-still-running`.
    #[must_use]
    pub fn desk_error_comment_still_running(&self) -> String {
        self.format("desk-error-comment-still-running", None)
    }

    /// The text `desk-error-comment-too-late`.
    #[must_use]
    pub fn desk_error_comment_too_late(&self) -> String {
        self.format("desk-error-comment-too-late", None)
    }

    /// The text `desk-error-comment-too-long`.
    #[must_use]
    pub fn desk_error_comment_too_long(&self) -> String {
        self.format("desk-error-comment-too-long", None)
    }

    /// The text `desk-error-comment-unavailable`.
    #[must_use]
    pub fn desk_error_comment_unavailable(&self) -> String {
        self.format("desk-error-comment-unavailable", None)
    }

    /// The text `desk-error-comment-unknown-session`.
    #[must_use]
    pub fn desk_error_comment_unknown_session(&self) -> String {
        self.format("desk-error-comment-unknown-session", None)
    }

    /// The text `desk-error-data`.
    #[must_use]
    pub fn desk_error_data<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("desk-error-data", Some(&args))
    }

    /// The text `desk-error-license-key-form`.
    #[must_use]
    pub fn desk_error_license_key_form(&self) -> String {
        self.format("desk-error-license-key-form", None)
    }

    /// The text `desk-error-malformed`.
    #[must_use]
    pub fn desk_error_malformed<'a>(
        &self,
        path: impl Into<FluentValue<'a>>,
        problem: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("path", path);
        args.set("problem", problem);
        self.format("desk-error-malformed", Some(&args))
    }

    /// The text `desk-error-no-data-folder`.
    #[must_use]
    pub fn desk_error_no_data_folder(&self) -> String {
        self.format("desk-error-no-data-folder", None)
    }

    /// The text `desk-error-no-link`.
    #[must_use]
    pub fn desk_error_no_link<'a>(&self, reason: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("reason", reason);
        self.format("desk-error-no-link", Some(&args))
    }

    /// The text `desk-error-no-link-yet`.
    #[must_use]
    pub fn desk_error_no_link_yet(&self) -> String {
        self.format("desk-error-no-link-yet", None)
    }

    /// The text `desk-error-no-seat`.
    #[must_use]
    pub fn desk_error_no_seat(&self) -> String {
        self.format("desk-error-no-seat", None)
    }

    /// The text `desk-error-no-seat-of`.
    #[must_use]
    pub fn desk_error_no_seat_of<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        most: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("most", most);
        self.format("desk-error-no-seat-of", Some(&args))
    }

    /// The text `desk-error-no-server`.
    #[must_use]
    pub fn desk_error_no_server(&self) -> String {
        self.format("desk-error-no-server", None)
    }

    /// The text `desk-error-nobody-waits`.
    #[must_use]
    pub fn desk_error_nobody_waits(&self) -> String {
        self.format("desk-error-nobody-waits", None)
    }

    /// The text `desk-error-not-text`.
    #[must_use]
    pub fn desk_error_not_text(&self) -> String {
        self.format("desk-error-not-text", None)
    }

    /// The text `desk-error-password-long`.
    #[must_use]
    pub fn desk_error_password_long(&self) -> String {
        self.format("desk-error-password-long", None)
    }

    /// The text `desk-error-password-short`.
    #[must_use]
    pub fn desk_error_password_short<'a>(&self, least: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("least", least);
        self.format("desk-error-password-short", Some(&args))
    }

    /// The text `desk-error-readable-by-others`.
    #[must_use]
    pub fn desk_error_readable_by_others<'a>(&self, path: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("path", path);
        self.format("desk-error-readable-by-others", Some(&args))
    }

    /// The text `desk-error-service`.
    #[must_use]
    pub fn desk_error_service<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("desk-error-service", Some(&args))
    }

    /// The text `desk-error-service-busy`.
    #[must_use]
    pub fn desk_error_service_busy(&self) -> String {
        self.format("desk-error-service-busy", None)
    }

    /// The text `desk-error-service-not-running`.
    #[must_use]
    pub fn desk_error_service_not_running(&self) -> String {
        self.format("desk-error-service-not-running", None)
    }

    /// The text `desk-error-service-running`.
    #[must_use]
    pub fn desk_error_service_running(&self) -> String {
        self.format("desk-error-service-running", None)
    }

    /// The text `desk-error-several-verbs`.
    #[must_use]
    pub fn desk_error_several_verbs(&self) -> String {
        self.format("desk-error-several-verbs", None)
    }

    /// The text `desk-error-several-wait`.
    #[must_use]
    pub fn desk_error_several_wait(&self) -> String {
        self.format("desk-error-several-wait", None)
    }

    /// The text `desk-error-suspended`.
    #[must_use]
    pub fn desk_error_suspended(&self) -> String {
        self.format("desk-error-suspended", None)
    }

    /// The text `desk-error-too-many-tries`.
    #[must_use]
    pub fn desk_error_too_many_tries(&self) -> String {
        self.format("desk-error-too-many-tries", None)
    }

    /// The text `desk-error-unavailable`.
    #[must_use]
    pub fn desk_error_unavailable(&self) -> String {
        self.format("desk-error-unavailable", None)
    }

    /// The text `desk-error-under-way`.
    #[must_use]
    pub fn desk_error_under_way(&self) -> String {
        self.format("desk-error-under-way", None)
    }

    /// The text `desk-error-usage`.
    #[must_use]
    pub fn desk_error_usage(&self) -> String {
        self.format("desk-error-usage", None)
    }

    /// The text `desk-error-wrong-key`.
    #[must_use]
    pub fn desk_error_wrong_key(&self) -> String {
        self.format("desk-error-wrong-key", None)
    }

    /// The text `desk-exit-codes`.
    #[must_use]
    pub fn desk_exit_codes(&self) -> String {
        self.format("desk-exit-codes", None)
    }

    /// The text `desk-help-accept`.
    #[must_use]
    pub fn desk_help_accept(&self) -> String {
        self.format("desk-help-accept", None)
    }

    /// The text `desk-help-book`.
    #[must_use]
    pub fn desk_help_book(&self) -> String {
        self.format("desk-help-book", None)
    }

    /// The text `desk-help-book-add`.
    #[must_use]
    pub fn desk_help_book_add(&self) -> String {
        self.format("desk-help-book-add", None)
    }

    /// The text `desk-help-book-address`.
    #[must_use]
    pub fn desk_help_book_address(&self) -> String {
        self.format("desk-help-book-address", None)
    }

    /// The text `desk-help-book-book`.
    #[must_use]
    pub fn desk_help_book_book(&self) -> String {
        self.format("desk-help-book-book", None)
    }

    /// The text `desk-help-book-edit`.
    #[must_use]
    pub fn desk_help_book_edit(&self) -> String {
        self.format("desk-help-book-edit", None)
    }

    /// The text `desk-help-book-entry`.
    #[must_use]
    pub fn desk_help_book_entry(&self) -> String {
        self.format("desk-help-book-entry", None)
    }

    /// The text `desk-help-book-favourite`.
    #[must_use]
    pub fn desk_help_book_favourite(&self) -> String {
        self.format("desk-help-book-favourite", None)
    }

    /// The text `desk-help-book-json`.
    #[must_use]
    pub fn desk_help_book_json(&self) -> String {
        self.format("desk-help-book-json", None)
    }

    /// The text `desk-help-book-list`.
    #[must_use]
    pub fn desk_help_book_list(&self) -> String {
        self.format("desk-help-book-list", None)
    }

    /// The text `desk-help-book-name`.
    #[must_use]
    pub fn desk_help_book_name(&self) -> String {
        self.format("desk-help-book-name", None)
    }

    /// The text `desk-help-book-note`.
    #[must_use]
    pub fn desk_help_book_note(&self) -> String {
        self.format("desk-help-book-note", None)
    }

    /// The text `desk-help-book-off`.
    #[must_use]
    pub fn desk_help_book_off(&self) -> String {
        self.format("desk-help-book-off", None)
    }

    /// The text `desk-help-book-remove`.
    #[must_use]
    pub fn desk_help_book_remove(&self) -> String {
        self.format("desk-help-book-remove", None)
    }

    /// The text `desk-help-book-search`.
    #[must_use]
    pub fn desk_help_book_search(&self) -> String {
        self.format("desk-help-book-search", None)
    }

    /// The text `desk-help-book-tags`.
    #[must_use]
    pub fn desk_help_book_tags(&self) -> String {
        self.format("desk-help-book-tags", None)
    }

    /// The text `desk-help-book-top`.
    #[must_use]
    pub fn desk_help_book_top(&self) -> String {
        self.format("desk-help-book-top", None)
    }

    /// The text `desk-help-comment`.
    #[must_use]
    pub fn desk_help_comment(&self) -> String {
        self.format("desk-help-comment", None)
    }

    /// The text `desk-help-comment-session`.
    #[must_use]
    pub fn desk_help_comment_session(&self) -> String {
        self.format("desk-help-comment-session", None)
    }

    /// The text `desk-help-comment-text`.
    #[must_use]
    pub fn desk_help_comment_text(&self) -> String {
        self.format("desk-help-comment-text", None)
    }

    /// The text `desk-help-data`.
    #[must_use]
    pub fn desk_help_data(&self) -> String {
        self.format("desk-help-data", None)
    }

    /// The text `desk-help-dismiss`.
    #[must_use]
    pub fn desk_help_dismiss(&self) -> String {
        self.format("desk-help-dismiss", None)
    }

    /// The text `desk-help-get-alias`.
    #[must_use]
    pub fn desk_help_get_alias(&self) -> String {
        self.format("desk-help-get-alias", None)
    }

    /// The text `desk-help-get-id`.
    #[must_use]
    pub fn desk_help_get_id(&self) -> String {
        self.format("desk-help-get-id", None)
    }

    /// The text `desk-help-get-status`.
    #[must_use]
    pub fn desk_help_get_status(&self) -> String {
        self.format("desk-help-get-status", None)
    }

    /// The text `desk-help-register-license`.
    #[must_use]
    pub fn desk_help_register_license(&self) -> String {
        self.format("desk-help-register-license", None)
    }

    /// The text `desk-help-remove-password`.
    #[must_use]
    pub fn desk_help_remove_password(&self) -> String {
        self.format("desk-help-remove-password", None)
    }

    /// The text `desk-help-server`.
    #[must_use]
    pub fn desk_help_server(&self) -> String {
        self.format("desk-help-server", None)
    }

    /// The text `desk-help-service`.
    #[must_use]
    pub fn desk_help_service(&self) -> String {
        self.format("desk-help-service", None)
    }

    /// The text `desk-help-session`.
    #[must_use]
    pub fn desk_help_session(&self) -> String {
        self.format("desk-help-session", None)
    }

    /// The text `desk-help-set-password`.
    #[must_use]
    pub fn desk_help_set_password(&self) -> String {
        self.format("desk-help-set-password", None)
    }

    /// The text `desk-help-status`.
    #[must_use]
    pub fn desk_help_status(&self) -> String {
        self.format("desk-help-status", None)
    }

    /// The text `desk-help-version`.
    #[must_use]
    pub fn desk_help_version(&self) -> String {
        self.format("desk-help-version", None)
    }

    /// The text `desk-link-broken`.
    #[must_use]
    pub fn desk_link_broken(&self) -> String {
        self.format("desk-link-broken", None)
    }

    /// The text `desk-link-busy`.
    #[must_use]
    pub fn desk_link_busy(&self) -> String {
        self.format("desk-link-busy", None)
    }

    /// The text `desk-link-certificate`.
    #[must_use]
    pub fn desk_link_certificate(&self) -> String {
        self.format("desk-link-certificate", None)
    }

    /// The text `desk-link-frame`.
    #[must_use]
    pub fn desk_link_frame(&self) -> String {
        self.format("desk-link-frame", None)
    }

    /// The text `desk-link-go-away`.
    #[must_use]
    pub fn desk_link_go_away(&self) -> String {
        self.format("desk-link-go-away", None)
    }

    /// The text `desk-link-proof`.
    #[must_use]
    pub fn desk_link_proof(&self) -> String {
        self.format("desk-link-proof", None)
    }

    /// The text `desk-link-protocol`.
    #[must_use]
    pub fn desk_link_protocol<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("desk-link-protocol", Some(&args))
    }

    /// The text `desk-link-protocol-version`.
    #[must_use]
    pub fn desk_link_protocol_version(&self) -> String {
        self.format("desk-link-protocol-version", None)
    }

    /// The text `desk-link-replaced`.
    #[must_use]
    pub fn desk_link_replaced(&self) -> String {
        self.format("desk-link-replaced", None)
    }

    /// The text `desk-link-unreachable`.
    #[must_use]
    pub fn desk_link_unreachable<'a>(&self, detail: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("detail", detail);
        self.format("desk-link-unreachable", Some(&args))
    }

    /// The text `desk-notice-comment`.
    #[must_use]
    pub fn desk_notice_comment<'a>(&self, caller: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("caller", caller);
        self.format("desk-notice-comment", Some(&args))
    }

    /// The text `desk-notice-length`.
    #[must_use]
    pub fn desk_notice_length<'a>(
        &self,
        caller: impl Into<FluentValue<'a>>,
        minutes: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("caller", caller);
        args.set("minutes", minutes);
        self.format("desk-notice-length", Some(&args))
    }

    /// The text `desk-notice-refused-devices`.
    #[must_use]
    pub fn desk_notice_refused_devices<'a>(
        &self,
        caller: impl Into<FluentValue<'a>>,
        most: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("caller", caller);
        args.set("most", most);
        self.format("desk-notice-refused-devices", Some(&args))
    }

    /// The text `desk-notice-refused-sessions`.
    #[must_use]
    pub fn desk_notice_refused_sessions<'a>(
        &self,
        caller: impl Into<FluentValue<'a>>,
        most: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("caller", caller);
        args.set("most", most);
        self.format("desk-notice-refused-sessions", Some(&args))
    }

    /// The text `desk-notice-unregistered`.
    #[must_use]
    pub fn desk_notice_unregistered<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("desk-notice-unregistered", Some(&args))
    }

    /// The text `desk-password-removed`.
    #[must_use]
    pub fn desk_password_removed(&self) -> String {
        self.format("desk-password-removed", None)
    }

    /// The text `desk-password-set`.
    #[must_use]
    pub fn desk_password_set(&self) -> String {
        self.format("desk-password-set", None)
    }

    /// The text `desk-prompt-license-key`.
    #[must_use]
    pub fn desk_prompt_license_key(&self) -> String {
        self.format("desk-prompt-license-key", None)
    }

    /// The text `desk-prompt-password`.
    #[must_use]
    pub fn desk_prompt_password(&self) -> String {
        self.format("desk-prompt-password", None)
    }

    /// The text `desk-registered`.
    #[must_use]
    pub fn desk_registered<'a>(
        &self,
        account: impl Into<FluentValue<'a>>,
        number: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        args.set("number", number);
        self.format("desk-registered", Some(&args))
    }

    /// The text `desk-server-kept`.
    #[must_use]
    pub fn desk_server_kept<'a>(&self, server: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("server", server);
        self.format("desk-server-kept", Some(&args))
    }

    /// The text `desk-service-ready`.
    #[must_use]
    pub fn desk_service_ready<'a>(&self, number: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.format("desk-service-ready", Some(&args))
    }

    /// The text `desk-start-service`.
    #[must_use]
    pub fn desk_start_service(&self) -> String {
        self.format("desk-start-service", None)
    }

    /// The text `desk-status-account`.
    #[must_use]
    pub fn desk_status_account<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("desk-status-account", Some(&args))
    }

    /// The text `desk-status-alias`.
    #[must_use]
    pub fn desk_status_alias<'a>(&self, alias: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("alias", alias);
        self.format("desk-status-alias", Some(&args))
    }

    /// The text `desk-status-connecting`.
    #[must_use]
    pub fn desk_status_connecting(&self) -> String {
        self.format("desk-status-connecting", None)
    }

    /// The text `desk-status-id`.
    #[must_use]
    pub fn desk_status_id<'a>(&self, number: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.format("desk-status-id", Some(&args))
    }

    /// The text `desk-status-no-account`.
    #[must_use]
    pub fn desk_status_no_account(&self) -> String {
        self.format("desk-status-no-account", None)
    }

    /// The text `desk-status-no-alias`.
    #[must_use]
    pub fn desk_status_no_alias(&self) -> String {
        self.format("desk-status-no-alias", None)
    }

    /// The text `desk-status-no-id`.
    #[must_use]
    pub fn desk_status_no_id(&self) -> String {
        self.format("desk-status-no-id", None)
    }

    /// The text `desk-status-no-password`.
    #[must_use]
    pub fn desk_status_no_password(&self) -> String {
        self.format("desk-status-no-password", None)
    }

    /// The text `desk-status-no-server`.
    #[must_use]
    pub fn desk_status_no_server(&self) -> String {
        self.format("desk-status-no-server", None)
    }

    /// The text `desk-status-no-sessions`.
    #[must_use]
    pub fn desk_status_no_sessions(&self) -> String {
        self.format("desk-status-no-sessions", None)
    }

    /// The text `desk-status-offline`.
    #[must_use]
    pub fn desk_status_offline(&self) -> String {
        self.format("desk-status-offline", None)
    }

    /// The text `desk-status-offline-because`.
    #[must_use]
    pub fn desk_status_offline_because<'a>(&self, reason: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("reason", reason);
        self.format("desk-status-offline-because", Some(&args))
    }

    /// The text `desk-status-online`.
    #[must_use]
    pub fn desk_status_online(&self) -> String {
        self.format("desk-status-online", None)
    }

    /// The text `desk-status-password`.
    #[must_use]
    pub fn desk_status_password(&self) -> String {
        self.format("desk-status-password", None)
    }

    /// The text `desk-status-removed`.
    #[must_use]
    pub fn desk_status_removed<'a>(&self, account: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.format("desk-status-removed", Some(&args))
    }

    /// The text `desk-status-server`.
    #[must_use]
    pub fn desk_status_server<'a>(&self, server: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set("server", server);
        self.format("desk-status-server", Some(&args))
    }

    /// The text `desk-status-session-open`.
    #[must_use]
    pub fn desk_status_session_open<'a>(
        &self,
        caller: impl Into<FluentValue<'a>>,
        session: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("caller", caller);
        args.set("session", session);
        self.format("desk-status-session-open", Some(&args))
    }

    /// The text `desk-status-session-password`.
    #[must_use]
    pub fn desk_status_session_password<'a>(
        &self,
        caller: impl Into<FluentValue<'a>>,
        session: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("caller", caller);
        args.set("session", session);
        self.format("desk-status-session-password", Some(&args))
    }

    /// The text `desk-status-session-person`.
    #[must_use]
    pub fn desk_status_session_person<'a>(
        &self,
        caller: impl Into<FluentValue<'a>>,
        session: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("caller", caller);
        args.set("session", session);
        self.format("desk-status-session-person", Some(&args))
    }

    /// The text `desk-status-sessions`.
    #[must_use]
    pub fn desk_status_sessions(&self) -> String {
        self.format("desk-status-sessions", None)
    }
}
