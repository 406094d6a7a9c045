//! The operator's pages about mails.

use std::{sync::Arc, time::Duration};

use axum::http::StatusCode;
use portal::{PostOffice, SmtpSecurity, SmtpSettings};
use testkit::MailServer;

use crate::{
    house::House,
    pages::{assert_page, own_part, page},
};

/// A house that sends its mails to a server on that port.
async fn with_post(port: u16) -> House {
    let mut house = House::set_up().await;
    let settings = SmtpSettings {
        host: "localhost".to_owned(),
        port,
        security: SmtpSecurity::None,
        login: None,
        from: "Deskwarden <desk@example.com>".to_owned(),
        ca_certificate: None,
        hello_name: "desk.example.com".to_owned(),
        patience: Duration::from_secs(20),
    };
    let office = PostOffice::new(settings, house.app.letters.writer()).unwrap();
    house.app.post = Some(Arc::new(office));
    house
}

#[tokio::test]
async fn without_a_mail_server_the_operator_reads_the_mails_here() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    assert_page("mails_none", page(&house, &owner, "/mail").await);
    let mail = house.invitation_mail(&owner).await;
    assert_page("mails_no_server", page(&house, &owner, "/mail").await);
    let shown = page(&house, &owner, &format!("/mail/{mail}")).await;
    assert!(shown.contains("href=\"https://desk.example.com/invitation"));
    assert_page("mail_no_server", shown);
    let nothing = page(&house, &owner, "/mail?state=failed").await;
    assert!(nothing.contains("No mail is in this state."), "{nothing}");
}

#[tokio::test]
async fn a_mail_that_failed_says_why_and_can_be_tried_again() {
    let server = MailServer::start(&["--refuse", "carl&co@example.org"]).await;
    let house = with_post(server.port()).await;
    let owner = house.owner().await;
    let mail = house.invitation_mail(&owner).await;
    let office = house.app.post.clone().unwrap();
    house.portal.deliver_mails(&office).await;
    assert_page("mails_failed", page(&house, &owner, "/mail?state=failed").await);
    let shown = page(&house, &owner, &format!("/mail/{mail}")).await;
    assert!(shown.contains("The mail server refuses the recipient: 550 5.1.1 No such user"));
    assert!(shown.contains(&format!("action=\"/mail/{mail}/retry\"")));

    let kinder = MailServer::start(&[]).await;
    let again = house
        .post(&format!("/mail/{mail}/retry"), "")
        .by(&owner)
        .send()
        .await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(again.header("location"), "/mail");
    let office = with_post(kinder.port()).await.app.post.unwrap();
    house.portal.deliver_mails(&office).await;
    let sent = page(&house, &owner, &format!("/mail/{mail}")).await;
    assert!(
        sent.contains("What this mail said was forgotten when it was sent."),
        "{sent}"
    );
    assert!(!sent.contains("/discard"), "{sent}");
    let got = kinder.stop().await;
    assert_eq!(got[0].to, ["carl&co@example.org"]);
    assert_eq!(got[0].header("Content-Language"), "de");
    assert!(got[0].text.as_deref().unwrap().contains("lädt Sie ein"));
}

#[tokio::test]
async fn a_mail_is_thrown_away() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let mail = house.invitation_mail(&owner).await;
    let gone = house
        .post(&format!("/mail/{mail}/discard"), "")
        .by(&owner)
        .send()
        .await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    let shown = house.get(&format!("/mail/{mail}")).by(&owner).send().await;
    assert_eq!(shown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_pages_lead_through_all_mails() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let caller = house.caller(&owner).await;
    for n in 0..60 {
        let form = portal::InviteForm {
            email: format!("user{n}@example.com"),
            role: caller.role.id,
            language: model::Language::English,
        };
        house.wait(Duration::from_secs(60));
        house.portal.invite(&caller, form).await.unwrap();
    }
    let first = page(&house, &owner, "/mail?state=waiting").await;
    assert_eq!(first.matches("<tr id=\"mal_").count(), 50);
    let (_, next) = first.split_once("href=\"/mail?state=waiting&").unwrap();
    let next = next.split_once('"').unwrap().0.replace("&#38;", "&");
    let next = next.trim_start_matches("amp;").trim_start_matches("#38;");
    let second = page(&house, &owner, &format!("/mail?state=waiting&{next}")).await;
    assert_eq!(second.matches("<tr id=\"mal_").count(), 10);
    for wrong in ["/mail?state=lost", "/mail?after=x", "/mail/x"] {
        let answer = house.get(wrong).by(&owner).send().await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn a_test_mail_shows_what_the_mail_server_says() {
    let mut server = MailServer::start(&["--refuse", "gone@example.org"]).await;
    let house = with_post(server.port()).await;
    let owner = house.owner().await;
    for (address, status, said) in [
        (
            "ben%40example.org",
            StatusCode::OK,
            "The mail server has taken the test mail to ben@example.org.",
        ),
        (
            "gone%40example.org",
            StatusCode::BAD_GATEWAY,
            "550 5.1.1 No such user",
        ),
        (
            "%3Cb%3E",
            StatusCode::UNPROCESSABLE_ENTITY,
            "value=\"&#60;b&#62;\"",
        ),
    ] {
        let form = format!("address={address}");
        let answer = house.post("/mail/test", &form).by(&owner).send().await;
        assert_eq!(answer.status, status, "{address}");
        assert!(own_part(&answer.body).contains(said), "{}", answer.body);
    }
    assert_eq!(server.received().await.header("Subject"), "Test mail");
}
