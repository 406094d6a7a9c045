//! One account, with what it uses of its license.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::{Limit, Limits};
use portal::AccountOverview;

use super::{
    Operator,
    standing::{StandingBadge, badge, period_text},
    terms::lines,
};
use crate::{
    app::App,
    guard::{Asked, refused},
    locale::Locale,
    texts::Texts,
    web::{
        errors,
        forms::{Done, Problems},
        frame::{Frame, page},
        plan_words::{feature_names, plan_name},
        settings_nav::SettingsPage,
        times::Moment,
    },
};

#[derive(Template)]
#[template(path = "operator_account.html")]
struct AccountPage<'a> {
    frame: Frame<'a>,
    done: Option<String>,
    problems: Problems,
    number: u64,
    name: String,
    email: Option<String>,
    made: Moment,
    users: String,
    badge: StandingBadge,
    suspension: Option<SuspensionView>,
    plan: String,
    /// The plan's page.
    plan_code: String,
    plan_version: u32,
    period: String,
    /// The plan that has taken the license's place, once that has ended.
    holds_instead: Option<String>,
    includes: String,
    usage: Vec<UsageLine>,
    namespaces: Vec<NamespaceRow>,
    new_namespace: String,
}

/// Why nobody of the account may start anything, and since when.
struct SuspensionView {
    since: Moment,
    reason: String,
}

/// A limit, and how much of it is used.
struct UsageLine {
    label: String,
    text: String,
    is_over: bool,
}

struct NamespaceRow {
    name: String,
    aliases: String,
}

/// What the page shows again.
#[derive(Default)]
pub(super) struct Shown {
    pub done: Option<String>,
    pub problems: Problems,
    pub new_namespace: String,
}

/// `GET /operator/accounts/{number}`
pub async fn show(
    State(app): State<App>,
    operator: Operator,
    Path(number): Path<String>,
    Asked(done): Asked<Done>,
) -> Response {
    let t = Locale::of(&app, &operator.caller).t;
    let shown = Shown {
        done: done_words(t, &done.saved),
        ..Shown::default()
    };
    show_account(&app, &operator, &number, StatusCode::OK, shown).await
}

/// The page of the account with that customer number.
pub(super) async fn show_account(
    app: &App,
    operator: &Operator,
    number: &str,
    status: StatusCode,
    shown: Shown,
) -> Response {
    let frame = Frame::settings(app, &operator.caller, SettingsPage::OperatorAccounts);
    let Some(number) = number_in(number) else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    match app.portal.account_overview(&operator.staff, number).await {
        Ok(overview) => page(status, &AccountPage::new(app, frame, &overview, shown)),
        Err(error) => refused(&frame.locale, error),
    }
}

/// The customer number in an address.
pub(super) fn number_in(path: &str) -> Option<u64> {
    path.parse()
        .ok()
        .filter(|number: &u64| i64::try_from(*number).is_ok())
}

impl<'a> AccountPage<'a> {
    fn new(app: &App, frame: Frame<'a>, overview: &AccountOverview, shown: Shown) -> Self {
        let (t, locale, now) = (frame.t, &frame.locale, app.portal.now());
        let (account, holds) = (&overview.account, &overview.entitlement);
        let license = &account.license;
        let suspension = account.suspension.as_ref().map(|suspension| SuspensionView {
            since: Moment::new(locale, suspension.since),
            reason: suspension.reason.clone(),
        });
        let namespaces = overview
            .namespaces
            .iter()
            .map(|(namespace, aliases)| NamespaceRow {
                name: namespace.name.to_string(),
                aliases: t.namespace_aliases(*aliases),
            });
        Self {
            done: shown.done,
            problems: shown.problems,
            number: account.number,
            name: account.name.clone(),
            email: account.email.as_ref().map(ToString::to_string),
            made: Moment::new(locale, account.created_at),
            users: locale.number(overview.users),
            badge: badge(t, account, now),
            suspension,
            plan: plan_name(t, &license.plan),
            plan_code: license.plan.code.to_string(),
            plan_version: license.plan.version,
            period: period_text(locale, license, now),
            holds_instead: license.has_ended(now).then(|| plan_name(t, &holds.plan)),
            includes: feature_names(t, &holds.features).join(", "),
            usage: usage(locale, &holds.limits, overview),
            namespaces: namespaces.collect(),
            new_namespace: shown.new_namespace,
            frame,
        }
    }
}

/// Each limit that holds, with what is used of it where that is counted.
fn usage(locale: &Locale<'_>, limits: &Limits, overview: &AccountOverview) -> Vec<UsageLine> {
    let used = [
        Some((overview.figures.connected, limits.seats)),
        Some((overview.figures.active_sessions, limits.sessions)),
        None,
        None,
        Some((overview.namespaces.len() as u64, limits.namespaces)),
        None,
    ];
    let line = |((label, most), used): ((String, String), Option<(u64, Limit)>)| UsageLine {
        label,
        is_over: used.is_some_and(|(used, limit)| !limit.allows(used)),
        text: match used {
            Some((used, _)) => format!("{} / {most}", locale.number(used)),
            None => most,
        },
    };
    lines(locale, limits).into_iter().zip(used).map(line).collect()
}

fn done_words(t: &Texts, what: &str) -> Option<String> {
    match what {
        "license" => Some(t.account_license_done()),
        "suspended" => Some(t.account_suspended_done()),
        "resumed" => Some(t.account_resumed_done()),
        "namespace" => Some(t.namespace_granted_done()),
        "namespace-gone" => Some(t.namespace_removed_done()),
        _ => None,
    }
}
