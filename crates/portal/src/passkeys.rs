//! Passkeys: added and removed by their user, proved as second factor after the password or alone.

use std::time::Duration;

use model::{AuditAction, AuditRecord, Letter, PasskeyId, SignInMethod, Timestamp, UserId, clean_line};
use store::{Passkey, StoreError, Tx};
use webauthn_rp::{
    DiscoverableAuthenticationServerState, NonDiscoverableAuthenticationServerState, RegistrationServerState,
    response::{
        auth::{DiscoverableAuthentication, NonDiscoverableAuthentication},
        register::Registration,
    },
};
use zeroize::Zeroizing;

use crate::{
    Caller, Error, Field, LimitKind, NewSignIn, Portal, Problem, ProblemKind, Result, Site, Stranger,
    expiring::Expiring,
    mails::Recipient,
    random,
    rate_limit::network,
    sign_ins::account_to_enter,
    webauthn::{self, Refused},
};

/// How long a browser may take to answer.
pub const PASSKEY_TIME: Duration = Duration::from_secs(5 * 60);
/// How many passkeys a user may have.
const MOST: usize = 20;
/// The longest name of a passkey in characters.
const MAX_NAME: usize = 60;

/// What browsers were asked for and have not answered, by the challenge: each is good once.
pub(crate) struct Challenges {
    making: Expiring<u128, (UserId, RegistrationServerState<16>)>,
    proving_one: Expiring<u128, (UserId, NonDiscoverableAuthenticationServerState)>,
    proving_any: Expiring<u128, DiscoverableAuthenticationServerState>,
}

impl Challenges {
    pub fn new() -> Self {
        let time = i64::try_from(PASSKEY_TIME.as_millis()).unwrap_or(0);
        Self {
            making: Expiring::new(time),
            proving_one: Expiring::new(time),
            proving_any: Expiring::new(time),
        }
    }
}

/// A passkey as its user sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRow {
    /// The id inside the system.
    pub id: PasskeyId,
    /// What the user calls it.
    pub name: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When somebody last signed in with it.
    pub last_used_at: Option<Timestamp>,
}

impl Portal {
    /// Asks the caller's browser for a new passkey, once the password is right: the options of
    /// `navigator.credentials.create` as JSON.
    pub async fn ask_for_new_passkey(
        &self,
        caller: &Caller,
        site: &Site,
        password: Zeroizing<String>,
    ) -> Result<String> {
        self.confirm_password(caller, password).await?;
        let mut tx = self.read().await?;
        let user = tx.user(caller.user).await?.ok_or(Error::NotFound)?;
        let known = credentials(tx.passkeys(user.id).await?);
        if known.len() >= MOST {
            return Err(Error::LimitReached(LimitKind::Passkeys));
        }
        let (json, challenge, state) = webauthn::registration(site, &user, &known)?;
        self.0
            .challenges
            .making
            .insert(challenge, (user.id, state), self.now());
        Ok(json)
    }

    /// Adds the passkey that the caller's browser has made, as JSON. [`Error::Invalid`]: the answer is
    /// not good, or too late.
    pub async fn add_passkey(&self, caller: &Caller, site: &Site, name: &str, answer: &[u8]) -> Result<()> {
        let made = self.made_passkey(caller, site, answer).map_err(|refused| {
            tracing::info!(user = %caller.user, %refused, "a new passkey was refused");
            not_accepted()
        })?;
        let now = self.now();
        let passkey = Passkey {
            id: PasskeyId::new(now, random::bytes()),
            user: caller.user,
            credential_id: made.credential_id,
            credential: made.credential,
            name: clean_line(name, MAX_NAME),
            created_at: now,
            last_used_at: None,
        };
        if passkey.name.is_empty() {
            return Err(invalid(Field::Name, ProblemKind::Missing));
        }
        let mut tx = self.write().await?;
        tx.lock_factors(caller.user).await?;
        if tx.passkeys(caller.user).await?.len() >= MOST {
            return Err(Error::LimitReached(LimitKind::Passkeys));
        }
        match tx.insert_passkey(&passkey).await {
            Err(StoreError::Taken) => return Err(not_accepted()),
            other => other?,
        }
        let user = tx.user(caller.user).await?.ok_or(Error::NotFound)?;
        let letter = Letter::FactorAdded {
            at: now,
            address: caller.address.clone(),
            passkey: Some(passkey.name.clone()),
        };
        self.queue_mail(&mut tx, Some(caller.account), Recipient::from(&user), letter)
            .await?;
        let record = AuditRecord::new(caller.actor(), AuditAction::PasskeyAdded, passkey.name);
        self.record(&mut tx, caller.account, record).await?;
        Ok(tx.commit().await?)
    }

    /// Removes one of the caller's passkeys, once the password is right.
    /// [`crate::Reason::LastFactorDemanded`]: it is the last factor, and an account demands one.
    pub async fn remove_passkey(
        &self,
        caller: &Caller,
        id: PasskeyId,
        password: Zeroizing<String>,
    ) -> Result<()> {
        self.confirm_password(caller, password).await?;
        let mut tx = self.write().await?;
        tx.lock_factors(caller.user).await?;
        let name = tx.delete_passkey(caller.user, id).await?.ok_or(Error::NotFound)?;
        self.check_factors_left(&mut tx, caller).await?;
        self.tell_of_removed_factor(&mut tx, caller, Some(name.clone()))
            .await?;
        let record = AuditRecord::new(caller.actor(), AuditAction::PasskeyRemoved, name);
        self.record(&mut tx, caller.account, record).await?;
        Ok(tx.commit().await?)
    }

    /// Asks a browser for a passkey in the second step of a sign-in: the options of
    /// `navigator.credentials.get` as JSON. [`Error::NotFound`]: the second step is over, or the user
    /// has no passkey.
    pub async fn ask_for_passkey_in_second_step(
        &self,
        stranger: &Stranger,
        site: &Site,
        token: &str,
    ) -> Result<String> {
        self.count_challenge(stranger)?;
        let pending = self.pending(stranger, token)?;
        let known = credentials(self.read().await?.passkeys(pending.user).await?);
        if known.is_empty() {
            return Err(Error::NotFound);
        }
        let (json, challenge, state) = webauthn::one_of(site, &known)?;
        let challenges = &self.0.challenges.proving_one;
        challenges.insert(challenge, (pending.user, state), self.now());
        Ok(json)
    }

    /// Signs in with a passkey after the password; `answer` is the browser's, as JSON.
    /// [`Error::Invalid`]: it is not good; [`Error::NotFound`]: the second step is over.
    pub async fn sign_in_with_passkey_in_second_step(
        &self,
        stranger: &Stranger,
        site: &Site,
        token: &str,
        answer: &[u8],
    ) -> Result<NewSignIn> {
        let method = SignInMethod::Passkey;
        let pending = self.try_second_step(stranger, token)?;
        let mut tx = self.write().await?;
        let user = self.still_welcome(&mut tx, &pending).await?;
        if let Err(refused) = self.prove_one(&mut tx, site, user.id, answer).await? {
            tracing::info!(user = %user.id, %refused, "a passkey was refused");
            return Err(self
                .second_step_failed(tx, stranger, token, &user, pending.account, method)
                .await?);
        }
        self.finish_second_step(tx, stranger, token, &user, pending.account, method)
            .await
    }

    /// Asks a browser for a passkey of any user: the options of `navigator.credentials.get` as JSON.
    pub async fn ask_for_passkey(&self, stranger: &Stranger, site: &Site) -> Result<String> {
        self.count_challenge(stranger)?;
        let (json, challenge, state) = webauthn::any_passkey(site)?;
        self.0.challenges.proving_any.insert(challenge, state, self.now());
        Ok(json)
    }

    /// Signs in with a passkey alone; `answer` is the browser's, as JSON. [`Error::Invalid`]: it is
    /// not good, or nobody's.
    pub async fn sign_in_with_passkey(
        &self,
        stranger: &Stranger,
        site: &Site,
        answer: &[u8],
    ) -> Result<NewSignIn> {
        let now = self.now();
        self.0
            .sign_in_by_address
            .take(&network(&stranger.address), now)
            .map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))?;
        let answer =
            DiscoverableAuthentication::<16>::from_json_relaxed(answer).map_err(|_| not_accepted())?;
        let challenge = answer.challenge_relaxed().map_err(|_| not_accepted())?.0;
        let state = self.0.challenges.proving_any.take(&challenge, now);
        let state = state.ok_or_else(not_accepted)?;

        let mut tx = self.write().await?;
        let credential = webauthn::credential_id(answer.raw_id());
        let passkey = tx.passkey_by_credential(&credential).await?;
        let passkey = passkey.ok_or_else(not_accepted)?;
        tx.lock_factors(passkey.user).await?;
        let user = tx.user(passkey.user).await?.ok_or(Error::NotFound)?;
        let account = account_to_enter(&mut tx, &user).await?.ok_or(Error::NotFound)?;
        let proved = webauthn::proved_any(site, state, &answer, user.id, &passkey.credential);
        let used = match proved {
            Ok(credential) => tx.use_passkey(&passkey, &credential, now).await?,
            Err(refused) => {
                tracing::info!(user = %user.id, %refused, "a passkey was refused");
                false
            }
        };
        let method = SignInMethod::Passkey;
        if !used {
            self.record_failed_proof(&mut tx, stranger, &user, account, method)
                .await?;
            tx.commit().await?;
            return Err(not_accepted());
        }
        self.found_again(&mut tx, stranger, &user).await?;
        let sign_in = self
            .finish_sign_in(&mut tx, stranger, &user, account, method)
            .await?;
        tx.commit().await?;
        Ok(sign_in)
    }

    fn made_passkey(&self, caller: &Caller, site: &Site, answer: &[u8]) -> Result<webauthn::Made, Refused> {
        let answer = Registration::from_json_relaxed(answer).map_err(Refused::new)?;
        let challenge = answer.challenge_relaxed().map_err(Refused::new)?.0;
        let asked = self.0.challenges.making.take(&challenge, self.now());
        let (_, state) = asked
            .filter(|(user, _)| *user == caller.user)
            .ok_or_else(|| Refused::new("nobody asked for it, or it is too late"))?;
        webauthn::registered(site, state, &answer)
    }

    /// Whether the answer proves a passkey of `user`; then its new state is kept.
    async fn prove_one(
        &self,
        tx: &mut Tx,
        site: &Site,
        user: UserId,
        answer: &[u8],
    ) -> Result<Result<(), Refused>> {
        let now = self.now();
        let read = || {
            let answer =
                NonDiscoverableAuthentication::<16>::from_json_relaxed(answer).map_err(Refused::new)?;
            let challenge = answer.challenge_relaxed().map_err(Refused::new)?.0;
            let asked = self.0.challenges.proving_one.take(&challenge, now);
            let asked = asked.filter(|(asked, _)| *asked == user);
            let (_, state) = asked.ok_or_else(|| Refused::new("nobody asked for it, or it is too late"))?;
            Ok((answer, state))
        };
        let (answer, state) = match read() {
            Ok(read) => read,
            Err(refused) => return Ok(Err(refused)),
        };
        let credential = webauthn::credential_id(answer.raw_id());
        let passkey = tx.passkey_by_credential(&credential).await?;
        let Some(passkey) = passkey.filter(|passkey| passkey.user == user) else {
            return Ok(Err(Refused::new("the user has no such passkey")));
        };
        match webauthn::proved_one(site, state, &answer, user, &passkey.credential) {
            Ok(credential) if tx.use_passkey(&passkey, &credential, now).await? => Ok(Ok(())),
            Ok(_) => Ok(Err(Refused::new("it was used at the same time"))),
            Err(refused) => Ok(Err(refused)),
        }
    }

    fn count_challenge(&self, stranger: &Stranger) -> Result<()> {
        self.0
            .passkey_challenges
            .take(&network(&stranger.address), self.now())
            .map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))
    }
}

fn credentials(passkeys: Vec<Passkey>) -> Vec<(Vec<u8>, String)> {
    passkeys
        .into_iter()
        .map(|passkey| (passkey.credential_id, passkey.credential))
        .collect()
}

fn not_accepted() -> Error {
    invalid(Field::Passkey, ProblemKind::NotAccepted)
}

pub(crate) fn invalid(field: Field, kind: ProblemKind) -> Error {
    Error::Invalid(vec![Problem { field, kind }])
}
