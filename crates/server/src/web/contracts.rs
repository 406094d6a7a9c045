//! Another license key, and the end of the contract: each asked for on a page that says what happens.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use model::{Right, Section};
use portal::{Caller, Error};
use serde::Deserialize;

use super::{
    forms::{Problems, saved},
    frame::{Frame, Tab, ok, page},
    license_view::lines,
    plan_words::plan_name,
    times::Moment,
};
use crate::{
    app::App,
    guard::{SignedIn, Typed, refused},
    locale::Locale,
};

const LICENSE: &str = "/license";

#[derive(Template)]
#[template(path = "license_key.html")]
struct ResetPage<'a> {
    frame: Frame<'a>,
    problems: Problems,
    clients: u64,
    word: String,
}

#[derive(Template)]
#[template(path = "license_cancel.html")]
struct CancelPage<'a> {
    frame: Frame<'a>,
    plan: String,
    end: Moment,
    free: Vec<(String, String)>,
}

/// The form that asks for another key.
#[derive(Deserialize)]
pub struct ResetForm {
    word: String,
}

/// `GET /license/key`
pub async fn ask_reset(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    reset_page(&app, &caller, StatusCode::OK, Problems::default()).await
}

/// `POST /license/key`
pub async fn reset(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<ResetForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let word = locale.t.reset_key_word();
    if typed.word.trim().to_lowercase() != word.to_lowercase() {
        let problems = Problems::one("word", locale.t.reset_key_problem(word));
        return reset_page(&app, &caller, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
    }
    match app.portal.reset_license_key(&caller).await {
        Ok(()) => saved(LICENSE, "key"),
        Err(error) => refused(&locale, error),
    }
}

/// `GET /license/cancel`
pub async fn ask_cancel(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    let locale = Locale::of(&app, &caller);
    let offer = match app.portal.cancellation(&caller).await {
        Ok(offer) => offer,
        Err(error) => return refused(&locale, error),
    };
    ok(&CancelPage {
        frame: Frame::new(&app, &caller, Tab::License),
        plan: plan_name(locale.t, &offer.plan),
        end: Moment::new(&locale, offer.ends_at),
        free: lines(&locale, &offer.free_limits),
    })
}

/// `POST /license/cancel`
pub async fn cancel(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    match app.portal.cancel_license(&caller).await {
        Ok(_) => saved(LICENSE, "cancelled"),
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}

/// `POST /license/keep`
pub async fn keep(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    match app.portal.keep_license(&caller).await {
        Ok(()) => saved(LICENSE, "kept"),
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}

async fn reset_page(app: &App, caller: &Caller, status: StatusCode, problems: Problems) -> Response {
    let locale = Locale::of(app, caller);
    for needed in [Right::Edit(Section::License), Right::SeeLicenseKey] {
        if !caller.may(needed) {
            return refused(&locale, Error::Forbidden(needed));
        }
    }
    let license = match app.portal.license(caller).await {
        Ok(license) => license,
        Err(error) => return refused(&locale, error),
    };
    let reset = ResetPage {
        frame: Frame::new(app, caller, Tab::License),
        problems,
        clients: license.figures.connected,
        word: locale.t.reset_key_word(),
    };
    page(status, &reset)
}
