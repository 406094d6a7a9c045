//! Users, roles and invitations as browsers get them.

use axum::http::StatusCode;
use model::StartingRole;

use crate::{
    house::{House, OWNER, PASSWORD},
    pages::{assert_page, page},
};

#[tokio::test]
async fn the_users_and_their_invitations_are_listed() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.people(&house.caller(&owner).await).await;
    assert_page("users", page(&house, &owner, "/users").await);
    assert_page("users_none_found", page(&house, &owner, "/users?q=nobody").await);
    assert_page("invite", page(&house, &owner, "/users/invite").await);
    let auditor = house.member(StartingRole::Auditor).await;
    assert_page("users_read_only", page(&house, &auditor, "/users").await);
}

#[tokio::test]
async fn a_user_is_shown_with_what_can_be_done() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let people = house.people(&house.caller(&owner).await).await;
    let path = format!("/users/{}", people.user);
    assert_page("user", page(&house, &owner, &path).await);
    let answer = house.post(&format!("{path}/disable"), "").by(&owner).send().await;
    assert_eq!(answer.header("location"), format!("{path}?saved=disabled"));
    assert_page(
        "user_disabled",
        page(&house, &owner, &format!("{path}?saved=disabled")).await,
    );
    let auditor = house.member(StartingRole::Auditor).await;
    assert_page("user_read_only", page(&house, &auditor, &path).await);
    let admin = house.member(StartingRole::Admin).await;
    let you = format!("/users/{}", house.caller(&owner).await.user);
    assert_page("user_beyond", page(&house, &admin, &you).await);
}

#[tokio::test]
async fn a_role_is_shown_as_a_table_of_rights() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let people = house.people(&house.caller(&owner).await).await;
    assert_page("roles", page(&house, &owner, "/roles").await);
    assert_page("role_new", page(&house, &owner, "/roles/new").await);
    let path = format!("/roles/{}", people.role);
    assert_page("role", page(&house, &owner, &path).await);
    let admin = house.caller(&owner).await.role.id;
    assert_page(
        "role_owner",
        page(&house, &owner, &format!("/roles/{admin}")).await,
    );
}

#[tokio::test]
async fn who_edits_a_role_too_late_sees_what_it_is_now() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let people = house.people(&house.caller(&owner).await).await;
    let path = format!("/roles/{}", people.role);
    let form = "name=Day+shift&version=1&clients=view&connect=yes";
    let answer = house.post(&path, form).by(&owner).send().await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let late = house
        .post(&path, "name=Late+shift&version=1")
        .by(&owner)
        .send()
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("Somebody else changed this"), "{}", late.body);
    assert!(late.body.contains("value=\"Day shift\"") && late.body.contains("value=\"2\""));
    let unnamed = house.post(&path, "name=&version=2").by(&owner).send().await;
    assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unnamed.body.contains("href=\"#name\">Enter a name."));
}

#[tokio::test]
async fn what_people_type_is_shown_as_text() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let form = "name=%3Cscript%3Ealert(1)%3C%2Fscript%3E%E2%80%AE%22onfocus%3D";
    let answer = house.post("/roles", form).by(&owner).send().await;
    let path = answer.header("location").to_owned();
    for path in [path.as_str(), "/roles", "/users/invite"] {
        let page = page(&house, &owner, path).await;
        assert!(page.contains("script"), "{path}");
        assert!(
            !page.contains("<script>alert") && !page.contains('\u{202e}'),
            "{path}"
        );
        assert!(!page.contains("\"onfocus"), "{path}");
    }
}

#[tokio::test]
async fn an_invitation_is_mailed_and_can_be_copied() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let people = house.people(&house.caller(&owner).await).await;
    let form = format!("email=nina%40example.com&role={}&language=de", people.role);
    let answer = house.post("/users/invite", &form).by(&owner).send().await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.body.contains("http://localhost:8080/invitation/"),
        "{}",
        answer.body
    );
    let again = house.post("/users/invite", &form).by(&owner).send().await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("value=\"nina@example.com\""));
    assert!(again.body.contains("This person is invited already."));
}

#[tokio::test]
async fn the_page_behind_an_invitation_says_what_it_is_and_lets_in() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let people = house.people(&house.caller(&owner).await).await;
    let path = format!("/invitation/{}", people.token);
    let shown = house.get(&path).send().await;
    assert_eq!(shown.status, StatusCode::OK);
    let own = shown.body.split_once("<main").unwrap().1;
    assert_page("invitation", own.replace(&people.token, "…"));
    let signed_in = house.get(&path).by(&owner).send().await;
    assert!(signed_in.body.contains("This invitation is for ines@example.com"));
    let form = "password=three+grey+geese&password_again=three+grey+geese";
    let accepted = house.post(&path, form).send().await;
    assert_eq!(accepted.status, StatusCode::SEE_OTHER);
    assert!(accepted.header("set-cookie").starts_with("deskwarden="));
    let used = house.get(&path).send().await;
    assert_eq!(used.status, StatusCode::CONFLICT);
    assert!(used.body.contains("The invitation was accepted already"));
}

#[tokio::test]
async fn somebody_with_a_password_is_led_to_the_sign_in_and_back() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let neighbour = house.neighbour().await;
    let caller = house.caller(&neighbour).await;
    let form = portal::InviteForm {
        email: OWNER.to_owned(),
        role: caller.role.id,
        language: model::Language::English,
    };
    let invitation = house.portal.invite(&caller, form).await.unwrap();
    let path = invitation.link.to_string();
    let shown = house.get(&path).send().await.body;
    let next: String = path.replace('/', "%2F");
    assert!(
        shown.contains(&format!("href=\"/sign-in?next={next}\"")),
        "{shown}"
    );
    let refused = house.post(&path, "").send().await;
    assert_eq!(refused.header("location"), format!("/sign-in?next={next}"));
    let email: String = OWNER.replace('&', "%26").replace('\'', "%27").replace('@', "%40");
    let form = format!(
        "email={email}&password={}&next={next}",
        PASSWORD.replace(' ', "+")
    );
    let back = house.post("/sign-in", &form).send().await;
    assert_eq!(back.header("location"), path);
    let accepted = house.post(&path, "").by(&owner).send().await;
    assert_eq!(accepted.header("location"), "/");
    let menu = house.get("/users").by(&owner).send().await.body;
    assert!(menu.contains("action=\"/account\""), "{menu}");
    assert_eq!(house.caller(&owner).await.account_name, "Neighbour");
}

#[tokio::test]
async fn a_role_sees_its_own_tabs_and_begins_at_the_first_one() {
    let house = House::set_up().await;
    house.owner().await;
    for (role, first, tabs) in [
        (
            StartingRole::Technician,
            "/clients",
            ["/clients", "/sessions", "/files", "/settings"].as_slice(),
        ),
        (
            StartingRole::Accountant,
            "/license",
            ["/license", "/settings"].as_slice(),
        ),
    ] {
        let member = house.member(role).await;
        assert_eq!(house.get("/").by(&member).send().await.header("location"), first);
        let body = house.get("/settings").by(&member).send().await.body;
        let nav = body.split_once("<nav class=\"app-tabs").unwrap().1;
        let nav = nav.split_once("</nav>").unwrap().0;
        let shown: Vec<_> = nav
            .split("href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        let shown: Vec<_> = shown
            .into_iter()
            .filter(|path| !path.starts_with("/assets"))
            .collect();
        assert_eq!(shown, tabs);
    }
}

#[tokio::test]
async fn a_lost_second_factor_is_decided_on_the_page_of_users() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let people = house.people(&house.caller(&owner).await).await;
    house.factor_reset(people.user).await;
    let auditor = house.member(StartingRole::Auditor).await;
    let shown = house.get("/users").by(&auditor).send().await.body;
    assert!(shown.contains("Lost second factors") && !shown.contains("/factor-reset/confirm"));
    assert_page("users_lost_factor", page(&house, &owner, "/users").await);
    let path = format!("/users/{}/factor-reset", people.user);
    let confirmed = house.post(&format!("{path}/confirm"), "").by(&owner).send().await;
    assert_eq!(confirmed.header("location"), "/users?saved=reset-confirmed");
    let shown = page(&house, &owner, "/users?saved=reset-confirmed").await;
    assert!(
        shown.contains("24 hours from now") && shown.contains("Confirmed by"),
        "{shown}"
    );
    let refused = house.post(&format!("{path}/refuse"), "").by(&owner).send().await;
    assert_eq!(refused.header("location"), "/users?saved=reset-refused");
    let shown = page(&house, &owner, "/users").await;
    assert!(!shown.contains("Lost second factors"));
}
