use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use portal::{Error, LimitKind, Reason};

use super::{frame::page as render, reasons, setup::not_set_up};
use crate::{app::App, guard::Visitor, locale::Locale, texts::Texts};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    title: String,
    text: String,
}

/// The answer for an address that is none.
pub async fn not_found(State(app): State<App>, visitor: Visitor) -> Response {
    let locale = visitor.locale(&app);
    match app.portal.needs_set_up().await {
        Ok(true) => not_set_up(&locale),
        Ok(false) => page(&locale, StatusCode::NOT_FOUND),
        Err(error) => respond(&locale, &error),
    }
}

/// A page that says what `status` means here, and what to do.
pub fn page(locale: &Locale<'_>, status: StatusCode) -> Response {
    let t = locale.t;
    let (title, text) = match status {
        StatusCode::NOT_FOUND => (t.error_not_found_title(), t.error_not_found_text()),
        StatusCode::FORBIDDEN => (t.error_forbidden_title(), t.error_forbidden_text()),
        StatusCode::UNAUTHORIZED => (t.error_signed_out_title(), t.error_signed_out_text()),
        StatusCode::PAYLOAD_TOO_LARGE => (t.error_too_large_title(), t.error_too_large_text()),
        status if status.is_client_error() => (t.error_input_title(), t.error_input_text()),
        StatusCode::SERVICE_UNAVAILABLE => (t.error_unavailable_title(), t.error_unavailable_text()),
        _ => (t.error_internal_title(), t.error_internal_text()),
    };
    show(t, status, title, text)
}

/// What a use case's refusal looks like on a page.
pub fn respond(locale: &Locale<'_>, error: &Error) -> Response {
    let t = locale.t;
    match error {
        Error::NotFound => page(locale, StatusCode::NOT_FOUND),
        Error::Forbidden(_) => page(locale, StatusCode::FORBIDDEN),
        Error::Unavailable => page(locale, StatusCode::SERVICE_UNAVAILABLE),
        Error::Invalid(_) => show(
            t,
            StatusCode::UNPROCESSABLE_ENTITY,
            t.error_input_title(),
            t.error_input_text(),
        ),
        Error::Conflict(reason) => {
            let (title, text) = reasons::reason(t, *reason);
            let status = match reason {
                Reason::BeyondOwnRights => StatusCode::FORBIDDEN,
                _ => StatusCode::CONFLICT,
            };
            show(t, status, title, text)
        }
        Error::LimitReached(limit) => {
            let (title, text) = reasons::limit(t, *limit);
            match limit {
                LimitKind::Tries { wait_seconds } => {
                    let answer = show(t, StatusCode::TOO_MANY_REQUESTS, title, text);
                    ([(header::RETRY_AFTER, wait_seconds.to_string())], answer).into_response()
                }
                _ => show(t, StatusCode::CONFLICT, title, text),
            }
        }
        Error::Internal(_) => {
            tracing::error!(%error, "a request failed");
            page(locale, StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// A page with that title and text.
pub fn show(t: &Texts, status: StatusCode, title: String, text: String) -> Response {
    render(
        status,
        &ErrorPage {
            t,
            assets: super::assets::VERSION,
            title,
            text,
        },
    )
}
