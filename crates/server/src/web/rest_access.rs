//! How scripts reach the account: the page of the REST interface.

use askama::Template;
use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use portal::{Caller, Error};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{
    forms::{Done, Problems, saved},
    frame::{Frame, Tab, page},
    times::Moment,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, Typed, own_address, refused},
    listen::Peer,
    locale::Locale,
    rest,
};

const PATH: &str = "/license/api";

#[derive(Template)]
#[template(path = "rest_access.html")]
struct RestPage<'a> {
    frame: Frame<'a>,
    problems: Problems,
    done: Option<String>,
    license_id: String,
    base_addresses: BaseAddresses,
    made_at: Option<Moment>,
    shows_secrets: bool,
    included: bool,
    may_make: bool,
    may_show_secrets: bool,
    may_revoke: bool,
}

#[derive(Template)]
#[template(path = "rest_password.html")]
struct PasswordPage<'a> {
    frame: Frame<'a>,
    password: &'a str,
}

/// Where scripts reach this server.
struct BaseAddresses {
    of_portal: String,
    own: Option<String>,
}

/// The form that has the API password shown.
#[derive(Deserialize)]
pub struct ShowForm {
    current_password: Zeroizing<String>,
}

/// The form for what is shown over REST. A box that is not ticked is not sent.
#[derive(Deserialize)]
pub struct SecretsForm {
    #[serde(default)]
    shown: String,
}

/// `GET /license/api`
pub async fn show(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    SignedIn(caller): SignedIn,
    Asked(done): Asked<Done>,
) -> Response {
    let t = Locale::of(&app, &caller).t;
    let done = match done.saved.as_str() {
        "revoked" => Some(t.rest_saved_revoked()),
        "secrets" => Some(t.rest_saved_secrets()),
        _ => None,
    };
    let base = BaseAddresses::here(&app, &headers, peer);
    access(&app, &caller, base, StatusCode::OK, done, Problems::default()).await
}

/// `POST /license/api/password`
pub async fn make(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    match app.portal.make_api_password(&caller).await {
        Ok(password) => shown(&app, &caller, &password),
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}

/// `POST /license/api/show`
pub async fn show_password(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<ShowForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    match app
        .portal
        .show_api_password(&caller, typed.current_password)
        .await
    {
        Ok(password) => shown(&app, &caller, &password),
        Err(Error::Invalid(found)) => {
            let problems = Problems::new(locale.t, &found);
            let base = BaseAddresses::here(&app, &headers, peer);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            access(&app, &caller, base, status, None, problems).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /license/api/revoke`
pub async fn revoke(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    match app.portal.revoke_api_password(&caller).await {
        Ok(()) => saved(PATH, "revoked"),
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}

/// `POST /license/api/secrets`
pub async fn set_secrets(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<SecretsForm>,
) -> Response {
    let shown = !typed.shown.is_empty();
    match app.portal.set_rest_shows_secrets(&caller, shown).await {
        Ok(()) => saved(PATH, "secrets"),
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}

async fn access(
    app: &App,
    caller: &Caller,
    base_addresses: BaseAddresses,
    status: StatusCode,
    done: Option<String>,
    problems: Problems,
) -> Response {
    let frame = Frame::new(app, caller, Tab::License);
    let access = match app.portal.api_access(caller).await {
        Ok(access) => access,
        Err(error) => return refused(&frame.locale, error),
    };
    let shown = RestPage {
        problems,
        done,
        license_id: access.license.to_string(),
        base_addresses,
        made_at: access.made_at.map(|at| Moment::new(&frame.locale, at)),
        shows_secrets: access.shows_secrets,
        included: access.included,
        may_make: access.may_make,
        may_show_secrets: access.may_show_secrets,
        may_revoke: access.may_revoke,
        frame,
    };
    page(status, &shown)
}

fn shown(app: &App, caller: &Caller, password: &str) -> Response {
    let frame = Frame::new(app, caller, Tab::License);
    page(StatusCode::OK, &PasswordPage { frame, password })
}

impl BaseAddresses {
    fn here(app: &App, headers: &HeaderMap, peer: Peer) -> Self {
        let portal = own_address(app, headers, peer);
        let own = app.address.rest.and_then(|door| {
            if !door.secure {
                // On this machine alone: what a proxy makes of it is not known here.
                return Some(format!("http://localhost:{}/", door.port));
            }
            let host = url::Url::parse(&portal).ok()?.host_str()?.to_owned();
            Some(format!("https://{host}:{}/", door.port))
        });
        Self {
            of_portal: format!("{portal}{}/", rest::v1::PREFIX),
            own,
        }
    }
}
