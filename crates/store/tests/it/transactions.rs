use std::os::unix::fs::PermissionsExt;

use store::{Store, StoreError};
use tokio::sync::Notify;

use crate::{
    databases::{both, lasting},
    nouns::{insert_account, insert_client},
};

#[tokio::test]
async fn a_transaction_that_is_dropped_leaves_no_trace() {
    for database in both().await {
        let written = Notify::new();
        let writer = async {
            let mut tx = database.store.write().await.unwrap();
            insert_account(&mut tx, 1).await;
            insert_client(&mut tx, 1, None).await;
            written.notify_one();
            std::future::pending::<()>().await;
        };
        // The writer is dropped in the middle of its transaction.
        tokio::select! {
            () = writer => unreachable!(),
            () = written.notified() => {}
        }

        let mut tx = database.store.write().await.unwrap();
        insert_account(&mut tx, 2).await;
        drop(tx);
        let mut tx = database.store.write().await.unwrap();
        assert!(!tx.any_account().await.unwrap());
        assert_eq!(tx.count_clients().await.unwrap(), 0);
        insert_account(&mut tx, 1).await;
        tx.commit().await.unwrap();
        assert!(database.store.read().await.unwrap().any_account().await.unwrap());
    }
}

#[tokio::test]
async fn what_is_committed_is_there_after_a_restart() {
    for database in lasting().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let client = insert_client(&mut tx, 1, Some(&account)).await;
        tx.commit().await.unwrap();
        database.store.close().await;
        let closed = database.store.read().await;
        assert!(matches!(closed, Err(StoreError::Database(_))), "{closed:?}");

        let again = database.again().await;
        let mut tx = again.read().await.unwrap();
        assert_eq!(tx.account(account.id).await.unwrap(), Some(account));
        assert_eq!(tx.client(client.id).await.unwrap(), Some(client));
        drop(tx);
        again.close().await;
    }
}

#[tokio::test]
async fn a_reader_sees_one_moment_and_does_not_wait_for_the_writer() {
    for database in lasting().await {
        let mut reader = database.store.read().await.unwrap();
        assert!(!reader.any_account().await.unwrap());
        let mut writer = database.store.write().await.unwrap();
        insert_account(&mut writer, 1).await;
        assert!(!reader.any_account().await.unwrap());
        writer.commit().await.unwrap();
        assert!(!reader.any_account().await.unwrap());
        drop(reader);
        assert!(database.store.read().await.unwrap().any_account().await.unwrap());
    }
}

#[tokio::test]
async fn a_reader_cannot_write() {
    for database in lasting().await {
        let mut reader = database.store.read().await.unwrap();
        let refused = reader.set_setting("key", "value").await;
        assert!(matches!(refused, Err(StoreError::Database(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn writers_in_two_processes_wait_for_each_other() {
    for database in lasting().await {
        let other = database.again().await;
        let add = async |store: &Store, n| {
            let mut tx = store.write().await.unwrap();
            // What was read is still so when the transaction writes.
            tx.count_clients().await.unwrap();
            insert_client(&mut tx, n, None).await;
            tx.commit().await.unwrap();
        };
        let own = async {
            for n in 0..20 {
                add(&database.store, n).await;
            }
        };
        let others = async {
            for n in 100..120 {
                add(&other, n).await;
            }
        };
        tokio::join!(own, others);
        assert_eq!(
            database
                .store
                .read()
                .await
                .unwrap()
                .count_clients()
                .await
                .unwrap(),
            40
        );
        other.close().await;
    }
}

#[tokio::test]
async fn a_new_database_file_is_for_its_owner_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new folder?/50% #1.db");
    let store = Store::open(path.to_str().unwrap()).await.unwrap();
    let mut tx = store.write().await.unwrap();
    insert_account(&mut tx, 1).await;
    tx.commit().await.unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    let mut files = 0;
    for file in std::fs::read_dir(path.parent().unwrap()).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
        files += 1;
    }
    assert_eq!(files, 3, "the database, its journal and the journal's index");
    store.close().await;
}

#[tokio::test]
async fn an_address_of_no_database_is_refused() {
    for bad in ["", "mysql://localhost/x"] {
        let refused = Store::open(bad).await;
        assert!(matches!(refused, Err(StoreError::Address)), "{bad}: {refused:?}");
    }
    let refused = Store::open("/dev/null/x.db").await;
    assert!(matches!(refused, Err(StoreError::File(_))), "{refused:?}");
}
