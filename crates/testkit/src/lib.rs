//! What tests stand on: the portal on a database of its own, a clock that the test sets, and
//! clients and viewers that talk to the portal as real ones do, without sockets.
//!
//! For tests only, and only in a crate's `tests/` folder: in unit tests the crate under test would
//! be compiled twice, with types that do not match.

mod clock;
mod database;
mod fake_app;
mod fake_authenticator;
mod fake_client;
mod fake_viewer;
mod letters;
mod mail_server;
mod people;
mod test_portal;

pub use clock::FakeClock;
pub use database::TestDatabase;
pub use fake_app::FakeApp;
pub use fake_authenticator::FakeAuthenticator;
pub use fake_client::FakeClient;
pub use fake_viewer::FakeViewer;
pub use mail_server::{MailServer, ReceivedMail, TestCertificate};
pub use people::signed_in;
pub use test_portal::{PASSWORD, TestPortal, events, stranger};
