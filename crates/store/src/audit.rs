use model::{Actor, AuditChain, AuditEntry, AuditRecord};

use crate::{
    Result, StoreError, Tx, hex,
    row::{Fields, Row},
    statement::sql,
};

/// The place where the next entry of a chain goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainEnd {
    /// The number of the last entry; 0: the chain is empty.
    pub number: u64,
    /// Its hash; zeros: the chain is empty.
    pub hash: [u8; 32],
    /// Proves that the chain ends there; zeros: the chain is empty.
    pub seal: [u8; 32],
}

/// A row of the audit, as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its number.
    pub number: i64,
    /// The entry; `None` where the row is none that [`Tx::append_audit_entry`] writes.
    pub entry: Option<AuditEntry>,
}

impl Tx {
    /// The end of a chain, locked until this transaction ends: nobody else adds to it meanwhile.
    pub async fn lock_audit_chain(&mut self, chain: AuditChain) -> Result<ChainEnd> {
        let statement = sql(
            "INSERT INTO audit_chains (chain, last_number, last_hash, seal) VALUES ($1, 0, $2, $2) \
             ON CONFLICT (chain) DO UPDATE SET last_number = audit_chains.last_number \
             RETURNING last_number, last_hash, seal",
        );
        let end = self
            .find(statement.bind(chain).bind(hex::encode(&[0; 32])), chain_end)
            .await?;
        Ok(end.unwrap_or(ChainEnd {
            number: 0,
            hash: [0; 32],
            seal: [0; 32],
        }))
    }

    /// The end of a chain, if it was ever written to.
    pub async fn audit_chain_end(&mut self, chain: AuditChain) -> Result<Option<ChainEnd>> {
        let statement = sql("SELECT last_number, last_hash, seal FROM audit_chains WHERE chain = $1");
        self.find(statement.bind(chain), chain_end).await
    }

    /// Every chain that was ever written to, also one that has lost its end or its entries.
    pub async fn audit_chains(&mut self) -> Result<Vec<AuditChain>> {
        let statement =
            sql("SELECT chain FROM audit_chains UNION SELECT chain FROM audit_entries ORDER BY chain");
        self.list(statement, |row| row.of("audit_chains").parse("chain"))
            .await
    }

    /// Adds an entry at the end of a chain that is locked. `seal` proves the new end.
    pub async fn append_audit_entry(
        &mut self,
        chain: AuditChain,
        entry: &AuditEntry,
        seal: &[u8; 32],
    ) -> Result<()> {
        let AuditRecord {
            actor,
            action,
            subject,
            ..
        } = &entry.record;
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
        .bind(changes_text(&entry.record))
        .bind(search_text(&entry.record))
        .bind(hex::encode(&entry.hash));
        self.insert(statement).await?;
        let statement =
            sql("UPDATE audit_chains SET last_number = $2, last_hash = $3, seal = $4 WHERE chain = $1")
                .bind(chain)
                .bind(entry.number)
                .bind(hex::encode(&entry.hash))
                .bind(hex::encode(seal));
        self.execute(statement).await?;
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

    /// The rows of a chain from the one after `after` on, in the order of their numbers, also those
    /// that make no sense; `limit` at most.
    pub async fn audit_rows_after(
        &mut self,
        chain: AuditChain,
        after: i64,
        limit: u32,
    ) -> Result<Vec<AuditRow>> {
        let statement = sql("SELECT * FROM audit_entries WHERE chain = $1 AND number > $2 \
             ORDER BY number LIMIT $3");
        self.list(statement.bind(chain).bind(after).bind(limit), audit_row)
            .await
    }
}

/// What changed as it is stored, and as the hash covers it.
fn changes_text(record: &AuditRecord) -> String {
    serde_json::to_string(&record.changes).unwrap_or_else(|_| "[]".to_owned())
}

/// What a search looks in.
fn search_text(record: &AuditRecord) -> String {
    let values = record
        .changes
        .iter()
        .flat_map(|change| [change.before.as_deref(), change.after.as_deref()]);
    let texts = [
        Some(record.actor.name.as_str()),
        record.actor.address.as_deref(),
        Some(record.subject.as_str()),
    ];
    let texts: Vec<_> = texts.into_iter().chain(values).flatten().collect();
    texts.join(" ").to_lowercase()
}

fn chain_end(row: &Row) -> Result<ChainEnd> {
    let row = row.of("audit_chains");
    Ok(ChainEnd {
        number: row.unsigned("last_number")?,
        hash: hash(row, "last_hash")?,
        seal: hash(row, "seal")?,
    })
}

fn hash(row: Fields<'_>, column: &'static str) -> Result<[u8; 32]> {
    let text: String = row.get(column)?;
    row.read(column, hex::decode(&text).and_then(|hash| hash.try_into().ok()))
}

/// A row that is not exactly what would be written for its entry is no entry: what is searched in
/// is not covered by the hash.
fn audit_row(row: &Row) -> Result<AuditRow> {
    let fields = row.of("audit_entries");
    let entry = match audit_entry(row) {
        Ok(entry) => Some(entry),
        Err(StoreError::Corrupt { .. }) => None,
        Err(error) => return Err(error),
    };
    let (changes, search): (String, String) = (fields.get("changes")?, fields.get("search")?);
    let as_written =
        |entry: &AuditEntry| changes == changes_text(&entry.record) && search == search_text(&entry.record);
    Ok(AuditRow {
        number: fields.get("number")?,
        entry: entry.filter(as_written),
    })
}

pub(crate) fn audit_entry(row: &Row) -> Result<AuditEntry> {
    let row = row.of("audit_entries");
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
        hash: hash(row, "hash")?,
    })
}
