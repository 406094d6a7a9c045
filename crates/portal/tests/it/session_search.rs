use model::ClientNumber;
use portal::{Caller, ENDS_AT_MOST, EndName, SessionQuery, SessionSearch};
use testkit::TestPortal;

async fn found(portal: &TestPortal, caller: &Caller, names: Vec<EndName>) -> Vec<model::SessionId> {
    let search = SessionSearch {
        names,
        query: SessionQuery::newest(50),
    };
    let found = portal.sessions(caller, &search).await.unwrap();
    assert!(!found.is_vague);
    found.page.rows.iter().map(|session| session.id).collect()
}

fn anybody(words: &str) -> EndName {
    EndName::Anybody(words.split(' ').map(str::to_owned).collect())
}

#[tokio::test]
async fn sessions_are_found_by_whom_somebody_names() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(model::Limit::Unlimited).await;
    let mut first = portal.desk(&anna, 1).await;
    let mut second = portal.desk(&anna, 2).await;
    let mut bens = portal.desk(&ben, 3).await;
    portal
        .set_alias(&anna, first.number(), Some("reception@ad"))
        .await
        .unwrap();
    let to_first = portal.requested(&anna, &mut first).await;
    portal.advance(1);
    let to_second = portal.requested(&anna, &mut second).await;
    portal.requested(&ben, &mut bens).await;

    let id = |number: ClientNumber| number.grouped();
    let cases = [
        (vec![anybody("RECEPTION")], vec![to_first]),
        (vec![anybody("recep ad")], vec![to_first]),
        (vec![anybody("recep nobody")], vec![]),
        (vec![anybody(&id(second.number()))], vec![to_second]),
        (
            vec![EndName::Client(second.number().to_string())],
            vec![to_second],
        ),
        (vec![EndName::Client("anna".into())], vec![]),
        (vec![anybody("anna@")], vec![to_second, to_first]),
        (vec![EndName::User("anna".into())], vec![to_second, to_first]),
        (vec![EndName::User("reception".into())], vec![]),
        (
            vec![EndName::User("anna".into()), EndName::Client("reception".into())],
            vec![to_first],
        ),
        // Another account's sessions do not exist.
        (vec![EndName::Client(bens.number().to_string())], vec![]),
        (vec![anybody("ben@example.com")], vec![]),
    ];
    for (names, expected) in cases {
        assert_eq!(found(&portal, &anna, names.clone()).await, expected, "{names:?}");
    }
}

#[tokio::test]
async fn a_name_that_means_too_many_is_asked_to_be_longer() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for seed in 0..=u8::try_from(ENDS_AT_MOST).unwrap() {
        portal.desk(&anna, seed).await;
    }
    let search = SessionSearch {
        names: vec![anybody("desk")],
        query: SessionQuery::newest(50),
    };
    assert!(portal.sessions(&anna, &search).await.unwrap().is_vague);
}
