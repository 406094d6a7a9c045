use model::{EndReason, SessionState};
use store::StoreError;

use crate::{
    databases::{TestDatabase, lasting},
    nouns::{at, browser, end_of, insert_account, insert_client, insert_owner, insert_session},
};

/// Takes away what keeps nonsense out, then writes `column = value` into every row of `table`.
async fn spoil(database: &TestDatabase, table: &str, column: &str, value: &str) {
    let checks_off = match database.url().starts_with("postgres") {
        true => format!(
            "DO $$ DECLARE name text; BEGIN FOR name IN SELECT conname FROM pg_constraint \
             WHERE conrelid = '{table}'::regclass AND contype IN ('c', 'f') LOOP \
             EXECUTE format('ALTER TABLE {table} DROP CONSTRAINT %I', name); END LOOP; END $$;"
        ),
        false => "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;".to_owned(),
    };
    database
        .run(&format!("{checks_off} UPDATE {table} SET {column} = {value};"))
        .await
        .unwrap();
}

fn assert_corrupt<T: std::fmt::Debug>(result: Result<T, StoreError>, place: (&str, &str)) {
    match result {
        Err(StoreError::Corrupt { table, column }) => assert_eq!((table, column), place),
        other => panic!("{place:?}: {other:?}"),
    }
}

#[tokio::test]
async fn a_client_that_makes_no_sense_is_loud() {
    let nonsense = [
        ("presence_at", "NULL"),
        ("presence_at", "9223372036854775807"),
        ("number", "5"),
        ("alias", "'no alias'"),
        ("account_id", "'usr_1'"),
        ("device_key", "'zz'"),
    ];
    for (column, value) in nonsense {
        for database in lasting().await {
            let mut tx = database.store.write().await.unwrap();
            let client = insert_client(&mut tx, 1, None).await;
            tx.set_presence(&[(client.id, model::Presence::Online { since: at(0) })])
                .await
                .unwrap();
            tx.commit().await.unwrap();
            spoil(&database, "clients", column, value).await;
            let mut tx = database.store.read().await.unwrap();
            assert_corrupt(tx.client(client.id).await, ("clients", column));
        }
    }
}

#[tokio::test]
async fn a_session_that_makes_no_sense_is_loud() {
    let nonsense = [
        ("state", "'paused'"),
        ("ended_at", "NULL"),
        ("end_reason", "'boredom'"),
        ("ended_by", "NULL"),
        ("from_kind", "'robot'"),
        ("to_client_id", "'cli_'"),
        ("path", "'pigeon'"),
        ("permissions", "'fly'"),
        ("number", "-1"),
    ];
    for (column, value) in nonsense {
        for database in lasting().await {
            let mut tx = database.store.write().await.unwrap();
            let account = insert_account(&mut tx, 1).await;
            let anna = insert_owner(&mut tx, 1, account.id).await;
            let desk = insert_client(&mut tx, 1, Some(&account)).await;
            let mut session =
                insert_session(&mut tx, 1, browser(&anna, &account), end_of(&desk), at(0)).await;
            let was = session.state.clone();
            session
                .end(
                    EndReason::SignedOut {
                        by: "anna@example.com".into(),
                    },
                    at(1),
                    at(1),
                )
                .unwrap();
            assert!(tx.update_session(&session, &was).await.unwrap());
            tx.commit().await.unwrap();
            spoil(&database, "sessions", column, value).await;
            let mut tx = database.store.read().await.unwrap();
            assert_corrupt(tx.session(session.id).await, ("sessions", column));
        }
    }
}

#[tokio::test]
async fn accounts_and_users_that_make_no_sense_are_loud() {
    for database in lasting().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        tx.commit().await.unwrap();
        spoil(&database, "roles", "rights", "'clients:all'").await;
        let memberships = database.store.read().await.unwrap().memberships(anna.id).await;
        assert_corrupt(memberships, ("roles", "rights"));
        spoil(&database, "users", "email", "'nobody'").await;
        assert_corrupt(
            database.store.read().await.unwrap().user(anna.id).await,
            ("users", "email"),
        );
        spoil(&database, "accounts", "max_seats", "-1").await;
        assert_corrupt(
            database.store.read().await.unwrap().account(account.id).await,
            ("accounts", "max_seats"),
        );
        spoil(&database, "accounts", "features", "'gift'").await;
        assert_corrupt(
            database.store.read().await.unwrap().account(account.id).await,
            ("accounts", "features"),
        );
        spoil(&database, "accounts", "license_key_sealed", "'xyz'").await;
        let sealed = database
            .store
            .read()
            .await
            .unwrap()
            .sealed_license_key(account.id)
            .await;
        assert_corrupt(sealed, ("accounts", "license_key_sealed"));
    }
}

#[tokio::test]
async fn the_database_itself_refuses_states_that_cannot_be() {
    let impossible = [
        "state = 'paused'",
        "state = 'open'",
        "answer_until = NULL",
        "opened_at = 5",
        "ended_at = 5",
        "end_reason = 'dismissed'",
        "ended_by = 'anna@example.com'",
        "state = 'closed', answer_until = NULL, ended_at = 5",
        "state = 'closed', answer_until = NULL, ended_at = 5, end_reason = 'boredom'",
        "state = 'closed', answer_until = NULL, ended_at = 5, end_reason = 'signed_out'",
        "state = 'closing', answer_until = NULL, end_reason = 'dismissed'",
        "path = 'pigeon'",
        "from_kind = 'client'",
        "to_kind = 'browser'",
        "from_account_id = NULL",
        "to_number = NULL",
    ];
    for database in lasting().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let desk = insert_client(&mut tx, 1, Some(&account)).await;
        let session = insert_session(&mut tx, 1, browser(&anna, &account), end_of(&desk), at(0)).await;
        tx.commit().await.unwrap();
        for change in impossible {
            let refused = database.run(&format!("UPDATE sessions SET {change}")).await;
            assert!(
                matches!(refused, Err(sqlx::Error::Database(_))),
                "{change}: {refused:?}"
            );
        }
        let possible = "UPDATE sessions SET state = 'closed', answer_until = NULL, ended_at = 5, end_reason = 'dismissed'";
        database.run(possible).await.unwrap();
        let stored = database
            .store
            .read()
            .await
            .unwrap()
            .session(session.id)
            .await
            .unwrap()
            .unwrap();
        assert!(matches!(stored.state, SessionState::Closed { opened: None, .. }));
    }
}
