//! Two-factor authentication as browsers get it: forms, cookies, and JSON for the scripts.

use std::time::Duration;

use axum::http::StatusCode;
use sha2::{Digest, Sha256};
use testkit::{FakeApp, FakeAuthenticator};
use zeroize::Zeroizing;

use crate::{
    house::{Answer, House, OWNER, PASSWORD},
    pages::{assert_page, page},
};

const ORIGIN: &str = "http://localhost:8080";

/// The form with which the owner signs in.
fn credentials() -> String {
    let email = OWNER.replace('\'', "%27").replace('&', "%26").replace('@', "%40");
    format!("email={email}&password={PASSWORD}&next=%2Fsessions")
}

/// The owner with TOTP, who is signed in, the app, and a recovery code.
async fn with_totp(house: &House) -> (String, FakeApp, String) {
    let owner = house.owner().await;
    let caller = house.caller(&owner).await;
    let set_up = house.portal.new_totp(&caller);
    let app = FakeApp::new(&set_up.secret);
    let password = Zeroizing::new(PASSWORD.to_owned());
    let code = app.code(house.portal.now());
    let codes = house
        .portal
        .add_totp(&caller, &set_up.sealed, &code, password)
        .await
        .unwrap();
    house.wait(Duration::from_secs(60));
    (owner, app, codes[0].grouped())
}

/// The first step: the cookie that leads to the second.
async fn first_step(house: &House) -> String {
    let answer = house.post("/sign-in", &credentials()).send().await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/sign-in/second-step?next=%2Fsessions");
    cookie(&answer, "deskwarden-step").expect("the second step has a cookie")
}

/// The value that a cookie of this name gets.
fn cookie(answer: &Answer, name: &str) -> Option<String> {
    let lines = answer.headers.get_all("set-cookie").iter();
    let values = lines.filter_map(|line| line.to_str().unwrap().strip_prefix(&format!("{name}=")));
    values
        .map(|rest| rest.split(';').next().unwrap().to_owned())
        .next()
}

fn text(encoded: &[u8]) -> String {
    url_encoded(std::str::from_utf8(encoded).unwrap())
}

fn url_encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test]
async fn the_second_step_takes_a_code_and_leads_on() {
    let house = House::set_up().await;
    let (_, app, _) = with_totp(&house).await;
    let step = format!("deskwarden-step={}", first_step(&house).await);
    let ask = |form: &str| house.post("/sign-in/second-step", form).header("cookie", &step);

    let shown = house
        .get("/sign-in/second-step?next=%2Fsessions")
        .header("cookie", &step)
        .send()
        .await;
    assert_page("second_step", crate::pages::own_part(&shown.body));
    let wrong = ask("code=000000&next=%2Fsessions").send().await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("The code is wrong") && wrong.body.contains("value=\"/sessions\""));

    let form = format!("code={}&next=%2Fsessions", app.code(house.portal.now()));
    let right = ask(&form).send().await;
    assert_eq!(right.header("location"), "/sessions");
    assert_eq!(cookie(&right, "deskwarden-step").unwrap(), "");
    let signed_in = cookie(&right, "deskwarden").unwrap();
    let sessions = house.get("/sessions").by(&signed_in).send().await;
    assert_eq!(sessions.status, StatusCode::OK);

    let again = ask(&form).send().await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("action=\"/sign-in\""), "back to the password");
}

#[tokio::test]
async fn a_recovery_code_and_a_lost_factor_are_forms_too() {
    let house = House::set_up().await;
    let (_, _, code) = with_totp(&house).await;
    let step = format!("deskwarden-step={}", first_step(&house).await);
    let lost = house
        .post("/sign-in/second-step/lost", "next=%2Fsessions")
        .header("cookie", &step)
        .send()
        .await;
    assert_eq!(lost.header("location"), "/sign-in/second-step?next=%2Fsessions");
    let shown = house
        .get("/sign-in/second-step")
        .header("cookie", &step)
        .send()
        .await;
    assert!(shown.body.contains("data-reset-requested"));
    let form = format!("code={code}");
    let right = house
        .post("/sign-in/second-step", &form)
        .header("cookie", &step)
        .send()
        .await;
    assert_eq!(right.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_cookie_of_a_second_step_is_no_sign_in() {
    let house = House::set_up().await;
    with_totp(&house).await;
    let token = first_step(&house).await;
    let answer = house.get("/sessions").by(&token).send().await;
    assert_eq!(answer.header("location"), "/sign-in?next=%2Fsessions");
}

#[tokio::test]
async fn whoever_has_to_set_up_a_factor_is_led_there_from_every_page() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.demand_second_factor().await;
    for path in [
        "/",
        "/clients",
        "/settings",
        "/settings/security/factors",
        "/help/security",
    ] {
        let answer = house.get(path).by(&owner).send().await;
        assert_eq!(answer.header("location"), "/settings/security/enrol", "{path}");
    }
    let change = house.post("/users/invite", "").by(&owner).send().await;
    assert_eq!(change.status, StatusCode::FORBIDDEN);
    let enrol = house.get("/settings/security/enrol").by(&owner).send().await;
    assert_eq!(enrol.status, StatusCode::OK);
    assert_page("enrol", crate::pages::own_part(&enrol.body));
    let totp = house.get("/settings/security/totp").by(&owner).send().await;
    assert_eq!(totp.status, StatusCode::OK);
    let out = house.post("/sign-out", "").by(&owner).send().await;
    assert_eq!(out.header("location"), "/sign-in");
}

#[tokio::test]
async fn totp_is_set_up_on_a_page_with_a_picture_and_the_codes_are_shown_once() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let shown = house.get("/settings/security/totp").by(&owner).send().await;
    let between = |from: &str, to: &str| {
        let rest = shown.body.split_once(from).unwrap().1;
        rest.split_once(to).unwrap().0.to_owned()
    };
    assert!(between("<img class=\"bg-white p-2\" src=\"", "\"").starts_with("data:image/svg+xml;base64,"));
    let app = FakeApp::new(&between("id=\"secret\">", "<"));
    let sealed = between("name=\"sealed\" value=\"", "\"");
    let code = app.code(house.portal.now());
    let send = async |code: &str, password: &str| {
        let form = format!("sealed={sealed}&code={code}&current_password={password}");
        house
            .post("/settings/security/totp", &form)
            .by(&owner)
            .send()
            .await
    };
    let wrong = send(&code, "wrong").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("href=\"#current_password\"") && wrong.body.contains(&sealed));
    let codes = send(&code, PASSWORD).await;
    assert_eq!(codes.status, StatusCode::OK);
    assert_eq!(
        codes
            .body
            .split("id=\"codes\">")
            .nth(1)
            .unwrap()
            .split("</pre>")
            .next()
            .unwrap()
            .lines()
            .count(),
        10
    );
    assert_page(
        "factors_totp",
        page(&house, &owner, "/settings/security/factors").await,
    );
    let again = house.get("/settings/security/totp").by(&owner).send().await;
    assert_eq!(again.header("location"), "/settings/security/factors");
}

#[tokio::test]
async fn a_passkey_is_added_and_signs_in_by_json() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let mut key = FakeAuthenticator::new(1, ORIGIN);
    let ask = async |path: &str, form: &str| house.post(path, form).by(&owner).send().await;
    let wrong = ask("/settings/security/passkeys/options", "current_password=wrong").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.body,
        r#"{"problem":"This is not your password. Type it again."}"#
    );
    let password = format!("current_password={PASSWORD}");
    let options = ask("/settings/security/passkeys/options", &password).await;
    assert_eq!(options.header("content-type"), "application/json");
    let made = text(&key.create(&options.body));
    let name = url_encoded("<b>Key</b>");
    let added = ask(
        "/settings/security/passkeys",
        &format!("name={name}&credential={made}"),
    )
    .await;
    assert_eq!(added.body, r#"{"next":"/settings/security/factors?saved=1"}"#);
    assert_page(
        "factors_passkey",
        page(&house, &owner, "/settings/security/factors?saved=1").await,
    );

    let options = house.post("/sign-in/passkey/options", "").send().await;
    let proof = text(&key.get(&options.body));
    let form = format!("credential={proof}&next=%2Fsessions");
    let answer = house.post("/sign-in/passkey", &form).send().await;
    assert_eq!(answer.body, r#"{"next":"/sessions"}"#);
    let signed_in = cookie(&answer, "deskwarden").unwrap();
    house.caller(&signed_in).await;

    let step = format!("deskwarden-step={}", first_step(&house).await);
    let second = async |path: &str, form: &str| {
        let ask = house.post(path, form).header("cookie", &step);
        ask.send().await
    };
    let options = second("/sign-in/second-step/options", "").await;
    let proof = text(&key.get(&options.body));
    let form = format!("credential={proof}&next=https%3A%2F%2Fevil.example");
    let answer = second("/sign-in/second-step/passkey", &form).await;
    assert_eq!(answer.body, r#"{"next":"/"}"#);
    let signed_in = cookie(&answer, "deskwarden").unwrap();
    house.caller(&signed_in).await;
}

#[tokio::test]
async fn at_an_ip_address_there_are_no_passkeys_and_the_page_says_why() {
    let mut house = House::set_up().await;
    house.app.address = std::sync::Arc::new(server::app::Address {
        public_url: Some("https://192.0.2.1:8443".to_owned()),
        ..(*house.app.address).clone()
    });
    let owner = house.owner().await;
    let shown = page(&house, &owner, "/settings/security/factors").await;
    assert!(shown.contains("opened by a name") && !shown.contains("data-passkey-new"));
    let asked = house
        .post("/sign-in/passkey/options", "")
        .header("origin", "https://192.0.2.1:8443")
        .send()
        .await;
    assert!(asked.status.is_client_error());
}

#[tokio::test]
async fn looking_at_the_link_that_stops_a_reset_changes_nothing() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let caller = house.caller(&owner).await;
    let people = house.people(&caller).await;
    house.factor_reset(people.user).await;
    let token = "A".repeat(43);
    let hash: [u8; 32] = Sha256::digest(&token).into();
    house.mail_link(people.user, &hash, "factor_reset").await;
    let path = format!("/factor-reset/{token}");
    for _ in 0..2 {
        for method in ["GET", "HEAD"] {
            let answer = house.ask(method, &path).send().await;
            assert_eq!(answer.status, StatusCode::OK, "{method}");
        }
        assert_eq!(house.portal.factor_resets(&caller).await.unwrap().len(), 1);
    }
    let stopped = house.post(&path, "").send().await;
    assert_eq!(stopped.status, StatusCode::OK);
    assert!(house.portal.factor_resets(&caller).await.unwrap().is_empty());
    let again = house.post(&path, "").send().await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}
