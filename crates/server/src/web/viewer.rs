//! The page of the remote desktop, its tickets, and its signalling.

use std::time::Duration;

use askama::Template;
use axum::{
    Extension, Json,
    extract::{
        FromRequestParts, Path, Request, State,
        ws::{Message, WebSocket, WebSocketUpgrade},
    },
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use model::{End, SessionId};
use portal::{Caller, Error, Reason, ViewerLink};
use serde::Deserialize;
use serde_json::json;
use tokio::time::timeout;
use wire::{MAX_FRAME_BEFORE_PROOF, PING_EVERY_SECONDS, ViewerFrame, ViewerRefusal, ViewerServerFrame};

use super::{errors, frame::ok};
use crate::{
    app::{App, PROOF_TIME, READ_BUFFER},
    clock,
    flood::Flood,
    guard::{SignedIn, Typed, has_own_origin, refused},
    listen::{Peer, Place},
    locale::Locale,
    texts::Texts,
};

/// How long a frame may take to leave.
const SEND_TIME: Duration = Duration::from_secs(10);

#[derive(Template)]
#[template(path = "view.html")]
struct ViewPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    session: String,
    ticket: String,
    host: String,
    number: String,
    texts: String,
    /// Whether a comment is asked for at the end.
    asks: bool,
}

/// What the user who watched says about the session.
#[derive(Deserialize)]
pub struct CommentForm {
    comment: String,
}

/// `GET /sessions/{id}/view`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<SessionId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let (session, ticket) = match app.portal.viewer_ticket(&caller, id).await {
        Ok(given) => given,
        Err(Error::Conflict(Reason::SessionClosed)) => {
            return Redirect::to(&format!("/sessions/{id}")).into_response();
        }
        Err(error) => return refused(&locale, error),
    };
    let asks = match app.portal.asks_for_comment(&caller, id).await {
        Ok(asks) => asks,
        Err(error) => return refused(&locale, error),
    };
    let (host, number) = match &session.to {
        End::Client {
            number,
            alias,
            host_name,
            ..
        } => {
            let named = Some(host_name.clone()).filter(|name| !name.is_empty());
            (
                alias.clone().or(named).unwrap_or_else(|| number.grouped()),
                number.to_string(),
            )
        }
        End::Browser { email, .. } => (email.clone(), String::new()),
    };
    let texts = json!(locale.t.with_prefix("viewer-"))
        .to_string()
        .replace('<', "\\u003c");
    let session = id.to_string();
    let ticket = ticket.to_string();
    ok(&ViewPage {
        t: locale.t,
        assets: super::assets::VERSION,
        session,
        ticket,
        host,
        number,
        texts,
        asks,
    })
}

/// `POST /sessions/{id}/view/comment`: the page asked for it at the end.
pub async fn comment(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    Typed(typed): Typed<CommentForm>,
) -> Response {
    let Ok(id) = id.parse::<SessionId>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kept = app.portal.comment_watched_session(&caller, id, &typed.comment);
    match kept.await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(Error::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(Error::Invalid(_)) => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
        Err(Error::Conflict(_)) => StatusCode::CONFLICT.into_response(),
        Err(Error::Forbidden(_)) => StatusCode::FORBIDDEN.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// `POST /sessions/{id}/ticket`: for a page whose link was lost.
pub async fn ticket(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse::<SessionId>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match app.portal.viewer_ticket(&caller, id).await {
        Ok((_, ticket)) => Json(json!({ "ticket": *ticket })).into_response(),
        Err(Error::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(Error::Conflict(_)) => over_already(&app, &caller, id).await,
        Err(Error::Forbidden(_)) => StatusCode::FORBIDDEN.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Says why the session is over, so that a page that was cut off can say it too.
async fn over_already(app: &App, caller: &Caller, id: SessionId) -> Response {
    let session = app.portal.session(caller, id).await.ok();
    let reason = session.and_then(|session| session.end_reason().cloned());
    (StatusCode::CONFLICT, Json(json!({ "reason": reason }))).into_response()
}

/// `GET /sessions/{id}/signal`: a WebSocket of exactly this server's page, with sign-in, with a
/// ticket in its first frame.
pub async fn signal(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Extension(peer): Extension<Peer>,
    place: Option<Extension<Place>>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let Ok(session) = id.parse::<SessionId>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (mut parts, _) = request.into_parts();
    if !has_own_origin(&app, &parts, peer) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let upgrade = match WebSocketUpgrade::from_request_parts(&mut parts, &app).await {
        Ok(upgrade) => upgrade,
        Err(rejection) => return rejection.into_response(),
    };
    let open = app.open.clone();
    upgrade
        .read_buffer_size(READ_BUFFER)
        .max_message_size(MAX_FRAME_BEFORE_PROOF)
        .max_frame_size(MAX_FRAME_BEFORE_PROOF)
        .on_upgrade(move |socket| {
            open.track_future(async move {
                Signalling { app, socket }.run(&caller, session).await;
                drop(place);
            })
        })
}

struct Signalling {
    app: App,
    socket: WebSocket,
}

impl Signalling {
    async fn run(mut self, caller: &Caller, session: SessionId) {
        let stop = self.app.stop.clone();
        let first = tokio::select! {
            () = stop.cancelled() => return,
            first = timeout(PROOF_TIME, self.first()) => first,
        };
        let Ok(Some(first)) = first else {
            return self.refuse(ViewerRefusal::Frame).await;
        };
        match self.app.portal.join_viewer(caller, session, first).await {
            Ok(link) => {
                let id = link.id;
                self.talk(link).await;
                self.app.portal.leave_viewer(id);
                let _ = self.send_message(Message::Close(None)).await;
            }
            Err(Some(refusal)) => self.refuse(refusal).await,
            Err(None) => {}
        }
    }

    async fn talk(&mut self, mut link: ViewerLink) {
        let joined = ViewerServerFrame::Joined {
            session: link.id.session(),
            number: link.number,
            device_key: link.device_key,
            ends_in_seconds: link.ends_in_seconds,
        };
        if !self.send(&joined).await {
            return;
        }
        let mut pings = clock::every(Duration::from_secs(PING_EVERY_SECONDS));
        let mut unanswered = 0;
        let mut flood = Flood::default();
        let stop = self.app.stop.clone();
        loop {
            let goes_on = tokio::select! {
                () = stop.cancelled() => {
                    while let Ok(frame) = link.frames.try_recv() {
                        self.send(&frame).await;
                    }
                    false
                }
                frame = link.frames.recv() => match frame {
                    Some(frame) => {
                        let is_last = matches!(frame, ViewerServerFrame::Refused { .. });
                        self.send(&frame).await && !is_last
                    }
                    None => false,
                },
                _ = pings.tick() => {
                    unanswered += 1;
                    unanswered <= 2 && self.send_message(Message::Ping(Vec::new().into())).await
                }
                message = self.socket.recv() => {
                    unanswered = 0;
                    !flood.overflows() && self.hear(&link, message).await
                }
            };
            if !goes_on {
                return;
            }
        }
    }

    async fn hear(&mut self, link: &ViewerLink, message: Option<Result<Message, axum::Error>>) -> bool {
        let frame = match message {
            Some(Ok(Message::Text(text))) => serde_json::from_str::<ViewerFrame>(&text).ok(),
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => return true,
            Some(Ok(Message::Binary(_))) => None,
            Some(Ok(Message::Close(_)) | Err(_)) | None => return false,
        };
        let Some(frame) = frame else {
            self.refuse(ViewerRefusal::Frame).await;
            return false;
        };
        match self.app.portal.viewer_says(link.id, frame).await {
            Ok(goes_on) => goes_on,
            Err(error) => {
                tracing::error!(%error, "a viewer's frame could not be handled");
                false
            }
        }
    }

    async fn first(&mut self) -> Option<ViewerFrame> {
        loop {
            match self.socket.recv().await?.ok()? {
                Message::Text(text) => return serde_json::from_str(&text).ok(),
                Message::Ping(_) | Message::Pong(_) => {}
                Message::Binary(_) | Message::Close(_) => return None,
            }
        }
    }

    async fn refuse(&mut self, reason: ViewerRefusal) {
        self.send(&ViewerServerFrame::Refused { reason }).await;
        let _ = self.send_message(Message::Close(None)).await;
    }

    async fn send(&mut self, frame: &ViewerServerFrame) -> bool {
        match serde_json::to_string(frame) {
            Ok(text) => self.send_message(Message::Text(text.into())).await,
            Err(_) => false,
        }
    }

    async fn send_message(&mut self, message: Message) -> bool {
        matches!(timeout(SEND_TIME, self.socket.send(message)).await, Ok(Ok(())))
    }
}
