use std::collections::BTreeSet;

use model::{AccountId, EndReason, EndReasonKind, Session, SessionId};
use store::{NamedEnd, SessionDirection, SessionFilter, SessionQuery, SessionSort, Tx};

use crate::{
    databases::both,
    nouns::{at, browser, end_of, insert_account, insert_client, insert_owner, insert_session},
};

fn filtered(filter: SessionFilter) -> SessionQuery {
    SessionQuery {
        filter,
        ..SessionQuery::newest(3)
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
        assert!(page.rows.len() <= query.limit as usize);
        walked.extend(page.rows.iter().map(|session| session.id));
        let Some(next) = page.next.or(page.stopped) else {
            return walked;
        };
        query.after = Some(next.to_string().parse().unwrap());
        assert!(walked.len() <= 300, "the walk does not end");
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

        let page = SessionQuery::newest(3);
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
                filtered(SessionFilter {
                    running: Some(running),
                    ..SessionFilter::default()
                }),
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
            let of_client = SessionFilter {
                ends: vec![vec![NamedEnd::Client(client.number)]],
                ..SessionFilter::default()
            };
            assert_eq!(
                walk(&mut tx, ours.id, filtered(of_client.clone())).await,
                ids(&with)
            );
            let running = SessionFilter {
                running: Some(true),
                ..of_client
            };
            assert_eq!(
                walk(&mut tx, ours.id, filtered(running)).await,
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
        let page = tx
            .sessions_page(account.id, &SessionQuery::newest(5))
            .await
            .unwrap();
        assert_eq!((page.rows, page.next, page.stopped), (Vec::new(), None, None));
        assert_eq!(
            tx.recent_sessions_of_client(account.id, client.id, 5)
                .await
                .unwrap(),
            []
        );
    }
}

type Meant = Box<dyn Fn(usize) -> bool>;

/// Twenty sessions between a browser and two desks.
struct Twenty {
    account: AccountId,
    email: String,
    desk: NamedEnd,
    strange: NamedEnd,
    ids: Vec<SessionId>,
}

impl Twenty {
    async fn insert(tx: &mut Tx) -> Self {
        let ours = insert_account(tx, 1).await;
        let theirs = insert_account(tx, 2).await;
        let anna = insert_owner(tx, 1, ours.id).await;
        let desk = insert_client(tx, 1, Some(&ours)).await;
        let strange = insert_client(tx, 2, Some(&theirs)).await;
        let mut ids = Vec::new();
        for n in 0..20 {
            let (from, to) = match n % 3 {
                0 => (browser(&anna, &ours), end_of(&desk)),
                1 => (end_of(&desk), end_of(&strange)),
                _ => (end_of(&strange), end_of(&desk)),
            };
            let mut session = insert_session(tx, n, from, to, at(n as i64)).await;
            if n % 4 == 0 {
                close(tx, &mut session).await;
            }
            if n % 5 == 0 {
                let comment = Some("Ticket 4711: 100 % done");
                let set = tx.set_session_comment(ours.id, session.id, comment);
                assert!(set.await.unwrap());
            }
            ids.push(session.id);
        }
        Self {
            account: ours.id,
            email: anna.email.as_str().to_uppercase(),
            desk: NamedEnd::Client(desk.number),
            strange: NamedEnd::Client(strange.number),
            ids,
        }
    }

    /// Filters by who is at the ends, each with the sessions that it means.
    fn by_ends(&self) -> Vec<(SessionFilter, Meant)> {
        let ends = |ends: &[&[NamedEnd]]| SessionFilter {
            ends: ends.iter().map(|ends| ends.to_vec()).collect(),
            ..SessionFilter::default()
        };
        let anna = NamedEnd::User(self.email.clone());
        let both = [self.desk.clone(), anna.clone()];
        let strange = [self.strange.clone()];
        let late = SessionFilter {
            since: Some(at(5)),
            running: Some(true),
            ..ends(&[&both])
        };
        vec![
            (ends(&[&[anna]]), Box::new(|n| n % 3 == 0)),
            (ends(&[&both]), Box::new(|_| true)),
            (ends(&[&strange]), Box::new(|n| n % 3 != 0)),
            (ends(&[&[]]), Box::new(|_| false)),
            (ends(&[&both, &strange]), Box::new(|n| n % 3 != 0)),
            (late, Box::new(|n| n >= 5 && n % 4 != 0)),
        ]
    }

    /// Filters by everything else.
    fn by_the_rest() -> Vec<(SessionFilter, Meant)> {
        let with = |change: &dyn Fn(&mut SessionFilter)| {
            let mut filter = SessionFilter::default();
            change(&mut filter);
            filter
        };
        let in_time = with(&|it| (it.since, it.until) = (Some(at(5)), Some(at(12))));
        let comment = with(&|it| it.comment = vec!["ticket".into(), "100 %".into()]);
        let lost = with(&|it| it.reason = Some(EndReasonKind::LostContact));
        let ended = with(&|it| it.reason = Some(EndReasonKind::EndedByViewer));
        vec![
            (with(&|_| ()), Box::new(|_| true)),
            (with(&|it| it.running = Some(true)), Box::new(|n| n % 4 != 0)),
            (with(&|it| it.running = Some(false)), Box::new(|n| n % 4 == 0)),
            (
                with(&|it| it.direction = SessionDirection::In),
                Box::new(|n| n % 3 != 1),
            ),
            (
                with(&|it| it.direction = SessionDirection::Out),
                Box::new(|n| n % 3 != 2),
            ),
            (ended, Box::new(|n| n % 4 == 0)),
            (lost, Box::new(|_| false)),
            (in_time, Box::new(|n| (5..12).contains(&n))),
            (comment, Box::new(|n| n % 5 == 0)),
            (with(&|it| it.min_duration = Some(1)), Box::new(|n| n % 4 != 0)),
            (with(&|it| it.max_duration = Some(0)), Box::new(|n| n % 4 == 0)),
        ]
    }

    async fn expect(&self, tx: &mut Tx, query: SessionQuery, expected: &[SessionId]) {
        let mut walked = walk(tx, self.account, query.clone()).await;
        if query.sort == SessionSort::Start {
            let mut in_order = walked.clone();
            in_order.sort();
            if query.descending {
                in_order.reverse();
            }
            assert_eq!(walked, in_order, "{query:?}");
        }
        walked.sort();
        assert_eq!(walked, expected, "{query:?}");
    }
}

#[tokio::test]
async fn every_filter_finds_the_same_in_every_order_however_it_is_read() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let twenty = Twenty::insert(&mut tx).await;
        for (filter, meant) in twenty.by_ends().into_iter().chain(Twenty::by_the_rest()) {
            let mut expected: Vec<_> = (0..20).filter(|n| meant(*n)).map(|n| twenty.ids[n]).collect();
            expected.sort();
            for sort in [
                SessionSort::Start,
                SessionSort::From,
                SessionSort::To,
                SessionSort::End,
                SessionSort::Duration,
            ] {
                for (descending, look_at) in [(true, None), (false, Some(2))] {
                    let query = SessionQuery {
                        sort,
                        descending,
                        look_at,
                        ..filtered(filter.clone())
                    };
                    twenty.expect(&mut tx, query, &expected).await;
                }
            }
        }
    }
}

#[tokio::test]
async fn ends_are_found_by_the_words_of_their_names() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let theirs = insert_account(&mut tx, 2).await;
        let anna = insert_owner(&mut tx, 1, ours.id).await;
        let desk = insert_client(&mut tx, 1, Some(&ours)).await;
        insert_client(&mut tx, 2, Some(&theirs)).await;
        let email = anna.email.as_str().to_lowercase();
        for (words, expected) in [
            (vec!["HOST"], vec![NamedEnd::Client(desk.number)]),
            (vec!["host", "nothing"], vec![]),
            (vec!["@"], vec![NamedEnd::User(email.clone())]),
            (vec!["\0"], vec![]),
        ] {
            let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
            assert_eq!(
                tx.ends_named(ours.id, &words, 9).await.unwrap(),
                expected,
                "{words:?}"
            );
        }
    }
}

#[tokio::test]
async fn sessions_are_counted_up_to_a_number_where_an_index_knows_them() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let ours = insert_account(&mut tx, 1).await;
        let desk = insert_client(&mut tx, 1, Some(&ours)).await;
        for n in 0..5 {
            insert_session(&mut tx, n, end_of(&desk), end_of(&desk), at(n as i64)).await;
        }
        let none = SessionFilter::default;
        let running = SessionFilter {
            running: Some(false),
            ..none()
        };
        let since = SessionFilter {
            since: Some(at(3)),
            ..none()
        };
        let long = SessionFilter {
            min_duration: Some(5),
            ..none()
        };
        for (filter, most, expected) in [
            (none(), 9, Some(5)),
            (none(), 2, Some(2)),
            (running, 9, Some(0)),
            (since, 9, Some(2)),
            (long, 9, None),
        ] {
            let count = tx.count_sessions_up_to(ours.id, &filter, most).await.unwrap();
            assert_eq!(count, expected, "{filter:?}");
        }
    }
}
