use model::{EndReason, Limit};
use portal::{Error, Reason};
use testkit::{FakeViewer, TestPortal};
use wire::{OLDEST_PROTOCOL, PROTOCOL, ViewerFrame, ViewerRefusal, ViewerServerFrame};

#[tokio::test]
async fn a_ticket_lets_in_once() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let (row, ticket) = portal.viewer_ticket(&anna, session).await.unwrap();
    assert_eq!(row.id, session);

    let viewer = FakeViewer::join_with(&portal, &anna, session, &ticket)
        .await
        .ok()
        .unwrap();
    assert_eq!(
        (viewer.link.number, viewer.link.device_key),
        (desk.number(), desk.device_key())
    );
    let again = FakeViewer::join_with(&portal, &anna, session, &ticket).await;
    assert_eq!(again.err(), Some(Some(ViewerRefusal::Ticket)));
}

#[tokio::test]
async fn a_ticket_expires_after_a_minute() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let (_, ticket) = portal.viewer_ticket(&anna, session).await.unwrap();
    portal.advance(60);
    let late = FakeViewer::join_with(&portal, &anna, session, &ticket).await;
    assert_eq!(late.err(), Some(Some(ViewerRefusal::Ticket)));

    let (_, ticket) = portal.viewer_ticket(&anna, session).await.unwrap();
    portal.advance(59);
    assert!(
        FakeViewer::join_with(&portal, &anna, session, &ticket)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_new_ticket_revokes_the_former_one_of_that_session_alone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let other = portal.requested(&anna, &mut desk).await;
    let (_, of_other) = portal.viewer_ticket(&anna, other).await.unwrap();
    let (_, former) = portal.viewer_ticket(&anna, session).await.unwrap();
    let (_, latest) = portal.viewer_ticket(&anna, session).await.unwrap();

    let tried = FakeViewer::join_with(&portal, &anna, session, &former).await;
    assert_eq!(tried.err(), Some(Some(ViewerRefusal::Ticket)));
    assert!(
        FakeViewer::join_with(&portal, &anna, session, &latest)
            .await
            .is_ok()
    );
    assert!(
        FakeViewer::join_with(&portal, &anna, other, &of_other)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_ticket_is_good_for_its_session_alone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let other = portal.requested(&anna, &mut desk).await;
    let (_, ticket) = portal.viewer_ticket(&anna, session).await.unwrap();
    let tried = FakeViewer::join_with(&portal, &anna, other, &ticket).await;
    assert_eq!(tried.err(), Some(Some(ViewerRefusal::Ticket)));
}

#[tokio::test]
async fn only_the_user_who_asked_gets_and_uses_a_ticket() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let colleague = portal.add_owner(anna.account, "carl@example.com").await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    for other in [&colleague, &ben] {
        assert!(matches!(
            portal.viewer_ticket(other, session).await,
            Err(Error::NotFound)
        ));
        let (_, ticket) = portal.viewer_ticket(&anna, session).await.unwrap();
        let stolen = FakeViewer::join_with(&portal, other, session, &ticket).await;
        assert_eq!(stolen.err(), Some(Some(ViewerRefusal::Ticket)));
    }
    FakeViewer::join(&portal, &anna, session).await;
}

#[tokio::test]
async fn a_session_that_ends_gives_no_ticket_and_takes_none() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let (_, ticket) = portal.viewer_ticket(&anna, session).await.unwrap();
    portal.close_session(&anna, session).await.unwrap();
    let late = FakeViewer::join_with(&portal, &anna, session, &ticket).await;
    assert_eq!(late.err(), Some(Some(ViewerRefusal::Ticket)));
    let closing = portal.viewer_ticket(&anna, session).await;
    assert!(matches!(closing, Err(Error::Conflict(Reason::SessionClosed))));
    desk.ends(session, EndReason::EndedByHost).await;
    let closed = portal.viewer_ticket(&anna, session).await;
    assert!(matches!(closed, Err(Error::Conflict(Reason::SessionClosed))));
}

#[tokio::test]
async fn a_viewer_joins_first_and_speaks_the_protocol() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let (_, ticket) = portal.viewer_ticket(&anna, session).await.unwrap();
    let ticket = ticket.to_string();
    let early = portal.join_viewer(&anna, session, ViewerFrame::Renew).await;
    assert_eq!(early.err(), Some(Some(ViewerRefusal::Frame)));
    let join = |protocol| ViewerFrame::Join {
        protocol,
        ticket: ticket.clone(),
        resume: false,
    };
    let old = portal
        .join_viewer(&anna, session, join(OLDEST_PROTOCOL - 1))
        .await;
    assert_eq!(old.err(), Some(Some(ViewerRefusal::Protocol)));
    let good = portal
        .join_viewer(&anna, session, join(PROTOCOL))
        .await
        .ok()
        .unwrap();
    assert_eq!(
        portal.viewer_says(good.id, join(PROTOCOL)).await.ok(),
        Some(false),
        "only once"
    );
}

#[tokio::test]
async fn a_reloaded_page_takes_the_session_over() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, mut old) = portal.opened(&anna, &mut desk).await;
    let mut new = FakeViewer::join(&portal, &anna, session).await;
    assert_eq!(
        old.hears(),
        [ViewerServerFrame::Refused {
            reason: ViewerRefusal::Replaced
        }]
    );
    assert!(old.is_cut());
    assert!(!old.says(ViewerFrame::Renew).await);
    assert!(
        !old.says(ViewerFrame::Ended {
            reason: EndReason::EndedByViewer
        })
        .await
    );
    old.leave();
    assert!(new.says(ViewerFrame::Renew).await);
    assert_eq!(new.hears(), [ViewerServerFrame::Renewed]);
    assert_eq!(desk.hears(), [], "the session goes on");
}
