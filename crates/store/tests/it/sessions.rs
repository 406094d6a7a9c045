use model::{
    Account, Client, EndReason, EndReasonKind, MediaPath, Permissions, Session, SessionState, User,
    whole_millisecond,
};
use store::{Store, StoreError, Tx};

use crate::{
    databases::both,
    nouns::{at, browser, end_of, insert_account, insert_client, insert_owner, insert_session, session},
};

struct Scene {
    account: Account,
    anna: User,
    desk: Client,
}

/// An account with a user and a client.
async fn scene(tx: &mut Tx, n: u64) -> Scene {
    let account = insert_account(tx, n).await;
    let anna = insert_owner(tx, n, account.id).await;
    let desk = insert_client(tx, n, Some(&account)).await;
    Scene { account, anna, desk }
}

async fn request(tx: &mut Tx, n: u64, scene: &Scene) -> Session {
    let from = browser(&scene.anna, &scene.account);
    insert_session(tx, n, from, end_of(&scene.desk), at(n as i64)).await
}

fn ids(sessions: &[Session]) -> Vec<u64> {
    sessions
        .iter()
        .map(|session| session.number.get() - 100_000_000)
        .collect()
}

#[tokio::test]
async fn a_session_is_kept_in_each_of_its_states_with_both_ends_as_they_were() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let mut scene = scene(&mut tx, 1).await;
        scene.desk.alias = Some("desk@demo".parse().unwrap());
        let mut kept = request(&mut tx, 1, &scene).await;
        assert_eq!(tx.session(kept.id).await.unwrap(), Some(kept.clone()));

        let steps: [fn(&mut Session); 3] = [
            |s| s.open(Permissions::all(), MediaPath::Direct, at(10)).unwrap(),
            |s| {
                s.request_close(
                    EndReason::ClosedInPortal {
                        by: "anna@example.com".into(),
                    },
                    at(20),
                )
                .unwrap()
            },
            |s| s.end(EndReason::EndedByHost, at(21), at(30)).unwrap(),
        ];
        for step in steps {
            let was = kept.state.clone();
            step(&mut kept);
            assert!(tx.update_session(&kept, &was).await.unwrap());
            assert_eq!(tx.session(kept.id).await.unwrap(), Some(kept.clone()));
        }

        let free = insert_client(&mut tx, 7, None).await;
        let between_clients = insert_session(&mut tx, 2, end_of(&free), end_of(&scene.desk), at(2)).await;
        assert_eq!(
            tx.session(between_clients.id).await.unwrap(),
            Some(between_clients)
        );
    }
}

#[tokio::test]
async fn every_end_reason_and_path_can_be_stored() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let scene = scene(&mut tx, 1).await;
        for (n, kind) in EndReasonKind::ALL.into_iter().enumerate() {
            let mut kept = request(&mut tx, n as u64, &scene).await;
            let was = kept.state.clone();
            kept.path = Some(if n.is_multiple_of(2) {
                MediaPath::Relayed
            } else {
                MediaPath::Direct
            });
            let detail = match kind {
                EndReasonKind::LimitReached => "sessions",
                _ => "anna@example.com",
            };
            let reason = EndReason::from_stored(kind, Some(detail.into())).unwrap();
            kept.end(reason, at(50), at(50)).unwrap();
            assert!(tx.update_session(&kept, &was).await.unwrap());
            assert_eq!(tx.session(kept.id).await.unwrap(), Some(kept), "{kind}");
        }
    }
}

#[tokio::test]
async fn another_accounts_session_does_not_exist() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = scene(&mut tx, 1).await;
        let theirs = scene(&mut tx, 2).await;
        let kept = request(&mut tx, 1, &ours).await;
        let shared = insert_session(
            &mut tx,
            2,
            browser(&ours.anna, &ours.account),
            end_of(&theirs.desk),
            at(2),
        )
        .await;
        assert_eq!(
            tx.session_of_account(ours.account.id, kept.id).await.unwrap(),
            Some(kept.clone())
        );
        assert_eq!(
            tx.session_of_account(theirs.account.id, kept.id).await.unwrap(),
            None
        );
        for account in [&ours.account, &theirs.account] {
            assert_eq!(
                tx.session_of_account(account.id, shared.id).await.unwrap(),
                Some(shared.clone())
            );
        }
        assert_eq!(
            ids(&tx
                .recent_sessions_of_client(theirs.account.id, ours.desk.id, 9)
                .await
                .unwrap()),
            [0; 0]
        );
        assert_eq!(
            ids(&tx
                .recent_sessions_of_client(ours.account.id, theirs.desk.id, 9)
                .await
                .unwrap()),
            [2]
        );
        assert_eq!(tx.active_sessions(ours.account.id).await.unwrap(), 2);
        assert_eq!(tx.active_sessions(theirs.account.id).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_number_that_is_taken_is_refused() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let scene = scene(&mut tx, 1).await;
        let kept = request(&mut tx, 1, &scene).await;
        let mut other = session(2, kept.from.clone(), kept.to.clone(), at(2));
        other.number = kept.number;
        let taken = tx.insert_session(&other).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        request(&mut tx, 3, &scene).await;
        assert_eq!(ids(&tx.running_sessions().await.unwrap()), [1, 3]);
    }
}

/// Loads the session, waits until `loaded` others have, and closes it for its own reason.
async fn close(store: Store, kept: Session, loaded: &tokio::sync::Barrier, by: usize) -> bool {
    let was = kept.state.clone();
    let mut mine = kept;
    mine.request_close(
        EndReason::ClosedInPortal {
            by: format!("user{by}@example.com"),
        },
        at(99),
    )
    .unwrap();
    loaded.wait().await;
    let mut tx = store.write().await.unwrap();
    let won = tx.update_session(&mine, &was).await.unwrap();
    tx.commit().await.unwrap();
    won
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_several_changes_to_one_state_only_one_wins() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let scene = scene(&mut tx, 1).await;
        let kept = request(&mut tx, 1, &scene).await;
        tx.commit().await.unwrap();
        let loaded = tokio::sync::Barrier::new(4);
        let race = |by| close(database.store.clone(), kept.clone(), &loaded, by);
        let won = tokio::join!(race(0), race(1), race(2), race(3));
        let won = [won.0, won.1, won.2, won.3];
        assert_eq!(won.iter().filter(|won| **won).count(), 1, "{won:?}");
        let winner = won.iter().position(|won| *won).unwrap();
        let stored = database
            .store
            .read()
            .await
            .unwrap()
            .session(kept.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            stored.end_reason().unwrap().by(),
            Some(format!("user{winner}@example.com").as_str())
        );
    }
}

#[tokio::test]
async fn a_change_of_a_state_that_is_no_more_does_nothing() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let scene = scene(&mut tx, 1).await;
        let kept = request(&mut tx, 1, &scene).await;
        let mut late = kept.clone();
        late.open(Permissions::all(), MediaPath::Direct, at(5)).unwrap();
        assert!(
            !tx.update_session(&late, &SessionState::Open { since: at(5) })
                .await
                .unwrap()
        );
        assert_eq!(tx.session(kept.id).await.unwrap(), Some(kept.clone()));
        let unknown = session(2, kept.from.clone(), kept.to.clone(), at(2));
        assert!(!tx.update_session(&unknown, &unknown.state).await.unwrap());
    }
}

#[tokio::test]
async fn running_sessions_are_found_by_client_user_and_account_until_they_close() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let first = scene(&mut tx, 1).await;
        let second = scene(&mut tx, 2).await;
        let mut kept = request(&mut tx, 1, &first).await;
        request(&mut tx, 2, &second).await;
        insert_session(&mut tx, 3, end_of(&first.desk), end_of(&second.desk), at(3)).await;
        assert_eq!(ids(&tx.running_sessions().await.unwrap()), [1, 2, 3]);
        assert_eq!(
            ids(&tx.running_sessions_of_client(first.desk.id).await.unwrap()),
            [1, 3]
        );
        assert_eq!(
            ids(&tx.running_sessions_of_client(second.desk.id).await.unwrap()),
            [2, 3]
        );
        assert_eq!(
            ids(&tx.running_sessions_of_user(first.anna.id).await.unwrap()),
            [1]
        );
        assert_eq!(tx.active_sessions(first.account.id).await.unwrap(), 2);

        let was = kept.state.clone();
        kept.request_close(EndReason::EndedByHost, at(5)).unwrap();
        assert!(tx.update_session(&kept, &was).await.unwrap());
        assert_eq!(tx.active_sessions(first.account.id).await.unwrap(), 2);
        let was = kept.state.clone();
        kept.end(EndReason::EndedByHost, at(6), at(6)).unwrap();
        assert!(tx.update_session(&kept, &was).await.unwrap());
        assert_eq!(ids(&tx.running_sessions().await.unwrap()), [2, 3]);
        assert_eq!(
            ids(&tx.running_sessions_of_client(first.desk.id).await.unwrap()),
            [3]
        );
        assert_eq!(
            ids(&tx.running_sessions_of_user(first.anna.id).await.unwrap()),
            [0; 0]
        );
        assert_eq!(tx.active_sessions(first.account.id).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_lease_only_moves_forward_and_only_while_the_session_runs() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let scene = scene(&mut tx, 1).await;
        let mut renewals = Vec::new();
        for n in 0..650 {
            renewals.push((request(&mut tx, n, &scene).await.id, at(2000)));
        }
        let (first, unknown) = (
            renewals[0].0,
            session(
                999,
                browser(&scene.anna, &scene.account),
                end_of(&scene.desk),
                at(0),
            ),
        );
        renewals.extend([(first, at(1000)), (unknown.id, at(2000))]);
        tx.renew_sessions(&[]).await.unwrap();
        tx.renew_sessions(&renewals).await.unwrap();
        tx.renew_sessions(&[(first, at(1500))]).await.unwrap();
        let running = tx.running_sessions().await.unwrap();
        assert_eq!(running.len(), 650);
        assert!(running.iter().all(|session| session.renewed_at == at(2000)));

        // What was loaded before a renewal does not take it back.
        let mut stale = running[0].clone();
        stale.renewed_at = at(0);
        assert!(tx.update_session(&stale, &stale.state).await.unwrap());
        assert_eq!(tx.session(first).await.unwrap().unwrap().renewed_at, at(2000));

        let mut over = running[1].clone();
        over.lose_contact(at(9000)).unwrap();
        assert!(tx.update_session(&over, &running[1].state).await.unwrap());
        tx.renew_sessions(&[(over.id, at(9000))]).await.unwrap();
        assert_eq!(tx.session(over.id).await.unwrap(), Some(over));
    }
}

#[tokio::test]
async fn moments_are_kept_to_the_millisecond() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let scene = scene(&mut tx, 1).await;
        let now = at(7) + std::time::Duration::from_nanos(123_456);
        let from = browser(&scene.anna, &scene.account);
        let kept = insert_session(&mut tx, 1, from, end_of(&scene.desk), now).await;
        let stored = tx.session(kept.id).await.unwrap().unwrap();
        assert_eq!(stored.requested_at, whole_millisecond(now));
    }
}
