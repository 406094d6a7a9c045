use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::{Value, json};
use wire::{Caller, ClientFrame, SessionReport, ViewerFrame};

use crate::messages::{Golden, for_every_enum};

/// Messages that have got fields later, or say nothing in one: each has another file beside it.
const LATER: [(&str, &str, &str); 16] = [
    ("client_frame", "session_opened", "by_password"),
    ("client_frame", "comment", "last"),
    ("accepted_by", "person", "named"),
    ("server_frame", "welcome", "asks"),
    ("server_frame", "welcome", "alias"),
    ("server_frame", "alias", "none"),
    ("server_frame", "registered", "asks"),
    ("server_frame", "session_requested", "limited"),
    ("server_frame", "register_refused", "no_seat"),
    ("server_frame", "session_length", "unlimited"),
    ("address_book_ask", "list", "first"),
    ("address_book_ask", "add", "own"),
    ("address_book_answer", "page", "last"),
    ("address_book_answer", "done", "gone"),
    ("viewer_server_frame", "joined", "limited"),
    ("viewer_server_frame", "length", "unlimited"),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden")
}

fn read(name: &str, variant: &str) -> Value {
    let path = folder().join(format!("{name}.{variant}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn decode<T: Golden>(value: &Value, variant: &str) -> T {
    serde_json::from_str(&value.to_string()).unwrap_or_else(|error| panic!("{}.{variant}: {error}", T::NAME))
}

/// The same with a field that nobody knows in every object.
fn from_the_future(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let known = fields
                .iter()
                .map(|(name, value)| (name.clone(), from_the_future(value)));
            known
                .chain([("from_the_future".to_owned(), json!({ "of": ["any", 1, null] }))])
                .collect()
        }
        Value::Array(values) => values.iter().map(from_the_future).collect(),
        other => other.clone(),
    }
}

#[test]
fn every_golden_message_is_read_and_written_back_as_it_was() {
    fn check<T: Golden>() {
        for variant in T::VARIANTS {
            let golden = read(T::NAME, variant);
            let message: T = decode(&golden, variant);
            assert_eq!(message.variant(), *variant, "{}", T::NAME);
            assert_eq!(
                serde_json::to_value(&message).ok(),
                Some(golden),
                "{}.{variant}",
                T::NAME
            );
        }
    }
    for_every_enum!(check());
}

#[test]
fn every_golden_message_of_a_later_form_is_read_and_written_back_as_it_was() {
    fn check<T: Golden>() {
        for (_, variant, form) in LATER.iter().filter(|(name, ..)| *name == T::NAME) {
            let golden = read(T::NAME, &format!("{variant}.{form}"));
            let message: T = decode(&golden, variant);
            assert_eq!(message.variant(), *variant, "{}", T::NAME);
            assert_eq!(
                serde_json::to_value(&message).ok(),
                Some(golden),
                "{}.{variant}.{form}",
                T::NAME
            );
        }
    }
    for_every_enum!(check());
}

#[test]
fn fields_that_nobody_knows_are_skipped() {
    fn check<T: Golden>() {
        for variant in T::VARIANTS {
            let golden = read(T::NAME, variant);
            let message: T = decode(&from_the_future(&golden), variant);
            assert_eq!(
                serde_json::to_value(&message).ok(),
                Some(golden),
                "{}.{variant}",
                T::NAME
            );
        }
    }
    for_every_enum!(check());
}

#[test]
fn every_golden_file_belongs_to_a_message() {
    fn collect<T: Golden>(names: &mut BTreeSet<String>) {
        names.extend(
            T::VARIANTS
                .iter()
                .map(|variant| format!("{}.{variant}.json", T::NAME)),
        );
    }
    let mut expected = BTreeSet::new();
    for_every_enum!(collect(&mut expected));
    expected.extend(LATER.map(|(name, variant, form)| format!("{name}.{variant}.{form}.json")));
    let files = fs::read_dir(folder()).expect("the folder of golden files");
    let files: BTreeSet<String> = files
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, expected);
}

#[test]
fn fields_that_old_programs_do_not_send_have_a_default() {
    let join = r#"{"type":"join","protocol":1,"ticket":"abc"}"#;
    let expected = ViewerFrame::Join {
        protocol: 1,
        ticket: "abc".into(),
        resume: false,
    };
    assert_eq!(serde_json::from_str::<ViewerFrame>(join).ok(), Some(expected));

    let mut proof = read("client_frame", "proof");
    for field in ["sessions", "ended"] {
        proof.as_object_mut().expect("an object").remove(field);
    }
    let proof: ClientFrame = decode(&proof, "proof");
    assert!(
        matches!(proof, ClientFrame::Proof { sessions, ended, .. } if sessions.is_empty() && ended.is_empty())
    );

    let report = format!(
        r#"{{"session":{}}}"#,
        read("client_frame", "session_waiting")["session"]
    );
    assert!(serde_json::from_str::<SessionReport>(&report).is_ok_and(|report| report.opened.is_none()));

    let caller = Caller {
        name: "anna@example.com".into(),
        number: None,
        account: None,
    };
    assert_eq!(
        serde_json::from_str::<Caller>(r#"{"name":"anna@example.com"}"#).ok(),
        Some(caller)
    );
}

#[test]
fn a_message_of_an_unknown_kind_is_an_error() {
    fn check<T: Golden>() {
        for text in [
            r#"{"type":"from_the_future"}"#,
            r#"{"kind":"from_the_future"}"#,
            r#""from_the_future""#,
        ] {
            assert!(serde_json::from_str::<T>(text).is_err(), "{}: {text}", T::NAME);
        }
    }
    for_every_enum!(check());
}

#[test]
fn a_page_of_the_longest_entries_fits_into_a_frame() {
    let entry = wire::AddressBookEntry {
        id: "abe_0190aaaaaaaa70008000000000000001".parse().expect("an id"),
        book: Some("\u{10ffff}".repeat(model::AddressBook::MAX_NAME)),
        name: "\u{10ffff}".repeat(model::AddressFacts::MAX_NAME),
        address: format!("{}@{}", "a".repeat(25), "b".repeat(25)),
        note: "\u{10ffff}".repeat(model::AddressFacts::MAX_NOTE),
        tags: vec!["\u{10ffff}".repeat(model::Tag::LONGEST); model::Tags::MOST],
        favourite: true,
        editable: true,
    };
    let next = format!(
        "abk_0190aaaaaaaa70008000000000000001 {}",
        "\u{10ffff}".repeat(150)
    );
    let frame = wire::ServerFrame::AddressBook {
        request: u64::MAX,
        answer: wire::AddressBookAnswer::Page {
            entries: vec![entry; wire::MOST_ADDRESS_ENTRIES],
            next: Some(next),
        },
    };
    let length = serde_json::to_string(&frame).expect("a frame").len();
    assert!(length < wire::MAX_FRAME, "{length}");
}
