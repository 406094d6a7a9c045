//! The second factors of a user: TOTP and recovery codes. Passkeys have a file of their own.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use model::{AuditAction, AuditRecord, Letter, RecoveryCode, Timestamp, UserId};
use sha2::Sha256;
use store::{Totp, Tx};
use zeroize::Zeroizing;

use crate::{
    Caller, Error, Field, PasskeyRow, Portal, ProblemKind, Reason, Result, mails::Recipient,
    passkeys::invalid, random, totp::Secret,
};

/// How long setting TOTP up may take, in milliseconds.
const SET_UP_MS: i64 = 60 * 60 * 1000;

/// What a user has beside the password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factors {
    /// Whether TOTP is on.
    pub totp: bool,
    /// The passkeys, the oldest first.
    pub passkeys: Vec<PasskeyRow>,
    /// How many recovery codes are left.
    pub recovery_codes: u64,
    /// Whether an account of the user demands a second factor.
    pub demanded: bool,
}

impl Factors {
    /// Whether there is a second factor.
    pub fn any(&self) -> bool {
        self.totp || !self.passkeys.is_empty()
    }
}

/// TOTP that is being set up: what the user takes over into an app.
pub struct TotpSetUp {
    /// The secret, sealed: comes back with the first code.
    pub sealed: String,
    /// The secret to type in: base32 in groups of four.
    pub secret: Zeroizing<String>,
    /// The address that the QR code shows.
    pub address: Zeroizing<String>,
}

impl Portal {
    /// What the caller has beside the password.
    pub async fn factors(&self, caller: &Caller) -> Result<Factors> {
        let mut tx = self.read().await?;
        let passkeys = tx.passkeys(caller.user).await?.into_iter();
        Ok(Factors {
            totp: tx.totp(caller.user).await?.is_some(),
            passkeys: passkeys
                .map(|passkey| PasskeyRow {
                    id: passkey.id,
                    name: passkey.name,
                    created_at: passkey.created_at,
                    last_used_at: passkey.last_used_at,
                })
                .collect(),
            recovery_codes: tx.count_recovery_codes(caller.user).await?,
            demanded: tx.second_factor_demanded(caller.user).await?,
        })
    }

    /// A new secret for TOTP of the caller. It counts once [`Self::add_totp`] has seen a code of it.
    pub fn new_totp(&self, caller: &Caller) -> TotpSetUp {
        let secret = Secret::new();
        // Until it is confirmed it is kept nowhere else: the time, then the secret.
        let made_ms = self.now().as_millisecond().to_be_bytes();
        let text = Zeroizing::new([made_ms.as_slice(), secret.bytes()].concat());
        let sealed = self.0.master_key.seal(&set_up_purpose(caller.user), &text);
        self.shown(caller, &secret, BASE64_URL_SAFE_NO_PAD.encode(sealed))
    }

    /// The same secret once more, after a mistake. [`Reason::SetUpOver`]: it took too long.
    pub fn totp_set_up(&self, caller: &Caller, sealed: &str) -> Result<TotpSetUp> {
        let secret = self.opened_set_up(caller, sealed)?;
        Ok(self.shown(caller, &secret, sealed.to_owned()))
    }

    /// Switches TOTP on for the caller, once a code of it and the password are right: the recovery
    /// codes, which are shown this once.
    pub async fn add_totp(
        &self,
        caller: &Caller,
        sealed: &str,
        code: &str,
        password: Zeroizing<String>,
    ) -> Result<Vec<RecoveryCode>> {
        let secret = self.opened_set_up(caller, sealed)?;
        self.confirm_password(caller, password).await?;
        let now = self.now();
        let step = secret
            .step_of(code, now)
            .ok_or_else(|| invalid(Field::Code, ProblemKind::WrongCode))?;
        let totp = Totp {
            sealed: self.0.master_key.seal(&purpose(caller.user), secret.bytes()),
            last_step: step,
        };
        let mut tx = self.write().await?;
        tx.lock_factors(caller.user).await?;
        if !tx.switch_totp_on(caller.user, &totp).await? {
            return Err(Error::Conflict(Reason::TotpOn));
        }
        let codes = self.make_recovery_codes(&mut tx, caller.user).await?;
        let user = tx.user(caller.user).await?.ok_or(Error::NotFound)?;
        let letter = Letter::FactorAdded {
            at: now,
            address: caller.address.clone(),
            passkey: None,
        };
        self.queue_mail(&mut tx, Some(caller.account), Recipient::from(&user), letter)
            .await?;
        for action in [AuditAction::TotpAdded, AuditAction::RecoveryCodesMade] {
            let record = AuditRecord::new(caller.actor(), action, "");
            self.record(&mut tx, caller.account, record).await?;
        }
        tx.commit().await?;
        Ok(codes)
    }

    /// Switches TOTP off for the caller, once the password is right. [`Reason::LastFactorDemanded`]:
    /// it is the last factor, and an account demands one.
    pub async fn remove_totp(&self, caller: &Caller, password: Zeroizing<String>) -> Result<()> {
        self.confirm_password(caller, password).await?;
        let mut tx = self.write().await?;
        tx.lock_factors(caller.user).await?;
        if !tx.switch_totp_off(caller.user).await? {
            return Err(Error::NotFound);
        }
        self.check_factors_left(&mut tx, caller).await?;
        self.tell_of_removed_factor(&mut tx, caller, None).await?;
        let record = AuditRecord::new(caller.actor(), AuditAction::TotpRemoved, "");
        self.record(&mut tx, caller.account, record).await?;
        Ok(tx.commit().await?)
    }

    /// New recovery codes for the caller in place of the old ones, once the password is right; they
    /// are shown this once. [`Reason::NoFactor`]: there is nothing that they would stand for.
    pub async fn new_recovery_codes(
        &self,
        caller: &Caller,
        password: Zeroizing<String>,
    ) -> Result<Vec<RecoveryCode>> {
        self.confirm_password(caller, password).await?;
        let mut tx = self.write().await?;
        tx.lock_factors(caller.user).await?;
        if !tx.has_second_factor(caller.user).await? {
            return Err(Error::Conflict(Reason::NoFactor));
        }
        let codes = self.make_recovery_codes(&mut tx, caller.user).await?;
        let record = AuditRecord::new(caller.actor(), AuditAction::RecoveryCodesMade, "");
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        Ok(codes)
    }

    /// After a factor was taken away in `tx`: refuses where it was the last one and an account demands
    /// one. Without a factor there is nothing for recovery codes to stand for.
    pub(crate) async fn check_factors_left(&self, tx: &mut Tx, caller: &Caller) -> Result<()> {
        if tx.has_second_factor(caller.user).await? {
            return Ok(());
        }
        if tx.second_factor_demanded(caller.user).await? {
            return Err(Error::Conflict(Reason::LastFactorDemanded));
        }
        Ok(tx.replace_recovery_codes(caller.user, &[]).await?)
    }

    pub(crate) async fn tell_of_removed_factor(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        passkey: Option<String>,
    ) -> Result<()> {
        let user = tx.user(caller.user).await?.ok_or(Error::NotFound)?;
        let letter = Letter::FactorRemoved {
            at: self.now(),
            address: caller.address.clone(),
            passkey,
        };
        self.queue_mail(tx, Some(caller.account), Recipient::from(&user), letter)
            .await?;
        Ok(())
    }

    /// The secret of a user's TOTP.
    pub(crate) fn opened_totp(&self, user: UserId, sealed: &[u8]) -> Result<Secret> {
        let bytes = self.0.master_key.open(&purpose(user), sealed);
        bytes
            .ok()
            .and_then(|bytes| Secret::from_bytes(&bytes))
            .ok_or_else(|| Error::Internal("the secret of a user's TOTP cannot be opened".to_owned()))
    }

    /// What is kept of a recovery code: HMAC-SHA256 with a key of the installation. A code has 50 bits
    /// only, which a plain hash would give away to whoever reads the database.
    pub(crate) fn recovery_code_hash(&self, user: UserId, code: &RecoveryCode) -> [u8; 32] {
        let key = self.0.master_key.derived("recovery codes");
        let mut mac = Hmac::<Sha256>::new_from_slice(key.as_slice()).expect("HMAC takes keys of any length");
        mac.update(user.to_string().as_bytes());
        mac.update(code.characters().as_bytes());
        mac.finalize().into_bytes().into()
    }

    async fn make_recovery_codes(&self, tx: &mut Tx, user: UserId) -> Result<Vec<RecoveryCode>> {
        let codes: Vec<_> = (0..RecoveryCode::COUNT)
            .map(|_| RecoveryCode::new(random::bytes()))
            .collect();
        let hashes: Vec<_> = codes
            .iter()
            .map(|code| self.recovery_code_hash(user, code))
            .collect();
        tx.replace_recovery_codes(user, &hashes).await?;
        Ok(codes)
    }

    fn shown(&self, caller: &Caller, secret: &Secret, sealed: String) -> TotpSetUp {
        TotpSetUp {
            sealed,
            secret: secret.grouped(),
            address: secret.address(caller.email.as_str()),
        }
    }

    fn opened_set_up(&self, caller: &Caller, sealed: &str) -> Result<Secret> {
        let over = || Error::Conflict(Reason::SetUpOver);
        let sealed = BASE64_URL_SAFE_NO_PAD.decode(sealed).map_err(|_| over())?;
        let text = self.0.master_key.open(&set_up_purpose(caller.user), &sealed);
        let text = text.map_err(|_| over())?;
        let (made_ms, secret) = text.split_first_chunk().ok_or_else(over)?;
        if !is_fresh(i64::from_be_bytes(*made_ms), self.now()) {
            return Err(over());
        }
        Secret::from_bytes(secret).ok_or_else(over)
    }
}

fn is_fresh(made_ms: i64, now: Timestamp) -> bool {
    (made_ms..made_ms + SET_UP_MS).contains(&now.as_millisecond())
}

/// What the seal of a user's TOTP is bound to: another user's would not open.
fn purpose(user: UserId) -> String {
    format!("totp of {user}")
}

fn set_up_purpose(user: UserId) -> String {
    format!("totp set-up of {user}")
}
