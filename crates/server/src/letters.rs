//! Letters put into words: each in its reader's language, as plain text and as HTML.

use std::sync::Arc;

use askama::Template;
use model::{Language, Letter, TimeZoneName, Timestamp, clean_line};
use portal::{RenderedMail, Writer};

use crate::{
    locale::Locale,
    texts::{AllTexts, Texts},
};

/// Writes letters.
pub struct Letters {
    texts: Arc<AllTexts>,
    /// The address of this server without a slash at its end, for links.
    base: String,
}

/// What a letter says.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub subject: String,
    pub paragraphs: Vec<String>,
    pub link: Option<Link>,
    /// What comes after the link.
    pub notes: Vec<String>,
}

/// Where a letter leads.
#[derive(Debug)]
pub(crate) struct Link {
    label: String,
    address: String,
}

#[derive(Template)]
#[template(path = "letters/letter.html")]
struct HtmlLetter<'a> {
    t: &'a Texts,
    language: Language,
    content: &'a Content,
    signature: String,
}

#[derive(Template)]
#[template(path = "letters/letter.txt")]
struct TextLetter<'a> {
    t: &'a Texts,
    content: &'a Content,
    signature: String,
}

impl Letters {
    /// Letters whose links lead to the server at `base`.
    pub fn new(texts: Arc<AllTexts>, base: String) -> Self {
        Self { texts, base }
    }

    /// What the portal's post office writes with.
    pub fn writer(self: &Arc<Self>) -> Writer {
        let letters = self.clone();
        Arc::new(move |letter, language, time_zone| letters.render(letter, language, time_zone))
    }

    /// The whole mail.
    pub fn render(
        &self,
        letter: &Letter,
        language: Language,
        time_zone: Option<&TimeZoneName>,
    ) -> RenderedMail {
        let locale = Locale::new(&self.texts, language, time_zone.cloned());
        let content = self.content(&locale, letter).cleaned();
        let t = locale.t;
        let signature = t.letter_signature(self.base.as_str());
        let text = TextLetter {
            t,
            content: &content,
            signature: signature.clone(),
        };
        let html = HtmlLetter {
            t,
            language,
            content: &content,
            signature,
        };
        // Nothing in these templates can fail.
        RenderedMail {
            html: html.render().unwrap_or_default(),
            text: text.render().unwrap_or_default(),
            subject: content.subject,
        }
    }

    /// Where the letter leads, if it leads anywhere.
    pub fn link(&self, letter: &Letter) -> Option<String> {
        let locale = Locale::new(&self.texts, Language::default(), None);
        self.content(&locale, letter).link.map(|link| link.address)
    }

    fn content(&self, locale: &Locale<'_>, letter: &Letter) -> Content {
        match letter {
            Letter::Invitation { .. }
            | Letter::PasswordReset { .. }
            | Letter::EmailConfirmation { .. }
            | Letter::AccountEmailConfirmation { .. } => self.request(locale, letter),
            Letter::FactorResetRequested { .. }
            | Letter::FactorResetAsked { .. }
            | Letter::FactorResetConfirmed { .. } => self.lost_factor(locale, letter),
            Letter::LicenseKeyReset { .. }
            | Letter::LicenseCancelled { .. }
            | Letter::LicenseKept { .. }
            | Letter::LicenseEnding { .. }
            | Letter::LicenseEnded { .. }
            | Letter::UpgradeAsked { .. }
            | Letter::UpgradeGranted { .. }
            | Letter::UpgradeDeclined { .. } => self.license(locale, letter),
            Letter::PasswordChanged { .. }
            | Letter::EmailChanged { .. }
            | Letter::AccountEmailChanged { .. }
            | Letter::FactorAdded { .. }
            | Letter::FactorRemoved { .. }
            | Letter::RecoveryCodeUsed { .. }
            | Letter::FactorResetDone { .. }
            | Letter::Test => notice(locale, letter),
        }
    }

    /// Letters whose link does something once, and only for a while.
    fn request(&self, locale: &Locale<'_>, letter: &Letter) -> Content {
        let t = locale.t;
        match letter {
            Letter::Invitation {
                account,
                invited_by: by,
                link,
                expires_at,
            } => Content {
                subject: t.letter_invitation_subject(account, by),
                paragraphs: vec![t.letter_invitation_text(account, by)],
                link: self.link_to(t.letter_invitation_button(), link),
                notes: vec![good_until(locale, *expires_at), t.letter_unexpected()],
            },
            Letter::PasswordReset { link, expires_at } => Content {
                subject: t.letter_password_reset_subject(),
                paragraphs: vec![t.letter_password_reset_text()],
                link: self.link_to(t.letter_password_reset_button(), link),
                notes: vec![good_until(locale, *expires_at), t.letter_nothing_happens()],
            },
            Letter::EmailConfirmation { link, expires_at } => Content {
                subject: t.letter_email_confirmation_subject(),
                paragraphs: vec![t.letter_email_confirmation_text()],
                link: self.link_to(t.letter_confirm_button(), link),
                notes: vec![good_until(locale, *expires_at), t.letter_nothing_happens()],
            },
            Letter::AccountEmailConfirmation {
                account,
                link,
                expires_at,
            } => Content {
                subject: t.letter_account_email_confirmation_subject(account),
                paragraphs: vec![t.letter_account_email_confirmation_text(account)],
                link: self.link_to(t.letter_confirm_button(), link),
                notes: vec![good_until(locale, *expires_at), t.letter_nothing_happens()],
            },
            _ => Content::default(),
        }
    }

    /// Letters about a second factor that is lost.
    fn lost_factor(&self, locale: &Locale<'_>, letter: &Letter) -> Content {
        let t = locale.t;
        match letter {
            Letter::FactorResetRequested { address, link } => Content {
                subject: t.letter_reset_requested_subject(),
                paragraphs: vec![t.letter_reset_requested_text(address)],
                link: self.link_to(t.letter_not_me_button(), link),
                notes: vec![t.letter_reset_requested_not_you()],
            },
            Letter::FactorResetAsked { user, account } => Content {
                subject: t.letter_reset_asked_subject(user),
                paragraphs: vec![t.letter_reset_asked_text(account, user)],
                link: self.link_to(t.letter_reset_asked_button(), "/users"),
                notes: Vec::new(),
            },
            Letter::FactorResetConfirmed { by, due_at, link } => Content {
                subject: t.letter_reset_confirmed_subject(),
                paragraphs: vec![t.letter_reset_confirmed_text(by, locale.exact(*due_at))],
                link: self.link_to(t.letter_stop_button(), link),
                notes: vec![t.letter_reset_confirmed_not_you()],
            },
            _ => Content::default(),
        }
    }

    pub(crate) fn link_to(&self, label: String, path: &str) -> Option<Link> {
        let address = format!("{}{path}", self.base);
        Some(Link { label, address })
    }
}

impl Content {
    /// Everything in one line each: a name with a line break must not look like a part of the letter.
    fn cleaned(self) -> Self {
        let clean = |line: String| clean_line(&line, usize::MAX);
        Self {
            subject: clean(self.subject),
            paragraphs: self.paragraphs.into_iter().map(clean).collect(),
            notes: self.notes.into_iter().map(clean).collect(),
            link: self.link,
        }
    }
}

fn good_until(locale: &Locale<'_>, at: Timestamp) -> String {
    locale.t.letter_good_until(locale.exact(at))
}

/// Letters that say what has happened.
fn notice(locale: &Locale<'_>, letter: &Letter) -> Content {
    let t = locale.t;
    let say = |subject, paragraphs, note| Content {
        subject,
        paragraphs,
        link: None,
        notes: vec![note],
    };
    match letter {
        Letter::PasswordChanged { at, address } => say(
            t.letter_password_changed_subject(),
            vec![t.letter_password_changed_text(address, locale.exact(*at))],
            t.letter_not_you_password(),
        ),
        Letter::EmailChanged { email } => say(
            t.letter_email_changed_subject(),
            vec![t.letter_email_changed_text(email)],
            t.letter_not_you_operator(),
        ),
        Letter::AccountEmailChanged { account, email } => say(
            t.letter_account_email_changed_subject(account),
            vec![t.letter_account_email_changed_text(account, email)],
            t.letter_not_you_operator(),
        ),
        Letter::FactorAdded { at, address, passkey } => {
            let at = locale.exact(*at);
            let (subject, text) = match passkey {
                Some(name) => (
                    t.letter_passkey_added_subject(),
                    t.letter_passkey_added_text(address, at, name),
                ),
                None => (
                    t.letter_totp_added_subject(),
                    t.letter_totp_added_text(address, at),
                ),
            };
            say(subject, vec![text], t.letter_not_you_password())
        }
        Letter::FactorRemoved { at, address, passkey } => {
            let at = locale.exact(*at);
            let (subject, text) = match passkey {
                Some(name) => (
                    t.letter_passkey_removed_subject(),
                    t.letter_passkey_removed_text(address, at, name),
                ),
                None => (
                    t.letter_totp_removed_subject(),
                    t.letter_totp_removed_text(address, at),
                ),
            };
            say(subject, vec![text], t.letter_not_you_password())
        }
        Letter::RecoveryCodeUsed { at, address, left } => {
            let used = t.letter_recovery_code_text(address, locale.exact(*at));
            let left = t.letter_recovery_code_left(*left);
            say(
                t.letter_recovery_code_subject(),
                vec![used, left],
                t.letter_not_you_password(),
            )
        }
        Letter::FactorResetDone { at } => say(
            t.letter_reset_done_subject(),
            vec![t.letter_reset_done_text(locale.exact(*at))],
            t.letter_not_you_password(),
        ),
        _ => Content {
            subject: t.letter_test_subject(),
            paragraphs: vec![t.letter_test_text()],
            ..Content::default()
        },
    }
}
