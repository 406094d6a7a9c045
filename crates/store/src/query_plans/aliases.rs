//! What is asked at each registration of a client, and when clients may have been removed.

use super::{client, plan, store};
use crate::{aliases, clients};

#[tokio::test]
async fn aliases_that_are_taken_are_found_by_their_index() {
    let names = ["desk@ad", "desk-2@ad"].map(|name| name.parse().unwrap());
    let taken = plan(&mut store().await, aliases::taken_statement(&names)).await;
    assert!(
        taken.contains("INDEX clients_by_alias (alias_folded=?"),
        "{taken}"
    );
}

#[tokio::test]
async fn clients_that_are_removed_are_found_by_their_ids() {
    let asked = clients::without_account_statement(&[client(), client()]);
    let removed = plan(&mut store().await, asked).await;
    assert!(removed.contains("(id=?)"), "{removed}");
    assert!(!removed.contains("SCAN"), "{removed}");
}
