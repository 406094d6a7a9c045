use model::{
    AccountId, AuditAction, AuditChain, AuditRecord, Client, ClientId, EndReason, LicenseKey, Limit,
};
use store::Tx;
use wire::{AccountNotice, RegisterRefusal, ServerFrame};

use crate::{Event, Portal, Result, links::notice, random, session_records::client_actor};

impl Portal {
    /// Registers a client to the account of a license key; the client is told either way.
    pub(crate) async fn register(&self, client: ClientId, license_key: &str) -> Result<()> {
        let answer = match self.try_register(client, license_key).await? {
            Ok(account) => ServerFrame::Registered { account },
            Err(reason) => {
                tracing::info!(%client, ?reason, "a client was not registered");
                ServerFrame::RegisterRefused { reason }
            }
        };
        self.0.links.send(client, answer);
        Ok(())
    }

    async fn try_register(
        &self,
        id: ClientId,
        license_key: &str,
    ) -> Result<Result<AccountNotice, RegisterRefusal>> {
        if self.0.register_tries.take(&id, self.now()).is_err() {
            return Ok(Err(RegisterRefusal::TooManyTries));
        }
        let Ok(key) = license_key.trim().parse::<LicenseKey>() else {
            return Ok(Err(RegisterRefusal::WrongKey));
        };
        let mut tx = self.write().await?;
        let Some(account) = tx
            .account_by_license_key_hash(&random::hash(key.characters()))
            .await?
        else {
            return Ok(Err(RegisterRefusal::WrongKey));
        };
        let Some(client) = tx.client(id).await? else {
            return Ok(Err(RegisterRefusal::Unavailable));
        };
        if client.account == Some(account.id) {
            return Ok(Ok(notice(&account)));
        }
        let limits = self.entitlement(&mut tx, Some(&account)).await?.limits;
        if let Limit::AtMost(seats) = limits.seats
            && tx.client_counts(account.id).await?.connected >= seats
        {
            return Ok(Err(RegisterRefusal::NoSeat));
        }
        tx.register_client(id, account.id).await?;
        self.record_registration(&mut tx, &client, account.id).await?;
        tx.commit().await?;

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

    async fn record_registration(&self, tx: &mut Tx, client: &Client, account: AccountId) -> Result<()> {
        let record = |action| {
            let subject = match (&client.alias, client.report.host_name.as_str()) {
                (Some(alias), _) => alias.as_str().to_owned(),
                (None, "") => client.number.grouped(),
                (None, host_name) => host_name.to_owned(),
            };
            AuditRecord::new(client_actor(client), action, subject)
        };
        let mut records: Vec<_> = [
            (Some(account), AuditAction::ClientRegistered),
            (client.account, AuditAction::ClientLeft),
        ]
        .into_iter()
        .filter_map(|(account, action)| Some((account?, record(action))))
        .collect();
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
