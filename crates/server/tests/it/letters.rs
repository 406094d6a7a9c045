//! What mails say.

use std::sync::Arc;

use model::{Language, Letter, TimeZoneName, Timestamp};
use portal::RenderedMail;
use server::{letters::Letters, texts::Texts};

use crate::pages::assert_page;

/// A name as nasty as a name may be.
const NAME: &str = "O'Neill & <b>Søns</b>\r\nBcc: all@example.net";

fn letters() -> Letters {
    let base = "https://desk.example.com".to_owned();
    Letters::new(Arc::new(Texts::all()), base)
}

fn at() -> Timestamp {
    "2026-07-15T09:30:00Z".parse().unwrap()
}

fn kolkata() -> TimeZoneName {
    "Asia/Kolkata".parse().unwrap()
}

fn invitation() -> Letter {
    Letter::Invitation {
        account: NAME.to_owned(),
        invited_by: "anna@example.com".to_owned(),
        link: "/invitation/secret".to_owned(),
        expires_at: at(),
    }
}

/// Every letter that there is, with the link that it holds.
fn all() -> Vec<(Letter, Option<&'static str>)> {
    let (name, address) = (|| NAME.to_owned(), || "198.51.100.7".to_owned());
    let link = || "/link/secret".to_owned();
    let with_link = |letter| (letter, Some("https://desk.example.com/link/secret"));
    let factor = |passkey| Letter::FactorAdded {
        at: at(),
        address: address(),
        passkey,
    };
    let no_factor = |passkey| Letter::FactorRemoved {
        at: at(),
        address: address(),
        passkey,
    };
    let codes = |left| Letter::RecoveryCodeUsed {
        at: at(),
        address: address(),
        left,
    };
    let expires_at = at();
    vec![
        (invitation(), Some("https://desk.example.com/invitation/secret")),
        with_link(Letter::PasswordReset {
            link: link(),
            expires_at,
        }),
        with_link(Letter::EmailConfirmation {
            link: link(),
            expires_at,
        }),
        with_link(Letter::AccountEmailConfirmation {
            account: name(),
            link: link(),
            expires_at,
        }),
        with_link(Letter::FactorResetRequested {
            address: address(),
            link: link(),
        }),
        with_link(Letter::FactorResetConfirmed {
            by: name(),
            due_at: at(),
            link: link(),
        }),
        (
            Letter::FactorResetAsked {
                user: name(),
                account: name(),
            },
            Some("https://desk.example.com/users"),
        ),
        (
            Letter::PasswordChanged {
                at: at(),
                address: address(),
            },
            None,
        ),
        (Letter::EmailChanged { email: name() }, None),
        (
            Letter::AccountEmailChanged {
                account: name(),
                email: name(),
            },
            None,
        ),
        (factor(None), None),
        (factor(Some(name())), None),
        (no_factor(None), None),
        (no_factor(Some(name())), None),
        (codes(0), None),
        (codes(1), None),
        (codes(7), None),
        (Letter::FactorResetDone { at: at() }, None),
        (Letter::Test, None),
    ]
}

/// Every letter about licenses.
fn about_licenses() -> Vec<(Letter, Option<&'static str>)> {
    let account = || NAME.to_owned();
    let to_license = |letter| (letter, Some("https://desk.example.com/license"));
    vec![
        to_license(Letter::LicenseKeyReset {
            account: account(),
            by: account(),
            at: at(),
        }),
        to_license(Letter::LicenseCancelled {
            account: account(),
            by: account(),
            ends_at: at(),
        }),
        to_license(Letter::LicenseKept {
            account: account(),
            by: account(),
        }),
        to_license(Letter::LicenseEnding {
            account: account(),
            ends_at: at(),
        }),
        to_license(Letter::LicenseEnded {
            account: account(),
            at: at(),
        }),
        to_license(Letter::UpgradeGranted { account: account() }),
        to_license(Letter::UpgradeDeclined {
            account: account(),
            answer: account(),
        }),
        (
            Letter::UpgradeAsked {
                account: account(),
                number: 1_234,
                by: account(),
            },
            Some("https://desk.example.com/operator/requests"),
        ),
    ]
}

#[test]
fn every_letter_is_whole_in_every_language() {
    let letters = letters();
    for (letter, link) in all().into_iter().chain(about_licenses()) {
        let mut subjects = Vec::new();
        for language in Language::ALL {
            let RenderedMail { subject, text, html } = letters.render(&letter, language, Some(&kolkata()));
            let place = format!("{letter:?} in {language}: {subject}\n{text}\n{html}");
            assert!(!subject.is_empty() && !subject.contains(['\r', '\n']), "{place}");
            assert!(text.contains("https://desk.example.com"), "{place}");
            assert!(html.contains(&format!("<html lang=\"{language}\">")), "{place}");
            for part in [&subject, &text, &html] {
                assert!(!part.contains(['{', '}', '\u{2068}']), "{place}");
            }
            assert!(!html.contains("<b>"), "{place}");
            if let Some(link) = link {
                assert!(text.contains(link), "{place}");
                assert_eq!(html.matches(link).count(), 3, "{place}");
            }
            assert_eq!(letters.link(&letter).as_deref(), link, "{place}");
            subjects.push(subject);
        }
        subjects.sort();
        subjects.dedup();
        assert_eq!(subjects.len(), 4, "{subjects:?}");
    }
}

#[test]
fn times_in_letters_are_those_of_the_readers_clock() {
    let letters = letters();
    let said = |zone: Option<&TimeZoneName>| letters.render(&invitation(), Language::German, zone).text;
    assert!(said(Some(&kolkata())).contains("15.07.2026, 15:00:00 GMT+5:30"));
    assert!(said(None).contains("15.07.2026, 09:30:00 UTC"));
}

#[test]
fn an_invitation_reads_well_in_two_languages() {
    let letters = letters();
    for language in [Language::English, Language::German] {
        let RenderedMail { subject, text, html } = letters.render(&invitation(), language, Some(&kolkata()));
        let whole = format!("{subject}\n\n{text}\n{html}");
        assert_page(&format!("letter_invitation_{language}"), whole);
    }
}
