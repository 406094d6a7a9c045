use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use model::AccountId;
use serde::Deserialize;

use super::errors;
use crate::{
    app::App,
    guard::{SignedIn, Typed, refused},
    locale::Locale,
};

/// The form in the user menu that chooses an account.
#[derive(Deserialize)]
pub struct Choice {
    account: String,
}

/// `POST /account`
pub async fn choose(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(choice): Typed<Choice>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(account) = choice.account.parse::<AccountId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.choose_account(&caller, account).await {
        Ok(()) => Redirect::to("/").into_response(),
        Err(error) => refused(&locale, error),
    }
}
