//! Requests for a larger license, as whoever runs the installation decides them.

use model::{
    Account, AuditAction, AuditField, AuditRecord, Letter, License, Namespace, Plan, UpgradeId,
    UpgradeRequest, UpgradeState, clean_lines,
};
use store::{ListedUpgrade, StoreError, Tx, UpgradeDecision, UpgradeQuery};

use crate::{Error, Event, Field, Portal, Problem, ProblemKind, Reason, Result, Staff};

/// The most characters of the answer to a request.
const ANSWER: usize = 500;

/// A request, and what the account gets if it is granted.
#[derive(Debug, Clone)]
pub struct UpgradeProposal {
    /// The request.
    pub request: UpgradeRequest,
    /// Who asks, with its license.
    pub account: Account,
    /// The plan that is asked for, also a deleted one.
    pub plan: Option<Plan>,
    /// The license as it would be; nothing where the plan is deleted.
    pub license: Option<License>,
}

impl UpgradeProposal {
    /// What was seen of it: somebody who grants it grants this and nothing else.
    pub fn seen(&self) -> SeenUpgrade {
        SeenUpgrade {
            license: self.account.license.version,
            plan: self.plan.as_ref().map(|plan| plan.terms.version),
        }
    }
}

/// The versions of what a request was decided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenUpgrade {
    /// Of the license of the account.
    pub license: u32,
    /// Of the plan that is asked for.
    pub plan: Option<u32>,
}

impl Portal {
    /// One page of the requests in a state, the newest first.
    pub async fn upgrade_requests(&self, _staff: &Staff, query: &UpgradeQuery) -> Result<Vec<ListedUpgrade>> {
        Ok(self.read().await?.upgrade_requests_page(query).await?)
    }

    /// A request, with what it changes.
    pub async fn upgrade_proposal(&self, _staff: &Staff, id: UpgradeId) -> Result<UpgradeProposal> {
        let mut tx = self.read().await?;
        let request = tx.upgrade_request(id).await?.ok_or(Error::NotFound)?;
        let account = tx.account(request.account).await?.ok_or(Error::NotFound)?;
        self.proposal(&mut tx, request, account).await
    }

    /// Grants a request: the license becomes what was shown, and holds at once. Of two who decide at
    /// once, the second gets [`Reason::ChangedMeanwhile`]; so does who has `seen` something else.
    pub async fn grant_upgrade(&self, staff: &Staff, id: UpgradeId, seen: Option<SeenUpgrade>) -> Result<()> {
        let mut tx = self.write().await?;
        let (request, account) = open_request(&mut tx, id).await?;
        let proposal = self.proposal(&mut tx, request, account).await?;
        if seen.is_some_and(|seen| seen != proposal.seen()) {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        let (account, request) = (&proposal.account, &proposal.request);
        let license = proposal.license.clone();
        let license = license.ok_or_else(|| wrong(Field::Plan, ProblemKind::Unknown))?;
        self.decide(&mut tx, staff, request, UpgradeState::Granted, "")
            .await?;
        let letter = Letter::UpgradeGranted {
            account: account.name.clone(),
        };
        self.mail_account(&mut tx, account, None, &letter).await?;
        if let Some(name) = &request.wish.namespace {
            let namespace = Namespace {
                name: name.clone(),
                account: account.id,
                created_at: self.now(),
            };
            match tx.insert_namespace(&namespace).await {
                Err(StoreError::Taken) => return Err(wrong(Field::Namespace, ProblemKind::NamespaceTaken)),
                inserted => inserted?,
            }
            let (actor, action) = (staff.actor.clone(), AuditAction::NamespaceGranted);
            let record = AuditRecord::new(actor, action, name.as_str());
            self.record(&mut tx, account.id, record).await?;
        }
        let actor = staff.actor.clone();
        self.change_license(&mut tx, account, license, actor, AuditAction::UpgradeGranted)
            .await?;
        tx.commit().await?;
        self.licenses_have_changed(Some(account.id)).await;
        Ok(())
    }

    /// Declines a request, with an answer that may be empty.
    pub async fn decline_upgrade(&self, staff: &Staff, id: UpgradeId, answer: &str) -> Result<()> {
        if answer.trim().chars().count() > ANSWER {
            return Err(wrong(Field::Note, ProblemKind::LongerThan(ANSWER)));
        }
        let answer = clean_lines(answer, ANSWER);
        let mut tx = self.write().await?;
        let (request, account) = open_request(&mut tx, id).await?;
        self.decide(&mut tx, staff, &request, UpgradeState::Declined, &answer)
            .await?;
        let letter = Letter::UpgradeDeclined {
            account: account.name.clone(),
            answer: answer.clone(),
        };
        self.mail_account(&mut tx, &account, None, &letter).await?;
        let (actor, action) = (staff.actor.clone(), AuditAction::UpgradeDeclined);
        let answer = Some(answer).filter(|answer| !answer.is_empty());
        let record = AuditRecord::new(actor, action, account.name.as_str());
        let record = record.changed(AuditField::Comment, None, answer);
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;
        self.0.events.announce(Event::License(Some(account.id)));
        Ok(())
    }

    async fn decide(
        &self,
        tx: &mut Tx,
        staff: &Staff,
        request: &UpgradeRequest,
        state: UpgradeState,
        answer: &str,
    ) -> Result<()> {
        let decision = UpgradeDecision {
            state,
            by: staff.by.clone(),
            at: self.now(),
            answer: answer.to_owned(),
        };
        match tx
            .decide_upgrade_request(request.account, request.id, &decision)
            .await?
        {
            true => Ok(()),
            false => Err(Error::Conflict(Reason::ChangedMeanwhile)),
        }
    }

    async fn proposal(
        &self,
        tx: &mut Tx,
        request: UpgradeRequest,
        account: Account,
    ) -> Result<UpgradeProposal> {
        let plan = match request.wish.plan {
            Some(plan) => tx.plan(plan).await?,
            None => None,
        };
        let is_gone = plan.as_ref().is_some_and(|plan| plan.deleted_at.is_some());
        let namespaces = tx.namespaces(account.id).await?.len() as u64;
        let license = account
            .license
            .granting(&request.wish, plan.as_ref(), namespaces, self.now());
        Ok(UpgradeProposal {
            request,
            license: (!is_gone).then_some(license),
            account,
            plan,
        })
    }
}

/// A request that is not decided, and who asks, whom nobody else changes meanwhile.
async fn open_request(tx: &mut Tx, id: UpgradeId) -> Result<(UpgradeRequest, Account)> {
    let request = tx.upgrade_request(id).await?.ok_or(Error::NotFound)?;
    let account = tx.lock_account(request.account).await?.ok_or(Error::NotFound)?;
    // Read again: somebody else may have decided while the account was waited for.
    let request = tx.upgrade_request(id).await?.ok_or(Error::NotFound)?;
    match request.state {
        UpgradeState::Open => Ok((request, account)),
        _ => Err(Error::Conflict(Reason::ChangedMeanwhile)),
    }
}

fn wrong(field: Field, kind: ProblemKind) -> Error {
    Error::Invalid(vec![Problem { field, kind }])
}
