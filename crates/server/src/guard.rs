//! What a request must be before a handler sees it: from here, and signed in where that is needed.

use std::{convert::Infallible, net::SocketAddr};

use axum::{
    Form,
    extract::{FromRequest, FromRequestParts, Query, Request, State},
    http::{HeaderMap, Method, StatusCode, header, request::Parts, uri::PathAndQuery},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use model::{Language, TimeZoneName};
use portal::{Caller, Error, Stranger};
use serde::de::DeserializeOwned;

use crate::{app::App, listen::Peer, locale::Locale, rest, web};

/// The sign-in cookie over HTTPS; browsers take a `__Host-` cookie only from this very host.
const SECURE_COOKIE: &str = "__Host-deskwarden";
/// The sign-in cookie over plain HTTP on loopback.
const PLAIN_COOKIE: &str = "deskwarden";
/// The cookie between the two steps of a sign-in, over HTTPS.
const SECURE_STEP_COOKIE: &str = "__Host-deskwarden-step";
/// The same over plain HTTP on loopback.
const PLAIN_STEP_COOKIE: &str = "deskwarden-step";

/// Refuses what another site made the browser send: changes and WebSockets must come from a page
/// of this server. Programs that are no browsers send no `Origin`. Scripts prove who they are by signing
/// each request, and no browser does that for another site.
pub async fn same_origin(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    let upgrade = request.headers().contains_key(header::UPGRADE) || *request.method() == Method::CONNECT;
    if (safe && !upgrade) || rest::v1::leads_here(request.uri().path()) {
        return next.run(request).await;
    }
    let secure = request.extensions().get::<Peer>().is_none_or(|peer| peer.secure);
    let host = request.uri().authority().map(ToString::to_string);
    if is_same_origin(&app, request.headers(), host, secure) {
        next.run(request).await
    } else {
        let visitor = Visitor::by_header(request.headers());
        web::errors::page(&visitor.locale(&app), StatusCode::FORBIDDEN)
    }
}

/// Runs changes to their end, also when the browser goes away in the middle: what is committed must
/// also be told.
pub async fn finish_changes(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    if safe || rest::v1::leads_here(request.uri().path()) {
        return next.run(request).await;
    }
    let visitor = Visitor::by_header(request.headers());
    match app.open.spawn(next.run(request)).await {
        Ok(response) => response,
        Err(error) => {
            tracing::error!(%error, "a change failed");
            web::errors::page(&visitor.locale(&app), StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// Behind a proxy that ends TLS: who asks, and whether the connection is encrypted, is what the
/// proxy says. Only with `behind_proxy`, and only where plain HTTP is served.
pub async fn believe_proxy(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let believed = request
        .extensions()
        .get::<Peer>()
        .copied()
        .filter(|peer| app.address.behind_proxy && !peer.secure);
    if let Some(peer) = believed {
        let last = request.headers().get_all("x-forwarded-for").iter().next_back();
        let named = last
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.rsplit(',').next());
        let address = named
            .and_then(|name| name.trim().parse().ok())
            .unwrap_or(peer.address.ip());
        let secure = app
            .address
            .public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https:"));
        request.extensions_mut().insert(Peer {
            address: SocketAddr::new(address, 0),
            secure,
        });
    }
    next.run(request).await
}

/// Whether a browser says that the request comes from a page of this server. Where a page has the
/// policy `no-referrer`, as ours have, browsers send `Origin: null` with its forms (Fetch, section
/// 3.1): then `Sec-Fetch-Site` must say it. Without either header it is no browser.
fn is_same_origin(app: &App, headers: &HeaderMap, authority: Option<String>, secure: bool) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let site = text(header::HeaderName::from_static("sec-fetch-site"));
    let Some(origin) = headers.get(header::ORIGIN) else {
        return site.is_none_or(|site| matches!(site, "same-origin" | "none"));
    };
    let Ok(origin) = origin.to_str() else { return false };
    if origin == "null" {
        return site == Some("same-origin");
    }
    if app.address.public_url.as_deref() == Some(origin) {
        return true;
    }
    let host = text(header::HOST).map(str::to_owned).or(authority);
    let scheme = if secure { "https" } else { "http" };
    host.is_some_and(|host| origin == format!("{scheme}://{host}"))
}

/// Whether the request carries exactly this server's `Origin`: a WebSocket of a page.
pub fn has_own_origin(app: &App, parts: &Parts, peer: Peer) -> bool {
    parts.headers.contains_key(header::ORIGIN)
        && is_same_origin(
            app,
            &parts.headers,
            parts.uri.authority().map(ToString::to_string),
            peer.secure,
        )
}

/// The signed-in user that a request comes from, who may go on. Without one: pages lead to the sign-in
/// page (or say that the server is not set up), everything else is a 401. Who has to set up a second
/// factor first is led there. Who has chosen no language has the browser's in the preferences.
pub struct SignedIn(pub Caller);

impl FromRequestParts<App> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let SignedInAnyhow(caller) = SignedInAnyhow::from_request_parts(parts, app).await?;
        if !caller.must_enrol {
            return Ok(Self(caller));
        }
        let locale = Locale::of(app, &caller);
        Err(match wants_page(parts) {
            true => Redirect::to(web::factors::ENROL).into_response(),
            false => web::errors::page(&locale, StatusCode::FORBIDDEN),
        })
    }
}

/// The signed-in user, also one who has to set up a second factor first: only for what that needs, and
/// for signing out.
pub struct SignedInAnyhow(pub Caller);

impl FromRequestParts<App> for SignedInAnyhow {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        match caller(parts, app).await {
            Ok(Some(mut caller)) => {
                let visitor = Visitor::of(&caller, &parts.headers);
                caller.preferences.language = Some(visitor.language);
                parts.extensions.insert(visitor);
                Ok(Self(caller))
            }
            Ok(None) => Err(not_signed_in(app, parts).await),
            Err(error) => Err(web::errors::respond(&Visitor::known(parts).locale(app), &error)),
        }
    }
}

/// The signed-in user, if there is one, on pages that strangers see too.
pub struct MaybeSignedIn(pub Option<Caller>);

impl FromRequestParts<App> for MaybeSignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let caller = caller(parts, app).await;
        caller
            .map(Self)
            .map_err(|error| web::errors::respond(&Visitor::known(parts).locale(app), &error))
    }
}

async fn caller(parts: &Parts, app: &App) -> portal::Result<Option<Caller>> {
    let peer = parts.extensions.get::<Peer>().copied();
    let Some((peer, token)) = peer.and_then(|peer| Some((peer, cookie_token(&parts.headers, peer)?))) else {
        return Ok(None);
    };
    let caller = app.portal.caller(token).await?;
    // What is done comes from here, wherever the sign-in was made.
    let address = peer.address.ip().to_canonical().to_string();
    Ok(caller.map(|caller| Caller { address, ..caller }))
}

/// How whoever sends a request is addressed, signed in or not: as the user has chosen, otherwise
/// in the browser's language.
#[derive(Clone)]
pub struct Visitor {
    /// The language to answer in.
    pub language: Language,
    /// The time zone; none: not known.
    pub time_zone: Option<TimeZoneName>,
}

impl Visitor {
    /// The texts, dates and numbers for this visitor.
    pub fn locale<'a>(&self, app: &'a App) -> Locale<'a> {
        Locale::new(&app.texts, self.language, self.time_zone.clone())
    }

    fn of(caller: &Caller, headers: &HeaderMap) -> Self {
        let chosen = &caller.preferences;
        Self {
            language: chosen
                .language
                .unwrap_or_else(|| Self::by_header(headers).language),
            time_zone: chosen.time_zone.clone(),
        }
    }

    /// What the browser alone says.
    fn by_header(headers: &HeaderMap) -> Self {
        let accepted = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        Self {
            language: Language::negotiate(accepted.unwrap_or_default()),
            time_zone: None,
        }
    }

    /// What is known without asking the database: [`SignedIn`] leaves word of the user's choice.
    fn known(parts: &Parts) -> Self {
        let known = parts.extensions.get::<Self>().cloned();
        known.unwrap_or_else(|| Self::by_header(&parts.headers))
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(match caller(parts, app).await {
            Ok(Some(caller)) => Self::of(&caller, &parts.headers),
            Ok(None) | Err(_) => Self::known(parts),
        })
    }
}

async fn not_signed_in(app: &App, parts: &Parts) -> Response {
    let locale = Visitor::known(parts).locale(app);
    if !wants_page(parts) {
        return web::errors::page(&locale, StatusCode::UNAUTHORIZED);
    }
    match app.portal.needs_set_up().await {
        Ok(true) => web::setup::not_set_up(&locale),
        Ok(false) => web::sign_ins::lead_there(parts.uri.path_and_query().map_or("/", PathAndQuery::as_str)),
        Err(error) => web::errors::respond(&locale, &error),
    }
}

fn wants_page(parts: &Parts) -> bool {
    let accepts = parts.headers.get(header::ACCEPT);
    let accepts = accepts.and_then(|value| value.to_str().ok()).unwrap_or("");
    parts.method == Method::GET && accepts.contains("text/html")
}

/// A form; one that is not what it should be is answered with a page that says so.
pub struct Typed<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Typed<T> {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let visitor = Visitor::known(&parts);
        let form = Form::<T>::from_request(Request::from_parts(parts, body), app).await;
        form.map(|Form(typed)| Self(typed))
            .map_err(|rejection| web::errors::page(&visitor.locale(app), rejection.status()))
    }
}

/// The query of an address; one that is not what it should be leads nowhere.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<App> for Asked<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let query = Query::<T>::try_from_uri(&parts.uri);
        query
            .map(|Query(asked)| Self(asked))
            .map_err(|_| web::errors::page(&Visitor::known(parts).locale(app), StatusCode::NOT_FOUND))
    }
}

/// Who a request comes from, as far as the network says.
pub fn stranger(peer: Peer, headers: &HeaderMap) -> Stranger {
    let said = |name| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    Stranger {
        address: peer.address.ip().to_canonical().to_string(),
        browser: said(header::USER_AGENT),
        languages: said(header::ACCEPT_LANGUAGE),
    }
}

/// The address of this server's pages as the browser knows it, without a slash at its end.
pub fn own_address(app: &App, headers: &HeaderMap, peer: Peer) -> String {
    if let Some(url) = &app.address.public_url {
        return url.clone();
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let scheme = if peer.secure { "https" } else { "http" };
    format!("{scheme}://{}", host.unwrap_or(&app.address.host_name))
}

/// The header that gives a browser its sign-in.
pub fn cookie_for(token: &str, peer: Peer) -> String {
    let seconds = portal::SIGN_IN_TIME.as_secs();
    let (name, secure) = cookie_name(peer);
    format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}")
}

/// The header that takes it away.
pub fn cookie_gone(peer: Peer) -> String {
    let (name, secure) = cookie_name(peer);
    format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}")
}

fn cookie_name(peer: Peer) -> (&'static str, &'static str) {
    if peer.secure {
        (SECURE_COOKIE, "; Secure")
    } else {
        (PLAIN_COOKIE, "")
    }
}

/// The header that gives a browser what it keeps between the two steps of a sign-in.
pub fn step_cookie_for(token: &str, peer: Peer) -> String {
    let seconds = portal::SECOND_STEP_TIME.as_secs();
    let (name, secure) = step_cookie_name(peer);
    format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}")
}

/// The header that takes it away.
pub fn step_cookie_gone(peer: Peer) -> String {
    let (name, secure) = step_cookie_name(peer);
    format!("{name}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0{secure}")
}

/// What the browser keeps between the two steps of a sign-in; empty where there is nothing.
pub fn step_token(headers: &HeaderMap, peer: Peer) -> &str {
    cookie(headers, step_cookie_name(peer).0).unwrap_or("")
}

fn step_cookie_name(peer: Peer) -> (&'static str, &'static str) {
    if peer.secure {
        (SECURE_STEP_COOKIE, "; Secure")
    } else {
        (PLAIN_STEP_COOKIE, "")
    }
}

/// Only the cookie of this kind of connection counts: another could be planted from elsewhere.
fn cookie_token(headers: &HeaderMap, peer: Peer) -> Option<&str> {
    cookie(headers, cookie_name(peer).0)
}

fn cookie<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    cookies.flat_map(|line| line.split(';')).find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        (name == wanted).then_some(value)
    })
}

/// The answer where a use case says no.
pub fn refused(locale: &Locale<'_>, error: Error) -> Response {
    web::errors::respond(locale, &error)
}
