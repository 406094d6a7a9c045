//! The doors: pages for people, links for clients, and the program around them.

pub mod app;
mod clock;
pub mod commands;
pub mod config;
mod control;
mod flood;
mod guard;
pub mod letters;
mod license_letters;
mod link;
pub mod listen;
pub mod locale;
pub mod rest;
pub mod serve;
mod spreadsheet;
mod tasks;
pub mod texts;
pub mod tls;
mod web;
