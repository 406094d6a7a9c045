//! The bodies of changes: JSON objects.

use serde::{Deserialize, Deserializer, de::DeserializeOwned};

use super::answers::{Answer, invalid};

/// The object that `body` is. Members that are not known are passed over.
pub fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, Answer> {
    // A list would be taken for an object without names.
    let first = body.iter().find(|byte| !byte.is_ascii_whitespace());
    if first != Some(&b'{') {
        return Err(not_an_object());
    }
    serde_json::from_slice(body).map_err(|_| not_an_object())
}

/// A member that is there, null or not.
pub fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// The object has no member that this resource knows.
pub fn nothing_to_change() -> Answer {
    invalid("invalid_body", "The body names nothing that can be changed here.")
}

fn not_an_object() -> Answer {
    invalid(
        "invalid_body",
        "The body is not a JSON object with the members of this resource.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Comment {
        #[serde(default, deserialize_with = "present")]
        comment: Option<Option<String>>,
    }

    #[test]
    fn nothing_null_and_a_text_are_three_things() {
        let read = |body: &str| object::<Comment>(body.as_bytes()).ok().map(|read| read.comment);
        assert_eq!(read("{}"), Some(None));
        assert_eq!(read(" {\"x\":[1,{}]} "), Some(None));
        let deep = format!("{{\"x\":{}{}}}", "[".repeat(30_000), "]".repeat(30_000));
        assert_eq!(read(&deep), Some(None));
        assert_eq!(read("{\"comment\":null}"), Some(Some(None)));
        assert_eq!(read("{\"comment\":\"a\"}"), Some(Some(Some("a".into()))));
    }

    #[test]
    fn what_is_no_such_object_is_refused() {
        let deep = format!("{{\"comment\":{}{}}}", "[".repeat(30_000), "]".repeat(30_000));
        let bad: [&[u8]; 11] = [
            b"",
            b"null",
            b"\"comment\"",
            b"[\"comment\"]",
            b"{\"comment\":1}",
            b"{\"comment\":{}}",
            b"{\"comment\":\"a\",\"comment\":\"b\"}",
            b"{\"comment\":\"\xff\"}",
            b"{\"comment\":\"a\"} {}",
            b"{\"comment\":\"\\ud800\"}",
            deep.as_bytes(),
        ];
        for body in bad {
            let shown = String::from_utf8_lossy(&body[..body.len().min(40)]);
            assert!(object::<Comment>(body).is_err(), "{shown}");
        }
    }
}
