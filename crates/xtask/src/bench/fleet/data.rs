//! Accounts, clients and sessions of a fleet, as SQL that both databases understand.

use super::super::database::Database;

/// Accounts, the one of the set-up included. That one holds a tenth of the clients and of the sessions.
const ACCOUNTS: u64 = 2_000;
/// The first client's ID.
const FIRST_CLIENT: u64 = 200_000_000;
/// When the newest session began, or about: 2026-11-01.
const NOW: u64 = 1_793_491_200_000;
/// Over how long sessions are spread: a year.
const YEAR: u64 = 365 * 24 * 60 * 60 * 1000;
/// Of ten clients so many are online.
const ONLINE: u64 = 3;
/// The tables whose indexes are made after their rows, which is much quicker.
const TABLES: [&str; 5] = [
    "clients",
    "client_tags",
    "sessions",
    "session_accounts",
    "session_clients",
];

/// How much there is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Clients of all accounts.
    pub clients: u64,
    /// Sessions of all accounts.
    pub sessions: u64,
    /// Of so many sessions one belongs to the large account.
    pub one_in: u64,
}

/// An index: its name, and the statement that makes it.
type Index = (String, String);

/// Fills the database of an installation that is set up and does not run.
///
/// # Errors
/// The database refuses something.
pub fn fill(database: &Database, size: Size) -> anyhow::Result<()> {
    let indexes = indexes(database)?;
    database.feed(|out| {
        if let Database::Sqlite(_) = database {
            writeln!(
                out,
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;"
            )?;
        }
        writeln!(out, "BEGIN;")?;
        for (name, _) in &indexes {
            writeln!(out, "DROP INDEX {name};")?;
        }
        for statement in [accounts(), clients(size.clients), tags(size.clients)] {
            writeln!(out, "{statement}")?;
        }
        for statement in sessions(size) {
            writeln!(out, "{statement}")?;
        }
        writeln!(
            out,
            "UPDATE totals SET value = {} WHERE name = 'clients';",
            size.clients
        )?;
        for (_, statement) in &indexes {
            writeln!(out, "{statement};")?;
        }
        writeln!(out, "COMMIT;")?;
        writeln!(
            out,
            "{}",
            match database {
                Database::Postgres(_) => "VACUUM ANALYZE;",
                Database::Sqlite(_) => "PRAGMA journal_mode = WAL; PRAGMA optimize = 0x10002;",
            }
        )?;
        Ok(())
    })
}

/// Brings so many online as there are to be, while the server runs: at its start nobody is.
pub fn come_online(clients: u64) -> String {
    format!(
        "UPDATE clients SET online = TRUE, presence_at = {NOW} + number, presence_sort = {NOW} + number \
         WHERE number < {FIRST_CLIENT} + {clients} AND (number * 7919) % 10 < {ONLINE};"
    )
}

/// The `n`th change of presence of that many clients.
pub fn change(n: u64, clients: u64) -> String {
    let number = FIRST_CLIENT + (n * 104_729) % clients;
    format!(
        "UPDATE clients SET online = NOT online, presence_at = {NOW} + {n}, presence_sort = {NOW} + {n} \
         WHERE number = {number};"
    )
}

/// The indexes that have a statement of their own.
fn indexes(database: &Database) -> anyhow::Result<Vec<Index>> {
    let tables = TABLES.map(|table| format!("'{table}'")).join(", ");
    let query = match database {
        Database::Sqlite(_) => format!(
            "SELECT name || '|' || replace(sql, char(10), ' ') FROM sqlite_master \
             WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({tables});"
        ),
        Database::Postgres(_) => format!(
            "SELECT indexname || '|' || indexdef FROM pg_indexes WHERE tablename IN ({tables}) \
             AND indexname NOT IN (SELECT conname FROM pg_constraint);"
        ),
    };
    let lines = database.ask(&query)?;
    let index = |line: &str| {
        let (name, statement) = line.split_once('|')?;
        Some((name.to_owned(), without_comments(statement)))
    };
    Ok(lines.lines().filter_map(index).collect())
}

/// SQLite keeps an index as it was written; on one line a comment would swallow the rest.
fn without_comments(statement: &str) -> String {
    statement.split("--").next().unwrap_or_default().to_owned()
}

fn counted(most: u64) -> String {
    format!(
        "WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {most})"
    )
}

/// An ID of that kind for the number that is an SQL expression: the digits are hexadecimal ones as well.
fn id(kind: &str, number: &str) -> String {
    format!("'{kind}_0000000000007000800' || CAST(1000000000000 + {number} AS TEXT)")
}

/// The account with that place: the first is the one of the set-up.
fn account(place: &str) -> String {
    format!(
        "CASE WHEN {place} = 0 THEN (SELECT id FROM accounts WHERE number = 1) ELSE {} END",
        id("acc", place)
    )
}

fn accounts() -> String {
    let (counted, id) = (counted(ACCOUNTS - 1), id("acc", "(i + 1)"));
    format!(
        "INSERT INTO accounts (id, number, name, license_number, license_key_hash, license_key_sealed, created_at) \
         {counted} SELECT {id}, i + 2, 'Customer ' || CAST(i + 2 AS TEXT), 1000000000000000 + i, \
             '000000000000000000000000000000000000000000000000000' || CAST(1000000000000 + i AS TEXT), '', {NOW} \
         FROM n;"
    )
}

/// The account of client `i`: the first tenth belongs to the large one.
fn account_of(clients: u64) -> String {
    format!(
        "(CASE WHEN i < {} THEN 0 ELSE 1 + i % {} END)",
        clients / 10,
        ACCOUNTS - 1
    )
}

/// The `which`th value of a list, as an SQL expression.
fn one_of(which: &str, values: &[&str]) -> String {
    let cases = values.iter().enumerate();
    let cases: String = cases
        .map(|(place, value)| format!(" WHEN {place} THEN '{value}'"))
        .collect();
    format!("CASE ({which}) % {}{cases} END", values.len())
}

fn clients(clients: u64) -> String {
    let (counted, id) = (counted(clients), id("cli", "i"));
    let account = account(&account_of(clients));
    let alias = "'desk-' || CAST(i AS TEXT) || '@ad'";
    let host = "'ws-' || CAST((i * 7919) % 100003 AS TEXT)";
    let versions = one_of("i * 31 / 7", &["0.9.0", "1.0.0", "1.0.1", "1.1.0", "1.2.0"]);
    let sorts = one_of(
        "i * 31 / 7",
        &[
            "000000000.000000009.000000000",
            "000000001.000000000.000000000",
            "000000001.000000000.000000001",
            "000000001.000000001.000000000",
            "000000001.000000002.000000000",
        ],
    );
    let systems = one_of(
        "i * 13 / 3",
        &["Debian GNU/Linux 13", "Ubuntu 24.04", "Fedora Linux 43"],
    );
    let tags = tags_of();
    format!(
        "INSERT INTO clients (id, number, device_key, account_id, alias, alias_folded, namespace, version, \
             version_sort, host_name, host_name_folded, operating_system, operating_system_folded, comment, \
             comment_folded, tags, tags_folded, first_seen, online, presence_at, presence_sort) \
         {counted} SELECT {id}, {FIRST_CLIENT} + i, \
             '000000000000000000000000000000000000000000000000000' || CAST(1000000000000 + i AS TEXT), \
             {account}, CASE WHEN i % 3 > 0 THEN {alias} END, CASE WHEN i % 3 > 0 THEN {alias} ELSE '' END, \
             CASE WHEN i % 3 > 0 THEN 'ad' END, {versions}, {sorts}, {host}, {host}, {systems}, lower({systems}), \
             CASE WHEN i % 5 = 0 THEN 'Room ' || CAST(i % 997 AS TEXT) END, \
             CASE WHEN i % 5 = 0 THEN 'room ' || CAST(i % 997 AS TEXT) ELSE '' END, {tags}, {tags}, \
             {NOW}, FALSE, {NOW} - (i * 7919000) % {YEAR}, {NOW} - (i * 7919000) % {YEAR} FROM n;"
    )
}

/// Half of the clients have a tag for their place, a tenth has one more.
fn tags_of() -> String {
    let place = one_of("i / 2", &PLACES);
    format!("CASE WHEN i % 2 > 0 THEN '' WHEN i % 10 = 0 THEN 'kiosk,' || {place} ELSE {place} END")
}

const PLACES: [&str; 5] = ["lyon", "madrid", "oslo", "rome", "wien"];

fn tags(clients: u64) -> String {
    let account = account(&account_of(clients));
    let (counted, id) = (counted(clients), id("cli", "i"));
    let insert = |tag: &str, which: &str| {
        format!(
            "INSERT INTO client_tags (account_id, tag_folded, number, client_id, tag) \
             {counted} SELECT {account}, {tag}, {FIRST_CLIENT} + i, {id}, {tag} FROM n WHERE {which};"
        )
    };
    let place = one_of("i / 2", &PLACES);
    format!(
        "{}\n{}",
        insert(&place, "i % 2 = 0"),
        insert("'kiosk'", "i % 10 = 0")
    )
}

/// The place of the client that session `i` reaches, in the account that asked for it; one in fifty reaches
/// the large account from elsewhere.
fn client_of(size: Size, account: &str, which: &str) -> String {
    let tenth = size.clients / 10;
    let others = ACCOUNTS - 1;
    let each = ((size.clients - tenth) / others).saturating_sub(1).max(1);
    // Of the clients from `tenth` on, the first one of that account.
    let first = format!(
        "{tenth} + ({account} - 1 + {others} - {}) % {others}",
        tenth % others
    );
    format!(
        "(CASE WHEN {account} = 0 THEN ({which}) % {tenth} ELSE {first} + {others} * (({which}) % {each}) END)"
    )
}

fn sessions(size: Size) -> Vec<String> {
    let counted = counted(size.sessions);
    let from_account = format!(
        "(CASE WHEN i % {} = 0 THEN 0 ELSE 1 + (i * 17) % {} END)",
        size.one_in,
        ACCOUNTS - 1
    );
    let to_account = format!("(CASE WHEN i % 50 = 1 THEN 0 ELSE {from_account} END)");
    let from = client_of(size, &from_account, "i * 104729");
    let to = client_of(size, &to_account, "i * 7919 + 1");
    let at = format!(
        "{NOW} - ({} - i) * {}",
        size.sessions,
        YEAR / size.sessions.max(1)
    );
    let reason = one_of(
        "i * 3 / 7",
        &[
            "ended_by_viewer",
            "ended_by_viewer",
            "ended_by_host",
            "lost_contact",
            "unanswered",
        ],
    );
    let path = one_of("i * 5 / 3", &["direct", "direct", "direct", "relayed"]);
    let email = "'user.' || CAST((i * 31) % 40 AS TEXT) || '@example.org'";
    // Three of four in a browser.
    let browser = "i % 4 > 0";
    let session = format!(
        "INSERT INTO sessions (id, number, requested_at, renewed_at, permissions, path, state, opened_at, \
             ended_at, end_reason, from_kind, from_account_id, from_client_id, from_number, from_host_name, \
             from_user_id, from_email, to_kind, to_account_id, to_client_id, to_number, to_host_name) \
         {counted}, s AS (SELECT i, {at} AS at, {from_account} AS from_account, {to_account} AS to_account, \
             {from} AS from_client, {to} AS to_client FROM n) \
         SELECT {}, 100000000 + i, at, at, 'input', {path}, 'closed', at, \
             at + 60000 * (1 + (i * 7919) % 60), {reason}, CASE WHEN {browser} THEN 'browser' ELSE 'client' END, {}, \
             CASE WHEN {browser} THEN NULL ELSE {} END, \
             CASE WHEN {browser} THEN NULL ELSE {FIRST_CLIENT} + from_client END, \
             CASE WHEN {browser} THEN NULL ELSE 'ws-' || CAST(from_client AS TEXT) END, \
             CASE WHEN {browser} THEN 'usr_00000000000070008000000000000000' END, CASE WHEN {browser} THEN {email} END, \
             'client', {}, {}, {FIRST_CLIENT} + to_client, 'ws-' || CAST(to_client AS TEXT) FROM s;",
        id("ses", "i"),
        account("from_account"),
        id("cli", "from_client"),
        account("to_account"),
        id("cli", "to_client"),
    );
    let columns = "requested_at, id, FALSE, COALESCE(from_number, 0), to_number";
    let keys = "ended_at, ended_at - requested_at, end_reason, COALESCE(from_email, ''), \
         CASE WHEN number % 20 = 0 THEN 'Printer again' END";
    let of_accounts = format!(
        "INSERT INTO session_accounts (account_id, requested_at, session_id, running, from_number, to_number, \
             outgoing, incoming, end_sort, duration_sort, reason, user_folded, comment) \
         SELECT from_account_id, {columns}, TRUE, from_account_id = to_account_id, {keys} FROM sessions;\n\
         INSERT INTO session_accounts (account_id, requested_at, session_id, running, from_number, to_number, \
             outgoing, incoming, end_sort, duration_sort, reason, user_folded, comment) \
         SELECT to_account_id, {columns}, FALSE, TRUE, {keys} FROM sessions WHERE from_account_id <> to_account_id;"
    );
    let of_clients = "INSERT INTO session_clients (number, requested_at, session_id) \
         SELECT to_number, requested_at, id FROM sessions UNION \
         SELECT from_number, requested_at, id FROM sessions WHERE from_number IS NOT NULL;"
        .to_owned();
    vec![session, of_accounts, of_clients]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_loses_the_comment_behind_it() {
        assert_eq!(
            without_comments("CREATE INDEX a ON b (c) -- why"),
            "CREATE INDEX a ON b (c) "
        );
    }

    #[test]
    fn each_value_of_a_list_has_its_turn() {
        assert_eq!(
            one_of("i", &["a", "b"]),
            "CASE (i) % 2 WHEN 0 THEN 'a' WHEN 1 THEN 'b' END"
        );
    }
}
