//! The list of clients without an account.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use model::{Client, ClientNumber, Presence};
use portal::FreeClientQuery;

use super::{Operator, search::Search};
use crate::{
    app::App,
    guard::{Asked, refused},
    locale::Locale,
    web::{
        errors,
        frame::{Frame, ok},
        settings_nav::SettingsPage,
        times::Moment,
    },
};

/// Where the list is.
const PATH: &str = "/operator/clients";
/// How many clients a page shows.
const PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "operator_clients.html")]
struct ClientsPage<'a> {
    frame: Frame<'a>,
    rows: Vec<ClientRow>,
    search: String,
    next: Option<String>,
    is_first_page: bool,
    is_searched: bool,
}

struct ClientRow {
    number: String,
    host_name: String,
    version: String,
    is_online: bool,
    seen: Option<Moment>,
    first_seen: Moment,
}

/// `GET /operator/clients`
pub async fn list(State(app): State<App>, operator: Operator, Asked(asked): Asked<Search>) -> Response {
    let frame = Frame::settings(&app, &operator.caller, SettingsPage::OperatorClients);
    let Some(query) = parsed(&asked) else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let mut clients = match app.portal.free_clients(&operator.staff, &query).await {
        Ok(clients) => clients,
        Err(error) => return refused(&frame.locale, error),
    };
    let is_last_page = clients.len() <= PAGE as usize;
    clients.truncate(PAGE as usize);
    let next = clients.last().filter(|_| !is_last_page);
    let next = next.map(|client| asked.address(PATH, &client.number.to_string()));
    ok(&ClientsPage {
        rows: clients
            .iter()
            .map(|client| ClientRow::new(&frame.locale, client))
            .collect(),
        next,
        is_first_page: asked.after.is_empty(),
        is_searched: query.digits.is_some(),
        search: asked.q,
        frame,
    })
}

impl ClientRow {
    fn new(locale: &Locale<'_>, client: &Client) -> Self {
        let seen = match client.presence {
            Presence::Online { since } => Some(since),
            Presence::Offline { last_seen } => last_seen,
        };
        Self {
            number: client.number.grouped(),
            host_name: client.report.host_name.clone(),
            version: client.report.version.clone(),
            is_online: client.presence.is_online(),
            seen: seen.map(|at| Moment::new(locale, at)),
            first_seen: Moment::new(locale, client.first_seen),
        }
    }
}

fn parsed(search: &Search) -> Option<FreeClientQuery> {
    let after = match search.after.as_str() {
        "" => None,
        number => Some(number.parse::<ClientNumber>().ok()?),
    };
    Some(FreeClientQuery {
        digits: search.wanted(),
        after,
        limit: PAGE + 1,
    })
}
