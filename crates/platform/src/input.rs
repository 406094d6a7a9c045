use crate::Error;

pub(crate) mod dummy;
mod held;
#[cfg(target_os = "linux")]
pub(crate) mod x11;

/// Mouse and keyboard of a screen. What is held is known, pressed once and let go of once, and let
/// go of when the value is dropped.
pub trait Input: Send {
    /// Puts the pointer onto this pixel of the screen.
    ///
    /// # Errors
    /// [`Error::Lost`].
    fn pointer(&mut self, x: u32, y: u32) -> Result<(), Error>;

    /// Presses a mouse button or lets go of it. What is so already stays so.
    ///
    /// # Errors
    /// [`Error::Lost`].
    fn button(&mut self, button: PointerButton, down: bool) -> Result<(), Error>;

    /// Turns the wheel by notches: to the right and down, negative to the left and up. More than
    /// 20 either way count as 20.
    ///
    /// # Errors
    /// [`Error::Lost`].
    fn wheel(&mut self, right: i32, down: i32) -> Result<(), Error>;

    /// Presses a key or lets go of it; `code` as `KeyboardEvent.code` names it (UI Events
    /// KeyboardEvent code Values, W3C). A key that is so already stays so: the operating system
    /// itself repeats a key that is held. `false` when there is no such key here.
    ///
    /// # Errors
    /// [`Error::Lost`].
    fn key(&mut self, code: &str, down: bool) -> Result<bool, Error>;

    /// Lets go of every key and button that this value holds; returns when that has happened.
    ///
    /// # Errors
    /// [`Error::Lost`].
    fn release_all(&mut self) -> Result<(), Error>;
}

/// A mouse button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum PointerButton {
    Left,
    Middle,
    Right,
    Back,
    Forward,
}

/// The most notches that one turn of the wheel has.
const MOST_NOTCHES: i32 = 20;
