use crate::databases::both;

#[tokio::test]
async fn a_setting_is_set_changed_and_forgotten() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        assert_eq!(tx.setting("setup_token").await.unwrap(), None);
        tx.set_setting("setup_token", "one").await.unwrap();
        tx.set_setting("setup_token", "two").await.unwrap();
        tx.set_setting("other", "").await.unwrap();
        assert_eq!(tx.setting("setup_token").await.unwrap().as_deref(), Some("two"));
        assert!(tx.delete_setting("setup_token").await.unwrap());
        assert!(!tx.delete_setting("setup_token").await.unwrap());
        assert_eq!(tx.setting("setup_token").await.unwrap(), None);
        assert_eq!(tx.setting("other").await.unwrap().as_deref(), Some(""));
    }
}
