//! The browser, driven by `bench/drive.mjs`.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout, Command};

use anyhow::{Context, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::programs::Program;

/// A running browser with one page.
pub struct Browser {
    program: Program,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// What a page saw while it was watched. Times are in milliseconds.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Seen {
    /// Pictures whose stamp could not be read.
    pub torn: u32,
    /// The longest time between two different stamps.
    pub longest_still: f64,
    /// From painting to the decoded picture in the page.
    pub latencies: Vec<f64>,
    /// Received.
    pub bytes: f64,
}

/// How long connecting took, in milliseconds from the click on Connect.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Connected {
    /// Until the page asked for the password.
    pub asked: f64,
    /// Until the first decoded frame.
    pub shown: f64,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    ok: Value,
    error: Option<String>,
}

impl Browser {
    /// Starts one. `folder` holds `drive.mjs` and its packages.
    ///
    /// # Errors
    /// Node or the browser do not start.
    pub fn start(folder: &Path) -> anyhow::Result<Self> {
        let mut command = Command::new("node");
        command.arg("drive.mjs").current_dir(folder);
        let (program, orders, answers) = Program::start_partner(&mut command)?;
        Ok(Self {
            program,
            orders,
            answers,
        })
    }

    /// The process that the browser's processes descend from.
    pub fn id(&self) -> u32 {
        self.program.id()
    }

    /// Makes the first user.
    ///
    /// # Errors
    /// As for every command: what the page said instead.
    pub fn set_up(&mut self, link: &str, email: &str, password: &str) -> anyhow::Result<()> {
        self.order(json!({"do": "setUp", "link": link, "email": email, "password": password}))
    }

    /// Connects to a client and waits for its picture.
    ///
    /// # Errors
    /// As for every command.
    pub fn connect(&mut self, origin: &str, client: &str, password: &str) -> anyhow::Result<Connected> {
        self.order(json!({"do": "connect", "origin": origin, "client": client, "password": password}))
    }

    /// Opens the page of a VNC viewer and waits for its picture.
    ///
    /// # Errors
    /// As for every command.
    pub fn open_vnc(&mut self, url: &str) -> anyhow::Result<()> {
        self.order(json!({"do": "openVnc", "url": url}))
    }

    /// Watches the page for so many seconds.
    ///
    /// # Errors
    /// As for every command.
    pub fn watch(&mut self, seconds: u64) -> anyhow::Result<Seen> {
        self.order(json!({"do": "watch", "seconds": seconds}))
    }

    /// The browser's figures about the picture's track.
    ///
    /// # Errors
    /// As for every command.
    pub fn track(&mut self) -> anyhow::Result<Value> {
        self.order(json!({"do": "track"}))
    }

    /// Ends the session and closes the page.
    ///
    /// # Errors
    /// As for every command.
    pub fn leave(&mut self) -> anyhow::Result<()> {
        self.order(json!({"do": "leave"}))
    }

    fn order<T: DeserializeOwned>(&mut self, order: Value) -> anyhow::Result<T> {
        writeln!(self.orders, "{order}")?;
        self.orders.flush()?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let answer: Answer = serde_json::from_str(&line).context("the browser is gone")?;
        if let Some(error) = answer.error {
            bail!("{}: {error}", order["do"]);
        }
        Ok(serde_json::from_value(answer.ok)?)
    }
}
