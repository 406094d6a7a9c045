//! Thousands of clients on their links: memory, coming back, presence, closing.

use std::thread::sleep;
use std::time::Duration;

use anyhow::Context;

use super::super::database::Database;
use super::super::figures::quantile;
use super::super::installation::Installation;
use super::super::{clock, packages, usage};
use super::live::LiveStream;
use super::simulator::Simulator;
use super::{FleetArguments, Folders, Way, close};

/// How long everybody may take to come for the first time, and to come back.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
/// Until each link has been pinged, and what opening it took is given back.
const SETTLE: Duration = Duration::from_secs(20);
/// Changes of presence a second, and for how many seconds.
const CHANGES: (u64, u64) = (100, 40);

/// What came out for one way to the server.
struct Row {
    way: &'static str,
    links: u64,
    /// Seconds until all had come for the first time, with a new ID and a registration each.
    first: f64,
    /// Thousands of bytes of memory of the server per link: after that, and after the restart.
    kilobytes: (f64, f64),
    /// Millions of bytes of the server without links.
    empty: f64,
    /// Seconds from the end of the old server to its last link, and processor seconds of the new one.
    back: (f64, f64),
    /// Milliseconds until an open page hears of a change: median, 99th percentile; changes, and those not heard of.
    presence: (f64, f64, usize, usize),
    /// Milliseconds until a client hears that its session was closed: median, 99th percentile, sessions.
    closed: (f64, f64, usize),
    load: f64,
}

/// Measures and prints a table.
///
/// # Errors
/// What could not be started or measured.
pub fn run(folders: &Folders, arguments: &FleetArguments) -> anyhow::Result<()> {
    packages::install(&packages::SQLITE)?;
    let mut rows = Vec::new();
    for way in &arguments.with {
        let row = measure(folders, *way, arguments.links)?;
        println!("{}", row.line());
        rows.push(row);
    }
    println!(
        "\n| links | clients | MB without | kB per link, new | kB per link, after the restart | first time, s | all back, s | \
         processor s | presence: median ms | p99 ms | changes | not heard | close: median ms | p99 ms | sessions | load |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    rows.iter().for_each(|row| println!("{}", row.line()));
    Ok(())
}

fn measure(folders: &Folders, way: Way, links: u64) -> anyhow::Result<Row> {
    let mut installation = Installation::start(&folders.programs, &folders.logs, None)?;
    let owner = installation.set_up()?;
    let license_key = installation.license_key()?;
    installation.pause();
    close::make_users(&Database::Sqlite(installation.database_file()))?;
    installation.resume()?;
    let cookies = close::sign_in(&installation)?;
    // What looking at passwords took must not count.
    installation.pause();
    installation.resume()?;
    sleep(Duration::from_secs(2));
    let empty = memory(&installation)?;

    let (server, certificate) = match way {
        Way::Plain => (installation.address(), None),
        Way::Tls => (installation.tls_address(), Some(installation.certificate())),
    };
    let program = folders.programs.join("examples/fleet");
    let start = clock::now();
    let mut simulator = Simulator::start(&program, server, links, certificate.as_deref(), &license_key)?;
    simulator.wait_until_online(links, PATIENCE)?;
    let first = start.elapsed().as_secs_f64();
    println!("==> {links} clients are there after {first:.1} s");
    sleep(SETTLE);
    let new = memory(&installation)?;

    let back = restart(&mut installation, &mut simulator, links)?;
    println!("==> all are back after {:.1} s", back.0);
    sleep(SETTLE);
    let again = memory(&installation)?;

    let page = LiveStream::open(installation.address(), &owner)?;
    simulator.change(CHANGES.0, CHANGES.1)?;
    let closed = close::measure(&installation, &cookies, &mut simulator)?;
    let changes = simulator.changes(PATIENCE)?;
    sleep(Duration::from_secs(5));
    let heard = page.delays(&changes);
    let per_link = |memory: f64| (memory - empty) * 1000.0 / links as f64;
    let percentiles = |values: &[f64]| {
        let part = |part| quantile(values, part).unwrap_or_default();
        (part(0.5), part(0.99))
    };
    let (presence, closing) = (percentiles(&heard), percentiles(&closed));
    Ok(Row {
        way: match way {
            Way::Plain => "without TLS",
            Way::Tls => "TLS",
        },
        links,
        first,
        kilobytes: (per_link(new), per_link(again)),
        empty,
        back,
        presence: (presence.0, presence.1, changes.len(), changes.len() - heard.len()),
        closed: (closing.0, closing.1, closed.len()),
        load: usage::load(),
    })
}

/// Ends the server and starts it again; seconds from its end until all links are up, and its processor seconds.
fn restart(
    installation: &mut Installation,
    simulator: &mut Simulator,
    links: u64,
) -> anyhow::Result<(f64, f64)> {
    installation.pause();
    let gone = clock::now();
    installation.resume()?;
    simulator.wait_until_online(links, PATIENCE)?;
    let back = gone.elapsed().as_secs_f64();
    let server = installation.id().context("the server runs")?;
    Ok((back, usage::seconds_of_tree(server)))
}

/// Millions of bytes.
fn memory(installation: &Installation) -> anyhow::Result<f64> {
    let server = installation.id().context("the server runs")?;
    Ok(usage::memory(server) as f64 / 1000.0)
}

impl Row {
    fn line(&self) -> String {
        format!(
            "| {} | {} | {:.0} | {:.1} | {:.1} | {:.0} | {:.1} | {:.1} | {:.0} | {:.0} | {} | {} | {:.0} | {:.0} | {} | {:.1} |",
            self.way,
            self.links,
            self.empty,
            self.kilobytes.0,
            self.kilobytes.1,
            self.first,
            self.back.0,
            self.back.1,
            self.presence.0,
            self.presence.1,
            self.presence.2,
            self.presence.3,
            self.closed.0,
            self.closed.1,
            self.closed.2,
            self.load
        )
    }
}
