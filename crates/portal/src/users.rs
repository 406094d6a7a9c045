//! The users of an account: who they are, what they may do, and what follows when that changes.

use std::sync::atomic::Ordering::Relaxed;

use model::{
    AccountId, AuditAction, AuditField, AuditRecord, EndReason, Right, Rights, Role, RoleId, Section,
    SignInId, UserId,
};
use store::{Invitation, Member, Tx};

use crate::{Affected, Caller, Error, Event, Portal, Reason, Result, authority::Authority};

/// How many open invitations the list of users shows.
const INVITATIONS: u32 = 500;

/// Which users are asked for.
#[derive(Debug, Clone, Default)]
pub struct UserQuery {
    /// A part of the e-mail address.
    pub search: Option<String>,
    /// The e-mail address, in small letters, after which the page starts.
    pub after: Option<String>,
    /// How many at most.
    pub limit: u32,
}

/// What the list of users shows.
#[derive(Debug, Clone)]
pub struct UsersPage {
    /// The members, by e-mail address.
    pub members: Vec<Member>,
    /// The open invitations, on the first page of the whole list.
    pub invitations: Vec<(Invitation, Role)>,
}

/// What is to be changed about a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MemberChange {
    Role(RoleId),
    Disable,
    Enable,
    Remove,
}

impl Portal {
    /// One page of the account's users.
    pub async fn users(&self, caller: &Caller, query: &UserQuery) -> Result<UsersPage> {
        caller.require(Right::View(Section::Users))?;
        let mut tx = self.read().await?;
        let (search, after) = (query.search.as_deref(), query.after.as_deref());
        let members = tx.members(caller.account, search, after, query.limit).await?;
        let invitations = match (search, after) {
            (None, None) => tx.open_invitations(caller.account, INVITATIONS).await?,
            _ => Vec::new(),
        };
        Ok(UsersPage { members, invitations })
    }

    /// Whether the caller may invite people and make roles, asked before a form for that is shown.
    pub fn may_edit_users(&self, caller: &Caller) -> Result<()> {
        caller.require(Right::Edit(Section::Users))
    }

    /// One user of the account.
    pub async fn user(&self, caller: &Caller, user: UserId) -> Result<Member> {
        caller.require(Right::View(Section::Users))?;
        let member = self.read().await?.member(caller.account, user).await?;
        member.ok_or(Error::NotFound)
    }

    /// Gives a user another role. What the new role does not allow ends at once.
    pub async fn set_user_role(&self, caller: &Caller, user: UserId, role: RoleId) -> Result<()> {
        self.change_member(caller, user, MemberChange::Role(role)).await
    }

    /// Shuts a user out of the account: the user's sign-ins there end, and the sessions with them.
    pub async fn disable_user(&self, caller: &Caller, user: UserId) -> Result<()> {
        self.change_member(caller, user, MemberChange::Disable).await
    }

    /// Lets a user in again.
    pub async fn enable_user(&self, caller: &Caller, user: UserId) -> Result<()> {
        self.change_member(caller, user, MemberChange::Enable).await
    }

    /// Takes a user out of the account. A user who is in no other account is forgotten.
    pub async fn remove_user(&self, caller: &Caller, user: UserId) -> Result<()> {
        self.change_member(caller, user, MemberChange::Remove).await
    }

    async fn change_member(&self, caller: &Caller, user: UserId, change: MemberChange) -> Result<()> {
        caller.require(Right::Edit(Section::Users))?;
        self.change_member_as(&Authority::of(caller), user, change).await
    }

    /// Changes a member in the name of `authority`. The last owner stays one.
    pub(crate) async fn change_member_as(
        &self,
        authority: &Authority<'_>,
        user: UserId,
        change: MemberChange,
    ) -> Result<()> {
        let account = authority.account;
        let mut tx = self.write().await?;
        let owners = tx.lock_owners(account).await?;
        let member = tx.member(account, user).await?.ok_or(Error::NotFound)?;
        let membership = &member.membership;
        authority.require_cover(&membership.role.rights)?;
        if change == MemberChange::Disable && authority.user == Some(user) {
            return Err(Error::Conflict(Reason::Yourself));
        }
        let role = match change {
            MemberChange::Role(role) => Some(tx.role(account, role).await?.ok_or(Error::NotFound)?),
            _ => None,
        };
        if let Some(role) = &role {
            authority.require_cover(&role.rights)?;
        }
        let stays_owner = match change {
            MemberChange::Role(_) => role.as_ref().is_some_and(Role::is_owner),
            MemberChange::Enable => true,
            MemberChange::Disable | MemberChange::Remove => false,
        };
        let is_active = !membership.disabled && !member.user.disabled;
        if membership.role.is_owner() && is_active && !stays_owner && owners <= 1 {
            return Err(Error::Conflict(Reason::LastOwner));
        }
        let ended = self
            .write_member(&mut tx, authority, &member, change, role.as_ref())
            .await?;
        tx.commit().await?;
        for sign_in in ended {
            let reason = EndReason::RightRevoked {
                by: authority.by.clone(),
            };
            self.sign_in_is_over(sign_in, &reason).await;
        }
        self.rights_have_changed(Affected::User(user), &authority.by)
            .await;
        Ok(())
    }

    /// Writes the change down; which sign-ins end by it.
    async fn write_member(
        &self,
        tx: &mut Tx,
        authority: &Authority<'_>,
        member: &Member,
        change: MemberChange,
        role: Option<&Role>,
    ) -> Result<Vec<SignInId>> {
        let (user, account) = (member.user.id, authority.account);
        let record = |action| AuditRecord::new(authority.actor.clone(), action, member.user.email.as_str());
        let mut ended = Vec::new();
        let record = match change {
            MemberChange::Role(id) => {
                tx.set_membership_role(user, account, id).await?;
                let before = Some(member.membership.role.label());
                record(AuditAction::UserRoleChanged).changed(AuditField::Role, before, role.map(Role::label))
            }
            MemberChange::Disable => {
                tx.set_membership_disabled(user, account, true).await?;
                ended = tx.delete_sign_ins_in_account(user, account).await?;
                record(AuditAction::UserDisabled)
            }
            MemberChange::Enable => {
                tx.set_membership_disabled(user, account, false).await?;
                record(AuditAction::UserEnabled)
            }
            MemberChange::Remove => {
                ended = tx.delete_sign_ins_in_account(user, account).await?;
                tx.forget_books_of_user(account, user).await?;
                tx.delete_membership(user, account).await?;
                if tx.memberships(user).await?.is_empty() && !member.user.operator {
                    tx.delete_user(user).await?;
                }
                record(AuditAction::UserRemoved).changed(
                    AuditField::Role,
                    Some(member.membership.role.label()),
                    None,
                )
            }
        };
        tx.bump_rights_version().await?;
        let may_invite = match change {
            MemberChange::Role(_) => role.is_some_and(|role| role.rights.has(Right::Edit(Section::Users))),
            MemberChange::Enable => true,
            MemberChange::Disable | MemberChange::Remove => false,
        };
        if !may_invite {
            self.revoke_invitations_of(tx, authority, member).await?;
        }
        self.record(tx, account, record).await?;
        Ok(ended)
    }

    /// Takes back the open invitations of somebody who may not invite any more: their links would lead
    /// back in.
    async fn revoke_invitations_of(
        &self,
        tx: &mut Tx,
        authority: &Authority<'_>,
        member: &Member,
    ) -> Result<()> {
        let by = member.user.email.as_str();
        for email in tx.delete_open_invitations_by(authority.account, by).await? {
            let action = AuditAction::InvitationRevoked;
            let record = AuditRecord::new(authority.actor.clone(), action, email);
            self.record(tx, authority.account, record).await?;
        }
        Ok(())
    }

    /// Everything that follows once somebody's rights have changed in the database: sessions whose
    /// viewer may not connect any more close, and open pages look again.
    pub(crate) async fn rights_have_changed(&self, affected: Affected, by: &str) {
        // If this was the only change since the last look, the job that watches for changes of other
        // processes need not make every page look again.
        if let Ok(version) = self.rights_version().await {
            let seen = &self.0.rights_seen;
            let _ = seen.compare_exchange(version, version + 1, Relaxed, Relaxed);
        }
        self.let_rights_hold(affected, by).await;
    }

    async fn let_rights_hold(&self, affected: Affected, by: &str) {
        if let Err(error) = self.close_sessions_without_right(by).await {
            tracing::error!(%error, "sessions whose right is gone could not be closed; it is tried again");
            self.0.rights_seen.store(0, Relaxed);
        }
        self.0.events.announce(Event::Rights(affected));
    }

    async fn close_sessions_without_right(&self, by: &str) -> Result<()> {
        let mut tx = self.read().await?;
        let mut without = Vec::new();
        let mut known: Vec<((UserId, AccountId), bool)> = Vec::new();
        for session in tx.running_sessions().await? {
            let model::End::Browser { user, account, .. } = session.from else {
                continue;
            };
            let key = (user, account);
            let may = match known.iter().find(|(known, _)| *known == key) {
                Some((_, may)) => *may,
                None => {
                    let may = may_connect(&mut tx, user, account).await?;
                    known.push((key, may));
                    may
                }
            };
            match may {
                true => {}
                false if session.is_closable() => without.push(session.id),
                // Another process may have closed it, which reaches neither end of it.
                false => self.tell_hang_up(&session),
            }
        }
        drop(tx);
        for session in without {
            self.request_close(session, EndReason::RightRevoked { by: by.to_owned() })
                .await?;
        }
        Ok(())
    }

    /// Looks whether rights were changed by another process, such as the command line.
    pub async fn watch_rights(&self) {
        match self.rights_version().await {
            // Counted from 1, so that the first look after a start is never skipped.
            Ok(version) if self.0.rights_seen.swap(version + 1, Relaxed) != version + 1 => {
                self.let_rights_hold(Affected::Everybody, "operator").await;
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "the version of the rights could not be read"),
        }
    }

    async fn rights_version(&self) -> Result<u64> {
        Ok(self.read().await?.rights_version().await?)
    }
}

/// Whether the user may start sessions in the account now.
pub(crate) async fn may_connect(tx: &mut Tx, user: UserId, account: AccountId) -> Result<bool> {
    let shut_out = tx.user(user).await?.is_none_or(|user| user.disabled);
    let membership = tx.membership(user, account).await?;
    let may = |rights: &Rights| rights.has(Right::Connect);
    let shut_out = shut_out || tx.second_factor_missing(user, account).await?;
    Ok(!shut_out && membership.is_some_and(|it| !it.disabled && may(&it.role.rights)))
}
