use std::{
    thread::{self, JoinHandle},
    time::Duration,
};

use platform::{Error, Grab, PointerButton, open_input, open_notice, open_screen};
use x11rb::{
    connection::Connection,
    protocol::xproto::{
        ConfigureWindowAux, ConnectionExt as _, GetGeometryReply, MapState, StackMode, Window,
    },
    wrapper::ConnectionExt as _,
};

use crate::x_server::{HEIGHT, Program, WIDTH, XServer};

/// Longer than a test looks.
const LONG: Duration = Duration::from_secs(60);
const BACKGROUND: u32 = 0x0017_345e;
const FOREGROUND: u32 = 0x00ff_ffff;

fn show(server: &XServer, text: &str, shown: Duration) -> JoinHandle<Result<(), Error>> {
    let (display, text) = (server.display.clone(), text.to_owned());
    thread::spawn(move || open_notice(Some(&display))?.show(&text, shown))
}

/// The uppermost window that is seen, without those of `program`.
fn notice(program: &Program, own: &[Window]) -> Option<(Window, GetGeometryReply)> {
    let x = &program.connection;
    let children = x.query_tree(program.root).unwrap().reply().unwrap().children;
    children.into_iter().rev().find_map(|window| {
        let attributes = x.get_window_attributes(window).ok()?.reply().ok()?;
        let seen = attributes.map_state == MapState::VIEWABLE && !own.contains(&window);
        let geometry = x.get_geometry(window).ok()?.reply().ok()?;
        seen.then(|| {
            assert!(attributes.override_redirect, "a window manager would touch it");
            (window, geometry)
        })
    })
}

fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    for _ in 0..1000 {
        if let Some(found) = look() {
            return found;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("{what} did not come");
}

/// How many pixels of that colour are in the part.
fn count(grab: &Grab<'_>, part: &GetGeometryReply, colour: u32) -> usize {
    let [_, red, green, blue] = colour.to_be_bytes();
    let rows = part.y as usize..part.y as usize + usize::from(part.height);
    let pixels = rows.flat_map(|y| {
        let start = y * grab.stride + part.x as usize * 4;
        grab.bgra[start..start + usize::from(part.width) * 4].chunks_exact(4)
    });
    pixels.filter(|pixel| pixel[..3] == [blue, green, red]).count()
}

/// Waits until the text is drawn.
fn wait_until_written(server: &XServer, part: &GetGeometryReply) {
    let mut screen = open_screen(Some(&server.display)).unwrap();
    wait_for("the text", || {
        let grab = screen.grab().unwrap();
        let pixels = usize::from(part.width) * usize::from(part.height);
        let (ground, ink) = (count(&grab, part, BACKGROUND), count(&grab, part, FOREGROUND));
        (ink > 50 && ground > pixels / 2 && ink + ground > pixels * 9 / 10).then_some(())
    });
}

#[test]
fn a_notice_is_read_and_clicked_away_and_the_keyboard_stays_where_it_is() {
    let server = XServer::start();
    let program = Program::on(&server);
    let window = program.window(0, 0, WIDTH as u16, HEIGHT as u16);
    let text = "Größe, año, être: this session ends in 5 minutes";
    let shown = show(&server, text, LONG);
    let (_, place) = wait_for("the notice", || notice(&program, &[window]));
    assert!(place.y >= 0 && u32::from(place.height) < HEIGHT / 3, "{place:?}");
    let left = i32::from(place.x);
    let right = WIDTH as i32 - left - i32::from(place.width);
    assert!(left > 0 && (left - right).abs() <= 4, "in the middle: {place:?}");
    wait_until_written(&server, &place);
    let focus = || {
        program
            .connection
            .get_input_focus()
            .unwrap()
            .reply()
            .unwrap()
            .focus
    };
    assert_eq!(focus(), window);

    let mut input = open_input(Some(&server.display)).unwrap();
    let middle = |start: i16, length: u16| u32::from(start as u16 + length / 2);
    input
        .pointer(middle(place.x, place.width), middle(place.y, place.height))
        .unwrap();
    input.button(PointerButton::Left, true).unwrap();
    input.button(PointerButton::Left, false).unwrap();
    shown.join().unwrap().unwrap();
    assert!(notice(&program, &[window]).is_none());
    assert_eq!(focus(), window);
}

#[test]
fn a_notice_goes_by_itself() {
    let server = XServer::start();
    let program = Program::on(&server);
    let shown = show(&server, "Soon gone", Duration::from_secs(1));
    wait_for("the notice", || notice(&program, &[]));
    shown.join().unwrap().unwrap();
    assert!(notice(&program, &[]).is_none());
}

#[test]
fn a_window_that_comes_to_the_front_does_not_cover_a_notice_for_long() {
    let server = XServer::start();
    let program = Program::on(&server);
    let window = program.window(0, 0, WIDTH as u16, HEIGHT as u16);
    let _shown = show(&server, "Always on top", LONG);
    let (notice, _) = wait_for("the notice", || notice(&program, &[window]));
    let x = &program.connection;
    let uppermost = || {
        let children = x.query_tree(program.root).unwrap().reply().unwrap().children;
        children.last().copied()
    };
    let above = ConfigureWindowAux::new().stack_mode(StackMode::ABOVE);
    x.configure_window(window, &above).unwrap();
    x.sync().unwrap();
    wait_for("the notice on top", || {
        (uppermost() == Some(notice)).then_some(())
    });
}

#[test]
fn a_server_with_nothing_but_its_own_fonts_shows_any_text() {
    let server = XServer::start_with(&["-fp", "built-ins"]);
    let program = Program::on(&server);
    for text in [
        "",
        "\u{0}\n\t",
        &"long ".repeat(10_000),
        &"w".repeat(10_000),
        "日本語",
    ] {
        let shown = show(&server, text, LONG);
        let (window, place) = wait_for("the notice", || notice(&program, &[]));
        assert!(
            u32::from(place.width) < WIDTH && u32::from(place.height) < HEIGHT,
            "{place:?}"
        );
        if text.len() > 100 {
            wait_until_written(&server, &place);
        }
        program.connection.kill_client(window).unwrap();
        program.connection.flush().unwrap();
        assert!(matches!(shown.join().unwrap(), Err(Error::Lost)));
    }
}

#[test]
fn a_display_that_is_gone_is_an_error_and_no_more() {
    let mut server = XServer::start();
    let shown = show(&server, "It ends", LONG);
    let program = Program::on(&server);
    wait_for("the notice", || notice(&program, &[]));
    server.kill();
    assert!(matches!(shown.join().unwrap(), Err(Error::Lost)));
    assert!(matches!(
        open_notice(Some(&server.display)),
        Err(Error::NoDisplay(_))
    ));
}
