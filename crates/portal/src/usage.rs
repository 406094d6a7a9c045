//! How much of a license was in use: samples of all accounts each minute, for the chart.

use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, PoisonError},
};

use model::{
    AccountId, Right, Section, Session, SessionId, SessionState, UsageNumbers, UsageSample, UsageSpan,
};
use store::UsageRow;

use crate::{Caller, Portal, Result};

/// The most sessions at once since the last sample, and what was written.
#[derive(Default)]
pub(crate) struct UsageMeter(Mutex<Meter>);

#[derive(Default)]
struct Meter {
    sessions: HashMap<AccountId, Peak>,
    /// Of each account and kind of span the newest sample that is written: what would change nothing
    /// in it is not written again.
    written: HashMap<(AccountId, UsageSpan), UsageSample>,
}

#[derive(Default)]
struct Peak {
    running: HashSet<SessionId>,
    most: u64,
}

impl UsageMeter {
    /// A session has begun, or it is over.
    pub fn note(&self, session: &Session) {
        let Some(account) = session.from.account() else {
            return;
        };
        let mut meter = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(session.state, SessionState::Closed { .. }) {
            if let Some(peak) = meter.sessions.get_mut(&account) {
                peak.running.remove(&session.id);
            }
        } else {
            let peak = meter.sessions.entry(account).or_default();
            peak.running.insert(session.id);
            peak.most = peak.most.max(peak.running.len() as u64);
        }
    }

    /// The most sessions at once of each account since this was asked last.
    fn take(&self) -> HashMap<AccountId, u64> {
        let mut meter = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let peaks = meter.sessions.iter().map(|(account, peak)| (*account, peak.most));
        let peaks = peaks.collect();
        meter.sessions.retain(|_, peak| {
            peak.most = peak.running.len() as u64;
            peak.most > 0
        });
        peaks
    }

    /// Puts back what could not be written.
    fn put_back(&self, peaks: HashMap<AccountId, u64>) {
        let mut meter = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (account, most) in peaks {
            let peak = meter.sessions.entry(account).or_default();
            peak.most = peak.most.max(most);
        }
    }

    /// Those of `rows` that say more than what is written.
    fn news(&self, rows: Vec<UsageRow>) -> Vec<UsageRow> {
        let meter = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let says_more = |row: &UsageRow| {
            let written = meter.written.get(&(row.account, row.span));
            written.is_none_or(|written| {
                written.at != row.sample.at || written.usage.max(row.sample.usage) != written.usage
            })
        };
        rows.into_iter().filter(says_more).collect()
    }

    /// `rows` are written.
    fn written(&self, rows: &[UsageRow]) {
        let mut meter = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for row in rows {
            let written = meter.written.entry((row.account, row.span)).or_insert(row.sample);
            *written = UsageSample {
                at: row.sample.at,
                usage: match written.at == row.sample.at {
                    true => written.usage.max(row.sample.usage),
                    false => row.sample.usage,
                },
            };
        }
    }

    /// Forgets accounts of which there is no sample any more.
    fn keep_only(&self, accounts: &HashSet<AccountId>) {
        let mut meter = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        meter.written.retain(|(account, _), _| accounts.contains(account));
    }
}

impl Portal {
    /// Takes a sample of every account that has clients or sessions.
    pub async fn sample_usage(&self) {
        let peaks = self.0.usage.take();
        if let Err(error) = self.write_usage(&peaks).await {
            tracing::error!(%error, "usage could not be written; it is tried again");
            self.0.usage.put_back(peaks);
        }
    }

    /// Forgets samples that nobody looks at any more.
    pub async fn purge_usage(&self) {
        let purged = async {
            let mut tx = self.write().await?;
            for span in UsageSpan::ALL {
                let kept = std::time::Duration::from_millis(span.kept().unsigned_abs());
                tx.purge_usage(*span, self.now() - kept).await?;
            }
            Result::<()>::Ok(tx.commit().await?)
        };
        if let Err(error) = purged.await {
            tracing::error!(%error, "old samples of usage could not be forgotten; it is tried again");
        }
    }

    /// The samples of the caller's account that reach back as far as they are kept, the oldest first.
    pub async fn usage(
        &self,
        caller: &Caller,
        span: UsageSpan,
        milliseconds: i64,
    ) -> Result<Vec<UsageSample>> {
        caller.require(Right::View(Section::License))?;
        let back = std::time::Duration::from_millis(milliseconds.unsigned_abs());
        let now = self.now();
        let from = span.begin(now.checked_sub(back).unwrap_or(now));
        Ok(self.read().await?.usage(caller.account, span, from, now).await?)
    }

    async fn write_usage(&self, peaks: &HashMap<AccountId, u64>) -> Result<()> {
        let now = self.now();
        let mut usage: HashMap<AccountId, UsageNumbers> = self
            .read()
            .await?
            .clients_by_account()
            .await?
            .into_iter()
            .collect();
        for (account, sessions) in peaks {
            usage.entry(*account).or_default().sessions = *sessions;
        }
        self.0.usage.keep_only(&usage.keys().copied().collect());
        let of_account = |(account, usage): (&AccountId, &UsageNumbers)| {
            let row = |span: &UsageSpan| UsageRow {
                account: *account,
                span: *span,
                sample: UsageSample {
                    at: span.begin(now),
                    usage: *usage,
                },
            };
            UsageSpan::ALL.iter().map(row).collect::<Vec<_>>()
        };
        let rows = self.0.usage.news(usage.iter().flat_map(of_account).collect());
        if rows.is_empty() {
            return Ok(());
        }
        let mut tx = self.write().await?;
        tx.keep_usage(&rows).await?;
        tx.commit().await?;
        self.0.usage.written(&rows);
        Ok(())
    }
}
