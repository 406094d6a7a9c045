//! A story per noun, each on SQLite and on PostgreSQL.

mod accounts;
mod audit;
mod clients;
mod clients_page;
mod corruption;
mod databases;
mod factors;
mod invitations;
mod licenses;
mod mail_links;
mod mails;
mod members;
mod migrations;
mod namespaces;
mod nouns;
mod operator_accounts;
mod passkeys;
mod plans;
mod roles;
mod sessions;
mod sessions_page;
mod settings;
mod sign_ins;
mod transactions;
mod user_changes;
mod users;
