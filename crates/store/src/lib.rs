//! What Deskwarden keeps: schema, migrations, SQL, and the way from rows to nouns and back.
//!
//! One SQL text and one migration folder serve SQLite and PostgreSQL. The dialect: `TEXT` ids,
//! `BIGINT` UTC milliseconds, `BOOLEAN`, enums as `TEXT` with a `CHECK`, keys and hashes as
//! hexadecimal `TEXT`, `$1`, `ON CONFLICT`, `RETURNING`, row values for keyset paging.
//!
//! Nothing is decided here: what may happen is known to `model` and `portal`. Queries on an
//! account's data take the [`model::AccountId`]; another account's row does not exist. Lookups
//! return `Option`, updates say whether they hit a row, and a row that makes no sense is
//! [`StoreError::Corrupt`].

mod accounts;
mod address_books;
mod address_entries;
mod aliases;
mod audit;
mod audit_page;
mod called_sessions;
mod client_filter;
mod clients;
mod clients_page;
mod database;
mod error;
mod factors;
mod hex;
mod invitations;
mod licenses;
mod mail_links;
mod mails;
mod namespaces;
mod operator_accounts;
mod operator_clients;
mod passkeys;
mod plans;
mod private_file;
mod rest_accounts;
mod rest_answers;
mod rest_lists;
mod roles;
mod row;
mod session_columns;
mod session_events;
mod session_filter;
mod session_source;
mod sessions;
mod sessions_page;
mod settings;
mod sign_ins;
mod statement;
mod upgrades;
mod usage;
mod users;

#[cfg(test)]
mod query_plans;

pub use address_books::CountedBook;
pub use address_entries::{AddressCursor, AddressQuery, BookReader, ListedEntry};
pub use audit::{AuditRow, ChainEnd};
pub use audit_page::{AuditPage, AuditQuery};
pub use client_filter::{ClientField, ClientFilter, Comparison};
pub use clients_page::{ClientCounts, ClientCursor, ClientQuery, ClientSort, Page, READ_AT_MOST, Sort};
pub use database::{Store, Tx};
pub use error::{CursorError, Result, StoreError};
pub use factors::{FactorReset, Totp};
pub use invitations::Invitation;
pub use licenses::ApiPassword;
pub use mail_links::MailLink;
pub use mails::MailQuery;
pub use operator_accounts::AccountQuery;
pub use operator_clients::FreeClientQuery;
pub use passkeys::Passkey;
pub use rest_accounts::RestAccount;
pub use rest_answers::RestAnswer;
pub use rest_lists::{ListPage, SessionDirection, SessionList, SessionPlace, SessionSort};
pub use roles::UsedRole;
pub use session_filter::{NamedEnd, SessionFilter};
pub use sessions_page::SessionQuery;
pub use sign_ins::SignIn;
pub use upgrades::{ListedUpgrade, UpgradeDecision, UpgradeQuery};
pub use usage::UsageRow;
pub use users::{Member, Place};
