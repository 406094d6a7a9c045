use model::{AuditAction, Letter, PasskeyId, SignInMethod, StartingRole};
use portal::{Caller, Error, Field, NewSignIn, PASSKEY_TIME, Portal, ProblemKind, Result, Site};
use testkit::{FakeAuthenticator, TestPortal, stranger};
use zeroize::Zeroizing;

use crate::{
    factors::password,
    second_steps::{first_step, is_wrong},
};

pub const ORIGIN: &str = "https://portal.example";

fn site() -> Site {
    Site::new("portal.example", ORIGIN).unwrap()
}

/// Adds the passkey of `key` for a user who has the password of the tests.
pub async fn give_passkey(portal: &TestPortal, caller: &Caller, key: &mut FakeAuthenticator) {
    let options = portal
        .ask_for_new_passkey(caller, &site(), password())
        .await
        .unwrap();
    let answer = key.create(&options);
    portal
        .add_passkey(caller, &site(), " Blue\u{202e} key ", &answer)
        .await
        .unwrap();
}

async fn with_passkey() -> (TestPortal, Caller, FakeAuthenticator) {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut key = FakeAuthenticator::new(1, ORIGIN);
    give_passkey(&portal, &anna, &mut key).await;
    (portal, anna, key)
}

/// Signs in with the passkey alone.
async fn alone(portal: &Portal, key: &mut FakeAuthenticator) -> Result<NewSignIn> {
    let options = portal.ask_for_passkey(&stranger(), &site()).await.unwrap();
    let answer = key.get(&options);
    portal.sign_in_with_passkey(&stranger(), &site(), &answer).await
}

/// Signs in with the passkey after the password.
async fn second(portal: &Portal, token: &str, answer: &[u8]) -> Result<NewSignIn> {
    portal
        .sign_in_with_passkey_in_second_step(&stranger(), &site(), token, answer)
        .await
}

fn is_refused<T>(result: Result<T>) {
    is_wrong(result, Field::Passkey, ProblemKind::NotAccepted);
}

#[tokio::test]
async fn a_passkey_is_added_with_a_name_and_the_user_is_told() {
    let (portal, anna, _) = with_passkey().await;
    let passkeys = portal.factors(&anna).await.unwrap().passkeys;
    assert_eq!((passkeys.len(), passkeys[0].name.as_str()), (1, "Blue key"));
    assert_eq!(passkeys[0].last_used_at, None);
    let letters = portal.letters("anna@example.com").await;
    assert!(
        matches!(&letters[..], [Letter::FactorAdded { passkey: Some(name), .. }] if name == "Blue key"),
        "{letters:?}"
    );
    let last = portal.audit(anna.account).await.pop().unwrap();
    assert_eq!(
        (last.action, last.subject.as_str()),
        (AuditAction::PasskeyAdded, "Blue key")
    );
}

#[tokio::test]
async fn a_new_passkey_is_asked_for_with_the_password_only_and_once() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let ben = portal.add_owner(anna.account, "ben@example.com").await;
    let wrong = Zeroizing::new("wrong horse battery".to_owned());
    is_wrong(
        portal.ask_for_new_passkey(&anna, &site(), wrong).await,
        Field::CurrentPassword,
        ProblemKind::WrongPassword,
    );
    let ask = async || {
        portal
            .ask_for_new_passkey(&anna, &site(), password())
            .await
            .unwrap()
    };
    let mut key = FakeAuthenticator::new(1, ORIGIN);
    let answer = key.create(&ask().await);
    is_refused(portal.add_passkey(&ben, &site(), "Key", &answer).await);
    is_refused(portal.add_passkey(&anna, &site(), "Key", &answer).await);

    let answer = key.create(&ask().await);
    portal.clock.advance(PASSKEY_TIME);
    is_refused(portal.add_passkey(&anna, &site(), "Key", &answer).await);

    let mut elsewhere = FakeAuthenticator::new(1, "https://portal.example.evil");
    let answer = elsewhere.create(&ask().await);
    is_refused(portal.add_passkey(&anna, &site(), "Key", &answer).await);
    for bad in [&b""[..], b"{}", b"[1]"] {
        is_refused(portal.add_passkey(&anna, &site(), "Key", bad).await);
    }
    let answer = key.create(&ask().await);
    is_wrong(
        portal.add_passkey(&anna, &site(), "\u{200b} ", &answer).await,
        Field::Name,
        ProblemKind::Missing,
    );
    assert!(!portal.factors(&anna).await.unwrap().any());
}

#[tokio::test]
async fn an_authenticator_is_asked_not_to_make_a_second_passkey() {
    let (portal, anna, mut key) = with_passkey().await;
    let options = portal
        .ask_for_new_passkey(&anna, &site(), password())
        .await
        .unwrap();
    let read: serde_json::Value = serde_json::from_str(&options).unwrap();
    assert_eq!(read["excludeCredentials"].as_array().unwrap().len(), 1);
    assert_eq!(read["authenticatorSelection"]["residentKey"], "preferred");
    assert_eq!(read["authenticatorSelection"]["userVerification"], "preferred");
    assert_eq!(read["attestation"], "none");
    let answer = key.create(&options);
    is_refused(portal.add_passkey(&anna, &site(), "Twice", &answer).await);
}

#[tokio::test]
async fn a_passkey_is_all_that_is_needed_to_sign_in() {
    let (portal, anna, mut key) = with_passkey().await;
    let sign_in = alone(&portal, &mut key).await.unwrap();
    let caller = portal.caller(&sign_in.token).await.unwrap().unwrap();
    assert_eq!((caller.user, caller.account), (anna.user, anna.account));
    let mut tx = portal.writing().await;
    let row = tx.sign_in(caller.sign_in, portal.now()).await.unwrap().unwrap();
    assert_eq!(row.method, SignInMethod::Passkey);
    drop(tx);
    let passkeys = portal.factors(&anna).await.unwrap().passkeys;
    assert_eq!(passkeys[0].last_used_at, Some(portal.now()));
    let last = portal.audit(anna.account).await.pop().unwrap();
    assert_eq!(last.action, AuditAction::SignedIn);
}

#[tokio::test]
async fn a_passkey_alone_needs_a_user_whom_the_authenticator_has_verified() {
    let (portal, anna, mut key) = with_passkey().await;
    key.verified = false;
    is_refused(alone(&portal, &mut key).await);
    let last = portal.audit(anna.account).await.pop().unwrap();
    assert_eq!(last.action, AuditAction::SignInFailed);

    let token = first_step(&portal, &stranger(), "anna@example.com").await;
    let options = portal
        .ask_for_passkey_in_second_step(&stranger(), &site(), &token)
        .await
        .unwrap();
    let answer = key.get(&options);
    second(&portal, &token, &answer).await.unwrap();
}

#[tokio::test]
async fn an_answer_is_good_once_in_time_and_for_this_portal() {
    let (portal, _, mut key) = with_passkey().await;
    let options = portal.ask_for_passkey(&stranger(), &site()).await.unwrap();
    let answer = key.get(&options);
    let try_it = async |answer: &[u8]| portal.sign_in_with_passkey(&stranger(), &site(), answer).await;
    assert!(try_it(&answer).await.is_ok());
    is_refused(try_it(&answer).await);

    let options = portal.ask_for_passkey(&stranger(), &site()).await.unwrap();
    let answer = key.get(&options);
    portal.clock.advance(PASSKEY_TIME);
    is_refused(try_it(&answer).await);

    let mut fished = key.clone();
    fished.origin = "https://portal.example.evil".to_owned();
    is_refused(alone(&portal, &mut fished).await);

    let own = r#"{"rpId":"portal.example","challenge":"AAAAAAAAAAAAAAAAAAAAAA"}"#;
    is_refused(try_it(&key.get(own)).await);
}

#[tokio::test]
async fn a_copied_authenticator_is_found_out_by_its_counter() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut key = FakeAuthenticator::new(1, ORIGIN);
    key.counter = 5;
    give_passkey(&portal, &anna, &mut key).await;
    let mut copy = key.clone();
    assert!(alone(&portal, &mut key).await.is_ok());
    assert!(alone(&portal, &mut key).await.is_ok());
    is_refused(alone(&portal, &mut copy).await);
    copy.counter = 0;
    is_refused(alone(&portal, &mut copy).await);
    assert!(alone(&portal, &mut key).await.is_ok());
}

#[tokio::test]
async fn nobody_signs_in_as_another_user() {
    let (portal, anna, mut key) = with_passkey().await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    portal.give_password(tina.user).await;
    let mut tinas = FakeAuthenticator::new(2, ORIGIN);
    give_passkey(&portal, &tina, &mut tinas).await;
    tinas.claim(&key);
    is_refused(alone(&portal, &mut tinas).await);
    let mut stray = FakeAuthenticator::new(3, ORIGIN);
    stray.claim(&key);
    is_refused(alone(&portal, &mut stray).await);

    let token = first_step(&portal, &stranger(), "tina@example.com").await;
    let options = portal
        .ask_for_passkey_in_second_step(&stranger(), &site(), &token)
        .await
        .unwrap();
    let answer = key.get(&options);
    is_refused(second(&portal, &token, &answer).await);
}

#[tokio::test]
async fn the_question_of_one_sign_in_is_not_answered_in_another() {
    let (portal, anna, mut key) = with_passkey().await;
    let token = first_step(&portal, &stranger(), "anna@example.com").await;
    let options = portal.ask_for_passkey(&stranger(), &site()).await.unwrap();
    let answer = key.get(&options);
    is_refused(second(&portal, &token, &answer).await);

    let options = portal
        .ask_for_passkey_in_second_step(&stranger(), &site(), &token)
        .await
        .unwrap();
    let answer = key.get(&options);
    is_refused(portal.sign_in_with_passkey(&stranger(), &site(), &answer).await);
    let no_passkey = portal.factors(&anna).await.unwrap().passkeys[0].id;
    portal
        .remove_passkey(&anna, no_passkey, password())
        .await
        .unwrap();
    let asked = portal
        .ask_for_passkey_in_second_step(&stranger(), &site(), &token)
        .await;
    assert!(matches!(asked, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_removed_passkey_signs_in_nobody() {
    let (portal, anna, mut key) = with_passkey().await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    portal.give_password(tina.user).await;
    let id: PasskeyId = portal.factors(&anna).await.unwrap().passkeys[0].id;
    let foreign = portal.remove_passkey(&tina, id, password()).await;
    assert!(matches!(foreign, Err(Error::NotFound)));
    let wrong = Zeroizing::new("wrong horse battery".to_owned());
    is_wrong(
        portal.remove_passkey(&anna, id, wrong).await,
        Field::CurrentPassword,
        ProblemKind::WrongPassword,
    );
    portal.advance(1);
    portal.remove_passkey(&anna, id, password()).await.unwrap();
    is_refused(alone(&portal, &mut key).await);
    let letters = portal.letters("anna@example.com").await;
    assert!(matches!(&letters[1], Letter::FactorRemoved { passkey: Some(name), .. } if name == "Blue key"));
}

#[tokio::test]
async fn a_user_who_is_shut_out_does_not_get_in_with_a_passkey() {
    let (portal, anna, _) = with_passkey().await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    portal.give_password(tina.user).await;
    let mut key = FakeAuthenticator::new(2, ORIGIN);
    give_passkey(&portal, &tina, &mut key).await;
    let mut tx = portal.writing().await;
    tx.set_user_disabled(tina.user, true).await.unwrap();
    tx.commit().await.unwrap();
    let tried = alone(&portal, &mut key).await;
    assert!(matches!(tried, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_user_has_so_many_passkeys_and_no_more() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for seed in 1..=20 {
        portal.advance(30);
        give_passkey(&portal, &anna, &mut FakeAuthenticator::new(seed, ORIGIN)).await;
    }
    portal.advance(30);
    let asked = portal.ask_for_new_passkey(&anna, &site(), password()).await;
    assert!(matches!(
        asked,
        Err(Error::LimitReached(portal::LimitKind::Passkeys))
    ));
}
