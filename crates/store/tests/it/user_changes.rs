use model::{CsvRows, CsvSeparator, DateFormat, Email, Language, Preferences, Theme};
use store::StoreError;
use tokio::task::JoinSet;

use crate::{
    databases::{both, lasting},
    nouns::{account, at, insert_account, user},
};

#[tokio::test]
async fn preferences_are_kept_and_given_up_again() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let mut anna = user(1, "anna@example.com");
        tx.insert_user(&anna, "").await.unwrap();
        anna.preferences = Preferences {
            language: Some(Language::French),
            time_zone: Some("Asia/Kolkata".parse().unwrap()),
            csv_rows: CsvRows::Page,
            csv_separator: CsvSeparator::SemicolonNamed,
            date_format: DateFormat::MonthDayYear,
            theme: Theme::Dark,
            browser_language: None,
        };
        assert!(tx.set_preferences(anna.id, &anna.preferences).await.unwrap());
        assert_eq!(tx.user(anna.id).await.unwrap(), Some(anna.clone()));
        anna.preferences = Preferences::default();
        assert!(tx.set_preferences(anna.id, &anna.preferences).await.unwrap());
        assert_eq!(tx.lock_user(anna.id).await.unwrap(), Some(anna.clone()));
        let nobody = user(2, "ben@example.com").id;
        assert!(!tx.set_preferences(nobody, &anna.preferences).await.unwrap());
        assert_eq!(tx.lock_user(nobody).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_new_password_takes_the_place_of_the_old_one() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let anna = user(1, "anna@example.com");
        tx.insert_user(&anna, "old").await.unwrap();
        assert_eq!(tx.password_hash(anna.id).await.unwrap().as_deref(), Some("old"));
        assert!(tx.set_password_hash(anna.id, "new", at(7)).await.unwrap());
        assert_eq!(tx.password_hash(anna.id).await.unwrap().as_deref(), Some("new"));
        let nobody = user(2, "ben@example.com").id;
        assert!(!tx.set_password_hash(nobody, "new", at(7)).await.unwrap());
        assert_eq!(tx.password_hash(nobody).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_user_changes_the_e_mail_address_but_not_to_anothers() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let anna = user(1, "anna@example.com");
        tx.insert_user(&anna, "").await.unwrap();
        tx.insert_user(&user(2, "ben@example.com"), "").await.unwrap();
        let typed = |text: &str| text.parse::<Email>().unwrap();
        for new in ["ANNA@example.com", "Anna.B@example.com"] {
            assert!(tx.set_user_email(anna.id, &typed(new)).await.unwrap());
            assert_eq!(tx.user(anna.id).await.unwrap().unwrap().email, typed(new));
        }
        let found = tx.user_by_email(&typed("anna.b@EXAMPLE.com")).await.unwrap();
        assert_eq!(found.unwrap().0.id, anna.id);
        assert_eq!(tx.user_by_email(&typed("anna@example.com")).await.unwrap(), None);
        let nobody = user(3, "c@example.com").id;
        assert!(!tx.set_user_email(nobody, &typed("d@example.com")).await.unwrap());
        let taken = tx.set_user_email(anna.id, &typed("BEN@example.com")).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_users_who_want_one_address_at_once_one_gets_it() {
    for database in lasting().await {
        let mut tx = database.store.write().await.unwrap();
        let users = [user(1, "anna@example.com"), user(2, "ben@example.com")];
        for user in &users {
            tx.insert_user(user, "").await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut tries = JoinSet::new();
        for user in users {
            let store = database.store.clone();
            tries.spawn(async move {
                let mut tx = store.write().await?;
                tx.set_user_email(user.id, &"x@example.com".parse().unwrap())
                    .await?;
                tx.commit().await
            });
        }
        let (won, lost): (Vec<_>, Vec<_>) = tries.join_all().await.into_iter().partition(Result::is_ok);
        assert_eq!((won.len(), lost.len()), (1, 1));
        assert!(matches!(lost[0], Err(StoreError::Taken)), "{lost:?}");
    }
}

#[tokio::test]
async fn the_holder_of_an_account_changes() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let mut ours = insert_account(&mut tx, 1).await;
        let other = insert_account(&mut tx, 2).await;
        ours.name = "Müller & Söhne".into();
        ours.email = Some("office@example.com".parse().unwrap());
        ours.address = "Hauptstr. 1\n12345 Berlin".into();
        ours.telephone = "+49 (30) 123-45/6".into();
        ours.demands_second_factor = true;
        assert!(tx.update_holder(&ours).await.unwrap());
        assert_eq!(tx.lock_account(ours.id).await.unwrap(), Some(ours));
        assert_eq!(tx.account(other.id).await.unwrap(), Some(other));
        assert!(!tx.update_holder(&account(9)).await.unwrap());
        assert_eq!(tx.lock_account(account(9).id).await.unwrap(), None);
    }
}
