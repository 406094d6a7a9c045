use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use model::{AuditEntry, AuditGroup, CsvRows};
use portal::AUDIT_LOOK_AT;

use super::{
    audit_query::ListQuery,
    audit_words::{EntryWords, group_in_words},
    errors,
    frame::{Frame, ok},
    settings_nav::SettingsPage,
    times::Moment,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
};

/// How many entries a page shows.
pub const PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "audit.html")]
struct AuditPage<'a> {
    frame: Frame<'a>,
    rows: Vec<Row>,
    /// The groups: name, words, whether it is the chosen one.
    groups: Vec<(&'static str, String, bool)>,
    /// The logs that there are to choose from: address, words, whether it is the one in view.
    logs: Vec<(String, String, bool)>,
    links: Links,
    export_title: String,
    cut: Option<String>,
    is_filtered: bool,
    state: ListQuery,
}

/// Where the page leads.
struct Links {
    whole_log: String,
    any_actor: String,
    export: String,
    first: Option<String>,
    next: Option<String>,
}

/// An entry as the page shows it.
struct Row {
    number: u64,
    at: Moment,
    words: EntryWords,
    /// Where only what this actor did is shown.
    only: Option<String>,
    from: Option<String>,
}

/// `GET /audit`
pub async fn list(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(state): Asked<ListQuery>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some((log, query)) = state.parsed(locale.time_zone.as_ref(), PAGE + 1) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let mut page = match app.portal.audit_page(&caller, log, &query).await {
        Ok(page) => page,
        Err(error) => return refused(&locale, error),
    };
    let t = locale.t;
    let next = next_address(&state, &mut page.entries);
    let links = Links {
        whole_log: state.all(state.is_installation()),
        any_actor: state.page(|state| state.actor.clear()),
        export: state.address("/audit.csv"),
        first: (!state.after.is_empty()).then(|| state.page(|_| {})),
        next,
    };
    let log = |installation, words| {
        (
            state.all(installation),
            words,
            installation == state.is_installation(),
        )
    };
    ok(&AuditPage {
        rows: page
            .entries
            .iter()
            .map(|entry| Row::new(&locale, &state, entry))
            .collect(),
        groups: AuditGroup::ALL
            .iter()
            .map(|group| {
                (
                    group.name(),
                    group_in_words(t, *group),
                    state.group == group.name(),
                )
            })
            .collect(),
        logs: match caller.operator {
            true => vec![
                log(false, t.audit_of_account()),
                log(true, t.audit_of_installation()),
            ],
            false => Vec::new(),
        },
        export_title: match caller.preferences.csv_rows {
            CsvRows::All => t.audit_export_all(),
            CsvRows::Page => t.audit_export_page(),
        },
        cut: (page.cut && links.next.is_none()).then(|| t.audit_cut(AUDIT_LOOK_AT)),
        links,
        is_filtered: state.is_filtered(),
        frame: Frame::settings(&app, &caller, SettingsPage::Audit),
        state,
    })
}

impl Row {
    fn new(locale: &Locale<'_>, state: &ListQuery, entry: &AuditEntry) -> Self {
        let actor = &entry.record.actor;
        let only = || state.page(|state| state.actor.clone_from(&actor.name));
        Self {
            number: entry.number,
            at: Moment::new(locale, entry.at),
            words: EntryWords::new(locale, entry),
            only: (!actor.name.is_empty()).then(only),
            from: (actor.address.as_ref()).map(|address| locale.t.audit_from_address(address.as_str())),
        }
    }
}

/// One entry more than a page was asked for: whether there is a next page.
fn next_address(state: &ListQuery, entries: &mut Vec<AuditEntry>) -> Option<String> {
    if entries.len() <= PAGE as usize {
        return None;
    }
    entries.truncate(PAGE as usize);
    let last = entries.last()?.number;
    Some(state.page(|state| state.after = last.to_string()))
}
