use model::{Email, Language, Membership};
use store::StoreError;

use crate::{
    databases::both,
    nouns::{account, at, insert_account, owner_role, user},
};

#[tokio::test]
async fn a_user_is_found_by_the_e_mail_address_in_any_case() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        assert!(!tx.any_user().await.unwrap());
        let anna = user(1, "Anna@Example.com");
        tx.insert_user(&anna, "$argon2id$…").await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        let typed: Email = "aNNA@example.COM".parse().unwrap();
        assert!(tx.any_user().await.unwrap());
        assert_eq!(tx.user(anna.id).await.unwrap(), Some(anna.clone()));
        assert_eq!(
            tx.user_by_email(&typed).await.unwrap(),
            Some((anna, "$argon2id$…".to_owned()))
        );
        assert_eq!(
            tx.user_by_email(&"b@example.com".parse().unwrap()).await.unwrap(),
            None
        );
        assert_eq!(tx.user(user(2, "b@example.com").id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn no_two_users_have_the_same_e_mail_address() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        tx.insert_user(&user(1, "anna@example.com"), "").await.unwrap();
        let taken = tx.insert_user(&user(2, "ANNA@example.com"), "").await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        tx.insert_user(&user(3, "berta@example.com"), "").await.unwrap();
    }
}

#[tokio::test]
async fn a_user_is_a_member_of_some_accounts_and_of_no_others() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let anna = user(1, "anna@example.com");
        tx.insert_user(&anna, "").await.unwrap();
        let second = insert_account(&mut tx, 2).await;
        let first = insert_account(&mut tx, 1).await;
        let foreign = insert_account(&mut tx, 3).await;
        let member = |account: &model::Account| Membership {
            account: account.id,
            role: owner_role(account.id),
            disabled: false,
            since: at(0),
        };
        for account in [&second, &first] {
            tx.insert_membership(anna.id, &member(account)).await.unwrap();
        }
        let taken = tx.insert_membership(anna.id, &member(&first)).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        assert_eq!(
            tx.memberships(anna.id).await.unwrap(),
            [member(&first), member(&second)]
        );
        assert_eq!(
            tx.membership(anna.id, second.id).await.unwrap(),
            Some(member(&second))
        );
        assert_eq!(tx.membership(anna.id, foreign.id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_membership_in_an_account_that_does_not_exist_is_refused() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let anna = user(1, "anna@example.com");
        tx.insert_user(&anna, "").await.unwrap();
        let membership = Membership {
            account: account(9).id,
            role: owner_role(account(9).id),
            disabled: false,
            since: at(0),
        };
        let refused = tx.insert_membership(anna.id, &membership).await;
        assert!(matches!(refused, Err(StoreError::Database(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn the_language_of_the_last_browser_is_noted() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let anna = user(1, "anna@example.com");
        tx.insert_user(&anna, "").await.unwrap();
        assert!(tx.set_browser_language(anna.id, Language::French).await.unwrap());
        let found = tx.user(anna.id).await.unwrap().unwrap().preferences;
        assert_eq!(
            (found.browser_language, found.language),
            (Some(Language::French), None)
        );
        assert!(
            !tx.set_browser_language(user(2, "b@example.com").id, Language::French)
                .await
                .unwrap()
        );
    }
}
