use axum::{extract::State, http::StatusCode};

use crate::app::App;

/// `GET /health`: for whoever watches the server. Says nothing but whether it works.
pub async fn show(State(app): State<App>) -> (StatusCode, &'static str) {
    if app.portal.is_healthy().await {
        (StatusCode::OK, "ok\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "unavailable\n")
    }
}
