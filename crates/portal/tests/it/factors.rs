use model::{AuditAction, Letter, Right, Section, StartingRole};
use portal::{Error, Field, ProblemKind, Reason, Result};
use testkit::{FakeApp, FakeAuthenticator, PASSWORD, TestDatabase, TestPortal};
use zeroize::Zeroizing;

use crate::{
    passkeys::{ORIGIN, give_passkey},
    second_steps::is_wrong,
};

pub fn password() -> Zeroizing<String> {
    Zeroizing::new(PASSWORD.to_owned())
}

fn wrong_password() -> Zeroizing<String> {
    Zeroizing::new("wrong horse battery".to_owned())
}

pub fn is_conflict<T>(result: Result<T>, wanted: Reason) {
    match result {
        Err(Error::Conflict(reason)) => assert_eq!(reason, wanted),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it is done"),
    }
}

#[tokio::test]
async fn totp_is_on_once_a_code_and_the_password_are_right() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let set_up = portal.new_totp(&anna);
    let app = FakeApp::new(&set_up.secret);
    let add = async |code: &str, password| portal.add_totp(&anna, &set_up.sealed, code, password).await;
    is_wrong(
        add("000000", password()).await,
        Field::Code,
        ProblemKind::WrongCode,
    );
    let code = app.code(portal.now());
    is_wrong(
        add(&code, wrong_password()).await,
        Field::CurrentPassword,
        ProblemKind::WrongPassword,
    );
    assert!(!portal.factors(&anna).await.unwrap().any());
    let again = portal.totp_set_up(&anna, &set_up.sealed).unwrap();
    assert_eq!(
        (again.secret, again.address),
        (set_up.secret.clone(), set_up.address.clone())
    );

    assert_eq!(add(&code, password()).await.unwrap().len(), 10);
    let factors = portal.factors(&anna).await.unwrap();
    assert!(factors.totp && factors.recovery_codes == 10);
    is_conflict(add(&code, password()).await, Reason::TotpOn);
    let letters = portal.letters("anna@example.com").await;
    assert!(
        matches!(&letters[..], [Letter::FactorAdded { passkey: None, .. }]),
        "{letters:?}"
    );
    let actions: Vec<_> = portal
        .audit(anna.account)
        .await
        .iter()
        .map(|record| record.action)
        .collect();
    assert!(actions.ends_with(&[AuditAction::TotpAdded, AuditAction::RecoveryCodesMade]));
}

#[tokio::test]
async fn a_set_up_is_the_users_own_and_ends_after_an_hour() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let ben = portal.add_owner(anna.account, "ben@example.com").await;
    let set_up = portal.new_totp(&anna);
    is_conflict(portal.totp_set_up(&ben, &set_up.sealed), Reason::SetUpOver);
    for bad in ["", "!", "AAAA"] {
        is_conflict(portal.totp_set_up(&anna, bad), Reason::SetUpOver);
    }
    portal.advance(60 * 60);
    is_conflict(portal.totp_set_up(&anna, &set_up.sealed), Reason::SetUpOver);
    let app = FakeApp::new(&set_up.secret);
    let code = app.code(portal.now());
    let late = portal.add_totp(&anna, &set_up.sealed, &code, password()).await;
    is_conflict(late, Reason::SetUpOver);
}

#[tokio::test]
async fn switching_totp_off_takes_the_password_and_the_recovery_codes_with_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let missing = portal.remove_totp(&anna, password()).await;
    assert!(matches!(missing, Err(Error::NotFound)));
    portal.give_totp(&anna).await;
    let wrong = portal.remove_totp(&anna, wrong_password()).await;
    is_wrong(wrong, Field::CurrentPassword, ProblemKind::WrongPassword);
    portal.advance(1);
    portal.remove_totp(&anna, password()).await.unwrap();
    let factors = portal.factors(&anna).await.unwrap();
    assert!(!factors.any() && factors.recovery_codes == 0);
    let letters = portal.letters("anna@example.com").await;
    assert!(matches!(letters[1], Letter::FactorRemoved { passkey: None, .. }));
    let last = portal.audit(anna.account).await.pop().unwrap();
    assert_eq!(last.action, AuditAction::TotpRemoved);
}

#[tokio::test]
async fn new_recovery_codes_replace_the_old_ones() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    is_conflict(
        portal.new_recovery_codes(&anna, password()).await,
        Reason::NoFactor,
    );
    let (_, old) = portal.give_totp(&anna).await;
    is_wrong(
        portal.new_recovery_codes(&anna, wrong_password()).await,
        Field::CurrentPassword,
        ProblemKind::WrongPassword,
    );
    let new = portal.new_recovery_codes(&anna, password()).await.unwrap();
    assert!(new.len() == 10 && new.iter().all(|code| !old.contains(code)));
    assert_eq!(portal.factors(&anna).await.unwrap().recovery_codes, 10);
}

#[tokio::test]
async fn where_the_account_demands_a_factor_nothing_else_is_done_without_one() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.demand_second_factor(anna.account, true).await;
    let anna = portal.caller_now(&anna).await.unwrap().unwrap();
    assert!(anna.must_enrol && portal.factors(&anna).await.unwrap().demanded);
    assert!(!anna.may(Right::View(Section::Clients)));
    let listed = portal.license(&anna).await;
    assert!(matches!(listed, Err(Error::Forbidden(_))));

    portal.give_totp(&anna).await;
    let anna = portal.caller_now(&anna).await.unwrap().unwrap();
    assert!(!anna.must_enrol && anna.may(Right::View(Section::Clients)));
}

#[tokio::test]
async fn the_last_factor_stays_while_an_account_demands_one() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.give_totp(&anna).await;
    portal.demand_second_factor(anna.account, true).await;
    is_conflict(
        portal.remove_totp(&anna, password()).await,
        Reason::LastFactorDemanded,
    );
    assert!(portal.factors(&anna).await.unwrap().totp);

    let mut key = FakeAuthenticator::new(1, ORIGIN);
    give_passkey(&portal, &anna, &mut key).await;
    portal.remove_totp(&anna, password()).await.unwrap();
    let factors = portal.factors(&anna).await.unwrap();
    assert_eq!(factors.recovery_codes, 10, "they stand for the passkey");
    let id = factors.passkeys[0].id;
    is_conflict(
        portal.remove_passkey(&anna, id, password()).await,
        Reason::LastFactorDemanded,
    );
    portal.demand_second_factor(anna.account, false).await;
    portal.remove_passkey(&anna, id, password()).await.unwrap();
}

#[tokio::test]
async fn of_the_last_two_factors_one_stays_when_both_are_removed_at_once() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        portal.give_totp(&anna).await;
        let mut key = FakeAuthenticator::new(1, ORIGIN);
        give_passkey(&portal, &anna, &mut key).await;
        portal.demand_second_factor(anna.account, true).await;
        let id = portal.factors(&anna).await.unwrap().passkeys[0].id;
        let (one, two) = tokio::join!(
            portal.remove_totp(&anna, password()),
            portal.remove_passkey(&anna, id, password())
        );
        assert!(one.is_ok() != two.is_ok());
        assert!(portal.factors(&anna).await.unwrap().any());
    }
}

#[tokio::test]
async fn the_own_password_is_not_guessed_for_long() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    for _ in 0..10 {
        is_wrong(
            portal.remove_totp(&tina, wrong_password()).await,
            Field::CurrentPassword,
            ProblemKind::WrongPassword,
        );
    }
    let tried = portal.remove_totp(&tina, wrong_password()).await;
    assert!(matches!(tried, Err(Error::LimitReached(_))));
}
