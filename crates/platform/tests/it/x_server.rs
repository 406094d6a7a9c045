//! An X server of a test's own, and a client that paints and listens on it.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use x11rb::{
    COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, CURRENT_TIME,
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            ConnectionExt as _, CreateGCAux, CreateWindowAux, EventMask, InputFocus, MapState, Rectangle,
            Window, WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

pub const WIDTH: u32 = 640;
pub const HEIGHT: u32 = 480;

/// Xvfb on a display number that was free. Ends with the value.
pub struct XServer {
    process: Child,
    pub display: String,
}

impl XServer {
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    pub fn start_with(options: &[&str]) -> Self {
        let screen = format!("{WIDTH}x{HEIGHT}x24");
        let mut process = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &screen,
                "-nolisten",
                "tcp",
                "-noreset",
            ])
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut number = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut number)
            .unwrap();
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        Self {
            process,
            display: format!(":{}", number.trim()),
        }
    }

    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for XServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Another program on the display.
pub struct Program {
    pub connection: RustConnection,
    pub root: Window,
}

impl Program {
    pub fn on(server: &XServer) -> Self {
        let (connection, screen) = x11rb::connect(Some(&server.display)).unwrap();
        let root = connection.setup().roots[screen].root;
        Self { connection, root }
    }

    /// A black window without a frame that hears keys and buttons and has the keyboard.
    pub fn window(&self, x: i16, y: i16, width: u16, height: u16) -> Window {
        let window = self.connection.generate_id().unwrap();
        let events = EventMask::KEY_PRESS
            | EventMask::KEY_RELEASE
            | EventMask::BUTTON_PRESS
            | EventMask::BUTTON_RELEASE
            | EventMask::POINTER_MOTION;
        let attributes = CreateWindowAux::new()
            .override_redirect(1)
            .background_pixel(0)
            .event_mask(events);
        let class = WindowClass::INPUT_OUTPUT;
        self.connection
            .create_window(
                COPY_DEPTH_FROM_PARENT,
                window,
                self.root,
                x,
                y,
                width,
                height,
                0,
                class,
                COPY_FROM_PARENT,
                &attributes,
            )
            .unwrap();
        self.connection.map_window(window).unwrap();
        self.connection
            .set_input_focus(InputFocus::PARENT, window, CURRENT_TIME)
            .unwrap();
        self.connection.sync().unwrap();
        let attributes = self
            .connection
            .get_window_attributes(window)
            .unwrap()
            .reply()
            .unwrap();
        assert_eq!(attributes.map_state, MapState::VIEWABLE);
        window
    }

    /// Paints a part of a window in one colour (0xRRGGBB).
    pub fn paint(&self, window: Window, part: Rectangle, colour: u32) {
        let pen = self.connection.generate_id().unwrap();
        self.connection
            .create_gc(pen, window, &CreateGCAux::new().foreground(colour))
            .unwrap();
        self.connection.poly_fill_rectangle(window, pen, &[part]).unwrap();
        self.connection.free_gc(pen).unwrap();
        self.connection.sync().unwrap();
    }

    /// Every event so far.
    pub fn events(&self) -> Vec<Event> {
        self.connection.sync().unwrap();
        std::iter::from_fn(|| self.connection.poll_for_event().unwrap()).collect()
    }

    /// The keycodes that are down.
    pub fn keys_down(&self) -> Vec<u8> {
        let keys = self.connection.query_keymap().unwrap().reply().unwrap().keys;
        (0..=255)
            .filter(|code: &u8| keys[usize::from(code / 8)] >> (code % 8) & 1 == 1)
            .collect()
    }

    /// Where the pointer is, and the mask of buttons and modifier keys that are down.
    pub fn pointer(&self) -> (i16, i16, u16) {
        let reply = self.connection.query_pointer(self.root).unwrap().reply().unwrap();
        (reply.root_x, reply.root_y, reply.mask.into())
    }
}
