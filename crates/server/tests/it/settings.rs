//! The settings of a user and of the account, and the pages behind mailed links.

use std::time::Duration;

use axum::http::StatusCode;
use model::StartingRole;
use portal::HolderForm;

use crate::{
    house::{Answer, House, OWNER},
    pages::{assert_page, own_part, page},
};

const PASSWORD: &str = "correct+horse+battery";
const NEW: &str = "password=seven+green+kettles&password_again=seven+green+kettles";

/// A page without the list of time zones, which is the matter of the tz database.
fn without_zones(page: &str) -> String {
    let (before, rest) = page.split_once("<optgroup").unwrap();
    let (_, after) = rest.split_once("</select>").unwrap();
    format!("{before}…</select>{after}")
}

async fn send(house: &House, by: &str, path: &str, form: &str) -> Answer {
    house.post(path, form).by(by).send().await
}

/// Sends a form that is taken; the page that it leads to.
async fn follow(house: &House, by: &str, path: &str, form: &str) -> String {
    let answer = send(house, by, path, form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.body);
    page(house, by, answer.header("location")).await
}

fn is_led_to_the_sign_in(answer: &Answer) -> bool {
    answer.status == StatusCode::SEE_OTHER && answer.header("location").starts_with("/sign-in")
}

#[tokio::test]
async fn the_general_page_shows_what_the_user_has_chosen() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.choose(Some("en"), Some("Asia/Kolkata")).await;
    let shown = page(&house, &owner, "/settings").await;
    assert!(shown.contains("<option value=\"Asia/Kolkata\" selected>Kolkata</option>"));
    assert_page("settings_general", without_zones(&shown));
}

#[tokio::test]
async fn who_follows_the_browser_still_sees_that_nothing_is_chosen() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.choose(None, None).await;
    let shown = house.get("/settings").by(&owner).header("accept-language", "de");
    let shown = shown.send().await;
    assert!(shown.body.contains("Wie der Browser"));
    assert!(!shown.body.contains(" selected"), "{}", own_part(&shown.body));
}

#[tokio::test]
async fn a_new_language_and_time_zone_hold_at_once() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let form = "language=de&time_zone=Asia%2FKathmandu";
    let shown = follow(&house, &owner, "/settings/localization", form).await;
    assert!(shown.contains("<div class=\"alert alert-success\" role=\"status\">Gespeichert.</div>"));
    assert!(shown.contains("15.01.2026, 15:15:00"), "{shown}");
    let shown = follow(&house, &owner, "/settings/localization", "language=&time_zone=").await;
    assert!(shown.contains("Saved."), "{shown}");
}

#[tokio::test]
async fn a_problem_stands_at_the_top_and_at_its_field() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let form = "language=tlh&time_zone=Europe%2FParis";
    let answer = send(&house, &owner, "/settings/localization", form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("<option value=\"Europe/Paris\" selected>"));
    assert_page("settings_general_problem", without_zones(own_part(&answer.body)));
    let answer = send(&house, &owner, "/settings/csv", "csv_rows=page").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("<a href=\"#date_format\">"));
    assert!(answer.body.contains("value=\"page\" checked"));
}

#[tokio::test]
async fn the_theme_is_in_the_page_before_it_is_painted() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let root = async || {
        let page = house.get("/license").by(&owner).send().await.body;
        let (_, rest) = page.split_once("<html ").unwrap();
        rest.split_once('>').unwrap().0.to_owned()
    };
    assert_eq!(root().await, "lang=\"en\" data-theme=\"system\"");
    follow(&house, &owner, "/settings/theme", "theme=dark").await;
    assert_eq!(
        root().await,
        "lang=\"en\" data-theme=\"dark\" data-bs-theme=\"dark\""
    );
    let answer = send(&house, &owner, "/settings/theme", "theme=%22onload%3D%22x").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_security_page_lists_the_sign_ins() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.wait(Duration::from_secs(60));
    let form = format!("email=o%27brien%26anna%40example.com&password={PASSWORD}");
    let phone = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
    let signed_in = house.post("/sign-in", &form).header("user-agent", phone);
    assert_eq!(signed_in.send().await.status, StatusCode::SEE_OTHER);
    let shown = page(&house, &owner, "/settings/security").await;
    assert!(shown.contains("Firefox"));
    // Which of those that were seen at one moment comes first is drawn with their ids.
    let set_up_first = shown.matches("Unknown device").count();
    assert_eq!(set_up_first, 3, "the set-up, this one, and the label of a button");
    let shown = follow(&house, &owner, "/settings/sign-ins/end-others", "").await;
    assert_page("settings_security", &shown);
}

#[tokio::test]
async fn an_ended_sign_in_is_out() {
    let house = House::set_up().await;
    let (owner, elsewhere) = (house.owner().await, house.owner().await);
    let id = house.caller(&elsewhere).await.sign_in;
    let path = format!("/settings/sign-ins/{id}/end");
    let shown = follow(&house, &owner, &path, "").await;
    assert!(shown.contains("The sign-in is ended."));
    let answer = house.get("/license").by(&elsewhere).send().await;
    assert!(is_led_to_the_sign_in(&answer));
    assert_eq!(
        send(&house, &owner, &path, "").await.status,
        StatusCode::NOT_FOUND
    );
    let none = send(&house, &owner, "/settings/sign-ins/none/end", "").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_new_password_is_asked_for_with_the_current_one() {
    let house = House::set_up().await;
    let (owner, elsewhere) = (house.owner().await, house.owner().await);
    let form = format!("current_password={PASSWORD}&password=password123&password_again=password123");
    let refused = send(&house, &owner, "/settings/password", &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("<a href=\"#password\">"));
    let form = format!("current_password=wrong-secret&{NEW}");
    let refused = send(&house, &owner, "/settings/password", &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused
            .body
            .contains("<a href=\"#current_password\">This is not your password.")
    );
    for secret in ["wrong-secret", "kettles"] {
        assert!(!refused.body.contains(secret), "a password is never shown again");
    }
    let form = format!("current_password={PASSWORD}&{NEW}");
    let shown = follow(&house, &owner, "/settings/password", &form).await;
    assert!(shown.contains("The password is changed."));
    assert!(is_led_to_the_sign_in(
        &house.get("/license").by(&elsewhere).send().await
    ));
}

#[tokio::test]
async fn the_account_page_offers_what_the_role_may_change() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let form = HolderForm {
        name: "<b>Northwind</b> & Co".to_owned(),
        address: "Hauptstr. 1\n12345 Berlin".to_owned(),
        telephone: "+49 30 1234".to_owned(),
    };
    let caller = house.caller(&owner).await;
    house.portal.change_holder(&caller, &form).await.unwrap();
    assert_page(
        "settings_account",
        page(&house, &owner, "/settings/account").await,
    );
    let auditor = house.member(StartingRole::Auditor).await;
    assert_page(
        "settings_account_auditor",
        page(&house, &auditor, "/settings/account").await,
    );
    let accountant = house.member(StartingRole::Accountant).await;
    let shown = page(&house, &accountant, "/settings/account").await;
    assert!(!shown.contains("Second factor for everybody"));
    assert!(shown.contains("&#60;b&#62;Northwind&#60;/b&#62;"));
}

#[tokio::test]
async fn the_holders_form_keeps_what_was_typed() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let form = "name=&address=%3C%2Ftextarea%3E%3Cscript%3E%0D%0Atwo&telephone=call+me";
    let answer = send(&house, &owner, "/settings/account", form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = own_part(&answer.body);
    assert!(shown.contains("<li><a href=\"#name\">Enter a name.</a></li>"));
    assert!(shown.contains("<li><a href=\"#telephone\">"));
    assert!(shown.contains("\n&#60;/textarea&#62;&#60;script&#62;\r\ntwo</textarea>"));
    assert!(shown.contains("value=\"call me\""));
    let form = "name=Northwind&address=&telephone=";
    let shown = follow(&house, &owner, "/settings/account", form).await;
    assert!(shown.contains("Saved.") && shown.contains("value=\"Northwind\""));
}

#[tokio::test]
async fn a_second_factor_is_demanded_and_no_more() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let path = "/settings/account/second-factor";
    assert_eq!(
        send(&house, &owner, path, "demand=maybe").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let answer = send(&house, &owner, path, "demand=yes").await;
    assert_eq!(answer.header("location"), "/settings/account?saved=second-factor");
    // The owner has none: there is nothing else to do now.
    let next = house.get("/license").by(&owner).send().await;
    assert_eq!(next.header("location"), "/settings/security/enrol");
}

#[tokio::test]
async fn a_forgotten_password_answers_known_and_unknown_alike() {
    let house = House::set_up().await;
    assert_page(
        "password_forgotten",
        own_part(&house.get("/password/forgotten").send().await.body),
    );
    let mut answers = Vec::new();
    for email in [
        "o%27brien%26anna%40example.com",
        "nobody%40example.com",
        "%3Cb%3E",
        "",
    ] {
        let answer = house.post("/password/forgotten", &format!("email={email}"));
        let answer = answer.send().await;
        let headers = format!("{:?}", answer.headers);
        answers.push((answer.status, headers, answer.body));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
    assert_eq!(house.mails_to(OWNER).await, 1);
    let sent = house.get("/password/forgotten?saved=sent").send().await;
    assert_page("password_forgotten_sent", own_part(&sent.body));
}

#[tokio::test]
async fn the_link_for_a_new_password_is_good_once_and_reading_it_changes_nothing() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house
        .post("/password/forgotten", "email=o%27brien%26anna%40example.com")
        .send()
        .await;
    let token = house.token_mailed_to(OWNER).await;
    let path = format!("/password/reset/{token}");
    for _ in 0..2 {
        let shown = house.get(&path).send().await;
        assert_eq!(shown.status, StatusCode::OK);
        assert_eq!(shown.header("referrer-policy"), "no-referrer");
        let shown = own_part(&shown.body).replace(&token, "…");
        assert_page("password_reset", shown);
    }
    assert_eq!(
        house.get("/license").by(&owner).send().await.status,
        StatusCode::OK
    );
    let refused = house
        .post(&path, "password=short&password_again=short")
        .send()
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("<a href=\"#password\">"));

    let answer = house.post(&path, NEW).send().await;
    assert_eq!(answer.header("location"), "/sign-in?saved=password");
    assert_eq!(answer.header("set-cookie"), "", "nobody is signed in by it");
    let shown = house.get("/sign-in?saved=password").send().await;
    assert!(shown.body.contains("Your new password is set."));
    assert!(is_led_to_the_sign_in(
        &house.get("/license").by(&owner).send().await
    ));
    let again = house.post(&path, NEW).send().await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert_page("link_gone", own_part(&again.body));
    assert_eq!(house.get(&path).send().await.body, again.body);
}

#[tokio::test]
async fn a_new_e_mail_address_is_confirmed_on_the_page_behind_its_link() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let form = "email=%3Cb%3E&current_password=my-secret";
    let refused = send(&house, &owner, "/settings/email", form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("value=\"&#60;b&#62;\""));
    assert!(!refused.body.contains("my-secret"));
    let form = format!("email=new%40example.com&current_password={PASSWORD}");
    let shown = follow(&house, &owner, "/settings/email", &form).await;
    assert!(shown.contains("A link is on its way to the new address."));
    let token = house.token_mailed_to("new@example.com").await;
    let path = format!("/email/{token}");
    for _ in 0..2 {
        let shown = house.get(&path).send().await;
        assert_eq!(shown.status, StatusCode::OK);
        assert_page("email_link", own_part(&shown.body).replace(&token, "…"));
    }
    assert_eq!(house.caller(&owner).await.email.as_str(), OWNER);
    let shown = house.post(&path, "").send().await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_page("email_confirmed", own_part(&shown.body));
    assert_eq!(house.caller(&owner).await.email.as_str(), "new@example.com");
    let again = house.post(&path, "").send().await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert!(again.body.contains("It was used already"));
}

#[tokio::test]
async fn an_address_that_has_become_anothers_is_told_so() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let form = format!("email=neighbour%40example.com&current_password={PASSWORD}");
    let answer = send(&house, &owner, "/settings/email", &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    house.neighbour().await;
    let token = house.token_mailed_to("neighbour@example.com").await;
    let answer = house.post(&format!("/email/{token}"), "").send().await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains("Another user of this server has this"));
}

#[tokio::test]
async fn the_accounts_address_names_the_account() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let form = format!("email=office%40example.com&current_password={PASSWORD}");
    let shown = follow(&house, &owner, "/settings/account/email", &form).await;
    assert!(shown.contains("A link is on its way to the new address."));
    let token = house.token_mailed_to("office@example.com").await;
    let path = format!("/email/{token}");
    let shown = house.get(&path).send().await.body;
    assert!(shown.contains("the account “Deskwarden”"), "{shown}");
    house.post(&path, "").send().await;
    let shown = page(&house, &owner, "/license").await;
    assert!(shown.contains("office@example.com"));
}

#[tokio::test]
async fn the_list_beside_the_settings_has_the_pages_that_the_role_may_see() {
    let house = House::set_up().await;
    let paths = async |token: &str| {
        let shown = page(&house, token, "/settings").await;
        let (_, list) = shown.split_once("<nav class=\"settings-nav").unwrap();
        let (list, _) = list.split_once("</nav>").unwrap();
        let links = list.split("href=\"").skip(1);
        let paths = links.map(|link| link.split('"').next().unwrap().to_owned());
        paths.collect::<Vec<_>>().join(" ")
    };
    let owner = house.owner().await;
    let own = "/settings /settings/security /settings/security/factors";
    let all = format!("{own} /settings/account /users /roles /audit");
    assert_eq!(
        paths(&owner).await,
        format!("{all} /operator/accounts /operator/requests /operator/plans /mail")
    );
    for (role, expected) in [
        (StartingRole::Admin, all.clone()),
        (StartingRole::Technician, own.to_owned()),
        (StartingRole::Accountant, format!("{own} /settings/account")),
        (StartingRole::Auditor, all),
    ] {
        let member = house.member(role).await;
        assert_eq!(paths(&member).await, expected, "{role}");
    }
}
