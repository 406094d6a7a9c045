//! Two thousand accounts with twenty thousand users, as SQL that both databases understand.

use std::io::Write;

use super::database::Database;
use super::installation::EMAIL;

/// Accounts, the one of the set-up included.
const ACCOUNTS: u64 = 2_000;
const USERS: u64 = 20_000;
/// Users of the account of the set-up, the large one.
const IN_LARGE: u64 = 2_000;
/// Sign-ins of each user.
const SIGN_INS: u64 = 2;
/// Open invitations into the large account: as many as there may be.
const INVITATIONS: u64 = 500;
/// Roles of the large account's own.
const OWN_ROLES: u64 = 20;
/// Audit entries of the large account, and of all others together.
const AUDIT: u64 = 100_000;
const MAILS: u64 = 5_000;
/// A user who is in many accounts, and how many.
pub const IN_MANY: (&str, u64) = ("many@example.org", 200);
/// A user who is in every account.
pub const EVERYWHERE: &str = "everywhere@example.org";
/// The moment that all of it happened at, or about: 2026-11-01.
const THEN: u64 = 1_793_491_200_000;
/// Until when sign-ins and invitations hold: 2100-01-01.
const UNTIL: u64 = 4_102_444_800_000;
/// Days in the middle of the audit.
pub const AUDITED_DAYS: (&str, &str) = ("2026-04-01", "2026-06-30");
const DAY: u64 = 24 * 60 * 60 * 1000;
const ROWS_PER_INSERT: usize = 500;

const ROLES: [(&str, &str); 5] = [
    (
        "owner",
        "clients:edit sessions:edit address_books:edit files:edit license:edit billing:edit users:edit \
         settings:edit audit:edit connect close_sessions see_license_key",
    ),
    (
        "admin",
        "clients:edit sessions:edit address_books:edit files:edit license:view billing:view users:edit \
         settings:edit audit:view connect close_sessions see_license_key",
    ),
    (
        "technician",
        "clients:edit sessions:edit address_books:edit files:view connect close_sessions",
    ),
    ("accountant", "license:view billing:edit"),
    (
        "auditor",
        "clients:view sessions:view address_books:view files:view license:view users:view settings:view \
         audit:view",
    ),
];
const FIRST_NAMES: [&str; 16] = [
    "anna", "ben", "clara", "david", "elena", "felix", "greta", "hugo", "ida", "jonas", "karla", "leon",
    "mia", "noah", "olga", "paul",
];
const ACTIONS: [&str; 8] = [
    "signed_in",
    "signed_out",
    "session_opened",
    "session_closed",
    "sign_in_failed",
    "user_invited",
    "user_role_changed",
    "role_changed",
];

/// What was made, as far as pages are asked about it.
pub struct People {
    /// A user of the large account, from the middle of its list.
    pub user: String,
    /// The e-mail address of that user.
    pub middle: String,
    /// A role of the large account.
    pub role: String,
    /// A mail that was sent.
    pub mail: String,
    /// The number of its last audit entry.
    pub last_entry: u64,
}

/// Fills the database of an installation that is set up and does not run.
///
/// # Errors
/// The database refuses something.
pub fn fill(database: &Database) -> anyhow::Result<People> {
    let first = database.ask("SELECT id FROM accounts WHERE number = 1")?;
    let roles =
        database.ask("SELECT id FROM roles WHERE starting IN ('owner', 'technician') ORDER BY starting;")?;
    let (owner, technician) = roles.split_once('\n').unwrap_or((&roles, &roles));
    let large = Large {
        account: first,
        owner: owner.to_owned(),
        technician: technician.to_owned(),
    };
    database.feed(|out| {
        writeln!(out, "BEGIN;")?;
        accounts(out, &large)?;
        users(out)?;
        memberships(out, &large)?;
        sign_ins(out, &large)?;
        invitations(out, &large)?;
        audit(out, &large)?;
        mails(out, &large)?;
        writeln!(out, "COMMIT;")?;
        if let Database::Postgres(_) = database {
            // It would do so by itself, a minute later.
            writeln!(out, "ANALYZE;")?;
        }
        Ok(())
    })?;
    let middle = database.ask(
        "SELECT users.id || ' ' || users.email_folded FROM users JOIN memberships ON user_id = users.id \
         JOIN accounts ON accounts.id = account_id \
         WHERE accounts.number = 1 ORDER BY users.email_folded LIMIT 1 OFFSET 1000",
    )?;
    let (user, middle) = middle.split_once(' ').unwrap_or_default();
    Ok(People {
        user: user.to_owned(),
        middle: middle.to_owned(),
        role: large.technician,
        mail: id("mal", 5),
        last_entry: AUDIT,
    })
}

/// What the set-up has made.
struct Large {
    account: String,
    owner: String,
    technician: String,
}

impl Large {
    fn account(&self, place: u64) -> String {
        if place == 0 {
            self.account.clone()
        } else {
            id("acc", place)
        }
    }

    fn role(&self, account: u64, role: usize) -> String {
        match (account, role) {
            (0, 0) => self.owner.clone(),
            (0, _) => self.technician.clone(),
            _ => id("rol", account * 10 + role as u64),
        }
    }
}

/// An id: UUID version 7 (RFC 9562) of about [`THEN`].
fn id(kind: &str, place: u64) -> String {
    format!("{kind}_{:012x}7{:03x}8{place:015x}", THEN + place, place % 4096)
}

/// 64 digits that no other hash of that kind has.
fn hash(kind: u64, place: u64) -> String {
    format!("{kind:032x}{place:032x}")
}

/// A number without order, the same at each run.
fn scattered(place: u64) -> u64 {
    place.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33
}

fn email(user: u64) -> String {
    let first = FIRST_NAMES[(scattered(user) % 16) as usize];
    format!("{first}.{user:05}@{}.example", account_of(user))
}

fn account_of(user: u64) -> u64 {
    if user < IN_LARGE {
        0
    } else {
        1 + user % (ACCOUNTS - 1)
    }
}

fn insert(out: &mut dyn Write, table: &str, rows: impl Iterator<Item = String>) -> anyhow::Result<()> {
    let mut rows = rows.peekable();
    while rows.peek().is_some() {
        let part: Vec<String> = rows
            .by_ref()
            .take(ROWS_PER_INSERT)
            .map(|row| format!("({row})"))
            .collect();
        writeln!(out, "INSERT INTO {table} VALUES\n{};", part.join(",\n"))?;
    }
    Ok(())
}

fn accounts(out: &mut dyn Write, large: &Large) -> anyhow::Result<()> {
    let account = |place: u64| {
        let (id, number, hash) = (id("acc", place), place + 1, hash(1, place));
        let license = 1_000_000_000_000_000 + place;
        format!("'{id}', {number}, 'Customer {number}', {license}, '{hash}', '', {THEN}")
    };
    insert(
        out,
        "accounts (id, number, name, license_number, license_key_hash, license_key_sealed, created_at)",
        (1..ACCOUNTS).map(account),
    )?;
    let starting = (1..ACCOUNTS).flat_map(|account| {
        let role = move |(place, (name, rights)): (usize, &(&str, &str))| {
            let (id, account_id) = (id("rol", account * 10 + place as u64), id("acc", account));
            format!("'{id}', '{account_id}', '{name}', NULL, NULL, '{rights}', 1")
        };
        ROLES.iter().enumerate().map(role)
    });
    let own = (0..OWN_ROLES).map(|place| {
        let (id, account, rights) = (id("rol", 10 * ACCOUNTS + place), &large.account, ROLES[2].1);
        format!("'{id}', '{account}', NULL, 'Shift {place}', 'shift {place}', '{rights}', 1")
    });
    insert(
        out,
        "roles (id, account_id, starting, name, name_folded, rights, version)",
        starting.chain(own),
    )
}

fn users(out: &mut dyn Write) -> anyhow::Result<()> {
    let row = |place: u64, email: String| {
        let (id, at) = (id("usr", place), THEN + place);
        format!("'{id}', '{email}', '{email}', '-', FALSE, {at}")
    };
    let users = (0..USERS).map(|user| row(user, email(user)));
    let others = [IN_MANY.0, EVERYWHERE].into_iter().zip(USERS..);
    let others = others.map(|(email, place)| row(place, email.to_owned()));
    insert(
        out,
        "users (id, email, email_folded, password_hash, operator, created_at)",
        users.chain(others),
    )?;
    // Everybody has the password of the first one.
    writeln!(
        out,
        "UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE email = '{EMAIL}');"
    )?;
    let passkeys = (0..USERS).step_by(10).map(|user| {
        let (id, user_id) = (id("pky", user), id("usr", user));
        format!(
            "'{id}', '{user_id}', '{}', '-', 'Key', {THEN}, NULL",
            hash(2, user)
        )
    });
    insert(
        out,
        "passkeys (id, user_id, credential_id, credential, name, created_at, last_used_at)",
        passkeys,
    )
}

fn memberships(out: &mut dyn Write, large: &Large) -> anyhow::Result<()> {
    let row = |user: u64, account: u64, role: usize| {
        let (user, account, role) = (id("usr", user), large.account(account), large.role(account, role));
        format!("'{user}', '{account}', '{role}', FALSE, {THEN}")
    };
    let users = (0..USERS).map(|user| {
        let account = account_of(user);
        row(user, account, if account == 0 { 2 } else { (user % 5) as usize })
    });
    let many = (0..IN_MANY.1).map(|account| row(USERS, account, 0));
    let everywhere = (0..ACCOUNTS).map(|account| row(USERS + 1, account, 0));
    insert(
        out,
        "memberships (user_id, account_id, role_id, disabled, created_at)",
        users.chain(many).chain(everywhere),
    )
}

fn sign_ins(out: &mut dyn Write, large: &Large) -> anyhow::Result<()> {
    let rows = (0..USERS * SIGN_INS).map(|place| {
        let user = place / SIGN_INS;
        let (id, user_id, account) = (id("sgn", place), id("usr", user), large.account(account_of(user)));
        let (hash, seen) = (hash(3, place), THEN + scattered(place) % (20 * DAY));
        format!(
            "'{id}', '{user_id}', '{account}', '{hash}', {THEN}, {seen}, {UNTIL}, '198.51.100.7', \
             'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'"
        )
    });
    insert(
        out,
        "sign_ins (id, user_id, account_id, token_hash, created_at, last_seen_at, expires_at, address, browser)",
        rows,
    )
}

fn invitations(out: &mut dyn Write, large: &Large) -> anyhow::Result<()> {
    let rows = (0..INVITATIONS + ACCOUNTS - 1).map(|place| {
        let account = place.saturating_sub(INVITATIONS - 1);
        let (id, account_id, role) = (id("inv", place), large.account(account), large.role(account, 2));
        let (hash, at) = (hash(4, place), THEN + scattered(place) % DAY);
        let email = format!("new.{place}@example.net");
        format!(
            "'{id}', '{account_id}', '{email}', '{email}', '{role}', '{hash}', 'en', '{EMAIL}', {at}, {UNTIL}, NULL"
        )
    });
    insert(
        out,
        "invitations (id, account_id, email, email_folded, role_id, token_hash, language, invited_by, \
         created_at, expires_at, accepted_at)",
        rows,
    )
}

/// The hashes do not hold: no page looks at them.
fn audit(out: &mut dyn Write, large: &Large) -> anyhow::Result<()> {
    let large_chain = &large.account;
    writeln!(out, "DELETE FROM audit_entries; DELETE FROM audit_chains;")?;
    let each = AUDIT / (ACCOUNTS - 1);
    let chains = (0..ACCOUNTS).map(|account| {
        let (last, hash) = (if account == 0 { AUDIT } else { each }, hash(5, account));
        format!("'{}', {last}, '{hash}', '{hash}'", large.account(account))
    });
    insert(out, "audit_chains (chain, last_number, last_hash, seal)", chains)?;
    let in_large = (0..AUDIT).map(|place| entry(large_chain, place, scattered(place) % IN_LARGE));
    let others = (1..ACCOUNTS).flat_map(|account| {
        let chain = large.account(account);
        (0..each).map(move |place| entry(&chain, place, IN_LARGE + account))
    });
    insert(
        out,
        "audit_entries (chain, number, at, actor_kind, actor, address, action, subject, changes, search, hash)",
        in_large.chain(others),
    )
}

fn entry(chain: &str, place: u64, user: u64) -> String {
    let (number, at) = (place + 1, THEN - 300 * DAY + place * 4 * 60 * 1000);
    let (actor, subject) = (email(user), email(scattered(user) % USERS));
    let action = ACTIONS[(scattered(place) % 8) as usize];
    let changes = r#"[{"field":"role","before":"@technician","after":"Shift 3"}]"#;
    let hash = hash(6, place);
    format!(
        "'{chain}', {number}, {at}, 'user', '{actor}', '198.51.100.7', '{action}', '{subject}', '{changes}', \
         '{actor} 198.51.100.7 {subject} @technician shift 3', '{hash}'"
    )
}

fn mails(out: &mut dyn Write, large: &Large) -> anyhow::Result<()> {
    let rows = (0..MAILS).map(|place| {
        let (id, account, at) = (id("mal", place), large.account(place % ACCOUNTS), THEN + place);
        let (state, due, finished, error) = match place % 100 {
            0 => ("waiting", UNTIL.to_string(), "NULL".to_owned(), "'450 try again'"),
            1..=3 => ("failed", "NULL".to_owned(), at.to_string(), "'550 no such user'"),
            _ => ("sent", "NULL".to_owned(), at.to_string(), "NULL"),
        };
        let recipient = email(place);
        format!(
            "'{id}', '{account}', '{recipient}', 'en', 'invitation', NULL, '{state}', 1, {at}, {due}, {finished}, {error}"
        )
    });
    insert(
        out,
        "mails (id, account_id, recipient, language, kind, sealed, state, attempts, created_at, due_at, \
         finished_at, last_error)",
        rows,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_told_apart_and_have_their_length() {
        assert_eq!(id("usr", 7).len(), 36);
        assert_ne!(id("usr", 7), id("usr", 4103));
        assert_eq!(hash(1, 2).len(), 64);
    }

    #[test]
    fn the_large_account_has_its_users_and_the_others_share_the_rest() {
        let count = |account| (0..USERS).filter(|user| account_of(*user) == account).count();
        assert_eq!(count(0), IN_LARGE as usize);
        assert!((1..ACCOUNTS).all(|account| (9..=10).contains(&count(account))));
    }

    #[test]
    fn rows_are_written_in_parts() {
        let mut out = Vec::new();
        insert(&mut out, "t (a)", (0..501).map(|n| n.to_string())).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text.matches("INSERT INTO t (a) VALUES").count(), 2);
        assert!(text.ends_with("(500);\n"), "{text}");
    }
}
