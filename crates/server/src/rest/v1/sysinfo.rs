//! `GET /auth` and `GET /sysinfo`: who asks, and what the account has.

use model::{Language, LicensePeriod, Limit, Standing};
use portal::Script;
use serde::Serialize;

use super::answers::{Answer, refusal};
use crate::{app::App, web::plan_words::plan_name};

/// The name that scripts look for, and therefore find: it says whose interface this is compatible with.
pub const NAME: &str = "AnyDesk REST";
/// The version of this interface that scripts know.
const VERSION: &str = "1.1";

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Auth {
    result: &'static str,
    license_id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Sysinfo<'a> {
    name: &'static str,
    api_ver: &'static str,
    standalone: bool,
    clients: Clients,
    sessions: Sessions,
    license: License<'a>,
}

#[derive(Serialize)]
struct Clients {
    total: u64,
    online: u64,
}

#[derive(Serialize)]
struct Sessions {
    total: u64,
    active: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct License<'a> {
    name: String,
    expires: i64,
    has_expired: bool,
    max_clients: i64,
    max_sessions: i64,
    max_session_time: i64,
    namespaces: Vec<Namespace>,
    license_id: String,
    license_key: &'a str,
    api_password: &'a str,
    power_user: bool,
}

#[derive(Serialize)]
struct Namespace {
    name: String,
    size: i64,
}

/// `GET /auth`
pub fn auth(script: &Script) -> Answer {
    Answer::ok(&Auth {
        result: "success",
        license_id: script.account.license.number.to_string(),
    })
}

/// `GET /sysinfo`
pub async fn show(app: &App, script: &Script) -> Answer {
    let overview = match app.portal.rest_overview(script).await {
        Ok(overview) => overview,
        Err(error) => return refusal(&error),
    };
    let (license, held) = (&script.account.license, &script.entitlement);
    let ends_at = match license.period {
        LicensePeriod::NoExpiry => None,
        LicensePeriod::Until(at) | LicensePeriod::Renews(at) => Some(at),
    };
    let size = limit_shown(held.limits.aliases);
    let names = overview.namespaces.iter();
    let (license_key, api_password) = match &overview.secrets {
        Some((key, password)) => (key.as_str(), password.as_str()),
        None => ("", ""),
    };
    Answer::ok(&Sysinfo {
        name: NAME,
        api_ver: VERSION,
        standalone: true,
        clients: Clients {
            total: overview.figures.connected,
            online: overview.figures.online,
        },
        sessions: Sessions {
            total: overview.sessions,
            active: overview.figures.active_sessions,
        },
        license: License {
            name: plan_name(app.texts.of(Language::English), &held.plan),
            expires: license.ends_at().or(ends_at).map_or(-1, |at| at.as_second()),
            has_expired: matches!(held.standing, Standing::Ended { .. }),
            max_clients: limit_shown(held.limits.seats),
            max_sessions: limit_shown(held.limits.sessions),
            max_session_time: limit_shown(held.limits.session_seconds),
            namespaces: names
                .map(|namespace| Namespace {
                    name: namespace.name.to_string(),
                    size,
                })
                .collect(),
            license_id: license.number.to_string(),
            license_key,
            api_password,
            power_user: true,
        },
    })
}

/// A limit as scripts read it: -1 for none.
fn limit_shown(limit: Limit) -> i64 {
    super::queries::shown(limit.most())
}
