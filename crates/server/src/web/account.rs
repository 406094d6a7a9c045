use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use model::{Email, Right, Section};
use portal::{Caller, Error, HolderForm};
use serde::Deserialize;

use super::{
    account_aliases::AliasesView,
    forms::{Done, Problems, saved},
    frame::{Frame, page},
    settings::EmailForm,
    settings_nav::SettingsPage,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, Typed, refused},
    locale::Locale,
};

pub(super) const PATH: &str = "/settings/account";

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage<'a> {
    frame: Frame<'a>,
    done: Option<String>,
    problems: Problems,
    number: u64,
    holder: Option<HolderView>,
    may_edit_holder: bool,
    new_email: String,
    aliases: Option<AliasesView>,
    demands_second_factor: Option<bool>,
    asks_for_comment: Option<bool>,
    may_demand: bool,
}

/// The holder as the page shows it: what is kept, or what was typed.
struct HolderView {
    name: String,
    email: Option<String>,
    address: String,
    telephone: String,
}

/// What the page shows again.
#[derive(Default)]
struct Shown {
    problems: Problems,
    done: Option<String>,
    holder: Option<HolderForm>,
    email: String,
}

/// The form for the holder.
#[derive(Deserialize)]
pub struct ContactForm {
    name: String,
    address: String,
    telephone: String,
}

/// The button that demands a second factor, or no more.
#[derive(Deserialize)]
pub struct DemandForm {
    demand: Demand,
}

/// The button that asks for comments on sessions, or no more.
#[derive(Deserialize)]
pub struct CommentsForm {
    ask: Demand,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Demand {
    Yes,
    No,
}

/// `GET /settings/account`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn, Asked(done): Asked<Done>) -> Response {
    let t = Locale::of(&app, &caller).t;
    let done = match done.saved.as_str() {
        "holder" | "second-factor" | "aliases" | "comments" => Some(t.settings_saved()),
        "email" => Some(t.settings_email_sent()),
        _ => None,
    };
    let shown = Shown {
        done,
        ..Shown::default()
    };
    account(&app, &caller, StatusCode::OK, shown).await
}

/// `POST /settings/account`
pub async fn save(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<ContactForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let form = HolderForm {
        name: typed.name,
        address: typed.address,
        telephone: typed.telephone,
    };
    match app.portal.change_holder(&caller, &form).await {
        Ok(()) => saved(PATH, "holder"),
        Err(Error::Invalid(problems)) => {
            let shown = Shown {
                problems: Problems::new(locale.t, &problems),
                holder: Some(form),
                ..Shown::default()
            };
            account(&app, &caller, StatusCode::UNPROCESSABLE_ENTITY, shown).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/account/email`
pub async fn change_email(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<EmailForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let form = typed.into_new_email();
    let email = form.email.clone();
    match app.portal.request_account_email_change(&caller, form).await {
        Ok(()) => saved(PATH, "email"),
        Err(Error::Invalid(problems)) => {
            let shown = Shown {
                problems: Problems::new(locale.t, &problems),
                email,
                ..Shown::default()
            };
            account(&app, &caller, StatusCode::UNPROCESSABLE_ENTITY, shown).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/account/second-factor`
pub async fn demand(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<DemandForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let demand = typed.demand == Demand::Yes;
    match app.portal.set_demands_second_factor(&caller, demand).await {
        Ok(()) => saved(PATH, "second-factor"),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/account/comments`
pub async fn ask_for_comments(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<CommentsForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let ask = typed.ask == Demand::Yes;
    match app.portal.set_asks_for_comment(&caller, ask).await {
        Ok(()) => saved(PATH, "comments"),
        Err(error) => refused(&locale, error),
    }
}

async fn account(app: &App, caller: &Caller, status: StatusCode, shown: Shown) -> Response {
    let frame = Frame::settings(app, caller, SettingsPage::Account);
    let settings = match app.portal.account_settings(caller).await {
        Ok(settings) => settings,
        Err(error) => return refused(&frame.locale, error),
    };
    let aliases = match AliasesView::of(app, caller, &frame.locale).await {
        Ok(aliases) => aliases,
        Err(error) => return refused(&frame.locale, error),
    };
    let holder = settings.holder.map(|kept| {
        let email = kept.email.as_ref().map(Email::to_string);
        let fields = shown.holder.unwrap_or(HolderForm {
            name: kept.name,
            address: kept.address,
            telephone: kept.telephone,
        });
        HolderView {
            name: fields.name,
            email,
            address: fields.address,
            telephone: fields.telephone,
        }
    });
    let account = AccountPage {
        done: shown.done,
        problems: shown.problems,
        number: settings.number,
        holder,
        may_edit_holder: caller.may(Right::Edit(Section::License)),
        new_email: shown.email,
        aliases,
        demands_second_factor: settings.demands_second_factor,
        asks_for_comment: settings.asks_for_comment,
        may_demand: caller.may(Right::Edit(Section::Settings)),
        frame,
    };
    page(status, &account)
}
