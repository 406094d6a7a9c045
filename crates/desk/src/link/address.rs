//! Where the server is, and how to know that it is the right one.

use std::{fmt, net::IpAddr, str::FromStr};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use url::{Host, Url};

/// The address of a server: `https://host:8443#sha256=BASE64URL`. The fragment is the SHA-256 of
/// the server's certificate (DER); with it only that certificate is accepted, without it the
/// certificate must be valid for the host. `http` is for this machine alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ServerAddress {
    url: Url,
    pin: Option<Pin>,
}

/// The SHA-256 of a certificate in DER.
pub type Pin = [u8; 32];

/// Why a text is no server address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// No URL with a host.
    #[error("no URL with a host")]
    Form,
    /// Neither `https` nor `http`.
    #[error("the address must start with https://")]
    Scheme,
    /// `http` to another machine.
    #[error("plain http is for this machine alone")]
    PlainHttp,
    /// User name, password or query.
    #[error("the address must have no user name, password or query")]
    Extra,
    /// The fragment is no `sha256=` with 43 characters of base64url, or the scheme is `http`.
    #[error("after '#' only sha256= and the certificate's SHA-256 in base64url is understood, for https")]
    Pin,
}

impl ServerAddress {
    /// The URL without the pin: what tells servers apart.
    pub fn without_pin(&self) -> String {
        self.url.as_str().trim_end_matches('/').to_owned()
    }

    /// The host name or IP address, without brackets.
    pub fn host(&self) -> String {
        match self.url.host() {
            Some(Host::Ipv6(address)) => address.to_string(),
            Some(host) => host.to_string(),
            None => String::new(),
        }
    }

    /// The TCP port.
    pub fn port(&self) -> u16 {
        self.url.port_or_known_default().unwrap_or(443)
    }

    /// Whether the connection is encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// The only certificate to accept.
    pub fn pin(&self) -> Option<Pin> {
        self.pin
    }

    /// The URL of the control link.
    pub fn link(&self) -> String {
        let rest = self.without_pin();
        let rest = rest.split_once("://").map_or("", |(_, rest)| rest);
        format!("{}://{rest}/link", if self.is_encrypted() { "wss" } else { "ws" })
    }
}

impl fmt::Display for ServerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.without_pin())?;
        match self.pin {
            Some(pin) => write!(f, "#sha256={}", BASE64_URL_SAFE_NO_PAD.encode(pin)),
            None => Ok(()),
        }
    }
}

impl FromStr for ServerAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let mut url = Url::parse(text.trim()).map_err(|_| AddressError::Form)?;
        if !matches!(url.scheme(), "https" | "http") {
            return Err(AddressError::Scheme);
        }
        let host = url.host().ok_or(AddressError::Form)?;
        if url.scheme() == "http" && !is_this_machine(&host) {
            return Err(AddressError::PlainHttp);
        }
        if !url.username().is_empty() || url.password().is_some() || url.query().is_some() {
            return Err(AddressError::Extra);
        }
        let pin = url.fragment().map(pin_of).transpose()?;
        if pin.is_some() && url.scheme() == "http" {
            return Err(AddressError::Pin);
        }
        url.set_fragment(None);
        Ok(Self { url, pin })
    }
}

impl From<ServerAddress> for String {
    fn from(address: ServerAddress) -> String {
        address.to_string()
    }
}

impl TryFrom<String> for ServerAddress {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        text.parse()
    }
}

fn is_this_machine(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost",
        Host::Ipv4(address) => IpAddr::from(*address).is_loopback(),
        Host::Ipv6(address) => IpAddr::from(*address).is_loopback(),
    }
}

fn pin_of(fragment: &str) -> Result<Pin, AddressError> {
    let text = fragment.strip_prefix("sha256=").ok_or(AddressError::Pin)?;
    let bytes = BASE64_URL_SAFE_NO_PAD
        .decode(text.trim_end_matches('='))
        .map_err(|_| AddressError::Pin)?;
    Pin::try_from(bytes).map_err(|_| AddressError::Pin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_being_written_and_read() {
        let pin = BASE64_URL_SAFE_NO_PAD.encode([7; 32]);
        for text in [
            "https://desk.example".to_owned(),
            format!("https://desk.example:8443#sha256={pin}"),
            format!("https://[::1]:8443#sha256={pin}"),
            "http://127.0.0.1:8080".to_owned(),
            "http://localhost:8080/desk".to_owned(),
        ] {
            assert_eq!(text.parse::<ServerAddress>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn the_link_is_below_the_address() {
        let address: ServerAddress = "https://desk.example:8443/".parse().unwrap();
        assert_eq!(address.link(), "wss://desk.example:8443/link");
        assert_eq!((address.host().as_str(), address.port()), ("desk.example", 8443));
        let address: ServerAddress = "http://[::1]:80/a/".parse().unwrap();
        assert_eq!(address.link(), "ws://[::1]/a/link");
        assert_eq!((address.host().as_str(), address.port()), ("::1", 80));
    }

    #[test]
    fn what_is_no_safe_address_is_refused() {
        for (bad, error) in [
            ("", AddressError::Form),
            ("desk.example", AddressError::Form),
            ("ftp://desk.example", AddressError::Scheme),
            ("http://desk.example", AddressError::PlainHttp),
            ("http://10.0.0.1", AddressError::PlainHttp),
            ("http://localhost.evil.example", AddressError::PlainHttp),
            ("https://a:b@desk.example", AddressError::Extra),
            ("https://desk.example?x=1", AddressError::Extra),
            ("https://desk.example#sha256=AAAA", AddressError::Pin),
            ("https://desk.example#md5=AAAA", AddressError::Pin),
            (
                &format!(
                    "http://127.0.0.1#sha256={}",
                    BASE64_URL_SAFE_NO_PAD.encode([7; 32])
                ),
                AddressError::Pin,
            ),
        ] {
            assert_eq!(bad.parse::<ServerAddress>(), Err(error), "{bad}");
        }
    }
}
