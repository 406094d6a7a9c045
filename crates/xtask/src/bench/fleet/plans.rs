//! How the database runs what a page asks: whether it reads a whole table.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use anyhow::ensure;

use super::super::database::Database;
use super::lists::{Filled, page};

/// The tables that no page may read whole.
const LARGE: [&str; 5] = [
    "clients",
    "client_tags",
    "sessions",
    "session_accounts",
    "session_clients",
];

/// What the server's log and the database tell of statements.
pub struct Plans {
    log: PathBuf,
    is_sqlite: bool,
}

impl Plans {
    /// `log` is the server's.
    pub fn of(filled: &Filled, log: PathBuf) -> Self {
        Self {
            log,
            is_sqlite: matches!(filled.database, Database::Sqlite(_)),
        }
    }

    /// Has the server write its statements down.
    ///
    /// # Errors
    /// It does not start again.
    pub fn listen(&mut self, filled: &mut Filled) -> anyhow::Result<()> {
        filled.installation.restart_with_log("info,sqlx=debug")
    }

    /// Lets it do without again.
    ///
    /// # Errors
    /// It does not start again.
    pub fn stop(&mut self, filled: &mut Filled) -> anyhow::Result<()> {
        filled.installation.restart_with_log("info,sqlx=warn")
    }

    /// Asks for a page; what is to be said of it.
    ///
    /// # Errors
    /// The server does not answer, or the database does not explain.
    pub fn remark(&self, filled: &Filled, address: &str) -> anyhow::Result<String> {
        let (text, mut tables) = self.look(filled, address)?;
        if !tables.is_empty() {
            // Now and then a job reads a table whole; not twice at the same moment as the page.
            let (_, again) = self.look(filled, address)?;
            tables.retain(|table| again.contains(table));
        }
        let stopped = if text.contains("id=\"list-stopped\"") {
            "stops, "
        } else {
            ""
        };
        let tables: Vec<_> = tables.into_iter().collect();
        Ok(match tables.is_empty() {
            true => format!("{stopped}no scan"),
            false => format!("{stopped}**scans {}**", tables.join(", ")),
        })
    }

    /// The page, and the tables that were read whole for it.
    fn look(&self, filled: &Filled, address: &str) -> anyhow::Result<(String, BTreeSet<String>)> {
        let (written, scans) = (self.written()?.len(), self.scans(filled)?);
        let text = page(filled, address)?;
        if self.is_sqlite {
            let all = self.written()?;
            let new = all.get(written..).unwrap_or_default();
            let statements = statements(new);
            // A search for sessions looks for the clients that it names first; if there are none, it ends there.
            let reads =
                |statement: &String| statement.contains("FROM clients") || statement.contains("FROM session");
            ensure!(
                statements.iter().any(reads),
                "the server's log does not tell how {address} is read"
            );
            return Ok((text, scanned(&filled.database, &statements)?));
        }
        // The counters are written a moment later.
        sleep(Duration::from_millis(1500));
        let after = self.scans(filled)?;
        let grown = after
            .iter()
            .filter(|(table, count)| scans.get(*table) != Some(count));
        Ok((text, grown.map(|(table, _)| table.clone()).collect()))
    }

    fn written(&self) -> anyhow::Result<String> {
        Ok(String::from_utf8_lossy(&fs::read(&self.log)?).into_owned())
    }

    /// PostgreSQL counts how often it has read each table whole.
    fn scans(&self, filled: &Filled) -> anyhow::Result<BTreeMap<String, String>> {
        if self.is_sqlite {
            return Ok(BTreeMap::new());
        }
        let tables = LARGE.map(|table| format!("'{table}'")).join(", ");
        let counted = filled.database.ask(&format!(
            "SELECT relname || ' ' || seq_scan FROM pg_stat_user_tables WHERE relname IN ({tables})"
        ))?;
        let pairs = counted.lines().filter_map(|line| line.split_once(' '));
        Ok(pairs
            .map(|(table, count)| (table.to_owned(), count.to_owned()))
            .collect())
    }
}

/// The statements in a log of the database library.
fn statements(log: &str) -> BTreeSet<String> {
    let parts = log.split("db.statement=\"").skip(1);
    let statement = |part: &str| {
        let (text, _) = part.split_once("\" rows_affected")?;
        let text = text.replace("\\n", " ").replace("\\\"", "\"").replace("\\'", "'");
        Some(text.trim().to_owned())
    };
    let reads = |text: &String| text.starts_with("SELECT") || text.starts_with("WITH");
    parts.filter_map(statement).filter(reads).collect()
}

/// The large tables that SQLite would read whole for these.
fn scanned(database: &Database, statements: &BTreeSet<String>) -> anyhow::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for statement in statements {
        let plan = database.ask(&format!("EXPLAIN QUERY PLAN {statement};"))?;
        // A job looks at the running ones all the time; they have an index of their own.
        for line in plan.lines().filter(|line| !line.contains("sessions_running")) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let scan = words.windows(2).find(|pair| pair[0].ends_with("SCAN"));
            if let Some(table) = scan.map(|pair| pair[1]).filter(|table| LARGE.contains(table)) {
                found.insert(table.to_owned());
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_found_in_a_log() {
        let log = "DEBUG sqlx::query: summary=\"SELECT * FROM …\" db.statement=\"\\n\\nSELECT * FROM clients WHERE \
                   version_sort LIKE '%'\\n\" rows_affected=0 rows_returned=1\nDEBUG sqlx::query: summary=\"BEGIN\" \
                   db.statement=\"\" rows_affected=0";
        let found: Vec<_> = statements(log).into_iter().collect();
        assert_eq!(found, ["SELECT * FROM clients WHERE version_sort LIKE '%'"]);
    }
}
