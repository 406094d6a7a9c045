//! What the audit keeps of sign-ins, and of those that fail.

use std::collections::BTreeSet;

use model::{
    AccountId, Actor, ActorKind, AuditAction, AuditChain, AuditField, AuditRecord, Email, SignInMethod, User,
};
use store::Tx;

use crate::{Portal, Result, Stranger, rate_limit::network};

/// In so many accounts of a user a failed sign-in is written down at most.
const CHAINS_OF_FAILURE: usize = 5;

impl Portal {
    /// Writes down that a user has signed in.
    pub(crate) async fn record_sign_in(
        &self,
        tx: &mut Tx,
        stranger: &Stranger,
        user: &User,
        account: AccountId,
        method: SignInMethod,
    ) -> Result<()> {
        let record = AuditRecord::new(
            actor_of(user, stranger),
            AuditAction::SignedIn,
            user.email.as_str(),
        )
        .with(AuditField::Method, method.name());
        self.record(tx, account, record).await
    }

    /// Writes down that somebody who knows the password, or has a passkey, has failed to prove the
    /// rest.
    pub(crate) async fn record_failed_proof(
        &self,
        tx: &mut Tx,
        stranger: &Stranger,
        user: &User,
        account: AccountId,
        method: SignInMethod,
    ) -> Result<()> {
        let who = stranger.actor(user.email.to_string());
        let record = AuditRecord::new(who, AuditAction::SignInFailed, user.email.as_str())
            .with(AuditField::Method, method.name());
        self.record(tx, account, record).await
    }

    /// Writes down that a sign-in has failed: for the accounts of the user who is meant, or for the
    /// installation. What was typed is named only if it is an e-mail address, since people type
    /// passwords into the wrong field. A flood is written down in part, so that it cannot fill the
    /// database.
    pub(crate) async fn record_failed_sign_in(
        &self,
        tx: &mut Tx,
        stranger: &Stranger,
        typed: &str,
        known: Option<&User>,
    ) -> Result<()> {
        let name = match known {
            Some(user) => user.email.to_string(),
            None => typed
                .parse::<Email>()
                .map_or(String::new(), |email| email.to_string()),
        };
        let pair = format!("{} {}", network(&stranger.address), name.to_lowercase());
        let now = self.now();
        if self.0.sign_in_failures.take(&pair, now).is_err() {
            return Ok(());
        }
        if known.is_none() && self.0.sign_in_failures_of_strangers.take(&(), now).is_err() {
            return Ok(());
        }
        if let Some(user) = known
            && self.0.sign_in_failures_of_users.take(&user.id, now).is_err()
        {
            return Ok(());
        }
        let chains = match known {
            Some(user) => {
                let memberships = tx.memberships(user.id).await?;
                memberships
                    .iter()
                    .map(|membership| AuditChain::Account(membership.account))
                    .take(CHAINS_OF_FAILURE)
                    .collect()
            }
            None => BTreeSet::new(),
        };
        let chains = match chains.is_empty() {
            true => BTreeSet::from([AuditChain::Installation]),
            false => chains,
        };
        let record = AuditRecord::new(stranger.actor(name.clone()), AuditAction::SignInFailed, name);
        self.record_in_each(tx, chains, &record).await
    }
}

/// A user who has proved to be one, but is not signed in yet.
pub(crate) fn actor_of(user: &User, stranger: &Stranger) -> Actor {
    Actor {
        kind: ActorKind::User,
        ..stranger.actor(user.email.to_string())
    }
}
