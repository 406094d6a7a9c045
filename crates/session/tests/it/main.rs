//! Two state machines over a simulated network, in virtual time.

mod ending;
mod frames;
mod hostile;
mod opening;
mod pair;
mod reload;
mod weather;
