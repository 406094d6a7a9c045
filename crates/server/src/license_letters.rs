//! Letters about licenses and their contracts, put into words.

use model::Letter;

use crate::{
    letters::{Content, Letters},
    locale::Locale,
};

/// Where the requests for larger licenses are.
const REQUESTS: &str = "/operator/requests";
/// Where a license is.
const LICENSE: &str = "/license";

impl Letters {
    /// What a letter about a license says.
    pub(crate) fn license(&self, locale: &Locale<'_>, letter: &Letter) -> Content {
        let t = locale.t;
        let say = |subject, text, notes| Content {
            subject,
            paragraphs: vec![text],
            link: self.link_to(t.letter_license_button(), LICENSE),
            notes,
        };
        match letter {
            Letter::LicenseKeyReset { account, by, at } => say(
                t.letter_key_reset_subject(account),
                t.letter_key_reset_text(account, by, locale.exact(*at)),
                vec![t.letter_not_you_operator()],
            ),
            Letter::LicenseCancelled { account, by, ends_at } => say(
                t.letter_license_cancelled_subject(account),
                t.letter_license_cancelled_text(account, by, locale.exact(*ends_at)),
                vec![t.letter_license_cancelled_back()],
            ),
            Letter::LicenseKept { account, by } => say(
                t.letter_license_kept_subject(account),
                t.letter_license_kept_text(account, by),
                Vec::new(),
            ),
            Letter::LicenseEnding { account, ends_at } => say(
                t.letter_license_ending_subject(account, locale.date(*ends_at)),
                t.letter_license_ending_text(account, locale.exact(*ends_at)),
                Vec::new(),
            ),
            Letter::LicenseEnded { account, at } => say(
                t.letter_license_ended_subject(account),
                t.letter_license_ended_text(account, locale.exact(*at)),
                Vec::new(),
            ),
            Letter::UpgradeAsked { account, number, by } => Content {
                subject: t.letter_upgrade_asked_subject(account),
                paragraphs: vec![t.letter_upgrade_asked_text(account, by, number.to_string())],
                link: self.link_to(t.letter_upgrade_asked_button(), REQUESTS),
                notes: Vec::new(),
            },
            Letter::UpgradeGranted { account } => say(
                t.letter_upgrade_granted_subject(account),
                t.letter_upgrade_granted_text(account),
                Vec::new(),
            ),
            Letter::UpgradeDeclined { account, answer } => Content {
                paragraphs: [t.letter_upgrade_declined_text(account)]
                    .into_iter()
                    .chain((!answer.is_empty()).then(|| t.letter_upgrade_declined_answer(answer)))
                    .collect(),
                ..say(
                    t.letter_upgrade_declined_subject(account),
                    String::new(),
                    Vec::new(),
                )
            },
            _ => Content::default(),
        }
    }
}
