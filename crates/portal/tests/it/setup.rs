use portal::{Error, Field, LimitKind, Portal, Problem, ProblemKind, SetUp, Stranger};
use testkit::{PASSWORD, TestDatabase, TestPortal, stranger};
use tokio::task::JoinSet;
use zeroize::Zeroizing;

fn form(token: &str, email: &str) -> SetUp {
    SetUp {
        token: Zeroizing::new(token.to_owned()),
        email: email.to_owned(),
        password: Zeroizing::new(PASSWORD.to_owned()),
        password_again: Zeroizing::new(PASSWORD.to_owned()),
    }
}

async fn problems(portal: &Portal, form: SetUp) -> Vec<Problem> {
    match portal.set_up(&stranger(), form).await {
        Err(Error::Invalid(problems)) => problems,
        other => panic!("not refused as invalid: {:?}", other.err()),
    }
}

#[tokio::test]
async fn the_first_user_owns_account_1_and_runs_the_installation() {
    let portal = TestPortal::new().await;
    assert!(portal.needs_set_up().await.unwrap());
    let caller = portal.set_up_first_user().await;
    assert!(!portal.needs_set_up().await.unwrap());
    assert!(caller.operator);
    assert!(caller.role.is_owner());
    assert_eq!(caller.email.as_str(), "anna@example.com");
    assert_eq!(portal.license(&caller).await.unwrap().account.number, 1);
}

#[tokio::test]
async fn a_wrong_token_finds_no_set_up() {
    let portal = TestPortal::new().await;
    let without = portal
        .set_up(&stranger(), form("anything", "anna@example.com"))
        .await;
    assert!(matches!(without, Err(Error::NotFound)), "no token was made yet");
    portal.new_set_up_token().await.unwrap().unwrap();
    for wrong in ["", "anything"] {
        let tried = portal.set_up(&stranger(), form(wrong, "anna@example.com")).await;
        assert!(matches!(tried, Err(Error::NotFound)), "{wrong:?}");
    }
    assert!(portal.needs_set_up().await.unwrap());
}

#[tokio::test]
async fn a_new_token_takes_the_place_of_the_old_one() {
    let portal = TestPortal::new().await;
    let old = portal.new_set_up_token().await.unwrap().unwrap();
    let new = portal.new_set_up_token().await.unwrap().unwrap();
    let tried = portal.set_up(&stranger(), form(&old, "anna@example.com")).await;
    assert!(matches!(tried, Err(Error::NotFound)));
    assert!(
        portal
            .set_up(&stranger(), form(&new, "anna@example.com"))
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn once_used_there_is_no_set_up_any_more() {
    let portal = TestPortal::new().await;
    let token = portal.new_set_up_token().await.unwrap().unwrap();
    portal
        .set_up(&stranger(), form(&token, "anna@example.com"))
        .await
        .unwrap();
    let again = portal.set_up(&stranger(), form(&token, "ben@example.com")).await;
    assert!(matches!(again, Err(Error::NotFound)));
    assert!(portal.new_set_up_token().await.unwrap().is_none());
}

#[tokio::test]
async fn each_wrong_field_is_named_and_the_token_stays_good() {
    let portal = TestPortal::new().await;
    let token = portal.new_set_up_token().await.unwrap().unwrap();
    let changed = |change: fn(&mut SetUp)| {
        let mut form = form(&token, "anna@example.com");
        change(&mut form);
        form
    };
    let cases: [(SetUp, Field, ProblemKind); 5] = [
        (
            changed(|f| f.email = "anna".into()),
            Field::Email,
            ProblemKind::NotAnEmail,
        ),
        (
            changed(|f| f.password = Zeroizing::new("short".into())),
            Field::Password,
            ProblemKind::TooShort,
        ),
        (
            changed(|f| f.password = Zeroizing::new("x".repeat(201))),
            Field::Password,
            ProblemKind::TooLong,
        ),
        (
            changed(|f| f.password = Zeroizing::new("Anna@example.com".into())),
            Field::Password,
            ProblemKind::IsEmail,
        ),
        (
            changed(|f| f.password_again = Zeroizing::new("correct horse".into())),
            Field::PasswordAgain,
            ProblemKind::Differs,
        ),
    ];
    for (form, field, kind) in cases {
        assert_eq!(problems(&portal, form).await, [Problem { field, kind }]);
    }
    assert!(
        portal
            .set_up(&stranger(), form(&token, "anna@example.com"))
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn guessing_tokens_is_slowed_down_per_address() {
    let portal = TestPortal::new().await;
    let token = portal.new_set_up_token().await.unwrap().unwrap();
    for _ in 0..20 {
        let tried = portal
            .set_up(&stranger(), form("guess", "anna@example.com"))
            .await;
        assert!(matches!(tried, Err(Error::NotFound)));
    }
    let tried = portal.set_up(&stranger(), form(&token, "anna@example.com")).await;
    assert!(matches!(
        tried,
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds: 6 }))
    ));
    let elsewhere = Stranger {
        address: "192.0.2.2".into(),
        ..stranger()
    };
    assert!(
        portal
            .set_up(&elsewhere, form(&token, "anna@example.com"))
            .await
            .is_ok()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_set_ups_at_once_exactly_one_wins() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let token = portal.new_set_up_token().await.unwrap().unwrap();
        let mut tries = JoinSet::new();
        for n in 0..8 {
            let (portal, form) = (portal.handle(), form(&token, &format!("user{n}@example.com")));
            tries.spawn(async move { portal.set_up(&stranger(), form).await });
        }
        let (won, lost): (Vec<_>, Vec<_>) = tries.join_all().await.into_iter().partition(Result::is_ok);
        assert_eq!(won.len(), 1);
        assert!(lost.iter().all(|result| matches!(result, Err(Error::NotFound))));
    }
}
