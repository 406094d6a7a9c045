//! Clients that get an alias of their host name when they are registered.

use futures_util::future::join_all;
use model::{AuditAction, AuditField, Features, LicenseKey, Limit, Namespace, Right, Section, StartingRole};
use portal::{AuditLog, AuditQuery, Caller, Error, Field, ProblemKind};
use testkit::{FakeClient, TestDatabase, TestPortal};

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

/// Registers a device with that host name; its alias.
async fn registered(portal: &TestPortal, by: &Caller, seed: u8, host_name: &str) -> Option<String> {
    let key = portal.license(by).await.unwrap().license_key.unwrap();
    let mut desk = FakeClient::new(portal, seed).named(host_name);
    desk.connect().await;
    desk.register(&key).await;
    let details = portal.client(by, desk.number()).await.unwrap();
    details.client.alias.map(String::from)
}

#[tokio::test]
async fn nobody_gets_an_alias_unless_the_account_wants_that() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    assert_eq!(registered(&portal, &anna, 1, "front").await, None);
    portal.set_alias_namespace(&anna, Some("ad")).await.unwrap();
    assert_eq!(
        registered(&portal, &anna, 2, "front").await.as_deref(),
        Some("front@ad")
    );
    // Those that are there already stay as they are.
    assert_eq!(registered(&portal, &anna, 1, "front").await, None);
    portal.set_alias_namespace(&anna, None).await.unwrap();
    assert_eq!(registered(&portal, &anna, 3, "back").await, None);
}

#[tokio::test]
async fn taken_names_are_numbered_and_what_is_no_name_gives_none() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    add_namespace(&portal, &anna, "acme").await;
    portal.set_alias_namespace(&anna, Some("acme")).await.unwrap();
    for (seed, host_name, alias) in [
        (1, "Büro.example.com", Some("buero@acme")),
        (2, "BÜRO", Some("buero-2@acme")),
        (3, "buero", Some("buero-3@acme")),
        (4, "", None),
    ] {
        let found = registered(&portal, &anna, seed, host_name).await;
        assert_eq!(found.as_deref(), alias, "{host_name}");
    }
    let query = AuditQuery {
        limit: 100,
        ..AuditQuery::default()
    };
    let page = portal.audit_page(&anna, AuditLog::Account, &query).await.unwrap();
    let registrations = page.entries.iter().map(|entry| &entry.record);
    let mut registrations = registrations.filter(|it| it.action == AuditAction::ClientRegistered);
    assert!(registrations.next().unwrap().changes.is_empty());
    let change = &registrations.next().unwrap().changes[0];
    assert_eq!(
        (change.field, change.after.as_deref()),
        (AuditField::Alias, Some("buero-3@acme"))
    );
}

#[tokio::test]
async fn an_alias_that_a_client_has_is_kept() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.set_alias_namespace(&anna, Some("ad")).await.unwrap();
    let mut desk = portal.desk(&anna, 1).await;
    portal
        .set_alias(&anna, desk.number(), Some("mine@ad"))
        .await
        .unwrap();
    portal.remove_client(&anna, desk.number()).await.unwrap();
    desk.hears();
    let key = portal.license(&anna).await.unwrap().license_key.unwrap();
    desk.register(&key).await;
    let alias = portal.client(&anna, desk.number()).await.unwrap().client.alias;
    assert_eq!(alias.map(String::from).as_deref(), Some("mine@ad"));
}

#[tokio::test]
async fn a_full_namespace_or_one_that_is_gone_does_not_keep_a_client_out() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    add_namespace(&portal, &anna, "acme").await;
    portal.set_alias_namespace(&anna, Some("acme")).await.unwrap();
    portal
        .set_license(anna.account, |license| license.limits.aliases = Limit::AtMost(1))
        .await;
    assert_eq!(
        registered(&portal, &anna, 1, "one").await.as_deref(),
        Some("one@acme")
    );
    assert_eq!(registered(&portal, &anna, 2, "two").await, None);
    portal
        .set_license(anna.account, |license| {
            license.limits.aliases = Limit::Unlimited;
            license.features = Features::default();
        })
        .await;
    assert_eq!(registered(&portal, &anna, 3, "three").await, None);
    assert!(portal.alias_rooms(&anna).await.unwrap().is_empty());
    portal
        .set_license(anna.account, |license| license.features = Features::all())
        .await;
    assert_eq!(
        registered(&portal, &anna, 4, "four").await.as_deref(),
        Some("four@acme")
    );
    let rooms = portal.alias_rooms(&anna).await.unwrap();
    assert_eq!((rooms[0].namespace.as_str(), rooms[0].used), ("acme", 2));
    let mut tx = portal.writing().await;
    assert!(
        tx.delete_namespace(anna.account, &"acme".parse().unwrap())
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
    assert_eq!(registered(&portal, &anna, 5, "five").await, None);
    assert_eq!(portal.automatic_aliases(&anna).await.unwrap().chosen, None);
}

#[tokio::test]
async fn only_the_public_namespace_and_those_of_the_account_can_be_chosen() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    add_namespace(&portal, &anna, "acme").await;
    add_namespace(&portal, &ben, "bens").await;
    for bad in ["bens", "nobodys", "a b", ""] {
        let Err(Error::Invalid(problems)) = portal.set_alias_namespace(&anna, Some(bad)).await else {
            panic!("{bad}")
        };
        let found = (problems[0].field, problems[0].kind);
        assert_eq!(found, (Field::AliasNamespace, ProblemKind::Unknown));
    }
    portal.set_alias_namespace(&anna, Some("ACME")).await.unwrap();
    let found = portal.automatic_aliases(&anna).await.unwrap();
    assert_eq!(found.chosen.unwrap().as_str(), "acme");
    assert_eq!(found.own.len(), 1);
    let email = "ava@example.com";
    let auditor = portal
        .add_member(anna.account, email, StartingRole::Auditor)
        .await;
    let refused = portal.set_alias_namespace(&auditor, None).await;
    let right = Right::Edit(Section::Settings);
    assert!(
        matches!(refused, Err(Error::Forbidden(missing)) if missing == right),
        "{refused:?}"
    );
}

#[tokio::test]
async fn devices_of_two_accounts_with_one_host_name_all_get_in_and_all_get_a_name() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let (ben, bens_key) = portal.add_second_account(Limit::Unlimited).await;
        let annas_key = portal.license(&anna).await.unwrap().license_key.unwrap();
        let annas_key: LicenseKey = annas_key.parse().unwrap();
        for caller in [&anna, &ben] {
            portal.set_alias_namespace(caller, Some("ad")).await.unwrap();
        }
        let mut desks = Vec::new();
        for seed in 1..=10 {
            let mut desk = FakeClient::new(&portal, seed).named("front");
            desk.connect().await;
            desks.push((desk, if seed % 2 == 0 { &annas_key } else { &bens_key }));
        }
        join_all(desks.iter_mut().map(|(desk, key)| {
            let key = key.grouped();
            async move { desk.register(&key).await }
        }))
        .await;
        let mut names = Vec::new();
        for (desk, key) in &desks {
            let caller = if **key == annas_key { &anna } else { &ben };
            let client = portal.client(caller, desk.number()).await.unwrap().client;
            names.extend(client.alias.map(String::from));
        }
        names.sort();
        names.dedup();
        // Whoever was beaten to it again and again may have gone without.
        assert!(names.len() >= 6, "{names:?}");
        assert!(names.contains(&"front@ad".to_owned()), "{names:?}");
    }
}
