use model::{
    Access, AccountId, AddressBook, AddressBookId, AddressBookKind, AddressEntry, AddressEntryId,
    AddressFacts, SharedBook,
};
use store::{AddressCursor, AddressQuery, BookReader, StoreError, Tx};

use crate::{
    databases::both,
    nouns::{at, client, insert_account, owner_role, random, user},
};

fn book(n: u64, account: AccountId, kind: AddressBookKind) -> AddressBook {
    AddressBook {
        id: AddressBookId::new(at(0), random(n)),
        account,
        kind,
        version: 1,
        created_at: at(0),
    }
}

fn shared(name: &str) -> AddressBookKind {
    AddressBookKind::Shared(SharedBook {
        name: name.to_owned(),
        clients: Access::View,
        roles: None,
    })
}

fn entry(n: u64, book: &AddressBook, name: &str, address: &str, tags: &str) -> AddressEntry {
    AddressEntry {
        id: AddressEntryId::new(at(0), random(n)),
        book: book.id,
        facts: AddressFacts {
            name: name.to_owned(),
            address: address.parse().unwrap(),
            note: format!("Note {n}"),
            tags: tags.parse().unwrap(),
        },
        version: 1,
    }
}

fn all_of(book: &AddressBook) -> AddressQuery {
    AddressQuery {
        book: book.id,
        search: None,
        tag: None,
        after: None,
        limit: 100,
    }
}

async fn names(tx: &mut Tx, account: AccountId, reader: BookReader, query: &AddressQuery) -> Vec<String> {
    let page = tx.address_entries_page(account, reader, query).await.unwrap();
    let name = |listed: &store::ListedEntry| {
        let star = if listed.favourite { "*" } else { "" };
        format!("{star}{}", listed.entry.facts.name)
    };
    page.iter().map(name).collect()
}

#[tokio::test]
async fn books_belong_to_one_account_and_shared_ones_are_listed_by_name() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (one, two) = (insert_account(&mut tx, 1).await, insert_account(&mut tx, 2).await);
        let role = owner_role(one.id);
        let mut zoo = book(1, one.id, shared("Zoo"));
        let acme = book(2, one.id, shared("acme"));
        for it in [&zoo, &acme, &book(3, two.id, shared("zoo"))] {
            tx.insert_address_book(it).await.unwrap();
        }
        let again = tx.insert_address_book(&book(4, one.id, shared("ZOO"))).await;
        assert!(matches!(again, Err(StoreError::Taken)), "{again:?}");
        tx.insert_address_entry(one.id, &entry(1, &zoo, "Ape", "123456789", ""))
            .await
            .unwrap();

        let new = SharedBook {
            name: "Zebras".to_owned(),
            clients: Access::Edit,
            roles: Some([(role.id, Access::View)].into()),
        };
        assert!(tx.update_shared_book(one.id, zoo.id, 2, &new).await.unwrap());
        assert!(!tx.update_shared_book(one.id, zoo.id, 2, &new).await.unwrap());
        assert!(!tx.update_shared_book(two.id, zoo.id, 3, &new).await.unwrap());
        let taken = tx.update_shared_book(one.id, acme.id, 2, &new).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        zoo = AddressBook {
            kind: AddressBookKind::Shared(new),
            version: 2,
            ..zoo
        };
        assert_eq!(
            tx.address_book(one.id, zoo.id).await.unwrap().as_ref(),
            Some(&zoo)
        );
        assert_eq!(tx.address_book(two.id, zoo.id).await.unwrap(), None);
        let listed = tx.shared_address_books(one.id).await.unwrap();
        let listed: Vec<_> = listed.into_iter().map(|it| (it.book, it.entries)).collect();
        assert_eq!(listed, [(acme, 0), (zoo.clone(), 1)]);

        assert!(!tx.delete_address_book(two.id, zoo.id).await.unwrap());
        assert!(tx.delete_address_book(one.id, zoo.id).await.unwrap());
        assert_eq!(tx.count_address_entries(one.id, zoo.id).await.unwrap(), 0);
    }
}

async fn insert_animals(tx: &mut Tx, account: AccountId, zoo: &AddressBook) {
    let animals = [
        "Zebra",
        "ape",
        "Bear",
        "cat",
        "bear",
        "100% wool",
        "under_score",
        "Älg",
    ];
    for (n, name) in (1..).zip(animals) {
        let address = format!("{}", 100_000_000 + n);
        let tags = if n % 2 == 0 { "Even" } else { "odd,even/3" };
        tx.insert_address_entry(account, &entry(n, zoo, name, &address, tags))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn entries_are_paged_with_the_favourites_of_each_reader_first() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await.id;
        let zoo = book(1, account, shared("Zoo"));
        tx.insert_address_book(&zoo).await.unwrap();
        insert_animals(&mut tx, account, &zoo).await;
        let anna = BookReader::User(user(1, "anna@example.com").id);
        let ben = BookReader::User(user(2, "ben@example.com").id);
        for n in [1, 3] {
            let id = AddressEntryId::new(at(0), random(n));
            tx.set_address_favourite(account, anna, id, true).await.unwrap();
            tx.set_address_favourite(account, anna, id, true).await.unwrap();
        }
        let whole = names(&mut tx, account, anna, &all_of(&zoo)).await;
        assert_eq!(whole[..2], ["*Bear", "*Zebra"]);
        assert_eq!(whole.len(), 8);
        assert!(
            names(&mut tx, account, ben, &all_of(&zoo))
                .await
                .iter()
                .all(|name| !name.starts_with('*'))
        );

        for limit in 1..=3 {
            let mut paged = Vec::new();
            let mut query = AddressQuery {
                limit,
                ..all_of(&zoo)
            };
            loop {
                let page = tx.address_entries_page(account, anna, &query).await.unwrap();
                let Some(last) = page.last() else { break };
                query.after = Some(AddressCursor::of(last).to_string().parse().unwrap());
                paged.extend(page.iter().map(|it| it.entry.facts.name.clone()));
            }
            let whole: Vec<_> = whole.iter().map(|name| name.trim_start_matches('*')).collect();
            assert_eq!(paged, whole, "pages of {limit}");
        }

        let search = |text: &str| AddressQuery {
            search: Some(text.to_owned()),
            ..all_of(&zoo)
        };
        assert_eq!(
            names(&mut tx, account, anna, &search("BEAR")).await,
            ["*Bear", "bear"]
        );
        assert_eq!(names(&mut tx, account, anna, &search("0%")).await, ["100% wool"]);
        assert_eq!(
            names(&mut tx, account, anna, &search("r_s")).await,
            ["under_score"]
        );
        assert_eq!(names(&mut tx, account, anna, &search("älg")).await, ["Älg"]);
        assert_eq!(
            names(&mut tx, account, anna, &search("100 000 002")).await,
            ["ape"]
        );
        assert_eq!(names(&mut tx, account, anna, &search("note 4")).await, ["cat"]);
        assert_eq!(names(&mut tx, account, anna, &search("a\0b")).await.len(), 0);
        let tagged = AddressQuery {
            tag: Some("EVEN".parse().unwrap()),
            ..all_of(&zoo)
        };
        assert_eq!(names(&mut tx, account, ben, &tagged).await.len(), 4);
        let tags = tx.address_tags(account, zoo.id, 10).await.unwrap();
        let tags: Vec<_> = tags.iter().map(|tag| tag.as_str()).collect();
        assert_eq!(tags, ["Even", "even/3", "odd"]);
        let other = insert_account(&mut tx, 2).await.id;
        assert_eq!(names(&mut tx, other, anna, &all_of(&zoo)).await.len(), 0);
        assert_eq!(tx.address_tags(other, zoo.id, 10).await.unwrap(), []);
    }
}

#[tokio::test]
async fn an_address_stands_once_in_a_book_and_what_was_removed_can_come_back() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await.id;
        let (zoo, acme) = (book(1, account, shared("Zoo")), book(2, account, shared("Acme")));
        for it in [&zoo, &acme] {
            tx.insert_address_book(it).await.unwrap();
        }
        let ape = entry(1, &zoo, "Ape", "ape@ad", "trees");
        tx.insert_address_entry(account, &ape).await.unwrap();
        let twin = entry(2, &zoo, "Twin", "APE@ad", "");
        assert!(matches!(
            tx.insert_address_entry(account, &twin).await,
            Err(StoreError::Taken)
        ));
        tx.insert_address_entry(account, &entry(3, &acme, "Twin", "APE@ad", ""))
            .await
            .unwrap();

        assert!(tx.remove_address_entry(account, ape.id, at(5)).await.unwrap());
        assert!(!tx.remove_address_entry(account, ape.id, at(6)).await.unwrap());
        assert_eq!(tx.address_entry(account, ape.id, false).await.unwrap(), None);
        assert_eq!(tx.address_tags(account, zoo.id, 10).await.unwrap(), []);
        assert_eq!(tx.count_address_entries(account, zoo.id).await.unwrap(), 0);
        tx.insert_address_entry(account, &twin).await.unwrap();
        assert!(matches!(
            tx.restore_address_entry(account, &ape).await,
            Err(StoreError::Taken)
        ));
        let mut moved = AddressEntry {
            version: 2,
            ..twin.clone()
        };
        moved.facts.address = "123456789".parse().unwrap();
        assert!(tx.update_address_entry(account, &moved).await.unwrap());
        assert!(!tx.update_address_entry(account, &moved).await.unwrap());
        assert!(tx.restore_address_entry(account, &ape).await.unwrap());
        assert_eq!(tx.address_tags(account, zoo.id, 10).await.unwrap().len(), 1);
        moved.facts.address = "ape@AD".parse().unwrap();
        moved.version = 3;
        assert!(matches!(
            tx.update_address_entry(account, &moved).await,
            Err(StoreError::Taken)
        ));

        tx.remove_address_entry(account, ape.id, at(5)).await.unwrap();
        assert_eq!(tx.purge_address_entries(at(5)).await.unwrap(), 0);
        assert_eq!(tx.purge_address_entries(at(6)).await.unwrap(), 1);
        assert_eq!(tx.address_entry(account, ape.id, true).await.unwrap(), None);
    }
}

#[tokio::test]
async fn users_and_clients_have_one_book_each_which_goes_with_them() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (one, two) = (
            insert_account(&mut tx, 1).await.id,
            insert_account(&mut tx, 2).await.id,
        );
        let anna = user(1, "anna@example.com");
        tx.insert_user(&anna, "").await.unwrap();
        let desk = client(1, None);
        tx.insert_client(&desk).await.unwrap();
        let annas = book(1, one, AddressBookKind::Personal(anna.id));
        let elsewhere = book(2, two, AddressBookKind::Personal(anna.id));
        let desks = book(3, one, AddressBookKind::Client(desk.id));
        for it in [&annas, &elsewhere, &desks] {
            tx.insert_address_book(it).await.unwrap();
        }
        let second = book(4, one, AddressBookKind::Personal(anna.id));
        assert!(matches!(
            tx.insert_address_book(&second).await,
            Err(StoreError::Taken)
        ));
        assert_eq!(
            tx.personal_address_book(one, anna.id).await.unwrap().as_ref(),
            Some(&annas)
        );
        assert_eq!(
            tx.client_address_book(one, desk.id).await.unwrap().as_ref(),
            Some(&desks)
        );
        assert_eq!(tx.shared_address_books(one).await.unwrap(), []);
        let zoo = book(5, one, shared("Zoo"));
        tx.insert_address_book(&zoo).await.unwrap();
        let ape = entry(1, &zoo, "Ape", "ape@ad", "");
        tx.insert_address_entry(one, &ape).await.unwrap();
        let reader = BookReader::Client(desk.id);
        tx.set_address_favourite(one, reader, ape.id, true).await.unwrap();

        tx.forget_books_of_user(one, anna.id).await.unwrap();
        tx.forget_books_of_client(one, desk.id).await.unwrap();
        assert_eq!(tx.personal_address_book(one, anna.id).await.unwrap(), None);
        assert_eq!(tx.client_address_book(one, desk.id).await.unwrap(), None);
        assert!(tx.personal_address_book(two, anna.id).await.unwrap().is_some());
        assert_eq!(names(&mut tx, one, reader, &all_of(&zoo)).await, ["Ape"]);
        let address = desk.number.to_string().parse().unwrap();
        let found = tx.client_by_address(&address);
        assert_eq!(found.await.unwrap().map(|it| it.id), Some(desk.id));
    }
}
