//! Exports of lists: read piece by piece while they are sent, with their progress for who makes them.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use model::{AuditAction, AuditRecord, Client, Right, Section, Session, Timestamp, UserId};
use store::{ClientQuery, SessionQuery, Tx};

use crate::{
    Caller, Error, Event, LimitKind, Portal, Result, SessionSearch, random, session_search::resolved,
};

/// How many rows an export reads at once.
const BATCH: u32 = 1000;
/// How many exports one user may have running at once.
const RUNNING: usize = 3;
/// How many exports are remembered for each user, and over all users.
const REMEMBERED: usize = 5;
const REMEMBERED_IN_ALL: usize = 2000;
/// How far the rows of an export are counted beforehand.
const COUNTED: u64 = 100_000_000;
/// How often open pages hear of progress, in milliseconds.
const TOLD_EVERY_MS: i64 = 500;
/// For how long a finished export is shown, in milliseconds.
const SHOWN_MS: i64 = 60_000;

/// What is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportKind {
    /// Clients.
    Clients,
    /// Sessions.
    Sessions,
}

/// How an export is getting on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportState {
    /// Rows are being read and sent.
    Running,
    /// All of them were.
    Done,
    /// Somebody cancelled it.
    Cancelled,
    /// Whoever read it went away, or something failed.
    Failed,
}

/// An export as its maker sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportProgress {
    /// Which one.
    pub id: u64,
    /// Of what.
    pub kind: ExportKind,
    /// How many rows were sent.
    pub rows: u64,
    /// How many there are, where that is known.
    pub total: Option<u64>,
    /// How it is getting on.
    pub state: ExportState,
}

/// An export of clients that is under way.
pub struct ClientExport {
    run: Run,
    query: ClientQuery,
}

/// An export of sessions that is under way.
pub struct SessionExport {
    run: Run,
    query: SessionQuery,
}

/// What was started, from the newest on.
#[derive(Default)]
pub(crate) struct Exports(Mutex<VecDeque<Arc<Entry>>>);

struct Entry {
    id: u64,
    user: UserId,
    kind: ExportKind,
    total: Option<u64>,
    rows: AtomicU64,
    is_cancelled: AtomicBool,
    /// How it ended, and when.
    end: Mutex<Option<(ExportState, Timestamp)>>,
}

struct Run {
    portal: Portal,
    caller: Caller,
    entry: Arc<Entry>,
    /// Whether it is one page alone.
    is_page: bool,
    is_over: bool,
    told_at: Timestamp,
}

impl Portal {
    /// Begins to export the clients that `query` finds: a page of them, or all.
    pub async fn export_clients(
        &self,
        caller: &Caller,
        query: &ClientQuery,
        all: bool,
    ) -> Result<ClientExport> {
        caller.require(Right::View(Section::Clients))?;
        let mut tx = self.read().await?;
        let counted = tx
            .count_clients_up_to(caller.account, &query.filter, COUNTED)
            .await?;
        drop(tx);
        let run = Run::begin(self, caller, ExportKind::Clients, (counted, query.limit), all)?;
        self.record_list_export(caller, ExportKind::Clients).await?;
        let mut query = query.clone();
        if all {
            query.after = None;
            query.limit = BATCH;
        }
        Ok(ClientExport { run, query })
    }

    /// Begins to export the sessions that `search` finds: a page of them, or all.
    pub async fn export_sessions(
        &self,
        caller: &Caller,
        search: &SessionSearch,
        all: bool,
    ) -> Result<SessionExport> {
        caller.require(Right::View(Section::Sessions))?;
        let mut tx = self.read().await?;
        let filter = resolved(&mut tx, caller, search).await?.ok_or(Error::NotFound)?;
        let counted = tx.count_sessions_up_to(caller.account, &filter, COUNTED).await?;
        drop(tx);
        let limit = search.query.limit;
        let run = Run::begin(self, caller, ExportKind::Sessions, (counted, limit), all)?;
        self.record_list_export(caller, ExportKind::Sessions).await?;
        let mut query = SessionQuery {
            filter,
            ..search.query.clone()
        };
        if all {
            query.after = None;
            query.limit = BATCH;
        }
        Ok(SessionExport { run, query })
    }

    /// The caller's exports that run or have just ended, the newest first.
    pub fn exports(&self, caller: &Caller) -> Vec<ExportProgress> {
        let now = self.now();
        let entries = self.0.exports.kept();
        let own = entries.iter().filter(|entry| entry.user == caller.user);
        own.filter_map(|entry| entry.progress(now)).collect()
    }

    /// Stops an export of the caller's; what was sent of it ends there. One that has ended is shown no longer.
    pub fn cancel_export(&self, caller: &Caller, id: u64) -> Result<()> {
        let mut entries = self.0.exports.kept();
        let is_meant = |entry: &Arc<Entry>| entry.id == id && entry.user == caller.user;
        let entry = entries
            .iter()
            .find(|entry| is_meant(entry))
            .ok_or(Error::NotFound)?;
        entry.is_cancelled.store(true, Ordering::Relaxed);
        // Who reads it may be stuck, and never ask for more: it ends here all the same.
        if !entry.ends(ExportState::Cancelled, self.now()) {
            entries.retain(|entry| !is_meant(entry));
        }
        drop(entries);
        self.announce_exports(caller.user);
        Ok(())
    }
}

impl ClientExport {
    /// The next clients; none: that was all. Each call reads the database of its moment, so that a slow reader
    /// keeps nobody waiting, and looks whether the caller still may.
    ///
    /// # Errors
    /// The caller may not see clients any more, or the export was cancelled.
    pub async fn next(&mut self) -> Result<Vec<Client>> {
        while !self.run.is_over {
            let mut tx = self.run.reading(Section::Clients).await?;
            let page = tx.clients_page(self.run.caller.account, &self.query).await?;
            drop(tx);
            let place = page.next.or(page.stopped);
            let is_last = place.is_none();
            self.query.after = place;
            if self.run.has_read(page.rows.len(), is_last) {
                return Ok(page.rows);
            }
        }
        Ok(Vec::new())
    }
}

impl SessionExport {
    /// The next sessions; none: that was all. As [`ClientExport::next`].
    ///
    /// # Errors
    /// The caller may not see sessions any more, or the export was cancelled.
    pub async fn next(&mut self) -> Result<Vec<Session>> {
        while !self.run.is_over {
            let mut tx = self.run.reading(Section::Sessions).await?;
            let page = tx.sessions_page(self.run.caller.account, &self.query).await?;
            drop(tx);
            let place = page.next.or(page.stopped);
            let is_last = place.is_none();
            self.query.after = place;
            if self.run.has_read(page.rows.len(), is_last) {
                return Ok(page.rows);
            }
        }
        Ok(Vec::new())
    }
}

impl Run {
    fn begin(
        portal: &Portal,
        caller: &Caller,
        kind: ExportKind,
        (counted, limit): (Option<u64>, u32),
        all: bool,
    ) -> Result<Self> {
        let entry = Arc::new(Entry {
            id: random::number(),
            user: caller.user,
            kind,
            total: match all {
                true => counted,
                false => counted.map(|counted| counted.min(limit.into())),
            },
            rows: AtomicU64::new(0),
            is_cancelled: AtomicBool::new(false),
            end: Mutex::new(None),
        });
        portal.0.exports.add(&entry)?;
        portal.announce_exports(caller.user);
        Ok(Self {
            portal: portal.clone(),
            caller: caller.clone(),
            entry,
            is_page: !all,
            is_over: false,
            told_at: portal.now(),
        })
    }

    async fn reading(&self, section: Section) -> Result<Tx> {
        if self.entry.is_cancelled.load(Ordering::Relaxed) {
            return Err(Error::Unavailable);
        }
        let caller = self.portal.caller_now(&self.caller).await?;
        let caller = caller.filter(|caller| caller.account == self.caller.account);
        caller.ok_or(Error::NotFound)?.require(Right::View(section))?;
        self.portal.read().await
    }

    /// Notes that so many rows were read; whether that is a piece to send.
    fn has_read(&mut self, rows: usize, is_last: bool) -> bool {
        self.entry.rows.fetch_add(rows as u64, Ordering::Relaxed);
        self.is_over = is_last || self.is_page;
        let now = self.portal.now();
        if now.as_millisecond() - self.told_at.as_millisecond() >= TOLD_EVERY_MS {
            self.told_at = now;
            self.portal.announce_exports(self.entry.user);
        }
        rows > 0
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let state = match (self.is_over, self.entry.is_cancelled.load(Ordering::Relaxed)) {
            (true, _) => ExportState::Done,
            (false, true) => ExportState::Cancelled,
            (false, false) => ExportState::Failed,
        };
        self.entry.ends(state, self.portal.now());
        self.portal.announce_exports(self.entry.user);
    }
}

impl Portal {
    async fn record_list_export(&self, caller: &Caller, kind: ExportKind) -> Result<()> {
        let action = match kind {
            ExportKind::Clients => AuditAction::ClientsExported,
            ExportKind::Sessions => AuditAction::SessionsExported,
        };
        let mut tx = self.write().await?;
        let record = AuditRecord::new(caller.actor(), action, "");
        self.record(&mut tx, caller.account, record).await?;
        Ok(tx.commit().await?)
    }

    fn announce_exports(&self, user: UserId) {
        self.0.events.announce(Event::Exports(user));
    }
}

impl Exports {
    fn kept(&self) -> MutexGuard<'_, VecDeque<Arc<Entry>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, entry: &Arc<Entry>) -> Result<()> {
        let mut kept = self.kept();
        let is_own = |other: &Arc<Entry>| other.user == entry.user;
        let running = kept.iter().filter(|other| is_own(other) && other.is_running());
        if running.count() >= RUNNING {
            return Err(Error::LimitReached(LimitKind::Exports));
        }
        kept.push_front(entry.clone());
        let mut own = 0;
        let mut all = 0;
        kept.retain(|other| {
            own += usize::from(is_own(other));
            all += 1;
            other.is_running() || (all <= REMEMBERED_IN_ALL && !(is_own(other) && own > REMEMBERED))
        });
        Ok(())
    }
}

impl Entry {
    fn end(&self) -> Option<(ExportState, Timestamp)> {
        *self.end.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_running(&self) -> bool {
        self.end().is_none()
    }

    /// Notes how and when it ended; whether it had not ended before.
    fn ends(&self, state: ExportState, now: Timestamp) -> bool {
        let mut end = self.end.lock().unwrap_or_else(PoisonError::into_inner);
        let is_first = end.is_none();
        end.get_or_insert((state, now));
        is_first
    }

    /// `None`: it ended long ago.
    fn progress(&self, now: Timestamp) -> Option<ExportProgress> {
        let state = match self.end() {
            None => ExportState::Running,
            Some((_, at)) if now.as_millisecond() - at.as_millisecond() > SHOWN_MS => return None,
            Some((state, _)) => state,
        };
        Some(ExportProgress {
            id: self.id,
            kind: self.kind,
            rows: self.rows.load(Ordering::Relaxed),
            total: self.total,
            state,
        })
    }
}
