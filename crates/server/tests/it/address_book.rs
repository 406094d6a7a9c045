//! Address books as browsers get them, and their files.

use axum::http::StatusCode;
use model::StartingRole;
use portal::BookPlace;

use crate::{
    house::{Answer, House},
    pages::{assert_page, own_part, page},
};

const BOUNDARY: &str = "----part";

/// A form with files in it, as browsers send it.
async fn upload(house: &House, by: &str, path: &str, fields: &[(&str, &[u8])]) -> Answer {
    let mut body = Vec::new();
    for (name, content) in fields {
        let file = if *name == "file" {
            "; filename=\"a.csv\""
        } else {
            ""
        };
        let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    house
        .ask("POST", path)
        .header("content-type", &kind)
        .bytes(body)
        .by(by)
        .send()
        .await
}

#[tokio::test]
async fn an_address_book_shows_its_entries_and_what_can_be_done() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    assert_page("address_book_empty", page(&house, &owner, "/address-book").await);
    let device = house.device(1).await;
    let (book, entry) = house.address_book(&house.caller(&owner).await).await;
    let path = format!("/address-book/{book}");
    let own = format!("client_address={}&name=Reception&favourite=yes", device.number);
    let added = house
        .post(&format!("{path}/entries"), &own)
        .by(&owner)
        .send()
        .await;
    assert_eq!(added.header("location"), format!("{path}?saved=entry"));
    assert_page("address_book", page(&house, &owner, &path).await);
    let tagged = page(&house, &owner, &format!("{path}?tag=BERLIN")).await;
    assert!(tagged.contains("Front desk") && !tagged.contains("Reception"));
    let nothing = page(&house, &owner, &format!("{path}?q=nowhere")).await;
    assert!(nothing.contains("No entry matches"));

    let auditor = house.member(StartingRole::Auditor).await;
    let seen = page(&house, &auditor, &path).await;
    for none in ["Add entry", "Remove", "Import", "/address-book/call"] {
        assert!(!seen.contains(none), "{none}");
    }
    assert!(seen.contains("Front desk") && seen.contains("not change it"));
    let entry = page(&house, &owner, &format!("{path}/entries/{entry}")).await;
    assert_page("address_book_entry", entry);
    let settings = page(&house, &owner, &format!("{path}/settings")).await;
    assert_page("address_book_settings", settings);
    let delete = page(&house, &owner, &format!("{path}/delete")).await;
    assert_page("address_book_delete", delete);
}

#[tokio::test]
async fn forms_keep_what_was_typed_and_say_what_is_wrong() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let (book, entry) = house.address_book(&house.caller(&owner).await).await;
    let path = format!("/address-book/{book}");
    let post = async |path: &str, form: &str| house.post(path, form).by(&owner).send().await;
    let entries = format!("{path}/entries");
    let form = "client_address=%3Cb%3E&name=A&note=N&tags=a%3Ab&favourite=yes";
    let bad = post(&entries, form).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_page("address_book_entry_problems", own_part(&bad.body));
    let twice = post(&entries, "client_address=FRONT%40ad").await;
    assert!(twice.body.contains("in the address book already"));
    let called = post("/address-book/call", "address=12").await;
    assert_eq!(called.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(called.body.contains("value=\"12\"") && called.body.contains("call-problem"));
    let nobody = post("/address-book/call", "address=nobody%40ad").await;
    assert_eq!(nobody.status, StatusCode::CONFLICT);
    assert!(
        nobody.body.contains("This address cannot be reached") && nobody.body.contains("value=\"nobody@ad\"")
    );

    let change = format!("{path}/entries/{entry}");
    let form = "version=1&client_address=front%40ad&name=Front";
    assert_eq!(post(&change, form).await.status, StatusCode::SEE_OTHER);
    let late = post(&change, "version=1&client_address=front%40ad&name=Mine").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("value=\"Mine\"") && late.body.contains("name=\"version\" value=\"2\""));
    let again = post(&change, "version=2&client_address=front%40ad&name=Mine").await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    let delete = format!("{path}/delete");
    let wrong = post(&delete, "word=other").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let taken = post("/address-book", "name=shops&clients=view").await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    let gone = post(&delete, "word=SHOPS").await;
    assert_eq!(gone.header("location"), "/address-book?saved=deleted");
}

#[tokio::test]
async fn a_removed_entry_is_offered_back() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let (book, entry) = house.address_book(&house.caller(&owner).await).await;
    let path = format!("/address-book/{book}");
    let post = async |act: &str| {
        let address = format!("{path}/entries/{entry}/{act}");
        house.post(&address, "").by(&owner).send().await
    };
    let there = post("remove").await.header("location").to_owned();
    assert_eq!(there, format!("{path}?removed={entry}"));
    let offered = page(&house, &owner, &there).await;
    assert!(offered.contains("“Front desk” was removed.") && offered.contains("Undo"));
    assert_eq!(
        post("restore").await.header("location"),
        format!("{path}?saved=restored")
    );
    assert!(page(&house, &owner, &path).await.contains("Front desk"));
    assert!(!page(&house, &owner, &there).await.contains("Undo"));
}

#[tokio::test]
async fn what_is_exported_can_be_imported_and_formulas_stay_text() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let caller = house.caller(&owner).await;
    let path = "/address-book/personal";
    let file = "\u{feff}Favourite;Tags;Address;Name;Note\r\n\
        yes;berlin till;123 456 789;'=SUM(A1);\"one\r\ntwo\"\r\n;;front@ad;;\r\n;;nowhere;x;\r\n\
        ;a:b;back@ad;;\r\n;;FRONT@AD;y;\r\n";
    let import = format!("{path}/import");
    let shown = upload(&house, &owner, &import, &[("file", file.as_bytes())]).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_page("address_book_import", own_part(&shown.body));
    let listed = async || {
        let book = BookPlace::Personal;
        let entries = house.portal.export_address_book(&caller, book).await.unwrap();
        let names = entries.into_iter().map(|it| it.entry.facts.name);
        names.collect::<Vec<_>>()
    };
    assert!(
        listed().await.is_empty(),
        "nothing is done before it is confirmed"
    );
    let confirmed = |new: &'static [u8]| {
        let changed: &[u8] = b"0";
        [("csv", file.as_bytes()), ("new", new), ("changed", changed)]
    };
    let otherwise = upload(&house, &owner, &import, &confirmed(b"3")).await;
    assert_eq!(otherwise.status, StatusCode::CONFLICT);
    assert!(listed().await.is_empty());
    let done = upload(&house, &owner, &import, &confirmed(b"2")).await;
    assert_eq!(done.header("location"), format!("{path}?saved=imported"));
    assert_eq!(listed().await, ["=SUM(A1)", "front@ad"]);

    let address = format!("{path}/entries.csv");
    let exported = house.ask("GET", &address).by(&owner).send().await;
    assert_eq!(
        exported.body,
        "\u{feff}Name,Address,Note,Tags,Favourite\r\n\
         '=SUM(A1),123456789,\"one\ntwo\",berlin till,yes\r\nfront@ad,front@ad,,,\r\n"
    );
    let again = upload(&house, &owner, &import, &[("file", exported.body.as_bytes())]).await;
    assert!(again.body.contains("There is nothing to import"));
}

#[tokio::test]
async fn a_file_that_is_none_is_refused_with_the_reason() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    let import = "/address-book/personal/import";
    let large = vec![b'a'; 2 * 1024 * 1024 + 1];
    let huge = vec![b'a'; 5 * 1024 * 1024];
    for (file, words) in [
        (b"".as_slice(), "Choose a CSV file first"),
        (b"Address\nf\xfcr@ad\n", "not written in UTF-8"),
        (b"Name,Note\nA,B\n", "names no column"),
        (&large, "larger than 2 MB"),
        (&huge, "larger than 2 MB"),
    ] {
        let answer = upload(&house, &owner, import, &[("file", file)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(answer.body.contains(words), "{words}");
    }
}
