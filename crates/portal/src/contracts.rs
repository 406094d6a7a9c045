//! The contract behind a license, as its holder sees it: another key, the end, and what is told of it.

use model::{
    Account, AuditAction, AuditRecord, Language, Letter, LicenseKey, LicensedPlan, Limits, Right, Section,
    Timestamp, User, UserId,
};
use store::Tx;

use crate::{Authority, Caller, Error, Event, Portal, Reason, Result, Staff, mails::Recipient, random};

/// What would come of cancelling a contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancelling {
    /// The plan that would end.
    pub plan: LicensedPlan,
    /// When.
    pub ends_at: Timestamp,
    /// What the free plan allows, which would hold then.
    pub free_limits: Limits,
}

impl Portal {
    /// What would come of cancelling the contract of the caller's account now.
    pub async fn cancellation(&self, caller: &Caller) -> Result<Cancelling> {
        caller.require(Right::Edit(Section::License))?;
        let now = self.now();
        let mut tx = self.read().await?;
        let account = tx.account(caller.account).await?.ok_or(Error::NotFound)?;
        if !account.license.is_cancellable(now) {
            return Err(Error::Conflict(Reason::NothingToCancel));
        }
        Ok(Cancelling {
            ends_at: account.license.end_if_cancelled(now),
            plan: account.license.plan,
            free_limits: tx.free_plan().await?.terms.limits,
        })
    }

    /// Replaces the license key of the caller's account: the old one registers nobody from now on.
    /// Clients that are registered stay.
    pub async fn reset_license_key(&self, caller: &Caller) -> Result<()> {
        caller.require(Right::Edit(Section::License))?;
        caller.require(Right::SeeLicenseKey)?;
        self.reset_license_key_as(&Authority::of(caller)).await
    }

    /// The same for the account with that customer number, by whoever runs the installation.
    pub async fn reset_license_key_of(&self, staff: &Staff, number: u64) -> Result<()> {
        let account = self.account_by_number(number).await?;
        self.reset_license_key_as(&Authority::staff(staff, account.id))
            .await
    }

    /// Cancels the contract of the caller's account; when the license ends therefore.
    pub async fn cancel_license(&self, caller: &Caller) -> Result<Timestamp> {
        caller.require(Right::Edit(Section::License))?;
        self.cancel_license_as(&Authority::of(caller)).await
    }

    /// The same for the account with that customer number, by whoever runs the installation.
    pub async fn cancel_license_of(&self, staff: &Staff, number: u64) -> Result<Timestamp> {
        let account = self.account_by_number(number).await?;
        self.cancel_license_as(&Authority::staff(staff, account.id)).await
    }

    /// Takes the cancellation of the contract back, which is possible until the license ends.
    pub async fn keep_license(&self, caller: &Caller) -> Result<()> {
        caller.require(Right::Edit(Section::License))?;
        self.keep_license_as(&Authority::of(caller)).await
    }

    /// The same for the account with that customer number, by whoever runs the installation.
    pub async fn keep_license_of(&self, staff: &Staff, number: u64) -> Result<()> {
        let account = self.account_by_number(number).await?;
        self.keep_license_as(&Authority::staff(staff, account.id)).await
    }

    async fn reset_license_key_as(&self, authority: &Authority<'_>) -> Result<()> {
        let key = LicenseKey::new(random::bytes());
        let mut tx = self.write().await?;
        let account = tx.lock_account(authority.account).await?.ok_or(Error::NotFound)?;
        let sealed = self.seal_license_key(&key);
        tx.set_license_key(account.id, random::hash(key.characters()), &sealed)
            .await?;
        let letter = Letter::LicenseKeyReset {
            account: account.name.clone(),
            by: authority.by.clone(),
            at: self.now(),
        };
        self.mail_account(&mut tx, &account, None, &letter).await?;
        let (actor, action) = (authority.actor.clone(), AuditAction::LicenseKeyReset);
        self.record(&mut tx, account.id, AuditRecord::new(actor, action, account.name))
            .await?;
        tx.commit().await?;
        self.0.events.announce(Event::License(Some(account.id)));
        Ok(())
    }

    async fn cancel_license_as(&self, authority: &Authority<'_>) -> Result<Timestamp> {
        let now = self.now();
        let mut tx = self.write().await?;
        let account = tx.lock_account(authority.account).await?.ok_or(Error::NotFound)?;
        if !account.license.is_cancellable(now) {
            return Err(Error::Conflict(Reason::NothingToCancel));
        }
        let mut license = account.license.clone();
        license.cancel(now);
        let ends_at = license.ends_at().unwrap_or(now);
        let letter = Letter::LicenseCancelled {
            account: account.name.clone(),
            by: authority.by.clone(),
            ends_at,
        };
        self.mail_account(&mut tx, &account, authority.user, &letter)
            .await?;
        let (actor, cancelled) = (authority.actor.clone(), AuditAction::LicenseCancelled);
        let license = self
            .change_license(&mut tx, &account, license, actor, cancelled)
            .await?;
        // The mail tells of the end already: the notice that is due so long before would say it again.
        if let Some(days) = license.notice_due(None, now) {
            tx.set_end_notice(account.id, ends_at, days).await?;
        }
        tx.commit().await?;
        self.licenses_have_changed(Some(account.id)).await;
        Ok(ends_at)
    }

    async fn keep_license_as(&self, authority: &Authority<'_>) -> Result<()> {
        let mut tx = self.write().await?;
        let account = tx.lock_account(authority.account).await?.ok_or(Error::NotFound)?;
        let mut license = account.license.clone();
        if !license.take_back_cancellation(self.now()) {
            return Err(Error::Conflict(Reason::NotCancelled));
        }
        let letter = Letter::LicenseKept {
            account: account.name.clone(),
            by: authority.by.clone(),
        };
        self.mail_account(&mut tx, &account, authority.user, &letter)
            .await?;
        let (actor, kept) = (authority.actor.clone(), AuditAction::LicenseKept);
        self.change_license(&mut tx, &account, license, actor, kept)
            .await?;
        tx.commit().await?;
        self.licenses_have_changed(Some(account.id)).await;
        Ok(())
    }

    /// Mails a letter to the account: to its address, or to its owners where it has none; and to
    /// the user who did it, if it was one and should know, too.
    pub(crate) async fn mail_account(
        &self,
        tx: &mut Tx,
        account: &Account,
        user: Option<UserId>,
        letter: &Letter,
    ) -> Result<()> {
        let mut recipients = recipients_of(tx, account).await?;
        if let Some(user) = user
            && let Some(user) = tx.user(user).await?
        {
            let own = Recipient::from(&user);
            let is_own = |to: &Recipient| to.email.eq_ignore_ascii_case(&own.email);
            if !recipients.iter().any(is_own) {
                recipients.push(own);
            }
        }
        for to in recipients {
            self.queue_mail(tx, Some(account.id), to, letter.clone()).await?;
        }
        Ok(())
    }
}

/// The account's own address, written to as the user with that address is, or else as its first owner
/// is; without one the owners.
async fn recipients_of(tx: &mut Tx, account: &Account) -> Result<Vec<Recipient>> {
    let owners = tx.owners(account.id).await?;
    let Some(email) = &account.email else {
        return Ok(owners.iter().map(Recipient::from).collect());
    };
    let reader = match tx.user_by_email(email).await? {
        Some((user, _)) => Some(user),
        None => owners.into_iter().next(),
    };
    let written_to = |user: Option<&User>| Recipient {
        email: email.to_string(),
        language: user.map_or(Language::default(), |user| Recipient::from(user).language),
        time_zone: user.and_then(|user| user.preferences.time_zone.clone()),
    };
    Ok(vec![written_to(reader.as_ref())])
}
