//! The page of one session, and what users say about it there.

use axum::http::StatusCode;
use model::{AcceptedBy, EndReason, MediaPath, Permissions, SessionId, StartingRole};
use wire::ClientFrame;

use crate::{device::Device, house::House, pages::assert_page, pages::own_part, script::Script};

async fn page(house: &House, token: &str, session: SessionId) -> String {
    let answer = house.get(&format!("/sessions/{session}")).by(token).send().await;
    assert_eq!(answer.status, StatusCode::OK);
    own_part(&answer.body).to_owned()
}

async fn comment(house: &House, token: &str, session: SessionId, form: &str) -> crate::ask::Answer {
    let path = format!("/sessions/{session}/comment");
    house.post(&path, form).by(token).send().await
}

async fn opened(house: &House, device: &Device, session: SessionId, accepted_by: AcceptedBy) {
    let frame = ClientFrame::SessionOpened {
        session,
        permissions: Permissions::none(),
        path: MediaPath::Relayed,
        accepted_by,
    };
    device.say(&house.portal, frame).await;
}

#[tokio::test]
async fn sd1_the_page_says_what_happened_and_shows_no_forms_to_auditors() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    house
        .run_sql("UPDATE clients SET alias = 'Reception@ad', alias_folded = 'reception@ad'")
        .await;
    let session = house.session(&owner, device.number).await;
    let by = AcceptedBy::Person {
        name: Some("<ben>".to_owned()),
    };
    opened(&house, &device, session, by).await;
    let auditor = house.member(StartingRole::Auditor).await;
    let shown = page(&house, &auditor, session).await;
    assert!(
        !shown.contains("<form") && !shown.contains("<textarea"),
        "{shown}"
    );
    assert_page("session_auditor", shown);

    house
        .run_sql("DELETE FROM session_events WHERE session_id IS NOT NULL")
        .await;
    let older = page(&house, &auditor, session).await;
    assert!(
        older.contains("Nothing was written down for this session"),
        "{older}"
    );
}

#[tokio::test]
async fn sd3_a_comment_is_written_changed_and_taken_away_on_the_page() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;

    let saved = comment(&house, &owner, session, "comment=+Ticket+%3C4711%3E%0D%0Adone+").await;
    let there = format!("/sessions/{session}?saved=comment");
    assert_eq!(
        (saved.status, saved.header("location")),
        (StatusCode::SEE_OTHER, &*there)
    );
    let shown = house.get(&there).by(&owner).send().await.body;
    assert!(shown.contains("role=\"status\">The comment is saved."), "{shown}");
    assert!(
        shown.contains("<bdi>Ticket &#60;4711&#62;</bdi><br><bdi>done</bdi>"),
        "{shown}"
    );

    let long = format!("comment={}", "x".repeat(1_001));
    let refused = comment(&house, &owner, session, &long).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("href=\"#comment\""), "{}", refused.body);
    assert!(refused.body.contains(&"x".repeat(1_001)), "what was typed stays");
    assert!(refused.body.contains("<details open>"), "where it can be seen");

    let late = comment(&house, &owner, session, "comment=late&seen=").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for kept in [
        "late</textarea>",
        "Somebody else has changed this meanwhile",
        "<bdi>done</bdi>",
    ] {
        assert!(late.body.contains(kept), "{kept}: {}", late.body);
    }
    let seen = "seen=Ticket+%3C4711%3E%0D%0Adone";
    let saved = comment(&house, &owner, session, &format!("comment=again&{seen}")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);

    comment(&house, &owner, session, "comment=+").await;
    let shown = page(&house, &owner, session).await;
    assert!(shown.contains("No comment yet"), "{shown}");
    let auditor = house.member(StartingRole::Auditor).await;
    let refused = comment(&house, &auditor, session, "comment=a").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn sd3_the_account_at_the_other_end_never_sees_a_comment() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let neighbour = house.neighbour().await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    device
        .say(
            &house.portal,
            ClientFrame::SessionEnded {
                session,
                reason: EndReason::Dismissed,
                at: house.portal.now(),
            },
        )
        .await;
    house
        .run_sql(
            "INSERT INTO session_accounts (account_id, requested_at, session_id, running, incoming) \
                 SELECT accounts.id, requested_at, session_accounts.session_id, FALSE, TRUE \
                 FROM session_accounts JOIN accounts ON accounts.number = 2; \
             UPDATE sessions SET number = 900537412, to_account_id = \
                 (SELECT id FROM accounts WHERE number = 2)",
        )
        .await;
    comment(&house, &owner, session, "comment=ours+alone").await;
    let theirs = page(&house, &neighbour, session).await;
    assert!(theirs.contains("No comment yet"), "{theirs}");
    comment(&house, &neighbour, session, "comment=theirs+alone").await;
    for (token, own, others) in [
        (&owner, "ours alone", "theirs alone"),
        (&neighbour, "theirs alone", "ours alone"),
    ] {
        let shown = page(&house, token, session).await;
        assert!(shown.contains(own) && !shown.contains(others), "{shown}");
        let script = Script::new(&house, token).await;
        for resource in ["/sessions", "/sessions/900537412"] {
            let read = script.get(resource).await.to_string();
            assert!(read.contains(own) && !read.contains(others), "{resource}: {read}");
        }
    }
}

#[tokio::test]
async fn sd3_the_viewers_page_asks_where_the_account_wants_it_and_hands_the_comment_in() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    let view = async || {
        let path = format!("/sessions/{session}/view");
        house.get(&path).by(&owner).send().await.body
    };
    let hand_in = async |form: &str| {
        let path = format!("/sessions/{session}/view/comment");
        house.post(&path, form).by(&owner).send().await.status
    };
    assert!(!view().await.contains("data-comment"));
    assert_eq!(hand_in("comment=a").await, StatusCode::FORBIDDEN);

    let asked = house.post("/settings/account/comments", "ask=yes").by(&owner);
    let asked = asked.send().await;
    assert_eq!(asked.header("location"), "/settings/account?saved=comments");
    let asks = format!("data-comment=\"/sessions/{session}/view/comment\"");
    assert!(view().await.contains(&asks));
    opened(&house, &device, session, AcceptedBy::Password).await;
    device
        .say(
            &house.portal,
            ClientFrame::SessionEnded {
                session,
                reason: EndReason::EndedByHost,
                at: house.portal.now(),
            },
        )
        .await;
    assert_eq!(hand_in("comment=+").await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(hand_in("comment=printer").await, StatusCode::NO_CONTENT);
    assert!(page(&house, &owner, session).await.contains("<bdi>printer</bdi>"));
    house.wait(std::time::Duration::from_secs(24 * 60 * 60 + 1));
    assert_eq!(hand_in("comment=late").await, StatusCode::CONFLICT);
}
