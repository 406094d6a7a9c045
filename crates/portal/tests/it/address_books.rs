//! Address books: shared and personal, who may do what with them, and calling by address.

use model::{Access, AddressBookId, AuditAction, AuditEntry, Limit, Presence, Rights, Section, StartingRole};
use portal::{
    AuditLog, AuditQuery, BookForm, BookPlace, Caller, EntryForm, EntryList, Error, Event, Field, ImportRow,
    LimitKind, ProblemKind, Reason, RoleForm, Skipped,
};
use testkit::{TestPortal, events};

fn named(name: &str) -> BookForm {
    BookForm {
        name: name.to_owned(),
        clients: Access::View,
        roles: None,
    }
}

fn form(name: &str, address: &str) -> EntryForm {
    EntryForm {
        name: Some(name.to_owned()),
        address: Some(address.to_owned()),
        ..EntryForm::default()
    }
}

fn all() -> EntryList {
    EntryList {
        limit: 50,
        ..EntryList::default()
    }
}

async fn names(portal: &TestPortal, caller: &Caller, place: BookPlace) -> Vec<String> {
    let page = portal.address_entries(caller, place, &all()).await.unwrap();
    page.entries
        .into_iter()
        .map(|seen| seen.entry.facts.name)
        .collect()
}

async fn actions(portal: &TestPortal, caller: &Caller) -> Vec<AuditAction> {
    entries(portal, caller)
        .await
        .iter()
        .map(|entry| entry.record.action)
        .collect()
}

async fn entries(portal: &TestPortal, caller: &Caller) -> Vec<AuditEntry> {
    let query = AuditQuery {
        limit: 100,
        ..AuditQuery::default()
    };
    let page = portal.audit_page(caller, AuditLog::Account, &query).await;
    page.unwrap().entries
}

async fn shared(portal: &TestPortal, caller: &Caller, name: &str) -> (AddressBookId, BookPlace) {
    let id = portal.make_address_book(caller, &named(name)).await.unwrap();
    (id, BookPlace::Shared(id))
}

#[tokio::test]
async fn a_personal_book_needs_only_membership_and_nobody_else_sees_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let carl = portal
        .add_member(anna.account, "carl@example.com", StartingRole::Accountant)
        .await;
    assert_eq!(
        names(&portal, &carl, BookPlace::Personal).await,
        Vec::<String>::new()
    );
    let mut heard = portal.subscribe();
    let id = portal
        .add_address_entry(&carl, BookPlace::Personal, &form("Till 1", "123 456 789"))
        .await
        .unwrap();
    let expected = Event::AddressBook {
        account: anna.account,
        user: Some(carl.user),
    };
    assert_eq!(events(&mut heard), [expected]);
    assert_eq!(names(&portal, &carl, BookPlace::Personal).await, ["Till 1"]);
    assert_eq!(
        names(&portal, &anna, BookPlace::Personal).await,
        Vec::<String>::new()
    );
    // Not by its id, and not by the id of its entry either.
    let removed = portal.remove_address_entry(&anna, BookPlace::Personal, id).await;
    assert!(matches!(removed, Err(Error::NotFound)), "{removed:?}");
    let books = portal.address_books(&carl).await.unwrap();
    assert_eq!(books.iter().map(|it| it.entries).collect::<Vec<_>>(), [1]);
    let refused = portal.make_address_book(&carl, &named("Shops")).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");

    portal.remove_user(&anna, carl.user).await.unwrap();
    let carl = portal
        .add_member(anna.account, "carl@example.com", StartingRole::Accountant)
        .await;
    assert_eq!(
        names(&portal, &carl, BookPlace::Personal).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_shared_book_is_changed_by_whoever_may_and_does_not_exist_elsewhere() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let auditor = portal
        .add_member(anna.account, "otto@example.com", StartingRole::Auditor)
        .await;
    let accountant = portal
        .add_member(anna.account, "carl@example.com", StartingRole::Accountant)
        .await;
    let (id, shops) = shared(&portal, &anna, "Shops").await;
    let taken = portal.make_address_book(&anna, &named("SHOPS")).await;
    assert!(
        matches!(&taken, Err(Error::Invalid(problems)) if problems[0].kind == ProblemKind::Taken),
        "{taken:?}"
    );
    let entry = portal
        .add_address_entry(&anna, shops, &form("", "front@ad"))
        .await
        .unwrap();
    assert_eq!(names(&portal, &auditor, shops).await, ["front@ad"]);
    let added = portal
        .add_address_entry(&auditor, shops, &form("x", "back@ad"))
        .await;
    assert!(matches!(added, Err(Error::Forbidden(_))), "{added:?}");
    let seen = portal.address_entries(&accountant, shops, &all()).await;
    assert!(matches!(seen, Err(Error::Forbidden(_))), "{seen:?}");
    for refused in [
        portal.address_entries(&ben, shops, &all()).await.map(drop),
        portal.remove_address_entry(&ben, shops, entry).await.map(drop),
        portal.delete_address_book(&ben, id).await,
        portal.change_address_book(&ben, id, 1, &named("Mine")).await,
        portal.set_address_favourite(&ben, shops, entry, true).await,
        portal.export_address_book(&ben, shops).await.map(drop),
    ] {
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    }
    portal
        .change_address_book(&anna, id, 1, &named("Stores"))
        .await
        .unwrap();
    let meanwhile = portal.change_address_book(&anna, id, 1, &named("Branches")).await;
    assert!(
        matches!(meanwhile, Err(Error::Conflict(Reason::ChangedMeanwhile))),
        "{meanwhile:?}"
    );
    portal.delete_address_book(&anna, id).await.unwrap();
    let gone = portal.address_entries(&anna, shops, &all()).await;
    assert!(matches!(gone, Err(Error::NotFound)), "{gone:?}");
    let actions = actions(&portal, &anna).await;
    assert_eq!(
        actions[..4],
        [
            AuditAction::AddressBookDeleted,
            AuditAction::AddressBookChanged,
            AuditAction::AddressEntryAdded,
            AuditAction::AddressBookMade
        ]
    );
}

#[tokio::test]
async fn chosen_roles_see_a_book_and_it_stays_shut_when_the_role_goes() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let admin = portal
        .add_member(anna.account, "ada@example.com", StartingRole::Admin)
        .await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    let rights = Rights::default().with(Section::AddressBooks, Access::Edit);
    let night = RoleForm {
        name: "Night shift".to_owned(),
        rights,
    };
    let night = portal.make_role(&anna, night).await.unwrap();
    let only = |roles: &[(model::RoleId, Access)]| BookForm {
        roles: Some(roles.iter().copied().collect()),
        ..named("Vaults")
    };
    let form_of = only(&[(tina.role.id, Access::View), (night, Access::Edit)]);
    let id = portal.make_address_book(&anna, &form_of).await.unwrap();
    let vaults = BookPlace::Shared(id);
    portal
        .add_address_entry(&anna, vaults, &form("Safe", "safe@ad"))
        .await
        .unwrap();
    assert_eq!(names(&portal, &tina, vaults).await, ["Safe"]);
    let added = portal.add_address_entry(&tina, vaults, &form("x", "x@ad")).await;
    assert!(matches!(added, Err(Error::Forbidden(_))), "{added:?}");
    let shut = portal.address_entries(&admin, vaults, &all()).await;
    assert!(matches!(shut, Err(Error::NotFound)), "{shut:?}");
    assert_eq!(portal.address_books(&admin).await.unwrap().len(), 1);
    assert_eq!(portal.address_books(&tina).await.unwrap()[1].access, Access::View);

    portal
        .change_address_book(&anna, id, 1, &only(&[(night, Access::Edit)]))
        .await
        .unwrap();
    let shut = portal.address_entries(&tina, vaults, &all()).await;
    assert!(matches!(shut, Err(Error::NotFound)), "{shut:?}");
    portal.remove_role(&anna, night).await.unwrap();
    let shut = portal.address_entries(&tina, vaults, &all()).await;
    assert!(matches!(shut, Err(Error::NotFound)), "{shut:?}");
    assert_eq!(names(&portal, &anna, vaults).await, ["Safe"]);
    portal
        .change_address_book(&anna, id, 2, &named("Vaults"))
        .await
        .unwrap();
    assert_eq!(names(&portal, &tina, vaults).await, ["Safe"]);
    let roles = entries(&portal, &anna).await;
    let change = roles[0]
        .record
        .changes
        .iter()
        .find(|change| change.field.name() == "roles_access");
    assert_eq!(change.and_then(|change| change.after.clone()), None);
}

#[tokio::test]
async fn an_entry_is_checked_changed_removed_and_had_back() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (_, shops) = shared(&portal, &anna, "Shops").await;
    let bad = EntryForm {
        name: Some("x".repeat(101)),
        address: Some("12".to_owned()),
        note: Some("x".repeat(1_001)),
        tags: Some("a:b".to_owned()),
        favourite: None,
    };
    let Err(Error::Invalid(problems)) = portal.add_address_entry(&anna, shops, &bad).await else {
        panic!()
    };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
    assert_eq!(
        fields,
        [Field::ClientAddress, Field::Name, Field::Note, Field::Tags]
    );
    let till = EntryForm {
        tags: Some("berlin till".to_owned()),
        ..form("Till", "123 456 789")
    };
    let id = portal.add_address_entry(&anna, shops, &till).await.unwrap();
    let twice = portal.add_address_entry(&anna, shops, &till).await;
    assert!(
        matches!(&twice, Err(Error::Invalid(problems)) if problems[0].kind == ProblemKind::InTheBook),
        "{twice:?}"
    );
    let note = EntryForm {
        note: Some("Ring twice".to_owned()),
        ..EntryForm::default()
    };
    portal
        .change_address_entry(&anna, shops, id, 1, &note)
        .await
        .unwrap();
    let late = portal.change_address_entry(&anna, shops, id, 1, &note).await;
    assert!(
        matches!(late, Err(Error::Conflict(Reason::ChangedMeanwhile))),
        "{late:?}"
    );
    let entry = portal.address_entry(&anna, shops, id).await.unwrap();
    assert_eq!(
        (
            entry.facts.name.as_str(),
            entry.facts.note.as_str(),
            entry.version
        ),
        ("Till", "Ring twice", 2)
    );
    portal.remove_address_entry(&anna, shops, id).await.unwrap();
    assert!(names(&portal, &anna, shops).await.is_empty());
    portal.restore_address_entry(&anna, shops, id).await.unwrap();
    assert_eq!(names(&portal, &anna, shops).await, ["Till"]);
    let page = portal.address_entries(&anna, shops, &all()).await.unwrap();
    assert_eq!(page.tags.len(), 2);
    portal.remove_address_entry(&anna, shops, id).await.unwrap();
    portal.advance(60 * 60 + 1);
    portal.purge_address_entries().await;
    let gone = portal.restore_address_entry(&anna, shops, id).await;
    assert!(matches!(gone, Err(Error::NotFound)), "{gone:?}");
    let said = actions(&portal, &anna).await;
    assert_eq!(
        said[..4],
        [
            AuditAction::AddressEntryRemoved,
            AuditAction::AddressEntryRestored,
            AuditAction::AddressEntryRemoved,
            AuditAction::AddressEntryChanged
        ]
    );
}

#[tokio::test]
async fn favourites_are_each_ones_own_and_presence_is_told_of_own_clients_alone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let otto = portal
        .add_member(anna.account, "otto@example.com", StartingRole::Auditor)
        .await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let (desk, foreign) = (portal.desk(&anna, 1).await, portal.desk(&ben, 2).await);
    portal.write_presence_changes().await;
    let (_, shops) = shared(&portal, &anna, "Shops").await;
    for (name, number) in [("Ours", desk.number()), ("Theirs", foreign.number())] {
        let form = form(name, &number.to_string());
        portal.add_address_entry(&anna, shops, &form).await.unwrap();
    }
    let page = portal.address_entries(&anna, shops, &all()).await.unwrap();
    let [ours, theirs] = page.entries.as_slice() else {
        panic!()
    };
    let (number, presence) = ours.client.unwrap();
    assert_eq!(number, desk.number());
    assert!(matches!(presence, Presence::Online { .. }));
    assert_eq!(theirs.client, None);
    portal
        .set_address_favourite(&otto, shops, theirs.entry.id, true)
        .await
        .unwrap();
    assert_eq!(names(&portal, &otto, shops).await, ["Theirs", "Ours"]);
    assert_eq!(names(&portal, &anna, shops).await, ["Ours", "Theirs"]);
    portal
        .set_address_favourite(&otto, shops, theirs.entry.id, false)
        .await
        .unwrap();
    assert_eq!(names(&portal, &otto, shops).await, ["Ours", "Theirs"]);
}

#[tokio::test]
async fn a_file_is_shown_first_and_then_taken_whole_or_not_at_all() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (_, shops) = shared(&portal, &anna, "Shops").await;
    for (name, address) in [("One", "one@ad"), ("Two", "two@ad")] {
        portal
            .add_address_entry(&anna, shops, &form(name, address))
            .await
            .unwrap();
    }
    let row = |line, form| ImportRow { line, form };
    let star = EntryForm {
        favourite: Some(true),
        ..form("Three", "three@ad")
    };
    let rows = [
        row(2, form("One", "ONE@ad")),
        row(3, form("Second", "two@ad")),
        row(4, star),
        row(5, form("Bad", "nothing")),
        row(6, form("Again", "two@AD")),
    ];
    let plan = portal.plan_address_import(&anna, shops, &rows).await.unwrap();
    // The first one writes its alias in another way.
    assert_eq!((plan.new, plan.changed, plan.same), (1, 2, 0));
    let lines: Vec<_> = plan.skipped.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [5, 6]);
    assert_eq!(plan.skipped[1].1, Skipped::Twice(3));
    assert_eq!(names(&portal, &anna, shops).await, ["One", "Two"]);
    let otherwise = portal
        .import_address_entries(&anna, shops, &rows, (2, 2))
        .await
        .unwrap();
    assert_eq!(otherwise, Err(plan.clone()));
    assert_eq!(names(&portal, &anna, shops).await, ["One", "Two"]);
    let done = portal
        .import_address_entries(&anna, shops, &rows, (1, 2))
        .await
        .unwrap();
    assert_eq!(done, Ok(plan));
    assert_eq!(names(&portal, &anna, shops).await, ["Three", "One", "Second"]);
    let again = portal.plan_address_import(&anna, shops, &rows).await.unwrap();
    assert_eq!((again.new, again.changed, again.same), (0, 0, 3));
    assert_eq!(actions(&portal, &anna).await[0], AuditAction::AddressBookImported);
    let exported = portal.export_address_book(&anna, shops).await.unwrap();
    assert_eq!(exported.len(), 3);
    assert_eq!(actions(&portal, &anna).await[0], AuditAction::AddressBookExported);
}

#[tokio::test]
async fn a_book_takes_ten_thousand_entries_and_an_account_a_hundred_books() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let rows: Vec<_> = (0..10_001_u64)
        .map(|n| ImportRow {
            line: n,
            form: form("", &(100_000_000 + n).to_string()),
        })
        .collect();
    let place = BookPlace::Personal;
    let plan = portal.plan_address_import(&anna, place, &rows).await.unwrap();
    assert!(plan.is_too_much);
    let refused = portal
        .import_address_entries(&anna, place, &rows, (10_001, 0))
        .await;
    assert!(
        matches!(refused, Err(Error::LimitReached(LimitKind::AddressEntries))),
        "{refused:?}"
    );
    assert!(names(&portal, &anna, place).await.is_empty());
    portal
        .import_address_entries(&anna, place, &rows[1..], (10_000, 0))
        .await
        .unwrap()
        .unwrap();
    let one_more = portal.add_address_entry(&anna, place, &form("", "one@ad")).await;
    assert!(
        matches!(one_more, Err(Error::LimitReached(LimitKind::AddressEntries))),
        "{one_more:?}"
    );
    for n in 0..100 {
        shared(&portal, &anna, &format!("Book {n}")).await;
    }
    let refused = portal.make_address_book(&anna, &named("One more")).await;
    assert!(
        matches!(refused, Err(Error::LimitReached(LimitKind::AddressBooks))),
        "{refused:?}"
    );
}
