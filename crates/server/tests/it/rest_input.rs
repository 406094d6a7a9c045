//! What scripts may send that is not what it should be, and who sends it.

use std::time::Duration;

use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    time::timeout,
};

use crate::{
    house::House,
    script::{Script, authorization, read},
    street::Street,
};

#[tokio::test]
async fn a_body_that_is_not_what_it_should_be_changes_nothing() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let script = Script::new(&house, &owner).await;
    let client = format!("/clients/{}", device.number);
    let long = json!({ "comment": "x".repeat(1001) }).to_string();
    let deep = format!("{{\"comment\":{}{}}}", "[".repeat(30_000), "]".repeat(30_000));
    let bodies: [&[u8]; 18] = [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\"comment\"",
        b"{\"comment\":\"a\"",
        b"{\"comment\":1}",
        b"{\"comment\":true}",
        b"{\"comment\":[\"a\"]}",
        b"{\"alias\":1}",
        b"{\"alias\":\"\"}",
        b"{\"alias\":\"desk\"}",
        b"{\"alias\":\"a@b@c\",\"comment\":\"a\"}",
        b"{\"comment\":\"a\",\"comment\":\"b\"}",
        b"{\"comment\":\"\xff\xfe\"}",
        b"{\"alias\":\"desk\\u0000@ad\"}",
        long.as_bytes(),
        deep.as_bytes(),
    ];
    for body in bodies {
        let told = read(script.ask_bytes("PATCH", &client, body)).await;
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
        assert_eq!(told.status, 400, "{shown}: {told:?}");
        assert!(
            told.json["code"].is_string() && told.json["error"].is_string(),
            "{shown}"
        );
    }
    let huge = vec![b' '; 65 * 1024 + 1];
    let told = read(script.ask_bytes("PATCH", &client, &huge)).await;
    assert_eq!((told.status, &told.json["code"]), (413, &json!("body_too_large")));
    let now = script.get(&client).await;
    assert_eq!((&now["alias"], &now["comment"]), (&json!(null), &json!(null)));

    let full = json!({ "comment": format!(" {}\u{202e}\n", "ä".repeat(1000)) }).to_string();
    assert_eq!(script.says("PATCH", &client, &full).await.status, 200);
    assert_eq!(script.get(&client).await["comment"], "ä".repeat(1000));
    assert_eq!(
        script.says("PATCH", &client, r#"{"comment":" "}"#).await.status,
        200
    );
    assert_eq!(script.get(&client).await["comment"], json!(null));
}

#[tokio::test]
async fn a_parameter_that_is_not_what_it_should_be_is_named() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let script = Script::new(&house, &owner).await;
    for (resource, name) in [
        ("/clients?limit=x", "limit"),
        ("/clients?offset=-1", "offset"),
        ("/clients?order=up", "order"),
        ("/clients?sort=version", "sort"),
        ("/clients?online=perhaps", "online"),
        ("/clients?filter=%ff", "filter"),
        ("/sessions?cid=abc", "cid"),
        ("/sessions?cid=-2", "cid"),
        ("/sessions?direction=up", "direction"),
        ("/sessions?from=yesterday", "from"),
        ("/sessions?to=99999999999999999", "to"),
        ("/sessions?to=9223372036854775807", "to"),
        ("/sessions?sort=cid", "sort"),
        ("/sessions?duration.min=-5", "duration.min"),
        ("/sessions?duration.max=1.5", "duration.max"),
    ] {
        let told = script.says("GET", resource, "").await;
        assert_eq!(
            (told.status, &told.json["code"]),
            (400, &json!("invalid_parameter")),
            "{resource}"
        );
        let error = told.json["error"].as_str().unwrap();
        assert!(error.contains(name), "{resource}: {error}");
    }
    for fine in [
        "/clients?unknown=1&online=False&filter=&limit=9223372036854775807&offset=9223372036854775807",
        "/sessions?limit=5&limit=-1&from=-1&to=-1&duration.max=9223372036854775807&cid=-1",
        "/clients?filter=%25%5F%27%00",
    ] {
        assert_eq!(script.says("GET", fine, "").await.status, 200, "{fine}");
    }
}

#[test]
fn whatever_the_authorization_says_it_is_refused_and_nothing_breaks() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (house, license) = runtime.block_on(async {
        let house = House::set_up().await;
        let owner = house.owner().await;
        let license = Script::new(&house, &owner).await.license;
        (house, license)
    });
    let part = prop_oneof![
        "[ -~]{0,30}",
        "[0-9]{0,20}",
        "[A-Za-z0-9+/=]{0,40}",
        Just(license)
    ];
    let header = prop_oneof![
        (part.clone(), part.clone(), part).prop_map(|(a, b, c)| format!("AD {a}:{b}:{c}")),
        "[ -~]{0,80}",
    ];
    let config = ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let ran = TestRunner::new(config).run(&header, |header| {
        let ask = house
            .ask("GET", "/rest/v1/clients")
            .header("authorization", &header);
        let status = runtime.block_on(read(ask)).status;
        prop_assert!(status == 401 || status == 429, "{status}");
        Ok(())
    });
    ran.unwrap();
}

#[tokio::test]
async fn two_authorizations_are_none() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let script = Script::new(&house, &owner).await;
    let twice = script
        .ask("GET", "/auth", "")
        .header("authorization", &script.sign("GET", "/auth", b""));
    let told = read(twice).await;
    assert_eq!(
        (told.status, &told.json["code"]),
        (401, &json!("invalid_authorization"))
    );
}

#[tokio::test]
async fn a_network_that_guesses_has_to_wait_and_honest_scripts_do_not() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let script = Script::new(&house, &owner).await;
    let now = house.portal.now().as_second();
    let wrong = authorization((&script.license, "wrong"), "GET", "/auth", now, b"");
    let guess = async || read(house.ask("GET", "/rest/v1/auth").header("authorization", &wrong)).await;
    for _ in 0..60 {
        assert_eq!(guess().await.status, 401);
    }
    let told = guess().await;
    assert_eq!(
        (told.status, &told.json["code"]),
        (429, &json!("too_many_requests"))
    );
    assert_eq!(told.answer.header("retry-after"), "1");
    assert_eq!(script.says("GET", "/auth", "").await.status, 200);
    house.wait(Duration::from_secs(1));
    assert_eq!(guess().await.status, 401);
}

#[tokio::test]
async fn the_listener_for_scripts_answers_scripts_alone() {
    let street = Street::open().await;
    let owner = street.house.owner().await;
    let script = Script::new(&street.house, &owner).await;
    let ask = async |request: String| {
        let mut stream = tokio::net::TcpStream::connect(street.rest).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        let read = timeout(Duration::from_secs(60), stream.read_to_string(&mut answer)).await;
        read.expect("the server ends the connection").unwrap();
        answer
    };
    let end = "Host: x\r\nConnection: close\r\n";
    let signed = script.sign("GET", "/clients?online", b"{}");
    let answer = ask(format!(
        "GET /clients?online HTTP/1.1\r\n{end}Authorization: {signed}\r\nContent-Length: 2\r\n\r\n{{}}"
    ))
    .await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(
        answer.contains("\"online\":true,\"list\":[],\"selected\":0}"),
        "{answer}"
    );
    let answer = ask(format!("GET /sign-in HTTP/1.1\r\n{end}\r\n")).await;
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    assert!(answer.contains("invalid_authorization"), "{answer}");
}
