//! Another e-mail address, of a user or of an account: it holds once a link that was mailed to it
//! has been followed.

use std::time::Duration;

use model::{
    Account, AuditAction, AuditField, AuditRecord, Email, Letter, LinkPurpose, Right, Section, User,
};
use store::{MailLink, StoreError, Tx};
use zeroize::Zeroizing;

use crate::{
    Caller, Error, Field, LimitKind, Portal, Problem, ProblemKind, Reason, Result, Stranger,
    mails::Recipient, random, random::Token,
};

/// How long the link that confirms an address is good.
const CONFIRM_TIME: Duration = Duration::from_secs(24 * 60 * 60);

/// What the form for another e-mail address carries.
pub struct NewEmail {
    /// The new address.
    pub email: String,
    /// The password of whoever asks.
    pub password: Zeroizing<String>,
}

/// What a link confirms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailLink {
    /// The new address.
    pub email: Email,
    /// The account's name, if it is an account's address; else it is the user's own.
    pub account: Option<String>,
}

impl Portal {
    /// Mails a link to the address that the caller wants to have. Whether another user has it shows
    /// only to whoever reads its mail.
    pub async fn request_email_change(&self, caller: &Caller, form: NewEmail) -> Result<()> {
        let email = checked(&form.email, Some(&caller.email))?;
        self.confirm_password(caller, form.password).await?;
        self.take_confirmation(caller)?;

        let mut tx = self.write().await?;
        let user = tx.lock_user(caller.user).await?.ok_or(Error::NotFound)?;
        tx.delete_mail_links(user.id, LinkPurpose::UserEmail).await?;
        let (link, expires_at) = self
            .new_link(&mut tx, caller, &email, LinkPurpose::UserEmail)
            .await?;
        let letter = Letter::EmailConfirmation { link, expires_at };
        let to = recipient(&email, &user);
        self.queue_mail(&mut tx, None, to, letter).await?;
        let action = AuditAction::EmailChangeRequested;
        let record = AuditRecord::new(caller.actor(), action, user.email.as_str())
            .with(AuditField::Email, email.as_str());
        self.record_about_user(&mut tx, user.id, record).await?;
        Ok(tx.commit().await?)
    }

    /// Mails a link to the address that the caller's account shall have.
    pub async fn request_account_email_change(&self, caller: &Caller, form: NewEmail) -> Result<()> {
        caller.require(Right::Edit(Section::License))?;
        let account = self.read().await?.account(caller.account).await?;
        let account = account.ok_or(Error::NotFound)?;
        let email = checked(&form.email, account.email.as_ref())?;
        self.confirm_password(caller, form.password).await?;
        self.take_confirmation(caller)?;

        let mut tx = self.write().await?;
        let user = tx.lock_user(caller.user).await?.ok_or(Error::NotFound)?;
        tx.delete_mail_links(user.id, LinkPurpose::AccountEmail).await?;
        let (link, expires_at) = self
            .new_link(&mut tx, caller, &email, LinkPurpose::AccountEmail)
            .await?;
        let letter = Letter::AccountEmailConfirmation {
            account: account.name.clone(),
            link,
            expires_at,
        };
        let to = recipient(&email, &user);
        self.queue_mail(&mut tx, Some(account.id), to, letter).await?;
        let action = AuditAction::AccountEmailChangeRequested;
        let record =
            AuditRecord::new(caller.actor(), action, account.name).with(AuditField::Email, email.as_str());
        self.record(&mut tx, account.id, record).await?;
        Ok(tx.commit().await?)
    }

    /// What a link confirms. It changes nothing: scanners of mail open links, too.
    /// [`Error::NotFound`]: the link was used, has expired, or never was.
    pub async fn email_link(&self, stranger: &Stranger, token: &str) -> Result<EmailLink> {
        self.take_link_try(stranger)?;
        let mut tx = self.read().await?;
        let link = tx.mail_link(&random::hash(token), self.now()).await?;
        let link = link.ok_or(Error::NotFound)?;
        let account = match link.account {
            Some(account) => tx.account(account).await?.map(|account| account.name),
            None => None,
        };
        let email = link.email.ok_or(Error::NotFound)?;
        Ok(EmailLink { email, account })
    }

    /// Follows a link: from now on the address holds. [`Reason::EmailTaken`]: it has become another
    /// user's meanwhile.
    pub async fn confirm_email(&self, stranger: &Stranger, token: &str) -> Result<EmailLink> {
        self.take_link_try(stranger)?;
        let (hash, now) = (random::hash(token), self.now());
        let mut tx = self.write().await?;
        let found = tx.mail_link(&hash, now).await?.ok_or(Error::NotFound)?;
        let link = tx.take_mail_link(&hash, found.purpose, now).await?;
        let link = link.ok_or(Error::NotFound)?;
        let email = link.email.clone().ok_or(Error::NotFound)?;
        let user = tx.lock_user(link.user).await?;
        let user = user.filter(|user| !user.disabled).ok_or(Error::NotFound)?;
        let account = match link.purpose {
            LinkPurpose::UserEmail => {
                self.set_user_email(&mut tx, stranger, &user, &email).await?;
                None
            }
            LinkPurpose::AccountEmail => {
                let account = account_for(&mut tx, &link).await?;
                self.set_account_email(&mut tx, stranger, &user, &account, &email)
                    .await?;
                Some(account.name)
            }
            LinkPurpose::PasswordReset | LinkPurpose::FactorReset => return Err(Error::NotFound),
        };
        tx.commit().await?;
        Ok(EmailLink { email, account })
    }

    async fn set_user_email(
        &self,
        tx: &mut Tx,
        stranger: &Stranger,
        user: &User,
        email: &Email,
    ) -> Result<()> {
        tx.set_user_email(user.id, email)
            .await
            .map_err(|error| match error {
                StoreError::Taken => Error::Conflict(Reason::EmailTaken),
                other => other.into(),
            })?;
        // Those went to the address that is the user's no more.
        tx.delete_mail_links(user.id, LinkPurpose::PasswordReset).await?;
        let letter = Letter::EmailChanged {
            email: email.to_string(),
        };
        self.queue_mail(tx, None, Recipient::from(user), letter).await?;
        let actor = stranger.actor(user.email.as_str());
        let record = AuditRecord::new(actor, AuditAction::EmailChanged, user.email.as_str()).changed(
            AuditField::Email,
            Some(user.email.to_string()),
            Some(email.to_string()),
        );
        self.record_about_user(tx, user.id, record).await
    }

    async fn set_account_email(
        &self,
        tx: &mut Tx,
        stranger: &Stranger,
        user: &User,
        account: &Account,
        email: &Email,
    ) -> Result<()> {
        let changed = Account {
            email: Some(email.clone()),
            ..account.clone()
        };
        tx.update_holder(&changed).await?;
        if let Some(old) = &account.email {
            let letter = Letter::AccountEmailChanged {
                account: account.name.clone(),
                email: email.to_string(),
            };
            self.queue_mail(tx, Some(account.id), recipient(old, user), letter)
                .await?;
        }
        let actor = stranger.actor(user.email.as_str());
        let record = AuditRecord::new(actor, AuditAction::AccountEmailChanged, account.name.as_str())
            .changed(
                AuditField::Email,
                account.email.as_ref().map(Email::to_string),
                Some(email.to_string()),
            );
        self.record(tx, account.id, record).await
    }

    /// Makes a link for that address; where it leads, and until when it is good.
    async fn new_link(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        email: &Email,
        purpose: LinkPurpose,
    ) -> Result<(String, model::Timestamp)> {
        let (token, now) = (Token::new(), self.now());
        let expires_at = now + CONFIRM_TIME;
        tx.insert_mail_link(&MailLink {
            token_hash: token.hash,
            purpose,
            user: caller.user,
            account: (purpose == LinkPurpose::AccountEmail).then_some(caller.account),
            email: Some(email.clone()),
            created_at: now,
            expires_at,
        })
        .await?;
        Ok((format!("/email/{}", *token.text), expires_at))
    }

    /// Keeps a user from having mails sent to whomever they like.
    fn take_confirmation(&self, caller: &Caller) -> Result<()> {
        self.0
            .confirmation_mails
            .take(&caller.user, self.now())
            .map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))
    }
}

/// The account that a link is about, if whoever asked for the link may still change it.
async fn account_for(tx: &mut Tx, link: &MailLink) -> Result<Account> {
    let id = link.account.ok_or(Error::NotFound)?;
    let account = tx.lock_account(id).await?.ok_or(Error::NotFound)?;
    let membership = tx.membership(link.user, id).await?;
    let may = membership.is_some_and(|membership| {
        !membership.disabled && membership.role.rights.has(Right::Edit(Section::License))
    });
    may.then_some(account).ok_or(Error::NotFound)
}

/// The address that was typed, if it is one and not the one that holds already.
fn checked(typed: &str, current: Option<&Email>) -> Result<Email> {
    let refuse = |kind| {
        let field = Field::Email;
        Error::Invalid(vec![Problem { field, kind }])
    };
    let email: Email = typed.parse().map_err(|_| refuse(ProblemKind::NotAnEmail))?;
    if current == Some(&email) {
        return Err(refuse(ProblemKind::Unchanged));
    }
    Ok(email)
}

/// Another address, written to as the user is.
fn recipient(email: &Email, user: &User) -> Recipient {
    Recipient {
        email: email.to_string(),
        ..Recipient::from(user)
    }
}
