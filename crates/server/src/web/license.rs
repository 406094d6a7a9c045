use askama::Template;
use axum::{
    extract::State,
    response::{Redirect, Response},
};
use model::{Account, Right, Section};
use portal::LiveFigures;

use super::{
    frame::{Frame, Tab, first_page, ok},
    plan_words::{feature_names, plan_name},
    times::Moment,
};
use crate::{
    app::App,
    guard::{SignedIn, refused},
    locale::Locale,
};

#[derive(Template)]
#[template(path = "license.html")]
struct LicensePage<'a> {
    frame: Frame<'a>,
    figures: LiveFigures,
    product: String,
    includes: String,
    license_key: Option<String>,
    expires: Option<Moment>,
    max_seats: Option<u64>,
    max_sessions: Option<u64>,
    customer_number: u64,
    holder: Account,
    may_change_holder: bool,
}

/// `GET /`
pub async fn home(SignedIn(caller): SignedIn) -> Redirect {
    Redirect::to(first_page(&caller.role.rights))
}

/// `GET /license`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    let locale = Locale::of(&app, &caller);
    let license = match app.portal.license(&caller).await {
        Ok(license) => license,
        Err(error) => return refused(&locale, error),
    };
    let t = locale.t;
    let terms = &license.account.license;
    let expires = terms.ends_at().map(|at| Moment::new(&locale, at));
    let limits = license.entitlement.limits;
    ok(&LicensePage {
        frame: Frame::new(&app, &caller, Tab::License),
        figures: license.figures,
        product: plan_name(t, &license.entitlement.plan),
        includes: feature_names(t, &license.entitlement.features).join(", "),
        license_key: license.license_key.map(|key| key.to_string()),
        expires,
        max_seats: limits.seats.most(),
        max_sessions: limits.sessions.most(),
        customer_number: license.account.number,
        may_change_holder: caller.may(Right::Edit(Section::License)),
        holder: license.account,
    })
}
