use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use model::{Client, Presence, Right, Section, is_outdated};
use portal::{Caller, ClientCursor, ClientQuery, ClientSort, ClientWords, Page, Sort};

use super::{
    client_search::{FILTERS, Reader, client_filter},
    enrol::Enrol,
    errors,
    frame::{Frame, Tab, ok, page},
    list_state::{Column, ListState},
    list_view::{Pager, RowWords, SearchView},
    times::Moment,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
    texts::Texts,
};

pub const PATH: &str = "/clients";

#[derive(Template)]
#[template(path = "clients.html")]
struct ClientsPage<'a> {
    frame: Frame<'a>,
    rows: Vec<ClientRow>,
    columns: Vec<Column>,
    search: SearchView,
    pager: Pager,
    address: String,
    export: String,
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
    pub operating_system: String,
    pub version: String,
    pub is_outdated: bool,
    pub tags: Vec<String>,
    pub comment: String,
    pub online: bool,
    pub since: Option<Moment>,
    pub connectable: bool,
}

/// `GET /clients`
pub async fn list(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Asked(state): Asked<ListState>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some(query) = asked(&state) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let reader = Reader::new(app.portal.now(), locale.time_zone.as_ref(), app.portal.version());
    let filter = match client_filter(&state.q, &reader) {
        Ok(filter) => filter,
        Err(faults) => {
            let words = ClientWords::default();
            let none = Found::none();
            let mut shown = clients_page(&app, &caller, &headers, (&state, &query), none, words).await;
            shown.search = shown.search.with_faults(locale.t, &faults);
            return page(StatusCode::UNPROCESSABLE_ENTITY, &shown);
        }
    };
    let query = ClientQuery { filter, ..query };
    let found = async {
        let page = app.portal.clients(&caller, &query).await?;
        let count = app.portal.count_clients(&caller, &query.filter).await?;
        Ok((Found { page, count }, app.portal.client_words(&caller).await?))
    };
    match found.await {
        Ok((found, words)) => {
            ok(&clients_page(&app, &caller, &headers, (&state, &query), found, words).await)
        }
        Err(error) => refused(&locale, error),
    }
}

/// The rows of a page, and how many there are in all.
struct Found {
    page: Page<Client, ClientCursor>,
    count: Option<u64>,
}

impl Found {
    fn none() -> Self {
        Self {
            page: Page {
                rows: Vec::new(),
                next: None,
                stopped: None,
            },
            count: None,
        }
    }
}

async fn clients_page<'a>(
    app: &'a App,
    caller: &Caller,
    headers: &HeaderMap,
    (state, query): (&ListState, &ClientQuery),
    found: Found,
    words: ClientWords,
) -> ClientsPage<'a> {
    let frame = Frame::new(app, caller, Tab::Clients);
    let (locale, t) = (&frame.locale, frame.t);
    let may_connect = caller.may(Right::Connect);
    let newest = app.portal.version();
    let rows = found.page.rows.iter();
    let rows: Vec<_> = rows
        .map(|client| ClientRow::new(locale, client, may_connect, newest))
        .collect();
    let places = (
        found.page.next.map(|place| place.to_string()),
        found.page.stopped.map(|place| place.to_string()),
    );
    ClientsPage {
        pager: Pager::new(locale, PATH, state, places, (rows.len(), found.count), &WORDS),
        rows,
        columns: columns(t, state, query.sort),
        search: search_view(t, state, &words),
        address: state.address(PATH),
        export: state.address("/clients/export.csv"),
        is_filtered: !state.q.trim().is_empty() || !state.after.is_empty(),
        may_add: caller.may(Right::Edit(Section::Clients)),
        enrol: Enrol::new(app, caller, headers).await,
        frame,
    }
}

/// The query of an address, without its search. `None`: no page has it.
pub fn asked(state: &ListState) -> Option<ClientQuery> {
    let (by, descending) = state.sorted(&COLUMNS, (ClientSort::Number, false))?;
    let after = match state.after.as_str() {
        "" => None,
        text => Some(text.parse::<ClientCursor>().ok()?),
    };
    Some(ClientQuery {
        sort: Sort { by, descending },
        after,
        limit: state.rows()?,
        ..ClientQuery::default()
    })
}

const WORDS: RowWords = RowWords {
    counted: |t, count| t.clients_count(count),
    more_than: |t, count| t.clients_more_than(count),
    stopped: |t, count| t.clients_stopped(count),
};

const COLUMNS: [(ClientSort, &str); 8] = [
    (ClientSort::Number, "id"),
    (ClientSort::Alias, "alias"),
    (ClientSort::HostName, "host"),
    (ClientSort::OperatingSystem, "os"),
    (ClientSort::Online, "online"),
    (ClientSort::Version, "version"),
    (ClientSort::Tags, "tags"),
    (ClientSort::Comment, "comment"),
];

fn columns(t: &Texts, state: &ListState, sort: Sort) -> Vec<Column> {
    let sorted = COLUMNS.iter().find(|(by, _)| *by == sort.by);
    let sorted = (sorted.map_or("", |(_, name)| *name), sort.descending);
    let column = |(by, name): (ClientSort, &str)| {
        let label = match by {
            ClientSort::Number => t.client_id(),
            ClientSort::Alias => t.client_alias(),
            ClientSort::HostName => t.client_host_name(),
            ClientSort::OperatingSystem => t.client_operating_system(),
            ClientSort::Online => t.client_online(),
            ClientSort::Version => t.client_version(),
            ClientSort::Tags => t.client_list_tags(),
            ClientSort::Comment => t.client_list_comment(),
        };
        state.column(PATH, (name, label), sorted)
    };
    COLUMNS.into_iter().map(column).collect()
}

fn search_view(t: &Texts, state: &ListState, words: &ClientWords) -> SearchView {
    let quick = [
        ("online:yes", t.online()),
        ("online:no", t.offline()),
        ("version:old", t.clients_quick_old()),
        ("seen:>30d", t.clients_quick_unseen()),
    ];
    let mut view = SearchView::new(PATH, state, t.clients_search(), &quick);
    let help = |(name, example): (&str, &'static str)| {
        let meaning = match name {
            "online" => t.search_help_online(),
            "os" => t.search_help_os(),
            "version" => t.search_help_version(),
            "version-old" => t.search_help_version_old(),
            "tag" => t.search_help_tag(),
            "seen" => t.search_help_seen(),
            "host" => t.search_help_host(),
            "alias" => t.search_help_alias(),
            _ => t.search_help_comment(),
        };
        (example, meaning)
    };
    view.help = FILTERS.into_iter().map(help).collect();
    let fixed = [
        "online:yes",
        "online:no",
        "version:old",
        "seen:<1h",
        "seen:>7d",
        "seen:>30d",
    ];
    let fixed = fixed.into_iter().map(str::to_owned);
    let tags = words.tags.iter().map(|tag| format!("tag:{tag}"));
    let systems = words
        .operating_systems
        .iter()
        .map(|system| match system.contains(' ') {
            true => format!("os:\"{system}\""),
            false => format!("os:{system}"),
        });
    view.completions = fixed.chain(tags).chain(systems).collect::<Vec<_>>().join("\n");
    view
}

impl ClientRow {
    pub fn new(locale: &Locale<'_>, client: &Client, may_connect: bool, newest: &str) -> Self {
        let grouped = client.number.grouped();
        let alias = client.alias.as_ref().map(|alias| alias.as_str().to_owned());
        let since = match client.presence {
            Presence::Online { since } => Some(since),
            Presence::Offline { last_seen } => last_seen,
        };
        let report = &client.report;
        Self {
            number: client.number.to_string(),
            grouped,
            alias,
            host_name: report.host_name.clone(),
            operating_system: report.operating_system.clone(),
            version: report.version.clone(),
            is_outdated: is_outdated(&report.version, newest),
            tags: client.tags.iter().map(ToString::to_string).collect(),
            comment: client.comment.clone().unwrap_or_default(),
            online: client.presence.is_online(),
            since: since.map(|at| Moment::new(locale, at)),
            connectable: may_connect && client.presence.is_online(),
        }
    }
}
