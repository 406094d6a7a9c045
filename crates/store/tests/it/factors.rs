use model::Timestamp;
use store::{FactorReset, Totp};

use crate::{
    databases::both,
    nouns::{at, hash, insert_account, insert_owner, user},
    passkeys::passkey,
};

fn totp(last_step: u64) -> Totp {
    Totp {
        sealed: b"sealed".to_vec(),
        last_step,
    }
}

#[tokio::test]
async fn totp_is_switched_on_and_off_once() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        assert!(tx.lock_factors(anna.id).await.unwrap());
        assert!(!tx.lock_factors(user(9, "nobody@example.com").id).await.unwrap());
        assert_eq!(tx.totp(anna.id).await.unwrap(), None);
        assert!(!tx.has_second_factor(anna.id).await.unwrap());
        assert!(tx.switch_totp_on(anna.id, &totp(7)).await.unwrap());
        assert!(!tx.switch_totp_on(anna.id, &totp(8)).await.unwrap());
        assert_eq!(tx.totp(anna.id).await.unwrap(), Some(totp(7)));
        assert!(tx.has_second_factor(anna.id).await.unwrap());
        assert!(tx.switch_totp_off(anna.id).await.unwrap());
        assert!(!tx.switch_totp_off(anna.id).await.unwrap());
        assert_eq!(tx.totp(anna.id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_time_step_and_those_before_it_are_good_once() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        assert!(!tx.use_totp_step(anna.id, 5).await.unwrap(), "it is off");
        tx.switch_totp_on(anna.id, &totp(7)).await.unwrap();
        for (step, good) in [(7, false), (8, true), (8, false), (6, false), (9, true)] {
            assert_eq!(tx.use_totp_step(anna.id, step).await.unwrap(), good, "{step}");
        }
    }
}

#[tokio::test]
async fn a_recovery_code_is_good_once_and_new_ones_replace_the_old() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let ben = insert_owner(&mut tx, 2, account.id).await;
        tx.replace_recovery_codes(anna.id, &[hash(1), hash(2), hash(3)])
            .await
            .unwrap();
        assert!(!tx.use_recovery_code(ben.id, &hash(1)).await.unwrap());
        assert!(tx.use_recovery_code(anna.id, &hash(1)).await.unwrap());
        assert!(!tx.use_recovery_code(anna.id, &hash(1)).await.unwrap());
        assert_eq!(tx.count_recovery_codes(anna.id).await.unwrap(), 2);
        tx.replace_recovery_codes(anna.id, &[hash(4)]).await.unwrap();
        assert!(!tx.use_recovery_code(anna.id, &hash(2)).await.unwrap());
        assert!(tx.use_recovery_code(anna.id, &hash(4)).await.unwrap());
        assert_eq!(tx.count_recovery_codes(anna.id).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn a_factor_is_missing_where_the_account_demands_one() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let mut account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        assert!(!tx.second_factor_missing(anna.id, account.id).await.unwrap());
        assert!(!tx.second_factor_demanded(anna.id).await.unwrap());
        account.demands_second_factor = true;
        tx.update_holder(&account).await.unwrap();
        assert!(tx.second_factor_missing(anna.id, account.id).await.unwrap());
        assert!(tx.second_factor_demanded(anna.id).await.unwrap());

        tx.insert_passkey(&passkey(1, &anna)).await.unwrap();
        assert!(!tx.second_factor_missing(anna.id, account.id).await.unwrap());
        assert!(tx.has_second_factor(anna.id).await.unwrap());
        tx.switch_totp_on(anna.id, &totp(1)).await.unwrap();
        tx.replace_recovery_codes(anna.id, &[hash(1)]).await.unwrap();
        tx.delete_factors(anna.id).await.unwrap();
        assert!(!tx.has_second_factor(anna.id).await.unwrap());
        assert_eq!(tx.count_recovery_codes(anna.id).await.unwrap(), 0);
        assert!(tx.second_factor_missing(anna.id, account.id).await.unwrap());

        tx.set_membership_disabled(anna.id, account.id, true)
            .await
            .unwrap();
        assert!(!tx.second_factor_demanded(anna.id).await.unwrap());
    }
}

#[tokio::test]
async fn a_lost_factor_is_reported_once_confirmed_once_and_due_once() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let other = insert_account(&mut tx, 2).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let ben = insert_owner(&mut tx, 2, other.id).await;
        let asked = |user: &model::User, at: Timestamp| FactorReset {
            user: user.id,
            requested_at: at,
            address: "192.0.2.1".into(),
            confirmed: None,
        };
        assert!(tx.insert_factor_reset(&asked(&anna, at(1))).await.unwrap());
        assert!(!tx.insert_factor_reset(&asked(&anna, at(2))).await.unwrap());
        assert!(tx.insert_factor_reset(&asked(&ben, at(2))).await.unwrap());
        let found = tx.factor_reset(anna.id).await.unwrap();
        assert_eq!(found, Some(asked(&anna, at(1))));
        let of_one = tx.factor_resets_in_account(account.id).await.unwrap();
        assert_eq!(of_one, [(anna.clone(), asked(&anna, at(1)))]);
        let all = tx.factor_resets(10).await.unwrap();
        assert_eq!(
            all.iter().map(|(user, _)| user.id).collect::<Vec<_>>(),
            [anna.id, ben.id]
        );

        let confirm = "ben@example.com";
        assert!(tx.confirm_factor_reset(anna.id, confirm, at(100)).await.unwrap());
        assert!(!tx.confirm_factor_reset(anna.id, confirm, at(50)).await.unwrap());
        let confirmed = tx.factor_reset(anna.id).await.unwrap().unwrap().confirmed;
        assert_eq!(confirmed, Some((confirm.to_owned(), at(100))));
        assert_eq!(tx.due_factor_resets(at(99)).await.unwrap(), []);
        assert!(!tx.take_due_factor_reset(anna.id, at(99)).await.unwrap());
        assert_eq!(tx.due_factor_resets(at(100)).await.unwrap(), [anna.id]);
        assert_eq!(
            tx.purge_factor_resets(at(2)).await.unwrap(),
            1,
            "nobody confirmed ben's"
        );
        assert!(tx.take_due_factor_reset(anna.id, at(100)).await.unwrap());
        assert!(!tx.take_due_factor_reset(anna.id, at(100)).await.unwrap());
        assert!(!tx.delete_factor_reset(anna.id).await.unwrap());
    }
}
