//! A user has lost the second factor. Whoever knows the password may ask for it to be taken away;
//! somebody who may change the user confirms; then it happens after a delay, in which the user can
//! stop it by a mailed link or by signing in with the factor after all.

use std::time::Duration;

use model::{
    AccountId, Actor, AuditAction, AuditChain, AuditField, AuditRecord, EndReason, Letter, LinkPurpose,
    Membership, Right, Section, Timestamp, User, UserId,
};
use store::{FactorReset, MailLink, Tx};

use crate::{
    Caller, Error, LimitKind, Portal, Reason, Result, Stranger,
    mails::Recipient,
    random::{self, Token},
    sign_in_records::actor_of,
};

/// How long after it was confirmed a user's factors are taken away.
pub const FACTOR_RESET_DELAY: Duration = Duration::from_secs(24 * 60 * 60);
/// How long a request waits for somebody to confirm it.
const REQUEST_TIME: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// How many requests a page lists.
const MOST: u32 = 200;

/// A user who has lost the second factor, as those see it who decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorResetRow {
    /// Who.
    pub user: UserId,
    /// The user's e-mail address.
    pub email: String,
    /// When that was asked for.
    pub requested_at: Timestamp,
    /// From which network address.
    pub address: String,
    /// Who has confirmed it, and when it happens.
    pub confirmed: Option<(String, Timestamp)>,
    /// Whether the caller may confirm or refuse it.
    pub decidable: bool,
}

impl Portal {
    /// In the second step of a sign-in: the user has lost the second factor and asks for it to be
    /// taken away. Asking again is harmless. [`Error::NotFound`]: the second step is over.
    pub async fn request_factor_reset(&self, stranger: &Stranger, token: &str) -> Result<()> {
        let pending = self.pending(stranger, token)?;
        let now = self.now();
        let mut tx = self.write().await?;
        let user = self.still_welcome(&mut tx, &pending).await?;
        let reset = FactorReset {
            user: user.id,
            requested_at: now,
            address: stranger.address.clone(),
            confirmed: None,
        };
        if !tx.insert_factor_reset(&reset).await? {
            return Ok(());
        }
        self.0
            .factor_reset_requests
            .take(&user.id, now)
            .map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))?;
        let letter = Letter::FactorResetRequested {
            address: stranger.address.clone(),
            link: self
                .stopping_link(&mut tx, &user, now + REQUEST_TIME + FACTOR_RESET_DELAY)
                .await?,
        };
        self.queue_mail(&mut tx, None, Recipient::from(&user), letter)
            .await?;
        self.ask_owners(&mut tx, &user).await?;
        let record = AuditRecord::new(
            actor_of(&user, stranger),
            AuditAction::FactorResetRequested,
            user.email.as_str(),
        );
        self.record_about(&mut tx, &user, record).await?;
        tx.commit().await?;
        tracing::info!(user = %user.id, "a user has lost the second factor");
        Ok(())
    }

    /// Who in the account has lost the second factor; the operator sees everybody.
    pub async fn factor_resets(&self, caller: &Caller) -> Result<Vec<FactorResetRow>> {
        let mut tx = self.read().await?;
        let found = if caller.operator {
            tx.factor_resets(MOST).await?
        } else {
            caller.require(Right::View(Section::Users))?;
            tx.factor_resets_in_account(caller.account).await?
        };
        let mut rows = Vec::with_capacity(found.len());
        for (user, reset) in found {
            rows.push(FactorResetRow {
                user: user.id,
                decidable: may_decide(&mut tx, caller, &user).await?.is_ok(),
                email: user.email.to_string(),
                requested_at: reset.requested_at,
                address: reset.address,
                confirmed: reset.confirmed,
            });
        }
        Ok(rows)
    }

    /// Confirms that a user has lost the second factor: it is taken away after [`FACTOR_RESET_DELAY`].
    /// [`Reason::FactorResetConfirmed`]: somebody has confirmed it already.
    pub async fn confirm_factor_reset(&self, caller: &Caller, user: UserId) -> Result<()> {
        let mut tx = self.write().await?;
        let user = self.decided_by(&mut tx, caller, user).await?;
        let due_at = self.now() + FACTOR_RESET_DELAY;
        let by = caller.email.to_string();
        if !tx.confirm_factor_reset(user.id, &by, due_at).await? {
            return Err(Error::Conflict(Reason::FactorResetConfirmed));
        }
        let link = self
            .stopping_link(&mut tx, &user, due_at + FACTOR_RESET_DELAY)
            .await?;
        let letter = Letter::FactorResetConfirmed { by, due_at, link };
        self.queue_mail(&mut tx, None, Recipient::from(&user), letter)
            .await?;
        let record = AuditRecord::new(
            caller.actor(),
            AuditAction::FactorResetConfirmed,
            user.email.as_str(),
        )
        .with(AuditField::Due, due_at.as_millisecond().to_string());
        self.record_about(&mut tx, &user, record).await?;
        Ok(tx.commit().await?)
    }

    /// Refuses to take a user's second factor away; also after it was confirmed.
    pub async fn refuse_factor_reset(&self, caller: &Caller, user: UserId) -> Result<()> {
        let mut tx = self.write().await?;
        let user = self.decided_by(&mut tx, caller, user).await?;
        self.forget_factor_reset(&mut tx, user.id).await?;
        let record = AuditRecord::new(
            caller.actor(),
            AuditAction::FactorResetRefused,
            user.email.as_str(),
        );
        self.record_about(&mut tx, &user, record).await?;
        Ok(tx.commit().await?)
    }

    /// Whether the mailed link with `token` still stops something. It changes nothing.
    pub async fn is_factor_reset_stoppable(&self, token: &str) -> Result<bool> {
        let mut tx = self.read().await?;
        let link = tx.mail_link(&random::hash(token), self.now()).await?;
        match link.filter(|link| link.purpose == LinkPurpose::FactorReset) {
            Some(link) => Ok(tx.factor_reset(link.user).await?.is_some()),
            None => Ok(false),
        }
    }

    /// Stops that a user's second factor is taken away, by the mailed link with `token`.
    /// [`Error::NotFound`]: there is nothing to stop.
    pub async fn cancel_factor_reset(&self, stranger: &Stranger, token: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let hash = random::hash(token);
        let link = tx
            .take_mail_link(&hash, LinkPurpose::FactorReset, self.now())
            .await?
            .ok_or(Error::NotFound)?;
        let user = tx.user(link.user).await?.ok_or(Error::NotFound)?;
        if !self.forget_factor_reset(&mut tx, user.id).await? {
            return Err(Error::NotFound);
        }
        let record = AuditRecord::new(
            stranger.actor(user.email.to_string()),
            AuditAction::FactorResetCancelled,
            user.email.as_str(),
        );
        self.record_about(&mut tx, &user, record).await?;
        Ok(tx.commit().await?)
    }

    /// Takes the factors of those away whose delay is over, ends their sign-ins, and forgets requests
    /// that nobody confirmed.
    pub async fn do_due_factor_resets(&self) {
        let now = self.now();
        let due = async {
            let mut tx = self.write().await?;
            tx.purge_factor_resets(now - REQUEST_TIME).await?;
            tx.purge_mail_links(now).await?;
            let due = tx.due_factor_resets(now).await?;
            tx.commit().await?;
            Result::<_>::Ok(due)
        };
        match due.await {
            Ok(due) => {
                for user in due {
                    if let Err(error) = self.do_factor_reset(user).await {
                        tracing::error!(%user, %error, "the factors of a user could not be taken away; it is tried again");
                    }
                }
            }
            Err(error) => tracing::error!(%error, "due factor resets could not be looked for"),
        }
    }

    /// After somebody has proved a second factor of `user`: then it is not lost.
    pub(crate) async fn found_again(&self, tx: &mut Tx, stranger: &Stranger, user: &User) -> Result<()> {
        if !self.forget_factor_reset(tx, user.id).await? {
            return Ok(());
        }
        let record = AuditRecord::new(
            actor_of(user, stranger),
            AuditAction::FactorResetCancelled,
            user.email.as_str(),
        );
        self.record_about(tx, user, record).await
    }

    async fn do_factor_reset(&self, user: UserId) -> Result<()> {
        let now = self.now();
        let mut tx = self.write().await?;
        tx.lock_factors(user).await?;
        if !tx.take_due_factor_reset(user, now).await? {
            return Ok(());
        }
        let user = tx.user(user).await?.ok_or(Error::NotFound)?;
        tx.delete_factors(user.id).await?;
        tx.delete_mail_links(user.id, LinkPurpose::FactorReset).await?;
        let ended = tx.delete_sign_ins_of_user(user.id, None).await?;
        let letter = Letter::FactorResetDone { at: now };
        self.queue_mail(&mut tx, None, Recipient::from(&user), letter)
            .await?;
        let record = AuditRecord::new(Actor::system(), AuditAction::FactorResetDone, user.email.as_str());
        self.record_about(&mut tx, &user, record).await?;
        tx.commit().await?;
        tracing::info!(user = %user.id, "the second factors of a user were taken away");
        let by = user.email.to_string();
        for sign_in in ended {
            self.sign_in_is_over(sign_in, &EndReason::SignedOut { by: by.clone() })
                .await;
        }
        Ok(())
    }

    /// The user whom the caller decides about, where there is something to decide and the caller may.
    async fn decided_by(&self, tx: &mut Tx, caller: &Caller, user: UserId) -> Result<User> {
        tx.lock_factors(user).await?;
        let user = tx.user(user).await?.ok_or(Error::NotFound)?;
        may_decide(tx, caller, &user).await??;
        tx.factor_reset(user.id).await?.ok_or(Error::NotFound)?;
        Ok(user)
    }

    async fn forget_factor_reset(&self, tx: &mut Tx, user: UserId) -> Result<bool> {
        let found = tx.delete_factor_reset(user).await?;
        if found {
            tx.delete_mail_links(user, LinkPurpose::FactorReset).await?;
        }
        Ok(found)
    }

    /// A new link by which the user can stop it all.
    async fn stopping_link(&self, tx: &mut Tx, user: &User, expires_at: Timestamp) -> Result<String> {
        let token = Token::new();
        let link = MailLink {
            token_hash: token.hash,
            purpose: LinkPurpose::FactorReset,
            user: user.id,
            account: None,
            email: None,
            created_at: self.now(),
            expires_at,
        };
        tx.insert_mail_link(&link).await?;
        Ok(format!("/factor-reset/{}", *token.text))
    }

    /// Writes to everybody who owns an account of the user, and to the operators.
    async fn ask_owners(&self, tx: &mut Tx, user: &User) -> Result<()> {
        let mut told = vec![user.id];
        let mut named = None;
        for account in accounts_of(tx, user.id).await? {
            let account = tx.account(account).await?.ok_or(Error::NotFound)?;
            for owner in tx.owners(account.id).await? {
                self.ask(tx, &mut told, &owner, user, (account.id, &account.name))
                    .await?;
            }
            named = named.or(Some((account.id, account.name)));
        }
        if let Some((id, name)) = named {
            for operator in tx.operators().await? {
                self.ask(tx, &mut told, &operator, user, (id, &name)).await?;
            }
        }
        Ok(())
    }

    async fn ask(
        &self,
        tx: &mut Tx,
        told: &mut Vec<UserId>,
        reader: &User,
        user: &User,
        (account, name): (AccountId, &str),
    ) -> Result<()> {
        if told.contains(&reader.id) {
            return Ok(());
        }
        told.push(reader.id);
        let letter = Letter::FactorResetAsked {
            user: user.email.to_string(),
            account: name.to_owned(),
        };
        self.queue_mail(tx, Some(account), Recipient::from(reader), letter)
            .await?;
        Ok(())
    }

    /// Writes down what happened to a user in the chain of every account of theirs.
    async fn record_about(&self, tx: &mut Tx, user: &User, record: AuditRecord) -> Result<()> {
        let accounts = accounts_of(tx, user.id).await?;
        let chains = accounts.into_iter().map(AuditChain::Account).collect();
        self.record_in_each(tx, chains, &record).await
    }
}

async fn accounts_of(tx: &mut Tx, user: UserId) -> Result<Vec<AccountId>> {
    let memberships = tx.memberships(user).await?;
    Ok(memberships.iter().map(|membership| membership.account).collect())
}

/// Whether the caller may say that `user` has lost the second factor: an operator, or somebody who in
/// every account of the user may change users and has every right that the user has there, since the
/// factor guards them all. Never the user, and about operators only another one.
async fn may_decide(tx: &mut Tx, caller: &Caller, user: &User) -> Result<Result<()>> {
    let right = Right::Edit(Section::Users);
    if caller.operator && caller.user != user.id {
        return Ok(Ok(()));
    }
    let here = tx.membership(user.id, caller.account).await?;
    if here.is_none_or(|membership| membership.disabled) {
        return Ok(Err(Error::NotFound));
    }
    let mut may = caller.may(right) && caller.user != user.id && !user.operator;
    for theirs in tx
        .memberships(user.id)
        .await?
        .iter()
        .filter(|theirs| !theirs.disabled)
    {
        let own = tx.membership(caller.user, theirs.account).await?;
        let covers =
            |own: &Membership| own.role.rights.has(right) && own.role.rights.cover(&theirs.role.rights);
        may &= own.is_some_and(|own| !own.disabled && covers(&own));
    }
    Ok(if may { Ok(()) } else { Err(Error::Forbidden(right)) })
}
