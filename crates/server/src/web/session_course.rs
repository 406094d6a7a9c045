//! What happened in a session, in words.

use model::{AcceptedBy, MediaPath, Permissions, Session, SessionEvent, SessionMoment};

use super::{session_view::reason_in_words, times::Moment};
use crate::{locale::Locale, texts::Texts};

/// One thing that happened, as the page shows it.
pub struct CourseRow {
    pub at: Moment,
    /// The name of an icon, which says no more than the words.
    pub icon: &'static str,
    /// What it is, for tests and style.
    pub kind: &'static str,
    pub words: String,
}

impl CourseRow {
    pub fn new(locale: &Locale<'_>, session: &Session, moment: &SessionMoment) -> Self {
        let (kind, icon) = kind_and_icon(&moment.event);
        Self {
            at: Moment::new(locale, moment.at),
            icon,
            kind,
            words: words(locale.t, session, &moment.event),
        }
    }
}

fn kind_and_icon(event: &SessionEvent) -> (&'static str, &'static str) {
    match event {
        SessionEvent::Requested => ("requested", "screen-share"),
        SessionEvent::Accepted {
            by: AcceptedBy::Password,
        } => ("accepted", "key"),
        SessionEvent::Accepted {
            by: AcceptedBy::Person { .. },
        } => ("accepted", "user"),
        SessionEvent::Accepted {
            by: AcceptedBy::Unknown,
        } => ("accepted", "check"),
        SessionEvent::PermissionsGranted { .. } => ("permissions", "shield-check"),
        SessionEvent::PermissionsChanged { .. } => ("permissions", "pencil"),
        SessionEvent::Path {
            path: MediaPath::Direct,
        } => ("path", "plug-connected"),
        SessionEvent::Path {
            path: MediaPath::Relayed,
        } => ("path", "world"),
        SessionEvent::ViewerLost => ("viewer-lost", "plug-connected-x"),
        SessionEvent::ViewerReconnected => ("viewer-reconnected", "refresh"),
        SessionEvent::HostReconnected => ("host-reconnected", "refresh"),
        SessionEvent::CloseRequested { .. } => ("close-requested", "player-stop"),
        SessionEvent::Closed { .. } => ("closed", "circle-x"),
    }
}

fn words(t: &Texts, session: &Session, event: &SessionEvent) -> String {
    match event {
        SessionEvent::Requested => t.course_requested(session.from.name(), session.to.name()),
        SessionEvent::Accepted { by } => match by {
            AcceptedBy::Password => t.course_accepted_password(),
            AcceptedBy::Person { name: Some(name) } => t.course_accepted_by(name.as_str()),
            AcceptedBy::Person { name: None } => t.course_accepted_person(),
            AcceptedBy::Unknown => t.course_accepted(),
        },
        SessionEvent::PermissionsGranted { permissions } => {
            t.course_permissions_granted(permissions_in_words(t, permissions))
        }
        SessionEvent::PermissionsChanged { permissions } => {
            t.course_permissions_changed(permissions_in_words(t, permissions))
        }
        SessionEvent::Path { path } => match path {
            MediaPath::Direct => t.course_path_direct(),
            MediaPath::Relayed => t.course_path_relayed(),
        },
        SessionEvent::ViewerLost => t.course_viewer_lost(),
        SessionEvent::ViewerReconnected => t.course_viewer_reconnected(),
        SessionEvent::HostReconnected => t.course_host_reconnected(),
        SessionEvent::CloseRequested { reason } => t.course_close_requested(reason_in_words(t, reason)),
        SessionEvent::Closed { reason } => t.course_closed(reason_in_words(t, reason)),
    }
}

/// What the viewer may do.
pub fn permissions_in_words(t: &Texts, permissions: &Permissions) -> String {
    if permissions.iter().next().is_some() {
        t.permission_input()
    } else {
        t.permission_view()
    }
}
