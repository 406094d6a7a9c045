use jiff::Timestamp;
use media::Frame;
use model::{AcceptedBy, EndReason, MediaPath, Permissions, SessionId};
use serde_json::Value;
use wire::{ClientFrame, HostMessage, Waiting};

use crate::{
    desktop::{Desktop, SIZE, keys_down},
    program::{Device, terminate},
    server::Server,
    viewer::{Guest, request},
};

const PASSWORD: &str = "horse battery";
pub const RED: u32 = 0x00d0_2020;

pub fn id(n: u8) -> SessionId {
    SessionId::new(Timestamp::UNIX_EPOCH, [n; 10])
}

/// A device on `desktop` whose service has a link to `server`, with a password or without.
pub async fn device(desktop: &Desktop, password: bool) -> Device {
    let device = Device::with_display(&desktop.display);
    if password {
        assert_eq!(device.run(&["--set-password"], PASSWORD).await.code, 0);
    }
    device
}

fn shows(picture: Option<&Frame>, rgb: u32) -> bool {
    let Some(picture) = picture else { return false };
    let [_, red, green, blue] = rgb.to_be_bytes().map(f64::from);
    // BT.709, limited range.
    let expected = 16.0 + (0.2126 * red + 0.7152 * green + 0.0722 * blue) * 219.0 / 255.0;
    let (luma, stride) = picture.luma();
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let middle = f64::from(luma[height / 2 * stride + width / 2]);
    (width, height) == (SIZE.0.into(), SIZE.1.into()) && (middle - expected).abs() < 4.0
}

pub fn is_open(guest: &Guest) -> bool {
    guest
        .messages
        .iter()
        .any(|message| matches!(message, HostMessage::Opened { .. }))
}

pub fn ended(guest: &Guest) -> Option<&EndReason> {
    guest.told.iter().find_map(|frame| match frame {
        ClientFrame::SessionEnded { session, reason, .. } if *session == guest.session => Some(reason),
        _ => None,
    })
}

pub async fn open(guest: &mut Guest) {
    guest.until("hello", |guest| !guest.messages.is_empty()).await;
    guest.password(PASSWORD);
    guest.until("open", is_open).await;
}

#[tokio::test]
async fn a_viewer_with_the_password_sees_the_screen_and_types_and_hanging_up_lets_go_of_its_keys() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let x = desktop.paint(RED);
    let device = device(&desktop, true).await;
    let _service = device.service(&server.address());
    let (link, _) = server.welcome().await;
    let mut guest = Guest::new(link, id(1)).await;

    guest.until("hello", |guest| !guest.messages.is_empty()).await;
    assert!(matches!(
        guest.messages[0],
        HostMessage::Hello {
            waiting: Waiting::Password,
            ..
        }
    ));
    guest.key("KeyA", true);
    guest.password("wrong horse");
    let refused = |message: &HostMessage| matches!(message, HostMessage::PasswordRefused { .. });
    guest
        .until("refused", |guest| guest.messages.iter().any(refused))
        .await;
    assert!(guest.picture.is_none() && !is_open(&guest));
    assert!(
        !crate::desktop::is_any_key_down(&x),
        "input before the password does nothing"
    );

    guest.password(PASSWORD);
    guest.until("open", is_open).await;
    guest
        .until("the picture", |guest| shows(guest.picture.as_ref(), RED))
        .await;
    let waiting = ClientFrame::SessionWaiting {
        session: id(1),
        waiting: Waiting::Password,
    };
    let (permissions, path) = (Permissions::all(), MediaPath::Direct);
    let opened = ClientFrame::SessionOpened {
        session: id(1),
        permissions,
        path,
        accepted_by: AcceptedBy::Password,
    };
    assert!(
        guest.told.contains(&waiting) && guest.told.contains(&opened),
        "{:?}",
        guest.told
    );

    let _painted = desktop.paint(0x0020_d020);
    guest
        .until("the next picture", |guest| {
            shows(guest.picture.as_ref(), 0x0020_d020)
        })
        .await;
    guest.key("ShiftLeft", true);
    guest.key("KeyA", true);
    guest
        .until("typing", |_| crate::desktop::is_any_key_down(&x))
        .await;

    let reason = EndReason::ClosedInPortal {
        by: "boss@example.org".to_owned(),
    };
    guest.hang_up(reason.clone()).await;
    guest
        .until("the end", |guest| guest.ended.is_some() && ended(guest).is_some())
        .await;
    assert_eq!(
        (guest.ended.as_ref(), ended(&guest)),
        (Some(&reason), Some(&reason))
    );
    keys_down(&x, false).await;
}

#[tokio::test]
async fn without_a_password_a_person_lets_the_viewer_in_or_sends_it_away() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let device = device(&desktop, false).await;
    let _service = device.service(&server.address());
    let (link, _) = server.welcome().await;
    let mut guest = Guest::new(link, id(1)).await;
    guest.until("hello", |guest| !guest.messages.is_empty()).await;
    let status = device.run(&["status"], "").await;
    assert!(
        status.out.contains("ann@example.org waits for you"),
        "{}",
        status.out
    );
    assert_eq!(device.run(&["accept"], "").await.code, 0);
    guest.until("open", is_open).await;
    guest.end();
    guest.until("the end", |guest| ended(guest).is_some()).await;
    assert_eq!(ended(&guest), Some(&EndReason::EndedByViewer));
    assert_eq!(device.run(&["accept"], "").await.code, 1, "nobody waits any more");

    let mut guest = Guest::new(guest.link, id(2)).await;
    guest.until("hello", |guest| !guest.messages.is_empty()).await;
    assert_eq!(device.run(&["dismiss", &id(2).to_string()], "").await.code, 0);
    guest
        .until("the end", |guest| guest.ended.is_some() && ended(guest).is_some())
        .await;
    assert_eq!(
        (guest.ended.as_ref(), ended(&guest)),
        (Some(&EndReason::Dismissed), Some(&EndReason::Dismissed))
    );
}

#[tokio::test]
async fn a_service_that_is_stopped_ends_its_sessions_and_lets_go_of_keys() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let x = desktop.paint(RED);
    let device = device(&desktop, true).await;
    let service = device.service(&server.address());
    let (link, _) = server.welcome().await;
    let mut guest = Guest::new(link, id(1)).await;
    open(&mut guest).await;
    guest.key("KeyB", true);
    guest
        .until("typing", |_| crate::desktop::is_any_key_down(&x))
        .await;

    let watching = guest.until("the end", |guest| guest.ended.is_some() && ended(guest).is_some());
    let (code, ()) = tokio::join!(terminate(service), watching);
    assert_eq!(code, 0);
    let reason = Some(&EndReason::EndedByHost);
    assert_eq!((guest.ended.as_ref(), ended(&guest)), (reason, reason));
    keys_down(&x, false).await;
}

#[tokio::test]
async fn a_session_outlives_its_link_and_is_reported_on_the_next_one() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let _painted = desktop.paint(RED);
    let device = device(&desktop, true).await;
    let _service = device.service(&server.address());
    let (link, _) = server.welcome().await;
    let mut guest = Guest::new(link, id(1)).await;
    open(&mut guest).await;

    let (mut guest, sessions) = guest.relink(&server).await;
    let reported: Vec<_> = sessions
        .iter()
        .map(|report| (report.session, report.opened.clone()))
        .collect();
    assert_eq!(reported, [(id(1), Some(Permissions::all()))]);
    let _repainted = desktop.paint(0x0020_20d0);
    guest
        .until("the next picture", |guest| {
            shows(guest.picture.as_ref(), 0x0020_20d0)
        })
        .await;
}

#[tokio::test]
async fn a_session_that_ends_while_the_link_is_down_is_named_in_the_next_greeting() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let device = device(&desktop, false).await;
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    request(&mut link, id(1)).await;
    let sessions = |count| {
        move |status: &Value| {
            status["sessions"]
                .as_array()
                .is_some_and(|all| all.len() == count)
        }
    };
    device.status_where(sessions(1)).await;
    drop(link);
    device
        .status_where(|status| status["link"]["state"] != "online")
        .await;
    assert_eq!(device.run(&["dismiss"], "").await.code, 0);
    device.status_where(sessions(0)).await;

    let (mut link, running) = server.welcome().await;
    assert_eq!(running, []);
    let ended: Vec<_> = link
        .ended
        .iter()
        .map(|ended| (ended.session, &ended.reason))
        .collect();
    assert_eq!(ended, [(id(1), &EndReason::Dismissed)]);
    let told = link.next().await;
    assert!(
        matches!(told, ClientFrame::SessionEnded { session, .. } if session == id(1)),
        "for servers that do not read the greeting's: {told:?}"
    );
}

#[tokio::test]
async fn a_server_that_is_replaced_by_another_one_hears_that_its_sessions_are_over() {
    let (desktop, first, second) = (Desktop::new().await, Server::plain().await, Server::plain().await);
    let _painted = desktop.paint(RED);
    let device = device(&desktop, true).await;
    let _service = device.service(&first.address());
    let (link, _) = first.welcome().await;
    let mut guest = Guest::new(link, id(1)).await;
    open(&mut guest).await;

    let address = second.address();
    let arguments = ["--server", &address];
    let changing = device.run(&arguments, "");
    let watching = guest.until("the end", |guest| guest.ended.is_some() && ended(guest).is_some());
    let (changed, ()) = tokio::join!(changing, watching);
    assert_eq!(changed.code, 0);
    assert_eq!(ended(&guest), Some(&EndReason::EndedByHost));
    let (link, running) = second.welcome().await;
    assert_eq!(
        (running, link.ended),
        (vec![], vec![]),
        "the other server has nothing to do with it"
    );
}

#[tokio::test]
async fn without_a_screen_sessions_end_and_the_service_lives_on_until_there_is_one_again() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let _painted = desktop.paint(RED);
    let device = device(&desktop, true).await;
    let _service = device.service(&server.address());
    let (link, _) = server.welcome().await;
    let mut guest = Guest::new(link, id(1)).await;
    open(&mut guest).await;
    guest
        .until("the picture", |guest| shows(guest.picture.as_ref(), RED))
        .await;

    let display = desktop.kill().await;
    guest
        .until("the end", |guest| guest.ended.is_some() && ended(guest).is_some())
        .await;
    assert_eq!(ended(&guest), Some(&EndReason::NoScreen));
    let mut guest = Guest::new(guest.link, id(2)).await;
    guest.until("no screen", |guest| ended(guest).is_some()).await;
    assert_eq!(ended(&guest), Some(&EndReason::NoScreen));

    let desktop = Desktop::again(&display).await;
    let _painted = desktop.paint(RED);
    let mut guest = Guest::new(guest.link, id(3)).await;
    open(&mut guest).await;
    guest
        .until("the picture", |guest| shows(guest.picture.as_ref(), RED))
        .await;
}

#[tokio::test]
async fn more_sessions_than_there_is_room_for_are_refused() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let device = device(&desktop, false).await;
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    for n in 1..=9 {
        request(&mut link, id(n)).await;
    }
    let refused = loop {
        if let ClientFrame::SessionEnded { session, reason, .. } = link.next().await {
            break (session, reason);
        }
    };
    assert_eq!(refused, (id(9), EndReason::TooManySessions));
    device
        .status_where(|status| status["sessions"].as_array().is_some_and(|all| all.len() == 8))
        .await;
    assert_eq!(
        device.run(&["accept"], "").await.code,
        1,
        "it has to be said which one"
    );
}
