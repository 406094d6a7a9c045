//! A fleet of simulated clients, as a process of its own: `xtask bench fleet` talks to it by lines.
//!
//! `fleet SERVER CLIENTS ADDRESSES [CERTIFICATE]`; with a certificate the links are encrypted. The first line on its
//! input is a license key; then:
//!
//! - `count`: answers `online N`.
//! - `numbers N`: answers with the IDs of the first N clients.
//! - `changes PER_SECOND SECONDS`: clients of the second half go and come back in turn; says `gone ID AT` and
//!   `came ID AT`, in microseconds since 1970, and `changed` at last.
//!
//! By itself it says `opened SESSION` and `hung-up SESSION AT`.

mod client;
mod clock;

use std::{
    error::Error,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, OnceLock, atomic::AtomicUsize},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, BufReader, stdin},
    sync::{Semaphore, watch},
    task::JoinSet,
    time::interval,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore,
        client::Resumption,
        pki_types::{CertificateDer, pem::PemObject},
    },
};

use crate::client::{Client, Fleet, online};

/// What goes wrong here is told to whoever started it.
type Fault = Box<dyn Error + Send + Sync>;

/// How many clients open their first link at the same time.
const OPENING: usize = 64;
/// Files that are open besides the links.
const OTHER_FILES: u64 = 256;

/// What is kept of a client to speak with it.
struct Handle {
    number: Arc<OnceLock<u64>>,
    wanted: watch::Sender<bool>,
}

fn main() -> Result<(), Fault> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(run())
}

async fn run() -> Result<(), Fault> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [server, clients, addresses, certificate @ ..] = arguments.as_slice() else {
        return Err("fleet SERVER CLIENTS ADDRESSES [CERTIFICATE]".into());
    };
    let (server, clients, addresses): (SocketAddr, usize, u32) =
        (server.parse()?, clients.parse()?, addresses.parse()?);
    rlimit::increase_nofile_limit(clients as u64 + OTHER_FILES)?;
    let mut lines = BufReader::new(stdin()).lines();
    let license_key = lines.next_line().await?.ok_or("no license key")?;
    let fleet = Arc::new(Fleet {
        server,
        tls: certificate.first().map(|path| connector(path)).transpose()?,
        license_key,
        online: AtomicUsize::new(0),
        opening: Semaphore::new(OPENING),
    });
    let mut tasks = JoinSet::new();
    let handles: Arc<[Handle]> = (0..clients)
        .map(|index| {
            let (wanted, is_wanted) = watch::channel(true);
            let number = Arc::new(OnceLock::new());
            let from = Ipv4Addr::from(u32::from(Ipv4Addr::new(127, 0, 0, 2)) + index as u32 % addresses);
            let client = Client::new(fleet.clone(), index, from, is_wanted, number.clone());
            tasks.spawn(client.live());
            Handle { number, wanted }
        })
        .collect();
    while let Some(line) = lines.next_line().await? {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["count"] => println!("online {}", online(&fleet)),
            ["numbers", most] => {
                let numbers = handles.iter().filter_map(|handle| handle.number.get());
                let numbers: Vec<String> = numbers.take(most.parse()?).map(u64::to_string).collect();
                println!("numbers {}", numbers.join(","));
            }
            ["changes", per_second, seconds] => {
                let (per_second, seconds): (u32, u32) = (per_second.parse()?, seconds.parse()?);
                tasks.spawn(change(handles.clone(), per_second, seconds));
            }
            _ => return Err(format!("not understood: {line}").into()),
        }
    }
    Ok(())
}

/// Lets one client after the other go, and come back a second later at the earliest.
async fn change(handles: Arc<[Handle]>, per_second: u32, seconds: u32) {
    let first = handles.len() / 2;
    let mut ticks = interval(Duration::from_secs(1) / per_second);
    for n in 0..(per_second * seconds) as usize {
        ticks.tick().await;
        // The same ones, first to go and then to come back.
        let (round, place) = (n / per_second as usize, n % per_second as usize);
        let index = first + (round / 2 * per_second as usize + place) % (handles.len() - first);
        handles[index].wanted.send_modify(|wanted| *wanted = !*wanted);
    }
    println!("changed");
}

/// Trusts that certificate alone. Nothing is resumed: each client of a real fleet has its own memory.
fn connector(certificate: &str) -> Result<TlsConnector, Fault> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(certificate)?)?;
    let mut config = ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.resumption = Resumption::disabled();
    Ok(TlsConnector::from(Arc::new(config)))
}
