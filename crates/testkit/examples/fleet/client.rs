//! One simulated client: its key, its link, and how it comes back.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use ed25519_dalek::{Signer, SigningKey};
use futures_util::{SinkExt, StreamExt};
use model::{AcceptedBy, DeviceKey, DeviceReport, MediaPath, Permissions};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpSocket,
    sync::{Semaphore, watch},
    time::{MissedTickBehavior, interval, sleep, timeout},
};
use tokio_rustls::{TlsConnector, rustls::pki_types::ServerName};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, protocol::WebSocketConfig},
};
use wire::{ClientFrame, PING_EVERY_SECONDS, PROTOCOL, ServerFrame, challenge_statement};

use crate::{Fault, clock};

const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// A link that lived this long was a good one.
const PROVEN: Duration = Duration::from_secs(10);
/// How long each step on the way to an open link may take.
const STEP: Duration = Duration::from_secs(10);
const READ_BUFFER: usize = 1024;

/// What all clients share.
pub struct Fleet {
    /// Where the server listens.
    pub server: SocketAddr,
    /// How links are encrypted.
    pub tls: Option<TlsConnector>,
    /// The account that everybody joins.
    pub license_key: String,
    /// How many links are up.
    pub online: AtomicUsize,
    /// Lets so many open their first link at once.
    pub opening: Semaphore,
}

/// How many links are up.
pub fn online(fleet: &Fleet) -> usize {
    fleet.online.load(Ordering::Relaxed)
}

/// One client.
pub struct Client {
    fleet: Arc<Fleet>,
    key: SigningKey,
    report: DeviceReport,
    from: Ipv4Addr,
    wanted: watch::Receiver<bool>,
    number: Arc<OnceLock<u64>>,
    wait: Duration,
    is_called_back: bool,
}

/// Why a link is over, if nothing went wrong.
enum Over {
    NotWanted,
    GoAway(Duration),
}

type Socket<S> = WebSocketStream<S>;

impl Client {
    /// The client with that index: the same index is the same device.
    pub fn new(
        fleet: Arc<Fleet>,
        index: usize,
        from: Ipv4Addr,
        wanted: watch::Receiver<bool>,
        number: Arc<OnceLock<u64>>,
    ) -> Self {
        let mut seed = [7; 32];
        seed[..8].copy_from_slice(&(index as u64).to_be_bytes());
        Self {
            fleet,
            key: SigningKey::from_bytes(&seed),
            report: DeviceReport {
                version: "0.1.0".to_owned(),
                host_name: format!("desk-{index:05}"),
                operating_system: "Debian GNU/Linux 13".to_owned(),
            },
            from,
            wanted,
            number,
            wait: FIRST_WAIT,
            is_called_back: false,
        }
    }

    /// Keeps the link up, as the real client does: after a fault it waits for a second, then twice as long each
    /// time, up to half a minute, and each time for a random part of that.
    pub async fn live(mut self) {
        loop {
            if self.wanted.wait_for(|wanted| *wanted).await.is_err() {
                return;
            }
            match Box::pin(self.link()).await {
                Ok(Over::NotWanted) => self.is_called_back = true,
                Ok(Over::GoAway(wait)) => {
                    let spread = (wait / 2).max(FIRST_WAIT);
                    sleep(wait + spread.mul_f64(rand::random())).await;
                }
                Err(_) => {
                    sleep(self.wait.mul_f64(rand::random())).await;
                    self.wait = (self.wait * 2).min(LONGEST_WAIT);
                }
            }
        }
    }

    async fn link(&mut self) -> Result<Over, Fault> {
        let fleet = self.fleet.clone();
        // The first time one after the other; when the server was away everybody comes when it likes.
        let turn = match self.number.get() {
            None => Some(fleet.opening.acquire().await?),
            Some(_) => None,
        };
        let socket = TcpSocket::new_v4()?;
        socket.set_nodelay(true)?;
        socket.bind((self.from, 0).into())?;
        let stream = timeout(STEP, socket.connect(fleet.server)).await??;
        match &fleet.tls {
            None => {
                let socket = self.open(stream).await?;
                drop(turn);
                self.stay(socket).await
            }
            Some(tls) => {
                let name = ServerName::from(fleet.server.ip());
                let stream = timeout(STEP, tls.connect(name, stream)).await??;
                let socket = self.open(stream).await?;
                drop(turn);
                self.stay(socket).await
            }
        }
    }

    /// Proves the key, and registers where that is still to be done.
    async fn open<S>(&mut self, stream: S) -> Result<Socket<S>, Fault>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let address = format!("ws://{}/link", self.fleet.server);
        let config = WebSocketConfig::default().read_buffer_size(READ_BUFFER);
        let upgraded = client_async_with_config(address, stream, Some(config));
        let (mut socket, _) = timeout(STEP, upgraded).await??;
        let device_key = DeviceKey::new(self.key.verifying_key().to_bytes());
        let hello = ClientFrame::Hello {
            protocol: PROTOCOL,
            device_key,
        };
        say(&mut socket, &hello).await?;
        loop {
            match timeout(STEP, hear(&mut socket)).await?? {
                ServerFrame::Challenge { nonce } => {
                    let nonce: [u8; 32] = nonce.as_slice().try_into()?;
                    let signature = self.key.sign(&challenge_statement(&device_key, &nonce));
                    let proof = ClientFrame::Proof {
                        signature: signature.to_bytes().to_vec(),
                        report: self.report.clone(),
                        sessions: Vec::new(),
                        ended: Vec::new(),
                    };
                    say(&mut socket, &proof).await?;
                }
                ServerFrame::Welcome { number, account, .. } => {
                    let _ = self.number.set(number.to_string().parse()?);
                    if account.is_some() {
                        return Ok(socket);
                    }
                    let license_key = self.fleet.license_key.clone();
                    say(&mut socket, &ClientFrame::Register { license_key }).await?;
                }
                ServerFrame::Registered { .. } => return Ok(socket),
                frame => return Err(format!("not expected: {frame:?}").into()),
            }
        }
    }

    async fn stay<S>(&mut self, socket: Socket<S>) -> Result<Over, Fault>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let number = self.number.get().copied().unwrap_or_default();
        if std::mem::take(&mut self.is_called_back) {
            println!("came {number} {}", clock::micros());
        }
        self.fleet.online.fetch_add(1, Ordering::Relaxed);
        let since = clock::monotonic();
        let over = self.talk(socket).await;
        if since.elapsed() >= PROVEN {
            self.wait = FIRST_WAIT;
        }
        self.fleet.online.fetch_sub(1, Ordering::Relaxed);
        if let Ok(Over::NotWanted) = over {
            println!("gone {number} {}", clock::micros());
        }
        over
    }

    async fn talk<S>(&mut self, mut socket: Socket<S>) -> Result<Over, Fault>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let mut pings = interval(Duration::from_secs(PING_EVERY_SECONDS));
        pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let frame = tokio::select! {
                _ = pings.tick() => None,
                _ = self.wanted.wait_for(|wanted| !*wanted) => return Ok(Over::NotWanted),
                frame = hear(&mut socket) => Some(frame?),
            };
            let Some(frame) = frame else {
                socket.send(Message::Ping(Vec::new().into())).await?;
                continue;
            };
            match frame {
                ServerFrame::SessionRequested { session, .. } => {
                    let opened = ClientFrame::SessionOpened {
                        session,
                        permissions: Permissions::default(),
                        path: MediaPath::Direct,
                        accepted_by: AcceptedBy::Person { name: None },
                    };
                    say(&mut socket, &opened).await?;
                    println!("opened {session}");
                }
                ServerFrame::HangUp { session, reason } => {
                    println!("hung-up {session} {}", clock::micros());
                    let ended = ClientFrame::SessionEnded {
                        session,
                        reason,
                        at: clock::now(),
                    };
                    say(&mut socket, &ended).await?;
                }
                ServerFrame::GoAway { come_back_after } => {
                    return Ok(Over::GoAway(Duration::from_millis(come_back_after)));
                }
                _ => {}
            }
        }
    }
}

async fn say<S>(socket: &mut Socket<S>, frame: &ClientFrame) -> Result<(), Fault>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    Ok(socket.send(Message::text(serde_json::to_string(frame)?)).await?)
}

/// The next frame; the link's pings are answered by the way.
async fn hear<S>(socket: &mut Socket<S>) -> Result<ServerFrame, Fault>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    while let Some(message) = socket.next().await {
        if let Message::Text(text) = message? {
            return Ok(serde_json::from_str(&text)?);
        }
    }
    Err("the link is over".into())
}
