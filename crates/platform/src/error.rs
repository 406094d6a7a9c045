use thiserror::Error;

/// What the operating system may answer instead.
#[derive(Debug, Error)]
pub enum Error {
    /// There is no display of that name, or it does not let this program in.
    #[error("no display: {0}")]
    NoDisplay(String),
    /// The display lacks something that this program cannot do without.
    #[error("the display lacks {0}")]
    Missing(&'static str),
    /// The display's server is gone; nothing works until it is opened again.
    #[error("the display's server is gone")]
    Lost,
    /// The display's server understood and said no.
    #[error("the display's server refused: {0}")]
    Refused(String),
    /// The operating system failed.
    #[error("operating system: {0}")]
    System(#[from] std::io::Error),
}
