use std::time::Duration;

use model::{AuditAction, AuditField, SignInMethod, StartingRole};
use portal::{
    Caller, Error, Field, FirstStep, LimitKind, NewSignIn, Portal, Problem, ProblemKind, Result,
    SECOND_STEP_TIME, SecondStep, Stranger,
};
use testkit::{FakeApp, PASSWORD, TestDatabase, TestPortal, stranger};
use zeroize::Zeroizing;

/// The first step of a sign-in of a user who has a second factor.
pub async fn first_step(portal: &Portal, from: &Stranger, email: &str) -> Zeroizing<String> {
    let password = Zeroizing::new(PASSWORD.to_owned());
    match portal.sign_in(from, email, password).await.unwrap() {
        FirstStep::SecondStep(token) => token,
        FirstStep::SignedIn(_) => panic!("the second factor is not asked for"),
    }
}

async fn begun(portal: &Portal) -> Zeroizing<String> {
    first_step(portal, &stranger(), "anna@example.com").await
}

/// The installation with anna, who has TOTP, some time after she set it up.
pub async fn with_totp() -> (TestPortal, Caller, FakeApp) {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (app, _) = portal.give_totp(&anna).await;
    portal.advance(60);
    (portal, anna, app)
}

pub fn is_wrong<T>(result: Result<T>, field: Field, kind: ProblemKind) {
    match result {
        Err(Error::Invalid(problems)) => assert_eq!(problems, [Problem { field, kind }]),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it is taken"),
    }
}

fn is_wrong_code(result: Result<NewSignIn>) {
    is_wrong(result, Field::Code, ProblemKind::WrongCode);
}

/// How anna got in, and in vain, since the set-up signed her in.
async fn ways_in(portal: &TestPortal, anna: &Caller) -> Vec<(AuditAction, String)> {
    let records = portal.audit(anna.account).await;
    let of_sign_ins = records.into_iter().filter_map(|record| {
        let method = record
            .changes
            .iter()
            .find(|change| change.field == AuditField::Method)?;
        Some((record.action, method.after.clone()?))
    });
    of_sign_ins.skip(1).collect()
}

#[tokio::test]
async fn a_user_without_a_second_factor_is_in_after_the_password() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let password = Zeroizing::new(PASSWORD.to_owned());
    let step = portal.sign_in(&stranger(), "anna@example.com", password).await;
    assert!(matches!(step, Ok(FirstStep::SignedIn(_))));
    assert_eq!(
        ways_in(&portal, &anna).await,
        [(AuditAction::SignedIn, "password".to_owned())]
    );
}

#[tokio::test]
async fn a_code_of_the_app_signs_in_after_the_password_and_only_then() {
    let (portal, anna, app) = with_totp().await;
    let token = begun(&portal).await;
    let asked = SecondStep {
        totp: true,
        passkeys: false,
        recovery_codes: true,
        reset_requested: false,
    };
    assert_eq!(portal.second_step(&stranger(), &token).await.unwrap(), asked);
    assert!(portal.caller(&token).await.unwrap().is_none(), "nobody is in yet");

    let code = app.code(portal.now());
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let sign_in = portal
        .sign_in_with_code(&stranger(), &token, &spaced)
        .await
        .unwrap();
    let caller = portal.caller(&sign_in.token).await.unwrap().unwrap();
    assert_eq!(caller.user, anna.user);
    let mut tx = portal.writing().await;
    let row = tx.sign_in(caller.sign_in, portal.now()).await.unwrap().unwrap();
    assert_eq!(row.method, SignInMethod::Totp);
    drop(tx);
    let way = (AuditAction::SignedIn, "totp".to_owned());
    assert_eq!(ways_in(&portal, &anna).await, [way]);

    portal.advance(60);
    let again = portal
        .sign_in_with_code(&stranger(), &token, &app.code(portal.now()))
        .await;
    assert!(matches!(again, Err(Error::NotFound)), "the second step is over");
}

#[tokio::test]
async fn a_code_is_good_once() {
    let (portal, _, app) = with_totp().await;
    let code = app.code(portal.now());
    let token = begun(&portal).await;
    portal
        .sign_in_with_code(&stranger(), &token, &code)
        .await
        .unwrap();
    let token = begun(&portal).await;
    is_wrong_code(portal.sign_in_with_code(&stranger(), &token, &code).await);
    portal.advance(30);
    is_wrong_code(portal.sign_in_with_code(&stranger(), &token, &code).await);
    let next = app.code(portal.now());
    portal
        .sign_in_with_code(&stranger(), &token, &next)
        .await
        .unwrap();
}

#[tokio::test]
async fn the_code_that_switched_totp_on_does_not_sign_in() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (app, _) = portal.give_totp(&anna).await;
    let token = begun(&portal).await;
    let used = app.code(portal.now());
    is_wrong_code(portal.sign_in_with_code(&stranger(), &token, &used).await);
}

#[tokio::test]
async fn of_two_who_use_one_code_at_once_one_gets_in() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let (app, _) = portal.give_totp(&anna).await;
        portal.advance(60);
        let code = app.code(portal.now());
        let (one, two) = (begun(&portal).await, begun(&portal).await);
        let (from, from_too) = (stranger(), stranger());
        let (first, second) = tokio::join!(
            portal.sign_in_with_code(&from, &one, &code),
            portal.sign_in_with_code(&from_too, &two, &code)
        );
        assert!(first.is_ok() != second.is_ok());
    }
}

#[tokio::test]
async fn the_code_before_and_the_code_after_are_taken_in_their_order() {
    let (portal, _, app) = with_totp().await;
    let step = Duration::from_secs(30);
    let now = portal.now();
    for (code, good) in [
        (app.code(now - 2 * step), false),
        (app.code(now - step), true),
        (app.code(now), true),
        (app.code(now + 2 * step), false),
        (app.code(now + step), true),
        (app.code(now), false),
    ] {
        let token = begun(&portal).await;
        let tried = portal.sign_in_with_code(&stranger(), &token, &code).await;
        assert_eq!(tried.is_ok(), good);
    }
}

#[tokio::test]
async fn a_clock_that_is_set_back_makes_no_used_code_good_again() {
    let (portal, _, app) = with_totp().await;
    let before = portal.now();
    let code = app.code(before);
    let token = begun(&portal).await;
    portal
        .sign_in_with_code(&stranger(), &token, &code)
        .await
        .unwrap();
    portal.advance(90);
    let token = begun(&portal).await;
    portal
        .sign_in_with_code(&stranger(), &token, &app.code(portal.now()))
        .await
        .unwrap();
    portal.clock.set(before);
    let token = begun(&portal).await;
    is_wrong_code(portal.sign_in_with_code(&stranger(), &token, &code).await);
    portal.advance(60);
    let never_used = app.code(portal.now());
    is_wrong_code(portal.sign_in_with_code(&stranger(), &token, &never_used).await);
    portal.advance(60);
    portal
        .sign_in_with_code(&stranger(), &begun(&portal).await, &app.code(portal.now()))
        .await
        .unwrap();
}

#[tokio::test]
async fn five_wrong_codes_send_back_to_the_password() {
    let (portal, anna, app) = with_totp().await;
    let token = begun(&portal).await;
    for _ in 0..4 {
        is_wrong_code(portal.sign_in_with_code(&stranger(), &token, "000 000").await);
    }
    let fifth = portal.sign_in_with_code(&stranger(), &token, "000000").await;
    assert!(matches!(fifth, Err(Error::NotFound)));
    let right = app.code(portal.now());
    let sixth = portal.sign_in_with_code(&stranger(), &token, &right).await;
    assert!(matches!(sixth, Err(Error::NotFound)));
    assert!(portal.second_step(&stranger(), &token).await.is_err());
    let failed = (AuditAction::SignInFailed, "totp".to_owned());
    assert_eq!(ways_in(&portal, &anna).await, vec![failed; 5]);
}

#[tokio::test]
async fn codes_of_one_user_are_limited_over_all_sign_ins() {
    let (portal, _, app) = with_totp().await;
    for _ in 0..2 {
        let token = begun(&portal).await;
        for _ in 0..5 {
            let tried = portal.sign_in_with_code(&stranger(), &token, "000000").await;
            assert!(tried.is_err());
        }
    }
    let token = begun(&portal).await;
    let right = app.code(portal.now());
    let tried = portal.sign_in_with_code(&stranger(), &token, &right).await;
    assert!(matches!(
        tried,
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 60 }))
    ));
    portal.advance(60);
    let right = app.code(portal.now());
    assert!(
        portal
            .sign_in_with_code(&stranger(), &token, &right)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_second_step_ends_with_its_time_and_stays_in_its_network() {
    let (portal, _, app) = with_totp().await;
    let elsewhere = Stranger {
        address: "192.0.2.2".to_owned(),
        ..stranger()
    };
    let token = begun(&portal).await;
    let code = app.code(portal.now());
    let tried = portal.sign_in_with_code(&elsewhere, &token, &code).await;
    assert!(matches!(tried, Err(Error::NotFound)));
    portal.clock.advance(SECOND_STEP_TIME);
    let late = portal
        .sign_in_with_code(&stranger(), &token, &app.code(portal.now()))
        .await;
    assert!(matches!(late, Err(Error::NotFound)));
    for token in ["", "anything"] {
        assert!(portal.second_step(&stranger(), token).await.is_err(), "{token:?}");
    }
}

#[tokio::test]
async fn a_recovery_code_signs_in_once_and_the_user_is_told_how_many_are_left() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (_, codes) = portal.give_totp(&anna).await;
    assert_eq!(codes.len(), 10);
    let typed = codes[3].grouped().to_lowercase();
    let token = begun(&portal).await;
    portal
        .sign_in_with_code(&stranger(), &token, &typed)
        .await
        .unwrap();
    let token = begun(&portal).await;
    is_wrong_code(portal.sign_in_with_code(&stranger(), &token, &typed).await);
    portal.advance(1);
    let sign_in = portal
        .sign_in_with_code(&stranger(), &token, codes[4].characters())
        .await
        .unwrap();
    let caller = portal.caller(&sign_in.token).await.unwrap().unwrap();
    assert_eq!(portal.factors(&caller).await.unwrap().recovery_codes, 8);

    let letters = portal.letters("anna@example.com").await;
    let left: Vec<_> = letters
        .iter()
        .filter_map(|letter| match letter {
            model::Letter::RecoveryCodeUsed { left, address, .. } => Some((*left, address.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(left, [(9, "192.0.2.1"), (8, "192.0.2.1")]);
    let way = |action| (action, "recovery_code".to_owned());
    assert_eq!(
        ways_in(&portal, &anna).await,
        [
            way(AuditAction::SignedIn),
            way(AuditAction::SignInFailed),
            way(AuditAction::SignedIn)
        ]
    );
}

#[tokio::test]
async fn a_second_step_of_a_user_who_is_shut_out_meanwhile_leads_nowhere() {
    let (portal, anna, _) = with_totp().await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    portal.give_password(tina.user).await;
    let (app, _) = portal.give_totp(&tina).await;
    portal.advance(60);
    let token = first_step(&portal, &stranger(), "tina@example.com").await;
    let mut tx = portal.writing().await;
    tx.set_membership_disabled(tina.user, anna.account, true)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let tried = portal
        .sign_in_with_code(&stranger(), &token, &app.code(portal.now()))
        .await;
    assert!(matches!(tried, Err(Error::NotFound)));
}
