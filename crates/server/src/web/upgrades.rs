//! Larger licenses, as an account compares and asks for them.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::{Right, Section, UpgradeId};
use portal::{Caller, Error, MOST_NOTED, UpgradeForm};
use serde::Deserialize;

use super::{
    errors,
    forms::{Done, Problems, saved},
    frame::{Frame, Tab, page},
    upgrade_view::{PlanCard, RequestView, cards, request},
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, Typed, refused},
    locale::Locale,
};

const PATH: &str = "/license/upgrade";

#[derive(Template)]
#[template(path = "upgrade.html")]
struct UpgradePage<'a> {
    frame: Frame<'a>,
    done: Option<String>,
    problems: Problems,
    cards: Vec<PlanCard>,
    form: UpgradeForm,
    open: Option<RequestView>,
    last: Option<RequestView>,
    may_ask: bool,
    most_noted: u64,
}

/// The form that asks for a larger license.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct WishForm {
    plan: String,
    seats: String,
    sessions: String,
    namespace: String,
    note: String,
}

/// `GET /license/upgrade`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn, Asked(done): Asked<Done>) -> Response {
    let t = Locale::of(&app, &caller).t;
    let done = match done.saved.as_str() {
        "asked" => Some(t.upgrade_asked()),
        "withdrawn" => Some(t.upgrade_withdrawn()),
        _ => None,
    };
    let (problems, form) = (Problems::default(), UpgradeForm::default());
    upgrade_page(&app, &caller, StatusCode::OK, done, problems, form).await
}

/// `POST /license/upgrade`
pub async fn ask(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<WishForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let form = UpgradeForm {
        plan: typed.plan,
        seats: typed.seats,
        sessions: typed.sessions,
        namespace: typed.namespace,
        note: typed.note,
    };
    match app.portal.request_upgrade(&caller, &form).await {
        Ok(_) => saved(PATH, "asked"),
        Err(Error::Invalid(problems)) => {
            let problems = Problems::new(locale.t, &problems);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            upgrade_page(&app, &caller, status, None, problems, form).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /license/upgrade/{id}/withdraw`
pub async fn withdraw(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<UpgradeId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.withdraw_upgrade(&caller, id).await {
        Ok(()) => saved(PATH, "withdrawn"),
        Err(error) => refused(&locale, error),
    }
}

async fn upgrade_page(
    app: &App,
    caller: &Caller,
    status: StatusCode,
    done: Option<String>,
    problems: Problems,
    form: UpgradeForm,
) -> Response {
    let frame = Frame::new(app, caller, Tab::License);
    let locale = &frame.locale;
    let offer = match app.portal.upgrade_offer(caller).await {
        Ok(offer) => offer,
        Err(error) => return refused(locale, error),
    };
    let upgrade = UpgradePage {
        done,
        problems,
        cards: cards(locale, &offer, &form.plan),
        form,
        open: offer.open.as_ref().map(|open| request(locale, &offer, open)),
        last: offer.last.as_ref().map(|last| request(locale, &offer, last)),
        may_ask: caller.may(Right::Edit(Section::License)),
        most_noted: MOST_NOTED as u64,
        frame,
    };
    page(status, &upgrade)
}
