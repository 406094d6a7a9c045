use store::AccountQuery;

use crate::{
    databases::both,
    nouns::{insert_account, insert_owner},
};

#[tokio::test]
async fn accounts_are_listed_page_by_page_and_found_by_name_number_and_address() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        for n in 1..=12 {
            let mut account = insert_account(&mut tx, n).await;
            account.name = format!("Äcme 100%_{n}");
            account.email = Some(format!("Holder{n}@example.com").parse().unwrap());
            tx.update_holder(&account).await.unwrap();
        }
        let mut numbers = async |search: Option<&str>, after| {
            let query = AccountQuery {
                search: search.map(str::to_owned),
                after,
                limit: 5,
            };
            let page = tx.accounts_page(&query).await.unwrap();
            page.into_iter().map(|account| account.number).collect::<Vec<_>>()
        };
        assert_eq!(numbers(None, None).await, [1, 2, 3, 4, 5]);
        assert_eq!(numbers(None, Some(10)).await, [11, 12]);
        assert_eq!(numbers(Some("äCME 100%_1"), None).await, [1, 10, 11, 12]);
        assert_eq!(numbers(Some("HOLDER7@"), None).await, [7]);
        assert_eq!(numbers(Some(" 12 "), None).await, [12]);
        assert!(numbers(Some("100x"), None).await.is_empty());
        assert!(numbers(Some("\0nobody"), None).await.is_empty());
    }
}

#[tokio::test]
async fn the_users_of_an_account_are_counted() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (ours, others) = (insert_account(&mut tx, 1).await, insert_account(&mut tx, 2).await);
        insert_owner(&mut tx, 1, ours.id).await;
        insert_owner(&mut tx, 2, ours.id).await;
        assert_eq!(tx.count_members(ours.id).await.unwrap(), 2);
        assert_eq!(tx.count_members(others.id).await.unwrap(), 0);
    }
}
