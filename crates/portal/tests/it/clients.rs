use model::{ClientNumber, Limit};
use portal::{Caller, ClientFilter, ClientQuery, Error, Portal};
use testkit::{FakeClient, TestPortal};

fn everything() -> ClientQuery {
    ClientQuery {
        limit: 50,
        ..ClientQuery::default()
    }
}

async fn numbers(portal: &Portal, caller: &Caller, query: &ClientQuery) -> Vec<ClientNumber> {
    portal
        .clients(caller, query)
        .await
        .unwrap()
        .rows
        .into_iter()
        .map(|client| client.number)
        .collect()
}

#[tokio::test]
async fn an_account_lists_its_own_clients_alone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let annas = portal.desk(&anna, 1).await.number();
    let bens = portal.desk(&ben, 2).await.number();
    let mut free = FakeClient::new(&portal, 3);
    free.connect().await;

    assert_eq!(numbers(&portal, &anna, &everything()).await, [annas]);
    assert_eq!(numbers(&portal, &ben, &everything()).await, [bens]);
    for stranger in [bens, free.number()] {
        assert!(matches!(
            portal.client(&anna, stranger).await,
            Err(Error::NotFound)
        ));
    }
}

#[tokio::test]
async fn the_list_tells_who_is_online() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let here = portal.desk(&anna, 1).await.number();
    let mut gone = portal.desk(&anna, 2).await;
    gone.disconnect();
    portal.write_presence_changes().await;
    let online = |online| ClientQuery {
        filter: ClientFilter {
            online: Some(online),
            ..ClientFilter::default()
        },
        ..everything()
    };
    assert_eq!(numbers(&portal, &anna, &online(true)).await, [here]);
    assert_eq!(numbers(&portal, &anna, &online(false)).await, [gone.number()]);
}

#[tokio::test]
async fn the_details_of_a_client_show_its_last_sessions_newest_first() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut sessions = Vec::new();
    for _ in 0..7 {
        portal.advance(1);
        sessions.push(portal.requested(&anna, &mut desk).await);
    }
    let details = portal.client(&anna, desk.number()).await.unwrap();
    let shown: Vec<_> = details.recent_sessions.iter().map(|session| session.id).collect();
    sessions.reverse();
    assert_eq!(shown, sessions[..5]);
}
