//! The use cases: what happens when someone asks. Rights, transactions, presence, events, jobs.
//!
//! A use case is a method on [`Portal`]; it takes the [`Caller`] first and reads top to bottom.
//! One use case, one transaction; the world is told after the commit, never before.

mod accounts;
mod adapters;
mod address_books;
mod address_entries;
mod address_imports;
mod address_links;
mod administration;
mod api_passwords;
mod audit;
mod audit_log;
mod audit_verify;
mod authority;
mod automatic_aliases;
mod caller;
mod client_changes;
mod clients;
mod clock;
mod contracts;
mod deliveries;
mod email_changes;
mod error;
mod events;
mod expiring;
mod exports;
mod factor_resets;
mod factors;
mod holders;
mod invitations;
mod jobs;
mod license_ends;
mod licenses;
mod limits;
mod links;
mod live_sessions;
mod mails;
mod operator_accounts;
mod operator_clients;
mod operator_licenses;
mod operator_upgrades;
mod passkeys;
mod password_changes;
mod password_resets;
mod passwords;
mod plans;
mod post_office;
mod preferences;
mod presence;
mod random;
mod rate_limit;
mod registration;
mod rest_lists;
mod roles;
mod scripts;
mod second_steps;
mod secrets;
mod session_calls;
mod session_changes;
mod session_comments;
mod session_course;
mod session_ends;
mod session_records;
mod session_search;
mod sessions;
mod setup;
mod sign_in_ends;
mod sign_in_records;
mod sign_ins;
mod staff;
mod tasks;
mod tickets;
mod totp;
mod upgrades;
mod usage;
mod users;
mod viewers;
mod webauthn;

use std::sync::{Arc, atomic::AtomicU64};

use model::{ApiPassword, ClientId, End, Timestamp};
use store::{Store, Tx};
use tokio::sync::{Notify, Semaphore, broadcast};

pub use accounts::{LicenseOverview, LiveFigures, Usage};
pub use adapters::smtp::{SmtpLogin, SmtpSecurity, SmtpSettings, SmtpSettingsError};
pub use address_books::{BookForm, BookPlace, BookSettings, SeenBook};
pub use address_entries::{EntriesPage, EntryForm, EntryList, SeenEntry};
pub use address_imports::{ImportPlan, ImportRow, Skipped};
pub use administration::{MemberAct, NewAccount, NewUser};
pub use api_passwords::ApiAccess;
pub use audit_log::{AUDIT_LOOK_AT, AuditExport, AuditLog, ChainExport};
pub use audit_verify::{AuditScope, ChainFault, ChainFaultKind, ChainName, ChainReport};
pub use authority::Authority;
pub use automatic_aliases::{AliasRoom, AutomaticAliases};
pub use caller::{AccountChoice, Caller, Stranger};
pub use client_changes::ClientChange;
pub use clients::{COUNT_AT_MOST, ClientDetails, ClientWords};
pub use clock::{Clock, SystemClock};
pub use contracts::Cancelling;
pub use email_changes::{EmailLink, NewEmail};
pub use error::{Error, Field, LimitKind, Problem, ProblemKind, Reason, Result};
pub use events::{Affected, Event};
pub use exports::{ClientExport, ExportKind, ExportProgress, ExportState, SessionExport};
pub use factor_resets::{FACTOR_RESET_DELAY, FactorResetRow};
pub use factors::{Factors, TotpSetUp};
pub use holders::{AccountSettings, Holder, HolderForm};
pub use invitations::{INVITATION_TIME, InvitationView, InviteForm, NewInvitation};
pub use links::{LinkError, OpenLink, Proof};
pub use live_sessions::ViewerLinkId;
pub use mails::{MAIL_KEPT, ReadMail};
pub use operator_accounts::AccountOverview;
pub use operator_clients::FREE_CLIENT_KEPT;
pub use operator_licenses::{LicenseChange, MOST_OF_A_LIMIT};
pub use operator_upgrades::{SeenUpgrade, UpgradeProposal};
pub use passkeys::{PASSKEY_TIME, PasskeyRow};
pub use password_changes::NewPassword;
pub use password_resets::PasswordReset;
pub use plans::{PlanDetails, PlanForm, UsedPlan};
pub use post_office::{PostOffice, RenderedMail, Writer};
pub use preferences::{CsvForm, Localization};
pub use presence::{Frames, LinkId};
pub use rest_lists::RestOverview;
pub use roles::RoleForm;
pub use scripts::{ChangeClaim, ClaimedChange, Script, ScriptError, ScriptProof, checked_token};
pub use second_steps::{SECOND_STEP_TIME, SecondStep};
pub use secrets::{MasterKey, MasterKeyError, SealBroken};
pub use session_course::SessionDetails;
pub use session_search::{ENDS_AT_MOST, EndName, FoundSessions, SessionSearch};
pub use sessions::RequestedSession;
pub use setup::SetUp;
pub use sign_in_ends::OwnSignIn;
pub use sign_ins::{FirstStep, NewSignIn, SIGN_IN_TIME};
pub use staff::Staff;
pub use store::ListedEntry as ExportedEntry;
pub use store::{
    AccountQuery, AddressCursor, AuditPage, AuditQuery, ClientCursor, ClientField, ClientFilter, ClientQuery,
    ClientSort, Comparison, FreeClientQuery, Invitation, ListPage, ListedUpgrade, MailQuery, Member,
    NamedEnd, Page, READ_AT_MOST, SessionDirection, SessionFilter, SessionList, SessionPlace, SessionQuery,
    SessionSort, Sort, UpgradeQuery, UsedRole,
};
pub use tasks::Jobs;
pub use upgrades::{MOST_NOTED, MOST_WISHED, UpgradeForm, UpgradeOffer};
pub use users::{UserQuery, UsersPage};
pub use viewers::ViewerLink;
pub use webauthn::Site;

use crate::{
    events::Events, expiring::Expiring, exports::Exports, live_sessions::LiveSessions, passkeys::Challenges,
    passwords::Passwords, presence::Links, rate_limit::RateLimit, second_steps::SecondSteps,
    tickets::Tickets, usage::UsageMeter,
};

/// The system behind the doors. Cheap to clone: all clones are one.
#[derive(Clone)]
pub struct Portal(Arc<Inner>);

struct Inner {
    store: Store,
    clock: Arc<dyn Clock>,
    master_key: MasterKey,
    /// A sealed API password that nobody has: to open where there is none.
    no_api_password: Vec<u8>,
    version: &'static str,
    passwords: Passwords,
    events: Events,
    links: Links,
    live: LiveSessions,
    /// One permit for each client that is let in at this moment.
    hellos: Semaphore,
    /// Rung when there is a mail to send.
    mail_queued: Notify,
    tickets: Tickets,
    second_steps: SecondSteps,
    challenges: Challenges,
    sign_in_by_address: RateLimit<String>,
    sign_in_by_email_and_network: RateLimit<String>,
    sign_in_by_email: RateLimit<String>,
    sign_in_failures: RateLimit<String>,
    sign_in_failures_of_strangers: RateLimit<()>,
    sign_in_failures_of_users: RateLimit<model::UserId>,
    wrong_tokens: RateLimit<String>,
    set_up_tries: RateLimit<String>,
    new_clients: RateLimit<String>,
    register_tries: RateLimit<ClientId>,
    request_tries: RateLimit<model::UserId>,
    /// Calls to clients that are not the caller's account's.
    look_ups_of_users: RateLimit<model::UserId>,
    look_ups_by_network: RateLimit<String>,
    book_asks: RateLimit<ClientId>,
    comments_of_clients: RateLimit<ClientId>,
    /// How often it is written down that a client was refused.
    refusal_records: RateLimit<ClientId>,
    invite_tries: RateLimit<model::UserId>,
    link_tries: RateLimit<String>,
    /// One more than the version of the rights that was last looked at.
    rights_seen: AtomicU64,
    /// One more than the version of the licenses that was last looked at.
    licenses_seen: AtomicU64,
    password_checks: RateLimit<model::UserId>,
    second_step_tries: RateLimit<model::UserId>,
    factor_reset_requests: RateLimit<model::UserId>,
    passkey_challenges: RateLimit<String>,
    confirmation_mails: RateLimit<model::UserId>,
    resets_by_network: RateLimit<String>,
    resets_by_email: RateLimit<String>,
    upgrade_requests: RateLimit<model::AccountId>,
    usage: UsageMeter,
    exports: Exports,
}

impl Portal {
    /// The system on this database (a path, `sqlite:…` or `postgres://…`). Makes account 1 where
    /// there is none. `version` is the program's, shown to clients.
    pub async fn open(
        database: &str,
        master_key: MasterKey,
        clock: Arc<dyn Clock>,
        version: &'static str,
    ) -> Result<Self> {
        Self::on(Store::open(database).await?, master_key, clock, version).await
    }

    /// The system on a database that is open already.
    pub async fn on(
        store: Store,
        master_key: MasterKey,
        clock: Arc<dyn Clock>,
        version: &'static str,
    ) -> Result<Self> {
        let nobodys = ApiPassword::new(random::bytes());
        let portal = Self(Arc::new(Inner {
            no_api_password: master_key.seal(api_passwords::PURPOSE, nobodys.as_str().as_bytes()),
            store,
            clock,
            master_key,
            version,
            passwords: Passwords::new(),
            events: Events::new(),
            links: Links::default(),
            live: LiveSessions::default(),
            hellos: Semaphore::new(links::HELLOS),
            mail_queued: Notify::new(),
            tickets: Tickets::default(),
            second_steps: Expiring::new(SECOND_STEP_TIME.as_millis() as i64),
            challenges: Challenges::new(),
            sign_in_by_address: RateLimit::new(20, 6_000),
            sign_in_by_email_and_network: RateLimit::new(10, 30_000),
            sign_in_by_email: RateLimit::new(100, 3_000),
            sign_in_failures: RateLimit::new(10, 360_000),
            sign_in_failures_of_strangers: RateLimit::new(1_000, 3_600),
            sign_in_failures_of_users: RateLimit::new(60, 300_000),
            wrong_tokens: RateLimit::new(60, 1_000),
            set_up_tries: RateLimit::new(20, 6_000),
            new_clients: RateLimit::new(200, 1_000),
            register_tries: RateLimit::new(5, 30_000),
            refusal_records: RateLimit::new(1, 60_000),
            request_tries: RateLimit::new(20, 3_000),
            look_ups_of_users: RateLimit::new(10, 30_000),
            look_ups_by_network: RateLimit::new(30, 10_000),
            book_asks: RateLimit::new(400, 100),
            comments_of_clients: RateLimit::new(20, 10_000),
            invite_tries: RateLimit::new(60, 60_000),
            link_tries: RateLimit::new(60, 6_000),
            rights_seen: AtomicU64::new(0),
            licenses_seen: AtomicU64::new(0),
            password_checks: RateLimit::new(10, 30_000),
            second_step_tries: RateLimit::new(10, 60_000),
            factor_reset_requests: RateLimit::new(3, 60 * 60 * 1000),
            passkey_challenges: RateLimit::new(60, 1_000),
            confirmation_mails: RateLimit::new(5, 600_000),
            resets_by_network: RateLimit::new(10, 60_000),
            resets_by_email: RateLimit::new(3, 600_000),
            upgrade_requests: RateLimit::new(5, 600_000),
            usage: UsageMeter::default(),
            exports: Exports::default(),
        }));
        portal.ensure_first_account().await?;
        Ok(portal)
    }

    /// Takes up what the last run left: nobody is online yet, and the sessions that were running
    /// live on until their leases run out. To be called once, before the doors open.
    pub async fn recover(&self) -> Result<()> {
        let now = self.now();
        let mut tx = self.write().await?;
        tx.clear_presence(now).await?;
        tx.delete_expired_sign_ins(now).await?;
        let running = tx.running_sessions().await?;
        tx.commit().await?;
        for session in running {
            self.0.usage.note(&session);
            if let End::Client { id, .. } = session.to {
                self.0.live.insert(session.id, id, None, session.renewed_at, now);
            }
        }
        Ok(())
    }

    /// What changes from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.0.events.subscribe()
    }

    /// The time of this system.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// The program's version.
    pub fn version(&self) -> &'static str {
        self.0.version
    }

    /// Whether the database answers.
    pub async fn is_healthy(&self) -> bool {
        match self.read().await {
            Ok(mut tx) => tx.any_account().await.is_ok(),
            Err(_) => false,
        }
    }

    /// Tells every client and viewer to come back later, each at another moment, and writes the
    /// leases that were renewed. The last act before the doors close.
    pub async fn say_goodbye(&self) {
        let spread = || 500 + random::number() % 4_500;
        self.0.links.send_all(|| wire::ServerFrame::GoAway {
            come_back_after: spread(),
        });
        self.0.live.send_all(|| wire::ViewerServerFrame::GoAway {
            come_back_after: spread(),
        });
        self.write_renewals().await;
    }

    async fn read(&self) -> Result<Tx> {
        Ok(self.0.store.read().await?)
    }

    async fn write(&self) -> Result<Tx> {
        Ok(self.0.store.write().await?)
    }
}
