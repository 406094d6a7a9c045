//! The lists of clients and sessions of a large account: first page, page 500, search.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context, ensure};

use super::super::database::{Database, Postgres};
use super::super::figures::quantile;
use super::super::http::Connection;
use super::super::installation::Installation;
use super::super::{DatabaseKind, clock, packages, usage};
use super::changes::Changes;
use super::data::{self, Size};
use super::plans::Plans;
use super::{FleetArguments, Folders};

/// Requests of each measurement.
const REQUESTS: usize = 200;
/// Requests before it counts: caches fill.
const WARM_UP: usize = 10;
/// How far a list is followed.
const PAGES: usize = 500;
/// The bounds of median and 99th percentile, in milliseconds.
const BOUNDS: (f64, f64) = (20.0, 100.0);

/// The pairs of search and sort that are measured, in the list of clients.
const CLIENTS: [(&str, &str); 22] = [
    ("", "id"),
    ("", "-id"),
    ("", "alias"),
    ("", "host"),
    ("", "-host"),
    ("", "os"),
    ("", "online"),
    ("", "-online"),
    ("", "version"),
    ("", "-version"),
    ("", "tags"),
    ("", "-comment"),
    ("online:yes", "-online"),
    ("online:yes", "host"),
    ("tag:oslo", "id"),
    ("tag:oslo online:no", "id"),
    ("os:debian", "os"),
    ("version:<1.0.1", "version"),
    ("seen:>30d", "online"),
    ("ws-77", "id"),
    ("200 000 1", "id"),
    ("nobody-here", "id"),
];
/// The same in the list of sessions.
const SESSIONS: [(&str, &str); 22] = [
    ("", "-start"),
    ("", "start"),
    ("", "-end"),
    ("", "-duration"),
    ("", "duration"),
    ("", "from"),
    ("", "-to"),
    ("running:yes", "-start"),
    ("running:no", "-start"),
    ("direction:in", "-start"),
    ("direction:out", "-start"),
    ("reason:lost-contact", "-start"),
    ("user:user.30@example.org", "-start"),
    ("client:200000077", "-start"),
    ("client:desk-77@ad", "-start"),
    ("since:2026-10-01", "-start"),
    ("since:2026-03-01 until:2026-04-30", "-start"),
    ("duration:>30m", "-duration"),
    ("comment:printer", "-start"),
    ("reason:ended-by-host since:2026-10-01", "-start"),
    ("ws-7777", "-start"),
    ("nobody-here", "-start"),
];

/// What one page took.
struct Row {
    list: &'static str,
    search: &'static str,
    sort: &'static str,
    database: &'static str,
    /// Which page of the list.
    page: usize,
    median: f64,
    high: f64,
    /// What the answer is, and what plans say of it.
    remark: String,
    load: f64,
}

/// One address of a list: the bench follows its pages.
struct Pair {
    list: &'static str,
    search: &'static str,
    sort: &'static str,
}

/// Measures and prints a table.
///
/// # Errors
/// What could not be started or measured.
pub fn run(folders: &Folders, arguments: &FleetArguments) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for kind in &arguments.database {
        measure_on(*kind, folders, arguments, &mut rows)?;
    }
    println!("\n| list | search | sort | database | page | median ms | p99 ms | remark | load |");
    println!("|---|---|---|---|---|---|---|---|---|");
    rows.iter().for_each(|row| println!("{}", row.line()));
    let slow = rows
        .iter()
        .filter(|row| row.median >= BOUNDS.0 || row.high >= BOUNDS.1);
    println!(
        "\nAt a median of {} ms or a 99th percentile of {} ms and more: {} of {}",
        BOUNDS.0,
        BOUNDS.1,
        slow.count(),
        rows.len()
    );
    Ok(())
}

/// An installation with all the data, and how to reach its database.
pub struct Filled {
    /// The server; it runs.
    pub installation: Installation,
    /// The owner of the large account.
    pub owner: String,
    /// Its database.
    pub database: Database,
    /// What it is called.
    pub name: &'static str,
    _postgres: Option<Postgres>,
}

/// Makes one.
///
/// # Errors
/// The server does not start, or the database refuses the data.
pub fn filled(kind: DatabaseKind, folders: &Folders, size: Size) -> anyhow::Result<Filled> {
    packages::install(match kind {
        DatabaseKind::Postgres => &packages::POSTGRES,
        DatabaseKind::Sqlite => &packages::SQLITE,
    })?;
    let postgres = match kind {
        DatabaseKind::Postgres => Some(Postgres::start(&folders.logs)?),
        DatabaseKind::Sqlite => None,
    };
    let url = postgres.as_ref().map(|postgres| postgres.url.clone());
    let mut installation = Installation::start(&folders.programs, &folders.logs, url.as_deref())?;
    let owner = installation.set_up()?;
    installation.pause();
    let (database, name) = match url {
        Some(url) => (Database::Postgres(url), "PostgreSQL"),
        None => (Database::Sqlite(installation.database_file()), "SQLite"),
    };
    println!(
        "==> making {} clients and {} sessions on {name}",
        size.clients, size.sessions
    );
    let start = clock::now();
    data::fill(&database, size)?;
    println!("==> made in {:.0} s", start.elapsed().as_secs_f64());
    installation.resume()?;
    Ok(Filled {
        installation,
        owner,
        database,
        name,
        _postgres: postgres,
    })
}

fn measure_on(
    kind: DatabaseKind,
    folders: &Folders,
    arguments: &FleetArguments,
    rows: &mut Vec<Row>,
) -> anyhow::Result<()> {
    let mut filled = filled(kind, folders, arguments.size())?;
    let log: PathBuf = folders.logs.join("server.log");
    let mut plans = Plans::of(&filled, log);
    plans.listen(&mut filled)?;
    let pairs = pairs(arguments);
    let remarks = pairs
        .iter()
        .map(|pair| plans.remark(&filled, &pair.address()))
        .collect::<anyhow::Result<Vec<_>>>()?;
    plans.stop(&mut filled)?;
    let come = data::come_online(arguments.clients);
    filled.database.feed(|out| Ok(writeln!(out, "{come}")?))?;
    let changes = Changes::start(&filled.database, arguments.clients)?;
    for (pair, remark) in pairs.iter().zip(remarks) {
        for row in measure(&filled, pair, &remark)? {
            println!("{}", row.line());
            rows.push(row);
        }
    }
    println!("==> {} changes of presence meanwhile", changes.stop()?);
    Ok(())
}

fn pairs(arguments: &FleetArguments) -> Vec<Pair> {
    let of = |list| move |(search, sort): (&'static str, &'static str)| Pair { list, search, sort };
    let clients = CLIENTS.into_iter().map(of("clients"));
    let all = clients.chain(SESSIONS.into_iter().map(of("sessions")));
    all.filter(|pair| arguments.wants(&pair.address())).collect()
}

fn measure(filled: &Filled, pair: &Pair, remark: &str) -> anyhow::Result<Vec<Row>> {
    let server = filled.installation.address();
    let mut places = vec![(1, pair.address())];
    if let Some(place) = follow(server, &filled.owner, &pair.address())? {
        places.push(place);
    }
    let row = |(page, address): (usize, String)| {
        let mut connection = Connection::open(server, None)?;
        let mut times = Vec::new();
        for n in 0..WARM_UP + REQUESTS {
            let start = clock::now();
            let answer = connection.get(&address, &filled.owner)?;
            ensure!(answer.status == 200, "{address} says {}", answer.status);
            if n >= WARM_UP {
                times.push(start.elapsed().as_secs_f64() * 1000.0);
            }
        }
        Ok(Row {
            list: pair.list,
            search: pair.search,
            sort: pair.sort,
            database: filled.name,
            page,
            median: quantile(&times, 0.5).unwrap_or_default(),
            high: quantile(&times, 0.99).unwrap_or_default(),
            remark: remark.to_owned(),
            load: usage::load(),
        })
    };
    places.into_iter().map(row).collect()
}

/// Page 500 of the list, or the last one before it; none where there is no second page.
fn follow(server: SocketAddr, cookie: &str, first: &str) -> anyhow::Result<Option<(usize, String)>> {
    let mut place = None;
    let mut address = first.to_owned();
    for page in 2..=PAGES {
        let text = Connection::open(server, None)?.text("GET", &address, cookie)?;
        let Some(next) = next_of(&text) else { break };
        address = next;
        place = Some((page, address.clone()));
    }
    Ok(place)
}

/// Where the page's link to the next one leads.
fn next_of(page: &str) -> Option<String> {
    let (before, _) = page.split_once("\" rel=\"next\"")?;
    let (_, address) = before.rsplit_once("href=\"")?;
    Some(address.replace("&#38;", "&").replace("&amp;", "&"))
}

impl Pair {
    fn address(&self) -> String {
        let search = self
            .search
            .replace(' ', "+")
            .replace(':', "%3A")
            .replace('@', "%40");
        let search = search.replace('<', "%3C").replace('>', "%3E");
        format!("/{}?q={search}&sort={}", self.list, self.sort)
    }
}

impl Row {
    fn line(&self) -> String {
        format!(
            "| {} | {} | {} | {} | {} | {:.1} | {:.1} | {} | {:.1} |",
            self.list,
            if self.search.is_empty() {
                String::new()
            } else {
                format!("`{}`", self.search)
            },
            self.sort,
            self.database,
            self.page,
            self.median,
            self.high,
            self.remark,
            self.load
        )
    }
}

/// What a page answers that is read once.
///
/// # Errors
/// The server does not answer.
pub fn page(filled: &Filled, address: &str) -> anyhow::Result<String> {
    let text = Connection::open(filled.installation.address(), None)?;
    let text = text.text("GET", address, &filled.owner)?;
    let first = text.lines().next().context("no answer")?;
    ensure!(first.contains(" 200 "), "{address} says {first}");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_is_where_the_link_leads() {
        let page = r#"<a class="btn" href="/clients">1</a> <a class="btn" href="/clients?q=a&#38;after=5~x" rel="next">2</a>"#;
        assert_eq!(next_of(page).as_deref(), Some("/clients?q=a&after=5~x"));
        assert_eq!(next_of("<a href=\"/clients\">"), None);
    }

    #[test]
    fn a_search_stands_in_the_address() {
        let pair = Pair {
            list: "clients",
            search: "version:<1.0 a@b",
            sort: "-host",
        };
        assert_eq!(pair.address(), "/clients?q=version%3A%3C1.0+a%40b&sort=-host");
    }
}
