use std::time::Duration;

use model::{EndReason, Permissions};
use session::{HostOutput, ViewerOutput};
use wire::{Fingerprint, InputMessage, Signal, Waiting};

use crate::pair::{PASSWORD, Pair, addresses};

const MOVE: InputMessage = InputMessage::Pointer { x: 10, y: 20 };

/// An answer with something wrong in it: the viewer must see it and send nothing.
fn refuses(tamper: fn(Signal) -> Signal) {
    let mut pair = Pair::with_password();
    pair.tamper = tamper;
    pair.run_until("the viewer ends", 5, |pair| pair.viewer_end().is_some());
    assert!(
        pair.viewer_said
            .iter()
            .any(|(_, output)| matches!(output, ViewerOutput::Unverified))
    );
    pair.run_for(Duration::from_secs(20));
    assert_eq!(pair.datagrams_of_viewer(), 0);
    assert_eq!(pair.host_end(), Some(&EndReason::NoPath));
}

#[test]
fn an_answer_signed_with_another_key_is_refused() {
    refuses(|signal| match signal {
        Signal::Answer { description, .. } => {
            use ed25519_dalek::{Signer, SigningKey};
            let host = Fingerprint::of_sdp(&description.sdp).expect("a fingerprint");
            let statement =
                wire::dtls_statement(&crate::pair::session_id(), &host, &Fingerprint::new([0; 32]));
            let signature = SigningKey::from_bytes(&[8; 32])
                .sign(&statement)
                .to_bytes()
                .to_vec();
            Signal::Answer {
                description,
                signature,
            }
        }
        other => other,
    });
}

#[test]
fn an_answer_with_another_fingerprint_is_refused() {
    refuses(|signal| match signal {
        Signal::Answer {
            mut description,
            signature,
        } => {
            let host = Fingerprint::of_sdp(&description.sdp)
                .expect("a fingerprint")
                .to_string();
            description.sdp = description
                .sdp
                .replace(&host, &Fingerprint::new([5; 32]).to_string());
            Signal::Answer {
                description,
                signature,
            }
        }
        other => other,
    });
}

#[test]
fn an_answer_to_an_offer_with_another_fingerprint_is_refused() {
    refuses(|signal| match signal {
        Signal::Offer(mut description) => {
            let viewer = Fingerprint::of_sdp(&description.sdp)
                .expect("a fingerprint")
                .to_string();
            description.sdp = description
                .sdp
                .replace(&viewer, &Fingerprint::new([5; 32]).to_string());
            Signal::Offer(description)
        }
        other => other,
    });
}

#[test]
fn an_answer_without_a_proper_signature_is_refused() {
    refuses(|signal| match signal {
        Signal::Answer { description, .. } => Signal::Answer {
            description,
            signature: vec![0; 10],
        },
        other => other,
    });
}

#[test]
fn a_second_fingerprint_in_the_answer_changes_nothing() {
    let mut pair = Pair::with_password();
    pair.tamper = |signal| match signal {
        Signal::Answer {
            mut description,
            signature,
        } => {
            description.sdp += &format!("a=fingerprint:sha-256 {}\r\n", Fingerprint::new([5; 32]));
            Signal::Answer {
                description,
                signature,
            }
        }
        other => other,
    };
    pair.open();
}

#[test]
fn garbage_on_the_wire_does_not_end_a_session() {
    let mut pair = Pair::opened();
    let (from, to) = (addresses(2), addresses(1));
    for first in 0..=255u8 {
        for length in [0, 1, 2, 13, 20, 28, 100, 1400] {
            let mut bytes: Vec<u8> = (0..length)
                .map(|place| (place as u8).wrapping_mul(37) ^ first)
                .collect();
            bytes.iter_mut().take(1).for_each(|byte| *byte = first);
            for place in 0..from.len() {
                pair.host.datagram(from[place], to[place], &bytes, pair.now);
                pair.viewer.datagram(to[place], from[place], &bytes, pair.now);
                pair.drain();
            }
        }
    }
    pair.viewer.input(&MOVE);
    pair.run_until("input still arrives", 2, |pair| pair.inputs() == [MOVE]);
    pair.run_for(Duration::from_secs(30));
    assert!(pair.host_end().is_none() && pair.viewer_end().is_none());
}

#[test]
fn input_before_the_opening_is_dropped() {
    let mut pair = Pair::with_password();
    pair.say_hello();
    (0..200).for_each(|_| pair.viewer.input(&MOVE));
    pair.run_for(Duration::from_secs(1));
    pair.viewer.password(PASSWORD.into());
    pair.run_until("the viewer is in", 2, Pair::is_open);
    pair.run_for(Duration::from_secs(1));
    assert!(pair.inputs().is_empty());
}

#[test]
fn input_without_the_permission_is_dropped() {
    let mut pair = Pair::new(Waiting::Password, Permissions::none());
    pair.open();
    pair.viewer.input(&MOVE);
    pair.viewer.input(&InputMessage::Key {
        code: "KeyA".into(),
        down: true,
    });
    pair.run_for(Duration::from_secs(1));
    assert!(pair.inputs().is_empty());
    assert!(pair.host_end().is_none());
}

#[test]
fn a_flood_of_pointer_moves_is_joined_and_ends_where_the_last_one_went() {
    let mut pair = Pair::opened();
    for x in 0..1000 {
        pair.viewer.input(&InputMessage::Pointer { x, y: 0 });
        if x % 50 == 49 {
            pair.drain();
        }
    }
    pair.run_for(Duration::from_secs(3));
    let inputs = pair.inputs();
    assert_eq!(inputs.last(), Some(&InputMessage::Pointer { x: 999, y: 0 }));
    assert!(inputs.len() < 500, "{}", inputs.len());
}

#[test]
fn too_many_messages_that_nobody_understands_end_the_session() {
    let mut pair = Pair::opened();
    let bad = InputMessage::Key {
        code: "no such key".into(),
        down: true,
    };
    (0..50).for_each(|_| pair.viewer.input(&bad));
    pair.run_for(Duration::from_secs(1));
    assert!(pair.host_end().is_none());
    pair.viewer.input(&bad);
    pair.run_until("the host ends", 2, |pair| pair.host_end().is_some());
    assert_eq!(pair.host_end(), Some(&EndReason::EndedByHost));
    assert!(pair.inputs().is_empty());
    assert!(pair.releases() > 0);
}

#[test]
fn passwords_in_a_row_are_checked_one_at_a_time() {
    let mut pair = Pair::with_password();
    pair.held_checks = Some(Vec::new());
    pair.say_hello();
    (0..20).for_each(|place| pair.viewer.password(format!("guess {place}")));
    pair.viewer.password("x".repeat(2000));
    pair.run_for(Duration::from_secs(2));
    let checks = pair.held_checks.as_ref().map_or(0, Vec::len);
    assert_eq!(checks, 1);
    assert!(
        !pair
            .host_said
            .iter()
            .any(|output| matches!(output, HostOutput::Opened { .. }))
    );
}
