//! Lists for scripts that are longer than a page.

use serde_json::{Value, json};

use crate::{house::House, script::Script};

/// 2,500 sessions of five clients and browsers, one of them running.
const MANY_SESSIONS: &str = "\
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2499) \
    INSERT INTO sessions (id, number, requested_at, renewed_at, permissions, state, opened_at, ended_at, end_reason, \
        from_kind, from_account_id, from_client_id, from_number, from_host_name, \
        to_kind, to_account_id, to_client_id, to_number, to_host_name) \
    SELECT printf('ses_0000000000007000800000000000%04x', i), 100000000 + i, 1000 * (i / 3), 1000 * (i / 3), '', \
        CASE i WHEN 0 THEN 'open' ELSE 'closed' END, 1000 * (i / 3), \
        CASE i WHEN 0 THEN NULL ELSE 1000 * (i / 3 + i % 7) END, CASE i WHEN 0 THEN NULL ELSE 'ended_by_viewer' END, \
        'client', accounts.id, printf('cli_0000000000007000800000000000%04x', i % 5), 100000000 + i % 5, '', \
        'client', NULL, 'cli_00000000000070008000000000009999', 200000000, '' FROM n, accounts; \
    INSERT INTO session_accounts (account_id, requested_at, session_id, running, from_number, to_number, outgoing, \
        incoming, end_sort, duration_sort) \
    SELECT from_account_id, requested_at, id, state <> 'closed', from_number, to_number, TRUE, FALSE, \
        COALESCE(ended_at, 9223372036854775807), COALESCE(ended_at - requested_at, 9223372036854775807) FROM sessions; \
    INSERT INTO session_clients SELECT from_number, requested_at, id FROM sessions";

#[tokio::test]
async fn a_long_list_has_everything_once_in_every_order() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.run_sql(MANY_SESSIONS).await;
    let script = Script::new(&house, &owner).await;
    let sids = |list: &Value| -> Vec<u64> {
        let rows = list["list"].as_array().unwrap();
        rows.iter().map(|row| row["sid"].as_u64().unwrap()).collect()
    };
    for sort in ["from.cid", "to.cid", "start-time", "end-time", "duration"] {
        let up = script.get(&format!("/sessions?sort={sort}&order=asc")).await;
        assert_eq!(
            (&up["count"], &up["selected"]),
            (&json!(2500), &json!(2500)),
            "{sort}"
        );
        assert_eq!((&up["limit"], &up["offset"]), (&json!(-1), &json!(0)));
        let key = |row: &Value| match sort {
            "from.cid" => row["from"]["cid"].as_i64(),
            "to.cid" => row["to"]["cid"].as_i64(),
            "end-time" => row[sort].as_i64().or(Some(i64::MAX)),
            _ => row[sort].as_i64(),
        };
        let rows = up["list"].as_array().unwrap();
        let keys: Vec<_> = rows.iter().map(key).collect();
        assert!(keys.is_sorted(), "{sort}");
        let all = sids(&up);
        let mut down = sids(&script.get(&format!("/sessions?sort={sort}")).await);
        down.reverse();
        assert_eq!(all, down, "{sort}");
        let part = script
            .get(&format!("/sessions?sort={sort}&order=asc&offset=700&limit=1500"))
            .await;
        assert_eq!(sids(&part), all[700..2200], "{sort}");
        assert_eq!((&part["count"], &part["selected"]), (&json!(2500), &json!(1500)));
        let of_one = script
            .get(&format!("/sessions?sort={sort}&order=asc&cid=100000003"))
            .await;
        let expected: Vec<_> = all.iter().copied().filter(|sid| sid % 5 == 3).collect();
        assert_eq!(sids(&of_one), expected, "{sort}");
        let of_time = script
            .get(&format!(
                "/sessions?sort={sort}&order=asc&from=100&to=199&duration.min=2&duration.max=4"
            ))
            .await;
        let expected: Vec<_> = all
            .iter()
            .copied()
            .filter(|sid| {
                (100..=199).contains(&((sid - 100_000_000) / 3))
                    && (2..=4).contains(&((sid - 100_000_000) % 7))
            })
            .collect();
        assert_eq!(sids(&of_time), expected, "{sort}");
        assert_eq!(
            (&of_time["duration.min"], &of_time["duration.max"]),
            (&json!(2), &json!(4))
        );
    }
    for (query, count) in [
        ("direction=out", 2500),
        ("direction=in", 0),
        ("direction=inout", 2500),
        ("cid=7", 0),
    ] {
        let list = script.get(&format!("/sessions?{query}&limit=0")).await;
        assert_eq!(
            (&list["count"], &list["selected"]),
            (&json!(count), &json!(0)),
            "{query}"
        );
    }
    let direct = script.get("/sessions?cid=100000003&direction=in").await;
    assert_eq!(
        (&direct["count"], &direct["cid"], &direct["direction"]),
        (&json!(0), &json!(100000003), &json!("in"))
    );
}
