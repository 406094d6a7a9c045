use model::{
    AcceptedBy, Account, EndReason, MOST_SESSION_EVENTS, MediaPath, Permissions, Session, SessionEvent,
    SessionMoment,
};
use store::{StoreError, Tx};

use crate::{
    databases::{both, lasting},
    nouns::{at, browser, end_of, insert_account, insert_client, insert_owner, insert_session},
};

/// An account with a session between its user and its client.
async fn scene(tx: &mut Tx, n: u64) -> (Account, Session) {
    let account = insert_account(tx, n).await;
    let anna = insert_owner(tx, n, account.id).await;
    let desk = insert_client(tx, n, Some(&account)).await;
    let session = insert_session(tx, n, browser(&anna, &account), end_of(&desk), at(1)).await;
    (account, session)
}

fn every_event() -> Vec<SessionEvent> {
    let reason = EndReason::ClosedInPortal {
        by: "anna@example.com".into(),
    };
    let accepted = |by| SessionEvent::Accepted { by };
    let name = Some("anna".to_owned());
    vec![
        SessionEvent::Requested,
        accepted(AcceptedBy::Password),
        accepted(AcceptedBy::Person { name }),
        accepted(AcceptedBy::Person { name: None }),
        accepted(AcceptedBy::Unknown),
        SessionEvent::PermissionsGranted {
            permissions: Permissions::all(),
        },
        SessionEvent::PermissionsChanged {
            permissions: Permissions::none(),
        },
        SessionEvent::Path {
            path: MediaPath::Relayed,
        },
        SessionEvent::ViewerLost,
        SessionEvent::ViewerReconnected,
        SessionEvent::HostReconnected,
        SessionEvent::CloseRequested {
            reason: reason.clone(),
        },
        SessionEvent::Closed { reason },
    ]
}

#[tokio::test]
async fn every_event_is_kept_in_its_order_and_time_runs_forward() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (account, session) = scene(&mut tx, 1).await;
        let events = every_event();
        tx.add_session_events(session.id, at(10), &events[..2])
            .await
            .unwrap();
        tx.add_session_events(session.id, at(5), &events[2..])
            .await
            .unwrap();
        let kept = tx.session_events(account.id, session.id).await.unwrap();
        let expected: Vec<_> = events
            .into_iter()
            .map(|event| SessionMoment { at: at(10), event })
            .collect();
        assert_eq!(kept, expected);
    }
}

#[tokio::test]
async fn there_is_room_for_so_many_events_and_always_for_the_end() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (account, session) = scene(&mut tx, 1).await;
        let flood = vec![SessionEvent::ViewerReconnected; MOST_SESSION_EVENTS as usize + 7];
        tx.add_session_events(session.id, at(2), &flood).await.unwrap();
        let reason = EndReason::EndedByHost;
        let end = [
            SessionEvent::CloseRequested {
                reason: reason.clone(),
            },
            SessionEvent::Closed { reason },
        ];
        for _ in 0..3 {
            tx.add_session_events(session.id, at(3), &end).await.unwrap();
        }
        let kept = tx.session_events(account.id, session.id).await.unwrap();
        assert_eq!(kept.len() as u64, MOST_SESSION_EVENTS);
        let last: Vec<_> = kept[kept.len() - 2..]
            .iter()
            .map(|kept| kept.event.clone())
            .collect();
        assert_eq!(last, end);
        assert_eq!(kept[0].at, at(2));
    }
}

#[tokio::test]
async fn what_happened_in_a_session_is_seen_by_the_accounts_at_its_ends_alone() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (ours, session) = scene(&mut tx, 1).await;
        let (theirs, other) = scene(&mut tx, 2).await;
        for id in [session.id, other.id] {
            let added = tx.add_session_events(id, at(2), &[SessionEvent::Requested]);
            added.await.unwrap();
        }
        assert_eq!(tx.session_events(ours.id, session.id).await.unwrap().len(), 1);
        assert_eq!(tx.session_events(theirs.id, session.id).await.unwrap(), []);
    }
}

#[tokio::test]
async fn two_who_tell_something_at_once_are_both_kept() {
    for database in lasting().await {
        let mut tx = database.store.write().await.unwrap();
        let (account, session) = scene(&mut tx, 1).await;
        tx.commit().await.unwrap();
        let tell = |event: SessionEvent| {
            let store = database.store.clone();
            async move {
                let mut tx = store.write().await.unwrap();
                let event = [event];
                let added = tx.add_session_events(session.id, at(2), &event);
                added.await.unwrap();
                tx.commit().await.unwrap();
            }
        };
        tokio::join!(
            tell(SessionEvent::ViewerReconnected),
            tell(SessionEvent::HostReconnected),
            tell(SessionEvent::ViewerLost),
        );
        let mut tx = database.store.read().await.unwrap();
        assert_eq!(tx.session_events(account.id, session.id).await.unwrap().len(), 3);
    }
}

#[tokio::test]
async fn what_happened_goes_with_the_session_and_nonsense_is_loud() {
    for database in lasting().await {
        let mut tx = database.store.write().await.unwrap();
        let (account, session) = scene(&mut tx, 1).await;
        tx.add_session_events(session.id, at(2), &[SessionEvent::Requested])
            .await
            .unwrap();
        tx.commit().await.unwrap();

        let spoilt = "UPDATE session_events SET kind = 'teleported'";
        database.run(spoilt).await.unwrap();
        let mut tx = database.store.read().await.unwrap();
        let read = tx.session_events(account.id, session.id).await;
        let corrupt = matches!(
            read,
            Err(StoreError::Corrupt {
                table: "session_events",
                column: "kind"
            })
        );
        assert!(corrupt, "{read:?}");
        drop(tx);

        let removed = "DELETE FROM session_accounts; DELETE FROM session_clients; DELETE FROM sessions";
        database.run(removed).await.unwrap();
        let left = "CREATE TABLE left_over (events BIGINT CHECK (events = 0)); \
             INSERT INTO left_over SELECT COUNT(*) FROM session_events";
        database.run(left).await.unwrap();
    }
}
