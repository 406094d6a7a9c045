//! What forms show again: what was typed, what can be chosen, and what is wrong.

use std::slice;

use axum::response::{IntoResponse, Redirect, Response};
use portal::Problem;
use serde::Deserialize;

use super::problems::words;
use crate::texts::Texts;

/// What is wrong with a form, for the summary at its top and beside each field.
#[derive(Default)]
pub struct Problems(Vec<(&'static str, String)>);

impl Problems {
    /// The problems in words.
    pub fn new(t: &Texts, problems: &[Problem]) -> Self {
        Self(problems.iter().map(|problem| words(t, *problem)).collect())
    }

    /// One problem that only the door knows of.
    pub fn one(field: &'static str, text: String) -> Self {
        Self(vec![(field, text)])
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with that field.
    pub fn at(&self, field: &str) -> Option<&str> {
        let found = self.0.iter().find(|(name, _)| *name == field);
        found.map(|(_, text)| text.as_str())
    }

    /// Whether something is wrong with one of those fields.
    pub fn any(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.at(field).is_some())
    }

    /// The class that marks a field.
    pub fn mark(&self, field: &str) -> &'static str {
        if self.at(field).is_some() {
            " is-invalid"
        } else {
            ""
        }
    }

    /// The ids of what describes a field, as `aria-describedby` wants them; an empty `hint` is none.
    pub fn described(&self, field: &str, hint: impl AsRef<str>) -> Option<String> {
        let problem = self.at(field).map(|_| format!("{field}-problem"));
        let hint = (!hint.as_ref().is_empty()).then(|| format!("{field}-hint"));
        let ids: Vec<_> = problem.into_iter().chain(hint).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a (&'static str, String);
    type IntoIter = slice::Iter<'a, (&'static str, String)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// One value of a list to choose from.
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// What was just done, by a name that stands in the address: pages know the words.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    pub saved: String,
}

/// Leads to a page that says what was just done.
pub fn saved(path: &str, what: &str) -> Response {
    Redirect::to(&format!("{path}?saved={what}")).into_response()
}
