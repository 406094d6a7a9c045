//! What there is to ask for.

use model::{ClientNumber, SessionNumber};

/// Every method and path of the interface, for the tests that go through all of them.
pub const ROUTES: &[(&str, &str)] = &[
    ("GET", "/auth"),
    ("GET", "/sysinfo"),
    ("GET", "/clients"),
    ("GET", "/clients/{cid}"),
    ("PATCH", "/clients/{cid}"),
    ("DELETE", "/clients/{cid}"),
    ("GET", "/sessions"),
    ("GET", "/sessions/{sid}"),
    ("PATCH", "/sessions/{sid}"),
    ("POST", "/sessions/{sid}/action"),
    ("GET", "/rosters"),
];

/// One of them, with what its path names. `None`: no such number can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// Whether the signature is right.
    Auth,
    /// The account as a whole.
    Sysinfo,
    /// All clients.
    Clients,
    /// One client.
    Client(Option<ClientNumber>),
    /// All sessions.
    Sessions,
    /// One session.
    Session(Option<SessionNumber>),
    /// What can be done to a session.
    SessionAction(Option<SessionNumber>),
    /// The address books.
    Rosters,
}

impl Resource {
    /// What lies at `path`; a slash at its end does not count.
    pub fn at(path: &str) -> Option<Self> {
        let path = path.strip_prefix('/')?;
        let path = path.strip_suffix('/').unwrap_or(path);
        let mut parts = path.split('/');
        let resource = match (parts.next()?, parts.next(), parts.next()) {
            ("auth", None, None) => Self::Auth,
            ("sysinfo", None, None) => Self::Sysinfo,
            ("clients", None, None) => Self::Clients,
            ("clients", Some(number), None) => Self::Client(client_number(number)),
            ("sessions", None, None) => Self::Sessions,
            ("sessions", Some(number), None) => Self::Session(session_number(number)),
            ("sessions", Some(number), Some("action")) => Self::SessionAction(session_number(number)),
            ("rosters", None, None) => Self::Rosters,
            _ => return None,
        };
        parts.next().is_none().then_some(resource)
    }

    /// The methods that it has.
    pub fn methods(self) -> &'static [&'static str] {
        match self {
            Self::Client(_) => &["GET", "PATCH", "DELETE"],
            Self::Session(_) => &["GET", "PATCH"],
            Self::SessionAction(_) => &["POST"],
            Self::Auth | Self::Sysinfo | Self::Clients | Self::Sessions | Self::Rosters => &["GET"],
        }
    }
}

/// The number that `text` is in digits alone.
fn digits(text: &str) -> Option<u64> {
    let all_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten()
}

fn client_number(text: &str) -> Option<ClientNumber> {
    digits(text)?.try_into().ok()
}

fn session_number(text: &str) -> Option<SessionNumber> {
    SessionNumber::from_stored(digits(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_their_resources_and_to_no_others() {
        let client = "123456789".parse().ok();
        assert_eq!(Resource::at("/clients/123456789"), Some(Resource::Client(client)));
        assert_eq!(Resource::at("/clients/"), Some(Resource::Clients));
        for nobody in ["/clients/1", "/clients/x", "/clients/+123456789", "/clients/%31"] {
            assert_eq!(Resource::at(nobody), Some(Resource::Client(None)), "{nobody}");
        }
        for bad in [
            "",
            "/",
            "clients",
            "//clients",
            "/Clients",
            "/clients/123456789/x",
            "/sessions/900537412/action/x",
            "/auth/x",
        ] {
            assert_eq!(Resource::at(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_route_is_a_resource_with_that_method() {
        for (method, path) in ROUTES {
            let path = path.replace("{cid}", "123456789").replace("{sid}", "900537412");
            let resource = Resource::at(&path).unwrap();
            assert!(resource.methods().contains(method), "{method} {path}");
        }
    }
}
