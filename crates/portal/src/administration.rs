//! What whoever has access to the data folder may do without signing in: the use cases behind the
//! command line. Everything is audited as done there.

use model::{
    Account, Actor, AuditAction, AuditChain, AuditField, AuditRecord, Email, Language, LicensePeriod,
    Membership, PlanCode, PlanPurpose, Preferences, Role, RoleId, StartingRole, User, UserId,
};
use store::{Member, StoreError, Tx, UsedRole};
use zeroize::Zeroizing;

use crate::{
    Affected, Error, Field, InviteForm, NewInvitation, Portal, Problem, ProblemKind, Reason, Result,
    RoleForm, Staff, authority::Authority, licenses::plan_label, plans, random, users::MemberChange,
};

/// How many users a list holds at most.
const ALL: u32 = 1_000_000;

/// How a user is added.
pub enum NewUser {
    /// By an invitation, whose link is returned.
    Invited,
    /// With this password; nobody is mailed.
    WithPassword(Zeroizing<String>),
}

/// What a new account needs.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// What it is called.
    pub name: String,
    /// The e-mail address of its owner, who is invited.
    pub owner: String,
    /// The plan of its license; none: the free one.
    pub plan: Option<PlanCode>,
    /// The language of the invitation.
    pub language: Language,
}

/// What is done with a member of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberAct {
    /// Shut out.
    Disable,
    /// Let in again.
    Enable,
    /// Take out.
    Remove,
}

impl Portal {
    /// The account with that customer number.
    pub async fn account_by_number(&self, number: u64) -> Result<Account> {
        let account = self.read().await?.account_by_number(number).await?;
        account.ok_or(Error::NotFound)
    }

    /// Every account, by customer number.
    pub async fn all_accounts(&self) -> Result<Vec<Account>> {
        Ok(self.read().await?.accounts().await?)
    }

    /// Makes an account with the next customer number and invites its owner; the link is returned.
    /// Its license is of the plan that is named, for a term that renews where the plan is one to be granted.
    pub async fn add_account(&self, staff: &Staff, form: &NewAccount) -> Result<(Account, NewInvitation)> {
        let owner = form.owner.trim();
        let name = model::clean_line(&form.name, 120);
        if name.is_empty() {
            return Err(refused(Field::Name, ProblemKind::Missing));
        }
        if owner.parse::<Email>().is_err() {
            return Err(refused(Field::Email, ProblemKind::NotAnEmail));
        }
        let mut tx = self.write().await?;
        // Whoever makes another account at the same time waits here for the next number.
        tx.bump_license_version().await?;
        let number = tx.last_account_number().await? + 1;
        let plan = match &form.plan {
            Some(code) => plans::existing(&mut tx, code)
                .await
                .map_err(|_| refused(Field::Plan, ProblemKind::Unknown))?,
            None => tx.free_plan().await?,
        };
        let period = match plan.purpose {
            PlanPurpose::Granted => self.next_term(),
            PlanPurpose::OwnUse | PlanPurpose::Free => LicensePeriod::NoExpiry,
        };
        let (mut account, role) = self.make_account(&mut tx, number, &name, &plan, period).await?;
        account.email = owner.parse().ok();
        tx.update_holder(&account).await?;
        let record = AuditRecord::new(staff.actor.clone(), AuditAction::AccountMade, name)
            .with(AuditField::Plan, plan_label(&account.license.plan));
        self.record(&mut tx, account.id, record).await?;
        let invite = InviteForm {
            email: owner.to_owned(),
            role: role.id,
            language: form.language,
        };
        let authority = Authority::staff(staff, account.id);
        let invitation = self.invite_in(&mut tx, &authority, &account.name, invite).await?;
        tx.commit().await?;
        self.licenses_have_changed(Some(account.id)).await;
        Ok((account, invitation))
    }

    /// Every user of an account.
    pub async fn all_users(&self, account: &Account) -> Result<Vec<Member>> {
        Ok(self.read().await?.members(account.id, None, None, ALL).await?)
    }

    /// Every role of an account.
    pub async fn all_roles(&self, account: &Account) -> Result<Vec<UsedRole>> {
        Ok(self.read().await?.roles(account.id).await?)
    }

    /// The role of an account that is called so: `technician`, or a name that the account gave.
    pub async fn role_by_name(&self, account: &Account, name: &str) -> Result<Role> {
        let folded = name.trim().to_lowercase();
        let is_called = |role: &Role| {
            role.name
                .as_ref()
                .is_some_and(|name| name.to_lowercase() == folded)
                || role.starting.is_some_and(|starting| starting.name() == folded)
        };
        let roles = self.all_roles(account).await?;
        let found = roles.into_iter().map(|used| used.role).find(is_called);
        found.ok_or(Error::NotFound)
    }

    /// Adds a user to an account. With a password the user can sign in at once; of somebody who is a
    /// user already the password stays as it is. Otherwise an invitation is returned.
    pub async fn add_user(
        &self,
        account: &Account,
        email: &str,
        role: &Role,
        how: NewUser,
    ) -> Result<Option<NewInvitation>> {
        let authority = Authority::command_line(account.id);
        let password = match how {
            NewUser::Invited => {
                let form = InviteForm {
                    email: email.to_owned(),
                    role: role.id,
                    language: Language::default(),
                };
                return Ok(Some(self.invite_as(&authority, &account.name, form).await?));
            }
            NewUser::WithPassword(password) => password,
        };
        let Ok(email) = email.parse::<Email>() else {
            return Err(refused(Field::Email, ProblemKind::NotAnEmail));
        };
        let names = self.name_of(account.id).await?;
        self.checked_new_password(&password, &password, &email, &names)
            .await?;
        let password_hash = self.0.passwords.hash(password).await?;
        let mut tx = self.write().await?;
        let user = self.find_or_insert_user(&mut tx, &email, &password_hash).await?;
        let membership = Membership {
            account: account.id,
            role: role.clone(),
            disabled: false,
            since: self.now(),
        };
        let inserted = tx.insert_membership(user, &membership).await;
        inserted.map_err(|error| match error {
            StoreError::Taken => refused(Field::Email, ProblemKind::MemberAlready),
            other => other.into(),
        })?;
        let record = AuditRecord::new(authority.actor, AuditAction::UserAdded, email.as_str())
            .with(AuditField::Role, role.label());
        self.record(&mut tx, account.id, record).await?;
        tx.commit().await?;
        Ok(None)
    }

    /// Disables, enables or removes the user with that e-mail address in an account.
    pub async fn change_user(&self, account: &Account, email: &str, act: MemberAct) -> Result<()> {
        let user = self.user_by_address(email).await?;
        let change = match act {
            MemberAct::Disable => MemberChange::Disable,
            MemberAct::Enable => MemberChange::Enable,
            MemberAct::Remove => MemberChange::Remove,
        };
        let authority = Authority::command_line(account.id);
        self.change_member_as(&authority, user.id, change).await
    }

    /// Gives the user with that e-mail address another role in an account.
    pub async fn change_user_role(&self, account: &Account, email: &str, role: &Role) -> Result<()> {
        let user = self.user_by_address(email).await?;
        let authority = Authority::command_line(account.id);
        let change = MemberChange::Role(role.id);
        self.change_member_as(&authority, user.id, change).await
    }

    /// Adds a role to an account.
    pub async fn add_role(&self, account: &Account, form: RoleForm) -> Result<RoleId> {
        self.make_role_as(&Authority::command_line(account.id), form)
            .await
    }

    /// Changes a role of an account, whatever it was.
    pub async fn set_role(&self, account: &Account, role: RoleId, form: RoleForm) -> Result<()> {
        self.change_role_as(&Authority::command_line(account.id), role, None, form)
            .await
    }

    /// Removes a role of an account that nobody has.
    pub async fn delete_role(&self, account: &Account, role: RoleId) -> Result<()> {
        self.remove_role_as(&Authority::command_line(account.id), role)
            .await
    }

    /// Shuts the user with that e-mail address out of every account, or lets the user in again. The
    /// last owner of an account, and the last operator, stay.
    pub async fn disable_everywhere(&self, email: &str, disabled: bool) -> Result<()> {
        let user = self.user_by_address(email).await?;
        let mut tx = self.write().await?;
        if disabled {
            self.refuse_last_one(&mut tx, &user).await?;
            tx.delete_sign_ins_of_user(user.id, None).await?;
        }
        tx.set_user_disabled(user.id, disabled).await?;
        tx.bump_rights_version().await?;
        let action = if disabled {
            AuditAction::UserDisabled
        } else {
            AuditAction::UserEnabled
        };
        let record = AuditRecord::new(Actor::command_line(), action, user.email.as_str());
        self.record_in(&mut tx, AuditChain::Installation, record).await?;
        tx.commit().await?;
        self.rights_have_changed(Affected::User(user.id), "operator")
            .await;
        Ok(())
    }

    /// Makes the user with that e-mail address an operator, or no operator any more. The last one
    /// stays.
    pub async fn set_operator(&self, email: &str, operator: bool) -> Result<()> {
        let user = self.user_by_address(email).await?;
        let mut tx = self.write().await?;
        let is_last = tx.operators().await?.iter().all(|other| other.id == user.id);
        if !operator && user.operator && is_last {
            return Err(Error::Conflict(Reason::LastOperator));
        }
        tx.set_operator(user.id, operator).await?;
        tx.bump_rights_version().await?;
        let action = if operator {
            AuditAction::OperatorGranted
        } else {
            AuditAction::OperatorRevoked
        };
        let record = AuditRecord::new(Actor::command_line(), action, user.email.as_str());
        self.record_in(&mut tx, AuditChain::Installation, record).await?;
        tx.commit().await?;
        self.rights_have_changed(Affected::User(user.id), "operator")
            .await;
        Ok(())
    }

    async fn refuse_last_one(&self, tx: &mut Tx, user: &User) -> Result<()> {
        let is_last = tx.operators().await?.iter().all(|other| other.id == user.id);
        if user.operator && !user.disabled && is_last {
            return Err(Error::Conflict(Reason::LastOperator));
        }
        for membership in tx.memberships(user.id).await? {
            let owners = tx.lock_owners(membership.account).await?;
            let is_active = !membership.disabled && !user.disabled;
            if membership.role.starting == Some(StartingRole::Owner) && is_active && owners <= 1 {
                return Err(Error::Conflict(Reason::LastOwner));
            }
        }
        Ok(())
    }

    async fn find_or_insert_user(&self, tx: &mut Tx, email: &Email, password_hash: &str) -> Result<UserId> {
        if let Some((user, _)) = tx.user_by_email(email).await? {
            return Ok(user.id);
        }
        let now = self.now();
        let user = User {
            id: UserId::new(now, random::bytes()),
            email: email.clone(),
            operator: false,
            disabled: false,
            preferences: Preferences::default(),
            created_at: now,
        };
        tx.insert_user(&user, password_hash).await?;
        Ok(user.id)
    }

    async fn user_by_address(&self, email: &str) -> Result<User> {
        let Ok(email) = email.parse::<Email>() else {
            return Err(refused(Field::Email, ProblemKind::NotAnEmail));
        };
        let found = self.read().await?.user_by_email(&email).await?;
        found.map(|(user, _)| user).ok_or(Error::NotFound)
    }
}

fn refused(field: Field, kind: ProblemKind) -> Error {
    Error::Invalid(vec![Problem { field, kind }])
}
