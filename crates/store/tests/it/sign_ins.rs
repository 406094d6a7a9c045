use store::StoreError;

use crate::{
    databases::both,
    nouns::{at, hash, insert_account, insert_owner, sign_in},
};

#[tokio::test]
async fn a_sign_in_is_found_by_its_token_until_it_expires() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let kept = sign_in(1, &anna, account.id, at(1000));
        tx.insert_sign_in(&kept).await.unwrap();
        assert_eq!(
            tx.sign_in_by_token_hash(&hash(1), at(999)).await.unwrap(),
            Some(kept)
        );
        assert_eq!(tx.sign_in_by_token_hash(&hash(1), at(1000)).await.unwrap(), None);
        assert_eq!(tx.sign_in_by_token_hash(&hash(2), at(0)).await.unwrap(), None);
        let taken = tx.insert_sign_in(&sign_in(1, &anna, account.id, at(5))).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
    }
}

#[tokio::test]
async fn the_last_visit_of_a_browser_only_moves_forward() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let kept = sign_in(1, &anna, account.id, at(1000));
        tx.insert_sign_in(&kept).await.unwrap();
        assert!(tx.touch_sign_in(kept.id, at(50)).await.unwrap());
        assert!(tx.touch_sign_in(kept.id, at(40)).await.unwrap());
        let found = tx.sign_in_by_token_hash(&hash(1), at(60)).await.unwrap().unwrap();
        assert_eq!(found.last_seen_at, at(50));
        assert!(tx.delete_sign_in(kept.id).await.unwrap());
        assert!(!tx.touch_sign_in(kept.id, at(60)).await.unwrap());
        assert!(!tx.delete_sign_in(kept.id).await.unwrap());
    }
}

#[tokio::test]
async fn expired_sign_ins_are_forgotten_and_the_others_stay() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        for n in 1..=4 {
            tx.insert_sign_in(&sign_in(n, &anna, account.id, at(n as i64 * 10)))
                .await
                .unwrap();
        }
        assert_eq!(tx.delete_expired_sign_ins(at(20)).await.unwrap().len(), 2);
        assert_eq!(tx.delete_expired_sign_ins(at(20)).await.unwrap().len(), 0);
        assert_eq!(tx.sign_in_by_token_hash(&hash(2), at(0)).await.unwrap(), None);
        assert!(tx.sign_in_by_token_hash(&hash(3), at(0)).await.unwrap().is_some());
    }
}
