use model::{Presence, UsageNumbers, UsageSample, UsageSpan};
use store::UsageRow;

use crate::{
    databases::both,
    nouns::{account, at, insert_account, insert_client},
};

fn row(n: u64, span: UsageSpan, begin: i64, numbers: [u64; 3]) -> UsageRow {
    let [seats, online, sessions] = numbers;
    let usage = UsageNumbers {
        seats,
        online,
        sessions,
    };
    UsageRow {
        account: account(n).id,
        span,
        sample: UsageSample { at: at(begin), usage },
    }
}

#[tokio::test]
async fn of_two_samples_of_a_span_the_larger_number_of_each_stays() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        insert_account(&mut tx, 1).await;
        insert_account(&mut tx, 2).await;
        let minutes = UsageSpan::Minutes;
        tx.keep_usage(&[
            row(1, minutes, 0, [3, 2, 0]),
            row(2, minutes, 0, [9, 9, 9]),
            row(1, UsageSpan::Hour, 0, [3, 2, 0]),
            // An account that was deleted a moment ago.
            row(3, minutes, 0, [1, 1, 1]),
        ])
        .await
        .unwrap();
        tx.keep_usage(&[row(1, minutes, 0, [2, 3, 1]), row(1, minutes, 5, [2, 0, 0])])
            .await
            .unwrap();
        let id = account(1).id;
        let kept = tx.usage(id, minutes, at(0), at(9)).await.unwrap();
        let expected = [row(1, minutes, 0, [3, 3, 1]), row(1, minutes, 5, [2, 0, 0])];
        assert_eq!(kept, expected.map(|row| row.sample));
        assert_eq!(tx.usage(id, minutes, at(1), at(9)).await.unwrap().len(), 1);
        assert_eq!(tx.usage(id, minutes, at(0), at(4)).await.unwrap().len(), 1);
        assert_eq!(tx.usage(id, UsageSpan::Day, at(0), at(9)).await.unwrap(), []);
        assert_eq!(tx.usage(account(3).id, minutes, at(0), at(9)).await.unwrap(), []);
    }
}

#[tokio::test]
async fn old_samples_are_forgotten_each_span_for_itself() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        insert_account(&mut tx, 1).await;
        for span in UsageSpan::ALL {
            let rows = [0, 5].map(|begin| row(1, *span, begin, [1, 1, 1]));
            tx.keep_usage(&rows).await.unwrap();
        }
        assert_eq!(tx.purge_usage(UsageSpan::Minutes, at(5)).await.unwrap(), 1);
        let id = account(1).id;
        assert_eq!(
            tx.usage(id, UsageSpan::Minutes, at(0), at(9))
                .await
                .unwrap()
                .len(),
            1
        );
        assert_eq!(
            tx.usage(id, UsageSpan::Hour, at(0), at(9)).await.unwrap().len(),
            2
        );
    }
}

#[tokio::test]
async fn clients_are_counted_for_all_accounts_at_once() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        insert_account(&mut tx, 2).await;
        let first = insert_client(&mut tx, 1, Some(&ours)).await;
        insert_client(&mut tx, 2, Some(&ours)).await;
        insert_client(&mut tx, 3, None).await;
        tx.set_presence(&[(first.id, Presence::Online { since: at(0) })])
            .await
            .unwrap();
        let usage = UsageNumbers {
            seats: 2,
            online: 1,
            sessions: 0,
        };
        assert_eq!(tx.clients_by_account().await.unwrap(), [(ours.id, usage)]);
    }
}

#[tokio::test]
async fn many_samples_are_kept_at_once() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        insert_account(&mut tx, 1).await;
        let rows: Vec<_> = (0..1_201)
            .map(|n| row(1, UsageSpan::Minutes, n, [1, 1, 1]))
            .collect();
        tx.keep_usage(&rows).await.unwrap();
        let kept = tx.usage(account(1).id, UsageSpan::Minutes, at(0), at(9_999));
        assert_eq!(kept.await.unwrap().len(), 1_201);
    }
}
