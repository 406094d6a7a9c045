//! Accounts, as whoever runs the installation sees and suspends them.

use model::{
    Account, AuditAction, AuditField, AuditRecord, ClientNumber, Entitlement, LimitName, Namespace,
    NamespaceName, Suspension, clean_lines,
};
use store::{AccountQuery, StoreError};

use crate::{Error, Event, Field, LimitKind, LiveFigures, Portal, Problem, ProblemKind, Result, Staff};

/// The most characters of the reason that an account's users are told.
const REASON: usize = 500;

/// One account, as whoever runs the installation sees it.
#[derive(Debug, Clone)]
pub struct AccountOverview {
    /// The account with its license.
    pub account: Account,
    /// What holds for it now.
    pub entitlement: Entitlement,
    /// Its clients and sessions.
    pub figures: LiveFigures,
    /// How many users it has.
    pub users: u64,
    /// Its namespaces, each with the number of its aliases.
    pub namespaces: Vec<(Namespace, u64)>,
}

impl Portal {
    /// One page of the installation's accounts.
    pub async fn accounts_page(&self, _staff: &Staff, query: &AccountQuery) -> Result<Vec<Account>> {
        Ok(self.read().await?.accounts_page(query).await?)
    }

    /// The account with that customer number, with what it uses.
    pub async fn account_overview(&self, _staff: &Staff, number: u64) -> Result<AccountOverview> {
        let mut tx = self.read().await?;
        let account = tx.account_by_number(number).await?.ok_or(Error::NotFound)?;
        let clients = tx.client_counts(account.id).await?;
        Ok(AccountOverview {
            entitlement: self.entitlement(&mut tx, Some(&account)).await?,
            figures: LiveFigures {
                connected: clients.connected,
                online: clients.online,
                active_sessions: tx.active_sessions(account.id).await?,
            },
            users: tx.count_members(account.id).await?,
            namespaces: tx.namespaces(account.id).await?,
            account,
        })
    }

    /// Suspends an account: nothing starts any more, the sessions that it asked for end, and its users
    /// read the reason. Doing it again changes the reason.
    pub async fn suspend_account(&self, staff: &Staff, number: u64, reason: &str) -> Result<()> {
        if reason.trim().chars().count() > REASON {
            return Err(wrong(Field::Reason, ProblemKind::LongerThan(REASON)));
        }
        let reason = clean_lines(reason, REASON);
        if reason.is_empty() {
            return Err(wrong(Field::Reason, ProblemKind::Missing));
        }
        let suspension = Suspension {
            since: self.now(),
            reason,
        };
        self.set_suspension(staff, number, Some(suspension)).await
    }

    /// Lets a suspended account go on.
    pub async fn resume_account(&self, staff: &Staff, number: u64) -> Result<()> {
        self.set_suspension(staff, number, None).await
    }

    async fn set_suspension(&self, staff: &Staff, number: u64, suspension: Option<Suspension>) -> Result<()> {
        let mut tx = self.write().await?;
        let account = tx.account_by_number(number).await?.ok_or(Error::NotFound)?;
        let action = match (&account.suspension, &suspension) {
            (_, Some(_)) => AuditAction::AccountSuspended,
            (Some(_), None) => AuditAction::AccountResumed,
            (None, None) => return Ok(()),
        };
        tx.set_suspension(account.id, suspension.as_ref()).await?;
        tx.bump_license_version().await?;
        let reason = suspension.map(|suspension| suspension.reason);
        let record = AuditRecord::new(staff.actor.clone(), action, account.name.as_str()).changed(
            AuditField::Comment,
            account.suspension.map(|suspension| suspension.reason),
            reason,
        );
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;
        self.licenses_have_changed(Some(account.id)).await;
        Ok(())
    }

    /// Gives an account a namespace, as far as its license allows.
    pub async fn grant_namespace(&self, staff: &Staff, number: u64, name: &str) -> Result<()> {
        let name = name.trim().trim_start_matches('@').parse::<NamespaceName>();
        let name = name.map_err(|_| wrong(Field::Namespace, ProblemKind::NotANamespace))?;
        if name.is_public() {
            return Err(wrong(Field::Namespace, ProblemKind::NamespaceTaken));
        }
        let mut tx = self.write().await?;
        let found = tx.account_by_number(number).await?.ok_or(Error::NotFound)?;
        let account = tx.lock_account(found.id).await?.ok_or(Error::NotFound)?;
        let limit = account.license.limits.namespaces;
        if !limit.allows(tx.namespaces(account.id).await?.len() as u64 + 1) {
            let (limit, most) = (LimitName::Namespaces, limit.most().unwrap_or_default());
            return Err(Error::LimitReached(LimitKind::License { limit, most }));
        }
        let namespace = Namespace {
            name,
            account: account.id,
            created_at: self.now(),
        };
        match tx.insert_namespace(&namespace).await {
            Err(StoreError::Taken) => return Err(wrong(Field::Namespace, ProblemKind::NamespaceTaken)),
            inserted => inserted?,
        }
        let (actor, action) = (staff.actor.clone(), AuditAction::NamespaceGranted);
        let record = AuditRecord::new(actor, action, namespace.name.as_str());
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;
        self.0.events.announce(Event::License(Some(account.id)));
        Ok(())
    }

    /// Takes a namespace away from an account, with the aliases in it.
    pub async fn remove_namespace(&self, staff: &Staff, number: u64, name: &NamespaceName) -> Result<()> {
        let mut tx = self.write().await?;
        let account = tx.account_by_number(number).await?.ok_or(Error::NotFound)?;
        let clients: Vec<ClientNumber> = tx.clients_in_namespace(name).await?;
        if !tx.delete_namespace(account.id, name).await? {
            return Err(Error::NotFound);
        }
        let (actor, action) = (staff.actor.clone(), AuditAction::NamespaceRemoved);
        let record = AuditRecord::new(actor, action, name.as_str());
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;
        self.0.events.announce(Event::License(Some(account.id)));
        for client in clients {
            let account = account.id;
            self.0.events.announce(Event::Client { account, client });
        }
        Ok(())
    }
}

fn wrong(field: Field, kind: ProblemKind) -> Error {
    Error::Invalid(vec![Problem { field, kind }])
}
