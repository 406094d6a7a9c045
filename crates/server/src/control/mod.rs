//! The door for clients.

pub mod link;
