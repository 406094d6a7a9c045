//! Whether it is seen that somebody has touched the audit.

use model::Limit;
use portal::{AuditScope, ChainFault, ChainFaultKind, ChainName, ChainReport, Error};
use testkit::{TestDatabase, TestPortal};

/// Six entries in the account's chain, and one in the installation's.
async fn written() -> Vec<TestPortal> {
    let mut portals = Vec::new();
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        for seed in 0..4 {
            portal.desk(&anna, seed).await;
        }
        portal.set_operator("anna@example.com", true).await.unwrap();
        portals.push(portal);
    }
    portals
}

async fn verified(portal: &TestPortal, scope: AuditScope) -> ChainReport {
    portal.verify_audit(scope).await.unwrap().swap_remove(0)
}

async fn fault(portal: &TestPortal) -> Option<ChainFault> {
    verified(portal, AuditScope::Account(1)).await.fault
}

#[tokio::test]
async fn chains_that_nobody_touched_hold() {
    for portal in written().await {
        let reports = portal.verify_audit(AuditScope::Everything).await.unwrap();
        let found: Vec<_> = reports
            .iter()
            .map(|report| (report.chain.clone(), report.entries, report.fault))
            .collect();
        assert_eq!(
            found,
            [
                (ChainName::Account(1), 6, None),
                (ChainName::Installation, 1, None)
            ]
        );
        assert!(reports[0].last_hash.is_some());
        assert_eq!(verified(&portal, AuditScope::Account(1)).await, reports[0]);
        assert_eq!(verified(&portal, AuditScope::Installation).await, reports[1]);
    }
}

#[tokio::test]
async fn an_account_that_does_not_exist_has_no_chain_and_a_new_one_an_empty_one() {
    let portal = TestPortal::new().await;
    let missing = portal.verify_audit(AuditScope::Account(7)).await;
    assert!(matches!(missing, Err(Error::NotFound)));
    portal.add_second_account(Limit::Unlimited).await;
    let empty = verified(&portal, AuditScope::Account(2)).await;
    assert_eq!((empty.entries, empty.last_hash, empty.fault), (0, None, None));
}

/// Does `sql` on each database, in which `CHAIN` is the account's chain; what is found then.
async fn after(sql: &str, expected: Option<(i64, ChainFaultKind)>) {
    for portal in written().await {
        let chain = "(SELECT id FROM accounts WHERE number = 1)";
        portal.run_sql(&sql.replace("CHAIN", chain)).await;
        let expected = expected.map(|(number, kind)| ChainFault { number, kind });
        assert_eq!(fault(&portal).await, expected, "{sql}");
        let installation = verified(&portal, AuditScope::Installation).await;
        assert_eq!(installation.fault, None, "the other chain holds");
    }
}

#[tokio::test]
async fn an_entry_that_was_altered_is_found_whatever_was_altered() {
    for change in [
        "subject = 'another'",
        "actor = 'eve@example.com'",
        "actor_kind = 'system'",
        "address = NULL",
        "address = '192.0.2.99'",
        "action = 'client_left'",
        "action = 'never heard of'",
        "changes = '[{\"field\":\"role\",\"after\":\"@owner\"}]'",
        "changes = 'nonsense'",
        "search = 'found no more'",
        "at = at + 1",
        "hash = '0000000000000000000000000000000000000000000000000000000000000000'",
    ] {
        let sql = format!("UPDATE audit_entries SET {change} WHERE chain = CHAIN AND number = 4");
        after(&sql, Some((4, ChainFaultKind::Altered))).await;
    }
}

#[tokio::test]
async fn entries_that_changed_places_are_found() {
    let swap = "UPDATE audit_entries SET number = 99 WHERE chain = CHAIN AND number = 3; \
         UPDATE audit_entries SET number = 3 WHERE chain = CHAIN AND number = 5; \
         UPDATE audit_entries SET number = 5 WHERE chain = CHAIN AND number = 99;";
    after(swap, Some((3, ChainFaultKind::Altered))).await;
    let moved = "UPDATE audit_entries SET number = 2 WHERE chain = 'installation'; \
         UPDATE audit_entries SET chain = 'installation', number = 1 WHERE chain = CHAIN AND number = 6; \
         UPDATE audit_entries SET chain = CHAIN, number = 6 WHERE chain = 'installation' AND number = 2;";
    for portal in written().await {
        let chain = "(SELECT id FROM accounts WHERE number = 1)";
        portal.run_sql(&moved.replace("CHAIN", chain)).await;
        for (scope, number) in [(AuditScope::Account(1), 6), (AuditScope::Installation, 1)] {
            let kind = ChainFaultKind::Altered;
            let fault = Some(ChainFault { number, kind });
            assert_eq!(verified(&portal, scope).await.fault, fault);
        }
    }
}

#[tokio::test]
async fn an_entry_that_is_missing_is_found_wherever_it_was() {
    for number in [1, 3, 6] {
        let sql = format!("DELETE FROM audit_entries WHERE chain = CHAIN AND number = {number}");
        after(&sql, Some((number, ChainFaultKind::Missing))).await;
    }
    let rest = "DELETE FROM audit_entries WHERE chain = CHAIN AND number > 2";
    after(rest, Some((3, ChainFaultKind::Missing))).await;
    let all = "DELETE FROM audit_entries WHERE chain = CHAIN";
    after(all, Some((1, ChainFaultKind::Missing))).await;
}

#[tokio::test]
async fn a_chain_that_was_cut_is_found_also_where_its_end_was_moved() {
    let cut = "DELETE FROM audit_entries WHERE chain = CHAIN AND number > 4; \
         UPDATE audit_chains SET last_number = 4, last_hash = \
             (SELECT hash FROM audit_entries WHERE chain = CHAIN AND number = 4) WHERE chain = CHAIN;";
    after(cut, Some((4, ChainFaultKind::End))).await;
    let emptied = "DELETE FROM audit_entries WHERE chain = CHAIN; \
         UPDATE audit_chains SET last_number = 0, \
             last_hash = '0000000000000000000000000000000000000000000000000000000000000000' \
         WHERE chain = CHAIN;";
    after(emptied, Some((0, ChainFaultKind::End))).await;
}

#[tokio::test]
async fn an_end_that_is_wrong_is_found() {
    let zeros = "'0000000000000000000000000000000000000000000000000000000000000000'";
    for column in ["last_hash", "seal"] {
        let sql = format!("UPDATE audit_chains SET {column} = {zeros} WHERE chain = CHAIN");
        after(&sql, Some((6, ChainFaultKind::End))).await;
    }
    let spoilt = "UPDATE audit_chains SET seal = substr(seal, 1, 62) || 'zz' WHERE chain = CHAIN";
    after(spoilt, Some((0, ChainFaultKind::End))).await;
    let earlier = "UPDATE audit_chains SET last_number = 5 WHERE chain = CHAIN";
    after(earlier, Some((6, ChainFaultKind::Surplus))).await;
    let later = "UPDATE audit_chains SET last_number = 7 WHERE chain = CHAIN";
    after(later, Some((7, ChainFaultKind::Missing))).await;
}

#[tokio::test]
async fn an_entry_that_nobody_wrote_is_found() {
    for (number, kind) in [
        (0, ChainFaultKind::Surplus),
        (-3, ChainFaultKind::Surplus),
        (7, ChainFaultKind::Surplus),
    ] {
        let copy = format!(
            "INSERT INTO audit_entries (chain, number, at, actor_kind, actor, action, subject, changes, search, hash) \
             SELECT chain, {number}, at, actor_kind, actor, action, subject, changes, search, hash \
             FROM audit_entries WHERE chain = CHAIN AND number = 6"
        );
        after(&copy, Some((number, kind))).await;
    }
}
