//! Passkeys by the scripts of a page: options out, the browser's answer in, both as JSON.

use std::convert::Infallible;

use axum::{
    Extension, Json,
    extract::{FromRequestParts, Path, State},
    http::{
        HeaderMap, StatusCode,
        header::{self, HOST},
        request::Parts,
    },
    response::{IntoResponse, Redirect, Response},
};
use model::PasskeyId;
use portal::{Caller, Error, LimitKind, Site};
use serde::Deserialize;
use serde_json::json;
use url::{Host, Url};
use zeroize::Zeroizing;

use super::{errors, factors, problems, second_steps::signed_in_headers, sign_ins::local};
use crate::{
    app::App,
    guard::{SignedInAnyhow, Typed, Visitor, cookie_for, step_token, stranger},
    listen::Peer,
    locale::Locale,
    texts::Texts,
};

/// As what the browser knows this server; none where it is an IP address.
pub struct SiteHere(pub Option<Site>);

impl FromRequestParts<App> for SiteHere {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let configured = app.address.public_url.clone();
        let address = configured.or_else(|| {
            let named = parts.headers.get(HOST).and_then(|host| host.to_str().ok());
            let host = named.or(parts.uri.authority().map(|authority| authority.as_str()))?;
            let peer = parts.extensions.get::<Peer>()?;
            let scheme = if peer.secure { "https" } else { "http" };
            Some(format!("{scheme}://{host}"))
        });
        Ok(Self(address.and_then(|address| site(&address))))
    }
}

/// The site with that address.
fn site(address: &str) -> Option<Site> {
    let url = Url::parse(address).ok()?;
    match url.host()? {
        Host::Domain(name) => Site::new(name, &url.origin().ascii_serialization()),
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

/// A new passkey: first the password, then what the browser has made.
#[derive(Deserialize)]
pub struct NewPasskeyForm {
    current_password: String,
}

/// What the browser has made.
#[derive(Deserialize)]
pub struct MadeForm {
    name: String,
    credential: String,
}

/// What the browser proves.
#[derive(Deserialize)]
pub struct ProofForm {
    credential: String,
    #[serde(default)]
    next: String,
}

/// The form that removes one.
#[derive(Deserialize)]
pub struct RemoveForm {
    current_password: String,
}

/// `POST /settings/security/passkeys/options`
pub async fn ask_for_new(
    State(app): State<App>,
    site: SiteHere,
    SignedInAnyhow(caller): SignedInAnyhow,
    Typed(typed): Typed<NewPasskeyForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some(site) = site.0 else {
        return problem(StatusCode::CONFLICT, locale.t.passkey_needs_name());
    };
    let password = Zeroizing::new(typed.current_password);
    let options = app.portal.ask_for_new_passkey(&caller, &site, password).await;
    options_answer(&locale, options)
}

/// `POST /settings/security/passkeys`
pub async fn add(
    State(app): State<App>,
    site: SiteHere,
    SignedInAnyhow(caller): SignedInAnyhow,
    Typed(typed): Typed<MadeForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Some(site) = site.0 else {
        return problem(StatusCode::CONFLICT, locale.t.passkey_needs_name());
    };
    let answer = typed.credential.as_bytes();
    match app.portal.add_passkey(&caller, &site, &typed.name, answer).await {
        Ok(()) => Json(json!({ "next": factors::saved_at() })).into_response(),
        Err(error) => failed(&locale, &error),
    }
}

/// `POST /settings/security/passkeys/{passkey}/remove`
pub async fn remove(
    State(app): State<App>,
    site: SiteHere,
    SignedInAnyhow(caller): SignedInAnyhow,
    Path(passkey): Path<String>,
    Typed(typed): Typed<RemoveForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = passkey.parse::<PasskeyId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let password = Zeroizing::new(typed.current_password);
    match app.portal.remove_passkey(&caller, id, password).await {
        Ok(()) => Redirect::to(&factors::saved_at()).into_response(),
        Err(error) => refused_remove(&app, &caller, &site, &passkey, error).await,
    }
}

async fn refused_remove(
    app: &App,
    caller: &Caller,
    site: &SiteHere,
    passkey: &str,
    error: Error,
) -> Response {
    let field = format!("password-{passkey}");
    factors::refused_at(app, caller, site, &field, error).await
}

/// `POST /sign-in/passkey/options`
pub async fn ask(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    site: SiteHere,
    headers: HeaderMap,
) -> Response {
    let locale = visitor.locale(&app);
    let Some(site) = site.0 else {
        return problem(StatusCode::CONFLICT, locale.t.passkey_needs_name());
    };
    let options = app.portal.ask_for_passkey(&stranger(peer, &headers), &site).await;
    options_answer(&locale, options)
}

/// `POST /sign-in/passkey`
pub async fn sign_in(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    site: SiteHere,
    headers: HeaderMap,
    Typed(typed): Typed<ProofForm>,
) -> Response {
    let locale = visitor.locale(&app);
    let Some(site) = site.0 else {
        return problem(StatusCode::CONFLICT, locale.t.passkey_needs_name());
    };
    let from = stranger(peer, &headers);
    let answer = typed.credential.as_bytes();
    match app.portal.sign_in_with_passkey(&from, &site, answer).await {
        Ok(sign_in) => (
            [(header::SET_COOKIE, cookie_for(&sign_in.token, peer))],
            Json(json!({ "next": local(&typed.next) })),
        )
            .into_response(),
        Err(Error::NotFound) => problem(StatusCode::UNPROCESSABLE_ENTITY, locale.t.problem_passkey()),
        Err(error) => failed(&locale, &error),
    }
}

/// `POST /sign-in/second-step/options`
pub async fn ask_second(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    site: SiteHere,
    headers: HeaderMap,
) -> Response {
    let locale = visitor.locale(&app);
    let Some(site) = site.0 else {
        return problem(StatusCode::CONFLICT, locale.t.passkey_needs_name());
    };
    let from = stranger(peer, &headers);
    let token = step_token(&headers, peer);
    let options = app
        .portal
        .ask_for_passkey_in_second_step(&from, &site, token)
        .await;
    match options {
        Err(Error::NotFound) => second_step_over(locale.t),
        options => options_answer(&locale, options),
    }
}

/// `POST /sign-in/second-step/passkey`
pub async fn sign_in_second(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    site: SiteHere,
    headers: HeaderMap,
    Typed(typed): Typed<ProofForm>,
) -> Response {
    let locale = visitor.locale(&app);
    let Some(site) = site.0 else {
        return problem(StatusCode::CONFLICT, locale.t.passkey_needs_name());
    };
    let from = stranger(peer, &headers);
    let (token, answer) = (step_token(&headers, peer), typed.credential.as_bytes());
    let signed_in = app
        .portal
        .sign_in_with_passkey_in_second_step(&from, &site, token, answer)
        .await;
    match signed_in {
        Ok(sign_in) => (
            signed_in_headers(peer, &sign_in.token),
            Json(json!({ "next": local(&typed.next) })),
        )
            .into_response(),
        Err(Error::NotFound) => second_step_over(locale.t),
        Err(error) => failed(&locale, &error),
    }
}

fn second_step_over(t: &Texts) -> Response {
    problem(StatusCode::UNPROCESSABLE_ENTITY, t.second_step_over())
}

/// What the browser is asked for.
fn options_answer(locale: &Locale<'_>, options: portal::Result<String>) -> Response {
    match options {
        Ok(options) => ([(header::CONTENT_TYPE, "application/json")], options).into_response(),
        Err(error) => failed(locale, &error),
    }
}

/// A use case's refusal in words, for the script to show.
fn failed(locale: &Locale<'_>, error: &Error) -> Response {
    let t = locale.t;
    match error {
        Error::Invalid(found) => {
            let words = found.iter().map(|problem| problems::words(t, *problem).1);
            let text = words.collect::<Vec<_>>().join(" ");
            problem(StatusCode::UNPROCESSABLE_ENTITY, text)
        }
        Error::LimitReached(LimitKind::Tries { wait_seconds }) => {
            problem(StatusCode::TOO_MANY_REQUESTS, t.error_tries_text(*wait_seconds))
        }
        Error::LimitReached(LimitKind::Passkeys) => problem(StatusCode::CONFLICT, t.error_passkeys_text()),
        error => {
            // The page is not shown, but it logs the error and has the right status.
            let status = errors::respond(locale, error).status();
            problem(status, t.passkey_failed())
        }
    }
}

fn problem(status: StatusCode, text: String) -> Response {
    (status, Json(json!({ "problem": text }))).into_response()
}

#[cfg(test)]
mod tests {
    use super::site;

    #[test]
    fn a_site_is_a_name_with_its_scheme_and_port() {
        for (address, known) in [
            ("https://portal.example", true),
            ("http://localhost:8080", true),
            ("https://192.0.2.1:8443", false),
            ("https://[2001:db8::1]", false),
            ("https://", false),
        ] {
            assert_eq!(site(address).is_some(), known, "{address}");
        }
    }
}
