//! Each use case: happy, refused, from another account, in a race.

mod accounts;
mod administration;
mod audit;
mod audit_verify;
mod clients;
mod deliveries;
mod email_changes;
mod holders;
mod invitations;
mod leases;
mod links;
mod mails;
mod password_changes;
mod password_resets;
mod preferences;
mod presence;
mod registration;
mod roles;
mod session_ends;
mod sessions;
mod setup;
mod sign_in_ends;
mod sign_ins;
mod tickets;
mod users;
mod viewers;
