use crate::{
    databases::both,
    nouns::{insert_account, insert_client},
};

#[tokio::test]
async fn aliases_are_taken_across_accounts_and_without_regard_to_case() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (ours, others) = (insert_account(&mut tx, 1).await, insert_account(&mut tx, 2).await);
        let (mine, theirs) = (
            insert_client(&mut tx, 1, Some(&ours)).await,
            insert_client(&mut tx, 2, Some(&others)).await,
        );
        let set = |name: &str| name.parse().unwrap();
        assert!(
            tx.set_alias(ours.id, mine.id, Some(&set("Desk@ad")))
                .await
                .unwrap()
        );
        assert!(
            tx.set_alias(others.id, theirs.id, Some(&set("desk-2@ad")))
                .await
                .unwrap()
        );
        let asked = ["desk@ad", "DESK-2@ad", "desk-3@ad", "desk@acme"].map(|name| name.parse().unwrap());
        let mut taken: Vec<_> = tx.taken_aliases(&asked).await.unwrap().into_iter().collect();
        taken.sort();
        assert_eq!(taken, ["desk-2@ad", "desk@ad"]);
        assert!(tx.taken_aliases(&[]).await.unwrap().is_empty());
    }
}
