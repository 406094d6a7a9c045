//! How the ends of a session learn that its longest time has changed, and what ends of an older protocol
//! are told.

use model::{EndReason, Limit, Permissions, SessionId};
use portal::Caller;
use testkit::{FakeClient, FakeViewer, TestPortal};
use wire::{OLDEST_PROTOCOL, ServerFrame, SessionReport, ViewerFrame, ViewerServerFrame};

async fn limit(portal: &TestPortal, anna: &Caller, length: Limit) {
    portal
        .set_license(anna.account, |license| license.limits.session_seconds = length)
        .await;
}

fn length(session: SessionId, ends_in_seconds: Option<u64>) -> ServerFrame {
    ServerFrame::SessionLength {
        session,
        ends_in_seconds,
    }
}

#[tokio::test]
async fn a_limit_that_was_taken_away_while_the_link_was_down_is_told_at_the_hello() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    limit(&portal, &anna, Limit::AtMost(600)).await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, viewer) = portal.opened(&anna, &mut desk).await;
    assert_eq!(desk.hears(), [length(session, Some(600))]);
    desk.disconnect();
    viewer.leave();
    limit(&portal, &anna, Limit::Unlimited).await;

    desk.connect_with(vec![SessionReport {
        session,
        opened: Some(Permissions::all()),
    }])
    .await;
    assert_eq!(desk.hears(), [length(session, None)]);
    let viewer = FakeViewer::join(&portal, &anna, session).await;
    assert_eq!(viewer.link.ends_in_seconds, None);
}

#[tokio::test]
async fn a_limit_that_is_taken_away_before_the_viewer_is_in_does_not_hold() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    limit(&portal, &anna, Limit::AtMost(600)).await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    limit(&portal, &anna, Limit::AtMost(900)).await;
    assert_eq!(desk.hears(), [], "it is told when the viewer is in");
    limit(&portal, &anna, Limit::Unlimited).await;
    assert_eq!(desk.hears(), [length(session, None)]);

    desk.disconnect();
    desk.connect_with(vec![SessionReport {
        session,
        opened: None,
    }])
    .await;
    assert_eq!(desk.hears(), [length(session, None)]);
}

#[tokio::test]
async fn ends_of_the_first_protocol_are_told_nothing_that_they_do_not_understand() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    limit(&portal, &anna, Limit::AtMost(600)).await;
    let mut desk = portal.desk(&anna, 1).await.speaking(OLDEST_PROTOCOL);
    desk.disconnect();
    desk.connect().await;
    let session = portal.requested(&anna, &mut desk).await;
    let (_, ticket) = portal.viewer_ticket(&anna, session).await.unwrap();
    let join = ViewerFrame::Join {
        protocol: OLDEST_PROTOCOL,
        ticket: ticket.to_string(),
        resume: false,
    };
    let mut viewer = portal.join_viewer(&anna, session, join).await.unwrap();
    desk.opens(session).await;
    assert_eq!(desk.hears(), [], "no length");
    assert_eq!(viewer.frames.try_recv().ok(), None, "no length");

    portal.set_suspended(anna.account, Some("unpaid")).await;
    let reason = EndReason::EndedByHost;
    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session,
            reason: reason.clone()
        }]
    );
    assert_eq!(
        viewer.frames.try_recv().ok(),
        Some(ViewerServerFrame::Ended { reason })
    );
    let row = portal.session(&anna, session).await.unwrap();
    assert_eq!(
        row.end_reason(),
        Some(&EndReason::AccountSuspended),
        "the list knows"
    );

    let mut stranger = FakeClient::new(&portal, 2).speaking(OLDEST_PROTOCOL);
    stranger.connect().await;
    let license_key = portal
        .license(&anna)
        .await
        .unwrap()
        .license_key
        .unwrap()
        .to_string();
    stranger.says(wire::ClientFrame::Register { license_key }).await;
    assert_eq!(
        stranger.hears(),
        [ServerFrame::RegisterRefused {
            reason: wire::RegisterRefusal::Unavailable,
            account: None,
            most: None
        }]
    );
}
