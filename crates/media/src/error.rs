use thiserror::Error;

/// What can go wrong between a picture and its packets.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Error {
    /// A side of the picture is zero or longer than [`crate::MAX_SIDE`].
    #[error("a picture of {width}x{height} pixels cannot be used")]
    Size {
        /// Pixels from left to right.
        width: u32,
        /// Pixels from top to bottom.
        height: u32,
    },
    /// The picture has another size than the encoder was made for.
    #[error("the encoder was made for another size than {width}x{height}")]
    SizeChanged {
        /// The picture's pixels from left to right.
        width: u32,
        /// The picture's pixels from top to bottom.
        height: u32,
    },
    /// The pixels handed in do not fill the picture.
    #[error("the pixel buffer is too small: {0}")]
    Pixels(String),
    /// The codec refused: what it was asked for, and its own words.
    #[error("codec: {what}: {reason}")]
    Codec {
        /// The step that failed.
        what: &'static str,
        /// The codec's words.
        reason: String,
    },
    /// The packet is not a picture that this decoder understands.
    #[error("not a decodable picture: {0}")]
    Undecodable(String),
}
