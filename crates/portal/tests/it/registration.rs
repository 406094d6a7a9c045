use model::{AuditAction, AuditField, LicenseKey, Limit};
use portal::{Error, Event};
use testkit::{FakeClient, TestPortal, events};
use wire::{AccountNotice, ClientFrame, RegisterRefusal, ServerFrame};

async fn try_to_register(client: &mut FakeClient, key: &str) -> ServerFrame {
    client
        .says(ClientFrame::Register {
            license_key: key.to_owned(),
        })
        .await;
    let mut heard = client.hears();
    assert_eq!(heard.len(), 1);
    heard.remove(0)
}

fn refused(reason: RegisterRefusal) -> ServerFrame {
    ServerFrame::RegisterRefused {
        reason,
        account: None,
        most: None,
    }
}

async fn key_of_account_1(portal: &TestPortal) -> String {
    portal.license_key_by_number(1).await.unwrap().to_string()
}

#[tokio::test]
async fn the_license_key_registers_a_client_to_its_account() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut client = FakeClient::new(&portal, 1);
    client.connect().await;
    let unknown = portal.client(&anna, client.number()).await;
    assert!(
        matches!(unknown, Err(Error::NotFound)),
        "a free client belongs to nobody"
    );
    let mut announced = portal.subscribe();

    let key = key_of_account_1(&portal).await;
    let answer = try_to_register(
        &mut client,
        &format!(" {} ", key.to_lowercase().replace('-', " ")),
    )
    .await;

    assert_eq!(
        answer,
        ServerFrame::Registered {
            account: AccountNotice {
                name: "Deskwarden".into(),
                number: 1,
                asks_for_comment: false,
            }
        }
    );
    let shown = portal.client(&anna, client.number()).await.unwrap().client;
    assert_eq!(shown.account, Some(anna.account));
    let changed = Event::Client {
        account: anna.account,
        client: client.number(),
    };
    assert_eq!(events(&mut announced), [changed]);
    assert_eq!(portal.license(&anna).await.unwrap().figures.connected, 1);
}

#[tokio::test]
async fn registering_again_is_harmless_and_changes_nothing() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut announced = portal.subscribe();
    let key = key_of_account_1(&portal).await;
    assert!(matches!(
        try_to_register(&mut desk, &key).await,
        ServerFrame::Registered { .. }
    ));
    assert_eq!(events(&mut announced), []);
    assert_eq!(portal.license(&anna).await.unwrap().figures.connected, 1);
}

#[tokio::test]
async fn a_wrong_key_is_refused_and_then_too_many_of_them() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut client = FakeClient::new(&portal, 1);
    client.connect().await;
    let nobodys = LicenseKey::new([7; 25]).grouped();
    for wrong in [nobodys.as_str(), "", "not a key", &"A".repeat(10_000), "0"] {
        assert_eq!(
            try_to_register(&mut client, wrong).await,
            refused(RegisterRefusal::WrongKey)
        );
    }
    let key = key_of_account_1(&portal).await;
    assert_eq!(
        try_to_register(&mut client, &key).await,
        refused(RegisterRefusal::TooManyTries)
    );
    let shown = portal.client(&anna, client.number()).await;
    assert!(matches!(shown, Err(Error::NotFound)));

    let mut other = FakeClient::new(&portal, 2);
    other.connect().await;
    other.register(&key).await;
    portal.advance(30);
    assert!(matches!(
        try_to_register(&mut client, &key).await,
        ServerFrame::Registered { .. }
    ));
}

#[tokio::test]
async fn an_account_without_a_free_seat_takes_no_client() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let (_, key) = portal.add_second_account(Limit::AtMost(1)).await;
    let (mut first, mut second) = (FakeClient::new(&portal, 1), FakeClient::new(&portal, 2));
    first.connect().await;
    first.register(&key.grouped()).await;
    second.connect().await;
    assert_eq!(
        try_to_register(&mut second, &key.grouped()).await,
        ServerFrame::RegisterRefused {
            reason: RegisterRefusal::NoSeat,
            account: second_account(),
            most: Some(1),
        }
    );
    first.register(&key.grouped()).await;
}

#[tokio::test]
async fn a_client_moves_to_the_account_of_another_key_and_both_are_told() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, key) = portal.add_second_account(Limit::Unlimited).await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut announced = portal.subscribe();

    desk.register(&key.grouped()).await;

    let client = desk.number();
    assert_eq!(
        events(&mut announced),
        [
            Event::Client {
                account: anna.account,
                client
            },
            Event::Client {
                account: ben.account,
                client
            }
        ]
    );
    assert!(matches!(portal.client(&anna, client).await, Err(Error::NotFound)));
    assert!(portal.client(&ben, client).await.is_ok());
    desk.disconnect();
    portal.write_presence_changes().await;
    assert_eq!(
        events(&mut announced),
        [Event::Client {
            account: ben.account,
            client
        }]
    );
}

fn second_account() -> Option<AccountNotice> {
    Some(AccountNotice {
        name: "Second".to_owned(),
        number: 2,
        asks_for_comment: false,
    })
}

#[tokio::test]
async fn a_client_that_moves_leaves_the_alias_of_the_other_account_behind() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, key) = portal.add_second_account(Limit::Unlimited).await;
    let staff = portal::Staff::command_line();
    portal.grant_namespace(&staff, 1, "acme").await.unwrap();
    for (seed, alias, stays) in [(1, "desk@acme", false), (2, "desk@ad", true)] {
        let mut client = portal.desk(&anna, seed).await;
        portal
            .set_alias(&anna, client.number(), Some(alias))
            .await
            .unwrap();
        client.register(&key.grouped()).await;
        let moved = portal.client(&ben, client.number()).await.unwrap().client;
        assert_eq!(moved.alias.is_some(), stays, "{alias}");
        let left = portal.audit(anna.account).await;
        let left = left
            .iter()
            .rfind(|it| it.action == AuditAction::ClientLeft)
            .unwrap();
        let lost = left.changes.iter().find(|it| it.field == AuditField::Alias);
        let before = lost.and_then(|it| it.before.as_deref());
        assert_eq!(before, (!stays).then_some(alias));
    }
}
