//! The stream of hints that keeps open pages fresh.

use axum::{body::BodyDataStream, http::StatusCode};
use futures_util::StreamExt;
use model::StartingRole;

use crate::{
    device::Device,
    house::{House, NEIGHBOUR},
};

/// What a browser hears.
struct Stream(BodyDataStream);

impl Stream {
    async fn open(house: &House, token: &str) -> Self {
        let answer = house.ask("GET", "/live").by(token).stream().await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        Self(answer.into_body().into_data_stream())
    }

    /// The next hint; `None` at the end of the stream.
    async fn next(&mut self) -> Option<String> {
        let bytes = self.0.next().await?.unwrap();
        Some(String::from_utf8(bytes.to_vec()).unwrap())
    }
}

fn changed(topic: &str, id: &str) -> Option<String> {
    Some(format!(
        "event: changed\ndata: {{\"id\":\"{id}\",\"topic\":\"{topic}\"}}\n\n"
    ))
}

#[tokio::test]
async fn a_client_that_comes_and_goes_is_announced() {
    let house = House::set_up().await;
    let number = house.device(1).await.number.to_string();
    let mut stream = Stream::open(&house, &house.owner().await).await;
    let device = Device::online(&house.portal, 1, "reception").await;
    house.portal.write_presence_changes().await;
    assert_eq!(stream.next().await, changed("client", &number));
    device.leave(&house.portal).await;
    assert_eq!(stream.next().await, changed("client", &number));
}

#[tokio::test]
async fn a_session_that_is_asked_for_and_closed_is_announced() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let mut stream = Stream::open(&house, &owner).await;
    let session = house.session(&owner, device.number).await.to_string();
    assert_eq!(stream.next().await, changed("session", &session));
    let closed = house
        .post(&format!("/sessions/{session}/close"), "")
        .by(&owner)
        .header("hx-request", "true");
    assert_eq!(closed.send().await.status, StatusCode::NO_CONTENT);
    assert_eq!(stream.next().await, changed("session", &session));
}

#[tokio::test]
async fn what_happens_in_another_account_is_not_announced() {
    let house = House::set_up().await;
    let (owner, neighbour) = (house.owner().await, house.neighbour().await);
    let mut stream = Stream::open(&house, &neighbour).await;
    let device = house.device(1).await;
    house.session(&owner, device.number).await;
    device.leave(&house.portal).await;
    let caller = house.caller(&neighbour).await;
    assert_eq!(caller.email.as_str(), NEIGHBOUR);
    house.portal.sign_out(&caller).await.unwrap();
    assert_eq!(stream.next().await, None);
}

#[tokio::test]
async fn signing_out_ends_the_stream_of_that_browser_alone() {
    let house = House::set_up().await;
    let (here, there) = (house.owner().await, house.owner().await);
    let (mut stream_here, mut stream_there) = (
        Stream::open(&house, &here).await,
        Stream::open(&house, &there).await,
    );
    house.post("/sign-out", "").by(&here).send().await;
    assert_eq!(stream_here.next().await, None);
    let device = house.device(1).await;
    assert_eq!(
        stream_there.next().await,
        changed("client", &device.number.to_string())
    );
}

#[tokio::test]
async fn the_stream_ends_when_the_server_stops() {
    let house = House::set_up().await;
    let mut stream = Stream::open(&house, &house.owner().await).await;
    house.app.stop.cancel();
    assert_eq!(stream.next().await, None);
}

#[tokio::test]
async fn a_stream_that_fell_behind_is_told_to_read_everything_again() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let mut stream = Stream::open(&house, &owner).await;
    let mut devices = Vec::new();
    for seed in 0..40 {
        devices.push(house.device(seed).await);
    }
    for _ in 0..7 {
        for device in devices.drain(..) {
            house.portal.close_link(device.link.id);
        }
        house.portal.write_presence_changes().await;
        for seed in 0..40 {
            devices.push(Device::online(&house.portal, seed, "reception").await);
        }
        house.portal.write_presence_changes().await;
    }
    assert_eq!(
        stream.next().await.as_deref(),
        Some("event: refresh\ndata: {}\n\n")
    );
}

#[tokio::test]
async fn a_change_of_rights_makes_open_pages_look_again_and_a_lost_membership_ends_the_stream() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let technician = house.member(StartingRole::Technician).await;
    let (admin, user) = (house.caller(&owner).await, house.caller(&technician).await);
    let mut stream = Stream::open(&house, &technician).await;
    let roles = house.portal.roles(&admin).await.unwrap();
    let accountant = roles
        .iter()
        .find(|used| used.role.starting == Some(StartingRole::Accountant));
    let accountant = accountant.unwrap().role.id;
    house
        .portal
        .set_user_role(&admin, user.user, accountant)
        .await
        .unwrap();
    assert_eq!(
        stream.next().await.as_deref(),
        Some("event: rights\ndata: {}\n\n")
    );

    // An accountant learns that figures have changed, but not which client it was.
    house.device(1).await;
    let hint = stream.next().await.unwrap();
    assert_eq!(hint, "event: changed\ndata: {\"topic\":\"client\"}\n\n");
    house.portal.remove_user(&admin, user.user).await.unwrap();
    while let Some(hint) = stream.next().await {
        assert_eq!(hint, "event: changed\ndata: {\"topic\":\"client\"}\n\n");
    }
}
