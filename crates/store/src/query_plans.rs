//! How SQLite runs the queries that must stay fast with a million rows.

mod address_books;
mod aliases;
mod limits;
mod lists;
mod people;
mod rest;
mod upgrades;
mod usage;

use model::{
    AccountId, AuditAction, AuditChain, ClientId, MailId, MailState, Presence, SessionId, Timestamp, UserId,
};

use crate::{
    AuditQuery, MailQuery, Store, Tx, audit_page, clients, clients_page, mails, session_events, sessions,
    statement::{Statement, sql},
};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

#[tokio::test]
async fn a_page_of_the_audit_is_read_from_an_index_in_its_order() {
    let mut tx = store().await;
    let chain = AuditChain::Installation;
    let (actor, search) = (Some("a".to_owned()), Some("b".to_owned()));
    for filters in 0..32 {
        let set = |bit: u32| filters & (1 << bit) != 0;
        let mut query = AuditQuery {
            actions: [AuditAction::SignedIn, AuditAction::SignedOut]
                .into_iter()
                .filter(|_| set(0))
                .collect(),
            actor: actor.clone().filter(|_| set(1)),
            search: search.clone().filter(|_| set(2)),
            from: Some(NOW).filter(|_| set(3)),
            until: Some(NOW).filter(|_| set(4)),
            after: None,
            limit: 50,
            look_at: Some(1000),
        };
        for after in [None, Some(7)] {
            query.after = after;
            let plan = plan(&mut tx, audit_page::page_statement(chain, &query, None)).await;
            assert_no_scan(&plan);
            if filters == 1 {
                // What the indexes give for each action has to be merged: a page of each at most.
                assert!(
                    plan.contains("INDEX audit_entries_by_action (chain=? AND action=?"),
                    "{plan}"
                );
                continue;
            }
            assert!(!plan.contains("TEMP B-TREE"), "{query:?}: {plan}");
            let index = match (set(3) || set(4), set(1)) {
                (true, _) => "INDEX audit_entries_by_time (chain=? AND at",
                (false, true) => "INDEX audit_entries_by_actor (chain=? AND actor=?",
                (false, false) => "INDEX sqlite_autoindex_audit_entries_1 (chain=?",
            };
            assert!(plan.contains(index), "{query:?}: {plan}");
        }
    }
    let query = AuditQuery {
        from: Some(NOW),
        ..AuditQuery::default()
    };
    let plan = plan(&mut tx, audit_page::floor_statement(chain, &query, 1000)).await;
    assert!(
        plan.contains("COVERING INDEX audit_entries_by_time (chain=? AND at>?)"),
        "{plan}"
    );
    assert!(!plan.contains("TEMP B-TREE"), "{plan}");
}

#[tokio::test]
async fn running_sessions_are_found_without_reading_the_closed_ones() {
    let mut tx = store().await;
    let statements = [
        sessions::running_of_client_statement(client()),
        sessions::running_of_user_statement(UserId::new(NOW, [1; 10])),
        sessions::active_statement(account()),
    ];
    for statement in statements {
        assert_no_scan(&plan(&mut tx, statement).await);
    }
    let all = plan(&mut tx, sessions::running_statement()).await;
    assert!(all.contains("USING INDEX sessions_running"), "{all}");
}

#[tokio::test]
async fn batches_and_counts_touch_only_their_rows() {
    let mut tx = store().await;
    let statements = [
        clients::presence_statement(&[(client(), Presence::Online { since: NOW }); 3]),
        clients_page::counts_statement(account()),
        sessions::renew_statement(&[(session(), NOW); 3]),
        session_events::list_statement(account(), session()),
        session_events::add_statement(session(), NOW, "requested", "null", 9),
    ];
    for statement in statements {
        assert_no_scan(&plan(&mut tx, statement).await);
    }
}

#[tokio::test]
async fn due_mails_and_pages_of_mails_are_read_from_an_index_in_their_order() {
    let mut tx = store().await;
    let due = plan(&mut tx, mails::due_statement(NOW, 50)).await;
    assert!(due.contains("USING INDEX mails_due"), "{due}");
    assert!(!due.contains("TEMP B-TREE"), "{due}");
    let mail = MailId::new(NOW, [1; 10]);
    for state in [None, Some(MailState::Failed)] {
        for after in [None, Some(mail)] {
            let query = MailQuery {
                state,
                after,
                limit: 50,
            };
            let plan = plan(&mut tx, mails::page_statement(&query)).await;
            assert!(plan.contains("USING INDEX"), "{query:?}: {plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{query:?}: {plan}");
        }
    }
    assert_no_scan(&plan(&mut tx, mails::purge_statement(mail)).await);
}

/// `.cargo/config.toml` sees to it.
#[tokio::test]
async fn each_connection_has_a_page_cache_of_its_own() {
    let asked = sql("SELECT sqlite_compileoption_used('ENABLE_MEMORY_MANAGEMENT') AS used");
    let used: Option<i64> = store()
        .await
        .find(asked, |row| row.of("sqlite").get("used"))
        .await
        .unwrap();
    assert_eq!(used, Some(0));
}

async fn store() -> Tx {
    Store::open("sqlite::memory:")
        .await
        .unwrap()
        .write()
        .await
        .unwrap()
}

fn account() -> AccountId {
    AccountId::new(NOW, [1; 10])
}

fn client() -> ClientId {
    ClientId::new(NOW, [1; 10])
}

fn session() -> SessionId {
    SessionId::new(NOW, [1; 10])
}

async fn plan(tx: &mut Tx, statement: Statement) -> String {
    let lines: Vec<String> = tx
        .list(statement.explained(), |row| row.of("plan").get("detail"))
        .await
        .unwrap();
    assert!(!lines.is_empty());
    lines.join("\n")
}

fn assert_no_scan(plan: &str) {
    let tables = [
        "audit_entries",
        "clients",
        "mails",
        "sessions",
        "session_accounts",
        "session_clients",
    ];
    let scanned = |line: &str| {
        tables
            .iter()
            .any(|table| line.split(' ').take(2).eq(["SCAN", *table]))
    };
    assert!(plan.lines().any(|line| line.starts_with("SEARCH")), "{plan}");
    assert!(!plan.lines().any(scanned), "{plan}");
}
