//! The outbox: what is to be mailed is written down in the transaction that gives reason for it.

use model::{AccountId, Language, Letter, Mail, MailId, MailState, TimeZoneName, User};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::{Portal, Result, random};

/// What the seal of a mail is bound to.
pub(crate) const MAIL_PURPOSE: &str = "mail";

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
            language: user.preferences.language.unwrap_or_default(),
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
        Ok(mail.id)
    }
}
