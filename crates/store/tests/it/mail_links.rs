use model::{Account, LinkPurpose, User};
use store::{MailLink, StoreError};

use crate::{
    databases::both,
    nouns::{at, hash, insert_account, insert_owner},
};

fn link(n: u64, purpose: LinkPurpose, user: &User, account: Option<&Account>) -> MailLink {
    MailLink {
        token_hash: hash(n),
        purpose,
        user: user.id,
        account: account.map(|account| account.id),
        email: account.map(|_| "New@example.com".parse().unwrap()),
        created_at: at(0),
        expires_at: at(1000),
    }
}

#[tokio::test]
async fn a_link_is_found_until_it_expires_and_taken_once() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let kept = link(1, LinkPurpose::AccountEmail, &anna, Some(&account));
        tx.insert_mail_link(&kept).await.unwrap();
        let taken = tx.insert_mail_link(&kept).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");

        assert_eq!(tx.mail_link(&hash(1), at(999)).await.unwrap(), Some(kept.clone()));
        assert_eq!(tx.mail_link(&hash(1), at(1000)).await.unwrap(), None);
        assert_eq!(tx.mail_link(&hash(2), at(0)).await.unwrap(), None);

        let purpose = LinkPurpose::AccountEmail;
        let other = LinkPurpose::PasswordReset;
        assert_eq!(tx.take_mail_link(&hash(1), other, at(0)).await.unwrap(), None);
        assert_eq!(
            tx.take_mail_link(&hash(1), purpose, at(1000)).await.unwrap(),
            None
        );
        assert_eq!(
            tx.take_mail_link(&hash(1), purpose, at(999)).await.unwrap(),
            Some(kept)
        );
        assert_eq!(tx.take_mail_link(&hash(1), purpose, at(999)).await.unwrap(), None);
    }
}

#[tokio::test]
async fn links_of_one_user_for_one_purpose_go_together() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let ben = insert_owner(&mut tx, 2, account.id).await;
        for (n, purpose, user) in [
            (1, LinkPurpose::PasswordReset, &anna),
            (2, LinkPurpose::PasswordReset, &anna),
            (3, LinkPurpose::UserEmail, &anna),
            (4, LinkPurpose::PasswordReset, &ben),
            (5, LinkPurpose::FactorReset, &ben),
        ] {
            tx.insert_mail_link(&link(n, purpose, user, None)).await.unwrap();
        }
        let deleted = tx.delete_mail_links(anna.id, LinkPurpose::PasswordReset).await;
        assert_eq!(deleted.unwrap(), 2);
        for (n, there) in [(1, false), (2, false), (3, true), (4, true), (5, true)] {
            let found = tx.mail_link(&hash(n), at(0)).await.unwrap();
            assert_eq!(found.is_some(), there, "{n}");
        }
        assert!(tx.delete_user(ben.id).await.unwrap());
        assert_eq!(tx.mail_link(&hash(4), at(0)).await.unwrap(), None);
    }
}

#[tokio::test]
async fn expired_links_are_forgotten() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        for n in 1..=3 {
            let mut link = link(n, LinkPurpose::UserEmail, &anna, None);
            link.expires_at = at(n as i64 * 10);
            tx.insert_mail_link(&link).await.unwrap();
        }
        assert_eq!(tx.purge_mail_links(at(20)).await.unwrap(), 2);
        assert_eq!(tx.purge_mail_links(at(20)).await.unwrap(), 0);
        assert!(tx.mail_link(&hash(3), at(0)).await.unwrap().is_some());
    }
}
