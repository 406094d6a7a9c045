use std::collections::BTreeSet;

use model::{AccountId, Client, ClientNumber, Presence};
use store::{ClientCursor, ClientQuery, ClientSort, Sort, Tx};

use crate::{
    databases::both,
    nouns::{at, client, insert_account, insert_client},
};

const SORTS: [ClientSort; 5] = [
    ClientSort::Number,
    ClientSort::Alias,
    ClientSort::Online,
    ClientSort::Version,
    ClientSort::HostName,
];

fn all() -> ClientQuery {
    ClientQuery {
        online: None,
        search: None,
        sort: Sort::default(),
        after: None,
        limit: 100,
    }
}

async fn search(tx: &mut Tx, account: AccountId, text: &str) -> Vec<String> {
    let query = ClientQuery {
        search: Some(text.into()),
        ..all()
    };
    let found = tx.clients_page(account, &query).await.unwrap();
    found.into_iter().map(|client| client.report.host_name).collect()
}

/// Every page one after another.
async fn walk(tx: &mut Tx, account: AccountId, mut query: ClientQuery) -> Vec<Client> {
    let mut walked: Vec<Client> = Vec::new();
    loop {
        let page = tx.clients_page(account, &query).await.unwrap();
        assert!(page.len() <= query.limit as usize);
        let Some(last) = page.last() else { return walked };
        query.after = Some(ClientCursor::of(last, query.sort.by).to_string().parse().unwrap());
        walked.extend(page);
        assert!(walked.len() <= 100, "the walk does not end");
    }
}

#[tokio::test]
async fn the_pages_show_every_client_once_in_each_order() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let theirs = insert_account(&mut tx, 2).await;
        let mut numbers = BTreeSet::new();
        for n in 0..23 {
            let mut desk = client(n * 7919 % 23, Some(&ours));
            // Many are equal in each order; some have no alias.
            desk.report.version = format!("0.{}.0", n % 3 + 8);
            desk.report.host_name = ["PC", "pc", "Äpfel", ""][n as usize % 4].into();
            desk.alias = n.is_multiple_of(5).then(|| format!("d{n}@Demo").parse().unwrap());
            if n.is_multiple_of(2) {
                desk.presence = Presence::Online { since: at(0) };
            }
            tx.insert_client(&desk).await.unwrap();
            numbers.insert(desk.number);
        }
        insert_client(&mut tx, 100, Some(&theirs)).await;
        insert_client(&mut tx, 101, None).await;

        for by in SORTS {
            let mut orders = Vec::new();
            for descending in [false, true] {
                let query = ClientQuery {
                    sort: Sort { by, descending },
                    limit: 4,
                    ..all()
                };
                let walked = walk(&mut tx, ours.id, query.clone()).await;
                assert_eq!(walked.len(), 23, "{by:?}");
                let seen: BTreeSet<ClientNumber> = walked.iter().map(|client| client.number).collect();
                assert_eq!(seen, numbers, "{by:?}");
                let whole = tx
                    .clients_page(ours.id, &ClientQuery { limit: 100, ..query })
                    .await
                    .unwrap();
                assert_eq!(whole, walked, "{by:?}");
                orders.push(walked);
            }
            orders[1].reverse();
            assert_eq!(orders[0], orders[1], "{by:?}");
        }
    }
}

#[tokio::test]
async fn versions_are_sorted_by_number_and_the_reachable_come_last() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        for (n, version) in [(1, "0.10.0"), (2, "0.9.0"), (3, "1.0.0")] {
            let mut desk = client(n, Some(&account));
            desk.report.version = version.into();
            if n == 1 {
                desk.presence = Presence::Online { since: at(0) };
            }
            tx.insert_client(&desk).await.unwrap();
        }
        let mut hosts = async |by| {
            let query = ClientQuery {
                sort: Sort {
                    by,
                    descending: false,
                },
                ..all()
            };
            let page = tx.clients_page(account.id, &query).await.unwrap();
            page.into_iter()
                .map(|client| client.report.host_name)
                .collect::<Vec<_>>()
        };
        assert_eq!(hosts(ClientSort::Version).await, ["host-2", "host-1", "host-3"]);
        assert_eq!(hosts(ClientSort::Online).await, ["host-2", "host-3", "host-1"]);
    }
}

#[tokio::test]
async fn clients_are_filtered_by_presence() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let desk = insert_client(&mut tx, 1, Some(&account)).await;
        insert_client(&mut tx, 2, Some(&account)).await;
        tx.set_presence(&[(desk.id, Presence::Online { since: at(0) })])
            .await
            .unwrap();
        for (online, host) in [(true, "host-1"), (false, "host-2")] {
            let query = ClientQuery {
                online: Some(online),
                ..all()
            };
            let page = tx.clients_page(account.id, &query).await.unwrap();
            assert_eq!(page.len(), 1);
            assert_eq!(page[0].report.host_name, host);
        }
    }
}

#[tokio::test]
async fn clients_are_found_by_id_alias_and_host_name_without_case() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let theirs = insert_account(&mut tx, 2).await;
        let mut desk = client(23_456_789, Some(&ours));
        desk.alias = Some("Front@Demo".parse().unwrap());
        desk.report.host_name = "ÄRGER-7".into();
        tx.insert_client(&desk).await.unwrap();
        insert_client(&mut tx, 2, Some(&ours)).await;
        insert_client(&mut tx, 23_456_790, Some(&theirs)).await;
        for text in [
            "123 456",
            "123456789",
            "456",
            "front@",
            "DEMO",
            "ärger",
            "ärGER-7 ",
        ] {
            assert_eq!(search(&mut tx, ours.id, text).await, ["ÄRGER-7"], "{text}");
        }
        for text in ["nothing", "front demo", "1-2", "\0", &"x".repeat(100_000)] {
            assert_eq!(search(&mut tx, ours.id, text).await, [""; 0], "{text:?}");
        }
    }
}

#[tokio::test]
async fn wildcards_in_a_search_mean_themselves() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        for (n, host) in [(1, "a%b"), (2, "a_b"), (3, "a!b"), (4, "a\\b"), (5, "axb")] {
            let mut desk = client(n, Some(&account));
            desk.report.host_name = host.into();
            tx.insert_client(&desk).await.unwrap();
        }
        for host in ["a%b", "a_b", "a!b", "a\\b"] {
            assert_eq!(search(&mut tx, account.id, host).await, [host]);
            assert_eq!(search(&mut tx, account.id, &host[1..2]).await, [host]);
        }
        assert_eq!(search(&mut tx, account.id, "").await.len(), 5);
        assert_eq!(search(&mut tx, account.id, "a' OR '1'='1").await.len(), 0);
    }
}
