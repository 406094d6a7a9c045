use model::{Account, Client, EndReason, LicenseNumber, Session, SessionId, SessionState};
use store::{
    ApiPassword, ClientCursor, ClientFilter, ClientQuery, ClientSort, ListPage, SessionDirection, SessionList,
};
use store::{SessionPlace, SessionSort, Sort, Tx};

use crate::{
    databases::both,
    nouns::{at, browser, end_of, insert_account, insert_client, insert_owner, session},
};

const SORTS: [SessionSort; 5] = [
    SessionSort::From,
    SessionSort::To,
    SessionSort::Start,
    SessionSort::End,
    SessionSort::Duration,
];

/// An account with two clients, and 60 sessions of them, of a browser and with a client of another one.
async fn fill(tx: &mut Tx) -> (Account, Client, Vec<Session>) {
    let ours = insert_account(tx, 1).await;
    let theirs = insert_account(tx, 2).await;
    let anna = insert_owner(tx, 1, ours.id).await;
    let (one, two) = (
        insert_client(tx, 1, Some(&ours)).await,
        insert_client(tx, 2, Some(&ours)).await,
    );
    let their_desk = insert_client(tx, 3, Some(&theirs)).await;
    let mut sessions = Vec::new();
    for n in 0..60_u64 {
        let (from, to) = match n % 4 {
            0 => (browser(&anna, &ours), end_of(&one)),
            1 => (end_of(&one), end_of(&two)),
            2 => (end_of(&their_desk), end_of(&two)),
            _ => (end_of(&two), end_of(&their_desk)),
        };
        let mut session = session(n, from, to, at(n as i64 / 3 * 1000));
        if n % 9 != 0 {
            session.state = SessionState::Closed {
                opened: None,
                at: at(n as i64 / 3 * 1000 + (n as i64 % 5) * 700),
                reason: EndReason::EndedByViewer,
            };
        }
        tx.insert_session(&session).await.unwrap();
        sessions.push(session);
    }
    let stranger = session(99, end_of(&their_desk), end_of(&their_desk), at(1));
    tx.insert_session(&stranger).await.unwrap();
    (ours, one, sessions)
}

fn number(end: &model::End) -> u64 {
    match end {
        model::End::Client { number, .. } => number.get(),
        model::End::Browser { .. } => 0,
    }
}

fn duration(session: &Session) -> i64 {
    let took = |end: model::Timestamp| end.as_millisecond() - session.requested_at.as_millisecond();
    session.ended_at().map_or(i64::MAX, took)
}

fn key(session: &Session, sort: SessionSort) -> (i64, SessionId) {
    let key = match sort {
        SessionSort::From => number(&session.from) as i64,
        SessionSort::To => number(&session.to) as i64,
        SessionSort::Start => session.requested_at.as_millisecond(),
        SessionSort::End => session.ended_at().map_or(i64::MAX, |at| at.as_millisecond()),
        SessionSort::Duration => duration(session),
    };
    (key, session.id)
}

/// What the list should be, by going through everything.
fn expected(list: &SessionList, account: &Account, sessions: &[Session]) -> Vec<SessionId> {
    let is_meant = |session: &&Session| {
        let (from, to) = match list.client {
            Some(client) => (
                number(&session.from) == client.get(),
                number(&session.to) == client.get(),
            ),
            None => (
                session.from.account() == Some(account.id),
                session.to.account() == Some(account.id),
            ),
        };
        let way = match list.direction {
            SessionDirection::Both => from || to,
            SessionDirection::In => to,
            SessionDirection::Out => from,
        };
        way && list.from.is_none_or(|from| session.requested_at >= from)
            && list.until.is_none_or(|until| session.requested_at < until)
            && list.as_of.is_none_or(|as_of| session.requested_at <= as_of)
            && list
                .min_duration
                .is_none_or(|least| duration(session) >= least as i64)
            && list
                .max_duration
                .is_none_or(|most| duration(session) <= most as i64)
    };
    let mut found: Vec<_> = sessions.iter().filter(is_meant).collect();
    found.sort_by_key(|session| key(session, list.sort));
    if list.descending {
        found.reverse();
    }
    found.iter().map(|session| session.id).collect()
}

async fn walk(tx: &mut Tx, account: &Account, list: &SessionList, count: u64, skip: u64) -> Vec<SessionId> {
    let mut page = ListPage::<SessionPlace> {
        after: None,
        skip,
        limit: 7,
    };
    let mut walked = Vec::new();
    loop {
        let found = tx
            .session_list_page(account.id, list, count, &page)
            .await
            .unwrap();
        let Some((_, last)) = found.last() else {
            return walked;
        };
        page = ListPage {
            after: Some(*last),
            skip: 0,
            limit: 7,
        };
        walked.extend(found.iter().map(|(session, _)| session.id));
        assert!(walked.len() <= 100, "the walk does not end");
    }
}

#[tokio::test]
async fn a_list_of_sessions_has_what_is_meant_once_in_every_order() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (account, client, sessions) = fill(&mut tx).await;
        for filters in 0..64_u32 {
            let set = |bit: u32| filters & (1 << bit) != 0;
            let list = SessionList {
                client: set(0).then_some(client.number),
                direction: match filters % 3 {
                    0 => SessionDirection::Both,
                    1 => SessionDirection::In,
                    _ => SessionDirection::Out,
                },
                from: set(1).then_some(at(4_000)),
                until: set(2).then_some(at(16_000)),
                as_of: set(3).then_some(at(15_000)),
                min_duration: set(4).then_some(700),
                max_duration: set(5).then_some(2_100),
                sort: SORTS[filters as usize % 5],
                descending: filters % 2 == 0,
            };
            let all = expected(&list, &account, &sessions);
            let count = tx.count_session_list(account.id, &list).await.unwrap();
            assert_eq!(count, all.len() as u64, "{list:?}");
            // Found by what is asked for, and passed over in the order.
            for count in [count, 1_000_000] {
                assert_eq!(walk(&mut tx, &account, &list, count, 0).await, all, "{list:?}");
                let rest = all.get(3..).unwrap_or_default();
                assert_eq!(walk(&mut tx, &account, &list, count, 3).await, rest, "{list:?}");
            }
        }
        for sort in SORTS {
            for descending in [true, false] {
                let list = SessionList {
                    sort,
                    descending,
                    ..SessionList::everything()
                };
                let all = expected(&list, &account, &sessions);
                assert_eq!(all.len(), 60);
                assert_eq!(walk(&mut tx, &account, &list, 60, 0).await, all, "{list:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_list_of_clients_is_counted_and_skipped() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        for n in 1..=20 {
            insert_client(&mut tx, n, Some(&ours)).await;
        }
        insert_client(&mut tx, 21, None).await;
        let by = ClientSort::Alias;
        let mut query = ClientQuery {
            filter: ClientFilter {
                words: vec!["HOST-1".into()],
                ..ClientFilter::default()
            },
            sort: Sort { by, descending: true },
            limit: 4,
            ..ClientQuery::default()
        };
        assert_eq!(tx.count_client_list(ours.id, &query).await.unwrap(), 11);
        let mut walked = Vec::new();
        let mut skip = 2;
        while let [.., last] = &tx.client_list_page(ours.id, &query, skip).await.unwrap()[..] {
            query.after = Some(ClientCursor::of(last, by));
            skip = 0;
            walked.push(last.number);
        }
        assert_eq!(walked.len(), 3, "pages of four of the nine that are left");
        let nothing = ClientQuery {
            filter: ClientFilter {
                words: vec!["a\0".into()],
                ..ClientFilter::default()
            },
            ..query
        };
        assert_eq!(tx.count_client_list(ours.id, &nothing).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn an_account_is_found_by_its_license_with_what_scripts_prove() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let number = ours.license.number;
        let found = tx.rest_account(number).await.unwrap().unwrap();
        assert_eq!((found.sealed_password, found.shows_secrets), (None, false));
        let password = ApiPassword {
            sealed: b"sealed".to_vec(),
            made_at: at(5),
        };
        tx.set_api_password(ours.id, Some(&password)).await.unwrap();
        tx.set_rest_shows_secrets(ours.id, true).await.unwrap();
        let found = tx.rest_account(number).await.unwrap().unwrap();
        assert_eq!(found.account, ours);
        assert_eq!(found.sealed_password.as_deref(), Some(&b"sealed"[..]));
        assert!(found.shows_secrets);
        let other = LicenseNumber::draw(77);
        assert!(tx.rest_account(other).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_session_keeps_its_comment_and_its_longest_time() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let others = insert_account(&mut tx, 2).await;
        let desk = insert_client(&mut tx, 1, Some(&ours)).await;
        let mut session = session(1, end_of(&desk), end_of(&desk), at(0));
        session.max_length = Some(std::time::Duration::from_secs(3600));
        tx.insert_session(&session).await.unwrap();
        let comment = Some("Ticket 4711");
        assert!(
            !tx.set_session_comment(others.id, session.id, comment)
                .await
                .unwrap()
        );
        assert!(
            tx.set_session_comment(ours.id, session.id, comment)
                .await
                .unwrap()
        );
        session.comment = comment.map(str::to_owned);
        let found = tx.session_of_account(ours.id, session.id).await.unwrap();
        assert_eq!(found.as_ref(), Some(&session));
        let found = tx.session_by_number(ours.id, session.number).await.unwrap();
        assert_eq!(found.as_ref(), Some(&session));
        assert_eq!(
            tx.session_by_number(others.id, session.number).await.unwrap(),
            None
        );

        // Changing its state leaves the comment alone.
        let was = session.state.clone();
        session.max_length = None;
        session.end(EndReason::EndedByHost, at(9), at(9)).unwrap();
        let stale = Session {
            comment: None,
            ..session.clone()
        };
        assert!(tx.update_session(&stale, &was).await.unwrap());
        let kept = tx.session_of_account(ours.id, session.id).await.unwrap();
        assert_eq!(kept, Some(session));
    }
}
