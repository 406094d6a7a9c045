//! What everybody in an account has to know on every page: that it is suspended, that its license has
//! ended or ends soon.

use std::time::Duration;

use askama::Template;
use axum::{extract::State, response::Response};
use portal::Caller;

use super::{
    frame::{Frame, Tab, ok},
    times::Moment,
};
use crate::{app::App, guard::SignedIn, locale::Locale};

/// How long before its end a license is spoken of.
const SOON: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What is to be known of an account.
pub enum AccountNotice {
    /// The operator has suspended it, for that reason.
    Suspended(String),
    /// Its license has ended.
    Ended(Moment),
    /// Its license ends soon.
    Ends(Moment),
}

#[derive(Template)]
#[template(path = "notice_page.html")]
struct NoticePage<'a> {
    frame: Frame<'a>,
}

impl AccountNotice {
    /// What is to be known of the account in which `caller` acts.
    pub fn of(app: &App, caller: &Caller) -> Option<Self> {
        if let Some(reason) = &caller.suspended {
            return Some(Self::Suspended(reason.clone()));
        }
        let ends_at = caller.license_ends_at?;
        let moment = Moment::last(&Locale::of(app, caller), ends_at);
        let now = app.portal.now();
        if ends_at <= now {
            Some(Self::Ended(moment))
        } else if now + SOON >= ends_at {
            Some(Self::Ends(moment))
        } else {
            None
        }
    }
}

/// `GET /notice`: the notice alone, for pages that are open.
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    ok(&NoticePage {
        frame: Frame::new(&app, &caller, Tab::License),
    })
}
