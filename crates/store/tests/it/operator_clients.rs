use model::Presence;
use store::FreeClientQuery;

use crate::{
    databases::both,
    nouns::{at, client, insert_account, insert_client},
};

#[tokio::test]
async fn clients_without_an_account_are_listed_and_those_unseen_for_long_are_forgotten() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        insert_client(&mut tx, 1, Some(&ours)).await;
        let mut free = Vec::new();
        for n in 2..=4 {
            let mut client = client(n, None);
            client.presence = Presence::Offline {
                last_seen: (n != 2).then(|| at(n as i64 * 100)),
            };
            tx.insert_client(&client).await.unwrap();
            free.push(client);
        }
        let mut online = client(5, None);
        online.presence = Presence::Online { since: at(0) };
        tx.insert_client(&online).await.unwrap();
        let mut listed = async |digits: Option<String>, after| {
            let query = FreeClientQuery {
                digits,
                after,
                limit: 3,
            };
            let page = tx.free_clients_page(&query).await.unwrap();
            page.into_iter().map(|client| client.number).collect::<Vec<_>>()
        };
        assert_eq!(
            listed(None, None).await,
            [free[0].number, free[1].number, free[2].number]
        );
        assert_eq!(listed(None, Some(free[2].number)).await, [online.number]);
        assert_eq!(
            listed(Some(free[1].number.grouped()), None).await,
            [free[1].number]
        );
        assert!(listed(Some("desk".to_owned()), None).await.is_empty());

        assert_eq!(tx.forget_free_clients(at(350), 10).await.unwrap(), 2);
        assert!(tx.client(free[0].id).await.unwrap().is_none());
        assert!(tx.client(free[2].id).await.unwrap().is_some());
        assert!(tx.client(online.id).await.unwrap().is_some());
        assert!(tx.is_retired(free[1].number).await.unwrap());
        assert!(!tx.is_retired(free[2].number).await.unwrap());
        assert_eq!(tx.count_clients().await.unwrap(), 5, "as many were ever added");
    }
}
