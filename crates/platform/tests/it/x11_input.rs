use platform::{Error, Input, PointerButton, open_input};
use x11rb::protocol::{
    Event,
    xproto::{BUTTON_PRESS_EVENT, ConnectionExt as _, KEY_PRESS_EVENT},
    xtest::ConnectionExt as _,
};

use crate::x_server::{Program, XServer};

/// X keycodes of a PC keyboard (evdev's plus 8).
const KEY_A: u8 = 38;
const LEFT_CONTROL: u8 = 37;
const LEFT_ALT: u8 = 64;
const DELETE: u8 = 119;

struct Desk {
    program: Program,
    input: Box<dyn Input>,
    server: XServer,
}

impl Desk {
    fn new() -> Self {
        let server = XServer::start();
        let program = Program::on(&server);
        program.window(0, 0, 400, 300);
        let mut input = open_input(Some(&server.display)).unwrap();
        input.pointer(50, 60).unwrap();
        let desk = Self {
            program,
            input,
            server,
        };
        desk.settle();
        desk.program.events();
        desk
    }

    /// Waits until the server has done what the input asked for. A client that comes later and is
    /// answered stands behind it in the server's queue.
    fn settle(&self) {
        Program::on(&self.server).pointer();
    }

    /// Keys and buttons that the window saw change: their number, and whether they went down.
    fn seen(&self) -> Vec<(u8, bool)> {
        self.settle();
        let events = self.program.events();
        let changes = events.iter().filter_map(|event| match event {
            Event::KeyPress(event) => Some((event.detail, true)),
            Event::KeyRelease(event) => Some((event.detail, false)),
            Event::ButtonPress(event) => Some((event.detail, true)),
            Event::ButtonRelease(event) => Some((event.detail, false)),
            _ => None,
        });
        changes.collect()
    }
}

#[test]
fn keys_reach_the_window_once_and_in_order() {
    let mut desk = Desk::new();
    for (code, down) in [
        ("ControlLeft", true),
        ("AltLeft", true),
        ("Delete", true),
        ("Delete", true),
        ("Delete", false),
        ("Delete", false),
    ] {
        assert!(desk.input.key(code, down).unwrap());
    }
    let expected = [
        (LEFT_CONTROL, true),
        (LEFT_ALT, true),
        (DELETE, true),
        (DELETE, false),
    ];
    assert_eq!(desk.seen(), expected);
    assert_eq!(desk.program.keys_down(), [LEFT_CONTROL, LEFT_ALT]);
}

#[test]
fn a_key_has_its_letter() {
    let desk = Desk::new();
    let symbols = desk
        .program
        .connection
        .get_keyboard_mapping(KEY_A, 1)
        .unwrap()
        .reply()
        .unwrap();
    assert_eq!(symbols.keysyms[0], u32::from(b'a'));
}

#[test]
fn an_unknown_key_is_no_error_and_does_nothing() {
    let mut desk = Desk::new();
    for code in ["", "NoSuchKey", "keya", "KeyA\0", &"K".repeat(60_000)] {
        assert!(!desk.input.key(code, true).unwrap());
    }
    assert_eq!(desk.seen(), []);
}

#[test]
fn buttons_and_wheel_reach_the_window() {
    let mut desk = Desk::new();
    for button in [
        PointerButton::Left,
        PointerButton::Middle,
        PointerButton::Right,
        PointerButton::Back,
        PointerButton::Forward,
    ] {
        desk.input.button(button, true).unwrap();
        desk.input.button(button, true).unwrap();
        desk.input.button(button, false).unwrap();
    }
    desk.input.wheel(0, 2).unwrap();
    desk.input.wheel(-1, -1).unwrap();
    let clicks =
        |numbers: &[u8]| -> Vec<_> { numbers.iter().flat_map(|n| [(*n, true), (*n, false)]).collect() };
    assert_eq!(desk.seen(), clicks(&[1, 2, 3, 8, 9, 5, 5, 6, 4]));
    desk.input.wheel(0, i32::MIN).unwrap();
    assert_eq!(desk.seen(), clicks(&[4; 20]));
}

#[test]
fn the_pointer_goes_where_it_is_put_and_stays_on_the_screen() {
    let mut desk = Desk::new();
    desk.input.pointer(123, 45).unwrap();
    desk.settle();
    assert_eq!(desk.program.pointer(), (123, 45, 0));
    desk.input.pointer(u32::MAX, u32::MAX).unwrap();
    desk.settle();
    assert_eq!(desk.program.pointer(), (639, 479, 0));
}

#[test]
fn everything_held_is_let_go_of_at_once() {
    let mut desk = Desk::new();
    desk.input.key("KeyA", true).unwrap();
    desk.input.key("ControlLeft", true).unwrap();
    desk.input.button(PointerButton::Left, true).unwrap();
    desk.settle();
    assert_eq!(desk.program.keys_down(), [LEFT_CONTROL, KEY_A]);
    assert_ne!(desk.program.pointer().2, 0);

    desk.input.release_all().unwrap();
    assert_eq!(desk.program.keys_down(), []);
    assert_eq!(desk.program.pointer(), (50, 60, 0));
    desk.input.key("KeyA", true).unwrap();
    desk.settle();
    assert_eq!(desk.program.keys_down(), [KEY_A]);
}

#[test]
fn everything_held_is_let_go_of_when_the_input_is_dropped() {
    let mut desk = Desk::new();
    desk.input.key("ShiftLeft", true).unwrap();
    desk.input.button(PointerButton::Right, true).unwrap();
    desk.settle();
    assert_eq!(desk.program.keys_down().len(), 1);
    drop(desk.input);
    assert_eq!(desk.program.keys_down(), []);
    assert_eq!(desk.program.pointer(), (50, 60, 0));
}

#[test]
fn a_server_that_dies_is_lost() {
    let mut desk = Desk::new();
    desk.input.key("KeyA", true).unwrap();
    desk.server.kill();
    assert!(matches!(desk.input.pointer(1, 1), Err(Error::Lost)));
    assert!(matches!(desk.input.release_all(), Err(Error::Lost)));
    drop(desk.input);
}

#[test]
fn a_display_without_xtest_is_refused_by_name() {
    let server = XServer::start_with(&["-extension", "XTEST"]);
    assert!(matches!(
        open_input(Some(&server.display)),
        Err(Error::Missing("XTEST"))
    ));
}

#[test]
fn what_a_killed_program_left_held_is_let_go_of() {
    let desk = Desk::new();
    let killed = Program::on(&desk.server);
    for (event, detail) in [
        (KEY_PRESS_EVENT, LEFT_CONTROL),
        (KEY_PRESS_EVENT, KEY_A),
        (BUTTON_PRESS_EVENT, 1),
        (BUTTON_PRESS_EVENT, 8),
        (BUTTON_PRESS_EVENT, 9),
    ] {
        killed
            .connection
            .xtest_fake_input(event, detail, 0, killed.root, 0, 0, 0)
            .unwrap()
            .check()
            .unwrap();
    }
    drop(killed);
    assert_eq!(desk.program.keys_down(), [LEFT_CONTROL, KEY_A]);
    desk.seen();
    let _successor = open_input(Some(&desk.server.display)).unwrap();
    assert_eq!(desk.program.keys_down(), []);
    assert_eq!(
        desk.seen(),
        [
            (LEFT_CONTROL, false),
            (KEY_A, false),
            (1, false),
            (8, false),
            (9, false)
        ]
    );
}
