use model::{LicensePeriod, Limit};
use store::StoreError;

use crate::{
    databases::both,
    nouns::{account, at, hash},
};

#[tokio::test]
async fn an_account_is_found_by_its_id_its_number_and_its_license_key() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        assert!(!tx.any_account().await.unwrap());
        let ours = account(1);
        tx.insert_account(&ours, hash(1), &[0, 1, 255]).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        assert!(tx.any_account().await.unwrap());
        assert_eq!(tx.account(ours.id).await.unwrap(), Some(ours.clone()));
        assert_eq!(tx.account_by_number(1).await.unwrap(), Some(ours.clone()));
        assert_eq!(
            tx.account_by_license_key_hash(&hash(1)).await.unwrap(),
            Some(ours.clone())
        );
        assert_eq!(
            tx.sealed_license_key(ours.id).await.unwrap(),
            Some(vec![0, 1, 255])
        );

        assert_eq!(tx.account(account(2).id).await.unwrap(), None);
        assert_eq!(tx.account_by_number(u64::MAX).await.unwrap(), None);
        assert_eq!(tx.account_by_license_key_hash(&hash(2)).await.unwrap(), None);
        assert_eq!(tx.sealed_license_key(account(2).id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn limits_and_an_expiry_are_kept() {
    for database in both().await {
        let mut limited = account(1);
        limited.license.limits.seats = Limit::AtMost(0);
        limited.license.limits.sessions = Limit::AtMost(7);
        limited.license.period = LicensePeriod::Until(at(-1));
        let mut tx = database.store.write().await.unwrap();
        tx.insert_account(&limited, hash(1), b"").await.unwrap();
        assert_eq!(tx.account(limited.id).await.unwrap(), Some(limited));
    }
}

#[tokio::test]
async fn no_two_accounts_have_the_same_number_or_license_key() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        tx.insert_account(&account(1), hash(1), b"").await.unwrap();
        let mut same_number = account(2);
        same_number.number = 1;
        let taken = tx.insert_account(&same_number, hash(2), b"").await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        let taken = tx.insert_account(&account(3), hash(1), b"").await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        tx.insert_account(&account(4), hash(4), b"").await.unwrap();
    }
}
