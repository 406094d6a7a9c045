use model::{End, EndReason, MediaPath, Right, Section, Session, SessionState, Timestamp};
use portal::Caller;

use super::{
    plan_words::limit_name,
    times::{Moment, clock},
};
use crate::{locale::Locale, texts::Texts};

/// A session as pages show it.
pub struct SessionRow {
    pub id: String,
    pub from: EndView,
    pub to: EndView,
    pub start: Moment,
    pub end: Option<Moment>,
    pub duration: String,
    pub running: bool,
    pub closable: bool,
    pub state: String,
    pub reason: Option<String>,
    pub path: Option<String>,
    pub comment: String,
}

/// One end of a session, as it was then.
pub struct EndView {
    pub name: String,
    pub details: Option<String>,
    pub address: Option<String>,
}

impl SessionRow {
    pub fn new(locale: &Locale<'_>, session: &Session, caller: &Caller, now: Timestamp) -> Self {
        let t = locale.t;
        Self {
            id: session.id.to_string(),
            from: EndView::new(&session.from, caller),
            to: EndView::new(&session.to, caller),
            start: Moment::new(locale, session.requested_at),
            end: session.ended_at().map(|at| Moment::new(locale, at)),
            duration: clock(session.duration(now)),
            running: session.is_running(),
            closable: session.is_closable(),
            state: state_in_words(t, &session.state),
            reason: session.end_reason().map(|reason| reason_in_words(t, reason)),
            path: session.path.map(|path| path_in_words(t, path)),
            comment: session.comment.clone().unwrap_or_default(),
        }
    }
}

impl EndView {
    fn new(end: &End, caller: &Caller) -> Self {
        match end {
            End::Browser { email, .. } => Self {
                name: email.clone(),
                details: None,
                address: None,
            },
            End::Client {
                number,
                alias,
                account,
                host_name,
                ..
            } => Self {
                name: alias.clone().unwrap_or_else(|| number.grouped()),
                details: Some(host_name.clone()).filter(|name| !name.is_empty()),
                address: (*account == Some(caller.account) && caller.may(Right::View(Section::Clients)))
                    .then(|| format!("/clients/{number}")),
            },
        }
    }
}

/// Which way the picture takes.
pub fn path_in_words(t: &Texts, path: MediaPath) -> String {
    match path {
        MediaPath::Direct => t.session_path_direct(),
        MediaPath::Relayed => t.session_path_relayed(),
    }
}

fn state_in_words(t: &Texts, state: &SessionState) -> String {
    match state {
        SessionState::Requested { .. } => t.session_state_requested(),
        SessionState::Open { .. } => t.session_state_open(),
        SessionState::Closing { .. } => t.session_state_closing(),
        SessionState::Closed { .. } => t.session_state_closed(),
    }
}

/// Why a session ended, as a person would say it.
pub fn reason_in_words(t: &Texts, reason: &EndReason) -> String {
    match reason {
        EndReason::ClosedInPortal { by } => t.end_closed_in_portal(by.as_str()),
        EndReason::SignedOut { by } => t.end_signed_out(by.as_str()),
        EndReason::RightRevoked { by } => t.end_right_revoked(by.as_str()),
        EndReason::EndedByViewer => t.end_by_viewer(),
        EndReason::EndedByHost => t.end_by_host(),
        EndReason::Dismissed => t.end_dismissed(),
        EndReason::Unanswered => t.end_unanswered(),
        EndReason::LostContact => t.end_lost_contact(),
        EndReason::NoPath => t.end_no_path(),
        EndReason::NoScreen => t.end_no_screen(),
        EndReason::TooManySessions => t.end_too_many_sessions(),
        EndReason::Unverified => t.end_unverified(),
        EndReason::LengthReached => t.end_length_reached(),
        EndReason::LimitReached { limit } => t.end_limit_reached(limit_name(t, *limit)),
        EndReason::AccountSuspended => t.end_account_suspended(),
        EndReason::ClientRemoved { by } => t.end_client_removed(by.as_str()),
    }
}
