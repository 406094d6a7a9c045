//! The audit: every change is written down in the transaction that makes it, in a chain per account.

use std::collections::BTreeSet;

use hmac::{Hmac, KeyInit, Mac};
use model::{AccountId, AuditChain, AuditEntry, AuditRecord, Timestamp, UserId};
use sha2::Sha256;
use store::Tx;

use crate::{Portal, Result};

impl Portal {
    /// Writes down what was done in an account. The last act of a transaction before its commit:
    /// until then nobody else can write into the account's chain.
    pub(crate) async fn record(&self, tx: &mut Tx, account: AccountId, record: AuditRecord) -> Result<()> {
        self.record_in(tx, AuditChain::Account(account), record).await
    }

    /// Writes down what concerns a user wherever the user is a member: in each of those accounts, by
    /// their numbers, so that two who do so at once do not wait for each other for ever.
    pub(crate) async fn record_about_user(
        &self,
        tx: &mut Tx,
        user: UserId,
        record: AuditRecord,
    ) -> Result<()> {
        let memberships = tx.memberships(user).await?;
        if memberships.is_empty() {
            return self.record_in(tx, AuditChain::Installation, record).await;
        }
        let chains = memberships
            .iter()
            .map(|membership| AuditChain::Account(membership.account));
        self.record_in_each(tx, chains.collect(), &record).await
    }

    /// Writes down what concerns no account.
    pub(crate) async fn record_in(&self, tx: &mut Tx, chain: AuditChain, record: AuditRecord) -> Result<()> {
        let end = tx.lock_audit_chain(chain).await?;
        let mut entry = AuditEntry {
            number: end.number + 1,
            at: self.now(),
            record,
            hash: [0; 32],
        };
        entry.hash = self.audit_hash(chain, &entry, &end.hash);
        let seal = self.audit_seal(chain, entry.number, &entry.hash);
        tx.append_audit_entry(chain, &entry, &seal).await?;
        Ok(())
    }

    /// Writes one record into several chains, each once. Everybody locks chains in this order, so
    /// that no two transactions wait for each other.
    pub(crate) async fn record_in_each(
        &self,
        tx: &mut Tx,
        chains: BTreeSet<AuditChain>,
        record: &AuditRecord,
    ) -> Result<()> {
        for chain in chains {
            self.record_in(tx, chain, record.clone()).await?;
        }
        Ok(())
    }

    /// HMAC-SHA256 (RFC 2104) over everything in the entry and the hash before it. Whoever can write
    /// the database but does not have the master key cannot make a chain that holds.
    pub(crate) fn audit_hash(&self, chain: AuditChain, entry: &AuditEntry, previous: &[u8; 32]) -> [u8; 32] {
        let mut mac = self.audit_mac("audit chain");
        let record = &entry.record;
        let mut part = |bytes: &[u8]| {
            mac.update(&(bytes.len() as u64).to_be_bytes());
            mac.update(bytes);
        };
        part(previous);
        part(chain.to_string().as_bytes());
        part(&entry.number.to_be_bytes());
        part(&milliseconds(entry.at).to_be_bytes());
        part(record.actor.kind.name().as_bytes());
        part(record.actor.name.as_bytes());
        part(&[u8::from(record.actor.address.is_some())]);
        part(record.actor.address.as_deref().unwrap_or_default().as_bytes());
        part(record.action.name().as_bytes());
        part(record.subject.as_bytes());
        for change in &record.changes {
            part(change.field.name().as_bytes());
            for value in [&change.before, &change.after] {
                part(&[u8::from(value.is_some())]);
                part(value.as_deref().unwrap_or_default().as_bytes());
            }
        }
        mac.finalize().into_bytes().into()
    }

    /// Proves that a chain ends with this entry. Without it somebody could take the last entries away
    /// and let the chain end earlier: of that end there is no seal to copy.
    pub(crate) fn audit_seal(&self, chain: AuditChain, number: u64, hash: &[u8; 32]) -> [u8; 32] {
        let mut mac = self.audit_mac("audit seal");
        mac.update(&number.to_be_bytes());
        mac.update(hash);
        mac.update(chain.to_string().as_bytes());
        mac.finalize().into_bytes().into()
    }

    fn audit_mac(&self, purpose: &str) -> Hmac<Sha256> {
        let key = self.0.master_key.derived(purpose);
        Hmac::new_from_slice(key.as_slice()).expect("HMAC takes keys of any length")
    }
}

fn milliseconds(at: Timestamp) -> i64 {
    at.as_millisecond()
}
