//! Lists of clients and sessions: search, pages, export to CSV.

use axum::http::StatusCode;
use model::StartingRole;

use crate::{
    device::Device,
    house::{House, OWNER},
};

/// Three devices: one with an alias, a comment and tags, one that is away, and one of long ago.
async fn fleet(house: &House) -> (String, [Device; 2]) {
    let owner = house.owner().await;
    let caller = house.caller(&owner).await;
    let mut first = Device::online(&house.portal, 1, "web-1").await;
    first.register(&house.portal).await;
    let mut second = Device::online(&house.portal, 2, "=cmd|'x'").await;
    second.register(&house.portal).await;
    house
        .portal
        .set_alias(&caller, first.number, Some("front@ad"))
        .await
        .unwrap();
    let comment = Some("Second floor, \"left\"");
    house
        .portal
        .set_client_comment(&caller, first.number, comment)
        .await
        .unwrap();
    house.portal.write_presence_changes().await;
    (owner, [first, second])
}

async fn rows(house: &House, owner: &str, path: &str) -> usize {
    let answer = house.get(path).by(owner).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.body.matches("<tr id=\"").count()
}

/// The lines of a download, each with its cells.
async fn table(house: &House, owner: &str, path: &str, separator: u8) -> Vec<Vec<String>> {
    let answer = house.get(path).by(owner).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    let text = answer.body.strip_prefix('\u{feff}').expect("UTF-8 is marked");
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let line = |line: csv::StringRecord| line.iter().map(str::to_owned).collect();
    reader.records().map(|record| line(record.unwrap())).collect()
}

#[tokio::test]
async fn a_search_shows_whom_it_means() {
    let house = House::set_up().await;
    let (owner, [first, _]) = fleet(&house).await;
    for (path, expected) in [
        ("/clients?q=web", 1),
        ("/clients?q=host:WEB+alias:front", 1),
        ("/clients?q=comment:%22second+floor%22", 1),
        ("/clients?q=online:yes", 2),
        ("/clients?q=online:no", 0),
        ("/clients?q=version:old", 2),
        ("/clients?q=seen:%3C1h&sort=-online", 2),
        ("/clients?size=25&sort=comment", 2),
        ("/sessions?q=running:yes", 0),
    ] {
        assert_eq!(rows(&house, &owner, path).await, expected, "{path}");
    }
    let session = house.session(&owner, first.number).await;
    for (path, expected) in [
        ("/sessions?q=running:yes+direction:in", 1),
        ("/sessions?q=front", 1),
        ("/sessions?q=user:anna+since:1d", 1),
        ("/sessions?q=user:nobody", 0),
        ("/sessions?q=duration:%3C1m", 0),
        ("/sessions?sort=to", 1),
    ] {
        assert_eq!(rows(&house, &owner, path).await, expected, "{path} {session}");
    }
}

#[tokio::test]
async fn what_is_not_understood_is_marked_and_kept() {
    let house = House::set_up().await;
    let (owner, _) = fleet(&house).await;
    for (path, part, words) in [
        ("/clients?q=web+online:maybe", "online:maybe", "say yes or no"),
        ("/clients?q=color:red", "color:red", "there is no such filter"),
        ("/sessions?q=since:never", "since:never", "say an age"),
        (
            "/sessions?q=reason:%3Cb%3E",
            "reason:&#60;b&#62;",
            "there is no such reason",
        ),
    ] {
        let answer = house.get(path).by(&owner).send().await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        let marked = format!("<mark><bdi>{part}</bdi></mark>");
        assert!(
            answer.body.contains(&marked) && answer.body.contains(words),
            "{}",
            answer.body
        );
        assert!(!answer.body.contains("<tr id=\""), "{path}");
    }
    let kept = house
        .get("/clients?q=web+online:maybe")
        .by(&owner)
        .send()
        .await
        .body;
    assert!(kept.contains("value=\"web online:maybe\""), "{kept}");
}

#[tokio::test]
async fn clients_are_exported_as_spreadsheets_expect_them() {
    let house = House::set_up().await;
    let (owner, [first, second]) = fleet(&house).await;
    let lines = table(&house, &owner, "/clients/export.csv?sort=host", b',').await;
    assert_eq!(
        lines[0][..5],
        ["Client Id", "Alias", "Online Time", "Version", "Comment"]
    );
    assert_eq!(lines.len(), 3);
    // No cell is taken for a formula.
    assert_eq!(
        (&*lines[1][0], &*lines[1][7]),
        (&*second.number.to_string(), "'=cmd|'x'")
    );
    assert_eq!(
        (&*lines[2][0], &*lines[2][1]),
        (&*first.number.to_string(), "front@ad")
    );
    assert_eq!(lines[2][4], "Second floor, \"left\"");
    let found = table(&house, &owner, "/clients/export.csv?q=alias:front", b',').await;
    assert_eq!(found.len(), 2);
}

#[tokio::test]
async fn sessions_are_exported_in_the_readers_time_and_with_the_chosen_separator() {
    let house = House::set_up().await;
    let (owner, [first, _]) = fleet(&house).await;
    let session = house.session(&owner, first.number).await;
    let caller = house.caller(&owner).await;
    house
        .portal
        .set_session_comment(&caller, session, Some("Ticket 4711"), None)
        .await
        .unwrap();
    house.portal.close_session(&caller, session).await.unwrap();
    house
        .run_sql(
            "UPDATE users SET csv_separator = 'semicolon_named', date_format = 'dmy_dots', \
             time_zone = 'Asia/Kathmandu'",
        )
        .await;
    let answer = house.get("/sessions/export.csv").by(&owner).send().await;
    let header = |name: &str| answer.headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "text/csv; charset=utf-8");
    assert!(header("content-disposition").starts_with("attachment; filename=\"sessions-2026-01-15"));
    assert!(
        answer
            .body
            .starts_with("\u{feff}sep=;\r\nSession Id;From Id;From Alias;To Id;"),
        "{}",
        answer.body
    );
    let lines = table(&house, &owner, "/sessions/export.csv", b';').await;
    let cells: Vec<_> = lines[2].iter().map(String::as_str).collect();
    assert_eq!(cells[1..5], ["0", OWNER, &*first.number.to_string(), "front@ad"]);
    assert_eq!(cells[5], "15.01.2026 15:15:00");
    assert_eq!(cells[8], "Ticket 4711");
}

#[tokio::test]
async fn a_page_wise_export_has_the_rows_in_view() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    for seed in 0..30 {
        let mut device = Device::online(&house.portal, seed, &format!("desk-{seed:02}")).await;
        if seed % 5 == 0 {
            house.wait(std::time::Duration::from_secs(1));
        }
        device.register(&house.portal).await;
    }
    let whole = table(&house, &owner, "/clients/export.csv?size=25", b',').await;
    assert_eq!(whole.len(), 31);
    house.run_sql("UPDATE users SET csv_rows = 'page'").await;
    let page = table(&house, &owner, "/clients/export.csv?size=25&sort=host", b',').await;
    assert_eq!(page.len(), 26);
    assert_eq!((&*page[1][7], &*page[25][7]), ("desk-00", "desk-24"));
    let list = house
        .get("/clients?size=25&sort=host")
        .by(&owner)
        .send()
        .await
        .body;
    let next = list.split("href=\"").filter_map(|rest| rest.split('"').next());
    let next = next
        .filter(|address| address.contains("after="))
        .find(|it| it.starts_with("/clients?"))
        .unwrap();
    let next = next
        .replace("&#38;", "&")
        .replace("/clients?", "/clients/export.csv?");
    let rest = table(&house, &owner, &next, b',').await;
    assert_eq!(rest.len(), 6);
    assert_eq!(rest[1][7], "desk-25");
}

#[tokio::test]
async fn an_export_is_seen_until_it_ends_and_can_be_cancelled_by_its_maker_alone() {
    let house = House::set_up().await;
    let (owner, _) = fleet(&house).await;
    let other = house.member(StartingRole::Admin).await;
    let caller = house.caller(&owner).await;
    let query = portal::ClientQuery {
        limit: 50,
        ..portal::ClientQuery::default()
    };
    let mut export = house.portal.export_clients(&caller, &query, true).await.unwrap();
    let shown = house.get("/exports").by(&owner).send().await.body;
    assert!(shown.contains("0 of 2 rows"), "{shown}");
    assert!(
        !house
            .get("/exports")
            .by(&other)
            .send()
            .await
            .body
            .contains("of 2 rows")
    );
    let id = house.portal.exports(&caller)[0].id;
    let cancel = format!("/exports/{id}/cancel");
    assert_eq!(
        house.post(&cancel, "").by(&other).send().await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        house.post(&cancel, "").by(&owner).send().await.status,
        StatusCode::SEE_OTHER
    );
    assert!(export.next().await.is_err());
    drop(export);
    assert!(
        house
            .get("/exports")
            .by(&owner)
            .send()
            .await
            .body
            .contains("Cancelled")
    );
    house.wait(std::time::Duration::from_secs(61));
    assert!(
        house
            .get("/exports")
            .by(&owner)
            .send()
            .await
            .body
            .contains("No export is being made.")
    );
}

#[tokio::test]
async fn rows_are_read_by_themselves_within_the_account() {
    let house = House::set_up().await;
    let (owner, [first, second]) = fleet(&house).await;
    let session = house.session(&owner, first.number).await;
    let clients = format!(
        "/clients/rows?ids=client-{},client-{}",
        first.number, second.number
    );
    let sessions = format!("/sessions/rows?ids={session}");
    assert_eq!(rows(&house, &owner, &clients).await, 2);
    assert_eq!(rows(&house, &owner, &sessions).await, 1);
    let neighbour = house.neighbour().await;
    assert_eq!(rows(&house, &neighbour, &clients).await, 0);
    assert_eq!(rows(&house, &neighbour, &sessions).await, 0);
    let many = vec![format!("client-{}", first.number); 201].join(",");
    for bad in [
        "/clients/rows?ids=5",
        &format!("/clients/rows?ids={many}"),
        "/sessions/rows?ids=x",
    ] {
        assert_eq!(
            house.get(bad).by(&owner).send().await.status,
            StatusCode::NOT_FOUND,
            "{bad}"
        );
    }
}
