use model::{AuditAction, Limit, PlanCode, UpgradeState};
use portal::{AuditLog, AuditQuery, Caller, Error, Reason, Staff, UpgradeForm, UpgradeQuery};
use testkit::{TestDatabase, TestPortal};

async fn asked(portal: &TestPortal) -> (Caller, model::UpgradeId) {
    let anna = portal.set_up_first_user().await;
    let form = UpgradeForm {
        plan: "advanced".into(),
        seats: "5000".into(),
        namespace: "acme".into(),
        ..UpgradeForm::default()
    };
    let id = portal.request_upgrade(&anna, &form).await.unwrap();
    (anna, id)
}

async fn last_action(portal: &TestPortal, caller: &Caller) -> AuditAction {
    let query = AuditQuery {
        limit: 1,
        ..AuditQuery::default()
    };
    let page = portal
        .audit_page(caller, AuditLog::Account, &query)
        .await
        .unwrap();
    page.entries[0].record.action
}

#[tokio::test]
async fn a_request_that_is_granted_holds_at_once_with_all_that_was_asked_for() {
    let portal = TestPortal::new().await;
    let (anna, id) = asked(&portal).await;
    let staff = Staff::command_line();
    let proposal = portal.upgrade_proposal(&staff, id).await.unwrap();
    portal
        .grant_upgrade(&staff, id, Some(proposal.seen()))
        .await
        .unwrap();
    let license = portal.license(&anna).await.unwrap();
    assert_eq!(
        license.account.license.plan.code,
        "advanced".parse::<PlanCode>().unwrap()
    );
    assert_eq!(license.account.license.limits.seats, Limit::AtMost(5000));
    assert_eq!(license.account.license.limits.sessions, Limit::AtMost(20));
    assert_eq!(license.account.license.period, portal.next_term());
    assert_eq!(license.usage.namespaces[0].0.name.as_str(), "acme");
    let offer = portal.upgrade_offer(&anna).await.unwrap();
    assert!(offer.open.is_none());
    assert_eq!(offer.last.unwrap().state, UpgradeState::Granted);
    let again = portal.grant_upgrade(&staff, id, None).await;
    assert!(
        matches!(again, Err(Error::Conflict(Reason::ChangedMeanwhile))),
        "{again:?}"
    );
}

#[tokio::test]
async fn a_request_that_is_declined_changes_nothing_and_tells_why() {
    let portal = TestPortal::new().await;
    let (anna, id) = asked(&portal).await;
    let staff = Staff::of(&anna).unwrap();
    let before = portal.license(&anna).await.unwrap().account.license;
    portal
        .decline_upgrade(&staff, id, "Not this year\u{202e}")
        .await
        .unwrap();
    assert_eq!(portal.license(&anna).await.unwrap().account.license, before);
    let last = portal.upgrade_offer(&anna).await.unwrap().last.unwrap();
    assert_eq!(
        (last.state, last.answer.as_str()),
        (UpgradeState::Declined, "Not this year")
    );
    assert_eq!(last_action(&portal, &anna).await, AuditAction::UpgradeDeclined);
    let query = UpgradeQuery {
        state: UpgradeState::Open,
        after: None,
        limit: 10,
    };
    assert!(portal.upgrade_requests(&staff, &query).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_plan_that_is_deleted_while_somebody_asks_for_it_cannot_be_granted() {
    let portal = TestPortal::new().await;
    let (anna, id) = asked(&portal).await;
    let staff = Staff::command_line();
    portal
        .delete_plan(&staff, &"advanced".parse().unwrap())
        .await
        .unwrap();
    assert!(
        portal
            .upgrade_proposal(&staff, id)
            .await
            .unwrap()
            .license
            .is_none()
    );
    assert!(matches!(
        portal.grant_upgrade(&staff, id, None).await,
        Err(Error::Invalid(_))
    ));
    portal.decline_upgrade(&staff, id, "").await.unwrap();
    assert!(portal.upgrade_offer(&anna).await.unwrap().open.is_none());
}

#[tokio::test]
async fn of_two_operators_who_decide_at_once_one_does() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let (anna, id) = asked(&portal).await;
        let staff = Staff::command_line();
        let (granted, declined) = tokio::join!(
            portal.grant_upgrade(&staff, id, None),
            portal.decline_upgrade(&staff, id, "no")
        );
        assert!(granted.is_ok() != declined.is_ok());
        let state = portal.upgrade_offer(&anna).await.unwrap().last.unwrap().state;
        assert_eq!(state == UpgradeState::Granted, granted.is_ok());
    }
}
