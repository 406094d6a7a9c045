//! Whether a request is signed: `Authorization: AD <license-id>:<unix-timestamp>:<token>`.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use base64::{Engine, prelude::BASE64_STANDARD};
use portal::{ScriptError, ScriptProof};
use serde::Serialize;
use sha1::{Digest, Sha1};

use super::{
    Asked,
    answers::{Answer, refusal, too_many_tries},
};

/// What a script signed, and with what.
pub struct Signed<'a> {
    license: &'a str,
    at: i64,
    token: &'a str,
    text: String,
    address: &'a str,
}

/// What is said to who cannot prove to speak for an account: what we have read of the request, so that
/// whoever wrote the script can compare.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Failure<'a> {
    result: &'static str,
    error: &'static str,
    code: &'static str,
    method: &'a str,
    resource: &'a str,
    request_time: Option<i64>,
    content_hash: String,
}

impl<'a> Signed<'a> {
    /// Reads who signs, when, and with what; the answer if there is no such header.
    pub fn read(headers: &'a HeaderMap, asked: &'a Asked<'_>) -> Result<Self, Answer> {
        let (license, at, token) = authorization(headers).ok_or_else(|| {
            let error =
                "The Authorization header is missing or is not AD <license-id>:<unix-timestamp>:<token>.";
            failure(asked, None, "invalid_authorization", error)
        })?;
        let (method, resource, hash) = (asked.method, asked.resource, content_hash(asked.body));
        Ok(Self {
            license,
            at,
            token,
            text: format!("{method}\n{resource}\n{at}\n{hash}"),
            address: &asked.address,
        })
    }

    /// What proves it.
    pub fn proof(&self) -> ScriptProof<'_> {
        ScriptProof {
            license: self.license,
            at: self.at,
            signed: self.text.as_bytes(),
            token: self.token,
            address: self.address,
        }
    }
}

/// The answer to a script that may not ask.
pub fn refused_script(asked: &Asked<'_>, at: i64, error: ScriptError) -> Answer {
    match error {
        ScriptError::Token => failure(
            asked,
            Some(at),
            "invalid_token",
            "The license ID or the token is wrong.",
        ),
        ScriptError::Timestamp => failure(
            asked,
            Some(at),
            "invalid_timestamp",
            "The timestamp is more than 300 seconds from the time of this server.",
        ),
        ScriptError::Tries { wait_seconds } => too_many_tries(wait_seconds),
        ScriptError::Failed(error) => refusal(&error),
    }
}

fn failure(asked: &Asked<'_>, at: Option<i64>, code: &'static str, error: &'static str) -> Answer {
    let failure = Failure {
        result: "failure",
        error,
        code,
        method: asked.method.as_str(),
        resource: asked.resource,
        request_time: at,
        content_hash: content_hash(asked.body),
    };
    Answer::json(StatusCode::UNAUTHORIZED, &failure)
        .with(header::WWW_AUTHENTICATE, HeaderValue::from_static("AD"))
}

/// License, timestamp and token of the one header that says them.
fn authorization(headers: &HeaderMap) -> Option<(&str, i64, &str)> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let value = values.next()?.to_str().ok()?;
    if values.next().is_some() {
        return None;
    }
    let (scheme, rest) = value.trim().split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("AD") {
        return None;
    }
    let mut parts = rest.trim().split(':');
    let (license, at, token) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = (1..=19).contains(&at.len()) && at.bytes().all(|byte| byte.is_ascii_digit());
    // What is signed has the number as it was sent.
    let is_plain = is_number && (at.len() == 1 || !at.starts_with('0'));
    if parts.next().is_some() || license.is_empty() || token.is_empty() || !is_plain {
        return None;
    }
    Some((license, at.parse().ok()?, token))
}

fn content_hash(body: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha1::digest(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str) -> Option<(String, i64, String)> {
        let mut headers = HeaderMap::new();
        headers.insert(header::AUTHORIZATION, HeaderValue::from_str(value).ok()?);
        let (license, at, token) = authorization(&headers)?;
        Some((license.to_owned(), at, token.to_owned()))
    }

    #[test]
    fn the_header_says_license_time_and_token() {
        let header = "AD 1438129266231705:1445440997:T2YsCOj2o3Rb79nLPUgx3Gl+nnw=";
        let expected = (
            "1438129266231705".to_owned(),
            1_445_440_997,
            "T2YsCOj2o3Rb79nLPUgx3Gl+nnw=".to_owned(),
        );
        assert_eq!(read(header), Some(expected.clone()));
        assert_eq!(read(&header.replace("AD ", "ad  ")), Some(expected));
        for bad in [
            "",
            "AD",
            "AD ",
            "AD 1:2",
            "AD 1:2:",
            "AD 1::x",
            "AD :2:x",
            "AD 1:-2:x",
            "AD 1:+2:x",
            "AD 1:2.0:x",
            "AD 1:02:x",
            "AD 1:99999999999999999999:x",
            "AD 1:2:x:y",
            "Basic 1:2:x",
            "1:2:x",
        ] {
            assert_eq!(read(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn the_hash_of_nothing_is_the_published_one() {
        assert_eq!(content_hash(b""), "2jmj7l5rSw0yVb/vlWAYkK/YBwk=");
    }

    proptest::proptest! {
        #[test]
        fn whatever_the_header_says_it_is_read_or_refused(bytes in proptest::collection::vec(0_u8.., 0..80)) {
            let mut headers = HeaderMap::new();
            if let Ok(value) = HeaderValue::from_bytes(&bytes) {
                headers.insert(header::AUTHORIZATION, value);
            }
            if let Some((license, at, token)) = authorization(&headers) {
                proptest::prop_assert!(!license.is_empty() && at >= 0 && !token.is_empty());
            }
        }
    }
}
