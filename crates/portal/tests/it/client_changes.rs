//! What an account says about its clients and sessions, and taking clients out of it.

use futures_util::future::join_all;
use model::{
    ActorKind, AuditAction, AuditEntry, AuditField, Feature, Features, Limit, LimitName, Namespace, Right,
    Section, StartingRole,
};
use portal::{
    AuditLog, AuditQuery, Caller, ClientChange, Error, Event, Field, LimitKind, ProblemKind, Reason,
};
use testkit::{FakeClient, TestDatabase, TestPortal, events};
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
async fn a_new_alias_takes_the_place_of_the_old_one_at_once() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    add_namespace(&portal, &anna, "acme").await;
    let (desk, other) = (portal.desk(&anna, 1).await, portal.desk(&anna, 2).await);
    let mut heard = portal.subscribe();
    portal
        .set_alias(&anna, desk.number(), Some("Desk@acme"))
        .await
        .unwrap();
    assert_eq!(alias(&portal, &anna, &desk).await.as_deref(), Some("Desk@acme"));
    let expected = Event::Client {
        account: anna.account,
        client: desk.number(),
    };
    assert_eq!(events(&mut heard), [expected]);
    let taken = portal.set_alias(&anna, other.number(), Some("desk@ACME")).await;
    assert!(
        matches!(taken, Err(Error::Conflict(Reason::AliasTaken))),
        "{taken:?}"
    );
    portal
        .set_alias(&anna, desk.number(), Some("front@ad"))
        .await
        .unwrap();
    portal
        .set_alias(&anna, other.number(), Some("desk@ACME"))
        .await
        .unwrap();
    portal.set_alias(&anna, desk.number(), None).await.unwrap();
    assert_eq!(alias(&portal, &anna, &desk).await, None);
    // What is so already is written down by nobody.
    let before = entries(&portal, &anna).await.len();
    portal.set_alias(&anna, desk.number(), None).await.unwrap();
    let entries = entries(&portal, &anna).await;
    assert_eq!(entries.len(), before);
    let record = &entries[0].record;
    assert_eq!(
        (record.action, record.actor.kind),
        (AuditAction::ClientChanged, ActorKind::User)
    );
    assert_eq!(record.changes[0].field, AuditField::Alias);
    assert_eq!(record.changes[0].before.as_deref(), Some("front@ad"));
}

#[tokio::test]
async fn an_alias_has_to_be_one_and_in_a_namespace_that_the_account_may_use() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    add_namespace(&portal, &anna, "acme").await;
    add_namespace(&portal, &ben, "bens").await;
    let desk = portal.desk(&anna, 1).await;
    let set = async |text: &str| portal.set_alias(&anna, desk.number(), Some(text)).await;
    for bad in ["", "desk", "a b@acme", "@acme", "a@b@c"] {
        let Err(Error::Invalid(problems)) = set(bad).await else {
            panic!("{bad}")
        };
        assert_eq!(
            (problems[0].field, problems[0].kind),
            (Field::Alias, ProblemKind::NotAnAlias)
        );
    }
    for foreign in ["a@bens", "a@nobodys"] {
        let refused = set(foreign).await;
        let expected = matches!(refused, Err(Error::Conflict(Reason::NamespaceNotYours)));
        assert!(expected, "{foreign}: {refused:?}");
    }
    portal
        .set_license(anna.account, |license| license.features = Features::default())
        .await;
    let refused = set("a@acme").await;
    let reason = Reason::NotIncluded(Feature::OwnNamespace);
    assert!(
        matches!(refused, Err(Error::Conflict(found)) if found == reason),
        "{refused:?}"
    );
    set("a@ad").await.unwrap();
}

#[tokio::test]
async fn of_many_aliases_for_the_last_place_in_a_namespace_exactly_one_wins() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        add_namespace(&portal, &anna, "acme").await;
        portal
            .set_license(anna.account, |license| license.limits.aliases = Limit::AtMost(1))
            .await;
        let mut desks = Vec::new();
        for seed in 1..=12 {
            desks.push(portal.desk(&anna, seed).await);
        }
        let names: Vec<_> = (0..desks.len()).map(|n| format!("desk-{n}@acme")).collect();
        let sets = desks.iter().zip(&names);
        let sets = sets.map(|(desk, name)| portal.set_alias(&anna, desk.number(), Some(name)));
        let answers = join_all(sets).await;
        let won = answers.iter().position(Result::is_ok).expect("one wins");
        let full = LimitKind::License {
            limit: LimitName::Aliases,
            most: 1,
        };
        for (place, answer) in answers.iter().enumerate().filter(|(place, _)| *place != won) {
            let lost = matches!(answer, Err(Error::LimitReached(limit)) if *limit == full);
            assert!(lost, "{place}: {answer:?}");
        }
        // Another alias for the same client is no more than there were.
        portal
            .set_alias(&anna, desks[won].number(), Some("other@acme"))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn of_two_accounts_that_want_one_public_alias_one_gets_it() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
        let (annas, bens) = (portal.desk(&anna, 1).await, portal.desk(&ben, 2).await);
        for n in 0..10 {
            let name = format!("desk-{n}@ad");
            let (first, second) = tokio::join!(
                portal.set_alias(&anna, annas.number(), Some(&name)),
                portal.set_alias(&ben, bens.number(), Some(&name))
            );
            let answers = [first, second];
            assert_eq!(
                answers.iter().filter(|answer| answer.is_ok()).count(),
                1,
                "{answers:?}"
            );
            let lost =
                |answer: &&Result<(), Error>| matches!(answer, Err(Error::Conflict(Reason::AliasTaken)));
            assert_eq!(answers.iter().filter(lost).count(), 1, "{answers:?}");
        }
    }
}

#[tokio::test]
async fn comments_are_cleaned_and_not_too_long() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let long = "x".repeat(1001);
    for refused in [
        portal.set_client_comment(&anna, desk.number(), Some(&long)).await,
        portal
            .set_session_comment(&anna, session, Some(&long), None)
            .await,
    ] {
        let Err(Error::Invalid(problems)) = refused else {
            panic!("{refused:?}")
        };
        let found = (problems[0].field, problems[0].kind);
        assert_eq!(found, (Field::Comment, ProblemKind::LongerThan(1000)));
    }
    let text = Some(" two\u{202e}\nlines \0");
    portal
        .set_client_comment(&anna, desk.number(), text)
        .await
        .unwrap();
    portal
        .set_session_comment(&anna, session, text, None)
        .await
        .unwrap();
    let kept = portal.client(&anna, desk.number()).await.unwrap().client.comment;
    assert_eq!(kept.as_deref(), Some("two\nlines"));
    let kept = portal.session(&anna, session).await.unwrap().comment;
    assert_eq!(kept.as_deref(), Some("two\nlines"));
    portal
        .set_client_comment(&anna, desk.number(), Some("  "))
        .await
        .unwrap();
    portal
        .set_session_comment(&anna, session, None, None)
        .await
        .unwrap();
    assert_eq!(
        portal.client(&anna, desk.number()).await.unwrap().client.comment,
        None
    );
    assert_eq!(portal.session(&anna, session).await.unwrap().comment, None);
    let entries = entries(&portal, &anna).await;
    let actions: Vec<_> = entries.iter().take(4).map(|entry| entry.record.action).collect();
    let (of_session, of_client) = (AuditAction::SessionChanged, AuditAction::ClientChanged);
    assert_eq!(actions, [of_session, of_client, of_session, of_client]);
}

#[tokio::test]
async fn who_may_not_change_clients_and_sessions_changes_none() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let email = "ava@example.com";
    let auditor = portal
        .add_member(anna.account, email, StartingRole::Auditor)
        .await;
    let number = desk.number();
    let (clients, sessions) = (Right::Edit(Section::Clients), Right::Edit(Section::Sessions));
    for (refused, right) in [
        (portal.set_alias(&auditor, number, Some("a@ad")).await, clients),
        (
            portal.set_client_comment(&auditor, number, Some("a")).await,
            clients,
        ),
        (portal.remove_client(&auditor, number).await, clients),
        (
            portal
                .set_session_comment(&auditor, session, Some("a"), None)
                .await,
            sessions,
        ),
    ] {
        let forbidden = matches!(refused, Err(Error::Forbidden(missing)) if missing == right);
        assert!(forbidden, "{refused:?}");
    }
    for refused in [
        portal.set_alias(&ben, number, Some("a@ad")).await,
        portal.set_client_comment(&ben, number, Some("a")).await,
        portal.remove_client(&ben, number).await,
        portal.set_session_comment(&ben, session, Some("a"), None).await,
    ] {
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    }
}

#[tokio::test]
async fn tags_are_kept_in_order_and_written_down() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let desk = portal.desk(&anna, 1).await;
    let number = desk.number();
    let change = async |tags: &str| {
        let change = ClientChange {
            tags: Some(tags),
            ..ClientChange::default()
        };
        let seen = ClientChange::default();
        portal.change_client(&anna, number, change, seen).await
    };
    change(" zoo, Berlin berlin").await.unwrap();
    let client = portal.client(&anna, number).await.unwrap().client;
    assert_eq!(client.tags.to_string(), "Berlin,zoo");
    let many: Vec<_> = (0..21).map(|n| n.to_string()).collect();
    for (bad, kind) in [
        ("berlin a:b", ProblemKind::NotATag),
        (&many.join(" "), ProblemKind::TooMany(20)),
    ] {
        let Err(Error::Invalid(problems)) = change(bad).await else {
            panic!("{bad}")
        };
        assert_eq!((problems[0].field, problems[0].kind), (Field::Tags, kind));
    }
    change("").await.unwrap();
    let entries = entries(&portal, &anna).await;
    let changes = |place: usize| {
        let record: &model::AuditRecord = &entries[place].record;
        let change = &record.changes[0];
        (change.field, change.before.as_deref(), change.after.as_deref())
    };
    assert_eq!(changes(0), (AuditField::Tags, Some("Berlin,zoo"), None));
    assert_eq!(changes(1), (AuditField::Tags, None, Some("Berlin,zoo")));
}

#[tokio::test]
async fn of_two_who_change_what_they_have_seen_the_second_is_told() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let number = portal.desk(&anna, 1).await.number();
        let comment = |text: &'static str| ClientChange {
            comment: Some(Some(text)),
            ..ClientChange::default()
        };
        let put = async |change, seen| portal.change_client(&anna, number, change, seen).await;
        let (first, second) = tokio::join!(
            put(comment("from Anna"), comment("")),
            put(comment("from Ben"), comment(""))
        );
        let answers = [first, second];
        let is_told =
            |answer: &Result<(), Error>| matches!(answer, Err(Error::Conflict(Reason::ChangedMeanwhile)));
        assert_eq!(answers.iter().filter(|it| it.is_ok()).count(), 1, "{answers:?}");
        assert_eq!(answers.iter().filter(|it| is_told(it)).count(), 1, "{answers:?}");

        // Browsers end lines with a carriage return too, and blanks at the end were never kept.
        put(comment("two\r\nlines"), ClientChange::default())
            .await
            .unwrap();
        put(comment("three\nlines"), comment("two\r\nlines "))
            .await
            .unwrap();
        // Who wants what is there already has not lost anything.
        put(comment("three\nlines"), comment("something else"))
            .await
            .unwrap();
        let tags = |tags: &'static str| ClientChange {
            tags: Some(tags),
            ..ClientChange::default()
        };
        let alias = |alias: Option<&'static str>| ClientChange {
            alias: Some(alias),
            ..ClientChange::default()
        };
        put(tags("a b"), tags("")).await.unwrap();
        put(alias(Some("front@ad")), alias(None)).await.unwrap();
        // What was not seen may have changed.
        put(tags("a"), tags("a,b")).await.unwrap();
        assert!(is_told(&put(tags("c"), tags("a,b")).await));
        assert!(is_told(&put(alias(None), alias(Some("back@ad"))).await));
        put(alias(None), alias(Some("front@ad"))).await.unwrap();
    }
}

#[tokio::test]
async fn a_device_is_told_its_alias_whenever_that_changes() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    add_namespace(&portal, &anna, "acme").await;
    let mut desk = portal.desk(&anna, 1).await;
    let number = desk.number();
    let told = |alias: Option<&str>| ServerFrame::Alias {
        alias: alias.map(|alias| alias.parse().unwrap()),
    };
    portal.set_alias(&anna, number, Some("front@acme")).await.unwrap();
    assert_eq!(desk.hears(), [told(Some("front@acme"))]);
    // What is so already is not said again.
    portal.set_alias(&anna, number, Some("front@acme")).await.unwrap();
    portal
        .set_client_comment(&anna, number, Some("Reception"))
        .await
        .unwrap();
    assert_eq!(desk.hears(), []);
    portal.remove_client(&anna, number).await.unwrap();
    assert_eq!(desk.hears(), [told(None), ServerFrame::Unregistered]);

    portal.set_alias_namespace(&anna, Some("ad")).await.unwrap();
    let license_key = portal.license(&anna).await.unwrap().license_key.unwrap();
    desk.says(wire::ClientFrame::Register {
        license_key: license_key.to_string(),
    })
    .await;
    let heard = desk.hears();
    assert_eq!(heard[0], told(Some("desk-1@ad")));
    assert!(matches!(heard[1], ServerFrame::Registered { .. }), "{heard:?}");
    // And at each hello.
    desk.disconnect();
    let (_, _, nonce) = portal.challenge(&desk.hello()).unwrap();
    let mut link = portal.open_link(desk.proof(nonce, Vec::new())).await.unwrap();
    let welcome = link.frames.try_recv().unwrap();
    let ServerFrame::Welcome { alias, .. } = welcome else {
        panic!("{welcome:?}")
    };
    assert_eq!(alias.map(String::from).as_deref(), Some("desk-1@ad"));
}
