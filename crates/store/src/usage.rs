use model::{AccountId, Timestamp, UsageNumbers, UsageSample, UsageSpan};

use crate::{
    Result, Tx,
    row::Row,
    statement::{Statement, sql, values_list},
};

/// How many samples are written with one statement.
const BATCH: usize = 500;

/// The largest numbers of one account within one span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsageRow {
    /// Of which account.
    pub account: AccountId,
    /// How long the span is.
    pub span: UsageSpan,
    /// When it began, and the numbers.
    pub sample: UsageSample,
}

impl Tx {
    /// Every account that has clients, with how many there are and how many of them can be reached.
    pub async fn clients_by_account(&mut self) -> Result<Vec<(AccountId, UsageNumbers)>> {
        self.list(clients_by_account_statement(), |row| {
            let row = row.of("clients");
            let usage = UsageNumbers {
                seats: row.unsigned("seats")?,
                online: row.unsigned("reachable")?,
                sessions: 0,
            };
            Ok((row.parse("account_id")?, usage))
        })
        .await
    }

    /// Keeps samples; where there is one of the same span, the larger number of each stays.
    pub async fn keep_usage(&mut self, rows: &[UsageRow]) -> Result<()> {
        for batch in rows.chunks(BATCH) {
            self.execute(keep_statement(batch)).await?;
        }
        Ok(())
    }

    /// The samples of an account whose spans began at `from` or later and not after `until`, the
    /// oldest first.
    pub async fn usage(
        &mut self,
        account: AccountId,
        span: UsageSpan,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<UsageSample>> {
        self.list(usage_statement(account, span, from, until), sample)
            .await
    }

    /// Forgets the samples whose spans began before `before`; how many there were.
    pub async fn purge_usage(&mut self, span: UsageSpan, before: Timestamp) -> Result<u64> {
        self.execute(purge_statement(span, before)).await
    }
}

pub(crate) fn clients_by_account_statement() -> Statement {
    sql(
        "SELECT account_id, COUNT(*) AS seats, COUNT(*) FILTER (WHERE online) AS reachable FROM clients \
         WHERE account_id IS NOT NULL GROUP BY account_id",
    )
}

pub(crate) fn usage_statement(
    account: AccountId,
    span: UsageSpan,
    from: Timestamp,
    until: Timestamp,
) -> Statement {
    sql(
        "SELECT * FROM usage_samples WHERE account_id = $1 AND span = $2 AND at >= $3 AND at <= $4 ORDER BY at",
    )
    .bind(account)
    .bind(span.name())
    .bind(from)
    .bind(until)
}

pub(crate) fn purge_statement(span: UsageSpan, before: Timestamp) -> Statement {
    sql("DELETE FROM usage_samples WHERE span = $1 AND at < $2")
        .bind(span.name())
        .bind(before)
}

/// An account that was deleted meanwhile gets no samples.
fn keep_statement(rows: &[UsageRow]) -> Statement {
    let larger = |column: &str| {
        format!(
            "{column} = CASE WHEN excluded.{column} > usage_samples.{column} THEN excluded.{column} \
             ELSE usage_samples.{column} END"
        )
    };
    let text = format!(
        "WITH new (account_id, span, at, seats, online, sessions) AS (VALUES {}) \
         INSERT INTO usage_samples (account_id, span, at, seats, online, sessions) \
         SELECT new.account_id, new.span, new.at, new.seats, new.online, new.sessions FROM new \
         JOIN accounts ON accounts.id = new.account_id WHERE TRUE \
         ON CONFLICT (account_id, span, at) DO UPDATE SET {}, {}, {}",
        values_list(rows.len(), 6),
        larger("seats"),
        larger("online"),
        larger("sessions"),
    );
    let statement = Statement::composed(text).uncached();
    rows.iter().fold(statement, |statement, row| {
        let usage = row.sample.usage;
        statement
            .bind(row.account)
            .bind(row.span.name())
            .bind(row.sample.at)
            .bind(usage.seats)
            .bind(usage.online)
            .bind(usage.sessions)
    })
}

fn sample(row: &Row) -> Result<UsageSample> {
    let row = row.of("usage_samples");
    Ok(UsageSample {
        at: row.time("at")?,
        usage: UsageNumbers {
            seats: row.unsigned("seats")?,
            online: row.unsigned("online")?,
            sessions: row.unsigned("sessions")?,
        },
    })
}
