//! Namespaces that accounts are given, and that are taken away again.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::NamespaceName;
use portal::Error;
use serde::Deserialize;

use super::{
    Operator,
    account::{Shown, number_in, show_account},
};
use crate::{
    app::App,
    guard::{Typed, refused},
    locale::Locale,
    web::{
        errors,
        forms::{Problems, saved},
        frame::{Frame, ok},
        settings_nav::SettingsPage,
    },
};

#[derive(Template)]
#[template(path = "operator_namespace_remove.html")]
struct RemovePage<'a> {
    frame: Frame<'a>,
    number: u64,
    account: String,
    name: String,
    aliases: u64,
}

/// The name of the namespace that is given.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct GrantForm {
    namespace: String,
}

/// `POST /operator/accounts/{number}/namespaces`
pub async fn grant(
    State(app): State<App>,
    operator: Operator,
    Path(number): Path<String>,
    Typed(typed): Typed<GrantForm>,
) -> Response {
    let locale = Locale::of(&app, &operator.caller);
    let Some(account) = number_in(&number) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let granted = app
        .portal
        .grant_namespace(&operator.staff, account, &typed.namespace)
        .await;
    let problems = match granted {
        Ok(()) => return saved(&format!("/operator/accounts/{account}"), "namespace"),
        Err(Error::Invalid(problems)) => Problems::new(locale.t, &problems),
        Err(Error::LimitReached(portal::LimitKind::License { most, .. })) => {
            Problems::one("namespace", locale.t.namespace_no_more(most))
        }
        Err(error) => return refused(&locale, error),
    };
    let shown = Shown {
        problems,
        new_namespace: typed.namespace,
        done: None,
    };
    show_account(&app, &operator, &number, StatusCode::UNPROCESSABLE_ENTITY, shown).await
}

/// `GET /operator/accounts/{number}/namespaces/{name}/remove`
pub async fn ask_remove(
    State(app): State<App>,
    operator: Operator,
    Path((number, name)): Path<(String, String)>,
) -> Response {
    let frame = Frame::settings(&app, &operator.caller, SettingsPage::OperatorAccounts);
    let Some((number, name)) = named(&number, &name) else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let overview = match app.portal.account_overview(&operator.staff, number).await {
        Ok(overview) => overview,
        Err(error) => return refused(&frame.locale, error),
    };
    let mut namespaces = overview.namespaces.into_iter();
    let Some((_, aliases)) = namespaces.find(|(namespace, _)| namespace.name == name) else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    ok(&RemovePage {
        number,
        account: overview.account.name,
        name: name.to_string(),
        aliases,
        frame,
    })
}

/// `POST /operator/accounts/{number}/namespaces/{name}/remove`
pub async fn remove(
    State(app): State<App>,
    operator: Operator,
    Path((number, name)): Path<(String, String)>,
) -> Response {
    let locale = Locale::of(&app, &operator.caller);
    let Some((number, name)) = named(&number, &name) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.remove_namespace(&operator.staff, number, &name).await {
        Ok(()) => saved(&format!("/operator/accounts/{number}"), "namespace-gone"),
        Err(error) => refused(&locale, error),
    }
}

fn named(number: &str, name: &str) -> Option<(u64, NamespaceName)> {
    Some((number_in(number)?, name.parse().ok()?))
}
