//! What a person at the desk says about a session that is over.

use model::AcceptedBy;
use wire::{AccountNotice, ClientFrame, CommentRefusal, ServerFrame};

use crate::{
    desktop::Desktop,
    program::Device,
    server::{Link, Server, account},
    sessions::{device, ended, id, is_open, open},
    viewer::Guest,
};

fn asking() -> ServerFrame {
    ServerFrame::Registered {
        account: AccountNotice {
            asks_for_comment: true,
            ..account()
        },
    }
}

async fn hears_that_comments_are_asked_for(device: &Device, link: &mut Link) {
    link.send(&asking()).await;
    device
        .status_where(|status| status["account"]["asks_for_comment"] == true)
        .await;
}

/// The next comment of the client.
async fn comment(link: &mut Link) -> ClientFrame {
    loop {
        let frame = link.next().await;
        if matches!(frame, ClientFrame::Comment { .. }) {
            return frame;
        }
    }
}

#[tokio::test]
async fn sd3_the_person_is_asked_when_a_session_that_was_open_is_over() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let device = device(&desktop, true).await;
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    hears_that_comments_are_asked_for(&device, &mut link).await;
    let mut guest = Guest::new(link, id(1)).await;
    open(&mut guest).await;
    assert_eq!(desktop.notices(), 0);
    guest.end();
    guest.until("the end", |guest| ended(guest).is_some()).await;
    desktop.noticed().await;

    let answering = async {
        let told = comment(&mut guest.link).await;
        guest.link.send(&ServerFrame::Commented { session: id(1) }).await;
        told
    };
    let (told, done) = tokio::join!(answering, device.run(&["comment", "printer", "fixed"], ""));
    let expected = ClientFrame::Comment {
        session: None,
        comment: "printer fixed".to_owned(),
    };
    assert_eq!(told, expected);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(done.out.contains(&id(1).to_string()), "{}", done.out);
}

#[tokio::test]
async fn sd3_nobody_is_asked_where_the_account_does_not_want_it_or_the_session_never_opened() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let device = device(&desktop, false).await;
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    hears_that_comments_are_asked_for(&device, &mut link).await;
    let mut guest = Guest::new(link, id(1)).await;
    guest.until("hello", |guest| !guest.messages.is_empty()).await;
    assert_eq!(device.run(&["dismiss"], "").await.code, 0);
    guest.until("the end", |guest| ended(guest).is_some()).await;

    let registered = ServerFrame::Registered { account: account() };
    guest.link.send(&registered).await;
    device
        .status_where(|status| status["account"]["asks_for_comment"] != true)
        .await;
    let mut guest = Guest::new(guest.link, id(2)).await;
    guest.until("hello", |guest| !guest.messages.is_empty()).await;
    assert_eq!(device.run(&["accept"], "").await.code, 0);
    guest.until("open", is_open).await;
    let by_a_person = guest.told.iter().any(|frame| {
        matches!(frame, ClientFrame::SessionOpened { accepted_by: AcceptedBy::Person { .. }, session, .. }
            if *session == id(2))
    });
    assert!(by_a_person, "{:?}", guest.told);
    guest.end();
    guest.until("the end", |guest| ended(guest).is_some()).await;
    device
        .status_where(|status| status["sessions"].as_array().is_some_and(Vec::is_empty))
        .await;
    assert_eq!(desktop.notices(), 0);
}

#[tokio::test]
async fn sd3_a_comment_that_is_refused_says_why_and_what_to_do() {
    let server = Server::plain().await;
    let device = Device::new();
    let not_running = device.run(&["comment", "a"], "").await;
    assert_eq!(not_running.code, 4);
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    device
        .status_where(|status| status["number"] == 123_456_789)
        .await;

    let long = "x".repeat(1_001);
    let too_long = device.run(&["comment", &long], "").await;
    assert_eq!(too_long.code, 2, "{}", too_long.err);
    for (reason, code, words) in [
        (CommentRefusal::UnknownSession, 3, "no such session"),
        (CommentRefusal::StillRunning, 3, "not over"),
        (CommentRefusal::TooLate, 3, "24 hours"),
        (CommentRefusal::NotAsked, 3, "does not ask"),
        (CommentRefusal::Empty, 2, "nothing in"),
        (CommentRefusal::TooLong, 2, "too long"),
        (CommentRefusal::Unavailable, 4, "Try again"),
    ] {
        let answering = async {
            let told = comment(&mut link).await;
            link.send(&ServerFrame::CommentRefused { reason }).await;
            told
        };
        let session = id(7).to_string();
        let command = ["comment", "--session", &session, "a"];
        let (told, done) = tokio::join!(answering, device.run(&command, ""));
        let expected = ClientFrame::Comment {
            session: Some(id(7)),
            comment: "a".to_owned(),
        };
        assert_eq!(told, expected);
        assert_eq!(done.code, code, "{reason:?}: {}", done.err);
        assert!(done.err.contains(words), "{reason:?}: {}", done.err);
    }
}

#[tokio::test]
async fn sd3_a_comment_under_way_ends_with_the_link() {
    let server = Server::plain().await;
    let device = Device::new();
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    device
        .status_where(|status| status["number"] == 123_456_789)
        .await;
    let breaking = async {
        comment(&mut link).await;
        let second = device.run(&["comment", "b"], "").await;
        link.close().await;
        second
    };
    let (second, done) = tokio::join!(breaking, device.run(&["comment", "a"], ""));
    assert_eq!(second.code, 4);
    assert!(second.err.contains("under way"), "{}", second.err);
    assert_eq!(done.code, 4, "{}", done.err);
}
