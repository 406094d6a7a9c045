use model::{AuditAction, AuditField, Email, Letter, StartingRole};
use portal::{
    Caller, EmailLink, Error, Field, LimitKind, NewEmail, PasswordReset, Portal, Problem, ProblemKind, Reason,
};
use testkit::{PASSWORD, TestDatabase, TestPortal, stranger};
use tokio::task::JoinSet;
use zeroize::Zeroizing;

const NEW: &str = "New.Anna@example.com";

fn form(email: &str, password: &str) -> NewEmail {
    NewEmail {
        email: email.to_owned(),
        password: Zeroizing::new(password.to_owned()),
    }
}

/// One more member who has the first user's password.
async fn member(portal: &TestPortal, anna: &Caller, email: &str, role: StartingRole) -> Caller {
    let caller = portal.add_member(anna.account, email, role).await;
    let mut tx = portal.writing().await;
    let hash = tx.password_hash(anna.user).await.unwrap().unwrap();
    tx.set_password_hash(caller.user, &hash, portal.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    caller
}

async fn email_of(portal: &TestPortal, caller: &Caller) -> Email {
    let mut tx = portal.writing().await;
    tx.user(caller.user).await.unwrap().unwrap().email
}

async fn account_email(portal: &TestPortal, caller: &Caller) -> Option<Email> {
    let settings = portal.account_settings(caller).await.unwrap();
    settings.holder.unwrap().email
}

fn problems<T>(result: Result<T, Error>) -> Vec<(Field, ProblemKind)> {
    match result {
        Err(Error::Invalid(problems)) => problems
            .iter()
            .map(|Problem { field, kind }| (*field, *kind))
            .collect(),
        other => panic!("not refused as invalid: {:?}", other.err()),
    }
}

#[tokio::test]
async fn a_new_address_holds_once_its_link_was_followed() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal
        .request_email_change(&anna, form(NEW, PASSWORD))
        .await
        .unwrap();
    assert_eq!(email_of(&portal, &anna).await, anna.email);
    let token = portal.token_mailed_to(NEW).await;
    let link = EmailLink {
        email: NEW.parse().unwrap(),
        account: None,
    };
    for _ in 0..2 {
        let read = portal.email_link(&stranger(), &token).await.unwrap();
        assert_eq!(read, link);
        assert_eq!(
            email_of(&portal, &anna).await,
            anna.email,
            "reading changes nothing"
        );
    }

    assert_eq!(portal.confirm_email(&stranger(), &token).await.unwrap(), link);

    assert_eq!(email_of(&portal, &anna).await, link.email);
    let letters = portal.letters("anna@example.com").await;
    assert_eq!(letters, [Letter::EmailChanged { email: NEW.into() }]);
    let password = || Zeroizing::new(PASSWORD.to_owned());
    assert!(portal.sign_in(&stranger(), NEW, password()).await.is_ok());
    let old = portal.sign_in(&stranger(), "anna@example.com", password()).await;
    assert!(matches!(old, Err(Error::NotFound)));
    let again = portal.confirm_email(&stranger(), &token).await;
    assert!(matches!(again, Err(Error::NotFound)), "it is good once");
    let read = portal.email_link(&stranger(), &token).await;
    assert!(matches!(read, Err(Error::NotFound)));
}

#[tokio::test]
async fn asking_and_changing_are_written_down() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal
        .request_email_change(&anna, form(NEW, PASSWORD))
        .await
        .unwrap();
    let token = portal.token_mailed_to(NEW).await;
    portal.confirm_email(&stranger(), &token).await.unwrap();
    let entries = portal.audited(anna.account).await;
    let [asked, changed] = &entries[..] else {
        panic!("two entries: {entries:?}")
    };
    assert_eq!(asked.record.action, AuditAction::EmailChangeRequested);
    assert_eq!(changed.record.action, AuditAction::EmailChanged);
    let change = &changed.record.changes[0];
    assert_eq!(change.field, AuditField::Email);
    assert_eq!(change.before.as_deref(), Some("anna@example.com"));
    assert_eq!(change.after.as_deref(), Some(NEW));
    assert!(!format!("{entries:?}").contains(&token));
}

#[tokio::test]
async fn it_takes_the_password_and_another_address() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for (email, password, expected) in [
        (NEW, "wrong", (Field::CurrentPassword, ProblemKind::WrongPassword)),
        ("anna", PASSWORD, (Field::Email, ProblemKind::NotAnEmail)),
        (
            "<b>@example.com",
            PASSWORD,
            (Field::Email, ProblemKind::NotAnEmail),
        ),
        (
            "a\u{202e}b@example.com",
            PASSWORD,
            (Field::Email, ProblemKind::NotAnEmail),
        ),
        (
            " anna@example.com",
            PASSWORD,
            (Field::Email, ProblemKind::Unchanged),
        ),
    ] {
        let asked = portal.request_email_change(&anna, form(email, password)).await;
        assert_eq!(problems(asked), [expected], "{email:?}");
        assert_eq!(portal.letters(email).await, []);
    }
}

#[tokio::test]
async fn a_link_is_good_for_a_day_and_a_later_one_takes_its_place() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let ask = async |email: &str| {
        portal
            .request_email_change(&anna, form(email, PASSWORD))
            .await
            .unwrap();
        portal.token_mailed_to(email).await
    };
    let first = ask("one@example.com").await;
    let second = ask("two@example.com").await;
    let tried = portal.confirm_email(&stranger(), &first).await;
    assert!(matches!(tried, Err(Error::NotFound)));
    portal.advance(24 * 60 * 60);
    let tried = portal.confirm_email(&stranger(), &second).await;
    assert!(matches!(tried, Err(Error::NotFound)));
    let third = ask("three@example.com").await;
    portal.advance(24 * 60 * 60 - 1);
    portal.confirm_email(&stranger(), &third).await.unwrap();
    assert_eq!(email_of(&portal, &anna).await.as_str(), "three@example.com");
}

#[tokio::test]
async fn links_are_no_good_for_anything_else() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal
        .request_email_change(&anna, form(NEW, PASSWORD))
        .await
        .unwrap();
    let for_email = portal.token_mailed_to(NEW).await;
    portal
        .request_password_reset(&stranger(), "anna@example.com")
        .await
        .unwrap();
    let for_password = portal.token_mailed_to("anna@example.com").await;
    let crossed = portal.confirm_email(&stranger(), &for_password).await;
    assert!(matches!(crossed, Err(Error::NotFound)));
    let crossed = portal.email_link(&stranger(), &for_password).await;
    assert!(matches!(crossed, Err(Error::NotFound)));
    let crossed = portal.password_reset(&stranger(), &for_email).await;
    assert!(matches!(crossed, Err(Error::NotFound)));
    // The link for a password went to the address that is given up: it goes with it.
    portal.confirm_email(&stranger(), &for_email).await.unwrap();
    let late = portal.password_reset(&stranger(), &for_password).await;
    assert!(matches!(late, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_new_password_makes_a_link_for_another_address_worthless() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal
        .request_email_change(&anna, form("thief@example.com", PASSWORD))
        .await
        .unwrap();
    let token = portal.token_mailed_to("thief@example.com").await;
    portal
        .request_password_reset(&stranger(), "anna@example.com")
        .await
        .unwrap();
    let reset = portal.token_mailed_to("anna@example.com").await;
    let password = Zeroizing::new("seven green kettles".to_owned());
    let form = PasswordReset {
        token: Zeroizing::new(reset),
        password: password.clone(),
        password_again: password,
    };
    portal.reset_password(&stranger(), form).await.unwrap();
    let tried = portal.confirm_email(&stranger(), &token).await;
    assert!(matches!(tried, Err(Error::NotFound)));
    assert_eq!(email_of(&portal, &anna).await, anna.email);
}

#[tokio::test]
async fn nobody_is_mailed_to_without_end() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for n in 0..5 {
        let email = format!("victim{n}@example.com");
        portal
            .request_email_change(&anna, form(&email, PASSWORD))
            .await
            .unwrap();
    }
    let asked = portal.request_email_change(&anna, form(NEW, PASSWORD)).await;
    assert!(matches!(
        asked,
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 600 }))
    ));
    assert_eq!(portal.letters(NEW).await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_people_who_want_one_address_the_first_to_confirm_gets_it() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        let ben = member(&portal, &anna, "ben@example.com", StartingRole::Owner).await;
        let mut tries = JoinSet::new();
        for (who, email) in [(&anna, "x@example.com"), (&ben, "X@example.com")] {
            portal
                .request_email_change(who, form(email, PASSWORD))
                .await
                .expect("asking does not tell who has the address");
            let token = portal.token_mailed_to(email).await;
            let portal: Portal = portal.handle();
            tries.spawn(async move { portal.confirm_email(&stranger(), &token).await });
        }
        let (won, lost): (Vec<_>, Vec<_>) = tries.join_all().await.into_iter().partition(Result::is_ok);
        assert_eq!((won.len(), lost.len()), (1, 1));
        assert!(matches!(lost[0], Err(Error::Conflict(Reason::EmailTaken))));
        let emails = [
            email_of(&portal, &anna).await.folded(),
            email_of(&portal, &ben).await.folded(),
        ];
        assert_eq!(emails.iter().filter(|email| *email == "x@example.com").count(), 1);
    }
}

#[tokio::test]
async fn the_accounts_address_changes_in_the_same_way() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let new = "office@example.com";
    portal
        .request_account_email_change(&anna, form(new, PASSWORD))
        .await
        .unwrap();
    assert_eq!(account_email(&portal, &anna).await, Some(anna.email.clone()));
    let token = portal.token_mailed_to(new).await;
    let account = Some("Deskwarden".to_owned());
    let read = portal.email_link(&stranger(), &token).await.unwrap();
    assert_eq!((read.email.as_str(), &read.account), (new, &account));
    portal.confirm_email(&stranger(), &token).await.unwrap();
    assert_eq!(
        account_email(&portal, &anna).await,
        Some(new.parse::<Email>().unwrap())
    );
    assert_eq!(
        email_of(&portal, &anna).await,
        anna.email,
        "the user's own address stays"
    );
    let told = Letter::AccountEmailChanged {
        account: "Deskwarden".into(),
        email: new.into(),
    };
    assert_eq!(portal.letters("anna@example.com").await, [told]);
    let actions: Vec<_> = portal.audited(anna.account).await;
    let actions: Vec<_> = actions.iter().map(|entry| entry.record.action).collect();
    assert_eq!(
        actions,
        [
            AuditAction::AccountEmailChangeRequested,
            AuditAction::AccountEmailChanged
        ]
    );
    let again = portal.confirm_email(&stranger(), &token).await;
    assert!(matches!(again, Err(Error::NotFound)));
}

#[tokio::test]
async fn the_accounts_address_takes_the_right_until_the_end() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let admin = member(&portal, &anna, "admin@example.com", StartingRole::Admin).await;
    let asked = portal
        .request_account_email_change(&admin, form("office@example.com", PASSWORD))
        .await;
    assert!(matches!(asked, Err(Error::Forbidden(_))));
    let wrong = portal
        .request_account_email_change(&anna, form("office@example.com", "wrong"))
        .await;
    assert_eq!(
        problems(wrong),
        [(Field::CurrentPassword, ProblemKind::WrongPassword)]
    );

    let owner = member(&portal, &anna, "owner@example.com", StartingRole::Owner).await;
    portal
        .request_account_email_change(&owner, form("office@example.com", PASSWORD))
        .await
        .unwrap();
    let token = portal.token_mailed_to("office@example.com").await;
    let mut tx = portal.writing().await;
    tx.set_membership_role(owner.user, owner.account, admin.role.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let tried = portal.confirm_email(&stranger(), &token).await;
    assert!(matches!(tried, Err(Error::NotFound)));
    assert_eq!(account_email(&portal, &anna).await, Some(anna.email.clone()));
}
