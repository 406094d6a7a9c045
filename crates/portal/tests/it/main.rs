//! Each use case: happy, refused, from another account, in a race.

mod accounts;
mod administration;
mod audit;
mod audit_verify;
mod clients;
mod deliveries;
mod factor_resets;
mod factors;
mod invitations;
mod leases;
mod links;
mod mails;
mod passkeys;
mod presence;
mod registration;
mod roles;
mod second_steps;
mod session_ends;
mod sessions;
mod setup;
mod sign_ins;
mod tickets;
mod users;
mod viewers;
