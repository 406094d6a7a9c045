//! Stopping an account, and letting it go on.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use portal::{Error, Problem};
use serde::Deserialize;

use super::{Operator, account::number_in};
use crate::{
    app::App,
    guard::{Typed, refused},
    locale::Locale,
    web::{
        errors,
        forms::{Problems, saved},
        frame::{Frame, page},
        settings_nav::SettingsPage,
    },
};

#[derive(Template)]
#[template(path = "operator_suspend.html")]
struct SuspendPage<'a> {
    frame: Frame<'a>,
    problems: Problems,
    number: u64,
    name: String,
    users: u64,
    clients: u64,
    sessions: u64,
    reason: String,
    is_suspended: bool,
}

/// Why the account is stopped.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SuspendForm {
    reason: String,
}

/// `GET /operator/accounts/{number}/suspend`
pub async fn ask(State(app): State<App>, operator: Operator, Path(number): Path<String>) -> Response {
    show_form(&app, &operator, &number, None, &[]).await
}

/// `POST /operator/accounts/{number}/suspend`
pub async fn suspend(
    State(app): State<App>,
    operator: Operator,
    Path(number): Path<String>,
    Typed(typed): Typed<SuspendForm>,
) -> Response {
    let locale = Locale::of(&app, &operator.caller);
    let Some(account) = number_in(&number) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let suspended = app
        .portal
        .suspend_account(&operator.staff, account, &typed.reason)
        .await;
    match suspended {
        Ok(()) => saved(&format!("/operator/accounts/{account}"), "suspended"),
        Err(Error::Invalid(problems)) => {
            show_form(&app, &operator, &number, Some(typed.reason), &problems).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /operator/accounts/{number}/resume`
pub async fn resume(State(app): State<App>, operator: Operator, Path(number): Path<String>) -> Response {
    let locale = Locale::of(&app, &operator.caller);
    let Some(account) = number_in(&number) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.resume_account(&operator.staff, account).await {
        Ok(()) => saved(&format!("/operator/accounts/{account}"), "resumed"),
        Err(error) => refused(&locale, error),
    }
}

async fn show_form(
    app: &App,
    operator: &Operator,
    number: &str,
    typed: Option<String>,
    problems: &[Problem],
) -> Response {
    let frame = Frame::settings(app, &operator.caller, SettingsPage::OperatorAccounts);
    let Some(number) = number_in(number) else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let overview = match app.portal.account_overview(&operator.staff, number).await {
        Ok(overview) => overview,
        Err(error) => return refused(&frame.locale, error),
    };
    let status = match problems.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let kept = overview.account.suspension.map(|suspension| suspension.reason);
    let template = SuspendPage {
        problems: Problems::new(frame.t, problems),
        number,
        name: overview.account.name,
        users: overview.users,
        clients: overview.figures.connected,
        sessions: overview.figures.active_sessions,
        is_suspended: kept.is_some(),
        reason: typed.or(kept).unwrap_or_default(),
        frame,
    };
    page(status, &template)
}
