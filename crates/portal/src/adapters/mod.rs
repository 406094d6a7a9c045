//! The doors to the outside: what the portal asks of other people's servers.

pub(crate) mod smtp;
