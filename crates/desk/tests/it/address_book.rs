//! The address books of a device, on its command line.

use serde_json::Value;
use wire::{
    AddressBookAnswer, AddressBookAsk, AddressBookEntry, AddressBookForm, AddressBookRefusal, ClientFrame,
    ServerFrame,
};

use crate::{
    program::{Device, Done},
    server::{Link, Server, account},
};

const ID: &str = "abe_0190aaaaaaaa70008000000000000001";

fn entry(name: &str, book: Option<&str>) -> AddressBookEntry {
    AddressBookEntry {
        id: ID.parse().unwrap(),
        book: book.map(str::to_owned),
        name: name.to_owned(),
        address: "123456789".to_owned(),
        note: String::new(),
        tags: vec!["berlin".to_owned()],
        favourite: true,
        editable: true,
    }
}

/// Runs a command while the server answers its wishes one after the other; what it wished.
async fn run(
    device: &Device,
    link: &mut Link,
    words: &[&str],
    answers: Vec<AddressBookAnswer>,
) -> (Done, Vec<AddressBookAsk>) {
    let words: Vec<_> = ["address-book"].iter().chain(words).copied().collect();
    let answering = async {
        let mut wishes = Vec::new();
        for answer in answers {
            let (request, wish) = loop {
                if let ClientFrame::AddressBook { request, wish } = link.next().await {
                    break (request, wish);
                }
            };
            wishes.push(wish);
            // An answer to another wish is nobody's.
            for request in [request + 1_000, request] {
                let answer = answer.clone();
                link.send(&ServerFrame::AddressBook { request, answer }).await;
            }
        }
        wishes
    };
    let (wishes, done) = tokio::join!(answering, device.run(&words, ""));
    (done, wishes)
}

#[tokio::test]
async fn a1_entries_are_listed_page_by_page_for_people_and_for_programs() {
    let (server, device) = (Server::plain().await, Device::new());
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    device
        .status_where(|status| status["number"] == 123_456_789)
        .await;
    let pages = || {
        vec![
            AddressBookAnswer::Page {
                entries: vec![entry("Till\u{1b}[2J 1", None)],
                next: Some("there".to_owned()),
            },
            AddressBookAnswer::Page {
                entries: vec![entry("Front", Some("Shops"))],
                next: None,
            },
        ]
    };
    let (done, wishes) = run(&device, &mut link, &["list", "--search", "ti"], pages()).await;
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    let lines: Vec<_> = done.out.lines().collect();
    assert_eq!(
        lines,
        [
            "* Till[2J 1\t123 456 789\town\tberlin",
            "* Front\t123 456 789\tShops\tberlin"
        ]
    );
    let search = || Some("ti".to_owned());
    assert_eq!(
        wishes,
        [
            AddressBookAsk::List {
                after: None,
                search: search()
            },
            AddressBookAsk::List {
                after: Some("there".to_owned()),
                search: search()
            }
        ]
    );
    let (done, _) = run(&device, &mut link, &["list", "--json"], pages()).await;
    let listed: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(listed[1]["book"], "Shops");
    assert_eq!(listed[0]["book"], Value::Null);
    assert_eq!(listed[1]["tags"][0], "berlin");
}

#[tokio::test]
async fn a1_entries_are_added_and_named_by_what_people_see() {
    let (server, device) = (Server::plain().await, Device::new());
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    device
        .status_where(|status| status["number"] == 123_456_789)
        .await;
    let done_with = |name: &str| AddressBookAnswer::Done {
        entry: Some(entry(name, None)),
    };
    let words = ["add", "123 456 789", "--name", "Till", "--tags", "berlin"];
    let (done, wishes) = run(&device, &mut link, &words, vec![done_with("Till")]).await;
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(done.out.contains("Till"), "{}", done.out);
    let AddressBookAsk::Add {
        book: None,
        entry: form,
    } = &wishes[0]
    else {
        panic!("{wishes:?}")
    };
    assert_eq!(form.address.as_deref(), Some("123 456 789"));

    let page = || AddressBookAnswer::Page {
        entries: vec![entry("Till", None)],
        next: None,
    };
    for which in ["123 456 789", "TILL", ID] {
        let mut answers = vec![done_with("Till")];
        if which != ID {
            answers.insert(0, page());
        }
        let words = ["edit", which, "--note", "Second floor"];
        let (done, wishes) = run(&device, &mut link, &words, answers).await;
        assert_eq!(done.code, 0, "{which}: {}", done.err);
        let change = AddressBookForm {
            note: Some("Second floor".to_owned()),
            ..AddressBookForm::default()
        };
        let expected = AddressBookAsk::Edit {
            entry: ID.parse().unwrap(),
            change,
        };
        assert_eq!(wishes.last(), Some(&expected));
    }
    let words = ["favourite", ID, "--off"];
    let (_, wishes) = run(&device, &mut link, &words, vec![done_with("Till")]).await;
    let expected = AddressBookAsk::Favourite {
        entry: ID.parse().unwrap(),
        favourite: false,
    };
    assert_eq!(wishes, [expected]);
    let removed = AddressBookAnswer::Done { entry: None };
    let (done, _) = run(&device, &mut link, &["remove", "Till"], vec![page(), removed]).await;
    assert_eq!(done.code, 0, "{}", done.err);

    let twins = AddressBookAnswer::Page {
        entries: vec![entry("Till", None), entry("till", Some("Shops"))],
        next: None,
    };
    let (done, _) = run(&device, &mut link, &["remove", "Till"], vec![twins]).await;
    assert_eq!(done.code, 2);
    let (done, _) = run(&device, &mut link, &["remove", "Front"], vec![page()]).await;
    assert_eq!(done.code, 3);
}

/// D3: a device that was removed is told why it has no address book any more.
#[tokio::test]
async fn a1_what_is_refused_says_why_and_what_to_do() {
    let (server, device) = (Server::plain().await, Device::new());
    assert_eq!(device.run(&["address-book", "list"], "").await.code, 4);
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    device
        .status_where(|status| status["number"] == 123_456_789)
        .await;
    let refused = |reason| vec![AddressBookAnswer::Refused { reason }];
    for (reason, code, words) in [
        (AddressBookRefusal::NoAccount, 3, "--register-license"),
        (AddressBookRefusal::NoBook, 3, "open to clients"),
        (AddressBookRefusal::ReadOnly, 3, "in the portal"),
        (AddressBookRefusal::Address, 2, "desk@ad"),
        (AddressBookRefusal::InTheBook, 3, "already"),
        (AddressBookRefusal::Full, 3, "10,000"),
        (AddressBookRefusal::Unavailable, 4, "Try again"),
    ] {
        let (done, _) = run(&device, &mut link, &["add", "a@ad"], refused(reason)).await;
        assert_eq!(done.code, code, "{reason:?}: {}", done.err);
        assert!(done.err.contains(words), "{reason:?}: {}", done.err);
    }
    let registered = ServerFrame::Registered { account: account() };
    link.send(&registered).await;
    device.status_where(|status| status["account"].is_object()).await;
    link.send(&ServerFrame::Unregistered).await;
    device
        .status_where(|status| status["removed_from"].is_object())
        .await;
    let (done, _) = run(
        &device,
        &mut link,
        &["list"],
        refused(AddressBookRefusal::NoAccount),
    )
    .await;
    assert_eq!(done.code, 3);
    assert!(done.err.contains(&account().name), "{}", done.err);
    assert!(done.err.contains("removed"), "{}", done.err);
}

#[tokio::test]
async fn a1_a_link_that_is_lost_is_no_answer() {
    let (server, device) = (Server::plain().await, Device::new());
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    device
        .status_where(|status| status["number"] == 123_456_789)
        .await;
    let closing = async {
        while !matches!(link.next().await, ClientFrame::AddressBook { .. }) {}
        link.close().await;
    };
    let (_, done) = tokio::join!(closing, device.run(&["address-book", "list"], ""));
    assert_eq!(done.code, 4, "{}", done.err);
}
