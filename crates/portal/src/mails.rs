//! The outbox: what is to be mailed is written down in the transaction that gives reason for it.

use std::time::Duration;

use model::{
    AccountId, Actor, AuditAction, AuditChain, AuditRecord, Email, Language, Letter, Mail, MailFault, MailId,
    MailState, TimeZoneName, Timestamp, User,
};
use serde::{Deserialize, Serialize};
use store::{MailQuery, Tx};

use crate::{
    Caller, Error, Field, Portal, PostOffice, Problem, ProblemKind, Reason, Result, SealBroken,
    deliveries::CLAIM, random,
};

/// What the seal of a mail is bound to.
pub(crate) const MAIL_PURPOSE: &str = "mail";
/// How long a mail is kept after it was written.
pub const MAIL_KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Mails from before this moment are forgotten.
pub(crate) fn to_keep_until(now: Timestamp) -> Timestamp {
    now - MAIL_KEPT
}

/// One mail, as the operator reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadMail {
    /// The mail.
    pub mail: Mail,
    /// What it says, unless that is forgotten since it was sent, or sealed with another master key.
    pub letter: Option<Letter>,
    /// The reader's time zone.
    pub time_zone: Option<TimeZoneName>,
    /// Whether it can be tried now: it was given up, or it rests.
    pub can_be_retried: bool,
}

/// To whom a mail goes, and how it is written.
#[derive(Debug, Clone)]
pub(crate) struct Recipient {
    pub email: String,
    pub language: Language,
    pub time_zone: Option<TimeZoneName>,
}

/// What of a mail is sealed.
#[derive(Serialize, Deserialize)]
pub(crate) struct Sealed {
    pub letter: Letter,
    /// The name of the reader's time zone.
    pub time_zone: Option<String>,
}

impl From<&User> for Recipient {
    fn from(user: &User) -> Self {
        Self {
            email: user.email.to_string(),
            language: (user.preferences.language)
                .or(user.preferences.browser_language)
                .unwrap_or_default(),
            time_zone: user.preferences.time_zone.clone(),
        }
    }
}

impl Portal {
    /// Puts a mail into the outbox; it leaves after the commit.
    pub(crate) async fn queue_mail(
        &self,
        tx: &mut Tx,
        account: Option<AccountId>,
        to: Recipient,
        letter: Letter,
    ) -> Result<MailId> {
        let now = self.now();
        let mail = Mail {
            id: MailId::new(now, random::bytes()),
            account,
            recipient: to.email,
            language: to.language,
            kind: letter.kind().to_owned(),
            state: MailState::Waiting,
            attempts: 0,
            created_at: now,
            due_at: Some(now),
            finished_at: None,
            last_error: None,
        };
        let time_zone = to.time_zone.map(|zone| zone.to_string());
        let text = serde_json::to_vec(&Sealed { letter, time_zone })
            .map_err(|error| crate::Error::Internal(error.to_string()))?;
        tx.insert_mail(&mail, &self.0.master_key.seal(MAIL_PURPOSE, &text))
            .await?;
        // Before the commit, and rung in vain where that fails: it only makes the job look. On
        // SQLite it waits there for this transaction, elsewhere it looks again after a while.
        self.0.mail_queued.notify_one();
        Ok(mail.id)
    }

    /// The outbox, the newest mail first. For operators only.
    pub async fn mails(&self, caller: &Caller, query: &MailQuery) -> Result<Vec<Mail>> {
        require_operator(caller)?;
        Ok(self.read().await?.mails_page(query).await?)
    }

    /// One mail with what it says, which may hold links for its reader: that the operator read it is
    /// written down. For operators only.
    pub async fn read_mail(&self, caller: &Caller, id: MailId) -> Result<ReadMail> {
        require_operator(caller)?;
        let mut tx = self.write().await?;
        let (mail, sealed) = tx.mail(id).await?.ok_or(Error::NotFound)?;
        let sealed = sealed.and_then(|sealed| self.unseal_mail(&sealed).ok());
        if sealed.is_some() {
            let record = AuditRecord::new(caller.actor(), AuditAction::MailRead, mail.recipient.as_str());
            self.record_in(&mut tx, AuditChain::Installation, record).await?;
        }
        tx.commit().await?;
        let resting = mail.due_at.is_some_and(|due_at| due_at > self.claimed_until());
        let (letter, time_zone) = sealed.map(|sealed| (sealed.letter, sealed.time_zone)).unzip();
        Ok(ReadMail {
            can_be_retried: mail.state == MailState::Failed || resting,
            mail,
            letter,
            time_zone: time_zone.flatten().and_then(|zone| zone.parse().ok()),
        })
    }

    /// Tries a mail again that was given up, or at once one that rests. For operators only.
    pub async fn retry_mail(&self, caller: &Caller, id: MailId) -> Result<()> {
        require_operator(caller)?;
        let mut tx = self.write().await?;
        let (mail, _) = tx.mail(id).await?.ok_or(Error::NotFound)?;
        if !tx.retry_mail(id, self.now(), self.claimed_until()).await? {
            return Err(Error::Conflict(Reason::MailNotRetriable));
        }
        let record = AuditRecord::new(caller.actor(), AuditAction::MailRetried, mail.recipient);
        self.record_in(&mut tx, AuditChain::Installation, record).await?;
        tx.commit().await?;
        self.0.mail_queued.notify_one();
        Ok(())
    }

    /// Throws a mail away that was not sent. One that is on its way at this moment may still arrive.
    /// For operators only.
    pub async fn discard_mail(&self, caller: &Caller, id: MailId) -> Result<()> {
        require_operator(caller)?;
        let mut tx = self.write().await?;
        let (mail, _) = tx.mail(id).await?.ok_or(Error::NotFound)?;
        if !tx.delete_unsent_mail(id).await? {
            return Err(Error::Conflict(Reason::MailSent));
        }
        let record = AuditRecord::new(caller.actor(), AuditAction::MailDiscarded, mail.recipient);
        self.record_in(&mut tx, AuditChain::Installation, record).await?;
        Ok(tx.commit().await?)
    }

    /// Sends a test mail to `to` at once and says what came of it. For operators only.
    pub async fn test_mail(
        &self,
        caller: &Caller,
        post: Option<&PostOffice>,
        to: &str,
    ) -> Result<Result<(), MailFault>> {
        require_operator(caller)?;
        let post = post.ok_or(Error::Conflict(Reason::NoMailServer))?;
        let to = email(to)?;
        let language = caller.preferences.language.unwrap_or_default();
        let time_zone = caller.preferences.time_zone.as_ref();
        self.send_test_mail(post, to.as_str(), language, time_zone, caller.actor())
            .await
    }

    /// [`Self::test_mail`] for whoever may read the data folder.
    pub async fn test_mail_by_command(&self, post: &PostOffice, to: &str) -> Result<Result<(), MailFault>> {
        let to = email(to)?;
        self.send_test_mail(post, to.as_str(), Language::English, None, Actor::command_line())
            .await
    }

    pub(crate) fn unseal_mail(&self, sealed: &[u8]) -> Result<Sealed, SealBroken> {
        let text = self.0.master_key.open(MAIL_PURPOSE, sealed)?;
        serde_json::from_slice(&text).map_err(|_| SealBroken)
    }

    /// A mail that is due until then may be on its way.
    fn claimed_until(&self) -> Timestamp {
        self.now() + CLAIM
    }
}

/// To everybody else there is no outbox.
pub(crate) fn require_operator(caller: &Caller) -> Result<()> {
    caller.operator.then_some(()).ok_or(Error::NotFound)
}

fn email(text: &str) -> Result<Email> {
    text.parse().map_err(|_| {
        let (field, kind) = (Field::Email, ProblemKind::NotAnEmail);
        Error::Invalid(vec![Problem { field, kind }])
    })
}
