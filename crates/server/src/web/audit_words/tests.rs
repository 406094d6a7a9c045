use model::{Actor, Language};

use super::*;

fn entry(record: AuditRecord) -> AuditEntry {
    AuditEntry {
        number: 1,
        at: Timestamp::UNIX_EPOCH,
        record,
        hash: [0; 32],
    }
}

fn by_anna(action: AuditAction, subject: &str) -> AuditRecord {
    let actor = Actor {
        kind: ActorKind::User,
        name: "anna@example.com".to_owned(),
        address: None,
    };
    AuditRecord::new(actor, action, subject)
}

fn details(language: Language, record: AuditRecord) -> Vec<String> {
    let texts = Texts::all();
    let words = EntryWords::new(&Locale::new(&texts, language, None), &entry(record));
    words.details.iter().map(|detail| plain(detail)).collect()
}

#[test]
fn everything_that_happens_has_a_sentence_of_its_own_in_every_language() {
    let texts = Texts::all();
    for language in Language::ALL {
        let locale = Locale::new(&texts, language, None);
        let mut sentences = Vec::new();
        for action in AuditAction::ALL {
            let words = EntryWords::new(&locale, &entry(by_anna(*action, "the subject")));
            let sentence = plain(&words.sentence);
            assert!(sentence.ends_with('.'), "{language}: {sentence}");
            assert!(!sentence.contains(['{', FIRST, SECOND]), "{language}: {sentence}");
            let about = words.about.as_deref().unwrap_or_default();
            assert!(format!("{sentence}{about}").contains("the subject"), "{sentence}");
            sentences.push(sentence);
        }
        sentences.sort();
        assert!(sentences.windows(2).all(|pair| pair[0] != pair[1]), "{language}");
    }
}

#[test]
fn every_end_of_a_session_has_its_words_and_names_who_did_it() {
    for kind in EndReasonKind::ALL {
        let record = by_anna(AuditAction::SessionClosed, "desk").with(AuditField::Reason, kind.to_string());
        let said = details(Language::German, record).concat();
        assert!(!said.contains('_'), "{said}");
    }
    let record = by_anna(AuditAction::SessionClosed, "desk").with(AuditField::Reason, "closed_in_portal");
    assert_eq!(
        details(Language::English, record),
        ["Reason: Closed by anna@example.com in the portal"]
    );
}

#[test]
fn values_are_said_in_the_readers_words() {
    let text = |text: &str| Some(text.to_owned());
    let record = by_anna(AuditAction::UserRoleChanged, "ben@example.com")
        .changed(AuditField::Role, text("@technician"), text("@owner"))
        .changed(AuditField::Files, text("none"), text("edit"))
        .changed(AuditField::Connect, text("yes"), text("no"))
        .changed(AuditField::Name, text(""), text("yes"))
        .changed(AuditField::Address, text("A\nB"), None)
        .with(AuditField::To, "123456789")
        .with(AuditField::Due, "1767648600000")
        .with(AuditField::Permissions, "")
        .with(AuditField::Theme, "unheard of");
    assert_eq!(
        details(Language::German, record),
        [
            "Rolle: Techniker → Inhaber",
            "Dateien: Keine → Bearbeiten",
            "Mit Clients verbinden: ja → nein",
            "Name: nichts → yes",
            "Anschrift: A, B → nichts",
            "Zu: 123 456 789",
            "Wann: 05.01.2026, 21:30:00 UTC",
            "Berechtigungen: Nur ansehen",
            "Darstellung: unheard of",
        ]
    );
}

#[test]
fn of_a_new_role_only_the_rights_that_it_has_are_said() {
    let rights = "files:view connect".parse().unwrap();
    let record = by_anna(AuditAction::RoleMade, "Night shift").rights_changed(None, Some(&rights));
    assert_eq!(
        details(Language::English, record),
        ["Files: View", "Connect to clients: yes"]
    );
}

#[test]
fn every_stored_name_has_words() {
    use model::{CsvRows, DateFormat, SignInMethod, Theme};
    let texts = Texts::all();
    let locale = Locale::new(&texts, Language::Spanish, None);
    let names = |field, names: Vec<&'static str>| names.into_iter().map(move |name| (field, name));
    let all = names(
        AuditField::CsvRows,
        CsvRows::ALL.iter().map(|it| it.name()).collect(),
    )
    .chain(names(
        AuditField::DateFormat,
        DateFormat::ALL.iter().map(|it| it.name()).collect(),
    ))
    .chain(names(
        AuditField::Theme,
        Theme::ALL.iter().map(|it| it.name()).collect(),
    ))
    .chain(names(
        AuditField::Method,
        SignInMethod::ALL.iter().map(|it| it.name()).collect(),
    ))
    .chain(names(
        AuditField::Language,
        Language::ALL.iter().map(|it| it.tag()).collect(),
    ));
    for (field, name) in all {
        assert_ne!(value_in_words(&locale, "", field, name), name, "{field}");
    }
}

#[test]
fn names_stand_apart_from_the_sentence_whatever_they_contain() {
    let texts = Texts::all();
    let locale = Locale::new(&texts, Language::English, None);
    let name = "{ $actor } \u{e000} שלום <b>";
    let words = EntryWords::new(&locale, &entry(by_anna(AuditAction::UserRemoved, name)));
    let names: Vec<_> = words.sentence.iter().filter(|piece| piece.is_name).collect();
    assert_eq!(names[0].text, "anna@example.com");
    assert_eq!(names[1].text, name);
}
