use std::collections::BTreeSet;

use model::{AccountId, Client, ClientNumber, Presence};
use store::{ClientField, ClientFilter, ClientQuery, ClientSort, Comparison, Sort, Tx};

use crate::{
    databases::both,
    nouns::{at, client, insert_account, insert_client},
};

fn all() -> ClientQuery {
    ClientQuery {
        limit: 100,
        ..ClientQuery::default()
    }
}

fn filtered(filter: ClientFilter) -> ClientQuery {
    ClientQuery { filter, ..all() }
}

async fn hosts(tx: &mut Tx, account: AccountId, query: &ClientQuery) -> Vec<String> {
    let page = tx.clients_page(account, query).await.unwrap();
    let hosts = page.rows.into_iter().map(|client| client.report.host_name);
    hosts.collect()
}

async fn search(tx: &mut Tx, account: AccountId, text: &str) -> Vec<String> {
    let query = filtered(ClientFilter {
        words: vec![text.into()],
        ..ClientFilter::default()
    });
    hosts(tx, account, &query).await
}

/// Every page one after another.
async fn walk(tx: &mut Tx, account: AccountId, mut query: ClientQuery) -> Vec<Client> {
    let mut walked: Vec<Client> = Vec::new();
    loop {
        let page = tx.clients_page(account, &query).await.unwrap();
        assert!(page.rows.len() <= query.limit as usize);
        walked.extend(page.rows);
        let Some(next) = page.next.or(page.stopped) else {
            return walked;
        };
        query.after = Some(next.to_string().parse().unwrap());
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
            desk.report.operating_system = ["Debian", "ubuntu", ""][n as usize % 3].into();
            desk.comment = n.is_multiple_of(3).then(|| format!("Room {}", n % 4));
            desk.tags = ["", "b,a", "c"][n as usize % 3].parse().unwrap();
            desk.alias = n.is_multiple_of(5).then(|| format!("d{n}@Demo").parse().unwrap());
            if n.is_multiple_of(2) {
                desk.presence = Presence::Online { since: at(0) };
            }
            tx.insert_client(&desk).await.unwrap();
            numbers.insert(desk.number);
        }
        insert_client(&mut tx, 100, Some(&theirs)).await;
        insert_client(&mut tx, 101, None).await;

        for by in ClientSort::ALL {
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
                assert_eq!((whole.next, whole.stopped), (None, None));
                assert_eq!(whole.rows, walked, "{by:?}");
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
        let mut sorted = async |by| {
            let descending = false;
            let sort = Sort { by, descending };
            hosts(&mut tx, account.id, &ClientQuery { sort, ..all() }).await
        };
        assert_eq!(sorted(ClientSort::Version).await, ["host-2", "host-1", "host-3"]);
        assert_eq!(sorted(ClientSort::Online).await, ["host-2", "host-3", "host-1"]);
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
            for by in ClientSort::ALL {
                let mut query = filtered(ClientFilter {
                    online: Some(online),
                    ..ClientFilter::default()
                });
                query.sort.by = by;
                assert_eq!(hosts(&mut tx, account.id, &query).await, [host], "{by:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_filter_leaves_out_who_lacks_one_of_the_things_asked_for() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        for n in 1..=3_u8 {
            let mut desk = client(n.into(), Some(&account));
            desk.report.version = format!("0.{}.0", n + 8);
            desk.report.operating_system =
                ["Debian 13", "Windows 11", "debian 12"][usize::from(n) - 1].into();
            desk.comment = (n == 1).then(|| "Second FLOOR\nby the window".to_owned());
            desk.tags = ["berlin,server", "Berlin", "berlin-2"][usize::from(n) - 1]
                .parse()
                .unwrap();
            desk.presence = match n {
                1 => Presence::Online { since: at(0) },
                2 => Presence::Offline {
                    last_seen: Some(at(50)),
                },
                _ => Presence::Offline { last_seen: None },
            };
            tx.insert_client(&desk).await.unwrap();
        }
        let none = ClientFilter::default;
        let field = |field, text: &str| ClientFilter {
            fields: vec![(field, text.to_owned())],
            ..none()
        };
        let version = |comparison, text: &str| ClientFilter {
            versions: vec![(comparison, text.to_owned())],
            ..none()
        };
        let tags = |tags: &[&str]| ClientFilter {
            tags: tags.iter().map(|tag| tag.parse().unwrap()).collect(),
            ..none()
        };
        let seen = |since: Option<i64>, not_since: Option<i64>| ClientFilter {
            seen_since: since.map(at),
            unseen_since: not_since.map(at),
            ..none()
        };
        let both_of = ClientFilter {
            online: Some(false),
            ..field(ClientField::OperatingSystem, "debian")
        };
        for (filter, expected) in [
            (field(ClientField::OperatingSystem, "DEBIAN"), "host-1 host-3"),
            (field(ClientField::HostName, "2"), "host-2"),
            (field(ClientField::Alias, "x"), ""),
            (field(ClientField::Comment, "floor\nBY"), "host-1"),
            (version(Comparison::Less, "0.10"), "host-1"),
            (version(Comparison::AtMost, "0.10.0"), "host-1 host-2"),
            (version(Comparison::Equal, "0.10.0"), "host-2"),
            (version(Comparison::AtLeast, "0.10.0"), "host-2 host-3"),
            (version(Comparison::More, "0.10.0"), "host-3"),
            (tags(&["BERLIN"]), "host-1 host-2"),
            (tags(&["berlin", "server"]), "host-1"),
            (tags(&["berl"]), ""),
            (seen(Some(50), None), "host-1 host-2"),
            (seen(Some(51), None), "host-1"),
            (seen(None, Some(51)), "host-2 host-3"),
            (seen(None, Some(50)), "host-3"),
            (both_of, "host-3"),
        ] {
            for look_at in [None, Some(1)] {
                let query = ClientQuery {
                    look_at,
                    ..filtered(filter.clone())
                };
                let found = walk(&mut tx, account.id, query).await;
                let hosts: Vec<_> = found.iter().map(|client| &*client.report.host_name).collect();
                assert_eq!(hosts.join(" "), expected, "{filter:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_search_stops_after_so_many_rows_and_says_where() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        for n in 1..=9 {
            insert_client(&mut tx, n, Some(&account)).await;
        }
        let query = ClientQuery {
            look_at: Some(4),
            ..filtered(ClientFilter {
                words: vec!["host-9".into()],
                ..ClientFilter::default()
            })
        };
        let page = tx.clients_page(account.id, &query).await.unwrap();
        assert_eq!((page.rows.len(), page.next), (0, None));
        assert!(page.stopped.is_some());
        assert_eq!(walk(&mut tx, account.id, query).await.len(), 1);
    }
}

#[tokio::test]
async fn clients_are_counted_up_to_a_number_where_an_index_knows_them() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        for n in 1..=5_u8 {
            let mut desk = client(n.into(), Some(&account));
            desk.tags = ["a", "b"][usize::from(n) % 2].parse().unwrap();
            tx.insert_client(&desk).await.unwrap();
        }
        let none = ClientFilter::default;
        let offline = ClientFilter {
            online: Some(false),
            ..none()
        };
        let tagged = ClientFilter {
            tags: vec!["B".parse().unwrap()],
            ..none()
        };
        let searched = ClientFilter {
            words: vec!["host".into()],
            ..none()
        };
        assert_eq!(tx.client_tags(account.id, 9).await.unwrap(), ["a", "b"]);
        assert_eq!(tx.client_tags(account.id, 1).await.unwrap(), ["a"]);
        let systems = tx.operating_systems(account.id, 9).await.unwrap();
        assert_eq!(systems.len(), 1);
        let other = insert_account(&mut tx, 2).await;
        assert_eq!(tx.client_tags(other.id, 9).await.unwrap(), [""; 0]);
        for (filter, most, expected) in [
            (none(), 100, Some(5)),
            (none(), 4, Some(4)),
            (offline, 100, Some(5)),
            (tagged, 100, Some(3)),
            (searched, 100, None),
        ] {
            let count = tx.count_clients_up_to(account.id, &filter, most).await.unwrap();
            assert_eq!(count, expected, "{filter:?}");
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
