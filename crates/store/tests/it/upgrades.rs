use model::{UpgradeId, UpgradeRequest, UpgradeState, UpgradeWish};
use store::{StoreError, UpgradeDecision, UpgradeQuery};

use crate::{
    databases::both,
    nouns::{account, at, insert_account, own_use, random},
};

fn request(n: u64, account_number: u64) -> UpgradeRequest {
    UpgradeRequest {
        id: UpgradeId::new(at(n as i64), random(n)),
        account: account(account_number).id,
        wish: UpgradeWish {
            plan: Some(own_use().id),
            seats: Some(500),
            sessions: None,
            namespace: Some("acme".parse().unwrap()),
            note: "As soon as possible, please.".into(),
        },
        requested_by: "anna@example.com".into(),
        requested_at: at(n as i64),
        state: UpgradeState::Open,
        decided_by: None,
        decided_at: None,
        answer: String::new(),
    }
}

fn decision(state: UpgradeState, answer: &str) -> UpgradeDecision {
    UpgradeDecision {
        state,
        by: "olga@example.com".into(),
        at: at(50),
        answer: answer.into(),
    }
}

#[tokio::test]
async fn an_account_has_one_open_request_which_is_decided_once() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        insert_account(&mut tx, 1).await;
        insert_account(&mut tx, 2).await;
        let first = request(1, 1);
        tx.insert_upgrade_request(&first).await.unwrap();
        assert!(matches!(
            tx.insert_upgrade_request(&request(2, 1)).await,
            Err(StoreError::Taken)
        ));
        tx.insert_upgrade_request(&request(3, 2)).await.unwrap();
        let ours = first.account;
        assert_eq!(tx.open_upgrade_request(ours).await.unwrap(), Some(first.clone()));
        assert_eq!(tx.last_decided_upgrade_request(ours).await.unwrap(), None);
        let declined = decision(UpgradeState::Declined, "Not this year.");
        let theirs = account(2).id;
        assert!(
            !tx.decide_upgrade_request(theirs, first.id, &declined)
                .await
                .unwrap()
        );
        assert!(
            tx.decide_upgrade_request(ours, first.id, &declined)
                .await
                .unwrap()
        );
        let granted = decision(UpgradeState::Granted, "");
        assert!(!tx.decide_upgrade_request(ours, first.id, &granted).await.unwrap());
        let decided = UpgradeRequest {
            state: UpgradeState::Declined,
            decided_by: Some("olga@example.com".into()),
            decided_at: Some(at(50)),
            answer: "Not this year.".into(),
            ..first
        };
        assert_eq!(
            tx.upgrade_request(decided.id).await.unwrap(),
            Some(decided.clone())
        );
        assert_eq!(
            tx.last_decided_upgrade_request(ours).await.unwrap(),
            Some(decided.clone())
        );
        assert_eq!(tx.open_upgrade_request(ours).await.unwrap(), None);
        // What the account itself took back is no decision.
        let second = request(4, 1);
        tx.insert_upgrade_request(&second).await.unwrap();
        let withdrawn = decision(UpgradeState::Withdrawn, "");
        assert!(
            tx.decide_upgrade_request(ours, second.id, &withdrawn)
                .await
                .unwrap()
        );
        assert_eq!(
            tx.last_decided_upgrade_request(ours).await.unwrap(),
            Some(decided)
        );
    }
}

#[tokio::test]
async fn requests_are_listed_in_pages_the_newest_first() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        for n in 1..=4 {
            insert_account(&mut tx, n).await;
            tx.insert_upgrade_request(&request(n, n)).await.unwrap();
        }
        let granted = decision(UpgradeState::Granted, "");
        let (id, account) = (request(2, 2).id, account(2).id);
        assert!(tx.decide_upgrade_request(account, id, &granted).await.unwrap());
        assert_eq!(tx.count_open_upgrade_requests().await.unwrap(), 3);
        let mut query = UpgradeQuery {
            state: UpgradeState::Open,
            after: None,
            limit: 2,
        };
        let page = tx.upgrade_requests_page(&query).await.unwrap();
        let numbers: Vec<_> = page.iter().map(|row| row.account_number).collect();
        assert_eq!(numbers, [4, 3]);
        assert_eq!(page[0].account_name, "Account 4");
        assert_eq!(page[0].request, request(4, 4));
        query.after = Some(page[1].request.id);
        let page = tx.upgrade_requests_page(&query).await.unwrap();
        assert_eq!(page.len(), 1);
        assert_eq!(page[0].request, request(1, 1));
        query = UpgradeQuery {
            state: UpgradeState::Granted,
            after: None,
            limit: 9,
        };
        assert_eq!(tx.upgrade_requests_page(&query).await.unwrap().len(), 1);
    }
}
