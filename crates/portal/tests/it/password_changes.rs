use model::{AuditAction, EndReason, Letter, SessionState};
use portal::{Caller, Error, Event, Field, LimitKind, NewPassword, Problem, ProblemKind};
use testkit::{PASSWORD, TestPortal, events, stranger};
use zeroize::Zeroizing;

const NEW: &str = "seven green kettles";

fn form(current: &str, password: &str, again: &str) -> NewPassword {
    let secret = |text: &str| Zeroizing::new(text.to_owned());
    NewPassword {
        current: secret(current),
        password: secret(password),
        password_again: secret(again),
    }
}

async fn problem(portal: &TestPortal, caller: &Caller, form: NewPassword) -> (Field, ProblemKind) {
    match portal.change_password(caller, form).await {
        Err(Error::Invalid(problems)) => {
            let [Problem { field, kind }] = problems[..] else {
                panic!("one problem: {problems:?}")
            };
            (field, kind)
        }
        other => panic!("not refused as invalid: {other:?}"),
    }
}

async fn signs_in(portal: &TestPortal, password: &str) -> bool {
    let password = Zeroizing::new(password.to_owned());
    portal
        .sign_in(&stranger(), "anna@example.com", password)
        .await
        .is_ok()
}

#[tokio::test]
async fn a_new_password_takes_the_place_of_the_old_one() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal
        .change_password(&anna, form(PASSWORD, NEW, NEW))
        .await
        .unwrap();
    assert!(!signs_in(&portal, PASSWORD).await);
    assert!(signs_in(&portal, NEW).await);
    let letters = portal.letters("anna@example.com").await;
    let at = portal.now();
    let address = "192.0.2.1".to_owned();
    assert_eq!(letters, [Letter::PasswordChanged { at, address }]);
    let entries = portal.audited(anna.account).await;
    let last = &entries.last().unwrap().record;
    assert_eq!(last.action, AuditAction::PasswordChanged);
    assert_eq!(last.changes, []);
}

#[tokio::test]
async fn a_new_password_ends_the_other_sign_ins_with_what_they_watch() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let elsewhere = portal.signed_in(anna.user, anna.account).await;
    let ben = portal.add_owner(anna.account, "ben@example.com").await;
    let mut desk = portal.desk(&anna, 1).await;
    let (kept, _viewer) = portal.opened(&anna, &mut desk).await;
    let (closed, _other_viewer) = portal.opened(&elsewhere, &mut desk).await;
    let mut announced = portal.subscribe();

    portal
        .change_password(&anna, form(PASSWORD, NEW, NEW))
        .await
        .unwrap();

    let own = portal.own_sign_ins(&anna).await.unwrap();
    assert_eq!(own.len(), 1);
    assert!(own[0].is_this);
    assert_eq!(portal.own_sign_ins(&ben).await.unwrap().len(), 1);
    let announced = events(&mut announced);
    assert!(announced.contains(&Event::SignedOut(elsewhere.sign_in)));
    assert!(!announced.contains(&Event::SignedOut(anna.sign_in)));
    let state = async |session| portal.session(&ben, session).await.unwrap().state;
    let reason = EndReason::SignedOut {
        by: "anna@example.com".into(),
    };
    assert!(matches!(state(kept).await, SessionState::Open { .. }));
    assert!(matches!(state(closed).await, SessionState::Closing { reason: why, .. } if why == reason));
}

#[tokio::test]
async fn each_wrong_field_is_named() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for (form, expected) in [
        (
            form("wrong horse battery", NEW, NEW),
            (Field::CurrentPassword, ProblemKind::WrongPassword),
        ),
        (
            form("", NEW, NEW),
            (Field::CurrentPassword, ProblemKind::WrongPassword),
        ),
        (
            form(PASSWORD, "short", "short"),
            (Field::Password, ProblemKind::TooShort),
        ),
        (
            form(PASSWORD, NEW, PASSWORD),
            (Field::PasswordAgain, ProblemKind::Differs),
        ),
    ] {
        assert_eq!(problem(&portal, &anna, form).await, expected);
    }
    assert!(signs_in(&portal, PASSWORD).await);
    assert_eq!(portal.letters("anna@example.com").await, []);
}

#[tokio::test]
async fn passwords_that_are_tried_first_are_refused_and_long_ones_need_no_signs() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for common in [
        "password123",
        "1234567890",
        "0123456789",
        "qwertyuiop",
        "aaaaaaaaaaaaaaaaaaaa",
        "example.com",
        "annaexample",
        "Deskwarden1",
    ] {
        assert_eq!(
            problem(&portal, &anna, form(PASSWORD, common, common)).await,
            (Field::Password, ProblemKind::Common),
            "{common}"
        );
    }
    let long = "drei kleine graue katzen";
    portal
        .change_password(&anna, form(PASSWORD, long, long))
        .await
        .unwrap();
    let endless = "ß \u{202e}<b>🐈</b> ".repeat(14);
    portal
        .change_password(&anna, form(long, &endless, &endless))
        .await
        .unwrap();
    assert!(signs_in(&portal, &endless).await);
}

#[tokio::test]
async fn whoever_has_stolen_a_sign_in_does_not_guess_the_password_for_long() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for _ in 0..10 {
        let tried = problem(&portal, &anna, form("a wrong guess", NEW, NEW)).await;
        assert_eq!(tried, (Field::CurrentPassword, ProblemKind::WrongPassword));
    }
    let elsewhere = portal.signed_in(anna.user, anna.account).await;
    let tried = portal.change_password(&elsewhere, form(PASSWORD, NEW, NEW)).await;
    let Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 30 })) = tried else {
        panic!("not slowed down: {tried:?}")
    };
    portal.advance(30);
    portal
        .change_password(&elsewhere, form(PASSWORD, NEW, NEW))
        .await
        .unwrap();
}
