use std::{ops::Deref, sync::Arc, time::Duration};

use model::{
    Account, AccountId, Email, Language, Letter, License, LicenseKey, LicenseNumber, LicensePeriod, Limit,
    Mail, MailId, MailState, Membership, Preferences, Role, RoleId, SessionId, SignInId, SignInMethod,
    StartingRole, Suspension, User, UserId,
};
use portal::{Caller, Event, MasterKey, Portal, SetUp, Stranger};
use sha2::{Digest, Sha256};
use store::{SignIn, Store, Tx};
use tokio::sync::broadcast::Receiver;
use wire::ServerFrame;
use zeroize::Zeroizing;

use crate::{FakeClient, FakeClock, FakeViewer, TestDatabase};

/// The password of the first user.
pub const PASSWORD: &str = "correct horse battery";

/// The portal on a database of its own, with a clock that the test moves. Jobs do not run by
/// themselves: a test calls them.
pub struct TestPortal {
    portal: Portal,
    store: Store,
    /// The portal's clock.
    pub clock: Arc<FakeClock>,
    pub(crate) database: TestDatabase,
}

impl Deref for TestPortal {
    type Target = Portal;

    fn deref(&self) -> &Portal {
        &self.portal
    }
}

impl TestPortal {
    /// On SQLite in memory.
    pub async fn new() -> Self {
        Self::on(TestDatabase::in_memory()).await
    }

    /// On SQLite in a file: can be restarted.
    pub async fn in_file() -> Self {
        Self::on(TestDatabase::in_file()).await
    }

    /// On this database.
    pub async fn on(database: TestDatabase) -> Self {
        Self::start(database, Arc::new(FakeClock::new())).await
    }

    /// The same installation after a crash: everything that was only in memory is gone. Not for a
    /// database in memory, which goes too.
    pub async fn restarted(self) -> Self {
        let Self {
            portal,
            store,
            clock,
            database,
        } = self;
        drop(portal);
        store.close().await;
        Self::start(database, clock).await
    }

    /// A transaction that keeps everybody else from writing on SQLite until it is dropped.
    pub async fn writing(&self) -> Tx {
        self.store.write().await.expect("the database can be written")
    }

    /// Runs SQL behind the portal's back. Not on a database in memory.
    pub async fn run_sql(&self, sql: &str) {
        self.database.run(sql).await;
    }

    /// A shared handle on the portal.
    pub fn handle(&self) -> Portal {
        self.portal.clone()
    }

    /// Moves the clock forward.
    pub fn advance(&self, seconds: u64) {
        self.clock.advance(Duration::from_secs(seconds));
    }

    /// Sets the installation up: anna@example.com, owner of account 1, with [`PASSWORD`].
    pub async fn set_up_first_user(&self) -> Caller {
        let token = self
            .new_set_up_token()
            .await
            .unwrap()
            .expect("nobody has set it up");
        let form = SetUp {
            token,
            email: "anna@example.com".to_owned(),
            password: Zeroizing::new(PASSWORD.to_owned()),
            password_again: Zeroizing::new(PASSWORD.to_owned()),
        };
        let sign_in = self.portal.set_up(&stranger(), form).await.unwrap();
        self.caller(&sign_in.token)
            .await
            .unwrap()
            .expect("the sign-in holds")
    }

    /// A second account: number 2, with at most `seats` clients, and its owner ben@example.com.
    pub async fn add_second_account(&self, seats: Limit) -> (Caller, LicenseKey) {
        let key = LicenseKey::new(rand::random());
        let mut tx = self.store.write().await.unwrap();
        let own_use = tx
            .plan_by_code(&"own_use".parse().unwrap())
            .await
            .unwrap()
            .unwrap();
        let number = LicenseNumber::draw(rand::random());
        let mut license = License::of(&own_use, number, LicensePeriod::NoExpiry);
        license.limits.seats = seats;
        let account = Account {
            id: AccountId::new(self.now(), rand::random()),
            number: 2,
            name: "Second".to_owned(),
            email: None,
            address: String::new(),
            telephone: String::new(),
            demands_second_factor: false,
            asks_for_comment: false,
            alias_namespace: None,
            license,
            suspension: None,
            created_at: self.now(),
        };
        let sealed = master_key(&self.database).seal("license key", key.grouped().as_bytes());
        tx.insert_account(&account, sha256(key.characters()), &sealed)
            .await
            .unwrap();
        for starting in StartingRole::ALL {
            let role = Role {
                id: RoleId::new(self.now(), rand::random()),
                account: account.id,
                starting: Some(*starting),
                name: None,
                rights: starting.rights(),
                version: 1,
            };
            tx.insert_role(&role).await.unwrap();
        }
        tx.commit().await.unwrap();
        (self.add_owner(account.id, "ben@example.com").await, key)
    }

    /// One more user, an owner of that account, signed in. The user has no password.
    pub async fn add_owner(&self, account: AccountId, email: &str) -> Caller {
        self.add_member(account, email, StartingRole::Owner).await
    }

    /// One more user with that starting role of that account, signed in. The user has no password.
    pub async fn add_member(&self, account: AccountId, email: &str, starting: StartingRole) -> Caller {
        let email: Email = email.parse().unwrap();
        let now = self.now();
        let user = User {
            id: UserId::new(now, rand::random()),
            email,
            operator: false,
            disabled: false,
            preferences: Preferences::default(),
            created_at: now,
        };
        let mut tx = self.store.write().await.unwrap();
        tx.insert_user(&user, "no hash").await.unwrap();
        let role = tx
            .starting_role(account, starting)
            .await
            .unwrap()
            .expect("the role is there");
        tx.insert_membership(
            user.id,
            &Membership {
                account,
                role,
                disabled: false,
                since: now,
            },
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        self.signed_in(user.id, account).await
    }

    /// Another sign-in of that user, as in another browser.
    pub async fn signed_in(&self, user: UserId, account: AccountId) -> Caller {
        let token = format!("{:032x}", rand::random::<u128>());
        let now = self.now();
        let sign_in = SignIn {
            id: SignInId::new(now, rand::random()),
            user,
            account,
            token_hash: sha256(&token),
            created_at: now,
            last_seen_at: now,
            expires_at: now + portal::SIGN_IN_TIME,
            address: String::new(),
            browser: String::new(),
            method: SignInMethod::Password,
        };
        let mut tx = self.store.write().await.unwrap();
        tx.insert_sign_in(&sign_in).await.unwrap();
        tx.commit().await.unwrap();
        self.caller(&token).await.unwrap().expect("the sign-in holds")
    }

    /// A client that is online and registered to the caller's account.
    pub async fn desk(&self, caller: &Caller, seed: u8) -> FakeClient {
        let key = self
            .license(caller)
            .await
            .unwrap()
            .license_key
            .expect("an owner sees the key");
        let mut client = FakeClient::new(self, seed);
        client.connect().await;
        client.register(&key).await;
        client
    }

    /// A session of the caller with `desk` that is asked for; the desk has read that.
    pub async fn requested(&self, caller: &Caller, desk: &mut FakeClient) -> SessionId {
        let session = self.request_session(caller, desk.number()).await.unwrap().id;
        let asks = |frame: &&ServerFrame| matches!(frame, ServerFrame::SessionRequested { .. });
        let asked = desk.hears().iter().filter(asks).count();
        assert_eq!(asked, 1, "the desk hears of the request");
        session
    }

    /// A session of the caller with `desk` that is open, and its viewer.
    pub async fn opened(&self, caller: &Caller, desk: &mut FakeClient) -> (SessionId, FakeViewer) {
        let session = self.requested(caller, desk).await;
        let viewer = FakeViewer::join(self, caller, session).await;
        desk.opens(session).await;
        (session, viewer)
    }

    /// Changes the license of an account as another process does, which the portal then sees.
    pub async fn set_license(&self, account: AccountId, change: impl FnOnce(&mut License)) {
        let mut tx = self.store.write().await.unwrap();
        let mut license = tx
            .account(account)
            .await
            .unwrap()
            .expect("the account is there")
            .license;
        change(&mut license);
        license.version += 1;
        assert!(tx.update_license(account, &license).await.unwrap());
        tx.bump_license_version().await.unwrap();
        tx.commit().await.unwrap();
        self.watch_licenses().await;
    }

    /// Suspends an account, or lets it go on, as another process does, which the portal then sees.
    pub async fn set_suspended(&self, account: AccountId, reason: Option<&str>) {
        let suspension = reason.map(|reason| Suspension {
            since: self.now(),
            reason: reason.to_owned(),
        });
        let mut tx = self.store.write().await.unwrap();
        assert!(tx.set_suspension(account, suspension.as_ref()).await.unwrap());
        tx.bump_license_version().await.unwrap();
        tx.commit().await.unwrap();
        self.watch_licenses().await;
    }

    /// Puts a mail into the outbox, as use cases do.
    pub async fn queue_mail(&self, recipient: &str, letter: &Letter) -> MailId {
        let now = self.now();
        let mail = Mail {
            id: MailId::new(now, rand::random()),
            account: None,
            recipient: recipient.to_owned(),
            language: Language::German,
            kind: letter.kind().to_owned(),
            state: MailState::Waiting,
            attempts: 0,
            created_at: now,
            due_at: Some(now),
            finished_at: None,
            last_error: None,
        };
        let text = serde_json::json!({ "letter": letter, "time_zone": "Asia/Kolkata" });
        let sealed = master_key(&self.database).seal("mail", text.to_string().as_bytes());
        let mut tx = self.store.write().await.unwrap();
        tx.insert_mail(&mail, &sealed).await.unwrap();
        tx.commit().await.unwrap();
        mail.id
    }

    /// Claims a mail as the job does that is about to send it.
    pub async fn claim_mail(&self, id: MailId) {
        let mut tx = self.store.write().await.unwrap();
        let (mail, _) = tx.mail(id).await.unwrap().expect("the mail is there");
        let due_at = mail.due_at.expect("the mail is due");
        let claimed = tx.claim_mail(id, due_at, self.now() + Duration::from_secs(300));
        assert!(claimed.await.unwrap().is_some(), "nobody else has it");
        tx.commit().await.unwrap();
    }

    /// The installation's master key.
    pub(crate) fn master_key(&self) -> MasterKey {
        master_key(&self.database)
    }

    async fn start(database: TestDatabase, clock: Arc<FakeClock>) -> Self {
        let store = Store::open(&database.url()).await.expect("the database opens");
        let portal = Portal::on(store.clone(), master_key(&database), clock.clone(), "1.2.3")
            .await
            .unwrap();
        portal.recover().await.unwrap();
        Self {
            portal,
            store,
            clock,
            database,
        }
    }
}

/// Somebody who is not signed in, at one fixed address.
pub fn stranger() -> Stranger {
    Stranger {
        address: "192.0.2.1".to_owned(),
        browser: "Test browser".to_owned(),
        languages: "en".to_owned(),
    }
}

/// What was announced since this was asked last.
pub fn events(receiver: &mut Receiver<Event>) -> Vec<Event> {
    std::iter::from_fn(|| receiver.try_recv().ok()).collect()
}

pub(crate) fn master_key(database: &TestDatabase) -> MasterKey {
    MasterKey::load_or_make(&database.folder().join("master.key")).expect("the master key is there")
}

fn sha256(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}
