use askama::Template;
use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use portal::{Error, SetUp};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{errors, frame::page, problems, sign_ins::signed_in};
use crate::{
    app::App,
    guard::{Typed, Visitor, refused, stranger},
    listen::Peer,
    locale::Locale,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "setup.html")]
struct SetUpPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    token: &'a str,
    email: &'a str,
    problems: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "not_set_up.html")]
struct NotSetUpPage<'a> {
    t: &'a Texts,
    assets: &'static str,
}

/// The set-up form.
#[derive(Deserialize)]
pub struct SetUpForm {
    token: String,
    email: String,
    password: String,
    password_again: String,
}

/// `GET /setup`: exists until the installation is set up.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let locale = visitor.locale(&app);
    match app.portal.needs_set_up().await {
        Ok(true) => form(locale.t, StatusCode::OK, "", "", Vec::new()),
        Ok(false) => errors::page(&locale, StatusCode::NOT_FOUND),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /setup`
pub async fn save(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    headers: HeaderMap,
    Typed(typed): Typed<SetUpForm>,
) -> Response {
    let SetUpForm {
        token,
        email,
        password,
        password_again,
    } = typed;
    let locale = visitor.locale(&app);
    let set_up = SetUp {
        token: Zeroizing::new(token.clone()),
        email: email.clone(),
        password: Zeroizing::new(password),
        password_again: Zeroizing::new(password_again),
    };
    match app.portal.set_up(&stranger(peer, &headers), set_up).await {
        Ok(sign_in) => signed_in(peer, &sign_in, "/license"),
        Err(Error::Invalid(problems)) => {
            let problems = problems
                .iter()
                .map(|problem| problems::words(locale.t, *problem))
                .collect();
            form(
                locale.t,
                StatusCode::UNPROCESSABLE_ENTITY,
                &token,
                &email,
                problems,
            )
        }
        Err(Error::NotFound) if app.portal.needs_set_up().await.unwrap_or(false) => {
            let problem = ("token", locale.t.setup_wrong_token());
            form(
                locale.t,
                StatusCode::UNPROCESSABLE_ENTITY,
                "",
                &email,
                vec![problem],
            )
        }
        Err(error) => refused(&locale, error),
    }
}

/// What every other page says until the installation is set up.
pub fn not_set_up(locale: &Locale<'_>) -> Response {
    let template = NotSetUpPage {
        t: locale.t,
        assets: super::assets::VERSION,
    };
    page(StatusCode::SERVICE_UNAVAILABLE, &template)
}

fn form(
    t: &Texts,
    status: StatusCode,
    token: &str,
    email: &str,
    problems: Vec<(&'static str, String)>,
) -> Response {
    page(
        status,
        &SetUpPage {
            t,
            assets: super::assets::VERSION,
            token,
            email,
            problems,
        },
    )
}
