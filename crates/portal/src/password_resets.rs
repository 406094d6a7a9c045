//! The forgotten password: a mailed link, good once and for an hour, leads to a new one.

use std::time::Duration;

use model::{AuditAction, AuditChain, AuditRecord, Email, Letter, LinkPurpose, User};
use store::{MailLink, Tx};
use zeroize::Zeroizing;

use crate::{
    Error, LimitKind, Portal, Result, Stranger, mails::Recipient, random, random::Token, rate_limit::network,
};

/// How long the link for a new password is good.
const RESET_TIME: Duration = Duration::from_secs(60 * 60);

/// What the form behind the link carries.
pub struct PasswordReset {
    /// The token of the link.
    pub token: Zeroizing<String>,
    /// The new password.
    pub password: Zeroizing<String>,
    /// The new password once more.
    pub password_again: Zeroizing<String>,
}

impl Portal {
    /// Mails a link for a new password to the user with that address. Whether there is one does not
    /// show: the answer is the same, after about as much work.
    pub async fn request_password_reset(&self, stranger: &Stranger, email: &str) -> Result<()> {
        let now = self.now();
        let tries = |taken: Result<(), u64>| {
            taken.map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))
        };
        tries(self.0.resets_by_network.take(&network(&stranger.address), now))?;
        let Ok(email) = email.parse::<Email>() else {
            return Ok(());
        };
        tries(self.0.resets_by_email.take(&email.folded(), now))?;

        let token = Token::new();
        let mut tx = self.write().await?;
        tx.purge_mail_links(now).await?;
        let known = tx.user_by_email(&email).await?;
        let user = known.map(|(user, _)| user).filter(|user| !user.disabled);
        let record = |email: &Email| {
            let actor = stranger.actor(email.as_str());
            AuditRecord::new(actor, AuditAction::PasswordResetRequested, email.as_str())
        };
        match user {
            Some(user) => {
                self.mail_reset_link(&mut tx, &user, &token).await?;
                self.record_about_user(&mut tx, user.id, record(&user.email))
                    .await?;
            }
            // A flood is written down in part, so that it cannot fill the database.
            None if self.0.sign_in_failures_of_strangers.take(&(), now).is_err() => {}
            None => {
                self.record_in(&mut tx, AuditChain::Installation, record(&email))
                    .await?;
            }
        }
        Ok(tx.commit().await?)
    }

    /// Whose password a link sets. It changes nothing: scanners of mail open links, too.
    /// [`Error::NotFound`]: the link was used, has expired, or never was.
    pub async fn password_reset(&self, stranger: &Stranger, token: &str) -> Result<Email> {
        self.take_link_try(stranger)?;
        Ok(self.user_of_reset_link(token).await?.email)
    }

    /// Sets a new password by a mailed link, which ends all sign-ins of the user and makes the other
    /// links worthless. Nobody is signed in by it: a second factor must still be asked for.
    pub async fn reset_password(&self, stranger: &Stranger, form: PasswordReset) -> Result<()> {
        self.take_link_try(stranger)?;
        let user = self.user_of_reset_link(&form.token).await?;
        let names = self.account_names(user.id).await?;
        self.checked_new_password(&form.password, &form.password_again, &user.email, &names)
            .await?;
        let hash = self.0.passwords.hash(form.password).await?;

        let mut tx = self.write().await?;
        let link = random::hash(&form.token);
        let link = tx
            .take_mail_link(&link, LinkPurpose::PasswordReset, self.now())
            .await?
            .ok_or(Error::NotFound)?;
        let user = tx.lock_user(link.user).await?.ok_or(Error::NotFound)?;
        self.put_password(&mut tx, &user, &hash, &stranger.address)
            .await?;
        let ended = tx.delete_sign_ins_of_user(user.id, None).await?;
        let actor = stranger.actor(user.email.as_str());
        let record = AuditRecord::new(actor.clone(), AuditAction::PasswordReset, user.email.as_str());
        self.record_about_user(&mut tx, user.id, record).await?;
        tx.commit().await?;
        self.sign_ins_are_over(user.id, &user.email, &ended, &actor).await
    }

    /// Forgets the mailed links that have expired.
    pub async fn purge_mail_links(&self) {
        let purged = async {
            let mut tx = self.write().await?;
            tx.purge_mail_links(self.now()).await?;
            Result::<()>::Ok(tx.commit().await?)
        };
        if let Err(error) = purged.await {
            tracing::error!(%error, "expired links could not be forgotten");
        }
    }

    async fn mail_reset_link(&self, tx: &mut Tx, user: &User, token: &Token) -> Result<()> {
        let now = self.now();
        let expires_at = now + RESET_TIME;
        tx.insert_mail_link(&MailLink {
            token_hash: token.hash,
            purpose: LinkPurpose::PasswordReset,
            user: user.id,
            account: None,
            email: None,
            created_at: now,
            expires_at,
        })
        .await?;
        let link = format!("/password/reset/{}", *token.text);
        let letter = Letter::PasswordReset { link, expires_at };
        self.queue_mail(tx, None, Recipient::from(user), letter).await?;
        Ok(())
    }

    async fn user_of_reset_link(&self, token: &str) -> Result<User> {
        let mut tx = self.read().await?;
        let link = tx.mail_link(&random::hash(token), self.now()).await?;
        let link = link.filter(|link| link.purpose == LinkPurpose::PasswordReset);
        let user = tx.user(link.ok_or(Error::NotFound)?.user).await?;
        user.filter(|user| !user.disabled).ok_or(Error::NotFound)
    }
}
