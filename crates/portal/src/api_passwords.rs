//! The API password of an account: the secret with which its scripts sign.

use model::{
    Account, ApiPassword, AuditAction, AuditField, AuditRecord, Feature, LicenseNumber, Right, Section,
    Timestamp,
};
use store::Tx;
use zeroize::Zeroizing;

use crate::{Caller, Error, Portal, Reason, Result, licenses::yes_or_no, random};

/// What API passwords are sealed for.
pub(crate) const PURPOSE: &str = "API password";

/// What scripts do in an account: who may not do all of it is not given the secret to do it with.
const SCRIPTS_DO: [Right; 4] = [
    Right::Edit(Section::License),
    Right::Edit(Section::Clients),
    Right::Edit(Section::Sessions),
    Right::CloseSessions,
];

/// What the page of the REST interface shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiAccess {
    /// The `license-id` of scripts.
    pub license: LicenseNumber,
    /// When the API password was made; none: there is none.
    pub made_at: Option<Timestamp>,
    /// Whether license key and API password are shown over REST.
    pub shows_secrets: bool,
    /// Whether the caller may make the API password, and have it shown: the account's plan includes the
    /// interface now, and the caller may do all that scripts do.
    pub may_make: bool,
    /// Whether the caller may have license key and API password shown over REST.
    pub may_show_secrets: bool,
    /// Whether the caller may take the API password away.
    pub may_revoke: bool,
    /// Whether the account's plan includes the interface now.
    pub included: bool,
}

impl Portal {
    /// How scripts reach the caller's account.
    pub async fn api_access(&self, caller: &Caller) -> Result<ApiAccess> {
        caller.require(Right::View(Section::License))?;
        let mut tx = self.read().await?;
        let account = tx.account(caller.account).await?.ok_or(Error::NotFound)?;
        let entitlement = self.entitlement(&mut tx, Some(&account)).await?;
        let password = tx.api_password(caller.account).await?;
        let included = entitlement.features.has(Feature::Rest);
        let may_make = included && SCRIPTS_DO.into_iter().all(|right| caller.may(right));
        Ok(ApiAccess {
            may_make,
            may_show_secrets: may_make && caller.may(Right::SeeLicenseKey),
            may_revoke: caller.may(Right::Edit(Section::License)),
            license: account.license.number,
            made_at: password.map(|password| password.made_at),
            shows_secrets: tx.rest_shows_secrets(caller.account).await?,
            included,
        })
    }

    /// Makes a new API password; an old one stops at once.
    pub async fn make_api_password(&self, caller: &Caller) -> Result<Zeroizing<String>> {
        let (mut tx, account) = self.account_with_rest(caller).await?;
        let password = Zeroizing::new(ApiPassword::new(random::bytes()).as_str().to_owned());
        let kept = store::ApiPassword {
            sealed: self.0.master_key.seal(PURPOSE, password.as_bytes()),
            made_at: self.now(),
        };
        tx.set_api_password(account.id, Some(&kept)).await?;
        self.record_api(&mut tx, caller, &account, AuditAction::ApiPasswordMade)
            .await?;
        tx.commit().await?;
        Ok(password)
    }

    /// The API password once more, for who knows the caller's password.
    pub async fn show_api_password(
        &self,
        caller: &Caller,
        password: Zeroizing<String>,
    ) -> Result<Zeroizing<String>> {
        require_all(caller)?;
        self.confirm_password(caller, password).await?;
        let (mut tx, account) = self.account_with_rest(caller).await?;
        let kept = tx.api_password(account.id).await?.ok_or(Error::NotFound)?;
        let shown = self.open_api_password(&kept.sealed)?;
        self.record_api(&mut tx, caller, &account, AuditAction::ApiPasswordShown)
            .await?;
        tx.commit().await?;
        Ok(shown)
    }

    /// Takes the API password away: scripts are refused from now on. Where there is none nothing happens.
    pub async fn revoke_api_password(&self, caller: &Caller) -> Result<()> {
        caller.require(Right::Edit(Section::License))?;
        let mut tx = self.write().await?;
        let account = tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        if tx.api_password(account.id).await?.is_none() {
            return Ok(());
        }
        tx.set_api_password(account.id, None).await?;
        self.record_api(&mut tx, caller, &account, AuditAction::ApiPasswordRevoked)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Says whether license key and API password are shown over REST.
    pub async fn set_rest_shows_secrets(&self, caller: &Caller, shown: bool) -> Result<()> {
        if shown {
            caller.require(Right::SeeLicenseKey)?;
        }
        let (mut tx, account) = self.account_with_rest(caller).await?;
        let before = tx.rest_shows_secrets(account.id).await?;
        if before == shown {
            return Ok(());
        }
        tx.set_rest_shows_secrets(account.id, shown).await?;
        let action = AuditAction::AccountSettingChanged;
        let record = AuditRecord::new(caller.actor(), action, account.name.as_str()).changed(
            AuditField::RestShowsSecrets,
            Some(yes_or_no(before)),
            Some(yes_or_no(shown)),
        );
        self.record(&mut tx, account.id, record).await?;
        Ok(tx.commit().await?)
    }

    /// The caller's account, locked, if the caller may do all that scripts do and it includes REST.
    async fn account_with_rest(&self, caller: &Caller) -> Result<(Tx, Account)> {
        require_all(caller)?;
        let mut tx = self.write().await?;
        let account = tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        let entitlement = self.entitlement(&mut tx, Some(&account)).await?;
        if entitlement.suspension().is_some() {
            return Err(Error::Conflict(Reason::AccountSuspended));
        }
        if !entitlement.features.has(Feature::Rest) {
            return Err(Error::Conflict(Reason::NotIncluded(Feature::Rest)));
        }
        Ok((tx, account))
    }

    async fn record_api(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        account: &Account,
        action: AuditAction,
    ) -> Result<()> {
        let record = AuditRecord::new(caller.actor(), action, account.name.as_str());
        self.record(tx, account.id, record).await
    }
}

fn require_all(caller: &Caller) -> Result<()> {
    SCRIPTS_DO.into_iter().try_for_each(|right| caller.require(right))
}
