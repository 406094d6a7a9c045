use jiff::Timestamp;
use model::{EndReason, SessionId};
use wire::{ClientFrame, RefusalReason, ServerFrame};

use crate::{
    program::{Device, terminate},
    server::{Server, welcome},
};

fn unknown_session() -> SessionId {
    SessionId::new(Timestamp::UNIX_EPOCH, [9; 10])
}

#[tokio::test]
async fn the_same_device_comes_back_after_its_link_was_cut_and_after_a_restart() {
    let (device, server) = (Device::new(), Server::plain().await);
    let service = device.service(&server.address());
    let (link, _) = server.welcome().await;
    let key = link.device_key;
    drop(link);
    let (link, _) = server.welcome().await;
    assert_eq!(link.device_key, key);
    assert_eq!(terminate(service).await, 0);
    drop(link);
    let _service = device.service(&server.address());
    let (link, _) = server.welcome().await;
    assert_eq!(link.device_key, key);
}

#[tokio::test]
async fn a_server_that_speaks_nonsense_is_left_and_tried_again() {
    let (device, server) = (Device::new(), Server::plain().await);
    let _service = device.service(&server.address());
    for nonsense in [
        "garbage",
        "{\"type\":\"no_such_frame\"}",
        &serde_json::to_string(&welcome()).unwrap(),
    ] {
        let mut link = server.accept().await.unwrap();
        assert!(matches!(link.next().await, ClientFrame::Hello { .. }));
        link.send_text(nonsense).await;
        assert_eq!(link.next_or_end().await, None, "{nonsense}");
    }
    let (mut link, _) = server.welcome().await;
    link.send(&welcome()).await;
    assert_eq!(link.next_or_end().await, None, "a second welcome is out of order");
    let _link = server.welcome().await;
    device
        .status_where(|status| status["link"]["state"] == "online")
        .await;
}

#[tokio::test]
async fn a_refusal_is_shown_in_the_status() {
    let (device, server) = (Device::new(), Server::plain().await);
    let _service = device.service(&server.address());
    let mut link = server.accept().await.unwrap();
    link.next().await;
    link.send(&ServerFrame::Refused {
        reason: RefusalReason::Protocol,
    })
    .await;
    device
        .status_where(|status| status["link"]["error"]["reason"] == "protocol")
        .await;
    let shown = device.run(&["status"], "").await;
    assert!(shown.out.contains("Update it"), "{}", shown.out);
    assert_eq!(device.run(&["--get-status"], "").await.out, "offline\n");
}

#[tokio::test]
async fn a_server_that_stops_is_left_alone_for_a_while() {
    let (device, server) = (Device::new(), Server::plain().await);
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    link.send(&ServerFrame::GoAway {
        come_back_after: 1500,
    })
    .await;
    assert_eq!(link.next_or_end().await, None);
    device
        .status_where(|status| status["link"]["error"]["kind"] == "go_away")
        .await;
    let _link = server.welcome().await;
    device
        .status_where(|status| status["link"]["state"] == "online")
        .await;
}

#[tokio::test]
async fn hanging_up_an_unknown_session_is_answered() {
    let (device, server) = (Device::new(), Server::plain().await);
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    let (session, reason) = (
        unknown_session(),
        EndReason::ClosedInPortal {
            by: "a@b.example".to_owned(),
        },
    );
    link.send(&ServerFrame::HangUp {
        session,
        reason: reason.clone(),
    })
    .await;
    let ClientFrame::SessionEnded {
        session: ended,
        reason: given,
        ..
    } = link.next().await
    else {
        panic!("not answered");
    };
    assert_eq!((ended, given), (session, reason.clone()));

    // The link breaks before the server has confirmed it: the end is told again.
    drop(link);
    let (mut link, sessions) = server.welcome().await;
    assert!(sessions.is_empty());
    let ClientFrame::SessionEnded { session: ended, .. } = link.next().await else {
        panic!("not told again")
    };
    assert_eq!(ended, session);
}

#[tokio::test]
async fn another_server_takes_over_while_the_service_runs() {
    let (device, first, second) = (Device::new(), Server::plain().await, Server::plain().await);
    let _service = device.service(&first.address());
    let (mut link, _) = first.welcome().await;
    device
        .status_where(|status| status["link"]["state"] == "online")
        .await;
    assert_eq!(device.run(&["--server", &second.address()], "").await.code, 0);
    assert_eq!(link.next_or_end().await, None);
    let _link = second.welcome().await;
    device
        .status_where(|status| status["server"] == second.address())
        .await;
}
