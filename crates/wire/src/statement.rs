use std::{fmt, str::FromStr};

use model::{DeviceKey, SessionId};

/// The SHA-256 fingerprint of a DTLS certificate (RFC 8122).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

/// A text that is no SHA-256 fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 fingerprint")]
pub struct FingerprintError;

impl Fingerprint {
    /// The fingerprint with these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The first SHA-256 fingerprint that an SDP text names.
    pub fn of_sdp(sdp: &str) -> Result<Self, FingerprintError> {
        sdp.lines()
            .find_map(|line| line.trim_end().strip_prefix("a=fingerprint:sha-256 "))
            .ok_or(FingerprintError)?
            .parse()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, byte) in self.0.iter().enumerate() {
            write!(f, "{}{byte:02X}", if place == 0 { "" } else { ":" })?;
        }
        Ok(())
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let mut bytes = [0; 32];
        let mut parts = text.trim().split(':');
        for byte in &mut bytes {
            let part = parts
                .next()
                .filter(|part| part.len() == 2)
                .ok_or(FingerprintError)?;
            *byte = u8::from_str_radix(part, 16).map_err(|_| FingerprintError)?;
        }
        parts
            .next()
            .is_none()
            .then_some(Self(bytes))
            .ok_or(FingerprintError)
    }
}

/// What a device signs to prove its key on a control link.
pub fn challenge_statement(key: &DeviceKey, nonce: &[u8]) -> Vec<u8> {
    let mut text = format!("deskwarden control link 1\n{key}\n").into_bytes();
    text.extend_from_slice(nonce);
    text
}

/// What a host signs so that nobody can stand between the two ends of a session: the
/// fingerprints of both DTLS certificates, and which session they belong to.
pub fn dtls_statement(session: &SessionId, host: &Fingerprint, viewer: &Fingerprint) -> Vec<u8> {
    format!("deskwarden dtls 1\n{session}\n{host}\n{viewer}\n").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_found_in_an_sdp_text() {
        let fingerprint = Fingerprint::new(std::array::from_fn(|i| i as u8));
        let sdp = format!("v=0\r\na=setup:actpass\r\na=fingerprint:sha-256 {fingerprint}\r\n");
        assert_eq!(Fingerprint::of_sdp(&sdp), Ok(fingerprint));
        assert_eq!(Fingerprint::of_sdp("v=0\r\n"), Err(FingerprintError));
        assert_eq!(
            Fingerprint::of_sdp("a=fingerprint:sha-256 00:11"),
            Err(FingerprintError)
        );
    }
}
