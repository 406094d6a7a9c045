use store::StoreError;

use crate::{
    databases::both,
    nouns::{at, hash, insert_account, invitation, owner_role},
};

#[tokio::test]
async fn an_invitation_is_found_by_its_link_and_accepted_once() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (one, two) = (insert_account(&mut tx, 1).await, insert_account(&mut tx, 2).await);
        let role = owner_role(one.id);
        let invited = invitation(1, one.id, role.id, "Ben@example.com");
        tx.insert_invitation(&invited).await.unwrap();
        let found = tx.invitation_by_token_hash(&hash(1)).await.unwrap();
        assert_eq!(found, Some(invited.clone()));
        assert_eq!(tx.invitation_by_token_hash(&hash(2)).await.unwrap(), None);
        assert_eq!(tx.open_invitation(two.id, invited.id).await.unwrap(), None);
        assert_eq!(tx.count_open_invitations(one.id).await.unwrap(), 1);
        let listed = tx.open_invitations(one.id, 10).await.unwrap();
        assert_eq!(listed, [(invited.clone(), role)]);

        assert!(tx.accept_invitation(invited.id, at(9)).await.unwrap());
        assert!(!tx.accept_invitation(invited.id, at(10)).await.unwrap());
        let found = tx.invitation_by_token_hash(&hash(1)).await.unwrap().unwrap();
        assert_eq!(found.accepted_at, Some(at(9)));
        assert_eq!(tx.open_invitation(one.id, invited.id).await.unwrap(), None);
        assert_eq!(tx.open_invitations(one.id, 10).await.unwrap(), []);
    }
}

#[tokio::test]
async fn one_invitation_is_open_per_account_and_address() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (one, two) = (insert_account(&mut tx, 1).await, insert_account(&mut tx, 2).await);
        let role = owner_role(one.id).id;
        let first = invitation(1, one.id, role, "ben@example.com");
        tx.insert_invitation(&first).await.unwrap();
        let taken = tx
            .insert_invitation(&invitation(2, one.id, role, "BEN@example.com"))
            .await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        let elsewhere = invitation(3, two.id, owner_role(two.id).id, "ben@example.com");
        tx.insert_invitation(&elsewhere).await.unwrap();
        let nobodys = tx
            .delete_open_invitations_by(one.id, "ben@example.com")
            .await
            .unwrap();
        assert!(nobodys.is_empty());
        let annas = tx
            .delete_open_invitations_by(two.id, "anna@example.com")
            .await
            .unwrap();
        assert_eq!(annas, ["ben@example.com"]);
        assert!(!tx.delete_open_invitation(two.id, first.id).await.unwrap());
        assert!(tx.delete_open_invitation(one.id, first.id).await.unwrap());
        tx.insert_invitation(&invitation(2, one.id, role, "BEN@example.com"))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_new_link_makes_the_old_one_void() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let invited = invitation(1, account.id, owner_role(account.id).id, "ben@example.com");
        tx.insert_invitation(&invited).await.unwrap();
        let renewed = tx
            .renew_invitation(invited.id, hash(7), at(20), at(90))
            .await
            .unwrap();
        assert!(renewed);
        assert_eq!(tx.invitation_by_token_hash(&hash(1)).await.unwrap(), None);
        let found = tx.invitation_by_token_hash(&hash(7)).await.unwrap().unwrap();
        assert_eq!((found.created_at, found.expires_at), (at(20), at(90)));
        tx.accept_invitation(invited.id, at(30)).await.unwrap();
        assert!(
            !tx.renew_invitation(invited.id, hash(8), at(40), at(95))
                .await
                .unwrap()
        );
    }
}

#[tokio::test]
async fn invitations_that_are_over_are_forgotten() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let role = owner_role(account.id).id;
        for n in 1..=3 {
            let mut invited = invitation(n, account.id, role, &format!("{n}@example.com"));
            invited.expires_at = at(n as i64 * 10);
            tx.insert_invitation(&invited).await.unwrap();
        }
        assert_eq!(tx.purge_invitations(at(20)).await.unwrap(), 2);
        assert_eq!(tx.count_open_invitations(account.id).await.unwrap(), 1);
    }
}
