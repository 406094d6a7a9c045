//! A device on its control link: as much of the protocol as keeps the link up and renews leases.

use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use super::clock;

const PATIENCE: Duration = Duration::from_secs(30);
/// Any key will do.
const KEY: [u8; 32] = [7; 32];

/// An open link.
pub struct DeviceLink(WebSocket<TcpStream>);

impl DeviceLink {
    /// Opens a link and proves the device's key.
    ///
    /// # Errors
    /// The server does not let the device in.
    pub fn open(server: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(server)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let (socket, _) = tungstenite::client(format!("ws://{server}/link"), stream)
            .map_err(|error| anyhow::anyhow!("{error}"))?;
        let mut link = Self(socket);
        let key = SigningKey::from_bytes(&KEY);
        let name: String = key
            .verifying_key()
            .as_bytes()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        link.say(&json!({"type": "hello", "protocol": 1, "device_key": name}))?;
        let challenge = link.hear("challenge")?;
        let nonce = challenge["nonce"]
            .as_str()
            .context("a challenge without a nonce")?;
        let mut statement = format!("deskwarden control link 1\n{name}\n").into_bytes();
        statement.extend(BASE64_STANDARD.decode(nonce)?);
        let signature = BASE64_STANDARD.encode(key.sign(&statement).to_bytes());
        let report = json!({"version": "0.1.0", "host_name": "bench", "operating_system": "Debian 12"});
        link.say(&json!({"type": "proof", "signature": signature, "report": report}))?;
        link.hear("welcome")?;
        Ok(link)
    }

    /// Renews the leases of no sessions; how long the answer took.
    ///
    /// # Errors
    /// The link is over.
    pub fn heartbeat(&mut self) -> anyhow::Result<Duration> {
        let start = clock::now();
        self.say(&json!({"type": "renew", "sessions": []}))?;
        self.hear("renewed")?;
        Ok(start.elapsed())
    }

    fn say(&mut self, frame: &Value) -> anyhow::Result<()> {
        Ok(self.0.send(Message::text(frame.to_string()))?)
    }

    /// The next frame, which has to be of this type.
    fn hear(&mut self, wanted: &str) -> anyhow::Result<Value> {
        loop {
            match self.0.read()? {
                Message::Text(text) => {
                    let frame: Value = serde_json::from_str(&text)?;
                    ensure!(frame["type"] == wanted, "{wanted} was expected: {frame}");
                    return Ok(frame);
                }
                Message::Close(_) => bail!("the server ends the link"),
                _ => {}
            }
        }
    }
}
