//! The nouns of Deskwarden and the rules that hold for them.
//!
//! Everything here is pure: no clock, no randomness, no I/O, no text for people.
//! Time and random bytes come in as arguments.

mod account;
mod address_book;
mod api_password;
mod audit;
mod audit_field;
mod audit_group;
mod client;
mod end_reason;
mod host_alias;
mod ids;
mod language;
mod license;
mod limits;
mod line;
mod mail;
mod namespace;
mod over_limits;
mod permission;
mod plan;
mod preferences;
mod recovery_code;
mod right;
mod role;
mod session;
mod session_event;
mod session_length;
mod session_limits;
mod tag;
mod upgrade;
mod usage;
mod user;
mod version;

pub use account::{Account, Entitlement, Standing, Suspension};
pub use address_book::{
    AddressBook, AddressBookKind, AddressEntry, AddressFacts, ClientAddress, ClientAddressError, SharedBook,
};
pub use api_password::ApiPassword;
pub use audit::{Actor, ActorKind, AuditAction, AuditChain, AuditChange, AuditEntry, AuditRecord};
pub use audit_field::AuditField;
pub use audit_group::AuditGroup;
pub use client::{
    Alias, AliasError, Client, ClientNumber, ClientNumberError, DeviceKey, DeviceKeyError, DeviceReport,
    Presence,
};
pub use end_reason::{EndReason, EndReasonKind, UnknownEndReason};
pub use host_alias::host_aliases;
pub use ids::{
    AccountId, AddressBookId, AddressEntryId, ClientId, IdError, InvitationId, MailId, PasskeyId, PlanId,
    RoleId, SessionId, SignInId, UpgradeId, UserId,
};
pub use jiff::Timestamp;
pub use language::{Language, LanguageError};
pub use license::{
    Cancellation, License, LicenseKey, LicenseKeyError, LicenseNumber, LicenseNumberError, LicensePeriod,
    end_of_day, end_of_term, last_day,
};
pub use limits::{Feature, Features, Limit, LimitName, Limits};
pub use line::{clean_line, clean_lines};
pub use mail::{Letter, LinkPurpose, Mail, MailFault, MailFaultKind, MailState, retry_mail_after};
pub use namespace::{Namespace, NamespaceName, NamespaceNameError};
pub use over_limits::{OverLimit, Used};
pub use permission::{Permission, Permissions, UnknownPermission};
pub use plan::{LicensedPlan, Plan, PlanCode, PlanCodeError, PlanPurpose, PlanTerms};
pub use preferences::{
    CsvRows, CsvSeparator, DateFormat, Preferences, SignInMethod, Theme, TimeZoneError, TimeZoneName,
    UnknownName,
};
pub use recovery_code::{RecoveryCode, RecoveryCodeError};
pub use right::{Access, Right, Rights, Section};
pub use role::{Role, StartingRole};
pub use session::{
    AlreadyClosed, End, LEASE, MediaPath, NotOpenable, PASSWORD_TIME, REQUEST_TIME, Session, SessionNumber,
    SessionState,
};
pub use session_event::{AcceptedBy, MOST_SESSION_EVENTS, SessionEvent, SessionMoment};
pub use session_limits::{LimitRefusal, active_devices};
pub use tag::{Tag, TagError, Tags, TagsError};
pub use upgrade::{UpgradeRequest, UpgradeState, UpgradeWish};
pub use usage::{UsageNumbers, UsageSample, UsageSpan};
pub use user::{Email, EmailError, Membership, PasswordError, User, check_password};
pub use version::is_outdated;

/// `at` without its fraction of a millisecond: what the databases keep.
pub fn whole_millisecond(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at)
}
