use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use model::ClientAddress;
use portal::BookPlace;
use serde::Deserialize;

use super::{
    Place,
    list::{ListQuery, shown},
};
use crate::{
    app::App,
    guard::{SignedIn, Typed, refused},
    locale::Locale,
};

/// Whom to call.
#[derive(Deserialize)]
pub struct CallForm {
    #[serde(default)]
    address: String,
}

/// `POST /address-book/call`
pub async fn call(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<CallForm>,
) -> Response {
    let Ok(address) = typed.address.parse::<ClientAddress>() else {
        let place = Place(BookPlace::Personal);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let typed: String = typed.address.chars().take(100).collect();
        return shown(&app, &caller, place, &ListQuery::default(), status, Some(typed)).await;
    };
    match app.portal.request_session_to(&caller, &address).await {
        Ok(session) => Redirect::to(&format!("/sessions/{}/view", session.id)).into_response(),
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}
