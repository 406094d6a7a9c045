//! Requests for a larger license, as the account makes them. What the operator does with them is in
//! another file.

use model::{
    Account, Actor, AuditAction, AuditField, AuditRecord, Entitlement, Letter, NamespaceName, Plan, PlanCode,
    Right, Section, UpgradeId, UpgradeRequest, UpgradeState, UpgradeWish, clean_lines,
};
use store::{StoreError, Tx, UpgradeDecision};

use crate::{
    Caller, Error, Event, Field, LimitKind, Portal, Problem, ProblemKind, Reason, Result,
    licenses::plan_label, mails::Recipient, random,
};

/// The most that can be asked for of anything.
pub const MOST_WISHED: u64 = 1_000_000;
/// The most characters of what is said with a request.
pub const MOST_NOTED: usize = 1_000;

/// What an account can have, and what it has asked for.
#[derive(Debug, Clone)]
pub struct UpgradeOffer {
    /// The account with its license.
    pub account: Account,
    /// What holds for it now.
    pub entitlement: Entitlement,
    /// The plans that are offered, by what they allow.
    pub plans: Vec<Plan>,
    /// The plans that the requests below are about, also those that are not offered any more.
    pub wished: Vec<Plan>,
    /// The request that the operator has not decided.
    pub open: Option<UpgradeRequest>,
    /// The newest request that the operator has decided.
    pub last: Option<UpgradeRequest>,
}

/// What the form for a larger license carries, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct UpgradeForm {
    /// The code of a plan; empty: the present one.
    pub plan: String,
    /// How many seats; empty: as the plan says.
    pub seats: String,
    /// How many sessions at once; empty: as the plan says.
    pub sessions: String,
    /// The name of a namespace; empty: none.
    pub namespace: String,
    /// What else there is to say.
    pub note: String,
}

impl Portal {
    /// What the caller's account can have, and what it has asked for.
    pub async fn upgrade_offer(&self, caller: &Caller) -> Result<UpgradeOffer> {
        caller.require(Right::View(Section::License))?;
        let mut tx = self.read().await?;
        let account = tx.account(caller.account).await?.ok_or(Error::NotFound)?;
        let entitlement = self.entitlement(&mut tx, Some(&account)).await?;
        let mut plans = tx.plans().await?;
        plans.retain(|plan| plan.offered);
        plans.sort_by_key(|plan| {
            let limits = plan.terms.limits;
            let most = |limit: model::Limit| limit.most().unwrap_or(u64::MAX);
            (most(limits.seats), most(limits.sessions), plan.code.clone())
        });
        let open = tx.open_upgrade_request(account.id).await?;
        let last = tx.last_decided_upgrade_request(account.id).await?;
        let mut wished = Vec::new();
        for request in [&open, &last].into_iter().flatten() {
            if let Some(plan) = request.wish.plan {
                wished.extend(tx.plan(plan).await?);
            }
        }
        Ok(UpgradeOffer {
            account,
            entitlement,
            plans,
            wished,
            open,
            last,
        })
    }

    /// Asks the operator for a larger license. [`Reason::UpgradeAskedAlready`] while there is a request
    /// that is not decided.
    pub async fn request_upgrade(&self, caller: &Caller, form: &UpgradeForm) -> Result<UpgradeId> {
        caller.require(Right::Edit(Section::License))?;
        let mut tx = self.write().await?;
        let account = tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        let (wish, plan) = checked(&mut tx, &account, form).await?;
        if tx.open_upgrade_request(account.id).await?.is_some() {
            return Err(Error::Conflict(Reason::UpgradeAskedAlready));
        }
        let tries = self.0.upgrade_requests.take(&account.id, self.now());
        tries.map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))?;
        let request = UpgradeRequest {
            id: UpgradeId::new(self.now(), random::bytes()),
            account: account.id,
            wish,
            requested_by: caller.email.to_string(),
            requested_at: self.now(),
            state: UpgradeState::Open,
            decided_by: None,
            decided_at: None,
            answer: String::new(),
        };
        match tx.insert_upgrade_request(&request).await {
            Err(StoreError::Taken) => return Err(Error::Conflict(Reason::UpgradeAskedAlready)),
            inserted => inserted?,
        }
        for operator in tx.operators().await? {
            let letter = Letter::UpgradeAsked {
                account: account.name.clone(),
                number: account.number,
                by: caller.email.to_string(),
            };
            self.queue_mail(&mut tx, None, Recipient::from(&operator), letter)
                .await?;
        }
        let record = record_of_wish(caller.actor(), &account, &request.wish, plan.as_ref());
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;
        self.0.events.announce(Event::License(Some(account.id)));
        Ok(request.id)
    }

    /// Takes the request `id` back. [`Reason::ChangedMeanwhile`]: it is decided already.
    pub async fn withdraw_upgrade(&self, caller: &Caller, id: UpgradeId) -> Result<()> {
        caller.require(Right::Edit(Section::License))?;
        let mut tx = self.write().await?;
        let request = tx.upgrade_request(id).await?;
        if request.is_none_or(|request| request.account != caller.account) {
            return Err(Error::NotFound);
        }
        let decision = UpgradeDecision {
            state: UpgradeState::Withdrawn,
            by: caller.email.to_string(),
            at: self.now(),
            answer: String::new(),
        };
        if !tx.decide_upgrade_request(caller.account, id, &decision).await? {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        let (actor, action) = (caller.actor(), AuditAction::UpgradeWithdrawn);
        let record = AuditRecord::new(actor, action, caller.account_name.as_str());
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        self.0.events.announce(Event::License(Some(caller.account)));
        Ok(())
    }
}

/// What is wished, with the plan, if everything in it can be had.
async fn checked(tx: &mut Tx, account: &Account, form: &UpgradeForm) -> Result<(UpgradeWish, Option<Plan>)> {
    let mut problems = Vec::new();
    let mut wrong = |field, kind| problems.push(Problem { field, kind });
    let plan = match form.plan.trim() {
        "" => None,
        code => {
            let plan = offered_plan(tx, code).await?;
            if plan.is_none() {
                wrong(Field::Plan, ProblemKind::Unknown);
            }
            plan
        }
    };
    let mut number = |field, typed: &str| {
        let number = wished_number(typed);
        number.unwrap_or_else(|kind| {
            wrong(field, kind);
            None
        })
    };
    let seats = number(Field::Seats, &form.seats);
    let sessions = number(Field::Sessions, &form.sessions);
    let namespace = match wished_namespace(tx, &form.namespace).await? {
        Ok(namespace) => namespace,
        Err(kind) => {
            wrong(Field::Namespace, kind);
            None
        }
    };
    if form.note.chars().count() > MOST_NOTED {
        wrong(Field::Note, ProblemKind::LongerThan(MOST_NOTED));
    }
    let wish = UpgradeWish {
        plan: plan.as_ref().map(|plan| plan.id),
        seats,
        sessions,
        namespace,
        note: clean_lines(&form.note, MOST_NOTED),
    };
    let present = |plan: &Plan| plan.licensed() == account.license.plan;
    let same_plan = plan.as_ref().is_none_or(present);
    let says_nothing = wish.seats.is_none() && wish.sessions.is_none() && wish.namespace.is_none();
    if problems.is_empty() && same_plan && says_nothing && wish.note.is_empty() {
        let (field, kind) = (Field::Plan, ProblemKind::NothingWished);
        problems.push(Problem { field, kind });
    }
    if problems.is_empty() {
        Ok((wish, plan))
    } else {
        Err(Error::Invalid(problems))
    }
}

async fn offered_plan(tx: &mut Tx, code: &str) -> Result<Option<Plan>> {
    let Ok(code) = code.parse::<PlanCode>() else {
        return Ok(None);
    };
    let plan = tx.plan_by_code(&code).await?;
    Ok(plan.filter(|plan| plan.offered && plan.deleted_at.is_none()))
}

fn wished_number(typed: &str) -> Result<Option<u64>, ProblemKind> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = typed.parse().ok();
    let number = number.filter(|number| (1..=MOST_WISHED).contains(number));
    number
        .map(Some)
        .ok_or(ProblemKind::NotANumber { most: MOST_WISHED })
}

async fn wished_namespace(tx: &mut Tx, typed: &str) -> Result<Result<Option<NamespaceName>, ProblemKind>> {
    let typed = typed.trim().trim_start_matches('@');
    if typed.is_empty() {
        return Ok(Ok(None));
    }
    let Ok(name) = typed.parse::<NamespaceName>() else {
        return Ok(Err(ProblemKind::NotANamespace));
    };
    if name.is_public() || tx.namespace(&name).await?.is_some() {
        return Ok(Err(ProblemKind::NamespaceTaken));
    }
    Ok(Ok(Some(name)))
}

fn record_of_wish(actor: Actor, account: &Account, wish: &UpgradeWish, plan: Option<&Plan>) -> AuditRecord {
    let record = AuditRecord::new(actor, AuditAction::UpgradeRequested, account.name.as_str());
    let digits = |number: Option<u64>| number.map(|number| number.to_string());
    let note = Some(wish.note.clone()).filter(|note| !note.is_empty());
    record
        .changed(
            AuditField::Plan,
            None,
            plan.map(|plan| plan_label(&plan.licensed())),
        )
        .changed(AuditField::MaxSeats, None, digits(wish.seats))
        .changed(AuditField::MaxSessions, None, digits(wish.sessions))
        .changed(
            AuditField::Namespace,
            None,
            wish.namespace.as_ref().map(ToString::to_string),
        )
        .changed(AuditField::Comment, None, note)
}
