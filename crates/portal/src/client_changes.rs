//! What an account says about its clients, and taking them out of it.

use model::{
    Account, ActorKind, Alias, AuditAction, AuditField, AuditRecord, Client, ClientNumber, EndReason,
    Feature, LimitName, Right, Section, Tags, TagsError, clean_lines,
};
use store::{StoreError, Tx};
use wire::ServerFrame;

use crate::{
    Authority, Caller, Error, Event, Field, LimitKind, Portal, Problem, ProblemKind, Reason, Result,
    session_records::client_label,
};

/// The most characters of a comment.
const COMMENT: usize = 1_000;

/// What is to become of a client. What is not named stays as it is; `Some(None)` takes it away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClientChange<'a> {
    /// Its alias.
    pub alias: Option<Option<&'a str>>,
    /// What users of the account say about it: up to 1,000 characters; nothing is none.
    pub comment: Option<Option<&'a str>>,
    /// Its tags, with commas or blanks between them: up to 20.
    pub tags: Option<&'a str>,
}

/// The same, understood.
struct CheckedChange {
    alias: Option<Option<Alias>>,
    comment: Option<Option<String>>,
    tags: Option<Tags>,
}

impl CheckedChange {
    fn of(change: ClientChange<'_>) -> Result<Self> {
        let alias = change.alias.map(|alias| alias.map(str::parse).transpose());
        let alias = alias.transpose();
        Ok(Self {
            alias: alias.map_err(|_| problem(Field::Alias, ProblemKind::NotAnAlias))?,
            comment: change.comment.map(checked_comment).transpose()?,
            tags: change.tags.map(checked_tags).transpose()?,
        })
    }

    /// What of it makes a difference to `client`.
    fn to(self, client: &Client) -> Self {
        Self {
            alias: self.alias.filter(|alias| *alias != client.alias),
            comment: self.comment.filter(|comment| *comment != client.comment),
            tags: self.tags.filter(|tags| *tags != client.tags),
        }
    }

    fn is_nothing(&self) -> bool {
        self.alias.is_none() && self.comment.is_none() && self.tags.is_none()
    }
}

impl ClientChange<'_> {
    /// Whether `client` is still as this says; what is not named may be anything.
    fn still_holds(&self, client: &Client) -> bool {
        let alias = client.alias.as_ref().map_or("", Alias::as_str);
        let comment = client.comment.as_deref().unwrap_or_default();
        self.alias.is_none_or(|seen| seen.unwrap_or_default() == alias)
            && self
                .comment
                .is_none_or(|seen| is_comment(seen.unwrap_or_default(), comment))
            && self.tags.is_none_or(|seen| seen == client.tags.to_string())
    }
}

impl Portal {
    /// Gives a client another alias, or none: see [`Self::change_client_as`].
    pub async fn set_alias(&self, caller: &Caller, number: ClientNumber, alias: Option<&str>) -> Result<()> {
        let change = ClientChange {
            alias: Some(alias),
            ..ClientChange::default()
        };
        self.change_client_as(&Authority::of(caller), number, change)
            .await
    }

    /// Keeps what users say about a client: see [`Self::change_client_as`].
    pub async fn set_client_comment(
        &self,
        caller: &Caller,
        number: ClientNumber,
        comment: Option<&str>,
    ) -> Result<()> {
        let change = ClientChange {
            comment: Some(comment),
            ..ClientChange::default()
        };
        self.change_client_as(&Authority::of(caller), number, change)
            .await
    }

    /// Changes a client of which the caller has `seen` that much: see [`Self::change_client_as`].
    /// [`Reason::ChangedMeanwhile`]: it is not as it was seen, and not as it is wanted either.
    pub async fn change_client(
        &self,
        caller: &Caller,
        number: ClientNumber,
        change: ClientChange<'_>,
        seen: ClientChange<'_>,
    ) -> Result<()> {
        self.change_seen_client(&Authority::of(caller), number, change, seen)
            .await
    }

    /// Changes a client, all of it or nothing. An alias that is given up is free at once.
    /// [`Reason::AliasTaken`]: another client has it. [`Reason::NamespaceNotYours`]: it is neither in the
    /// public namespace nor in one of the account.
    pub async fn change_client_as(
        &self,
        authority: &Authority<'_>,
        number: ClientNumber,
        change: ClientChange<'_>,
    ) -> Result<()> {
        self.change_seen_client(authority, number, change, ClientChange::default())
            .await
    }

    async fn change_seen_client(
        &self,
        authority: &Authority<'_>,
        number: ClientNumber,
        change: ClientChange<'_>,
        seen: ClientChange<'_>,
    ) -> Result<()> {
        authority.require(Right::Edit(Section::Clients))?;
        let change = CheckedChange::of(change)?;
        let mut tx = self.write().await?;
        let account = tx.lock_account(authority.account).await?.ok_or(Error::NotFound)?;
        let client = tx.client_of_account(account.id, number).await?;
        let client = client.ok_or(Error::NotFound)?;
        let change = change.to(&client);
        if change.is_nothing() {
            return Ok(());
        }
        if !seen.still_holds(&client) {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        let alias = change.alias.clone();
        let record = self
            .put_change(&mut tx, authority, &account, &client, change)
            .await?;
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;
        if let Some(alias) = alias {
            self.0.links.send(client.id, ServerFrame::Alias { alias });
        }
        self.announce_client(authority, number);
        Ok(())
    }

    async fn put_change(
        &self,
        tx: &mut Tx,
        authority: &Authority<'_>,
        account: &Account,
        client: &Client,
        change: CheckedChange,
    ) -> Result<AuditRecord> {
        let label = client_label(client);
        let mut record = AuditRecord::new(authority.actor.clone(), AuditAction::ClientChanged, label);
        if let Some(alias) = change.alias {
            self.put_alias(tx, account, client, alias.as_ref()).await?;
            let was = client.alias.clone().map(String::from);
            record = record.changed(AuditField::Alias, was, alias.map(String::from));
        }
        if let Some(tags) = change.tags {
            if !tx
                .set_client_tags(account.id, client.id, client.number, &tags)
                .await?
            {
                return Err(Error::NotFound);
            }
            let there = |tags: &Tags| (!tags.is_empty()).then(|| tags.to_string());
            record = record.changed(AuditField::Tags, there(&client.tags), there(&tags));
        }
        if let Some(comment) = change.comment {
            let set = tx.set_client_comment(account.id, client.id, comment.as_deref());
            if !set.await? {
                return Err(Error::NotFound);
            }
            record = record.changed(AuditField::Comment, client.comment.clone(), comment);
        }
        Ok(record)
    }

    async fn put_alias(
        &self,
        tx: &mut Tx,
        account: &Account,
        client: &Client,
        alias: Option<&Alias>,
    ) -> Result<()> {
        if let Some(alias) = alias {
            self.check_namespace(tx, account, client, alias).await?;
        }
        match tx.set_alias(account.id, client.id, alias).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Error::NotFound),
            Err(StoreError::Taken) => Err(Error::Conflict(Reason::AliasTaken)),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes a client out of the account: see [`Self::remove_client_as`].
    pub async fn remove_client(&self, caller: &Caller, number: ClientNumber) -> Result<()> {
        self.remove_client_as(&Authority::of(caller), number).await
    }

    /// Takes a client out of the account. It keeps its ID, and loses its comment, its tags and an alias of
    /// the account's own. Its seat is free at once; it is told, and those of its sessions end that the
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
        let own_alias_is_lost = own_alias.is_some();
        let record = record.changed(AuditField::Alias, own_alias.map(String::from), None);
        if authority.actor.kind == ActorKind::CommandLine {
            // The client's link is in another process, which looks at its links when this has changed.
            tx.bump_license_version().await?;
        }
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;

        self.0.links.moved(client.id, None);
        // Once it knows, it ends these sessions by itself: the reason has to be there before.
        self.end_sessions_of_removed(authority, &client).await?;
        if own_alias_is_lost {
            self.0.links.send(client.id, ServerFrame::Alias { alias: None });
        }
        // Who is not there learns it at the next hello: it is welcomed without an account.
        self.0.links.send(client.id, ServerFrame::Unregistered);
        self.announce_client(authority, number);
        Ok(())
    }

    /// Tells those clients whose link is here and which another process has removed from their account.
    pub(crate) async fn tell_removed_clients(&self) -> Result<()> {
        let registered = self.0.links.registered();
        let ids: Vec<_> = registered.keys().copied().collect();
        let removed = self.read().await?.clients_without_account(&ids).await?;
        for id in removed {
            self.0.links.moved(id, None);
            self.0.links.send(id, ServerFrame::Unregistered);
            if let Some((account, client)) = registered.get(&id).copied() {
                self.0.events.announce(Event::Client { account, client });
            }
        }
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

    /// Whether `alias` may be given to `client` now, as far as its namespace goes.
    pub(crate) async fn check_namespace(
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

/// Whether what a form says it has `seen` is the comment that is kept.
pub(crate) fn is_comment(seen: &str, kept: &str) -> bool {
    clean_lines(seen, COMMENT) == kept
}

/// A list of tags.
pub(crate) fn checked_tags(tags: &str) -> Result<Tags> {
    tags.parse().map_err(|error| match error {
        TagsError::Tag(_) => problem(Field::Tags, ProblemKind::NotATag),
        TagsError::TooMany => problem(Field::Tags, ProblemKind::TooMany(Tags::MOST)),
    })
}

fn problem(field: Field, kind: ProblemKind) -> Error {
    Error::Invalid(vec![Problem { field, kind }])
}
