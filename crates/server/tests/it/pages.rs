//! The pages as browsers get them. What is drawn at random is replaced, the clock stands still.

use std::time::Duration;

use axum::http::StatusCode;
use insta::{Settings, assert_snapshot};
use model::{AcceptedBy, EndReason, MediaPath, Permissions, SessionId, Timestamp};
use wire::ClientFrame;

use crate::{
    device::Device,
    house::{House, PASSWORD},
};

/// What differs from run to run: the pattern, and what stands in its place.
const VARYING: [(&str, &str); 11] = [
    ("pky_[0-9a-f]{32}", "pky_…"),
    ("ses_[0-9a-f]{32}", "ses_…"),
    ("\\b(usr|rol|inv|acc|mal|sgn|abk|abe)_[0-9a-f]{32}", "${1}_…"),
    ("=[0-9a-f]{16}\\b", "=…"),
    ("/invitation/[\\w-]{43}", "/invitation/…"),
    ("\\b(?:[2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}\\b", "AAAAA-…"),
    ("data-ticket=\"[\\w-]{43}\"", "data-ticket=\"…\""),
    ("value=\"[\\w-]{43}\"", "value=\"…\""),
    // The titles of the help pages are the documentation's matter.
    ("(href=\"/help/[a-z-]+\">)[^<]*", "$1…"),
    ("\\b\\d{3} \\d{3} \\d{3}\\b", "123 456 789"),
    ("\\b\\d{9,12}\\b", "123456789"),
];

/// The page is the one that `snapshots/{name}.snap` holds.
pub fn assert_page(name: &str, page: impl AsRef<str>) {
    let mut settings = Settings::clone_current();
    settings.set_filters(VARYING);
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| assert_snapshot!(name, page.as_ref()));
}

/// The part of a page that is its own.
pub fn own_part(page: &str) -> &str {
    let (_, rest) = page.split_once("<main").unwrap();
    rest.split_once("</main>")
        .unwrap()
        .0
        .split_once('>')
        .unwrap()
        .1
        .trim()
}

/// The page of the owner at that address, without its frame.
pub async fn page(house: &House, owner: &str, path: &str) -> String {
    let answer = house.get(path).by(owner).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    assert_eq!(
        answer.header("content-type"),
        "text/html; charset=utf-8",
        "{path}"
    );
    own_part(&answer.body).to_owned()
}

#[tokio::test]
async fn before_the_set_up_every_page_says_where_to_find_the_link() {
    let house = House::fresh().await;
    let answer = house.get("/clients").send().await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_page("not_set_up", &answer.body);
    for path in ["/", "/license", "/sessions", "/settings", "/sign-in"] {
        assert_eq!(house.get(path).send().await.body, answer.body, "{path}");
    }
}

#[tokio::test]
async fn the_set_up_form_says_what_is_wrong_and_keeps_what_was_typed() {
    let house = House::fresh().await;
    let empty = house.get("/setup").send().await;
    assert_eq!(empty.status, StatusCode::OK);
    assert_page("set_up", own_part(&empty.body));

    let token = house.portal.new_set_up_token().await.unwrap().unwrap();
    let send = async |rest: &str| {
        let answer = house
            .post("/setup", &format!("token={}&{rest}", *token))
            .send()
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{rest}");
        answer.body
    };
    let differs = send("email=anna%40example.com&password=0123456789&password_again=012345678X").await;
    assert_page("set_up_passwords_differ", own_part(&differs));
    let problem = async |rest: &str| {
        let page = send(rest).await;
        let (_, list) = page.split_once("<ul class=\"mb-0\">").unwrap();
        list.split_once("</ul>").unwrap().0.to_owned()
    };
    assert_page(
        "set_up_not_an_email",
        problem("email=anna&password=0123456789&password_again=0123456789").await,
    );
    assert_page(
        "set_up_too_short",
        problem("email=a%40example.com&password=012345678&password_again=012345678").await,
    );
    let long = "x".repeat(201);
    let long = format!("email=a%40example.com&password={long}&password_again={long}");
    assert_page("set_up_too_long", problem(&long).await);
    let same = "email=anna%40example.com&password=ANNA%40example.com&password_again=ANNA%40example.com";
    assert_page("set_up_is_email", problem(same).await);
}

#[tokio::test]
async fn the_sign_in_form_does_not_tell_who_exists() {
    let house = House::set_up().await;
    let empty = house.get("/sign-in?next=/clients").send().await;
    assert_page("sign_in", own_part(&empty.body));
    let unknown = house
        .post("/sign-in", "email=nobody%40example.com&password=wrong-password")
        .send()
        .await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_page("sign_in_wrong", own_part(&unknown.body));
    let known = "o%27brien%26anna%40example.com";
    let known = house
        .post("/sign-in", &format!("email={known}&password=wrong-password"))
        .send()
        .await;
    assert_eq!(known.status, unknown.status);
    let nameless = |page: &str, email: &str| page.replace(email, "");
    assert_eq!(
        nameless(&known.body, "o&#39;brien&#38;anna@example.com"),
        nameless(&unknown.body, "nobody@example.com")
    );
    assert!(
        !known.body.contains("wrong-password"),
        "a password is never shown again"
    );
}

#[tokio::test]
async fn too_many_sign_ins_are_told_how_long_to_wait() {
    let house = House::set_up().await;
    let form = format!("email=nobody%40example.com&password={PASSWORD}");
    for _ in 0..10 {
        house.post("/sign-in", &form).send().await;
    }
    let answer = house.post("/sign-in", &form).send().await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_page("sign_in_too_often", own_part(&answer.body));
}

#[tokio::test]
async fn the_license_page_shows_the_whole_frame() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    house.session(&owner, device.number).await;
    assert_page("license", house.get("/license").by(&owner).send().await.body);
}

#[tokio::test]
async fn the_list_of_clients_shows_what_there_is() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    assert_page("clients_none", page(&house, &owner, "/clients").await);
    let device = house.device(1).await;
    assert_page(
        "clients_online",
        page(&house, &owner, "/clients?sort=-host").await,
    );
    house.wait(Duration::from_secs(90));
    device.leave(&house.portal).await;
    assert_page(
        "clients_offline",
        page(&house, &owner, "/clients?q=online:no+RECEP").await,
    );
    assert_page(
        "clients_nothing_found",
        page(&house, &owner, "/clients?q=no+such+device").await,
    );
}

#[tokio::test]
async fn a_long_list_of_clients_is_read_page_by_page() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    for seed in 0..51 {
        let mut device = Device::online(&house.portal, seed, &format!("desk-{seed:02}")).await;
        if seed % 5 == 0 {
            house.wait(Duration::from_secs(1));
        }
        device.register(&house.portal).await;
    }
    let first = page(&house, &owner, "/clients?sort=host&q=desk").await;
    assert_eq!(first.matches("<tr id=\"client-").count(), 50);
    assert!(first.contains("desk-49") && !first.contains("desk-50"), "{first}");
    let (_, next) = first.split_once("href=\"/clients?q=desk").unwrap();
    let next = first
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|address| address.contains("after="))
        .unwrap_or_else(|| panic!("no next page: {next}"))
        .replace("&#38;", "&");
    let second = page(&house, &owner, &next).await;
    assert_eq!(second.matches("<tr id=\"client-").count(), 1, "{second}");
    assert!(
        second.contains("desk-50") && !second.contains("after=\""),
        "{second}"
    );
}

#[tokio::test]
async fn the_details_of_a_client_show_its_last_sessions() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let path = format!("/clients/{}", device.number);
    assert_page("client_online", page(&house, &owner, &path).await);
    house.session(&owner, device.number).await;
    house.wait(Duration::from_secs(30));
    device.leave(&house.portal).await;
    assert_page("client_offline_with_session", page(&house, &owner, &path).await);
}

#[tokio::test]
async fn the_list_of_sessions_shows_how_each_one_stands() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    assert_page("sessions_none", page(&house, &owner, "/sessions").await);
    assert_page(
        "sessions_nothing_found",
        page(&house, &owner, "/sessions?q=running:no").await,
    );

    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    assert_page("sessions_requested", page(&house, &owner, "/sessions").await);
    open(&house, &device, session).await;
    house.wait(Duration::from_secs(3_725));
    assert_page(
        "sessions_open",
        page(&house, &owner, "/sessions?q=running:yes").await,
    );
    close(&house, &owner, session).await;
    assert_page("sessions_closing", page(&house, &owner, "/sessions").await);
    house.wait(Duration::from_secs(1));
    end(&house, &device, session, EndReason::EndedByHost).await;
    let ended = format!("/sessions?q=running:no+{}", device.number);
    assert_page("sessions_ended", page(&house, &owner, &ended).await);
}

#[tokio::test]
async fn the_details_of_a_session_show_how_it_stands() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    let path = format!("/sessions/{session}");
    assert_page("session_requested", page(&house, &owner, &path).await);
    house.wait(Duration::from_secs(5));
    open(&house, &device, session).await;
    assert_page("session_open", page(&house, &owner, &path).await);
    house.wait(Duration::from_secs(600));
    close(&house, &owner, session).await;
    end(&house, &device, session, EndReason::EndedByHost).await;
    assert_page("session_ended", page(&house, &owner, &path).await);
}

#[tokio::test]
async fn every_reason_why_a_session_ended_is_told_in_words() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let reasons = [
        EndReason::EndedByViewer,
        EndReason::EndedByHost,
        EndReason::Dismissed,
        EndReason::Unanswered,
        EndReason::LostContact,
        EndReason::NoPath,
        EndReason::NoScreen,
        EndReason::TooManySessions,
    ];
    let mut told = String::new();
    for reason in reasons {
        let session = house.session(&owner, device.number).await;
        end(&house, &device, session, reason.clone()).await;
        let page = page(&house, &owner, &format!("/sessions/{session}")).await;
        let (_, words) = page.split_once("data-reason>").unwrap();
        told += &format!("{:?}: {}\n", reason.kind(), words.split_once('<').unwrap().0);
    }
    assert_page("end_reasons", told);
}

#[tokio::test]
async fn a_closed_session_is_neither_closed_nor_viewed_again() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    end(&house, &device, session, EndReason::Dismissed).await;
    let again = house
        .post(&format!("/sessions/{session}/close"), "")
        .by(&owner)
        .send()
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_page("error_session_closed", own_part(&again.body));
    let view = house
        .get(&format!("/sessions/{session}/view"))
        .by(&owner)
        .send()
        .await;
    assert_eq!(
        (view.status, view.header("location")),
        (StatusCode::SEE_OTHER, &*format!("/sessions/{session}"))
    );
    let ticket = house
        .post(&format!("/sessions/{session}/ticket"), "")
        .by(&owner)
        .send()
        .await;
    assert_eq!(ticket.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn the_viewer_page_carries_what_its_script_needs() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    let page = house
        .get(&format!("/sessions/{session}/view"))
        .by(&owner)
        .send()
        .await
        .body;
    let (before, rest) = page.split_once("id=\"viewer-texts\">").unwrap();
    let (_, after) = rest.split_once("</script>").unwrap();
    assert_page("viewer", format!("{before}id=\"viewer-texts\">…</script>{after}"));
}

#[tokio::test]
async fn files_and_settings_show_what_there_is() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    assert_page("files", page(&house, &owner, "/files").await);
    std::fs::remove_file(house.folder().join("downloads/deskwarden-desk")).unwrap();
    assert_page("files_no_program", page(&house, &owner, "/files").await);
}

#[tokio::test]
async fn every_help_page_has_a_title_and_a_text() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let files = page(&house, &owner, "/files").await;
    let addresses = files
        .split("href=\"/help/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let mut pages = 0;
    for name in addresses {
        let help = page(&house, &owner, &format!("/help/{name}")).await;
        let (_, title) = help.split_once("<h1>").unwrap();
        let (title, text) = title.split_once("</h1>").unwrap();
        assert!(title != name && text.len() > 200, "/help/{name} is empty: {help}");
        pages += 1;
    }
    assert_eq!(pages, 12);
}

#[tokio::test]
async fn the_register_command_carries_the_address_and_what_devices_pin() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let page = page(&house, &owner, "/clients").await;
    let (_, rest) = page.split_once("id=\"register-command\">").unwrap();
    let command = rest.split_once('<').unwrap().0;
    let address = "https://desk-server:8443#sha256=the-pin";
    assert_eq!(
        command,
        format!("deskwarden-desk --server &#39;{address}&#39; --register-license")
    );
}

#[tokio::test]
async fn errors_say_what_to_do() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let unknown = house.get("/no/such/page").send().await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert_page("error_not_found", unknown.body);
    let elsewhere = house
        .ask("POST", "/sign-out")
        .by(&owner)
        .header("origin", "https://evil.example");
    assert_page("error_forbidden", own_part(&elsewhere.send().await.body));
    let signed_out = house.post("/clients/123456789/connect", "").send().await;
    assert_page("error_signed_out", own_part(&signed_out.body));

    let device = house.device(1).await;
    let connect = format!("/clients/{}/connect", device.number);
    for _ in 0..20 {
        assert_eq!(
            house.post(&connect, "").by(&owner).send().await.status,
            StatusCode::SEE_OTHER
        );
    }
    let often = house.post(&connect, "").by(&owner).send().await;
    assert_eq!(
        (often.status, often.header("retry-after")),
        (StatusCode::TOO_MANY_REQUESTS, "3")
    );
    assert_page("error_tries", own_part(&often.body));
    house.wait(Duration::from_secs(3));
    let many = house.post(&connect, "").by(&owner).send().await;
    assert_eq!(many.status, StatusCode::CONFLICT);
    assert_page("error_too_many_sessions", own_part(&many.body));
    house.wait(Duration::from_secs(3));
    device.leave(&house.portal).await;
    let offline = house.post(&connect, "").by(&owner).send().await;
    assert_eq!(offline.status, StatusCode::CONFLICT);
    assert_page("error_client_offline", own_part(&offline.body));
}

async fn open(house: &House, device: &Device, session: SessionId) {
    let (permissions, path) = (Permissions::all(), MediaPath::Direct);
    device
        .say(
            &house.portal,
            ClientFrame::SessionOpened {
                session,
                permissions,
                path,
                accepted_by: AcceptedBy::Password,
            },
        )
        .await;
}

async fn close(house: &House, owner: &str, session: SessionId) {
    let path = format!("/sessions/{session}");
    let answer = house.post(&format!("{path}/close"), "").by(owner).send().await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, &*path)
    );
}

async fn end(house: &House, device: &Device, session: SessionId, reason: EndReason) {
    let at: Timestamp = house.portal.now();
    device
        .say(&house.portal, ClientFrame::SessionEnded { session, reason, at })
        .await;
}
