use std::time::Duration;

use model::{EndReason, MediaPath, Permissions};
use session::{HostOutput, PersonVerdict};
use wire::{CursorShape, Display, HostMessage, InputMessage, PointerButton, Signal, Waiting};

use crate::pair::{DISPLAY, PASSWORD, Pair};

const MOVE: InputMessage = InputMessage::Pointer { x: 10, y: 20 };

#[test]
fn the_right_password_opens_the_session() {
    let mut pair = Pair::with_password();
    pair.say_hello();
    assert!(
        pair.host_said
            .iter()
            .any(|output| matches!(output, HostOutput::Waiting(Waiting::Password)))
    );
    pair.viewer.password(PASSWORD.into());
    pair.run_until("the viewer is in", 2, Pair::is_open);
    let opened = HostMessage::Opened {
        permissions: Permissions::all(),
        display: DISPLAY,
    };
    assert_eq!(pair.messages().last(), Some(&opened));
    let opened = |output: &HostOutput| match output {
        HostOutput::Opened { permissions, path } => Some((permissions.clone(), *path)),
        _ => None,
    };
    let opened: Vec<_> = pair.host_said.iter().filter_map(opened).collect();
    assert_eq!(opened, [(Permissions::all(), MediaPath::Direct)]);
    assert!(
        pair.host_said
            .iter()
            .any(|output| matches!(output, HostOutput::KeyFrame))
    );
}

#[test]
fn input_reaches_the_desk_in_order() {
    let mut pair = Pair::opened();
    let key = |down| InputMessage::Key {
        code: "KeyA".into(),
        down,
    };
    let click = InputMessage::Button {
        button: PointerButton::Left,
        down: true,
    };
    let sent = [
        MOVE,
        click,
        key(true),
        key(false),
        InputMessage::Wheel { x: 0, y: -3 },
        InputMessage::ReleaseAll,
    ];
    sent.iter().for_each(|input| pair.viewer.input(input));
    pair.run_until("all input arrives", 2, |pair| pair.inputs().len() == sent.len());
    assert_eq!(pair.inputs(), sent);
}

#[test]
fn nothing_passes_before_the_password_was_right_and_the_wait_grows() {
    let mut pair = Pair::with_password();
    pair.roll_film(Duration::from_millis(33), 3_000);
    pair.say_hello();
    for wait in [1000, 2000, 4000] {
        pair.viewer.input(&MOVE);
        pair.viewer.password("wrong".into());
        let before = pair.refusals().len();
        pair.run_until("the password is refused", 2, |pair| {
            pair.refusals().len() > before
        });
        assert_eq!(pair.refusals().last(), Some(&wait));
        pair.run_for(Duration::from_millis(wait + 100));
    }
    assert!(!pair.is_open());
    assert!(pair.frames().is_empty() && pair.inputs().is_empty());
    assert!(
        !pair
            .host_said
            .iter()
            .any(|output| matches!(output, HostOutput::KeyFrame | HostOutput::Estimate { .. }))
    );
}

#[test]
fn a_password_that_comes_too_early_is_not_even_checked() {
    let mut pair = Pair::with_password();
    pair.say_hello();
    pair.viewer.password("wrong".into());
    pair.run_until("the password is refused", 2, |pair| !pair.refusals().is_empty());
    pair.viewer.password(PASSWORD.into());
    pair.run_until("the next one is refused", 2, |pair| pair.refusals().len() == 2);
    let checks = pair
        .host_said
        .iter()
        .filter(|output| matches!(output, HostOutput::CheckPassword { .. }))
        .count();
    assert_eq!(checks, 1);
    assert!(pair.refusals()[1] < 1000);
    pair.run_for(Duration::from_secs(1));
    pair.viewer.password(PASSWORD.into());
    pair.run_until("the viewer is in", 2, Pair::is_open);
}

#[test]
fn a_person_lets_the_viewer_in() {
    let mut pair = Pair::new(Waiting::Person, Permissions::all());
    pair.say_hello();
    pair.viewer.password(PASSWORD.into());
    pair.run_for(Duration::from_secs(1));
    assert!(!pair.is_open());
    pair.host.person(PersonVerdict::Accepted, pair.now);
    pair.run_until("the viewer is in", 2, Pair::is_open);
}

#[test]
fn a_person_may_accept_before_the_viewer_has_connected() {
    let mut pair = Pair::new(Waiting::Person, Permissions::all());
    pair.host.person(PersonVerdict::Accepted, pair.now);
    pair.run_until("the viewer is in", 5, Pair::is_open);
}

#[test]
fn a_person_dismisses_the_viewer() {
    let mut pair = Pair::new(Waiting::Person, Permissions::all());
    pair.say_hello();
    pair.host.person(PersonVerdict::Dismissed, pair.now);
    pair.run_until("both ends know", 2, |pair| {
        pair.host_end().is_some() && pair.viewer_end().is_some()
    });
    assert_eq!(pair.host_end(), Some(&EndReason::Dismissed));
    assert_eq!(pair.viewer_end(), Some(&EndReason::Dismissed));
    assert!(!pair.is_open());
}

#[test]
fn pings_are_answered_before_the_viewer_is_in() {
    let mut pair = Pair::with_password();
    pair.say_hello();
    pair.viewer.ping(12.5);
    pair.run_until("the pong comes", 2, |pair| {
        pair.count_messages(|message| *message == HostMessage::Pong { sent: 12.5 }) == 1
    });
}

#[test]
fn the_viewer_is_told_the_latest_screen_and_cursor() {
    let mut pair = Pair::opened();
    let shape = |hot_x| CursorShape {
        width: 2,
        height: 1,
        hot_x,
        hot_y: 0,
        rgba: vec![9; 8],
    };
    let larger = Display {
        width: 2560,
        height: 1440,
    };
    for hot_x in 0..100 {
        pair.host.cursor(Some(shape(hot_x)));
        pair.host.display_changed(larger);
    }
    pair.host.cursor(Some(CursorShape {
        width: 97,
        ..shape(0)
    }));
    pair.host.cursor(Some(CursorShape { width: 1, ..shape(0) }));
    pair.run_for(Duration::from_secs(1));
    let told: Vec<_> = pair.messages().into_iter().skip(2).collect();
    let expected = [
        HostMessage::DisplayChanged { display: larger },
        HostMessage::Cursor {
            shape: Some(shape(99)),
        },
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_cursor_from_before_the_opening_is_told_after_it() {
    let mut pair = Pair::with_password();
    pair.host.cursor(None);
    pair.open();
    pair.run_until("the cursor is told", 2, |pair| {
        pair.messages().last() == Some(&HostMessage::Cursor { shape: None })
    });
}

#[test]
fn candidates_that_only_the_viewers_own_network_can_resolve_do_no_harm() {
    let mut pair = Pair::with_password();
    pair.tamper = |signal| match signal {
        Signal::Offer(mut description) => {
            let mdns =
                "a=candidate:1 1 udp 2113937151 0b1c2d3e-aaaa-bbbb-cccc-0123456789ab.local 5000 typ host\r\n";
            let lines = description.sdp.split_inclusive("\r\n");
            description.sdp = lines
                .map(|line| {
                    if line.starts_with("a=candidate") {
                        mdns
                    } else {
                        line
                    }
                })
                .collect();
            Signal::Offer(description)
        }
        other => other,
    };
    pair.open();
}

#[test]
fn a_path_through_a_relay_is_told() {
    let mut pair = Pair::with_password();
    pair.tamper = |signal| match signal {
        Signal::Offer(mut description) => {
            description.sdp = description
                .sdp
                .replace("typ host", "typ relay raddr 0.0.0.0 rport 0");
            Signal::Offer(description)
        }
        other => other,
    };
    pair.open();
    let relayed = |output: &HostOutput| {
        matches!(
            output,
            HostOutput::Opened {
                path: MediaPath::Relayed,
                ..
            }
        )
    };
    assert!(pair.host_said.iter().any(relayed));
}

#[test]
fn a_session_opens_in_rough_weather() {
    for seed in 0..3 {
        let mut pair = Pair::with_password();
        for weather in [&mut pair.to_host, &mut pair.to_viewer] {
            *weather = crate::weather::Weather::fine(seed + 10);
            weather.loss = 0.02;
            weather.jitter = Duration::from_millis(40);
        }
        // The channels' protocol repeats its first packet after three seconds, then six, then twelve.
        pair.run_until("the host says hello", 40, |pair| !pair.messages().is_empty());
        pair.viewer.password(PASSWORD.into());
        pair.run_until("the viewer is in", 40, Pair::is_open);
    }
}
