use model::{
    Account, AccountId, Alias, AuditAction, AuditChain, AuditField, AuditRecord, Client, ClientId, EndReason,
    LicenseKey, Limit, LimitName,
};
use store::Tx;
use wire::{AccountNotice, RegisterRefusal, ServerFrame};

use crate::{Error, Event, Portal, Reason, Result, links::notice, random, session_records::client_actor};

/// How often a registration is tried again because somebody else was quicker with the alias.
const ALIAS_TRIES: u32 = 3;

/// Why a client is not registered.
struct Refusal {
    reason: RegisterRefusal,
    /// The account whose key it was.
    account: Option<AccountNotice>,
    /// How many seats that has.
    most: Option<u64>,
}

impl From<RegisterRefusal> for Refusal {
    fn from(reason: RegisterRefusal) -> Self {
        Self {
            reason,
            account: None,
            most: None,
        }
    }
}

impl Portal {
    /// Registers a client to the account of a license key; the client is told either way.
    pub(crate) async fn register(&self, client: ClientId, license_key: &str) -> Result<()> {
        let answer = match self.try_register(client, license_key).await? {
            Ok(account) => ServerFrame::Registered { account },
            Err(refusal) => {
                tracing::info!(%client, reason = ?refusal.reason, "a client was not registered");
                ServerFrame::RegisterRefused {
                    reason: refusal.reason,
                    account: refusal.account,
                    most: refusal.most,
                }
            }
        };
        self.0.links.send(client, answer);
        Ok(())
    }

    async fn try_register(&self, id: ClientId, license_key: &str) -> Result<Result<AccountNotice, Refusal>> {
        if self.0.register_tries.take(&id, self.now()).is_err() {
            return Ok(Err(RegisterRefusal::TooManyTries.into()));
        }
        let Ok(key) = license_key.trim().parse::<LicenseKey>() else {
            return Ok(Err(RegisterRefusal::WrongKey.into()));
        };
        for _ in 0..ALIAS_TRIES {
            match self.register_by_key(id, &key, true).await {
                Err(Error::Conflict(Reason::AliasTaken)) => {}
                answer => return answer,
            }
        }
        self.register_by_key(id, &key, false).await
    }

    /// Registers a client, with an alias of its host name where the account wants that and `naming` says so.
    async fn register_by_key(
        &self,
        id: ClientId,
        key: &LicenseKey,
        naming: bool,
    ) -> Result<Result<AccountNotice, Refusal>> {
        let mut tx = self.write().await?;
        let hash = random::hash(key.characters());
        let found = tx.account_by_license_key_hash(&hash).await?;
        // Locked, so that of many who want the last seat one gets it; and read again under the lock.
        let account = match found {
            Some(account) => tx.lock_account(account.id).await?,
            None => None,
        };
        let still_its_key = tx
            .account_by_license_key_hash(&hash)
            .await?
            .map(|account| account.id);
        let Some(account) = account.filter(|account| still_its_key == Some(account.id)) else {
            return Ok(Err(RegisterRefusal::WrongKey.into()));
        };
        let Some(client) = tx.client(id).await? else {
            return Ok(Err(RegisterRefusal::Unavailable.into()));
        };
        if client.account == Some(account.id) {
            return Ok(Ok(notice(&account)));
        }
        if account.suspension.is_some() {
            return self.refuse_client(tx, &client, &account, None).await.map(Err);
        }
        let limits = self.entitlement(&mut tx, Some(&account)).await?.limits;
        if let Limit::AtMost(seats) = limits.seats
            && tx.client_counts(account.id).await?.connected >= seats
        {
            return self
                .refuse_client(tx, &client, &account, Some(seats))
                .await
                .map(Err);
        }
        if let Some(left) = client.account {
            tx.forget_books_of_client(left, id).await?;
        }
        tx.register_client(id, account.id).await?;
        let has_alias = self.keep_alias(&mut tx, &client, account.id).await?;
        let named = match naming && !has_alias {
            true => self.name_client(&mut tx, &account, &client).await?,
            false => None,
        };
        let has_changed = named.is_some() || client.alias.is_some() && !has_alias;
        let alias = named.clone();
        let lost = client.alias.clone().filter(|_| !has_alias);
        self.record_registration(&mut tx, &client, account.id, (lost, named))
            .await?;
        tx.commit().await?;
        if has_changed {
            self.0.links.send(id, ServerFrame::Alias { alias });
        }

        self.0.links.moved(id, Some(account.id));
        self.end_sessions_of_others(id, account.id).await?;
        for account in [client.account, Some(account.id)].into_iter().flatten() {
            self.0.events.announce(Event::Client {
                account,
                client: client.number,
            });
        }
        Ok(Ok(notice(&account)))
    }

    /// Takes away an alias in a namespace that is neither public nor the account's; whether the client has
    /// an alias still.
    async fn keep_alias(&self, tx: &mut Tx, client: &Client, account: AccountId) -> Result<bool> {
        let Some(namespace) = client.alias.as_ref().map(Alias::namespace) else {
            return Ok(false);
        };
        if namespace.is_public() {
            return Ok(true);
        }
        let owner = tx.namespace(&namespace).await?.map(|namespace| namespace.account);
        if owner == Some(account) {
            return Ok(true);
        }
        tx.set_alias(account, client.id, None).await?;
        Ok(false)
    }

    /// Writes down in the account that a client was refused: no seat of so many is free, or the account
    /// is suspended.
    async fn refuse_client(
        &self,
        mut tx: Tx,
        client: &Client,
        account: &Account,
        seats: Option<u64>,
    ) -> Result<Refusal> {
        // A device that tries again and again is written down now and then.
        if self.0.refusal_records.take(&client.id, self.now()).is_ok() {
            let record = AuditRecord::new(client_actor(client), AuditAction::ClientRefused, subject(client));
            let record = match seats {
                Some(seats) => record
                    .with(AuditField::Limit, LimitName::Seats.name())
                    .with(AuditField::MaxSeats, seats.to_string()),
                None => record,
            };
            self.record(&mut tx, account.id, record).await?;
            tx.commit().await?;
            self.0.events.announce(Event::License(Some(account.id)));
        }
        Ok(Refusal {
            reason: match seats {
                Some(_) => RegisterRefusal::NoSeat,
                None => RegisterRefusal::AccountSuspended,
            },
            account: Some(notice(account)),
            most: seats,
        })
    }

    async fn record_registration(
        &self,
        tx: &mut Tx,
        client: &Client,
        account: AccountId,
        (lost, named): (Option<Alias>, Option<Alias>),
    ) -> Result<()> {
        let record = |action| AuditRecord::new(client_actor(client), action, subject(client));
        let registered = record(AuditAction::ClientRegistered);
        let registered = registered.changed(AuditField::Alias, None, named.map(String::from));
        let left = client.account.map(|account| {
            let left = record(AuditAction::ClientLeft);
            let left = left.changed(AuditField::Alias, lost.map(String::from), None);
            (account, left)
        });
        let mut records: Vec<_> = left.into_iter().chain([(account, registered)]).collect();
        // The order in which everybody locks chains.
        records.sort_by_key(|(account, _)| AuditChain::Account(*account));
        for (account, record) in records {
            self.record(tx, account, record).await?;
        }
        Ok(())
    }

    /// Users of the account that a client has left may not go on controlling it.
    async fn end_sessions_of_others(&self, client: ClientId, account: AccountId) -> Result<()> {
        let running = self.read().await?.running_sessions_of_client(client).await?;
        for session in running {
            if session.from.account() != Some(account) {
                self.request_close(session.id, EndReason::EndedByHost).await?;
            }
        }
        Ok(())
    }
}

/// A client as the audit calls it: by its alias, its host name, or else its ID.
pub(crate) fn subject(client: &Client) -> String {
    match (&client.alias, client.report.host_name.as_str()) {
        (Some(alias), _) => alias.as_str().to_owned(),
        (None, "") => client.number.grouped(),
        (None, host_name) => host_name.to_owned(),
    }
}
