//! Calling by address: what goes through, and what strangers learn.

use model::Limit;
use portal::{Caller, Error, LimitKind, Reason, SessionQuery, SessionSearch};
use testkit::{FakeClient, TestPortal};

async fn seen_sessions(portal: &TestPortal, caller: &Caller) -> usize {
    let newest = SessionSearch {
        names: Vec::new(),
        query: SessionQuery::newest(10),
    };
    portal.sessions(caller, &newest).await.unwrap().page.rows.len()
}

#[tokio::test]
async fn whoever_is_reachable_can_be_called_and_strangers_learn_nothing_else() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let mut own = portal.desk(&anna, 1).await;
    let own_number = own.number().grouped();
    let mut foreign = portal.desk(&ben, 2).await;
    let mut free = FakeClient::new(&portal, 3);
    free.connect().await;
    free.hears();
    portal
        .set_alias(&ben, foreign.number(), Some("Front@ad"))
        .await
        .unwrap();
    let call = async |address: &str| portal.request_session_to(&anna, &address.parse().unwrap()).await;
    for (desk, address) in [
        (&mut own, own_number),
        (&mut foreign, "front@AD".to_owned()),
        (&mut free, String::new()),
    ] {
        let address = if address.is_empty() {
            desk.number().to_string()
        } else {
            address
        };
        desk.hears();
        call(&address).await.unwrap();
        assert_eq!(desk.hears().len(), 1, "{address} hears of the request");
    }
    // Both accounts see the session.
    assert_eq!(seen_sessions(&portal, &ben).await, 1);

    let foreign_number = foreign.number().to_string();
    portal.set_suspended(ben.account, Some("Unpaid")).await;
    let blocked = call(&foreign_number).await;
    portal.set_suspended(ben.account, None).await;
    foreign.disconnect();
    let offline = call(&foreign_number).await;
    let unknown = call("999 999 999").await;
    let no_alias = call("nobody@ad").await;
    for refused in [blocked, offline, unknown, no_alias] {
        assert!(
            matches!(refused, Err(Error::Conflict(Reason::NotReachable))),
            "{:?}",
            refused.map(|_| ())
        );
    }
    own.disconnect();
    let offline = call(&own.number().to_string()).await;
    assert!(matches!(offline, Err(Error::Conflict(Reason::ClientOffline))));
}

#[tokio::test]
async fn a_caller_at_a_limit_is_told_so_whether_the_client_exists_or_not() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let foreign = portal.desk(&ben, 2).await;
    portal
        .set_license(anna.account, |license| license.limits.sessions = Limit::AtMost(0))
        .await;
    for address in [foreign.number().to_string(), "999999999".to_owned()] {
        let refused = portal.request_session_to(&anna, &address.parse().unwrap()).await;
        assert!(
            matches!(refused, Err(Error::LimitReached(LimitKind::License { .. }))),
            "{address}"
        );
    }
    assert!(seen_sessions(&portal, &ben).await == 0);
}

#[tokio::test]
async fn look_ups_of_strangers_run_out_for_a_user_and_for_a_network() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let call = async |caller: &Caller| {
        let address = "999999999".parse().unwrap();
        portal.request_session_to(caller, &address).await.map(drop)
    };
    let is_limited =
        |result: &Result<(), Error>| matches!(result, Err(Error::LimitReached(LimitKind::Tries { .. })));
    for _ in 0..10 {
        assert!(!is_limited(&call(&anna).await));
    }
    assert!(is_limited(&call(&anna).await));
    for n in 0..4 {
        let email = format!("user{n}@example.com");
        let user = portal.add_owner(anna.account, &email).await;
        for _ in 0..8 {
            call(&user).await.unwrap_err();
        }
    }
    let last = portal.add_owner(anna.account, "last@example.com").await;
    assert!(is_limited(&call(&last).await));
    let elsewhere = Caller {
        address: "198.51.100.7".to_owned(),
        ..last
    };
    assert!(!is_limited(&call(&elsewhere).await));
}
