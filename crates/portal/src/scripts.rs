//! Scripts that ask over REST: whether they may, and that nothing is done twice.

use std::time::Duration;

use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use model::{Account, ClientNumber, Entitlement, Feature, LicenseNumber, Timestamp};
use sha1::Sha1;
use store::Tx;
use subtle::ConstantTimeEq;
use tokio::time::sleep;
use zeroize::Zeroizing;

use crate::{
    Authority, ClientDetails, Error, Portal, Reason, Result, api_passwords::PURPOSE, rate_limit::network,
};

/// How far a script's clock may be from ours, in seconds.
const SKEW: i64 = 300;
/// How long one may be at a change before another takes it over. Longer than any change takes.
const CLAIM: Duration = Duration::from_secs(30);
/// How often it is looked whether the other one is done.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// How long answers are kept: longer than a request can be repeated.
const KEPT: Duration = Duration::from_secs(15 * 60);

/// What a script says to prove for whom it speaks.
pub struct ScriptProof<'a> {
    /// The license number.
    pub license: &'a str,
    /// When it was signed, in seconds since 1970.
    pub at: i64,
    /// What was signed.
    pub signed: &'a [u8],
    /// The signature, in base64.
    pub token: &'a str,
    /// The network address that it comes from.
    pub address: &'a str,
}

/// A script that may ask.
#[derive(Debug, Clone)]
pub struct Script {
    /// What it may do.
    pub authority: Authority<'static>,
    /// For whom it speaks.
    pub account: Account,
    /// What holds for the account now.
    pub entitlement: Entitlement,
    /// The API password, where the account shows it over REST.
    pub(crate) api_password: Option<Zeroizing<String>>,
    token: String,
}

/// Why a script may not ask.
#[derive(Debug, thiserror::Error)]
pub enum ScriptError {
    /// There is no such license, or the signature is not of its API password.
    #[error("the license or the token is wrong")]
    Token,
    /// The clocks are too far from each other.
    #[error("the timestamp is too far from now")]
    Timestamp,
    /// Too many wrong signatures from that network.
    #[error("too many wrong tokens")]
    Tries {
        /// Seconds to wait.
        wait_seconds: u64,
    },
    /// It may not ask now, or a fault of ours.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<store::StoreError> for ScriptError {
    fn from(error: store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// Who does a change that a script asks for.
#[derive(Debug)]
pub enum ChangeClaim {
    /// Whoever asked for this.
    Ours(ClaimedChange),
    /// It was done before, and this was the answer.
    Done {
        /// The status.
        status: u16,
        /// The body.
        body: String,
    },
}

/// A change that was taken on.
#[derive(Debug)]
pub struct ClaimedChange {
    license: LicenseNumber,
    token: String,
    at: Timestamp,
}

impl Portal {
    /// Who a script is, if it proves it, and its account may use REST now. Unknown licenses and wrong
    /// signatures take the same work.
    pub async fn script(&self, proof: &ScriptProof<'_>) -> Result<Script, ScriptError> {
        self.script_in(&mut self.read().await?, proof).await
    }

    /// The same, and a client of its account with its last sessions, or why not; all as they are at one
    /// moment.
    pub async fn script_with_client(
        &self,
        proof: &ScriptProof<'_>,
        number: ClientNumber,
    ) -> Result<Result<ClientDetails>, ScriptError> {
        let mut tx = self.read().await?;
        let script = self.script_in(&mut tx, proof).await?;
        Ok(self.client_details(&mut tx, &script.authority, number).await)
    }

    async fn script_in(&self, tx: &mut Tx, proof: &ScriptProof<'_>) -> Result<Script, ScriptError> {
        let now = self.now();
        // Nothing that is known of a license is in this answer.
        if now.as_second().abs_diff(proof.at) > SKEW.unsigned_abs() {
            return Err(self.wrong(proof, ScriptError::Timestamp));
        }
        let number = proof.license.parse::<LicenseNumber>().ok();
        let number = number.unwrap_or_else(|| LicenseNumber::draw(0));
        let found = tx.rest_account(number).await?;
        let sealed = found.as_ref().and_then(|found| found.sealed_password.as_deref());
        let password = self.open_api_password(sealed.unwrap_or(&self.0.no_api_password))?;
        let token = checked_token(&password, proof.signed, proof.token);
        let is_known = found.as_ref().is_some_and(|found| {
            found.sealed_password.is_some() && found.account.license.number.to_string() == proof.license
        });
        let (Some(found), Some(token), true) = (found, token, is_known) else {
            return Err(self.wrong(proof, ScriptError::Token));
        };
        let entitlement = self.entitlement(tx, Some(&found.account)).await?;
        if entitlement.suspension().is_some() {
            return Err(Error::Conflict(Reason::AccountSuspended).into());
        }
        if !entitlement.features.has(Feature::Rest) {
            return Err(Error::Conflict(Reason::NotIncluded(Feature::Rest)).into());
        }
        Ok(Script {
            authority: Authority::script(&found.account, proof.address),
            account: found.account,
            entitlement,
            api_password: found.shows_secrets.then_some(password),
            token,
        })
    }

    /// Counts a wrong signature. Who signs rightly is never kept waiting for those who do not.
    fn wrong(&self, proof: &ScriptProof<'_>, error: ScriptError) -> ScriptError {
        let tries = self.0.wrong_tokens.take(&network(proof.address), self.now());
        match tries {
            Ok(()) => {
                tracing::info!(address = proof.address, %error, "a script was refused");
                error
            }
            Err(wait_seconds) => ScriptError::Tries { wait_seconds },
        }
    }

    /// Takes on a change that a script asks for, or finds out what it was told when it asked for exactly
    /// this before. Waits for one that is at it; [`Error::Unavailable`] if that does not end.
    pub async fn claim_change(&self, script: &Script) -> Result<ChangeClaim> {
        let license = script.account.license.number;
        let looks = CLAIM.as_millis() / LOOK_EVERY.as_millis() + 10;
        for _ in 0..looks {
            let now = self.now();
            let mut tx = self.write().await?;
            let known = match tx.claim_rest_answer(license, &script.token, now).await? {
                true => None,
                false => tx.rest_answer(license, &script.token).await?,
            };
            let ours = match known {
                None => true,
                Some(known) => match known.answer {
                    Some((status, body)) => return Ok(ChangeClaim::Done { status, body }),
                    None if known.at + CLAIM <= now => {
                        tx.take_over_rest_answer(license, &script.token, known.at, now)
                            .await?
                    }
                    None => false,
                },
            };
            if ours {
                tx.commit().await?;
                let token = script.token.clone();
                let claimed = ClaimedChange {
                    license,
                    token,
                    at: now,
                };
                return Ok(ChangeClaim::Ours(claimed));
            }
            drop(tx);
            sleep(LOOK_EVERY).await;
        }
        Err(Error::Unavailable)
    }

    /// Keeps what was answered to a change, for who asks again.
    pub async fn keep_answer(&self, claimed: &ClaimedChange, status: u16, body: &str) -> Result<()> {
        let mut tx = self.write().await?;
        tx.keep_rest_answer(claimed.license, &claimed.token, claimed.at, (status, body))
            .await?;
        Ok(tx.commit().await?)
    }

    /// Gives up a change that came to nothing, so that it can be asked for again.
    pub async fn give_up_change(&self, claimed: &ClaimedChange) -> Result<()> {
        let mut tx = self.write().await?;
        tx.give_up_rest_answer(claimed.license, &claimed.token, claimed.at)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Forgets answers that nobody can ask for again.
    pub async fn purge_rest_answers(&self) {
        let purged = async {
            let mut tx = self.write().await?;
            tx.purge_rest_answers(self.now() - KEPT).await?;
            Result::<()>::Ok(tx.commit().await?)
        };
        if let Err(error) = purged.await {
            tracing::error!(%error, "old answers could not be forgotten; it is tried again");
        }
    }
}

/// The token that `signed` has by that API password, if it is the one that was `said`.
pub fn checked_token(password: &str, signed: &[u8], said: &str) -> Option<String> {
    let token = signature(password, signed);
    let said = BASE64_STANDARD.decode(said).unwrap_or_default();
    let is_right: bool = said.as_slice().ct_eq(&token).into();
    is_right.then(|| BASE64_STANDARD.encode(token))
}

/// HMAC-SHA1 (RFC 2104): what scripts of this interface sign with.
fn signature(password: &str, signed: &[u8]) -> [u8; 20] {
    let mut mac = Hmac::<Sha1>::new_from_slice(password.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(signed);
    mac.finalize().into_bytes().into()
}

impl Portal {
    /// An API password as scripts have it.
    pub(crate) fn open_api_password(&self, sealed: &[u8]) -> Result<Zeroizing<String>> {
        let fault = |error: String| Error::Internal(error);
        let bytes = self.0.master_key.open(PURPOSE, sealed);
        let bytes = bytes.map_err(|error| fault(error.to_string()))?;
        let text = std::str::from_utf8(&bytes).map_err(|error| fault(error.to_string()))?;
        Ok(Zeroizing::new(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example_is_signed_as_it_says() {
        let signed = b"GET\n/auth\n1445440997\n2jmj7l5rSw0yVb/vlWAYkK/YBwk=";
        let token = "T2YsCOj2o3Rb79nLPUgx3Gl+nnw=";
        let checked = checked_token("UYETICGU2CT3KES", signed, token);
        assert_eq!(checked.as_deref(), Some(token));
        for wrong in [
            "",
            "T2YsCOj2o3Rb79nLPUgx3Gl+nnw",
            "AAAA",
            &token.replace('T', "U"),
        ] {
            assert_eq!(checked_token("UYETICGU2CT3KES", signed, wrong), None, "{wrong}");
        }
    }
}
