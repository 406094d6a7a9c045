//! Limits that change while something runs (L7, L8), and races for what is left.

use futures_util::future::join_all;
use model::{EndReason, Limit, LimitName, StartingRole};
use portal::{Caller, Error, LimitKind};
use testkit::{FakeClient, TestDatabase, TestPortal};
use wire::{ClientFrame, RegisterRefusal, ServerFrame};

async fn set_seats(portal: &TestPortal, caller: &Caller, seats: u64) {
    portal
        .set_license(caller.account, |license| {
            license.limits.seats = Limit::AtMost(seats)
        })
        .await;
}

async fn key(portal: &TestPortal, caller: &Caller) -> String {
    let license = portal.license(caller).await.unwrap();
    license.license_key.unwrap().to_string()
}

/// What a client that registers hears.
async fn registers(client: &mut FakeClient, license_key: &str) -> ServerFrame {
    let license_key = license_key.to_owned();
    client.says(ClientFrame::Register { license_key }).await;
    client.hears().pop().unwrap()
}

fn is_refused(heard: &ServerFrame, seats: u64) -> bool {
    matches!(heard, ServerFrame::RegisterRefused { reason: RegisterRefusal::NoSeat, most: Some(most), account: Some(_) }
        if *most == seats)
}

#[tokio::test]
async fn a_seat_more_is_there_at_once_and_fewer_seats_take_nobody_out() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    set_seats(&portal, &anna, 1).await;
    let mut first = portal.desk(&anna, 1).await;
    let key = key(&portal, &anna).await;
    let mut second = FakeClient::new(&portal, 2);
    second.connect().await;
    assert!(is_refused(&registers(&mut second, &key).await, 1));

    set_seats(&portal, &anna, 2).await;
    let heard = registers(&mut second, &key).await;
    assert!(matches!(heard, ServerFrame::Registered { .. }), "{heard:?}");

    set_seats(&portal, &anna, 0).await;
    let license = portal.license(&anna).await.unwrap();
    assert_eq!(license.figures.connected, 2);
    let over: Vec<_> = license
        .over_limits()
        .iter()
        .map(|it| (it.limit, it.used, it.most))
        .collect();
    assert_eq!(over, [(LimitName::Seats, 2, 0)]);
    let heard = registers(&mut first, &key).await;
    assert!(
        matches!(heard, ServerFrame::Registered { .. }),
        "who has a seat keeps it: {heard:?}"
    );
    portal.request_session(&anna, second.number()).await.unwrap();
}

#[tokio::test]
async fn a_client_needs_a_seat_of_the_account_that_it_moves_to() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::AtMost(0)).await;
    let mut desk = portal.desk(&anna, 1).await;
    let key = key(&portal, &ben).await;
    assert!(is_refused(&registers(&mut desk, &key).await, 0));
    assert_eq!(portal.license(&anna).await.unwrap().figures.connected, 1);
    set_seats(&portal, &ben, 1).await;
    registers(&mut desk, &key).await;
    assert_eq!(portal.license(&anna).await.unwrap().figures.connected, 0);
    assert_eq!(portal.license(&ben).await.unwrap().figures.connected, 1);
}

#[tokio::test]
async fn fewer_sessions_and_devices_close_nothing_that_runs() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (mut first, mut second) = (portal.desk(&anna, 1).await, portal.desk(&anna, 2).await);
    let sessions = [
        portal.opened(&anna, &mut first).await,
        portal.opened(&anna, &mut second).await,
    ];
    portal
        .set_license(anna.account, |license| {
            license.limits.sessions = Limit::AtMost(1);
            license.limits.active_devices = Limit::AtMost(1);
        })
        .await;
    for (session, _) in &sessions {
        assert!(portal.session(&anna, *session).await.unwrap().is_closable());
    }
    assert_eq!((first.hears(), second.hears()), (Vec::new(), Vec::new()));
    let over = portal.license(&anna).await.unwrap().over_limits();
    let over: Vec<_> = over.iter().map(|it| (it.limit, it.used, it.most)).collect();
    assert_eq!(
        over,
        [(LimitName::Sessions, 2, 1), (LimitName::ActiveDevices, 2, 1)]
    );
}

#[tokio::test]
async fn of_many_devices_at_once_the_last_place_goes_to_one() {
    for database in TestDatabase::both().await {
        let portal = TestPortal::on(database).await;
        let anna = portal.set_up_first_user().await;
        portal
            .set_license(anna.account, |license| {
                license.limits.active_devices = Limit::AtMost(1)
            })
            .await;
        let mut desks = Vec::new();
        let mut callers = Vec::new();
        for n in 0..20 {
            desks.push(portal.desk(&anna, n).await);
            let email = format!("u{n}@example.com");
            let role = StartingRole::Technician;
            callers.push(portal.add_member(anna.account, &email, role).await);
        }
        let pairs = callers.iter().zip(&desks);
        let answers =
            join_all(pairs.map(|(caller, desk)| portal.request_session(caller, desk.number()))).await;
        let refused = answers.iter().filter(|answer| {
            let limit = LimitName::ActiveDevices;
            matches!(answer, Err(Error::LimitReached(LimitKind::License { limit: l, most: 1 })) if *l == limit)
        });
        assert_eq!(refused.count(), 19);
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        let usage = portal.license(&anna).await.unwrap().usage;
        assert_eq!((usage.sessions, usage.active_devices), (1, 1));
    }
}

#[tokio::test]
async fn both_ends_hang_up_when_another_process_has_closed_their_session() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let (session, mut viewer) = portal.opened(&anna, &mut desk).await;
    let closing = format!(
        "UPDATE sessions SET state = 'closing', closing_since = {}, end_reason = 'account_suspended' \
         WHERE id = '{session}'",
        portal.now().as_millisecond()
    );
    portal.run_sql(&closing).await;
    portal.set_suspended(anna.account, Some("unpaid")).await;
    let reason = EndReason::AccountSuspended;
    assert_eq!(
        desk.hears(),
        [ServerFrame::HangUp {
            session,
            reason: reason.clone()
        }]
    );
    assert_eq!(viewer.hears(), [wire::ViewerServerFrame::Ended { reason }]);
}
