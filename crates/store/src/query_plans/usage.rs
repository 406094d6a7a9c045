//! Samples of usage: taken of all accounts each minute, read by each account for its chart.

use model::UsageSpan;

use super::{NOW, account, plan, store};
use crate::usage;

#[tokio::test]
async fn all_clients_are_counted_by_an_index_alone() {
    let mut tx = store().await;
    let plan = plan(&mut tx, usage::clients_by_account_statement()).await;
    assert!(
        plan.contains("USING COVERING INDEX clients_page_by_online"),
        "{plan}"
    );
    assert!(!plan.contains("TEMP B-TREE"), "{plan}");
}

#[tokio::test]
async fn samples_are_read_and_forgotten_by_index() {
    let mut tx = store().await;
    let read = usage::usage_statement(account(), UsageSpan::Hour, NOW, NOW);
    let read = plan(&mut tx, read).await;
    assert!(
        read.contains("INDEX sqlite_autoindex_usage_samples_1 (account_id=? AND span=? AND at>?"),
        "{read}"
    );
    assert!(!read.contains("TEMP B-TREE"), "{read}");
    let purge = plan(&mut tx, usage::purge_statement(UsageSpan::Hour, NOW)).await;
    assert!(
        purge.contains("INDEX usage_samples_by_time (span=? AND at<?"),
        "{purge}"
    );
}
