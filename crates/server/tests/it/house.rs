//! A server without sockets: its routes, its portal, and a clock that stands still.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{body::Body, http::Request};
use model::{
    Access, AddressBookId, AddressEntryId, ClientNumber, InvitationId, Language, MailId, Rights, RoleId,
    SessionId, StartingRole, Timestamp, UserId,
};
use portal::{
    BookForm, BookPlace, Caller, Clock, EntryForm, FirstStep, InviteForm, MailQuery, MasterKey, Portal,
    RoleForm, SetUp, Stranger,
};
use server::{
    app::{Address, App},
    letters::Letters,
    texts::Texts,
};
use sha2::{Digest, Sha256};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use zeroize::Zeroizing;

use crate::device::Device;

pub use crate::ask::{Answer, Ask};

/// The owner of account 1. The address has every character that an address may have and HTML
/// does not like.
pub const OWNER: &str = "o'brien&anna@example.com";
/// The owner of another account.
pub const NEIGHBOUR: &str = "neighbour@example.com";
/// The password of both.
pub const PASSWORD: &str = "correct horse battery";

/// A clock that moves when it is told to.
pub struct StandingClock(Mutex<Timestamp>);

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

/// A server without sockets.
pub struct House {
    pub portal: Portal,
    pub app: App,
    clock: Arc<StandingClock>,
    folder: TempDir,
}

impl House {
    /// One that nobody has set up.
    pub async fn fresh() -> Self {
        let folder = TempDir::new().unwrap();
        let clock = Arc::new(StandingClock(Mutex::new("2026-01-15T09:30:00Z".parse().unwrap())));
        let database = folder.path().join("deskwarden.db").display().to_string();
        let portal = Portal::open(&database, master_key(folder.path()), clock.clone(), "1.2.3")
            .await
            .unwrap();
        let downloads = folder.path().join("downloads");
        std::fs::create_dir(&downloads).unwrap();
        std::fs::write(downloads.join("deskwarden-desk"), vec![0; 4_200_000]).unwrap();
        let address = Address {
            behind_proxy: false,
            public_url: None,
            rest: None,
            https_port: Some(8443),
            host_name: "desk-server".to_owned(),
            pin: Some("the-pin".to_owned()),
        };
        let texts = Arc::new(Texts::all());
        let base = "https://desk.example.com".to_owned();
        let app = App {
            portal: portal.clone(),
            letters: Arc::new(Letters::new(texts.clone(), base)),
            post: None,
            texts,
            address: Arc::new(address),
            downloads: Some(downloads),
            stop: CancellationToken::new(),
            open: TaskTracker::new(),
        };
        Self {
            portal,
            app,
            clock,
            folder,
        }
    }

    /// One with an owner, who is not signed in.
    pub async fn set_up() -> Self {
        let house = Self::fresh().await;
        let token = house.portal.new_set_up_token().await.unwrap().unwrap();
        let form = SetUp {
            token,
            email: OWNER.to_owned(),
            password: Zeroizing::new(PASSWORD.to_owned()),
            password_again: Zeroizing::new(PASSWORD.to_owned()),
        };
        house.portal.set_up(&Stranger::default(), form).await.unwrap();
        house
    }

    /// Signs the owner in and returns the cookie's value.
    pub async fn owner(&self) -> String {
        self.sign_in(OWNER).await
    }

    /// Signs the owner of another account in, which is made for that.
    pub async fn neighbour(&self) -> String {
        self.make_neighbour().await;
        self.sign_in(NEIGHBOUR).await
    }

    /// Signs a new user of account 1 with that starting role in, and returns the cookie's value.
    pub async fn member(&self, role: StartingRole) -> String {
        let token = format!("token-of-{role}");
        let hash = hex(&Sha256::digest(&token));
        let id = format!("019bc0de0000700080000000000001{:02x}", role as u8);
        self.run(&[
            format!(
                "INSERT INTO users (id, email, email_folded, password_hash, operator, created_at) \
                 VALUES ('usr_{id}', '{role}@example.com', '{role}@example.com', '', FALSE, 0)"
            ),
            format!(
                "INSERT INTO memberships SELECT 'usr_{id}', roles.account_id, roles.id, FALSE, 0 FROM roles \
                 JOIN accounts ON accounts.id = roles.account_id \
                 WHERE accounts.number = 1 AND starting = '{role}'"
            ),
            format!(
                "INSERT INTO sign_ins (id, user_id, account_id, token_hash, created_at, last_seen_at, \
                     expires_at, address, browser) \
                 SELECT 'sgn_{id}', 'usr_{id}', id, '{hash}', 0, 9000000000000, 9000000000000, '', '' \
                 FROM accounts WHERE number = 1"
            ),
        ])
        .await;
        token
    }

    /// A shared address book of the caller's account, and an entry in it.
    pub async fn address_book(&self, caller: &Caller) -> (AddressBookId, AddressEntryId) {
        let form = BookForm {
            name: "Shops".to_owned(),
            clients: Access::View,
            roles: None,
        };
        let book = self.portal.make_address_book(caller, &form).await.unwrap();
        let form = EntryForm {
            name: Some("Front desk".to_owned()),
            address: Some("front@ad".to_owned()),
            note: Some("Ring <twice>".to_owned()),
            tags: Some("berlin till".to_owned()),
            favourite: None,
        };
        let place = BookPlace::Shared(book);
        let entry = self.portal.add_address_entry(caller, place, &form).await.unwrap();
        (book, entry)
    }

    /// A user, an unused role and an open invitation of the caller's account.
    pub async fn people(&self, caller: &Caller) -> People {
        let form = RoleForm {
            name: "Night shift".to_owned(),
            rights: Rights::default(),
        };
        let role = self.portal.make_role(caller, form).await.unwrap();
        let roles = self.portal.roles(caller).await.unwrap();
        let auditor = roles
            .iter()
            .find(|used| used.role.starting == Some(StartingRole::Auditor));
        let form = InviteForm {
            email: "ines@example.com".to_owned(),
            role: auditor.unwrap().role.id,
            language: Language::English,
        };
        let invitation = self.portal.invite(caller, form).await.unwrap();
        let user = "usr_019bc0de0000700080000000000000aa";
        self.run(&[
            format!(
                "INSERT INTO users (id, email, email_folded, password_hash, operator, created_at) \
                 VALUES ('{user}', 'tina@example.com', 'tina@example.com', '', FALSE, 0)"
            ),
            format!(
                "INSERT INTO memberships SELECT '{user}', account_id, id, FALSE, 0 FROM roles \
                 WHERE account_id = '{}' AND starting = 'technician'",
                caller.account
            ),
        ])
        .await;
        People {
            user: user.parse().unwrap(),
            role,
            invitation: invitation.id,
            token: invitation.link.strip_prefix("/invitation/").unwrap().to_owned(),
        }
    }

    /// A user has said that the second factor is lost.
    pub async fn factor_reset(&self, user: UserId) {
        let insert = "INSERT INTO factor_resets (user_id, requested_at, address) VALUES";
        self.run(&[format!("{insert} ('{user}', 0, '192.0.2.1')")]).await;
    }

    /// A link was mailed to that user whose token has this hash.
    pub async fn mail_link(&self, user: UserId, hash: &[u8], purpose: &str) {
        let hash = hex(hash);
        self.run(&[format!(
            "INSERT INTO mail_links (token_hash, purpose, user_id, created_at, expires_at) \
             VALUES ('{hash}', '{purpose}', '{user}', 0, 9000000000000)"
        )])
        .await;
    }

    /// Account 1 demands a second factor of its users from now on.
    pub async fn demand_second_factor(&self) {
        let update = "UPDATE accounts SET demands_second_factor = TRUE WHERE number = 1";
        self.run(&[update.to_owned()]).await;
    }

    /// Who brings this cookie.
    pub async fn caller(&self, token: &str) -> Caller {
        self.portal.caller(token).await.unwrap().unwrap()
    }

    /// A session of the owner with that device, just asked for.
    pub async fn session(&self, token: &str, number: ClientNumber) -> SessionId {
        self.portal
            .request_session(&self.caller(token).await, number)
            .await
            .unwrap()
            .id
    }

    /// A mail in the outbox: the owner invites somebody whose name HTML does not like.
    pub async fn invitation_mail(&self, token: &str) -> MailId {
        let caller = self.caller(token).await;
        let form = InviteForm {
            email: "carl&co@example.org".to_owned(),
            role: caller.role.id,
            language: Language::German,
        };
        self.portal.invite(&caller, form).await.unwrap();
        self.newest_mail(token).await
    }

    /// The newest mail in the outbox.
    pub async fn newest_mail(&self, token: &str) -> MailId {
        let caller = self.caller(token).await;
        let newest = MailQuery {
            state: None,
            after: None,
            limit: 1,
        };
        self.portal.mails(&caller, &newest).await.unwrap()[0].id
    }

    /// A device of account 1 that is online.
    pub async fn device(&self, seed: u8) -> Device {
        let mut device = Device::online(&self.portal, seed, "reception").await;
        device.register(&self.portal).await;
        self.portal.write_presence_changes().await;
        device
    }

    /// The owner chooses a language and a time zone, or leaves them to the browser.
    pub async fn choose(&self, language: Option<&str>, time_zone: Option<&str>) {
        let mut database = self.database().await;
        sqlx::query("UPDATE users SET language = $1, time_zone = $2")
            .bind(language)
            .bind(time_zone)
            .execute(&mut database)
            .await
            .unwrap();
        database.close().await.unwrap();
    }

    /// The last part of the link in the newest mail to that address.
    pub async fn token_mailed_to(&self, email: &str) -> String {
        let newest = "SELECT sealed FROM mails WHERE recipient = ? ORDER BY id DESC LIMIT 1";
        let mut database = self.database().await;
        let sealed: String = sqlx::query_scalar(newest)
            .bind(email)
            .fetch_one(&mut database)
            .await
            .unwrap();
        let sealed = hex::decode(sealed).unwrap();
        let letter = master_key(self.folder()).open("mail", &sealed).unwrap();
        let letter: serde_json::Value = serde_json::from_slice(&letter).unwrap();
        let link = letter["letter"]["link"].as_str().unwrap();
        link.rsplit('/').next().unwrap().to_owned()
    }

    /// How many mails to that address there are.
    pub async fn mails_to(&self, email: &str) -> i64 {
        let count = "SELECT COUNT(*) FROM mails WHERE recipient = ?";
        let mut database = self.database().await;
        let count = sqlx::query_scalar(count).bind(email);
        count.fetch_one(&mut database).await.unwrap()
    }

    /// Runs SQL behind the server's back.
    pub async fn run_sql(&self, sql: &str) {
        let mut database = self.database().await;
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()))
            .execute(&mut database)
            .await
            .unwrap();
        database.close().await.unwrap();
    }

    /// The folder that lives as long as the house.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Lets time pass.
    pub fn wait(&self, time: Duration) {
        let mut now = self.clock.0.lock().unwrap();
        *now += time;
    }

    /// Sets the clock.
    pub fn set_clock(&self, now: Timestamp) {
        *self.clock.0.lock().unwrap() = now;
    }

    /// Asks for a page as a browser does.
    pub fn get(&self, path: &str) -> Ask<'_> {
        self.ask("GET", path).header("accept", "text/html")
    }

    /// Sends a form of this server's own page.
    pub fn post(&self, path: &str, form: &str) -> Ask<'_> {
        self.ask("POST", path)
            .header("origin", "http://localhost:8080")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form)
    }

    /// A request with nothing but a host.
    pub fn ask(&self, method: &str, path: &str) -> Ask<'_> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "localhost:8080");
        Ask {
            house: self,
            request,
            body: Body::empty(),
            secure: false,
            for_scripts: false,
        }
    }

    async fn sign_in(&self, email: &str) -> String {
        let password = Zeroizing::new(PASSWORD.to_owned());
        let step = self
            .portal
            .sign_in(&Stranger::default(), email, password)
            .await
            .unwrap();
        let FirstStep::SignedIn(sign_in) = step else {
            panic!("{email} has a second factor");
        };
        sign_in.token.to_string()
    }

    async fn database(&self) -> SqliteConnection {
        let file = self.folder.path().join("deskwarden.db");
        SqliteConnection::connect(&file.display().to_string())
            .await
            .unwrap()
    }

    /// There is no use case yet that makes a second account: the rows of the first are copied.
    async fn make_neighbour(&self) {
        let (account, user, role) = (
            "acc_019bc0de000070008000000000000002",
            "usr_019bc0de000070008000000000000002",
            "rol_019bc0de000070008000000000000002",
        );
        self.run(&[
            format!(
                "INSERT INTO accounts (id, number, name, license_number, plan_id, features, license_key_hash, \
                     license_key_sealed, created_at) \
                 SELECT '{account}', 2, 'Neighbour', 1438129266231705, plan_id, features, '{}', license_key_sealed, \
                     created_at FROM accounts",
                "0".repeat(64)
            ),
            format!(
                "INSERT INTO roles (id, account_id, starting, rights, version) \
                 SELECT '{role}', '{account}', starting, rights, 1 FROM roles WHERE starting = 'owner'"
            ),
            format!(
                "INSERT INTO users (id, email, email_folded, password_hash, operator, created_at) \
                 SELECT '{user}', '{NEIGHBOUR}', '{NEIGHBOUR}', password_hash, FALSE, created_at FROM users WHERE operator"
            ),
            format!("INSERT INTO memberships VALUES ('{user}', '{account}', '{role}', FALSE, 0)"),
        ])
        .await;
    }

    /// Writes into the database behind the portal's back.
    async fn run(&self, statements: &[String]) {
        let mut database = self.database().await;
        for statement in statements {
            sqlx::query(sqlx::AssertSqlSafe(statement.clone()))
                .execute(&mut database)
                .await
                .unwrap();
        }
        database.close().await.unwrap();
    }
}

/// What [`House::people`] made.
pub struct People {
    pub user: UserId,
    pub role: RoleId,
    pub invitation: InvitationId,
    /// The secret part of the invitation's link.
    pub token: String,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn master_key(folder: &std::path::Path) -> MasterKey {
    MasterKey::load_or_make(&folder.join("master.key")).unwrap()
}
