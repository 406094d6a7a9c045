use model::{AuditAction, EndReason, SessionState, SignInMethod};
use portal::{Error, Event, Stranger};
use testkit::{PASSWORD, TestPortal, events, signed_in, stranger};
use zeroize::Zeroizing;

#[tokio::test]
async fn a_user_sees_the_own_sign_ins_and_which_is_this_one() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.add_owner(anna.account, "ben@example.com").await;
    let since = portal.now();
    portal.advance(60);
    let phone = Stranger {
        address: "2001:db8::5".into(),
        browser: "Phone <b>\u{202e}".into(),
        ..stranger()
    };
    let step = portal
        .sign_in(&phone, "anna@example.com", Zeroizing::new(PASSWORD.into()))
        .await
        .unwrap();
    let token = signed_in(step).token;
    portal.advance(3600);
    portal.caller(&token).await.unwrap().unwrap();

    let own = portal.own_sign_ins(&anna).await.unwrap();
    let [this, other] = &own[..] else {
        panic!("two sign-ins: {own:?}")
    };
    assert_eq!((this.id, this.is_this, this.since), (anna.sign_in, true, since));
    assert_eq!(this.browser, "Test browser");
    assert_eq!(this.address, "192.0.2.1");
    assert_eq!((other.is_this, other.method), (false, SignInMethod::Password));
    assert_eq!(other.address, "2001:db8::5");
    assert_eq!(other.browser, "Phone <b>");
    assert_eq!(other.last_seen, portal.now());
}

#[tokio::test]
async fn one_sign_in_is_ended_with_the_sessions_that_it_watches() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let lost = portal.signed_in(anna.user, anna.account).await;
    let third = portal.signed_in(anna.user, anna.account).await;
    let mut desk = portal.desk(&anna, 1).await;
    let (kept, _viewer) = portal.opened(&anna, &mut desk).await;
    let (closed, _other_viewer) = portal.opened(&lost, &mut desk).await;
    let mut announced = portal.subscribe();

    portal.end_own_sign_in(&anna, lost.sign_in).await.unwrap();

    let left: Vec<_> = portal.own_sign_ins(&anna).await.unwrap();
    assert_eq!(left.len(), 2);
    assert!(left.iter().any(|sign_in| sign_in.id == third.sign_in));
    assert!(events(&mut announced).contains(&Event::SignedOut(lost.sign_in)));
    let row = portal.session(&anna, kept).await.unwrap();
    assert!(matches!(row.state, SessionState::Open { .. }));
    let by = "anna@example.com".to_owned();
    let row = portal.session(&anna, closed).await.unwrap();
    assert!(
        matches!(row.state, SessionState::Closing { reason: EndReason::SignedOut { by: who }, .. } if who == by)
    );
    let entries = portal.audited(anna.account).await;
    assert_eq!(entries.last().unwrap().record.action, AuditAction::SignInEnded);
    let again = portal.end_own_sign_in(&anna, lost.sign_in).await;
    assert!(matches!(again, Err(Error::NotFound)));
}

#[tokio::test]
async fn another_users_sign_in_does_not_exist() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let ben = portal.add_owner(anna.account, "ben@example.com").await;
    let tried = portal.end_own_sign_in(&anna, ben.sign_in).await;
    assert!(matches!(tried, Err(Error::NotFound)));
    assert_eq!(portal.own_sign_ins(&ben).await.unwrap().len(), 1);
}

#[tokio::test]
async fn all_others_are_ended_at_once_and_this_one_stays() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let ben = portal.add_owner(anna.account, "ben@example.com").await;
    for _ in 0..2 {
        portal.signed_in(anna.user, anna.account).await;
    }
    assert_eq!(portal.end_other_sign_ins(&anna).await.unwrap(), 2);
    assert_eq!(portal.end_other_sign_ins(&anna).await.unwrap(), 0);
    let left = portal.own_sign_ins(&anna).await.unwrap();
    assert_eq!(left.len(), 1);
    assert!(left[0].is_this);
    assert_eq!(portal.own_sign_ins(&ben).await.unwrap().len(), 1);
    let entries = portal.audited(anna.account).await;
    let ended = entries
        .iter()
        .filter(|entry| entry.record.action == AuditAction::SignInsEnded);
    assert_eq!(ended.count(), 1, "what changes nothing is not written down");
}

#[tokio::test]
async fn after_a_restart_sessions_that_nobody_is_known_to_watch_end_too() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let elsewhere = portal.signed_in(anna.user, anna.account).await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&elsewhere, &mut desk).await;
    let portal = portal.restarted().await;
    portal.end_own_sign_in(&anna, elsewhere.sign_in).await.unwrap();
    let row = portal.session(&anna, session).await.unwrap();
    assert!(row.end_reason().is_some());
}
