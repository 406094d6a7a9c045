//! Each route, asked by everybody who may come.

use std::collections::BTreeSet;

use server::app::ROUTES;

use crate::house::{Ask, House};

/// What a route answers to whom.
struct Row {
    method: &'static str,
    path: &'static str,
    /// The form that is sent.
    form: &'static str,
    /// Nobody signed in, asking for a page.
    anonymous: u16,
    /// Nobody signed in, a program.
    program: u16,
    /// A signed-in user of another account.
    neighbour: u16,
    /// The owner, but made to ask by another site. `None`: reading is harmless.
    foreign: Option<u16>,
    /// The owner.
    owner: u16,
}

const fn page(path: &'static str, neighbour: u16, owner: u16) -> Row {
    Row {
        method: "GET",
        path,
        form: "",
        anonymous: 303,
        program: 401,
        neighbour,
        foreign: None,
        owner,
    }
}

const fn open(path: &'static str, status: u16) -> Row {
    let (anonymous, program, neighbour, owner) = (status, status, status, status);
    Row {
        method: "GET",
        path,
        form: "",
        anonymous,
        program,
        neighbour,
        foreign: None,
        owner,
    }
}

const fn change(path: &'static str, neighbour: u16, owner: u16) -> Row {
    Row {
        method: "POST",
        path,
        form: "",
        anonymous: 401,
        program: 401,
        neighbour,
        foreign: Some(403),
        owner,
    }
}

const fn form(path: &'static str, form: &'static str, status: u16) -> Row {
    let (anonymous, program, neighbour, owner) = (status, status, status, status);
    Row {
        method: "POST",
        path,
        form,
        anonymous,
        program,
        neighbour,
        foreign: Some(403),
        owner,
    }
}

const fn socket(row: Row) -> Row {
    Row {
        foreign: Some(403),
        ..row
    }
}

const TABLE: &[Row] = &[
    page("/", 303, 303),
    open("/setup", 404),
    form(
        "/setup",
        "token=x&email=a%40example.com&password=0123456789&password_again=0123456789",
        404,
    ),
    open("/sign-in", 200),
    form("/sign-in", "email=nobody%40example.com&password=wrong", 422),
    change("/sign-out", 303, 303),
    page("/license", 200, 200),
    page("/clients", 200, 200),
    page("/clients/{number}", 404, 200),
    change("/clients/{number}/connect", 404, 303),
    page("/sessions", 200, 200),
    page("/sessions/{id}", 404, 200),
    change("/sessions/{id}/close", 404, 303),
    page("/sessions/{id}/view", 404, 200),
    change("/sessions/{id}/ticket", 404, 200),
    // Without the Origin of a page of this server nobody gets further; see `signalling`.
    socket(page("/sessions/{id}/signal", 403, 403)),
    page("/files", 200, 200),
    page("/files/{name}", 200, 200),
    page("/help/{page}", 200, 200),
    page("/settings", 200, 200),
    page("/live", 200, 200),
    open("/assets/{name}", 200),
    open("/health", 200),
    // No WebSocket is asked for; see `control_links`.
    socket(open("/link", 400)),
];

#[tokio::test]
async fn every_route_answers_each_visitor_as_the_table_says() {
    let mut wrong = Vec::new();
    for row in TABLE {
        check(row, &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_route_is_missing_from_the_table() {
    let table: BTreeSet<_> = TABLE.iter().map(|row| (row.method, row.path)).collect();
    assert_eq!(table, ROUTES.iter().copied().collect());
    assert_eq!(ROUTES.len(), table.len());
}

#[test]
fn the_list_of_routes_is_what_the_router_serves() {
    let source = include_str!("../../src/app.rs");
    let mut served = BTreeSet::new();
    for line in source
        .lines()
        .filter_map(|line| line.trim().strip_prefix(".route(\""))
    {
        let (path, handlers) = line.split_once("\", ").unwrap();
        for (call, method) in [
            ("get(", "GET"),
            ("any(", "GET"),
            ("post(", "POST"),
            ("put(", "PUT"),
            ("delete(", "DELETE"),
        ] {
            if handlers.contains(call) {
                served.insert((method, path));
            }
        }
    }
    assert_eq!(served, ROUTES.iter().copied().collect());
    let others = [
        ".nest(",
        ".merge(",
        ".route_service(",
        ".nest_service(",
        "fallback_service(",
    ];
    for other in others {
        assert!(!source.contains(other), "{other}…) is not looked at by this test");
    }
}

#[tokio::test]
async fn a_method_that_a_route_does_not_have_is_refused() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    // These answer every method, since a WebSocket over HTTP/2 is a CONNECT.
    let sockets = ["/link", "/sessions/{id}/signal"];
    for (_, path) in ROUTES.iter().filter(|(_, path)| !sockets.contains(path)) {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
            if ROUTES.contains(&(method, path)) {
                continue;
            }
            let answer = house.ask(method, path).by(&owner).send().await;
            assert_eq!(answer.status, 405, "{method} {path}");
        }
    }
}

async fn check(row: &Row, wrong: &mut Vec<String>) {
    let house = House::set_up().await;
    let (owner, neighbour) = (house.owner().await, house.neighbour().await);
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    let path = address(row.path, &device.number.to_string(), &session.to_string());
    let ask = || {
        let kind = "application/x-www-form-urlencoded";
        house
            .ask(row.method, &path)
            .header("content-type", kind)
            .body(row.form)
    };
    let mut expect = async |who: &str, ask: Ask<'_>, status: u16| {
        let given = ask.send().await.status;
        if given != status {
            wrong.push(format!(
                "{} {}, {who}: {given} instead of {status}",
                row.method, row.path
            ));
        }
    };

    // The owner comes last: what the others were refused must not have been done.
    if let Some(status) = row.foreign {
        for (name, value) in FOREIGN {
            let mut ask = ask().by(&owner).header(name, value);
            if row.method == "GET" {
                ask = ask.header("connection", "upgrade").header("upgrade", "websocket");
            }
            expect(&format!("{name}: {value}"), ask, status).await;
        }
    }
    expect("anonymous", ask().header("accept", "text/html"), row.anonymous).await;
    expect("a program", ask(), row.program).await;
    expect("a forged sign-in", ask().by(&"A".repeat(43)), row.program).await;
    expect("the neighbour", ask().by(&neighbour), row.neighbour).await;
    expect("the owner", ask().by(&owner), row.owner).await;
}

/// What a browser says when it asks for another site: another host, a page without one, another
/// scheme, another port, another site's form, and the form of a site beside this one.
const FOREIGN: [(&str, &str); 6] = [
    ("origin", "https://evil.example"),
    ("origin", "null"),
    ("origin", "https://localhost:8080"),
    ("origin", "http://localhost:80801"),
    ("sec-fetch-site", "cross-site"),
    ("sec-fetch-site", "same-site"),
];

fn address(path: &str, number: &str, session: &str) -> String {
    path.replace("/files/{name}", "/files/deskwarden-desk")
        .replace("{name}", "app.css")
        .replace("{number}", number)
        .replace("{id}", session)
        .replace("{page}", "security")
}
