use std::time::Duration;

use model::{EndReason, Permissions};
use session::{HostOutput, PasswordVerdict, PersonVerdict, SignalError};
use wire::{InputMessage, SessionDescription, Signal, Waiting};

use crate::pair::{PASSWORD, Pair};

#[test]
fn a_page_that_was_loaded_again_needs_the_password_again() {
    let mut pair = Pair::opened();
    pair.roll_film(Duration::from_millis(33), 2_000);
    pair.run_until("pictures come", 2, |pair| pair.frames().len() > 5);
    let before = pair.releases();
    pair.reload();
    pair.say_hello();
    assert!(pair.releases() > before, "what the old page held is released");
    pair.viewer.input(&InputMessage::Pointer { x: 1, y: 1 });
    pair.run_for(Duration::from_secs(1));
    assert!(pair.frames().is_empty() && pair.inputs().is_empty() && !pair.is_open());
    pair.viewer.password(PASSWORD.into());
    pair.run_until("pictures come again", 3, |pair| pair.frames().len() > 5);
    let times = pair
        .host_said
        .iter()
        .filter(|output| matches!(output, HostOutput::Opened { .. }))
        .count();
    assert_eq!(times, 2);
}

#[test]
fn a_page_that_was_loaded_again_needs_the_person_again() {
    let mut pair = Pair::new(Waiting::Person, Permissions::all());
    pair.host.person(PersonVerdict::Accepted, pair.now);
    pair.run_until("the viewer is in", 5, Pair::is_open);
    pair.reload();
    pair.say_hello();
    pair.run_for(Duration::from_secs(1));
    assert!(!pair.is_open());
    pair.host.person(PersonVerdict::Accepted, pair.now);
    pair.run_until("the viewer is in again", 2, Pair::is_open);
}

#[test]
fn a_page_can_be_loaded_again_while_its_path_is_lost() {
    let mut pair = Pair::opened();
    pair.cut();
    pair.run_for(Duration::from_secs(9));
    pair.mend();
    pair.reload();
    pair.open();
    pair.run_for(Duration::from_secs(20));
    assert!(pair.host_end().is_none());
}

#[test]
fn a_verdict_about_the_old_page_does_not_let_the_new_one_in() {
    let mut pair = Pair::with_password();
    pair.held_checks = Some(Vec::new());
    pair.say_hello();
    pair.viewer.password(PASSWORD.into());
    let held = |pair: &Pair| pair.held_checks.as_ref().map_or(0, Vec::len);
    pair.run_until("the password is to be checked", 2, |pair| held(pair) == 1);
    pair.reload();
    pair.say_hello();
    pair.viewer.password("wrong".into());
    pair.run_until("the next one is to be checked", 2, |pair| held(pair) == 2);
    let first = pair.held_checks.as_ref().map(|held| held[0].0).expect("a check");
    pair.host
        .password_verdict(first, PasswordVerdict::Accepted, pair.now);
    pair.run_for(Duration::from_secs(1));
    assert!(!pair.is_open());
}

#[test]
fn a_malformed_offer_leaves_the_session_as_it_is() {
    let mut pair = Pair::opened();
    let offer = |sdp: &str| Signal::Offer(SessionDescription { sdp: sdp.into() });
    let fingerprint = format!(
        "v=0\r\na=fingerprint:sha-256 {}\r\n",
        wire::Fingerprint::new([1; 32])
    );
    let bad = ["", "hello", "v=0\r\n", &fingerprint, &"a=x\r\n".repeat(20_000)];
    for sdp in bad {
        assert!(pair.host.signal(offer(sdp), pair.now).is_err(), "{sdp:.40}");
    }
    let candidate = Signal::Candidate {
        candidate: "candidate:nonsense".into(),
    };
    assert_eq!(pair.host.signal(candidate, pair.now), Err(SignalError::Candidate));
    pair.viewer.input(&InputMessage::Wheel { x: 0, y: 1 });
    pair.run_until("input still arrives", 2, |pair| !pair.inputs().is_empty());
    assert!(pair.host_end().is_none());
}

#[test]
fn an_offer_without_av1_is_refused() {
    let mut pair = Pair::with_password();
    pair.tamper = |signal| match signal {
        Signal::Offer(description) => Signal::Offer(SessionDescription {
            sdp: description.sdp.replace("AV1/90000", "XY1/90000"),
        }),
        other => other,
    };
    pair.run_for(Duration::from_secs(20));
    assert!(
        !pair
            .host_said
            .iter()
            .any(|output| matches!(output, HostOutput::Signal(_)))
    );
    pair.host.hang_up(EndReason::Unanswered, pair.now);
    pair.drain();
    assert_eq!(pair.host_end(), Some(&EndReason::Unanswered));
}

#[test]
fn more_candidates_than_are_tried_are_refused() {
    let mut pair = Pair::opened();
    let errors: Vec<_> = (0..100)
        .filter_map(|port| {
            let candidate = format!("candidate:1 1 udp 2122260223 192.0.2.9 {} typ host", 1000 + port);
            pair.host.signal(Signal::Candidate { candidate }, pair.now).err()
        })
        .collect();
    assert!(
        errors.len() >= 60
            && errors
                .iter()
                .all(|error| *error == SignalError::TooManyCandidates)
    );
}
