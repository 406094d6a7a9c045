//! VNC servers with a viewer in the browser, to compare with.

use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::browser::Browser;
use super::programs::{Program, wait_until};
use super::stage::{Desktop, free_port};

const NOVNC: &str = "/usr/share/novnc";
const PATIENCE: Duration = Duration::from_secs(30);

/// A VNC server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An X server that speaks VNC.
    TigerVnc,
    /// A program that shares the screen of another X server.
    X11Vnc,
}

/// A desktop that a browser looks at by VNC.
pub struct Peer {
    /// What is shared.
    pub desktop: Desktop,
    /// The viewer.
    pub browser: Browser,
    sharing: Option<Program>,
    gateway: Program,
}

impl Kind {
    /// How tables call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::TigerVnc => "TigerVNC + noVNC",
            Self::X11Vnc => "x11vnc + noVNC",
        }
    }
}

impl Peer {
    /// Starts it with its defaults and looks at it. `drive` is the folder with `drive.mjs`, `logs` takes
    /// what the programs say.
    ///
    /// # Errors
    /// What does not start.
    pub fn open(kind: Kind, drive: &Path, logs: &Path) -> anyhow::Result<Self> {
        let (port, web) = (free_port()?, free_port()?);
        let (desktop, sharing) = match kind {
            Kind::TigerVnc => (tiger(port, logs)?, None),
            Kind::X11Vnc => {
                let desktop = Desktop::virtual_screen(logs)?;
                let sharing = x11vnc(port, &desktop.display, logs)?;
                (desktop, Some(sharing))
            }
        };
        let mut command = Command::new("websockify");
        command.args([
            "--web",
            NOVNC,
            &format!("127.0.0.1:{web}"),
            &format!("127.0.0.1:{port}"),
        ]);
        let gateway = Program::start(&mut command, &logs.join("gateway.log"))?;
        for port in [port, web] {
            wait_until("the VNC server", PATIENCE, || {
                TcpStream::connect(("127.0.0.1", port)).is_ok()
            })?;
        }
        let mut browser = Browser::start(drive)?;
        browser.open_vnc(&format!(
            "http://127.0.0.1:{web}/vnc_lite.html?host=127.0.0.1&port={web}&path="
        ))?;
        Ok(Self {
            desktop,
            browser,
            sharing,
            gateway,
        })
    }

    /// The processes that send: the gateway, and what shares the screen unless the X server does.
    pub fn senders(&self) -> Vec<u32> {
        let sharing = self.sharing.as_ref().map(Program::id);
        std::iter::once(self.gateway.id()).chain(sharing).collect()
    }
}

fn tiger(port: u16, logs: &Path) -> anyhow::Result<Desktop> {
    let mut command = Command::new("Xtigervnc");
    command.args([
        "-geometry",
        "1920x1080",
        "-depth",
        "24",
        "-SecurityTypes",
        "None",
        "-localhost",
    ]);
    command.args(["-rfbport", &port.to_string()]);
    Desktop::start(&mut command, logs)
}

fn x11vnc(port: u16, display: &str, logs: &Path) -> anyhow::Result<Program> {
    let mut command = Command::new("x11vnc");
    command.args([
        "-display",
        display,
        "-rfbport",
        &port.to_string(),
        "-forever",
        "-nopw",
        "-localhost",
    ]);
    Program::start(&mut command, &logs.join("x11vnc.log"))
}
