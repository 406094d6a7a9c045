use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use model::{ClientNumber, EndReasonKind, Right, SessionId};
use portal::{
    Caller, ENDS_AT_MOST, FoundSessions, Page, SessionPlace, SessionQuery, SessionSearch, SessionSort,
};

use super::{
    client_search::Reader,
    errors,
    frame::{Frame, Tab, ok, page},
    list_state::{Column, ListState},
    list_view::{Pager, RowWords, SearchView},
    session_search::{FILTERS, session_filter},
    session_view::SessionRow,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
    texts::Texts,
};

pub const PATH: &str = "/sessions";

#[derive(Template)]
#[template(path = "sessions.html")]
struct SessionsPage<'a> {
    frame: Frame<'a>,
    rows: Vec<SessionRow>,
    columns: Vec<Column>,
    search: SearchView,
    pager: Pager,
    address: String,
    export: String,
    /// A name in the search means too many.
    vague: Option<String>,
    is_filtered: bool,
    may_close: bool,
}

/// `GET /sessions`
pub async fn list(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(state): Asked<ListState>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some(query) = asked(&state) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let reader = Reader::new(app.portal.now(), locale.time_zone.as_ref(), app.portal.version());
    let sought = match session_filter(&state.q, &reader) {
        Ok(sought) => sought,
        Err(faults) => {
            let mut shown = sessions_page(&app, &caller, (&state, &query), nothing());
            shown.search = shown.search.with_faults(locale.t, &faults);
            return page(StatusCode::UNPROCESSABLE_ENTITY, &shown);
        }
    };
    let search = SessionSearch {
        names: sought.names,
        query: SessionQuery {
            filter: sought.filter,
            ..query
        },
    };
    match app.portal.sessions(&caller, &search).await {
        Ok(found) => ok(&sessions_page(&app, &caller, (&state, &search.query), found)),
        Err(error) => refused(&locale, error),
    }
}

fn nothing() -> FoundSessions {
    FoundSessions {
        page: Page {
            rows: Vec::new(),
            next: None,
            stopped: None,
        },
        count: None,
        is_vague: false,
    }
}

fn sessions_page<'a>(
    app: &'a App,
    caller: &Caller,
    (state, query): (&ListState, &SessionQuery),
    found: FoundSessions,
) -> SessionsPage<'a> {
    let frame = Frame::new(app, caller, Tab::Sessions);
    let (locale, t) = (&frame.locale, frame.t);
    let now = app.portal.now();
    let rows = found.page.rows.iter();
    let rows: Vec<_> = rows
        .map(|session| SessionRow::new(locale, session, caller, now))
        .collect();
    let places = (
        found.page.next.map(|place| place.to_string()),
        found.page.stopped.map(|place| place.to_string()),
    );
    SessionsPage {
        pager: Pager::new(locale, PATH, state, places, (rows.len(), found.count), &WORDS),
        rows,
        columns: columns(t, state, query),
        search: search_view(t, state),
        address: state.address(PATH),
        export: state.address("/sessions/export.csv"),
        vague: found.is_vague.then(|| t.sessions_vague(ENDS_AT_MOST)),
        is_filtered: !state.q.trim().is_empty() || !state.after.is_empty(),
        may_close: caller.may(Right::CloseSessions),
        frame,
    }
}

/// The query of an address, without its search. `None`: no page has it.
pub fn asked(state: &ListState) -> Option<SessionQuery> {
    let (sort, descending) = state.sorted(&COLUMNS, (SessionSort::Start, true))?;
    let after = match state.after.as_str() {
        "" => None,
        text => Some(text.parse::<SessionPlace>().ok()?),
    };
    Some(SessionQuery {
        sort,
        descending,
        after,
        ..SessionQuery::newest(state.rows()?)
    })
}

const WORDS: RowWords = RowWords {
    counted: |t, count| t.sessions_count(count),
    more_than: |t, count| t.sessions_more_than(count),
    stopped: |t, count| t.sessions_stopped(count),
};

const COLUMNS: [(SessionSort, &str); 5] = [
    (SessionSort::From, "from"),
    (SessionSort::To, "to"),
    (SessionSort::Start, "start"),
    (SessionSort::End, "end"),
    (SessionSort::Duration, "duration"),
];

fn columns(t: &Texts, state: &ListState, query: &SessionQuery) -> Vec<Column> {
    let sorted = COLUMNS.iter().find(|(sort, _)| *sort == query.sort);
    let sorted = (sorted.map_or("", |(_, name)| *name), query.descending);
    let column = |(sort, name): (SessionSort, &str)| {
        let label = match sort {
            SessionSort::From => t.session_from(),
            SessionSort::To => t.session_to(),
            SessionSort::Start => t.session_start(),
            SessionSort::End => t.session_end(),
            SessionSort::Duration => t.session_duration(),
        };
        state.column(PATH, (name, label), sorted)
    };
    COLUMNS.into_iter().map(column).collect()
}

fn search_view(t: &Texts, state: &ListState) -> SearchView {
    let quick = [
        ("running:yes", t.filter_running()),
        ("running:no", t.filter_ended()),
        ("direction:in", t.sessions_quick_in()),
        ("direction:out", t.sessions_quick_out()),
        ("since:7d", t.sessions_quick_week()),
    ];
    let mut view = SearchView::new(PATH, state, t.sessions_search(), &quick);
    let help = |(name, example): (&str, &'static str)| {
        let meaning = match name {
            "running" => t.search_help_running(),
            "client" => t.search_help_client(),
            "user" => t.search_help_user(),
            "direction" => t.search_help_direction(),
            "since" => t.search_help_since(),
            "until" => t.search_help_until(),
            "reason" => t.search_help_reason(),
            "duration" => t.search_help_duration(),
            _ => t.search_help_session_comment(),
        };
        (example, meaning)
    };
    view.help = FILTERS.into_iter().map(help).collect();
    let fixed = [
        "running:yes",
        "running:no",
        "direction:in",
        "direction:out",
        "since:1d",
        "since:7d",
        "since:30d",
        "duration:>1h",
    ];
    let reasons = EndReasonKind::ALL.map(|reason| format!("reason:{}", reason.name().replace('_', "-")));
    let words = fixed.into_iter().map(str::to_owned).chain(reasons);
    view.completions = words.collect::<Vec<_>>().join("\n");
    view
}

/// `POST /sessions/{id}/close`
pub async fn close(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<SessionId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.close_session(&caller, id).await {
        Ok(()) => back(&headers, &format!("/sessions/{id}")),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /clients/{number}/connect`
pub async fn connect(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(number) = number.parse::<ClientNumber>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.request_session(&caller, number).await {
        Ok(session) => Redirect::to(&format!("/sessions/{}/view", session.id)).into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// A page with scripts refreshes itself and wants nothing back; one without goes to the details.
pub fn back(headers: &HeaderMap, address: &str) -> Response {
    if headers.contains_key(header::HeaderName::from_static("hx-request")) {
        StatusCode::NO_CONTENT.into_response()
    } else {
        Redirect::to(address).into_response()
    }
}
