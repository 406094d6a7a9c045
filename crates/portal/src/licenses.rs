//! Changes of licenses, whoever makes them: what is written with them, and what follows.

use std::sync::atomic::Ordering::Relaxed;

use model::{
    Account, AccountId, Actor, AuditAction, AuditField, AuditRecord, Entitlement, Features, License,
    LicensePeriod, LicensedPlan, Limit, Limits,
};
use store::Tx;

use crate::{Error, Event, Portal, Reason, Result};

impl Portal {
    /// What holds for `account` now; for a client without an account where there is none.
    pub(crate) async fn entitlement(&self, tx: &mut Tx, account: Option<&Account>) -> Result<Entitlement> {
        let free = tx.free_plan().await?;
        Ok(match account {
            Some(account) => account.entitlement(&free, self.now()),
            None => Entitlement::without_account(&free),
        })
    }

    /// Saves what `change` makes of the license of `account`, with its audit record. Inside a
    /// transaction whose last act this is; after the commit, [`Self::licenses_have_changed`].
    /// [`Reason::ChangedMeanwhile`] if somebody else was quicker.
    pub(crate) async fn change_license(
        &self,
        tx: &mut Tx,
        account: &Account,
        license: License,
        actor: Actor,
        action: AuditAction,
    ) -> Result<License> {
        let license = License {
            version: account.license.version + 1,
            ..license
        };
        if !tx.update_license(account.id, &license).await? {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        tx.bump_license_version().await?;
        let record = AuditRecord::new(actor, action, account.name.as_str());
        let record = license_changes(record, &account.license, &license);
        self.record(tx, account.id, record).await?;
        Ok(license)
    }

    /// What follows once the license of an account, its suspension or a plan has changed in the
    /// database: the new limits hold at once, open pages look again.
    pub(crate) async fn licenses_have_changed(&self, account: Option<AccountId>) {
        // As with rights: what this process did itself needs no second look.
        if let Ok(version) = self.license_version().await {
            let seen = &self.0.licenses_seen;
            let _ = seen.compare_exchange(version, version + 1, Relaxed, Relaxed);
        }
        self.let_licenses_hold(account).await;
    }

    /// Looks whether licenses were changed by another process, such as the command line.
    pub async fn watch_licenses(&self) {
        match self.license_version().await {
            // Counted from 1, so that the first look after a start is never skipped.
            Ok(version) if self.0.licenses_seen.swap(version + 1, Relaxed) != version + 1 => {
                self.let_licenses_hold(None).await;
                if let Err(error) = self.tell_removed_clients().await {
                    tracing::error!(%error, "removed clients could not be told; it is tried again");
                    self.0.licenses_seen.store(0, Relaxed);
                }
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "the version of the licenses could not be read"),
        }
    }

    async fn let_licenses_hold(&self, account: Option<AccountId>) {
        if let Err(error) = self.let_limits_hold(account).await {
            tracing::error!(%error, "sessions could not be brought under changed limits; it is tried again");
            self.0.licenses_seen.store(0, Relaxed);
        }
        self.0.events.announce(Event::License(account));
    }

    async fn license_version(&self) -> Result<u64> {
        Ok(self.read().await?.license_version().await?)
    }
}

/// The record with everything in which `after` differs from `before`.
pub(crate) fn license_changes(record: AuditRecord, before: &License, after: &License) -> AuditRecord {
    let record = record
        .changed(
            AuditField::Plan,
            Some(plan_label(&before.plan)),
            Some(plan_label(&after.plan)),
        )
        .changed(
            AuditField::Expires,
            Some(expiry(before.period)),
            Some(expiry(after.period)),
        )
        .changed(
            AuditField::Renews,
            Some(yes_or_no(matches!(before.period, LicensePeriod::Renews(_)))),
            Some(yes_or_no(matches!(after.period, LicensePeriod::Renews(_)))),
        );
    let ends = |license: &License| {
        let ends_at = license.cancellation.map(|cancellation| cancellation.ends_at);
        ends_at.map(|at| at.as_millisecond().to_string())
    };
    let record = record.changed(AuditField::Due, ends(before), ends(after));
    terms_changes(
        record,
        Some((&before.features, &before.limits)),
        (&after.features, &after.limits),
    )
}

/// The record with the features and limits that changed.
pub(crate) fn terms_changes(
    mut record: AuditRecord,
    before: Option<(&Features, &Limits)>,
    after: (&Features, &Limits),
) -> AuditRecord {
    record = record.changed(
        AuditField::Features,
        before.map(|(features, _)| features.to_string()),
        Some(after.0.to_string()),
    );
    let old = before.map(|(_, limits)| in_fields(limits));
    for (place, (field, limit)) in in_fields(after.1).into_iter().enumerate() {
        let was = old.map(|old| old[place].1);
        record = record.changed(field, was.map(in_digits), Some(in_digits(limit)));
    }
    record
}

fn in_fields(limits: &Limits) -> [(AuditField, Limit); 6] {
    [
        (AuditField::MaxSeats, limits.seats),
        (AuditField::MaxSessions, limits.sessions),
        (AuditField::MaxActiveDevices, limits.active_devices),
        (AuditField::SessionLength, limits.session_seconds),
        (AuditField::MaxNamespaces, limits.namespaces),
        (AuditField::MaxAliases, limits.aliases),
    ]
}

/// A limit as the audit keeps it; nothing for no limit.
fn in_digits(limit: Limit) -> String {
    limit.most().map(|most| most.to_string()).unwrap_or_default()
}

/// A plan as the audit keeps it.
pub(crate) fn plan_label(plan: &LicensedPlan) -> String {
    format!("{} (version {})", plan.code, plan.version)
}

/// A period's end as the audit keeps it; nothing where there is none.
fn expiry(period: LicensePeriod) -> String {
    match period {
        LicensePeriod::NoExpiry => String::new(),
        LicensePeriod::Until(at) | LicensePeriod::Renews(at) => at.as_millisecond().to_string(),
    }
}

/// A yes or no as the audit keeps it.
pub(crate) fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}
