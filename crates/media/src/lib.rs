//! Pictures of a screen ⇄ packets of video: the picture, the encoder, the decoder, and the pure
//! rules that say how many bits to spend and when the next picture is due.
//!
//! This room knows no network, no window and no session. Times are `Duration`s since the
//! beginning of the stream, handed in by the caller.

mod aom;
mod decoder;
mod encoder;
mod error;
mod frame;
mod key_frames;
mod pacer;
mod rate;

pub use decoder::Av1Decoder;
pub use encoder::{Av1Encoder, EncodedFrame, EncoderConfig};
pub use error::Error;
pub use frame::{Frame, Rect};
pub use key_frames::KeyFrames;
pub use pacer::Pacer;
pub use rate::{Network, RateControl, Rates};

/// The longest side in pixels of a picture that is encoded or decoded.
pub const MAX_SIDE: u32 = 8192;
