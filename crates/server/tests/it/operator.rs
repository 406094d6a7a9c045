//! The pages of whoever runs the installation: accounts, licenses and plans.

use axum::http::StatusCode;
use model::{Language, LicensePeriod};
use portal::{LicenseChange, NewAccount, Staff};

use crate::{
    house::{Answer, House},
    pages::{assert_page, own_part, page},
};

/// What every form about features and limits says, unless a test says otherwise.
const TERMS: &str = "seats=5&sessions=3&active_devices_unlimited=yes&session_length=1%3A30%3A00\
     &namespaces=1&aliases=10&feature_rest=yes";

/// An account with customer number 2 on that plan.
async fn customer(house: &House, plan: &str) {
    let form = NewAccount {
        name: "Müller & Söhne <GmbH>".to_owned(),
        owner: "carl@example.com".to_owned(),
        plan: Some(plan.parse().unwrap()),
        language: Language::German,
    };
    house
        .portal
        .add_account(&Staff::command_line(), &form)
        .await
        .unwrap();
}

async fn send(house: &House, owner: &str, path: &str, form: &str) -> Answer {
    house.post(path, form).by(owner).send().await
}

/// The license of account 2.
async fn license(house: &House) -> model::License {
    let overview = house.portal.account_overview(&Staff::command_line(), 2).await;
    overview.unwrap().account.license
}

#[track_caller]
fn leads_to(answer: &Answer, path: &str) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", own_part(&answer.body));
    assert_eq!(answer.header("location"), path);
}

#[tokio::test]
async fn an_operator_makes_a_plan_changes_it_and_deletes_it() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    assert_page("operator_plans", page(&house, &owner, "/operator/plans").await);
    let made = format!("code=team&name=Team&description=For+teams&offered=yes&{TERMS}");
    leads_to(
        &send(&house, &owner, "/operator/plans", &made).await,
        "/operator/plans/team?saved=made",
    );
    let taken = send(&house, &owner, "/operator/plans", &made).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    customer(&house, "team").await;

    let changed = format!("version=1&name=Team&description=For+teams&{TERMS}").replace("seats=5", "seats=7");
    leads_to(
        &send(&house, &owner, "/operator/plans/team", &changed).await,
        "/operator/plans/team?saved=changed",
    );
    assert_page(
        "operator_plan",
        page(&house, &owner, "/operator/plans/team").await,
    );
    assert_eq!(
        license(&house).await.limits.seats.most(),
        Some(5),
        "who has it keeps it"
    );
    let accounts = page(&house, &owner, "/operator/accounts/2").await;
    assert!(accounts.contains("Version 1"), "{accounts}");

    let withdrawn = send(&house, &owner, "/operator/plans/team/offer", "offered=no").await;
    leads_to(&withdrawn, "/operator/plans/team?saved=withdrawn");
    assert_page(
        "operator_plan_delete",
        page(&house, &owner, "/operator/plans/team/delete").await,
    );
    let deleted = send(&house, &owner, "/operator/plans/team/delete", "").await;
    leads_to(&deleted, "/operator/plans?saved=deleted");
    let gone = page(&house, &owner, "/operator/plans/team").await;
    assert!(gone.contains("Accounts that have it keep it."), "{gone}");
    assert!(!gone.contains("<textarea"), "{gone}");
    let unknown = send(
        &house,
        &owner,
        "/operator/accounts/2/license/plan",
        "version=1&plan=team",
    )
    .await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_plans_that_the_installation_needs_can_be_changed_but_not_deleted() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    for code in ["free", "own_use"] {
        let path = format!("/operator/plans/{code}");
        let shown = page(&house, &owner, &path).await;
        assert!(!shown.contains("/delete"), "{shown}");
        let delete = format!("{path}/delete");
        let asked = house.get(&delete).by(&owner).send().await;
        assert_eq!(asked.status, StatusCode::CONFLICT);
        assert_eq!(
            send(&house, &owner, &delete, "").await.status,
            StatusCode::CONFLICT
        );
        let offer = send(&house, &owner, &format!("{path}/offer"), "offered=yes").await;
        assert_eq!(offer.status, StatusCode::CONFLICT);
        let changed = send(
            &house,
            &owner,
            &path,
            &format!("version=1&name=&description=&{TERMS}"),
        )
        .await;
        leads_to(&changed, &format!("{path}?saved=changed"));
    }
}

#[tokio::test]
async fn of_two_operators_who_change_a_plan_the_second_is_told_and_loses_nothing() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let form = |name: &str| format!("version=1&name={name}&description=&{TERMS}");
    let path = "/operator/plans/standard";
    leads_to(
        &send(&house, &owner, path, &form("First")).await,
        "/operator/plans/standard?saved=changed",
    );
    let second = send(&house, &owner, path, &form("Second")).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    let shown = own_part(&second.body);
    assert!(shown.contains("Somebody else has made version 2"), "{shown}");
    assert!(shown.contains("value=\"Second\""), "{shown}");
    assert!(shown.contains("name=\"version\" value=\"2\""), "{shown}");
    assert!(
        shown.contains("First"),
        "what the other has made is there to read"
    );
    // A mistake in the meantime does not make the older page a newer one.
    let mistake = send(
        &house,
        &owner,
        path,
        &form("Third").replace("seats=5", "seats=-5"),
    )
    .await;
    assert_eq!(mistake.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(own_part(&mistake.body).contains("name=\"version\" value=\"1\""));
}

#[tokio::test]
async fn limits_that_are_none_are_named_beside_their_fields_and_kept() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    for (name, wrong) in [
        ("seats", "-1"),
        ("seats", "9223372036854775808"),
        ("sessions", "1000000001"),
        ("active_devices", "unlimited"),
        ("namespaces", "1.5"),
        ("aliases", "%3Cb%3E"),
        ("session_length", "0:00:00"),
        ("session_length", "90"),
    ] {
        let fields = TERMS.split('&').filter(|field| !field.starts_with(name));
        let form: Vec<_> = fields.collect();
        let form = format!("code=x&name=X&description=&{}&{name}={wrong}", form.join("&"));
        let answer = send(&house, &owner, "/operator/plans", &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={wrong}");
        let shown = own_part(&answer.body);
        assert!(shown.contains(&format!("<a href=\"#{name}\">")), "{shown}");
        assert!(shown.contains(&format!("id=\"{name}-problem\"")), "{shown}");
        assert!(!shown.contains("<b>"), "{shown}");
        let kept = wrong.replace("%3Cb%3E", "&#60;b&#62;");
        assert!(shown.contains(&format!("value=\"{kept}\"")), "{shown}");
    }
    for code in ["", "Team", "a-b", "ä", "../x"] {
        let answer = send(
            &house,
            &owner,
            "/operator/plans",
            &format!("code={code}&name=X&{TERMS}"),
        )
        .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{code}");
        assert!(own_part(&answer.body).contains("href=\"#code\""), "{code}");
    }
}

#[tokio::test]
async fn an_account_is_made_found_and_shown() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    assert_page(
        "operator_account_new",
        page(&house, &owner, "/operator/accounts/new").await,
    );
    let wrong = send(&house, &owner, "/operator/accounts", "name=&email=x&plan=none").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form =
        "name=M%C3%BCller+%26+S%C3%B6hne+%3CGmbH%3E&email=carl%40example.com&plan=standard&language=de";
    let made = send(&house, &owner, "/operator/accounts", form).await;
    assert_eq!(made.status, StatusCode::OK);
    assert_page("operator_account_made", own_part(&made.body));
    assert_eq!(house.mails_to("carl@example.com").await, 1);

    for search in ["m%C3%BCller", "2", "CARL%40"] {
        let found = page(&house, &owner, &format!("/operator/accounts?q={search}")).await;
        assert!(found.contains("Müller &#38; Söhne &#60;GmbH&#62;"), "{found}");
        assert_eq!(found.matches("<tr id=").count(), 1, "{found}");
    }
    let nothing = page(&house, &owner, "/operator/accounts?q=%25").await;
    assert!(nothing.contains("No account contains this."), "{nothing}");
    assert_page(
        "operator_accounts",
        page(&house, &owner, "/operator/accounts").await,
    );
    assert_page(
        "operator_account",
        page(&house, &owner, "/operator/accounts/2").await,
    );
    for wrong in ["0", "3", "-1", "x", "99999999999999999999", "9223372036854775808"] {
        for page in ["", "/license", "/suspend", "/namespaces/a/remove"] {
            let path = format!("/operator/accounts/{wrong}{page}");
            let answer = house.get(&path).by(&owner).send().await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn the_list_of_accounts_leads_through_all_of_them() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    for n in 0..55 {
        let form = NewAccount {
            name: format!("Customer {n}"),
            owner: format!("customer{n}@example.com"),
            plan: None,
            language: Language::English,
        };
        house
            .portal
            .add_account(&Staff::command_line(), &form)
            .await
            .unwrap();
    }
    let first = page(&house, &owner, "/operator/accounts").await;
    assert_eq!(first.matches("<tr id=").count(), 50);
    assert!(first.contains("href=\"/operator/accounts?after=50\""), "{first}");
    let second = page(&house, &owner, "/operator/accounts?after=50").await;
    assert_eq!(second.matches("<tr id=").count(), 6);
    let beyond = page(&house, &owner, "/operator/accounts?after=18446744073709551615").await;
    assert!(beyond.contains("No account contains this."), "{beyond}");
    let wrong = house.get("/operator/accounts?after=x").by(&owner).send().await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_license_is_good_until_the_end_of_the_day_where_the_operator_is() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    customer(&house, "standard").await;
    house.choose(Some("en"), Some("Europe/Berlin")).await;
    let path = "/operator/accounts/2/license";
    assert_page("operator_license", page(&house, &owner, path).await);
    let form = |version: u32, day: &str| format!("version={version}&{TERMS}&period=until&expires={day}");
    leads_to(
        &send(&house, &owner, path, &form(1, "2028-02-29")).await,
        "/operator/accounts/2?saved=license",
    );
    let end = "2028-02-29T23:00:00Z".parse().unwrap();
    assert_eq!(license(&house).await.period, LicensePeriod::Until(end));
    let shown = page(&house, &owner, path).await;
    assert!(shown.contains("value=\"2028-02-29\""), "{shown}");
    let account = page(&house, &owner, "/operator/accounts/2").await;
    assert!(account.contains("Until Feb 29, 2028"), "{account}");
    for wrong in [
        "2027-02-29",
        "",
        "tomorrow",
        "2027-13-01",
        "9999-12-31",
        "-9999-01-01",
    ] {
        let answer = send(&house, &owner, path, &form(2, wrong)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(own_part(&answer.body).contains("href=\"#expires\""), "{wrong}");
    }
    let unsaid = send(&house, &owner, path, &format!("version=2&{TERMS}")).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_end_that_is_left_as_it_is_keeps_its_hour() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    customer(&house, "standard").await;
    let before = license(&house).await;
    assert_eq!(
        before.period,
        LicensePeriod::Renews("2027-01-15T09:30:00Z".parse().unwrap())
    );
    let form = format!("version=1&{TERMS}&period=renews&expires=2027-01-15");
    let saved = send(&house, &owner, "/operator/accounts/2/license", &form).await;
    leads_to(&saved, "/operator/accounts/2?saved=license");
    let after = license(&house).await;
    assert_eq!(after.period, before.period);
    assert_eq!(after.limits.seats.most(), Some(5));
}

#[tokio::test]
async fn of_two_operators_who_change_a_license_the_second_is_told_and_loses_nothing() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    customer(&house, "standard").await;
    let first = LicenseChange {
        seats: Some(model::Limit::AtMost(77)),
        ..LicenseChange::default()
    };
    house
        .portal
        .update_license(&Staff::command_line(), 2, &first)
        .await
        .unwrap();
    let form = format!("version=1&{TERMS}&period=none").replace("seats=5", "seats=55");
    let second = send(&house, &owner, "/operator/accounts/2/license", &form).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    let shown = own_part(&second.body);
    assert!(
        shown.contains("Somebody else has changed this license."),
        "{shown}"
    );
    assert!(shown.contains(">77</dd>"), "{shown}");
    assert!(shown.contains("value=\"55\""), "{shown}");
    assert_eq!(license(&house).await.limits.seats.most(), Some(77));
    let plan = send(
        &house,
        &owner,
        "/operator/accounts/2/license/plan",
        "version=1&plan=advanced",
    )
    .await;
    assert_eq!(plan.status, StatusCode::CONFLICT);
    let again = send(
        &house,
        &owner,
        "/operator/accounts/2/license/plan",
        "version=2&plan=advanced",
    )
    .await;
    leads_to(&again, "/operator/accounts/2?saved=license");
    assert_eq!(license(&house).await.plan.code.as_str(), "advanced");
}

#[tokio::test]
async fn a_suspended_account_is_told_why_until_it_goes_on() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let path = "/operator/accounts/1/suspend";
    assert_page("operator_suspend", page(&house, &owner, path).await);
    for (reason, problem) in [("", "reason"), ("+%0A", "reason"), (&*"x".repeat(501), "reason")] {
        let answer = send(&house, &owner, path, &format!("reason={reason}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(own_part(&answer.body).contains(&format!("href=\"#{problem}\"")));
    }
    let suspended = send(&house, &owner, path, "reason=Unpaid%3A+%3Ci%3E%0AInvoice+7").await;
    leads_to(&suspended, "/operator/accounts/1?saved=suspended");
    let shown = page(&house, &owner, "/operator/accounts/1").await;
    assert!(shown.contains("Unpaid: &#60;i&#62;"), "{shown}");
    let clients = house.get("/clients").by(&owner).send().await.body;
    assert!(clients.contains("Unpaid: &#60;i&#62;"), "{clients}");
    let changed = page(&house, &owner, path).await;
    assert!(changed.contains("Change the reason"), "{changed}");
    let resumed = send(&house, &owner, "/operator/accounts/1/resume", "").await;
    leads_to(&resumed, "/operator/accounts/1?saved=resumed");
    let clients = house.get("/clients").by(&owner).send().await.body;
    assert!(!clients.contains("Unpaid"), "{clients}");
}

#[tokio::test]
async fn a_namespace_is_given_and_taken_away() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    customer(&house, "free").await;
    let path = "/operator/accounts/1/namespaces";
    leads_to(
        &send(&house, &owner, path, "namespace=%40Acme").await,
        "/operator/accounts/1?saved=namespace",
    );
    for wrong in ["", "ad", "AD", "a+b", "%3Cb%3E", "acme", &"x".repeat(26)] {
        let answer = send(&house, &owner, path, &format!("namespace={wrong}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(own_part(&answer.body).contains("href=\"#namespace\""), "{wrong}");
    }
    let full = send(
        &house,
        &owner,
        "/operator/accounts/2/namespaces",
        "namespace=free",
    )
    .await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(own_part(&full.body).contains("The license allows no namespace."));
    let remove = "/operator/accounts/1/namespaces/acme/remove";
    assert_page("operator_namespace_remove", page(&house, &owner, remove).await);
    // Of another account it is none.
    let other = house
        .get("/operator/accounts/2/namespaces/acme/remove")
        .by(&owner)
        .send()
        .await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    let removed = send(&house, &owner, remove, "").await;
    leads_to(&removed, "/operator/accounts/1?saved=namespace-gone");
    assert_eq!(
        send(&house, &owner, remove, "").await.status,
        StatusCode::NOT_FOUND
    );
}
