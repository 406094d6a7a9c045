use askama::Template;
use axum::{extract::State, response::Response};

use super::frame::{Frame, Tab, ok};
use crate::{app::App, guard::SignedIn};

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage<'a> {
    frame: Frame<'a>,
    operator: bool,
    version: &'static str,
}

/// `GET /settings`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    let version = app.portal.version();
    let frame = Frame::new(&app, &caller, Tab::Settings);
    ok(&SettingsPage {
        frame,
        operator: caller.operator,
        version,
    })
}
