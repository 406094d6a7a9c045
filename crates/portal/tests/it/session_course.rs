use model::{
    AcceptedBy, EndReason, Limit, LimitName, MediaPath, Permissions, SessionEvent, SessionId, StartingRole,
};
use portal::{Caller, Error, SessionQuery, SessionSearch};
use testkit::{FakeViewer, TestPortal};
use wire::{ClientFrame, SessionReport, ViewerFrame};

async fn course(portal: &TestPortal, caller: &Caller, session: SessionId) -> Vec<SessionEvent> {
    let details = portal.session_details(caller, session).await.unwrap();
    details.course.into_iter().map(|moment| moment.event).collect()
}

fn everything() -> SessionSearch {
    SessionSearch {
        names: Vec::new(),
        query: SessionQuery::newest(50),
    }
}

fn opening(by: AcceptedBy) -> Vec<SessionEvent> {
    vec![
        SessionEvent::Requested,
        SessionEvent::Accepted { by },
        SessionEvent::PermissionsGranted {
            permissions: Permissions::all(),
        },
        SessionEvent::Path {
            path: MediaPath::Direct,
        },
    ]
}

fn opened(session: SessionId, permissions: Permissions, path: MediaPath, by: AcceptedBy) -> ClientFrame {
    ClientFrame::SessionOpened {
        session,
        permissions,
        path,
        accepted_by: by,
    }
}

#[tokio::test]
async fn sd1_a_session_tells_its_course_from_the_request_to_its_end() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let requested = portal.now();
    portal.advance(5);
    desk.opens(session).await;
    portal.advance(5);
    portal.close_session(&anna, session).await.unwrap();
    portal.advance(1);
    desk.ends(session, EndReason::EndedByHost).await;

    let reason = EndReason::ClosedInPortal {
        by: "anna@example.com".into(),
    };
    let mut expected = opening(AcceptedBy::Password);
    expected.push(SessionEvent::CloseRequested {
        reason: reason.clone(),
    });
    expected.push(SessionEvent::Closed { reason });
    assert_eq!(course(&portal, &anna, session).await, expected);
    let details = portal.session_details(&anna, session).await.unwrap();
    let seconds: Vec<_> = details
        .course
        .iter()
        .map(|moment| moment.at.duration_since(requested).as_secs())
        .collect();
    assert_eq!(seconds, [0, 5, 5, 5, 10, 11]);
    assert_eq!(details.session.ended_at(), Some(details.course[5].at));
}

#[tokio::test]
async fn sd1_it_says_which_person_let_the_viewer_in() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    for (name, kept) in [
        (Some("ben\u{202e}"), Some("ben")),
        (Some("\n"), None),
        (None, None),
    ] {
        let session = portal.requested(&anna, &mut desk).await;
        let by = AcceptedBy::Person {
            name: name.map(str::to_owned),
        };
        desk.says(opened(session, Permissions::all(), MediaPath::Direct, by))
            .await;
        let by = AcceptedBy::Person {
            name: kept.map(str::to_owned),
        };
        assert_eq!(course(&portal, &anna, session).await, opening(by));
        desk.ends(session, EndReason::EndedByHost).await;
    }
}

#[tokio::test]
async fn sd1_a_session_that_was_refused_has_its_course_too() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    portal
        .set_license(anna.account, |license| license.limits.sessions = Limit::AtMost(1))
        .await;
    let (running, _viewer) = portal.opened(&anna, &mut desk).await;
    let refused = portal.request_session(&anna, desk.number()).await;
    assert!(matches!(refused, Err(Error::LimitReached(_))));
    let all = portal.sessions(&anna, &everything()).await.unwrap();
    let refused = all
        .page
        .rows
        .iter()
        .find(|session| session.id != running)
        .unwrap()
        .id;
    let reason = EndReason::LimitReached {
        limit: LimitName::Sessions,
    };
    let expected = [SessionEvent::Requested, SessionEvent::Closed { reason }];
    assert_eq!(course(&portal, &anna, refused).await, expected);

    desk.ends(running, EndReason::EndedByHost).await;
    desk.hears();
    let dismissed = portal.requested(&anna, &mut desk).await;
    desk.ends(dismissed, EndReason::Dismissed).await;
    let reason = EndReason::Dismissed;
    let expected = [SessionEvent::Requested, SessionEvent::Closed { reason }];
    assert_eq!(course(&portal, &anna, dismissed).await, expected);
}

#[tokio::test]
async fn sd1_changes_of_an_open_session_are_told_once_each() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    let by = AcceptedBy::Password;
    for _ in 0..2 {
        let again = opened(session, Permissions::none(), MediaPath::Relayed, by.clone());
        desk.says(again).await;
    }
    let accepted = SessionEvent::Accepted { by: by.clone() };
    let mut expected = opening(by);
    expected.extend([
        accepted.clone(),
        SessionEvent::PermissionsChanged {
            permissions: Permissions::none(),
        },
        SessionEvent::Path {
            path: MediaPath::Relayed,
        },
        accepted,
    ]);
    assert_eq!(course(&portal, &anna, session).await, expected);
}

#[tokio::test]
async fn sd1_a_viewer_that_is_gone_is_told_once_and_so_is_who_comes_again() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    viewer.leave();
    let gone = portal.now();
    portal.advance(14);
    portal.end_overdue_sessions().await;
    assert_eq!(
        course(&portal, &anna, session).await.len(),
        4,
        "a reload is quicker"
    );
    portal.advance(10);
    for _ in 0..2 {
        portal.end_overdue_sessions().await;
    }
    let viewer = FakeViewer::join(&portal, &anna, session).await;
    viewer.leave();
    desk.disconnect();
    let report = SessionReport {
        session,
        opened: Some(Permissions::all()),
    };
    desk.connect_with(vec![report]).await;

    let details = portal.session_details(&anna, session).await.unwrap();
    let after: Vec<_> = details.course[4..]
        .iter()
        .map(|it| (it.at, it.event.clone()))
        .collect();
    let expected = [
        (gone, SessionEvent::ViewerLost),
        (portal.now(), SessionEvent::ViewerReconnected),
        (portal.now(), SessionEvent::HostReconnected),
    ];
    assert_eq!(after, expected);
}

#[tokio::test]
async fn sd1_the_end_is_told_however_a_session_ends() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    let reason = EndReason::EndedByViewer;
    viewer
        .says(ViewerFrame::Ended {
            reason: reason.clone(),
        })
        .await;
    desk.ends(session, reason.clone()).await;
    let told = course(&portal, &anna, session).await;
    let closing = SessionEvent::CloseRequested {
        reason: reason.clone(),
    };
    assert_eq!(told[4..], [closing, SessionEvent::Closed { reason }]);

    desk.hears();
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    portal.advance(90);
    portal.end_overdue_sessions().await;
    let details = portal.session_details(&anna, session).await.unwrap();
    let last = details.course.last().unwrap();
    let reason = EndReason::LostContact;
    assert_eq!(last.event, SessionEvent::Closed { reason });
}

#[tokio::test]
async fn sd1_the_course_is_for_those_who_may_see_the_session() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    let auditor = portal
        .add_member(anna.account, "aud@example.com", StartingRole::Auditor)
        .await;
    assert_eq!(course(&portal, &auditor, session).await.len(), 4);
    let accountant = portal
        .add_member(anna.account, "acc@example.com", StartingRole::Accountant)
        .await;
    let seen = portal.session_details(&accountant, session).await;
    assert!(matches!(seen, Err(Error::Forbidden(_))));
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let seen = portal.session_details(&ben, session).await;
    assert!(matches!(seen, Err(Error::NotFound)));
}
