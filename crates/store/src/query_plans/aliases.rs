//! Which aliases are free, asked at each registration of a client.

use super::{plan, store};
use crate::aliases;

#[tokio::test]
async fn aliases_that_are_taken_are_found_by_their_index() {
    let names = ["desk@ad", "desk-2@ad"].map(|name| name.parse().unwrap());
    let taken = plan(&mut store().await, aliases::taken_statement(&names)).await;
    assert!(
        taken.contains("INDEX clients_by_alias (alias_folded=?"),
        "{taken}"
    );
}
