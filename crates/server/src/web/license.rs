use askama::Template;
use axum::{
    extract::State,
    response::{Redirect, Response},
};
use model::{Account, Right, Section};
use portal::LiveFigures;
use serde::Deserialize;

use super::{
    charts::{Chart, ChartSpan},
    frame::{Frame, Tab, first_page, ok},
    license_view::{Expiry, LimitsView, price},
    plan_words::{feature_names, plan_name},
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "license.html")]
struct LicensePage<'a> {
    frame: Frame<'a>,
    done: Option<String>,
    figures: LiveFigures,
    limits: LimitsView,
    product: String,
    version: u32,
    includes: Vec<String>,
    license_key: Option<String>,
    expiry: Expiry,
    price: String,
    customer_number: u64,
    holder: Account,
    upgrade_is_open: bool,
    may_change: bool,
    may_reset_key: bool,
    may_cancel: bool,
    may_keep: bool,
    chart: Chart,
}

/// What the address of the page asks for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Shown {
    saved: String,
    chart: String,
}

/// `GET /`
pub async fn home(SignedIn(caller): SignedIn) -> Redirect {
    Redirect::to(first_page(&caller.role.rights))
}

/// `GET /license`
pub async fn show(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(shown): Asked<Shown>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let license = match app.portal.license(&caller).await {
        Ok(license) => license,
        Err(error) => return refused(&locale, error),
    };
    let span = ChartSpan::named(&shown.chart);
    let samples = match app
        .portal
        .usage(&caller, span.samples(), span.milliseconds())
        .await
    {
        Ok(samples) => samples,
        Err(error) => return refused(&locale, error),
    };
    let (t, now) = (locale.t, app.portal.now());
    let terms = &license.account.license;
    let may_change = caller.may(Right::Edit(Section::License));
    ok(&LicensePage {
        frame: Frame::new(&app, &caller, Tab::License),
        done: done(t, &shown.saved),
        figures: license.figures,
        limits: LimitsView::new(&locale, &license),
        product: plan_name(t, &license.entitlement.plan),
        version: license.entitlement.plan.version,
        includes: feature_names(t, &license.entitlement.features),
        expiry: Expiry::new(&locale, terms, &license.entitlement.standing, now),
        price: price(t, license.entitlement.plan.purpose),
        license_key: license.license_key.map(|key| key.to_string()),
        customer_number: license.account.number,
        upgrade_is_open: license.upgrade_is_open,
        may_change,
        may_reset_key: may_change && caller.may(Right::SeeLicenseKey),
        may_cancel: may_change && terms.is_cancellable(now),
        may_keep: may_change && terms.cancellation.is_some() && !terms.has_ended(now),
        chart: Chart::new(&locale, span, &samples, &license.entitlement.limits),
        holder: license.account,
    })
}

fn done(t: &Texts, what: &str) -> Option<String> {
    match what {
        "key" => Some(t.reset_key_done()),
        "cancelled" => Some(t.cancel_done()),
        "kept" => Some(t.cancel_taken_back()),
        _ => None,
    }
}
