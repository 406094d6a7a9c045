use model::{DeviceKey, DeviceReport};
use portal::{Error, LinkError, Proof};
use testkit::{FakeClient, TestDatabase, TestPortal};
use tokio::task::JoinSet;
use wire::{ClientFrame, OLDEST_PROTOCOL, PROTOCOL, RefusalReason, ServerFrame};

fn refusal<T>(result: Result<T, LinkError>) -> RefusalReason {
    match result {
        Err(LinkError::Refused(reason)) => reason,
        Err(LinkError::Failed(error)) => panic!("failed: {error}"),
        Ok(_) => panic!("not refused"),
    }
}

#[tokio::test]
async fn only_a_hello_comes_first() {
    let portal = TestPortal::new().await;
    let client = FakeClient::new(&portal, 1);
    let proof = client.proof([0; 32], Vec::new());
    let early = ClientFrame::Proof {
        signature: proof.signature,
        report: proof.report,
        sessions: Vec::new(),
        ended: Vec::new(),
    };
    assert_eq!(refusal(portal.challenge(&early)), RefusalReason::Frame);
    let register = ClientFrame::Register {
        license_key: String::new(),
    };
    assert_eq!(refusal(portal.challenge(&register)), RefusalReason::Frame);
}

#[tokio::test]
async fn an_older_protocol_is_refused_and_a_newer_one_is_spoken_down_to() {
    let portal = TestPortal::new().await;
    let device_key = FakeClient::new(&portal, 1).device_key();
    let hello = |protocol| ClientFrame::Hello { protocol, device_key };
    assert_eq!(
        refusal(portal.challenge(&hello(OLDEST_PROTOCOL - 1))),
        RefusalReason::Protocol
    );
    assert!(portal.challenge(&hello(PROTOCOL + 1)).is_ok());
}

#[tokio::test]
async fn every_challenge_is_another() {
    let portal = TestPortal::new().await;
    let hello = FakeClient::new(&portal, 1).hello();
    let (_, _, first) = portal.challenge(&hello).unwrap();
    let (_, _, second) = portal.challenge(&hello).unwrap();
    assert_ne!(first, second);
}

#[tokio::test]
async fn a_forged_proof_is_refused_and_leaves_no_client() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut victim = portal.desk(&anna, 1).await;
    let thief = FakeClient::new(&portal, 2);
    let (_, _, nonce) = portal.challenge(&victim.hello()).unwrap();
    let honest = FakeClient::new(&portal, 1);
    let good = || honest.proof(nonce, Vec::new());
    let other_key = Proof {
        signature: thief.proof(nonce, Vec::new()).signature,
        ..good()
    };
    let other_nonce = Proof {
        signature: victim.proof([9; 32], Vec::new()).signature,
        ..good()
    };
    let claimed = Proof {
        device_key: victim.device_key(),
        ..thief.proof(nonce, Vec::new())
    };
    // y = 2 is on no point of the curve; zeros are a point of small order.
    let garbage = |byte| {
        let mut key = [0; 32];
        key[0] = byte;
        Proof {
            device_key: DeviceKey::new(key),
            ..good()
        }
    };
    let short = Proof {
        signature: vec![7; 63],
        ..good()
    };
    let zeros = Proof {
        signature: vec![0; 64],
        ..good()
    };
    let none = Proof {
        signature: Vec::new(),
        ..good()
    };
    for forged in [
        other_key,
        other_nonce,
        claimed,
        garbage(2),
        garbage(0),
        short,
        zeros,
        none,
    ] {
        assert_eq!(refusal(portal.open_link(forged).await), RefusalReason::Proof);
    }
    assert_eq!(victim.hears(), [], "the victim keeps its link");
    assert!(portal.open_link(good()).await.is_ok());
}

#[tokio::test]
async fn a_known_key_keeps_its_number_and_a_new_one_gets_another() {
    let portal = TestPortal::in_file().await;
    let mut client = FakeClient::new(&portal, 1);
    client.connect().await;
    let number = client.number();
    assert!(client.account().is_none());
    client.disconnect();
    client.connect().await;
    assert_eq!(client.number(), number);
    let mut other = FakeClient::new(&portal, 2);
    other.connect().await;
    assert_ne!(other.number(), number);

    let portal = portal.restarted().await;
    let mut client = client.on(&portal);
    client.connect().await;
    assert_eq!(client.number(), number);
}

#[tokio::test]
async fn a_welcome_names_the_account_and_the_version() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    desk.disconnect();
    let (_, _, nonce) = portal.challenge(&desk.hello()).unwrap();
    let mut link = portal.open_link(desk.proof(nonce, Vec::new())).await.unwrap();
    let Ok(ServerFrame::Welcome {
        account: Some(account),
        server_version,
        number,
        ..
    }) = link.frames.try_recv()
    else {
        panic!("no welcome")
    };
    assert_eq!(
        (account.number, server_version.as_str(), number),
        (1, "1.2.3", desk.number())
    );
}

#[tokio::test]
async fn what_a_client_says_about_itself_is_cleaned_and_kept() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (_, _, nonce) = portal.challenge(&desk.hello()).unwrap();
    let report = DeviceReport {
        version: "9.9".into(),
        host_name: format!("new\u{7}{}", "x".repeat(500)),
        operating_system: "Debian 13".into(),
    };
    let proof = Proof {
        report,
        address: Some("203.0.113.5".into()),
        ..desk.proof(nonce, Vec::new())
    };
    portal.open_link(proof).await.unwrap();
    let client = portal.client(&anna, desk.number()).await.unwrap().client;
    assert_eq!(client.report.version, "9.9");
    assert!(client.report.host_name.starts_with("newxxx"));
    assert_eq!(client.report.host_name.chars().count(), DeviceReport::MAX_FIELD);
    assert_eq!(client.address.as_deref(), Some("203.0.113.5"));
    desk.hears();
}

#[tokio::test]
async fn a_known_client_with_nothing_new_to_say_comes_back_without_writing() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let number = desk.number();
    desk.disconnect();
    let writing = portal.writing().await;
    desk.connect().await;
    drop(writing);
    assert_eq!(desk.number(), number);
    assert_eq!(desk.account().map(|account| account.number), Some(1));
}

#[tokio::test]
async fn a_replaced_link_is_told_so_and_can_do_nothing_more() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut old = portal.desk(&anna, 1).await;
    let mut new = FakeClient::new(&portal, 1);
    new.connect().await;
    assert_eq!(new.number(), old.number());
    assert_eq!(
        old.hears(),
        [ServerFrame::Refused {
            reason: RefusalReason::Replaced
        }]
    );
    assert!(old.is_cut());

    let session = portal.requested(&anna, &mut new).await;
    for frame in [
        ClientFrame::Renew {
            sessions: vec![session],
        },
        ClientFrame::Register {
            license_key: String::new(),
        },
    ] {
        assert_eq!(refusal(old.tries_to_say(frame).await), RefusalReason::Replaced);
    }
    old.disconnect();
    portal
        .request_session(&anna, new.number())
        .await
        .expect("the new link is still the client's");
    assert_eq!(new.hears().len(), 1);
}

#[tokio::test]
async fn frames_of_the_greeting_do_not_belong_on_an_open_link() {
    let portal = TestPortal::new().await;
    let mut client = FakeClient::new(&portal, 1);
    client.connect().await;
    assert_eq!(
        refusal(client.tries_to_say(client.hello()).await),
        RefusalReason::Frame
    );
    let Proof {
        signature, report, ..
    } = client.proof([0; 32], Vec::new());
    let proof = ClientFrame::Proof {
        signature,
        report,
        sessions: Vec::new(),
        ended: Vec::new(),
    };
    assert_eq!(refusal(client.tries_to_say(proof).await), RefusalReason::Frame);
}

#[tokio::test]
async fn a_client_that_does_not_read_loses_its_link_and_blocks_nobody() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut deaf = portal.desk(&anna, 1).await;
    let mut desk = portal.desk(&anna, 2).await;
    for _ in 0..65 {
        deaf.says(ClientFrame::Renew { sessions: Vec::new() }).await;
    }
    let session = portal.requested(&anna, &mut desk).await;
    assert_eq!(deaf.hears().len(), 64, "what was in its queue it can still read");
    assert!(deaf.is_cut());
    deaf.disconnect();
    deaf.connect().await;
    deaf.says(ClientFrame::Renew { sessions: Vec::new() }).await;
    assert_eq!(deaf.hears(), [ServerFrame::Renewed { sessions: Vec::new() }]);
    desk.renews(session).await;
    assert_eq!(
        desk.hears(),
        [ServerFrame::Renewed {
            sessions: vec![session]
        }]
    );
}

#[tokio::test]
async fn everybody_is_told_to_come_back_each_at_another_moment() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desks = Vec::new();
    for seed in 1..9 {
        desks.push(portal.desk(&anna, seed).await);
    }
    portal.say_goodbye().await;
    let mut moments: Vec<u64> = Vec::new();
    for desk in &mut desks {
        match desk.hears().as_slice() {
            [ServerFrame::GoAway { come_back_after }] => moments.push(*come_back_after),
            other => panic!("{other:?}"),
        }
    }
    assert!(
        moments.iter().all(|moment| (500..5_000).contains(moment)),
        "{moments:?}"
    );
    moments.sort_unstable();
    moments.dedup();
    assert!(moments.len() > 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_new_clients_at_once_all_get_numbers_of_their_own() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let mut coming = JoinSet::new();
        for seed in 1..=20 {
            let portal = portal.handle();
            coming.spawn(async move {
                let mut client = FakeClient::new(&portal, seed);
                client.connect().await;
                client.number()
            });
        }
        let mut numbers = coming.join_all().await;
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), 20);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_new_key_that_comes_many_times_at_once_becomes_one_client() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let mut coming = JoinSet::new();
        for _ in 0..10 {
            let portal = portal.handle();
            coming.spawn(async move {
                let client = FakeClient::new(&portal, 1);
                let (_, _, nonce) = portal.challenge(&client.hello()).unwrap();
                match portal.open_link(client.proof(nonce, Vec::new())).await {
                    Ok(mut link) => match link.frames.recv().await {
                        Some(ServerFrame::Welcome { number, .. }) => Some(number),
                        // A later one of the same key took its place before it was welcomed.
                        Some(ServerFrame::Refused {
                            reason: RefusalReason::Replaced,
                        }) => None,
                        other => panic!("{other:?}"),
                    },
                    // It comes back later.
                    Err(LinkError::Failed(Error::Unavailable)) => None,
                    Err(error) => panic!("{error}"),
                }
            });
        }
        let mut numbers: Vec<_> = coming.join_all().await.into_iter().flatten().collect();
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), 1);
    }
}

#[tokio::test]
async fn made_up_keys_of_one_address_do_not_use_up_the_numbers() {
    let portal = TestPortal::new().await;
    for seed in 0..200 {
        FakeClient::new(&portal, seed).connect().await;
    }
    let one_more = FakeClient::new(&portal, 200);
    let (_, _, nonce) = portal.challenge(&one_more.hello()).unwrap();
    let refused = portal.open_link(one_more.proof(nonce, Vec::new())).await;
    assert!(matches!(refused, Err(LinkError::Failed(Error::Unavailable))));
    FakeClient::new(&portal, 0).connect().await;
    portal.advance(1);
    FakeClient::new(&portal, 200).connect().await;
}
