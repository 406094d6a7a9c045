//! What happens in a session, one thing after the other.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{EndReason, MediaPath, Permissions, Session, SessionState, clean_line};

/// The most events that are kept of one session.
pub const MOST_SESSION_EVENTS: u64 = 200;
/// The longest name of a person at a desk, in characters.
const PERSON: usize = 64;

/// How the desk let the viewer in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AcceptedBy {
    /// By the password for unattended access.
    Password,
    /// A person at the desk said yes.
    Person {
        /// Who, as far as the desk knows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
    },
    /// The desk did not say.
    #[default]
    Unknown,
}

/// One thing that happened in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "detail", rename_all = "snake_case")]
pub enum SessionEvent {
    /// One end asked for it.
    Requested,
    /// The desk let the viewer in; again after each time that the viewer had to connect anew.
    Accepted {
        /// How.
        by: AcceptedBy,
    },
    /// What the viewer may do from its opening on.
    PermissionsGranted {
        /// All of it.
        permissions: Permissions,
    },
    /// What the viewer may do from then on.
    PermissionsChanged {
        /// All of it.
        permissions: Permissions,
    },
    /// Which way the media takes from then on.
    Path {
        /// That one.
        path: MediaPath,
    },
    /// The viewer's page is gone for longer than a reload takes.
    ViewerLost,
    /// The viewer's page has come again, by a reload or after its link was lost.
    ViewerReconnected,
    /// The controlled client has come again with the session still running.
    HostReconnected,
    /// It was to end: both ends were told.
    CloseRequested {
        /// Why, and by whom.
        reason: EndReason,
    },
    /// It was over.
    Closed {
        /// Why.
        reason: EndReason,
    },
}

/// An event, and when it happened by the server's clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionMoment {
    /// When.
    pub at: Timestamp,
    /// What.
    pub event: SessionEvent,
}

impl AcceptedBy {
    /// With a name that is fit to be shown to others.
    #[must_use]
    pub fn cleaned(self) -> Self {
        match self {
            Self::Person { name } => Self::Person {
                name: name
                    .map(|name| clean_line(&name, PERSON))
                    .filter(|name| !name.is_empty()),
            },
            other => other,
        }
    }

    /// Whether the desk did not say.
    pub fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }
}

impl SessionEvent {
    /// What happened when a session that `was` so became what it `is`. Where the desk let the viewer in by
    /// that, `accepted` says how.
    pub fn between(was: &Session, is: &Session, accepted: Option<&AcceptedBy>) -> Vec<Self> {
        let mut events = Vec::new();
        if matches!(is.state, SessionState::Open { .. }) {
            let permissions = is.permissions.clone();
            events.extend(accepted.map(|by| Self::Accepted { by: by.clone() }));
            if !matches!(was.state, SessionState::Open { .. }) {
                events.push(Self::PermissionsGranted { permissions });
            } else if was.permissions != is.permissions {
                events.push(Self::PermissionsChanged { permissions });
            }
            let path = is.path.filter(|_| was.path != is.path);
            events.extend(path.map(|path| Self::Path { path }));
        }
        match (&was.state, &is.state) {
            (
                SessionState::Requested { .. } | SessionState::Open { .. },
                SessionState::Closing { reason, .. },
            ) => {
                events.push(Self::CloseRequested {
                    reason: reason.clone(),
                });
            }
            (SessionState::Closed { .. }, _) => {}
            (_, SessionState::Closed { reason, .. }) => events.push(Self::Closed {
                reason: reason.clone(),
            }),
            _ => {}
        }
        events
    }

    /// Whether it belongs to the end of a session: there is always room for that.
    pub fn is_of_the_end(&self) -> bool {
        matches!(self, Self::CloseRequested { .. } | Self::Closed { .. })
    }

    /// The most events that may be there before this one for it to be kept.
    pub fn room(&self) -> u64 {
        match self.is_of_the_end() {
            true => MOST_SESSION_EVENTS,
            // A session is told to end once, and ends once.
            false => MOST_SESSION_EVENTS - 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ClientId, ClientNumber, End, SessionId, SessionNumber};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_000_000 + second).unwrap()
    }

    fn requested() -> Session {
        let client = |n| End::Client {
            id: ClientId::new(at(0), [n; 10]),
            number: ClientNumber::draw(u64::from(n), 0),
            account: None,
            alias: None,
            host_name: String::new(),
        };
        let id = SessionId::new(at(0), [1; 10]);
        Session::request(id, SessionNumber::draw(1), client(1), client(2), at(0))
    }

    fn changed(session: &mut Session, change: impl FnOnce(&mut Session)) -> Vec<SessionEvent> {
        let was = session.clone();
        change(session);
        SessionEvent::between(&was, session, None)
    }

    #[test]
    fn a_session_tells_how_it_opened_and_how_it_ended() {
        let mut session = requested();
        let was = session.clone();
        session
            .open(Permissions::all(), MediaPath::Direct, at(5))
            .unwrap();
        let opened = SessionEvent::between(&was, &session, Some(&AcceptedBy::Password));
        assert_eq!(
            opened,
            [
                SessionEvent::Accepted {
                    by: AcceptedBy::Password
                },
                SessionEvent::PermissionsGranted {
                    permissions: Permissions::all()
                },
                SessionEvent::Path {
                    path: MediaPath::Direct
                },
            ]
        );
        let reason = EndReason::ClosedInPortal {
            by: "anna@example.com".into(),
        };
        let closing = changed(&mut session, |it| {
            it.request_close(reason.clone(), at(6)).unwrap()
        });
        assert_eq!(
            closing,
            [SessionEvent::CloseRequested {
                reason: reason.clone()
            }]
        );
        let again = changed(&mut session, |it| {
            it.request_close(EndReason::EndedByHost, at(7)).unwrap()
        });
        assert_eq!(again, [], "it was told so already");
        let closed = changed(&mut session, |it| {
            it.end(EndReason::EndedByHost, at(8), at(8)).unwrap()
        });
        assert_eq!(closed, [SessionEvent::Closed { reason }]);
        assert_eq!(changed(&mut session, |_| ()), []);
    }

    #[test]
    fn an_open_session_tells_only_what_has_changed() {
        let mut session = requested();
        session
            .open(Permissions::none(), MediaPath::Direct, at(5))
            .unwrap();
        let same = changed(&mut session, |it| {
            it.open(Permissions::none(), MediaPath::Direct, at(6)).unwrap()
        });
        assert_eq!(same, []);
        let more = changed(&mut session, |it| {
            it.open(Permissions::all(), MediaPath::Relayed, at(7)).unwrap()
        });
        assert_eq!(
            more,
            [
                SessionEvent::PermissionsChanged {
                    permissions: Permissions::all()
                },
                SessionEvent::Path {
                    path: MediaPath::Relayed
                },
            ]
        );
        let renewed = changed(&mut session, |it| it.renewed_at = at(8));
        assert_eq!(renewed, []);
    }

    #[test]
    fn the_name_of_a_person_is_fit_to_be_shown() {
        let person = |name: &str| {
            AcceptedBy::Person {
                name: Some(name.to_owned()),
            }
            .cleaned()
        };
        assert_eq!(person(" \u{202e} "), AcceptedBy::Person { name: None });
        assert_eq!(
            person("anna\n"),
            AcceptedBy::Person {
                name: Some("anna".into())
            }
        );
        let AcceptedBy::Person { name: Some(long) } = person(&"x".repeat(500)) else {
            panic!("no name")
        };
        assert_eq!(long.len(), 64);
    }
}
