//! Plans, as whoever runs the installation makes and changes them.

use model::{
    AuditAction, AuditChain, AuditField, AuditRecord, Features, Limits, Plan, PlanCode, PlanId, PlanPurpose,
    PlanTerms, clean_line, clean_lines,
};
use store::{StoreError, Tx};

use crate::{
    Error, Field, Portal, Problem, ProblemKind, Reason, Result, Staff,
    licenses::{terms_changes, yes_or_no},
    operator_licenses::check_limits,
    random,
};

/// The most characters of a plan's name.
const NAME: usize = 60;
/// The most characters of what a plan is good for.
const DESCRIPTION: usize = 500;

/// A plan with how many accounts have a license of it.
#[derive(Debug, Clone)]
pub struct UsedPlan {
    /// The plan in its newest version.
    pub plan: Plan,
    /// How many accounts have a license of any of its versions.
    pub accounts: u64,
}

/// A plan with all that it said before.
#[derive(Debug, Clone)]
pub struct PlanDetails {
    /// The plan in its newest version.
    pub plan: Plan,
    /// How many accounts have a license of any of its versions.
    pub accounts: u64,
    /// Every version, the newest first.
    pub versions: Vec<PlanTerms>,
}

/// What a plan is to say.
#[derive(Debug, Clone)]
pub struct PlanForm {
    /// What people call it; may be empty for the free plan and the installation's own.
    pub name: String,
    /// What it is good for; may be empty.
    pub description: String,
    /// What it includes.
    pub features: Features,
    /// What it allows at most.
    pub limits: Limits,
}

impl Portal {
    /// Every plan that is not deleted, by its code.
    pub async fn plans(&self, _staff: &Staff) -> Result<Vec<UsedPlan>> {
        let mut tx = self.read().await?;
        let mut used = Vec::new();
        for plan in tx.plans().await? {
            let accounts = tx.accounts_with_plan(plan.id).await?;
            used.push(UsedPlan { plan, accounts });
        }
        Ok(used)
    }

    /// One plan with its versions, also a deleted one.
    pub async fn plan(&self, _staff: &Staff, code: &PlanCode) -> Result<PlanDetails> {
        let mut tx = self.read().await?;
        let plan = tx.plan_by_code(code).await?.ok_or(Error::NotFound)?;
        Ok(PlanDetails {
            accounts: tx.accounts_with_plan(plan.id).await?,
            versions: tx.plan_versions(plan.id).await?,
            plan,
        })
    }

    /// Makes a plan that accounts can choose at once if it is `offered`.
    pub async fn make_plan(&self, staff: &Staff, code: &str, offered: bool, form: &PlanForm) -> Result<Plan> {
        let code = code.trim().parse::<PlanCode>();
        let code = code.map_err(|_| wrong(Field::Code, ProblemKind::NotACode))?;
        let plan = Plan {
            id: PlanId::new(self.now(), random::bytes()),
            code,
            purpose: PlanPurpose::Granted,
            offered,
            deleted_at: None,
            terms: self.terms(PlanPurpose::Granted, 1, form)?,
        };
        let mut tx = self.write().await?;
        match tx.insert_plan(&plan).await {
            Err(StoreError::Taken) => return Err(wrong(Field::Code, ProblemKind::Taken)),
            inserted => inserted?,
        }
        let record = AuditRecord::new(staff.actor.clone(), AuditAction::PlanMade, plan.code.as_str());
        let record = terms_changes(record, None, (&plan.terms.features, &plan.terms.limits))
            .with(AuditField::Name, plan.terms.name.clone().unwrap_or_default())
            .with(AuditField::Offered, yes_or_no(offered));
        self.finish_plan_change(tx, record).await?;
        Ok(plan)
    }

    /// Makes the next version of a plan that was seen at `version`. Who has an older one keeps it; the
    /// free plan holds at once for everybody whose license has ended. [`Reason::ChangedMeanwhile`] if
    /// somebody else was quicker.
    pub async fn change_plan(
        &self,
        staff: &Staff,
        code: &PlanCode,
        version: u32,
        form: &PlanForm,
    ) -> Result<Plan> {
        let mut tx = self.write().await?;
        let plan = existing(&mut tx, code).await?;
        if plan.terms.version != version {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        let terms = self.terms(plan.purpose, version + 1, form)?;
        let (before, after) = (&plan.terms, &terms);
        let record = AuditRecord::new(staff.actor.clone(), AuditAction::PlanChanged, plan.code.as_str())
            .changed(AuditField::Name, before.name.clone(), after.name.clone())
            .changed(
                AuditField::Description,
                Some(before.description.clone()),
                Some(after.description.clone()),
            );
        let was = Some((&before.features, &before.limits));
        let record = terms_changes(record, was, (&after.features, &after.limits));
        if record.changes.is_empty() {
            return Ok(plan);
        }
        if !tx.add_plan_version(plan.id, &terms).await? {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        self.finish_plan_change(tx, record).await?;
        Ok(Plan { terms, ..plan })
    }

    /// Says whether accounts can choose a plan.
    pub async fn offer_plan(&self, staff: &Staff, code: &PlanCode, offered: bool) -> Result<()> {
        let mut tx = self.write().await?;
        let plan = existing(&mut tx, code).await?;
        if plan.purpose != PlanPurpose::Granted {
            return Err(Error::Conflict(Reason::PlanNeeded));
        }
        if plan.offered == offered {
            return Ok(());
        }
        tx.set_plan_offered(plan.id, offered).await?;
        let record = AuditRecord::new(staff.actor.clone(), AuditAction::PlanChanged, plan.code.as_str());
        let (was, is) = (yes_or_no(plan.offered), yes_or_no(offered));
        let record = record.changed(AuditField::Offered, Some(was), Some(is));
        self.finish_plan_change(tx, record).await
    }

    /// Deletes a plan: nobody can get it any more, who has it keeps it.
    pub async fn delete_plan(&self, staff: &Staff, code: &PlanCode) -> Result<()> {
        let mut tx = self.write().await?;
        let plan = existing(&mut tx, code).await?;
        if !plan.is_deletable() {
            return Err(Error::Conflict(Reason::PlanNeeded));
        }
        tx.delete_plan(plan.id, self.now()).await?;
        let record = AuditRecord::new(staff.actor.clone(), AuditAction::PlanDeleted, plan.code.as_str());
        self.finish_plan_change(tx, record).await
    }

    async fn finish_plan_change(&self, mut tx: Tx, record: AuditRecord) -> Result<()> {
        tx.bump_license_version().await?;
        self.record_in(&mut tx, AuditChain::Installation, record).await?;
        tx.commit().await?;
        self.licenses_have_changed(None).await;
        Ok(())
    }

    fn terms(&self, purpose: PlanPurpose, version: u32, form: &PlanForm) -> Result<PlanTerms> {
        check_limits(&form.limits)?;
        let name = clean_line(&form.name, NAME);
        if form.name.trim().chars().count() > NAME {
            return Err(wrong(Field::Name, ProblemKind::LongerThan(NAME)));
        }
        if form.description.trim().chars().count() > DESCRIPTION {
            return Err(wrong(Field::Description, ProblemKind::LongerThan(DESCRIPTION)));
        }
        if name.is_empty() && purpose == PlanPurpose::Granted {
            return Err(wrong(Field::Name, ProblemKind::Missing));
        }
        Ok(PlanTerms {
            version,
            name: Some(name).filter(|name| !name.is_empty()),
            description: clean_lines(&form.description, DESCRIPTION),
            features: form.features.clone(),
            limits: form.limits,
            created_at: self.now(),
        })
    }
}

/// The plan with that code, if it is not deleted.
pub(crate) async fn existing(tx: &mut Tx, code: &PlanCode) -> Result<Plan> {
    let plan = tx.plan_by_code(code).await?;
    plan.filter(|plan| plan.deleted_at.is_none())
        .ok_or(Error::NotFound)
}

fn wrong(field: Field, kind: ProblemKind) -> Error {
    Error::Invalid(vec![Problem { field, kind }])
}
