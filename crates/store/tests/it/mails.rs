use model::{Language, Mail, MailFault, MailFaultKind, MailId, MailState};
use store::{MailQuery, StoreError, Tx};

use crate::{
    databases::both,
    nouns::{at, insert_account, random},
};

/// The mail `n`, written in the millisecond `n` and due at once.
fn mail(n: u64) -> Mail {
    let written = at(i64::try_from(n).unwrap());
    Mail {
        id: MailId::new(written, random(n)),
        account: None,
        recipient: format!("user{n}@example.com"),
        language: Language::German,
        kind: "test".to_owned(),
        state: MailState::Waiting,
        attempts: 0,
        created_at: written,
        due_at: Some(written),
        finished_at: None,
        last_error: None,
    }
}

async fn insert(tx: &mut Tx, n: u64) -> Mail {
    let mail = mail(n);
    tx.insert_mail(&mail, b"sealed").await.unwrap();
    mail
}

fn all() -> MailQuery {
    MailQuery {
        state: None,
        after: None,
        limit: 100,
    }
}

fn fault() -> MailFault {
    MailFault::new(MailFaultKind::Later, "451 4.7.1: greylisted")
}

async fn ids(tx: &mut Tx, query: MailQuery) -> Vec<MailId> {
    let page = tx.mails_page(&query).await.unwrap();
    page.iter().map(|mail| mail.id).collect()
}

#[tokio::test]
async fn a_mail_waits_until_it_is_due_and_the_longest_due_comes_first() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        for n in [20, 10, 30] {
            insert(&mut tx, n).await;
        }
        let ours = Mail {
            account: Some(account.id),
            ..mail(40)
        };
        tx.insert_mail(&ours, b"sealed").await.unwrap();
        assert_eq!(tx.due_mails(at(9), 10).await.unwrap(), []);
        assert_eq!(tx.due_mails(at(20), 10).await.unwrap(), [mail(10), mail(20)]);
        assert_eq!(
            tx.due_mails(at(99), 10).await.unwrap(),
            [mail(10), mail(20), mail(30), ours]
        );
        assert_eq!(tx.due_mails(at(99), 1).await.unwrap(), [mail(10)]);
        let again = tx.insert_mail(&mail(10), b"other").await;
        assert!(matches!(again, Err(StoreError::Taken)), "{again:?}");
    }
}

#[tokio::test]
async fn a_mail_is_claimed_by_one_only_and_comes_back_when_nobody_reports() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let kept = insert(&mut tx, 1).await;
        let (claimed, sealed) = tx.claim_mail(kept.id, at(1), at(300)).await.unwrap().unwrap();
        assert_eq!(sealed, b"sealed");
        assert_eq!((claimed.attempts, claimed.due_at), (1, Some(at(300))));
        assert_eq!(tx.claim_mail(kept.id, at(1), at(300)).await.unwrap(), None);
        assert_eq!(tx.due_mails(at(299), 10).await.unwrap(), []);
        assert_eq!(tx.due_mails(at(300), 10).await.unwrap(), [claimed]);
    }
}

#[tokio::test]
async fn what_a_mail_says_is_forgotten_once_it_is_sent() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let kept = insert(&mut tx, 1).await;
        assert!(tx.mail_is_delayed(kept.id, at(60), &fault()).await.unwrap());
        let (delayed, sealed) = tx.mail(kept.id).await.unwrap().unwrap();
        assert_eq!(
            (delayed.due_at, delayed.last_error),
            (Some(at(60)), Some(fault()))
        );
        assert_eq!(sealed.as_deref(), Some(b"sealed".as_slice()));
        assert!(tx.mail_was_sent(kept.id, at(61)).await.unwrap());
        let (sent, sealed) = tx.mail(kept.id).await.unwrap().unwrap();
        assert_eq!((sent.state, sent.finished_at), (MailState::Sent, Some(at(61))));
        assert_eq!((sent.due_at, sent.last_error, sealed), (None, None, None));
        assert!(!tx.mail_was_sent(kept.id, at(62)).await.unwrap());
        assert!(!tx.mail_is_delayed(kept.id, at(62), &fault()).await.unwrap());
        assert!(!tx.mail_has_failed(kept.id, at(62), &fault()).await.unwrap());
        assert!(!tx.retry_mail(kept.id, at(62), at(62)).await.unwrap());
        assert!(!tx.delete_unsent_mail(kept.id).await.unwrap());
    }
}

#[tokio::test]
async fn a_mail_that_was_given_up_is_tried_again_from_the_start() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let kept = insert(&mut tx, 1).await;
        tx.claim_mail(kept.id, at(1), at(2)).await.unwrap().unwrap();
        assert!(tx.mail_has_failed(kept.id, at(3), &fault()).await.unwrap());
        let (failed, sealed) = tx.mail(kept.id).await.unwrap().unwrap();
        assert_eq!(
            (failed.state, failed.finished_at),
            (MailState::Failed, Some(at(3)))
        );
        assert!(sealed.is_some());
        assert_eq!(tx.due_mails(at(99), 10).await.unwrap(), []);
        assert!(tx.retry_mail(kept.id, at(5), at(10)).await.unwrap());
        let due = tx.due_mails(at(5), 10).await.unwrap();
        assert_eq!((due[0].attempts, due[0].finished_at), (0, None));
    }
}

#[tokio::test]
async fn a_resting_mail_is_hurried_but_not_one_that_may_be_on_its_way() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let kept = insert(&mut tx, 1).await;
        tx.claim_mail(kept.id, at(1), at(300)).await.unwrap().unwrap();
        assert!(!tx.retry_mail(kept.id, at(5), at(300)).await.unwrap());
        tx.mail_is_delayed(kept.id, at(9_000), &fault()).await.unwrap();
        assert!(tx.retry_mail(kept.id, at(5), at(300)).await.unwrap());
        assert_eq!(tx.due_mails(at(5), 10).await.unwrap().len(), 1);
        assert!(tx.delete_unsent_mail(kept.id).await.unwrap());
        assert_eq!(tx.mail(kept.id).await.unwrap(), None);
        assert!(!tx.retry_mail(kept.id, at(5), at(300)).await.unwrap());
    }
}

#[tokio::test]
async fn the_pages_show_every_mail_once_newest_first() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let mut written = Vec::new();
        for n in 1..=7 {
            written.push(insert(&mut tx, n).await.id);
        }
        tx.mail_was_sent(written[2], at(50)).await.unwrap();
        tx.mail_has_failed(written[4], at(50), &fault()).await.unwrap();
        let newest: Vec<_> = written.iter().rev().copied().collect();
        let mut walked = ids(&mut tx, MailQuery { limit: 3, ..all() }).await;
        while walked.len() < 7 {
            let after = walked.last().copied();
            let page = MailQuery {
                after,
                limit: 3,
                ..all()
            };
            walked.extend(ids(&mut tx, page).await);
        }
        assert_eq!(walked, newest);
        let of = |state| MailQuery {
            state: Some(state),
            ..all()
        };
        assert_eq!(ids(&mut tx, of(MailState::Sent)).await, [written[2]]);
        assert_eq!(ids(&mut tx, of(MailState::Failed)).await, [written[4]]);
        assert_eq!(ids(&mut tx, of(MailState::Waiting)).await.len(), 5);
    }
}

#[tokio::test]
async fn old_mails_are_forgotten_whatever_became_of_them() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        for n in 1..=4 {
            insert(&mut tx, n).await;
        }
        tx.mail_was_sent(mail(1).id, at(9)).await.unwrap();
        assert_eq!(tx.purge_mails(MailId::new(at(3), [0; 10])).await.unwrap(), 2);
        assert_eq!(ids(&mut tx, all()).await, [mail(4).id, mail(3).id]);
    }
}
