use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use model::UserId;
use portal::Error;

use super::{
    errors,
    frame::{ok, page},
};
use crate::{
    app::App,
    guard::{SignedIn, Visitor, refused, stranger},
    listen::Peer,
    locale::Locale,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "factor_reset.html")]
struct StopPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    title: String,
    text: String,
    /// Where to stop it, while there is something to stop.
    action: Option<String>,
}

/// `GET /factor-reset/{token}`: looking changes nothing.
pub async fn show(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Response {
    let locale = visitor.locale(&app);
    let t = locale.t;
    match app.portal.is_factor_reset_stoppable(&token).await {
        Ok(true) => ok(&StopPage {
            t,
            assets: super::assets::VERSION,
            title: t.reset_stop_title(),
            text: t.reset_stop_text(),
            action: Some(format!("/factor-reset/{token}")),
        }),
        Ok(false) => nothing(t),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /factor-reset/{token}`
pub async fn cancel(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    let locale = visitor.locale(&app);
    let t = locale.t;
    let from = stranger(peer, &headers);
    match app.portal.cancel_factor_reset(&from, &token).await {
        Ok(()) => ok(&StopPage {
            t,
            assets: super::assets::VERSION,
            title: t.reset_stopped_title(),
            text: t.reset_stopped_text(),
            action: None,
        }),
        Err(Error::NotFound) => nothing(t),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /users/{id}/factor-reset/confirm`
pub async fn confirm(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    match id.parse::<UserId>() {
        Ok(user) => decided(
            &locale,
            app.portal.confirm_factor_reset(&caller, user).await,
            "reset-confirmed",
        ),
        Err(_) => errors::page(&locale, StatusCode::NOT_FOUND),
    }
}

/// `POST /users/{id}/factor-reset/refuse`
pub async fn refuse(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    match id.parse::<UserId>() {
        Ok(user) => decided(
            &locale,
            app.portal.refuse_factor_reset(&caller, user).await,
            "reset-refused",
        ),
        Err(_) => errors::page(&locale, StatusCode::NOT_FOUND),
    }
}

fn decided(locale: &Locale<'_>, decided: portal::Result<()>, saved: &str) -> Response {
    match decided {
        Ok(()) => Redirect::to(&format!("/users?saved={saved}")).into_response(),
        Err(error) => refused(locale, error),
    }
}

fn nothing(t: &Texts) -> Response {
    page(
        StatusCode::NOT_FOUND,
        &StopPage {
            t,
            assets: super::assets::VERSION,
            title: t.reset_nothing_title(),
            text: t.reset_nothing_text(),
            action: None,
        },
    )
}
