use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use model::RecoveryCode;
use portal::{Caller, Error, Factors, TotpSetUp};
use qrcode::{QrCode, render::svg};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{
    frame::{Frame, ok, page},
    passkeys::SiteHere,
    problems,
    settings_nav::SettingsPage,
    times::Moment,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, SignedInAnyhow, Typed, refused},
    locale::Locale,
    texts::Texts,
};

/// Where somebody sets up a second factor whose account demands one.
pub const ENROL: &str = "/settings/security/enrol";
/// Where the user's factors are shown.
const PATH: &str = "/settings/security/factors";

/// What the Security page shows of a user's factors: see `security_factors.html`.
pub struct FactorsView {
    pub totp: bool,
    pub passkeys: Vec<PasskeyView>,
    pub recovery_codes: u64,
    pub any: bool,
    pub demanded: bool,
    /// Whether the portal was opened by a name, which passkeys need.
    pub has_name: bool,
}

/// One passkey.
pub struct PasskeyView {
    pub id: String,
    pub name: String,
    pub created: Moment,
    pub last_used: Option<Moment>,
}

#[derive(Template)]
#[template(path = "factors.html")]
struct FactorsPage<'a> {
    frame: Frame<'a>,
    factors: FactorsView,
    problems: Vec<(String, String)>,
    saved: bool,
}

#[derive(Template)]
#[template(path = "enrol.html")]
struct EnrolPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    has_name: bool,
}

#[derive(Template)]
#[template(path = "totp.html")]
struct TotpPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    secret: &'a str,
    qr: String,
    sealed: &'a str,
    back: &'static str,
    problems: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "recovery_codes.html")]
struct RecoveryCodesPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    codes: Vec<String>,
}

/// Whether something was just saved.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Saved {
    saved: String,
}

/// The form that switches TOTP on.
#[derive(Deserialize)]
pub struct TotpForm {
    sealed: String,
    code: String,
    current_password: String,
}

/// A form that asks for nothing but the password.
#[derive(Deserialize)]
pub struct PasswordForm {
    current_password: String,
}

impl FactorsView {
    pub fn new(locale: &Locale<'_>, factors: &Factors, site: &SiteHere) -> Self {
        let passkeys = factors.passkeys.iter().map(|passkey| PasskeyView {
            id: passkey.id.to_string(),
            name: passkey.name.clone(),
            created: Moment::new(locale, passkey.created_at),
            last_used: passkey.last_used_at.map(|at| Moment::new(locale, at)),
        });
        Self {
            totp: factors.totp,
            passkeys: passkeys.collect(),
            recovery_codes: factors.recovery_codes,
            any: factors.any(),
            demanded: factors.demanded,
            has_name: site.0.is_some(),
        }
    }
}

/// `GET /settings/security/factors`
pub async fn show(
    State(app): State<App>,
    site: SiteHere,
    SignedIn(caller): SignedIn,
    Asked(query): Asked<Saved>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    match app.portal.factors(&caller).await {
        Ok(factors) => ok(&FactorsPage {
            factors: FactorsView::new(&locale, &factors, &site),
            frame: Frame::settings(&app, &caller, SettingsPage::Factors),
            problems: Vec::new(),
            saved: !query.saved.is_empty(),
        }),
        Err(error) => refused(&locale, error),
    }
}

/// `GET /settings/security/enrol`
pub async fn enrol(
    State(app): State<App>,
    site: SiteHere,
    SignedInAnyhow(caller): SignedInAnyhow,
) -> Response {
    if !caller.must_enrol {
        return Redirect::to(PATH).into_response();
    }
    ok(&EnrolPage {
        t: Locale::of(&app, &caller).t,
        assets: super::assets::VERSION,
        has_name: site.0.is_some(),
    })
}

/// `GET /settings/security/totp`
pub async fn show_totp(State(app): State<App>, SignedInAnyhow(caller): SignedInAnyhow) -> Response {
    let locale = Locale::of(&app, &caller);
    match app.portal.factors(&caller).await {
        Ok(factors) if factors.totp => Redirect::to(PATH).into_response(),
        Ok(_) => {
            let set_up = app.portal.new_totp(&caller);
            totp_form(&locale, &caller, StatusCode::OK, &set_up, Vec::new())
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/security/totp`
pub async fn add_totp(
    State(app): State<App>,
    SignedInAnyhow(caller): SignedInAnyhow,
    Typed(typed): Typed<TotpForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let password = Zeroizing::new(typed.current_password);
    let added = app
        .portal
        .add_totp(&caller, &typed.sealed, &typed.code, password)
        .await;
    match added {
        Ok(codes) => codes_page(&locale, &codes),
        Err(Error::Invalid(found)) => match app.portal.totp_set_up(&caller, &typed.sealed) {
            Ok(set_up) => {
                let words = found.iter().map(|problem| problems::words(locale.t, *problem));
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                totp_form(&locale, &caller, status, &set_up, words.collect())
            }
            Err(error) => refused(&locale, error),
        },
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/security/totp/remove`
pub async fn remove_totp(
    State(app): State<App>,
    site: SiteHere,
    SignedInAnyhow(caller): SignedInAnyhow,
    Typed(typed): Typed<PasswordForm>,
) -> Response {
    let password = Zeroizing::new(typed.current_password);
    match app.portal.remove_totp(&caller, password).await {
        Ok(()) => Redirect::to(&saved_at()).into_response(),
        Err(error) => refused_at(&app, &caller, &site, "password-totp", error).await,
    }
}

/// `POST /settings/security/recovery-codes`
pub async fn new_codes(
    State(app): State<App>,
    site: SiteHere,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<PasswordForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let password = Zeroizing::new(typed.current_password);
    match app.portal.new_recovery_codes(&caller, password).await {
        Ok(codes) => codes_page(&locale, &codes),
        Err(error) => refused_at(&app, &caller, &site, "password-codes", error).await,
    }
}

/// Where a change that worked leads.
pub fn saved_at() -> String {
    format!("{PATH}?saved=1")
}

/// The page of the factors, with what was wrong at `field`; other refusals have pages of their own.
pub async fn refused_at(app: &App, caller: &Caller, site: &SiteHere, field: &str, error: Error) -> Response {
    let locale = Locale::of(app, caller);
    let Error::Invalid(found) = error else {
        return refused(&locale, error);
    };
    match app.portal.factors(caller).await {
        Ok(factors) => {
            let words = found.iter().map(|problem| problems::words(locale.t, *problem).1);
            let problems = words.map(|text| (field.to_owned(), text)).collect();
            let shown = FactorsPage {
                factors: FactorsView::new(&locale, &factors, site),
                frame: Frame::settings(app, caller, SettingsPage::Factors),
                problems,
                saved: false,
            };
            page(StatusCode::UNPROCESSABLE_ENTITY, &shown)
        }
        Err(error) => refused(&locale, error),
    }
}

fn totp_form(
    locale: &Locale<'_>,
    caller: &Caller,
    status: StatusCode,
    set_up: &TotpSetUp,
    problems: Vec<(&'static str, String)>,
) -> Response {
    page(
        status,
        &TotpPage {
            t: locale.t,
            assets: super::assets::VERSION,
            secret: &set_up.secret,
            qr: qr_code(&set_up.address),
            sealed: &set_up.sealed,
            back: if caller.must_enrol { ENROL } else { PATH },
            problems,
        },
    )
}

fn codes_page(locale: &Locale<'_>, codes: &[RecoveryCode]) -> Response {
    ok(&RecoveryCodesPage {
        t: locale.t,
        assets: super::assets::VERSION,
        codes: codes.iter().map(RecoveryCode::grouped).collect(),
    })
}

/// A picture of a QR code as an address of its own: the policy of our pages allows no other inline one.
fn qr_code(text: &str) -> String {
    let Ok(code) = QrCode::new(text) else {
        return String::new();
    };
    let svg = code.render::<svg::Color<'_>>().min_dimensions(220, 220).build();
    format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(svg))
}
