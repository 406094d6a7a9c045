//! The second step of a sign-in: the password was right, and the user has a second factor.

use std::time::Duration;

use model::{AccountId, AuditAction, AuditRecord, Letter, RecoveryCode, SignInMethod, User, UserId};
use store::Tx;
use zeroize::Zeroizing;

use crate::{
    Error, Field, LimitKind, NewSignIn, Portal, Problem, ProblemKind, Result, Stranger,
    expiring::Expiring,
    mails::Recipient,
    random::{self, Token},
    rate_limit::network,
    sign_in_records::actor_of,
    totp,
};

/// How long the second step of a sign-in may take.
pub const SECOND_STEP_TIME: Duration = Duration::from_secs(5 * 60);
/// How often the second step may be tried before the password has to be typed again.
const TRIES: u32 = 5;

/// Sign-ins that wait for their second step, by the hash of their token.
pub(crate) type SecondSteps = Expiring<[u8; 32], Pending>;

/// A sign-in whose password was right.
#[derive(Clone)]
pub(crate) struct Pending {
    pub user: UserId,
    pub account: AccountId,
    network: String,
    /// The hash that the password was compared with.
    proved: Option<String>,
    tries: u32,
}

/// What a user can prove in the second step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondStep {
    /// A code of an authenticator app.
    pub totp: bool,
    /// A passkey.
    pub passkeys: bool,
    /// A recovery code.
    pub recovery_codes: bool,
    /// Whether the user has said that the second factor is lost.
    pub reset_requested: bool,
}

impl Portal {
    /// What is asked for in the second step that `token` stands for. [`Error::NotFound`]: it is over,
    /// and the sign-in begins again with the password.
    pub async fn second_step(&self, stranger: &Stranger, token: &str) -> Result<SecondStep> {
        let pending = self.pending(stranger, token)?;
        let mut tx = self.read().await?;
        Ok(SecondStep {
            totp: tx.totp(pending.user).await?.is_some(),
            passkeys: !tx.passkeys(pending.user).await?.is_empty(),
            recovery_codes: tx.count_recovery_codes(pending.user).await? > 0,
            reset_requested: tx.factor_reset(pending.user).await?.is_some(),
        })
    }

    /// Signs in with a code of an authenticator app or a recovery code. [`Error::Invalid`]: it is
    /// wrong, or was used before; [`Error::NotFound`]: the second step is over.
    pub async fn sign_in_with_code(&self, stranger: &Stranger, token: &str, code: &str) -> Result<NewSignIn> {
        let pending = self.try_second_step(stranger, token)?;
        let mut tx = self.write().await?;
        let user = self.still_welcome(&mut tx, &pending).await?;
        let method = match totp::is_code(code) {
            true => SignInMethod::Totp,
            false => SignInMethod::RecoveryCode,
        };
        let good = match method {
            SignInMethod::Totp => self.use_totp_code(&mut tx, user.id, code).await?,
            _ => self.use_recovery_code(&mut tx, user.id, code).await?,
        };
        if !good {
            return Err(self
                .second_step_failed(tx, stranger, token, &user, pending.account, method)
                .await?);
        }
        self.finish_second_step(tx, stranger, token, &user, pending.account, method)
            .await
    }

    /// Begins a second step: the token that the browser keeps meanwhile.
    pub(crate) fn begin_second_step(
        &self,
        stranger: &Stranger,
        user: UserId,
        account: AccountId,
        proved: Option<String>,
    ) -> Zeroizing<String> {
        let token = Token::new();
        let pending = Pending {
            user,
            account,
            network: network(&stranger.address),
            proved,
            tries: 0,
        };
        self.0.second_steps.insert(token.hash, pending, self.now());
        token.text
    }

    /// The sign-in that `token` stands for, from the same network.
    pub(crate) fn pending(&self, stranger: &Stranger, token: &str) -> Result<Pending> {
        let found = self
            .0
            .second_steps
            .with(&random::hash(token), self.now(), |pending| pending.clone());
        found
            .filter(|pending| pending.network == network(&stranger.address))
            .ok_or(Error::NotFound)
    }

    /// The same, and counts a try; it is counted before anything is looked at, so that many at once
    /// are no more than allowed.
    pub(crate) fn try_second_step(&self, stranger: &Stranger, token: &str) -> Result<Pending> {
        let user = self.pending(stranger, token)?.user;
        let now = self.now();
        self.0
            .second_step_tries
            .take(&user, now)
            .map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))?;
        let counted = self.0.second_steps.with(&random::hash(token), now, |pending| {
            pending.tries += 1;
            pending.clone()
        });
        counted
            .filter(|pending| pending.tries <= TRIES)
            .ok_or(Error::NotFound)
    }

    /// The user of a second step, whose factors nobody else changes meanwhile, if the user may still
    /// sign in there.
    pub(crate) async fn still_welcome(&self, tx: &mut Tx, pending: &Pending) -> Result<User> {
        tx.lock_factors(pending.user).await?;
        let membership = tx.membership(pending.user, pending.account).await?;
        let user = tx.user(pending.user).await?.ok_or(Error::NotFound)?;
        // The password of the first step must still be the user's.
        let stored = tx.password_hash(user.id).await?;
        let welcome = !user.disabled
            && membership.is_some_and(|membership| !membership.disabled)
            && stored == pending.proved;
        welcome.then_some(user).ok_or(Error::NotFound)
    }

    /// Writes down that the second step failed; the error for whoever tried.
    pub(crate) async fn second_step_failed(
        &self,
        mut tx: Tx,
        stranger: &Stranger,
        token: &str,
        user: &User,
        account: AccountId,
        method: SignInMethod,
    ) -> Result<Error> {
        self.record_failed_proof(&mut tx, stranger, user, account, method)
            .await?;
        tx.commit().await?;
        tracing::info!(address = %stranger.address, user = %user.id, %method, "the second step of a sign-in failed");
        let hash = random::hash(token);
        let last = self.0.second_steps.with(&hash, self.now(), |p| p.tries >= TRIES);
        if last.unwrap_or(true) {
            self.0.second_steps.take(&hash, self.now());
            return Ok(Error::NotFound);
        }
        let (field, kind) = match method {
            SignInMethod::Passkey => (Field::Passkey, ProblemKind::NotAccepted),
            _ => (Field::Code, ProblemKind::WrongCode),
        };
        Ok(Error::Invalid(vec![Problem { field, kind }]))
    }

    /// Ends the second step with a sign-in.
    pub(crate) async fn finish_second_step(
        &self,
        mut tx: Tx,
        stranger: &Stranger,
        token: &str,
        user: &User,
        account: AccountId,
        method: SignInMethod,
    ) -> Result<NewSignIn> {
        self.found_again(&mut tx, stranger, user).await?;
        if method == SignInMethod::RecoveryCode {
            self.tell_of_recovery_code(&mut tx, stranger, user, account)
                .await?;
        }
        let sign_in = self
            .finish_sign_in(&mut tx, stranger, user, account, method)
            .await?;
        tx.commit().await?;
        self.0.second_steps.take(&random::hash(token), self.now());
        Ok(sign_in)
    }

    /// Whether `code` is good; then its time step is used up, whatever the clock says later.
    async fn use_totp_code(&self, tx: &mut Tx, user: UserId, code: &str) -> Result<bool> {
        let Some(totp) = tx.totp(user).await? else {
            return Ok(false);
        };
        match self.opened_totp(user, &totp.sealed)?.step_of(code, self.now()) {
            Some(step) => Ok(tx.use_totp_step(user, step).await?),
            None => Ok(false),
        }
    }

    async fn use_recovery_code(&self, tx: &mut Tx, user: UserId, code: &str) -> Result<bool> {
        match code.parse::<RecoveryCode>() {
            Ok(code) => Ok(tx
                .use_recovery_code(user, &self.recovery_code_hash(user, &code))
                .await?),
            Err(_) => Ok(false),
        }
    }

    async fn tell_of_recovery_code(
        &self,
        tx: &mut Tx,
        stranger: &Stranger,
        user: &User,
        account: AccountId,
    ) -> Result<()> {
        let letter = Letter::RecoveryCodeUsed {
            at: self.now(),
            address: stranger.address.clone(),
            left: tx.count_recovery_codes(user.id).await?,
        };
        self.queue_mail(tx, Some(account), Recipient::from(user), letter)
            .await?;
        let record = AuditRecord::new(actor_of(user, stranger), AuditAction::RecoveryCodeUsed, "");
        self.record(tx, account, record).await
    }
}
