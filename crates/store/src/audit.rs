use model::{Actor, AuditChain, AuditEntry, AuditRecord};

use crate::{Result, Tx, hex, row::Row, statement::sql};

/// The place where the next entry of a chain goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainEnd {
    /// The number of the last entry; 0: the chain is empty.
    pub number: u64,
    /// Its hash; zeros: the chain is empty.
    pub hash: [u8; 32],
}

impl Tx {
    /// The end of a chain, locked until this transaction ends: nobody else adds to it meanwhile.
    pub async fn lock_audit_chain(&mut self, chain: AuditChain) -> Result<ChainEnd> {
        let statement = sql(
            "INSERT INTO audit_chains (chain, last_number, last_hash) VALUES ($1, 0, $2) \
             ON CONFLICT (chain) DO UPDATE SET last_number = audit_chains.last_number \
             RETURNING last_number, last_hash",
        );
        let end = self
            .find(statement.bind(chain).bind(hex::encode(&[0; 32])), chain_end)
            .await?;
        Ok(end.unwrap_or(ChainEnd {
            number: 0,
            hash: [0; 32],
        }))
    }

    /// The end of a chain, if it was ever written to.
    pub async fn audit_chain_end(&mut self, chain: AuditChain) -> Result<Option<ChainEnd>> {
        let statement = sql("SELECT last_number, last_hash FROM audit_chains WHERE chain = $1");
        self.find(statement.bind(chain), chain_end).await
    }

    /// Every chain that was ever written to.
    pub async fn audit_chains(&mut self) -> Result<Vec<AuditChain>> {
        self.list(sql("SELECT chain FROM audit_chains ORDER BY chain"), |row| {
            row.of("audit_chains").parse("chain")
        })
        .await
    }

    /// Adds an entry at the end of a chain that is locked.
    pub async fn append_audit_entry(&mut self, chain: AuditChain, entry: &AuditEntry) -> Result<()> {
        let AuditRecord {
            actor,
            action,
            subject,
            ..
        } = &entry.record;
        let changes = changes_text(&entry.record);
        let search = format!("{} {} {}", actor.name, subject, changes).to_lowercase();
        let statement = sql(
            "INSERT INTO audit_entries (chain, number, at, actor_kind, actor, address, action, subject, \
                 changes, search, hash) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
        )
        .bind(chain)
        .bind(entry.number)
        .bind(entry.at)
        .bind(actor.kind.name())
        .bind(actor.name.as_str())
        .bind(actor.address.as_deref())
        .bind(action.name())
        .bind(subject.as_str())
        .bind(changes)
        .bind(search)
        .bind(hex::encode(&entry.hash));
        self.insert(statement).await?;
        let statement = sql("UPDATE audit_chains SET last_number = $2, last_hash = $3 WHERE chain = $1");
        self.execute(
            statement
                .bind(chain)
                .bind(entry.number)
                .bind(hex::encode(&entry.hash)),
        )
        .await?;
        Ok(())
    }

    /// The entries of a chain from the one after `after` on, in their order; `limit` at most.
    pub async fn audit_entries_after(
        &mut self,
        chain: AuditChain,
        after: u64,
        limit: u32,
    ) -> Result<Vec<AuditEntry>> {
        let statement = sql("SELECT * FROM audit_entries WHERE chain = $1 AND number > $2 \
             ORDER BY number LIMIT $3");
        self.list(statement.bind(chain).bind(after).bind(limit), audit_entry)
            .await
    }
}

/// What changed as it is stored, and as the hash covers it.
fn changes_text(record: &AuditRecord) -> String {
    serde_json::to_string(&record.changes).unwrap_or_else(|_| "[]".to_owned())
}

fn chain_end(row: &Row) -> Result<ChainEnd> {
    let row = row.of("audit_chains");
    let hash: String = row.get("last_hash")?;
    Ok(ChainEnd {
        number: row.unsigned("last_number")?,
        hash: row.read(
            "last_hash",
            hex::decode(&hash).and_then(|hash| hash.try_into().ok()),
        )?,
    })
}

pub(crate) fn audit_entry(row: &Row) -> Result<AuditEntry> {
    let row = row.of("audit_entries");
    let hash: String = row.get("hash")?;
    let changes: String = row.get("changes")?;
    Ok(AuditEntry {
        number: row.unsigned("number")?,
        at: row.time("at")?,
        record: AuditRecord {
            actor: Actor {
                kind: row.parse("actor_kind")?,
                name: row.get("actor")?,
                address: row.get_some("address")?,
            },
            action: row.parse("action")?,
            subject: row.get("subject")?,
            changes: row.read("changes", serde_json::from_str(&changes).ok())?,
        },
        hash: row.read("hash", hex::decode(&hash).and_then(|hash| hash.try_into().ok()))?,
    })
}
