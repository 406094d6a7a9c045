//! Each route, asked by everybody who may come.

use std::collections::BTreeSet;

use model::StartingRole;
use portal::{Staff, UpgradeForm};
use server::app::ROUTES;

use crate::{
    house::{Ask, House},
    route_table::{Row, TABLE},
};

#[tokio::test]
async fn every_page_answers_each_visitor_as_the_table_says() {
    check_all("GET").await;
}

#[tokio::test]
async fn every_change_answers_each_visitor_as_the_table_says() {
    check_all("POST").await;
}

async fn check_all(method: &str) {
    let mut wrong = Vec::new();
    for row in TABLE.iter().filter(|row| row.method == method) {
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
    // A route that is too long for a line stands in several.
    let source = include_str!("../../src/app.rs")
        .replace("(\n            \"", "(\"")
        .replace("\",\n            ", "\", ");
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
    // Scripts are told by an interface of its own; see `rest`.
    let any = [
        "/link",
        "/sessions/{id}/signal",
        "/rest/v1/",
        "/rest/v1/{*resource}",
    ];
    for (_, path) in ROUTES.iter().filter(|(_, path)| !any.contains(path)) {
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
    let place = Place::new().await;
    let (owner, neighbour) = (place.house.owner().await, place.house.neighbour().await);
    let ask = || place.ask(row);
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
    for role in StartingRole::ALL.iter().skip(1) {
        let may = row.needs.is_none_or(|right| role.rights().has(right));
        if row.operators_only {
            let member = place.house.member(*role).await;
            expect(role.name(), ask().by(&member), 404).await;
        } else if !may {
            let member = place.house.member(*role).await;
            expect(role.name(), ask().by(&member), 403).await;
        } else if row.needs.is_none() && row.method == "GET" {
            let member = place.house.member(*role).await;
            expect(role.name(), ask().by(&member), row.member).await;
        } else if row.needs.is_some() {
            // What one may do must still be there to do for the next one.
            let place = Place::new().await;
            let member = place.house.member(*role).await;
            expect(role.name(), place.ask(row).by(&member), row.member).await;
        }
    }
    expect("the owner", ask().by(&owner), row.owner).await;
}

/// A house with one of everything that a path may name.
struct Place {
    house: House,
    number: String,
    session: String,
    user: String,
    role: String,
    invitation: String,
    token: String,
    mail: String,
    upgrade: String,
}

impl Place {
    async fn new() -> Self {
        let house = House::set_up().await;
        let owner = house.owner().await;
        let device = house.device(1).await;
        let session = house.session(&owner, device.number).await;
        let caller = house.caller(&owner).await;
        let people = house.people(&caller).await;
        house.factor_reset(people.user).await;
        let staff = Staff::command_line();
        house.portal.grant_namespace(&staff, 1, "office").await.unwrap();
        let mail = house.newest_mail(&owner).await.to_string();
        let wish = UpgradeForm {
            seats: "7".to_owned(),
            ..UpgradeForm::default()
        };
        let upgrade = house.portal.request_upgrade(&caller, &wish).await.unwrap();
        Self {
            number: device.number.to_string(),
            session: session.to_string(),
            user: people.user.to_string(),
            role: people.role.to_string(),
            invitation: people.invitation.to_string(),
            token: people.token,
            mail,
            upgrade: upgrade.to_string(),
            house,
        }
    }

    fn ask(&self, row: &Row) -> Ask<'_> {
        let id = match row.path.split('/').nth(1) {
            Some("users") => &self.user,
            Some("roles") => &self.role,
            Some("invitations") => &self.invitation,
            Some("mail") => &self.mail,
            Some("license") => &self.upgrade,
            _ => &self.session,
        };
        let path = row
            .path
            .replace("/operator/accounts/{number}", "/operator/accounts/1")
            .replace("/namespaces/{name}", "/namespaces/office")
            .replace("{code}", "standard")
            .replace("/files/{name}", "/files/deskwarden-desk")
            .replace("{*resource}", "clients")
            .replace("{name}", "app.css")
            .replace("{number}", &self.number)
            .replace("{id}", id)
            .replace("{token}", &self.token)
            .replace("{passkey}", "pky_019bc0de0000700080000000000000bb")
            .replace("{page}", "security");
        let kind = "application/x-www-form-urlencoded";
        self.house
            .ask(row.method, &path)
            .header("content-type", kind)
            .body(row.form.replace("{role}", &self.role))
    }
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
