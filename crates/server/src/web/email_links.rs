use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use portal::EmailLink;

use super::{frame::ok, passwords::gone_or_refused};
use crate::{
    app::App,
    guard::{Visitor, stranger},
    listen::Peer,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "email_link.html")]
struct EmailLinkPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    token: &'a str,
    link: EmailLink,
    is_done: bool,
}

/// `GET /email/{token}`
pub async fn show(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    let asking = stranger(peer, &headers);
    let locale = visitor.locale(&app);
    match app.portal.email_link(&asking, &token).await {
        Ok(link) => ok(&EmailLinkPage::new(locale.t, &token, link, false)),
        Err(error) => gone_or_refused(&locale, error, false),
    }
}

/// `POST /email/{token}`
pub async fn confirm(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    let asking = stranger(peer, &headers);
    let locale = visitor.locale(&app);
    match app.portal.confirm_email(&asking, &token).await {
        Ok(link) => ok(&EmailLinkPage::new(locale.t, &token, link, true)),
        Err(error) => gone_or_refused(&locale, error, false),
    }
}

impl<'a> EmailLinkPage<'a> {
    fn new(t: &'a Texts, token: &'a str, link: EmailLink, is_done: bool) -> Self {
        Self {
            t,
            assets: super::assets::VERSION,
            token,
            link,
            is_done,
        }
    }
}
