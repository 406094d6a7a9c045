use std::time::Duration;

use model::{EndReason, SessionState};
use portal::{Caller, Error, Event, Reason};
use testkit::{FakeViewer, TestDatabase, TestPortal, events};
use tokio::task::JoinSet;
use wire::{ClientFrame, ServerFrame, ViewerFrame, ViewerServerFrame};

fn by_anna() -> EndReason {
    EndReason::ClosedInPortal {
        by: "anna@example.com".into(),
    }
}

async fn reason(portal: &TestPortal, caller: &Caller, session: model::SessionId) -> Option<EndReason> {
    portal
        .session(caller, session)
        .await
        .unwrap()
        .end_reason()
        .cloned()
}

#[tokio::test]
async fn closing_tells_both_ends_why_at_once_and_the_log_keeps_who_did_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, mut viewer) = portal.opened(&anna, &mut desk).await;
    let opened = portal.now();
    let mut announced = portal.subscribe();
    let changed = Event::Session {
        accounts: vec![anna.account],
        session,
    };
    portal.advance(10);

    portal.close_session(&anna, session).await.unwrap();

    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session,
            reason: by_anna()
        }]
    );
    assert_eq!(viewer.hears(), [ViewerServerFrame::Ended { reason: by_anna() }]);
    let closing = SessionState::Closing {
        opened: Some(opened),
        reason: by_anna(),
        since: portal.now(),
    };
    assert_eq!(portal.session(&anna, session).await.unwrap().state, closing);
    assert_eq!(events(&mut announced), std::slice::from_ref(&changed));

    portal.advance(1);
    desk.ends(session, EndReason::EndedByHost).await;

    let closed = SessionState::Closed {
        opened: Some(opened),
        at: portal.now(),
        reason: by_anna(),
    };
    assert_eq!(portal.session(&anna, session).await.unwrap().state, closed);
    assert_eq!(events(&mut announced), [changed]);
    assert!(viewer.is_cut());
    assert_eq!(portal.license(&anna).await.unwrap().figures.active_sessions, 0);
}

#[tokio::test]
async fn closing_twice_is_harmless_and_a_closed_session_cannot_be_closed() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let carl = portal.add_owner(anna.account, "carl@example.com").await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    portal.close_session(&anna, session).await.unwrap();
    portal.close_session(&carl, session).await.unwrap();
    let hang_up = ServerFrame::HangUp {
        session,
        reason: by_anna(),
    };
    assert!(desk.hears().iter().all(|frame| *frame == hang_up));
    assert_eq!(reason(&portal, &anna, session).await, Some(by_anna()));

    desk.ends(session, EndReason::EndedByViewer).await;
    let late = portal.close_session(&carl, session).await;
    assert!(matches!(late, Err(Error::Conflict(Reason::SessionClosed))));
    assert_eq!(reason(&portal, &anna, session).await, Some(by_anna()));
}

#[tokio::test]
async fn a_request_can_be_closed_before_anybody_answers() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    portal.close_session(&anna, session).await.unwrap();
    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session,
            reason: by_anna()
        }]
    );
    desk.opens(session).await;
    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session,
            reason: by_anna()
        }],
        "too late to open"
    );
    desk.ends(session, EndReason::EndedByHost).await;
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!((row.opened_at(), row.end_reason()), (None, Some(&by_anna())));
}

#[tokio::test]
async fn the_log_keeps_why_the_desk_ended_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    for why in [
        EndReason::EndedByHost,
        EndReason::EndedByViewer,
        EndReason::Dismissed,
        EndReason::NoPath,
        EndReason::NoScreen,
        EndReason::TooManySessions,
    ] {
        let (session, mut viewer) = portal.opened(&anna, &mut desk).await;
        desk.ends(session, why.clone()).await;
        assert_eq!(viewer.hears(), [ViewerServerFrame::Ended { reason: why.clone() }]);
        assert_eq!(reason(&portal, &anna, session).await, Some(why));
        desk.ends(session, EndReason::LostContact).await;
    }
    assert_eq!(desk.hears(), []);
}

#[tokio::test]
async fn a_desk_cannot_say_that_somebody_in_the_portal_closed_it_or_that_the_viewer_did_not_trust_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    for forged in [
        by_anna(),
        EndReason::SignedOut {
            by: "anna@example.com".into(),
        },
        EndReason::Unverified,
    ] {
        let (session, _viewer) = portal.opened(&anna, &mut desk).await;
        desk.ends(session, forged).await;
        assert_eq!(
            reason(&portal, &anna, session).await,
            Some(EndReason::EndedByHost)
        );
    }
}

#[tokio::test]
async fn a_viewer_cannot_say_that_somebody_else_closed_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    for (said, kept) in [
        (by_anna(), EndReason::EndedByViewer),
        (
            EndReason::SignedOut {
                by: "ben@example.com".into(),
            },
            EndReason::EndedByViewer,
        ),
        (EndReason::EndedByHost, EndReason::EndedByViewer),
        (EndReason::Dismissed, EndReason::EndedByViewer),
        (EndReason::EndedByViewer, EndReason::EndedByViewer),
        (EndReason::NoPath, EndReason::NoPath),
        (EndReason::Unverified, EndReason::Unverified),
        (EndReason::LostContact, EndReason::LostContact),
    ] {
        let (session, viewer) = portal.opened(&anna, &mut desk).await;
        assert!(viewer.says(ViewerFrame::Ended { reason: said }).await);
        assert_eq!(
            desk.hears(),
            [ServerFrame::HangUp {
                session,
                reason: kept.clone()
            }]
        );
        assert_eq!(reason(&portal, &anna, session).await, Some(kept));
    }
}

#[tokio::test]
async fn the_end_is_between_the_opening_and_now_whatever_the_clock_of_the_desk_says() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let hour = Duration::from_secs(3600);
    for ahead in [true, false] {
        let session = portal.requested(&anna, &mut desk).await;
        portal.advance(5);
        desk.opens(session).await;
        let opened = portal.now();
        portal.advance(5);
        let at = if ahead {
            portal.now() + hour
        } else {
            portal.now() - hour
        };
        desk.says(ClientFrame::SessionEnded {
            session,
            reason: EndReason::EndedByHost,
            at,
        })
        .await;
        let ended = portal.session(&anna, session).await.unwrap().ended_at().unwrap();
        assert_eq!(ended, if ahead { portal.now() } else { opened });
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_who_end_a_session_at_once_leave_one_reason() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let mut desk = portal.desk(&anna, 1).await;
        let (session, viewer) = portal.opened(&anna, &mut desk).await;
        let mut viewer = viewer;
        let desk = std::sync::Arc::new(tokio::sync::Mutex::new(desk));
        let mut ending = JoinSet::new();
        for n in 0..20 {
            let (portal, anna, desk) = (portal.handle(), anna.clone(), desk.clone());
            ending.spawn(async move {
                match n % 4 {
                    0 => desk.lock().await.ends(session, EndReason::EndedByHost).await,
                    _ => match portal.close_session(&anna, session).await {
                        Ok(()) | Err(Error::Conflict(Reason::SessionClosed)) => {}
                        Err(error) => panic!("{error}"),
                    },
                }
            });
        }
        ending.join_all().await;
        let row = portal.session(&anna, session).await.unwrap();
        let SessionState::Closed { reason, .. } = &row.state else {
            panic!("{:?}", row.state)
        };
        let told: Vec<_> = viewer
            .hears()
            .into_iter()
            .map(|frame| match frame {
                ViewerServerFrame::Ended { reason } => reason,
                other => panic!("{other:?}"),
            })
            .collect();
        assert!(!told.is_empty());
        assert!(
            told.iter().all(|told| told == reason),
            "{told:?} in the page, {reason:?} in the log"
        );
        assert_eq!(portal.license(&anna).await.unwrap().figures.active_sessions, 0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_session_that_opens_while_it_is_closed_ends_closed() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let mut desk = portal.desk(&anna, 1).await;
        for _ in 0..10 {
            let session = portal.requested(&anna, &mut desk).await;
            let viewer = FakeViewer::join(&portal, &anna, session).await;
            let closing = portal.close_session(&anna, session);
            let (closed, ()) = tokio::join!(closing, desk.opens(session));
            closed.unwrap();
            let hang_up = ServerFrame::HangUp {
                session,
                reason: by_anna(),
            };
            assert!(desk.hears().contains(&hang_up));
            assert_eq!(reason(&portal, &anna, session).await, Some(by_anna()));
            desk.ends(session, EndReason::EndedByHost).await;
            assert!(!portal.session(&anna, session).await.unwrap().is_running());
            portal.advance(3);
            viewer.leave();
        }
    }
}
