//! Requests for a larger license: the operator reads a page of them, each account its own.

use model::{UpgradeId, UpgradeState};

use super::{NOW, account, plan, store};
use crate::{UpgradeQuery, upgrades};

#[tokio::test]
async fn requests_are_read_from_an_index_in_their_order() {
    let mut tx = store().await;
    for after in [None, Some(UpgradeId::new(NOW, [1; 10]))] {
        let query = UpgradeQuery {
            state: UpgradeState::Open,
            after,
            limit: 50,
        };
        let page = plan(&mut tx, upgrades::page_statement(&query)).await;
        assert!(page.contains("INDEX upgrade_requests_by_state"), "{page}");
        assert!(!page.contains("TEMP B-TREE"), "{page}");
    }
    for statement in [
        upgrades::open_statement(account()),
        upgrades::last_decided_statement(account()),
        upgrades::count_open_statement(),
    ] {
        let plan = plan(&mut tx, statement).await;
        assert!(!plan.contains("SCAN"), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
}
