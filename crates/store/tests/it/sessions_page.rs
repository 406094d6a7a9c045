use std::collections::BTreeSet;

use model::{AccountId, EndReason, Session, SessionId};
use store::{SessionCursor, SessionQuery, Tx};

use crate::{
    databases::both,
    nouns::{at, browser, end_of, insert_account, insert_client, insert_owner, insert_session},
};

fn all() -> SessionQuery {
    SessionQuery {
        running: None,
        client: None,
        after: None,
        limit: 100,
    }
}

async fn close(tx: &mut Tx, session: &mut Session) {
    let was = session.state.clone();
    session
        .end(
            EndReason::EndedByViewer,
            session.requested_at,
            session.requested_at,
        )
        .unwrap();
    assert!(tx.update_session(session, &was).await.unwrap());
}

async fn walk(tx: &mut Tx, account: AccountId, mut query: SessionQuery) -> Vec<SessionId> {
    let mut walked = Vec::new();
    loop {
        let page = tx.sessions_page(account, &query).await.unwrap();
        assert!(page.len() <= query.limit as usize);
        let Some(last) = page.last() else { return walked };
        query.after = Some(SessionCursor::of(last).to_string().parse().unwrap());
        walked.extend(page.iter().map(|session| session.id));
        assert!(walked.len() <= 100, "the walk does not end");
    }
}

#[tokio::test]
async fn the_pages_show_every_session_of_the_account_once_newest_first() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let theirs = insert_account(&mut tx, 2).await;
        let anna = insert_owner(&mut tx, 1, ours.id).await;
        let ours_1 = insert_client(&mut tx, 1, Some(&ours)).await;
        let ours_2 = insert_client(&mut tx, 2, Some(&ours)).await;
        let their_desk = insert_client(&mut tx, 3, Some(&theirs)).await;
        let mut expected = Vec::new();
        for n in 0..29 {
            // Four share each moment; both ends may be ours.
            let (from, to) = match n % 3 {
                0 => (browser(&anna, &ours), end_of(&ours_1)),
                1 => (end_of(&ours_1), end_of(&ours_2)),
                _ => (end_of(&their_desk), end_of(&ours_2)),
            };
            let mut session = insert_session(&mut tx, n, from, to, at(n as i64 / 4)).await;
            if n % 5 == 0 {
                close(&mut tx, &mut session).await;
            }
            expected.push(session);
        }
        insert_session(&mut tx, 50, end_of(&their_desk), end_of(&their_desk), at(99)).await;
        expected.sort_by_key(|session| std::cmp::Reverse((session.requested_at, session.id)));

        let page = SessionQuery { limit: 3, ..all() };
        let ids = |keep: &dyn Fn(&Session) -> bool| -> Vec<SessionId> {
            expected
                .iter()
                .filter(|session| keep(session))
                .map(|session| session.id)
                .collect()
        };
        assert_eq!(walk(&mut tx, ours.id, page.clone()).await, ids(&|_| true));
        for running in [true, false] {
            let walked = walk(
                &mut tx,
                ours.id,
                SessionQuery {
                    running: Some(running),
                    ..page.clone()
                },
            )
            .await;
            assert_eq!(walked, ids(&|session| session.is_running() == running));
            assert!(!walked.is_empty());
        }
        for client in [&ours_1, &ours_2, &their_desk] {
            let with = |session: &Session| {
                [&session.from, &session.to]
                    .into_iter()
                    .any(|end| *end == end_of(client))
            };
            let query = SessionQuery {
                client: Some(client.number),
                ..page.clone()
            };
            assert_eq!(walk(&mut tx, ours.id, query.clone()).await, ids(&with));
            let running = SessionQuery {
                running: Some(true),
                ..query
            };
            assert_eq!(
                walk(&mut tx, ours.id, running).await,
                ids(&|s| with(s) && s.is_running())
            );
            let recent = tx.recent_sessions_of_client(ours.id, client.id, 4).await.unwrap();
            assert_eq!(
                recent.iter().map(|session| session.id).collect::<Vec<_>>(),
                ids(&with)[..4]
            );
        }
        let theirs_seen: BTreeSet<_> = walk(&mut tx, theirs.id, page).await.into_iter().collect();
        assert_eq!(theirs_seen.len(), 29 / 3 + 1);
    }
}

#[tokio::test]
async fn an_account_without_sessions_has_an_empty_list() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let client = insert_client(&mut tx, 1, Some(&account)).await;
        assert_eq!(tx.sessions_page(account.id, &all()).await.unwrap(), []);
        assert_eq!(
            tx.recent_sessions_of_client(account.id, client.id, 5)
                .await
                .unwrap(),
            []
        );
    }
}
