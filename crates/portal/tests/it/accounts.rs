use model::Limit;
use portal::{Error, LiveFigures};
use testkit::{FakeViewer, TestPortal};

#[tokio::test]
async fn an_owner_sees_the_license_its_key_and_the_live_figures() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let mut gone = portal.desk(&anna, 2).await;
    gone.disconnect();
    portal.write_presence_changes().await;
    let (_session, _viewer): (_, FakeViewer) = portal.opened(&anna, &mut desk).await;

    let license = portal.license(&anna).await.unwrap();

    assert_eq!(
        license.figures,
        LiveFigures {
            connected: 2,
            online: 1,
            active_sessions: 1
        }
    );
    let by_number = portal.license_key_by_number(1).await.unwrap();
    assert_eq!(license.license_key.unwrap().as_str(), by_number.as_str());
}

#[tokio::test]
async fn each_account_has_a_license_and_figures_of_its_own() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    portal.desk(&anna, 1).await;
    let (ben, key) = portal.add_second_account(Limit::AtMost(3)).await;
    let license = portal.license(&ben).await.unwrap();
    assert_eq!(license.account.number, 2);
    assert_eq!(license.license_key.unwrap().as_str(), key.grouped());
    assert_eq!(
        license.figures,
        LiveFigures {
            connected: 0,
            online: 0,
            active_sessions: 0
        }
    );
}

#[tokio::test]
async fn there_is_no_key_of_an_account_that_does_not_exist() {
    let portal = TestPortal::new().await;
    assert!(matches!(
        portal.license_key_by_number(2).await,
        Err(Error::NotFound)
    ));
}

#[tokio::test]
async fn the_license_key_survives_a_restart() {
    let portal = TestPortal::in_file().await;
    let key = portal.license_key_by_number(1).await.unwrap();
    let portal = portal.restarted().await;
    assert_eq!(
        portal.license_key_by_number(1).await.unwrap().as_str(),
        key.as_str()
    );
}
