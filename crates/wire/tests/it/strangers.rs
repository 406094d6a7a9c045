use proptest::{prelude::*, sample::Index};
use wire::{Fingerprint, HostMessage, InputMessage, ServerFrame, ViewerMessage};

use crate::messages::{Golden, for_every_enum};

const FAMILIAR: [&str; 6] = [
    include_str!("golden/client_frame.proof.json"),
    include_str!("golden/client_frame.session_ended.json"),
    include_str!("golden/server_frame.session_requested.json"),
    include_str!("golden/viewer_server_frame.joined.json"),
    include_str!("golden/host_message.cursor.json"),
    include_str!("golden/signal.answer.json"),
];

/// What is read at all is written and read again as the same.
fn reads_the_same_again<T: Golden>(bytes: &[u8]) {
    let Ok(message) = serde_json::from_slice::<T>(bytes) else {
        return;
    };
    let written = serde_json::to_value(&message).expect("what was read can be written");
    let again: T = serde_json::from_value(written.clone()).expect("what was written can be read");
    assert_eq!(serde_json::to_value(&again).ok(), Some(written));
}

fn read_by_all(bytes: &[u8]) {
    for_every_enum!(reads_the_same_again(bytes));
}

proptest! {
    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read_by_all(&bytes);
    }

    #[test]
    fn damaged_messages_never_panic(
        which in any::<Index>(),
        damage in prop::collection::vec((any::<Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = which.get(&FAMILIAR).as_bytes().to_vec();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        read_by_all(&bytes);
    }

    #[test]
    fn random_texts_never_panic_as_fingerprints(text in "\\PC*") {
        if let Ok(fingerprint) = text.parse::<Fingerprint>() {
            prop_assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
        }
        let _ = Fingerprint::of_sdp(&format!("a=fingerprint:sha-256 {text}"));
    }
}

#[test]
fn deeply_nested_messages_are_refused() {
    let text = format!(
        r#"{{"type":"hello","deep":{}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert!(serde_json::from_str::<ServerFrame>(&text).is_err());
    assert!(serde_json::from_str::<HostMessage>(&text).is_err());
}

#[test]
fn a_password_does_not_show_in_debug_output() {
    let message = ViewerMessage::Password {
        password: "correct horse".into(),
    };
    assert_eq!(format!("{message:?}"), "Password(…)");
}

#[test]
fn numbers_out_of_range_are_refused() {
    for text in [
        r#"{"type":"pointer","x":-1,"y":0}"#,
        r#"{"type":"pointer","x":4294967296,"y":0}"#,
    ] {
        assert!(serde_json::from_str::<InputMessage>(text).is_err(), "{text}");
    }
}
