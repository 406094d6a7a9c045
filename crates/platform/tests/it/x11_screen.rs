use std::{thread, time::Duration};

use platform::{Error, Grab, Rect, Screen, Wake, open_input, open_screen};
use x11rb::{
    NONE,
    connection::Connection,
    protocol::{
        randr::{self, ConnectionExt as _},
        xproto::{ChangeWindowAttributesAux, ConnectionExt as _, Rectangle},
    },
    wrapper::ConnectionExt as _,
};

use crate::x_server::{HEIGHT, Program, WIDTH, XServer};

/// Longer than anything here takes; only a failing test waits for so long.
const PATIENCE: Duration = Duration::from_secs(20);
const WHOLE: Rect = Rect {
    x: 0,
    y: 0,
    width: WIDTH,
    height: HEIGHT,
};

/// Waits for one kind of news; others may come before.
fn wait_for(screen: &mut dyn Screen, expected: Wake) {
    for _ in 0..50 {
        let wake = screen.wait(PATIENCE).unwrap();
        if wake == expected {
            return;
        }
    }
    panic!("{expected:?} did not come");
}

fn colour(grab: &Grab<'_>, x: u32, y: u32) -> u32 {
    let at = y as usize * grab.stride + x as usize * 4;
    let [blue, green, red, _] = grab.bgra[at..at + 4].try_into().unwrap();
    u32::from_be_bytes([0, red, green, blue])
}

/// The picture has `paint` in the part and black elsewhere.
fn assert_painted(grab: &Grab<'_>, part: Rect, paint: u32) {
    assert_eq!((grab.width, grab.height), (WIDTH, HEIGHT));
    for y in 0..grab.height {
        for x in 0..grab.width {
            let inside =
                (part.x..part.x + part.width).contains(&x) && (part.y..part.y + part.height).contains(&y);
            assert_eq!(colour(grab, x, y), if inside { paint } else { 0 }, "at {x}, {y}");
        }
    }
}

fn a_window_is_grabbed_pixel_by_pixel(server: &XServer) {
    let program = Program::on(server);
    let window = program.window(0, 0, WIDTH as u16, HEIGHT as u16);
    let mut screen = open_screen(Some(&server.display)).unwrap();
    assert_eq!(screen.size(), (WIDTH, HEIGHT));
    let grab = screen.grab().unwrap();
    assert_eq!(grab.damage, [WHOLE]);
    assert_painted(&grab, Rect { width: 0, ..WHOLE }, 0);

    program.paint(
        window,
        Rectangle {
            x: 33,
            y: 101,
            width: 57,
            height: 19,
        },
        0x12_34_56,
    );
    wait_for(screen.as_mut(), Wake::Changed);
    let part = Rect {
        x: 33,
        y: 101,
        width: 57,
        height: 19,
    };
    let grab = screen.grab().unwrap();
    assert_eq!(grab.damage, [part]);
    assert_painted(&grab, part, 0x12_34_56);
    assert_eq!(screen.grab().unwrap().damage, []);
}

#[test]
fn a_window_is_grabbed_pixel_by_pixel_through_shared_memory() {
    a_window_is_grabbed_pixel_by_pixel(&XServer::start());
}

#[test]
fn a_window_is_grabbed_pixel_by_pixel_without_shared_memory() {
    a_window_is_grabbed_pixel_by_pixel(&XServer::start_with(&["-extension", "MIT-SHM"]));
}

#[test]
fn changes_far_apart_are_told_apart_and_shown_together() {
    let server = XServer::start();
    let program = Program::on(&server);
    let window = program.window(0, 0, WIDTH as u16, HEIGHT as u16);
    let mut screen = open_screen(Some(&server.display)).unwrap();
    screen.grab().unwrap();
    program.paint(
        window,
        Rectangle {
            x: 1,
            y: 2,
            width: 3,
            height: 4,
        },
        0xff_00_00,
    );
    program.paint(
        window,
        Rectangle {
            x: 600,
            y: 470,
            width: 100,
            height: 100,
        },
        0x00_ff_00,
    );
    let grab = screen.grab().unwrap();
    let corner = Rect {
        x: 600,
        y: 470,
        width: 40,
        height: 10,
    };
    assert_eq!(
        grab.damage,
        [
            Rect {
                x: 1,
                y: 2,
                width: 3,
                height: 4
            },
            corner
        ]
    );
    assert_eq!(colour(&grab, 1, 2), 0xff_00_00);
    assert_eq!(colour(&grab, 639, 479), 0x00_ff_00);
}

#[test]
fn a_change_is_told_once_until_it_is_grabbed() {
    let server = XServer::start();
    let program = Program::on(&server);
    let window = program.window(0, 0, 100, 100);
    let mut screen = open_screen(Some(&server.display)).unwrap();
    screen.grab().unwrap();
    let dot = Rectangle {
        x: 0,
        y: 0,
        width: 1,
        height: 1,
    };
    program.paint(window, dot, 1);
    wait_for(screen.as_mut(), Wake::Changed);
    program.paint(window, dot, 2);
    assert_eq!(screen.wait(Duration::ZERO).unwrap(), Wake::Nothing);
    assert_eq!(colour(&screen.grab().unwrap(), 0, 0), 2);
    program.paint(window, dot, 3);
    wait_for(screen.as_mut(), Wake::Changed);
}

#[test]
fn a_new_size_is_told_and_grabbed() {
    let server = XServer::start();
    let mut screen = open_screen(Some(&server.display)).unwrap();
    screen.grab().unwrap();
    let program = Program::on(&server);
    for (width, height) in [(320, 200), (640, 400)] {
        resize(&program, width, height);
        wait_for(screen.as_mut(), Wake::Resized);
        let size = (u32::from(width), u32::from(height));
        assert_eq!(screen.size(), size);
        let grab = screen.grab().unwrap();
        assert_eq!((grab.width, grab.height), size);
        assert_eq!(
            grab.damage,
            [Rect {
                x: 0,
                y: 0,
                width: size.0,
                height: size.1
            }]
        );
        assert_eq!(grab.bgra.len(), grab.stride * usize::from(height));
    }
}

#[test]
fn a_size_that_changes_before_a_grab_is_followed_by_it() {
    let server = XServer::start();
    let mut screen = open_screen(Some(&server.display)).unwrap();
    resize(&Program::on(&server), 320, 200);
    let grab = screen.grab().unwrap();
    assert_eq!(
        (grab.width, grab.height, grab.bgra.len()),
        (320, 200, 320 * 200 * 4)
    );
    assert_eq!(screen.wait(Duration::ZERO).unwrap(), Wake::Resized);
}

/// Switches the monitor off, so that any size is allowed, and sets the size.
fn resize(program: &Program, width: u16, height: u16) {
    let (connection, root) = (&program.connection, program.root);
    let resources = connection
        .randr_get_screen_resources(root)
        .unwrap()
        .reply()
        .unwrap();
    for crtc in resources.crtcs {
        let off = connection
            .randr_set_crtc_config(
                crtc,
                0,
                resources.config_timestamp,
                0,
                0,
                NONE,
                randr::Rotation::ROTATE0,
                &[],
            )
            .unwrap();
        assert_eq!(off.reply().unwrap().status, randr::SetConfig::SUCCESS);
    }
    connection
        .randr_set_screen_size(root, width, height, 100, 100)
        .unwrap()
        .check()
        .unwrap();
}

#[test]
fn another_cursor_is_told_and_shown() {
    let server = XServer::start();
    let program = Program::on(&server);
    let window = program.window(100, 100, 50, 50);
    let mut screen = open_screen(Some(&server.display)).unwrap();
    let mut input = open_input(Some(&server.display)).unwrap();
    input.pointer(10, 10).unwrap();
    let font = program.connection.generate_id().unwrap();
    program.connection.open_font(font, b"cursor").unwrap();
    let cursor = program.connection.generate_id().unwrap();
    const CROSSHAIR: u16 = 34;
    program
        .connection
        .create_glyph_cursor(
            cursor,
            font,
            font,
            CROSSHAIR,
            CROSSHAIR + 1,
            0xffff,
            0,
            0,
            0,
            0,
            0,
        )
        .unwrap();
    let attributes = ChangeWindowAttributesAux::new().cursor(cursor);
    program
        .connection
        .change_window_attributes(window, &attributes)
        .unwrap();
    program.connection.sync().unwrap();
    while screen.wait(Duration::ZERO).unwrap() != Wake::Nothing {}

    input.pointer(120, 120).unwrap();
    wait_for(screen.as_mut(), Wake::Cursor);
    let shape = screen.cursor().unwrap().unwrap();
    assert_eq!(shape.rgba.len(), (shape.width * shape.height * 4) as usize);
    assert!(shape.hot_x < shape.width && shape.hot_y < shape.height);
    assert!(
        shape.rgba.chunks_exact(4).any(|pixel| pixel == [255, 0, 0, 255]),
        "the red ink"
    );
}

#[test]
fn another_thread_wakes_the_waiter() {
    let server = XServer::start();
    let mut screen = open_screen(Some(&server.display)).unwrap();
    while screen.wait(Duration::ZERO).unwrap() != Wake::Nothing {}
    let waker = screen.waker();
    let other = thread::spawn(move || waker.wake());
    wait_for(screen.as_mut(), Wake::Woken);
    other.join().unwrap();
    assert_eq!(screen.wait(Duration::ZERO).unwrap(), Wake::Nothing);
}

#[test]
fn a_server_that_dies_is_lost_for_every_call() {
    let mut server = XServer::start();
    let mut screen = open_screen(Some(&server.display)).unwrap();
    screen.grab().unwrap();
    let mut waiting = open_screen(Some(&server.display)).unwrap();
    let waiter = thread::spawn(move || {
        loop {
            match waiting.wait(PATIENCE) {
                Ok(_) => {}
                Err(error) => return error,
            }
        }
    });
    server.kill();
    assert!(matches!(waiter.join().unwrap(), Error::Lost));
    assert!(matches!(screen.grab(), Err(Error::Lost)));
    assert!(matches!(screen.wait(PATIENCE), Err(Error::Lost)));
    assert!(matches!(screen.cursor(), Err(Error::Lost)));
}

#[test]
fn a_display_that_is_not_there_is_no_display() {
    assert!(matches!(open_screen(Some(":5999")), Err(Error::NoDisplay(_))));
    assert!(matches!(open_screen(Some("nonsense")), Err(Error::NoDisplay(_))));
    assert!(matches!(open_input(Some(":5999")), Err(Error::NoDisplay(_))));
}

#[test]
fn a_display_without_damage_is_refused_by_name() {
    let server = XServer::start_with(&["-extension", "DAMAGE"]);
    assert!(matches!(
        open_screen(Some(&server.display)),
        Err(Error::Missing("DAMAGE"))
    ));
}
