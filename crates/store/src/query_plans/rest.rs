//! Lists and single rows for scripts.

use model::LicenseNumber;

use super::{NOW, account, assert_no_scan, plan, session, store};
use crate::{
    ListPage, SessionDirection, SessionList, SessionPlace, SessionSort, rest_accounts,
    rest_lists::{self, sessions_statement},
    sessions,
};

const SORTS: [(SessionSort, &str); 5] = [
    (SessionSort::From, "INDEX session_accounts_by_from (account_id=?"),
    (SessionSort::To, "INDEX session_accounts_by_to (account_id=?"),
    (
        SessionSort::Start,
        "INDEX sqlite_autoindex_session_accounts_1 (account_id=?",
    ),
    (SessionSort::End, "INDEX session_accounts_by_end (account_id=?"),
    (
        SessionSort::Duration,
        "INDEX session_accounts_by_duration (account_id=?",
    ),
];

fn list(sort: SessionSort, descending: bool) -> SessionList {
    SessionList {
        client: None,
        direction: SessionDirection::Both,
        from: None,
        until: None,
        as_of: Some(NOW),
        min_duration: None,
        max_duration: None,
        sort,
        descending,
    }
}

fn pages() -> [ListPage<SessionPlace>; 2] {
    let first = ListPage {
        after: None,
        skip: 0,
        limit: 1000,
    };
    let place = SessionPlace::new(5, session());
    [
        first,
        ListPage {
            after: Some(place),
            ..first
        },
    ]
}

#[tokio::test]
async fn a_long_list_of_sessions_is_read_from_an_index_in_its_order() {
    let mut tx = store().await;
    for (sort, index) in SORTS {
        for filters in 0..16 {
            let set = |bit: u32| filters & (1 << bit) != 0;
            let list = SessionList {
                client: set(0).then(|| "123456789".parse().unwrap()),
                from: set(1).then_some(NOW),
                min_duration: set(2).then_some(1),
                direction: if set(3) {
                    SessionDirection::In
                } else {
                    SessionDirection::Both
                },
                ..list(sort, filters % 3 == 0)
            };
            for page in pages() {
                let plan = plan(&mut tx, sessions_statement(account(), &list, 1_000_000, &page)).await;
                assert_no_scan(&plan);
                let incoming = "INDEX session_accounts_incoming (account_id=?";
                assert!(
                    plan.contains(index) || plan.contains(incoming),
                    "{list:?}: {plan}"
                );
                // The rows of one page, once more.
                let sorts = plan.matches("TEMP B-TREE").count();
                assert!(sorts <= 1, "{list:?}: {plan}");
            }
        }
    }
}

#[tokio::test]
async fn the_few_sessions_of_a_client_or_a_time_are_found_by_it() {
    let mut tx = store().await;
    for (sort, _) in SORTS {
        for page in pages() {
            let of_client = SessionList {
                client: Some("123456789".parse().unwrap()),
                ..list(sort, true)
            };
            let found = plan(&mut tx, sessions_statement(account(), &of_client, 20, &page)).await;
            assert_no_scan(&found);
            assert!(
                found.contains("INDEX sqlite_autoindex_session_clients_1 (number=?"),
                "{found}"
            );
            let of_time = SessionList {
                from: Some(NOW),
                until: Some(NOW),
                ..list(sort, false)
            };
            let found = plan(&mut tx, sessions_statement(account(), &of_time, 20, &page)).await;
            assert_no_scan(&found);
            let index = "INDEX sqlite_autoindex_session_accounts_1 (account_id=? AND ";
            assert!(found.contains(index), "{sort:?}: {found}");
            let count = plan(&mut tx, rest_lists::count_sessions_statement(account(), &of_time)).await;
            assert!(count.contains(index), "{count}");
        }
    }
}

#[tokio::test]
async fn what_a_script_names_is_found_by_an_index() {
    let mut tx = store().await;
    let license = LicenseNumber::draw(1);
    let found = plan(&mut tx, rest_accounts::by_number_statement(license)).await;
    assert!(found.contains("INDEX accounts_by_license_number"), "{found}");
    let number = model::SessionNumber::draw(1);
    let found = plan(&mut tx, sessions::by_number_statement(account(), number)).await;
    assert_no_scan(&found);
}
