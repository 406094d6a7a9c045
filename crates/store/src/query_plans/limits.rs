//! What is counted against the limits of a license, at each request and for the License tab.

use model::NamespaceName;

use super::{account, assert_no_scan, plan, store};
use crate::{called_sessions, clients_page, namespaces};

fn name() -> NamespaceName {
    "acme".parse().unwrap()
}

#[tokio::test]
async fn sessions_that_count_are_found_without_reading_the_closed_ones() {
    let mut tx = store().await;
    let called = plan(&mut tx, called_sessions::called_statement(account())).await;
    assert_no_scan(&called);
    assert!(
        called.contains("INDEX sessions_running_by_from_account (from_account_id=?"),
        "{called}"
    );
    let running = plan(&mut tx, called_sessions::running_of_account_statement(account())).await;
    assert_no_scan(&running);
    assert!(
        running.contains("INDEX session_accounts_by_running (account_id=? AND running=?"),
        "{running}"
    );
    assert!(!running.contains("TEMP B-TREE"), "{running}");
}

#[tokio::test]
async fn seats_in_use_are_counted_by_an_index_alone() {
    let mut tx = store().await;
    let seats = plan(&mut tx, clients_page::counts_statement(account())).await;
    assert_no_scan(&seats);
    assert!(seats.contains("USING COVERING INDEX"), "{seats}");
}

#[tokio::test]
async fn aliases_of_a_namespace_are_found_by_their_index() {
    let mut tx = store().await;
    let own = plan(&mut tx, namespaces::namespaces_statement(account())).await;
    assert_no_scan(&own);
    assert!(own.contains("INDEX namespaces_by_account (account_id=?"), "{own}");
    assert!(own.contains("INDEX clients_by_namespace (namespace=?"), "{own}");
    let count = plan(&mut tx, namespaces::count_statement(&name())).await;
    assert!(
        count.contains("COVERING INDEX clients_by_namespace (namespace=?"),
        "{count}"
    );
    let clients = plan(&mut tx, namespaces::clients_in_statement(&name())).await;
    assert!(
        clients.contains("INDEX clients_by_namespace (namespace=?"),
        "{clients}"
    );
}
