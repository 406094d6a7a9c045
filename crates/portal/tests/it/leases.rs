use model::{EndReason, Permissions, SessionState, Timestamp};
use portal::{Caller, Event};
use testkit::{FakeClient, FakeViewer, TestPortal, events};
use wire::{EndedSession, MOST_ENDED, ServerFrame, SessionReport, ViewerFrame, ViewerServerFrame};

fn open(session: model::SessionId) -> SessionReport {
    SessionReport {
        session,
        opened: Some(Permissions::all()),
    }
}

fn ended(session: model::SessionId, reason: EndReason, at: Timestamp) -> EndedSession {
    EndedSession { session, reason, at }
}

/// A session may stay open for as long as it likes, as a desk reads it at its hello.
fn unlimited(session: model::SessionId) -> ServerFrame {
    ServerFrame::SessionLength {
        session,
        ends_in_seconds: None,
    }
}

async fn state(portal: &TestPortal, caller: &Caller, session: model::SessionId) -> SessionState {
    portal.session(caller, session).await.unwrap().state
}

async fn both_renew(desk: &FakeClient, viewer: &FakeViewer, session: model::SessionId) {
    desk.renews(session).await;
    assert!(viewer.says(ViewerFrame::Renew).await);
}

#[tokio::test]
async fn renewals_are_confirmed_to_each_end() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, mut viewer) = portal.opened(&anna, &mut desk).await;
    both_renew(&desk, &viewer, session).await;
    assert_eq!(
        desk.hears(),
        [ServerFrame::Renewed {
            sessions: vec![session]
        }]
    );
    assert_eq!(viewer.hears(), [ViewerServerFrame::Renewed]);
}

#[tokio::test]
async fn a_session_whose_desk_vanishes_ends_at_its_last_renewal() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, mut viewer) = portal.opened(&anna, &mut desk).await;
    portal.advance(20);
    both_renew(&desk, &viewer, session).await;
    let last = portal.now();
    desk.disconnect();
    for _ in 0..3 {
        portal.advance(20);
        assert!(viewer.says(ViewerFrame::Renew).await);
    }
    portal.end_overdue_sessions().await;
    assert!(
        matches!(state(&portal, &anna, session).await, SessionState::Open { .. }),
        "60 s are not over"
    );
    let mut announced = portal.subscribe();
    portal.advance(1);
    portal.end_overdue_sessions().await;

    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(
        (row.ended_at(), row.end_reason()),
        (Some(last), Some(&EndReason::LostContact))
    );
    let told = viewer.hears().pop();
    assert_eq!(
        told,
        Some(ViewerServerFrame::Ended {
            reason: EndReason::LostContact
        })
    );
    assert!(viewer.is_cut());
    assert_eq!(
        events(&mut announced),
        [Event::Session {
            accounts: vec![anna.account],
            session
        }]
    );
}

#[tokio::test]
async fn a_session_whose_viewer_vanishes_ends_at_its_last_renewal() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    let last = portal.now();
    viewer.leave();
    for _ in 0..3 {
        portal.advance(20);
        desk.renews(session).await;
    }
    desk.hears();
    portal.advance(1);
    portal.end_overdue_sessions().await;
    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session,
            reason: EndReason::LostContact
        }]
    );
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(
        (row.ended_at(), row.end_reason()),
        (Some(last), Some(&EndReason::LostContact))
    );
    desk.renews(session).await;
    let hang_up = ServerFrame::HangUp {
        session,
        reason: EndReason::LostContact,
    };
    assert_eq!(
        desk.hears(),
        [hang_up, ServerFrame::Renewed { sessions: Vec::new() }]
    );
}

#[tokio::test]
async fn a_closing_session_that_the_desk_never_confirms_ends_by_its_lease() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    desk.disconnect();
    portal.close_session(&anna, session).await.unwrap();
    portal.advance(61);
    portal.end_overdue_sessions().await;
    assert!(!portal.session(&anna, session).await.unwrap().is_running());
    assert_eq!(portal.license(&anna).await.unwrap().figures.active_sessions, 0);
}

#[tokio::test]
async fn ends_that_renew_without_hanging_up_do_not_keep_a_closing_session() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    portal.close_session(&anna, session).await.unwrap();
    for _ in 0..3 {
        assert!(matches!(
            state(&portal, &anna, session).await,
            SessionState::Closing { .. }
        ));
        portal.advance(20);
        both_renew(&desk, &viewer, session).await;
        portal.end_overdue_sessions().await;
    }
    assert!(matches!(
        state(&portal, &anna, session).await,
        SessionState::Closed {
            reason: EndReason::LostContact,
            ..
        }
    ));
}

#[tokio::test]
async fn a_reported_session_survives_a_restart_and_its_viewer_resumes() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    let opened = portal.now();
    portal.advance(30);

    let portal = portal.restarted().await;
    let mut desk = desk.on(&portal);
    desk.connect_with(vec![open(session)]).await;

    assert_eq!(desk.hears(), [unlimited(session)]);
    assert_eq!(
        state(&portal, &anna, session).await,
        SessionState::Open { since: opened }
    );
    let mut viewer = FakeViewer::join(&portal, &anna, session).await;
    both_renew(&desk, &viewer, session).await;
    assert_eq!(viewer.hears(), [ViewerServerFrame::Renewed]);
    portal.advance(60);
    portal.end_overdue_sessions().await;
    assert_eq!(
        state(&portal, &anna, session).await,
        SessionState::Open { since: opened }
    );
}

#[tokio::test]
async fn a_session_that_the_desk_does_not_report_has_lost_contact() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    portal.advance(20);
    both_renew(&desk, &viewer, session).await;
    let last = portal.now();
    portal.write_renewals().await;
    portal.advance(10);

    let portal = portal.restarted().await;
    let mut viewer = FakeViewer::join(&portal, &anna, session).await;
    let mut desk = desk.on(&portal);
    desk.connect().await;

    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(
        (row.ended_at(), row.end_reason()),
        (Some(last), Some(&EndReason::LostContact))
    );
    let told = viewer.hears().pop();
    assert_eq!(
        told,
        Some(ViewerServerFrame::Ended {
            reason: EndReason::LostContact
        })
    );
}

#[tokio::test]
async fn a_session_that_ended_while_the_link_was_down_keeps_its_reason_and_moment() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (opened, mut viewer) = portal.opened(&anna, &mut desk).await;
    let requested = portal.requested(&anna, &mut desk).await;
    let (closing, _closed) = portal.opened(&anna, &mut desk).await;
    desk.disconnect();
    portal.close_session(&anna, closing).await.unwrap();
    portal.advance(5);
    let at = portal.now();
    portal.advance(5);

    let ends = vec![
        ended(opened, EndReason::EndedByViewer, at),
        ended(requested, EndReason::Dismissed, at),
        ended(closing, EndReason::EndedByHost, at),
    ];
    desk.connect_after(Vec::new(), ends).await;

    assert_eq!(desk.hears(), [], "nothing is asked for again, nothing to hang up");
    let row = portal.session(&anna, opened).await.unwrap();
    assert_eq!(
        (row.ended_at(), row.end_reason()),
        (Some(at), Some(&EndReason::EndedByViewer))
    );
    let told = ViewerServerFrame::Ended {
        reason: EndReason::EndedByViewer,
    };
    assert_eq!(viewer.hears(), [told]);
    let row = portal.session(&anna, requested).await.unwrap();
    assert_eq!(
        (row.ended_at(), row.end_reason()),
        (Some(at), Some(&EndReason::Dismissed))
    );
    let row = portal.session(&anna, closing).await.unwrap();
    let by = "anna@example.com".to_owned();
    assert!(!row.is_running());
    assert_eq!(
        row.end_reason(),
        Some(&EndReason::ClosedInPortal { by }),
        "the portal's reason stands"
    );
}

#[tokio::test]
async fn a_desk_cannot_end_the_session_of_another_at_its_hello_or_name_ends_without_limit() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, mut viewer) = portal.opened(&anna, &mut desk).await;
    let mut other = portal.desk(&anna, 2).await;
    other.disconnect();
    let theirs = ended(session, EndReason::EndedByHost, portal.now());
    other.connect_after(Vec::new(), vec![theirs.clone()]).await;
    assert!(matches!(
        state(&portal, &anna, session).await,
        SessionState::Open { .. }
    ));
    assert_eq!(viewer.hears(), []);

    desk.disconnect();
    let unknown = model::SessionId::new(portal.now(), [9; 10]);
    let mut ends = vec![ended(unknown, EndReason::EndedByHost, portal.now()); MOST_ENDED];
    ends.push(theirs);
    desk.connect_after(vec![open(session)], ends).await;
    assert!(matches!(
        state(&portal, &anna, session).await,
        SessionState::Open { .. }
    ));
}

#[tokio::test]
async fn a_session_whose_ends_do_not_come_back_after_a_restart_ends_at_its_last_renewal() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    portal.advance(20);
    both_renew(&desk, &viewer, session).await;
    let last = portal.now();
    portal.write_renewals().await;
    let portal = portal.restarted().await;
    portal.advance(60);
    portal.end_overdue_sessions().await;
    assert!(portal.session(&anna, session).await.unwrap().is_running());
    portal.advance(1);
    portal.end_overdue_sessions().await;
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(
        (row.ended_at(), row.end_reason()),
        (Some(last), Some(&EndReason::LostContact))
    );
}

#[tokio::test]
async fn a_desk_cannot_report_the_session_of_another() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    let mut thief = portal.desk(&anna, 2).await;
    thief.disconnect();
    thief.connect_with(vec![open(session)]).await;
    assert_eq!(
        thief.hears(),
        [ServerFrame::HangUp {
            session,
            reason: EndReason::LostContact
        }]
    );
    assert!(matches!(
        state(&portal, &anna, session).await,
        SessionState::Open { .. }
    ));
}

#[tokio::test]
async fn a_hang_up_that_was_missed_is_repeated_at_the_hello() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (closing, _viewer) = portal.opened(&anna, &mut desk).await;
    let (closed, other) = portal.opened(&anna, &mut desk).await;
    desk.disconnect();
    portal.close_session(&anna, closing).await.unwrap();
    let by_anna = EndReason::ClosedInPortal {
        by: "anna@example.com".into(),
    };

    let portal = portal.restarted().await;
    drop(other);
    portal.advance(10);
    let mut desk = desk.on(&portal);
    desk.connect_with(vec![open(closing), open(closed)]).await;
    let heard = desk.hears();
    assert_eq!(heard.len(), 2, "{heard:?}");
    assert!(heard.contains(&unlimited(closed)));
    assert!(heard.contains(&ServerFrame::HangUp {
        session: closing,
        reason: by_anna.clone()
    }));
    desk.ends(closing, EndReason::EndedByHost).await;
    desk.ends(closed, EndReason::EndedByHost).await;
    let row = portal.session(&anna, closing).await.unwrap();
    assert!(matches!(&row.state, SessionState::Closed { reason, .. } if *reason == by_anna));

    desk.disconnect();
    desk.connect_with(vec![open(closed)]).await;
    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session: closed,
            reason: EndReason::EndedByHost
        }]
    );
}

#[tokio::test]
async fn a_session_that_opened_while_the_link_was_down_is_open_after_the_hello() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let viewer = FakeViewer::join(&portal, &anna, session).await;
    desk.disconnect();
    desk.connect_with(vec![open(session)]).await;
    assert_eq!(desk.hears(), [unlimited(session)]);
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(
        (row.state, row.permissions),
        (SessionState::Open { since: portal.now() }, Permissions::all())
    );
    portal.advance(60);
    both_renew(&desk, &viewer, session).await;
    portal.end_overdue_sessions().await;
    assert!(
        portal.session(&anna, session).await.unwrap().is_closable(),
        "not unanswered"
    );
}

#[tokio::test]
async fn a_request_that_the_desk_works_on_is_not_repeated_at_the_hello() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    desk.disconnect();
    desk.connect_with(vec![SessionReport {
        session,
        opened: None,
    }])
    .await;
    assert_eq!(desk.hears(), [unlimited(session)]);
    assert!(matches!(
        state(&portal, &anna, session).await,
        SessionState::Requested { .. }
    ));
}

#[tokio::test]
async fn a_request_survives_a_restart_while_its_page_comes_back() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let viewer = FakeViewer::join(&portal, &anna, session).await;
    portal.advance(20);
    both_renew(&desk, &viewer, session).await;
    portal.advance(20);

    let portal = portal.restarted().await;
    portal.end_overdue_sessions().await;
    assert!(portal.session(&anna, session).await.unwrap().is_closable());
    portal.advance(16);
    portal.end_overdue_sessions().await;
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(
        row.end_reason(),
        Some(&EndReason::EndedByViewer),
        "a page that stays away"
    );
}

#[tokio::test]
async fn a_server_that_stops_in_order_keeps_the_last_renewals() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    portal.advance(20);
    both_renew(&desk, &viewer, session).await;
    let last = portal.now();
    portal.say_goodbye().await;
    let portal = portal.restarted().await;
    assert_eq!(portal.session(&anna, session).await.unwrap().renewed_at, last);
}
