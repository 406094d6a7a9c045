//! The list of accounts.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use model::{Account, Timestamp};
use portal::AccountQuery;

use super::{
    Operator,
    search::Search,
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

/// Where the list is.
const PATH: &str = "/operator/accounts";
/// How many accounts a page shows.
const PAGE: u32 = 50;

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
pub async fn list(State(app): State<App>, operator: Operator, Asked(asked): Asked<Search>) -> Response {
    let frame = Frame::settings(&app, &operator.caller, SettingsPage::OperatorAccounts);
    let Some(query) = parsed(&asked) else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let mut accounts = match app.portal.accounts_page(&operator.staff, &query).await {
        Ok(accounts) => accounts,
        Err(error) => return refused(&frame.locale, error),
    };
    let is_last_page = accounts.len() <= PAGE as usize;
    accounts.truncate(PAGE as usize);
    let next = accounts.last().filter(|_| !is_last_page);
    let next = next.map(|account| asked.address(PATH, &account.number.to_string()));
    let (t, now) = (frame.t, app.portal.now());
    ok(&AccountsPage {
        rows: accounts
            .iter()
            .map(|account| AccountRow::new(t, account, now))
            .collect(),
        next,
        is_first_page: asked.after.is_empty(),
        address: asked.address(PATH, &asked.after),
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

fn parsed(search: &Search) -> Option<AccountQuery> {
    let after = match search.after.as_str() {
        "" => None,
        number => Some(number.parse().ok()?),
    };
    Some(AccountQuery {
        search: search.wanted(),
        // No customer number is beyond what a database can count.
        after: after.map(|after: u64| after.min(i64::MAX.unsigned_abs())),
        limit: PAGE + 1,
    })
}
