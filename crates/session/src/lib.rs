//! One remote-control session, either end, as a state machine without I/O.
//!
//! [`Host`] is the controlled end, [`Viewer`] the other one. Neither opens a socket, asks a clock
//! or starts a thread: datagrams, signals, frames and the time come in as arguments, and what is
//! to be done comes out of `poll`. After **every** call of any other method, call `poll` until it
//! returns its `Timeout`; then wait for that moment or for the next input, and go on.
//!
//! Invariants:
//! - No frame leaves and no input passes before the verdict, and input only with the permission.
//! - A new connection of the viewer (its page was loaded again) has to authenticate again.
//! - Input is released on every way in which a session ends or the viewer is lost.
//! - The answer is signed with the device's key over both DTLS fingerprints; a viewer that
//!   cannot verify it sends nothing.

mod channels;
mod demand;
mod frame;
mod gate;
mod host;
mod host_output;
mod input;
mod length;
mod link;
mod peer;
mod signalling;
mod transport;
mod viewer;

pub use frame::{Datagram, Frame, ReceivedFrame};
pub use gate::{PasswordCheck, PasswordVerdict, PersonVerdict};
pub use host::{Host, HostConfig};
pub use host_output::HostOutput;
pub use length::{LengthEvent, SessionLength};
pub use link::{CONNECT_TIME, RELOAD_TIME, RETURN_TIME, SILENCE};
pub use signalling::SignalError;
pub use transport::{START_BITRATE, WANTED_BITRATE};
pub use viewer::{Viewer, ViewerConfig, ViewerOutput};

/// How long the last message of a session may take to leave before the connection closes.
pub const FAREWELL_TIME: std::time::Duration = std::time::Duration::from_millis(300);
/// Messages that could not be read before a session ends.
pub const MAX_BAD_MESSAGES: u32 = 50;
