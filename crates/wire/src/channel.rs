use model::{EndReason, Permissions};
use serde::{Deserialize, Serialize};

use crate::{Waiting, base64_bytes};

/// Label of the ordered, reliable data channel for everything but input.
pub const CHANNEL_CONTROL: &str = "control";
/// Label of the ordered, reliable data channel for mouse and keyboard.
pub const CHANNEL_INPUT: &str = "input";
/// The largest message in bytes that is read from a data channel.
pub const MAX_CHANNEL_MESSAGE: usize = 64 * 1024;

/// What the host sends to the viewer on [`CHANNEL_CONTROL`], as one JSON text message each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum HostMessage {
    /// The first message.
    Hello {
        /// The protocol version that the host speaks.
        protocol: u16,
        /// What the host waits for.
        waiting: Waiting,
    },
    /// The password was wrong or came too early.
    PasswordRefused {
        /// Milliseconds until the next one is looked at.
        wait: u64,
    },
    /// The viewer is in; picture and input flow.
    Opened {
        /// What the viewer may do.
        permissions: Permissions,
        /// The screen.
        display: Display,
    },
    /// The screen has another size now.
    DisplayChanged {
        /// The screen.
        display: Display,
    },
    /// The mouse cursor looks like this now. The picture does not contain it.
    Cursor {
        /// Its shape; `None` while it is hidden.
        shape: Option<CursorShape>,
    },
    /// Answer to [`ViewerMessage::Ping`].
    Pong {
        /// What the ping carried.
        sent: f64,
    },
    /// The session is over.
    Ended {
        /// Why.
        reason: EndReason,
    },
}

/// A screen that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Display {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// A picture of the mouse cursor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CursorShape {
    /// Pixels from left to right, 1 to 96.
    pub width: u32,
    /// Pixels from top to bottom, 1 to 96.
    pub height: u32,
    /// The pointing pixel, from the left.
    pub hot_x: u32,
    /// The pointing pixel, from the top.
    pub hot_y: u32,
    /// Red, green, blue, opacity (not premultiplied) of each pixel, row by row.
    #[serde(with = "base64_bytes")]
    pub rgba: Vec<u8>,
}

/// What the viewer sends to the host on [`CHANNEL_CONTROL`].
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ViewerMessage {
    /// The password for unattended access.
    Password {
        /// As typed.
        password: String,
    },
    /// Asks for a [`HostMessage::Pong`].
    Ping {
        /// The viewer's clock in milliseconds, sent back as it is.
        sent: f64,
    },
    /// The viewer ends the session.
    End,
}

impl std::fmt::Debug for ViewerMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Password { .. } => f.write_str("Password(…)"),
            Self::Ping { sent } => write!(f, "Ping({sent})"),
            Self::End => f.write_str("End"),
        }
    }
}

/// What the viewer sends to the host on [`CHANNEL_INPUT`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum InputMessage {
    /// The pointer is at this pixel of the screen.
    Pointer {
        /// From the left.
        x: u32,
        /// From the top.
        y: u32,
    },
    /// A mouse button went down or up.
    Button {
        /// Which.
        button: PointerButton,
        /// Whether it is down now.
        down: bool,
    },
    /// The wheel was turned.
    Wheel {
        /// Notches to the right (negative: left), at most 20 either way.
        x: i32,
        /// Notches down (negative: up), at most 20 either way.
        y: i32,
    },
    /// A key went down or up.
    Key {
        /// The physical key, as `KeyboardEvent.code` names it (UI Events KeyboardEvent code
        /// Values, W3C).
        code: String,
        /// Whether it is down now.
        down: bool,
    },
    /// Let go of everything that is held.
    ReleaseAll,
}

/// A mouse button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum PointerButton {
    Left,
    Middle,
    Right,
    Back,
    Forward,
}
