use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::{SignInId, SignInMethod};
use portal::{Caller, Error, NewPassword, OwnSignIn};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{
    devices::{device_name, place_name},
    errors,
    forms::{Done, Problems, saved},
    frame::{Frame, page},
    settings_nav::SettingsPage,
    times::Moment,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, Typed, refused},
    locale::Locale,
};

const PATH: &str = "/settings/security";

#[derive(Template)]
#[template(path = "security.html")]
struct SecurityPage<'a> {
    frame: Frame<'a>,
    done: Option<String>,
    problems: Problems,
    sign_ins: Vec<SignInRow>,
    has_others: bool,
}

/// One of the user's sign-ins.
struct SignInRow {
    id: String,
    device: String,
    address: String,
    place: String,
    method: String,
    since: Moment,
    last_seen: Moment,
    is_this: bool,
}

/// The form for another password.
#[derive(Deserialize)]
pub struct PasswordForm {
    current_password: String,
    password: String,
    password_again: String,
}

/// `GET /settings/security`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn, Asked(done): Asked<Done>) -> Response {
    let t = Locale::of(&app, &caller).t;
    let done = match done.saved.as_str() {
        "password" => Some(t.password_changed()),
        "sign-in" => Some(t.own_sign_in_ended()),
        "sign-ins" => Some(t.own_sign_ins_ended()),
        _ => None,
    };
    security(&app, &caller, StatusCode::OK, done, Problems::default()).await
}

/// `POST /settings/password`
pub async fn change_password(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<PasswordForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let form = NewPassword {
        current: Zeroizing::new(typed.current_password),
        password: Zeroizing::new(typed.password),
        password_again: Zeroizing::new(typed.password_again),
    };
    match app.portal.change_password(&caller, form).await {
        Ok(()) => saved(PATH, "password"),
        Err(Error::Invalid(problems)) => {
            let problems = Problems::new(locale.t, &problems);
            security(&app, &caller, StatusCode::UNPROCESSABLE_ENTITY, None, problems).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/sign-ins/{id}/end`
pub async fn end_sign_in(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<SignInId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.end_own_sign_in(&caller, id).await {
        Ok(()) => saved(PATH, "sign-in"),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/sign-ins/end-others`
pub async fn end_others(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    let locale = Locale::of(&app, &caller);
    match app.portal.end_other_sign_ins(&caller).await {
        Ok(_) => saved(PATH, "sign-ins"),
        Err(error) => refused(&locale, error),
    }
}

async fn security(
    app: &App,
    caller: &Caller,
    status: StatusCode,
    done: Option<String>,
    problems: Problems,
) -> Response {
    let frame = Frame::settings(app, caller, SettingsPage::Security);
    let sign_ins = match app.portal.own_sign_ins(caller).await {
        Ok(sign_ins) => sign_ins,
        Err(error) => return refused(&frame.locale, error),
    };
    let rows = sign_ins.iter().map(|own| row(&frame.locale, own));
    let security = SecurityPage {
        done,
        problems,
        sign_ins: rows.collect(),
        has_others: sign_ins.len() > 1,
        frame,
    };
    page(status, &security)
}

fn row(locale: &Locale<'_>, own: &OwnSignIn) -> SignInRow {
    let t = locale.t;
    let method = match own.method {
        SignInMethod::Password => t.own_sign_in_password(),
        SignInMethod::Totp => t.own_sign_in_totp(),
        SignInMethod::RecoveryCode => t.own_sign_in_recovery_code(),
        SignInMethod::Passkey => t.own_sign_in_passkey(),
    };
    SignInRow {
        id: own.id.to_string(),
        device: device_name(t, &own.browser),
        address: own.address.clone(),
        place: place_name(t, &own.address),
        method,
        since: Moment::new(locale, own.since),
        last_seen: Moment::new(locale, own.last_seen),
        is_this: own.is_this,
    }
}
