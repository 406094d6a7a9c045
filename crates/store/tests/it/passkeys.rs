use model::{PasskeyId, User};
use store::{Passkey, StoreError};

use crate::{
    databases::both,
    nouns::{at, insert_account, insert_owner, random},
};

/// The passkey `n` of that user.
pub fn passkey(n: u64, user: &User) -> Passkey {
    Passkey {
        id: PasskeyId::new(at(0), random(n)),
        user: user.id,
        credential_id: vec![0xab, u8::try_from(n).unwrap()],
        credential: "key and counter 1".into(),
        name: format!("Key {n}"),
        created_at: at(n as i64),
        last_used_at: None,
    }
}

#[tokio::test]
async fn a_passkey_is_found_by_its_credential_and_is_nobody_elses() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let ben = insert_owner(&mut tx, 2, account.id).await;
        for n in [2, 1] {
            tx.insert_passkey(&passkey(n, &anna)).await.unwrap();
        }
        let taken = tx
            .insert_passkey(&Passkey {
                id: PasskeyId::new(at(0), random(9)),
                ..passkey(1, &ben)
            })
            .await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");

        let found = tx.passkey_by_credential(&[0xab, 1]).await.unwrap();
        assert_eq!(found, Some(passkey(1, &anna)));
        assert_eq!(tx.passkey_by_credential(&[0xab]).await.unwrap(), None);
        let all = tx.passkeys(anna.id).await.unwrap();
        assert_eq!(all, [passkey(1, &anna), passkey(2, &anna)]);
        assert_eq!(tx.passkeys(ben.id).await.unwrap(), []);

        let id = passkey(1, &anna).id;
        assert_eq!(tx.delete_passkey(ben.id, id).await.unwrap(), None);
        assert_eq!(
            tx.delete_passkey(anna.id, id).await.unwrap(),
            Some("Key 1".into())
        );
        assert_eq!(tx.delete_passkey(anna.id, id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn the_state_of_a_passkey_changes_only_for_whoever_knows_the_last_one() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let read = passkey(1, &anna);
        tx.insert_passkey(&read).await.unwrap();
        assert!(tx.use_passkey(&read, "counter 2", at(50)).await.unwrap());
        assert!(!tx.use_passkey(&read, "counter 3", at(60)).await.unwrap());
        let now = tx.passkeys(anna.id).await.unwrap().remove(0);
        assert_eq!(
            (now.credential.as_str(), now.last_used_at),
            ("counter 2", Some(at(50)))
        );
    }
}
