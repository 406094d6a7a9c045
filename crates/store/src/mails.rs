use model::Mail;

use crate::{Result, Tx, hex, statement::sql};

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
        .bind(mail.last_error.as_deref());
        self.insert(statement).await
    }
}
