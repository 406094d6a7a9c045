//! The lists of people: with thousands of accounts, each reads its own rows alone.

use super::{account, plan, store};
use crate::{invitations, roles, statement::Statement, users};

const TABLES: [&str; 7] = [
    "accounts",
    "invitations",
    "memberships",
    "passkeys",
    "roles",
    "sign_ins",
    "users",
];

#[tokio::test]
async fn a_page_of_users_touches_only_the_members() {
    for search in [None, Some("anna")] {
        for after in [None, Some("ben@example.org")] {
            let plan = plan_of(users::members_statement(account(), search, after, 51)).await;
            // The order is the users', so it is no index of the members that could give it.
            assert!(
                plan.contains("SEARCH memberships USING INDEX memberships_by_account"),
                "{plan}"
            );
            assert!(plan.contains("INDEX sign_ins_by_user"), "{plan}");
            assert!(plan.contains("INDEX passkeys_by_user"), "{plan}");
        }
    }
}

#[tokio::test]
async fn open_invitations_are_found_without_the_accepted_ones() {
    let plan = plan_of(invitations::open_statement(account(), 500)).await;
    assert!(plan.contains("USING INDEX invitations_open"), "{plan}");
}

#[tokio::test]
async fn roles_are_found_and_their_people_counted_by_index() {
    let plan = plan_of(roles::roles_statement(account())).await;
    assert!(
        plan.contains("SEARCH roles USING INDEX roles_by_account"),
        "{plan}"
    );
    assert!(plan.contains("COVERING INDEX memberships_by_role"), "{plan}");
    assert!(plan.contains("INDEX invitations_by_role"), "{plan}");
}

/// The plan, which reads no table from its beginning to its end.
async fn plan_of(statement: Statement) -> String {
    let plan = plan(&mut store().await, statement).await;
    let scanned = |line: &str| {
        TABLES
            .iter()
            .any(|table| line.split(' ').take(2).eq(["SCAN", *table]))
    };
    assert!(!plan.lines().any(scanned), "{plan}");
    plan
}
