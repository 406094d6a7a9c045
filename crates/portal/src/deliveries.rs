//! The way out of the outbox.

use std::time::Duration;

use model::{
    Actor, AuditAction, AuditChain, AuditRecord, Language, Letter, Mail, MailFault, MailFaultKind, MailId,
    TimeZoneName, retry_mail_after,
};

use crate::{
    Portal, PostOffice, Result,
    adapters::smtp::SmtpConnection,
    mails::{Sealed, to_keep_until},
    random,
};

/// How many mails go in one round.
const ROUND: u32 = 20;
/// How long one try may last at most: afterwards a mail of which nobody has reported is due again.
pub(crate) const CLAIM: Duration = Duration::from_secs(300);

impl Portal {
    /// Sends mails that are due, the longest due first, and says whether more may be due.
    ///
    /// Each mail is claimed before it is sent, and its outcome is written afterwards: a mail is sent
    /// at least once. If the server is killed before a mail was sent, it is sent after the restart;
    /// if it is killed between the mail server's yes and the note of that, the mail is sent twice,
    /// with the same Message-ID. A fault that is not of one mail alone ends the round: the others
    /// keep their turn, and their tries.
    pub async fn deliver_mails(&self, post: &PostOffice) -> bool {
        match self.deliver_round(post).await {
            Ok(more) => more,
            Err(error) => {
                tracing::error!(%error, "the outbox could not be worked on; it is tried again");
                false
            }
        }
    }

    /// Forgets old mails: those that were sent, those that could not be, and those that were never
    /// tried since there is no mail server.
    pub async fn forget_old_mails(&self) {
        let forgotten = async {
            let mut tx = self.write().await?;
            tx.purge_mails(MailId::new(to_keep_until(self.now()), [0; 10]))
                .await?;
            Result::<()>::Ok(tx.commit().await?)
        };
        if let Err(error) = forgotten.await {
            tracing::error!(%error, "old mails could not be forgotten; it is tried again");
        }
    }

    /// Waits until some mail was put into the outbox. It may not be committed yet.
    pub(crate) async fn mail_queued(&self) {
        self.0.mail_queued.notified().await;
    }

    /// Sends a test mail at once, without the outbox.
    pub(crate) async fn send_test_mail(
        &self,
        post: &PostOffice,
        to: &str,
        language: Language,
        time_zone: Option<&TimeZoneName>,
        by: Actor,
    ) -> Result<Result<(), MailFault>> {
        let mut tx = self.write().await?;
        let record = AuditRecord::new(by, AuditAction::MailTested, to);
        self.record_in(&mut tx, AuditChain::Installation, record).await?;
        tx.commit().await?;
        let now = self.now();
        let id = MailId::new(now, random::bytes());
        let mut way = None;
        let sent = match post.write(id, to, &Letter::Test, language, time_zone, now) {
            Ok(envelope) => post.send(&mut way, &envelope).await,
            Err(fault) => Err(fault),
        };
        quit(way).await;
        Ok(sent)
    }

    async fn deliver_round(&self, post: &PostOffice) -> Result<bool> {
        // To write, since on SQLite that waits for whoever is about to commit a mail.
        let due = self.write().await?.due_mails(self.now(), ROUND).await?;
        let more = due.len() >= ROUND as usize;
        let mut way = None;
        for mail in due {
            let Some((mail, sealed)) = self.claim(&mail).await? else {
                continue;
            };
            let sent = self.send(post, &mut way, &mail, &sealed).await;
            self.note_outcome(&mail, &sent).await?;
            if sent.is_err_and(|fault| !fault.kind.is_of_one_mail()) {
                return Ok(false);
            }
        }
        quit(way).await;
        Ok(more)
    }

    async fn claim(&self, mail: &Mail) -> Result<Option<(Mail, Vec<u8>)>> {
        let Some(due_at) = mail.due_at else {
            return Ok(None);
        };
        let mut tx = self.write().await?;
        let claimed = tx.claim_mail(mail.id, due_at, self.now() + CLAIM).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    async fn send(
        &self,
        post: &PostOffice,
        way: &mut Option<SmtpConnection>,
        mail: &Mail,
        sealed: &[u8],
    ) -> Result<(), MailFault> {
        let Sealed { letter, time_zone } = self
            .unseal_mail(sealed)
            .map_err(|error| MailFault::new(MailFaultKind::Unreadable, error))?;
        let time_zone = time_zone.and_then(|zone| zone.parse().ok());
        let (id, to) = (mail.id, mail.recipient.as_str());
        let envelope = post.write(id, to, &letter, mail.language, time_zone.as_ref(), self.now())?;
        post.send(way, &envelope).await
    }

    async fn note_outcome(&self, mail: &Mail, sent: &Result<(), MailFault>) -> Result<()> {
        let (id, now) = (mail.id, self.now());
        let mut tx = self.write().await?;
        match sent {
            Ok(()) => {
                tracing::info!(mail = %id, kind = mail.kind, "a mail was sent");
                tx.mail_was_sent(id, now).await?;
            }
            Err(fault) => {
                let rest = retry_mail_after(mail.attempts, random::number());
                match rest.filter(|_| !fault.kind.is_final()) {
                    Some(rest) => {
                        tracing::warn!(mail = %id, attempts = mail.attempts, %fault, "a mail could not be sent; it is tried again");
                        tx.mail_is_delayed(id, now + rest, fault).await?;
                    }
                    None => {
                        tracing::error!(mail = %id, attempts = mail.attempts, %fault, "a mail was given up");
                        tx.mail_has_failed(id, now, fault).await?;
                    }
                }
            }
        }
        Ok(tx.commit().await?)
    }
}

async fn quit(way: Option<SmtpConnection>) {
    if let Some(way) = way {
        way.quit().await;
    }
}
