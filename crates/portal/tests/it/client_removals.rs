//! Clients that leave an account: removed by somebody, or registered to another one.

use model::{AuditAction, AuditEntry, EndReason, Limit, Namespace, Tags};
use portal::{AuditLog, AuditQuery, Caller, ClientChange, Error};
use testkit::{FakeClient, TestDatabase, TestPortal};
use wire::ServerFrame;

async fn add_namespace(portal: &TestPortal, caller: &Caller, name: &str) {
    let mut tx = portal.writing().await;
    let namespace = Namespace {
        name: name.parse().unwrap(),
        account: caller.account,
        created_at: portal.now(),
    };
    tx.insert_namespace(&namespace).await.unwrap();
    tx.commit().await.unwrap();
}

async fn entries(portal: &TestPortal, caller: &Caller) -> Vec<AuditEntry> {
    let query = AuditQuery {
        limit: 100,
        ..AuditQuery::default()
    };
    let page = portal.audit_page(caller, AuditLog::Account, &query).await;
    page.unwrap().entries
}

async fn alias(portal: &TestPortal, caller: &Caller, client: &FakeClient) -> Option<String> {
    let details = portal.client(caller, client.number()).await.unwrap();
    details.client.alias.map(String::from)
}

#[tokio::test]
async fn a_removed_client_is_told_and_keeps_its_number_alone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    add_namespace(&portal, &anna, "acme").await;
    portal
        .set_license(anna.account, |license| license.limits.seats = Limit::AtMost(1))
        .await;
    let mut desk = portal.desk(&anna, 1).await;
    let number = desk.number();
    portal.set_alias(&anna, number, Some("desk@acme")).await.unwrap();
    portal
        .set_client_comment(&anna, number, Some("Reception"))
        .await
        .unwrap();
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    desk.hears();
    portal.remove_client(&anna, number).await.unwrap();

    let by = EndReason::ClientRemoved {
        by: "anna@example.com".into(),
    };
    let heard = desk.hears();
    assert_eq!(heard.last(), Some(&ServerFrame::Unregistered));
    let hang_up = |frame: &ServerFrame| matches!(frame, ServerFrame::HangUp { reason, .. } if *reason == by);
    assert!(heard.iter().any(hang_up), "{heard:?}");
    assert_eq!(
        portal.session(&anna, session).await.unwrap().end_reason(),
        Some(&by)
    );
    for gone in [
        portal.client(&anna, number).await.map(drop),
        portal.set_alias(&anna, number, None).await,
        portal.remove_client(&anna, number).await,
    ] {
        assert!(matches!(gone, Err(Error::NotFound)), "{gone:?}");
    }
    // The seat and the alias are free.
    let next = portal.desk(&anna, 2).await;
    portal
        .set_alias(&anna, next.number(), Some("desk@acme"))
        .await
        .unwrap();
    desk.disconnect();
    desk.connect().await;
    assert_eq!((desk.number(), desk.account()), (number, None));
    let entries = entries(&portal, &anna).await;
    let removed = entries
        .iter()
        .find(|entry| entry.record.action == AuditAction::ClientRemoved);
    let changes = &removed.expect("it is written down").record.changes;
    assert_eq!(changes[0].before.as_deref(), Some("desk@acme"));
}

#[tokio::test]
async fn a_removed_client_keeps_its_public_alias() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    portal
        .set_alias(&anna, desk.number(), Some("front@ad"))
        .await
        .unwrap();
    portal.remove_client(&anna, desk.number()).await.unwrap();
    let key = portal.license(&anna).await.unwrap().license_key.unwrap();
    desk.hears();
    desk.register(&key).await;
    assert_eq!(alias(&portal, &anna, &desk).await.as_deref(), Some("front@ad"));
}

#[tokio::test]
async fn a_client_that_was_removed_while_it_was_away_learns_it_at_its_hello_and_stays_removed() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
        portal
            .set_license(anna.account, |license| license.limits.seats = Limit::AtMost(1))
            .await;
        let key = portal.license(&anna).await.unwrap().license_key.unwrap();
        let mut desk = portal.desk(&anna, 1).await;
        let number = desk.number();
        let tags = ClientChange {
            tags: Some("berlin"),
            comment: Some(Some("Reception")),
            ..ClientChange::default()
        };
        portal
            .change_client(&anna, number, tags, ClientChange::default())
            .await
            .unwrap();
        desk.disconnect();
        portal.remove_client(&anna, number).await.unwrap();
        // The seat is free before the client knows.
        let mut next = portal.desk(&anna, 2).await;
        for _ in 0..3 {
            desk.connect().await;
            assert_eq!((desk.number(), desk.account()), (number, None));
            assert_eq!(desk.hears(), []);
            desk.disconnect();
        }
        assert!(matches!(
            portal.request_session(&anna, number).await,
            Err(Error::NotFound)
        ));
        // Somebody registers it again: with the same key, and with nothing of what was said about it.
        portal.remove_client(&anna, next.number()).await.unwrap();
        next.hears();
        desk.connect().await;
        desk.register(&key).await;
        let back = portal.client(&anna, number).await.unwrap().client;
        assert_eq!(
            (back.account, back.comment, back.tags),
            (Some(anna.account), None, Tags::default())
        );
        assert!(matches!(portal.client(&ben, number).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn what_one_account_says_about_a_client_does_not_go_with_it_to_another() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let (ben, key) = portal.add_second_account(Limit::Unlimited).await;
        let mut desk = portal.desk(&anna, 1).await;
        let change = ClientChange {
            tags: Some("berlin"),
            comment: Some(Some("Unreliable")),
            ..ClientChange::default()
        };
        let seen = ClientChange::default();
        portal
            .change_client(&anna, desk.number(), change, seen)
            .await
            .unwrap();
        desk.register(&key.grouped()).await;
        let moved = portal.client(&ben, desk.number()).await.unwrap().client;
        assert_eq!((moved.comment, moved.tags), (None, Tags::default()));
    }
}
