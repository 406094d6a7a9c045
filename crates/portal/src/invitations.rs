//! Invitations into an account: a link that is good once and for a while.

use std::time::Duration;

use model::{
    AuditAction, AuditField, AuditRecord, Email, InvitationId, Language, Letter, Membership, Preferences,
    Right, Role, RoleId, Section, SignInMethod, Timestamp, User, UserId,
};
use store::{Invitation, StoreError, Tx};
use zeroize::Zeroizing;

use crate::{
    Affected, Caller, Error, Event, Field, LimitKind, NewSignIn, Portal, Problem, ProblemKind, Reason,
    Result, Stranger,
    authority::Authority,
    mails::Recipient,
    random::{self, Token},
    rate_limit::network,
};

/// How long an invitation is good.
pub const INVITATION_TIME: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// How long an invitation that is over is kept, so that its link can say why it does not work.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// How many invitations of an account may be open.
const MOST_OPEN: u64 = 500;

/// What somebody is invited with.
#[derive(Debug, Clone)]
pub struct InviteForm {
    /// The e-mail address as it was typed.
    pub email: String,
    /// What the person will be.
    pub role: RoleId,
    /// The language of the mail.
    pub language: Language,
}

/// An invitation whose link can be copied now and never again.
pub struct NewInvitation {
    /// The invitation.
    pub id: InvitationId,
    /// Whom.
    pub email: Email,
    /// The link: a path of this server.
    pub link: Zeroizing<String>,
    /// Until when it is good.
    pub expires_at: Timestamp,
}

/// What the page behind the link shows.
#[derive(Debug, Clone)]
pub struct InvitationView {
    /// The account's name.
    pub account: String,
    /// Who is invited.
    pub email: Email,
    /// What the person will be.
    pub role: Role,
    /// Who invites.
    pub invited_by: String,
    /// Until when the link is good.
    pub expires_at: Timestamp,
    /// Whether the person has a password here already.
    pub is_user: bool,
}

impl Portal {
    /// Invites somebody by mail; the link is returned too.
    pub async fn invite(&self, caller: &Caller, form: InviteForm) -> Result<NewInvitation> {
        caller.require(Right::Edit(Section::Users))?;
        let taken = self.0.invite_tries.take(&caller.user, self.now());
        taken.map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))?;
        self.invite_as(&Authority::of(caller), &caller.email.to_string(), form)
            .await
    }

    /// Invites in the name of `authority`, who is called `invited_by` in the mail.
    pub(crate) async fn invite_as(
        &self,
        authority: &Authority<'_>,
        invited_by: &str,
        form: InviteForm,
    ) -> Result<NewInvitation> {
        let mut tx = self.write().await?;
        let invitation = self.invite_in(&mut tx, authority, invited_by, form).await?;
        tx.commit().await?;
        self.announce_users(authority.account);
        Ok(invitation)
    }

    /// Invites as a part of a transaction whose last act this is.
    pub(crate) async fn invite_in(
        &self,
        tx: &mut Tx,
        authority: &Authority<'_>,
        invited_by: &str,
        form: InviteForm,
    ) -> Result<NewInvitation> {
        let Ok(email) = form.email.parse::<Email>() else {
            return Err(refused(ProblemKind::NotAnEmail));
        };
        let account = authority.account;
        let role = tx.role(account, form.role).await?.ok_or(Error::NotFound)?;
        authority.require_cover(&role.rights)?;
        if let Some((user, _)) = tx.user_by_email(&email).await?
            && tx.membership(user.id, account).await?.is_some()
        {
            return Err(refused(ProblemKind::MemberAlready));
        }
        if tx.count_open_invitations(account).await? >= MOST_OPEN {
            return Err(Error::LimitReached(LimitKind::Invitations));
        }
        let (now, token) = (self.now(), Token::new());
        let invitation = Invitation {
            id: InvitationId::new(now, random::bytes()),
            account,
            email: email.clone(),
            role: role.id,
            token_hash: token.hash,
            language: form.language,
            invited_by: invited_by.to_owned(),
            created_at: now,
            expires_at: now + INVITATION_TIME,
            accepted_at: None,
        };
        tx.insert_invitation(&invitation)
            .await
            .map_err(|error| match error {
                StoreError::Taken => refused(ProblemKind::InvitedAlready),
                other => other.into(),
            })?;
        let link = self.mail_invitation(tx, &invitation, &token).await?;
        let record = AuditRecord::new(authority.actor.clone(), AuditAction::UserInvited, email.as_str())
            .with(AuditField::Role, role.label());
        self.record(tx, account, record).await?;
        Ok(new_invitation(&invitation, link))
    }

    /// Sends an open invitation once more, with a new link; the old link is void.
    pub async fn renew_invitation(&self, caller: &Caller, id: InvitationId) -> Result<NewInvitation> {
        caller.require(Right::Edit(Section::Users))?;
        let taken = self.0.invite_tries.take(&caller.user, self.now());
        taken.map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))?;
        let mut tx = self.write().await?;
        let mut invitation = self.open_invitation(&mut tx, caller, id).await?;
        let (now, token) = (self.now(), Token::new());
        invitation.expires_at = now + INVITATION_TIME;
        if !tx
            .renew_invitation(id, token.hash, now, invitation.expires_at)
            .await?
        {
            return Err(Error::NotFound);
        }
        let link = self.mail_invitation(&mut tx, &invitation, &token).await?;
        let action = AuditAction::InvitationRenewed;
        let record = AuditRecord::new(caller.actor(), action, invitation.email.as_str());
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        Ok(new_invitation(&invitation, link))
    }

    /// Takes an open invitation back.
    pub async fn revoke_invitation(&self, caller: &Caller, id: InvitationId) -> Result<()> {
        caller.require(Right::Edit(Section::Users))?;
        let mut tx = self.write().await?;
        let invitation = self.open_invitation(&mut tx, caller, id).await?;
        if !tx.delete_open_invitation(caller.account, id).await? {
            return Err(Error::NotFound);
        }
        let action = AuditAction::InvitationRevoked;
        let record = AuditRecord::new(caller.actor(), action, invitation.email.as_str());
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        self.announce_users(caller.account);
        Ok(())
    }

    /// What the page behind an invitation's link shows. Changes nothing.
    pub async fn invitation(&self, stranger: &Stranger, token: &str) -> Result<InvitationView> {
        self.take_link_try(stranger)?;
        let mut tx = self.read().await?;
        let invitation = self.good_invitation(&mut tx, token).await?;
        let account = tx.account(invitation.account).await?.ok_or(Error::NotFound)?;
        let role = tx.role(invitation.account, invitation.role).await?;
        let is_user = tx.user_by_email(&invitation.email).await?.is_some();
        Ok(InvitationView {
            account: account.name,
            email: invitation.email,
            role: role.ok_or(Error::NotFound)?,
            invited_by: invitation.invited_by,
            expires_at: invitation.expires_at,
            is_user,
        })
    }

    /// Accepts an invitation as somebody who is no user yet, with a password of one's own.
    pub async fn accept_invitation_as_new(
        &self,
        stranger: &Stranger,
        token: &str,
        password: Zeroizing<String>,
        password_again: Zeroizing<String>,
    ) -> Result<NewSignIn> {
        self.take_link_try(stranger)?;
        let invitation = {
            let mut tx = self.read().await?;
            let invitation = self.good_invitation(&mut tx, token).await?;
            if tx.user_by_email(&invitation.email).await?.is_some() {
                return Err(Error::Conflict(Reason::SignInFirst));
            }
            invitation
        };
        let names = self.name_of(invitation.account).await?;
        self.checked_new_password(&password, &password_again, &invitation.email, &names)
            .await?;
        let password_hash = self.0.passwords.hash(password).await?;

        let now = self.now();
        let user = User {
            id: UserId::new(now, random::bytes()),
            email: invitation.email.clone(),
            operator: false,
            disabled: false,
            preferences: Preferences {
                language: Some(stranger.language()),
                ..Preferences::default()
            },
            created_at: now,
        };
        let mut tx = self.write().await?;
        let invitation = self.good_invitation(&mut tx, token).await?;
        tx.insert_user(&user, &password_hash)
            .await
            .map_err(|error| match error {
                StoreError::Taken => Error::Conflict(Reason::SignInFirst),
                other => other.into(),
            })?;
        self.join_account(&mut tx, &invitation, user.id).await?;
        let actor = stranger.actor(user.email.to_string());
        let record = AuditRecord::new(actor, AuditAction::InvitationAccepted, user.email.as_str());
        self.record(&mut tx, invitation.account, record).await?;
        let sign_in = self
            .finish_sign_in(
                &mut tx,
                stranger,
                &user,
                invitation.account,
                SignInMethod::Password,
            )
            .await?;
        tx.commit().await?;
        self.announce_users(invitation.account);
        Ok(sign_in)
    }

    /// Accepts an invitation as the user who is signed in, who then acts in that account.
    pub async fn accept_invitation(&self, caller: &Caller, token: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let invitation = self.good_invitation(&mut tx, token).await?;
        if invitation.email.folded() != caller.email.folded() {
            return Err(Error::Conflict(Reason::InvitationOfAnother));
        }
        self.join_account(&mut tx, &invitation, caller.user).await?;
        tx.set_sign_in_account(caller.sign_in, invitation.account).await?;
        let action = AuditAction::InvitationAccepted;
        let record = AuditRecord::new(caller.actor(), action, caller.email.as_str());
        self.record(&mut tx, invitation.account, record).await?;
        tx.commit().await?;
        self.announce_users(invitation.account);
        self.0.events.announce(Event::Rights(Affected::User(caller.user)));
        Ok(())
    }

    /// Forgets invitations that have been over for long.
    pub async fn purge_invitations(&self) {
        let purged = async {
            let mut tx = self.write().await?;
            tx.purge_invitations(self.now() - KEPT).await?;
            Result::<()>::Ok(tx.commit().await?)
        };
        if let Err(error) = purged.await {
            tracing::error!(%error, "old invitations could not be forgotten");
        }
    }

    /// Takes a try at a mailed link from whoever comes from that network.
    pub(crate) fn take_link_try(&self, stranger: &Stranger) -> Result<()> {
        let taken = self.0.link_tries.take(&network(&stranger.address), self.now());
        taken.map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))
    }

    async fn good_invitation(&self, tx: &mut Tx, token: &str) -> Result<Invitation> {
        let invitation = tx.invitation_by_token_hash(&random::hash(token)).await?;
        let invitation = invitation.ok_or(Error::NotFound)?;
        if invitation.accepted_at.is_some() {
            return Err(Error::Conflict(Reason::InvitationUsed));
        }
        if invitation.expires_at <= self.now() {
            return Err(Error::Conflict(Reason::InvitationExpired));
        }
        Ok(invitation)
    }

    async fn open_invitation(&self, tx: &mut Tx, caller: &Caller, id: InvitationId) -> Result<Invitation> {
        let invitation = tx
            .open_invitation(caller.account, id)
            .await?
            .ok_or(Error::NotFound)?;
        let role = tx
            .role(caller.account, invitation.role)
            .await?
            .ok_or(Error::NotFound)?;
        Authority::of(caller).require_cover(&role.rights)?;
        Ok(invitation)
    }

    async fn join_account(&self, tx: &mut Tx, invitation: &Invitation, user: UserId) -> Result<()> {
        let now = self.now();
        if !tx.accept_invitation(invitation.id, now).await? {
            return Err(Error::Conflict(Reason::InvitationUsed));
        }
        let role = tx.role(invitation.account, invitation.role).await?;
        let membership = Membership {
            account: invitation.account,
            role: role.ok_or(Error::NotFound)?,
            disabled: false,
            since: now,
        };
        tx.insert_membership(user, &membership)
            .await
            .map_err(|error| match error {
                StoreError::Taken => Error::Conflict(Reason::InvitationUsed),
                other => other.into(),
            })
    }

    async fn mail_invitation(
        &self,
        tx: &mut Tx,
        invitation: &Invitation,
        token: &Token,
    ) -> Result<Zeroizing<String>> {
        let account = tx.account(invitation.account).await?.ok_or(Error::NotFound)?;
        let link = Zeroizing::new(format!("/invitation/{}", *token.text));
        let to = Recipient {
            email: invitation.email.to_string(),
            language: invitation.language,
            time_zone: None,
        };
        let letter = Letter::Invitation {
            account: account.name,
            invited_by: invitation.invited_by.clone(),
            link: link.to_string(),
            expires_at: invitation.expires_at,
        };
        self.queue_mail(tx, Some(account.id), to, letter).await?;
        Ok(link)
    }

    fn announce_users(&self, account: model::AccountId) {
        self.0.events.announce(Event::Users(account));
    }
}

fn new_invitation(invitation: &Invitation, link: Zeroizing<String>) -> NewInvitation {
    NewInvitation {
        id: invitation.id,
        email: invitation.email.clone(),
        link,
        expires_at: invitation.expires_at,
    }
}

fn refused(kind: ProblemKind) -> Error {
    let field = Field::Email;
    Error::Invalid(vec![Problem { field, kind }])
}
