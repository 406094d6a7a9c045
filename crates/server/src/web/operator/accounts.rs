//! The list of accounts.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use model::{Account, Timestamp};
use portal::AccountQuery;
use serde::Deserialize;

use super::{
    Operator,
    standing::{StandingBadge, badge},
};
use crate::{
    app::App,
    guard::{Asked, refused},
    texts::Texts,
    web::{
        errors,
        frame::{Frame, ok},
        plan_words::plan_name,
        settings_nav::SettingsPage,
    },
};

/// How many accounts a page shows.
const PAGE: u32 = 50;

/// The state of the list, all of it in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    q: String,
    after: String,
}

#[derive(Template)]
#[template(path = "operator_accounts.html")]
struct AccountsPage<'a> {
    frame: Frame<'a>,
    rows: Vec<AccountRow>,
    search: String,
    address: String,
    next: Option<String>,
    is_first_page: bool,
}

struct AccountRow {
    number: u64,
    name: String,
    email: Option<String>,
    plan: String,
    badge: StandingBadge,
}

/// `GET /operator/accounts`
pub async fn list(State(app): State<App>, operator: Operator, Asked(asked): Asked<ListQuery>) -> Response {
    let frame = Frame::settings(&app, &operator.caller, SettingsPage::OperatorAccounts);
    let Some(query) = asked.parsed() else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let mut accounts = match app.portal.accounts_page(&operator.staff, &query).await {
        Ok(accounts) => accounts,
        Err(error) => return refused(&frame.locale, error),
    };
    let is_last_page = accounts.len() <= PAGE as usize;
    accounts.truncate(PAGE as usize);
    let next = accounts.last().filter(|_| !is_last_page);
    let next = next.map(|account| asked.address(&account.number.to_string()));
    let (t, now) = (frame.t, app.portal.now());
    ok(&AccountsPage {
        rows: accounts
            .iter()
            .map(|account| AccountRow::new(t, account, now))
            .collect(),
        next,
        is_first_page: asked.after.is_empty(),
        address: asked.address(&asked.after),
        search: asked.q,
        frame,
    })
}

impl AccountRow {
    fn new(t: &Texts, account: &Account, now: Timestamp) -> Self {
        Self {
            number: account.number,
            name: account.name.clone(),
            email: account.email.as_ref().map(ToString::to_string),
            plan: plan_name(t, &account.license.plan),
            badge: badge(t, account, now),
        }
    }
}

impl ListQuery {
    fn parsed(&self) -> Option<AccountQuery> {
        let after = match self.after.as_str() {
            "" => None,
            number => Some(number.parse().ok()?),
        };
        Some(AccountQuery {
            search: Some(self.q.trim().to_owned()).filter(|search| !search.is_empty()),
            // No customer number is beyond what a database can count.
            after: after.map(|after: u64| after.min(i64::MAX.unsigned_abs())),
            limit: PAGE + 1,
        })
    }

    fn address(&self, after: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", self.q.trim()), ("after", after)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        match query.finish() {
            query if query.is_empty() => "/operator/accounts".to_owned(),
            query => format!("/operator/accounts?{query}"),
        }
    }
}
