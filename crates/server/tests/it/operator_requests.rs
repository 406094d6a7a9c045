//! The pages on which whoever runs the installation decides requests for larger licenses.

use axum::http::StatusCode;
use model::UpgradeId;
use portal::{Staff, UpgradeForm};

use crate::{
    house::House,
    pages::{assert_page, own_part, page},
};

/// What the owner of account 1 asks for.
async fn asked(house: &House, owner: &str, plan: &str) -> UpgradeId {
    let wish = UpgradeForm {
        plan: plan.to_owned(),
        seats: "700".to_owned(),
        namespace: "acme".to_owned(),
        note: "We <grow>\nfast".to_owned(),
        ..UpgradeForm::default()
    };
    let caller = house.caller(owner).await;
    house.portal.request_upgrade(&caller, &wish).await.unwrap()
}

/// The form that grants what the page shows.
fn grant_form(shown: &str) -> String {
    let value = |name: &str| {
        let (_, rest) = shown.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    format!("license={}&plan={}", value("license"), value("plan"))
}

#[tokio::test]
async fn a_request_is_granted_by_one_click_and_holds_at_once() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    assert_page(
        "operator_requests_none",
        page(&house, &owner, "/operator/requests").await,
    );
    let id = asked(&house, &owner, "standard").await;
    assert_page(
        "operator_requests",
        page(&house, &owner, "/operator/requests").await,
    );
    let path = format!("/operator/requests/{id}");
    let shown = page(&house, &owner, &path).await;
    assert_page("operator_request", shown.replace(&id.to_string(), "upg_…"));

    let grant = format!("{path}/grant");
    let form = grant_form(&shown);
    let granted = house.post(&grant, &form).by(&owner).send().await;
    assert_eq!(granted.header("location"), format!("{path}?saved=granted"));
    let overview = house
        .portal
        .account_overview(&Staff::command_line(), 1)
        .await
        .unwrap();
    let license = overview.account.license;
    assert_eq!(license.plan.code.as_str(), "standard");
    assert_eq!(license.limits.seats.most(), Some(700));
    assert_eq!(overview.namespaces[0].0.name.as_str(), "acme");

    let second = house.post(&grant, &form).by(&owner).send().await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(own_part(&second.body).contains("This request is decided already"));
    let list = page(&house, &owner, "/operator/requests?state=granted").await;
    assert!(list.contains(&id.to_string()), "{list}");
}

#[tokio::test]
async fn who_has_seen_something_else_grants_nothing() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let id = asked(&house, &owner, "standard").await;
    let path = format!("/operator/requests/{id}");
    let form = grant_form(&page(&house, &owner, &path).await);
    let staff = Staff::command_line();
    let code = "standard".parse().unwrap();
    let terms = house.portal.plan(&staff, &code).await.unwrap().plan.terms;
    let change = portal::PlanForm {
        name: "Smaller".to_owned(),
        description: String::new(),
        features: terms.features,
        limits: terms.limits,
    };
    house.portal.change_plan(&staff, &code, 1, &change).await.unwrap();
    let refused = house
        .post(&format!("{path}/grant"), &form)
        .by(&owner)
        .send()
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let shown = own_part(&refused.body);
    assert!(shown.contains("Smaller, version 2"), "{shown}");
    let again = house
        .post(&format!("{path}/grant"), &grant_form(shown))
        .by(&owner);
    assert_eq!(again.send().await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_request_for_a_plan_that_is_deleted_can_only_be_declined() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let id = asked(&house, &owner, "standard").await;
    let path = format!("/operator/requests/{id}");
    let staff = Staff::command_line();
    house
        .portal
        .delete_plan(&staff, &"standard".parse().unwrap())
        .await
        .unwrap();
    let shown = page(&house, &owner, &path).await;
    assert!(
        shown.contains("The plan that is asked for is deleted."),
        "{shown}"
    );
    assert!(!shown.contains("/grant"), "{shown}");
    let grant = house
        .post(&format!("{path}/grant"), "license=1&plan=1")
        .by(&owner)
        .send()
        .await;
    assert_eq!(grant.status, StatusCode::UNPROCESSABLE_ENTITY);

    let decline = format!("{path}/decline");
    let long = house
        .post(&decline, &format!("note={}", "x".repeat(501)))
        .by(&owner)
        .send()
        .await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        own_part(&long.body).contains(&"x".repeat(501)),
        "what was typed is kept"
    );
    let declined = house
        .post(&decline, "note=Take+%3Cb%3Eadvanced")
        .by(&owner)
        .send()
        .await;
    assert_eq!(declined.header("location"), format!("{path}?saved=declined"));
    let shown = page(&house, &owner, &path).await;
    assert!(shown.contains("Take &#60;b&#62;advanced"), "{shown}");
    let account = house.get("/license/upgrade").by(&owner).send().await.body;
    assert!(account.contains("Take &#60;b&#62;advanced"), "{account}");
}

#[tokio::test]
async fn what_is_no_request_is_not_found() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    for wrong in [
        "/operator/requests/x",
        "/operator/requests/upg_019bc0de0000700080000000000000aa",
        "/operator/requests?state=lost",
        "/operator/requests?after=x",
    ] {
        let answer = house.get(wrong).by(&owner).send().await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}
