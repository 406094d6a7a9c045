//! What the X11 backends share: a connection, and their errors in this room's words.

use x11rb::{
    connection::{Connection, RequestConnection},
    errors::{ConnectionError, ReplyError, ReplyOrIdError},
    protocol::xproto::Screen,
    rust_connection::RustConnection,
};

use crate::Error;

/// Connects to the display and finds its screen.
pub(crate) fn connect(display: Option<&str>) -> Result<(RustConnection, Screen), Error> {
    let (connection, number) =
        x11rb::connect(display).map_err(|error| Error::NoDisplay(error.to_string()))?;
    let screen = connection.setup().roots.get(number).cloned();
    let screen = screen.ok_or_else(|| Error::NoDisplay(format!("no screen {number}")))?;
    Ok((connection, screen))
}

/// Fails when the display's server does not have the extension.
pub(crate) fn require(connection: &RustConnection, extension: &'static str) -> Result<(), Error> {
    connection
        .extension_information(extension)?
        .map(drop)
        .ok_or(Error::Missing(extension))
}

impl From<ConnectionError> for Error {
    fn from(error: ConnectionError) -> Self {
        match error {
            ConnectionError::UnsupportedExtension => Self::Missing("an X11 extension"),
            ConnectionError::MaximumRequestLengthExceeded => Self::Refused(error.to_string()),
            // Whatever else happened, the byte stream cannot be continued.
            _ => Self::Lost,
        }
    }
}

impl From<ReplyError> for Error {
    fn from(error: ReplyError) -> Self {
        match error {
            ReplyError::ConnectionError(error) => error.into(),
            ReplyError::X11Error(error) => Self::Refused(format!("{error:?}")),
        }
    }
}

impl From<ReplyOrIdError> for Error {
    fn from(error: ReplyOrIdError) -> Self {
        match error {
            ReplyOrIdError::IdsExhausted => Self::Lost,
            ReplyOrIdError::ConnectionError(error) => error.into(),
            ReplyOrIdError::X11Error(error) => Self::Refused(format!("{error:?}")),
        }
    }
}
