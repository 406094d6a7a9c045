//! The list of plans, and the form that makes one.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use model::{Features, Limits, Plan, PlanPurpose};
use portal::{Error, PlanForm};

use super::{
    Operator,
    terms::{self, TermsFields, Typed as Fields, text},
};
use crate::{
    app::App,
    guard::{Asked, Typed, refused},
    locale::Locale,
    texts::Texts,
    web::{
        forms::{Done, Problems, saved},
        frame::{Frame, ok, page},
        plan_words::{feature_names, plan_name},
        settings_nav::SettingsPage,
    },
};

#[derive(Template)]
#[template(path = "operator_plans.html")]
struct PlansPage<'a> {
    frame: Frame<'a>,
    rows: Vec<PlanRow>,
    saved: Option<String>,
}

/// A plan in the list.
struct PlanRow {
    code: String,
    name: String,
    state: String,
    is_offered: bool,
    includes: String,
    accounts: String,
    version: String,
}

#[derive(Template)]
#[template(path = "operator_plan_new.html")]
struct NewPlanPage<'a> {
    frame: Frame<'a>,
    problems: Problems,
    code: String,
    name: String,
    description: String,
    is_offered: bool,
    terms: TermsFields,
}

/// `GET /operator/plans`
pub async fn list(State(app): State<App>, operator: Operator, Asked(done): Asked<Done>) -> Response {
    let frame = Frame::settings(&app, &operator.caller, SettingsPage::OperatorPlans);
    let plans = match app.portal.plans(&operator.staff).await {
        Ok(plans) => plans,
        Err(error) => return refused(&frame.locale, error),
    };
    let t = frame.t;
    let rows = plans.iter().map(|used| PlanRow {
        code: used.plan.code.to_string(),
        name: plan_name(t, &used.plan.licensed()),
        state: plan_state(t, &used.plan),
        is_offered: used.plan.offered,
        includes: feature_names(t, &used.plan.terms.features).join(", "),
        accounts: t.plan_accounts(used.accounts),
        version: frame.locale.number(u64::from(used.plan.terms.version)),
    });
    ok(&PlansPage {
        rows: rows.collect(),
        saved: (done.saved == "deleted").then(|| t.plan_deleted_done()),
        frame,
    })
}

/// `GET /operator/plans/new`
pub async fn new(State(app): State<App>, operator: Operator) -> Response {
    let t = Locale::of(&app, &operator.caller).t;
    let terms = TermsFields::kept(t, &Features::default(), &Limits::none());
    blank(&app, &operator, &Fields::new(), terms, Problems::default())
}

/// `POST /operator/plans`
pub async fn make(State(app): State<App>, operator: Operator, Typed(typed): Typed<Fields>) -> Response {
    let locale = Locale::of(&app, &operator.caller);
    let made = match form(&typed) {
        Ok(form) => {
            let (code, offered) = (text(&typed, "code"), typed.contains_key("offered"));
            app.portal.make_plan(&operator.staff, code, offered, &form).await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(plan) => saved(&format!("/operator/plans/{}", plan.code), "made"),
        Err(Error::Invalid(problems)) => {
            let terms = TermsFields::typed(locale.t, &typed);
            blank(&app, &operator, &typed, terms, Problems::new(locale.t, &problems))
        }
        Err(error) => refused(&locale, error),
    }
}

/// What a form makes of a plan.
pub(super) fn form(typed: &Fields) -> Result<PlanForm, Error> {
    let (features, limits) = terms::parsed(typed).map_err(Error::Invalid)?;
    Ok(PlanForm {
        name: text(typed, "name").to_owned(),
        description: text(typed, "description").to_owned(),
        features,
        limits,
    })
}

/// What can be had of a plan at present.
pub(super) fn plan_state(t: &Texts, plan: &Plan) -> String {
    match plan.purpose {
        _ if plan.deleted_at.is_some() => t.plan_state_deleted(),
        PlanPurpose::OwnUse => t.plan_state_own_use(),
        PlanPurpose::Free => t.plan_state_free(),
        PlanPurpose::Granted if plan.offered => t.plan_state_offered(),
        PlanPurpose::Granted => t.plan_state_withdrawn(),
    }
}

fn blank(app: &App, operator: &Operator, typed: &Fields, terms: TermsFields, problems: Problems) -> Response {
    let status = match problems.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let text = |name| text(typed, name).to_owned();
    let template = NewPlanPage {
        frame: Frame::settings(app, &operator.caller, SettingsPage::OperatorPlans),
        problems,
        code: text("code"),
        name: text("name"),
        description: text("description"),
        is_offered: typed.contains_key("offered"),
        terms,
    };
    page(status, &template)
}
