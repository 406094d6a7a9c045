use askama::Template;
use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use portal::{Error, FirstStep, LimitKind, NewSignIn};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{frame::page, second_steps, setup::not_set_up};
use crate::{
    app::App,
    guard::{Asked, SignedInAnyhow, Typed, Visitor, cookie_for, cookie_gone, refused, stranger},
    listen::Peer,
    locale::Locale,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    email: &'a str,
    next: &'a str,
    problem: Option<String>,
    /// What was just done elsewhere.
    done: Option<String>,
}

/// Where to go afterwards.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Next {
    pub next: String,
    saved: String,
}

/// The sign-in form.
#[derive(Deserialize)]
pub struct SignInForm {
    email: String,
    password: String,
    #[serde(default)]
    next: String,
}

/// `GET /sign-in`
pub async fn show(State(app): State<App>, visitor: Visitor, Asked(query): Asked<Next>) -> Response {
    let locale = visitor.locale(&app);
    match app.portal.needs_set_up().await {
        Ok(false) => page(
            StatusCode::OK,
            &SignInPage {
                t: locale.t,
                assets: super::assets::VERSION,
                email: "",
                next: local(&query.next),
                problem: None,
                done: (query.saved == "password").then(|| locale.t.password_reset_done()),
            },
        ),
        Ok(true) => not_set_up(&locale),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /sign-in`
pub async fn sign_in(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    headers: HeaderMap,
    Typed(typed): Typed<SignInForm>,
) -> Response {
    let SignInForm {
        email,
        password,
        next,
    } = typed;
    let next = local(&next);
    let locale = visitor.locale(&app);
    let t = locale.t;
    match app
        .portal
        .sign_in(&stranger(peer, &headers), &email, Zeroizing::new(password))
        .await
    {
        Ok(FirstStep::SignedIn(sign_in)) => signed_in(peer, &sign_in, next),
        Ok(FirstStep::SecondStep(token)) => second_steps::lead_there(peer, &token, next),
        Err(Error::NotFound) => form(
            t,
            StatusCode::UNPROCESSABLE_ENTITY,
            &email,
            next,
            Some(t.sign_in_wrong()),
        ),
        Err(Error::LimitReached(LimitKind::Tries { wait_seconds })) => {
            let problem = Some(t.error_tries_text(wait_seconds));
            form(t, StatusCode::TOO_MANY_REQUESTS, &email, next, problem)
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /sign-out`
pub async fn sign_out(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    SignedInAnyhow(caller): SignedInAnyhow,
) -> Response {
    let locale = Locale::of(&app, &caller);
    match app.portal.sign_out(&caller).await {
        Ok(()) => (
            [(header::SET_COOKIE, cookie_gone(peer))],
            Redirect::to("/sign-in"),
        )
            .into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// Leads to the sign-in page, and from there back to `path`.
pub fn lead_there(path: &str) -> Response {
    Redirect::to(&with_next("/sign-in", local(path))).into_response()
}

/// The address of a page of the sign-in from which it goes on to `next`.
pub fn with_next(page: &str, next: &str) -> String {
    if next == HOME {
        return page.to_owned();
    }
    let query: String = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", next)
        .finish();
    format!("{page}?{query}")
}

/// The sign-in page where the second step is over.
pub fn over(locale: &Locale<'_>, next: &str, status: StatusCode) -> Response {
    form(locale.t, status, "", next, Some(locale.t.second_step_over()))
}

/// Gives the browser its sign-in and leads on.
pub fn signed_in(peer: Peer, sign_in: &NewSignIn, next: &str) -> Response {
    (
        [(header::SET_COOKIE, cookie_for(&sign_in.token, peer))],
        Redirect::to(next),
    )
        .into_response()
}

const HOME: &str = "/";

/// A path of this server; anything else would lead people elsewhere.
pub fn local(next: &str) -> &str {
    let clean = next.starts_with('/')
        && !next.starts_with("//")
        && next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
        && next.len() <= 200;
    if clean { next } else { HOME }
}

fn form(t: &Texts, status: StatusCode, email: &str, next: &str, problem: Option<String>) -> Response {
    page(
        status,
        &SignInPage {
            t,
            assets: super::assets::VERSION,
            email,
            next,
            problem,
            done: None,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn after_the_sign_in_nobody_is_led_elsewhere() {
        assert_eq!(local("/clients/123456789"), "/clients/123456789");
        for bad in [
            "",
            "/",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/a b",
            "/\r\nx",
        ] {
            assert_eq!(local(bad), "/", "{bad}");
        }
    }
}
