//! What stands behind the question mark of a list. Unknown names are passed over.

use std::collections::HashMap;

use super::answers::{Answer, invalid};

/// The parameters of a query; of a name that comes twice the last one.
pub struct Parameters(HashMap<String, String>);

impl Parameters {
    /// Those in `query`.
    pub fn read(query: &str) -> Self {
        let pairs = url::form_urlencoded::parse(query.as_bytes());
        Self(pairs.into_owned().collect())
    }

    /// The text of a parameter.
    pub fn text(&self, name: &'static str) -> Result<Option<&str>, Answer> {
        match self.0.get(name) {
            // What stands for bytes that are no text.
            Some(text) if text.contains('\u{fffd}') => Err(wrong(name)),
            found => Ok(found.map(String::as_str)),
        }
    }

    /// The whole number of a parameter.
    pub fn number(&self, name: &'static str) -> Result<Option<i64>, Answer> {
        let text = self.text(name)?;
        text.map(|text| text.parse().map_err(|_| wrong(name))).transpose()
    }

    /// The whole number of a parameter, where -1 stands for none.
    pub fn number_or_none(&self, name: &'static str) -> Result<Option<u64>, Answer> {
        match self.number(name)? {
            None | Some(-1) => Ok(None),
            Some(number) => number.try_into().map(Some).map_err(|_| wrong(name)),
        }
    }

    /// Which of these a parameter is.
    pub fn choice<T: Copy>(
        &self,
        name: &'static str,
        choices: &[(&'static str, T)],
    ) -> Result<Option<T>, Answer> {
        let Some(text) = self.text(name)? else {
            return Ok(None);
        };
        let found = choices.iter().find(|(choice, _)| *choice == text);
        found.map(|(_, value)| Some(*value)).ok_or_else(|| wrong(name))
    }

    /// Whether a parameter is set: bare, or to a word for yes.
    pub fn flag(&self, name: &'static str) -> Result<bool, Answer> {
        let text = self.text(name)?.map(str::to_ascii_lowercase);
        match text.as_deref() {
            None | Some("false" | "0" | "no") => Ok(false),
            Some("" | "true" | "1" | "yes") => Ok(true),
            Some(_) => Err(wrong(name)),
        }
    }
}

/// Which part of a list, and which way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// So many rows are left out.
    pub offset: u64,
    /// At most this many; none: all.
    pub limit: Option<u64>,
    /// The largest first.
    pub descending: bool,
}

impl Range {
    /// As the parameters say.
    pub fn read(parameters: &Parameters) -> Result<Self, Answer> {
        let orders = [("asc", false), ("desc", true)];
        let offset = parameters.number("offset")?.unwrap_or(0);
        Ok(Self {
            offset: offset.try_into().map_err(|_| wrong("offset"))?,
            limit: parameters.number_or_none("limit")?,
            descending: parameters.choice("order", &orders)?.unwrap_or(true),
        })
    }

    /// The limit as it is shown: -1 for none.
    pub fn limit_shown(&self) -> i64 {
        shown(self.limit)
    }
}

/// A number that may be none, as it is shown: -1 for none.
pub fn shown(number: Option<u64>) -> i64 {
    number.map_or(-1, |number| i64::try_from(number).unwrap_or(i64::MAX))
}

/// A parameter is not what it should be.
pub fn wrong(name: &str) -> Answer {
    invalid(
        "invalid_parameter",
        &format!("The parameter {name} is not what it should be."),
    )
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;

    #[test]
    fn a_range_is_everything_unless_it_is_said() {
        let range = |query: &str| Range::read(&Parameters::read(query));
        let everything = Range {
            offset: 0,
            limit: None,
            descending: true,
        };
        assert_eq!(range("").ok(), Some(everything));
        assert_eq!(range("limit=-1&order=desc&x=y&&=").ok(), Some(everything));
        let part = range("order=asc&offset=3&limit=0").ok();
        assert_eq!(
            part,
            Some(Range {
                offset: 3,
                limit: Some(0),
                descending: false
            })
        );
        for bad in [
            "limit=-2",
            "limit=x",
            "limit=",
            "offset=-1",
            "offset=1.5",
            "order=up",
            "limit=99999999999999999999",
            "order=%FF",
        ] {
            let status = range(bad).map_err(|answer| answer.status()).err();
            assert_eq!(status, Some(StatusCode::BAD_REQUEST), "{bad}");
        }
    }

    #[test]
    fn a_flag_is_bare_or_says_yes() {
        let flag = |query: &str| Parameters::read(query).flag("online").ok();
        for yes in ["online", "online=", "online=true", "online=True", "a&online&b=1"] {
            assert_eq!(flag(yes), Some(true), "{yes}");
        }
        for no in ["", "offline", "online=false", "online=False"] {
            assert_eq!(flag(no), Some(false), "{no}");
        }
        assert_eq!(flag("online=maybe"), None);
    }
}
