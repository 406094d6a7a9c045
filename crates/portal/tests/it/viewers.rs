use model::EndReason;
use testkit::{FakeViewer, TestPortal};
use wire::{ClientFrame, ServerFrame, SessionDescription, Signal, ViewerFrame, ViewerServerFrame, Waiting};

fn offer() -> Signal {
    Signal::Offer(SessionDescription {
        sdp: "v=0 offer".into(),
    })
}

fn answer() -> Signal {
    let description = SessionDescription {
        sdp: "v=0 answer".into(),
    };
    Signal::Answer {
        description,
        signature: vec![1, 2, 3],
    }
}

fn candidate() -> Signal {
    Signal::Candidate {
        candidate: "candidate:1 1 udp 1 192.0.2.1 9 typ host".into(),
    }
}

#[tokio::test]
async fn signals_go_both_ways_in_order() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let mut viewer = FakeViewer::join(&portal, &anna, session).await;

    for signal in [offer(), candidate()] {
        assert!(viewer.says(ViewerFrame::Signal { signal }).await);
    }
    let told = |signal| ServerFrame::Signal { session, signal };
    assert_eq!(desk.hears(), [told(offer()), told(candidate())]);

    for signal in [answer(), candidate()] {
        desk.says(ClientFrame::Signal { session, signal }).await;
    }
    let told = |signal| ViewerServerFrame::Signal { signal };
    assert_eq!(viewer.hears(), [told(answer()), told(candidate())]);
}

#[tokio::test]
async fn a_client_cannot_speak_into_the_session_of_another() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut meddler = portal.desk(&anna, 2).await;
    let session = portal.requested(&anna, &mut desk).await;
    let mut viewer = FakeViewer::join(&portal, &anna, session).await;
    meddler
        .says(ClientFrame::Signal {
            session,
            signal: answer(),
        })
        .await;
    for waiting in [Waiting::Password, Waiting::Person] {
        meddler
            .says(ClientFrame::SessionWaiting { session, waiting })
            .await;
    }
    assert_eq!(viewer.hears(), []);
    assert_eq!(meddler.hears(), []);
}

#[tokio::test]
async fn the_viewer_hears_what_the_desk_waits_for() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let mut viewer = FakeViewer::join(&portal, &anna, session).await;
    for waiting in [Waiting::Person, Waiting::Password] {
        desk.says(ClientFrame::SessionWaiting { session, waiting }).await;
        assert_eq!(viewer.hears(), [ViewerServerFrame::Waiting { waiting }]);
    }
}

#[tokio::test]
async fn a_viewer_that_does_not_read_loses_its_link_and_blocks_nobody() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, mut deaf) = portal.opened(&anna, &mut desk).await;
    let (other, mut viewer) = portal.opened(&anna, &mut desk).await;
    for _ in 0..65 {
        desk.says(ClientFrame::Signal {
            session,
            signal: candidate(),
        })
        .await;
    }
    desk.says(ClientFrame::Signal {
        session: other,
        signal: answer(),
    })
    .await;
    assert_eq!(viewer.hears(), [ViewerServerFrame::Signal { signal: answer() }]);
    assert_eq!(deaf.hears().len(), 64, "what was in its queue it can still read");
    assert!(deaf.is_cut());
    deaf.leave();
    let mut back = FakeViewer::join(&portal, &anna, session).await;
    desk.says(ClientFrame::Signal {
        session,
        signal: answer(),
    })
    .await;
    assert_eq!(back.hears(), [ViewerServerFrame::Signal { signal: answer() }]);
}

#[tokio::test]
async fn a_viewer_that_was_cut_has_the_time_of_a_reload_to_come_back() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let deaf = FakeViewer::join(&portal, &anna, session).await;
    portal.advance(40);
    for _ in 0..65 {
        desk.says(ClientFrame::Signal {
            session,
            signal: candidate(),
        })
        .await;
    }
    deaf.leave();
    portal.end_overdue_sessions().await;
    assert!(portal.session(&anna, session).await.unwrap().is_closable());
}

#[tokio::test]
async fn viewers_are_told_to_come_back_too() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (_, mut viewer) = portal.opened(&anna, &mut desk).await;
    portal.say_goodbye().await;
    assert!(matches!(
        viewer.hears().as_slice(),
        [ViewerServerFrame::GoAway { .. }]
    ));
}

#[tokio::test]
async fn a_viewer_that_gives_up_ends_its_session_alone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    let (_, mut other) = portal.opened(&anna, &mut desk).await;
    assert!(
        viewer
            .says(ViewerFrame::Ended {
                reason: EndReason::EndedByViewer
            })
            .await
    );
    let hang_up = ServerFrame::HangUp {
        session,
        reason: EndReason::EndedByViewer,
    };
    assert_eq!(desk.hears(), [hang_up]);
    assert_eq!(other.hears(), []);
}
