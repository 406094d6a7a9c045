use model::{EndReason, LEASE, Limit, MediaPath, PASSWORD_TIME, Permissions, REQUEST_TIME, SessionState};
use portal::{Error, Event, LimitKind, Reason, SessionQuery, SessionSearch};
use testkit::{FakeClient, FakeViewer, TestPortal, events};
use wire::{Caller, ClientFrame, ServerFrame, ViewerFrame, ViewerServerFrame, Waiting};

async fn listed(portal: &TestPortal, caller: &portal::Caller) -> Vec<model::Session> {
    let everything = SessionSearch {
        names: Vec::new(),
        query: SessionQuery::newest(50),
    };
    portal.sessions(caller, &everything).await.unwrap().page.rows
}

#[tokio::test]
async fn the_desk_is_told_who_asks_and_the_log_shows_the_request() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut announced = portal.subscribe();

    let session = portal.request_session(&anna, desk.number()).await.unwrap().id;

    let caller = Caller {
        name: "anna@example.com".into(),
        number: None,
        account: Some("Deskwarden".into()),
    };
    assert_eq!(
        desk.hears(),
        [ServerFrame::SessionRequested {
            session,
            caller,
            answer_within_seconds: 60,
            max_length_seconds: None,
        }]
    );
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(
        row.state,
        SessionState::Requested {
            until: portal.now() + REQUEST_TIME
        }
    );
    assert_eq!(row.permissions, Permissions::none());
    assert_eq!(
        events(&mut announced),
        [Event::Session {
            accounts: vec![anna.account],
            session
        }]
    );
}

#[tokio::test]
async fn a_client_that_is_offline_cannot_be_called() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    desk.disconnect();
    let called = portal.request_session(&anna, desk.number()).await;
    assert!(matches!(called, Err(Error::Conflict(Reason::ClientOffline))));
    assert!(listed(&portal, &anna).await.is_empty());
}

#[tokio::test]
async fn the_client_of_another_account_does_not_exist() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut free = FakeClient::new(&portal, 2);
    free.connect().await;
    for number in [desk.number(), free.number(), 999_999_999.try_into().unwrap()] {
        assert!(matches!(
            portal.request_session(&ben, number).await,
            Err(Error::NotFound)
        ));
    }
    assert_eq!(desk.hears(), []);
    assert_eq!(free.hears(), []);
}

#[tokio::test]
async fn the_session_of_another_account_does_not_exist() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    assert!(matches!(
        portal.session(&ben, session).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        portal.close_session(&ben, session).await,
        Err(Error::NotFound)
    ));
    assert!(listed(&portal, &ben).await.is_empty());
    assert_eq!(listed(&portal, &anna).await.len(), 1);
    assert_eq!(desk.hears(), []);
}

#[tokio::test]
async fn a_session_opens_when_the_desk_lets_the_viewer_in() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let mut announced = portal.subscribe();
    portal.advance(3);
    desk.opens(session).await;
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(row.state, SessionState::Open { since: portal.now() });
    assert_eq!(
        (row.permissions, row.path),
        (Permissions::all(), Some(MediaPath::Direct))
    );
    assert_eq!(
        events(&mut announced),
        [Event::Session {
            accounts: vec![anna.account],
            session
        }]
    );
    portal.advance(3);
    desk.opens(session).await;
    let again = portal.session(&anna, session).await.unwrap();
    assert_eq!(again.state, row.state, "opening twice is harmless");
    assert_eq!(desk.hears(), []);
}

#[tokio::test]
async fn a_client_cannot_claim_the_session_of_another() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut thief = portal.desk(&anna, 2).await;
    let session = portal.requested(&anna, &mut desk).await;
    let mut viewer = FakeViewer::join(&portal, &anna, session).await;
    let before = portal.session(&anna, session).await.unwrap();
    let hang_up = ServerFrame::HangUp {
        session,
        reason: EndReason::LostContact,
    };

    thief.opens(session).await;
    assert_eq!(
        thief.hears(),
        std::slice::from_ref(&hang_up),
        "told as of a session that does not exist"
    );
    thief.ends(session, EndReason::EndedByHost).await;
    assert_eq!(thief.hears(), []);
    portal.advance(20);
    thief.renews(session).await;
    assert_eq!(
        thief.hears(),
        [hang_up, ServerFrame::Renewed { sessions: Vec::new() }]
    );
    portal.write_renewals().await;

    assert_eq!(portal.session(&anna, session).await.unwrap(), before);
    assert_eq!(viewer.hears(), []);
    assert_eq!(desk.hears(), []);
}

#[tokio::test]
async fn a_request_that_nobody_answers_ends_after_a_minute() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let mut viewer = FakeViewer::join(&portal, &anna, session).await;
    portal.advance(59);
    portal.end_overdue_sessions().await;
    assert!(portal.session(&anna, session).await.unwrap().is_closable());
    portal.advance(1);
    portal.end_overdue_sessions().await;
    let reason = EndReason::Unanswered;
    assert_eq!(
        portal.session(&anna, session).await.unwrap().end_reason(),
        Some(&reason)
    );
    assert_eq!(
        viewer.hears(),
        [ViewerServerFrame::Ended {
            reason: reason.clone()
        }]
    );
    assert_eq!(desk.hears(), [ServerFrame::HangUp { session, reason }]);
}

#[tokio::test]
async fn the_password_may_take_three_minutes() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let viewer = FakeViewer::join(&portal, &anna, session).await;
    desk.says(ClientFrame::SessionWaiting {
        session,
        waiting: Waiting::Password,
    })
    .await;
    let asked = portal.now();
    for _ in 0..8 {
        portal.advance(20);
        desk.renews(session).await;
        assert!(viewer.says(ViewerFrame::Renew).await);
        portal.end_overdue_sessions().await;
        assert!(portal.session(&anna, session).await.unwrap().is_closable());
    }
    portal.clock.set(asked + PASSWORD_TIME);
    portal.end_overdue_sessions().await;
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(row.end_reason(), Some(&EndReason::Unanswered));
}

#[tokio::test]
async fn waiting_for_a_person_gives_no_more_time() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let _viewer = FakeViewer::join(&portal, &anna, session).await;
    portal.advance(30);
    desk.says(ClientFrame::SessionWaiting {
        session,
        waiting: Waiting::Person,
    })
    .await;
    portal.advance(30);
    portal.end_overdue_sessions().await;
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(row.end_reason(), Some(&EndReason::Unanswered));
}

#[tokio::test]
async fn a_request_ends_when_its_page_is_gone_for_longer_than_a_reload() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let viewer = FakeViewer::join(&portal, &anna, session).await;
    portal.advance(20);
    viewer.leave();
    portal.advance(15);
    portal.end_overdue_sessions().await;
    assert!(portal.session(&anna, session).await.unwrap().is_closable());
    portal.advance(1);
    portal.end_overdue_sessions().await;
    let reason = EndReason::EndedByViewer;
    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session,
            reason: reason.clone()
        }]
    );
    assert_eq!(
        portal.session(&anna, session).await.unwrap().end_reason(),
        Some(&reason)
    );
}

#[tokio::test]
async fn a_page_that_is_gone_does_not_end_an_open_session_before_its_lease() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    viewer.leave();
    portal.clock.advance(LEASE);
    portal.end_overdue_sessions().await;
    assert!(portal.session(&anna, session).await.unwrap().is_closable());
}

#[tokio::test]
async fn a_user_asks_only_so_often_and_runs_only_so_many_sessions() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut last = None;
    for _ in 0..20 {
        last = Some(portal.requested(&anna, &mut desk).await);
    }
    let hasty = portal.request_session(&anna, desk.number()).await;
    assert!(matches!(
        hasty,
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 3 }))
    ));
    portal.advance(3);
    let many = portal.request_session(&anna, desk.number()).await;
    assert!(matches!(
        many,
        Err(Error::LimitReached(LimitKind::SessionsOfUser))
    ));
    desk.ends(last.unwrap(), EndReason::Dismissed).await;
    portal.advance(3);
    portal.requested(&anna, &mut desk).await;
}

#[tokio::test]
async fn a_desk_that_was_away_hears_at_its_hello_of_the_request_that_it_missed() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    portal.advance(10);
    desk.disconnect();
    desk.connect().await;
    match desk.hears().as_slice() {
        [
            ServerFrame::SessionRequested {
                session: told,
                caller,
                answer_within_seconds: 50,
                max_length_seconds: None,
            },
        ] => {
            assert_eq!((*told, caller.name.as_str()), (session, "anna@example.com"));
            assert_eq!(caller.account.as_deref(), Some("Deskwarden"));
        }
        other => panic!("{other:?}"),
    }
}
