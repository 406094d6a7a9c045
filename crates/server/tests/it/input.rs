//! Input that was made to do harm, or just is not what a form sends.

use axum::http::StatusCode;

use crate::{
    device::Device,
    house::{House, NEIGHBOUR, OWNER, PASSWORD},
};

/// A text that would be a script on a page that does not escape it.
const HOSTILE: &str = "\"'><img src=x onerror=alert(1)></script><script>alert(2)</script>";

fn assert_escaped(what: &str, page: &str) {
    assert!(
        page.contains("onerror=alert(1)"),
        "{what} does not show the text at all:\n{page}"
    );
    for raw in ["<img src=x", "<script>alert", "\"'>", "</script><script>"] {
        assert!(!page.contains(raw), "{what} shows {raw} unescaped:\n{page}");
    }
}

#[tokio::test]
async fn what_a_device_says_about_itself_is_escaped_on_every_page() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let mut device = Device::online(&house.portal, 1, HOSTILE).await;
    device.register(&house.portal).await;
    house.portal.write_presence_changes().await;
    let session = house.session(&owner, device.number).await;
    for path in [
        "/clients".to_owned(),
        format!("/clients/{}", device.number),
        "/sessions".to_owned(),
        format!("/sessions/{session}"),
        format!("/sessions/{session}/view"),
    ] {
        let page = house.get(&path).by(&owner).send().await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_escaped(&path, &page.body);
    }
}

#[tokio::test]
async fn the_texts_of_the_viewer_page_are_json_that_nothing_breaks_out_of() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let mut device = Device::online(&house.portal, 1, "</script><!--<script>").await;
    device.register(&house.portal).await;
    let session = house.session(&owner, device.number).await;
    let page = house
        .get(&format!("/sessions/{session}/view"))
        .by(&owner)
        .send()
        .await
        .body;
    assert_eq!(page.matches("<script").count(), 2, "{page}");
    assert_eq!(page.matches("</script>").count(), 2, "{page}");
    let (_, island) = page.split_once("id=\"viewer-texts\">").unwrap();
    let (island, _) = island.split_once("</script>").unwrap();
    assert!(!island.contains('<'), "{island}");
    let texts: serde_json::Value = serde_json::from_str(island).unwrap();
    assert!(texts.as_object().unwrap().len() > 10, "{texts}");
}

#[tokio::test]
async fn what_people_type_is_escaped_where_it_is_shown_again() {
    let house = House::fresh().await;
    let hostile: String = url::form_urlencoded::byte_serialize(HOSTILE.as_bytes()).collect();
    let token = house.portal.new_set_up_token().await.unwrap().unwrap();
    let form = format!(
        "token={}&email={hostile}&password=0123456789&password_again=0123456789",
        *token
    );
    let page = house.post("/setup", &form).send().await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_escaped("set-up", &page.body);

    let house = House::set_up().await;
    let page = house
        .post("/sign-in", &format!("email={hostile}&password=x&next=/{hostile}"))
        .send()
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_escaped("sign-in", &page.body);
    let owner = house.owner().await;
    let page = house
        .get(&format!("/clients?q={hostile}"))
        .by(&owner)
        .send()
        .await;
    assert_escaped("search", &page.body);
    let page = house.get("/settings").by(&owner).send().await.body;
    assert!(
        page.contains("o&#39;brien&#38;anna@example.com") && !page.contains(OWNER),
        "{page}"
    );
}

#[tokio::test]
async fn after_signing_in_nobody_is_led_to_another_site() {
    let house = House::set_up().await;
    let signed_in = async |next: &str| {
        let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let email = "o%27brien%26anna%40example.com";
        let form = format!("email={email}&password={PASSWORD}&next={next}");
        let answer = house.post("/sign-in", &form).send().await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{next}");
        house.wait(std::time::Duration::from_secs(600));
        answer.header("location").to_owned()
    };
    assert_eq!(signed_in("/clients/123456789").await, "/clients/123456789");
    for elsewhere in [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/x\r\nSet-Cookie: a=b",
        "evil.example",
        " //evil.example",
    ] {
        assert_eq!(signed_in(elsewhere).await, "/", "{elsewhere:?}");
    }
    let page = house.get("/sign-in?next=https://evil.example/").send().await.body;
    assert!(!page.contains("evil.example"), "{page}");
}

#[tokio::test]
async fn a_page_that_was_asked_for_is_shown_after_signing_in() {
    let house = House::set_up().await;
    let answer = house.get("/clients/123456789?x=//evil.example").send().await;
    assert_eq!(
        answer.header("location"),
        "/sign-in?next=%2Fclients%2F123456789%3Fx%3D%2F%2Fevil.example"
    );
}

#[tokio::test]
async fn an_oversized_form_is_refused() {
    let house = House::set_up().await;
    let form = format!("email={}&password=x", "a".repeat(64 * 1024));
    let answer = house.post("/sign-in", &form).send().await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_malformed_form_is_refused_and_changes_nothing() {
    let house = House::fresh().await;
    for path in ["/sign-in", "/setup"] {
        for form in [
            "",
            "email",
            "email=a",
            "email=%ff%fe&password=%ff",
            "email=a&email=b&password=x",
            "{}",
            "\0",
        ] {
            let status = house.post(path, form).send().await.status;
            assert!(status.is_client_error(), "{path} {form:?}: {status}");
        }
        let json = house.ask("POST", path).header("content-type", "application/json");
        let json = json.body("{\"email\":\"a\",\"password\":\"b\"}").send().await;
        assert_eq!(json.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{path}");
    }
    assert!(house.portal.needs_set_up().await.unwrap());
}

#[tokio::test]
async fn ids_and_queries_that_are_none_lead_to_not_found() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let other = "ses_00000000000070008000000000000000";
    let long = "9".repeat(5_000);
    let ids = [
        "0",
        "-1",
        "1e9",
        "99999999999999999999",
        "..%2f..%2fetc%2fpasswd",
        "%00",
        "'%20OR%201=1",
        other,
        &long,
    ];
    for id in ids {
        for path in [
            format!("/clients/{id}"),
            format!("/sessions/{id}"),
            format!("/sessions/{id}/view"),
        ] {
            let status = house.get(&path).by(&owner).send().await.status;
            assert_eq!(status, StatusCode::NOT_FOUND, "GET {path}");
        }
        for path in [
            format!("/clients/{id}/connect"),
            format!("/sessions/{id}/close"),
            format!("/sessions/{id}/ticket"),
        ] {
            let status = house.post(&path, "").by(&owner).send().await.status;
            assert_eq!(status, StatusCode::NOT_FOUND, "POST {path}");
        }
        for path in [
            format!("/files/{id}"),
            format!("/help/{id}"),
            format!("/assets/{id}"),
        ] {
            let status = house.get(&path).by(&owner).send().await.status;
            assert_eq!(status, StatusCode::NOT_FOUND, "GET {path}");
        }
    }
    for path in [
        "/clients?size=51",
        "/clients/export.csv?q=online:maybe",
        "/clients/export.csv?sort=password",
        "/clients?sort=password",
        "/clients?sort=--id",
        "/clients?after=x",
        "/clients?after=%00",
        "/clients?after=1:2:3",
        "/sessions?size=0",
        "/sessions?sort=email",
        "/sessions/export.csv?q=running:perhaps",
        "/sessions?after=x",
        "/sessions?after=9999999999999999999999-ses_x",
    ] {
        assert_eq!(
            house.get(path).by(&owner).send().await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_query_of_any_bytes_never_breaks_the_server() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let texts = [
        "%",
        "_",
        "%5C",
        "'",
        "%22",
        "%00",
        "%ff",
        "%25%27;DROP%20TABLE%20clients",
        "a&q=b",
        "%F0%9F%92%A9",
    ];
    for text in texts {
        for (path, name) in [
            ("/clients", "q"),
            ("/clients", "after"),
            ("/clients", "sort"),
            ("/clients", "online"),
            ("/sessions", "state"),
            ("/sessions", "client"),
            ("/sessions", "after"),
            ("/sign-in", "next"),
        ] {
            let status = house
                .get(&format!("{path}?{name}={text}"))
                .by(&owner)
                .send()
                .await
                .status;
            assert!(
                status.is_success() || status.is_client_error(),
                "{path}?{name}={text}: {status}"
            );
        }
    }
}

#[tokio::test]
async fn a_file_that_is_not_offered_cannot_be_downloaded() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    std::fs::write(house.folder().join("downloads/master.key"), "secret").unwrap();
    for name in [
        "master.key",
        "..%2fdeskwarden.db",
        "%2e%2e%2fdeskwarden.db",
        "deskwarden-desk%00",
        "DESKWARDEN-DESK",
    ] {
        let answer = house.get(&format!("/files/{name}")).by(&owner).send().await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }
    let program = house.get("/files/deskwarden-desk").by(&owner).send().await;
    assert_eq!(program.body.len(), 4_200_000);
    assert_eq!(
        program.header("content-disposition"),
        "attachment; filename=\"deskwarden-desk\""
    );
}

#[tokio::test]
async fn a_device_of_another_account_is_nowhere_to_be_seen() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    let neighbour = house.neighbour().await;
    for path in ["/clients", "/sessions", "/license"] {
        let page = house.get(path).by(&neighbour).send().await.body;
        assert!(page.contains(NEIGHBOUR), "{path}");
        for secret in [
            device.number.to_string(),
            device.number.grouped(),
            session.to_string(),
            "reception".to_owned(),
        ] {
            assert!(!page.contains(&secret), "{path} shows {secret}");
        }
    }
    let by_number = house
        .get(&format!("/sessions?q=client:{}", device.number))
        .by(&neighbour)
        .send()
        .await
        .body;
    assert!(!by_number.contains(&session.to_string()));
}

#[tokio::test]
async fn guessing_passwords_is_slowed_down() {
    let house = House::set_up().await;
    let mut last = StatusCode::OK;
    for _ in 0..11 {
        let answer = house
            .post("/sign-in", "email=anna%40example.com&password=guess")
            .send()
            .await;
        last = answer.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    house.wait(std::time::Duration::from_secs(30));
    let answer = house
        .post("/sign-in", "email=anna%40example.com&password=guess")
        .send()
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_set_up_link_works_once() {
    let house = House::fresh().await;
    let older = house.portal.new_set_up_token().await.unwrap().unwrap();
    let token = house.portal.new_set_up_token().await.unwrap().unwrap();
    let form = |token: &str| {
        format!("token={token}&email=anna%40example.com&password={PASSWORD}&password_again={PASSWORD}")
    };
    assert_eq!(
        house.post("/setup", &form("")).send().await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        house.post("/setup", &form(&older)).send().await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let done = house.post("/setup", &form(&token)).send().await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, "/license")
    );
    assert_eq!(
        house.post("/setup", &form(&token)).send().await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(house.get("/setup").send().await.status, StatusCode::NOT_FOUND);
}
