use std::time::Duration;

use crate::Error;

pub(crate) mod dummy;
#[cfg(target_os = "linux")]
pub(crate) mod x11;

/// A way to tell the person at the screen something, without taking the keyboard from what they do.
pub trait Notice: Send {
    /// Shows `text` above everything else; returns once it is gone, after `shown` or when the person
    /// has clicked it.
    ///
    /// # Errors
    /// [`Error::Lost`], [`Error::Refused`].
    fn show(&mut self, text: &str, shown: Duration) -> Result<(), Error>;
}
