//! The license of an account, as whoever runs the installation sets it: another plan, or other limits
//! and another end.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use jiff::{civil::Date, tz::TimeZone};
use model::{Account, License, LicensePeriod, TimeZoneName, Timestamp, end_of_day, last_day};
use portal::{Error, Field, LicenseChange, Problem, ProblemKind, Reason};

use super::{
    Operator,
    account::number_in,
    standing::period_text,
    terms::{self, TermsFields, Typed as Fields, lines, text},
};
use crate::{
    app::App,
    guard::{Typed, refused},
    locale::Locale,
    web::{
        errors,
        forms::{Choice, Problems, saved},
        frame::{Frame, page},
        plan_words::{feature_names, plan_name},
        settings_nav::SettingsPage,
    },
};

#[derive(Template)]
#[template(path = "operator_license.html")]
struct LicensePage<'a> {
    frame: Frame<'a>,
    problems: Problems,
    number: u64,
    name: String,
    /// What the license says now, where somebody else has changed it since the page was opened.
    meanwhile: Option<Vec<(String, String)>>,
    version: u32,
    present: String,
    plans: Vec<Choice>,
    terms: TermsFields,
    periods: Vec<Choice>,
    expires: String,
    time_zone: String,
}

/// `GET /operator/accounts/{number}/license`
pub async fn show(State(app): State<App>, operator: Operator, Path(number): Path<String>) -> Response {
    show_form(&app, &operator, &number, Shown::default()).await
}

/// `POST /operator/accounts/{number}/license/plan`
pub async fn choose_plan(
    State(app): State<App>,
    operator: Operator,
    Path(number): Path<String>,
    Typed(typed): Typed<Fields>,
) -> Response {
    let change = text(&typed, "plan").parse().map(|plan| LicenseChange {
        version: Some(version_of(&typed)),
        plan: Some(plan),
        ..LicenseChange::default()
    });
    let change = change.map_err(|_| wrong(Field::Plan, ProblemKind::Unknown));
    // The other form of the page starts again from what is kept.
    save(&app, &operator, &number, change, None).await
}

/// `POST /operator/accounts/{number}/license`
pub async fn change(
    State(app): State<App>,
    operator: Operator,
    Path(number): Path<String>,
    Typed(typed): Typed<Fields>,
) -> Response {
    let locale = Locale::of(&app, &operator.caller);
    let account = match account(&app, &operator, &number).await {
        Ok(account) => account,
        Err(error) => return refused(&locale, error),
    };
    let change = parsed(&typed, &account.license, locale.time_zone.as_ref());
    save(&app, &operator, &number, change, Some(typed)).await
}

/// How the page is shown.
#[derive(Default)]
struct Shown {
    /// What was typed and could not be taken.
    typed: Option<Fields>,
    problems: Vec<Problem>,
    /// Whether somebody else was quicker.
    meanwhile: bool,
}

async fn save(
    app: &App,
    operator: &Operator,
    number: &str,
    change: Result<LicenseChange, Vec<Problem>>,
    typed: Option<Fields>,
) -> Response {
    let locale = Locale::of(app, &operator.caller);
    let Some(account) = number_in(number) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let changed = match change {
        Ok(change) => app.portal.update_license(&operator.staff, account, &change).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    let (problems, meanwhile) = match changed {
        Ok(_) => return saved(&format!("/operator/accounts/{account}"), "license"),
        Err(Error::Invalid(problems)) => (problems, false),
        Err(Error::Conflict(Reason::ChangedMeanwhile)) => (Vec::new(), true),
        Err(error) => return refused(&locale, error),
    };
    let shown = Shown {
        typed,
        problems,
        meanwhile,
    };
    show_form(app, operator, number, shown).await
}

async fn account(app: &App, operator: &Operator, number: &str) -> portal::Result<Account> {
    let number = number_in(number).ok_or(Error::NotFound)?;
    let overview = app.portal.account_overview(&operator.staff, number).await?;
    Ok(overview.account)
}

async fn show_form(app: &App, operator: &Operator, number: &str, shown: Shown) -> Response {
    let frame = Frame::settings(app, &operator.caller, SettingsPage::OperatorAccounts);
    let account = match account(app, operator, number).await {
        Ok(account) => account,
        Err(error) => return refused(&frame.locale, error),
    };
    let plans = match app.portal.plans(&operator.staff).await {
        Ok(plans) => plans,
        Err(error) => return refused(&frame.locale, error),
    };
    let status = match (shown.meanwhile, shown.problems.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (_, false) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let (t, license) = (frame.t, &account.license);
    let plans = plans.iter().map(|used| Choice {
        value: used.plan.code.to_string(),
        label: t.license_plan_choice(plan_name(t, &used.plan.licensed()), used.plan.terms.version),
        chosen: used.plan.id == license.plan.id,
    });
    let zone = frame.locale.time_zone.as_ref();
    let typed = shown.typed.as_ref();
    let (period, expires) = match typed {
        Some(typed) => (
            text(typed, "period").to_owned(),
            text(typed, "expires").to_owned(),
        ),
        None => kept_period(license.period, zone),
    };
    let now = app.portal.now();
    let template = LicensePage {
        problems: Problems::new(t, &shown.problems),
        number: account.number,
        name: account.name.clone(),
        meanwhile: shown.meanwhile.then(|| said(&frame.locale, license, now)),
        version: match typed {
            Some(typed) if !shown.meanwhile => version_of(typed),
            _ => license.version,
        },
        present: t.license_plan_choice(plan_name(t, &license.plan), license.plan.version),
        plans: plans.collect(),
        terms: match typed {
            Some(typed) => TermsFields::typed(t, typed),
            None => TermsFields::kept(t, &license.features, &license.limits),
        },
        periods: periods(&frame.locale, &period),
        expires,
        time_zone: zone.map_or("UTC".to_owned(), ToString::to_string),
        frame,
    };
    page(status, &template)
}

/// What a license says, line by line.
fn said(locale: &Locale<'_>, license: &License, now: Timestamp) -> Vec<(String, String)> {
    let t = locale.t;
    let mut said = vec![
        (
            t.account_plan(),
            t.license_plan_choice(plan_name(t, &license.plan), license.plan.version),
        ),
        (t.terms_features(), feature_names(t, &license.features).join(", ")),
    ];
    said.extend(lines(locale, &license.limits));
    said.push((t.license_period(), period_text(locale, license, now)));
    said
}

fn periods(locale: &Locale<'_>, chosen: &str) -> Vec<Choice> {
    let t = locale.t;
    let choices = [
        ("none", t.license_period_none()),
        ("until", t.license_period_until()),
        ("renews", t.license_period_renews()),
    ];
    let choice = |(value, label): (&str, String)| Choice {
        value: value.to_owned(),
        label,
        chosen: value == chosen,
    };
    choices.into_iter().map(choice).collect()
}

/// What the fields for the end of a license say: which kind, and the last day by the reader's calendar.
fn kept_period(period: LicensePeriod, zone: Option<&TimeZoneName>) -> (String, String) {
    let (kind, end) = match period {
        LicensePeriod::NoExpiry => ("none", None),
        LicensePeriod::Until(at) => ("until", Some(at)),
        LicensePeriod::Renews(at) => ("renews", Some(at)),
    };
    let day = end.map(|end| last_day(end, &zone_of(zone)).to_string());
    (kind.to_owned(), day.unwrap_or_default())
}

fn parsed(
    typed: &Fields,
    license: &License,
    zone: Option<&TimeZoneName>,
) -> Result<LicenseChange, Vec<Problem>> {
    let (terms, period) = (terms::parsed(typed), parsed_period(typed, license, zone));
    let (features, limits, period) = match (terms, period) {
        (Ok((features, limits)), Ok(period)) => (features, limits, period),
        (terms, period) => {
            let mut problems = terms.err().unwrap_or_default();
            problems.extend(period.err());
            return Err(problems);
        }
    };
    Ok(LicenseChange {
        version: Some(version_of(typed)),
        plan: None,
        features: Some(features),
        seats: Some(limits.seats),
        sessions: Some(limits.sessions),
        active_devices: Some(limits.active_devices),
        session_seconds: Some(limits.session_seconds),
        namespaces: Some(limits.namespaces),
        aliases: Some(limits.aliases),
        period,
    })
}

/// The end that was typed; none: as it is. The day alone says nothing of the hour that is kept, so that
/// a day that is left as it is changes nothing, and a cancellation stays.
fn parsed_period(
    typed: &Fields,
    license: &License,
    zone: Option<&TimeZoneName>,
) -> Result<Option<LicensePeriod>, Problem> {
    let (kind, day) = (text(typed, "period"), text(typed, "expires"));
    let kept = kept_period(license.period, zone);
    if kind == kept.0 && (kind == "none" || day == kept.1) {
        return Ok(None);
    }
    let not_a_day = Problem {
        field: Field::Expires,
        kind: ProblemKind::NotADay,
    };
    let end = || {
        let day = day.parse::<Date>().ok();
        day.and_then(|day| end_of_day(day, &zone_of(zone)))
            .ok_or(not_a_day)
    };
    match kind {
        "none" => Ok(Some(LicensePeriod::NoExpiry)),
        "until" => Ok(Some(LicensePeriod::Until(end()?))),
        "renews" => Ok(Some(LicensePeriod::Renews(end()?))),
        _ => Err(not_a_day),
    }
}

fn zone_of(zone: Option<&TimeZoneName>) -> TimeZone {
    zone.map_or(TimeZone::UTC, TimeZoneName::zone)
}

fn version_of(typed: &Fields) -> u32 {
    text(typed, "version").parse().unwrap_or(0)
}

fn wrong(field: Field, kind: ProblemKind) -> Vec<Problem> {
    vec![Problem { field, kind }]
}
