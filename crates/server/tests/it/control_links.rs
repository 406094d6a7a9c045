//! Control links over a real WebSocket: who gets in, and what becomes of the others.

use std::os::unix::fs::PermissionsExt;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use model::SessionId;
use server::{config::Config, tls};
use sha2::{Digest, Sha256};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use wire::{
    ClientFrame, MAX_FRAME_BEFORE_PROOF, OLDEST_PROTOCOL, PROTOCOL, RefusalReason, RegisterRefusal,
    ServerFrame, Signal,
};

use crate::{
    device::Identity,
    street::{Socket, Street},
};

/// The link is refused for that reason, or cut where the reason got lost on the way: a server
/// that does not read on resets the connection.
async fn assert_refused(what: &str, link: &mut Socket<TcpStream>, reason: RefusalReason) {
    match link.hear().await {
        Some(ServerFrame::Refused { reason: given }) => assert_eq!(given, reason, "{what}"),
        None => {}
        other => panic!("{what}: {other:?}"),
    }
    assert_eq!(link.hear::<ServerFrame>().await, None, "{what}");
}

/// The server still lets devices in.
async fn assert_goes_on(street: &Street) {
    let (mut link, _) = street.device(200).await;
    link.say(&ClientFrame::Renew { sessions: Vec::new() }).await;
    assert_eq!(
        link.hear().await,
        Some(ServerFrame::Renewed { sessions: Vec::new() })
    );
}

#[tokio::test]
async fn a_device_proves_its_key_and_keeps_its_id() {
    let street = Street::open().await;
    let (mut link, number) = street.device(1).await;
    link.register(&street).await;
    drop(link);
    let (_, again) = street.device(1).await;
    assert_eq!(again, number);
    let (_, other) = street.device(2).await;
    assert_ne!(other, number);
}

#[tokio::test]
async fn a_device_pins_the_certificate_and_gets_in_over_tls() {
    let street = Street::open().await;
    let stream = street.connect_tls(&[b"http/1.1"]).await;
    let (_, tls) = stream.get_ref();
    let shown = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&tls.peer_certificates().unwrap()[0]));
    assert_eq!(shown, street.pin);
    let mut link = Socket::over(stream, "wss://localhost/link", &[]).await.unwrap();
    link.prove(&Identity::new(1)).await;
}

#[tokio::test]
async fn the_certificate_is_kept_and_its_key_is_private() {
    let street = Street::open().await;
    let data = street.house.folder();
    let config = Config {
        data: data.to_owned(),
        ..Config::default()
    };
    let again = tls::Identity::load(&config, &["other".to_owned()], &street.house.app.stop).unwrap();
    assert_eq!(again.pin.as_deref(), Some(&*street.pin));
    let mode = std::fs::metadata(data.join("certificate-key.pem"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_ne!(
        Street::open().await.pin,
        street.pin,
        "another server has another key"
    );
}

#[tokio::test]
async fn a_device_that_claims_the_key_of_another_is_refused() {
    let street = Street::open().await;
    let (mut real, number) = street.device(1).await;
    let (victim, thief) = (Identity::new(1), Identity::new(2));
    let mut link = street.link().await;
    link.say(&victim.hello()).await;
    let Some(ServerFrame::Challenge { nonce }) = link.hear().await else {
        panic!("no challenge")
    };
    link.say(&thief.proof(&nonce)).await;
    assert_refused("the thief's signature", &mut link, RefusalReason::Proof).await;

    let mut link = street.link().await;
    link.say(&victim.hello()).await;
    let Some(ServerFrame::Challenge { nonce: second }) = link.hear().await else {
        panic!("no challenge")
    };
    assert_ne!(second, nonce);
    link.say(&victim.proof(&nonce)).await;
    assert_refused(
        "a signature of an older challenge",
        &mut link,
        RefusalReason::Proof,
    )
    .await;

    real.say(&ClientFrame::Renew { sessions: Vec::new() }).await;
    assert!(
        matches!(real.hear().await, Some(ServerFrame::Renewed { .. })),
        "the real one of {number} stays"
    );
}

#[tokio::test]
async fn a_key_or_signature_of_the_wrong_form_is_refused() {
    let street = Street::open().await;
    let mut link = street.link().await;
    link.send(Message::text(
        r#"{"type":"hello","protocol":1,"device_key":"00"}"#,
    ))
    .await
    .unwrap();
    assert_refused("a short key", &mut link, RefusalReason::Frame).await;
    for key in ["ff".repeat(32), "00".repeat(32), format!("01{}", "00".repeat(31))] {
        let mut link = street.link().await;
        let hello = format!(r#"{{"type":"hello","protocol":1,"device_key":"{key}"}}"#);
        link.send(Message::text(hello)).await.unwrap();
        assert!(matches!(link.hear().await, Some(ServerFrame::Challenge { .. })));
        let signature = vec![0; 64];
        link.say(&ClientFrame::Proof {
            signature,
            report: Default::default(),
            sessions: Vec::new(),
            ended: Vec::new(),
        })
        .await;
        assert_refused(&key, &mut link, RefusalReason::Proof).await;
    }
    let mut link = street.link().await;
    link.say(&Identity::new(1).hello()).await;
    link.hear::<ServerFrame>().await;
    link.say(&ClientFrame::Proof {
        signature: vec![1; 7],
        report: Default::default(),
        sessions: Vec::new(),
        ended: Vec::new(),
    })
    .await;
    assert_refused("a short signature", &mut link, RefusalReason::Proof).await;
    assert_goes_on(&street).await;
}

#[tokio::test]
async fn an_older_protocol_is_refused_and_a_newer_one_is_not() {
    let street = Street::open().await;
    let device_key = Identity::new(1).key();
    let mut link = street.link().await;
    link.say(&ClientFrame::Hello {
        protocol: OLDEST_PROTOCOL - 1,
        device_key,
    })
    .await;
    assert_refused("an older protocol", &mut link, RefusalReason::Protocol).await;
    let mut link = street.link().await;
    link.say(&ClientFrame::Hello {
        protocol: PROTOCOL + 1,
        device_key,
    })
    .await;
    assert!(matches!(link.hear().await, Some(ServerFrame::Challenge { .. })));
}

#[tokio::test]
async fn malformed_frames_are_refused_before_the_proof_and_after() {
    let street = Street::open().await;
    let session = "\"session\":\"ses_019bc0de000070008000000000000002\"";
    for bad in [
        String::new(),
        "{".to_owned(),
        "null".to_owned(),
        "[]".to_owned(),
        r#"{"type":"no_such_frame"}"#.to_owned(),
        r#"{"type":"hello"}"#.to_owned(),
        r#"{"type":"hello","protocol":-1,"device_key":"x"}"#.to_owned(),
        r#"{"type":"renew","sessions":["ses_zz"]}"#.to_owned(),
        format!(r#"{{"type":"signal",{session},"signal":{{"kind":"answer","sdp":"","signature":"%%%"}}}}"#),
        "[".repeat(60_000),
        "\u{0}\u{fffd}".repeat(100),
    ] {
        let start: String = bad.chars().take(60).collect();
        let mut link = street.link().await;
        link.send(Message::text(bad.clone())).await.unwrap();
        assert_refused(&format!("before: {start}"), &mut link, RefusalReason::Frame).await;
        let (mut link, _) = street.device(1).await;
        link.send(Message::text(bad)).await.unwrap();
        assert_refused(&format!("after: {start}"), &mut link, RefusalReason::Frame).await;
    }
    assert_goes_on(&street).await;
}

#[tokio::test]
async fn binary_frames_are_refused() {
    let street = Street::open().await;
    let mut link = street.link().await;
    link.send(Message::binary(vec![0; 100])).await.unwrap();
    assert_refused("before the proof", &mut link, RefusalReason::Frame).await;
    let (mut link, _) = street.device(1).await;
    link.send(Message::binary(Vec::new())).await.unwrap();
    assert_refused("after the proof", &mut link, RefusalReason::Frame).await;
    assert_goes_on(&street).await;
}

#[tokio::test]
async fn frames_out_of_order_are_refused() {
    let street = Street::open().await;
    let identity = Identity::new(1);
    for early in [
        ClientFrame::Renew { sessions: Vec::new() },
        ClientFrame::Register {
            license_key: "x".to_owned(),
        },
        identity.proof(&[0; 32]),
    ] {
        let mut link = street.link().await;
        link.say(&early).await;
        assert_refused("a frame before the hello", &mut link, RefusalReason::Frame).await;
    }
    let mut link = street.link().await;
    link.say(&identity.hello()).await;
    link.hear::<ServerFrame>().await;
    link.say(&ClientFrame::Renew { sessions: Vec::new() }).await;
    assert_refused("a frame before the proof", &mut link, RefusalReason::Frame).await;
    for late in [identity.hello(), identity.proof(&[0; 32])] {
        let (mut link, _) = street.device(1).await;
        link.say(&late).await;
        assert_refused("a second opening", &mut link, RefusalReason::Frame).await;
    }
    assert_goes_on(&street).await;
}

#[tokio::test]
async fn oversized_frames_are_refused() {
    let street = Street::open().await;
    let largest = format!("\"{}\"", "x".repeat(MAX_FRAME_BEFORE_PROOF - 2));
    for (what, text) in [
        ("a frame of one byte too many", format!("{largest} ")),
        ("a frame of a megabyte", "x".repeat(1024 * 1024)),
    ] {
        let mut link = street.link().await;
        // The server may cut the connection while the frame is still on its way.
        let _ = link.send(Message::text(text)).await;
        assert_refused(what, &mut link, RefusalReason::Frame).await;
    }
    let mut link = street.link().await;
    link.send(Message::text(largest)).await.unwrap();
    assert_refused(
        "the largest frame is read and is none",
        &mut link,
        RefusalReason::Frame,
    )
    .await;
    assert_goes_on(&street).await;
}

#[tokio::test]
async fn a_flood_of_frames_is_refused() {
    let street = Street::open().await;
    let (mut link, _) = street.device(1).await;
    let session: SessionId = "ses_019bc0de000070008000000000000002".parse().unwrap();
    let signal = Signal::Candidate {
        candidate: "candidate:1".to_owned(),
    };
    let frame = serde_json::to_string(&ClientFrame::Signal { session, signal }).unwrap();
    for _ in 0..5_000 {
        if link.send(Message::text(frame.clone())).await.is_err() {
            break;
        }
    }
    assert_refused("a flood", &mut link, RefusalReason::Busy).await;
    assert_goes_on(&street).await;
}

#[tokio::test]
async fn a_burst_as_a_session_brings_it_is_no_flood() {
    let street = Street::open().await;
    let (mut link, _) = street.device(1).await;
    let session: SessionId = "ses_019bc0de000070008000000000000002".parse().unwrap();
    for place in 0..200 {
        let signal = Signal::Candidate {
            candidate: format!("candidate:{place}"),
        };
        link.say(&ClientFrame::Signal { session, signal }).await;
    }
    link.say(&ClientFrame::Renew { sessions: Vec::new() }).await;
    assert_eq!(
        link.hear().await,
        Some(ServerFrame::Renewed { sessions: Vec::new() })
    );
}

#[tokio::test]
async fn a_second_link_of_the_same_device_replaces_the_first() {
    let street = Street::open().await;
    let (mut first, number) = street.device(1).await;
    let (mut second, again) = street.device(1).await;
    assert_eq!(number, again);
    assert_refused("the first link", &mut first, RefusalReason::Replaced).await;
    second.say(&ClientFrame::Renew { sessions: Vec::new() }).await;
    assert!(matches!(second.hear().await, Some(ServerFrame::Renewed { .. })));
}

#[tokio::test]
async fn a_wrong_license_key_registers_nothing_and_guessing_is_slowed_down() {
    let street = Street::open().await;
    let (mut link, _) = street.device(1).await;
    let wrong = "23456-789AB-CDEFG-HJKLM-NPQRS";
    for license_key in [wrong, "", "x", &"2".repeat(5_000), wrong] {
        link.say(&ClientFrame::Register {
            license_key: license_key.to_owned(),
        })
        .await;
        assert_eq!(
            link.hear().await,
            Some(register_refused(RegisterRefusal::WrongKey))
        );
    }
    link.say(&ClientFrame::Register {
        license_key: wrong.to_owned(),
    })
    .await;
    let reason = RegisterRefusal::TooManyTries;
    assert_eq!(link.hear().await, Some(register_refused(reason)));
    street.house.wait(std::time::Duration::from_secs(30));
    link.register(&street).await;
}

#[tokio::test]
async fn a_browser_on_another_site_cannot_open_a_control_link() {
    let street = Street::open().await;
    for origin in ["https://evil.example", "null", "http://localhost:1"] {
        assert_eq!(
            street.socket("/link", &[("origin", origin)]).await.unwrap_err(),
            403,
            "{origin}"
        );
    }
    let cross = [("sec-fetch-site", "cross-site")];
    assert_eq!(street.socket("/link", &cross).await.unwrap_err(), 403);
}

fn register_refused(reason: RegisterRefusal) -> ServerFrame {
    ServerFrame::RegisterRefused {
        reason,
        account: None,
        most: None,
    }
}
