use askama::Template;
use axum::{
    extract::State,
    response::{Redirect, Response},
};
use model::{Account, LicensePeriod, Limit, Plan, Right, Section};
use portal::LiveFigures;

use super::{
    frame::{Frame, Tab, first_page, ok},
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
    let (product, includes) = match terms.plan {
        Plan::OwnUse => (t.plan_own_use(), t.plan_own_use_includes()),
    };
    let expires = match terms.period {
        LicensePeriod::Until(at) => Some(Moment::new(&locale, at)),
        LicensePeriod::NoExpiry => None,
    };
    ok(&LicensePage {
        frame: Frame::new(&app, &caller, Tab::License),
        figures: license.figures,
        product,
        includes,
        license_key: license.license_key.map(|key| key.to_string()),
        expires,
        max_seats: at_most(terms.max_seats),
        max_sessions: at_most(terms.max_sessions),
        customer_number: license.account.number,
        may_change_holder: caller.may(Right::Edit(Section::License)),
        holder: license.account,
    })
}

fn at_most(limit: Limit) -> Option<u64> {
    match limit {
        Limit::AtMost(most) => Some(most),
        Limit::Unlimited => None,
    }
}
