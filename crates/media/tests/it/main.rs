//! What the encoder makes, the decoder shows.

mod desktop;
mod round_trip;
mod small_changes;
