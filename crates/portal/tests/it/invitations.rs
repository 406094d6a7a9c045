use std::time::Duration;

use model::{Language, StartingRole};
use portal::{
    Caller, Error, Field, INVITATION_TIME, InviteForm, LimitKind, NewInvitation, Problem, ProblemKind, Reason,
};
use testkit::{PASSWORD, TestPortal, stranger};
use zeroize::Zeroizing;

use crate::roles::role_of;

async fn form(portal: &TestPortal, caller: &Caller, email: &str) -> InviteForm {
    InviteForm {
        email: email.to_owned(),
        role: role_of(portal, caller, StartingRole::Technician).await,
        language: Language::German,
    }
}

async fn invited(portal: &TestPortal, caller: &Caller, email: &str) -> NewInvitation {
    portal
        .invite(caller, form(portal, caller, email).await)
        .await
        .unwrap()
}

fn token(invitation: &NewInvitation) -> String {
    invitation.link.strip_prefix("/invitation/").unwrap().to_owned()
}

fn secret(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

async fn accept(portal: &TestPortal, token: &str) -> Result<Caller, Error> {
    let sign_in = portal
        .accept_invitation_as_new(
            &stranger(),
            token,
            secret("three grey geese"),
            secret("three grey geese"),
        )
        .await?;
    Ok(portal.caller(&sign_in.token).await.unwrap().unwrap())
}

fn is_conflict<T: std::fmt::Debug>(result: Result<T, Error>, wanted: Reason) {
    match result {
        Err(Error::Conflict(reason)) => assert_eq!(reason, wanted),
        other => panic!("{wanted:?}: {other:?}"),
    }
}

fn problem<T>(result: Result<T, Error>) -> Problem {
    match result.map(drop) {
        Err(Error::Invalid(problems)) => problems[0],
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_invited_person_sets_a_password_and_is_a_member() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let invitation = invited(&portal, &anna, "Tina@example.com").await;
    let view = portal.invitation(&stranger(), &token(&invitation)).await.unwrap();
    assert_eq!(
        (view.account.as_str(), view.email.as_str()),
        ("Deskwarden", "Tina@example.com")
    );
    assert_eq!(view.invited_by, "anna@example.com");
    assert!(!view.is_user);
    let tina = accept(&portal, &token(&invitation)).await.unwrap();
    assert_eq!(tina.role.starting, Some(StartingRole::Technician));
    assert_eq!(tina.account, anna.account);
    portal
        .sign_in(&stranger(), "tina@example.com", secret("three grey geese"))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_link_is_good_once_and_for_a_week() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let first = invited(&portal, &anna, "tina@example.com").await;
    accept(&portal, &token(&first)).await.unwrap();
    is_conflict(
        portal.invitation(&stranger(), &token(&first)).await,
        Reason::InvitationUsed,
    );
    is_conflict(accept(&portal, &token(&first)).await, Reason::InvitationUsed);

    let second = invited(&portal, &anna, "uwe@example.com").await;
    portal.clock.advance(INVITATION_TIME - Duration::from_secs(1));
    portal.invitation(&stranger(), &token(&second)).await.unwrap();
    portal.advance(1);
    is_conflict(
        portal.invitation(&stranger(), &token(&second)).await,
        Reason::InvitationExpired,
    );
    is_conflict(accept(&portal, &token(&second)).await, Reason::InvitationExpired);
    portal.clock.advance(Duration::from_secs(31 * 24 * 60 * 60));
    portal.purge_invitations().await;
    let gone = portal.invitation(&stranger(), &token(&second)).await;
    assert!(matches!(gone, Err(Error::NotFound)));
}

#[tokio::test]
async fn looking_at_a_link_uses_nothing_up() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let invitation = invited(&portal, &anna, "tina@example.com").await;
    for _ in 0..3 {
        portal.invitation(&stranger(), &token(&invitation)).await.unwrap();
    }
    accept(&portal, &token(&invitation)).await.unwrap();
}

#[tokio::test]
async fn links_cannot_be_guessed_for_long() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let mut last = Ok(());
    for n in 0..100 {
        last = portal
            .invitation(&stranger(), &format!("guess {n}"))
            .await
            .map(drop);
        if !matches!(last, Err(Error::NotFound)) {
            break;
        }
    }
    assert!(
        matches!(last, Err(Error::LimitReached(LimitKind::Tries { .. }))),
        "{last:?}"
    );
}

#[tokio::test]
async fn a_new_link_replaces_the_old_one_and_a_revoked_one_is_gone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let first = invited(&portal, &anna, "tina@example.com").await;
    portal.clock.advance(INVITATION_TIME);
    let second = portal.renew_invitation(&anna, first.id).await.unwrap();
    assert!(matches!(
        portal.invitation(&stranger(), &token(&first)).await,
        Err(Error::NotFound)
    ));
    portal.invitation(&stranger(), &token(&second)).await.unwrap();
    portal.revoke_invitation(&anna, first.id).await.unwrap();
    assert!(matches!(
        accept(&portal, &token(&second)).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        portal.revoke_invitation(&anna, first.id).await,
        Err(Error::NotFound)
    ));
}

#[tokio::test]
async fn members_and_those_who_are_invited_are_not_invited_again() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let kind = |result| problem(result).kind;
    let member = form(&portal, &anna, "ANNA@example.com").await;
    assert_eq!(
        kind(portal.invite(&anna, member).await),
        ProblemKind::MemberAlready
    );
    invited(&portal, &anna, "tina@example.com").await;
    let again = form(&portal, &anna, "TINA@example.com").await;
    assert_eq!(
        kind(portal.invite(&anna, again).await),
        ProblemKind::InvitedAlready
    );
    let bad = form(&portal, &anna, "tina@@example").await;
    assert_eq!(kind(portal.invite(&anna, bad).await), ProblemKind::NotAnEmail);
}

#[tokio::test]
async fn somebody_with_a_password_here_signs_in_to_accept() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(model::Limit::Unlimited).await;
    let invitation = invited(&portal, &ben, "anna@example.com").await;
    assert!(
        portal
            .invitation(&stranger(), &token(&invitation))
            .await
            .unwrap()
            .is_user
    );
    is_conflict(accept(&portal, &token(&invitation)).await, Reason::SignInFirst);
    is_conflict(
        portal.accept_invitation(&ben, &token(&invitation)).await,
        Reason::InvitationOfAnother,
    );
    portal
        .accept_invitation(&anna, &token(&invitation))
        .await
        .unwrap();
    let now = portal.caller_now(&anna).await.unwrap().unwrap();
    assert_eq!(now.account, ben.account);
    assert_eq!(now.role.starting, Some(StartingRole::Technician));
    is_conflict(
        portal.accept_invitation(&anna, &token(&invitation)).await,
        Reason::InvitationUsed,
    );
    portal
        .sign_in(&stranger(), "anna@example.com", secret(PASSWORD))
        .await
        .unwrap();
}

#[tokio::test]
async fn of_two_who_accept_at_once_one_is_let_in() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let invitation = invited(&portal, &anna, "tina@example.com").await;
    let token = token(&invitation);
    let (first, second) = tokio::join!(accept(&portal, &token), accept(&portal, &token));
    assert!(first.is_ok() != second.is_ok());
}

#[tokio::test]
async fn an_invitation_is_no_way_to_more_rights() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let admin = portal
        .add_member(anna.account, "adam@example.com", StartingRole::Admin)
        .await;
    let mut form = form(&portal, &anna, "tina@example.com").await;
    form.role = role_of(&portal, &anna, StartingRole::Owner).await;
    is_conflict(
        portal.invite(&admin, form.clone()).await.map(drop),
        Reason::BeyondOwnRights,
    );
    let owners = portal.invite(&anna, form).await.unwrap();
    is_conflict(
        portal.renew_invitation(&admin, owners.id).await.map(drop),
        Reason::BeyondOwnRights,
    );
    is_conflict(
        portal.revoke_invitation(&admin, owners.id).await,
        Reason::BeyondOwnRights,
    );
}

#[tokio::test]
async fn the_password_of_an_invited_person_is_checked() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let invitation = invited(&portal, &anna, "tina@example.com").await;
    for (password, again, field, kind) in [
        ("short", "short", Field::Password, ProblemKind::TooShort),
        (
            "three grey geese",
            "three grey goose",
            Field::PasswordAgain,
            ProblemKind::Differs,
        ),
        (
            "tina@example.com",
            "tina@example.com",
            Field::Password,
            ProblemKind::IsEmail,
        ),
    ] {
        let refused = portal
            .accept_invitation_as_new(&stranger(), &token(&invitation), secret(password), secret(again))
            .await;
        assert_eq!(problem(refused), Problem { field, kind });
    }
    accept(&portal, &token(&invitation)).await.unwrap();
}
