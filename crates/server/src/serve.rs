//! The server's life: open what it needs, serve, and stop in order.

use std::{
    fs::{File, TryLockError},
    io,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    path::Path,
    sync::Arc,
    time::Duration,
};

use portal::{Jobs, MasterKey, Portal, PostOffice, SmtpSettingsError, SystemClock};
use rustls::ServerConfig;
use tokio::{
    net::{TcpListener, TcpSocket},
    signal::unix::{SignalKind, signal},
    time::timeout,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::{
    app::{Address, App, RestDoor, router},
    config::{Config, ConfigError},
    letters::Letters,
    link,
    listen::{ConnectionLimit, Door},
    rest,
    texts::{AllTexts, Texts},
    tls::{self, Identity},
};

/// How long connections may take to finish when the server stops.
const FINISH_TIME: Duration = Duration::from_secs(10);

/// How many connections may wait to be accepted, as far as the system lets them (`net.core.somaxconn`). Those of
/// thousands of clients come at once after a restart; one that finds no place is tried again ever more slowly.
const WAITING: u32 = 4096;

/// Why the server did not start.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the messages say it")]
pub enum StartError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error("the data folder {0}: {1}")]
    Data(String, io::Error),
    #[error(transparent)]
    MasterKey(#[from] portal::MasterKeyError),
    #[error(transparent)]
    Tls(#[from] tls::TlsError),
    #[error("a server is running on the data folder {0} already")]
    Running(String),
    #[error("there is no installation in the data folder {0}; name the server's folder with --data")]
    NoInstallation(String),
    #[error("{0} cannot be listened on: {1}")]
    Listen(SocketAddr, io::Error),
    #[error("{0}")]
    Portal(#[from] portal::Error),
    #[error("signals: {0}")]
    Signals(io::Error),
}

/// Runs the server until it is told to stop (SIGINT, SIGTERM).
pub async fn run(config: Config) -> Result<(), StartError> {
    let mut config = config;
    let _lock = lock_data(&config.data)?;
    let https = bind(config.listen).await?;
    let http = match config.http_listen {
        Some(address) => Some(bind(address).await?),
        None => None,
    };
    let rest = match config.rest_listen {
        Some(address) => Some(bind(address).await?),
        None => None,
    };
    config.max_connections = open_files_for(config.max_connections);
    let portal = open_portal(&config).await?;
    portal.recover().await?;
    let stop = CancellationToken::new();
    let identity = Identity::load(&config, &names(), &stop)?;
    let app = app(&config, &portal, &identity, (&https, rest.as_ref()), &stop)?;
    let post = app.post.clone();
    let doors = Doors::open(&config, app, identity.config, https, http, rest);
    let jobs = Jobs::start(&portal, post);
    tracing::info!(listen = %config.listen, http_listen = ?config.http_listen, rest_listen = ?config.rest_listen, "Deskwarden is ready");
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

/// What mails say, with links to this server.
pub(crate) fn letters(config: &Config, texts: Arc<AllTexts>) -> Arc<Letters> {
    Arc::new(Letters::new(texts, link::address_for_mails(config)))
}

/// The way to the mail server that is configured, if one is.
pub(crate) fn post_office(
    config: &Config,
    letters: &Arc<Letters>,
) -> Result<Option<Arc<PostOffice>>, StartError> {
    let Some(smtp) = &config.smtp else {
        return Ok(None);
    };
    let settings = smtp.settings(&host_name())?;
    let fault = |error: SmtpSettingsError| ConfigError::Value("smtp", error.to_string());
    let post = PostOffice::new(settings, letters.writer()).map_err(fault)?;
    Ok(Some(Arc::new(post)))
}

/// This machine's name, for addresses.
pub(crate) fn host_name() -> String {
    let name = hostname::get().ok().and_then(|name| name.into_string().ok());
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| "localhost".to_owned())
}

fn app(
    config: &Config,
    portal: &Portal,
    identity: &Identity,
    (https, rest): (&TcpListener, Option<&TcpListener>),
    stop: &CancellationToken,
) -> Result<App, StartError> {
    let address = Address {
        public_url: config.public_url.clone(),
        behind_proxy: config.behind_proxy,
        https_port: https.local_addr().ok().map(|address| address.port()),
        rest: rest.and_then(rest_door),
        host_name: host_name(),
        pin: identity.pin.clone(),
    };
    let texts = Arc::new(Texts::all());
    let letters = letters(config, texts.clone());
    Ok(App {
        portal: portal.clone(),
        texts,
        address: Arc::new(address),
        post: post_office(config, &letters)?,
        letters,
        downloads: config.downloads(),
        stop: stop.child_token(),
        open: TaskTracker::new(),
    })
}

/// How the listener for scripts is reached: like plain HTTP of the portal, it does without TLS on loopback
/// only, where a proxy may end it.
fn rest_door(listener: &TcpListener) -> Option<RestDoor> {
    let address = listener.local_addr().ok()?;
    Some(RestDoor {
        port: address.port(),
        secure: !address.ip().is_loopback(),
    })
}

/// The doors that are open.
pub struct Doors {
    app: App,
    /// Ends accepting.
    shut: CancellationToken,
    connections: TaskTracker,
}

impl Doors {
    /// Serves `app` on the bound sockets: `https` with TLS, `http` without; `rest` for scripts alone.
    pub fn open(
        config: &Config,
        app: App,
        tls: Arc<ServerConfig>,
        https: TcpListener,
        http: Option<TcpListener>,
        rest: Option<TcpListener>,
    ) -> Self {
        let limit = ConnectionLimit::new(config.max_connections, config.max_connections_per_address);
        let shut = CancellationToken::new();
        let connections = TaskTracker::new();
        let router = router(app.clone());
        let rest = rest.map(|listener| Door {
            tls: rest_door(&listener)
                .filter(|door| door.secure)
                .map(|_| tls.clone()),
            listener,
        });
        let https = Door {
            listener: https,
            tls: Some(tls),
        };
        let http = http.map(|listener| Door { listener, tls: None });
        // All of a proxy's connections come from one address.
        let http_limit = if config.behind_proxy {
            ConnectionLimit::new(config.max_connections, config.max_connections)
        } else {
            limit.clone()
        };
        let rest_limit = if rest.as_ref().is_some_and(|door| door.tls.is_none()) {
            http_limit.clone()
        } else {
            limit.clone()
        };
        let for_scripts = rest::v1::router(app.clone());
        let doors = [
            (Some(https), router.clone(), limit),
            (http, router, http_limit),
            (rest, for_scripts, rest_limit),
        ];
        for (door, router, limit) in doors {
            let Some(door) = door else { continue };
            let serve = door.serve(router, limit, shut.clone(), connections.clone());
            crate::tasks::run("door", &shut, serve);
        }
        Self {
            app,
            shut,
            connections,
        }
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

/// Binds `address`; all IPv4 addresses in place of all IPv6 ones on a machine without IPv6.
async fn bind(address: SocketAddr) -> Result<TcpListener, StartError> {
    let fault = |error| StartError::Listen(address, error);
    match listen(address) {
        Err(_) if address.ip() == Ipv6Addr::UNSPECIFIED && !has_ipv6().await => {
            listen((Ipv4Addr::UNSPECIFIED, address.port()).into()).map_err(fault)
        }
        bound => bound.map_err(fault),
    }
}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()
    } else {
        TcpSocket::new_v6()
    }?;
    // A port that the last run has left is free at once.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

async fn has_ipv6() -> bool {
    TcpListener::bind((Ipv6Addr::UNSPECIFIED, 0)).await.is_ok()
}

/// Two servers on one data folder would undo each other's presence and leases.
fn lock_data(data: &Path) -> Result<File, StartError> {
    let fault = |error| StartError::Data(data.display().to_string(), error);
    make_private_folder(data).map_err(fault)?;
    let lock = File::create(data.join("serve.lock")).map_err(fault)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(StartError::Running(data.display().to_string())),
        Err(TryLockError::Error(error)) => Err(fault(error)),
    }
}

/// Makes room for that many connections in this process; says how many there is room for. Some
/// open files are left to the database and to downloads.
fn open_files_for(connections: usize) -> usize {
    const OTHERS: u64 = 256;
    let wanted = u64::try_from(connections)
        .unwrap_or(u64::MAX)
        .saturating_add(OTHERS);
    let granted = match rlimit::increase_nofile_limit(wanted) {
        Ok(granted) => granted,
        Err(error) => {
            tracing::warn!(%error, "the limit of open files cannot be raised");
            1024
        }
    };
    let room = usize::try_from(granted.saturating_sub(OTHERS))
        .unwrap_or(usize::MAX)
        .max(64);
    if room < connections {
        tracing::warn!(
            room,
            wanted = connections,
            "the limit of open files leaves room for fewer connections"
        );
    }
    connections.min(room)
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
    vec![
        host_name(),
        "localhost".to_owned(),
        "127.0.0.1".to_owned(),
        "::1".to_owned(),
    ]
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

#[cfg(test)]
mod tests {
    use tokio::net::TcpStream;

    use super::*;

    #[tokio::test]
    async fn hundreds_of_connections_may_wait_to_be_accepted() {
        let listener = bind((Ipv4Addr::LOCALHOST, 0).into()).await.unwrap();
        let address = listener.local_addr().unwrap();
        let mut waiting = Vec::new();
        for _ in 0..300 {
            // One that finds no place hangs, and fails minutes later.
            waiting.push(TcpStream::connect(address).await.unwrap());
        }
        for _ in &waiting {
            listener.accept().await.unwrap();
        }
    }
}
