//! Aliases that clients get by themselves, and where an account may have aliases at all.

use model::{
    Account, Alias, AuditAction, AuditField, AuditRecord, Client, Feature, Limit, NamespaceName, Right,
    Section, host_aliases,
};
use store::{StoreError, Tx};

use crate::{Caller, Error, Field, Portal, Problem, ProblemKind, Reason, Result};

/// A namespace of the account's own, as far as there is room in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AliasRoom {
    /// Its name.
    pub namespace: NamespaceName,
    /// How many aliases are in it.
    pub used: u64,
    /// How many it may hold.
    pub most: Limit,
}

/// Where clients of an account get an alias from their host names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AutomaticAliases {
    /// The namespace that was chosen; `None`: they get none.
    pub chosen: Option<NamespaceName>,
    /// The namespaces of the account's own in which they can.
    pub own: Vec<NamespaceName>,
}

impl Portal {
    /// The namespaces of the account's own in which its clients can have an alias.
    pub async fn alias_rooms(&self, caller: &Caller) -> Result<Vec<AliasRoom>> {
        caller.require(Right::View(Section::Clients))?;
        let mut tx = self.read().await?;
        let account = tx.account(caller.account).await?.ok_or(Error::NotFound)?;
        self.rooms_of(&mut tx, &account).await
    }

    /// Where clients of the account get an alias from their host names.
    pub async fn automatic_aliases(&self, caller: &Caller) -> Result<AutomaticAliases> {
        caller.require(Right::View(Section::Settings))?;
        let mut tx = self.read().await?;
        let account = tx.account(caller.account).await?.ok_or(Error::NotFound)?;
        let rooms = self.rooms_of(&mut tx, &account).await?;
        let own: Vec<_> = rooms.into_iter().map(|room| room.namespace).collect();
        // One that was taken from the account gives nobody an alias.
        let holds = |name: &NamespaceName| name.is_public() || own.contains(name);
        Ok(AutomaticAliases {
            chosen: account.alias_namespace.filter(holds),
            own,
        })
    }

    /// Says where clients that are registered from now on get an alias from their host names: in the
    /// public namespace, in one of the account's own, or nowhere.
    pub async fn set_alias_namespace(&self, caller: &Caller, namespace: Option<&str>) -> Result<()> {
        caller.require(Right::Edit(Section::Settings))?;
        let unknown = || {
            Error::Invalid(vec![Problem {
                field: Field::AliasNamespace,
                kind: ProblemKind::Unknown,
            }])
        };
        let namespace = namespace.map(str::parse::<NamespaceName>).transpose();
        let namespace = namespace.map_err(|_| unknown())?;
        let mut tx = self.write().await?;
        let before = tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        if before.alias_namespace == namespace {
            return Ok(());
        }
        if let Some(name) = namespace.as_ref().filter(|name| !name.is_public()) {
            let rooms = self.rooms_of(&mut tx, &before).await?;
            if rooms.iter().all(|room| room.namespace != *name) {
                return Err(unknown());
            }
        }
        let after = Account {
            alias_namespace: namespace,
            ..before.clone()
        };
        tx.update_holder(&after).await?;
        let action = AuditAction::AccountSettingChanged;
        let name = |account: &Account| account.alias_namespace.as_ref().map(NamespaceName::to_string);
        let record = AuditRecord::new(caller.actor(), action, before.name.as_str()).changed(
            AuditField::AliasNamespace,
            name(&before),
            name(&after),
        );
        self.record(&mut tx, caller.account, record).await?;
        Ok(tx.commit().await?)
    }

    /// Gives a client that has no alias one of its host name, if the account wants that and there is room;
    /// the alias that it got. [`Reason::AliasTaken`]: a client of another account was quicker, and the
    /// transaction is lost.
    pub(crate) async fn name_client(
        &self,
        tx: &mut Tx,
        account: &Account,
        client: &Client,
    ) -> Result<Option<Alias>> {
        let Some(namespace) = account.alias_namespace.as_ref() else {
            return Ok(None);
        };
        let names = host_aliases(&client.report.host_name, namespace);
        let taken = tx.taken_aliases(&names).await?;
        let free = |alias: &Alias| !taken.contains(&alias.folded());
        let Some(alias) = names.into_iter().find(free) else {
            return Ok(None);
        };
        match self.check_namespace(tx, account, client, &alias).await {
            Ok(()) => {}
            // Better a client without an alias than none.
            Err(Error::Conflict(_) | Error::LimitReached(_)) => return Ok(None),
            Err(error) => return Err(error),
        }
        match tx.set_alias(account.id, client.id, Some(&alias)).await {
            Ok(_) => Ok(Some(alias)),
            Err(StoreError::Taken) => Err(Error::Conflict(Reason::AliasTaken)),
            Err(error) => Err(error.into()),
        }
    }

    async fn rooms_of(&self, tx: &mut Tx, account: &Account) -> Result<Vec<AliasRoom>> {
        let entitlement = self.entitlement(tx, Some(account)).await?;
        if !entitlement.features.has(Feature::OwnNamespace) {
            return Ok(Vec::new());
        }
        let namespaces = tx.namespaces(account.id).await?;
        let room = |(namespace, used): (model::Namespace, u64)| AliasRoom {
            namespace: namespace.name,
            used,
            most: entitlement.limits.aliases,
        };
        Ok(namespaces.into_iter().map(room).collect())
    }
}
