//! `xtask bench pages`: how long pages take with many accounts and users.

use std::fmt;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::thread;
use std::time::Duration;

use anyhow::{Context, ensure};

use super::database::{Database, Postgres};
use super::figures::quantile;
use super::http::Connection;
use super::installation::Installation;
use super::people::{self, EVERYWHERE, IN_MANY, People};
use super::{DatabaseKind, PagesArguments, clock, packages, usage};

/// Browsers that ask at the same time.
const CONNECTIONS: usize = 2;
/// The bound of the 99th percentile, in milliseconds.
const BOUND: f64 = 50.0;
/// Requests before it counts: caches fill.
const WARM_UP: usize = 5;

/// What one page took.
struct Row {
    name: &'static str,
    database: &'static str,
    median: f64,
    high: f64,
    per_second: f64,
    /// Processor time of a request, in milliseconds: server and database.
    processor: f64,
    kilobytes: f64,
    status: u16,
    load: f64,
}

/// A page to ask for: its name in the table, its path, and with whose cookie.
struct Page {
    name: &'static str,
    path: String,
    cookie: String,
}

/// Measures all pages and prints a table.
///
/// # Errors
/// What could not be built, started or measured.
pub fn run(root: &Path, arguments: &PagesArguments) -> anyhow::Result<()> {
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
    let mut rows = Vec::new();
    for kind in &arguments.database {
        packages::install(match kind {
            DatabaseKind::Postgres => &packages::POSTGRES,
            DatabaseKind::Sqlite => &packages::SQLITE,
        })?;
        let postgres = match kind {
            DatabaseKind::Postgres => Some(Postgres::start(&logs)?),
            DatabaseKind::Sqlite => None,
        };
        let url = postgres.as_ref().map(|postgres| postgres.url.as_str());
        let mut installation = Installation::start(&programs, &logs, url)?;
        let owner = installation.set_up()?;
        installation.pause();
        println!("==> making accounts, users and what they did");
        let database = match url {
            Some(url) => Database::Postgres(url.to_owned()),
            None => Database::Sqlite(installation.database_file()),
        };
        let people = people::fill(&database)?;
        installation.resume()?;
        let of_database = postgres.as_ref().map(Postgres::id);
        let processes: Vec<u32> = installation.id().into_iter().chain(of_database).collect();
        let name = if url.is_some() { "PostgreSQL" } else { "SQLite" };
        for page in pages(&installation, &people, &owner)? {
            if !arguments.wants(page.name) {
                continue;
            }
            let row = measure(installation.address(), &processes, &page, name, arguments.seconds)?;
            println!("{row}");
            rows.push(row);
        }
    }
    print(&rows);
    Ok(())
}

fn pages(installation: &Installation, people: &People, owner: &str) -> anyhow::Result<Vec<Page>> {
    let People {
        user,
        middle,
        role,
        mail,
        last_entry,
    } = people;
    let older = last_entry / 2;
    let (from, to) = people::AUDITED_DAYS;
    let of_owner = [
        ("who asks, and a redirection", "/".to_owned()),
        ("settings", "/settings".to_owned()),
        ("security", "/settings/security".to_owned()),
        ("second factors", "/settings/security/factors".to_owned()),
        ("account", "/settings/account".to_owned()),
        ("users, first page, 500 invitations", "/users".to_owned()),
        ("users, page in the middle", format!("/users?after={middle}")),
        ("users, search", "/users?q=anna".to_owned()),
        ("users, search in vain", "/users?q=nobody".to_owned()),
        ("one user", format!("/users/{user}")),
        ("invite", "/users/invite".to_owned()),
        ("roles", "/roles".to_owned()),
        ("one role", format!("/roles/{role}")),
        ("audit, first page", "/audit".to_owned()),
        ("audit, older", format!("/audit?after={older}")),
        ("audit, one group", "/audit?group=users".to_owned()),
        ("audit, one actor", format!("/audit?actor={middle}")),
        ("audit, some days", format!("/audit?from={from}&to={to}")),
        ("audit, search", "/audit?q=anna".to_owned()),
        ("audit, search in vain", "/audit?q=nobody".to_owned()),
        (
            "audit, search in vain, group and days",
            format!("/audit?q=nobody&group=users&from={from}&to={to}"),
        ),
        ("mail", "/mail".to_owned()),
        ("mail, sent", "/mail?state=sent".to_owned()),
        ("one mail", format!("/mail/{mail}")),
    ];
    let mut pages: Vec<Page> = of_owner
        .into_iter()
        .map(|(name, path)| Page {
            name,
            path,
            cookie: owner.to_owned(),
        })
        .collect();
    let others = [
        ("settings, user of 200 accounts", IN_MANY.0),
        ("settings, user of 2,000 accounts", EVERYWHERE),
    ];
    for (name, email) in others {
        let cookie = installation.sign_in(email)?;
        pages.push(Page {
            name,
            path: "/settings".to_owned(),
            cookie,
        });
    }
    Ok(pages)
}

fn measure(
    server: SocketAddr,
    processes: &[u32],
    page: &Page,
    database: &'static str,
    seconds: u64,
) -> anyhow::Result<Row> {
    let used = || {
        processes
            .iter()
            .map(|id| usage::seconds_of_tree(*id))
            .sum::<f64>()
    };
    let (start, before) = (clock::now(), used());
    let work = || ask_again_and_again(server, page, Duration::from_secs(seconds));
    let results: Vec<anyhow::Result<(Vec<f64>, u64, u16)>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(work)).collect();
        let joined = workers.into_iter().map(|worker| worker.join());
        joined
            .map(|done| done.map_err(|_| anyhow::anyhow!("a connection gave up"))?)
            .collect()
    });
    let (elapsed, processor) = (start.elapsed().as_secs_f64(), used() - before);
    let (mut times, mut answered) = (Vec::new(), (0, 0));
    for result in results {
        let (part, bytes, status) = result.with_context(|| page.path.clone())?;
        times.extend(part);
        answered = (bytes, status);
    }
    Ok(Row {
        name: page.name,
        database,
        median: quantile(&times, 0.5).context("nothing was measured")?,
        high: quantile(&times, 0.99).unwrap_or_default(),
        per_second: times.len() as f64 / elapsed,
        processor: processor * 1000.0 / (times.len() + CONNECTIONS * (WARM_UP + 1)) as f64,
        kilobytes: answered.0 as f64 / 1000.0,
        status: answered.1,
        load: usage::load(),
    })
}

/// The milliseconds of each request, the size of the answer and its status.
fn ask_again_and_again(
    server: SocketAddr,
    page: &Page,
    time: Duration,
) -> anyhow::Result<(Vec<f64>, u64, u16)> {
    let mut connection = Connection::open(server, None)?;
    let first = connection.get(&page.path, &page.cookie)?;
    for _ in 0..WARM_UP {
        connection.get(&page.path, &page.cookie)?;
    }
    let (until, mut times) = (clock::now() + time, Vec::new());
    while clock::now() < until {
        let start = clock::now();
        let answer = connection.get(&page.path, &page.cookie)?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        ensure!(answer.status == first.status, "it says {} at last", answer.status);
    }
    Ok((times, first.bytes, first.status))
}

fn print(rows: &[Row]) {
    println!(
        "\n| page | database | status | median ms | p99 ms | requests/s | processor ms | kB packed | load |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    rows.iter().for_each(|row| println!("{row}"));
    let there = rows.iter().filter(|row| row.status < 400);
    let slow: Vec<_> = there
        .filter(|row| row.high >= BOUND)
        .map(|row| row.name)
        .collect();
    println!(
        "\nAt {BOUND} ms and more: {}",
        if slow.is_empty() {
            "none".to_owned()
        } else {
            slow.join("; ")
        }
    );
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "| {} | {} | {} | {:.1} | {:.1} | {:.0} | {:.1} | {:.1} | {:.1} |",
            self.name,
            self.database,
            self.status,
            self.median,
            self.high,
            self.per_second,
            self.processor,
            self.kilobytes,
            self.load
        )
    }
}
