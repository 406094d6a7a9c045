use model::{Mail, MailFault, MailId, MailState, Timestamp};

use crate::{
    Result, Tx, hex,
    row::Row,
    statement::{Statement, sql},
};

/// Which mails to list, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailQuery {
    /// Only those in this state.
    pub state: Option<MailState>,
    /// Only those that were written before this one.
    pub after: Option<MailId>,
    /// At most this many.
    pub limit: u32,
}

impl Tx {
    /// Puts a mail into the outbox, with what it says sealed.
    pub async fn insert_mail(&mut self, mail: &Mail, sealed: &[u8]) -> Result<()> {
        let statement = sql(
            "INSERT INTO mails (id, account_id, recipient, language, kind, sealed, state, attempts, \
                 created_at, due_at, finished_at, last_error) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
        )
        .bind(mail.id)
        .bind(mail.account)
        .bind(mail.recipient.as_str())
        .bind(mail.language)
        .bind(mail.kind.as_str())
        .bind(hex::encode(sealed))
        .bind(mail.state.name())
        .bind(mail.attempts)
        .bind(mail.created_at)
        .bind(mail.due_at)
        .bind(mail.finished_at)
        .bind(mail.last_error.as_ref().map(MailFault::to_string));
        self.insert(statement).await
    }

    /// The mails that are due at `now`, those that have waited longest first; `limit` at most.
    pub async fn due_mails(&mut self, now: Timestamp, limit: u32) -> Result<Vec<Mail>> {
        self.list(due_statement(now, limit), mail).await
    }

    /// Takes a mail that is due since `due_at` for one more try, which may last until `until`: then
    /// it is due again. With what it says sealed; `None` if somebody else was quicker.
    pub async fn claim_mail(
        &mut self,
        id: MailId,
        due_at: Timestamp,
        until: Timestamp,
    ) -> Result<Option<(Mail, Vec<u8>)>> {
        let statement = sql("UPDATE mails SET attempts = attempts + 1, due_at = $3 \
             WHERE id = $1 AND state = 'waiting' AND due_at = $2 RETURNING *");
        self.find(statement.bind(id).bind(due_at).bind(until), |row| {
            let sealed = sealed(row)?;
            Ok((mail(row)?, row.of("mails").read("sealed", sealed)?))
        })
        .await
    }

    /// A waiting mail was sent: what it says is forgotten. Whether it was still there.
    pub async fn mail_was_sent(&mut self, id: MailId, now: Timestamp) -> Result<bool> {
        let statement = sql(
            "UPDATE mails SET state = 'sent', sealed = NULL, due_at = NULL, finished_at = $2, \
                 last_error = NULL \
             WHERE id = $1 AND state = 'waiting'",
        );
        self.hits(statement.bind(id).bind(now)).await
    }

    /// A waiting mail could not be sent and is tried again. Whether it was still there.
    pub async fn mail_is_delayed(
        &mut self,
        id: MailId,
        due_at: Timestamp,
        fault: &MailFault,
    ) -> Result<bool> {
        let statement =
            sql("UPDATE mails SET due_at = $2, last_error = $3 WHERE id = $1 AND state = 'waiting'");
        self.hits(statement.bind(id).bind(due_at).bind(fault.to_string()))
            .await
    }

    /// A waiting mail is given up; what it says is kept. Whether it was still there.
    pub async fn mail_has_failed(&mut self, id: MailId, now: Timestamp, fault: &MailFault) -> Result<bool> {
        let statement = sql(
            "UPDATE mails SET state = 'failed', due_at = NULL, finished_at = $2, last_error = $3 \
             WHERE id = $1 AND state = 'waiting'",
        );
        self.hits(statement.bind(id).bind(now).bind(fault.to_string()))
            .await
    }

    /// Makes a mail due at `now` as if it was never tried, if it was given up or would otherwise
    /// rest until after `claimed`. Whether it did so.
    pub async fn retry_mail(&mut self, id: MailId, now: Timestamp, claimed: Timestamp) -> Result<bool> {
        let statement = sql(
            "UPDATE mails SET state = 'waiting', attempts = 0, due_at = $2, finished_at = NULL \
             WHERE id = $1 AND (state = 'failed' OR state = 'waiting' AND due_at > $3)",
        );
        self.hits(statement.bind(id).bind(now).bind(claimed)).await
    }

    /// Throws a mail away that was not sent; whether it was there.
    pub async fn delete_unsent_mail(&mut self, id: MailId) -> Result<bool> {
        let statement = sql("DELETE FROM mails WHERE id = $1 AND state <> 'sent'");
        self.hits(statement.bind(id)).await
    }

    /// One mail, with what it says sealed where that is not forgotten.
    pub async fn mail(&mut self, id: MailId) -> Result<Option<(Mail, Option<Vec<u8>>)>> {
        let statement = sql("SELECT * FROM mails WHERE id = $1");
        self.find(statement.bind(id), |row| Ok((mail(row)?, sealed(row)?)))
            .await
    }

    /// One page of mails, the newest first.
    pub async fn mails_page(&mut self, query: &MailQuery) -> Result<Vec<Mail>> {
        self.list(page_statement(query), mail).await
    }

    /// Forgets the mails that were written before the moment in `before`; how many there were.
    pub async fn purge_mails(&mut self, before: MailId) -> Result<u64> {
        self.execute(purge_statement(before)).await
    }
}

/// Only what waits has a time at which it is due; by its state it would be found in another order.
pub(crate) fn due_statement(now: Timestamp, limit: u32) -> Statement {
    sql("SELECT * FROM mails WHERE due_at <= $1 ORDER BY due_at LIMIT $2")
        .bind(now)
        .bind(limit)
}

pub(crate) fn page_statement(query: &MailQuery) -> Statement {
    let mut statement = sql("SELECT * FROM mails WHERE TRUE");
    if let Some(state) = query.state {
        statement.push(" AND state = ?", state.name());
    }
    if let Some(after) = query.after {
        statement.push(" AND id < ?", after);
    }
    statement.push(" ORDER BY id DESC LIMIT ?", query.limit);
    statement
}

pub(crate) fn purge_statement(before: MailId) -> Statement {
    sql("DELETE FROM mails WHERE id < $1").bind(before)
}

fn mail(row: &Row) -> Result<Mail> {
    let row = row.of("mails");
    Ok(Mail {
        id: row.parse("id")?,
        account: row.parse_some("account_id")?,
        recipient: row.get("recipient")?,
        language: row.parse("language")?,
        kind: row.get("kind")?,
        state: row.parse("state")?,
        attempts: row.unsigned("attempts")?,
        created_at: row.time("created_at")?,
        due_at: row.time_some("due_at")?,
        finished_at: row.time_some("finished_at")?,
        last_error: row.parse_some("last_error")?,
    })
}

fn sealed(row: &Row) -> Result<Option<Vec<u8>>> {
    let row = row.of("mails");
    let digits: Option<String> = row.get_some("sealed")?;
    digits
        .map(|digits| row.read("sealed", hex::decode(&digits)))
        .transpose()
}
