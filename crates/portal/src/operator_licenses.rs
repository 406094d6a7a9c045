//! Licenses as whoever runs the installation sets them.

use model::{Account, AuditAction, Features, License, LicensePeriod, Limit, Limits, PlanCode, end_of_term};

use crate::{Error, Field, Portal, Problem, ProblemKind, Reason, Result, Staff};

/// The largest number that a limit can have.
pub const MOST_OF_A_LIMIT: u64 = 1_000_000_000;

/// What is to be changed about a license; what is none stays as it is.
#[derive(Debug, Clone, Default)]
pub struct LicenseChange {
    /// Only if the license is still at this version.
    pub version: Option<u32>,
    /// The newest version of this plan: its features and limits take the place of all that are there.
    pub plan: Option<PlanCode>,
    /// What is included.
    pub features: Option<Features>,
    /// Clients that are registered.
    pub seats: Option<Limit>,
    /// Sessions at once.
    pub sessions: Option<Limit>,
    /// Different clients in sessions at once.
    pub active_devices: Option<Limit>,
    /// The longest time of one session, in seconds.
    pub session_seconds: Option<Limit>,
    /// Namespaces of the account's own.
    pub namespaces: Option<Limit>,
    /// Aliases in each of these.
    pub aliases: Option<Limit>,
    /// How long it holds. A cancellation that was there is gone with it.
    pub period: Option<LicensePeriod>,
}

impl Portal {
    /// Changes the license of the account with that customer number. New limits hold at once.
    /// [`Reason::ChangedMeanwhile`] if it is not at the version that was seen.
    pub async fn update_license(
        &self,
        staff: &Staff,
        number: u64,
        change: &LicenseChange,
    ) -> Result<Account> {
        let mut tx = self.write().await?;
        let found = tx.account_by_number(number).await?.ok_or(Error::NotFound)?;
        let mut account = tx.lock_account(found.id).await?.ok_or(Error::NotFound)?;
        if change
            .version
            .is_some_and(|version| version != account.license.version)
        {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        let mut license = account.license.clone();
        if let Some(code) = &change.plan {
            let plan = tx.plan_by_code(code).await?;
            let plan = plan.filter(|plan| plan.deleted_at.is_none());
            let plan = plan.ok_or(Error::Invalid(vec![Problem {
                field: Field::Plan,
                kind: ProblemKind::Unknown,
            }]))?;
            license = License {
                cancellation: license.cancellation,
                ..License::of(&plan, license.number, license.period)
            };
        }
        apply(change, &mut license)?;
        let actor = staff.actor.clone();
        account.license = self
            .change_license(&mut tx, &account, license, actor, AuditAction::LicenseChanged)
            .await?;
        tx.commit().await?;
        self.licenses_have_changed(Some(account.id)).await;
        Ok(account)
    }

    /// The end of a term that begins now.
    pub fn next_term(&self) -> LicensePeriod {
        LicensePeriod::Renews(end_of_term(self.now()))
    }
}

fn apply(change: &LicenseChange, license: &mut License) -> Result<()> {
    if let Some(features) = &change.features {
        license.features = features.clone();
    }
    let limits = &mut license.limits;
    for (wanted, limit) in [
        (change.seats, &mut limits.seats),
        (change.sessions, &mut limits.sessions),
        (change.active_devices, &mut limits.active_devices),
        (change.session_seconds, &mut limits.session_seconds),
        (change.namespaces, &mut limits.namespaces),
        (change.aliases, &mut limits.aliases),
    ] {
        if let Some(wanted) = wanted {
            *limit = wanted;
        }
    }
    check_limits(limits)?;
    if let Some(period) = change.period {
        license.period = period;
        license.cancellation = None;
    }
    Ok(())
}

/// Refuses limits that no license can have.
pub(crate) fn check_limits(limits: &Limits) -> Result<()> {
    let fields = [
        (Field::Seats, limits.seats, 0),
        (Field::Sessions, limits.sessions, 0),
        (Field::ActiveDevices, limits.active_devices, 0),
        (Field::SessionLength, limits.session_seconds, 1),
        (Field::Namespaces, limits.namespaces, 0),
        (Field::Aliases, limits.aliases, 0),
    ];
    let is_bad = |limit: Limit, least| {
        limit
            .most()
            .is_some_and(|most| !(least..=MOST_OF_A_LIMIT).contains(&most))
    };
    let problems: Vec<_> = fields
        .into_iter()
        .filter(|(_, limit, least)| is_bad(*limit, *least))
        .map(|(field, _, _)| Problem {
            field,
            kind: ProblemKind::NotALimit,
        })
        .collect();
    match problems.is_empty() {
        true => Ok(()),
        false => Err(Error::Invalid(problems)),
    }
}
