//! What an account allows its scripts over REST.

use serde_json::json;

use crate::{device::Device, house::House, script::Script};

#[tokio::test]
async fn an_account_that_may_not_use_the_interface_is_told_why() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let script = Script::new(&house, &owner).await;
    for (sql, status, code) in [
        (
            "UPDATE accounts SET features = 'own_namespace'",
            403,
            "not_included",
        ),
        (
            "UPDATE accounts SET features = 'rest', suspended_at = 0, suspended_reason = 'x'",
            403,
            "account_suspended",
        ),
        (
            "UPDATE accounts SET suspended_at = NULL, suspended_reason = NULL, expires_at = 1, ends_at = 1",
            403,
            "not_included",
        ),
        (
            "UPDATE accounts SET expires_at = NULL, ends_at = NULL, api_password_sealed = NULL",
            401,
            "invalid_token",
        ),
    ] {
        house.run_sql(sql).await;
        for resource in ["/auth", "/clients/123456789"] {
            let told = script.says("GET", resource, "").await;
            assert_eq!((told.status, &told.json["code"]), (status, &json!(code)), "{sql}");
        }
    }
}

#[tokio::test]
async fn a_namespace_that_is_full_costs_and_a_taken_alias_is_a_conflict() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let (first, second) = (house.device(1).await, house.device(2).await);
    house
        .run_sql(
            "INSERT INTO namespaces SELECT 'acme', id, 0 FROM accounts; UPDATE accounts SET max_aliases = 1",
        )
        .await;
    let script = Script::new(&house, &owner).await;
    let set = async |device: &Device, alias: &str| {
        let body = json!({ "alias": alias }).to_string();
        let told = script
            .says("PATCH", &format!("/clients/{}", device.number), &body)
            .await;
        (
            told.status,
            told.json["code"].as_str().unwrap_or_default().to_owned(),
        )
    };
    assert_eq!(set(&first, "one@acme").await.0, 200);
    assert_eq!(set(&first, "uno@ACME").await.0, 200);
    assert_eq!(set(&second, "UNO@acme").await, (402, "namespace_full".into()));
    assert_eq!(set(&second, "front@ad").await.0, 200);
    assert_eq!(set(&first, "Front@AD").await, (409, "alias_in_use".into()));
    assert_eq!(
        set(&second, "two@other").await,
        (403, "namespace_not_allowed".into())
    );
    house.run_sql("UPDATE accounts SET features = 'rest'").await;
    assert_eq!(set(&second, "two@acme").await, (403, "not_included".into()));
}

#[tokio::test]
async fn secrets_are_shown_only_where_that_is_switched_on() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let script = Script::new(&house, &owner).await;
    let license = script.get("/sysinfo").await["license"].clone();
    assert_eq!(
        (&license["license-key"], &license["api-password"]),
        (&json!(""), &json!(""))
    );
    let caller = house.caller(&owner).await;
    house.portal.set_rest_shows_secrets(&caller, true).await.unwrap();
    let license = script.get("/sysinfo").await["license"].clone();
    let key = house.portal.license_key_by_number(1).await.unwrap();
    assert_eq!(license["license-key"], key.as_str());
    assert_eq!(license["api-password"], script.password);
    let read = script.says("GET", "/clients", "").await;
    assert!(!read.answer.body.contains(&script.password));
}
