//! The door for people: pages, forms, and the streams that keep them fresh.

pub mod accounts;
pub mod assets;
pub mod clients;
pub mod errors;
pub mod files;
mod frame;
pub mod health;
pub mod help;
pub mod invitations;
pub mod license;
pub mod live;
pub mod mails;
mod problems;
mod reasons;
mod role_view;
pub mod roles;
mod session_view;
pub mod sessions;
pub mod settings;
pub mod setup;
pub mod sign_ins;
mod times;
pub mod users;
pub mod viewer;
