//! The export of every session of an account, and what pages feel of it.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};

use super::super::figures::quantile;
use super::super::http::{Answer, Connection};
use super::super::{clock, usage};
use super::data::Size;
use super::{FleetArguments, Folders, lists};

/// What is asked for all the while: a list, as somebody does who works on.
const PAGE: &str = "/clients?sort=host";
/// How often.
const EVERY: Duration = Duration::from_millis(50);
/// How long the page is asked for without an export.
const ALONE: Duration = Duration::from_secs(10);

/// What came out on one database.
struct Row {
    database: &'static str,
    rows: u64,
    megabytes: f64,
    seconds: f64,
    /// Megabytes of memory of the server: idle, and the most meanwhile.
    memory: (f64, f64),
    /// Milliseconds of the page: median and 99th percentile, without an export and meanwhile.
    alone: (f64, f64),
    meanwhile: (f64, f64),
    load: f64,
}

/// Measures and prints a table.
///
/// # Errors
/// What could not be started or measured.
pub fn run(folders: &Folders, arguments: &FleetArguments) -> anyhow::Result<()> {
    let size = Size {
        clients: arguments.clients,
        sessions: arguments.exported,
        one_in: 1,
    };
    let mut rows = Vec::new();
    for kind in &arguments.database {
        let filled = lists::filled(*kind, folders, size)?;
        let row = measure(&filled, arguments.exported)?;
        println!("{}", row.line());
        rows.push(row);
    }
    println!(
        "\n| database | rows | MB | seconds | server MB idle | server MB at most | page alone: median ms | p99 ms | \
         page meanwhile: median ms | p99 ms | load |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    rows.iter().for_each(|row| println!("{}", row.line()));
    Ok(())
}

fn measure(filled: &lists::Filled, sessions: u64) -> anyhow::Result<Row> {
    let address = filled.installation.address();
    let server = filled.installation.id().context("the server runs")?;
    let until = clock::now() + ALONE;
    let alone = pages(address, &filled.owner, &|| clock::now() < until)?;
    let idle = usage::memory(server);
    usage::forget_peak(server)?;
    let is_over = AtomicBool::new(false);
    let (exported, meanwhile) = thread::scope(|scope| {
        let export = scope.spawn(|| {
            let exported = export(address, &filled.owner);
            is_over.store(true, Ordering::Relaxed);
            exported
        });
        let meanwhile = pages(address, &filled.owner, &|| !is_over.load(Ordering::Relaxed));
        (export.join(), meanwhile)
    });
    let (answer, time) = exported.ok().context("the export panicked")??;
    ensure!(answer.status == 200, "the export says {}", answer.status);
    // A head, and each session on a line of its own.
    ensure!(
        answer.lines > sessions,
        "{} lines for {sessions} sessions; the end is {}",
        answer.lines,
        answer.end
    );
    Ok(Row {
        database: filled.name,
        rows: sessions,
        megabytes: answer.bytes as f64 / 1e6,
        seconds: time.as_secs_f64(),
        memory: (idle as f64 / 1e3, usage::peak_memory(server) as f64 / 1e3),
        alone: percentiles(&alone),
        meanwhile: percentiles(&meanwhile?),
        load: usage::load(),
    })
}

fn export(server: SocketAddr, cookie: &str) -> anyhow::Result<(Answer, Duration)> {
    let start: Instant = clock::now();
    let header = format!("Cookie: {cookie}\r\n");
    let answer = Connection::open(server, None)?.fetch("/sessions/export.csv", &header)?;
    Ok((answer, start.elapsed()))
}

/// Milliseconds of each answer, for as long as `goes_on`.
fn pages(server: SocketAddr, cookie: &str, goes_on: &dyn Fn() -> bool) -> anyhow::Result<Vec<f64>> {
    let mut connection = Connection::open(server, None)?;
    let mut times = Vec::new();
    while goes_on() {
        let start = clock::now();
        let answer = connection.get(PAGE, cookie)?;
        ensure!(answer.status == 200, "the page says {}", answer.status);
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        thread::sleep(EVERY);
    }
    Ok(times)
}

fn percentiles(times: &[f64]) -> (f64, f64) {
    let part = |part| quantile(times, part).unwrap_or_default();
    (part(0.5), part(0.99))
}

impl Row {
    fn line(&self) -> String {
        format!(
            "| {} | {} | {:.0} | {:.1} | {:.0} | {:.0} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} |",
            self.database,
            self.rows,
            self.megabytes,
            self.seconds,
            self.memory.0,
            self.memory.1,
            self.alone.0,
            self.alone.1,
            self.meanwhile.0,
            self.meanwhile.1,
            self.load
        )
    }
}
