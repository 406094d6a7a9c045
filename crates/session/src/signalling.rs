use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use model::{DeviceKey, SessionId};
use str0m::{Candidate, net::Protocol};
use wire::Fingerprint;

/// The longest session description that is read, in bytes.
const MAX_SDP: usize = 64 * 1024;
/// The longest candidate line that is read, in bytes.
const MAX_CANDIDATE: usize = 1024;

/// Why a signal of the other end was not taken. The session lives on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignalError {
    /// The session description is too long or cannot be read.
    #[error("malformed session description: {0}")]
    Description(String),
    /// The session description has no SHA-256 fingerprint.
    #[error("the session description has no SHA-256 fingerprint")]
    NoFingerprint,
    /// The other end does not take AV1 video together with data channels.
    #[error("the other end does not take AV1 video and data channels")]
    NoVideo,
    /// The candidate cannot be read.
    #[error("malformed candidate")]
    Candidate,
    /// The other end has sent more candidates than are tried.
    #[error("too many candidates")]
    TooManyCandidates,
    /// A signal that this end does not expect now.
    #[error("unexpected signal")]
    Unexpected,
    /// The answer is not signed by the expected device for this very connection.
    #[error("the answer is not signed by the expected device")]
    Unverified,
}

/// Refuses what is too long to be parsed.
pub(crate) fn check_length(sdp: &str) -> Result<(), SignalError> {
    if sdp.len() > MAX_SDP {
        return Err(SignalError::Description(format!("{} bytes", sdp.len())));
    }
    Ok(())
}

/// Whether a session description agrees to AV1 video and to data channels.
pub(crate) fn has_video_and_channels(sdp: &str) -> bool {
    let has = |wanted: &dyn Fn(&str) -> bool| sdp.lines().any(wanted);
    let open = |line: &str, kind: &str| line.starts_with(kind) && !line.starts_with(&format!("{kind}0 "));
    has(&|line| open(line, "m=video "))
        && has(&|line| open(line, "m=application "))
        && has(&|line| line.starts_with("a=rtpmap:") && line.contains(" AV1/"))
}

/// The fingerprint in the form of the WebRTC library.
pub(crate) fn library_fingerprint(
    fingerprint: &Fingerprint,
) -> Result<str0m::config::Fingerprint, SignalError> {
    format!("sha-256 {fingerprint}")
        .parse()
        .map_err(|_| SignalError::NoFingerprint)
}

/// The SHA-256 fingerprint that a session description names.
pub(crate) fn fingerprint_of(sdp: &str) -> Result<Fingerprint, SignalError> {
    Fingerprint::of_sdp(sdp).map_err(|_| SignalError::NoFingerprint)
}

/// The host's signature over both fingerprints.
pub(crate) fn sign(
    device: &SigningKey,
    session: &SessionId,
    host: &Fingerprint,
    viewer: &Fingerprint,
) -> Vec<u8> {
    device
        .sign(&wire::dtls_statement(session, host, viewer))
        .to_bytes()
        .to_vec()
}

/// Whether `signature` is the signature of `device` over both fingerprints.
pub(crate) fn verify(
    device: &DeviceKey,
    session: &SessionId,
    host: &Fingerprint,
    viewer: &Fingerprint,
    signature: &[u8],
) -> Result<(), SignalError> {
    let key = VerifyingKey::from_bytes(device.as_bytes()).map_err(|_| SignalError::Unverified)?;
    let signature = Signature::from_slice(signature).map_err(|_| SignalError::Unverified)?;
    key.verify_strict(&wire::dtls_statement(session, host, viewer), &signature)
        .map_err(|_| SignalError::Unverified)
}

/// Reads a candidate; `None` if it is of no use here: end of candidates, TCP, or a name (mDNS)
/// that only the other end's own network knows. Checks from such an address still arrive.
pub(crate) fn read_candidate(line: &str) -> Result<Option<Candidate>, SignalError> {
    let line = line.trim();
    let line = line.strip_prefix("a=").unwrap_or(line);
    if line.len() > MAX_CANDIDATE {
        return Err(SignalError::Candidate);
    }
    if line.is_empty()
        || line
            .split_whitespace()
            .nth(4)
            .is_some_and(|address| address.ends_with(".local"))
    {
        return Ok(None);
    }
    let candidate = Candidate::from_sdp_string(line).map_err(|_| SignalError::Candidate)?;
    Ok((candidate.proto() == Protocol::Udp).then_some(candidate))
}

/// The candidates inside a session description that can be used here.
pub(crate) fn candidates_of(sdp: &str) -> impl Iterator<Item = Candidate> {
    sdp.lines()
        .filter(|line| line.starts_with("a=candidate:"))
        .filter_map(|line| read_candidate(line).ok().flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_that_are_of_no_use_are_skipped_and_broken_ones_refused() {
        let skipped = [
            "",
            "candidate:1 1 udp 2113937151 0b1c2d3e-aaaa-bbbb-cccc-0123456789ab.local 54321 typ host",
            "candidate:2 1 tcp 1518280447 192.0.2.7 9 typ host tcptype active",
        ];
        for line in skipped {
            assert_eq!(read_candidate(line), Ok(None), "{line}");
        }
        let used = "candidate:1 1 udp 2122260223 192.0.2.7 50028 typ host generation 0 ufrag x network-id 1";
        let address = "192.0.2.7:50028".parse().unwrap();
        assert_eq!(
            read_candidate(used).unwrap().map(|candidate| candidate.addr()),
            Some(address)
        );
        for line in [
            "candidate:",
            "hello",
            "candidate:1 1 udp x 192.0.2.7 1 typ host",
            &"x".repeat(2000),
        ] {
            assert_eq!(read_candidate(line), Err(SignalError::Candidate), "{line}");
        }
    }

    #[test]
    fn a_refused_media_line_is_no_agreement() {
        let sdp =
            "m=video 9 UDP/TLS/RTP/SAVPF 45\r\na=rtpmap:45 AV1/90000\r\nm=application 9 UDP/DTLS/SCTP x\r\n";
        assert!(has_video_and_channels(sdp));
        assert!(!has_video_and_channels(&sdp.replace("m=video 9", "m=video 0")));
        assert!(!has_video_and_channels(&sdp.replace("AV1", "VP8")));
        assert!(!has_video_and_channels(
            &sdp.replace("m=application 9", "m=application 0")
        ));
    }
}
