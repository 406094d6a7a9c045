//! Reading the audit: page by page, or all of it.

use model::{Actor, AuditAction, AuditChain, AuditEntry, AuditRecord, Right, Section};
use store::{AuditPage, AuditQuery};

use crate::{
    AuditScope, Caller, ChainName, Error, Portal, Result,
    audit_verify::{chain_name, chains},
};

/// How many entries a search of a page looks at.
pub const AUDIT_LOOK_AT: u32 = 20_000;
/// How many entries an export reads at once.
const BATCH: u32 = 1000;

/// Which audit log is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AuditLog {
    /// The caller's account's.
    #[default]
    Account,
    /// The one of what concerns no account. For operators.
    Installation,
}

/// An export that is under way.
pub struct AuditExport {
    portal: Portal,
    caller: Caller,
    log: AuditLog,
    query: AuditQuery,
    /// The number of the entry that says that this export was made.
    number: u64,
    /// Whether it is one page alone.
    page: bool,
    is_over: bool,
}

/// A chain that is exported from the command line, its oldest entry first.
pub struct ChainExport {
    /// Which chain.
    pub name: ChainName,
    portal: Portal,
    chain: AuditChain,
    after: u64,
    until: u64,
}

impl Portal {
    /// One page of the audit, the newest entry first. Looks at [`AUDIT_LOOK_AT`] entries at most.
    pub async fn audit_page(&self, caller: &Caller, log: AuditLog, query: &AuditQuery) -> Result<AuditPage> {
        let chain = chain_for(caller, log)?;
        let query = AuditQuery {
            look_at: Some(AUDIT_LOOK_AT),
            ..query.clone()
        };
        Ok(self.read().await?.audit_page(chain, &query).await?)
    }

    /// Begins to export what the query finds: `query.limit` entries, or all. That somebody does so is
    /// written down, and is not part of the export.
    pub async fn export_audit(
        &self,
        caller: &Caller,
        log: AuditLog,
        query: &AuditQuery,
        all: bool,
    ) -> Result<AuditExport> {
        let chain = chain_for(caller, log)?;
        let record = AuditRecord::new(caller.actor(), AuditAction::AuditExported, "");
        let number = self.record_export(chain, record).await?;
        // A page shows what was looked at; so does its export. There the new entry may be in the way.
        let query = match all {
            true => AuditQuery {
                after: None,
                limit: BATCH,
                look_at: None,
                ..query.clone()
            },
            false => AuditQuery {
                limit: query.limit + 1,
                look_at: Some(AUDIT_LOOK_AT),
                ..query.clone()
            },
        };
        Ok(AuditExport {
            portal: self.clone(),
            caller: caller.clone(),
            log,
            query,
            number,
            page: !all,
            is_over: false,
        })
    }

    /// Begins to export whole chains, for whoever may read the data folder. That is written down, and
    /// is not part of the export.
    pub async fn export_chains(&self, scope: AuditScope) -> Result<Vec<ChainExport>> {
        let mut tx = self.read().await?;
        let mut named = Vec::new();
        for chain in chains(&mut tx, scope).await? {
            named.push((chain, chain_name(&mut tx, chain).await?));
        }
        drop(tx);
        let mut exports = Vec::new();
        for (chain, name) in named {
            let record = AuditRecord::new(Actor::command_line(), AuditAction::AuditExported, "");
            exports.push(ChainExport {
                name,
                portal: self.clone(),
                chain,
                after: 0,
                until: self.record_export(chain, record).await? - 1,
            });
        }
        Ok(exports)
    }

    /// The number of the new entry.
    async fn record_export(&self, chain: AuditChain, record: AuditRecord) -> Result<u64> {
        let mut tx = self.write().await?;
        self.record_in(&mut tx, chain, record).await?;
        let end = tx.lock_audit_chain(chain).await?;
        tx.commit().await?;
        Ok(end.number)
    }
}

impl AuditExport {
    /// The next entries; none: that was all. Each call reads the database of its moment, so that a
    /// slow reader keeps nobody waiting, and looks whether the caller still may.
    pub async fn next(&mut self) -> Result<Vec<AuditEntry>> {
        let caller = self.portal.caller_now(&self.caller).await?;
        let chain = match caller.filter(|caller| caller.account == self.caller.account) {
            Some(caller) => chain_for(&caller, self.log)?,
            None => return Err(Error::NotFound),
        };
        while !self.is_over {
            let mut tx = self.portal.read().await?;
            let mut entries = tx.audit_page(chain, &self.query).await?.entries;
            drop(tx);
            let wanted = self.query.limit as usize;
            self.is_over = self.page || entries.len() < wanted;
            self.query.after = entries.last().map(|entry| entry.number);
            entries.retain(|entry| entry.number < self.number);
            if self.page {
                entries.truncate(wanted - 1);
            }
            if !entries.is_empty() {
                return Ok(entries);
            }
        }
        Ok(Vec::new())
    }
}

impl ChainExport {
    /// The next entries; none: that was all.
    pub async fn next(&mut self) -> Result<Vec<AuditEntry>> {
        let limit = u32::try_from(self.until - self.after).unwrap_or(BATCH).min(BATCH);
        if limit == 0 {
            return Ok(Vec::new());
        }
        let mut tx = self.portal.read().await?;
        let entries = tx.audit_entries_after(self.chain, self.after, limit).await?;
        self.after = entries.last().map_or(self.until, |entry| entry.number);
        Ok(entries)
    }
}

fn chain_for(caller: &Caller, log: AuditLog) -> Result<AuditChain> {
    match log {
        AuditLog::Account => {
            caller.require(Right::View(Section::Audit))?;
            Ok(AuditChain::Account(caller.account))
        }
        AuditLog::Installation if caller.operator => Ok(AuditChain::Installation),
        AuditLog::Installation => Err(Error::NotFound),
    }
}
