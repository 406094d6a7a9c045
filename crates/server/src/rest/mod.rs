//! The door for scripts.

pub mod v1;
