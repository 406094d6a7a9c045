//! Address books: a page of up to 10,000 entries is read in its order, by the favourites of one reader.

use model::{AddressBookId, AddressEntryId};

use super::{NOW, account, client, plan, store};
use crate::{AddressCursor, AddressQuery, BookReader, address_books, address_entries};

fn book() -> AddressBookId {
    AddressBookId::new(NOW, [1; 10])
}

#[tokio::test]
async fn a_page_of_entries_is_read_from_an_index_in_its_order() {
    let mut tx = store().await;
    let reader = BookReader::Client(client());
    let entry = AddressEntryId::new(NOW, [2; 10]);
    for search in [None, Some("12 3".to_owned())] {
        for tag in [None, Some("berlin".parse().unwrap())] {
            for after in [None, Some(format!("n~{entry}~x"))] {
                let after: Option<AddressCursor> = after.map(|text| text.parse().unwrap());
                let query = AddressQuery {
                    book: book(),
                    search: search.clone(),
                    tag: tag.clone(),
                    after,
                    limit: 50,
                };
                let others = address_entries::others_statement(account(), reader, &query, 50);
                let others = plan(&mut tx, others).await;
                assert!(
                    others.contains("SEARCH address_entries USING INDEX address_entries_by_name (book_id=?"),
                    "{others}"
                );
                assert!(!others.contains("TEMP B-TREE"), "{others}");
                assert!(!others.contains("SCAN"), "{others}");
                let favourites = address_entries::favourites_statement(account(), reader, &query);
                let favourites = plan(&mut tx, favourites).await;
                assert!(
                    favourites.contains("SEARCH address_favourites USING COVERING INDEX"),
                    "{favourites}"
                );
                assert!(!favourites.contains("SCAN"), "{favourites}");
            }
        }
    }
}

#[tokio::test]
async fn books_tags_and_what_was_removed_are_found_by_index() {
    let mut tx = store().await;
    let shared = plan(&mut tx, address_books::shared_statement(account())).await;
    assert!(
        shared.contains("INDEX address_books_shared (account_id=?"),
        "{shared}"
    );
    assert!(!shared.contains("TEMP B-TREE"), "{shared}");
    let addresses = ["123456789".parse().unwrap(), "desk@ad".parse().unwrap()];
    let (numbers, aliases) = address_entries::at_statements(account(), &addresses);
    let statements = [
        numbers,
        aliases,
        address_books::roles_statement(account()),
        address_entries::tags_statement(account(), book(), 100),
        address_entries::purge_statement(NOW),
        address_entries::alias_statement("desk@ad"),
    ];
    for statement in statements {
        let plan = plan(&mut tx, statement).await;
        assert!(!plan.contains("SCAN"), "{plan}");
    }
}
