//! Making an account, with a license and an owner.

use askama::Template;
use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use model::{Account, Language};
use portal::{Error, Field, NewAccount, NewInvitation, Problem, ProblemKind};

use super::{
    Operator,
    terms::{Typed as Fields, text},
};
use crate::{
    app::App,
    guard::{Typed, own_address, refused},
    listen::Peer,
    web::{
        forms::{Choice, Problems},
        frame::{Frame, ok, page},
        invitations::language_name,
        plan_words::plan_name,
        settings_nav::SettingsPage,
        times::Moment,
    },
};

#[derive(Template)]
#[template(path = "operator_account_new.html")]
struct NewAccountPage<'a> {
    frame: Frame<'a>,
    problems: Problems,
    holder: String,
    email: String,
    plans: Vec<Choice>,
    languages: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "operator_account_made.html")]
struct MadePage<'a> {
    frame: Frame<'a>,
    number: u64,
    name: String,
    email: String,
    link: String,
    until: Moment,
}

/// `GET /operator/accounts/new`
pub async fn form(State(app): State<App>, operator: Operator) -> Response {
    show_form(&app, &operator, &Fields::new(), &[]).await
}

/// `POST /operator/accounts`
pub async fn make(
    State(app): State<App>,
    operator: Operator,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Typed(typed): Typed<Fields>,
) -> Response {
    let made = match new_account(&typed) {
        Ok(form) => app.portal.add_account(&operator.staff, &form).await,
        Err(error) => Err(error),
    };
    match made {
        Ok((account, invitation)) => {
            let address = own_address(&app, &headers, peer);
            made_page(&app, &operator, &account, &invitation, &address)
        }
        Err(Error::Invalid(problems)) => show_form(&app, &operator, &typed, &problems).await,
        Err(error) => {
            let frame = Frame::settings(&app, &operator.caller, SettingsPage::OperatorAccounts);
            refused(&frame.locale, error)
        }
    }
}

fn new_account(typed: &Fields) -> Result<NewAccount, Error> {
    let wrong = |field, kind| Error::Invalid(vec![Problem { field, kind }]);
    let plan = match text(typed, "plan") {
        "" => None,
        code => Some(
            code.parse()
                .map_err(|_| wrong(Field::Plan, ProblemKind::Unknown))?,
        ),
    };
    Ok(NewAccount {
        name: text(typed, "name").to_owned(),
        owner: text(typed, "email").to_owned(),
        plan,
        language: text(typed, "language").parse().unwrap_or_default(),
    })
}

async fn show_form(app: &App, operator: &Operator, typed: &Fields, problems: &[Problem]) -> Response {
    let frame = Frame::settings(app, &operator.caller, SettingsPage::OperatorAccounts);
    let plans = match app.portal.plans(&operator.staff).await {
        Ok(plans) => plans,
        Err(error) => return refused(&frame.locale, error),
    };
    let (t, chosen) = (frame.t, text(typed, "plan"));
    let language = text(typed, "language").parse();
    let language = language.unwrap_or(operator.caller.preferences.language.unwrap_or_default());
    let plans = plans.iter().map(|used| Choice {
        value: used.plan.code.to_string(),
        label: plan_name(t, &used.plan.licensed()),
        chosen: used.plan.code.as_str() == chosen,
    });
    let languages = Language::ALL.iter().map(|choice| Choice {
        value: choice.tag().to_owned(),
        label: language_name(t, *choice),
        chosen: *choice == language,
    });
    let status = match problems.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let template = NewAccountPage {
        problems: Problems::new(t, problems),
        holder: text(typed, "name").to_owned(),
        email: text(typed, "email").to_owned(),
        plans: plans.collect(),
        languages: languages.collect(),
        frame,
    };
    page(status, &template)
}

fn made_page(
    app: &App,
    operator: &Operator,
    account: &Account,
    invitation: &NewInvitation,
    address: &str,
) -> Response {
    let frame = Frame::settings(app, &operator.caller, SettingsPage::OperatorAccounts);
    ok(&MadePage {
        number: account.number,
        name: account.name.clone(),
        email: invitation.email.to_string(),
        link: format!("{address}{}", *invitation.link),
        until: Moment::new(&frame.locale, invitation.expires_at),
        frame,
    })
}
