use model::{AuditAction, Feature, Features, Limit, LimitName, Limits, Plan, PlanCode, PlanPurpose};
use portal::{
    AuditLog, AuditQuery, Error, Field, LicenseChange, LimitKind, NewAccount, PlanForm, ProblemKind, Reason,
    Staff,
};
use testkit::{TestDatabase, TestPortal};

fn form(name: &str, seats: u64) -> PlanForm {
    PlanForm {
        name: name.to_owned(),
        description: "For teams".to_owned(),
        features: [Feature::Rest].into_iter().collect(),
        limits: Limits {
            seats: Limit::AtMost(seats),
            ..Limits::none()
        },
    }
}

fn code(text: &str) -> PlanCode {
    text.parse().unwrap()
}

async fn team(portal: &TestPortal) -> Plan {
    portal
        .make_plan(&Staff::command_line(), "team", true, &form("Team", 50))
        .await
        .unwrap()
}

fn is_problem<T>(result: Result<T, Error>, field: Field, kind: ProblemKind) -> bool {
    matches!(result, Err(Error::Invalid(problems)) if problems.iter().any(|it| (it.field, it.kind) == (field, kind)))
}

#[tokio::test]
async fn who_has_a_plan_keeps_what_it_said_when_it_is_changed() {
    let portal = TestPortal::new().await;
    let staff = Staff::command_line();
    let anna = portal.set_up_first_user().await;
    team(&portal).await;
    let change = LicenseChange {
        plan: Some(code("team")),
        ..LicenseChange::default()
    };
    portal.update_license(&staff, 1, &change).await.unwrap();

    let changed = portal
        .change_plan(&staff, &code("team"), 1, &form("Team", 5))
        .await
        .unwrap();

    assert_eq!(changed.terms.version, 2);
    let license = portal.license(&anna).await.unwrap().account.license;
    assert_eq!(
        (license.plan.version, license.limits.seats),
        (1, Limit::AtMost(50))
    );
    let details = portal.plan(&staff, &code("team")).await.unwrap();
    assert_eq!((details.accounts, details.versions.len()), (1, 2));
    portal.update_license(&staff, 1, &change).await.unwrap();
    let license = portal.license(&anna).await.unwrap().account.license;
    assert_eq!(
        (license.plan.version, license.limits.seats),
        (2, Limit::AtMost(5))
    );
}

#[tokio::test]
async fn a_plan_that_is_in_use_can_be_deleted_and_stays_with_who_has_it() {
    let portal = TestPortal::new().await;
    let staff = Staff::command_line();
    let anna = portal.set_up_first_user().await;
    team(&portal).await;
    let change = LicenseChange {
        plan: Some(code("team")),
        ..LicenseChange::default()
    };
    portal.update_license(&staff, 1, &change).await.unwrap();
    portal.delete_plan(&staff, &code("team")).await.unwrap();
    let license = portal.license(&anna).await.unwrap();
    assert_eq!(license.entitlement.plan.code, code("team"));
    assert!(
        portal
            .plans(&staff)
            .await
            .unwrap()
            .iter()
            .all(|it| it.plan.code != code("team"))
    );
    assert!(is_problem(
        portal.update_license(&staff, 1, &change).await,
        Field::Plan,
        ProblemKind::Unknown
    ));
    let again = portal.delete_plan(&staff, &code("team")).await;
    assert!(matches!(again, Err(Error::NotFound)));
    let taken = portal.make_plan(&staff, "team", true, &form("Team", 1)).await;
    assert!(is_problem(taken, Field::Code, ProblemKind::Taken));
}

#[tokio::test]
async fn the_free_plan_and_the_installations_own_stay() {
    let portal = TestPortal::new().await;
    let staff = Staff::command_line();
    for plan in ["free", "own_use"] {
        let deleted = portal.delete_plan(&staff, &code(plan)).await;
        assert!(matches!(deleted, Err(Error::Conflict(Reason::PlanNeeded))));
        let offered = portal.offer_plan(&staff, &code(plan), true).await;
        assert!(matches!(offered, Err(Error::Conflict(Reason::PlanNeeded))));
        let named = portal
            .change_plan(&staff, &code(plan), 1, &form("", 9))
            .await
            .unwrap();
        assert_eq!(named.terms.name, None);
    }
}

#[tokio::test]
async fn a_changed_free_plan_holds_at_once_for_who_has_no_license_any_more() {
    let portal = TestPortal::new().await;
    let staff = Staff::command_line();
    let anna = portal.set_up_first_user().await;
    let ended = model::LicensePeriod::Until(portal.now());
    portal
        .set_license(anna.account, |license| license.period = ended)
        .await;
    portal
        .change_plan(&staff, &code("free"), 1, &form("Guest", 9))
        .await
        .unwrap();
    let entitlement = portal.license(&anna).await.unwrap().entitlement;
    assert_eq!(entitlement.limits.seats, Limit::AtMost(9));
    assert_eq!(entitlement.plan.name.as_deref(), Some("Guest"));
}

#[tokio::test]
async fn of_two_operators_who_change_a_plan_at_once_the_second_one_is_told() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let staff = Staff::command_line();
        team(&portal).await;
        let (small, large, team) = (form("Team", 1), form("Team", 2), code("team"));
        let (first, second) = tokio::join!(
            portal.change_plan(&staff, &team, 1, &small),
            portal.change_plan(&staff, &team, 1, &large)
        );
        assert!(first.is_ok() != second.is_ok());
        let lost = first.err().or(second.err());
        assert!(
            matches!(lost, Some(Error::Conflict(Reason::ChangedMeanwhile))),
            "{lost:?}"
        );
        assert_eq!(portal.plan(&staff, &team).await.unwrap().versions.len(), 2);
    }
}

#[tokio::test]
async fn of_two_operators_who_change_a_license_at_once_the_second_one_is_told() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let staff = Staff::command_line();
        let change = |seats| LicenseChange {
            version: Some(1),
            seats: Some(Limit::AtMost(seats)),
            ..LicenseChange::default()
        };
        let (one, two) = (change(1), change(2));
        let (first, second) = tokio::join!(
            portal.update_license(&staff, 1, &one),
            portal.update_license(&staff, 1, &two)
        );
        assert!(first.is_ok() != second.is_ok());
        let lost = first.err().or(second.err());
        assert!(
            matches!(lost, Some(Error::Conflict(Reason::ChangedMeanwhile))),
            "{lost:?}"
        );
    }
}

#[tokio::test]
async fn what_no_plan_can_say_is_refused_and_nothing_is_made() {
    let portal = TestPortal::new().await;
    let staff = Staff::command_line();
    for bad in ["", "Team", "a b", "a".repeat(31).as_str(), "\u{202e}team"] {
        let made = portal.make_plan(&staff, bad, true, &form("Team", 1)).await;
        assert!(is_problem(made, Field::Code, ProblemKind::NotACode), "{bad}");
    }
    let nameless = portal
        .make_plan(&staff, "team", true, &form("\u{200b} ", 1))
        .await;
    assert!(is_problem(nameless, Field::Name, ProblemKind::Missing));
    let endless = portal
        .make_plan(&staff, "team", true, &form(&"x".repeat(61), 1))
        .await;
    assert!(is_problem(endless, Field::Name, ProblemKind::LongerThan(60)));
    let huge = portal
        .make_plan(&staff, "team", true, &form("Team", u64::MAX))
        .await;
    assert!(is_problem(huge, Field::Seats, ProblemKind::NotALimit));
    assert_eq!(portal.plans(&staff).await.unwrap().len(), 5);
}

#[tokio::test]
async fn every_operator_reads_who_changed_a_plan() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let staff = Staff::of(&anna).unwrap();
    portal
        .make_plan(&staff, "team", true, &form("Team", 50))
        .await
        .unwrap();
    portal.offer_plan(&staff, &code("team"), false).await.unwrap();
    portal.offer_plan(&staff, &code("team"), false).await.unwrap();
    portal.delete_plan(&staff, &code("team")).await.unwrap();
    let query = AuditQuery {
        limit: 3,
        ..AuditQuery::default()
    };
    let page = portal
        .audit_page(&anna, AuditLog::Installation, &query)
        .await
        .unwrap();
    let actions: Vec<_> = page.entries.iter().map(|entry| entry.record.action).collect();
    assert_eq!(
        actions,
        [
            AuditAction::PlanDeleted,
            AuditAction::PlanChanged,
            AuditAction::PlanMade
        ]
    );
    assert!(
        page.entries
            .iter()
            .all(|entry| entry.record.actor.name == "anna@example.com")
    );
}

#[tokio::test]
async fn nobody_but_an_operator_acts_for_the_installation() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let ben = portal.add_owner(anna.account, "ben@example.com").await;
    assert!(matches!(Staff::of(&ben), Err(Error::NotFound)));
}

#[tokio::test]
async fn a_new_account_has_the_plan_that_was_chosen_for_a_term() {
    let portal = TestPortal::new().await;
    let staff = Staff::command_line();
    let new = |plan: Option<&str>| NewAccount {
        name: "Acme".into(),
        owner: "zoe@example.com".into(),
        plan: plan.map(code),
        language: model::Language::English,
    };
    let (free, _) = portal.add_account(&staff, &new(None)).await.unwrap();
    assert_eq!(free.license.plan.purpose, PlanPurpose::Free);
    let (solo, _) = portal.add_account(&staff, &new(Some("solo"))).await.unwrap();
    assert_eq!(solo.license.plan.code, code("solo"));
    assert_eq!(solo.license.period, portal.next_term());
    assert_ne!(free.license.number, solo.license.number);
    let unknown = portal.add_account(&staff, &new(Some("gold"))).await;
    assert!(is_problem(unknown, Field::Plan, ProblemKind::Unknown));
}

#[tokio::test]
async fn an_account_is_suspended_with_a_reason_and_goes_on() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let staff = Staff::of(&anna).unwrap();
    let mut desk = portal.desk(&anna, 1).await;
    let (_, mut viewer) = portal.opened(&anna, &mut desk).await;
    assert!(is_problem(
        portal.suspend_account(&staff, 1, " \n").await,
        Field::Reason,
        ProblemKind::Missing
    ));
    portal
        .suspend_account(&staff, 1, "Not paid\u{202e}")
        .await
        .unwrap();
    let reason = model::EndReason::AccountSuspended;
    assert_eq!(
        viewer.hears().pop(),
        Some(wire::ViewerServerFrame::Ended { reason })
    );
    let account = portal.license(&anna).await.unwrap().account;
    assert_eq!(account.suspension.unwrap().reason, "Not paid");
    assert!(portal.request_session(&anna, desk.number()).await.is_err());
    portal.resume_account(&staff, 1).await.unwrap();
    portal.resume_account(&staff, 1).await.unwrap();
    portal.request_session(&anna, desk.number()).await.unwrap();
}

#[tokio::test]
async fn namespaces_are_given_within_the_limit_and_belong_to_one_account() {
    let portal = TestPortal::new().await;
    let staff = Staff::command_line();
    portal.grant_namespace(&staff, 1, "@Acme").await.unwrap();
    let overview = portal.account_overview(&staff, 1).await.unwrap();
    assert_eq!(overview.namespaces[0].0.name.as_str(), "acme");
    for (bad, kind) in [
        ("ad", ProblemKind::NamespaceTaken),
        ("acme", ProblemKind::NamespaceTaken),
        ("a b", ProblemKind::NotANamespace),
        ("", ProblemKind::NotANamespace),
    ] {
        assert!(
            is_problem(
                portal.grant_namespace(&staff, 1, bad).await,
                Field::Namespace,
                kind
            ),
            "{bad}"
        );
    }
    let change = LicenseChange {
        namespaces: Some(Limit::AtMost(1)),
        ..LicenseChange::default()
    };
    portal.update_license(&staff, 1, &change).await.unwrap();
    let full = portal.grant_namespace(&staff, 1, "second").await;
    assert!(matches!(
        full,
        Err(Error::LimitReached(LimitKind::License {
            limit: LimitName::Namespaces,
            most: 1
        }))
    ));
    portal
        .remove_namespace(&staff, 1, &"acme".parse().unwrap())
        .await
        .unwrap();
    let gone = portal.remove_namespace(&staff, 1, &"acme".parse().unwrap()).await;
    assert!(matches!(gone, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_plan_takes_the_place_of_all_features_and_limits_and_more_can_be_set_beside_it() {
    let portal = TestPortal::new().await;
    let staff = Staff::command_line();
    let change = LicenseChange {
        plan: Some(code("solo")),
        features: Some(Features::all()),
        sessions: Some(Limit::AtMost(3)),
        ..LicenseChange::default()
    };
    let license = portal.update_license(&staff, 1, &change).await.unwrap().license;
    assert_eq!(license.limits.seats, Limit::AtMost(100));
    assert_eq!(license.limits.sessions, Limit::AtMost(3));
    assert_eq!(license.features, Features::all());
}

#[tokio::test]
async fn clients_without_an_account_are_seen_by_the_operator_and_forgotten_after_180_days() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let staff = Staff::of(&anna).unwrap();
    let mut free = testkit::FakeClient::new(&portal, 7);
    free.connect().await;
    let _ours = portal.desk(&anna, 1).await;
    free.disconnect();
    portal.write_presence_changes().await;
    let query = portal::FreeClientQuery {
        limit: 10,
        ..portal::FreeClientQuery::default()
    };
    let listed = portal.free_clients(&staff, &query).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].number, free.number());
    portal.advance(portal::FREE_CLIENT_KEPT.as_secs());
    portal.purge_free_clients().await;
    assert_eq!(portal.free_clients(&staff, &query).await.unwrap().len(), 1);
    portal.advance(1);
    portal.purge_free_clients().await;
    assert!(portal.free_clients(&staff, &query).await.unwrap().is_empty());
    assert_eq!(portal.license(&anna).await.unwrap().figures.connected, 1);
}

#[tokio::test]
async fn accounts_that_are_made_at_once_get_numbers_of_their_own() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let staff = Staff::command_line();
        let new = |owner: &str| NewAccount {
            name: "Acme".into(),
            owner: owner.into(),
            plan: None,
            language: model::Language::English,
        };
        let forms: Vec<_> = (0..8).map(|n| new(&format!("o{n}@example.com"))).collect();
        let made =
            futures_util::future::join_all(forms.iter().map(|form| portal.add_account(&staff, form))).await;
        let mut numbers: Vec<_> = made.into_iter().map(|made| made.unwrap().0.number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (2..10).collect::<Vec<_>>());
    }
}
