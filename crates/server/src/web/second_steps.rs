use askama::Template;
use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use portal::{Error, LimitKind, SecondStep};
use serde::Deserialize;

use super::{
    frame::page,
    passkeys::SiteHere,
    problems,
    sign_ins::{Next, local, over, with_next},
};
use crate::{
    app::App,
    guard::{
        Asked, Typed, Visitor, cookie_for, refused, step_cookie_for, step_cookie_gone, step_token, stranger,
    },
    listen::Peer,
    locale::Locale,
    texts::Texts,
};

const PATH: &str = "/sign-in/second-step";

#[derive(Template)]
#[template(path = "second_step.html")]
struct SecondStepPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    asked: SecondStep,
    offers_passkeys: bool,
    next: &'a str,
    problem: Option<String>,
}

/// The form with a code.
#[derive(Deserialize)]
pub struct CodeForm {
    code: String,
    #[serde(default)]
    next: String,
}

/// Leads to the second step with what the browser keeps meanwhile.
pub fn lead_there(peer: Peer, token: &str, next: &str) -> Response {
    (
        [(header::SET_COOKIE, step_cookie_for(token, peer))],
        Redirect::to(&with_next(PATH, next)),
    )
        .into_response()
}

/// The headers that end the second step with a sign-in.
pub fn signed_in_headers(peer: Peer, token: &str) -> AppendHeaders<[(header::HeaderName, String); 2]> {
    AppendHeaders([
        (header::SET_COOKIE, cookie_for(token, peer)),
        (header::SET_COOKIE, step_cookie_gone(peer)),
    ])
}

/// `GET /sign-in/second-step`
pub async fn show(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    site: SiteHere,
    headers: HeaderMap,
    Asked(query): Asked<Next>,
) -> Response {
    let locale = visitor.locale(&app);
    let at = At {
        peer,
        headers: &headers,
        site: &site,
        next: local(&query.next),
    };
    form(&app, &locale, at, StatusCode::OK, None).await
}

/// `POST /sign-in/second-step`
pub async fn sign_in(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    site: SiteHere,
    headers: HeaderMap,
    Typed(typed): Typed<CodeForm>,
) -> Response {
    let locale = visitor.locale(&app);
    let at = At {
        peer,
        headers: &headers,
        site: &site,
        next: local(&typed.next),
    };
    let token = step_token(&headers, peer);
    let from = stranger(peer, &headers);
    match app.portal.sign_in_with_code(&from, token, &typed.code).await {
        Ok(sign_in) => (
            signed_in_headers(peer, &sign_in.token),
            Redirect::to(local(&typed.next)),
        )
            .into_response(),
        Err(Error::Invalid(found)) => {
            let problem = found.first().map(|problem| problems::words(locale.t, *problem).1);
            form(&app, &locale, at, StatusCode::UNPROCESSABLE_ENTITY, problem).await
        }
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds })) => {
            let problem = Some(locale.t.error_tries_text(wait_seconds));
            form(&app, &locale, at, StatusCode::TOO_MANY_REQUESTS, problem).await
        }
        Err(Error::NotFound) => over(&locale, at.next, StatusCode::UNPROCESSABLE_ENTITY),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /sign-in/second-step/lost`
pub async fn lost(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    headers: HeaderMap,
    Typed(typed): Typed<Next>,
) -> Response {
    let locale = visitor.locale(&app);
    let from = stranger(peer, &headers);
    let token = step_token(&headers, peer);
    match app.portal.request_factor_reset(&from, token).await {
        Ok(()) => Redirect::to(&with_next(PATH, local(&typed.next))).into_response(),
        Err(Error::NotFound) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            over(&locale, local(&typed.next), status)
        }
        Err(error) => refused(&locale, error),
    }
}

/// Where the second step is shown.
struct At<'a> {
    peer: Peer,
    headers: &'a HeaderMap,
    site: &'a SiteHere,
    next: &'a str,
}

async fn form(
    app: &App,
    locale: &Locale<'_>,
    at: At<'_>,
    status: StatusCode,
    problem: Option<String>,
) -> Response {
    let from = stranger(at.peer, at.headers);
    let token = step_token(at.headers, at.peer);
    let asked = match app.portal.second_step(&from, token).await {
        Ok(asked) => asked,
        Err(Error::NotFound) => return over(locale, at.next, status),
        Err(error) => return refused(locale, error),
    };
    page(
        status,
        &SecondStepPage {
            t: locale.t,
            assets: super::assets::VERSION,
            offers_passkeys: asked.passkeys && at.site.0.is_some(),
            asked,
            next: at.next,
            problem,
        },
    )
}
