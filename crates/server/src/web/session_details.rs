//! The page of one session: what it was, what happened in it, and what users say about it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::{End, MediaPath, Right, Section, SessionId};
use portal::{Caller, Error, Reason, SessionDetails};
use serde::Deserialize;

use super::{
    client_view::FieldView,
    errors,
    forms::{Done, Problems, saved},
    frame::{Frame, Tab, page},
    session_course::{CourseRow, permissions_in_words},
    session_view::SessionRow,
    times::Moment,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, Typed, refused},
    locale::Locale,
};

#[derive(Template)]
#[template(path = "session.html")]
struct SessionPage<'a> {
    frame: Frame<'a>,
    row: SessionRow,
    from: EndFacts,
    to: EndFacts,
    number: u64,
    opened: Option<Moment>,
    permissions: Option<String>,
    path: Option<String>,
    course: Vec<CourseRow>,
    may_close: bool,
    may_comment: bool,
    comment: FieldView,
    problems: Problems,
    done: Option<String>,
}

/// One end of a session as it was then, with all that was known of it.
struct EndFacts {
    /// The e-mail address of a user, or the ID of a client.
    name: String,
    alias: Option<String>,
    host_name: Option<String>,
    address: Option<String>,
}

/// What the page shows again.
#[derive(Default)]
struct Shown {
    problems: Problems,
    typed: Option<String>,
    /// Whether somebody else has changed the comment meanwhile.
    meanwhile: bool,
    done: Option<String>,
}

/// The form for the comment.
#[derive(Deserialize)]
pub struct CommentForm {
    comment: String,
    /// What was kept when the form was made.
    seen: Option<String>,
}

/// `GET /sessions/{id}`
pub async fn show(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    Asked(done): Asked<Done>,
) -> Response {
    let t = Locale::of(&app, &caller).t;
    let done = (done.saved == "comment").then(|| t.session_comment_saved());
    let shown = Shown {
        done,
        ..Shown::default()
    };
    details(&app, &caller, &id, StatusCode::OK, shown).await
}

/// `POST /sessions/{id}/comment`
pub async fn comment(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    Typed(typed): Typed<CommentForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(session) = id.parse::<SessionId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let (comment, seen) = (Some(&*typed.comment), typed.seen.as_deref());
    let set = app.portal.set_session_comment(&caller, session, comment, seen);
    let set = set.await;
    let meanwhile = matches!(set, Err(Error::Conflict(Reason::ChangedMeanwhile)));
    let (status, problems) = match set {
        Ok(()) => return saved(&format!("/sessions/{session}"), "comment"),
        Err(Error::Invalid(problems)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Problems::new(locale.t, &problems),
        ),
        Err(Error::Conflict(Reason::ChangedMeanwhile)) => (
            StatusCode::CONFLICT,
            Problems::one("comment", locale.t.details_changed_meanwhile()),
        ),
        Err(error) => return refused(&locale, error),
    };
    let shown = Shown {
        problems,
        typed: Some(typed.comment),
        meanwhile,
        ..Shown::default()
    };
    details(&app, &caller, &id, status, shown).await
}

async fn details(app: &App, caller: &Caller, id: &str, status: StatusCode, shown: Shown) -> Response {
    let locale = Locale::of(app, caller);
    let Ok(id) = id.parse::<SessionId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let SessionDetails { session, course } = match app.portal.session_details(caller, id).await {
        Ok(details) => details,
        Err(error) => return refused(&locale, error),
    };
    let t = locale.t;
    let path = session.path.map(|path| match path {
        MediaPath::Direct => t.session_path_direct(),
        MediaPath::Relayed => t.session_path_relayed(),
    });
    let opened = session.opened_at().map(|at| Moment::new(&locale, at));
    let mut comment = FieldView::kept(session.comment.clone().unwrap_or_default());
    if let Some(typed) = shown.typed {
        comment.put(typed, shown.meanwhile);
    }
    let details = SessionPage {
        frame: Frame::new(app, caller, Tab::Sessions),
        row: SessionRow::new(&locale, &session, caller, app.portal.now()),
        from: EndFacts::new(&session.from, caller),
        to: EndFacts::new(&session.to, caller),
        number: session.number.get(),
        permissions: opened
            .as_ref()
            .map(|_| permissions_in_words(t, &session.permissions)),
        opened,
        path,
        course: course
            .iter()
            .map(|moment| CourseRow::new(&locale, &session, moment))
            .collect(),
        may_close: caller.may(Right::CloseSessions),
        may_comment: caller.may(Right::Edit(Section::Sessions)),
        comment,
        problems: shown.problems,
        done: shown.done,
    };
    page(status, &details)
}

impl EndFacts {
    fn new(end: &End, caller: &Caller) -> Self {
        match end {
            End::Browser { email, .. } => Self {
                name: email.clone(),
                alias: None,
                host_name: None,
                address: None,
            },
            End::Client {
                number,
                alias,
                account,
                host_name,
                ..
            } => Self {
                name: number.grouped(),
                alias: alias.clone(),
                host_name: Some(host_name.clone()).filter(|name| !name.is_empty()),
                address: (*account == Some(caller.account) && caller.may(Right::View(Section::Clients)))
                    .then(|| format!("/clients/{number}")),
            },
        }
    }
}
