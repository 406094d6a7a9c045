//! The clients and sessions of one large account, as SQL that both databases understand.

use super::database::Database;

/// The first client's ID.
pub const FIRST_CLIENT: u64 = 200_000_000;
/// When the first session began: 2026-01-01; one more begins each ten seconds.
const THEN: u64 = 1_767_225_600_000;
const APART: u64 = 10_000;

/// Fills account 1 of an installation that is set up and does not run.
///
/// # Errors
/// The database refuses something.
pub fn fill(database: &Database, clients: u64, sessions: u64) -> anyhow::Result<()> {
    database.feed(|out| {
        writeln!(out, "BEGIN;")?;
        writeln!(out, "{}", clients_of(clients))?;
        for statement in sessions_of(clients, sessions) {
            writeln!(out, "{statement}")?;
        }
        writeln!(out, "UPDATE totals SET value = {clients} WHERE name = 'clients';")?;
        writeln!(out, "COMMIT;")?;
        if let Database::Postgres(_) = database {
            writeln!(out, "VACUUM ANALYZE;")?;
        }
        Ok(())
    })
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

fn clients_of(clients: u64) -> String {
    let (counted, id) = (counted(clients), id("cli", "i"));
    format!(
        "INSERT INTO clients (id, number, device_key, account_id, alias, alias_folded, version, version_sort, \
             host_name, host_name_folded, operating_system, first_seen, online, presence_at) \
         {counted} SELECT {id}, {FIRST_CLIENT} + i, \
             '000000000000000000000000000000000000000000000000000' || CAST(1000000000000 + i AS TEXT), \
             accounts.id, 'desk-' || CAST(i AS TEXT) || '@ad', 'desk-' || CAST(i AS TEXT) || '@ad', \
             '1.0.0', '000000001.000000000.000000000', 'desk-' || CAST(i AS TEXT), \
             'desk-' || CAST(i AS TEXT), 'Debian GNU/Linux 13', {THEN}, FALSE, {THEN} \
         FROM n CROSS JOIN accounts WHERE accounts.number = 1;"
    )
}

/// From one client of the account to another, each one minute long or up to an hour.
fn sessions_of(clients: u64, sessions: u64) -> [String; 3] {
    let counted = counted(sessions);
    let from = format!("((i * 7919) % {clients})");
    let to = format!("((i * 104729 + 1) % {clients})");
    let session = format!(
        "INSERT INTO sessions (id, number, requested_at, renewed_at, permissions, state, opened_at, ended_at, \
             end_reason, from_kind, from_account_id, from_client_id, from_number, from_host_name, \
             to_kind, to_account_id, to_client_id, to_number, to_host_name) \
         {counted} SELECT {}, 100000000 + i, {THEN} + i * {APART}, {THEN} + i * {APART}, '', 'closed', \
             {THEN} + i * {APART}, {THEN} + i * {APART} + 60000 * (1 + i % 60), 'ended_by_viewer', \
             'client', accounts.id, {}, {FIRST_CLIENT} + {from}, 'desk', \
             'client', accounts.id, {}, {FIRST_CLIENT} + {to}, 'desk' \
         FROM n CROSS JOIN accounts WHERE accounts.number = 1;",
        id("ses", "i"),
        id("cli", &from),
        id("cli", &to),
    );
    let of_account =
        "INSERT INTO session_accounts (account_id, requested_at, session_id, running, from_number, \
             to_number, outgoing, incoming, end_sort, duration_sort) \
         SELECT from_account_id, requested_at, id, FALSE, from_number, to_number, TRUE, TRUE, ended_at, \
             ended_at - requested_at FROM sessions;"
            .to_owned();
    let of_clients = "INSERT INTO session_clients (number, requested_at, session_id) \
         SELECT from_number, requested_at, id FROM sessions UNION SELECT to_number, requested_at, id FROM sessions;"
        .to_owned();
    [session, of_account, of_clients]
}
