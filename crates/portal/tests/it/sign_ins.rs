use std::time::Duration;

use model::{EndReason, SessionState};
use portal::{Error, Event, FirstStep, LimitKind, NewSignIn, Portal, Result, SIGN_IN_TIME, Stranger};
use testkit::{PASSWORD, TestPortal, events, stranger};
use wire::{ServerFrame, ViewerServerFrame};
use zeroize::Zeroizing;

async fn sign_in(portal: &Portal, from: &Stranger, email: &str, password: &str) -> Result<NewSignIn> {
    let password = Zeroizing::new(password.to_owned());
    match portal.sign_in(from, email, password).await? {
        FirstStep::SignedIn(sign_in) => Ok(sign_in),
        FirstStep::SecondStep(_) => panic!("nobody here has a second factor"),
    }
}

fn at(address: &str) -> Stranger {
    Stranger {
        address: address.to_owned(),
        ..stranger()
    }
}

#[tokio::test]
async fn the_right_password_signs_in_whatever_the_case_of_the_address() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let sign_in = sign_in(&portal, &stranger(), " Anna@Example.COM ", PASSWORD)
        .await
        .unwrap();
    let caller = portal.caller(&sign_in.token).await.unwrap().unwrap();
    assert_eq!((caller.user, caller.account), (anna.user, anna.account));
    assert_ne!(caller.sign_in, anna.sign_in);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_answer_alike() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    for (email, password) in [
        ("anna@example.com", "wrong horse battery"),
        ("anna@example.com", ""),
        ("nobody@example.com", PASSWORD),
        ("not an address", PASSWORD),
        ("", ""),
    ] {
        let tried = sign_in(&portal, &stranger(), email, password).await;
        assert!(matches!(tried, Err(Error::NotFound)), "{email:?}");
    }
}

#[tokio::test]
async fn a_user_of_no_account_cannot_sign_in_with_no_password() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.add_owner(anna.account, "carl@example.com").await;
    let tried = sign_in(&portal, &stranger(), "carl@example.com", "").await;
    assert!(matches!(tried, Err(Error::NotFound)));
}

#[tokio::test]
async fn tries_are_limited_per_address_and_come_back_with_time() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    for n in 0..20 {
        let tried = sign_in(&portal, &stranger(), &format!("user{n}@example.com"), "wrong").await;
        assert!(matches!(tried, Err(Error::NotFound)), "try {n}");
    }
    let tried = sign_in(&portal, &stranger(), "anna@example.com", PASSWORD).await;
    assert!(matches!(
        tried,
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 6 }))
    ));
    assert!(
        sign_in(&portal, &at("192.0.2.2"), "anna@example.com", PASSWORD)
            .await
            .is_ok()
    );
    portal.advance(6);
    assert!(
        sign_in(&portal, &stranger(), "anna@example.com", PASSWORD)
            .await
            .is_ok()
    );
    let tried = sign_in(&portal, &stranger(), "anna@example.com", PASSWORD).await;
    assert!(
        matches!(tried, Err(Error::LimitReached(_))),
        "one try came back, not all"
    );
}

#[tokio::test]
async fn a_stranger_who_guesses_locks_out_only_its_own_network() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    for user in ["anna@example.com", "nobody@example.com"] {
        let guess = |n: u32| format!("2001:db8:{}:1::{n}", user.len());
        for n in 0..10 {
            let spelling = if n % 2 == 0 {
                user.to_owned()
            } else {
                format!("{} ", user.to_uppercase())
            };
            let tried = sign_in(&portal, &at(&guess(n)), &spelling, "wrong").await;
            assert!(matches!(tried, Err(Error::NotFound)), "try {n}");
        }
        let tried = sign_in(&portal, &at(&guess(99)), user, PASSWORD).await;
        assert!(matches!(
            tried,
            Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 30 }))
        ));
    }
    assert!(
        sign_in(&portal, &at("192.0.2.100"), "anna@example.com", PASSWORD)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn tries_are_limited_per_user_from_all_networks_together() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    for n in 0..100 {
        let tried = sign_in(
            &portal,
            &at(&format!("198.51.100.{n}")),
            "anna@example.com",
            "wrong",
        )
        .await;
        assert!(matches!(tried, Err(Error::NotFound)), "try {n}");
    }
    let tried = sign_in(&portal, &at("198.51.100.100"), "anna@example.com", PASSWORD).await;
    assert!(matches!(
        tried,
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 3 }))
    ));
    // Where the user is signed in from, nobody else can use the tries up.
    let at_home = sign_in(&portal, &stranger(), "anna@example.com", PASSWORD).await;
    assert!(at_home.is_ok());
    portal.advance(3);
    assert!(
        sign_in(&portal, &at("198.51.100.100"), "anna@example.com", PASSWORD)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_sign_in_that_expires_ends_the_sessions_that_it_watches() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    portal.advance(SIGN_IN_TIME.as_secs() - 10);
    let (session, mut viewer) = portal.opened(&anna, &mut desk).await;
    portal.end_expired_sign_ins().await;
    assert!(viewer.hears().is_empty());
    portal.advance(10);
    let mut announced = portal.subscribe();
    portal.end_expired_sign_ins().await;
    assert!(
        portal
            .session(&anna, session)
            .await
            .unwrap()
            .end_reason()
            .is_some()
    );
    assert!(matches!(viewer.hears()[..], [ViewerServerFrame::Ended { .. }]));
    assert!(events(&mut announced).contains(&Event::SignedOut(anna.sign_in)));
}

#[tokio::test]
async fn a_sign_in_expires_however_much_it_is_used() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let sign_in = sign_in(&portal, &stranger(), "anna@example.com", PASSWORD)
        .await
        .unwrap();
    portal.clock.advance(SIGN_IN_TIME - Duration::from_secs(1));
    assert!(portal.caller(&sign_in.token).await.unwrap().is_some());
    portal.advance(1);
    assert!(portal.caller(&sign_in.token).await.unwrap().is_none());
}

#[tokio::test]
async fn an_unknown_token_is_nobody() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    for token in ["", "anything"] {
        assert!(portal.caller(token).await.unwrap().is_none(), "{token:?}");
    }
}

#[tokio::test]
async fn a_sign_in_survives_a_restart() {
    let portal = TestPortal::in_file().await;
    portal.set_up_first_user().await;
    let sign_in = sign_in(&portal, &stranger(), "anna@example.com", PASSWORD)
        .await
        .unwrap();
    let portal = portal.restarted().await;
    assert!(portal.caller(&sign_in.token).await.unwrap().is_some());
}

#[tokio::test]
async fn signing_out_ends_that_sign_in_alone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let sign_in = sign_in(&portal, &stranger(), "anna@example.com", PASSWORD)
        .await
        .unwrap();
    let caller = portal.caller(&sign_in.token).await.unwrap().unwrap();
    let mut announced = portal.subscribe();
    portal.sign_out(&anna).await.unwrap();
    assert_eq!(events(&mut announced), [Event::SignedOut(anna.sign_in)]);
    assert!(portal.caller(&sign_in.token).await.unwrap().is_some());
    portal.sign_out(&caller).await.unwrap();
    assert!(portal.caller(&sign_in.token).await.unwrap().is_none());
    portal
        .sign_out(&caller)
        .await
        .expect("signing out twice is harmless");
}

#[tokio::test]
async fn signing_out_ends_the_sessions_which_that_sign_in_watches() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let elsewhere = portal.signed_in(anna.user, anna.account).await;
    let mut desk = portal.desk(&anna, 1).await;
    let (watched, mut viewer) = portal.opened(&anna, &mut desk).await;
    let (other, mut other_viewer) = portal.opened(&elsewhere, &mut desk).await;
    let mut announced = portal.subscribe();

    portal.sign_out(&anna).await.unwrap();

    let reason = EndReason::SignedOut {
        by: "anna@example.com".into(),
    };
    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session: watched,
            reason: reason.clone()
        }]
    );
    assert_eq!(
        viewer.hears(),
        [ViewerServerFrame::Ended {
            reason: reason.clone()
        }]
    );
    assert_eq!(other_viewer.hears(), []);
    let row = portal.session(&elsewhere, watched).await.unwrap();
    assert!(matches!(&row.state, SessionState::Closing { reason: why, .. } if *why == reason));
    let row = portal.session(&elsewhere, other).await.unwrap();
    assert!(matches!(row.state, SessionState::Open { .. }));
    let changed = Event::Session {
        accounts: vec![anna.account],
        session: watched,
    };
    assert_eq!(events(&mut announced), [changed, Event::SignedOut(anna.sign_in)]);
}
