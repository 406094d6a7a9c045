use model::{Actor, AuditAction, LicensePeriod, Limit, Standing};
use portal::Event;
use testkit::{TestPortal, events};

use crate::contracts::{days_from_now, done, grant, kinds, license};

const BEN: &str = "ben@example.com";

/// What the jobs do in an hour.
async fn jobs(portal: &TestPortal) {
    for _ in 0..2 {
        portal.turn_licenses().await;
        portal.give_license_notices().await;
    }
}

#[tokio::test]
async fn notices_come_30_7_and_1_day_before_the_end_and_when_it_has_come_each_once() {
    let mut portal = TestPortal::in_file().await;
    portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let end = days_from_now(&portal, 40);
    grant(&portal, &ben, "solo", LicensePeriod::Until(end)).await;
    let mut told = Vec::new();
    for day in 0..45 {
        jobs(&portal).await;
        if day % 10 == 0 {
            portal = portal.restarted().await;
        }
        jobs(&portal).await;
        let all = kinds(&portal, BEN).await;
        if all.len() > told.len() {
            told.push((day, *all.last().unwrap()));
            assert_eq!(all.len(), told.len());
        }
        portal.advance(86_400);
    }
    assert_eq!(
        told,
        [
            (10, "license_ending"),
            (33, "license_ending"),
            (39, "license_ending"),
            (40, "license_ended")
        ]
    );
    assert_eq!(
        done(&portal, &ben).await,
        [(AuditAction::LicenseEnded, Actor::system())]
    );
}

#[tokio::test]
async fn a_clock_that_jumps_makes_no_notice_come_twice() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let start = portal.now();
    grant(
        &portal,
        &ben,
        "solo",
        LicensePeriod::Until(days_from_now(&portal, 20)),
    )
    .await;
    jobs(&portal).await;
    assert_eq!(kinds(&portal, BEN).await, ["license_ending"]);
    portal.clock.set(days_from_now(&portal, 25));
    jobs(&portal).await;
    assert_eq!(kinds(&portal, BEN).await, ["license_ending", "license_ended"]);
    portal.clock.set(start);
    jobs(&portal).await;
    portal.clock.set(days_from_now(&portal, 25));
    jobs(&portal).await;
    assert_eq!(kinds(&portal, BEN).await.len(), 2);
    assert_eq!(done(&portal, &ben).await.len(), 1);
}

#[tokio::test]
async fn another_end_makes_its_notices_due_anew() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    grant(
        &portal,
        &ben,
        "solo",
        LicensePeriod::Until(days_from_now(&portal, 20)),
    )
    .await;
    jobs(&portal).await;
    grant(
        &portal,
        &ben,
        "solo",
        LicensePeriod::Until(days_from_now(&portal, 5)),
    )
    .await;
    jobs(&portal).await;
    assert_eq!(kinds(&portal, BEN).await, ["license_ending", "license_ending"]);
    grant(
        &portal,
        &ben,
        "solo",
        LicensePeriod::Until(days_from_now(&portal, 400)),
    )
    .await;
    jobs(&portal).await;
    assert_eq!(kinds(&portal, BEN).await.len(), 2);
}

#[tokio::test]
async fn a_contract_that_renews_begins_new_terms_without_a_notice() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let end = days_from_now(&portal, 3);
    grant(&portal, &ben, "standard", LicensePeriod::Renews(end)).await;
    jobs(&portal).await;
    assert_eq!(license(&portal, &ben).await.period, LicensePeriod::Renews(end));
    let mut announced = portal.subscribe();
    portal.clock.set(end);
    jobs(&portal).await;
    let next = model::end_of_term(end);
    assert_eq!(license(&portal, &ben).await.period, LicensePeriod::Renews(next));
    assert_eq!(events(&mut announced), [Event::License(Some(ben.account))]);
    assert!(kinds(&portal, BEN).await.is_empty());
    assert_eq!(
        done(&portal, &ben).await,
        [(AuditAction::LicenseRenewed, Actor::system())]
    );
}

#[tokio::test]
async fn the_free_plan_holds_from_the_end_on_before_any_job_has_run() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let end = days_from_now(&portal, 1);
    grant(&portal, &ben, "standard", LicensePeriod::Until(end)).await;
    portal.clock.set(end);
    let entitlement = portal.license(&ben).await.unwrap().entitlement;
    assert_eq!(entitlement.standing, Standing::Ended { at: end });
    assert_eq!(entitlement.limits.seats, Limit::AtMost(3));
    let mut announced = portal.subscribe();
    jobs(&portal).await;
    assert_eq!(
        events(&mut announced),
        [Event::License(Some(ben.account))],
        "open pages look again"
    );
}
