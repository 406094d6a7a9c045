//! The program as scripts run it.

use std::{process::Stdio, sync::Arc};

use portal::{MasterKey, Portal, SystemClock};
use serde_json::{Value, json};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;
use tokio::{io::AsyncWriteExt, process};

/// What a command did.
#[derive(Debug)]
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Done {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    fn error(&self) -> Value {
        serde_json::from_str(&self.err).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// A data folder with an installation that nobody has set up.
pub struct Installation(TempDir);

impl Installation {
    pub async fn new() -> Self {
        let installation = Self(TempDir::new().unwrap());
        installation.portal().await;
        installation
    }

    /// What a server has open that runs beside the commands.
    pub async fn portal(&self) -> Portal {
        let folder = self.0.path();
        let master_key = MasterKey::load_or_make(&folder.join("master.key")).unwrap();
        let database = folder.join("deskwarden.db").display().to_string();
        Portal::open(&database, master_key, Arc::new(SystemClock), "1.2.3")
            .await
            .unwrap()
    }

    pub async fn run(&self, arguments: &[&str]) -> Done {
        self.run_with(arguments, "").await
    }

    async fn run_with(&self, arguments: &[&str], input: &str) -> Done {
        let mut child = process::Command::new(env!("CARGO_BIN_EXE_deskwarden"))
            .arg("--data")
            .arg(self.0.path())
            .args(arguments)
            .env_remove("RUST_LOG")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that reads nothing may be over already.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes()).await;
        let output = child.wait_with_output().await.unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Done {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    async fn sql(&self, sql: &str) {
        let file = self.0.path().join("deskwarden.db").display().to_string();
        let mut database = SqliteConnection::connect(&file).await.unwrap();
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        sqlx::raw_sql(sql).execute(&mut database).await.unwrap();
        database.close().await.unwrap();
    }
}

#[tokio::test]
async fn wrong_usage_ends_with_2_as_text_or_as_json() {
    let here = Installation::new().await;
    for arguments in [
        &["no-such-command"][..],
        &["audit", "verify", "--account", "x"],
        &["audit", "verify", "--account", "1", "--installation"],
        &["role", "add", "X", "--rights", "fly"],
        &["user", "add", "nobody", "--role", "auditor"],
    ] {
        let done = here.run(arguments).await;
        assert_eq!((done.code, &*done.out), (2, ""), "{arguments:?}");
        assert!(!done.err.is_empty(), "{arguments:?}");
        let done = here.run(&[arguments, &["--json"]].concat()).await;
        assert_eq!((done.code, &*done.out), (2, ""), "{arguments:?}");
        assert_eq!(done.error()["kind"], "usage", "{arguments:?}");
        assert!(done.error()["error"].as_str().unwrap().len() > 5, "{arguments:?}");
    }
    assert_eq!(here.run(&["--help"]).await.code, 0);
    assert_eq!(here.run(&["--version"]).await.code, 0);
}

#[tokio::test]
async fn in_a_folder_without_an_installation_nothing_is_made() {
    let here = Installation(TempDir::new().unwrap());
    let done = here.run(&["user", "list", "--json"]).await;
    assert_eq!((done.code, done.error()["kind"].as_str()), (1, Some("failed")));
    assert_eq!(std::fs::read_dir(here.0.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn what_is_not_there_ends_with_3_and_what_is_refused_with_4() {
    let here = Installation::new().await;
    for arguments in [
        &["audit", "verify", "--account", "7"][..],
        &["user", "list", "--account", "7"],
        &["user", "disable", "nobody@example.com"],
        &["role", "show", "nobody"],
        &["license", "key", "--account", "7"],
        &["operator", "grant", "nobody@example.com"],
    ] {
        let done = here.run(&[arguments, &["--json"]].concat()).await;
        assert_eq!(done.code, 3, "{arguments:?}: {done:?}");
        assert_eq!(done.error()["kind"], "not_found");
    }
    let add = [
        "user",
        "add",
        "anna@example.com",
        "--role",
        "owner",
        "--password-stdin",
    ];
    assert_eq!(here.run_with(&add, "correct horse battery\n").await.code, 0);
    for arguments in [
        &["user", "disable", "anna@example.com"][..],
        &["user", "remove", "anna@example.com"],
        &["user", "set-role", "anna@example.com", "--role", "auditor"],
        &["role", "remove", "owner"],
    ] {
        let done = here.run(&[arguments, &["--json"]].concat()).await;
        assert_eq!(done.code, 4, "{arguments:?}: {done:?}");
        assert_eq!(done.error()["kind"], "refused");
    }
    let text = here.run(&["user", "remove", "anna@example.com"]).await;
    assert_eq!(
        text.err,
        "deskwarden: the account needs an owner who may act; make somebody else an owner first\n"
    );
}

#[tokio::test]
async fn users_are_added_changed_and_removed() {
    let here = Installation::new().await;
    let add = |email| {
        [
            "user",
            "add",
            email,
            "--role",
            "owner",
            "--password-stdin",
            "--json",
        ]
    };
    for email in ["anna@example.com", "ben@example.com"] {
        let done = here.run_with(&add(email), "correct horse battery\r\n").await;
        assert_eq!(
            done.json(),
            json!({ "email": email, "role": "owner", "link": null })
        );
    }
    let weak = here.run_with(&add("carl@example.com"), "short").await;
    assert_eq!(weak.code, 2);
    let ben = |verb| ["user", verb, "ben@example.com"];
    assert_eq!(here.run(&ben("disable")).await.code, 0);
    let listed = here.run(&["user", "list"]).await.out;
    assert_eq!(
        listed,
        "anna@example.com\towner\tactive\nben@example.com\towner\tdisabled\n"
    );
    assert_eq!(here.run(&ben("enable")).await.code, 0);
    let role = [&ben("set-role")[..], &["--role", "auditor"]].concat();
    assert_eq!(here.run(&role).await.code, 0);
    let everywhere = [&ben("disable")[..], &["--everywhere"]].concat();
    assert_eq!(here.run(&everywhere).await.code, 0);
    let listed = here.run(&["user", "list", "--json"]).await.json();
    assert_eq!(listed[1]["role"], "auditor");
    assert_eq!(listed[1]["disabled"], false);
    assert_eq!(listed[1]["disabled_everywhere"], true);
    assert_eq!(here.run(&ben("remove")).await.code, 0);
    assert_eq!(
        here.run(&["user", "list", "--json"])
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn an_invitation_and_a_new_account_come_with_a_link() {
    let here = Installation::new().await;
    let invited = here
        .run(&["user", "add", "tina@example.com", "--role", "technician"])
        .await;
    assert_eq!(invited.code, 0, "{invited:?}");
    assert!(invited.out.starts_with("http://127.0.0.1:8080/"), "{invited:?}");
    let again = here
        .run(&["user", "add", "tina@example.com", "--role", "auditor", "--json"])
        .await;
    assert_eq!((again.code, again.error()["kind"].as_str()), (2, Some("usage")));
    let made = ["account", "add", "Second", "--owner", "ben@example.com", "--json"];
    let made = here.run(&made).await.json();
    assert_eq!((&made["number"], &made["name"]), (&json!(2), &json!("Second")));
    assert!(
        made["link"]
            .as_str()
            .unwrap()
            .starts_with("http://127.0.0.1:8080/")
    );
    let listed = here.run(&["account", "list"]).await.out;
    assert!(listed.ends_with("2\tSecond\tben@example.com\tfree\n"), "{listed}");
}

#[tokio::test]
async fn roles_are_made_changed_and_removed() {
    let here = Installation::new().await;
    let add = [
        "role",
        "add",
        "Night shift",
        "--rights",
        "clients:edit, sessions:view connect",
    ];
    assert_eq!(here.run(&add).await.code, 0);
    assert_eq!(
        here.run(&[&add[..], &["--json"]].concat()).await.code,
        2,
        "the name is taken"
    );
    let shown = here.run(&["role", "show", "night SHIFT"]).await.out;
    assert_eq!(shown, "clients:edit sessions:view connect\n");
    let set = [
        "role",
        "set",
        "Night shift",
        "--rename",
        "Nights",
        "--rights",
        "audit:view",
    ];
    assert_eq!(here.run(&set).await.code, 0);
    let shown = here.run(&["role", "show", "nights", "--json"]).await.json();
    assert_eq!(shown["name"], "Nights");
    assert_eq!(shown["rights"]["audit"], "view");
    assert_eq!(shown["rights"]["connect"], false);
    assert_eq!(here.run(&["role", "remove", "Nights"]).await.code, 0);
    let listed = here.run(&["role", "list"]).await.out;
    let mut names: Vec<_> = listed.lines().collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "accountant\t0",
            "admin\t0",
            "auditor\t0",
            "owner\t0",
            "technician\t0"
        ]
    );
}

#[tokio::test]
async fn operators_are_granted_and_revoked_but_for_the_last() {
    let here = Installation::new().await;
    for email in ["anna@example.com", "ben@example.com"] {
        let add = ["user", "add", email, "--role", "owner", "--password-stdin"];
        here.run_with(&add, "correct horse battery").await;
        let granted = here.run(&["operator", "grant", email, "--json"]).await.json();
        assert_eq!(granted, json!({ "email": email, "operator": true }));
    }
    assert_eq!(here.run(&["operator", "revoke", "ben@example.com"]).await.code, 0);
    assert_eq!(
        here.run(&["operator", "revoke", "anna@example.com"]).await.code,
        4
    );
}

#[tokio::test]
async fn the_key_and_the_link_are_json_too() {
    let here = Installation::new().await;
    let key = here.run(&["license", "key"]).await.out;
    let value = here
        .run(&["license", "key", "--account", "1", "--json"])
        .await
        .json();
    assert_eq!(value["license_key"], key.trim());
    let link = here.run(&["link", "--json"]).await.json();
    assert!(link["link"].as_str().unwrap().contains("/setup#"));
}

#[tokio::test]
async fn the_audit_log_is_verified_and_a_row_that_was_altered_is_named() {
    let here = Installation::new().await;
    for name in ["One", "Two", "Three"] {
        assert_eq!(here.run(&["role", "add", name]).await.code, 0);
    }
    let done = here.run(&["audit", "verify"]).await;
    assert_eq!((done.code, &*done.out), (0, "account 1: holds, 3 entries\n"));
    let report = &here
        .run(&["audit", "verify", "--account", "1", "--json"])
        .await
        .json()[0];
    assert_eq!((&report["chain"], &report["holds"]), (&json!("1"), &json!(true)));
    assert_eq!(report["last_hash"].as_str().unwrap().len(), 64);

    here.sql("UPDATE audit_entries SET subject = 'Four' WHERE number = 2")
        .await;
    let done = here.run(&["audit", "verify"]).await;
    assert_eq!(
        (done.code, &*done.out),
        (1, "account 1: BROKEN, entry 2 is not what was written there\n")
    );
    let done = here.run(&["audit", "verify", "--json"]).await;
    assert_eq!((done.code, &*done.err), (1, ""));
    let fault = json!({ "number": 2, "kind": "altered" });
    assert_eq!(done.json()[0]["fault"], fault);
    let installation = here.run(&["audit", "verify", "--installation"]).await;
    assert_eq!(
        (installation.code, &*installation.out),
        (0, "installation: holds, 0 entries\n")
    );
}

#[tokio::test]
async fn the_audit_log_is_exported_as_a_table_or_as_json() {
    let here = Installation::new().await;
    here.run(&["role", "add", "=1+1"]).await;
    let table = here.run(&["audit", "export"]).await;
    assert_eq!(table.code, 0, "{table:?}");
    let lines: Vec<_> = table.out.lines().collect();
    assert_eq!(
        lines[0],
        "chain,number,at,actor_kind,actor,address,action,subject,changes,hash"
    );
    assert!(lines[1].starts_with("1,1,20"), "{}", lines[1]);
    assert!(
        lines[1].contains(",command_line,,,role_made,'=1+1,"),
        "{}",
        lines[1]
    );
    assert_eq!(lines.len(), 2);
    let entries = here
        .run(&["audit", "export", "--account", "1", "--json"])
        .await
        .json();
    let entries = entries.as_array().unwrap();
    assert_eq!(entries.len(), 2, "the export before is an entry");
    assert_eq!(entries[0]["subject"], "=1+1");
    assert_eq!(entries[1]["action"], "audit_exported");
    assert_eq!(entries[1]["hash"].as_str().unwrap().len(), 64);
    let installation = here
        .run(&["audit", "export", "--installation", "--format", "json"])
        .await;
    assert_eq!(installation.json(), json!([]));
    let holds = here.run(&["audit", "verify"]).await;
    assert_eq!(holds.code, 0, "{holds:?}");
}
