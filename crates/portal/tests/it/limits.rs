//! The limits of licenses (L7, L8, L9, E1), decided at the moment of the request.

use std::time::Duration;

use futures_util::future::join_all;
use model::{
    AuditAction, AuditField, EndReason, LicensePeriod, Limit, LimitName, SessionState, StartingRole,
};
use portal::{AuditLog, AuditQuery, Caller, Error, LimitKind, Reason, SessionQuery, SessionSearch};
use testkit::{FakeClient, FakeViewer, TestDatabase, TestPortal};
use wire::{ClientFrame, RegisterRefusal, ServerFrame, ViewerFrame, ViewerServerFrame};

fn is_limit(result: &Result<portal::RequestedSession, Error>, limit: LimitName, most: u64) -> bool {
    matches!(result, Err(Error::LimitReached(LimitKind::License { limit: l, most: m })) if (*l, *m) == (limit, most))
}

async fn last_sessions(portal: &TestPortal, caller: &Caller) -> Vec<model::Session> {
    let newest = SessionSearch {
        names: Vec::new(),
        query: SessionQuery::newest(10),
    };
    portal.sessions(caller, &newest).await.unwrap().page.rows
}

async fn newest_action(portal: &TestPortal, caller: &Caller) -> model::AuditRecord {
    entries(portal, caller).await[0].record.clone()
}

async fn entries(portal: &TestPortal, caller: &Caller) -> Vec<model::AuditEntry> {
    let query = AuditQuery {
        limit: 100,
        ..AuditQuery::default()
    };
    portal
        .audit_page(caller, AuditLog::Account, &query)
        .await
        .unwrap()
        .entries
}

#[tokio::test]
async fn one_session_too_many_is_refused_and_everybody_concerned_learns_of_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal
        .set_license(anna.account, |license| license.limits.sessions = Limit::AtMost(1))
        .await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut second = portal.desk(&anna, 2).await;
    portal.requested(&anna, &mut desk).await;

    let refused = portal.request_session(&anna, second.number()).await;

    assert!(is_limit(&refused, LimitName::Sessions, 1));
    let heard = second.hears();
    assert!(
        matches!(&heard[..], [ServerFrame::SessionRefused { caller, limit: LimitName::Sessions, most: 1 }]
            if caller.name == "anna@example.com"),
        "{heard:?}"
    );
    let listed = last_sessions(&portal, &anna).await;
    let reason = EndReason::LimitReached {
        limit: LimitName::Sessions,
    };
    assert_eq!(
        listed
            .iter()
            .filter(|it| it.end_reason() == Some(&reason))
            .count(),
        1
    );
    let record = newest_action(&portal, &anna).await;
    assert_eq!(record.action, AuditAction::SessionRefused);
    assert!(
        record
            .changes
            .iter()
            .any(|change| change.field == AuditField::Limit)
    );
    assert_eq!(record.actor.name, "anna@example.com");
}

#[tokio::test]
async fn a_session_that_ended_makes_room_and_a_raised_limit_holds_at_once() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let second = portal.desk(&anna, 2).await;
    portal
        .set_license(anna.account, |license| license.limits.sessions = Limit::AtMost(1))
        .await;
    let session = portal.requested(&anna, &mut desk).await;
    portal.close_session(&anna, session).await.unwrap();
    let refused = portal.request_session(&anna, second.number()).await;
    assert!(is_limit(&refused, LimitName::Sessions, 1), "closing still counts");
    desk.ends(session, EndReason::EndedByHost).await;
    portal.request_session(&anna, second.number()).await.unwrap();
    portal
        .set_license(anna.account, |license| license.limits.sessions = Limit::AtMost(2))
        .await;
    portal.request_session(&anna, desk.number()).await.unwrap();
}

#[tokio::test]
async fn a_second_session_with_the_same_device_needs_no_second_active_device() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal
        .set_license(anna.account, |license| {
            license.limits.active_devices = Limit::AtMost(1)
        })
        .await;
    let (desk, second) = (portal.desk(&anna, 1).await, portal.desk(&anna, 2).await);
    portal.request_session(&anna, desk.number()).await.unwrap();
    portal.request_session(&anna, desk.number()).await.unwrap();
    let refused = portal.request_session(&anna, second.number()).await;
    assert!(is_limit(&refused, LimitName::ActiveDevices, 1));
    let usage = portal.license(&anna).await.unwrap().usage;
    assert_eq!((usage.sessions, usage.active_devices), (2, 1));
}

#[tokio::test]
async fn of_a_hundred_requests_for_the_last_session_exactly_one_wins() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        portal
            .set_license(anna.account, |license| license.limits.sessions = Limit::AtMost(1))
            .await;
        let desk = portal.desk(&anna, 1).await;
        let mut callers = Vec::new();
        for n in 0..10 {
            let email = format!("u{n}@example.com");
            callers.push(
                portal
                    .add_member(anna.account, &email, StartingRole::Technician)
                    .await,
            );
        }
        let requests = (0..100).map(|n| portal.request_session(&callers[n % 10], desk.number()));
        let answers = join_all(requests).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        let refused = answers
            .iter()
            .filter(|answer| is_limit(answer, LimitName::Sessions, 1));
        assert_eq!(refused.count(), 99);
    }
}

#[tokio::test]
async fn of_a_hundred_clients_for_the_last_seat_exactly_one_wins() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        portal
            .set_license(anna.account, |license| license.limits.seats = Limit::AtMost(1))
            .await;
        let key = portal.license(&anna).await.unwrap().license_key.unwrap();
        let mut clients = Vec::new();
        for seed in 0..100 {
            let mut client = FakeClient::new(&portal, seed);
            client.connect().await;
            clients.push(client);
        }
        let register = || ClientFrame::Register {
            license_key: key.to_string(),
        };
        join_all(clients.iter().map(|client| client.says(register()))).await;
        let heard: Vec<_> = clients.iter_mut().flat_map(FakeClient::hears).collect();
        let won = |frame: &&ServerFrame| matches!(frame, ServerFrame::Registered { .. });
        let lost = |frame: &&ServerFrame| {
            matches!(
                frame,
                ServerFrame::RegisterRefused {
                    reason: RegisterRefusal::NoSeat,
                    most: Some(1),
                    ..
                }
            )
        };
        assert_eq!(heard.iter().filter(won).count(), 1);
        assert_eq!(heard.iter().filter(lost).count(), 99);
        assert_eq!(portal.license(&anna).await.unwrap().figures.connected, 1);
    }
}

#[tokio::test]
async fn a_client_that_finds_no_seat_is_written_down_now_and_then() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal
        .set_license(anna.account, |license| license.limits.seats = Limit::AtMost(0))
        .await;
    let key = portal.license(&anna).await.unwrap().license_key.unwrap();
    let mut client = FakeClient::new(&portal, 1);
    client.connect().await;
    for _ in 0..3 {
        client
            .says(ClientFrame::Register {
                license_key: key.to_string(),
            })
            .await;
    }
    assert_eq!(client.hears().len(), 3);
    let entries = entries(&portal, &anna).await;
    let refusals = entries
        .iter()
        .filter(|entry| entry.record.action == AuditAction::ClientRefused);
    assert_eq!(refusals.count(), 1);
}

/// A session of at most `seconds` that is open, with its desk and viewer.
async fn limited(
    portal: &TestPortal,
    anna: &Caller,
    seconds: u64,
) -> (model::SessionId, FakeClient, FakeViewer) {
    portal
        .set_license(anna.account, |license| {
            license.limits.session_seconds = Limit::AtMost(seconds);
        })
        .await;
    let mut desk = portal.desk(anna, 1).await;
    let session = portal.request_session(anna, desk.number()).await.unwrap().id;
    let heard = desk.hears();
    assert!(
        matches!(heard[..], [ServerFrame::SessionRequested { max_length_seconds: Some(s), .. }] if s == seconds),
        "{heard:?}"
    );
    let viewer = FakeViewer::join(portal, anna, session).await;
    assert_eq!(viewer.link.ends_in_seconds, None, "it is not open yet");
    desk.opens(session).await;
    (session, desk, viewer)
}

/// Both ends renew until `seconds` have passed.
async fn pass(
    portal: &TestPortal,
    desk: &FakeClient,
    viewer: &FakeViewer,
    session: model::SessionId,
    seconds: u64,
) {
    let mut left = seconds;
    while left > 0 {
        let step = left.min(20);
        portal.advance(step);
        left -= step;
        desk.renews(session).await;
        viewer.says(ViewerFrame::Renew).await;
    }
}

#[tokio::test]
async fn both_ends_learn_how_long_a_session_may_be_and_it_is_closed_then() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (session, mut desk, mut viewer) = limited(&portal, &anna, 600).await;
    let ends_in_seconds = Some(600);
    assert_eq!(
        desk.hears(),
        [ServerFrame::SessionLength {
            session,
            ends_in_seconds
        }]
    );
    assert_eq!(viewer.hears(), [ViewerServerFrame::Length { ends_in_seconds }]);

    pass(&portal, &desk, &viewer, session, 599).await;
    portal.end_overdue_sessions().await;
    desk.hears();
    viewer.hears();
    assert!(portal.session(&anna, session).await.unwrap().is_closable());

    portal.advance(1);
    portal.end_overdue_sessions().await;
    let reason = EndReason::LengthReached;
    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session,
            reason: reason.clone()
        }]
    );
    assert_eq!(
        viewer.hears(),
        [ViewerServerFrame::Ended {
            reason: reason.clone()
        }]
    );
    desk.ends(session, reason.clone()).await;
    let row = portal.session(&anna, session).await.unwrap();
    assert!(matches!(row.state, SessionState::Closed { .. }));
    assert_eq!(row.end_reason(), Some(&reason));
}

#[tokio::test]
async fn a_session_ends_in_time_although_the_server_was_restarted() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let (session, mut desk, viewer) = limited(&portal, &anna, 100).await;
    pass(&portal, &desk, &viewer, session, 40).await;
    portal.write_renewals().await;
    desk.disconnect();
    drop(viewer);
    let portal = portal.restarted().await;
    portal.advance(10);
    let mut desk = FakeClient::new(&portal, 1);
    desk.connect_with(vec![wire::SessionReport {
        session,
        opened: Some(model::Permissions::all()),
    }])
    .await;
    let heard = desk.hears();
    assert!(
        heard.contains(&ServerFrame::SessionLength {
            session,
            ends_in_seconds: Some(50)
        }),
        "{heard:?}"
    );
    portal.advance(50);
    desk.renews(session).await;
    desk.hears();
    portal.end_overdue_sessions().await;
    let heard = desk.hears();
    assert!(
        heard.contains(&ServerFrame::HangUp {
            session,
            reason: EndReason::LengthReached
        }),
        "{heard:?}"
    );
}

#[tokio::test]
async fn the_ends_are_believed_only_near_the_deadline() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (session, desk, _viewer) = limited(&portal, &anna, 600).await;
    desk.ends(session, EndReason::LengthReached).await;
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(row.end_reason(), Some(&EndReason::EndedByHost));

    let second = portal.request_session(&anna, desk.number()).await.unwrap().id;
    let viewer = FakeViewer::join(&portal, &anna, second).await;
    desk.opens(second).await;
    pass(&portal, &desk, &viewer, second, 595).await;
    desk.ends(second, EndReason::LengthReached).await;
    let row = portal.session(&anna, second).await.unwrap();
    assert_eq!(row.end_reason(), Some(&EndReason::LengthReached));
}

#[tokio::test]
async fn a_longer_session_is_allowed_at_once_and_a_shorter_one_cuts_nothing_off() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (session, mut desk, mut viewer) = limited(&portal, &anna, 600).await;
    desk.hears();
    viewer.hears();
    portal
        .set_license(anna.account, |license| {
            license.limits.session_seconds = Limit::AtMost(60)
        })
        .await;
    assert_eq!(desk.hears(), []);
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(row.max_length, Some(Duration::from_secs(600)));

    portal
        .set_license(anna.account, |license| {
            license.limits.session_seconds = Limit::AtMost(900)
        })
        .await;
    let ends_in_seconds = Some(900);
    assert_eq!(
        desk.hears(),
        [ServerFrame::SessionLength {
            session,
            ends_in_seconds
        }]
    );
    assert_eq!(viewer.hears(), [ViewerServerFrame::Length { ends_in_seconds }]);

    portal
        .set_license(anna.account, |license| {
            license.limits.session_seconds = Limit::Unlimited
        })
        .await;
    let ends_in_seconds = None;
    assert_eq!(viewer.hears(), [ViewerServerFrame::Length { ends_in_seconds }]);
}

#[tokio::test]
async fn after_the_end_of_the_license_the_free_plan_holds_from_that_moment_on() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let end = portal.now() + Duration::from_secs(100);
    portal
        .set_license(anna.account, |license| license.period = LicensePeriod::Until(end))
        .await;
    let (desk, second) = (portal.desk(&anna, 1).await, portal.desk(&anna, 2).await);
    portal.advance(99);
    portal.request_session(&anna, desk.number()).await.unwrap();
    portal.request_session(&anna, second.number()).await.unwrap();
    portal.advance(1);
    let refused = portal.request_session(&anna, second.number()).await;
    assert!(is_limit(&refused, LimitName::Sessions, 1));
    let running = last_sessions(&portal, &anna).await;
    assert_eq!(running.iter().filter(|session| session.is_closable()).count(), 2);
    let license = portal.license(&anna).await.unwrap();
    assert_eq!(license.entitlement.plan.code.as_str(), "free");
    assert_eq!(license.figures.connected, 2, "nothing is deleted");
}

#[tokio::test]
async fn a_suspended_account_starts_nothing_and_what_it_runs_ends_with_a_word() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, mut viewer) = portal.opened(&anna, &mut desk).await;
    let key = portal.license(&anna).await.unwrap().license_key.unwrap();

    portal
        .set_suspended(anna.account, Some("The invoice is not paid."))
        .await;

    let reason = EndReason::AccountSuspended;
    assert_eq!(
        viewer.hears(),
        [ViewerServerFrame::Ended {
            reason: reason.clone()
        }]
    );
    assert_eq!(desk.hears(), [ServerFrame::HangUp { session, reason }]);
    desk.ends(session, EndReason::AccountSuspended).await;
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(row.end_reason(), Some(&EndReason::AccountSuspended));
    let called = portal.request_session(&anna, desk.number()).await;
    assert!(matches!(called, Err(Error::Conflict(Reason::AccountSuspended))));
    let mut fresh = FakeClient::new(&portal, 2);
    fresh.connect().await;
    fresh
        .says(ClientFrame::Register {
            license_key: key.to_string(),
        })
        .await;
    assert!(matches!(
        &fresh.hears()[..],
        [ServerFrame::RegisterRefused {
            reason: RegisterRefusal::AccountSuspended,
            account: Some(_),
            ..
        }]
    ));

    portal.set_suspended(anna.account, None).await;
    portal.request_session(&anna, desk.number()).await.unwrap();
}

#[tokio::test]
async fn the_limits_of_one_account_are_not_anothers() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    portal
        .set_license(anna.account, |license| license.limits.sessions = Limit::AtMost(0))
        .await;
    let (ours, theirs) = (portal.desk(&anna, 1).await, portal.desk(&ben, 2).await);
    portal.request_session(&ben, theirs.number()).await.unwrap();
    let refused = portal.request_session(&anna, ours.number()).await;
    assert!(is_limit(&refused, LimitName::Sessions, 0));
    assert!(
        last_sessions(&portal, &ben)
            .await
            .iter()
            .all(|it| it.is_closable())
    );
}
