//! Proves that nobody has touched the audit: every hash is computed again.

use model::{AuditChain, AuditEntry};
use store::{AuditRow, ChainEnd, StoreError, Tx};

use crate::{Error, Portal, Result};

/// How many rows are read at once.
const BATCH: u32 = 1000;

/// Which part of the audit is meant, as somebody at the command line says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditScope {
    /// Every chain.
    Everything,
    /// The chain of the account with that customer number.
    Account(u64),
    /// The chain of what concerns no account.
    Installation,
}

/// What a chain is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainName {
    /// By an account's customer number.
    Account(u64),
    /// By the id of an account that is not there any more.
    GoneAccount(String),
    /// What concerns no account.
    Installation,
}

/// What was found out about a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainReport {
    /// Which chain.
    pub chain: ChainName,
    /// How many entries hold, from the first on.
    pub entries: u64,
    /// The hash of the last one of them; none: there is no entry. Whoever keeps it elsewhere can tell
    /// later whether the whole database was replaced by an older one.
    pub last_hash: Option<[u8; 32]>,
    /// Where the chain is broken first.
    pub fault: Option<ChainFault>,
}

/// Where and how a chain is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainFault {
    /// The number of the entry.
    pub number: i64,
    /// What is wrong with it.
    pub kind: ChainFaultKind,
}

/// How a chain is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChainFaultKind {
    /// The entry is not the one that was written at this place.
    Altered,
    /// The entry is missing.
    Missing,
    /// The entry was never written: it is before the first one or behind the last one.
    Surplus,
    /// All entries up to this one hold, but the chain does not end here by what is noted about it.
    End,
}

impl Portal {
    /// Computes every hash of the audit again. For whoever may read the data folder.
    pub async fn verify_audit(&self, scope: AuditScope) -> Result<Vec<ChainReport>> {
        // One transaction sees the chains and their ends at one moment, while others write.
        let mut tx = self.read().await?;
        let mut reports = Vec::new();
        for chain in chains(&mut tx, scope).await? {
            let (entries, last_hash, fault) = self.verify_chain(&mut tx, chain).await?;
            reports.push(ChainReport {
                chain: chain_name(&mut tx, chain).await?,
                entries,
                last_hash,
                fault,
            });
        }
        Ok(reports)
    }

    async fn verify_chain(
        &self,
        tx: &mut Tx,
        chain: AuditChain,
    ) -> Result<(u64, Option<[u8; 32]>, Option<ChainFault>)> {
        let end = match tx.audit_chain_end(chain).await {
            Ok(Some(end)) => end,
            Ok(None) if tx.audit_rows_after(chain, i64::MIN, 1).await?.is_empty() => {
                return Ok((0, None, None));
            }
            Ok(None) | Err(StoreError::Corrupt { .. }) => {
                let (number, kind) = (0, ChainFaultKind::End);
                return Ok((0, None, Some(ChainFault { number, kind })));
            }
            Err(error) => return Err(error.into()),
        };
        let mut walk = Walk {
            portal: self,
            chain,
            end,
            entries: 0,
            hash: [0; 32],
        };
        let mut after = i64::MIN;
        let mut fault = None;
        while fault.is_none() {
            let rows = tx.audit_rows_after(chain, after, BATCH).await?;
            let Some(last) = rows.last() else {
                fault = walk.fault_of_end();
                break;
            };
            after = last.number;
            fault = rows.iter().find_map(|row| walk.step(row));
        }
        Ok((walk.entries, (walk.entries > 0).then_some(walk.hash), fault))
    }
}

/// On the way through a chain.
struct Walk<'a> {
    portal: &'a Portal,
    chain: AuditChain,
    end: ChainEnd,
    entries: u64,
    hash: [u8; 32],
}

impl Walk<'_> {
    /// Takes one row; what is wrong with it.
    fn step(&mut self, row: &AuditRow) -> Option<ChainFault> {
        let next = self.entries + 1;
        let fault = |number: i64, kind| Some(ChainFault { number, kind });
        match u64::try_from(row.number) {
            Ok(number) if number > self.end.number => {
                return match number == next {
                    true => fault(row.number, ChainFaultKind::Surplus),
                    false => fault(signed(next), ChainFaultKind::Missing),
                };
            }
            Ok(number) if number > next => return fault(signed(next), ChainFaultKind::Missing),
            Ok(number) if number == next => {}
            _ => return fault(row.number, ChainFaultKind::Surplus),
        }
        match row.entry.as_ref().filter(|entry| self.holds(entry)) {
            Some(entry) => {
                self.entries = next;
                self.hash = entry.hash;
                None
            }
            None => fault(row.number, ChainFaultKind::Altered),
        }
    }

    fn holds(&self, entry: &AuditEntry) -> bool {
        self.portal.audit_hash(self.chain, entry, &self.hash) == entry.hash
    }

    /// What is wrong once there are no more rows.
    fn fault_of_end(&self) -> Option<ChainFault> {
        let fault = |number, kind| {
            Some(ChainFault {
                number: signed(number),
                kind,
            })
        };
        let ChainEnd { number, hash, seal } = self.end;
        if number > self.entries {
            return fault(self.entries + 1, ChainFaultKind::Missing);
        }
        let sealed = self.portal.audit_seal(self.chain, number, &hash) == seal;
        match hash == self.hash && sealed {
            true => None,
            false => fault(number, ChainFaultKind::End),
        }
    }
}

/// The chains that are meant.
pub(crate) async fn chains(tx: &mut Tx, scope: AuditScope) -> Result<Vec<AuditChain>> {
    Ok(match scope {
        AuditScope::Everything => tx.audit_chains().await?,
        AuditScope::Installation => vec![AuditChain::Installation],
        AuditScope::Account(number) => {
            let account = tx.account_by_number(number).await?.ok_or(Error::NotFound)?;
            vec![AuditChain::Account(account.id)]
        }
    })
}

/// What people call a chain.
pub(crate) async fn chain_name(tx: &mut Tx, chain: AuditChain) -> Result<ChainName> {
    Ok(match chain {
        AuditChain::Installation => ChainName::Installation,
        AuditChain::Account(id) => match tx.account(id).await? {
            Some(account) => ChainName::Account(account.number),
            None => ChainName::GoneAccount(id.to_string()),
        },
    })
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
