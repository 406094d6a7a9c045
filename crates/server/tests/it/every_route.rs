//! Each route, asked by everybody who may come.

use std::collections::BTreeSet;

use model::{Right, Section, StartingRole};
use server::app::ROUTES;

use crate::{
    house::Ask,
    route_place::Place,
    route_row::{Row, change, form, open, page, socket},
};

const SEE_LICENSE: Right = Right::View(Section::License);
const SEE_CLIENTS: Right = Right::View(Section::Clients);
const EDIT_CLIENTS: Right = Right::Edit(Section::Clients);
const SEE_SESSIONS: Right = Right::View(Section::Sessions);
const SEE_BOOKS: Right = Right::View(Section::AddressBooks);
const EDIT_BOOKS: Right = Right::Edit(Section::AddressBooks);
const SEE_FILES: Right = Right::View(Section::Files);
const SEE_AUDIT: Right = Right::View(Section::Audit);
const SEE_USERS: Right = Right::View(Section::Users);
const EDIT_LICENSE: Right = Right::Edit(Section::License);
const EDIT_USERS: Right = Right::Edit(Section::Users);

const TERMS: &str = "version=1&code=large&name=Large&seats=5&sessions_unlimited=yes&active_devices=3\
     &session_length=1%3A30%3A00&namespaces=1&aliases=10&period=until&expires=2028-02-29";
const NEW_EMAIL: &str = "email=new%40example.com&current_password=correct+horse+battery";

const TABLE: &[Row] = &[
    page("/", 303),
    open("/setup", 404),
    form(
        "/setup",
        "token=x&email=a%40example.com&password=0123456789&password_again=0123456789",
        404,
    ),
    open("/sign-in", 200),
    form("/sign-in", "email=nobody%40example.com&password=wrong", 422),
    form("/sign-in/passkey/options", "", 200),
    form("/sign-in/passkey", "credential=x", 422),
    open("/sign-in/second-step", 200),
    form("/sign-in/second-step", "code=123456", 422),
    form("/sign-in/second-step/lost", "", 422),
    form("/sign-in/second-step/options", "", 422),
    form("/sign-in/second-step/passkey", "credential=x", 422),
    change("/sign-out", "", 303),
    page("/license", 200).needs(SEE_LICENSE),
    page("/license/key", 200).needs(EDIT_LICENSE),
    change("/license/key", "word=reset", 303).needs(EDIT_LICENSE),
    // The account of these tests is the installation's own: it has no contract.
    page("/license/cancel", 409).needs(EDIT_LICENSE),
    change("/license/cancel", "", 409).needs(EDIT_LICENSE),
    change("/license/keep", "", 409).needs(EDIT_LICENSE),
    page("/license/upgrade", 200).needs(SEE_LICENSE),
    // The account has an open request, the neighbour's has none.
    change("/license/upgrade", "plan=standard", 409)
        .needs(EDIT_LICENSE)
        .neighbour(303),
    change("/license/upgrade/{id}/withdraw", "", 303)
        .needs(EDIT_LICENSE)
        .neighbour(404),
    page("/notice", 200),
    page("/license/api", 200).needs(SEE_LICENSE),
    change("/license/api/password", "", 200).needs(EDIT_LICENSE),
    change("/license/api/show", "current_password=wrong", 422).needs(EDIT_LICENSE),
    change("/license/api/revoke", "", 303).needs(EDIT_LICENSE),
    change("/license/api/secrets", "shown=yes", 303).needs(EDIT_LICENSE),
    page("/clients", 200).needs(SEE_CLIENTS),
    page("/clients/export.csv", 200).needs(SEE_CLIENTS),
    page("/clients/rows", 200).needs(SEE_CLIENTS),
    page("/sessions/rows", 200).needs(SEE_SESSIONS),
    page("/exports", 200),
    change("/exports/{id}/cancel", "", 404).neighbour(404),
    page("/clients/{number}", 200).needs(SEE_CLIENTS).neighbour(404),
    change("/clients/{number}/alias", "alias=front%40ad&seen=", 303)
        .needs(EDIT_CLIENTS)
        .neighbour(404),
    change("/clients/{number}/tags", "tags=berlin&seen=", 303)
        .needs(EDIT_CLIENTS)
        .neighbour(404),
    change("/clients/{number}/comment", "comment=Reception&seen=", 303)
        .needs(EDIT_CLIENTS)
        .neighbour(404),
    page("/clients/{number}/remove", 200)
        .needs(EDIT_CLIENTS)
        .neighbour(404),
    change("/clients/{number}/remove", "", 303)
        .needs(EDIT_CLIENTS)
        .neighbour(404),
    page("/clients/{number}/removed", 303)
        .needs(SEE_CLIENTS)
        .neighbour(200),
    change("/clients/{number}/connect", "", 303)
        .needs(Right::Connect)
        .neighbour(404),
    page("/address-book", 200),
    change("/address-book", "name=Vaults&clients=none", 303).needs(EDIT_BOOKS),
    page("/address-book/new", 200).needs(EDIT_BOOKS),
    change("/address-book/call", "address=999+999+999", 409).needs(Right::Connect),
    page("/address-book/{book}", 200).needs(SEE_BOOKS).neighbour(404),
    page("/address-book/{book}/settings", 200)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    change(
        "/address-book/{book}/settings",
        "version=1&name=Vaults&clients=edit",
        303,
    )
    .needs(EDIT_BOOKS)
    .neighbour(404),
    page("/address-book/{book}/delete", 200)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    change("/address-book/{book}/delete", "word=shops", 303)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    change("/address-book/{book}/entries", "client_address=back%40ad", 303)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    page("/address-book/{book}/entries.csv", 200)
        .needs(SEE_BOOKS)
        .neighbour(404),
    page("/address-book/{book}/entries/new", 200)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    page("/address-book/{book}/entries/{entry}", 200)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    change(
        "/address-book/{book}/entries/{entry}",
        "version=1&client_address=back%40ad",
        303,
    )
    .needs(EDIT_BOOKS)
    .neighbour(404),
    change("/address-book/{book}/entries/{entry}/remove", "", 303)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    // It is not removed; see `address_book`.
    change("/address-book/{book}/entries/{entry}/restore", "", 404)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    change(
        "/address-book/{book}/entries/{entry}/favourite",
        "favourite=yes",
        303,
    )
    .needs(SEE_BOOKS)
    .neighbour(404),
    page("/address-book/{book}/import", 200)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    change("/address-book/{book}/import", "", 422)
        .needs(EDIT_BOOKS)
        .neighbour(404),
    page("/sessions", 200).needs(SEE_SESSIONS),
    page("/sessions/export.csv", 200).needs(SEE_SESSIONS),
    page("/sessions/{id}", 200).needs(SEE_SESSIONS).neighbour(404),
    change("/sessions/{id}/comment", "comment=a", 303)
        .needs(Right::Edit(Section::Sessions))
        .neighbour(404),
    change("/sessions/{id}/close", "", 303)
        .needs(Right::CloseSessions)
        .neighbour(404),
    // Only who asked for the session may watch it.
    page("/sessions/{id}/view", 200)
        .needs(Right::Connect)
        .neighbour(404)
        .member(404),
    // The account does not ask for comments.
    change("/sessions/{id}/view/comment", "comment=a", 403)
        .needs(Right::Connect)
        .neighbour(404)
        .member(404),
    change("/sessions/{id}/ticket", "", 200)
        .needs(Right::Connect)
        .neighbour(404)
        .member(404),
    // Without the Origin of a page of this server nobody gets further; see `signalling`.
    socket(page("/sessions/{id}/signal", 403)),
    change("/account", "account=none", 404),
    page("/users", 200).needs(SEE_USERS),
    page("/users/invite", 200).needs(EDIT_USERS),
    change(
        "/users/invite",
        "email=new%40example.com&role={role}&language=en",
        200,
    )
    .needs(EDIT_USERS)
    .neighbour(404),
    page("/users/{id}", 200).needs(SEE_USERS).neighbour(404),
    change("/users/{id}/role", "role={role}", 303)
        .needs(EDIT_USERS)
        .neighbour(404),
    change("/users/{id}/disable", "", 303)
        .needs(EDIT_USERS)
        .neighbour(404),
    change("/users/{id}/enable", "", 303)
        .needs(EDIT_USERS)
        .neighbour(404),
    change("/users/{id}/remove", "", 303)
        .needs(EDIT_USERS)
        .neighbour(404),
    change("/invitations/{id}/renew", "", 200)
        .needs(EDIT_USERS)
        .neighbour(404),
    change("/invitations/{id}/revoke", "", 303)
        .needs(EDIT_USERS)
        .neighbour(404),
    open("/invitation/{token}", 200),
    form("/invitation/{token}", "password=short&password_again=short", 422),
    page("/roles", 200).needs(SEE_USERS),
    change("/roles", "name=Guests", 303).needs(EDIT_USERS),
    page("/roles/new", 200).needs(EDIT_USERS),
    page("/roles/{id}", 200).needs(SEE_USERS).neighbour(404),
    change("/roles/{id}", "name=Guests&version=1", 303)
        .needs(EDIT_USERS)
        .neighbour(404),
    change("/roles/{id}/remove", "", 303)
        .needs(EDIT_USERS)
        .neighbour(404),
    page("/files", 200).needs(SEE_FILES),
    page("/files/{name}", 200).needs(SEE_FILES),
    page("/help/{page}", 200),
    page("/settings", 200),
    change(
        "/settings/localization",
        "language=de&time_zone=Europe%2FBerlin",
        303,
    ),
    change(
        "/settings/csv",
        "csv_rows=page&date_format=mdy&csv_separator=semicolon",
        303,
    ),
    change("/settings/theme", "theme=dark", 303),
    change("/settings/email", NEW_EMAIL, 303),
    page("/settings/security", 200),
    change(
        "/settings/password",
        "current_password=correct+horse+battery&password=seven+green+kettles&password_again=seven+green+kettles",
        303,
    ),
    change("/settings/sign-ins/end-others", "", 303),
    change("/settings/sign-ins/{id}/end", "", 404),
    // Who sees the settings of the account, but not the license, sees a part of it, too.
    page("/settings/account", 200).needs(SEE_LICENSE),
    change("/settings/account", "name=A&address=&telephone=", 303).needs(EDIT_LICENSE),
    change("/settings/account/email", NEW_EMAIL, 303).needs(EDIT_LICENSE),
    change("/settings/account/aliases", "alias_namespace=ad", 303).needs(Right::Edit(Section::Settings)),
    change("/settings/account/comments", "ask=yes", 303).needs(Right::Edit(Section::Settings)),
    change("/settings/account/second-factor", "demand=no", 303).needs(Right::Edit(Section::Settings)),
    // The link is one of another kind; see `settings`.
    open("/email/{token}", 404),
    form("/email/{token}", "", 404),
    open("/password/forgotten", 200),
    form("/password/forgotten", "email=not-an-address", 303),
    open("/password/reset/{token}", 404),
    form(
        "/password/reset/{token}",
        "password=seven+green+kettles&password_again=seven+green+kettles",
        404,
    ),
    page("/audit", 200).needs(SEE_AUDIT),
    page("/audit.csv", 200).needs(SEE_AUDIT),
    page("/mail", 200).for_operators(),
    // No mail server is configured, and the mail is due already.
    change("/mail/test", "address=carl%40example.com", 409).for_operators(),
    page("/mail/{id}", 200).for_operators(),
    change("/mail/{id}/retry", "", 409).for_operators(),
    change("/mail/{id}/discard", "", 303).for_operators(),
    page("/operator", 303).for_operators(),
    page("/operator/accounts", 200).for_operators(),
    page("/operator/clients", 200).for_operators(),
    change(
        "/operator/accounts",
        "name=Carl&email=carl%40example.com&plan=standard&language=en",
        200,
    )
    .for_operators(),
    page("/operator/accounts/new", 200).for_operators(),
    page("/operator/accounts/{number}", 200).for_operators(),
    page("/operator/accounts/{number}/license", 200).for_operators(),
    change("/operator/accounts/{number}/license", TERMS, 303).for_operators(),
    change(
        "/operator/accounts/{number}/license/plan",
        "version=1&plan=standard",
        303,
    )
    .for_operators(),
    page("/operator/accounts/{number}/suspend", 200).for_operators(),
    change("/operator/accounts/{number}/suspend", "reason=Unpaid", 303).for_operators(),
    change("/operator/accounts/{number}/resume", "", 303).for_operators(),
    change("/operator/accounts/{number}/namespaces", "namespace=acme", 303).for_operators(),
    page("/operator/accounts/{number}/namespaces/{name}/remove", 200).for_operators(),
    change("/operator/accounts/{number}/namespaces/{name}/remove", "", 303).for_operators(),
    page("/operator/requests", 200).for_operators(),
    page("/operator/requests/{id}", 200).for_operators(),
    change("/operator/requests/{id}/grant", "license=1", 303).for_operators(),
    change("/operator/requests/{id}/decline", "note=No", 303).for_operators(),
    page("/operator/plans", 200).for_operators(),
    change("/operator/plans", TERMS, 303).for_operators(),
    page("/operator/plans/new", 200).for_operators(),
    page("/operator/plans/{code}", 200).for_operators(),
    change("/operator/plans/{code}", TERMS, 303).for_operators(),
    change("/operator/plans/{code}/offer", "offered=no", 303).for_operators(),
    page("/operator/plans/{code}/delete", 200).for_operators(),
    change("/operator/plans/{code}/delete", "", 303).for_operators(),
    page("/settings/security/factors", 200),
    page("/settings/security/enrol", 303),
    page("/settings/security/totp", 200),
    change(
        "/settings/security/totp",
        "sealed=x&code=123456&current_password=wrong",
        409,
    ),
    change("/settings/security/totp/remove", "current_password=wrong", 422),
    change("/settings/security/recovery-codes", "current_password=wrong", 422),
    change(
        "/settings/security/passkeys/options",
        "current_password=wrong",
        422,
    ),
    change("/settings/security/passkeys", "name=Key&credential=x", 422),
    change(
        "/settings/security/passkeys/{passkey}/remove",
        "current_password=wrong",
        422,
    ),
    open("/factor-reset/{token}", 404),
    form("/factor-reset/{token}", "", 404),
    change("/users/{id}/factor-reset/confirm", "", 303)
        .needs(EDIT_USERS)
        .neighbour(404),
    change("/users/{id}/factor-reset/refuse", "", 303)
        .needs(EDIT_USERS)
        .neighbour(404),
    page("/live", 200),
    open("/assets/{name}", 200),
    open("/health", 200),
    // No WebSocket is asked for; see `control_links`.
    socket(open("/link", 400)),
    // Only what is signed gets further; see `rest`.
    open("/rest/v1/", 401),
    open("/rest/v1/{*resource}", 401),
];

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
    let source = concat!(
        include_str!("../../src/app.rs"),
        include_str!("../../src/web/address_book/mod.rs")
    );
    let source = source
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

async fn check(row: &Row, wrong: &mut Vec<String>) {
    let place = Place::new().await;
    let (owner, neighbour) = (place.house.owner().await, place.house.neighbour().await);
    let ask = || place.ask(row.method, row.path, row.form);
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
            expect(
                role.name(),
                place.ask(row.method, row.path, row.form).by(&member),
                row.member,
            )
            .await;
        }
    }
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
