//! What the desk does about the limits of a license.

use model::{EndReason, LimitName};
use tokio::process::Child;
use wire::{Caller, ServerFrame};

use crate::{
    desktop::{Desktop, is_any_key_down},
    program::{Device, terminate},
    server::{Link, Server, account},
    sessions::{RED, device, ended, id, open},
    viewer::{Guest, request_for},
};

#[tokio::test]
async fn a_session_ends_by_itself_when_it_has_been_open_for_as_long_as_it_may() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let x = desktop.paint(RED);
    let device = device(&desktop, true).await;
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    request_for(&mut link, id(1), Some(3)).await;
    let device_key = link.device_key.unwrap();
    let mut guest = Guest::connect(link, id(1), device_key).await;
    open(&mut guest).await;
    guest.key("KeyA", true);
    guest.until("typing", |_| is_any_key_down(&x)).await;
    guest
        .until("the person is warned", |_| desktop.notices() == 1)
        .await;
    guest
        .until("the end", |guest| ended(guest).is_some() && guest.ended.is_some())
        .await;
    assert_eq!(ended(&guest), Some(&EndReason::LengthReached));
    assert_eq!(guest.ended, Some(EndReason::LengthReached));
    assert!(!is_any_key_down(&x));
}

#[tokio::test]
async fn the_server_can_give_a_session_less_time_and_tells_the_person_who_was_refused() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let device = device(&desktop, true).await;
    let _service = device.service(&server.address());
    let (link, _) = server.welcome().await;
    let mut guest = Guest::new(link, id(1)).await;
    open(&mut guest).await;
    assert_eq!(desktop.notices(), 0);
    let refused = ServerFrame::SessionRefused {
        caller: Caller {
            name: "ben@example.org".to_owned(),
            number: None,
            account: None,
        },
        limit: LimitName::Sessions,
        most: 1,
    };
    guest.link.send(&refused).await;
    guest
        .until("the person reads who was refused", |_| desktop.notices() == 1)
        .await;
    let shorter = ServerFrame::SessionLength {
        session: id(1),
        ends_in_seconds: Some(1),
    };
    guest.link.send(&shorter).await;
    guest.until("the end", |guest| guest.ended.is_some()).await;
    assert_eq!(guest.ended, Some(EndReason::LengthReached));
}

#[tokio::test]
async fn a_session_ends_in_time_although_the_server_is_gone_and_the_server_hears_of_it_later() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let device = device(&desktop, true).await;
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    request_for(&mut link, id(1), Some(2)).await;
    let device_key = link.device_key.unwrap();
    let mut guest = Guest::connect(link, id(1), device_key).await;
    open(&mut guest).await;
    guest.lose_server().await;
    guest.until("the end", |guest| guest.ended.is_some()).await;
    assert_eq!(guest.ended, Some(EndReason::LengthReached));

    let (link, running) = server.welcome().await;
    assert_eq!(running, []);
    let named: Vec<_> = link
        .ended
        .iter()
        .map(|ended| (ended.session, &ended.reason))
        .collect();
    assert_eq!(named, [(id(1), &EndReason::LengthReached)]);
}

/// A device that is registered, and its desktop's person has been told nothing yet.
async fn registered(desktop: &Desktop, server: &Server) -> (Device, Child, Link) {
    let device = Device::with_display(&desktop.display);
    let service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    link.send(&ServerFrame::Registered { account: account() }).await;
    device
        .status_where(|status| status["account"]["name"] == "Demo")
        .await;
    assert_eq!(desktop.notices(), 0);
    (device, service, link)
}

/// The device knows that it has no account, and which one it had; it keeps its ID, and the person before it
/// is told.
async fn is_of_no_account(device: &Device, desktop: &Desktop) {
    let status = device.status_where(|status| status["account"].is_null()).await;
    assert_eq!(status["number"], 123_456_789);
    assert_eq!(status["removed_from"]["name"], "Demo");
    let said = device.run(&["status"], "").await.out;
    assert!(
        said.contains("none; this device was removed from Demo."),
        "{said}"
    );
    desktop.noticed().await;
}

#[tokio::test]
async fn a_device_that_is_removed_from_its_account_forgets_it_and_keeps_its_id() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let (device, service, mut link) = registered(&desktop, &server).await;
    link.send(&ServerFrame::Unregistered).await;
    is_of_no_account(&device, &desktop).await;
    assert_eq!(terminate(service).await, 0);
    assert_eq!(device.run(&["--get-id"], "").await.out, "123456789\n");
    let status = device.run(&["status"], "").await;
    assert!(!status.out.contains("Demo"), "{}", status.out);
}

#[tokio::test]
async fn a_device_that_was_removed_while_its_link_was_down_says_so_at_the_next_hello() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let (device, _service, link) = registered(&desktop, &server).await;
    drop(link);
    let _link = server.welcome().await;
    is_of_no_account(&device, &desktop).await;
}

#[tokio::test]
async fn a_device_knows_its_alias_and_keeps_it_while_the_service_is_down() {
    let (desktop, server) = (Desktop::new().await, Server::plain().await);
    let (device, service, mut link) = registered(&desktop, &server).await;
    assert_eq!(device.run(&["--get-alias"], "").await.out, "\n");
    let alias = Some("front@ad".parse().unwrap());
    link.send(&ServerFrame::Alias { alias }).await;
    device.status_where(|status| status["alias"] == "front@ad").await;
    assert_eq!(device.run(&["--get-alias"], "").await.out, "front@ad\n");
    let said = device.run(&["status"], "").await.out;
    assert!(said.contains("Alias:    front@ad\n"), "{said}");
    assert_eq!(terminate(service).await, 0);
    assert_eq!(device.run(&["--get-alias"], "").await.out, "front@ad\n");
}
