use model::Presence;
use portal::{Caller, Event, Jobs};
use testkit::{FakeClient, TestPortal, events};

async fn shown(portal: &TestPortal, caller: &Caller, client: &FakeClient) -> Presence {
    portal
        .client(caller, client.number())
        .await
        .unwrap()
        .client
        .presence
}

#[tokio::test]
async fn coming_and_going_is_written_in_one_batch_and_announced_after_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let other = portal.desk(&anna, 2).await;
    let came = portal.now();
    let mut announced = portal.subscribe();
    assert!(!shown(&portal, &anna, &desk).await.is_online(), "not written yet");

    portal.write_presence_changes().await;

    assert_eq!(
        shown(&portal, &anna, &desk).await,
        Presence::Online { since: came }
    );
    let mut heard = events(&mut announced);
    heard.sort_by_key(|event| matches!(event, Event::Client { client, .. } if *client == other.number()));
    let changed = |client: &FakeClient| Event::Client {
        account: anna.account,
        client: client.number(),
    };
    assert_eq!(heard, [changed(&desk), changed(&other)]);

    portal.advance(100);
    desk.disconnect();
    assert_eq!(events(&mut announced), []);
    portal.write_presence_changes().await;
    assert_eq!(
        shown(&portal, &anna, &desk).await,
        Presence::Offline {
            last_seen: Some(portal.now())
        }
    );
    assert_eq!(
        shown(&portal, &anna, &other).await,
        Presence::Online { since: came }
    );
    assert_eq!(events(&mut announced), [changed(&desk)]);
    portal.write_presence_changes().await;
    assert_eq!(events(&mut announced), [], "nothing has changed since");
}

#[tokio::test]
async fn a_client_that_comes_back_within_a_batch_stays_online() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    portal.write_presence_changes().await;
    portal.advance(5);
    desk.disconnect();
    desk.connect().await;
    portal.write_presence_changes().await;
    assert_eq!(
        shown(&portal, &anna, &desk).await,
        Presence::Online { since: portal.now() }
    );
}

#[tokio::test]
async fn a_free_client_is_announced_to_nobody() {
    let portal = TestPortal::new().await;
    let mut free = FakeClient::new(&portal, 1);
    free.connect().await;
    let mut announced = portal.subscribe();
    portal.write_presence_changes().await;
    assert_eq!(events(&mut announced), []);
}

#[tokio::test]
async fn after_a_restart_nobody_is_online_until_it_comes_back() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let desk = portal.desk(&anna, 1).await;
    portal.write_presence_changes().await;
    let came = portal.now();
    portal.advance(100);

    let portal = portal.restarted().await;

    let presence = shown(&portal, &anna, &desk).await;
    assert_eq!(
        presence,
        Presence::Offline {
            last_seen: Some(came)
        }
    );
    let mut desk = desk.on(&portal);
    desk.connect().await;
    portal.write_presence_changes().await;
    assert_eq!(
        shown(&portal, &anna, &desk).await,
        Presence::Online { since: portal.now() }
    );
}

#[tokio::test]
async fn who_went_as_the_server_stopped_is_written_at_the_last() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let jobs = Jobs::start(&portal, None);
    portal.write_presence_changes().await;
    portal.advance(100);
    desk.disconnect();
    jobs.stop(&portal).await;
    let gone = portal.now();
    portal.advance(100);
    let portal = portal.restarted().await;
    assert_eq!(
        shown(&portal, &anna, &desk).await,
        Presence::Offline {
            last_seen: Some(gone)
        }
    );
}
