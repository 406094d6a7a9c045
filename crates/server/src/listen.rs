//! Accepting connections: limits on what a stranger can hold open, TLS, and an orderly end.

use std::{
    collections::HashMap,
    future::pending,
    io,
    net::{IpAddr, SocketAddr},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::{Router, body::Body, extract::Request};
use hyper::body::Incoming;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto,
    service::TowerToHyperService,
};
use rustls::ServerConfig;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    time::{sleep, timeout},
};
use tokio_rustls::TlsAcceptor;
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::{ServiceExt, util::MapRequest};

/// How long a connection may take for TLS, how long then for its first request, and how long for
/// the head of each further one.
const OPENING_TIME: Duration = Duration::from_secs(10);

/// Where a request comes from.
#[derive(Debug, Clone, Copy)]
pub struct Peer {
    /// The other side's address.
    pub address: SocketAddr,
    /// Whether the connection is encrypted.
    pub secure: bool,
}

/// How many connections there may be.
#[derive(Clone)]
pub struct ConnectionLimit(Arc<Mutex<Counts>>);

struct Counts {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
    max: usize,
    max_per_address: usize,
}

/// One connection that counts; gives its place back when the last clone is dropped. What outlives
/// the request (a WebSocket) keeps a clone.
#[derive(Clone)]
pub struct Place(Arc<CountedPlace>);

impl Place {
    /// Who is at the other end is known: the connection counts among all still, and for its address no more.
    /// A whole fleet may be behind one address.
    pub fn is_of_a_known_client(&self) {
        self.0.forget_address();
    }
}

struct CountedPlace {
    limit: ConnectionLimit,
    address: IpAddr,
    /// Whether it still counts for its address.
    of_a_stranger: AtomicBool,
}

impl ConnectionLimit {
    /// At most `max` connections, and `max_per_address` from one address.
    pub fn new(max: usize, max_per_address: usize) -> Self {
        let counts = Counts {
            all: 0,
            by_address: HashMap::new(),
            max,
            max_per_address,
        };
        Self(Arc::new(Mutex::new(counts)))
    }

    /// Takes a place for a connection from `address`; one IPv6 stranger has a whole /64 network.
    fn take(&self, address: IpAddr) -> Option<Place> {
        let address = match address.to_canonical() {
            IpAddr::V6(address) => IpAddr::V6((u128::from(address) >> 64 << 64).into()),
            address => address,
        };
        let mut counts = self.0.lock().expect("no holder of this lock panics");
        let here = counts.by_address.get(&address).copied().unwrap_or(0);
        if counts.all >= counts.max || here >= counts.max_per_address {
            return None;
        }
        counts.all += 1;
        counts.by_address.insert(address, here + 1);
        Some(Place(Arc::new(CountedPlace {
            limit: self.clone(),
            address,
            of_a_stranger: AtomicBool::new(true),
        })))
    }
}

impl CountedPlace {
    fn forget_address(&self) {
        if !self.of_a_stranger.swap(false, Ordering::Relaxed) {
            return;
        }
        let mut counts = self.limit.0.lock().expect("no holder of this lock panics");
        if let Some(here) = counts.by_address.get_mut(&self.address) {
            *here -= 1;
            if *here == 0 {
                counts.by_address.remove(&self.address);
            }
        }
    }
}

impl Drop for CountedPlace {
    fn drop(&mut self) {
        self.forget_address();
        let mut counts = self.limit.0.lock().expect("no holder of this lock panics");
        counts.all -= 1;
    }
}

/// One place to accept connections.
pub struct Door {
    /// The bound socket.
    pub listener: TcpListener,
    /// With TLS, or plain.
    pub tls: Option<Arc<ServerConfig>>,
}

impl Door {
    /// Serves `router` until `stop`; connections are then asked to finish, and `connections`
    /// waits for them.
    pub async fn serve(
        self,
        router: Router,
        limit: ConnectionLimit,
        stop: CancellationToken,
        connections: TaskTracker,
    ) {
        let acceptor = self.tls.map(TlsAcceptor::from);
        loop {
            let accepted = tokio::select! {
                () = stop.cancelled() => return,
                accepted = self.listener.accept() => accepted,
            };
            let (stream, address) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    wait_after(&error).await;
                    continue;
                }
            };
            let Some(place) = limit.take(address.ip()) else {
                tracing::debug!(%address, "too many connections; one is refused");
                continue;
            };
            let connection = Connection {
                acceptor: acceptor.clone(),
                address,
                place,
                router: router.clone(),
            };
            connections.spawn(connection.serve(stream, stop.clone()));
        }
    }
}

/// A full table of open files must not become a busy loop.
async fn wait_after(error: &io::Error) {
    if !matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
    ) {
        tracing::error!(%error, "connections cannot be accepted");
        sleep(Duration::from_millis(200)).await;
    }
}

struct Connection {
    acceptor: Option<TlsAcceptor>,
    address: SocketAddr,
    place: Place,
    router: Router,
}

impl Connection {
    async fn serve(self, stream: TcpStream, stop: CancellationToken) {
        let _ = stream.set_nodelay(true);
        match self.acceptor.clone() {
            None => self.talk(stream, false, stop).await,
            Some(acceptor) => match timeout(OPENING_TIME, acceptor.accept(stream)).await {
                Ok(Ok(stream)) => self.talk(stream, true, stop).await,
                Ok(Err(error)) => tracing::debug!(%error, "TLS failed"),
                Err(_) => tracing::debug!("TLS took too long"),
            },
        }
    }

    async fn talk<S>(self, stream: S, secure: bool, stop: CancellationToken)
    where
        S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let peer = Peer {
            address: self.address,
            secure,
        };
        let asked = CancellationToken::new();
        let first = asked.clone();
        let place = self.place;
        // Not as layers of the router: each one would wrap every route again, for every connection.
        let service: MapRequest<_, _> = self.router.map_request(move |request: Request<Incoming>| {
            first.cancel();
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(peer);
            request.extensions_mut().insert(place.clone());
            request
        });
        let mut builder = auto::Builder::new(TokioExecutor::new());
        builder
            .http1()
            .timer(TokioTimer::new())
            .header_read_timeout(OPENING_TIME)
            .max_buf_size(64 * 1024);
        builder
            .http2()
            .timer(TokioTimer::new())
            .keep_alive_interval(Some(Duration::from_secs(30)));
        let talk =
            builder.serve_connection_with_upgrades(TokioIo::new(stream), TowerToHyperService::new(service));
        tokio::pin!(talk);
        let ended = tokio::select! {
            ended = talk.as_mut() => ended,
            () = opening_time_over(&asked) => {
                tracing::debug!("a connection asked for nothing");
                return;
            }
            () = stop.cancelled() => {
                talk.as_mut().graceful_shutdown();
                talk.await
            }
        };
        if let Err(error) = ended {
            tracing::debug!(%error, "a connection ended early");
        }
    }
}

/// Resolves where no request has come in time. The protocol library waits without end for the
/// bytes that tell HTTP/1 from HTTP/2, and for the opening of HTTP/2.
async fn opening_time_over(asked: &CancellationToken) {
    if timeout(OPENING_TIME, asked.cancelled()).await.is_ok() {
        pending::<()>().await;
    }
}
