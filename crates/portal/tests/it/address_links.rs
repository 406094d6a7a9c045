//! The address books of clients, over their control links.

use model::{Access, ActorKind, Limit};
use portal::{AuditLog, AuditQuery, BookForm, BookPlace, Caller, EntryForm, ImportRow};
use testkit::{FakeClient, TestPortal};
use wire::{
    AddressBookAnswer, AddressBookAsk, AddressBookEntry, AddressBookForm, AddressBookRefusal, ClientFrame,
    ServerFrame,
};

async fn asks(desk: &mut FakeClient, wish: AddressBookAsk) -> AddressBookAnswer {
    desk.hears();
    desk.says(ClientFrame::AddressBook { request: 7, wish }).await;
    let mut heard = desk.hears();
    let Some(ServerFrame::AddressBook { request: 7, answer }) = heard.pop() else {
        panic!("{heard:?}")
    };
    answer
}

fn list() -> AddressBookAsk {
    AddressBookAsk::List {
        after: None,
        search: None,
    }
}

async fn listed(desk: &mut FakeClient) -> Vec<AddressBookEntry> {
    match asks(desk, list()).await {
        AddressBookAnswer::Page { entries, next: None } => entries,
        other => panic!("{other:?}"),
    }
}

fn add(book: Option<&str>, name: &str, address: &str) -> AddressBookAsk {
    AddressBookAsk::Add {
        book: book.map(str::to_owned),
        entry: AddressBookForm {
            name: Some(name.to_owned()),
            address: Some(address.to_owned()),
            ..AddressBookForm::default()
        },
    }
}

async fn added(desk: &mut FakeClient, book: Option<&str>, name: &str, address: &str) -> AddressBookEntry {
    match asks(desk, add(book, name, address)).await {
        AddressBookAnswer::Done { entry: Some(entry) } => entry,
        other => panic!("{other:?}"),
    }
}

fn refused(reason: AddressBookRefusal) -> AddressBookAnswer {
    AddressBookAnswer::Refused { reason }
}

async fn book(portal: &TestPortal, caller: &Caller, name: &str, clients: Access) -> BookPlace {
    let form = BookForm {
        name: name.to_owned(),
        clients,
        roles: None,
    };
    let book = BookPlace::Shared(portal.make_address_book(caller, &form).await.unwrap());
    let form = EntryForm {
        name: Some(format!("Of {name}")),
        address: Some("front@ad".to_owned()),
        ..EntryForm::default()
    };
    portal.add_address_entry(caller, book, &form).await.unwrap();
    book
}

#[tokio::test]
async fn a_client_keeps_its_own_book_and_sees_those_that_are_open_to_clients() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (mut desk, mut other) = (portal.desk(&anna, 1).await, portal.desk(&anna, 2).await);
    book(&portal, &anna, "Hidden", Access::None).await;
    book(&portal, &anna, "Read", Access::View).await;
    book(&portal, &anna, "Write", Access::Edit).await;
    let own = added(&mut desk, None, "Mine", "123 456 789").await;
    assert_eq!(
        (own.book.as_deref(), own.address.as_str(), own.editable),
        (None, "123456789", true)
    );
    let entries = listed(&mut desk).await;
    let names: Vec<_> = entries
        .iter()
        .map(|it| (it.name.as_str(), it.book.as_deref(), it.editable))
        .collect();
    assert_eq!(
        names,
        [
            ("Mine", None, true),
            ("Of Read", Some("Read"), false),
            ("Of Write", Some("Write"), true)
        ]
    );
    assert_eq!(listed(&mut other).await.len(), 2);

    let (read, write) = (entries[1].id, entries[2].id);
    let change = |entry| AddressBookAsk::Edit {
        entry,
        change: AddressBookForm {
            tags: Some("b a".to_owned()),
            ..AddressBookForm::default()
        },
    };
    assert_eq!(
        asks(&mut desk, change(read)).await,
        refused(AddressBookRefusal::ReadOnly)
    );
    let AddressBookAnswer::Done { entry: Some(changed) } = asks(&mut desk, change(write)).await else {
        panic!()
    };
    assert_eq!(
        (changed.name.as_str(), changed.tags.join(" ").as_str()),
        ("Of Write", "a b")
    );
    let star = AddressBookAsk::Favourite {
        entry: read,
        favourite: true,
    };
    asks(&mut desk, star).await;
    assert!(listed(&mut desk).await[1].favourite);
    assert!(!listed(&mut other).await[0].favourite);
    assert_eq!(
        asks(&mut other, AddressBookAsk::Remove { entry: own.id }).await,
        refused(AddressBookRefusal::NoEntry)
    );
    assert_eq!(
        asks(&mut desk, AddressBookAsk::Remove { entry: own.id }).await,
        AddressBookAnswer::Done { entry: None }
    );
    let query = AuditQuery {
        limit: 1,
        ..AuditQuery::default()
    };
    let page = portal.audit_page(&anna, AuditLog::Account, &query).await.unwrap();
    let actor = &page.entries[0].record.actor;
    assert_eq!(
        (actor.kind, &actor.name),
        (ActorKind::Client, &desk.number().to_string())
    );
}

#[tokio::test]
async fn what_a_client_wants_is_checked_and_it_learns_why_not() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    book(&portal, &anna, "Hidden", Access::None).await;
    book(&portal, &anna, "Read", Access::View).await;
    added(&mut desk, None, "Mine", "front@ad").await;
    use AddressBookRefusal as Why;
    let long = "x".repeat(101);
    for (wish, reason) in [
        (add(None, "Again", "FRONT@ad"), Why::InTheBook),
        (add(None, "Bad", "12"), Why::Address),
        (add(None, &long, "a@ad"), Why::TooLong),
        (add(Some("Hidden"), "x", "a@ad"), Why::NoBook),
        (add(Some("@client"), "x", "a@ad"), Why::NoBook),
        (add(Some("read"), "x", "a@ad"), Why::ReadOnly),
        (
            AddressBookAsk::List {
                after: Some("nonsense".to_owned()),
                search: None,
            },
            Why::Place,
        ),
        (
            AddressBookAsk::Remove {
                entry: "abe_0190aaaaaaaa70008000000000000001".parse().unwrap(),
            },
            Why::NoEntry,
        ),
    ] {
        assert_eq!(asks(&mut desk, wish.clone()).await, refused(reason), "{wish:?}");
    }
}

#[tokio::test]
async fn a_long_book_comes_in_pages_and_can_be_searched() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let long = book(&portal, &anna, "Long", Access::View).await;
    let rows: Vec<_> = (0..70_u64)
        .map(|n| ImportRow {
            line: n,
            form: EntryForm {
                name: Some(format!("Till {n}")),
                address: Some((100_000_000 + n).to_string()),
                ..EntryForm::default()
            },
        })
        .collect();
    portal
        .import_address_entries(&anna, long, &rows, (70, 0))
        .await
        .unwrap()
        .unwrap();
    added(&mut desk, None, "Mine", "123 456 789").await;
    let (mut after, mut names) = (None, Vec::new());
    loop {
        let wish = AddressBookAsk::List { after, search: None };
        let AddressBookAnswer::Page { entries, next } = asks(&mut desk, wish).await else {
            panic!()
        };
        assert!(entries.len() <= wire::MOST_ADDRESS_ENTRIES);
        names.extend(entries.into_iter().map(|it| it.name));
        after = next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(names.len(), 72);
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 72);
    let search = AddressBookAsk::List {
        after: None,
        search: Some("TILL 6".to_owned()),
    };
    let AddressBookAnswer::Page { entries, next: None } = asks(&mut desk, search).await else {
        panic!()
    };
    assert_eq!(entries.len(), 11);
}

/// D3: a client that is removed loses its address book, and so does one that moves.
#[tokio::test]
async fn a_client_that_leaves_its_account_loses_its_book_for_good() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (_, bens_key) = portal.add_second_account(Limit::Unlimited).await;
    let mut free = FakeClient::new(&portal, 9);
    free.connect().await;
    let none = refused(AddressBookRefusal::NoAccount);
    assert_eq!(asks(&mut free, list()).await, none);
    assert_eq!(asks(&mut free, add(None, "x", "a@ad")).await, none);

    let mut desk = portal.desk(&anna, 1).await;
    let read = book(&portal, &anna, "Read", Access::View).await;
    added(&mut desk, None, "Mine", "123 456 789").await;
    portal.remove_client(&anna, desk.number()).await.unwrap();
    assert_eq!(asks(&mut desk, list()).await, none);
    let key = portal.license(&anna).await.unwrap().license_key.unwrap();
    desk.register(&key).await;
    assert_eq!(listed(&mut desk).await.len(), 1, "only the shared one is left");
    let entry = portal
        .address_entries(
            &anna,
            read,
            &portal::EntryList {
                limit: 1,
                ..Default::default()
            },
        )
        .await
        .unwrap();
    let star = AddressBookAsk::Favourite {
        entry: entry.entries[0].entry.id,
        favourite: true,
    };
    asks(&mut desk, star).await;
    added(&mut desk, None, "Mine", "123 456 789").await;
    desk.register(&bens_key.grouped()).await;
    assert!(listed(&mut desk).await.is_empty());
    desk.register(&key).await;
    let back = listed(&mut desk).await;
    assert_eq!((back.len(), back[0].favourite), (1, false));
}
