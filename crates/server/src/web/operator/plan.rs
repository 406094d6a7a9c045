//! One plan: what it says and said, and what becomes of it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::{PlanCode, PlanPurpose, PlanTerms};
use portal::{Error, PlanDetails, Reason};

use super::{
    Operator,
    plans::{form, plan_state},
    terms::{TermsFields, Typed as Fields, lines, text},
};
use crate::{
    app::App,
    guard::{Asked, Typed, refused},
    locale::Locale,
    texts::Texts,
    web::{
        errors,
        forms::{Done, Problems, saved},
        frame::{Frame, ok, page},
        plan_words::{feature_names, plan_name},
        settings_nav::SettingsPage,
        times::Moment,
    },
};

#[derive(Template)]
#[template(path = "operator_plan.html")]
struct PlanPage<'a> {
    frame: Frame<'a>,
    code: String,
    title: String,
    state: String,
    accounts: String,
    done: Option<String>,
    /// The newest version, where somebody else has made it since the page was opened.
    meanwhile: Option<u32>,
    problems: Problems,
    version: u32,
    name: String,
    /// What it is called by itself.
    own_name: Option<String>,
    description: String,
    terms: TermsFields,
    versions: Vec<VersionRow>,
    is_deleted: bool,
    is_free: bool,
    is_own_use: bool,
    is_offered: bool,
    is_deletable: bool,
}

/// What a version says.
struct VersionRow {
    number: u32,
    made: Moment,
    name: Option<String>,
    description: String,
    includes: String,
    limits: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "operator_plan_delete.html")]
struct DeletePage<'a> {
    frame: Frame<'a>,
    code: String,
    title: String,
    accounts: u64,
}

/// How the page of a plan is shown.
#[derive(Default)]
struct Shown {
    done: Option<String>,
    /// What was typed and could not be taken.
    typed: Option<Fields>,
    problems: Problems,
    /// Whether somebody else was quicker.
    meanwhile: bool,
}

/// The button that offers a plan, or no more.
#[derive(serde::Deserialize)]
pub struct OfferForm {
    #[serde(default)]
    offered: String,
}

/// `GET /operator/plans/{code}`
pub async fn show(
    State(app): State<App>,
    operator: Operator,
    Path(code): Path<String>,
    Asked(done): Asked<Done>,
) -> Response {
    let t = Locale::of(&app, &operator.caller).t;
    let shown = Shown {
        done: done_words(t, &done.saved),
        ..Shown::default()
    };
    show_plan(&app, &operator, &code, StatusCode::OK, shown).await
}

/// `POST /operator/plans/{code}`
pub async fn change(
    State(app): State<App>,
    operator: Operator,
    Path(code): Path<String>,
    Typed(typed): Typed<Fields>,
) -> Response {
    let locale = Locale::of(&app, &operator.caller);
    let Ok(plan) = code.parse::<PlanCode>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let version = text(&typed, "version").parse().unwrap_or(0);
    let changed = match form(&typed) {
        Ok(form) => {
            app.portal
                .change_plan(&operator.staff, &plan, version, &form)
                .await
        }
        Err(error) => Err(error),
    };
    let (status, shown) = match changed {
        Ok(_) => return saved(&format!("/operator/plans/{plan}"), "changed"),
        Err(Error::Invalid(problems)) => {
            let problems = Problems::new(locale.t, &problems);
            (StatusCode::UNPROCESSABLE_ENTITY, (problems, false))
        }
        Err(Error::Conflict(Reason::ChangedMeanwhile)) => (StatusCode::CONFLICT, (Problems::default(), true)),
        Err(error) => return refused(&locale, error),
    };
    let shown = Shown {
        typed: Some(typed),
        problems: shown.0,
        meanwhile: shown.1,
        done: None,
    };
    show_plan(&app, &operator, &code, status, shown).await
}

/// `POST /operator/plans/{code}/offer`
pub async fn offer(
    State(app): State<App>,
    operator: Operator,
    Path(code): Path<String>,
    Typed(typed): Typed<OfferForm>,
) -> Response {
    let locale = Locale::of(&app, &operator.caller);
    let Ok(code) = code.parse::<PlanCode>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let offered = typed.offered == "yes";
    match app.portal.offer_plan(&operator.staff, &code, offered).await {
        Ok(()) => {
            let done = if offered { "offered" } else { "withdrawn" };
            saved(&format!("/operator/plans/{code}"), done)
        }
        Err(error) => refused(&locale, error),
    }
}

/// `GET /operator/plans/{code}/delete`
pub async fn ask_delete(State(app): State<App>, operator: Operator, Path(code): Path<String>) -> Response {
    let frame = Frame::settings(&app, &operator.caller, SettingsPage::OperatorPlans);
    let details = match details(&app, &operator, &code).await {
        Ok(details) => details,
        Err(error) => return refused(&frame.locale, error),
    };
    if !details.plan.is_deletable() {
        return refused(&frame.locale, Error::Conflict(Reason::PlanNeeded));
    }
    ok(&DeletePage {
        code: details.plan.code.to_string(),
        title: plan_name(frame.t, &details.plan.licensed()),
        accounts: details.accounts,
        frame,
    })
}

/// `POST /operator/plans/{code}/delete`
pub async fn delete(State(app): State<App>, operator: Operator, Path(code): Path<String>) -> Response {
    let locale = Locale::of(&app, &operator.caller);
    let Ok(code) = code.parse::<PlanCode>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.delete_plan(&operator.staff, &code).await {
        Ok(()) => saved("/operator/plans", "deleted"),
        Err(error) => refused(&locale, error),
    }
}

async fn details(app: &App, operator: &Operator, code: &str) -> portal::Result<PlanDetails> {
    let code = code.parse::<PlanCode>().map_err(|_| Error::NotFound)?;
    app.portal.plan(&operator.staff, &code).await
}

async fn show_plan(app: &App, operator: &Operator, code: &str, status: StatusCode, shown: Shown) -> Response {
    let frame = Frame::settings(app, &operator.caller, SettingsPage::OperatorPlans);
    let PlanDetails {
        plan,
        accounts,
        versions,
    } = match details(app, operator, code).await {
        Ok(details) => details,
        Err(error) => return refused(&frame.locale, error),
    };
    let (t, kept) = (frame.t, &plan.terms);
    let typed = shown.typed.as_ref();
    let field = |name, kept: &str| typed.map_or(kept, |typed| text(typed, name)).to_owned();
    let terms = match typed {
        Some(typed) => TermsFields::typed(t, typed),
        None => TermsFields::kept(t, &kept.features, &kept.limits),
    };
    let nameless = model::LicensedPlan {
        name: None,
        ..plan.licensed()
    };
    let template = PlanPage {
        code: plan.code.to_string(),
        title: plan_name(t, &plan.licensed()),
        state: plan_state(t, &plan),
        accounts: t.plan_accounts(accounts),
        done: shown.done,
        meanwhile: shown.meanwhile.then_some(kept.version),
        problems: shown.problems,
        // After a mistake it is still the version that was seen: what somebody else has made meanwhile
        // is not written over unread.
        version: match typed {
            Some(typed) if !shown.meanwhile => text(typed, "version").parse().unwrap_or(0),
            _ => kept.version,
        },
        name: field("name", kept.name.as_deref().unwrap_or_default()),
        own_name: (plan.purpose != PlanPurpose::Granted).then(|| plan_name(t, &nameless)),
        description: field("description", &kept.description),
        terms,
        versions: versions
            .iter()
            .map(|terms| VersionRow::new(&frame.locale, terms))
            .collect(),
        is_deleted: plan.deleted_at.is_some(),
        is_free: plan.purpose == PlanPurpose::Free,
        is_own_use: plan.purpose == PlanPurpose::OwnUse,
        is_offered: plan.offered,
        is_deletable: plan.is_deletable(),
        frame,
    };
    page(status, &template)
}

impl VersionRow {
    fn new(locale: &Locale<'_>, terms: &PlanTerms) -> Self {
        Self {
            number: terms.version,
            made: Moment::new(locale, terms.created_at),
            name: terms.name.clone(),
            description: terms.description.clone(),
            includes: feature_names(locale.t, &terms.features).join(", "),
            limits: lines(locale, &terms.limits),
        }
    }
}

fn done_words(t: &Texts, what: &str) -> Option<String> {
    match what {
        "made" => Some(t.plan_made_done()),
        "changed" => Some(t.plan_changed_done()),
        "offered" => Some(t.plan_offered_done()),
        "withdrawn" => Some(t.plan_withdrawn_done()),
        _ => None,
    }
}
