use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use model::ClientAddress;
use portal::{BookPlace, Caller, Error, Reason};
use serde::Deserialize;

use super::{
    super::reasons::reason,
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
    let t = Locale::of(&app, &caller).t;
    let Ok(address) = typed.address.parse::<ClientAddress>() else {
        let words = t.problem_not_a_client_address();
        return again(&app, &caller, &typed, StatusCode::UNPROCESSABLE_ENTITY, words).await;
    };
    match app.portal.request_session_to(&caller, &address).await {
        Ok(session) => Redirect::to(&format!("/sessions/{}/view", session.id)).into_response(),
        Err(Error::Conflict(why @ (Reason::NotReachable | Reason::ClientOffline))) => {
            let (title, what_to_do) = reason(t, why);
            let words = format!("{title}. {what_to_do}");
            again(&app, &caller, &typed, StatusCode::CONFLICT, words).await
        }
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}

/// The page with what was typed and what is the matter with it.
async fn again(app: &App, caller: &Caller, typed: &CallForm, status: StatusCode, words: String) -> Response {
    let place = Place(BookPlace::Personal);
    let typed: String = typed.address.chars().take(100).collect();
    shown(
        app,
        caller,
        place,
        &ListQuery::default(),
        status,
        Some((typed, words)),
    )
    .await
}
