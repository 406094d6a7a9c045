//! All routes, and what holds for each of them.

use std::{path::PathBuf, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{HeaderValue, header},
    middleware,
    routing::{any, get, post},
};
use portal::{Portal, PostOffice};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower_http::{
    compression::{CompressionLayer, DefaultPredicate, Predicate as _, predicate::NotForContentType},
    set_header::SetResponseHeaderLayer,
    timeout::RequestBodyTimeoutLayer,
};

use crate::{control, guard, letters::Letters, rest, texts::AllTexts, web};

/// The largest form in bytes.
pub(crate) const MAX_BODY: usize = 64 * 1024;
/// How long the next part of a form may take to arrive.
pub(crate) const BODY_TIME: Duration = Duration::from_secs(10);
/// How long a link may take to prove who it is.
pub(crate) const PROOF_TIME: Duration = Duration::from_secs(10);
/// What the WebSocket of each viewer reserves for reading, in bytes.
pub(crate) const READ_BUFFER: usize = 8 * 1024;

/// What every door needs.
#[derive(Clone)]
pub struct App {
    /// The use cases.
    pub portal: Portal,
    /// The texts for people, in every language.
    pub texts: Arc<AllTexts>,
    /// How this server is reached.
    pub address: Arc<Address>,
    /// What mails say.
    pub letters: Arc<Letters>,
    /// The way to the mail server, if one is configured.
    pub post: Option<Arc<PostOffice>>,
    /// The folder with the desktop programs.
    pub downloads: Option<PathBuf>,
    /// Ends what would not end by itself.
    pub stop: CancellationToken,
    /// The links and streams that are open.
    pub open: TaskTracker,
}

/// How this server is reached.
#[derive(Debug, Clone, Default)]
pub struct Address {
    /// The address that was configured, without a slash at its end.
    pub public_url: Option<String>,
    /// The port of HTTPS.
    pub https_port: Option<u16>,
    /// Whether plain HTTP comes from a proxy that ends TLS and says who asks.
    pub behind_proxy: bool,
    /// This machine's name.
    pub host_name: String,
    /// Where scripts have a listener of their own.
    pub rest: Option<RestDoor>,
    /// What clients pin, where the certificate is the server's own.
    pub pin: Option<String>,
}

/// A listener for scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestDoor {
    /// Its port.
    pub port: u16,
    /// Whether it speaks TLS.
    pub secure: bool,
}

/// What a page may load: only what comes from here. Cursors of the remote desktop are pictures
/// made in the page.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; \
    manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Every route of the server: method and path, for the test that goes through all of them.
pub const ROUTES: &[(&str, &str)] = &[
    ("GET", "/"),
    ("GET", "/setup"),
    ("POST", "/setup"),
    ("GET", "/sign-in"),
    ("POST", "/sign-in"),
    ("POST", "/sign-in/passkey/options"),
    ("POST", "/sign-in/passkey"),
    ("GET", "/sign-in/second-step"),
    ("POST", "/sign-in/second-step"),
    ("POST", "/sign-in/second-step/lost"),
    ("POST", "/sign-in/second-step/options"),
    ("POST", "/sign-in/second-step/passkey"),
    ("POST", "/sign-out"),
    ("GET", "/license"),
    ("GET", "/license/key"),
    ("POST", "/license/key"),
    ("GET", "/license/cancel"),
    ("POST", "/license/cancel"),
    ("POST", "/license/keep"),
    ("GET", "/license/upgrade"),
    ("POST", "/license/upgrade"),
    ("POST", "/license/upgrade/{id}/withdraw"),
    ("GET", "/notice"),
    ("GET", "/license/api"),
    ("POST", "/license/api/password"),
    ("POST", "/license/api/show"),
    ("POST", "/license/api/revoke"),
    ("POST", "/license/api/secrets"),
    ("GET", "/clients"),
    ("GET", "/clients/{number}"),
    ("POST", "/clients/{number}/alias"),
    ("POST", "/clients/{number}/tags"),
    ("POST", "/clients/{number}/comment"),
    ("GET", "/clients/{number}/remove"),
    ("POST", "/clients/{number}/remove"),
    ("GET", "/clients/{number}/removed"),
    ("POST", "/clients/{number}/connect"),
    ("GET", "/clients/export.csv"),
    ("GET", "/clients/rows"),
    ("GET", "/sessions/rows"),
    ("GET", "/exports"),
    ("POST", "/exports/{id}/cancel"),
    ("GET", "/address-book"),
    ("POST", "/address-book"),
    ("GET", "/address-book/new"),
    ("POST", "/address-book/call"),
    ("GET", "/address-book/{book}"),
    ("GET", "/address-book/{book}/settings"),
    ("POST", "/address-book/{book}/settings"),
    ("GET", "/address-book/{book}/delete"),
    ("POST", "/address-book/{book}/delete"),
    ("POST", "/address-book/{book}/entries"),
    ("GET", "/address-book/{book}/entries.csv"),
    ("GET", "/address-book/{book}/entries/new"),
    ("GET", "/address-book/{book}/entries/{entry}"),
    ("POST", "/address-book/{book}/entries/{entry}"),
    ("POST", "/address-book/{book}/entries/{entry}/remove"),
    ("POST", "/address-book/{book}/entries/{entry}/restore"),
    ("POST", "/address-book/{book}/entries/{entry}/favourite"),
    ("GET", "/address-book/{book}/import"),
    ("POST", "/address-book/{book}/import"),
    ("GET", "/sessions"),
    ("GET", "/sessions/export.csv"),
    ("GET", "/sessions/{id}"),
    ("POST", "/sessions/{id}/comment"),
    ("POST", "/sessions/{id}/close"),
    ("GET", "/sessions/{id}/view"),
    ("POST", "/sessions/{id}/view/comment"),
    ("POST", "/sessions/{id}/ticket"),
    ("GET", "/sessions/{id}/signal"),
    ("POST", "/account"),
    ("GET", "/users"),
    ("GET", "/users/invite"),
    ("POST", "/users/invite"),
    ("GET", "/users/{id}"),
    ("POST", "/users/{id}/role"),
    ("POST", "/users/{id}/disable"),
    ("POST", "/users/{id}/enable"),
    ("POST", "/users/{id}/remove"),
    ("POST", "/invitations/{id}/renew"),
    ("POST", "/invitations/{id}/revoke"),
    ("GET", "/invitation/{token}"),
    ("POST", "/invitation/{token}"),
    ("GET", "/roles"),
    ("POST", "/roles"),
    ("GET", "/roles/new"),
    ("GET", "/roles/{id}"),
    ("POST", "/roles/{id}"),
    ("POST", "/roles/{id}/remove"),
    ("GET", "/files"),
    ("GET", "/files/{name}"),
    ("GET", "/help/{page}"),
    ("GET", "/settings"),
    ("POST", "/settings/localization"),
    ("POST", "/settings/csv"),
    ("POST", "/settings/theme"),
    ("POST", "/settings/email"),
    ("GET", "/settings/security"),
    ("POST", "/settings/password"),
    ("POST", "/settings/sign-ins/end-others"),
    ("POST", "/settings/sign-ins/{id}/end"),
    ("GET", "/settings/account"),
    ("POST", "/settings/account"),
    ("POST", "/settings/account/email"),
    ("POST", "/settings/account/aliases"),
    ("POST", "/settings/account/second-factor"),
    ("POST", "/settings/account/comments"),
    ("GET", "/email/{token}"),
    ("POST", "/email/{token}"),
    ("GET", "/password/forgotten"),
    ("POST", "/password/forgotten"),
    ("GET", "/password/reset/{token}"),
    ("POST", "/password/reset/{token}"),
    ("GET", "/audit"),
    ("GET", "/audit.csv"),
    ("GET", "/mail"),
    ("POST", "/mail/test"),
    ("GET", "/mail/{id}"),
    ("POST", "/mail/{id}/retry"),
    ("POST", "/mail/{id}/discard"),
    ("GET", "/operator"),
    ("GET", "/operator/accounts"),
    ("POST", "/operator/accounts"),
    ("GET", "/operator/accounts/new"),
    ("GET", "/operator/accounts/{number}"),
    ("GET", "/operator/accounts/{number}/license"),
    ("POST", "/operator/accounts/{number}/license"),
    ("POST", "/operator/accounts/{number}/license/plan"),
    ("GET", "/operator/accounts/{number}/suspend"),
    ("POST", "/operator/accounts/{number}/suspend"),
    ("POST", "/operator/accounts/{number}/resume"),
    ("POST", "/operator/accounts/{number}/namespaces"),
    ("GET", "/operator/accounts/{number}/namespaces/{name}/remove"),
    ("POST", "/operator/accounts/{number}/namespaces/{name}/remove"),
    ("GET", "/operator/clients"),
    ("GET", "/operator/requests"),
    ("GET", "/operator/requests/{id}"),
    ("POST", "/operator/requests/{id}/grant"),
    ("POST", "/operator/requests/{id}/decline"),
    ("GET", "/operator/plans"),
    ("POST", "/operator/plans"),
    ("GET", "/operator/plans/new"),
    ("GET", "/operator/plans/{code}"),
    ("POST", "/operator/plans/{code}"),
    ("POST", "/operator/plans/{code}/offer"),
    ("GET", "/operator/plans/{code}/delete"),
    ("POST", "/operator/plans/{code}/delete"),
    ("GET", "/settings/security/factors"),
    ("GET", "/settings/security/enrol"),
    ("GET", "/settings/security/totp"),
    ("POST", "/settings/security/totp"),
    ("POST", "/settings/security/totp/remove"),
    ("POST", "/settings/security/recovery-codes"),
    ("POST", "/settings/security/passkeys/options"),
    ("POST", "/settings/security/passkeys"),
    ("POST", "/settings/security/passkeys/{passkey}/remove"),
    ("GET", "/factor-reset/{token}"),
    ("POST", "/factor-reset/{token}"),
    ("POST", "/users/{id}/factor-reset/confirm"),
    ("POST", "/users/{id}/factor-reset/refuse"),
    ("GET", "/live"),
    ("GET", "/assets/{name}"),
    ("GET", "/health"),
    ("GET", "/link"),
    ("GET", "/rest/v1/"),
    ("GET", "/rest/v1/{*resource}"),
];

/// The server's routes, with everything that holds for all of them.
pub fn router(app: App) -> Router {
    // A program to download is sent as it is, so that browsers know its size.
    let compressed = DefaultPredicate::new().and(NotForContentType::const_new("application/octet-stream"));
    let header = |name, value| SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value));
    routes()
        .layer(middleware::from_fn_with_state(app.clone(), guard::finish_changes))
        .layer(middleware::from_fn_with_state(app.clone(), guard::same_origin))
        .layer(middleware::from_fn_with_state(app.clone(), guard::believe_proxy))
        .layer(CompressionLayer::new().compress_when(compressed))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(RequestBodyTimeoutLayer::new(BODY_TIME))
        .layer(header(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::REFERRER_POLICY, "no-referrer"))
        .layer(header(header::CACHE_CONTROL, "no-store"))
        .layer(header(
            header::HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ))
        .layer(header(
            header::HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ))
        .with_state(app)
}

fn routes() -> Router<App> {
    let routes = routes_of_one_session(web::address_book::routes(Router::new()));
    let routes = routes_of_factors(routes_of_one_client(routes));
    routes_of_operators(routes_of_licenses(routes))
        .route("/", get(web::license::home))
        .route("/setup", get(web::setup::show).post(web::setup::save))
        .route("/sign-in", get(web::sign_ins::show).post(web::sign_ins::sign_in))
        .route("/sign-out", post(web::sign_ins::sign_out))
        .route("/license/api", get(web::rest_access::show))
        .route("/license/api/password", post(web::rest_access::make))
        .route("/license/api/show", post(web::rest_access::show_password))
        .route("/license/api/revoke", post(web::rest_access::revoke))
        .route("/license/api/secrets", post(web::rest_access::set_secrets))
        .route("/clients", get(web::clients::list))
        .route("/clients/export.csv", get(web::clients_export::download))
        .route("/clients/rows", get(web::list_rows::clients))
        .route("/sessions/rows", get(web::list_rows::sessions))
        .route("/exports", get(web::exports::list))
        .route("/exports/{id}/cancel", post(web::exports::cancel))
        .route("/clients/{number}/connect", post(web::sessions::connect))
        .route("/sessions", get(web::sessions::list))
        .route("/sessions/export.csv", get(web::sessions_export::download))
        .route("/account", post(web::accounts::choose))
        .route("/users", get(web::users::list))
        .route("/users/invite", get(web::invitations::form))
        .route("/users/invite", post(web::invitations::invite))
        .route("/users/{id}", get(web::users::show))
        .route("/users/{id}/role", post(web::users::set_role))
        .route("/users/{id}/disable", post(web::users::disable))
        .route("/users/{id}/enable", post(web::users::enable))
        .route("/users/{id}/remove", post(web::users::remove))
        .route("/invitations/{id}/renew", post(web::invitations::renew))
        .route("/invitations/{id}/revoke", post(web::invitations::revoke))
        .route("/invitation/{token}", get(web::invitations::show))
        .route("/invitation/{token}", post(web::invitations::accept))
        .route("/roles", get(web::roles::list).post(web::roles::make))
        .route("/roles/new", get(web::roles::new))
        .route("/roles/{id}", get(web::roles::show).post(web::roles::change))
        .route("/roles/{id}/remove", post(web::roles::remove))
        .route("/files", get(web::files::show))
        .route("/files/{name}", get(web::files::download))
        .route("/help/{page}", get(web::help::show))
        .route("/settings", get(web::settings::show))
        .route("/settings/localization", post(web::settings::localize))
        .route("/settings/csv", post(web::settings::csv))
        .route("/settings/theme", post(web::settings::theme))
        .route("/settings/email", post(web::settings::change_email))
        .route("/settings/security", get(web::security::show))
        .route("/settings/password", post(web::security::change_password))
        .route("/settings/sign-ins/end-others", post(web::security::end_others))
        .route("/settings/sign-ins/{id}/end", post(web::security::end_sign_in))
        .route("/settings/account", get(web::account::show))
        .route("/settings/account", post(web::account::save))
        .route("/settings/account/email", post(web::account::change_email))
        .route("/settings/account/aliases", post(web::account_aliases::choose))
        .route("/settings/account/comments", post(web::account::ask_for_comments))
        .route("/settings/account/second-factor", post(web::account::demand))
        .route("/email/{token}", get(web::email_links::show))
        .route("/email/{token}", post(web::email_links::confirm))
        .route("/password/forgotten", get(web::passwords::forgotten))
        .route("/password/forgotten", post(web::passwords::send_link))
        .route("/password/reset/{token}", get(web::passwords::show))
        .route("/password/reset/{token}", post(web::passwords::reset))
        .route("/audit", get(web::audit::list))
        .route("/audit.csv", get(web::audit_export::download))
        .route("/mail", get(web::mails::list))
        .route("/mail/test", post(web::mails::test))
        .route("/mail/{id}", get(web::mails::show))
        .route("/mail/{id}/retry", post(web::mails::retry))
        .route("/mail/{id}/discard", post(web::mails::discard))
        .route("/live", get(web::live::stream))
        .route("/assets/{name}", get(web::assets::show))
        .route("/health", get(web::health::show))
        .route("/link", any(control::link::open))
        .route("/rest/v1/", any(rest::v1::under_prefix))
        .route("/rest/v1/{*resource}", any(rest::v1::under_prefix))
        .fallback(web::errors::not_found)
}

/// The page of one session, and the remote desktop.
fn routes_of_one_session(routes: Router<App>) -> Router<App> {
    routes
        .route("/sessions/{id}", get(web::session_details::show))
        .route("/sessions/{id}/comment", post(web::session_details::comment))
        .route("/sessions/{id}/close", post(web::sessions::close))
        .route("/sessions/{id}/view", get(web::viewer::show))
        .route("/sessions/{id}/view/comment", post(web::viewer::comment))
        .route("/sessions/{id}/ticket", post(web::viewer::ticket))
        .route("/sessions/{id}/signal", any(web::viewer::signal))
}

/// The page of one client, and what is changed there.
fn routes_of_one_client(routes: Router<App>) -> Router<App> {
    use web::client_details;

    routes
        .route("/clients/{number}", get(client_details::show))
        .route("/clients/{number}/alias", post(client_details::set_alias))
        .route("/clients/{number}/tags", post(client_details::set_tags))
        .route("/clients/{number}/comment", post(client_details::set_comment))
        .route(
            "/clients/{number}/remove",
            get(client_details::ask_remove).post(client_details::remove),
        )
        .route("/clients/{number}/removed", get(client_details::removed))
}

/// The routes of second factors: signing in with them, setting them up, losing them.
fn routes_of_factors(routes: Router<App>) -> Router<App> {
    routes
        .route("/sign-in/passkey/options", post(web::passkeys::ask))
        .route("/sign-in/passkey", post(web::passkeys::sign_in))
        .route("/sign-in/second-step", get(web::second_steps::show))
        .route("/sign-in/second-step", post(web::second_steps::sign_in))
        .route("/sign-in/second-step/lost", post(web::second_steps::lost))
        .route("/sign-in/second-step/options", post(web::passkeys::ask_second))
        .route(
            "/sign-in/second-step/passkey",
            post(web::passkeys::sign_in_second),
        )
        .route("/settings/security/factors", get(web::factors::show))
        .route("/settings/security/enrol", get(web::factors::enrol))
        .route("/settings/security/totp", get(web::factors::show_totp))
        .route("/settings/security/totp", post(web::factors::add_totp))
        .route("/settings/security/totp/remove", post(web::factors::remove_totp))
        .route("/settings/security/recovery-codes", post(web::factors::new_codes))
        .route(
            "/settings/security/passkeys/options",
            post(web::passkeys::ask_for_new),
        )
        .route("/settings/security/passkeys", post(web::passkeys::add))
        .route(
            "/settings/security/passkeys/{passkey}/remove",
            post(web::passkeys::remove),
        )
        .route("/factor-reset/{token}", get(web::factor_resets::show))
        .route("/factor-reset/{token}", post(web::factor_resets::cancel))
        .route(
            "/users/{id}/factor-reset/confirm",
            post(web::factor_resets::confirm),
        )
        .route(
            "/users/{id}/factor-reset/refuse",
            post(web::factor_resets::refuse),
        )
}

/// The pages of whoever runs the installation.
fn routes_of_operators(routes: Router<App>) -> Router<App> {
    use web::operator::{
        account, accounts, clients, licenses, namespaces, new_account, plan, plans, requests, suspensions,
    };

    routes
        .route("/operator", get(web::operator::home))
        .route("/operator/accounts", get(accounts::list).post(new_account::make))
        .route("/operator/accounts/new", get(new_account::form))
        .route("/operator/accounts/{number}", get(account::show))
        .route(
            "/operator/accounts/{number}/license",
            get(licenses::show).post(licenses::change),
        )
        .route(
            "/operator/accounts/{number}/license/plan",
            post(licenses::choose_plan),
        )
        .route(
            "/operator/accounts/{number}/suspend",
            get(suspensions::ask).post(suspensions::suspend),
        )
        .route("/operator/accounts/{number}/resume", post(suspensions::resume))
        .route("/operator/accounts/{number}/namespaces", post(namespaces::grant))
        .route(
            "/operator/accounts/{number}/namespaces/{name}/remove",
            get(namespaces::ask_remove),
        )
        .route(
            "/operator/accounts/{number}/namespaces/{name}/remove",
            post(namespaces::remove),
        )
        .route("/operator/clients", get(clients::list))
        .route("/operator/requests", get(requests::list))
        .route("/operator/requests/{id}", get(requests::show))
        .route("/operator/requests/{id}/grant", post(requests::grant))
        .route("/operator/requests/{id}/decline", post(requests::decline))
        .route("/operator/plans", get(plans::list).post(plans::make))
        .route("/operator/plans/new", get(plans::new))
        .route("/operator/plans/{code}", get(plan::show).post(plan::change))
        .route("/operator/plans/{code}/offer", post(plan::offer))
        .route(
            "/operator/plans/{code}/delete",
            get(plan::ask_delete).post(plan::delete),
        )
}

/// The routes of the License tab.
fn routes_of_licenses(routes: Router<App>) -> Router<App> {
    routes
        .route("/license", get(web::license::show))
        .route("/license/key", get(web::contracts::ask_reset))
        .route("/license/key", post(web::contracts::reset))
        .route("/license/cancel", get(web::contracts::ask_cancel))
        .route("/license/cancel", post(web::contracts::cancel))
        .route("/license/keep", post(web::contracts::keep))
        .route("/license/upgrade", get(web::upgrades::show))
        .route("/license/upgrade", post(web::upgrades::ask))
        .route("/license/upgrade/{id}/withdraw", post(web::upgrades::withdraw))
        .route("/notice", get(web::notices::show))
}
