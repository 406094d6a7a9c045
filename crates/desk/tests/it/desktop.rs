//! A real X server of a test's own.

use std::{process::Stdio, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    time::{sleep, timeout},
};
use x11rb::{
    COPY_DEPTH_FROM_PARENT,
    connection::Connection,
    protocol::xproto::{ConnectionExt, CreateWindowAux, InputFocus, MapState, WindowClass},
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

use crate::program::PATIENCE;

/// The size of the screen in pixels.
pub const SIZE: (u16, u16) = (640, 400);

/// A virtual desktop, ended when dropped.
pub struct Desktop {
    server: Child,
    /// Its name, like `:7`.
    pub display: String,
}

impl Desktop {
    /// A desktop on a free display.
    pub async fn new() -> Self {
        Self::start(&["-displayfd", "1"]).await
    }

    /// A desktop on a display that was in use before.
    pub async fn again(display: &str) -> Self {
        Self::start(&[display, "-displayfd", "1"]).await
    }

    async fn start(arguments: &[&str]) -> Self {
        let screen = format!("{}x{}x24", SIZE.0, SIZE.1);
        let mut server = Command::new("Xvfb")
            .args(arguments)
            .args(["-screen", "0", &screen, "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("Xvfb is installed");
        let mut line = String::new();
        let mut said = BufReader::new(server.stdout.take().unwrap());
        timeout(PATIENCE, said.read_line(&mut line))
            .await
            .expect("Xvfb starts")
            .unwrap();
        let number: u32 = line.trim().parse().expect("Xvfb says its display");
        Self {
            server,
            display: format!(":{number}"),
        }
    }

    /// Fills the screen with a colour and takes the keyboard, until the connection is dropped.
    pub fn paint(&self, rgb: u32) -> RustConnection {
        let (x, screen) = x11rb::connect(Some(&self.display)).unwrap();
        let root = x.setup().roots[screen].root;
        let window = x.generate_id().unwrap();
        let look = CreateWindowAux::new().background_pixel(rgb).override_redirect(1);
        let (width, height) = SIZE;
        let class = WindowClass::INPUT_OUTPUT;
        x.create_window(
            COPY_DEPTH_FROM_PARENT,
            window,
            root,
            0,
            0,
            width,
            height,
            0,
            class,
            0,
            &look,
        )
        .unwrap();
        x.map_window(window).unwrap();
        x.sync().unwrap();
        x.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)
            .unwrap();
        x.sync().unwrap();
        x
    }

    /// How many notices to the person are on the screen: windows that no window manager handles and that
    /// do not fill it.
    pub fn notices(&self) -> usize {
        let (x, screen) = x11rb::connect(Some(&self.display)).unwrap();
        let root = x.setup().roots[screen].root;
        let windows = x.query_tree(root).unwrap().reply().unwrap().children;
        let is_notice = |window: &u32| {
            let looks = x.get_window_attributes(*window).ok()?.reply().ok()?;
            let size = x.get_geometry(*window).ok()?.reply().ok()?;
            Some(looks.override_redirect && looks.map_state == MapState::VIEWABLE && size.height < SIZE.1)
        };
        windows
            .iter()
            .filter(|window| is_notice(window) == Some(true))
            .count()
    }

    /// Waits until a notice to the person is on the screen.
    pub async fn noticed(&self) {
        let watching = async {
            while self.notices() == 0 {
                sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(PATIENCE, watching).await.expect("a notice comes");
    }

    /// Kills the X server.
    pub async fn kill(mut self) -> String {
        self.server.kill().await.unwrap();
        self.display.clone()
    }
}

/// Whether any key is down.
pub fn is_any_key_down(x: &RustConnection) -> bool {
    x.query_keymap()
        .unwrap()
        .reply()
        .unwrap()
        .keys
        .iter()
        .any(|byte| *byte != 0)
}

/// Waits until keys are down, or none is.
pub async fn keys_down(x: &RustConnection, down: bool) {
    let watching = async {
        while is_any_key_down(x) != down {
            sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(PATIENCE, watching)
        .await
        .unwrap_or_else(|_| panic!("keys stay {}", if down { "up" } else { "down" }));
}
