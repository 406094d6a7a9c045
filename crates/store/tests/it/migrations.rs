//! What is there already stays when a new version brings its schema.

use model::{LicensePeriod, Limit, PlanPurpose};
use store::SessionQuery;

use crate::databases::upgraded;

const BEFORE_LICENSES: &str = "
    INSERT INTO accounts (id, number, name, plan, max_seats, expires_at, license_key_hash, license_key_sealed, \
        created_at, email)
    VALUES ('acc_01890000000070008000000000000001', 1, 'Acme', 'own_use', 7, 1900000000000, \
        '0000000000000000000000000000000000000000000000000000000000000001', '00', 1700000000000, 'A@acme.example'),
        ('acc_01890000000070008000000000000002', 2, 'Other', 'own_use', NULL, NULL, \
        '0000000000000000000000000000000000000000000000000000000000000002', '00', 1700000000000, NULL);
    INSERT INTO clients (id, number, device_key, account_id, alias, alias_folded, version, version_sort, host_name, \
        host_name_folded, operating_system, first_seen, online)
    VALUES ('cli_01890000000070008000000000000001', 123456789, \
        '0000000000000000000000000000000000000000000000000000000000000001', 'acc_01890000000070008000000000000001', \
        'Front.desk-1@Acme', 'front.desk-1@acme', '1', '1', 'h', 'h', '', 0, FALSE);
    INSERT INTO sessions (id, number, requested_at, from_kind, from_account_id, from_user_id, from_email, to_kind, \
        to_account_id, to_client_id, to_number, to_host_name, state, opened_at, ended_at, end_reason, renewed_at, \
        permissions)
    VALUES ('ses_01890000000070008000000000000001', 100000000, 1000, 'browser', \
        'acc_01890000000070008000000000000001', 'usr_01890000000070008000000000000001', 'a@acme.example', 'client', \
        'acc_01890000000070008000000000000001', 'cli_01890000000070008000000000000001', 123456789, 'h', 'closed', \
        2000, 5000, 'ended_by_viewer', 5000, '');
    INSERT INTO session_accounts VALUES ('acc_01890000000070008000000000000001', 1000, \
        'ses_01890000000070008000000000000001', FALSE);
    INSERT INTO audit_chains VALUES ('installation', 1, \
        '0000000000000000000000000000000000000000000000000000000000000001', \
        '0000000000000000000000000000000000000000000000000000000000000001');
    INSERT INTO audit_entries VALUES ('installation', 1, 5, 'system', '', NULL, 'set_up', '', '[]', '', \
        '0000000000000000000000000000000000000000000000000000000000000001');
";

#[tokio::test]
async fn accounts_from_before_licenses_keep_what_they_had() {
    for database in upgraded(3, BEFORE_LICENSES).await {
        let mut tx = database.store.read().await.unwrap();
        let acme = tx.account_by_number(1).await.unwrap().unwrap();
        let other = tx.account_by_number(2).await.unwrap().unwrap();
        assert_eq!(acme.license.plan.purpose, PlanPurpose::OwnUse);
        assert_eq!(acme.license.limits.seats, Limit::AtMost(7));
        assert!(matches!(acme.license.period, LicensePeriod::Until(_)));
        assert_eq!(other.license.period, LicensePeriod::NoExpiry);
        assert_ne!(acme.license.number, other.license.number);

        let client = tx
            .client_by_number("123456789".parse().unwrap())
            .await
            .unwrap()
            .unwrap();
        let namespace = client.alias.unwrap().namespace();
        assert_eq!(tx.count_aliases(&namespace).await.unwrap(), 1);

        let page = tx.sessions_page(acme.id, &SessionQuery::newest(5)).await.unwrap();
        assert_eq!(page.rows.len(), 1);
    }
}

#[tokio::test]
async fn sessions_from_before_have_what_lists_are_sorted_by() {
    for database in upgraded(3, BEFORE_LICENSES).await {
        let keys = "from_number = 0 AND to_number = 123456789 AND end_sort = 5000 AND duration_sort = 4000 \
             AND outgoing AND incoming AND NOT running";
        let wrong =
            format!("INSERT INTO settings SELECT 'wrong', '' FROM session_accounts WHERE NOT ({keys})");
        database.run(&wrong).await.unwrap();
        let mut tx = database.store.read().await.unwrap();
        assert_eq!(tx.setting("wrong").await.unwrap(), None);
    }
}
