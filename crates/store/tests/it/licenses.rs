use model::{Feature, License, LicenseNumber, LicensePeriod, Limit, Suspension};
use store::ApiPassword;

use crate::{
    databases::both,
    nouns::{account, at, hash, insert_account},
};

#[tokio::test]
async fn a_license_is_kept_whole() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        insert_account(&mut tx, 2).await;
        let solo = tx.plan_by_code(&"solo".parse().unwrap()).await.unwrap().unwrap();
        let mut license = License::of(&solo, ours.license.number, LicensePeriod::Renews(at(100)));
        license.limits.active_devices = Limit::AtMost(4);
        license.limits.aliases = Limit::AtMost(5);
        license.features = [Feature::OwnNamespace].into_iter().collect();
        license.cancel(at(7));
        license.version = 2;
        assert!(tx.update_license(ours.id, &license).await.unwrap());
        let kept = tx.account(ours.id).await.unwrap().unwrap();
        assert_eq!(kept.license, license);
        assert_eq!(
            tx.account_by_license_number(license.number).await.unwrap(),
            Some(kept)
        );
        assert_eq!(
            tx.account_by_license_number(LicenseNumber::draw(99))
                .await
                .unwrap(),
            None
        );
        assert_eq!(tx.account(account(2).id).await.unwrap(), Some(account(2)));
        assert_eq!(tx.accounts_with_plan(solo.id).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn of_two_who_change_a_license_the_second_one_is_told() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let mut license = insert_account(&mut tx, 1).await.license;
        let id = account(1).id;
        license.version = 2;
        assert!(tx.update_license(id, &license).await.unwrap());
        assert!(!tx.update_license(id, &license).await.unwrap());
    }
}

#[tokio::test]
async fn notices_of_the_end_are_kept_until_the_end_is_another() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let mut license = ours.license.clone();
        license.period = LicensePeriod::Until(at(100));
        license.version = 2;
        tx.update_license(ours.id, &license).await.unwrap();
        assert!(tx.accounts_ending(at(99)).await.unwrap().is_empty());
        let ending = tx.accounts_ending(at(100)).await.unwrap();
        assert_eq!((ending.len(), ending[0].1), (1, None));
        assert!(!tx.set_end_notice(ours.id, at(101), 30).await.unwrap());
        assert!(tx.set_end_notice(ours.id, at(100), 7).await.unwrap());
        assert!(!tx.set_end_notice(ours.id, at(100), 30).await.unwrap());
        assert_eq!(tx.accounts_ending(at(100)).await.unwrap()[0].1, Some(7));
        license.version = 3;
        license.limits.seats = Limit::AtMost(3);
        tx.update_license(ours.id, &license).await.unwrap();
        assert_eq!(tx.accounts_ending(at(100)).await.unwrap()[0].1, Some(7));
        license.version = 4;
        license.period = LicensePeriod::Until(at(200));
        tx.update_license(ours.id, &license).await.unwrap();
        assert_eq!(tx.accounts_ending(at(200)).await.unwrap()[0].1, None);
        assert!(tx.set_end_notice(ours.id, at(200), 0).await.unwrap());
        assert!(tx.accounts_ending(at(200)).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn licenses_that_renew_are_found_when_their_term_is_over() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let mut license = ours.license.clone();
        license.period = LicensePeriod::Renews(at(100));
        license.version = 2;
        tx.update_license(ours.id, &license).await.unwrap();
        assert!(tx.accounts_to_renew(at(99)).await.unwrap().is_empty());
        assert_eq!(tx.accounts_to_renew(at(100)).await.unwrap().len(), 1);
        license.version = 3;
        license.cancel(at(5));
        tx.update_license(ours.id, &license).await.unwrap();
        assert!(tx.accounts_to_renew(at(100)).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_suspension_a_key_and_an_api_password_come_and_go() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let suspension = Suspension {
            since: at(3),
            reason: "The invoice is not paid.".into(),
        };
        assert!(tx.set_suspension(ours.id, Some(&suspension)).await.unwrap());
        assert_eq!(
            tx.account(ours.id).await.unwrap().unwrap().suspension,
            Some(suspension)
        );
        assert!(tx.set_suspension(ours.id, None).await.unwrap());
        assert_eq!(tx.account(ours.id).await.unwrap(), Some(ours.clone()));

        assert!(tx.set_license_key(ours.id, hash(9), b"new").await.unwrap());
        assert_eq!(tx.account_by_license_key_hash(&hash(1)).await.unwrap(), None);
        assert_eq!(
            tx.account_by_license_key_hash(&hash(9)).await.unwrap(),
            Some(ours.clone())
        );
        assert_eq!(
            tx.sealed_license_key(ours.id).await.unwrap(),
            Some(b"new".to_vec())
        );

        assert_eq!(tx.api_password(ours.id).await.unwrap(), None);
        let password = ApiPassword {
            sealed: b"secret".to_vec(),
            made_at: at(4),
        };
        assert!(tx.set_api_password(ours.id, Some(&password)).await.unwrap());
        assert_eq!(tx.api_password(ours.id).await.unwrap(), Some(password));
        assert!(tx.set_api_password(ours.id, None).await.unwrap());
        assert_eq!(tx.api_password(ours.id).await.unwrap(), None);
        assert!(!tx.rest_shows_secrets(ours.id).await.unwrap());
        assert!(tx.set_rest_shows_secrets(ours.id, true).await.unwrap());
        assert!(tx.rest_shows_secrets(ours.id).await.unwrap());
        let version = tx.license_version().await.unwrap();
        tx.bump_license_version().await.unwrap();
        assert_eq!(tx.license_version().await.unwrap(), version + 1);
    }
}
