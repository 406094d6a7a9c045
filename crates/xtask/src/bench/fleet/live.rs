//! An open page: its event stream, and when it heard of which client.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use anyhow::{Context, ensure};

use super::super::clock;
use super::simulator::Micros;

/// The server says something at least this often.
const SILENCE: Duration = Duration::from_secs(60);

/// What was heard.
#[derive(Default)]
struct Heard {
    /// When, by client.
    clients: HashMap<u64, Vec<Micros>>,
    /// When everything had to be read again.
    refreshed: Vec<Micros>,
}

/// An open event stream.
pub struct LiveStream {
    heard: Arc<Mutex<Heard>>,
    stream: TcpStream,
}

impl LiveStream {
    /// Opens one with that cookie.
    ///
    /// # Errors
    /// The server does not open it.
    pub fn open(server: SocketAddr, cookie: &str) -> anyhow::Result<Self> {
        let mut stream = TcpStream::connect(server)?;
        stream.set_read_timeout(Some(SILENCE))?;
        write!(
            stream,
            "GET /live HTTP/1.1\r\nHost: {server}\r\nAccept: text/event-stream\r\nCookie: {cookie}\r\n\r\n"
        )?;
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let first = lines.next().context("no answer")??;
        ensure!(first.contains(" 200 "), "the event stream says {first}");
        let heard = Arc::new(Mutex::new(Heard::default()));
        let keep = heard.clone();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let mut heard = keep.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                note(&mut heard, &line);
            }
        });
        Ok(Self { heard, stream })
    }

    /// Milliseconds from each change until the page heard of that client; without those it never heard of.
    pub fn delays(&self, changes: &[(u64, Micros)]) -> Vec<f64> {
        let heard = self.heard.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let delay = |(client, at): &(u64, Micros)| {
            let of_client = heard.clients.get(client).into_iter().flatten();
            let next = of_client.chain(&heard.refreshed).filter(|it| *it >= at).min()?;
            Some((next - at) as f64 / 1000.0)
        };
        changes.iter().filter_map(delay).collect()
    }
}

impl Drop for LiveStream {
    fn drop(&mut self) {
        let _it_is_over = self.stream.shutdown(std::net::Shutdown::Both);
    }
}

fn note(heard: &mut Heard, line: &str) {
    let now = u64::try_from(clock::wall().as_micros()).unwrap_or_default();
    if line == "event: refresh" {
        heard.refreshed.push(now);
    }
    let Some(data) = line.strip_prefix("data: ") else {
        return;
    };
    let Ok(data) = serde_json::from_str::<serde_json::Value>(data) else {
        return;
    };
    let client = data["id"].as_str().and_then(|id| id.parse().ok());
    if let Some(client) = client.filter(|_| data["topic"] == "client") {
        heard.clients.entry(client).or_default().push(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_counts_until_the_next_word_about_that_client() {
        let mut heard = Heard::default();
        note(&mut heard, r#"data: {"topic":"client","id":"123456789"}"#);
        note(&mut heard, r#"data: {"topic":"session","id":"ses_1"}"#);
        note(&mut heard, ": still there");
        let at = heard.clients[&123_456_789][0];
        assert_eq!((heard.clients.len(), heard.refreshed.len()), (1, 0));
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let stream = LiveStream {
            stream: TcpStream::connect(listener.local_addr().unwrap()).unwrap(),
            heard: Arc::new(Mutex::new(heard)),
        };
        let changes = [(123_456_789, at - 2000), (123_456_789, at + 1), (1, at)];
        assert_eq!(stream.delays(&changes), [2.0]);
    }
}
