//! What operators do with the outbox.

use model::{AuditChain, Letter, MailState, StartingRole};
use portal::{Error, Field, MailQuery, Problem, ProblemKind, Reason};
use testkit::{MailServer, TestPortal};

use crate::deliveries::{look, office, settings};

#[tokio::test]
async fn only_operators_see_the_outbox() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let ben = portal
        .add_member(anna.account, "ben@example.com", StartingRole::Owner)
        .await;
    let id = portal.queue_mail("carl@example.org", &Letter::Test).await;
    let all = MailQuery {
        state: None,
        after: None,
        limit: 10,
    };
    assert_eq!(portal.mails(&anna, &all).await.unwrap().len(), 1);
    assert!(matches!(portal.mails(&ben, &all).await, Err(Error::NotFound)));
    assert!(matches!(portal.read_mail(&ben, id).await, Err(Error::NotFound)));
    assert!(matches!(portal.retry_mail(&ben, id).await, Err(Error::NotFound)));
    assert!(matches!(
        portal.discard_mail(&ben, id).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        portal.test_mail(&ben, None, "x@example.org").await,
        Err(Error::NotFound)
    ));
}

#[tokio::test]
async fn a_mail_is_thrown_away_once_and_never_after_it_was_sent() {
    let server = MailServer::start(&[]).await;
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let thrown = portal.queue_mail("ben@example.org", &Letter::Test).await;
    let too_early = portal.retry_mail(&anna, thrown).await;
    assert!(matches!(
        too_early,
        Err(Error::Conflict(Reason::MailNotRetriable))
    ));
    portal.discard_mail(&anna, thrown).await.unwrap();
    assert!(matches!(
        portal.discard_mail(&anna, thrown).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        portal.read_mail(&anna, thrown).await,
        Err(Error::NotFound)
    ));
    let sent = portal.queue_mail("carl@example.org", &Letter::Test).await;
    portal.deliver_mails(&office(settings(server.port()))).await;
    let again = portal.retry_mail(&anna, sent).await;
    assert!(matches!(again, Err(Error::Conflict(Reason::MailNotRetriable))));
    let late = portal.discard_mail(&anna, sent).await;
    assert!(matches!(late, Err(Error::Conflict(Reason::MailSent))));
    assert_eq!(server.stop().await.len(), 1);
}

#[tokio::test]
async fn mails_are_forgotten_after_thirty_days() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let old = portal.queue_mail("ben@example.org", &Letter::Test).await;
    portal.advance(30 * 86_400 - 1);
    portal.forget_old_mails().await;
    assert_eq!(look(&portal, &anna, old).await.state, MailState::Waiting);
    portal.advance(2);
    let new = portal.queue_mail("ben@example.org", &Letter::Test).await;
    portal.forget_old_mails().await;
    assert!(matches!(portal.read_mail(&anna, old).await, Err(Error::NotFound)));
    assert!(portal.read_mail(&anna, new).await.is_ok());
}

#[tokio::test]
async fn a_test_mail_says_what_came_of_it() {
    let mut server = MailServer::start(&["--refuse", "gone@example.org"]).await;
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let office = office(settings(server.port()));
    assert_eq!(
        portal
            .test_mail(&anna, Some(&office), "ben@example.org")
            .await
            .unwrap(),
        Ok(())
    );
    assert_eq!(server.received().await.header("Content-Language"), "en");
    let refused = portal
        .test_mail_by_command(&office, "gone@example.org")
        .await
        .unwrap();
    assert_eq!(refused.unwrap_err().detail, "550 5.1.1 No such user");
    let nowhere = portal.test_mail(&anna, None, "ben@example.org").await;
    assert!(matches!(nowhere, Err(Error::Conflict(Reason::NoMailServer))));
    let problem = Problem {
        field: Field::Email,
        kind: ProblemKind::NotAnEmail,
    };
    match portal.test_mail(&anna, Some(&office), "nobody").await {
        Err(Error::Invalid(problems)) => assert_eq!(problems, [problem]),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_operators_do_with_mails_is_written_down() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let refused = portal.queue_mail("no address", &Letter::Test).await;
    portal.deliver_mails(&office(settings(1))).await;
    portal.read_mail(&anna, refused).await.unwrap();
    portal.retry_mail(&anna, refused).await.unwrap();
    portal.discard_mail(&anna, refused).await.unwrap();
    let _ = portal
        .test_mail(&anna, Some(&office(settings(1))), "ben@example.org")
        .await
        .unwrap();
    let mut tx = portal.writing().await;
    let entries = tx
        .audit_entries_after(AuditChain::Installation, 0, 100)
        .await
        .unwrap();
    let done: Vec<_> = entries
        .iter()
        .filter(|entry| entry.record.action.name().starts_with("mail_"))
        .map(|entry| (entry.record.action.name(), entry.record.subject.as_str()))
        .collect();
    assert_eq!(
        done,
        [
            ("mail_read", "no address"),
            ("mail_retried", "no address"),
            ("mail_discarded", "no address"),
            ("mail_tested", "ben@example.org"),
        ]
    );
}
