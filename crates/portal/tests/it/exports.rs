use model::{AuditAction, StartingRole};
use portal::{ClientFilter, ClientQuery, Error, ExportState, LimitKind, Portal, SessionQuery, SessionSearch};
use testkit::TestPortal;

fn clients() -> ClientQuery {
    ClientQuery {
        limit: 2,
        ..ClientQuery::default()
    }
}

fn sessions() -> SessionSearch {
    SessionSearch {
        names: Vec::new(),
        query: SessionQuery::newest(2),
    }
}

fn states(portal: &Portal, caller: &portal::Caller) -> Vec<(u64, ExportState)> {
    let exports = portal.exports(caller);
    exports.iter().map(|export| (export.rows, export.state)).collect()
}

#[tokio::test]
async fn an_export_holds_all_rows_or_those_in_view() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    for seed in 2..=5 {
        portal.desk(&anna, seed).await;
    }
    for _ in 0..3 {
        portal.requested(&anna, &mut desk).await;
    }
    for (all, rows) in [(true, 5), (false, 2)] {
        let mut export = portal.export_clients(&anna, &clients(), all).await.unwrap();
        assert_eq!(export.next().await.unwrap().len(), rows);
        assert!(export.next().await.unwrap().is_empty());
    }
    for (all, rows) in [(true, 3), (false, 2)] {
        let mut export = portal.export_sessions(&anna, &sessions(), all).await.unwrap();
        assert_eq!(export.next().await.unwrap().len(), rows);
        assert!(export.next().await.unwrap().is_empty());
    }
    assert_eq!(
        states(&portal, &anna),
        [2, 3, 2, 5].map(|rows| (rows, ExportState::Done))
    );
}

#[tokio::test]
async fn a_searched_export_reads_on_where_a_page_would_stop() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for seed in 1..=9 {
        portal.desk(&anna, seed).await;
    }
    let query = ClientQuery {
        filter: ClientFilter {
            words: vec!["desk-9".into()],
            ..ClientFilter::default()
        },
        look_at: Some(2),
        ..clients()
    };
    let mut export = portal.export_clients(&anna, &query, true).await.unwrap();
    assert_eq!(export.next().await.unwrap().len(), 1);
    assert!(export.next().await.unwrap().is_empty());
    assert_eq!(portal.exports(&anna)[0].total, None);
}

#[tokio::test]
async fn an_export_that_is_left_or_cancelled_says_so() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.desk(&anna, 1).await;
    let left = portal.export_clients(&anna, &clients(), true).await.unwrap();
    assert_eq!(states(&portal, &anna), [(0, ExportState::Running)]);
    drop(left);
    let mut cancelled = portal.export_clients(&anna, &clients(), true).await.unwrap();
    portal.cancel_export(&anna, portal.exports(&anna)[0].id).unwrap();
    // Also of one whose reader is stuck.
    assert_eq!(portal.exports(&anna)[0].state, ExportState::Cancelled);
    assert!(matches!(cancelled.next().await, Err(Error::Unavailable)));
    drop(cancelled);
    assert_eq!(
        states(&portal, &anna),
        [(0, ExportState::Cancelled), (0, ExportState::Failed)]
    );
    portal.cancel_export(&anna, portal.exports(&anna)[0].id).unwrap();
    assert_eq!(states(&portal, &anna), [(0, ExportState::Failed)]);
}

#[tokio::test]
async fn one_user_makes_three_exports_at_once() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let eve = portal
        .add_member(anna.account, "eve@example.com", StartingRole::Admin)
        .await;
    let mut running = Vec::new();
    for _ in 0..3 {
        running.push(portal.export_clients(&anna, &clients(), true).await.unwrap());
    }
    let one_more = portal.export_clients(&anna, &clients(), true).await;
    assert!(matches!(one_more, Err(Error::LimitReached(LimitKind::Exports))));
    portal.export_clients(&eve, &clients(), true).await.unwrap();
    running.pop();
    portal.export_clients(&anna, &clients(), true).await.unwrap();
}

#[tokio::test]
async fn an_export_ends_where_its_maker_loses_the_right() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let eve = portal
        .add_member(anna.account, "eve@example.com", StartingRole::Admin)
        .await;
    portal.desk(&anna, 1).await;
    let mut export = portal.export_clients(&eve, &clients(), true).await.unwrap();
    portal.sign_out(&eve).await.unwrap();
    assert!(matches!(export.next().await, Err(Error::NotFound)));
    let accountant = portal
        .add_member(anna.account, "ben@example.com", StartingRole::Accountant)
        .await;
    for refused in [
        portal.export_clients(&accountant, &clients(), true).await.err(),
        portal.export_sessions(&accountant, &sessions(), true).await.err(),
    ] {
        assert!(matches!(refused, Some(Error::Forbidden(_))));
    }
}

#[tokio::test]
async fn it_is_written_down_that_somebody_exports() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    drop(portal.export_clients(&anna, &clients(), true).await.unwrap());
    drop(portal.export_sessions(&anna, &sessions(), true).await.unwrap());
    let query = portal::AuditQuery {
        actions: vec![AuditAction::ClientsExported, AuditAction::SessionsExported],
        limit: 9,
        ..portal::AuditQuery::default()
    };
    let page = portal
        .audit_page(&anna, portal::AuditLog::Account, &query)
        .await
        .unwrap();
    let actions: Vec<_> = page.entries.iter().map(|entry| entry.record.action).collect();
    assert_eq!(
        actions,
        [AuditAction::SessionsExported, AuditAction::ClientsExported]
    );
}
