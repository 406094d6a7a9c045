//! Clients as scripts list, describe and remove them.

use serde_json::{Value, json};
use wire::ServerFrame;

use crate::{command_line::Installation, device::Device};

#[tokio::test]
async fn clients_without_an_account_are_listed() {
    let installation = Installation::new().await;
    let free = ["--json", "client", "list", "--without-account"];
    assert_eq!(installation.run(&free).await.json(), json!([]));
    let device = Device::online(&installation.portal().await, 1, "reception").await;
    let listed = installation.run(&free).await.json();
    assert_eq!(listed[0]["id"], device.number.get());
    let both = ["client", "list", "--without-account", "--account", "1"];
    assert_eq!(installation.run(&both).await.code, 2);
}

#[tokio::test]
async fn a_client_is_listed_described_and_shown() {
    let installation = Installation::new().await;
    let portal = installation.portal().await;
    let mut device = Device::online(&portal, 1, "reception").await;
    device.register(&portal).await;
    let id = device.number.to_string();
    let alias = installation.run(&["client", "alias", &id, "front@ad"]).await;
    assert_eq!((alias.code, &*alias.out), (0, ""), "{alias:?}");
    let tags = installation
        .run(&["--json", "client", "tags", &id, "zoo", "berlin"])
        .await;
    assert_eq!(tags.json()["tags"], json!(["berlin", "zoo"]));
    let comment = installation
        .run(&["client", "comment", &id, "Reception\nfirst floor"])
        .await;
    assert_eq!(comment.code, 0, "{comment:?}");

    let shown = installation.run(&["--json", "client", "show", &id]).await.json();
    assert_eq!(shown["alias"], "front@ad");
    assert_eq!(shown["comment"], "Reception\nfirst floor");
    assert_eq!(
        (&shown["version"], &shown["outdated"]),
        (&json!("0.1.0"), &json!(false))
    );
    let text = installation.run(&["client", "show", &id]).await.out;
    assert!(text.contains("tags\tberlin,zoo\n"), "{text}");
    assert!(text.contains("comment\tReception / first floor\n"), "{text}");
    let listed = installation.run(&["client", "list", "--search", "FRONT"]).await;
    assert_eq!(listed.out, format!("{id}\tfront@ad\treception\toffline\t0.1.0\n"));
    let none = installation.run(&["client", "list", "--search", "nobody"]).await;
    assert_eq!((none.code, &*none.out), (0, ""));

    installation.run(&["client", "alias", &id, "--remove"]).await;
    installation.run(&["client", "tags", &id]).await;
    installation.run(&["client", "comment", &id, ""]).await;
    let shown = installation.run(&["--json", "client", "show", &id]).await.json();
    assert_eq!(
        (&shown["alias"], &shown["tags"], &shown["comment"]),
        (&Value::Null, &json!([]), &Value::Null)
    );
}

#[tokio::test]
async fn what_a_command_may_not_do_to_a_client_has_its_exit_code() {
    let installation = Installation::new().await;
    let portal = installation.portal().await;
    let mut device = Device::online(&portal, 1, "reception").await;
    device.register(&portal).await;
    let id = device.number.to_string();
    let nobodys = "999999999";
    let long = "x".repeat(1001);
    for (arguments, code, words) in [
        (
            &["client", "show", nobodys][..],
            3,
            "account 1 has no client 999999999",
        ),
        (&["client", "remove", nobodys], 3, "has no client"),
        (
            &["client", "alias", &id, "front"],
            2,
            "the alias has to have the form",
        ),
        (
            &["client", "alias", &id, "a@others"],
            4,
            "neither `ad` nor one of the account",
        ),
        (&["client", "alias", &id], 2, "required"),
        (&["client", "tags", &id, "a:b"], 2, "a tag has 1 to 30 letters"),
        (&["client", "comment", &id, &long], 2, "the comment is too long"),
        (&["client", "show", "12"], 2, "a client ID has 9 or 10 digits"),
    ] {
        let done = installation.run(arguments).await;
        assert_eq!(done.code, code, "{arguments:?} {done:?}");
        assert!(done.err.contains(words), "{arguments:?} {done:?}");
    }
}

#[tokio::test]
async fn a_client_that_a_command_removes_is_told_by_the_server_that_runs() {
    let installation = Installation::new().await;
    let portal = installation.portal().await;
    portal.watch_licenses().await;
    let mut device = Device::online(&portal, 1, "reception").await;
    device.register(&portal).await;
    let id = device.number.to_string();
    let removed = installation.run(&["--json", "client", "remove", &id]).await;
    assert_eq!(removed.json()["removed"], true, "{removed:?}");
    portal.watch_licenses().await;
    let heard = device.link.frames.try_recv();
    assert_eq!(heard, Ok(ServerFrame::Unregistered));
    let listed = installation.run(&["--json", "client", "list"]).await;
    assert_eq!(listed.json(), json!([]));
}
