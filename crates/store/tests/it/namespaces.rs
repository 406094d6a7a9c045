use model::Namespace;
use store::StoreError;

use crate::{
    databases::both,
    nouns::{at, insert_account, insert_client},
};

#[tokio::test]
async fn a_namespace_is_one_accounts_and_counts_its_aliases() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let others = insert_account(&mut tx, 2).await;
        let acme = Namespace {
            name: "acme".parse().unwrap(),
            account: ours.id,
            created_at: at(0),
        };
        tx.insert_namespace(&acme).await.unwrap();
        let taken = tx
            .insert_namespace(&Namespace {
                account: others.id,
                ..acme.clone()
            })
            .await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        let client = insert_client(&mut tx, 1, Some(&ours)).await;
        let alias = "Desk@ACME".parse().unwrap();
        assert!(tx.set_alias(ours.id, client.id, Some(&alias)).await.unwrap());
        assert!(!tx.set_alias(others.id, client.id, None).await.unwrap());
        assert_eq!(tx.namespaces(ours.id).await.unwrap(), [(acme.clone(), 1)]);
        assert_eq!(tx.count_aliases(&acme.name).await.unwrap(), 1);
        assert_eq!(tx.namespace(&acme.name).await.unwrap(), Some(acme.clone()));
        assert!(tx.namespaces(others.id).await.unwrap().is_empty());

        let second = insert_client(&mut tx, 2, Some(&ours)).await;
        let taken = tx
            .set_alias(ours.id, second.id, Some(&"desk@acme".parse().unwrap()))
            .await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        assert!(tx.set_alias(ours.id, client.id, Some(&alias)).await.unwrap());

        assert!(!tx.delete_namespace(others.id, &acme.name).await.unwrap());
        assert!(tx.delete_namespace(ours.id, &acme.name).await.unwrap());
        assert_eq!(tx.client(client.id).await.unwrap().unwrap().alias, None);
    }
}

#[tokio::test]
async fn a_client_has_a_comment_until_it_leaves_the_account() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let others = insert_account(&mut tx, 2).await;
        let client = insert_client(&mut tx, 1, Some(&ours)).await;
        assert!(
            tx.set_client_comment(ours.id, client.id, Some("Reception"))
                .await
                .unwrap()
        );
        assert!(
            !tx.set_client_comment(others.id, client.id, Some("Mine"))
                .await
                .unwrap()
        );
        let kept = tx.client(client.id).await.unwrap().unwrap();
        assert_eq!(kept.comment.as_deref(), Some("Reception"));
        assert!(!tx.unregister_client(others.id, client.id).await.unwrap());
        assert!(tx.unregister_client(ours.id, client.id).await.unwrap());
        let free = tx.client(client.id).await.unwrap().unwrap();
        assert_eq!((free.account, free.comment), (None, None));
    }
}
