//! One connection to the server, from TCP to the frames of the control link.

use std::{io, sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt};
use model::{Alias, ClientNumber};
use rustls_pki_types::ServerName;
use serde::{Deserialize, Serialize};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::TlsConnector;
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, protocol::WebSocketConfig},
};
use wire::{AccountNotice, ClientFrame, RefusalReason, ServerFrame};

use super::{ServerAddress, Sessions, tls};
use crate::data::Identity;

/// How long each step of connecting may take.
const STEP: Duration = Duration::from_secs(10);

/// Why there is no link.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LinkError {
    /// The server does not answer.
    #[error("the server does not answer: {detail}")]
    Unreachable {
        /// What the operating system says.
        detail: String,
    },
    /// The server's certificate is not accepted.
    #[error("the server's certificate is not accepted: {detail}")]
    Certificate {
        /// What the TLS library says.
        detail: String,
    },
    /// What answers is no server of ours, or speaks nonsense.
    #[error("unexpected answer: {detail}")]
    Protocol {
        /// What was wrong.
        detail: String,
    },
    /// The server has refused this client.
    #[error("the server refused: {reason:?}")]
    Refused {
        /// Why.
        reason: RefusalReason,
    },
    /// The server stops and has said when to come back.
    #[error("the server stops")]
    GoAway {
        /// After how many milliseconds.
        come_back_after: u64,
    },
    /// The link was up and broke.
    #[error("the link broke: {detail}")]
    Broken {
        /// How.
        detail: String,
    },
}

/// The server has let this device in.
#[derive(Debug, Clone)]
pub struct Welcome {
    /// The device's ID.
    pub number: ClientNumber,
    /// The account that it is registered to.
    pub account: Option<AccountNotice>,
    /// Its alias.
    pub alias: Option<Alias>,
}

/// What arrives on a connection.
#[derive(Debug)]
pub enum Arrival {
    /// A frame.
    Frame(ServerFrame),
    /// The answer to a ping, with what the ping carried.
    Pong(Vec<u8>),
    /// A sign of life without content.
    Nothing,
}

trait Bytes: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Bytes for T {}

/// An open WebSocket to a server.
pub struct Connection {
    socket: WebSocketStream<Box<dyn Bytes>>,
}

impl Connection {
    /// Connects; nothing is said yet.
    ///
    /// # Errors
    /// [`LinkError::Unreachable`], [`LinkError::Certificate`] or [`LinkError::Protocol`].
    pub async fn open(address: &ServerAddress) -> Result<Self, LinkError> {
        let connecting = TcpStream::connect((address.host(), address.port()));
        let tcp = within_step(connecting).await?.map_err(unreachable)?;
        tcp.set_nodelay(true).map_err(unreachable)?;
        let bytes: Box<dyn Bytes> = match address.is_encrypted() {
            true => Box::new(encrypt(address, tcp).await?),
            false => Box::new(tcp),
        };
        let limits = WebSocketConfig::default()
            .read_buffer_size(16 * 1024)
            .max_message_size(Some(wire::MAX_FRAME))
            .max_frame_size(Some(wire::MAX_FRAME));
        let asked = client_async_with_config(address.link(), bytes, Some(limits));
        let (socket, _response) = within_step(asked).await?.map_err(protocol)?;
        Ok(Self { socket })
    }

    /// Proves who this device is.
    ///
    /// # Errors
    /// When the server refuses, does not answer in time or says something else.
    pub async fn sign_in(
        &mut self,
        identity: &Identity,
        sessions: impl FnOnce() -> Sessions,
    ) -> Result<Welcome, LinkError> {
        let device_key = identity.device_key();
        self.send(&ClientFrame::Hello {
            protocol: wire::PROTOCOL,
            device_key,
        })
        .await?;
        let nonce = match self.answer().await? {
            ServerFrame::Challenge { nonce } if nonce.len() == 32 => nonce,
            other => return Err(unexpected(&other)),
        };
        let signature = identity.sign(&wire::challenge_statement(&device_key, &nonce));
        let Sessions { running, ended } = sessions();
        let proof = ClientFrame::Proof {
            signature,
            report: super::report::device(),
            sessions: running,
            ended,
        };
        self.send(&proof).await?;
        match self.answer().await? {
            ServerFrame::Welcome {
                number,
                account,
                alias,
                ..
            } => Ok(Welcome {
                number,
                account,
                alias,
            }),
            other => Err(unexpected(&other)),
        }
    }

    /// Sends one frame.
    ///
    /// # Errors
    /// When the link is broken, or the server takes nothing for long.
    pub async fn send(&mut self, frame: &ClientFrame) -> Result<(), LinkError> {
        let text = serde_json::to_string(frame).map_err(protocol)?;
        self.write(Message::text(text)).await
    }

    /// Sends a ping that carries `content`.
    ///
    /// # Errors
    /// As [`Self::send`].
    pub async fn ping(&mut self, content: Vec<u8>) -> Result<(), LinkError> {
        self.write(Message::Ping(content.into())).await
    }

    /// What arrives next. Cancelling loses nothing.
    ///
    /// # Errors
    /// When the link ends, or what arrives is no frame.
    pub async fn next(&mut self) -> Result<Arrival, LinkError> {
        let message = self
            .socket
            .next()
            .await
            .ok_or_else(|| broken("closed"))?
            .map_err(broken)?;
        match message {
            Message::Text(text) => serde_json::from_str(&text).map(Arrival::Frame).map_err(protocol),
            Message::Pong(content) => Ok(Arrival::Pong(content.to_vec())),
            Message::Ping(_) => Ok(Arrival::Nothing),
            Message::Close(_) => Err(broken("closed by the server")),
            Message::Binary(_) | Message::Frame(_) => Err(protocol("a frame that is not text")),
        }
    }

    /// Says goodbye, as far as the other side still listens.
    pub async fn close(mut self) {
        let _best_effort = timeout(Duration::from_secs(1), self.socket.close(None)).await;
    }

    async fn write(&mut self, message: Message) -> Result<(), LinkError> {
        within_step(self.socket.send(message)).await?.map_err(broken)
    }

    async fn answer(&mut self) -> Result<ServerFrame, LinkError> {
        let waiting = async {
            loop {
                if let Arrival::Frame(frame) = self.next().await? {
                    return Ok(frame);
                }
            }
        };
        match within_step(waiting).await?? {
            ServerFrame::Refused { reason } => Err(LinkError::Refused { reason }),
            ServerFrame::GoAway { come_back_after } => Err(LinkError::GoAway { come_back_after }),
            frame => Ok(frame),
        }
    }
}

async fn encrypt(
    address: &ServerAddress,
    tcp: TcpStream,
) -> Result<tokio_rustls::client::TlsStream<TcpStream>, LinkError> {
    let config = tls::config(address.pin()).map_err(protocol)?;
    let name = ServerName::try_from(address.host()).map_err(protocol)?;
    let handshake = TlsConnector::from(Arc::new(config)).connect(name, tcp);
    within_step(handshake)
        .await?
        .map_err(|error| match tls_error(&error) {
            Some(rustls::Error::InvalidCertificate(_)) => LinkError::Certificate {
                detail: error.to_string(),
            },
            Some(_) => protocol(error),
            None => unreachable(error),
        })
}

fn tls_error(error: &io::Error) -> Option<&rustls::Error> {
    error.get_ref()?.downcast_ref()
}

async fn within_step<T>(step: impl Future<Output = T>) -> Result<T, LinkError> {
    timeout(STEP, step)
        .await
        .map_err(|_| unreachable(io::Error::from(io::ErrorKind::TimedOut)))
}

fn unreachable(error: io::Error) -> LinkError {
    LinkError::Unreachable {
        detail: error.to_string(),
    }
}

fn protocol(error: impl ToString) -> LinkError {
    LinkError::Protocol {
        detail: error.to_string(),
    }
}

fn broken(error: impl ToString) -> LinkError {
    LinkError::Broken {
        detail: error.to_string(),
    }
}

fn unexpected(frame: &ServerFrame) -> LinkError {
    let text = serde_json::to_value(frame).unwrap_or_default();
    protocol(format!("a frame out of order: {}", text["type"]))
}
