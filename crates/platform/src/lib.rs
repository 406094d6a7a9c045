//! The operating system: what is on the screen, mouse and keyboard, and notices to the person before it.
//! One trait per concern, one file per backend, a dummy each.
//!
//! This room knows no portal, no session and no policy: who may look or type is decided elsewhere.

mod error;
mod input;
#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod native;
#[cfg(not(target_os = "linux"))]
#[path = "elsewhere.rs"]
mod native;
mod notice;
mod screen;
#[cfg(target_os = "linux")]
mod x11;

pub use error::Error;
pub use input::{
    Input, PointerButton,
    dummy::{DummyInput, InputEvent, InputLog},
};
pub use native::{open_input, open_notice, open_screen};
pub use notice::{Notice, dummy::DummyNotice};
pub use screen::{CursorPicture, Grab, Rect, Screen, Wake, Waker, dummy::DummyScreen};
