//! `xtask bench signin`: what a flood of sign-ins takes from everybody else.

use std::fmt;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::thread::{self, sleep};
use std::time::Duration;

use anyhow::Context;

use super::database::Database;
use super::device_link::DeviceLink;
use super::figures::quantile;
use super::http::Connection;
use super::installation::{EMAIL, Installation, PASSWORD};
use super::{SigninArguments, clock, packages, usage};

/// Connections of the flood: more than the server lets wait.
const FLOODERS: u64 = 96;
/// Tries from one address before the next one is taken: fewer than an address has at once.
const TRIES_PER_ADDRESS: u64 = 15;
/// A user whom nobody attacks.
const COLLEAGUE: &str = "colleague@example.org";
/// One try in so many is of an e-mail address that there is.
const KNOWN_EVERY: u64 = 10;
const PAGE_EVERY: Duration = Duration::from_millis(40);
const HEARTBEAT_EVERY: Duration = Duration::from_millis(25);
const SIGN_IN_EVERY: Duration = Duration::from_millis(1500);

/// How many sign-ins a second strangers try.
#[derive(Clone, Copy)]
enum Flood {
    None,
    PerSecond(u64),
    AsFastAsItGoes,
}

#[derive(Default)]
struct Counts {
    verified: AtomicU64,
    too_many: AtomicU64,
    unavailable: AtomicU64,
    other: AtomicU64,
    /// Addresses that were used.
    addresses: AtomicU64,
    tries: AtomicU64,
}

/// What one phase showed.
struct Row {
    flood: Flood,
    verified: f64,
    too_many: f64,
    unavailable: f64,
    processor: f64,
    page: (f64, f64),
    heartbeat: (f64, f64),
    /// Sign-ins with the right password: tried, let in, and the median of those in milliseconds.
    honest: (usize, usize, f64),
    load: f64,
}

/// Measures without a flood and with two, and prints a table.
///
/// # Errors
/// What could not be built, started or measured.
pub fn run(root: &Path, arguments: &SigninArguments) -> anyhow::Result<()> {
    packages::install(&packages::SQLITE)?;
    let programs = match &arguments.programs {
        Some(programs) => programs.canonicalize()?,
        None => packages::build(root, &["server"])?,
    };
    let dropped = tempfile::tempdir()?;
    let logs = arguments
        .logs
        .clone()
        .unwrap_or_else(|| dropped.path().to_owned());
    fs::create_dir_all(&logs)?;
    let installation = Installation::start(&programs, &logs, None)?;
    let cookie = installation.set_up()?;
    let database = Database::Sqlite(installation.database_file());
    let hash = database.ask("SELECT password_hash FROM users")?;
    database.ask(&add_colleague())?;
    let mut link = DeviceLink::open(installation.address())?;
    let mut rows = Vec::new();
    for flood in [
        Flood::None,
        Flood::PerSecond(arguments.rate),
        Flood::AsFastAsItGoes,
    ] {
        let stage = Stage {
            server: installation.address(),
            process: installation.id().context("the server does not run")?,
            cookie: &cookie,
            seconds: arguments.seconds,
        };
        let row = stage.measure(flood, &mut link)?;
        println!("{row}");
        rows.push(row);
    }
    println!("\nPasswords are kept by {}", parameters(&hash));
    println!(
        "\n| flood | verified/s | 429/s | 503/s | server % of a core | page median ms | p99 | heartbeat median ms \
         | p99 | right password: let in | median ms | load |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|---|");
    rows.iter().for_each(|row| println!("{row}"));
    Ok(())
}

/// A second user, who is what the first one is.
fn add_colleague() -> String {
    let id = "usr_019ab000000070008000000000000001";
    format!(
        "INSERT INTO users (id, email, email_folded, password_hash, operator, created_at) \
         SELECT '{id}', '{COLLEAGUE}', '{COLLEAGUE}', password_hash, FALSE, created_at FROM users; \
         INSERT INTO memberships (user_id, account_id, role_id, disabled, created_at) \
         SELECT '{id}', account_id, role_id, FALSE, created_at FROM memberships;"
    )
}

/// The algorithm and its parameters in a PHC string.
fn parameters(hash: &str) -> String {
    hash.split('$')
        .filter(|part| !part.is_empty())
        .take(3)
        .collect::<Vec<_>>()
        .join(" ")
}

struct Stage<'a> {
    server: SocketAddr,
    process: u32,
    cookie: &'a str,
    seconds: u64,
}

impl Stage<'_> {
    fn measure(&self, flood: Flood, link: &mut DeviceLink) -> anyhow::Result<Row> {
        let (over, counts) = (AtomicBool::new(false), Counts::default());
        let counts = &counts;
        thread::scope(|scope| {
            for place in 0..flooders(flood) {
                let (over, server) = (&over, self.server);
                scope.spawn(move || strangers(server, flood, place, over, counts));
            }
            let page = scope.spawn(|| self.pages(&over));
            let heartbeat = scope.spawn(|| heartbeats(link, &over));
            let honest = scope.spawn(|| self.sign_ins(&over));
            sleep(Duration::from_secs(1));
            let (start, used) = (clock::now(), usage::seconds_of_tree(self.process));
            let before = counts.seen();
            sleep(Duration::from_secs(self.seconds));
            let (seconds, after) = (start.elapsed().as_secs_f64(), counts.seen());
            let processor = (usage::seconds_of_tree(self.process) - used) / seconds * 100.0;
            over.store(true, Relaxed);
            let rate = |place: usize| (after[place] - before[place]) as f64 / seconds;
            let gone = |_| anyhow::anyhow!("a measurement gave up");
            let page = page.join().map_err(gone)??;
            let heartbeat = heartbeat.join().map_err(gone)??;
            let (tried, times) = honest.join().map_err(gone)??;
            Ok(Row {
                flood,
                verified: rate(0),
                too_many: rate(1),
                unavailable: rate(2),
                processor,
                page: summary(&page),
                heartbeat: summary(&heartbeat),
                honest: (tried, times.len(), summary(&times).0),
                load: usage::load(),
            })
        })
    }

    fn pages(&self, over: &AtomicBool) -> anyhow::Result<Vec<f64>> {
        let mut connection = Connection::open(self.server, None)?;
        let mut times = Vec::new();
        while !over.load(Relaxed) {
            let start = clock::now();
            let answer = connection.get("/clients", self.cookie)?;
            times.push(start.elapsed().as_secs_f64() * 1000.0);
            anyhow::ensure!(answer.status == 200, "the page says {}", answer.status);
            sleep(PAGE_EVERY);
        }
        Ok(times)
    }

    /// A user who signs in with the right password, from another address each time.
    fn sign_ins(&self, over: &AtomicBool) -> anyhow::Result<(usize, Vec<f64>)> {
        let (mut tried, mut times) = (0, Vec::new());
        while !over.load(Relaxed) {
            let from = Ipv4Addr::new(127, 200, (tried / 200) as u8, (tried % 200) as u8 + 1);
            let mut connection = Connection::open(self.server, Some(from))?;
            let start = clock::now();
            let fields = [("email", COLLEAGUE), ("password", PASSWORD)];
            if connection.post("/sign-in", &fields)?.cookie.is_some() {
                times.push(start.elapsed().as_secs_f64() * 1000.0);
            }
            tried += 1;
            sleep(SIGN_IN_EVERY);
        }
        Ok((tried, times))
    }
}

fn heartbeats(link: &mut DeviceLink, over: &AtomicBool) -> anyhow::Result<Vec<f64>> {
    let mut times = Vec::new();
    while !over.load(Relaxed) {
        times.push(link.heartbeat()?.as_secs_f64() * 1000.0);
        sleep(HEARTBEAT_EVERY);
    }
    Ok(times)
}

fn flooders(flood: Flood) -> u64 {
    match flood {
        Flood::None => 0,
        Flood::PerSecond(_) | Flood::AsFastAsItGoes => FLOODERS,
    }
}

/// One connection after the other, each from an address of its own, with wrong passwords.
fn strangers(server: SocketAddr, flood: Flood, place: u64, over: &AtomicBool, counts: &Counts) {
    let (start, mut tried) = (clock::now(), 0);
    while !over.load(Relaxed) {
        let Ok(mut connection) = Connection::open(server, Some(counts.next_address())) else {
            counts.other.fetch_add(1, Relaxed);
            sleep(Duration::from_millis(10));
            continue;
        };
        for _ in 0..TRIES_PER_ADDRESS {
            if let Flood::PerSecond(rate) = flood {
                let due = Duration::from_secs_f64((place + tried * FLOODERS) as f64 / rate as f64);
                sleep(due.saturating_sub(start.elapsed()));
            }
            tried += 1;
            if over.load(Relaxed) || counts.try_once(&mut connection).is_err() {
                break;
            }
        }
    }
}

impl Counts {
    fn next_address(&self) -> Ipv4Addr {
        let number = self.addresses.fetch_add(1, Relaxed);
        let [.., third, second, first] = (number % 10_000_000).to_be_bytes();
        Ipv4Addr::new(127, third.wrapping_add(1), second, first)
    }

    fn try_once(&self, connection: &mut Connection) -> anyhow::Result<()> {
        let number = self.tries.fetch_add(1, Relaxed);
        let unknown = format!("stranger.{number}@example.net");
        let email = if number.is_multiple_of(KNOWN_EVERY) {
            EMAIL
        } else {
            &unknown
        };
        let answer = connection.post("/sign-in", &[("email", email), ("password", "not the right one")])?;
        let count = match answer.status {
            422 => &self.verified,
            429 => &self.too_many,
            503 => &self.unavailable,
            _ => &self.other,
        };
        count.fetch_add(1, Relaxed);
        Ok(())
    }

    fn seen(&self) -> [u64; 3] {
        [&self.verified, &self.too_many, &self.unavailable].map(|count| count.load(Relaxed))
    }
}

fn summary(times: &[f64]) -> (f64, f64) {
    let part = |part| quantile(times, part).unwrap_or(f64::NAN);
    (part(0.5), part(0.99))
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let flood = match self.flood {
            Flood::None => "none".to_owned(),
            Flood::PerSecond(rate) => format!("{rate}/s"),
            Flood::AsFastAsItGoes => "as fast as it goes".to_owned(),
        };
        let (tried, let_in, honest) = self.honest;
        write!(
            f,
            "| {flood} | {:.1} | {:.1} | {:.1} | {:.0} | {:.1} | {:.1} | {:.1} | {:.1} | {let_in} of {tried} | {honest:.0} | {:.1} |",
            self.verified,
            self.too_many,
            self.unavailable,
            self.processor,
            self.page.0,
            self.page.1,
            self.heartbeat.0,
            self.heartbeat.1,
            self.load
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_are_read_from_a_phc_string() {
        let hash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";
        assert_eq!(parameters(hash), "argon2id v=19 m=19456,t=2,p=1");
    }

    #[test]
    fn every_connection_of_the_flood_has_an_address_of_its_own() {
        let counts = Counts::default();
        assert_eq!(counts.next_address(), Ipv4Addr::new(127, 1, 0, 0));
        assert_eq!(counts.next_address(), Ipv4Addr::new(127, 1, 0, 1));
    }
}
