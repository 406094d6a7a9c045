//! Connections that say nothing, too little or too much, and the end of the server.
//!
//! The tests on deadlines stop the runtime's clock once they are connected: it then jumps to the
//! next deadline as soon as nothing else happens.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    time::timeout,
};
use wire::{ServerFrame, ViewerFrame, ViewerRefusal, ViewerServerFrame};

use crate::{
    device::{Device, Identity},
    script::Script,
    street::{Socket, Street},
};

/// Longer than any deadline of the server's.
const FOREVER: Duration = Duration::from_secs(600);

/// Two pings and a close, as they are on the wire (RFC 6455).
const PINGS_AND_CLOSE: [u8; 6] = [0x89, 0, 0x89, 0, 0x88, 0];

/// Everything that still comes until the server closes; it may reset the connection.
async fn rest(stream: &mut (impl AsyncRead + Unpin)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let read = timeout(FOREVER, stream.read_to_end(&mut bytes)).await;
    read.expect("the server closes the connection").ok();
    bytes
}

/// A connection from another address of this machine.
async fn from(address: &str, to: SocketAddr) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(address.parse().unwrap()).unwrap();
    socket.connect(to).await.unwrap()
}

#[tokio::test]
async fn two_thousand_silent_connections_keep_no_device_out() {
    // Both ends are in this process.
    rlimit::increase_nofile_limit(10_000).unwrap();
    let street = Street::open().await;
    let mut silent = Vec::new();
    for _ in 0..2_000 {
        silent.push(street.connect().await);
    }
    street.device(1).await;
    let stream = street.connect_tls(&[b"http/1.1"]).await;
    let mut link = Socket::over(stream, "wss://localhost/link", &[]).await.unwrap();
    link.prove(&Identity::new(2)).await;

    tokio::time::pause();
    for mut stream in silent {
        rest(&mut stream).await;
    }
}

#[tokio::test]
async fn a_connection_that_does_not_open_in_time_is_closed() {
    let street = Street::open().await;
    for beginning in [
        "",
        "P",
        "GET",
        "GET /license HTTP/1.1\r\nHost: x\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let mut stream = street.connect().await;
        stream.write_all(beginning.as_bytes()).await.unwrap();
        tokio::time::pause();
        rest(&mut stream).await;
        tokio::time::resume();
    }
}

#[tokio::test]
async fn an_encrypted_connection_that_does_not_open_in_time_is_closed() {
    let street = Street::open().await;
    let mut handshake = TcpStream::connect(street.https).await.unwrap();
    let mut http1 = street.connect_tls(&[b"http/1.1"]).await;
    let mut http2 = street.connect_tls(&[b"h2"]).await;
    let mut preface = street.connect_tls(&[b"h2"]).await;
    preface
        .write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        .await
        .unwrap();
    tokio::time::pause();
    rest(&mut handshake).await;
    rest(&mut http1).await;
    rest(&mut http2).await;
    rest(&mut preface).await;
}

#[tokio::test]
async fn a_connection_that_falls_silent_after_an_answer_is_closed() {
    let street = Street::open().await;
    let mut stream = street.connect().await;
    stream
        .write_all(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .unwrap();
    let mut start = [0; 15];
    stream.read_exact(&mut start).await.unwrap();
    assert_eq!(&start, b"HTTP/1.1 200 OK");
    tokio::time::pause();
    assert!(rest(&mut stream).await.ends_with(b"ok\n"));
}

#[tokio::test]
async fn a_form_that_never_ends_is_given_up() {
    let street = Street::open().await;
    let mut stream = street.connect().await;
    let head = "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: 1000\r\n\r\nemail=a";
    stream.write_all(head.as_bytes()).await.unwrap();
    tokio::time::pause();
    rest(&mut stream).await;
}

#[tokio::test]
async fn a_script_that_sends_too_slowly_is_told_so_at_both_doors() {
    let street = Street::open().await;
    let mut prefixed = street.connect().await;
    let mut own = TcpStream::connect(street.rest).await.unwrap();
    for (stream, path) in [
        (&mut prefixed, "/rest/v1/clients/123456789"),
        (&mut own, "/clients/123456789"),
    ] {
        let head = format!(
            "PATCH {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n{{\"comment\":"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
    }
    tokio::time::pause();
    for stream in [&mut prefixed, &mut own] {
        let answer = rest(stream).await;
        let answer = String::from_utf8_lossy(&answer);
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    }
}

#[tokio::test]
async fn scripts_that_come_over_the_network_are_served_with_tls_alone() {
    let street = Street::with_scripts_from_everywhere().await;
    let owner = street.house.owner().await;
    let script = Script::new(&street.house, &owner).await;
    let signed = format!(
        "GET /auth HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: {}\r\n\r\n",
        script.sign("GET", "/auth", b"")
    );
    let mut encrypted = street.connect_tls_to(street.rest, &[b"http/1.1"]).await;
    encrypted.write_all(signed.as_bytes()).await.unwrap();
    let answer = String::from_utf8(rest(&mut encrypted).await).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(answer.contains(&script.license), "{answer}");

    let mut plain = TcpStream::connect(street.rest).await.unwrap();
    plain.write_all(signed.as_bytes()).await.unwrap();
    let answer = rest(&mut plain).await;
    assert!(
        !answer.starts_with(b"HTTP/"),
        "{}",
        String::from_utf8_lossy(&answer)
    );
    assert!(!String::from_utf8_lossy(&answer).contains(&script.license));
}

#[tokio::test]
async fn an_oversized_head_is_refused() {
    let street = Street::open().await;
    let mut stream = street.connect().await;
    let head = format!(
        "GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n",
        "x".repeat(200 * 1024)
    );
    // The server may cut the connection while the head is still on its way.
    let _ = stream.write_all(head.as_bytes()).await;
    let answer = rest(&mut stream).await;
    assert!(
        answer.is_empty() || answer.starts_with(b"HTTP/1.1 431"),
        "{}",
        answer.escape_ascii()
    );
    street.device(1).await;
}

#[tokio::test]
async fn a_stranger_fills_only_the_room_of_one_address() {
    let street = Street::with_room_for(100, 3).await;
    let mut held = Vec::new();
    for _ in 0..3 {
        held.push(from("127.0.0.2:0", street.http).await);
    }
    let mut refused = from("127.0.0.2:0", street.http).await;
    assert_eq!(rest(&mut refused).await, b"");
    street.device(1).await;

    drop(held);
    // Whether the server has seen the ends already is not known: one of the next is let in.
    loop {
        let mut stream = from("127.0.0.2:0", street.http).await;
        let _ = stream
            .write_all(b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            .await;
        if rest(&mut stream).await.ends_with(b"ok\n") {
            break;
        }
    }
}

#[tokio::test]
async fn a_fleet_behind_one_address_leaves_room_there() {
    let street = Street::with_room_for(100, 2).await;
    let portal = &street.house.portal;
    for seed in 1..=3 {
        let mut device = Device::online(portal, seed, "ws").await;
        device.register(portal).await;
        device.leave(portal).await;
    }
    let mut fleet = Vec::new();
    for seed in 1..=3 {
        fleet.push(street.device(seed).await);
    }
    // Devices without an account are strangers.
    let _strangers = [street.device(4).await, street.device(5).await];
    assert_eq!(rest(&mut street.connect().await).await, b"");
    drop(fleet);
}

#[tokio::test]
async fn an_open_link_keeps_its_place_and_gives_it_back() {
    let street = Street::with_room_for(1, 1).await;
    let (link, _) = street.device(1).await;
    assert_eq!(rest(&mut street.connect().await).await, b"");
    drop(link);
    loop {
        let mut stream = street.connect().await;
        let _ = stream
            .write_all(b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            .await;
        if rest(&mut stream).await.ends_with(b"ok\n") {
            break;
        }
    }
}

#[tokio::test]
async fn a_link_that_never_proves_who_it_is_is_closed() {
    let street = Street::open().await;
    let mut silent = street.link().await;
    let mut half = street.link().await;
    half.say(&Identity::new(1).hello()).await;
    assert!(matches!(half.hear().await, Some(ServerFrame::Challenge { .. })));
    tokio::time::pause();
    assert_eq!(silent.hear::<ServerFrame>().await, None);
    assert_eq!(half.hear::<ServerFrame>().await, None);
}

#[tokio::test]
async fn a_page_that_never_shows_its_ticket_is_refused() {
    let (street, session, cookie) = watched().await;
    let mut viewer = signal(&street, &session, &cookie).await;
    tokio::time::pause();
    let refused = viewer.hear::<ViewerServerFrame>().await;
    assert_eq!(
        refused,
        Some(ViewerServerFrame::Refused {
            reason: ViewerRefusal::Frame
        })
    );
}

#[tokio::test]
async fn a_device_that_answers_no_ping_is_taken_for_gone() {
    let street = Street::open().await;
    let (link, _) = street.device(1).await;
    let mut stream = link.into_inner();
    tokio::time::pause();
    let frames = rest(&mut stream).await;
    assert_eq!(frames, PINGS_AND_CLOSE);
}

#[tokio::test]
async fn a_stopping_server_says_goodbye_and_closes_at_once() {
    let (street, session, cookie) = watched().await;
    let (mut device, _) = street.device(2).await;
    let mut viewer = signal(&street, &session, &cookie).await;
    let caller = street.house.caller(&cookie).await;
    let ticket = street
        .house
        .portal
        .viewer_ticket(&caller, session.parse().unwrap())
        .await
        .unwrap()
        .1;
    viewer
        .say(&ViewerFrame::Join {
            protocol: wire::PROTOCOL,
            ticket: ticket.to_string(),
            resume: false,
        })
        .await;
    assert!(matches!(
        viewer.hear().await,
        Some(ViewerServerFrame::Joined { .. })
    ));
    let mut live = street.connect().await;
    let head = format!("GET /live HTTP/1.1\r\nHost: x\r\nCookie: deskwarden={cookie}\r\n\r\n");
    live.write_all(head.as_bytes()).await.unwrap();
    let mut start = [0; 15];
    live.read_exact(&mut start).await.unwrap();
    let mut idle = street.connect().await;
    let mut unproved = street.link().await;
    let mut waiting = signal(&street, &session, &cookie).await;

    assert!(
        street.doors.close(&street.house.portal).await,
        "something did not finish in time"
    );
    let goodbye = device.hear().await;
    let Some(ServerFrame::GoAway { come_back_after }) = goodbye else {
        panic!("{goodbye:?}")
    };
    assert!((500..5_000).contains(&come_back_after), "{come_back_after}");
    assert_eq!(device.hear::<ServerFrame>().await, None);
    assert!(matches!(
        viewer.hear().await,
        Some(ViewerServerFrame::GoAway { .. })
    ));
    assert_eq!(viewer.hear::<ViewerServerFrame>().await, None);
    assert!(
        rest(&mut live).await.ends_with(b"0\r\n\r\n"),
        "the stream ends as it should"
    );
    rest(&mut idle).await;
    assert_eq!(unproved.hear::<ServerFrame>().await, None);
    assert_eq!(waiting.hear::<ViewerServerFrame>().await, None);
    assert!(
        TcpStream::connect(street.http).await.is_err(),
        "nothing is accepted any more"
    );
}

/// A street with a session, its id, and its owner's cookie.
async fn watched() -> (Street, String, String) {
    let street = Street::open().await;
    let device = street.house.device(1).await;
    let cookie = street.house.owner().await;
    let session = street.house.session(&cookie, device.number).await;
    (street, session.to_string(), cookie)
}

async fn signal(street: &Street, session: &str, cookie: &str) -> Socket<TcpStream> {
    let cookie = format!("deskwarden={cookie}");
    let headers = [
        ("cookie", &*cookie),
        ("origin", &*format!("http://{}", street.http)),
    ];
    street
        .socket(&format!("/sessions/{session}/signal"), &headers)
        .await
        .unwrap()
}
