//! Requests for a larger license: the list, and one with what it changes.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::{License, Timestamp, UpgradeId, UpgradeRequest, UpgradeState, UpgradeWish};
use portal::{Error, ListedUpgrade, Reason, SeenUpgrade, UpgradeProposal, UpgradeQuery};
use serde::Deserialize;

use super::{Operator, standing::period_text, terms::lines};
use crate::{
    app::App,
    guard::{Asked, Typed, refused},
    locale::Locale,
    texts::Texts,
    web::{
        errors,
        forms::{Choice, Done, Problems, saved},
        frame::{Frame, ok, page},
        plan_words::{feature_names, plan_name},
        settings_nav::SettingsPage,
        times::Moment,
    },
};

/// How many requests a page shows.
const PAGE: u32 = 50;

/// The state of the list, all of it in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    state: String,
    after: String,
}

#[derive(Template)]
#[template(path = "operator_requests.html")]
struct RequestsPage<'a> {
    frame: Frame<'a>,
    rows: Vec<RequestRow>,
    states: Vec<Choice>,
    address: String,
    next: Option<String>,
    is_first_page: bool,
    is_open: bool,
}

struct RequestRow {
    id: String,
    account: String,
    number: u64,
    by: String,
    asked: Moment,
}

#[derive(Template)]
#[template(path = "operator_request.html")]
struct RequestPage<'a> {
    frame: Frame<'a>,
    done: Option<String>,
    problems: Problems,
    /// Whether what is shown has changed since the page was opened.
    meanwhile: bool,
    id: String,
    account: String,
    number: u64,
    by: String,
    asked: Moment,
    state: String,
    is_open: bool,
    wishes: Vec<String>,
    note: String,
    decided_by: Option<String>,
    decided: Option<Moment>,
    answer: String,
    changes: Vec<ChangeRow>,
    is_grantable: bool,
    seen_license: u32,
    seen_plan: String,
}

/// What the account has now of something, and then.
struct ChangeRow {
    label: String,
    now: String,
    then: String,
    differs: bool,
}

/// What was seen when a request was granted.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct GrantForm {
    license: String,
    plan: String,
}

/// Why a request is declined.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct DeclineForm {
    note: String,
}

#[derive(Default)]
struct Shown {
    done: Option<String>,
    problems: Problems,
    meanwhile: bool,
    note: String,
}

/// `GET /operator/requests`
pub async fn list(State(app): State<App>, operator: Operator, Asked(asked): Asked<ListQuery>) -> Response {
    let frame = Frame::settings(&app, &operator.caller, SettingsPage::OperatorRequests);
    let Some(query) = asked.parsed() else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let mut listed = match app.portal.upgrade_requests(&operator.staff, &query).await {
        Ok(listed) => listed,
        Err(error) => return refused(&frame.locale, error),
    };
    let is_last_page = listed.len() <= PAGE as usize;
    listed.truncate(PAGE as usize);
    let next = listed.last().filter(|_| !is_last_page);
    let next = next.map(|last| asked.address(&last.request.id.to_string()));
    ok(&RequestsPage {
        rows: listed
            .iter()
            .map(|listed| RequestRow::new(&frame.locale, listed))
            .collect(),
        states: states(frame.t, query.state),
        address: asked.address(&asked.after),
        next,
        is_first_page: asked.after.is_empty(),
        is_open: query.state == UpgradeState::Open,
        frame,
    })
}

/// `GET /operator/requests/{id}`
pub async fn show(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Asked(done): Asked<Done>,
) -> Response {
    let t = Locale::of(&app, &operator.caller).t;
    let shown = Shown {
        done: match done.saved.as_str() {
            "granted" => Some(t.request_granted_done()),
            "declined" => Some(t.request_declined_done()),
            _ => None,
        },
        ..Shown::default()
    };
    show_request(&app, &operator, &id, StatusCode::OK, shown).await
}

/// `POST /operator/requests/{id}/grant`
pub async fn grant(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Typed(typed): Typed<GrantForm>,
) -> Response {
    let Ok(request) = id.parse::<UpgradeId>() else {
        return errors::page(&Locale::of(&app, &operator.caller), StatusCode::NOT_FOUND);
    };
    let seen = SeenUpgrade {
        license: typed.license.parse().unwrap_or(0),
        plan: typed.plan.parse().ok(),
    };
    let granted = app
        .portal
        .grant_upgrade(&operator.staff, request, Some(seen))
        .await;
    decided(&app, &operator, &id, granted, "granted", String::new()).await
}

/// `POST /operator/requests/{id}/decline`
pub async fn decline(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Typed(typed): Typed<DeclineForm>,
) -> Response {
    let Ok(request) = id.parse::<UpgradeId>() else {
        return errors::page(&Locale::of(&app, &operator.caller), StatusCode::NOT_FOUND);
    };
    let declined = app
        .portal
        .decline_upgrade(&operator.staff, request, &typed.note)
        .await;
    decided(&app, &operator, &id, declined, "declined", typed.note).await
}

/// What comes after a decision: what was typed is shown again if there is none.
async fn decided(
    app: &App,
    operator: &Operator,
    id: &str,
    result: portal::Result<()>,
    what: &str,
    note: String,
) -> Response {
    let locale = Locale::of(app, &operator.caller);
    let (status, problems, meanwhile) = match result {
        Ok(()) => return saved(&format!("/operator/requests/{id}"), what),
        Err(Error::Conflict(Reason::ChangedMeanwhile)) => (StatusCode::CONFLICT, Problems::default(), true),
        Err(Error::Invalid(problems)) => {
            let problems = Problems::new(locale.t, &problems);
            (StatusCode::UNPROCESSABLE_ENTITY, problems, false)
        }
        Err(error) => return refused(&locale, error),
    };
    let shown = Shown {
        problems,
        meanwhile,
        note,
        done: None,
    };
    show_request(app, operator, id, status, shown).await
}

async fn show_request(
    app: &App,
    operator: &Operator,
    id: &str,
    status: StatusCode,
    shown: Shown,
) -> Response {
    let frame = Frame::settings(app, &operator.caller, SettingsPage::OperatorRequests);
    let Ok(id) = id.parse::<UpgradeId>() else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    match app.portal.upgrade_proposal(&operator.staff, id).await {
        Ok(proposal) => page(status, &RequestPage::new(app, frame, &proposal, shown)),
        Err(error) => refused(&frame.locale, error),
    }
}

impl RequestRow {
    fn new(locale: &Locale<'_>, listed: &ListedUpgrade) -> Self {
        let request = &listed.request;
        Self {
            id: request.id.to_string(),
            account: listed.account_name.clone(),
            number: listed.account_number,
            by: request.requested_by.clone(),
            asked: Moment::new(locale, request.requested_at),
        }
    }
}

impl<'a> RequestPage<'a> {
    fn new(app: &App, frame: Frame<'a>, proposal: &UpgradeProposal, shown: Shown) -> Self {
        let UpgradeProposal {
            request,
            account,
            license,
            ..
        } = proposal;
        let (locale, seen, now) = (&frame.locale, proposal.seen(), app.portal.now());
        let is_open = request.state == UpgradeState::Open;
        let then = license.as_ref().filter(|_| is_open);
        Self {
            done: shown.done,
            problems: shown.problems,
            meanwhile: shown.meanwhile,
            id: request.id.to_string(),
            account: account.name.clone(),
            number: account.number,
            by: request.requested_by.clone(),
            asked: Moment::new(locale, request.requested_at),
            state: state_name(frame.t, request.state),
            is_open,
            wishes: wishes(frame.t, &request.wish, proposal),
            note: request.wish.note.clone(),
            decided_by: request.decided_by.clone(),
            decided: request.decided_at.map(|at| Moment::new(locale, at)),
            answer: answer(request, shown.note),
            is_grantable: then.is_some(),
            changes: then.map_or(Vec::new(), |then| changes(locale, &account.license, then, now)),
            seen_license: seen.license,
            seen_plan: seen.plan.map(|version| version.to_string()).unwrap_or_default(),
            frame,
        }
    }
}

/// The answer that was given, or that was being typed.
fn answer(request: &UpgradeRequest, typed: String) -> String {
    match request.state {
        UpgradeState::Open => typed,
        _ => request.answer.clone(),
    }
}

fn wishes(t: &Texts, wish: &UpgradeWish, proposal: &UpgradeProposal) -> Vec<String> {
    let plan = proposal.plan.as_ref();
    let namespace = wish.namespace.as_ref();
    let wishes = [
        plan.map(|plan| t.request_plan(plan_name(t, &plan.licensed()))),
        wish.seats.map(|seats| t.request_seats(seats)),
        wish.sessions.map(|sessions| t.request_sessions(sessions)),
        namespace.map(|name| t.request_namespace(name.as_str())),
    ];
    wishes.into_iter().flatten().collect()
}

/// What a license says now and then, line by line.
fn changes(locale: &Locale<'_>, now: &License, then: &License, moment: Timestamp) -> Vec<ChangeRow> {
    let said = |license: &License| {
        let t = locale.t;
        let plan = t.license_plan_choice(plan_name(t, &license.plan), license.plan.version);
        let features = feature_names(t, &license.features).join(", ");
        let mut said = vec![(t.account_plan(), plan), (t.terms_features(), features)];
        said.extend(lines(locale, &license.limits));
        said.push((t.license_period(), period_text(locale, license, moment)));
        said
    };
    let pairs = said(now).into_iter().zip(said(then));
    let row = |((label, now), (_, then)): ((String, String), (String, String))| ChangeRow {
        label,
        differs: now != then,
        now,
        then,
    };
    pairs.map(row).collect()
}

impl ListQuery {
    fn parsed(&self) -> Option<UpgradeQuery> {
        let state = match self.state.as_str() {
            "" => UpgradeState::Open,
            name => name.parse().ok()?,
        };
        let after = match self.after.as_str() {
            "" => None,
            id => Some(id.parse().ok()?),
        };
        Some(UpgradeQuery {
            state,
            after,
            limit: PAGE + 1,
        })
    }

    fn address(&self, after: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("state", self.state.as_str()), ("after", after)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        match query.finish() {
            query if query.is_empty() => "/operator/requests".to_owned(),
            query => format!("/operator/requests?{query}"),
        }
    }
}

fn states(t: &Texts, chosen: UpgradeState) -> Vec<Choice> {
    let choice = |state: &UpgradeState| Choice {
        value: state.name().to_owned(),
        label: state_name(t, *state),
        chosen: *state == chosen,
    };
    UpgradeState::ALL.iter().map(choice).collect()
}

fn state_name(t: &Texts, state: UpgradeState) -> String {
    match state {
        UpgradeState::Open => t.request_state_open(),
        UpgradeState::Granted => t.request_state_granted(),
        UpgradeState::Declined => t.request_state_declined(),
        UpgradeState::Withdrawn => t.request_state_withdrawn(),
    }
}
