//! The page of one client: what it shows, what can be changed there, and taking the client out.

use axum::http::StatusCode;
use model::{ClientNumber, Limit, StartingRole};
use portal::{ClientChange, Staff};

use crate::{
    house::{Answer, House},
    pages::{assert_page, own_part, page},
};

fn change<'a>(tags: &'a str, comment: &'a str) -> ClientChange<'a> {
    ClientChange {
        tags: Some(tags),
        comment: Some(Some(comment)),
        ..ClientChange::default()
    }
}

async fn say(house: &House, by: &str, number: ClientNumber, change: ClientChange<'_>) {
    let caller = house.caller(by).await;
    let seen = ClientChange::default();
    house
        .portal
        .change_client(&caller, number, change, seen)
        .await
        .unwrap();
}

async fn send(house: &House, by: &str, path: &str, form: &str) -> Answer {
    house.post(path, form).by(by).send().await
}

#[tokio::test]
async fn the_page_of_a_client_shows_what_is_said_about_it() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let caller = house.caller(&owner).await;
    house
        .portal
        .set_alias(&caller, device.number, Some("front@ad"))
        .await
        .unwrap();
    let said = change("berlin floor/2", "<b>Reception</b>\nsecond line");
    say(&house, &owner, device.number, said).await;
    let path = format!("/clients/{}", device.number);
    assert_page("client_described", page(&house, &owner, &path).await);
    // Who may only look sees all of it and no form.
    let auditor = house.member(StartingRole::Auditor).await;
    let seen = page(&house, &auditor, &path).await;
    assert!(seen.contains("berlin") && seen.contains("second line"), "{seen}");
    for none in ["<form", "Remove", "<textarea"] {
        assert!(!seen.contains(none), "{none}: {seen}");
    }
    assert_page("client_described_auditor", seen);
}

#[tokio::test]
async fn each_form_leads_back_to_the_page_that_says_what_was_done() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let path = format!("/clients/{}", device.number);
    for (what, form, said) in [
        ("alias", "alias=+front%40ad+&seen=", "The alias is saved."),
        ("alias", "seen=front%40ad", "The alias is removed."),
        ("tags", "tags=zoo%2C+berlin&seen=", "The tags are saved."),
        ("comment", "comment=one%0D%0Atwo&seen=", "The comment is saved."),
    ] {
        let answer = send(&house, &owner, &format!("{path}/{what}"), form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{what}: {}", answer.body);
        let shown = page(&house, &owner, answer.header("location")).await;
        assert!(shown.contains(said), "{what}: {shown}");
    }
    let shown = page(&house, &owner, &path).await;
    assert!(shown.contains("value=\"berlin, zoo\""), "{shown}");
    assert!(shown.contains(">\none\ntwo</textarea>"), "{shown}");
}

#[tokio::test]
async fn every_refusal_of_an_alias_has_its_own_words_and_keeps_what_was_typed() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let (device, other) = (house.device(1).await, house.device(2).await);
    let staff = Staff::command_line();
    house.portal.grant_namespace(&staff, 1, "acme").await.unwrap();
    let change = portal::LicenseChange {
        aliases: Some(Limit::AtMost(1)),
        ..portal::LicenseChange::default()
    };
    house.portal.update_license(&staff, 1, &change).await.unwrap();
    let caller = house.caller(&owner).await;
    house
        .portal
        .set_alias(&caller, other.number, Some("taken@acme"))
        .await
        .unwrap();
    let third = house.device(3).await.number;
    let public = Some("front@AD");
    house.portal.set_alias(&caller, third, public).await.unwrap();
    let path = format!("/clients/{}", device.number);
    assert!(
        page(&house, &owner, &path)
            .await
            .contains("<li>@acme: 1 of 1 in use</li>")
    );
    for (typed, status, words) in [
        ("no alias", 422, "An alias has the form name@namespace"),
        ("Front@ad", 409, "Another client has the alias Front@ad."),
        (
            "x@others",
            409,
            "Your account has no namespace @others. It can use @ad, @acme.",
        ),
        ("x@ACME", 409, "@acme is full: 1 of 1 aliases are in use."),
    ] {
        let form = format!("alias={}&seen=", typed.replace('@', "%40").replace(' ', "+"));
        let answer = send(&house, &owner, &format!("{path}/alias"), &form).await;
        assert_eq!(answer.status.as_u16(), status, "{typed}: {}", answer.body);
        assert!(answer.body.contains(words), "{typed}: {}", own_part(&answer.body));
        assert!(answer.body.contains(&format!("value=\"{typed}\"")), "{typed}");
        assert!(answer.body.contains("<a href=\"#alias\">"), "{typed}");
    }
}

#[tokio::test]
async fn the_tag_that_is_none_is_named_and_a_comment_has_its_end() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let path = format!("/clients/{}", house.device(1).await.number);
    let many: Vec<_> = (0..21).map(|n| n.to_string()).collect();
    let long = "x".repeat(1001);
    for (what, form, words) in [
        (
            "tags",
            "tags=berlin+%3Cb%3E&seen=".to_owned(),
            "“&#60;b&#62;” is no tag",
        ),
        (
            "tags",
            format!("tags={}&seen=", many.join("+")),
            "At most 20, please.",
        ),
        (
            "comment",
            format!("comment={long}&seen="),
            "At most 1,000 characters, please.",
        ),
    ] {
        let answer = send(&house, &owner, &format!("{path}/{what}"), &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(answer.body.contains(words), "{form}: {}", own_part(&answer.body));
        assert!(answer.body.contains(&format!("<a href=\"#{what}\">")), "{form}");
    }
    let answer = send(
        &house,
        &owner,
        &format!("{path}/tags"),
        "tags=berlin+%3Cb%3E&seen=",
    )
    .await;
    assert_page("client_tags_problem", own_part(&answer.body));
}

#[tokio::test]
async fn the_second_of_two_sees_what_is_kept_now_and_can_save_in_spite_of_it() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let path = format!("/clients/{}", device.number);
    say(
        &house,
        &owner,
        device.number,
        change("", "what the first one wrote\nsecond line"),
    )
    .await;
    let comment = format!("{path}/comment");
    let answer = send(&house, &owner, &comment, "comment=mine&seen=").await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let shown = own_part(&answer.body);
    assert!(
        shown.contains("Somebody else has changed this meanwhile."),
        "{shown}"
    );
    assert!(
        shown.contains("<bdi>what the first one wrote</bdi><br><bdi>second line</bdi>"),
        "{shown}"
    );
    assert!(shown.contains(">\nmine</textarea>"), "{shown}");
    assert_page("client_changed_meanwhile", shown);
    let seen = "what+the+first+one+wrote%0D%0Asecond+line";
    let answer = send(&house, &owner, &comment, &format!("comment=mine&seen={seen}")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn removing_a_client_says_what_happens_and_then_that_it_is_gone() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let staff = Staff::command_line();
    house.portal.grant_namespace(&staff, 1, "acme").await.unwrap();
    let caller = house.caller(&owner).await;
    for (alias, words) in [
        ("front@ad", "It keeps its alias front@ad"),
        ("front@acme", "It loses its alias front@acme"),
    ] {
        house
            .portal
            .set_alias(&caller, device.number, Some(alias))
            .await
            .unwrap();
        let asked = page(&house, &owner, &format!("/clients/{}/remove", device.number)).await;
        assert!(asked.contains(words), "{asked}");
    }
    let path = format!("/clients/{}", device.number);
    assert_page(
        "client_remove",
        page(&house, &owner, &format!("{path}/remove")).await,
    );
    let answer = send(&house, &owner, &format!("{path}/remove"), "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_page(
        "client_removed",
        page(&house, &owner, answer.header("location")).await,
    );
    let gone = house.get(&path).by(&owner).send().await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(gone.body.contains("is not in this account"), "{}", gone.body);
    for late in [
        send(&house, &owner, &format!("{path}/alias"), "alias=x%40ad&seen=").await,
        send(&house, &owner, &format!("{path}/comment"), "comment=x&seen=").await,
        send(&house, &owner, &format!("{path}/remove"), "").await,
    ] {
        assert_eq!(late.status, StatusCode::NOT_FOUND);
        assert!(late.body.contains("is not in this account"), "{}", late.body);
    }
    let auditor = house.member(StartingRole::Auditor).await;
    let asked = house.get(&format!("{path}/remove")).by(&auditor).send().await;
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_account_says_where_new_clients_get_an_alias() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let staff = Staff::command_line();
    house.portal.grant_namespace(&staff, 1, "acme").await.unwrap();
    let path = "/settings/account/aliases";
    let answer = send(&house, &owner, path, "alias_namespace=acme").await;
    assert_eq!(answer.header("location"), "/settings/account?saved=aliases");
    let shown = page(&house, &owner, "/settings/account?saved=aliases").await;
    assert!(shown.contains("value=\"acme\" checked"), "{shown}");
    assert!(shown.contains("Saved."), "{shown}");
    let answer = send(&house, &owner, path, "alias_namespace=others").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let auditor = house.member(StartingRole::Auditor).await;
    let shown = page(&house, &auditor, "/settings/account").await;
    assert!(
        shown.contains("New clients get an alias: <strong>In @acme</strong>"),
        "{shown}"
    );
    send(&house, &owner, path, "alias_namespace=").await;
    let shown = page(&house, &owner, "/settings/account").await;
    assert!(shown.contains("value=\"\" checked"), "{shown}");
}
