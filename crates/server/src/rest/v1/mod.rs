//! Version 1 of the interface for scripts. Requests are signed; there are no cookies and no pages.
//!
//! It is served under a prefix of the portal and, where that is configured, on a listener of its own.
//! Both lead to the same resources: see [`resources`].

pub mod answers;
pub mod auth;
mod bodies;
mod clients;
mod lists;
mod queries;
pub mod resources;
mod rosters;
mod rows;
mod sessions;
pub mod sysinfo;

use std::time::Duration;

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    middleware,
    response::Response,
};
use portal::{ChangeClaim, Error, Script, ScriptProof};
use tokio::time::timeout;
use tower_http::{
    compression::CompressionLayer, set_header::SetResponseHeaderLayer, timeout::RequestBodyTimeoutLayer,
};

use self::{
    answers::{Answer, refusal},
    auth::{Signed, refused_script},
    resources::Resource,
};
use crate::{
    app::{App, BODY_TIME, MAX_BODY},
    guard,
    listen::Peer,
};

/// Where the interface lies among the portal's pages, without the slash that begins each resource.
pub const PREFIX: &str = "/rest/v1";
/// How long a whole body may take to arrive.
const WHOLE_BODY_TIME: Duration = Duration::from_secs(30);

/// Whether a path of the portal leads to this interface: what holds for browsers does not hold here.
pub fn leads_here(path: &str) -> bool {
    path.strip_prefix(PREFIX)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// The interface on a listener of its own.
pub fn router(app: App) -> Router {
    let header = |name, value| SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value));
    Router::new()
        .fallback(at_root)
        .layer(middleware::from_fn_with_state(app.clone(), guard::believe_proxy))
        .layer(CompressionLayer::new())
        .layer(RequestBodyTimeoutLayer::new(BODY_TIME))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::CACHE_CONTROL, "no-store"))
        .with_state(app)
}

/// Every resource, under the prefix.
pub async fn under_prefix(State(app): State<App>, request: Request) -> Response {
    respond(app, request, PREFIX).await
}

async fn at_root(State(app): State<App>, request: Request) -> Response {
    respond(app, request, "").await
}

async fn respond(app: App, request: Request, prefix: &str) -> Response {
    let (parts, body) = request.into_parts();
    let body = match read(body).await {
        Ok(body) => body,
        Err(answer) => return answer.into_response(),
    };
    let asked = Asked::new(&parts, &body, prefix);
    let signed = match Signed::read(&parts.headers, &asked) {
        Ok(signed) => signed,
        Err(refused) => return refused.into_response(),
    };
    let proof = signed.proof();
    match *asked.method {
        Method::GET | Method::HEAD => look(&app, &asked, &proof).await,
        _ => change(app, &asked, &proof).await,
    }
}

/// What a script asks for, as it came.
pub struct Asked<'a> {
    /// The method.
    pub method: &'a Method,
    /// Path and query as they were signed: behind the prefix, byte for byte.
    pub resource: &'a str,
    /// The path of it.
    pub path: &'a str,
    /// The query, empty where there is none.
    pub query: &'a str,
    /// The body.
    pub body: &'a Bytes,
    /// The network address that it comes from.
    pub address: String,
}

impl<'a> Asked<'a> {
    fn new(parts: &'a Parts, body: &'a Bytes, prefix: &str) -> Self {
        let whole = parts.uri.path_and_query().map_or("/", |whole| whole.as_str());
        let resource = whole.strip_prefix(prefix).unwrap_or(whole);
        let (path, query) = resource.split_once('?').unwrap_or((resource, ""));
        let peer = parts.extensions.get::<Peer>();
        let address = peer.map(|peer| peer.address.ip().to_canonical().to_string());
        Self {
            method: &parts.method,
            resource,
            path,
            query,
            body,
            address: address.unwrap_or_default(),
        }
    }
}

/// Reading: anything that changes nothing.
async fn look(app: &App, asked: &Asked<'_>, proof: &ScriptProof<'_>) -> Response {
    let resource = Resource::at(asked.path);
    // One moment and one look at the database for what is asked for most.
    if let Some(Resource::Client(Some(number))) = resource {
        return match app.portal.script_with_client(proof, number).await {
            Ok(details) => clients::details(app, details).into_response(),
            Err(error) => refused_script(asked, proof.at, error).into_response(),
        };
    }
    let script = match app.portal.script(proof).await {
        Ok(script) => script,
        Err(error) => return refused_script(asked, proof.at, error).into_response(),
    };
    let resource = match allowed(resource, asked.method) {
        Ok(resource) => resource,
        Err(answer) => return answer.into_response(),
    };
    match resource {
        Resource::Auth => sysinfo::auth(&script).into_response(),
        Resource::Sysinfo => sysinfo::show(app, &script).await.into_response(),
        Resource::Clients => clients::list(app, &script, asked.query).await,
        Resource::Sessions => sessions::list(app, &script, asked.query).await,
        Resource::Session(Some(number)) => sessions::show(app, &script, number).await.into_response(),
        Resource::Rosters => rosters::list().into_response(),
        Resource::Client(_) | Resource::Session(_) | Resource::SessionAction(_) => {
            answers::not_found().into_response()
        }
    }
}

/// Changing: done once, however often exactly this is asked for; and to its end, also when the script
/// goes away.
async fn change(app: App, asked: &Asked<'_>, proof: &ScriptProof<'_>) -> Response {
    let script = match app.portal.script(proof).await {
        Ok(script) => script,
        Err(error) => return refused_script(asked, proof.at, error).into_response(),
    };
    let resource = match allowed(Resource::at(asked.path), asked.method) {
        Ok(resource) => resource,
        Err(answer) => return answer.into_response(),
    };
    let (method, body) = (asked.method.clone(), asked.body.clone());
    let tasks = app.open.clone();
    let done = tasks.spawn(async move { change_once(&app, &script, resource, &method, &body).await });
    match done.await {
        Ok(answer) => answer.into_response(),
        Err(error) => {
            tracing::error!(%error, "a change over REST failed");
            refusal(&Error::Internal(error.to_string())).into_response()
        }
    }
}

async fn change_once(
    app: &App,
    script: &Script,
    resource: Resource,
    method: &Method,
    body: &Bytes,
) -> Answer {
    let claimed = match app.portal.claim_change(script).await {
        Ok(ChangeClaim::Ours(claimed)) => claimed,
        Ok(ChangeClaim::Done { status, body }) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            return Answer::new(status, body);
        }
        Err(error) => return refusal(&error),
    };
    let answer = match (resource, method) {
        (Resource::Client(Some(number)), &Method::PATCH) => clients::change(app, script, number, body).await,
        (Resource::Client(Some(number)), &Method::DELETE) => clients::remove(app, script, number).await,
        (Resource::Session(Some(number)), &Method::PATCH) => {
            sessions::change(app, script, number, body).await
        }
        (Resource::SessionAction(Some(number)), &Method::POST) => {
            sessions::act(app, script, number, body).await
        }
        _ => answers::not_found(),
    };
    let kept = if answer.status().is_server_error() {
        app.portal.give_up_change(&claimed).await
    } else {
        let status = answer.status().as_u16();
        app.portal.keep_answer(&claimed, status, answer.body()).await
    };
    if let Err(error) = kept {
        tracing::error!(%error, "the answer to a change could not be kept");
    }
    answer
}

/// The resource, if there is one that has this method.
fn allowed(resource: Option<Resource>, method: &Method) -> Result<Resource, Answer> {
    let resource = resource.ok_or_else(answers::not_found)?;
    let methods = resource.methods();
    let is_there = methods.contains(&method.as_str())
        || (*method == Method::HEAD && methods.contains(&Method::GET.as_str()));
    is_there
        .then_some(resource)
        .ok_or_else(|| answers::wrong_method(methods))
}

/// The whole body, which is short and comes soon.
async fn read(body: Body) -> Result<Bytes, Answer> {
    match timeout(WHOLE_BODY_TIME, to_bytes(body, MAX_BODY)).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(error)) => Err(answers::unreadable(&error)),
        Err(_) => Err(answers::too_slow()),
    }
}
