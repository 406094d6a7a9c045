use model::{ActorKind, AuditAction, EndReason, Limit, SessionId, StartingRole};
use portal::{Caller, Error, Reason};
use testkit::{FakeClient, TestPortal};
use wire::{ClientFrame, CommentRefusal, ServerFrame};

const DAY: u64 = 24 * 60 * 60;

/// A portal whose account asks for comments, with a client, and what it has heard of that.
async fn asking() -> (TestPortal, Caller, FakeClient) {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    portal.set_asks_for_comment(&anna, true).await.unwrap();
    desk.hears();
    (portal, anna, desk)
}

async fn ended(portal: &TestPortal, caller: &Caller, desk: &mut FakeClient) -> SessionId {
    let (session, _viewer) = portal.opened(caller, desk).await;
    desk.ends(session, EndReason::EndedByHost).await;
    session
}

async fn comment(portal: &TestPortal, caller: &Caller, session: SessionId) -> Option<String> {
    portal.session(caller, session).await.unwrap().comment
}

async fn says(desk: &mut FakeClient, session: Option<SessionId>, comment: &str) -> ServerFrame {
    desk.hears();
    let comment = comment.to_owned();
    desk.says(ClientFrame::Comment { session, comment }).await;
    desk.hears().pop().expect("an answer")
}

fn refused(reason: CommentRefusal) -> ServerFrame {
    ServerFrame::CommentRefused { reason }
}

#[tokio::test]
async fn sd3_clients_are_told_whether_comments_are_asked_for_now_and_at_each_hello() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let mut other = portal.desk(&ben, 2).await;
    assert!(!desk.account().unwrap().asks_for_comment);
    other.hears();
    for asks in [true, true, false] {
        desk.hears();
        portal.set_asks_for_comment(&anna, asks).await.unwrap();
        let settings = portal.account_settings(&anna).await.unwrap();
        assert_eq!(settings.asks_for_comment, Some(asks));
        if let Some(ServerFrame::Registered { account }) = desk.hears().pop() {
            assert_eq!(account.asks_for_comment, asks);
        }
        desk.disconnect();
        desk.connect().await;
        assert_eq!(desk.account().unwrap().asks_for_comment, asks);
    }
    assert_eq!(other.hears(), []);
    let audited = portal.audit(anna.account).await;
    let changes: Vec<_> = audited
        .iter()
        .filter(|record| record.action == AuditAction::AccountSettingChanged)
        .map(|record| record.changes[0].after.as_deref())
        .collect();
    assert_eq!(changes, [Some("yes"), Some("no")]);
    let technician = portal
        .add_member(anna.account, "tec@example.com", StartingRole::Technician)
        .await;
    let changed = portal.set_asks_for_comment(&technician, true).await;
    assert!(matches!(changed, Err(Error::Forbidden(_))));
}

#[tokio::test]
async fn sd3_a_client_comments_the_last_session_or_the_one_that_it_names() {
    let (portal, anna, mut desk) = asking().await;
    let first = ended(&portal, &anna, &mut desk).await;
    portal.advance(5);
    let last = ended(&portal, &anna, &mut desk).await;
    assert_eq!(
        says(&mut desk, None, " printer\nfixed ").await,
        ServerFrame::Commented { session: last }
    );
    portal.advance(5);
    let not_taken = portal.requested(&anna, &mut desk).await;
    desk.ends(not_taken, EndReason::Dismissed).await;
    assert_eq!(
        says(&mut desk, None, "again").await,
        ServerFrame::Commented { session: last },
        "not the call that was not taken"
    );
    let answer = says(&mut desk, Some(first), "toner").await;
    assert_eq!(answer, ServerFrame::Commented { session: first });
    assert_eq!(
        comment(&portal, &anna, last).await.as_deref(),
        Some("printer\nfixed\nagain")
    );
    assert_eq!(comment(&portal, &anna, first).await.as_deref(), Some("toner"));
    let audited = portal.audit(anna.account).await;
    let record = audited
        .iter()
        .rfind(|it| it.action == AuditAction::SessionChanged)
        .unwrap();
    assert_eq!(record.actor.kind, ActorKind::Client);
    assert_eq!(record.actor.name, desk.number().to_string());
}

#[tokio::test]
async fn sd3_what_was_said_before_stays_and_the_same_is_not_said_twice() {
    let (portal, anna, mut desk) = asking().await;
    let session = ended(&portal, &anna, &mut desk).await;
    portal
        .comment_watched_session(&anna, session, "by anna")
        .await
        .unwrap();
    for _ in 0..2 {
        says(&mut desk, None, "by the desk").await;
        portal
            .comment_watched_session(&anna, session, "by the desk")
            .await
            .unwrap();
    }
    assert_eq!(
        comment(&portal, &anna, session).await.as_deref(),
        Some("by anna\nby the desk")
    );
    let long = "x".repeat(985);
    assert_eq!(
        says(&mut desk, None, &long).await,
        refused(CommentRefusal::TooLong),
        "both do not fit"
    );
}

#[tokio::test]
async fn sd3_a_client_hears_why_a_comment_is_not_kept() {
    let (portal, anna, mut desk) = asking().await;
    assert_eq!(
        says(&mut desk, None, "a").await,
        refused(CommentRefusal::UnknownSession)
    );
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    assert_eq!(
        says(&mut desk, Some(session), "a").await,
        refused(CommentRefusal::StillRunning)
    );
    assert_eq!(
        says(&mut desk, None, "a").await,
        refused(CommentRefusal::UnknownSession)
    );
    desk.ends(session, EndReason::EndedByHost).await;
    for (text, reason) in [
        (" \n\u{202e}", CommentRefusal::Empty),
        (&*"x".repeat(1_001), CommentRefusal::TooLong),
        (&*"x".repeat(60_000), CommentRefusal::TooLong),
    ] {
        assert_eq!(says(&mut desk, None, text).await, refused(reason));
    }
    let mut other = portal.desk(&anna, 2).await;
    assert_eq!(
        says(&mut other, Some(session), "a").await,
        refused(CommentRefusal::UnknownSession),
        "it was no end of it"
    );
    portal.advance(DAY + 1);
    assert_eq!(says(&mut desk, None, "a").await, refused(CommentRefusal::TooLate));
    portal.set_asks_for_comment(&anna, false).await.unwrap();
    assert_eq!(
        says(&mut desk, None, "a").await,
        refused(CommentRefusal::NotAsked)
    );
    assert_eq!(comment(&portal, &anna, session).await, None);
}

#[tokio::test]
async fn sd3_a_client_that_moved_to_another_account_says_nothing_into_the_one_before() {
    let (portal, anna, mut desk) = asking().await;
    let session = ended(&portal, &anna, &mut desk).await;
    let (ben, key) = portal.add_second_account(Limit::Unlimited).await;
    portal.set_asks_for_comment(&ben, true).await.unwrap();
    desk.hears();
    desk.register(&key.grouped()).await;
    for named in [Some(session), None] {
        assert_eq!(
            says(&mut desk, named, "a").await,
            refused(CommentRefusal::UnknownSession)
        );
    }
    assert_eq!(comment(&portal, &anna, session).await, None);
}

#[tokio::test]
async fn sd3_who_watched_is_asked_if_the_account_wants_it_and_may_answer_for_a_day() {
    let (portal, anna, mut desk) = asking().await;
    let session = ended(&portal, &anna, &mut desk).await;
    assert!(portal.asks_for_comment(&anna, session).await.unwrap());
    let carl = portal.add_owner(anna.account, "carl@example.com").await;
    let foreign = portal.comment_watched_session(&carl, session, "a").await;
    assert!(
        matches!(foreign, Err(Error::NotFound)),
        "somebody else watched: {foreign:?}"
    );
    let empty = portal.comment_watched_session(&anna, session, " ").await;
    assert!(matches!(empty, Err(Error::Invalid(_))));
    let long = "ä".repeat(1_001);
    let long = portal.comment_watched_session(&anna, session, &long).await;
    assert!(matches!(long, Err(Error::Invalid(_))));
    portal.advance(DAY);
    portal.comment_watched_session(&anna, session, "a").await.unwrap();
    portal.advance(1);
    let late = portal.comment_watched_session(&anna, session, "b").await;
    assert!(matches!(late, Err(Error::Conflict(Reason::CommentTooLate))));
    assert_eq!(comment(&portal, &anna, session).await.as_deref(), Some("a"));

    portal.set_asks_for_comment(&anna, false).await.unwrap();
    assert!(!portal.asks_for_comment(&anna, session).await.unwrap());
    let unasked = portal.comment_watched_session(&anna, session, "c").await;
    assert!(matches!(unasked, Err(Error::Forbidden(_))));
}
