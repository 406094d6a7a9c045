//! Version 1 of the REST interface: what is asked and what is answered.

use std::time::Duration;

use insta::{Settings, assert_snapshot};
use model::{EndReason, Timestamp};
use serde_json::{Value, json};
use server::rest::v1::resources::ROUTES;
use wire::ServerFrame;

use crate::{
    house::{House, master_key},
    script::{Script, authorization, read},
};

/// The published example.
const LICENSE: &str = "1438129266231705";
const PASSWORD: &str = "UYETICGU2CT3KES";
const AT: i64 = 1_445_440_997;
const TOKEN: &str = "T2YsCOj2o3Rb79nLPUgx3Gl+nnw=";

/// Gives the neighbour the license and the password of the published example.
async fn publish(house: &House) {
    house.neighbour().await;
    let sealed = master_key(house.folder()).seal("API password", PASSWORD.as_bytes());
    house
        .run_sql(&format!(
            "UPDATE accounts SET api_password_sealed = '{}', api_password_made_at = 0 WHERE number = 2",
            hex::encode(sealed)
        ))
        .await;
}

#[tokio::test]
async fn the_published_example_is_let_in() {
    let house = House::set_up().await;
    publish(&house).await;
    house.set_clock(Timestamp::from_second(AT).unwrap());
    let header = format!("AD {LICENSE}:{AT}:{TOKEN}");
    let under_prefix = house.ask("GET", "/rest/v1/auth").header("authorization", &header);
    let at_root = house
        .ask("GET", "/auth")
        .header("authorization", &header)
        .for_scripts();
    for ask in [under_prefix, at_root] {
        let read = read(ask).await;
        assert_eq!(read.status, 200);
        assert_eq!(read.answer.header("content-type"), "application/json");
        assert_eq!(read.json, json!({"result": "success", "license-id": LICENSE}));
    }
}

/// What a script asks and gets, one after the other, as people would read it.
#[tokio::test]
async fn a_script_reads_and_changes_everything_there_is() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let closed = house.session(&owner, device.number).await;
    house.wait(Duration::from_secs(61));
    house.portal.end_overdue_sessions().await;
    house.session(&owner, device.number).await;
    house.portal.write_presence_changes().await;
    house
        .run_sql(
            "INSERT INTO namespaces SELECT 'acme', id, 0 FROM accounts; \
             UPDATE accounts SET max_aliases = 20, max_sessions = 4; \
             UPDATE sessions SET number = 900537412 WHERE state = 'closed'; \
             UPDATE sessions SET number = 900537413 WHERE state <> 'closed'",
        )
        .await;
    assert!(closed.to_string().starts_with("ses_"));
    let script = Script::new(&house, &owner).await;
    let client = format!("/clients/{}", device.number);
    let mut told = String::new();
    for (method, resource, body) in [
        ("GET", "/auth", ""),
        ("GET", "/sysinfo", ""),
        ("GET", "/clients", ""),
        (
            "GET",
            "/clients?online&filter=REC&sort=alias&order=asc&offset=0&limit=10",
            "",
        ),
        ("PATCH", &client, r#"{"alias":"desk@acme","comment":"Reception"}"#),
        ("GET", &client, ""),
        ("PATCH", &client, r#"{"alias":"desk acme"}"#),
        ("PATCH", &client, r#"{"alias":"desk@elsewhere"}"#),
        ("GET", "/sessions", ""),
        (
            "GET",
            "/sessions?direction=out&duration.max=60&sort=duration&order=asc&limit=1",
            "",
        ),
        ("PATCH", "/sessions/900537412", r#"{"comment":"Ticket 4711"}"#),
        ("GET", "/sessions/900537412", ""),
        ("POST", "/sessions/900537413/action", r#"{"action":"close"}"#),
        ("POST", "/sessions/900537412/action", r#"{"action":"close"}"#),
        ("PATCH", "/sessions/900537412", r#"{"comment":null}"#),
        ("GET", "/rosters", ""),
        ("PATCH", &client, r#"{"alias":null,"comment":null}"#),
        ("DELETE", &client, ""),
        ("GET", &client, ""),
    ] {
        let read = script.says(method, resource, body).await;
        told.push_str(&format!(
            "> {method} {resource} {body}\n< {} {}\n\n",
            read.status, read.answer.body
        ));
    }
    let told = told
        .replace(&device.number.to_string(), "100000000")
        .replace(&script.license, "1000000000000000");
    let mut settings = Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| assert_snapshot!("rest_conversation", told));
}

#[tokio::test]
async fn what_is_signed_is_what_arrives() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let script = Script::new(&house, &owner).await;
    // A body with GET, a query in any order, percent signs as they are, and the listener for scripts.
    for (resource, body) in [
        ("/clients", "{}"),
        ("/clients?limit=1&order=asc&sort=cid&offset=0", ""),
        ("/clients?offset=0&sort=cid&limit=1&order=asc", "null"),
        ("/clients?filter=%64%65sk&x=a+b%20c", ""),
        ("/clients/?&&", ""),
    ] {
        assert_eq!(script.says("GET", resource, body).await.status, 200, "{resource}");
        let at_root = house
            .ask("GET", resource)
            .header("authorization", &script.sign("GET", resource, body.as_bytes()))
            .body(body)
            .for_scripts();
        assert_eq!(read(at_root).await.status, 200, "{resource}");
    }
    // Another method, another body, another query, or the prefix signed as well.
    for (signed, body) in [
        (script.sign("POST", "/clients?a=1", b""), ""),
        (script.sign("GET", "/clients?a=1", b"{}"), ""),
        (script.sign("GET", "/clients?a=1", b""), "{}"),
        (script.sign("GET", "/clients?a=2", b""), ""),
        (script.sign("GET", "/clients", b""), ""),
        (script.sign("GET", "/rest/v1/clients?a=1", b""), ""),
    ] {
        let ask = house
            .ask("GET", "/rest/v1/clients?a=1")
            .header("authorization", &signed)
            .body(body);
        let read = read(ask).await;
        assert_eq!((read.status, &read.json["code"]), (401, &json!("invalid_token")));
    }
}

#[tokio::test]
async fn who_cannot_sign_is_told_what_was_read_and_nothing_else() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let script = Script::new(&house, &owner).await;
    house.neighbour().await;
    let now = house.portal.now().as_second();
    let failure = async |license: &str, password: &str, at: i64| {
        let signed = authorization((license, password), "GET", "/auth", at, b"{}");
        let ask = house.ask("GET", "/rest/v1/auth").header("authorization", &signed);
        let read = read(ask.body("{}")).await;
        assert_eq!(read.answer.header("www-authenticate"), "AD");
        (read.status, read.json)
    };
    let expected = (
        401,
        json!({
            "result": "failure",
            "code": "invalid_token",
            "error": "The license ID or the token is wrong.",
            "method": "GET",
            "resource": "/auth",
            "request-time": now,
            "content-hash": "vyGp6PvFo4RvsFtPoIWeCReyIC8=",
        }),
    );
    // A license that there is, one without an API password, one that there is not, and no number at all.
    for license in [&script.license, LICENSE, "9999999999999999", "anna", "1"] {
        assert_eq!(failure(license, "wrong", now).await, expected, "{license}");
    }
    for skew in [-301, 301, i64::MAX / 2] {
        let (status, told) = failure(&script.license, &script.password, now + skew).await;
        assert_eq!((status, &told["code"]), (401, &json!("invalid_timestamp")));
    }
    for skew in [-300, 300] {
        let signed = authorization(
            (&script.license, &script.password),
            "GET",
            "/auth",
            now + skew,
            b"",
        );
        let ask = house.ask("GET", "/rest/v1/auth").header("authorization", &signed);
        assert_eq!(read(ask).await.status, 200, "{skew}");
    }
}

#[tokio::test]
async fn every_resource_refuses_strangers_and_hides_what_is_anothers() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    house.session(&owner, device.number).await;
    house.run_sql("UPDATE sessions SET number = 900537412").await;
    publish(&house).await;
    let neighbour = Script {
        house: &house,
        license: LICENSE.to_owned(),
        password: PASSWORD.to_owned(),
    };
    for (method, path) in ROUTES {
        let resource = path
            .replace("{cid}", &device.number.to_string())
            .replace("{sid}", "900537412");
        let body = match *method {
            "PATCH" => r#"{"comment":"x"}"#,
            "POST" => r#"{"action":"close"}"#,
            _ => "",
        };
        let unsigned = house.ask(method, &format!("/rest/v1{resource}")).body(body);
        let told = read(unsigned).await;
        assert_eq!(
            (told.status, &told.json["code"]),
            (401, &json!("invalid_authorization"))
        );
        let signed_in = house
            .ask(method, &format!("/rest/v1{resource}"))
            .by(&owner)
            .body(body);
        assert_eq!(read(signed_in).await.status, 401, "a cookie is nothing here");
        let told = neighbour.says(method, &resource, body).await;
        let expected = if path.contains('{') { 404 } else { 200 };
        assert_eq!(told.status, expected, "{method} {path}");
        if let Value::Array(list) = &told.json["list"] {
            assert!(list.is_empty(), "{method} {path}");
        }
        for (_, other) in ["GET", "PUT", "PATCH", "POST", "DELETE", "OPTIONS"]
            .into_iter()
            .map(|method| (path, method))
            .filter(|(path, method)| !ROUTES.contains(&(*method, *path)))
        {
            let told = neighbour.says(other, &resource, body).await;
            assert_eq!(
                (told.status, &told.json["code"]),
                (405, &json!("method_not_allowed"))
            );
            assert!(told.answer.header("allow").contains(method), "{other} {path}");
        }
    }
    let told = neighbour.says("GET", "/nowhere", "").await;
    assert_eq!((told.status, &told.json["code"]), (404, &json!("not_found")));
    let told = neighbour.says("HEAD", "/clients", "").await;
    assert_eq!(told.status, 200);
    assert_eq!(
        house
            .portal
            .client(&house.caller(&owner).await, device.number)
            .await
            .unwrap()
            .client
            .comment,
        None
    );
}

#[tokio::test]
async fn another_sites_page_is_no_matter_to_what_is_signed() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let script = Script::new(&house, &owner).await;
    let ask = script
        .ask(
            "PATCH",
            &format!("/clients/{}", device.number),
            r#"{"comment":"x"}"#,
        )
        .header("origin", "https://elsewhere.example");
    assert_eq!(read(ask).await.status, 200);
}

#[tokio::test]
async fn an_exact_repeat_gets_the_first_answer_and_does_nothing_twice() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let mut device = house.device(1).await;
    let script = Script::new(&house, &owner).await;
    let client = format!("/clients/{}", device.number);

    let (first, second) = tokio::join!(
        script.says("DELETE", &client, ""),
        script.says("DELETE", &client, "")
    );
    assert_eq!((first.status, second.status), (200, 200));
    assert_eq!(first.json, second.json);
    let Ok(ServerFrame::Unregistered) = device.link.frames.try_recv() else {
        panic!("the device is told")
    };
    assert!(device.link.frames.try_recv().is_err(), "once");
    device.register(&house.portal).await;
    assert_eq!(script.says("DELETE", &client, "").await.status, 200);
    assert_eq!(script.get(&client).await["cid"], device.number.get(), "it stays");

    house.wait(Duration::from_secs(1));
    assert_eq!(script.says("DELETE", &client, "").await.status, 200);
    house.wait(Duration::from_secs(1));
    for _ in 0..2 {
        assert_eq!(script.says("DELETE", &client, "").await.status, 404);
    }
}

#[tokio::test]
async fn closing_a_session_hangs_up() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let mut device = house.device(1).await;
    house.session(&owner, device.number).await;
    let script = Script::new(&house, &owner).await;
    let list = script.get("/sessions").await;
    let session = &list["list"][0];
    assert_eq!(
        (&session["active"], &session["end-time"]),
        (&json!(true), &Value::Null)
    );
    assert_eq!(session["from"]["cid"], 0);
    assert_eq!(session["from"]["alias"], crate::house::OWNER);
    let action = format!("/sessions/{}/action", session["sid"]);
    let told = script.says("POST", &action, r#"{"action":"open"}"#).await;
    assert_eq!((told.status, &told.json["code"]), (400, &json!("invalid_action")));
    let told = script.says("POST", &action, r#"{"action":"close"}"#).await;
    assert_eq!(told.status, 200);
    let mut reasons = Vec::new();
    while let Ok(frame) = device.link.frames.try_recv() {
        if let ServerFrame::HangUp { reason, .. } = frame {
            reasons.push(reason);
        }
    }
    assert_eq!(reasons, [EndReason::ClosedInPortal { by: "REST".into() }]);
}

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
