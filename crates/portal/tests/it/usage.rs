use model::{EndReason, Limit, StartingRole, UsageNumbers, UsageSpan};
use portal::{Caller, Error};
use testkit::TestPortal;

const HOUR: i64 = 3_600_000;

fn usage(seats: u64, online: u64, sessions: u64) -> UsageNumbers {
    UsageNumbers {
        seats,
        online,
        sessions,
    }
}

async fn samples(portal: &TestPortal, caller: &Caller, span: UsageSpan) -> Vec<UsageNumbers> {
    let samples = portal.usage(caller, span, span.kept()).await.unwrap();
    samples.into_iter().map(|sample| sample.usage).collect()
}

#[tokio::test]
async fn samples_hold_the_peaks_also_those_between_two_looks() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    portal.sample_usage().await;
    assert_eq!(samples(&portal, &anna, UsageSpan::Minutes).await, []);
    let mut desk = portal.desk(&anna, 1).await;
    let mut second = portal.desk(&anna, 2).await;
    let (one, _viewer) = portal.opened(&anna, &mut desk).await;
    let (two, _second_viewer) = portal.opened(&anna, &mut second).await;
    desk.ends(one, EndReason::EndedByHost).await;
    second.ends(two, EndReason::EndedByHost).await;
    portal.write_presence_changes().await;
    portal.sample_usage().await;
    for span in UsageSpan::ALL {
        assert_eq!(samples(&portal, &anna, *span).await, [usage(2, 2, 2)], "{span}");
    }
    assert_eq!(samples(&portal, &ben, UsageSpan::Minutes).await, []);

    // The next five minutes have only what is so then; the hour keeps its peak.
    second.disconnect();
    portal.write_presence_changes().await;
    portal.advance(300);
    portal.sample_usage().await;
    assert_eq!(
        samples(&portal, &anna, UsageSpan::Minutes).await,
        [usage(2, 2, 2), usage(2, 1, 0)]
    );
    assert_eq!(samples(&portal, &anna, UsageSpan::Day).await, [usage(2, 2, 2)]);
}

#[tokio::test]
async fn sessions_that_outlive_a_restart_are_counted_on() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (_, _viewer) = portal.opened(&anna, &mut desk).await;
    portal.sample_usage().await;
    let portal = portal.restarted().await;
    portal.advance(300);
    portal.sample_usage().await;
    let minutes = samples(&portal, &anna, UsageSpan::Minutes).await;
    let sessions: Vec<_> = minutes.iter().map(|usage| usage.sessions).collect();
    assert_eq!(sessions, [1, 1]);
}

#[tokio::test]
async fn samples_are_kept_for_two_days_forty_days_and_a_year() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.desk(&anna, 1).await;
    let count = async |span: UsageSpan| portal.usage(&anna, span, 900 * 24 * HOUR).await.unwrap().len();
    portal.sample_usage().await;
    for (days, left) in [(3, [1, 2, 2]), (50, [1, 1, 3]), (500, [1, 1, 1])] {
        portal.advance(days * 86_400);
        portal.sample_usage().await;
        portal.purge_usage().await;
        let kept = [
            count(UsageSpan::Minutes).await,
            count(UsageSpan::Hour).await,
            count(UsageSpan::Day).await,
        ];
        assert_eq!(kept, left, "after {days} days");
    }
}

#[tokio::test]
async fn what_a_clock_ahead_of_time_has_seen_is_not_shown_before_it_is_so() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.desk(&anna, 1).await;
    let now = portal.now();
    portal.advance(3_000);
    portal.sample_usage().await;
    portal.clock.set(now);
    portal.sample_usage().await;
    assert_eq!(samples(&portal, &anna, UsageSpan::Minutes).await.len(), 1);
}

#[tokio::test]
async fn who_may_not_see_the_license_sees_no_usage() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for role in StartingRole::ALL {
        let member = portal
            .add_member(anna.account, &format!("{role}@example.com"), *role)
            .await;
        let seen = portal.usage(&member, UsageSpan::Hour, HOUR).await;
        let may = member.may(model::Right::View(model::Section::License));
        assert_eq!(seen.is_ok(), may, "{role}");
        assert!(may || matches!(seen, Err(Error::Forbidden(_))));
    }
}
