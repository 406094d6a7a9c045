//! The roles of an account.

use model::{AuditAction, AuditRecord, Right, Rights, Role, RoleId, Section};
use store::{StoreError, UsedRole};

use crate::{
    Affected, Caller, Error, Field, LimitKind, Portal, Problem, ProblemKind, Reason, Result,
    authority::Authority, random,
};

/// How many roles an account may have.
const MOST_ROLES: usize = 100;

/// What a role is to be.
#[derive(Debug, Clone)]
pub struct RoleForm {
    /// What it is called; empty for a starting role: by its own name.
    pub name: String,
    /// What it allows.
    pub rights: Rights,
}

impl Portal {
    /// The roles of the account, with how many people have each.
    pub async fn roles(&self, caller: &Caller) -> Result<Vec<UsedRole>> {
        caller.require(Right::View(Section::Users))?;
        Ok(self.read().await?.roles(caller.account).await?)
    }

    /// One role of the account.
    pub async fn role(&self, caller: &Caller, id: RoleId) -> Result<Role> {
        caller.require(Right::View(Section::Users))?;
        let role = self.read().await?.role(caller.account, id).await?;
        role.ok_or(Error::NotFound)
    }

    /// Makes a role of the account's own.
    pub async fn make_role(&self, caller: &Caller, form: RoleForm) -> Result<RoleId> {
        caller.require(Right::Edit(Section::Users))?;
        self.make_role_as(&Authority::of(caller), form).await
    }

    /// Changes a role that is still of `version`, at once for everybody who has it.
    pub async fn change_role(&self, caller: &Caller, id: RoleId, version: u64, form: RoleForm) -> Result<()> {
        caller.require(Right::Edit(Section::Users))?;
        self.change_role_as(&Authority::of(caller), id, Some(version), form)
            .await
    }

    /// Removes a role that nobody has.
    pub async fn remove_role(&self, caller: &Caller, id: RoleId) -> Result<()> {
        caller.require(Right::Edit(Section::Users))?;
        self.remove_role_as(&Authority::of(caller), id).await
    }

    pub(crate) async fn make_role_as(&self, authority: &Authority<'_>, form: RoleForm) -> Result<RoleId> {
        let name = Role::cleaned_name(&form.name).ok_or_else(|| refused(ProblemKind::Missing))?;
        authority.require_cover(&form.rights)?;
        let role = Role {
            id: RoleId::new(self.now(), random::bytes()),
            account: authority.account,
            starting: None,
            name: Some(name.clone()),
            rights: form.rights,
            version: 1,
        };
        let mut tx = self.write().await?;
        if tx.roles(authority.account).await?.len() >= MOST_ROLES {
            return Err(Error::LimitReached(LimitKind::Roles));
        }
        tx.insert_role(&role).await.map_err(taken)?;
        let record = AuditRecord::new(authority.actor.clone(), AuditAction::RoleMade, name)
            .rights_changed(None, Some(&role.rights));
        self.record(&mut tx, authority.account, record).await?;
        tx.commit().await?;
        Ok(role.id)
    }

    /// `version`: which one was looked at; none: whichever it is now.
    pub(crate) async fn change_role_as(
        &self,
        authority: &Authority<'_>,
        id: RoleId,
        version: Option<u64>,
        form: RoleForm,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let before = tx.role(authority.account, id).await?.ok_or(Error::NotFound)?;
        if before.is_owner() {
            return Err(Error::Conflict(Reason::OwnersRole));
        }
        authority.require_cover(&before.rights)?;
        authority.require_cover(&form.rights)?;
        let name = Role::cleaned_name(&form.name);
        if name.is_none() && before.starting.is_none() {
            return Err(refused(ProblemKind::Missing));
        }
        let after = Role {
            name,
            rights: form.rights,
            version: version.unwrap_or(before.version) + 1,
            ..before.clone()
        };
        if !tx.update_role(&after).await.map_err(taken)? {
            return Err(Error::Conflict(Reason::ChangedMeanwhile));
        }
        tx.bump_rights_version().await?;
        let record = AuditRecord::new(authority.actor.clone(), AuditAction::RoleChanged, after.label())
            .changed(model::AuditField::Name, Some(before.label()), Some(after.label()))
            .rights_changed(Some(&before.rights), Some(&after.rights));
        self.record(&mut tx, authority.account, record).await?;
        tx.commit().await?;
        self.rights_have_changed(Affected::Account(authority.account), &authority.by)
            .await;
        Ok(())
    }

    pub(crate) async fn remove_role_as(&self, authority: &Authority<'_>, id: RoleId) -> Result<()> {
        let mut tx = self.write().await?;
        let role = tx.role(authority.account, id).await?.ok_or(Error::NotFound)?;
        if role.is_owner() {
            return Err(Error::Conflict(Reason::OwnersRole));
        }
        authority.require_cover(&role.rights)?;
        if !tx.delete_unused_role(authority.account, id).await? {
            return Err(Error::Conflict(Reason::RoleInUse));
        }
        let record = AuditRecord::new(authority.actor.clone(), AuditAction::RoleRemoved, role.label())
            .rights_changed(Some(&role.rights), None);
        self.record(&mut tx, authority.account, record).await?;
        Ok(tx.commit().await?)
    }
}

fn refused(kind: ProblemKind) -> Error {
    let field = Field::Name;
    Error::Invalid(vec![Problem { field, kind }])
}

fn taken(error: StoreError) -> Error {
    match error {
        StoreError::Taken => refused(ProblemKind::Taken),
        other => other.into(),
    }
}
