//! What every answer carries, and the sign-in cookie.

use axum::http::StatusCode;
use server::app::ROUTES;

use crate::house::{Answer, House, OWNER, PASSWORD};

const FOR_ALL: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

fn check(what: &str, answer: &Answer) {
    for (name, value) in FOR_ALL {
        assert_eq!(answer.header(name), value, "{name} of {what}");
    }
    let policy = answer.header("content-security-policy");
    assert!(
        policy.contains("default-src 'none'") && policy.contains("script-src 'self';"),
        "{what}: {policy}"
    );
    assert!(
        policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"),
        "{what}: {policy}"
    );
    assert!(!policy.contains("unsafe"), "{what}: {policy}");
    let cached = answer.header("cache-control");
    let is_asset = what.starts_with("GET /assets/") && answer.status == StatusCode::OK;
    // A stream of events says so itself.
    let wanted: &[&str] = if is_asset {
        &["public, max-age=31536000, immutable"]
    } else {
        &["no-store", "no-cache"]
    };
    assert!(wanted.contains(&cached), "{what}: {cached}");
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    for (method, path) in ROUTES {
        let path = path
            .replace("{number}", &device.number.to_string())
            .replace("{id}", &session.to_string())
            .replace("{page}", "security")
            .replace("/files/{name}", "/files/deskwarden-desk")
            .replace("{name}", "app.css");
        let what = format!("{method} {path}");
        check(&what, &house.ask(method, &path).send().await);
        check(&what, &house.ask(method, &path).by(&owner).send().await);
        let elsewhere = house
            .ask(method, &path)
            .by(&owner)
            .header("origin", "https://evil.example");
        check(&what, &elsewhere.send().await);
    }
}

#[tokio::test]
async fn an_answer_that_no_handler_gives_carries_the_security_headers_too() {
    let house = House::set_up().await;
    let unknown = house.get("/no/such/page").send().await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    check("an unknown address", &unknown);
    let method = house.ask("DELETE", "/license").send().await;
    assert_eq!(method.status, StatusCode::METHOD_NOT_ALLOWED);
    check("an unknown method", &method);
    let oversized = house.post("/sign-in", &"x".repeat(65 * 1024)).send().await;
    check("an oversized form", &oversized);
    let elsewhere = house
        .ask("POST", "/no/such/page")
        .header("origin", "https://evil.example")
        .send()
        .await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    check("an unknown address from another site", &elsewhere);
}

#[tokio::test]
async fn the_sign_in_cookie_is_out_of_reach_for_scripts_and_other_sites() {
    let house = House::set_up().await;
    let form = format!("email={}&password={PASSWORD}", "o%27brien%26anna%40example.com");
    let plain = house.post("/sign-in", &form).send().await;
    let cookie = plain.header("set-cookie");
    assert!(cookie.starts_with("deskwarden="), "{cookie}");
    assert!(
        cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600"),
        "{cookie}"
    );

    let secure = house
        .post("/sign-in", &form)
        .header("sec-fetch-site", "same-origin")
        .encrypted();
    assert_eq!(
        secure.send().await.status,
        StatusCode::FORBIDDEN,
        "the page was http, the form is https"
    );

    let secure = house
        .ask("POST", "/sign-in")
        .encrypted()
        .header("origin", "https://localhost:8080");
    let secure = secure
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form)
        .send()
        .await;
    let cookie = secure.header("set-cookie");
    assert!(cookie.starts_with("__Host-deskwarden="), "{cookie}");
    assert!(
        cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600; Secure"),
        "{cookie}"
    );
}

#[tokio::test]
async fn signing_out_takes_the_cookie_away_and_ends_the_sign_in() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let out = house.post("/sign-out", "").by(&owner).send().await;
    assert_eq!(
        out.header("set-cookie"),
        "deskwarden=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
    );
    assert_eq!(out.header("location"), "/sign-in");
    assert_eq!(
        house.get("/license").by(&owner).send().await.header("location"),
        "/sign-in?next=%2Flicense"
    );
    let again = house.owner().await;
    let out = house.ask("POST", "/sign-out").encrypted().by(&again).send().await;
    assert_eq!(
        out.header("set-cookie"),
        "__Host-deskwarden=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure"
    );
}

#[tokio::test]
async fn two_sign_ins_never_share_a_token() {
    let house = House::set_up().await;
    let (first, second) = (house.owner().await, house.owner().await);
    assert_ne!(first, second);
    assert_eq!(first.len(), 43, "32 bytes in base64");
    assert_eq!(house.caller(&first).await.email.as_str(), OWNER);
}

#[tokio::test]
async fn a_sign_in_ends_after_fourteen_days() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.wait(portal::SIGN_IN_TIME - std::time::Duration::from_secs(1));
    assert_eq!(
        house.get("/license").by(&owner).send().await.status,
        StatusCode::OK
    );
    house.wait(std::time::Duration::from_secs(1));
    assert_eq!(
        house.get("/license").by(&owner).send().await.status,
        StatusCode::SEE_OTHER
    );
}
