use model::{DeviceReport, Presence, Timestamp};
use store::{ClientCounts, StoreError};

use crate::{
    databases::both,
    nouns::{at, client, insert_account, insert_client},
};

#[tokio::test]
async fn a_client_is_found_by_its_id_its_number_and_its_key() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let mut desk = client(1, Some(&account));
        desk.alias = Some("Front-Desk@Demo".parse().unwrap());
        desk.address = Some("2001:db8::1".into());
        desk.presence = Presence::Online { since: at(5) };
        tx.insert_client(&desk).await.unwrap();
        let free = insert_client(&mut tx, 2, None).await;
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        for desk in [desk, free] {
            assert_eq!(tx.client(desk.id).await.unwrap(), Some(desk.clone()));
            assert_eq!(
                tx.client_by_device_key(&desk.device_key).await.unwrap(),
                Some(desk.clone())
            );
            assert_eq!(
                tx.client_by_number(desk.number).await.unwrap(),
                Some(desk.clone())
            );
        }
        let unknown = client(3, None);
        assert_eq!(tx.client(unknown.id).await.unwrap(), None);
        assert_eq!(tx.client_by_device_key(&unknown.device_key).await.unwrap(), None);
        assert_eq!(tx.client_by_number(unknown.number).await.unwrap(), None);
        assert_eq!(tx.count_clients().await.unwrap(), 2);
    }
}

#[tokio::test]
async fn another_accounts_client_does_not_exist() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let theirs = insert_account(&mut tx, 2).await;
        let desk = insert_client(&mut tx, 1, Some(&theirs)).await;
        let free = insert_client(&mut tx, 2, None).await;
        assert_eq!(
            tx.client_of_account(theirs.id, desk.number).await.unwrap(),
            Some(desk.clone())
        );
        assert_eq!(tx.client_of_account(ours.id, desk.number).await.unwrap(), None);
        assert_eq!(tx.client_of_account(ours.id, free.number).await.unwrap(), None);
        assert_eq!(tx.client_counts(ours.id).await.unwrap(), ClientCounts::default());
    }
}

#[tokio::test]
async fn no_two_clients_have_the_same_number_key_or_alias() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let mut first = client(1, None);
        first.alias = Some("desk@demo".parse().unwrap());
        tx.insert_client(&first).await.unwrap();

        let mut same_number = client(2, None);
        same_number.number = first.number;
        let mut same_key = client(3, None);
        same_key.device_key = first.device_key;
        let mut same_alias = client(4, None);
        same_alias.alias = Some("DESK@demo".parse().unwrap());
        for client in [same_number, same_key, same_alias] {
            let taken = tx.insert_client(&client).await;
            assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
            assert_eq!(tx.client(client.id).await.unwrap(), None);
        }
        // The transaction goes on, and what was refused does not count.
        insert_client(&mut tx, 5, None).await;
        assert_eq!(tx.count_clients().await.unwrap(), 2);
    }
}

#[tokio::test]
async fn two_clients_that_draw_one_number_at_the_same_time_do_not_both_get_it() {
    for database in both().await {
        let draw = |n| {
            let store = database.store.clone();
            async move {
                let mut client = client(n, None);
                client.number = "500 000 000".parse().unwrap();
                let mut tx = store.write().await.unwrap();
                let outcome = tx.insert_client(&client).await;
                tx.commit().await.unwrap();
                outcome
            }
        };
        let outcomes = tokio::join!(draw(1), draw(2), draw(3));
        let outcomes = [outcomes.0, outcomes.1, outcomes.2];
        assert_eq!(
            outcomes.iter().filter(|outcome| outcome.is_ok()).count(),
            1,
            "{outcomes:?}"
        );
        assert_eq!(
            outcomes
                .iter()
                .filter(|outcome| matches!(outcome, Err(StoreError::Taken)))
                .count(),
            2
        );
        assert_eq!(
            database
                .store
                .read()
                .await
                .unwrap()
                .count_clients()
                .await
                .unwrap(),
            1
        );
    }
}

#[tokio::test]
async fn a_client_is_registered_to_an_account() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let desk = insert_client(&mut tx, 1, None).await;
        assert!(tx.register_client(desk.id, account.id).await.unwrap());
        assert!(
            tx.client_of_account(account.id, desk.number)
                .await
                .unwrap()
                .is_some()
        );
        assert!(!tx.register_client(client(2, None).id, account.id).await.unwrap());
    }
}

#[tokio::test]
async fn what_a_client_says_about_itself_is_kept() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let mut desk = insert_client(&mut tx, 1, None).await;
        desk.report = DeviceReport {
            version: "0.2.0".into(),
            host_name: "Büro-Ω".into(),
            operating_system: "Debian 13".into(),
        };
        desk.address = Some("192.0.2.7".into());
        assert!(
            tx.update_client_report(desk.id, &desk.report, desk.address.as_deref())
                .await
                .unwrap()
        );
        assert_eq!(tx.client(desk.id).await.unwrap(), Some(desk.clone()));
        assert!(
            !tx.update_client_report(client(2, None).id, &desk.report, None)
                .await
                .unwrap()
        );
    }
}

#[tokio::test]
async fn presence_is_written_in_batches_of_any_size() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let mut clients = Vec::new();
        for n in 0..700 {
            clients.push(insert_client(&mut tx, n, Some(&account)).await.id);
        }
        let mut changes: Vec<_> = clients
            .iter()
            .map(|id| (*id, Presence::Online { since: at(1) }))
            .collect();
        changes.push((client(9999, None).id, Presence::Online { since: at(1) }));
        changes.push((
            clients[7],
            Presence::Offline {
                last_seen: Some(at(9)),
            },
        ));
        changes.push((clients[8], Presence::Offline { last_seen: None }));
        tx.set_presence(&[]).await.unwrap();
        tx.set_presence(&changes).await.unwrap();
        assert_eq!(
            tx.client_counts(account.id).await.unwrap(),
            ClientCounts {
                connected: 700,
                online: 698
            }
        );
        let presence =
            async |tx: &mut store::Tx, n: usize| tx.client(clients[n]).await.unwrap().unwrap().presence;
        assert_eq!(presence(&mut tx, 699).await, Presence::Online { since: at(1) });
        assert_eq!(
            presence(&mut tx, 7).await,
            Presence::Offline {
                last_seen: Some(at(9))
            }
        );
        assert_eq!(presence(&mut tx, 8).await, Presence::Offline { last_seen: None });
    }
}

#[tokio::test]
async fn at_the_servers_start_nobody_is_online_and_last_seen_stays() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let mut insert = async |n, presence| {
            let mut client = client(n, Some(&account));
            client.presence = presence;
            tx.insert_client(&client).await.unwrap();
            client.id
        };
        let online = insert(1, Presence::Online { since: at(5) }).await;
        let from_the_future = insert(2, Presence::Online { since: at(500) }).await;
        let gone = insert(
            3,
            Presence::Offline {
                last_seen: Some(at(3)),
            },
        )
        .await;
        let never_seen = insert(4, Presence::Offline { last_seen: None }).await;
        tx.clear_presence(at(100)).await.unwrap();
        let mut last_seen = async |id| -> Option<Timestamp> {
            match tx.client(id).await.unwrap().unwrap().presence {
                Presence::Offline { last_seen } => last_seen,
                online => panic!("{online:?}"),
            }
        };
        assert_eq!(last_seen(online).await, Some(at(5)));
        assert_eq!(last_seen(from_the_future).await, Some(at(100)));
        assert_eq!(last_seen(gone).await, Some(at(3)));
        assert_eq!(last_seen(never_seen).await, None);
    }
}
