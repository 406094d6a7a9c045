//! What an account says about its clients, and taking them out of it.

use model::{
    Account, Alias, AuditAction, AuditField, AuditRecord, Client, ClientNumber, EndReason, Feature,
    LimitName, Right, Section, clean_lines,
};
use store::{StoreError, Tx};

use crate::{
    Authority, Caller, Error, Event, Field, LimitKind, Portal, Problem, ProblemKind, Reason, Result,
    session_records::client_label,
};

/// The most characters of a comment.
const COMMENT: usize = 1_000;

impl Portal {
    /// Gives a client another alias, or none: see [`Self::set_alias_as`].
    pub async fn set_alias(&self, caller: &Caller, number: ClientNumber, alias: Option<&str>) -> Result<()> {
        self.set_alias_as(&Authority::of(caller), number, alias).await
    }

    /// Gives a client another alias, or none; the old one is free at once. [`Reason::AliasTaken`]: another
    /// client has it. [`Reason::NamespaceNotYours`]: it is neither the public one nor the account's.
    pub async fn set_alias_as(
        &self,
        authority: &Authority<'_>,
        number: ClientNumber,
        alias: Option<&str>,
    ) -> Result<()> {
        authority.require(Right::Edit(Section::Clients))?;
        let alias = alias.map(str::parse::<Alias>).transpose();
        let alias = alias.map_err(|_| problem(Field::Alias, ProblemKind::NotAnAlias))?;
        let mut tx = self.write().await?;
        let account = tx.lock_account(authority.account).await?.ok_or(Error::NotFound)?;
        let client = tx.client_of_account(account.id, number).await?;
        let client = client.ok_or(Error::NotFound)?;
        if client.alias == alias {
            return Ok(());
        }
        if let Some(alias) = &alias {
            self.check_namespace(&mut tx, &account, &client, alias).await?;
        }
        match tx.set_alias(account.id, client.id, alias.as_ref()).await {
            Ok(true) => {}
            Ok(false) => return Err(Error::NotFound),
            Err(StoreError::Taken) => return Err(Error::Conflict(Reason::AliasTaken)),
            Err(error) => return Err(error.into()),
        }
        let record = AuditRecord::new(
            authority.actor.clone(),
            AuditAction::ClientChanged,
            client_label(&client),
        )
        .changed(
            AuditField::Alias,
            client.alias.map(String::from),
            alias.map(String::from),
        );
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;
        self.announce_client(authority, number);
        Ok(())
    }

    /// Keeps what users say about a client: see [`Self::set_client_comment_as`].
    pub async fn set_client_comment(
        &self,
        caller: &Caller,
        number: ClientNumber,
        comment: Option<&str>,
    ) -> Result<()> {
        self.set_client_comment_as(&Authority::of(caller), number, comment)
            .await
    }

    /// Keeps what users of the account say about a client: up to 1,000 characters; nothing is none.
    pub async fn set_client_comment_as(
        &self,
        authority: &Authority<'_>,
        number: ClientNumber,
        comment: Option<&str>,
    ) -> Result<()> {
        authority.require(Right::Edit(Section::Clients))?;
        let comment = checked_comment(comment)?;
        let mut tx = self.write().await?;
        let account = tx.lock_account(authority.account).await?.ok_or(Error::NotFound)?;
        let client = tx.client_of_account(account.id, number).await?;
        let client = client.ok_or(Error::NotFound)?;
        if client.comment == comment {
            return Ok(());
        }
        let set = tx.set_client_comment(account.id, client.id, comment.as_deref());
        if !set.await? {
            return Err(Error::NotFound);
        }
        let label = client_label(&client);
        let record = AuditRecord::new(authority.actor.clone(), AuditAction::ClientChanged, label);
        let record = record.changed(AuditField::Comment, client.comment, comment);
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;
        self.announce_client(authority, number);
        Ok(())
    }

    /// Takes a client out of the account: see [`Self::remove_client_as`].
    pub async fn remove_client(&self, caller: &Caller, number: ClientNumber) -> Result<()> {
        self.remove_client_as(&Authority::of(caller), number).await
    }

    /// Takes a client out of the account. It keeps its ID, and loses its comment and an alias of the
    /// account's own. Its seat is free at once; it is told, and those of its sessions end that the
    /// account has asked for.
    pub async fn remove_client_as(&self, authority: &Authority<'_>, number: ClientNumber) -> Result<()> {
        authority.require(Right::Edit(Section::Clients))?;
        let mut tx = self.write().await?;
        let account = tx.lock_account(authority.account).await?.ok_or(Error::NotFound)?;
        let client = tx.client_of_account(account.id, number).await?;
        let client = client.ok_or(Error::NotFound)?;
        let own_alias = client
            .alias
            .clone()
            .filter(|alias| !alias.namespace().is_public());
        if own_alias.is_some() {
            tx.set_alias(account.id, client.id, None).await?;
        }
        if !tx.unregister_client(account.id, client.id).await? {
            return Err(Error::NotFound);
        }
        let label = client_label(&client);
        let record = AuditRecord::new(authority.actor.clone(), AuditAction::ClientRemoved, label);
        let record = record.changed(AuditField::Alias, own_alias.map(String::from), None);
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;

        self.0.links.moved(client.id, None);
        self.tell_removed(&client);
        self.end_sessions_of_removed(authority, &client).await?;
        self.announce_client(authority, number);
        Ok(())
    }

    async fn end_sessions_of_removed(&self, authority: &Authority<'_>, client: &Client) -> Result<()> {
        let running = self.read().await?.running_sessions_of_client(client.id).await?;
        for session in running {
            if session.from.account() == Some(authority.account) {
                let reason = EndReason::ClientRemoved {
                    by: authority.by.clone(),
                };
                self.request_close_by(session.id, reason, Some(&authority.actor))
                    .await?;
            }
        }
        Ok(())
    }

    fn tell_removed(&self, client: &Client) {
        // Who is not there learns it at the next hello: it is welcomed without an account.
        let _ = client;
    }

    /// Whether `alias` may be given to `client` now, as far as its namespace goes.
    async fn check_namespace(
        &self,
        tx: &mut Tx,
        account: &Account,
        client: &Client,
        alias: &Alias,
    ) -> Result<()> {
        let name = alias.namespace();
        if name.is_public() {
            return Ok(());
        }
        let namespace = tx.namespace(&name).await?;
        if namespace.is_none_or(|namespace| namespace.account != account.id) {
            return Err(Error::Conflict(Reason::NamespaceNotYours));
        }
        let entitlement = self.entitlement(tx, Some(account)).await?;
        if !entitlement.features.has(Feature::OwnNamespace) {
            return Err(Error::Conflict(Reason::NotIncluded(Feature::OwnNamespace)));
        }
        let is_there = client.alias.as_ref().is_some_and(|old| old.namespace() == name);
        if let Some(most) = entitlement.limits.aliases.most().filter(|_| !is_there)
            && tx.count_aliases(&name).await? >= most
        {
            let limit = LimitName::Aliases;
            return Err(Error::LimitReached(LimitKind::License { limit, most }));
        }
        Ok(())
    }

    fn announce_client(&self, authority: &Authority<'_>, client: ClientNumber) {
        self.0.events.announce(Event::Client {
            account: authority.account,
            client,
        });
    }
}

/// A comment, fit to be shown to others; nothing is none.
pub(crate) fn checked_comment(comment: Option<&str>) -> Result<Option<String>> {
    // One more than fits, so that too much is told from just enough.
    let comment = clean_lines(comment.unwrap_or_default(), COMMENT + 1);
    if comment.chars().count() > COMMENT {
        return Err(problem(Field::Comment, ProblemKind::LongerThan(COMMENT)));
    }
    Ok(Some(comment).filter(|comment| !comment.is_empty()))
}

fn problem(field: Field, kind: ProblemKind) -> Error {
    Error::Invalid(vec![Problem { field, kind }])
}
