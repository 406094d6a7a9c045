use model::{
    AuditAction, AuditField, CsvRows, CsvSeparator, DateFormat, Language, Preferences, StartingRole, Theme,
};
use portal::{Caller, CsvForm, Error, Field, Localization, Problem, ProblemKind};
use testkit::TestPortal;

fn localization(language: &str, time_zone: &str) -> Localization {
    Localization {
        language: language.to_owned(),
        time_zone: time_zone.to_owned(),
    }
}

fn csv(rows: &str, date_format: &str) -> CsvForm {
    CsvForm {
        rows: rows.to_owned(),
        date_format: date_format.to_owned(),
        separator: "semicolon".to_owned(),
    }
}

async fn preferences(portal: &TestPortal, caller: &Caller) -> Preferences {
    let mut tx = portal.writing().await;
    tx.user(caller.user).await.unwrap().unwrap().preferences
}

fn unknown<T>(result: Result<T, Error>) -> Vec<Field> {
    match result {
        Err(Error::Invalid(problems)) => {
            assert!(
                problems
                    .iter()
                    .all(|Problem { kind, .. }| *kind == ProblemKind::Unknown)
            );
            problems.iter().map(|problem| problem.field).collect()
        }
        other => panic!("not refused as invalid: {:?}", other.err()),
    }
}

#[tokio::test]
async fn every_user_has_preferences_of_their_own_whatever_the_role() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let eve = portal
        .add_member(anna.account, "eve@example.com", StartingRole::Accountant)
        .await;
    portal
        .set_localization(&eve, &localization("fr", "Asia/Kathmandu"))
        .await
        .unwrap();
    portal.set_csv(&eve, &csv("page", "mdy")).await.unwrap();
    portal.set_theme(&eve, "dark").await.unwrap();
    let kept = Preferences {
        browser_language: None,
        language: Some(Language::French),
        time_zone: Some("Asia/Kathmandu".parse().unwrap()),
        csv_rows: CsvRows::Page,
        date_format: DateFormat::MonthDayYear,
        csv_separator: CsvSeparator::Semicolon,
        theme: Theme::Dark,
    };
    assert_eq!(preferences(&portal, &eve).await, kept);
    assert_eq!(preferences(&portal, &anna).await, anna.preferences);
    portal
        .set_localization(&eve, &localization("", " "))
        .await
        .unwrap();
    let kept = Preferences {
        language: None,
        time_zone: None,
        ..kept
    };
    assert_eq!(preferences(&portal, &eve).await, kept);
}

#[tokio::test]
async fn what_cannot_be_chosen_is_refused_with_the_name_of_the_field() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for (language, zone, fields) in [
        ("en-GB", "Europe/Berlin", vec![Field::Language]),
        ("en", "Europe/Atlantis", vec![Field::TimeZone]),
        (
            "<b>",
            "\u{202e}Europe/Berlin",
            vec![Field::Language, Field::TimeZone],
        ),
    ] {
        let set = portal
            .set_localization(&anna, &localization(language, zone))
            .await;
        assert_eq!(unknown(set), fields);
    }
    let set = portal.set_csv(&anna, &csv("", "%s")).await;
    assert_eq!(unknown(set), [Field::CsvRows, Field::DateFormat]);
    let set = portal.set_theme(&anna, "pink").await;
    assert_eq!(unknown(set), [Field::Theme]);
    assert_eq!(preferences(&portal, &anna).await, anna.preferences);
}

#[tokio::test]
async fn a_change_is_written_down_once() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for _ in 0..2 {
        portal
            .set_localization(&anna, &localization("de", ""))
            .await
            .unwrap();
        portal.set_theme(&anna, "light").await.unwrap();
    }
    let entries = portal.audited(anna.account).await;
    let [entry, theme] = &entries[..] else {
        panic!("two changes: {entries:?}")
    };
    assert_eq!(theme.record.changes[0].field, AuditField::Theme);
    assert_eq!(entry.record.action, AuditAction::PreferencesChanged);
    assert_eq!(entry.record.actor.name, "anna@example.com");
    let [change] = &entry.record.changes[..] else {
        panic!("one change: {entry:?}")
    };
    assert_eq!(
        (change.before.as_deref(), change.after.as_deref()),
        (Some("en"), Some("de"))
    );
}
