//! The WebSocket of the viewer page: who may join, and what is passed on.

use model::{EndReason, SessionId};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use wire::{
    ClientFrame, MAX_FRAME_BEFORE_PROOF, PROTOCOL, ServerFrame, SessionDescription, Signal, ViewerFrame,
    ViewerRefusal, ViewerServerFrame, Waiting,
};

use crate::{
    device::Identity,
    street::{Socket, Street},
};

/// A session that was asked for, with the device's link.
struct Scene {
    street: Street,
    device: Socket<TcpStream>,
    owner: String,
    session: SessionId,
}

impl Scene {
    async fn open() -> Self {
        let street = Street::open().await;
        let (mut device, number) = street.device(1).await;
        device.register(&street).await;
        let owner = street.house.owner().await;
        let session = street.house.session(&owner, number).await;
        let asked = device.hear().await;
        assert!(
            matches!(asked, Some(ServerFrame::SessionRequested { .. })),
            "{asked:?}"
        );
        Self {
            street,
            device,
            owner,
            session,
        }
    }

    /// The page's WebSocket, or the status with which it is refused.
    async fn socket(&self, cookie: &str, origin: &str) -> Result<Socket<TcpStream>, u16> {
        let cookie = format!("deskwarden={cookie}");
        let headers = [("cookie", &*cookie), ("origin", origin)];
        let headers: Vec<_> = headers
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        self.street
            .socket(&format!("/sessions/{}/signal", self.session), &headers)
            .await
    }

    async fn own_socket(&self) -> Socket<TcpStream> {
        self.socket(&self.owner, &self.origin()).await.unwrap()
    }

    fn origin(&self) -> String {
        format!("http://{}", self.street.http)
    }

    async fn ticket(&self) -> String {
        let caller = self.street.house.caller(&self.owner).await;
        self.street
            .house
            .portal
            .viewer_ticket(&caller, self.session)
            .await
            .unwrap()
            .1
            .to_string()
    }

    async fn joined(&self) -> Socket<TcpStream> {
        let mut viewer = self.own_socket().await;
        viewer.say(&join(&self.ticket().await)).await;
        let joined = viewer.hear().await;
        assert!(
            matches!(joined, Some(ViewerServerFrame::Joined { .. })),
            "{joined:?}"
        );
        viewer
    }
}

fn join(ticket: &str) -> ViewerFrame {
    ViewerFrame::Join {
        protocol: PROTOCOL,
        ticket: ticket.to_owned(),
        resume: false,
    }
}

fn candidate(text: &str) -> Signal {
    Signal::Candidate {
        candidate: text.to_owned(),
    }
}

async fn assert_refused(what: &str, viewer: &mut Socket<TcpStream>, reason: ViewerRefusal) {
    assert_eq!(
        viewer.hear().await,
        Some(ViewerServerFrame::Refused { reason }),
        "{what}"
    );
    assert_eq!(viewer.hear::<ViewerServerFrame>().await, None, "{what}");
}

#[tokio::test]
async fn the_page_joins_and_both_ends_hear_each_other() {
    let mut scene = Scene::open().await;
    let (session, mut viewer) = (scene.session, scene.own_socket().await);
    viewer.say(&join(&scene.ticket().await)).await;
    let Some(ViewerServerFrame::Joined {
        session: joined,
        device_key,
        ..
    }) = viewer.hear().await
    else {
        panic!("not joined")
    };
    assert_eq!((joined, device_key), (session, Identity::new(1).key()));

    let offer = Signal::Offer(SessionDescription {
        sdp: "v=0\r\n".to_owned(),
    });
    viewer
        .say(&ViewerFrame::Signal {
            signal: offer.clone(),
        })
        .await;
    assert_eq!(
        scene.device.hear().await,
        Some(ServerFrame::Signal {
            session,
            signal: offer
        })
    );
    let signal = candidate("candidate:1");
    scene
        .device
        .say(&ClientFrame::Signal {
            session,
            signal: signal.clone(),
        })
        .await;
    assert_eq!(viewer.hear().await, Some(ViewerServerFrame::Signal { signal }));
    scene
        .device
        .say(&ClientFrame::SessionWaiting {
            session,
            waiting: Waiting::Person,
        })
        .await;
    assert_eq!(
        viewer.hear().await,
        Some(ViewerServerFrame::Waiting {
            waiting: Waiting::Person
        })
    );
    viewer.say(&ViewerFrame::Renew).await;
    assert_eq!(viewer.hear().await, Some(ViewerServerFrame::Renewed));

    viewer
        .say(&ViewerFrame::Ended {
            reason: EndReason::EndedByViewer,
        })
        .await;
    let reason = EndReason::EndedByViewer;
    assert_eq!(
        scene.device.hear().await,
        Some(ServerFrame::HangUp {
            session,
            reason: reason.clone()
        })
    );
    assert_eq!(viewer.hear().await, Some(ViewerServerFrame::Ended { reason }));
}

#[tokio::test]
async fn only_a_page_of_this_server_may_join() {
    let scene = Scene::open().await;
    let own = scene.origin();
    let port = scene.street.http.port();
    for origin in [
        "",
        "null",
        "https://evil.example",
        &own.replace("http:", "https:"),
        &format!("http://localhost:{port}"),
    ] {
        assert_eq!(
            scene.socket(&scene.owner, origin).await.unwrap_err(),
            403,
            "{origin:?}"
        );
    }
    scene.joined().await;
}

#[tokio::test]
async fn only_a_signed_in_user_may_join() {
    let scene = Scene::open().await;
    for cookie in ["", "x", &"A".repeat(43)] {
        assert_eq!(
            scene.socket(cookie, &scene.origin()).await.unwrap_err(),
            401,
            "{cookie:?}"
        );
    }
}

#[tokio::test]
async fn a_session_id_that_is_none_is_not_found() {
    let scene = Scene::open().await;
    let cookie = format!("deskwarden={}", scene.owner);
    let headers = [("cookie", &*cookie), ("origin", &*scene.origin())];
    let refused = scene
        .street
        .socket("/sessions/ses_x/signal", &headers)
        .await
        .unwrap_err();
    assert_eq!(refused, 404);
}

#[tokio::test]
async fn a_ticket_is_good_once_and_only_for_its_session_and_user() {
    let scene = Scene::open().await;
    let mut viewer = scene.own_socket().await;
    viewer.say(&join(&"A".repeat(43))).await;
    assert_refused("a forged ticket", &mut viewer, ViewerRefusal::Ticket).await;

    let ticket = scene.ticket().await;
    let mut viewer = scene.own_socket().await;
    viewer.say(&join(&ticket)).await;
    assert!(matches!(
        viewer.hear().await,
        Some(ViewerServerFrame::Joined { .. })
    ));
    let mut again = scene.own_socket().await;
    again.say(&join(&ticket)).await;
    assert_refused("a used ticket", &mut again, ViewerRefusal::Ticket).await;

    let ticket = scene.ticket().await;
    let neighbour = scene.street.house.neighbour().await;
    let mut theirs = scene.socket(&neighbour, &scene.origin()).await.unwrap();
    theirs.say(&join(&ticket)).await;
    assert_refused("another user's ticket", &mut theirs, ViewerRefusal::Ticket).await;

    let older = scene.ticket().await;
    scene.ticket().await;
    let mut viewer = scene.own_socket().await;
    viewer.say(&join(&older)).await;
    assert_refused("a ticket with a newer one", &mut viewer, ViewerRefusal::Ticket).await;

    let late = scene.ticket().await;
    scene.street.house.wait(std::time::Duration::from_secs(60));
    let mut viewer = scene.own_socket().await;
    viewer.say(&join(&late)).await;
    assert_refused("an expired ticket", &mut viewer, ViewerRefusal::Ticket).await;
}

#[tokio::test]
async fn a_ticket_of_another_session_is_refused() {
    let mut scene = Scene::open().await;
    let ticket = scene.ticket().await;
    let caller = scene.street.house.caller(&scene.owner).await;
    let session = scene
        .street
        .house
        .portal
        .session(&caller, scene.session)
        .await
        .unwrap();
    let model::End::Client { number, .. } = session.to else {
        panic!("no client")
    };
    scene.session = scene.street.house.session(&scene.owner, number).await;
    let mut viewer = scene.own_socket().await;
    viewer.say(&join(&ticket)).await;
    assert_refused("another session's ticket", &mut viewer, ViewerRefusal::Ticket).await;
}

#[tokio::test]
async fn a_first_frame_that_is_no_join_is_refused() {
    let scene = Scene::open().await;
    for first in [
        "",
        "{",
        "[]",
        r#"{"type":"renew"}"#,
        r#"{"type":"join"}"#,
        &"x".repeat(MAX_FRAME_BEFORE_PROOF),
    ] {
        let mut viewer = scene.own_socket().await;
        viewer.send(Message::text(first)).await.unwrap();
        assert_refused(first, &mut viewer, ViewerRefusal::Frame).await;
    }
    let mut viewer = scene.own_socket().await;
    viewer.send(Message::binary(vec![1, 2, 3])).await.unwrap();
    assert_refused("a binary frame", &mut viewer, ViewerRefusal::Frame).await;
    let mut viewer = scene.own_socket().await;
    viewer
        .say(&ViewerFrame::Join {
            protocol: 0,
            ticket: scene.ticket().await,
            resume: false,
        })
        .await;
    assert_refused("an older page", &mut viewer, ViewerRefusal::Protocol).await;
    scene.joined().await;
}

#[tokio::test]
async fn garbage_after_joining_is_refused_and_the_session_goes_on() {
    let scene = Scene::open().await;
    for bad in ["{", r#"{"type":"signal","signal":{"kind":"no_such"}}"#] {
        let mut viewer = scene.joined().await;
        viewer.send(Message::text(bad)).await.unwrap();
        assert_refused(bad, &mut viewer, ViewerRefusal::Frame).await;
    }
    let mut viewer = scene.joined().await;
    let _ = viewer
        .send(Message::text("x".repeat(MAX_FRAME_BEFORE_PROOF + 1)))
        .await;
    assert_eq!(viewer.hear::<ViewerServerFrame>().await, None);
    let mut viewer = scene.joined().await;
    viewer.say(&ViewerFrame::Renew).await;
    assert_eq!(viewer.hear().await, Some(ViewerServerFrame::Renewed));
}

#[tokio::test]
async fn a_second_page_replaces_the_first() {
    let scene = Scene::open().await;
    let mut first = scene.joined().await;
    let mut second = scene.joined().await;
    assert_refused("the first page", &mut first, ViewerRefusal::Replaced).await;
    second.say(&ViewerFrame::Renew).await;
    assert_eq!(second.hear().await, Some(ViewerServerFrame::Renewed));
}

#[tokio::test]
async fn signing_out_ends_the_session_that_is_watched() {
    let mut scene = Scene::open().await;
    let mut viewer = scene.joined().await;
    let caller = scene.street.house.caller(&scene.owner).await;
    scene.street.house.portal.sign_out(&caller).await.unwrap();
    let reason = EndReason::SignedOut {
        by: caller.email.to_string(),
    };
    assert_eq!(
        viewer.hear().await,
        Some(ViewerServerFrame::Ended {
            reason: reason.clone()
        })
    );
    let hang_up = ServerFrame::HangUp {
        session: scene.session,
        reason,
    };
    assert_eq!(scene.device.hear().await, Some(hang_up));
    assert_eq!(
        scene.socket(&scene.owner, &scene.origin()).await.unwrap_err(),
        401
    );
}
