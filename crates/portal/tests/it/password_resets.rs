use std::time::Duration;

use model::{AuditAction, AuditChain, Letter};
use portal::{
    Error, Event, Field, FirstStep, LimitKind, PasswordReset, Problem, ProblemKind, Result, Stranger,
};
use testkit::{PASSWORD, TestPortal, events, stranger};
use tokio::task::JoinSet;
use zeroize::Zeroizing;

const NEW: &str = "seven green kettles";
const ANNA: &str = "anna@example.com";

fn form(token: &str, password: &str) -> PasswordReset {
    PasswordReset {
        token: Zeroizing::new(token.to_owned()),
        password: Zeroizing::new(password.to_owned()),
        password_again: Zeroizing::new(password.to_owned()),
    }
}

fn at(address: &str) -> Stranger {
    Stranger {
        address: address.to_owned(),
        ..stranger()
    }
}

/// Asks for a link for Anna; its token.
async fn token(portal: &TestPortal) -> String {
    portal.advance(600);
    portal.request_password_reset(&stranger(), ANNA).await.unwrap();
    portal.token_mailed_to(ANNA).await
}

async fn reset(portal: &TestPortal, token: &str) -> Result<()> {
    portal.reset_password(&stranger(), form(token, NEW)).await
}

async fn signs_in(portal: &TestPortal, password: &str) -> bool {
    let password = Zeroizing::new(password.to_owned());
    portal.sign_in(&stranger(), ANNA, password).await.is_ok()
}

#[tokio::test]
async fn a_mailed_link_sets_a_new_password_and_ends_every_sign_in() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let ben = portal.add_owner(anna.account, "ben@example.com").await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    portal
        .request_password_reset(&stranger(), " ANNA@example.com")
        .await
        .unwrap();
    let token = portal.token_mailed_to(ANNA).await;
    let mut announced = portal.subscribe();
    portal.advance(1);

    portal
        .reset_password(&at("192.0.2.7"), form(&token, NEW))
        .await
        .unwrap();

    assert!(events(&mut announced).contains(&Event::SignedOut(anna.sign_in)));
    assert!(portal.own_sign_ins(&anna).await.unwrap().is_empty());
    assert_eq!(portal.own_sign_ins(&ben).await.unwrap().len(), 1);
    let row = portal.session(&ben, session).await.unwrap();
    assert!(row.end_reason().is_some());
    assert!(!signs_in(&portal, PASSWORD).await);
    assert!(signs_in(&portal, NEW).await);
    let letters = portal.letters(ANNA).await;
    let address = "192.0.2.7".to_owned();
    let at = portal.now();
    assert_eq!(letters.last(), Some(&Letter::PasswordChanged { at, address }));
}

#[tokio::test]
async fn what_was_asked_and_done_is_written_down_in_every_account_of_the_user() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let token = token(&portal).await;
    reset(&portal, &token).await.unwrap();
    let entries = portal.audited(anna.account).await;
    let actions: Vec<_> = entries.iter().map(|entry| entry.record.action).collect();
    assert_eq!(
        actions,
        [AuditAction::PasswordResetRequested, AuditAction::PasswordReset]
    );
    let text = format!("{entries:?}");
    assert!(!text.contains(&token) && !text.contains(NEW), "no secrets");
}

#[tokio::test]
async fn nobody_learns_whether_an_address_is_a_users() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    for email in ["nobody@example.com", "not an address", "", "<b>\u{202e}"] {
        portal.request_password_reset(&stranger(), email).await.unwrap();
        assert_eq!(portal.letters(email).await, []);
    }
    let entries = portal.audited_in(AuditChain::Installation).await;
    let [entry] = &entries[..] else {
        panic!("one address was one: {entries:?}")
    };
    assert_eq!(entry.record.action, AuditAction::PasswordResetRequested);
    assert_eq!(entry.record.subject, "nobody@example.com");
}

#[tokio::test]
async fn a_user_who_is_shut_out_gets_no_link_and_a_link_is_worth_nothing() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let token = token(&portal).await;
    let mut tx = portal.writing().await;
    tx.set_user_disabled(anna.user, true).await.unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(reset(&portal, &token).await, Err(Error::NotFound)));
    portal.request_password_reset(&stranger(), ANNA).await.unwrap();
    assert_eq!(portal.letters(ANNA).await.len(), 1);
}

#[tokio::test]
async fn reading_the_link_changes_nothing_and_it_is_good_once() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let token = token(&portal).await;
    for _ in 0..3 {
        let email = portal.password_reset(&stranger(), &token).await.unwrap();
        assert_eq!(email, anna.email);
    }
    assert!(portal.caller("").await.unwrap().is_none());
    assert_eq!(portal.own_sign_ins(&anna).await.unwrap().len(), 1);
    assert!(signs_in(&portal, PASSWORD).await);
    reset(&portal, &token).await.unwrap();
    assert!(matches!(reset(&portal, &token).await, Err(Error::NotFound)));
    let read = portal.password_reset(&stranger(), &token).await;
    assert!(matches!(read, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_link_used_makes_the_others_worthless() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let first = token(&portal).await;
    let second = token(&portal).await;
    assert_ne!(first, second);
    reset(&portal, &first).await.unwrap();
    assert!(matches!(reset(&portal, &second).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_link_is_good_for_an_hour_and_is_then_forgotten() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let late = token(&portal).await;
    portal.advance(3600);
    assert!(matches!(reset(&portal, &late).await, Err(Error::NotFound)));
    portal.purge_mail_links().await;
    // A clock that is set back does not make it good again.
    portal.clock.set(portal.now() - Duration::from_secs(1800));
    let elsewhere = at("192.0.2.7");
    let tried = portal.reset_password(&elsewhere, form(&late, NEW)).await;
    assert!(matches!(tried, Err(Error::NotFound)));
    portal.advance(1800);
    let timely = token(&portal).await;
    portal.advance(3599);
    reset(&portal, &timely).await.unwrap();
}

#[tokio::test]
async fn a_sign_in_that_waits_for_its_second_step_is_over_with_the_old_password() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (app, _) = portal.give_totp(&anna).await;
    let token = token(&portal).await;
    let begin = async |password: &str| {
        let password = Zeroizing::new(password.to_owned());
        match portal.sign_in(&stranger(), ANNA, password).await.unwrap() {
            FirstStep::SecondStep(step) => step,
            FirstStep::SignedIn(_) => panic!("a second step is asked for"),
        }
    };
    let waiting = begin(PASSWORD).await;
    portal.advance(60);
    reset(&portal, &token).await.unwrap();
    let code = app.code(portal.now());
    let tried = portal.sign_in_with_code(&stranger(), &waiting, &code).await;
    assert!(matches!(tried.err(), Some(Error::NotFound)));
    let step = begin(NEW).await;
    portal.sign_in_with_code(&stranger(), &step, &code).await.unwrap();
}

#[tokio::test]
async fn a_password_that_will_not_do_leaves_the_link_good() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let token = token(&portal).await;
    for (password, kind) in [
        ("short", ProblemKind::TooShort),
        ("password123", ProblemKind::Common),
    ] {
        let tried = portal.reset_password(&stranger(), form(&token, password)).await;
        let Err(Error::Invalid(problems)) = tried else {
            panic!("not refused as invalid: {tried:?}")
        };
        let field = Field::Password;
        assert_eq!(problems, [Problem { field, kind }]);
    }
    reset(&portal, &token).await.unwrap();
}

#[tokio::test]
async fn guessing_links_is_slowed_down_per_network() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let token = token(&portal).await;
    for n in 0..60 {
        let guess = format!("{token}{n}");
        let tried = portal.password_reset(&stranger(), &guess).await;
        assert!(matches!(tried, Err(Error::NotFound)));
    }
    let tried = portal.password_reset(&stranger(), &token).await;
    assert!(matches!(
        tried,
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 6 }))
    ));
    assert!(matches!(
        reset(&portal, &token).await,
        Err(Error::LimitReached(_))
    ));
    portal
        .reset_password(&at("198.51.100.1"), form(&token, NEW))
        .await
        .unwrap();
}

#[tokio::test]
async fn links_are_asked_for_only_so_often_per_address_and_per_network() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    for email in [ANNA, "nobody@example.com"] {
        for n in 0..3 {
            let from = at(&format!("192.0.2.{n}"));
            portal.request_password_reset(&from, email).await.unwrap();
        }
        let asked = portal.request_password_reset(&at("192.0.2.9"), email).await;
        assert!(matches!(
            asked,
            Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 600 }))
        ));
    }
    let from = at("203.0.113.5");
    for n in 0..10 {
        let email = format!("user{n}@example.com");
        portal.request_password_reset(&from, &email).await.unwrap();
    }
    let asked = portal.request_password_reset(&from, "x@example.com").await;
    assert!(matches!(
        asked,
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 60 }))
    ));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_use_one_link_at_once_one_wins() {
    let portal = TestPortal::in_file().await;
    portal.set_up_first_user().await;
    let token = token(&portal).await;
    let mut tries = JoinSet::new();
    for password in ["seven green kettles", "eight blue lanterns"] {
        let (portal, form) = (portal.handle(), form(&token, password));
        tries.spawn(async move { portal.reset_password(&stranger(), form).await });
    }
    let (won, lost): (Vec<_>, Vec<_>) = tries.join_all().await.into_iter().partition(Result::is_ok);
    assert_eq!((won.len(), lost.len()), (1, 1));
    assert!(matches!(lost[0], Err(Error::NotFound)));
}
