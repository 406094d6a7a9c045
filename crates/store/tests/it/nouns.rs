//! Nouns to store, told apart by a small number.

use model::{
    Account, AccountId, Client, ClientId, ClientNumber, DeviceKey, DeviceReport, End, Features, InvitationId,
    Language, License, LicenseNumber, LicensePeriod, Limits, Membership, Plan, PlanPurpose, PlanTerms,
    Preferences, Presence, Role, RoleId, Session, SessionId, SessionNumber, SignInId, SignInMethod,
    StartingRole, Tags, Timestamp, User, UserId,
};
use store::{Invitation, SignIn, Tx};

/// A moment so many milliseconds after a fixed one.
pub fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(1_700_000_000_000 + milliseconds).unwrap()
}

/// Ten "random" bytes.
pub fn random(n: u64) -> [u8; 10] {
    let mut bytes = [0; 10];
    bytes[2..].copy_from_slice(&n.to_be_bytes());
    bytes
}

/// A hash or key.
pub fn hash(n: u64) -> [u8; 32] {
    let mut bytes = [0xa5; 32];
    bytes[24..].copy_from_slice(&n.to_be_bytes());
    bytes
}

pub fn account(n: u64) -> Account {
    Account {
        id: AccountId::new(at(0), random(n)),
        number: n,
        name: format!("Account {n}"),
        email: None,
        address: String::new(),
        telephone: String::new(),
        demands_second_factor: false,
        asks_for_comment: false,
        alias_namespace: None,
        license: License::of(&own_use(), LicenseNumber::draw(n), LicensePeriod::NoExpiry),
        suspension: None,
        created_at: at(0),
    }
}

/// The plan of the installation's own account, as the database begins with it.
pub fn own_use() -> Plan {
    Plan {
        id: "pln_00000000000070008000000000000001".parse().unwrap(),
        code: "own_use".parse().unwrap(),
        purpose: PlanPurpose::OwnUse,
        offered: false,
        deleted_at: None,
        terms: PlanTerms {
            version: 1,
            name: None,
            description: String::new(),
            features: Features::all(),
            limits: Limits::none(),
            created_at: Timestamp::UNIX_EPOCH,
        },
    }
}

pub async fn insert_account(tx: &mut Tx, n: u64) -> Account {
    let account = account(n);
    tx.insert_account(&account, hash(n), b"sealed").await.unwrap();
    tx.insert_role(&owner_role(account.id)).await.unwrap();
    account
}

/// The owner's role of that account.
pub fn owner_role(account: AccountId) -> Role {
    let id = account.to_string().replace("acc_", "rol_").parse().unwrap();
    Role {
        id,
        account,
        starting: Some(StartingRole::Owner),
        name: None,
        rights: StartingRole::Owner.rights(),
        version: 1,
    }
}

pub fn user(n: u64, email: &str) -> User {
    User {
        id: UserId::new(at(0), random(n)),
        email: email.parse().unwrap(),
        operator: n == 1,
        disabled: false,
        preferences: Preferences::default(),
        created_at: at(0),
    }
}

/// The user `n` as owner of `account`.
pub async fn insert_owner(tx: &mut Tx, n: u64, account: AccountId) -> User {
    let user = user(n, &format!("user{n}@example.com"));
    tx.insert_user(&user, "hash").await.unwrap();
    tx.insert_membership(
        user.id,
        &Membership {
            account,
            role: owner_role(account),
            disabled: false,
            since: at(0),
        },
    )
    .await
    .unwrap();
    user
}

/// The invitation `n` of that address.
pub fn invitation(n: u64, account: AccountId, role: RoleId, email: &str) -> Invitation {
    Invitation {
        id: InvitationId::new(at(0), random(n)),
        account,
        email: email.parse().unwrap(),
        role,
        token_hash: hash(n),
        language: Language::German,
        invited_by: "anna@example.com".into(),
        created_at: at(n as i64),
        expires_at: at(1000),
        accepted_at: None,
    }
}

pub fn sign_in(n: u64, user: &User, account: AccountId, expires_at: Timestamp) -> SignIn {
    SignIn {
        id: SignInId::new(at(0), random(n)),
        user: user.id,
        account,
        token_hash: hash(n),
        created_at: at(0),
        last_seen_at: at(0),
        expires_at,
        address: "192.0.2.1".into(),
        browser: "Browser".into(),
        method: SignInMethod::Password,
    }
}

pub fn client(n: u64, account: Option<&Account>) -> Client {
    Client {
        id: ClientId::new(at(0), random(n)),
        number: ClientNumber::draw(n, 0),
        device_key: DeviceKey::new(hash(n)),
        account: account.map(|account| account.id),
        alias: None,
        comment: None,
        tags: Tags::default(),
        report: DeviceReport {
            version: "0.1.0".into(),
            host_name: format!("host-{n}"),
            operating_system: "Debian 12".into(),
        },
        address: None,
        first_seen: at(0),
        presence: Presence::Offline { last_seen: None },
    }
}

pub async fn insert_client(tx: &mut Tx, n: u64, account: Option<&Account>) -> Client {
    let client = client(n, account);
    tx.insert_client(&client).await.unwrap();
    client
}

pub fn end_of(client: &Client) -> End {
    End::Client {
        id: client.id,
        number: client.number,
        account: client.account,
        alias: client.alias.clone().map(String::from),
        host_name: client.report.host_name.clone(),
    }
}

pub fn browser(user: &User, account: &Account) -> End {
    End::Browser {
        user: user.id,
        account: account.id,
        email: user.email.to_string(),
    }
}

pub fn session(n: u64, from: End, to: End, requested_at: Timestamp) -> Session {
    let id = SessionId::new(requested_at, random(n));
    Session::request(id, SessionNumber::draw(n), from, to, requested_at)
}

pub async fn insert_session(tx: &mut Tx, n: u64, from: End, to: End, requested_at: Timestamp) -> Session {
    let session = session(n, from, to, requested_at);
    tx.insert_session(&session).await.unwrap();
    session
}
