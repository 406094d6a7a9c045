//! `xtask bench rest`: how many signed requests of scripts are answered, and what a long list needs.

use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

use super::database::{Database, Postgres};
use super::http::Connection;
use super::installation::Installation;
use super::programs::ask;
use super::rest_data::{self, FIRST_CLIENT};
use super::{DatabaseKind, RestArguments, clock, packages, usage};

/// Requests that are signed before a measurement; they are asked again and again.
const SIGNED: u64 = 5_000;
/// The hash of an empty body.
const EMPTY: &str = "2jmj7l5rSw0yVb/vlWAYkK/YBwk=";
const PREFIX: &str = "/rest/v1";
/// The bounds: requests a second, milliseconds of the 99th percentile, microseconds of a signature.
const BOUNDS: (f64, f64, f64) = (3_000.0, 20.0, 20.0);

/// What came out for one resource.
struct Row {
    name: &'static str,
    database: &'static str,
    per_second: f64,
    /// Milliseconds of the 99th percentile.
    high: f64,
    failed: u64,
    load: f64,
}

/// What came out for a list of every session.
struct Listed {
    database: &'static str,
    megabytes: f64,
    seconds: f64,
    /// Megabytes of memory of the server: before, and the most while it was sent.
    before: f64,
    most: f64,
}

/// A script with what it signs with.
struct Script {
    license: String,
    password: String,
}

/// Measures and prints tables.
///
/// # Errors
/// What could not be built, started or measured.
pub fn run(root: &Path, arguments: &RestArguments) -> anyhow::Result<()> {
    packages::install(&packages::REST)?;
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
    let signature = signature_check(root)?;
    let (mut rows, mut lists) = (Vec::new(), Vec::new());
    for kind in &arguments.database {
        packages::install(match kind {
            DatabaseKind::Postgres => &packages::POSTGRES,
            DatabaseKind::Sqlite => &packages::SQLITE,
        })?;
        measure_on(*kind, &programs, &logs, arguments, (&mut rows, &mut lists))?;
    }
    print(&rows, &lists, signature);
    Ok(())
}

fn measure_on(
    kind: DatabaseKind,
    programs: &Path,
    logs: &Path,
    arguments: &RestArguments,
    (rows, lists): (&mut Vec<Row>, &mut Vec<Listed>),
) -> anyhow::Result<()> {
    let postgres = match kind {
        DatabaseKind::Postgres => Some(Postgres::start(logs)?),
        DatabaseKind::Sqlite => None,
    };
    let url = postgres.as_ref().map(|postgres| postgres.url.as_str());
    let mut installation = Installation::start(programs, logs, url)?;
    let owner = installation.set_up()?;
    let script = Script::new(&installation, &owner)?;
    installation.pause();
    println!(
        "==> making {} clients and {} sessions",
        arguments.clients, arguments.sessions
    );
    let (database, name) = match url {
        Some(url) => (Database::Postgres(url.to_owned()), "PostgreSQL"),
        None => (Database::Sqlite(installation.database_file()), "SQLite"),
    };
    rest_data::fill(&database, arguments.clients, arguments.sessions)?;
    installation.resume()?;
    let clients = arguments.clients;
    let one = move |n: u64| format!("/clients/{}", FIRST_CLIENT + (n * 7_919) % clients);
    let of_one = move |n: u64| format!("/sessions?cid={}&limit=20", FIRST_CLIENT + (n * 7_919) % clients);
    let resources: [(&'static str, &dyn Fn(u64) -> String); 5] = [
        ("`GET /clients/{cid}`", &one),
        ("`GET /auth`", &|_| "/auth".to_owned()),
        ("`GET /clients?limit=100`", &|n| {
            format!("/clients?limit=100&offset={}", n % 100)
        }),
        ("`GET /sessions?cid=…&limit=20`", &of_one),
        ("`GET /sessions?sort=duration&limit=100`", &|n| {
            format!("/sessions?sort=duration&limit=100&offset={}", n % 100)
        }),
    ];
    for (resource, path) in resources {
        let row = measure(&installation, &script, (resource, name), path, arguments)?;
        println!("{row}");
        rows.push(row);
    }
    let listed = list_everything(&installation, &script, name, arguments.sessions)?;
    println!("{listed}");
    lists.push(listed);
    Ok(())
}

fn measure(
    installation: &Installation,
    script: &Script,
    (name, database): (&'static str, &'static str),
    resource: &dyn Fn(u64) -> String,
    arguments: &RestArguments,
) -> anyhow::Result<Row> {
    let folder = tempfile::tempdir()?;
    let requests = folder.path().join("requests.lua");
    fs::write(&requests, lua(script, resource)?)?;
    let mut command = Command::new("wrk");
    command.args(["--latency", "-t", "1", "-c", &arguments.connections.to_string()]);
    command.args(["-d", &format!("{}s", arguments.seconds)]);
    command.arg("-s").arg(&requests);
    let said = ask(command.arg(format!("http://{}", installation.address())), "")?;
    let line = |name: &str| {
        let line = said.lines().find_map(|line| line.trim().strip_prefix(name));
        line.map(str::trim)
    };
    let per_second = line("Requests/sec:").and_then(|text| text.parse().ok());
    let failed = line("Non-2xx or 3xx responses:").and_then(|text| text.parse().ok());
    Ok(Row {
        name,
        database,
        per_second: per_second.with_context(|| format!("wrk says {said}"))?,
        high: line("99%").and_then(milliseconds).with_context(|| said.clone())?,
        failed: failed.unwrap_or(0),
        load: usage::load(),
    })
}

/// The requests of a measurement, signed now, for wrk.
fn lua(script: &Script, resource: &dyn Fn(u64) -> String) -> anyhow::Result<String> {
    let mut text = String::from("local requests = {\n");
    for n in 0..SIGNED {
        let resource = resource(n);
        let signed = script.sign(&resource)?;
        text.push_str(&format!("{{\"{PREFIX}{resource}\", \"{signed}\"}},\n"));
    }
    text.push_str(
        "}\nlocal next = 0\nrequest = function()\n  next = next % #requests + 1\n  local it = requests[next]\n\
         \x20 return wrk.format(\"GET\", it[1], {[\"Authorization\"] = it[2]})\nend\n",
    );
    Ok(text)
}

/// Reads the list of every session, and looks meanwhile how much memory the server has.
fn list_everything(
    installation: &Installation,
    script: &Script,
    database: &'static str,
    sessions: u64,
) -> anyhow::Result<Listed> {
    let server = installation.id().context("the server runs")?;
    let before = usage::memory(server);
    usage::forget_peak(server)?;
    let header = format!("Authorization: {}\r\n", script.sign("/sessions")?);
    let start = clock::now();
    let answer = Connection::open(installation.address(), None)
        .and_then(|mut connection| connection.fetch(&format!("{PREFIX}/sessions"), &header))?;
    let most = usage::peak_memory(server);
    ensure!(answer.status == 200, "the list says {}", answer.status);
    let counted = format!("\"selected\":{sessions}");
    ensure!(
        answer.end.contains(&counted),
        "the list is not whole: it ends with {}",
        answer.end
    );
    Ok(Listed {
        database,
        megabytes: answer.bytes as f64 / 1e6,
        seconds: start.elapsed().as_secs_f64(),
        before: before as f64 / 1e3,
        most: most as f64 / 1e3,
    })
}

/// Microseconds of one check of a signature.
fn signature_check(root: &Path) -> anyhow::Result<f64> {
    let mut command = Command::new("cargo");
    command.args([
        "run",
        "-q",
        "--release",
        "--locked",
        "-p",
        "portal",
        "--example",
        "signature",
    ]);
    let said = ask(command.current_dir(root), "")?;
    said.trim().parse().with_context(|| format!("no number: {said}"))
}

impl Script {
    /// One of account 1: the password is made on its page.
    fn new(installation: &Installation, owner: &str) -> anyhow::Result<Self> {
        let page = |method, path| Connection::open(installation.address(), None)?.text(method, path, owner);
        let shown = page("GET", "/license/api")?;
        let license = part_of(&shown, "<code id=\"license-id\">").context("no license ID")?;
        let made = page("POST", "/license/api/password")?;
        let password = part_of(&made, "<code id=\"password\" class=\"text-break\">");
        Ok(Self {
            license,
            password: password.context("no API password")?,
        })
    }

    /// The value of the header that signs a request without a body.
    fn sign(&self, resource: &str) -> anyhow::Result<String> {
        let now = clock::wall().as_secs();
        let mut mac = Hmac::<Sha1>::new_from_slice(self.password.as_bytes())?;
        mac.update(format!("GET\n{resource}\n{now}\n{EMPTY}").as_bytes());
        let token = BASE64_STANDARD.encode(mac.finalize().into_bytes());
        Ok(format!("AD {}:{now}:{token}", self.license))
    }
}

/// What stands behind `mark` up to the next tag.
fn part_of(page: &str, mark: &str) -> Option<String> {
    let (_, rest) = page.split_once(mark)?;
    Some(rest.split_once('<')?.0.to_owned())
}

/// A time as wrk prints it.
fn milliseconds(text: &str) -> Option<f64> {
    for (unit, factor) in [("us", 0.001), ("ms", 1.0), ("s", 1000.0), ("m", 60_000.0)] {
        if let Some(number) = text.strip_suffix(unit) {
            return Some(number.parse::<f64>().ok()? * factor);
        }
    }
    None
}

fn print(rows: &[Row], lists: &[Listed], signature: f64) {
    println!("\n| request | database | requests/s | p99 ms | failed | load |");
    println!("|---|---|---|---|---|---|");
    rows.iter().for_each(|row| println!("{row}"));
    println!("\n| list of all sessions | MB | seconds | server MB before | server MB at most |");
    println!("|---|---|---|---|---|");
    lists.iter().for_each(|list| println!("{list}"));
    let (least, high, most) = BOUNDS;
    println!("\nA signature takes {signature:.2} µs to check (bound: {most}).");
    let first = rows.iter().filter(|row| row.name.contains("{cid}"));
    let missed: Vec<_> = first
        .filter(|row| row.per_second < least || row.high >= high || row.failed > 0)
        .map(|row| row.database)
        .collect();
    println!(
        "`GET /clients/{{cid}}` below {least} requests/s, or with a 99th percentile of {high} ms and more: {}",
        if missed.is_empty() {
            "none".to_owned()
        } else {
            missed.join(", ")
        }
    );
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "| {} | {} | {:.0} | {:.1} | {} | {:.1} |",
            self.name, self.database, self.per_second, self.high, self.failed, self.load
        )
    }
}

impl fmt::Display for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "| {} | {:.0} | {:.1} | {:.0} | {:.0} |",
            self.database, self.megabytes, self.seconds, self.before, self.most
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_wrk_prints_them() {
        for (text, expected) in [
            ("950.00us", 0.95),
            ("1.50ms", 1.5),
            ("2.00s", 2000.0),
            ("1.00m", 60_000.0),
        ] {
            assert!((milliseconds(text).unwrap() - expected).abs() < 1e-9, "{text}");
        }
        assert_eq!(milliseconds("soon"), None);
    }

    #[test]
    fn a_secret_is_found_on_its_page() {
        let page = "<p><code id=\"license-id\">1438129266231705</code></p>";
        let found = part_of(page, "<code id=\"license-id\">");
        assert_eq!(found.as_deref(), Some("1438129266231705"));
    }
}
