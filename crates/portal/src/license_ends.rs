//! What happens to licenses by the clock: new terms begin, notices of the end are due, licenses end.

use std::time::Duration;

use model::{Account, AccountId, Actor, AuditAction, AuditRecord, Letter};

use crate::{Error, Portal, Result};

/// How long before the end of a license the first notice is due.
const FIRST_NOTICE: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// As the last notice of an end is kept that it has come.
const ENDED: i64 = 0;

impl Portal {
    /// Begins the terms that are due, and says of licenses that have ended that they have. The limits
    /// themselves need no job: they are decided when something is asked for.
    pub async fn turn_licenses(&self) {
        let due = async {
            let mut tx = self.read().await?;
            let renewing = tx.accounts_to_renew(self.now()).await?;
            let ended = tx.accounts_ending(self.now()).await?;
            Result::<_>::Ok((renewing, ended))
        };
        let (renewing, ended) = match due.await {
            Ok(due) => due,
            Err(error) => {
                tracing::error!(%error, "licenses could not be looked through; it is tried again");
                return;
            }
        };
        for account in renewing {
            log_fault(account.id, self.renew_license(account.id).await);
        }
        for (account, _) in ended {
            log_fault(account.id, self.end_license(account.id).await);
        }
    }

    /// Mails the notices that a license ends, each once.
    pub async fn give_license_notices(&self) {
        let due = async {
            let until = self.now() + FIRST_NOTICE;
            Result::<_>::Ok(self.read().await?.accounts_ending(until).await?)
        };
        match due.await {
            Ok(due) => {
                for (account, told) in due {
                    log_fault(account.id, self.give_notice(&account, told).await);
                }
            }
            Err(error) => {
                tracing::error!(%error, "ends of licenses could not be looked for; it is tried again")
            }
        }
    }

    async fn renew_license(&self, id: AccountId) -> Result<()> {
        let mut tx = self.write().await?;
        let account = tx.lock_account(id).await?.ok_or(Error::NotFound)?;
        let mut license = account.license.clone();
        if !license.renew(self.now()) {
            return Ok(());
        }
        let renewed = AuditAction::LicenseRenewed;
        self.change_license(&mut tx, &account, license, Actor::system(), renewed)
            .await?;
        tx.commit().await?;
        self.licenses_have_changed(Some(id)).await;
        Ok(())
    }

    async fn end_license(&self, id: AccountId) -> Result<()> {
        let now = self.now();
        let mut tx = self.write().await?;
        let account = tx.lock_account(id).await?.ok_or(Error::NotFound)?;
        let Some(at) = account.license.ends_at().filter(|end| *end <= now) else {
            return Ok(());
        };
        if !tx.set_end_notice(id, at, ENDED).await? {
            return Ok(());
        }
        let name = account.name.clone();
        let letter = Letter::LicenseEnded { account: name, at };
        self.mail_account(&mut tx, &account, None, &letter).await?;
        tx.bump_license_version().await?;
        let record = AuditRecord::new(Actor::system(), AuditAction::LicenseEnded, account.name);
        self.record(&mut tx, id, record).await?;
        tx.commit().await?;
        self.licenses_have_changed(Some(id)).await;
        Ok(())
    }

    /// The one that is due, unless it was given by somebody else meanwhile, or the end is another now.
    async fn give_notice(&self, account: &Account, told: Option<i64>) -> Result<()> {
        let (Some(days), Some(ends_at)) = (
            account.license.notice_due(told, self.now()),
            account.license.ends_at(),
        ) else {
            return Ok(());
        };
        let mut tx = self.write().await?;
        if !tx.set_end_notice(account.id, ends_at, days).await? {
            return Ok(());
        }
        let letter = Letter::LicenseEnding {
            account: account.name.clone(),
            ends_at,
        };
        self.mail_account(&mut tx, account, None, &letter).await?;
        Ok(tx.commit().await?)
    }
}

/// One license that cannot be worked on must not keep the others waiting.
fn log_fault(account: AccountId, done: Result<()>) {
    if let Err(error) = done {
        tracing::error!(%account, %error, "a license could not be brought up to date; it is tried again");
    }
}
