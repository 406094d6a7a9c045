use model::{AuditAction, AuditChain, AuditEntry, Timestamp};

use crate::{
    Result, Tx,
    audit::audit_entry,
    statement::{Statement, Value, sql},
    users::escaped,
};

/// Which entries of a chain to list.
///
/// The newest come first: by number, or by time where a span of time is asked for, which differs
/// only where the clock was set back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// Only these actions; none: all.
    pub actions: Vec<AuditAction>,
    /// Only by the actor of exactly this name.
    pub actor: Option<String>,
    /// Only with this text in the actor, the address, the subject or a value, whatever its case.
    pub search: Option<String>,
    /// Only from this moment on.
    pub from: Option<Timestamp>,
    /// Only before this moment.
    pub until: Option<Timestamp>,
    /// Start after the entry with this number.
    pub after: Option<u64>,
    /// At most this many.
    pub limit: u32,
    /// Where entries have to be looked at one by one: only at so many, the newest of the span.
    pub look_at: Option<u32>,
}

/// A part of a chain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditPage {
    /// The entries.
    pub entries: Vec<AuditEntry>,
    /// Whether there are older entries that were not looked at.
    pub cut: bool,
}

/// The oldest place that is looked at: behind this entry.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Floor {
    at: Option<Timestamp>,
    number: u64,
}

impl AuditQuery {
    fn has_span(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }

    /// Whether no index finds what is asked for: some of what it finds has to be passed over.
    fn passes_over(&self) -> bool {
        let filters = [
            self.search.is_some(),
            self.actor.is_some(),
            !self.actions.is_empty(),
            self.has_span(),
        ];
        self.search.is_some() || filters.into_iter().filter(|is_set| *is_set).count() > 1
    }
}

impl Tx {
    /// One page of a chain, the newest entry first.
    pub async fn audit_page(&mut self, chain: AuditChain, query: &AuditQuery) -> Result<AuditPage> {
        let floor = match query.look_at.filter(|_| query.passes_over()) {
            Some(look_at) => self.floor(chain, query, look_at).await?,
            None => None,
        };
        let entries = self
            .list(page_statement(chain, query, floor), audit_entry)
            .await?;
        Ok(AuditPage {
            entries,
            cut: floor.is_some(),
        })
    }

    async fn floor(&mut self, chain: AuditChain, query: &AuditQuery, look_at: u32) -> Result<Option<Floor>> {
        if query.has_span() {
            return self
                .find(floor_statement(chain, query, look_at), |row| {
                    let row = row.of("audit_entries");
                    Ok(Floor {
                        at: Some(row.time("at")?),
                        number: row.unsigned("number")?,
                    })
                })
                .await;
        }
        // The numbers of a chain have no gaps.
        let end = self.audit_chain_end(chain).await?;
        let number = end.map_or(0, |end| end.number.saturating_sub(look_at.into()));
        Ok((number > 0).then_some(Floor { at: None, number }))
    }
}

/// The newest entry of the span that is not looked at any more.
pub(crate) fn floor_statement(chain: AuditChain, query: &AuditQuery, look_at: u32) -> Statement {
    let mut statement = sql("SELECT at, number FROM audit_entries WHERE chain = $1").bind(chain);
    push_span(&mut statement, query);
    statement.push_text(" ORDER BY at DESC, number DESC");
    statement.push(" LIMIT 1 OFFSET ?", look_at);
    statement
}

pub(crate) fn page_statement(chain: AuditChain, query: &AuditQuery, floor: Option<Floor>) -> Statement {
    if !query.actions.is_empty() && !query.passes_over() {
        return actions_statement(chain, query);
    }
    let mut statement = sql("SELECT * FROM audit_entries WHERE chain = $1").bind(chain);
    if let Some(actor) = &query.actor {
        // With a span the index of the times is read in its order; `||` keeps the planner from others.
        let column = if query.has_span() { "actor || ''" } else { "actor" };
        statement.push(&format!(" AND {column} = ?"), actor.as_str());
    }
    if !query.actions.is_empty() {
        statement.push_text(" AND action || '' IN (");
        for (place, action) in query.actions.iter().enumerate() {
            statement.push(if place == 0 { "?" } else { ", ?" }, action.name());
        }
        statement.push_text(")");
    }
    if let Some(search) = &query.search {
        let pattern = format!("%{}%", escaped(&search.to_lowercase()));
        statement.push(" AND search LIKE ? ESCAPE '\\'", pattern);
    }
    if query.has_span() {
        push_place_in_time(&mut statement, chain, query, floor);
    } else {
        push_place(&mut statement, query, floor);
    }
    statement.push(" LIMIT ?", query.limit);
    statement
}

fn push_place(statement: &mut Statement, query: &AuditQuery, floor: Option<Floor>) {
    if let Some(after) = query.after {
        statement.push(" AND number < ?", after);
    }
    if let Some(floor) = floor {
        statement.push(" AND number > ?", floor.number);
    }
    statement.push_text(" ORDER BY number DESC");
}

fn push_place_in_time(
    statement: &mut Statement,
    chain: AuditChain,
    query: &AuditQuery,
    floor: Option<Floor>,
) {
    push_span(statement, query);
    if let Some(after) = query.after {
        statement.push(
            " AND (at, number) < ((SELECT at FROM audit_entries WHERE chain = ?",
            chain,
        );
        statement.push(" AND number = ?),", after);
        statement.push(" ?)", after);
    }
    if let Some(floor) = floor {
        statement.push(" AND (at, number) > (?,", Value::from(floor.at));
        statement.push(" ?)", floor.number);
    }
    statement.push_text(" ORDER BY at DESC, number DESC");
}

fn push_span(statement: &mut Statement, query: &AuditQuery) {
    if let Some(from) = query.from {
        statement.push(" AND at >= ?", from);
    }
    if let Some(until) = query.until {
        statement.push(" AND at < ?", until);
    }
}

/// The newest of each action, of which the newest are taken: each is read from the index by action.
fn actions_statement(chain: AuditChain, query: &AuditQuery) -> Statement {
    let mut statement = sql("SELECT * FROM (")
        .bind(chain)
        .bind(query.after.unwrap_or(u64::MAX))
        .bind(query.limit);
    for (place, action) in query.actions.iter().enumerate() {
        if place > 0 {
            statement.push_text(" UNION ALL ");
        }
        statement.push(
            "SELECT * FROM (SELECT * FROM audit_entries WHERE chain = $1 AND action = ? AND number < $2 \
             ORDER BY number DESC LIMIT $3)",
            action.name(),
        );
        statement.push_text(&format!(" AS action_{place}"));
    }
    statement.push_text(") AS entries ORDER BY number DESC LIMIT $3");
    statement
}
