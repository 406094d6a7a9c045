//! Scripts that prove for whom they speak, and changes that are done once.

use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use model::{Access, ActorKind, AuditAction, Limit, Right, Section};
use portal::{AuditLog, AuditQuery, Caller, ChangeClaim, Error, Reason, Script, ScriptError, ScriptProof};
use sha1::Sha1;
use testkit::{PASSWORD, TestDatabase, TestPortal};
use zeroize::Zeroizing;

/// What a script signs with.
struct Key {
    license: String,
    password: String,
}

impl Key {
    async fn new(portal: &TestPortal, caller: &Caller) -> Self {
        let password = portal.make_api_password(caller).await.unwrap();
        Self {
            license: portal.api_access(caller).await.unwrap().license.to_string(),
            password: password.to_string(),
        }
    }

    async fn proves(&self, portal: &TestPortal, signed: &str, at: i64) -> Result<Script, ScriptError> {
        let mut mac = Hmac::<Sha1>::new_from_slice(self.password.as_bytes()).unwrap();
        mac.update(signed.as_bytes());
        let token = BASE64_STANDARD.encode(mac.finalize().into_bytes());
        let proof = ScriptProof {
            license: &self.license,
            at,
            signed: signed.as_bytes(),
            token: &token,
            address: "192.0.2.9",
        };
        portal.script(&proof).await
    }

    async fn script(&self, portal: &TestPortal, signed: &str) -> Script {
        self.proves(portal, signed, portal.now().as_second())
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn a_script_speaks_for_the_account_whose_password_it_has() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let (annas, bens) = (Key::new(&portal, &anna).await, Key::new(&portal, &ben).await);
    assert_eq!(annas.script(&portal, "x").await.account.id, anna.account);
    assert_eq!(bens.script(&portal, "x").await.account.id, ben.account);
    let mixed = Key {
        license: annas.license.clone(),
        password: bens.password.clone(),
    };
    let now = portal.now().as_second();
    let refused = mixed.proves(&portal, "x", now).await;
    assert!(matches!(refused, Err(ScriptError::Token)), "{refused:?}");
    for (skew, good) in [(-301, false), (-300, true), (300, true), (301, false)] {
        let proved = annas.proves(&portal, "x", now + skew).await;
        assert_eq!(proved.is_ok(), good, "{skew}");
    }
    let replaced = portal.make_api_password(&anna).await.unwrap();
    let refused = annas.proves(&portal, "x", now).await;
    assert!(matches!(refused, Err(ScriptError::Token)), "{refused:?}");
    let annas = Key {
        password: replaced.to_string(),
        ..annas
    };
    annas.script(&portal, "x").await;
    portal.revoke_api_password(&anna).await.unwrap();
    let refused = annas.proves(&portal, "x", now).await;
    assert!(matches!(refused, Err(ScriptError::Token)), "{refused:?}");
}

#[tokio::test]
async fn what_a_script_does_is_written_down_as_its_doing() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let session = portal.requested(&anna, &mut desk).await;
    let key = Key::new(&portal, &anna).await;
    let script = key.script(&portal, "x").await;
    portal
        .set_session_comment_as(&script.authority, session, Some("a"))
        .await
        .unwrap();
    portal.close_session_as(&script.authority, session).await.unwrap();
    portal
        .remove_client_as(&script.authority, desk.number())
        .await
        .unwrap();
    let query = AuditQuery {
        limit: 3,
        ..AuditQuery::default()
    };
    let page = portal.audit_page(&anna, AuditLog::Account, &query).await.unwrap();
    let mut actions = Vec::new();
    for entry in page.entries {
        let actor = entry.record.actor;
        assert_eq!((actor.kind, actor.name), (ActorKind::Script, key.license.clone()));
        assert_eq!(actor.address.as_deref(), Some("192.0.2.9"));
        actions.push(entry.record.action);
    }
    let expected = [
        AuditAction::ClientRemoved,
        AuditAction::SessionClosed,
        AuditAction::SessionChanged,
    ];
    assert_eq!(actions, expected);
}

#[tokio::test]
async fn a_change_is_done_once_and_its_answer_outlives_a_restart() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let key = Key::new(&portal, &anna).await;
    let script = key.script(&portal, "x").await;
    let ChangeClaim::Ours(claimed) = portal.claim_change(&script).await.unwrap() else {
        panic!("nobody has asked before")
    };
    portal.keep_answer(&claimed, 402, "{\"a\":1}").await.unwrap();

    let portal = portal.restarted().await;
    for _ in 0..2 {
        let again = portal
            .claim_change(&key.script(&portal, "x").await)
            .await
            .unwrap();
        let ChangeClaim::Done { status, body } = again else {
            panic!("it was done")
        };
        assert_eq!((status, body.as_str()), (402, "{\"a\":1}"));
    }
    let other = portal
        .claim_change(&key.script(&portal, "y").await)
        .await
        .unwrap();
    assert!(matches!(other, ChangeClaim::Ours(_)));
    // Forgotten once nobody can ask for it again.
    portal.advance(14 * 60);
    portal.purge_rest_answers().await;
    assert!(matches!(
        portal.claim_change(&script).await.unwrap(),
        ChangeClaim::Done { .. }
    ));
    portal.advance(2 * 60);
    portal.purge_rest_answers().await;
    assert!(matches!(
        portal.claim_change(&script).await.unwrap(),
        ChangeClaim::Ours(_)
    ));
}

#[tokio::test]
async fn of_many_alike_at_once_one_acts_and_the_others_get_its_answer() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let key = Key::new(&portal, &anna).await;
        let script = key.script(&portal, "x").await;
        let ask = async || match portal.claim_change(&script).await.unwrap() {
            ChangeClaim::Ours(claimed) => {
                tokio::task::yield_now().await;
                portal.keep_answer(&claimed, 200, "first").await.unwrap();
                (true, "first".to_owned())
            }
            ChangeClaim::Done { body, .. } => (false, body),
        };
        let answers = tokio::join!(ask(), ask(), ask(), ask(), ask());
        let answers = [answers.0, answers.1, answers.2, answers.3, answers.4];
        assert_eq!(answers.iter().filter(|(acted, _)| *acted).count(), 1);
        assert!(answers.iter().all(|(_, body)| body == "first"));
    }
}

#[tokio::test]
async fn a_change_whose_server_died_is_taken_over_after_a_while() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let key = Key::new(&portal, &anna).await;
        let script = key.script(&portal, "x").await;
        let ChangeClaim::Ours(lost) = portal.claim_change(&script).await.unwrap() else {
            panic!("nobody has asked before")
        };
        portal.advance(30);
        let ChangeClaim::Ours(second) = portal.claim_change(&script).await.unwrap() else {
            panic!("nobody is at it any more")
        };
        // The first one was not dead after all: what it answers is too late.
        portal.keep_answer(&lost, 200, "first").await.unwrap();
        portal.give_up_change(&lost).await.unwrap();
        portal.keep_answer(&second, 200, "second").await.unwrap();
        let again = portal.claim_change(&script).await.unwrap();
        assert!(matches!(again, ChangeClaim::Done { body, .. } if body == "second"));
    }
}

#[tokio::test]
async fn a_change_that_came_to_nothing_can_be_asked_for_again() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let script = Key::new(&portal, &anna).await.script(&portal, "x").await;
    for _ in 0..2 {
        let ChangeClaim::Ours(claimed) = portal.claim_change(&script).await.unwrap() else {
            panic!("it came to nothing")
        };
        portal.give_up_change(&claimed).await.unwrap();
    }
}

#[tokio::test]
async fn the_api_password_is_shown_again_only_to_who_knows_the_password() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let secret = |text: &str| Zeroizing::new(text.to_owned());
    let none = portal.show_api_password(&anna, secret(PASSWORD)).await;
    assert!(matches!(none, Err(Error::NotFound)));
    let made = portal.make_api_password(&anna).await.unwrap();
    let wrong = portal.show_api_password(&anna, secret("wrong")).await;
    assert!(matches!(wrong, Err(Error::Invalid(_))));
    assert_eq!(
        portal.show_api_password(&anna, secret(PASSWORD)).await.unwrap(),
        made
    );
    let query = AuditQuery {
        limit: 2,
        ..AuditQuery::default()
    };
    let page = portal.audit_page(&anna, AuditLog::Account, &query).await.unwrap();
    let actions: Vec<_> = page.entries.iter().map(|entry| entry.record.action).collect();
    assert_eq!(
        actions,
        [AuditAction::ApiPasswordShown, AuditAction::ApiPasswordMade]
    );
    assert!(!format!("{:?}", page.entries).contains(made.as_str()));
    portal
        .set_license(anna.account, |license| {
            license.features = model::Features::default()
        })
        .await;
    let refused = portal.make_api_password(&anna).await;
    let reason = Reason::NotIncluded(model::Feature::Rest);
    assert!(matches!(refused, Err(Error::Conflict(found)) if found == reason));
    portal.revoke_api_password(&anna).await.unwrap();
    assert_eq!(portal.api_access(&anna).await.unwrap().made_at, None);
}

#[tokio::test]
async fn nobody_gets_by_a_script_what_the_role_does_not_allow() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.make_api_password(&anna).await.unwrap();
    let mut clerk = portal.add_owner(anna.account, "clerk@example.com").await;
    clerk.role.rights.set(Section::Clients, Access::View);
    let refused = portal.make_api_password(&clerk).await;
    assert!(matches!(
        refused,
        Err(Error::Forbidden(Right::Edit(Section::Clients)))
    ));
    let access = portal.api_access(&clerk).await.unwrap();
    assert!(!access.may_make && !access.may_show_secrets && access.may_revoke);

    clerk.role.rights.set(Section::Clients, Access::Edit);
    clerk.role.rights.see_license_key = false;
    assert!(portal.api_access(&clerk).await.unwrap().may_make);
    let refused = portal.set_rest_shows_secrets(&clerk, true).await;
    assert!(matches!(refused, Err(Error::Forbidden(Right::SeeLicenseKey))));
    portal.revoke_api_password(&clerk).await.unwrap();
}
