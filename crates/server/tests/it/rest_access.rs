//! The page on which an account makes what its scripts need.

use axum::http::StatusCode;

use crate::{
    house::{House, PASSWORD},
    pages::{assert_page, own_part},
    script::{Script, read},
};

/// The API password that a page shows.
fn shown(page: &str) -> String {
    let (_, rest) = page
        .split_once("<code id=\"password\" class=\"text-break\">")
        .unwrap();
    rest.split_once('<').unwrap().0.to_owned()
}

#[tokio::test]
async fn an_api_password_is_made_shown_again_replaced_and_revoked() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let caller = house.caller(&owner).await;
    let license = house
        .portal
        .api_access(&caller)
        .await
        .unwrap()
        .license
        .to_string();
    let page = house.get("/license/api").by(&owner).send().await;
    let page = page.body.replace(&license, "1000000000000000");
    assert_page("rest_access_none", own_part(&page));

    let made = house.post("/license/api/password", "").by(&owner).send().await;
    let password = shown(&made.body);
    assert_eq!(password.len(), 20);
    let mut script = Script {
        house: &house,
        license: license.clone(),
        password: password.clone(),
    };
    assert_eq!(script.says("GET", "/auth", "").await.status, 200);
    let page = house.get("/license/api").by(&owner).send().await;
    assert!(!page.body.contains(&password));
    let page = page.body.replace(&license, "1000000000000000");
    assert_page("rest_access", own_part(&page));

    let wrong = house
        .post("/license/api/show", "current_password=wrong")
        .by(&owner);
    let wrong = wrong.send().await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!wrong.body.contains(&password));
    let form = format!("current_password={}", PASSWORD.replace(' ', "+"));
    let again = house.post("/license/api/show", &form).by(&owner).send().await;
    assert_eq!(shown(&again.body), password);

    let replaced = house.post("/license/api/password", "").by(&owner).send().await;
    assert_eq!(
        script.says("GET", "/auth", "").await.status,
        401,
        "the old one stops at once"
    );
    script.password = shown(&replaced.body);
    assert_eq!(script.says("GET", "/auth", "").await.status, 200);

    let revoked = house.post("/license/api/revoke", "").by(&owner).send().await;
    assert_eq!(revoked.header("location"), "/license/api?saved=revoked");
    assert_eq!(script.says("GET", "/auth", "").await.status, 401);
    let log = house.get("/audit").by(&owner).send().await.body;
    for secret in [&password, &script.password] {
        assert!(!log.contains(secret.as_str()));
    }
}

#[tokio::test]
async fn a_plan_without_the_interface_makes_no_password() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.run_sql("UPDATE accounts SET features = ''").await;
    let page = house.get("/license/api").by(&owner).send().await;
    assert!(
        page.body
            .contains("Your plan does not include the REST interface")
    );
    assert!(!page.body.contains("action=\"/license/api/password\""));
    let refused = house.post("/license/api/password", "").by(&owner).send().await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn the_switch_shows_the_secrets_and_hides_them_again() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let script = Script::new(&house, &owner).await;
    for (form, expected) in [("shown=yes", script.password.as_str()), ("", "")] {
        let saved = house.post("/license/api/secrets", form).by(&owner).send().await;
        assert_eq!(saved.header("location"), "/license/api?saved=secrets");
        let told = read(script.ask("GET", "/sysinfo", "")).await;
        assert_eq!(told.json["license"]["api-password"], expected);
    }
}
