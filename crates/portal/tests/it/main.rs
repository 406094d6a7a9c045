//! Each use case: happy, refused, from another account, in a race.

mod accounts;
mod clients;
mod leases;
mod links;
mod presence;
mod registration;
mod session_ends;
mod sessions;
mod setup;
mod sign_ins;
mod tickets;
mod viewers;
