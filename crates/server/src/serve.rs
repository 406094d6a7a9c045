//! The server's life: open what it needs, serve, and stop in order.

use std::{
    io,
    net::SocketAddr,
    path::Path,
    sync::Arc,
    time::Duration,
};

use portal::{Jobs, MasterKey, Portal, SystemClock};
use rustls::ServerConfig;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    time::timeout,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::{
    app::{Address, App, router},
    config::Config,
    link,
    listen::{ConnectionLimit, Door},
    texts::Texts,
    tls::{self, Identity},
};

/// How long connections may take to finish when the server stops.
const FINISH_TIME: Duration = Duration::from_secs(10);

/// Why the server did not start.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the messages say it")]
pub enum StartError {
    #[error(transparent)]
    Config(#[from] crate::config::ConfigError),
    #[error("the data folder {0}: {1}")]
    Data(String, io::Error),
    #[error(transparent)]
    MasterKey(#[from] portal::MasterKeyError),
    #[error(transparent)]
    Tls(#[from] tls::TlsError),
    #[error("{0} cannot be listened on: {1}")]
    Listen(SocketAddr, io::Error),
    #[error("{0}")]
    Portal(#[from] portal::Error),
    #[error("signals: {0}")]
    Signals(io::Error),
}

/// Runs the server until it is told to stop (SIGINT, SIGTERM).
pub async fn run(config: Config) -> Result<(), StartError> {
    let portal = open_portal(&config).await?;
    portal.recover().await?;
    let stop = CancellationToken::new();
    let identity = Identity::load(&config, &names(), &stop)?;
    let https = bind(config.listen).await?;
    let http = match config.http_listen {
        Some(address) => Some(bind(address).await?),
        None => None,
    };
    let app = app(&config, &portal, &identity, &https, &stop);
    let doors = Doors::open(&config, app, identity.config, https, http);
    let jobs = Jobs::start(&portal);
    tracing::info!(listen = %config.listen, http_listen = ?config.http_listen, "Deskwarden is ready");
    eprintln!("{}", link::link(&config, &portal).await?);

    wait_for_signal().await?;
    tracing::info!("stopping");
    if !doors.close(&portal).await {
        tracing::warn!("some connections did not finish in time");
    }
    stop.cancel();
    jobs.stop(&portal).await;
    Ok(())
}

/// Opens the database and the keys in the data folder.
pub(crate) async fn open_portal(config: &Config) -> Result<Portal, StartError> {
    make_private_folder(&config.data)
        .map_err(|error| StartError::Data(config.data.display().to_string(), error))?;
    let master_key = MasterKey::load_or_make(&config.data.join("master.key"))?;
    let clock = Arc::new(SystemClock);
    Ok(Portal::open(&config.database(), master_key, clock, env!("CARGO_PKG_VERSION")).await?)
}

/// This machine's name, for addresses.
pub(crate) fn host_name() -> String {
    let name = hostname::get().ok().and_then(|name| name.into_string().ok());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| "localhost".to_owned())
}

fn app(
    config: &Config,
    portal: &Portal,
    identity: &Identity,
    https: &TcpListener,
    stop: &CancellationToken,
) -> App {
    let address = Address {
        public_url: config.public_url.clone(),
        https_port: https.local_addr().ok().map(|address| address.port()),
        host_name: host_name(),
        pin: identity.pin.clone(),
    };
    App {
        portal: portal.clone(),
        texts: Arc::new(Texts::english()),
        address: Arc::new(address),
        downloads: config.downloads(),
        stop: stop.child_token(),
        open: TaskTracker::new(),
    }
}

/// The doors that are open.
pub struct Doors {
    app: App,
    /// Ends accepting.
    shut: CancellationToken,
    connections: TaskTracker,
}

impl Doors {
    /// Serves `app` on the bound sockets: `https` with TLS, `http` without.
    pub fn open(
        config: &Config,
        app: App,
        tls: Arc<ServerConfig>,
        https: TcpListener,
        http: Option<TcpListener>,
    ) -> Self {
        let limit = ConnectionLimit::new(config.max_connections, config.max_connections_per_address);
        let shut = CancellationToken::new();
        let connections = TaskTracker::new();
        let router = router(app.clone());
        let https = Door { listener: https, tls: Some(tls) };
        let http = http.map(|listener| Door { listener, tls: None });
        for door in [Some(https), http].into_iter().flatten() {
            let serve = door.serve(router.clone(), limit.clone(), shut.clone(), connections.clone());
            crate::tasks::run("door", &shut, serve);
        }
        Self { app, shut, connections }
    }

    /// Stops accepting, tells every link to come back later, finishes what runs, and closes. Says
    /// whether everything finished in time.
    pub async fn close(self, portal: &Portal) -> bool {
        self.shut.cancel();
        portal.say_goodbye().await;
        self.app.stop.cancel();
        self.app.open.close();
        self.connections.close();
        let finished = async {
            self.app.open.wait().await;
            self.connections.wait().await;
        };
        timeout(FINISH_TIME, finished).await.is_ok()
    }
}

async fn bind(address: SocketAddr) -> Result<TcpListener, StartError> {
    TcpListener::bind(address).await.map_err(|error| StartError::Listen(address, error))
}

fn make_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// The names that a certificate of the server's own is made for.
fn names() -> Vec<String> {
    vec![host_name(), "localhost".to_owned(), "127.0.0.1".to_owned(), "::1".to_owned()]
}

async fn wait_for_signal() -> Result<(), StartError> {
    let mut terminate = signal(SignalKind::terminate()).map_err(StartError::Signals)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(StartError::Signals)?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
