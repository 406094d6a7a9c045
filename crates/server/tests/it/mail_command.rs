//! `deskwarden mail test`, as administrators and their scripts run it.

use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;
use testkit::MailServer;
use tokio::process::Command;

/// A data folder with an installation in it, and a configuration that leads to a mail server.
struct Installation {
    folder: TempDir,
}

struct Done {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Installation {
    async fn new(smtp: &str) -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join("deskwarden.toml"), smtp).unwrap();
        let key = portal::MasterKey::load_or_make(&folder.path().join("master.key")).unwrap();
        let database = folder.path().join("deskwarden.db").display().to_string();
        let clock = std::sync::Arc::new(portal::SystemClock);
        portal::Portal::open(&database, key, clock, "1.2.3")
            .await
            .unwrap();
        Self { folder }
    }

    async fn run(&self, arguments: &[&str]) -> Done {
        let folder: &Path = self.folder.path();
        let done = Command::new(env!("CARGO_BIN_EXE_deskwarden"))
            .env_clear()
            .arg("--data")
            .arg(folder)
            .arg("--config")
            .arg(folder.join("deskwarden.toml"))
            .args(arguments)
            .output()
            .await
            .unwrap();
        Done {
            code: done.status.code(),
            out: String::from_utf8(done.stdout).unwrap(),
            err: String::from_utf8(done.stderr).unwrap(),
        }
    }
}

fn smtp(port: u16) -> String {
    format!("[smtp]\nhost = \"localhost\"\nport = {port}\nsecurity = \"none\"\nfrom = \"desk@example.com\"\n")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[tokio::test]
async fn a_test_mail_goes_to_the_mail_server_that_is_configured() {
    let mut server = MailServer::start(&["--refuse", "gone@example.org"]).await;
    let installation = Installation::new(&smtp(server.port())).await;

    let done = installation.run(&["mail", "test", "ben@example.org"]).await;
    assert_eq!((done.code, done.err.as_str()), (Some(0), ""));
    assert_eq!(
        done.out,
        "The mail server has taken the test mail to ben@example.org.\n"
    );
    let got = server.received().await;
    assert_eq!(got.to, ["ben@example.org"]);
    assert!(got.text.unwrap().contains("Mail works."));

    let done = installation
        .run(&["mail", "test", "ben@example.org", "--json"])
        .await;
    assert_eq!(done.code, Some(0));
    assert_eq!(json(&done.out), json!({ "sent": true, "to": "ben@example.org" }));

    let done = installation
        .run(&["mail", "test", "gone@example.org", "--json"])
        .await;
    assert_eq!(done.code, Some(1));
    let said = "The mail server refuses the recipient: 550 5.1.1 No such user";
    assert_eq!(json(&done.err), json!({ "error": said, "kind": "failed" }));

    let done = installation.run(&["mail", "test", "nobody"]).await;
    assert_eq!(done.code, Some(2), "{}", done.err);
}

#[tokio::test]
async fn without_a_mail_server_the_exit_code_says_so() {
    let installation = Installation::new("").await;
    let done = installation.run(&["mail", "test", "ben@example.org"]).await;
    assert_eq!(done.code, Some(3));
    assert_eq!(done.err, "deskwarden: No mail server is set up\n");
}

#[tokio::test]
async fn a_configuration_that_cannot_be_is_refused_with_its_place() {
    let password = "user = \"desk\"\npassword = \"secret\"\n";
    let elsewhere = smtp(25).replace("localhost", "mail.example.com") + password;
    for (config, named) in [
        (elsewhere.as_str(), "unencrypted"),
        ("[smtp]\nhost = \"localhost\"\n", "smtp.from"),
        ("[smtp]\nhots = \"localhost\"\n", "hots"),
    ] {
        let installation = Installation::new(config).await;
        let done = installation.run(&["mail", "test", "ben@example.org"]).await;
        assert_eq!(done.code, Some(1), "{named}");
        assert!(
            done.err.contains(named) && !done.err.contains("secret"),
            "{}",
            done.err
        );
    }
}
