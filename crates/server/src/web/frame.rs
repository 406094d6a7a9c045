use askama::Template;
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use portal::Caller;

use crate::{app::App, locale::Locale, texts::Texts};

/// Which tab a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    License,
    Clients,
    Sessions,
    Files,
    Settings,
}

/// What every page of a signed-in user has around it.
pub struct Frame<'a> {
    pub t: &'a Texts,
    pub locale: Locale<'a>,
    pub assets: &'static str,
    pub email: String,
    tab: Tab,
}

impl<'a> Frame<'a> {
    pub fn new(app: &'a App, caller: &Caller, tab: Tab) -> Self {
        let locale = Locale::of(app, caller);
        Self {
            t: locale.t,
            locale,
            assets: super::assets::VERSION,
            email: caller.email.to_string(),
            tab,
        }
    }

    /// The tabs: address, label, icon, and whether the page belongs there.
    pub fn tabs(&self) -> [(&'static str, String, &'static str, bool); 5] {
        let tab = |tab, path, label, icon| (path, label, icon, self.tab == tab);
        [
            tab(Tab::License, "/license", self.t.license_title(), "key"),
            tab(Tab::Clients, "/clients", self.t.clients_title(), "devices"),
            tab(Tab::Sessions, "/sessions", self.t.sessions_title(), "history"),
            tab(Tab::Files, "/files", self.t.files_title(), "files"),
            tab(Tab::Settings, "/settings", self.t.settings_title(), "settings"),
        ]
    }
}

/// A page as an answer.
pub fn page(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => {
            let mut headers =
                HeaderMap::from_iter([(header::VARY, HeaderValue::from_static("Accept-Language"))]);
            if let Some(language) = language_of(&html) {
                headers.insert(header::CONTENT_LANGUAGE, language);
            }
            (status, headers, Html(html)).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a page could not be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The language that the page itself says it is in.
fn language_of(html: &str) -> Option<HeaderValue> {
    let (_, rest) = html.split_once("<html lang=\"")?;
    let (language, _) = rest.split_once('"')?;
    HeaderValue::from_str(language).ok()
}

/// A page that is as it should be.
pub fn ok(template: &impl Template) -> Response {
    page(StatusCode::OK, template)
}
