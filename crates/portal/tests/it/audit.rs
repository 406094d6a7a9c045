//! What is written down, and by whom it is read.

use model::{
    ActorKind, AuditAction, AuditEntry, AuditField, AuditGroup, EndReason, Limit, Right, Section,
    StartingRole,
};
use portal::{AuditLog, AuditQuery, Caller, Error, Stranger};
use testkit::{PASSWORD, TestDatabase, TestPortal, stranger};
use wire::ViewerFrame;
use zeroize::Zeroizing;

fn newest(limit: u32) -> AuditQuery {
    AuditQuery {
        limit,
        ..AuditQuery::default()
    }
}

async fn log(portal: &TestPortal, caller: &Caller, log: AuditLog) -> Vec<AuditEntry> {
    let page = portal.audit_page(caller, log, &newest(1000)).await.unwrap();
    page.entries
}

/// The newest entry of the caller's account.
async fn last(portal: &TestPortal, caller: &Caller) -> AuditEntry {
    log(portal, caller, AuditLog::Account).await.swap_remove(0)
}

fn actions(entries: &[AuditEntry]) -> Vec<AuditAction> {
    entries.iter().map(|entry| entry.record.action).collect()
}

/// The value of a field afterwards.
fn value(entry: &AuditEntry, field: AuditField) -> Option<&str> {
    let mut changes = entry.record.changes.iter();
    changes.find(|change| change.field == field)?.after.as_deref()
}

/// Who did it, and from where.
fn who(entry: &AuditEntry) -> (ActorKind, &str, Option<&str>) {
    let actor = &entry.record.actor;
    (actor.kind, &actor.name, actor.address.as_deref())
}

fn at(address: &str) -> Stranger {
    Stranger {
        address: address.to_owned(),
        ..stranger()
    }
}

async fn fails(portal: &TestPortal, from: &Stranger, email: &str) {
    let password = Zeroizing::new("wrong horse battery".to_owned());
    let tried = portal.sign_in(from, email, password).await;
    assert!(matches!(tried, Err(Error::NotFound)), "{email}");
}

#[tokio::test]
async fn signing_in_and_out_is_written_down_in_the_account() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    assert_eq!(
        actions(&log(&portal, &anna, AuditLog::Account).await),
        [AuditAction::SignedIn, AuditAction::SetUp]
    );
    let password = Zeroizing::new(PASSWORD.to_owned());
    let sign_in = portal
        .sign_in(&at("198.51.100.9"), "ANNA@example.com", password)
        .await
        .unwrap();
    let entry = last(&portal, &anna).await;
    let by_anna = (ActorKind::User, "anna@example.com", Some("198.51.100.9"));
    assert_eq!(entry.record.action, AuditAction::SignedIn);
    assert_eq!(who(&entry), by_anna);
    assert_eq!(value(&entry, AuditField::Method), Some("password"));
    assert_eq!(entry.at, portal.now());

    let caller = portal.caller(&sign_in.token).await.unwrap().unwrap();
    portal.sign_out(&caller).await.unwrap();
    portal.sign_out(&caller).await.unwrap();
    let entries = log(&portal, &anna, AuditLog::Account).await;
    assert_eq!(who(&entries[0]), by_anna);
    assert_eq!(
        actions(&entries[..2]),
        [AuditAction::SignedOut, AuditAction::SignedIn]
    );
}

#[tokio::test]
async fn a_sign_in_that_fails_is_written_down_in_every_account_of_the_user() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let account = portal.account_by_number(2).await.unwrap();
    let role = portal.role_by_name(&account, "auditor").await.unwrap();
    let password = Zeroizing::new("another horse battery".to_owned());
    portal
        .add_user(
            &account,
            "anna@example.com",
            &role,
            portal::NewUser::WithPassword(password),
        )
        .await
        .unwrap();
    fails(&portal, &stranger(), "Anna@Example.com").await;
    for reader in [&anna, &ben] {
        let entry = last(&portal, reader).await;
        assert_eq!(entry.record.action, AuditAction::SignInFailed);
        assert_eq!(
            who(&entry),
            (ActorKind::Stranger, "anna@example.com", Some("192.0.2.1"))
        );
        assert_eq!(entry.record.subject, "anna@example.com");
    }
    assert_eq!(log(&portal, &anna, AuditLog::Installation).await, []);
}

#[tokio::test]
async fn of_an_unknown_user_only_an_address_is_written_down_never_what_may_be_a_password() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let before = log(&portal, &anna, AuditLog::Account).await.len();
    fails(&portal, &stranger(), "nobody@example.com").await;
    fails(&portal, &stranger(), "correct horse battery").await;
    let entries = log(&portal, &anna, AuditLog::Installation).await;
    assert_eq!(
        actions(&entries),
        [AuditAction::SignInFailed, AuditAction::SignInFailed]
    );
    assert_eq!(who(&entries[1]).1, "nobody@example.com");
    assert_eq!(who(&entries[0]), (ActorKind::Stranger, "", Some("192.0.2.1")));
    assert_eq!(entries[0].record.subject, "");
    assert_eq!(log(&portal, &anna, AuditLog::Account).await.len(), before);
}

#[tokio::test]
async fn a_flood_of_sign_ins_that_fail_is_written_down_in_part() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let before = log(&portal, &anna, AuditLog::Account).await.len();
    // As quick as the limits let them through.
    for _ in 0..40 {
        fails(&portal, &stranger(), "anna@example.com").await;
        fails(&portal, &at("192.0.2.2"), "nobody@example.com").await;
        portal.advance(30);
    }
    let written = log(&portal, &anna, AuditLog::Account).await.len() - before;
    assert!((10..=14).contains(&written), "{written}");
    let written = log(&portal, &anna, AuditLog::Installation).await.len();
    assert!((10..=14).contains(&written), "{written}");
    // Another network is another matter.
    fails(&portal, &at("203.0.113.5"), "anna@example.com").await;
    assert_eq!(who(&last(&portal, &anna).await).2, Some("203.0.113.5"));
}

#[tokio::test]
async fn a_session_is_written_down_when_it_opens_and_when_somebody_closes_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    let entry = last(&portal, &anna).await;
    let number = desk.number().to_string();
    assert_eq!(entry.record.action, AuditAction::SessionOpened);
    assert_eq!(entry.record.subject, "desk-1");
    assert_eq!(
        who(&entry),
        (ActorKind::User, "anna@example.com", Some("192.0.2.1"))
    );
    for (field, expected) in [
        (AuditField::From, "anna@example.com"),
        (AuditField::To, &*number),
        (AuditField::Permissions, "input"),
        (AuditField::Path, "direct"),
    ] {
        assert_eq!(value(&entry, field), Some(expected));
    }
    // Hearing it twice writes nothing twice.
    desk.opens(session).await;
    portal.close_session(&anna, session).await.unwrap();
    portal.close_session(&anna, session).await.unwrap();
    desk.ends(session, EndReason::EndedByHost).await;
    let entries = log(&portal, &anna, AuditLog::Account).await;
    assert_eq!(
        actions(&entries[..3]),
        [
            AuditAction::SessionClosed,
            AuditAction::SessionOpened,
            AuditAction::ClientRegistered
        ]
    );
    let closed = &entries[0];
    assert_eq!(
        who(closed),
        (ActorKind::User, "anna@example.com", Some("192.0.2.1"))
    );
    assert_eq!(value(closed, AuditField::Reason), Some("closed_in_portal"));
    assert_eq!(value(closed, AuditField::From), Some("anna@example.com"));
    assert_eq!(value(closed, AuditField::To), Some(&*number));
}

#[tokio::test]
async fn the_end_of_a_session_names_whose_doing_it_was() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let number = desk.number().to_string();
    let by_desk = (ActorKind::Client, &*number, Some("198.51.100.7"));
    let by_anna = (ActorKind::User, "anna@example.com", Some("192.0.2.1"));
    let ended = async |portal: &TestPortal, reason: &str, by: (ActorKind, &str, Option<&str>)| {
        let entry = last(portal, &anna).await;
        assert_eq!(entry.record.action, AuditAction::SessionClosed);
        assert_eq!(value(&entry, AuditField::Reason), Some(reason));
        assert_eq!(who(&entry), by, "{reason}");
    };

    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    desk.ends(session, EndReason::EndedByHost).await;
    ended(&portal, "ended_by_host", by_desk).await;

    let (_session, viewer) = portal.opened(&anna, &mut desk).await;
    let reason = EndReason::EndedByViewer;
    viewer.says(ViewerFrame::Ended { reason }).await;
    ended(&portal, "ended_by_viewer", by_anna).await;
    desk.hears();

    let session = portal.requested(&anna, &mut desk).await;
    desk.ends(session, EndReason::Dismissed).await;
    ended(&portal, "dismissed", by_desk).await;

    let session = portal.requested(&anna, &mut desk).await;
    let _viewer = testkit::FakeViewer::join(&portal, &anna, session).await;
    portal.advance(60);
    portal.end_overdue_sessions().await;
    ended(&portal, "unanswered", (ActorKind::System, "", None)).await;
    desk.hears();

    let ben = portal
        .add_member(anna.account, "ben@example.com", StartingRole::Owner)
        .await;
    let (_session, _viewer) = portal.opened(&ben, &mut desk).await;
    portal.disable_user(&anna, ben.user).await.unwrap();
    let entry = &log(&portal, &anna, AuditLog::Account).await[0];
    assert_eq!(value(entry, AuditField::Reason), Some("right_revoked"));
    assert_eq!(who(entry), (ActorKind::User, "anna@example.com", None));
    desk.hears();

    let (_session, _viewer) = portal.opened(&anna, &mut desk).await;
    portal.sign_out(&anna).await.unwrap();
    ended(&portal, "signed_out", by_anna).await;
}

#[tokio::test]
async fn a_client_is_written_down_where_it_comes_and_where_it_leaves() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let (ben, key) = portal.add_second_account(Limit::Unlimited).await;
        let mut desk = portal.desk(&anna, 1).await;
        let number = desk.number().to_string();
        let by_desk = (ActorKind::Client, &*number, Some("198.51.100.7"));
        let entry = last(&portal, &anna).await;
        assert_eq!(entry.record.action, AuditAction::ClientRegistered);
        assert_eq!(entry.record.subject, "desk-1");
        assert_eq!(who(&entry), by_desk);
        desk.register(&key.grouped()).await;
        desk.register(&key.grouped()).await;
        let left = log(&portal, &anna, AuditLog::Account).await;
        let came = log(&portal, &ben, AuditLog::Account).await;
        assert_eq!(left[0].record.action, AuditAction::ClientLeft);
        assert_eq!(actions(&came), [AuditAction::ClientRegistered]);
        assert_eq!((who(&left[0]), who(&came[0])), (by_desk, by_desk));
    }
}

#[tokio::test]
async fn who_may_not_see_the_audit_sees_neither_it_nor_that_of_others() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let add = |email, role| portal.add_member(anna.account, email, role);
    let tina = add("tina@example.com", StartingRole::Technician).await;
    let otto = add("otto@example.com", StartingRole::Auditor).await;
    let query = newest(10);
    let refused = portal.audit_page(&tina, AuditLog::Account, &query).await;
    let missing = Right::View(Section::Audit);
    assert!(matches!(refused, Err(Error::Forbidden(right)) if right == missing));
    let refused = portal.export_audit(&tina, AuditLog::Account, &query, true).await;
    assert!(matches!(refused, Err(Error::Forbidden(right)) if right == missing));
    assert_eq!(
        log(&portal, &otto, AuditLog::Account).await,
        log(&portal, &anna, AuditLog::Account).await
    );
    assert_eq!(log(&portal, &ben, AuditLog::Account).await, []);
    for stranger in [&ben, &otto] {
        let refused = portal.audit_page(stranger, AuditLog::Installation, &query).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        let refused = portal
            .export_audit(stranger, AuditLog::Installation, &query, true)
            .await;
        assert!(matches!(refused, Err(Error::NotFound)));
    }
    assert_eq!(log(&portal, &anna, AuditLog::Installation).await, []);
}

#[tokio::test]
async fn a_page_is_filtered_by_group_and_walked_by_number() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    desk.ends(session, EndReason::EndedByHost).await;
    let mut query = AuditQuery {
        actions: AuditGroup::Sessions.actions().collect(),
        ..newest(1)
    };
    let mut walked = Vec::new();
    loop {
        let page = portal.audit_page(&anna, AuditLog::Account, &query).await.unwrap();
        let Some(last) = page.entries.last() else { break };
        query.after = Some(last.number);
        walked.extend(actions(&page.entries));
    }
    assert_eq!(walked, [AuditAction::SessionClosed, AuditAction::SessionOpened]);
}

#[tokio::test]
async fn an_export_holds_everything_or_one_page_and_is_written_down_itself() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut clients = Vec::new();
    for seed in 0..20 {
        clients.push(portal.desk(&anna, seed).await);
    }
    let all = log(&portal, &anna, AuditLog::Account).await;
    let gather = async |query: &AuditQuery, everything| {
        let export = portal
            .export_audit(&anna, AuditLog::Account, query, everything)
            .await;
        let mut export = export.unwrap();
        let mut gathered = Vec::new();
        loop {
            let next = export.next().await.unwrap();
            if next.is_empty() {
                break gathered;
            }
            gathered.extend(next);
        }
    };
    let page = AuditQuery {
        after: Some(all[4].number),
        ..newest(5)
    };
    assert_eq!(gather(&page, false).await, all[5..10]);
    let entry = last(&portal, &anna).await;
    assert_eq!(entry.record.action, AuditAction::AuditExported);
    assert_eq!(
        who(&entry),
        (ActorKind::User, "anna@example.com", Some("192.0.2.1"))
    );

    let now = log(&portal, &anna, AuditLog::Account).await;
    assert_eq!(gather(&newest(5), false).await, now[..5]);
    let now = log(&portal, &anna, AuditLog::Account).await;
    assert_eq!(gather(&newest(5), true).await, now);
    let clients = AuditQuery {
        search: Some("desk-1".to_owned()),
        from: Some(portal.now()),
        ..newest(5)
    };
    assert_eq!(gather(&clients, true).await.len(), 11);
    assert_eq!(gather(&clients, false).await.len(), 5);
}

#[tokio::test]
async fn an_export_of_many_entries_is_read_in_parts() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for _ in 0..1_100 {
        let caller = portal.signed_in(anna.user, anna.account).await;
        portal.sign_out(&caller).await.unwrap();
    }
    let mut export = portal
        .export_audit(&anna, AuditLog::Account, &newest(50), true)
        .await
        .unwrap();
    let mut parts = Vec::new();
    // What happens meanwhile is not in it.
    for _ in 0..3 {
        parts.push(export.next().await.unwrap());
        let caller = portal.signed_in(anna.user, anna.account).await;
        portal.sign_out(&caller).await.unwrap();
    }
    let sizes: Vec<_> = parts.iter().map(Vec::len).collect();
    assert_eq!(sizes, [999, 103, 0]);
    let numbers: Vec<_> = parts.iter().flatten().map(|entry| entry.number).collect();
    assert!(numbers.iter().copied().eq((1..=1_102).rev()));
}

#[tokio::test]
async fn an_export_stops_when_the_right_to_it_is_gone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let otto = portal
        .add_member(anna.account, "otto@example.com", StartingRole::Auditor)
        .await;
    let export = async || {
        let query = newest(1);
        let export = portal.export_audit(&otto, AuditLog::Account, &query, true);
        export.await.unwrap()
    };
    let (mut first, mut second) = (export().await, export().await);
    assert!(!first.next().await.unwrap().is_empty());
    let role = crate::roles::role_of(&portal, &anna, StartingRole::Technician).await;
    portal.set_user_role(&anna, otto.user, role).await.unwrap();
    assert!(matches!(second.next().await, Err(Error::Forbidden(_))));
    portal.remove_user(&anna, otto.user).await.unwrap();
    assert!(matches!(second.next().await, Err(Error::NotFound)));
}
