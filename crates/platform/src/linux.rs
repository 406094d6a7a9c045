use crate::{
    Error, Input, Notice, Screen, input::x11::X11Input, notice::x11::X11Notice, screen::x11::X11Screen,
};

/// Opens the screen of the X display with this name (like `:0`), or of the one that the
/// environment names.
///
/// # Errors
/// [`Error::NoDisplay`], [`Error::Missing`] without the extensions DAMAGE, XFIXES and RANDR or
/// with another pixel format than 32 bits, [`Error::System`].
pub fn open_screen(display: Option<&str>) -> Result<Box<dyn Screen>, Error> {
    Ok(Box::new(X11Screen::open(display)?))
}

/// Opens mouse and keyboard of the X display with this name, or of the one that the environment
/// names.
///
/// # Errors
/// [`Error::NoDisplay`], [`Error::Missing`] without the extension XTEST.
pub fn open_input(display: Option<&str>) -> Result<Box<dyn Input>, Error> {
    Ok(Box::new(X11Input::open(display)?))
}

/// Opens the way to tell people before the X display with this name something, or before the one that
/// the environment names.
///
/// # Errors
/// [`Error::NoDisplay`], [`Error::Missing`] without any font.
pub fn open_notice(display: Option<&str>) -> Result<Box<dyn Notice>, Error> {
    Ok(Box::new(X11Notice::open(display)?))
}
