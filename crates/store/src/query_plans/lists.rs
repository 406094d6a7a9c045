//! The pages of clients and sessions: which index gives their rows in their order.

use model::EndReasonKind;

use super::{NOW, account, assert_no_scan, client, plan, session, store};
use crate::{
    ClientFilter, ClientQuery, ClientSort, NamedEnd, SessionDirection, SessionFilter, SessionPlace,
    SessionQuery, SessionSort, Sort,
    clients_page::{self, page_statement},
    session_source,
    sessions_page::{self, clients_named_statement, users_named_statement},
};

fn by_alias() -> ClientQuery {
    ClientQuery {
        sort: Sort {
            by: ClientSort::Alias,
            descending: true,
        },
        after: "123456789~x".parse().ok(),
        limit: 50,
        ..ClientQuery::default()
    }
}

#[tokio::test]
async fn a_page_of_clients_is_read_from_an_index_in_its_order() {
    let mut tx = store().await;
    for by in ClientSort::ALL {
        for descending in [false, true] {
            for after in [None, "123456789~1,5".parse().ok()] {
                let sort = Sort { by, descending };
                let query = ClientQuery {
                    sort,
                    after,
                    ..by_alias()
                };
                let read = plan(&mut tx, page_statement(account(), &query, 51)).await;
                assert_no_scan(&read);
                assert!(!read.contains("TEMP B-TREE"), "{query:?}: {read}");
            }
        }
    }
}

#[tokio::test]
async fn clients_that_are_online_or_have_a_tag_are_read_from_an_index() {
    let mut tx = store().await;
    let online = ClientFilter {
        online: Some(true),
        ..ClientFilter::default()
    };
    let tagged = ClientFilter {
        tags: vec!["a".parse().unwrap()],
        ..ClientFilter::default()
    };
    for (filter, by, index) in [
        (
            online,
            ClientSort::Online,
            "INDEX clients_page_by_online (account_id=? AND online=?",
        ),
        (
            tagged,
            ClientSort::Number,
            "INDEX sqlite_autoindex_client_tags_1 (account_id=? AND tag_folded=?",
        ),
    ] {
        for after in [None, "123456789~1,5".parse().ok()] {
            let query = ClientQuery {
                filter: filter.clone(),
                sort: Sort { by, descending: true },
                after,
                ..by_alias()
            };
            let read = plan(&mut tx, page_statement(account(), &query, 51)).await;
            assert_no_scan(&read);
            assert!(read.contains(index), "{read}");
            assert!(!read.contains("TEMP B-TREE"), "{read}");
        }
        let counted = clients_page::capped_statement(account(), &filter, 10).unwrap();
        let counted = plan(&mut tx, counted).await;
        assert!(counted.contains(index), "{counted}");
    }
}

#[tokio::test]
async fn the_words_to_search_for_are_found_one_after_another() {
    let mut tx = store().await;
    for statement in [
        clients_page::tags_statement(account(), 5),
        clients_page::operating_systems_statement(account(), 5),
    ] {
        let read = plan(&mut tx, statement).await;
        assert_no_scan(&read);
        assert!(!read.contains("TEMP B-TREE"), "{read}");
    }
}

#[tokio::test]
async fn a_search_for_clients_reads_rows_in_their_order_and_stops() {
    let mut tx = store().await;
    for by in ClientSort::ALL {
        let query = ClientQuery {
            filter: ClientFilter {
                words: vec!["x".into()],
                ..ClientFilter::default()
            },
            sort: Sort {
                by,
                descending: false,
            },
            ..by_alias()
        };
        let read = plan(&mut tx, page_statement(account(), &query, 51)).await;
        assert_no_scan(&read);
        // The rows of one page, once more.
        assert!(read.matches("TEMP B-TREE").count() <= 1, "{by:?}: {read}");
        let last = plan(&mut tx, clients_page::last_read_statement(account(), &query)).await;
        assert!(!last.contains("TEMP B-TREE"), "{last}");
    }
}

/// Orders and filters that an index knows, each with that index.
fn indexed() -> Vec<(SessionSort, SessionFilter, String)> {
    let none = SessionFilter::default;
    let start = "INDEX sqlite_autoindex_session_accounts_1 (account_id=?";
    let direction = |direction| SessionFilter { direction, ..none() };
    let running = |running| SessionFilter {
        running: Some(running),
        ..none()
    };
    let ends = |end| SessionFilter {
        ends: vec![vec![end]],
        ..none()
    };
    let since = SessionFilter {
        since: Some(NOW),
        until: Some(NOW),
        ..none()
    };
    let reason = SessionFilter {
        reason: Some(EndReasonKind::LostContact),
        since: Some(NOW),
        ..none()
    };
    let by = |column: &str| format!("INDEX session_accounts_by_{column} (account_id=?");
    vec![
        (SessionSort::Start, none(), start.to_owned()),
        (
            SessionSort::Start,
            since,
            format!("{start} AND (requested_at,session_id)>(?,?) AND (requested_at,session_id)<(?,?)"),
        ),
        (
            SessionSort::Start,
            running(true),
            by("running") + " AND running=?",
        ),
        (
            SessionSort::Start,
            running(false),
            by("running") + " AND running=?",
        ),
        (SessionSort::Start, reason, by("reason") + " AND "),
        (
            SessionSort::Start,
            ends(NamedEnd::User("a".into())),
            by("user") + " AND user_folded=?",
        ),
        (
            SessionSort::Start,
            ends(NamedEnd::Client("123456789".parse().unwrap())),
            "INDEX sqlite_autoindex_session_clients_1 (number=?".to_owned(),
        ),
        (
            SessionSort::Start,
            direction(SessionDirection::In),
            "INDEX session_accounts_incoming (account_id=?".to_owned(),
        ),
        (
            SessionSort::Start,
            direction(SessionDirection::Out),
            "INDEX session_accounts_outgoing (account_id=?".to_owned(),
        ),
        (SessionSort::From, none(), by("from")),
        (SessionSort::To, none(), by("to")),
        (SessionSort::End, none(), by("end")),
        (SessionSort::Duration, none(), by("duration")),
    ]
}

#[tokio::test]
async fn a_page_of_sessions_is_read_from_an_index_in_its_order() {
    let mut tx = store().await;
    for (sort, filter, index) in indexed() {
        for descending in [false, true] {
            for after in [None, format!("5~{}", session()).parse::<SessionPlace>().ok()] {
                let query = SessionQuery {
                    filter: filter.clone(),
                    sort,
                    descending,
                    after,
                    ..SessionQuery::newest(50)
                };
                let read = plan(&mut tx, session_source::page_statement(account(), &query, 51)).await;
                assert_no_scan(&read);
                assert!(read.contains(&index), "{query:?}: {read}");
                // The rows of one page, once more.
                assert!(read.matches("TEMP B-TREE").count() <= 1, "{query:?}: {read}");
            }
        }
    }
    let recent = plan(&mut tx, sessions_page::recent_statement(account(), client(), 5)).await;
    assert_no_scan(&recent);
    assert!(!recent.contains("TEMP B-TREE"), "{recent}");
}

#[tokio::test]
async fn a_search_for_sessions_reads_rows_in_their_order_and_stops() {
    let mut tx = store().await;
    for sort in [SessionSort::Start, SessionSort::End] {
        let query = SessionQuery {
            filter: SessionFilter {
                comment: vec!["x".into()],
                min_duration: Some(5),
                ..SessionFilter::default()
            },
            sort,
            ..SessionQuery::newest(50)
        };
        let read = plan(&mut tx, session_source::page_statement(account(), &query, 51)).await;
        assert_no_scan(&read);
        assert!(read.matches("TEMP B-TREE").count() <= 1, "{read}");
    }
}

#[tokio::test]
async fn ends_are_looked_for_within_the_account() {
    let mut tx = store().await;
    let words = ["x".to_owned()];
    let clients = plan(&mut tx, clients_named_statement(account(), &words, 9)).await;
    assert_no_scan(&clients);
    assert!(!clients.contains("TEMP B-TREE"), "{clients}");
    let users = plan(&mut tx, users_named_statement(account(), &words, 9)).await;
    assert_no_scan(&users);
}
