use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header, uri::Authority},
    response::Response,
};
use model::{Client, Presence, Right, Section};
use portal::{ClientCursor, ClientQuery, ClientSort, Sort};
use serde::Deserialize;

use super::{
    errors,
    frame::{Frame, Tab, ok},
    times::Moment,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
    texts::Texts,
};

/// How many clients a page shows.
const PAGE: u32 = 50;

/// The state of the list, all of it in the address.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub struct ListQuery {
    q: String,
    online: String,
    sort: String,
    after: String,
}

#[derive(Template)]
#[template(path = "clients.html")]
struct ClientsPage<'a> {
    frame: Frame<'a>,
    rows: Vec<ClientRow>,
    columns: Vec<Column>,
    search: String,
    online: String,
    address: String,
    next: Option<String>,
    is_first_page: bool,
    is_filtered: bool,
    may_add: bool,
    enrol: Enrol,
}

/// A client as pages show it.
pub struct ClientRow {
    pub number: String,
    pub grouped: String,
    pub alias: Option<String>,
    pub host_name: String,
    pub version: String,
    pub online: bool,
    pub since: Option<Moment>,
    pub connectable: bool,
}

/// A column that the list can be sorted by.
struct Column {
    label: String,
    address: String,
    /// `ascending`, `descending` or `none`, as `aria-sort` wants it.
    order: &'static str,
}

/// How a device is added: what to copy.
struct Enrol {
    command: String,
    license_key: Option<String>,
}

/// `GET /clients`
pub async fn list(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Asked(state): Asked<ListQuery>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some(query) = state.parsed() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let mut clients = match app.portal.clients(&caller, &query).await {
        Ok(clients) => clients,
        Err(error) => return refused(&locale, error),
    };
    let next = next_address(&state, &query, &mut clients);
    let license_key = match app.portal.license(&caller).await {
        Ok(license) => license.license_key.map(|key| key.to_string()),
        Err(_) => None,
    };
    let may_connect = caller.may(Right::Connect);
    ok(&ClientsPage {
        may_add: caller.may(Right::Edit(Section::Clients)),
        frame: Frame::new(&app, &caller, Tab::Clients),
        rows: clients
            .iter()
            .map(|client| ClientRow::new(&locale, client, may_connect))
            .collect(),
        columns: columns(locale.t, &state, query.sort),
        address: state.address(),
        next,
        is_first_page: state.after.is_empty(),
        is_filtered: !state.q.is_empty() || !state.online.is_empty(),
        search: state.q,
        online: state.online,
        enrol: Enrol {
            command: register_command(&app, &headers),
            license_key,
        },
    })
}

impl ClientRow {
    fn new(locale: &Locale<'_>, client: &Client, may_connect: bool) -> Self {
        let grouped = client.number.grouped();
        let alias = client.alias.as_ref().map(|alias| alias.as_str().to_owned());
        let since = match client.presence {
            Presence::Online { since } => Some(since),
            Presence::Offline { last_seen } => last_seen,
        };
        Self {
            number: client.number.to_string(),
            grouped,
            alias,
            host_name: client.report.host_name.clone(),
            version: client.report.version.clone(),
            online: client.presence.is_online(),
            since: since.map(|at| Moment::new(locale, at)),
            connectable: may_connect && client.presence.is_online(),
        }
    }
}

impl ListQuery {
    fn parsed(&self) -> Option<ClientQuery> {
        let online = match self.online.as_str() {
            "" => None,
            "yes" => Some(true),
            "no" => Some(false),
            _ => return None,
        };
        let after = match self.after.as_str() {
            "" => None,
            text => Some(text.parse::<ClientCursor>().ok()?),
        };
        let search = self.q.trim();
        let search = (!search.is_empty()).then(|| search.chars().take(100).collect());
        Some(ClientQuery {
            online,
            search,
            sort: self.parsed_sort()?,
            after,
            limit: PAGE + 1,
        })
    }

    fn parsed_sort(&self) -> Option<Sort> {
        let (descending, name) = match self.sort.strip_prefix('-') {
            Some(name) => (true, name),
            None => (false, &*self.sort),
        };
        let by = match name {
            "" | "id" => ClientSort::Number,
            name => COLUMNS
                .iter()
                .find(|(_, known)| *known == name)
                .map(|(by, _)| *by)?,
        };
        Some(Sort { by, descending })
    }

    fn address(&self) -> String {
        self.address_with(&self.sort, &self.after)
    }

    fn address_with(&self, sort: &str, after: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("q", &*self.q),
            ("online", &*self.online),
            ("sort", sort),
            ("after", after),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() {
            "/clients".to_owned()
        } else {
            format!("/clients?{query}")
        }
    }
}

const COLUMNS: [(ClientSort, &str); 5] = [
    (ClientSort::Number, "id"),
    (ClientSort::Alias, "alias"),
    (ClientSort::HostName, "host"),
    (ClientSort::Online, "online"),
    (ClientSort::Version, "version"),
];

fn columns(t: &Texts, state: &ListQuery, sort: Sort) -> Vec<Column> {
    let column = |(by, name): (ClientSort, &str)| {
        let order = match (by == sort.by, sort.descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let wanted = if order == "ascending" {
            format!("-{name}")
        } else {
            name.to_owned()
        };
        let label = match by {
            ClientSort::Number => t.client_id(),
            ClientSort::Alias => t.client_alias(),
            ClientSort::HostName => t.client_host_name(),
            ClientSort::Online => t.client_online(),
            ClientSort::Version => t.client_version(),
        };
        Column {
            label,
            address: state.address_with(&wanted, ""),
            order,
        }
    };
    COLUMNS.into_iter().map(column).collect()
}

/// One row more than a page was asked for: whether there is a next page.
fn next_address(state: &ListQuery, query: &ClientQuery, clients: &mut Vec<Client>) -> Option<String> {
    if clients.len() <= PAGE as usize {
        return None;
    }
    clients.truncate(PAGE as usize);
    let after = ClientCursor::of(clients.last()?, query.sort.by).to_string();
    Some(state.address_with(&state.sort, &after))
}

/// The command that registers a device. The address carries what the device pins.
fn register_command(app: &App, headers: &HeaderMap) -> String {
    format!(
        "deskwarden-desk --server '{}' --register-license",
        server_address(app, headers)
    )
}

fn server_address(app: &App, headers: &HeaderMap) -> String {
    let address = &app.address;
    let pin = address
        .pin
        .as_ref()
        .map(|pin| format!("#sha256={pin}"))
        .unwrap_or_default();
    if let Some(url) = &address.public_url {
        return format!("{url}{}", if url.starts_with("https:") { &pin } else { "" });
    }
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let Some(port) = address.https_port else {
        return format!("http://{host}");
    };
    let authority = host.parse::<Authority>().ok();
    let name = authority.as_ref().map_or("", Authority::host);
    let is_loopback = matches!(name, "localhost" | "127.0.0.1" | "[::1]" | "");
    let name = if is_loopback { &address.host_name } else { name };
    format!("https://{name}:{port}{pin}")
}
