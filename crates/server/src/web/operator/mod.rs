//! The pages of whoever runs the installation: accounts, licenses, requests and plans.

use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{Redirect, Response},
};
use portal::{Caller, Staff};

use crate::{
    app::App,
    guard::{SignedIn, refused},
    locale::Locale,
};

pub mod account;
pub mod accounts;
pub mod clients;
pub mod licenses;
pub mod namespaces;
pub mod new_account;
pub mod plan;
pub mod plans;
pub mod requests;
mod search;
mod standing;
pub mod suspensions;
mod terms;

/// Whoever runs the installation, signed in. For everybody else there are no such pages.
pub struct Operator {
    pub caller: Caller,
    pub staff: Staff,
}

impl FromRequestParts<App> for Operator {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let SignedIn(caller) = SignedIn::from_request_parts(parts, app).await?;
        match Staff::of(&caller) {
            Ok(staff) => Ok(Self { caller, staff }),
            Err(error) => Err(refused(&Locale::of(app, &caller), error)),
        }
    }
}

/// `GET /operator`
pub async fn home(_operator: Operator) -> Redirect {
    Redirect::to("/operator/accounts")
}
