//! The audit log as people read it, and as spreadsheets do.

use axum::http::StatusCode;
use portal::RoleForm;

use crate::house::{Answer, House, NEIGHBOUR, OWNER};

async fn get(house: &House, token: &str, path: &str) -> Answer {
    let answer = house.get(path).by(token).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer
}

/// What happened, as the page says it, without the markup.
async fn sentences(house: &House, token: &str, path: &str) -> Vec<String> {
    let page = get(house, token, path).await.body;
    let cells = page.split("<div data-sentence>").skip(1);
    let said = cells.map(|cell| cell.split_once("</div>").unwrap().0);
    said.map(|html| html.replace("<bdi>", "").replace("</bdi>", ""))
        .map(|html| html.replace("&#39;", "'").replace("&#38;", "&"))
        .collect()
}

async fn make_role(house: &House, token: &str, name: &str) {
    let form = RoleForm {
        name: name.to_owned(),
        rights: "files:view".parse().unwrap(),
    };
    let caller = house.caller(token).await;
    house.portal.make_role(&caller, form).await.unwrap();
}

/// The lines of an export without the mark at its beginning, and without the time.
async fn export(house: &House, token: &str, path: &str) -> Vec<String> {
    let answer = get(house, token, path).await;
    let text = answer.body.strip_prefix('\u{feff}').expect("UTF-8 is marked");
    text.lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn the_page_says_what_happened_in_the_readers_language() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    house
        .portal
        .close_session(&house.caller(&owner).await, session)
        .await
        .unwrap();
    make_role(&house, &owner, "Night shift").await;
    assert_eq!(
        sentences(&house, &owner, "/audit").await,
        [
            format!("{OWNER} made the role “Night shift”."),
            format!("{OWNER} ended the session with reception."),
            "The client reception was registered to this account.".to_owned(),
            format!("{OWNER} signed in."),
            format!("{OWNER} signed in."),
            format!("{OWNER} set up the installation."),
        ]
    );
    house.choose(Some("fr"), Some("Asia/Kolkata")).await;
    let said = sentences(&house, &owner, "/audit").await;
    assert_eq!(said[0], format!("{OWNER} a créé le rôle « Night shift »."));
    assert_eq!(said[3], format!("Connexion de {OWNER}."));
    let page = get(&house, &owner, "/audit").await.body;
    assert!(page.contains("Raison : Fermée par <bdi>") || page.contains("Raison : <bdi>Fermée par"));
    assert!(page.contains("15 janv. 2026"), "in the reader's time zone");
}

#[tokio::test]
async fn what_people_typed_is_shown_as_text_and_keeps_to_itself() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    make_role(&house, &owner, "<script>alert(1)</script>\u{202e}שלום").await;
    let page = get(&house, &owner, "/audit").await.body;
    assert!(!page.contains("<script>alert"));
    assert!(page.contains("<bdi>&#60;script&#62;alert(1)&#60;/script&#62;שלום</bdi>"));
}

#[tokio::test]
async fn filters_are_kept_in_the_address_and_can_be_left() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    make_role(&house, &owner, "Night shift").await;
    make_role(&house, &owner, "Day shift").await;
    let found = async |query: &str| sentences(&house, &owner, &format!("/audit?{query}")).await;
    assert_eq!(found("group=users").await.len(), 2);
    assert_eq!(found("q=night+SHIFT").await.len(), 1);
    assert_eq!(
        found("group=users&q=day&from=2026-01-15&to=2026-01-15")
            .await
            .len(),
        1
    );
    assert_eq!(found("to=2026-01-14").await, [""; 0]);
    let actor = "actor=o%27brien%26anna%40example.com";
    assert!(!found(actor).await.is_empty());
    let page = get(&house, &owner, &format!("/audit?group=users&{actor}"))
        .await
        .body;
    assert!(page.contains("/audit?group=users&#38;actor=o%27brien%26anna%40example.com"));
    assert!(page.contains("<option value=\"users\" selected>"));
    assert!(
        page.contains("href=\"/audit?group=users\""),
        "the actor can be left alone"
    );
    assert!(page.contains("href=\"/audit.csv?group=users&#38;actor="));
    let nothing = get(&house, &owner, "/audit?q=nobody").await.body;
    assert!(nothing.contains("Nothing in the audit log matches these filters."));
    let empty = get(&house, &owner, "/audit?chain=installation").await.body;
    assert!(empty.contains("Nothing yet"));
}

#[tokio::test]
async fn an_address_that_no_page_has_is_not_found() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    for query in [
        "chain=acc_1",
        "group=nonsense",
        "from=yesterday",
        "to=2026-02-30",
        "after=-1",
        "after=x",
    ] {
        for path in ["/audit", "/audit.csv"] {
            let answer = house.get(&format!("{path}?{query}")).by(&owner).send().await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}?{query}");
        }
    }
}

#[tokio::test]
async fn only_an_operator_reads_the_log_of_the_installation() {
    let house = House::set_up().await;
    let (owner, neighbour) = (house.owner().await, house.neighbour().await);
    let wrong = "email=nobody%40example.com&password=wrong-password";
    house.post("/sign-in", wrong).send().await;
    let said = sentences(&house, &owner, "/audit?chain=installation").await;
    assert_eq!(said, ["A sign-in as nobody@example.com failed."]);
    for path in ["/audit?chain=installation", "/audit.csv?chain=installation"] {
        let answer = house.get(path).by(&neighbour).send().await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let page = get(&house, &neighbour, "/audit").await.body;
    assert!(!page.contains("chain=installation"));
    assert_eq!(
        sentences(&house, &neighbour, "/audit").await,
        [format!("{NEIGHBOUR} signed in.")]
    );
}

#[tokio::test]
async fn a_long_log_is_read_page_by_page_without_gaps() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    for n in 0..60 {
        make_role(&house, &owner, &format!("Role {n}")).await;
    }
    let mut all = sentences(&house, &owner, "/audit").await;
    assert_eq!(all.len(), 50);
    let first = get(&house, &owner, "/audit").await.body;
    let next = first.split("href=\"/audit?after=").nth(1).unwrap();
    let next = format!("/audit?after={}", next.split_once('"').unwrap().0);
    let rest = sentences(&house, &owner, &next).await;
    assert!(rest[rest.len() - 1].ends_with("set up the installation."));
    all.extend(rest);
    let roles: Vec<_> = all.iter().filter(|said| said.contains("made the role")).collect();
    assert_eq!(roles.len(), 60);
    let second = get(&house, &owner, &next).await.body;
    assert!(second.contains("href=\"/audit\">First page"));
    assert!(!second.contains("/audit?after="));
}

#[tokio::test]
async fn a_table_holds_everything_that_is_found_for_a_spreadsheet() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.choose(Some("de"), Some("Europe/Berlin")).await;
    make_role(&house, &owner, "=1+1, \"so\"").await;
    let answer = get(&house, &owner, "/audit.csv?group=users").await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"audit-2026-01-15.csv\""
    );
    let lines = export(&house, &owner, "/audit.csv?group=users").await;
    assert_eq!(
        lines[0],
        "Nummer,Zeit (Europe/Berlin),Art des Handelnden,Wer,Netzwerkadresse,Was geschah,Betrifft,Einzelheiten"
    );
    assert!(
        lines[1].starts_with(&format!(
            "4,2026-01-15 10:30:00,Benutzer,{OWNER},,\"{OWNER} hat die Rolle „=1+1, \"\"so\"\"“ angelegt.\",,"
        )),
        "{}",
        lines[1]
    );
    assert!(lines[1].ends_with(",,Dateien: Ansehen"), "{}", lines[1]);
    assert_eq!(lines.len(), 2);
    // Both exports were written down.
    let said = sentences(&house, &owner, "/audit").await;
    assert_eq!(said[1], format!("{OWNER} hat das Audit-Protokoll exportiert."));
    assert_eq!(said[0], said[1]);
}

#[tokio::test]
async fn a_table_follows_what_the_user_wants_of_exports() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    for n in 0..60 {
        make_role(&house, &owner, &format!("Role {n}")).await;
    }
    assert_eq!(export(&house, &owner, "/audit.csv?group=users").await.len(), 61);
    assert_eq!(
        export(&house, &owner, "/audit.csv?group=users&after=20")
            .await
            .len(),
        61
    );
    house
        .run_sql("UPDATE users SET csv_rows = 'page', date_format = 'dmy_slashes'")
        .await;
    let page = export(&house, &owner, "/audit.csv?group=users").await;
    assert_eq!(page.len(), 51);
    assert!(page[0].contains("Time (UTC)"));
    assert!(page[1].contains(",15/01/2026 09:30:00,"), "{}", page[1]);
    assert_eq!(
        export(&house, &owner, "/audit.csv?group=users&after=20")
            .await
            .len(),
        17
    );
}

#[tokio::test]
async fn no_name_is_taken_for_a_formula() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    // An address may begin so, and a stranger may type it.
    let wrong = "email=%3Dcmd%7C%27x%27@example.com&password=wrong-password";
    house.post("/sign-in", wrong).send().await;
    let lines = export(&house, &owner, "/audit.csv?chain=installation").await;
    assert!(lines[1].contains(",'=cmd|'x'@example.com,"), "{}", lines[1]);
}
