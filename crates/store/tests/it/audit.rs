use model::{Actor, ActorKind, AuditAction, AuditChain, AuditEntry, AuditField, AuditRecord, Timestamp};
use store::{AuditPage, AuditQuery, AuditRow, ChainEnd, Tx};

use crate::{
    databases::{both, lasting},
    nouns::{account, at, hash},
};

fn ours() -> AuditChain {
    AuditChain::Account(account(1).id)
}

fn theirs() -> AuditChain {
    AuditChain::Account(account(2).id)
}

fn by(name: &str) -> Actor {
    Actor {
        kind: ActorKind::User,
        name: name.to_owned(),
        address: Some("192.0.2.7".to_owned()),
    }
}

fn entry(number: u64, at: Timestamp, record: AuditRecord) -> AuditEntry {
    AuditEntry {
        number,
        at,
        record,
        hash: hash(number),
    }
}

/// Writes a record at the end of the chain; the new entry.
async fn append(tx: &mut Tx, chain: AuditChain, at: Timestamp, record: AuditRecord) -> AuditEntry {
    let end = tx.lock_audit_chain(chain).await.unwrap();
    let entry = entry(end.number + 1, at, record);
    tx.append_audit_entry(chain, &entry, &hash(entry.number + 1000))
        .await
        .unwrap();
    entry
}

async fn page(tx: &mut Tx, query: &AuditQuery) -> AuditPage {
    tx.audit_page(ours(), query).await.unwrap()
}

fn numbers(page: &AuditPage) -> Vec<u64> {
    page.entries.iter().map(|entry| entry.number).collect()
}

fn all() -> AuditQuery {
    AuditQuery {
        limit: 100,
        ..AuditQuery::default()
    }
}

#[tokio::test]
async fn a_chain_keeps_its_entries_in_order_and_knows_its_end() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        assert_eq!(tx.audit_chain_end(ours()).await.unwrap(), None);
        let empty = ChainEnd {
            number: 0,
            hash: [0; 32],
            seal: [0; 32],
        };
        assert_eq!(tx.lock_audit_chain(ours()).await.unwrap(), empty);
        let first = AuditRecord::new(
            by("anna@example.com"),
            AuditAction::UserRoleChanged,
            "ben@example.com",
        )
        .changed(
            AuditField::Role,
            Some("@technician".to_owned()),
            Some("Nachtschicht ☾ <b>".to_owned()),
        );
        let first = append(&mut tx, ours(), at(1), first).await;
        let second = append(
            &mut tx,
            ours(),
            at(2),
            AuditRecord::new(Actor::system(), AuditAction::SetUp, ""),
        )
        .await;
        append(
            &mut tx,
            AuditChain::Installation,
            at(3),
            AuditRecord::new(Actor::command_line(), AuditAction::MailTested, ""),
        )
        .await;

        let end = ChainEnd {
            number: 2,
            hash: hash(2),
            seal: hash(1002),
        };
        assert_eq!(tx.audit_chain_end(ours()).await.unwrap(), Some(end));
        assert_eq!(tx.lock_audit_chain(ours()).await.unwrap(), end);
        assert_eq!(
            tx.audit_chains().await.unwrap(),
            [ours(), AuditChain::Installation]
        );
        let mut after = async |after, limit| tx.audit_entries_after(ours(), after, limit).await.unwrap();
        assert_eq!(after(0, 10).await, [first.clone(), second.clone()]);
        assert_eq!(after(0, 1).await, [first]);
        assert_eq!(after(1, 10).await, [second]);
        assert_eq!(after(2, 10).await, []);
    }
}

#[tokio::test]
async fn two_who_write_into_one_chain_wait_for_each_other() {
    for database in lasting().await {
        let record = || AuditRecord::new(by("anna@example.com"), AuditAction::SignedIn, "");
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (store, record) = (database.store.clone(), record());
            tasks.spawn(async move {
                let mut tx = store.write().await.unwrap();
                append(&mut tx, ours(), at(0), record).await;
                tx.commit().await.unwrap();
            });
        }
        tasks.join_all().await;
        let mut tx = database.store.read().await.unwrap();
        assert_eq!(numbers(&page(&mut tx, &all()).await), [8, 7, 6, 5, 4, 3, 2, 1]);
    }
}

/// 12 entries, one second apart: anna and ben in turns, of three actions in turns.
async fn twelve(tx: &mut Tx) {
    let actions = [
        AuditAction::SignedIn,
        AuditAction::RoleChanged,
        AuditAction::SignedOut,
    ];
    for n in 1..=12_usize {
        let actor = by(if n % 2 == 1 {
            "Anna@example.com"
        } else {
            "ben@example.com"
        });
        let record = AuditRecord::new(actor, actions[n % 3], format!("Ärger_{n}%")).changed(
            AuditField::Name,
            Some(format!("was {n}")),
            Some(format!("is {n}")),
        );
        append(tx, ours(), at(n as i64 * 1000), record).await;
        let other = AuditRecord::new(by("ben@example.com"), AuditAction::SignedIn, "Ärger");
        append(tx, theirs(), at(n as i64 * 1000), other).await;
    }
}

fn with(change: impl Fn(&mut AuditQuery)) -> AuditQuery {
    let mut query = all();
    change(&mut query);
    query
}

fn searching(text: &str) -> AuditQuery {
    with(|query| query.search = Some(text.to_owned()))
}

/// What is asked of [`twelve`], and the numbers of what is found.
fn cases() -> Vec<(AuditQuery, &'static [u64])> {
    let actor = |query: &mut AuditQuery| query.actor = Some("Anna@example.com".to_owned());
    let actions =
        |query: &mut AuditQuery| query.actions = vec![AuditAction::SignedIn, AuditAction::SignedOut];
    let (from, until) = (Some(at(4000)), Some(at(9000)));
    let both = |query: &mut AuditQuery| {
        actions(query);
        actor(query);
    };
    let late = |query: &mut AuditQuery| {
        query.from = from;
        actor(query);
    };
    let early = |query: &mut AuditQuery| {
        *query = searching("_");
        query.until = until;
        actions(query);
    };
    let everything: &[u64] = &[12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    vec![
        (all(), everything),
        (with(actor), &[11, 9, 7, 5, 3, 1]),
        (
            with(|query| query.actor = Some("anna@example.com".to_owned())),
            &[],
        ),
        (with(actions), &[12, 11, 9, 8, 6, 5, 3, 2]),
        (with(both), &[11, 9, 5, 3]),
        (searching("äRGER_1"), &[12, 11, 10, 1]),
        (searching("%"), everything),
        (searching("was 7"), &[7]),
        (searching("192.0.2.7 ärger_12"), &[12]),
        (searching("before"), &[]),
        (AuditQuery { from, until, ..all() }, &[8, 7, 6, 5, 4]),
        (with(late), &[11, 9, 7, 5]),
        (with(early), &[8, 6, 5, 3, 2]),
        (
            AuditQuery {
                from,
                until: from,
                ..all()
            },
            &[],
        ),
    ]
}

#[tokio::test]
async fn a_page_shows_what_every_filter_lets_through_newest_first() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        twelve(&mut tx).await;
        for (query, expected) in cases() {
            let found = page(&mut tx, &query).await;
            assert_eq!(numbers(&found), expected, "{query:?}");
            // Page by page it is the same.
            let mut walked = Vec::new();
            let mut query = AuditQuery { limit: 2, ..query };
            loop {
                let part = numbers(&page(&mut tx, &query).await);
                let Some(last) = part.last() else { break };
                query.after = Some(*last);
                walked.extend(part);
            }
            assert_eq!(walked, expected, "{query:?}");
        }
    }
}

#[tokio::test]
async fn a_span_of_time_finds_all_of_it_also_where_the_clock_was_set_back() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        for second in [10, 20, 30, 5, 15, 25] {
            let record = AuditRecord::new(Actor::system(), AuditAction::SignedIn, "");
            append(&mut tx, ours(), at(second * 1000), record).await;
        }
        let mut query = AuditQuery {
            until: Some(at(16_000)),
            limit: 2,
            ..all()
        };
        assert_eq!(numbers(&page(&mut tx, &query).await), [5, 1]);
        query.after = Some(1);
        assert_eq!(numbers(&page(&mut tx, &query).await), [4]);
    }
}

#[tokio::test]
async fn a_search_looks_at_so_many_of_the_newest_entries_and_says_when_there_are_more() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        twelve(&mut tx).await;
        let search = Some("was".to_owned());
        let look = |look_at, query| AuditQuery {
            look_at: Some(look_at),
            ..query
        };
        let mut found = async |query: AuditQuery| {
            let page = page(&mut tx, &query).await;
            (numbers(&page), page.cut)
        };
        let searched = || AuditQuery {
            search: search.clone(),
            ..all()
        };
        assert_eq!(found(look(3, searched())).await, (vec![12, 11, 10], true));
        assert!(!found(look(12, searched())).await.1);
        let later = AuditQuery {
            after: Some(11),
            ..searched()
        };
        assert_eq!(found(look(3, later)).await, (vec![10], true));
        let in_span = AuditQuery {
            until: Some(at(9000)),
            ..searched()
        };
        assert_eq!(found(look(3, in_span.clone())).await, (vec![8, 7, 6], true));
        assert!(!found(look(8, in_span)).await.1);
        // What an index finds is never cut.
        let of_anna = AuditQuery {
            actor: Some("Anna@example.com".to_owned()),
            ..all()
        };
        assert_eq!(found(look(1, of_anna)).await, (vec![11, 9, 7, 5, 3, 1], false));
    }
}

#[tokio::test]
async fn a_row_that_nobody_would_write_is_no_entry() {
    let spoilt = [
        "changes = 'nonsense'",
        "changes = '[ ]'",
        "action = 'unheard_of'",
        "search = 'hidden'",
        "hash = substr(hash, 1, 62) || 'zz'",
        "at = 9223372036854775807",
    ];
    for change in spoilt {
        for database in lasting().await {
            let mut tx = database.store.write().await.unwrap();
            let record = AuditRecord::new(by("anna@example.com"), AuditAction::SignedIn, "");
            let good = append(&mut tx, ours(), at(1), record).await;
            let rows = tx.audit_rows_after(ours(), i64::MIN, 10).await.unwrap();
            let entry = Some(good);
            assert_eq!(rows, [AuditRow { number: 1, entry }]);
            tx.commit().await.unwrap();
            database
                .run(&format!("UPDATE audit_entries SET {change}"))
                .await
                .unwrap();
            let mut tx = database.store.read().await.unwrap();
            let rows = tx.audit_rows_after(ours(), i64::MIN, 10).await.unwrap();
            assert_eq!(
                rows,
                [AuditRow {
                    number: 1,
                    entry: None
                }],
                "{change}"
            );
            assert_eq!(tx.audit_rows_after(ours(), 1, 10).await.unwrap(), []);
        }
    }
}
