//! The forgotten password: the form that asks for a link, and the page behind the link.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use portal::{Error, PasswordReset};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{
    forms::{Done, Problems, saved},
    frame::{ok, page},
    setup::not_set_up,
};
use crate::{
    app::App,
    guard::{Asked, Typed, Visitor, refused, stranger},
    listen::Peer,
    locale::Locale,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "password_forgotten.html")]
struct ForgottenPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    is_sent: bool,
}

#[derive(Template)]
#[template(path = "password_reset.html")]
struct ResetPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    token: &'a str,
    email: String,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "link_gone.html")]
struct LinkGonePage<'a> {
    t: &'a Texts,
    assets: &'static str,
    is_for_password: bool,
}

/// The form that asks for a link.
#[derive(Deserialize)]
pub struct ForgottenForm {
    email: String,
}

/// The form for a new password.
#[derive(Deserialize)]
pub struct ResetForm {
    password: String,
    password_again: String,
}

/// `GET /password/forgotten`
pub async fn forgotten(State(app): State<App>, visitor: Visitor, Asked(done): Asked<Done>) -> Response {
    let locale = visitor.locale(&app);
    match app.portal.needs_set_up().await {
        Ok(true) => not_set_up(&locale),
        Ok(false) => ok(&ForgottenPage {
            t: locale.t,
            assets: super::assets::VERSION,
            is_sent: done.saved == "sent",
        }),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /password/forgotten`
pub async fn send_link(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    headers: HeaderMap,
    Typed(typed): Typed<ForgottenForm>,
) -> Response {
    let asking = stranger(peer, &headers);
    match app.portal.request_password_reset(&asking, &typed.email).await {
        Ok(()) => saved("/password/forgotten", "sent"),
        Err(error) => refused(&visitor.locale(&app), error),
    }
}

/// `GET /password/reset/{token}`
pub async fn show(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    let asking = stranger(peer, &headers);
    let locale = visitor.locale(&app);
    match app.portal.password_reset(&asking, &token).await {
        Ok(email) => reset_page(
            &locale,
            StatusCode::OK,
            &token,
            email.to_string(),
            Problems::default(),
        ),
        Err(error) => gone_or_refused(&locale, error, true),
    }
}

/// `POST /password/reset/{token}`
pub async fn reset(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
    Typed(typed): Typed<ResetForm>,
) -> Response {
    let asking = stranger(peer, &headers);
    let locale = visitor.locale(&app);
    let form = PasswordReset {
        token: Zeroizing::new(token.clone()),
        password: Zeroizing::new(typed.password),
        password_again: Zeroizing::new(typed.password_again),
    };
    let problems = match app.portal.reset_password(&asking, form).await {
        Ok(()) => return saved("/sign-in", "password"),
        Err(Error::Invalid(problems)) => Problems::new(locale.t, &problems),
        Err(error) => return gone_or_refused(&locale, error, true),
    };
    match app.portal.password_reset(&asking, &token).await {
        Ok(email) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            reset_page(&locale, status, &token, email.to_string(), problems)
        }
        Err(error) => gone_or_refused(&locale, error, true),
    }
}

/// What is said of a mailed link that is unknown, used or too old; other errors as everywhere.
pub fn gone_or_refused(locale: &Locale<'_>, error: Error, is_for_password: bool) -> Response {
    match error {
        Error::NotFound => {
            let template = LinkGonePage {
                t: locale.t,
                assets: super::assets::VERSION,
                is_for_password,
            };
            page(StatusCode::NOT_FOUND, &template)
        }
        error => refused(locale, error),
    }
}

fn reset_page(
    locale: &Locale<'_>,
    status: StatusCode,
    token: &str,
    email: String,
    problems: Problems,
) -> Response {
    let template = ResetPage {
        t: locale.t,
        assets: super::assets::VERSION,
        token,
        email,
        problems,
    };
    page(status, &template)
}
