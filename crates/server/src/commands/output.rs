use std::{
    fmt::Display,
    io::{self, Write},
};

use serde::Serialize;
use serde_json::json;

use super::Failure;

/// Where a command says what it was asked for.
pub struct Output {
    json: bool,
}

impl Output {
    /// As JSON, or as text.
    pub fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether it is JSON.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Says one thing: alone as text, under its `name` as JSON.
    pub fn value(&self, name: &str, value: &str) -> Result<(), Failure> {
        self.done(value, &json!({ name: value }))
    }

    /// Says one thing: `text`, which may be empty, or `value`.
    pub fn done(&self, text: impl Display, value: &impl Serialize) -> Result<(), Failure> {
        if self.json {
            return write_line(&to_json(value)?);
        }
        let text = text.to_string();
        match text.is_empty() {
            true => Ok(()),
            false => write_line(&text),
        }
    }

    /// Says several things: a line of each as text, or a list of all.
    pub fn list<T: Serialize>(&self, all: &[T], line: impl Fn(&T) -> String) -> Result<(), Failure> {
        if self.json {
            return write_line(&to_json(&all)?);
        }
        all.iter().try_for_each(|one| write_line(&line(one)))
    }

    /// Says what went wrong, to standard error.
    pub fn fail(&self, failure: &Failure) {
        let text = match self.json {
            true => json!({ "error": failure.to_string(), "kind": failure.kind() }).to_string(),
            false => format!("deskwarden: {failure}"),
        };
        // There is nobody left to tell where this fails.
        let _ = writeln!(io::stderr(), "{text}");
    }
}

fn to_json(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::Failed(error.to_string()))
}

fn write_line(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.write_all(b"\n")?;
    Ok(out.flush()?)
}
