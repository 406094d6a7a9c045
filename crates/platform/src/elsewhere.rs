use crate::{DummyInput, DummyNotice, DummyScreen, Error, Input, Notice, Screen};

/// A test picture: this operating system's screen cannot be shown yet.
///
/// # Errors
/// None.
pub fn open_screen(_display: Option<&str>) -> Result<Box<dyn Screen>, Error> {
    Ok(Box::new(DummyScreen::new(1280, 720)))
}

/// A mouse and keyboard that do nothing: this operating system's cannot be moved yet.
///
/// # Errors
/// None.
pub fn open_input(_display: Option<&str>) -> Result<Box<dyn Input>, Error> {
    Ok(Box::new(DummyInput::new()))
}

/// A notice that nobody sees: this operating system's screen cannot show one yet.
///
/// # Errors
/// None.
pub fn open_notice(_display: Option<&str>) -> Result<Box<dyn Notice>, Error> {
    Ok(Box::new(DummyNotice::default()))
}
