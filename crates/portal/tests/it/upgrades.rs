use model::{AuditAction, Letter, LicensePeriod, Limit, StartingRole, UpgradeState};
use portal::{Caller, Error, Event, Field, LimitKind, ProblemKind, Reason, UpgradeForm};
use store::UpgradeDecision;
use testkit::{TestPortal, events};
use tokio::task::JoinSet;

use crate::contracts::{done, grant};

fn wish(plan: &str, seats: &str, sessions: &str, namespace: &str, note: &str) -> UpgradeForm {
    UpgradeForm {
        plan: plan.to_owned(),
        seats: seats.to_owned(),
        sessions: sessions.to_owned(),
        namespace: namespace.to_owned(),
        note: note.to_owned(),
    }
}

fn standard() -> UpgradeForm {
    wish("standard", "", "", "", "")
}

async fn two_accounts() -> (TestPortal, Caller, Caller) {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    grant(&portal, &ben, "solo", LicensePeriod::NoExpiry).await;
    (portal, anna, ben)
}

async fn decide(portal: &TestPortal, ben: &Caller, state: UpgradeState, answer: &str) {
    let mut tx = portal.writing().await;
    let open = tx.open_upgrade_request(ben.account).await.unwrap().unwrap();
    let decision = UpgradeDecision {
        state,
        by: "anna@example.com".into(),
        at: portal.now(),
        answer: answer.into(),
    };
    assert!(
        tx.decide_upgrade_request(ben.account, open.id, &decision)
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn l2_a_request_is_kept_mailed_to_operators_and_can_be_taken_back() {
    let (portal, anna, ben) = two_accounts().await;
    let mut announced = portal.subscribe();
    let note = "\u{202e}For the new office.\r\n\0Thanks";
    let form = wish("advanced", " 1200 ", "30", "@Acme", note);
    let id = portal.request_upgrade(&ben, &form).await.unwrap();
    assert_eq!(events(&mut announced), [Event::License(Some(ben.account))]);
    let offer = portal.upgrade_offer(&ben).await.unwrap();
    let open = offer.open.unwrap();
    let advanced = offer.plans.iter().find(|plan| plan.code.as_str() == "advanced");
    assert_eq!(open.id, id);
    assert_eq!(open.wish.plan, advanced.map(|plan| plan.id));
    assert_eq!((open.wish.seats, open.wish.sessions), (Some(1200), Some(30)));
    assert_eq!(open.wish.namespace.unwrap().as_str(), "acme");
    assert_eq!(
        open.wish.note,
        "For the new office.\n Thanks".replace("\n ", "\n")
    );
    let letter = Letter::UpgradeAsked {
        account: "Second".into(),
        number: 2,
        by: ben.email.to_string(),
    };
    assert_eq!(portal.letters(anna.email.as_str()).await, [letter]);
    assert!(portal.license(&ben).await.unwrap().upgrade_is_open);

    let stranger = portal.withdraw_upgrade(&anna, id).await;
    assert!(matches!(stranger, Err(Error::NotFound)));
    portal.withdraw_upgrade(&ben, id).await.unwrap();
    let offer = portal.upgrade_offer(&ben).await.unwrap();
    assert_eq!((offer.open, offer.last), (None, None));
    let again = portal.withdraw_upgrade(&ben, id).await;
    assert!(matches!(again, Err(Error::Conflict(Reason::ChangedMeanwhile))));
    let actions: Vec<_> = done(&portal, &ben)
        .await
        .into_iter()
        .map(|(did, _)| did)
        .collect();
    assert_eq!(
        actions,
        [AuditAction::UpgradeRequested, AuditAction::UpgradeWithdrawn]
    );
}

#[tokio::test]
async fn l2_of_many_requests_at_once_one_is_kept() {
    let (portal, _, ben) = two_accounts().await;
    let mut tries = JoinSet::new();
    for _ in 0..10 {
        let (portal, ben) = (portal.handle(), ben.clone());
        tries.spawn(async move { portal.request_upgrade(&ben, &standard()).await });
    }
    let outcomes = tries.join_all().await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    let refused =
        |outcome: &&Result<_, Error>| matches!(outcome, Err(Error::Conflict(Reason::UpgradeAskedAlready)));
    assert_eq!(outcomes.iter().filter(refused).count(), 9);
}

#[tokio::test]
async fn l2_the_decision_is_shown_and_the_next_request_is_free() {
    let (portal, _, ben) = two_accounts().await;
    portal.request_upgrade(&ben, &standard()).await.unwrap();
    decide(&portal, &ben, UpgradeState::Declined, "Not this year.").await;
    let last = portal.upgrade_offer(&ben).await.unwrap().last.unwrap();
    assert_eq!(
        (last.state, last.answer.as_str()),
        (UpgradeState::Declined, "Not this year.")
    );
    portal.request_upgrade(&ben, &standard()).await.unwrap();
}

#[tokio::test]
async fn l2_what_cannot_be_had_is_refused_field_by_field() {
    let (portal, anna, ben) = two_accounts().await;
    let mut tx = portal.writing().await;
    let solo = tx.plan_by_code(&"solo".parse().unwrap()).await.unwrap().unwrap();
    tx.set_plan_offered(solo.id, false).await.unwrap();
    tx.insert_namespace(&model::Namespace {
        name: "taken".parse().unwrap(),
        account: anna.account,
        created_at: portal.now(),
    })
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let not_a_number = ProblemKind::NotANumber { most: 1_000_000 };
    let long = "x".repeat(1_001);
    for (form, field, kind) in [
        (wish("gold", "", "", "", ""), Field::Plan, ProblemKind::Unknown),
        (wish("free", "", "", "", ""), Field::Plan, ProblemKind::Unknown),
        (wish("solo", "", "", "", ""), Field::Plan, ProblemKind::Unknown),
        (
            wish("' OR 1=1", "", "", "", ""),
            Field::Plan,
            ProblemKind::Unknown,
        ),
        (wish("", "0", "", "", ""), Field::Seats, not_a_number),
        (wish("", "-1", "", "", ""), Field::Seats, not_a_number),
        (wish("", "1000001", "", "", ""), Field::Seats, not_a_number),
        (wish("", "", "1e3", "", ""), Field::Sessions, not_a_number),
        (
            wish("", "", "99999999999999999999999", "", ""),
            Field::Sessions,
            not_a_number,
        ),
        (
            wish("", "", "", "AD", ""),
            Field::Namespace,
            ProblemKind::NamespaceTaken,
        ),
        (
            wish("", "", "", "Taken", ""),
            Field::Namespace,
            ProblemKind::NamespaceTaken,
        ),
        (
            wish("", "", "", "a b", ""),
            Field::Namespace,
            ProblemKind::NotANamespace,
        ),
        (
            wish("", "", "", "", &long),
            Field::Note,
            ProblemKind::LongerThan(1_000),
        ),
        (
            wish("", " ", "", "", "\u{200b}"),
            Field::Plan,
            ProblemKind::NothingWished,
        ),
    ] {
        match portal.request_upgrade(&ben, &form).await {
            Err(Error::Invalid(problems)) => {
                let found: Vec<_> = problems.iter().map(|it| (it.field, it.kind)).collect();
                assert_eq!(found, [(field, kind)], "{form:?}");
            }
            other => panic!("{form:?}: {other:?}"),
        }
    }
    assert!(portal.upgrade_offer(&ben).await.unwrap().open.is_none());
}

#[tokio::test]
async fn l2_only_who_may_edit_the_license_asks_and_not_all_the_time() {
    let (portal, _, ben) = two_accounts().await;
    let viewer = portal
        .add_member(ben.account, "vera@example.com", StartingRole::Auditor)
        .await;
    let refused = portal.request_upgrade(&viewer, &standard()).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    for _ in 0..5 {
        let id = portal.request_upgrade(&ben, &standard()).await.unwrap();
        portal.withdraw_upgrade(&ben, id).await.unwrap();
    }
    let refused = portal.request_upgrade(&ben, &standard()).await;
    let Err(Error::LimitReached(LimitKind::Tries { wait_seconds })) = refused else {
        panic!("{refused:?}");
    };
    portal.advance(wait_seconds);
    portal.request_upgrade(&ben, &standard()).await.unwrap();
}
