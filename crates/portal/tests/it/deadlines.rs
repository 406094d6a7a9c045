//! The deadline of a session (L9) while the server is down, and while its clock jumps.

use std::time::Duration;

use model::{EndReason, Limit, Permissions, Session, SessionId, SessionState};
use portal::Caller;
use testkit::{FakeClient, FakeViewer, TestPortal};
use wire::{EndedSession, ServerFrame, SessionReport, ViewerFrame, ViewerServerFrame};

const LENGTH: u64 = 600;
const HOUR: u64 = 3600;

/// A session of at most [`LENGTH`] seconds that is open, with its desk and its viewer.
async fn limited(portal: &TestPortal, anna: &Caller) -> (SessionId, FakeClient, FakeViewer) {
    portal
        .set_license(anna.account, |license| {
            license.limits.session_seconds = Limit::AtMost(LENGTH);
        })
        .await;
    let mut desk = portal.desk(anna, 1).await;
    let (session, mut viewer) = portal.opened(anna, &mut desk).await;
    desk.hears();
    viewer.hears();
    (session, desk, viewer)
}

/// Both ends renew for as long as that.
async fn pass(portal: &TestPortal, desk: &FakeClient, viewer: &FakeViewer, session: SessionId, seconds: u64) {
    for _ in 0..seconds / 20 {
        portal.advance(20);
        desk.renews(session).await;
        viewer.says(ViewerFrame::Renew).await;
    }
    portal.write_renewals().await;
}

async fn row(portal: &TestPortal, anna: &Caller, session: SessionId) -> Session {
    portal.session(anna, session).await.unwrap()
}

fn length(session: SessionId, seconds: u64) -> ServerFrame {
    ServerFrame::SessionLength {
        session,
        ends_in_seconds: Some(seconds),
    }
}

#[tokio::test]
async fn a_session_whose_deadline_passed_while_the_server_was_down_ended_at_its_deadline() {
    for down in [30, 300, 86_400] {
        let portal = TestPortal::in_file().await;
        let anna = portal.set_up_first_user().await;
        let (session, mut desk, viewer) = limited(&portal, &anna).await;
        let deadline = portal.now() + Duration::from_secs(LENGTH);
        pass(&portal, &desk, &viewer, session, 580).await;
        desk.disconnect();
        drop(viewer);

        let portal = portal.restarted().await;
        portal.advance(down);
        portal.end_overdue_sessions().await;
        let ended = EndedSession {
            session,
            reason: EndReason::LengthReached,
            at: deadline,
        };
        let mut desk = desk.on(&portal);
        desk.connect_after(Vec::new(), vec![ended]).await;

        let row = row(&portal, &anna, session).await;
        assert_eq!(row.end_reason(), Some(&EndReason::LengthReached), "{down}");
        assert_eq!(row.ended_at(), Some(deadline), "{down}");
    }
}

#[tokio::test]
async fn a_desk_that_is_back_before_any_job_has_run_is_believed() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let (session, mut desk, viewer) = limited(&portal, &anna).await;
    let deadline = portal.now() + Duration::from_secs(LENGTH);
    pass(&portal, &desk, &viewer, session, 580).await;
    desk.disconnect();
    drop(viewer);
    let portal = portal.restarted().await;
    portal.advance(HOUR);
    let ended = EndedSession {
        session,
        reason: EndReason::LengthReached,
        at: deadline,
    };
    desk.on(&portal).connect_after(Vec::new(), vec![ended]).await;
    let row = row(&portal, &anna, session).await;
    assert_eq!(row.end_reason(), Some(&EndReason::LengthReached));
    assert_eq!(row.ended_at(), Some(deadline));
}

#[tokio::test]
async fn a_session_that_lost_contact_long_before_its_deadline_did_not_reach_it() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let (session, desk, viewer) = limited(&portal, &anna).await;
    pass(&portal, &desk, &viewer, session, 100).await;
    let last = portal.now();
    drop((desk, viewer));
    let portal = portal.restarted().await;
    portal.advance(HOUR);
    portal.end_overdue_sessions().await;
    let row = row(&portal, &anna, session).await;
    assert_eq!(row.end_reason(), Some(&EndReason::LostContact));
    assert_eq!(row.ended_at(), Some(last));
}

#[tokio::test]
async fn a_clock_that_jumps_ahead_beyond_the_deadline_ends_the_session_and_both_ends_hear_why() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (session, mut desk, mut viewer) = limited(&portal, &anna).await;
    portal.advance(HOUR);
    portal.end_overdue_sessions().await;
    let reason = EndReason::LengthReached;
    let hang_up = ServerFrame::HangUp {
        session,
        reason: reason.clone(),
    };
    assert_eq!(desk.hears(), [hang_up]);
    let ended = ViewerServerFrame::Ended {
        reason: reason.clone(),
    };
    assert_eq!(viewer.hears(), [ended]);
    desk.ends(session, EndReason::EndedByHost).await;
    portal.end_overdue_sessions().await;
    let row = row(&portal, &anna, session).await;
    assert!(!row.is_running());
    assert_eq!(row.end_reason(), Some(&reason));
}

#[tokio::test]
async fn a_clock_that_is_set_back_lengthens_no_session() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (session, mut desk, viewer) = limited(&portal, &anna).await;
    let opened = portal.now();
    portal.clock.set(opened - Duration::from_secs(HOUR));
    portal.end_overdue_sessions().await;
    assert!(matches!(
        row(&portal, &anna, session).await.state,
        SessionState::Open { .. }
    ));
    viewer.leave();
    let viewer = FakeViewer::join(&portal, &anna, session).await;
    assert_eq!(viewer.link.ends_in_seconds, Some(LENGTH));
    desk.disconnect();
    desk.connect_with(vec![SessionReport {
        session,
        opened: Some(Permissions::all()),
    }])
    .await;
    assert_eq!(desk.hears(), [length(session, LENGTH)], "not more than the whole");

    portal.advance(LENGTH);
    desk.ends(session, EndReason::LengthReached).await;
    let row = row(&portal, &anna, session).await;
    assert_eq!(row.end_reason(), Some(&EndReason::LengthReached));
    assert_eq!(row.ended_at(), Some(opened), "time never runs backwards");
}

#[tokio::test]
async fn the_deadline_holds_to_the_millisecond() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (session, desk, viewer) = limited(&portal, &anna).await;
    let deadline = portal.now() + Duration::from_secs(LENGTH);
    pass(&portal, &desk, &viewer, session, 580).await;
    portal.clock.set(deadline - Duration::from_millis(1));
    portal.end_overdue_sessions().await;
    assert!(row(&portal, &anna, session).await.is_closable());
    portal.clock.set(deadline);
    portal.end_overdue_sessions().await;
    let row = row(&portal, &anna, session).await;
    assert_eq!(row.end_reason(), Some(&EndReason::LengthReached));
}
