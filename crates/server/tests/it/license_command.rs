//! Licenses, plans and accounts as scripts set them.

use serde_json::{Value, json};

use crate::command_line::Installation;

#[tokio::test]
async fn a_license_is_set_and_shown() {
    let installation = Installation::new().await;
    let shown = installation.run(&["--json", "license", "show"]).await.json();
    assert_eq!(shown["plan"], "own_use");
    assert_eq!(shown["max_seats"], Value::Null);
    let set = installation
        .run(&[
            "--json",
            "license",
            "set",
            "--plan",
            "standard",
            "--max-seats",
            "7",
            "--max-session-length",
            "600",
            "--max-sessions",
            "unlimited",
            "--features",
            "rest,own_namespace",
            "--expires",
            "2028-02-29",
            "--renews",
        ])
        .await
        .json();
    assert_eq!(set["plan"], "standard");
    assert_eq!(set["max_seats"], 7);
    assert_eq!(set["max_session_length"], 600);
    assert_eq!(set["max_sessions"], Value::Null);
    assert_eq!(set["features"], json!(["own_namespace", "rest"]));
    assert_eq!(set["expires_at"], "2028-03-01T00:00:00Z");
    assert_eq!(set["ends_at"], Value::Null);
    assert_eq!(installation.run(&["--json", "license", "show"]).await.json(), set);
    let never = installation
        .run(&["--json", "license", "set", "--expires", "never"])
        .await
        .json();
    assert_eq!(
        (&never["expires_at"], &never["renews"]),
        (&Value::Null, &json!(false))
    );
}

#[tokio::test]
async fn what_no_license_can_have_is_refused() {
    let installation = Installation::new().await;
    for arguments in [
        &["--max-seats", "-1"][..],
        &["--max-seats", "many"],
        &["--max-seats", "99999999999999999999"],
        &["--max-seats", "2000000000"],
        &["--max-session-length", "0"],
        &["--plan", "gold"],
        &["--plan", "Not a code"],
        &["--features", "time_travel"],
        &["--expires", "2027-02-29"],
        &["--expires", "tomorrow"],
        &["--expires", "never", "--renews"],
        &["--renews"],
    ] {
        let all = [&["license", "set"], arguments].concat();
        let done = installation.run(&all).await;
        assert_eq!(done.code, 2, "{arguments:?} {done:?}");
        assert!(!done.err.is_empty());
    }
    let other = installation
        .run(&["license", "set", "--account", "9", "--max-seats", "1"])
        .await;
    assert_eq!(other.code, 3, "{other:?}");
}

#[tokio::test]
async fn plans_and_accounts_are_made_changed_and_stopped() {
    let installation = Installation::new().await;
    let json = async |arguments: &[&str]| {
        let done = installation.run(&[&["--json"], arguments].concat()).await;
        assert_eq!(done.code, 0, "{arguments:?} {done:?}");
        done.json()
    };
    let made = json(&[
        "plan",
        "add",
        "team",
        "--name",
        "Team",
        "--max-seats",
        "9",
        "--features",
        "rest",
        "--offer",
    ])
    .await;
    assert_eq!((&made["version"], &made["offered"]), (&json!(1), &json!(true)));
    let changed = json(&["plan", "change", "team", "--max-seats", "12"]).await;
    assert_eq!(
        (&changed["version"], &changed["max_seats"]),
        (&json!(2), &json!(12))
    );
    assert_eq!(changed["features"], json!(["rest"]));
    let acme = json(&[
        "account",
        "add",
        "Acme",
        "--owner",
        "zoe@example.com",
        "--plan",
        "team",
    ])
    .await;
    assert_eq!(acme["plan"], "team");
    let found = json(&["account", "list", "--search", "ACME"]).await;
    assert_eq!(found.as_array().unwrap().len(), 1);
    json(&["account", "suspend", "2", "--reason", "The invoice is not paid."]).await;
    let shown = json(&["account", "show", "2"]).await;
    assert_eq!(shown["suspended"], "The invoice is not paid.");
    json(&["account", "resume", "2"]).await;
    json(&["license", "set", "--account", "2", "--max-namespaces", "1"]).await;
    json(&["license", "namespace", "add", "acme", "--account", "2"]).await;
    let full = installation
        .run(&["license", "namespace", "add", "acme2", "--account", "2"])
        .await;
    assert_eq!(full.code, 4, "{full:?}");
    assert_eq!(
        json(&["license", "namespace", "list", "--account", "2"]).await[0]["name"],
        "acme"
    );
    json(&["plan", "withdraw", "team"]).await;
    json(&["plan", "delete", "team"]).await;
    let codes = json(&["plan", "list"]).await;
    assert_eq!(codes.as_array().unwrap().len(), 5);
    for (arguments, code) in [
        (&["plan", "delete", "free"][..], 4),
        (&["plan", "show", "gold"], 3),
        (&["plan", "add", "Gold", "--name", "Gold"], 2),
        (&["plan", "add", "gold"], 2),
        (&["account", "suspend", "2", "--reason", ""], 2),
        (&["account", "show", "9"], 3),
    ] {
        let done = installation.run(arguments).await;
        assert_eq!(done.code, code, "{arguments:?} {done:?}");
    }
}

#[tokio::test]
async fn a_license_key_is_replaced_and_requests_are_listed() {
    let installation = Installation::new().await;
    let key = installation.run(&["license", "key"]).await.out;
    let reset = installation.run(&["license", "reset-key"]).await;
    assert_eq!(reset.code, 0, "{reset:?}");
    assert_ne!(reset.out, key);
    assert_eq!(installation.run(&["license", "key"]).await.out, reset.out);
    let listed = installation.run(&["--json", "license", "request", "list"]).await;
    assert_eq!(listed.json(), json!([]));
    let nobody = "upg_019bc0de0000700080000000000000bb";
    for command in ["show", "grant", "decline"] {
        let done = installation.run(&["license", "request", command, nobody]).await;
        assert_eq!(done.code, 3, "{command} {done:?}");
    }
}

#[tokio::test]
async fn a_contract_is_cancelled_and_kept() {
    let installation = Installation::new().await;
    let nothing = installation.run(&["license", "cancel"]).await;
    assert_eq!(nothing.code, 4, "the installation's own license: {nothing:?}");
    let expires = [
        "license",
        "set",
        "--plan",
        "solo",
        "--expires",
        "2099-03-31",
        "--renews",
    ];
    installation.run(&expires).await;
    let cancelled = installation.run(&["license", "cancel"]).await;
    assert_eq!(cancelled.out, "2099-04-01T00:00:00Z\n", "{cancelled:?}");
    let kept = installation.run(&["--json", "license", "keep"]).await.json();
    assert_eq!((&kept["ends_at"], &kept["renews"]), (&Value::Null, &json!(true)));
    assert_eq!(installation.run(&["license", "keep"]).await.code, 4);
}
