//! Changes of presence while something else is measured, as a server writes them: in batches.

use std::io::Write;
use std::process::ChildStdin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::Context;

use super::super::database::Database;
use super::super::programs::Program;
use super::data;

/// A batch, and how often one is written: 100 a second.
const BATCH: u64 = 15;
const EVERY: Duration = Duration::from_millis(150);

/// The changes that go on.
pub struct Changes {
    stop: Arc<AtomicBool>,
    made: Arc<AtomicU64>,
    thread: JoinHandle<anyhow::Result<()>>,
}

impl Changes {
    /// Lets clients of so many come and go from now on.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub fn start(database: &Database, clients: u64) -> anyhow::Result<Self> {
        let (program, input) = database.open()?;
        let (stop, made) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let (stopped, counted) = (stop.clone(), made.clone());
        let thread = thread::spawn(move || run(program, input, clients, &stopped, &counted));
        Ok(Self { stop, made, thread })
    }

    /// Ends them; how many there were.
    ///
    /// # Errors
    /// The database has refused one.
    pub fn stop(self) -> anyhow::Result<u64> {
        self.stop.store(true, Ordering::Relaxed);
        let ended = self.thread.join().ok().context("the changes panicked")?;
        ended.map(|()| self.made.load(Ordering::Relaxed))
    }
}

fn run(
    program: Program,
    mut input: ChildStdin,
    clients: u64,
    stop: &AtomicBool,
    made: &AtomicU64,
) -> anyhow::Result<()> {
    while !stop.load(Ordering::Relaxed) {
        let first = made.fetch_add(BATCH, Ordering::Relaxed);
        let batch: String = (first..first + BATCH).map(|n| data::change(n, clients)).collect();
        writeln!(input, "BEGIN; {batch} COMMIT;")?;
        thread::sleep(EVERY);
    }
    drop(program);
    Ok(())
}
