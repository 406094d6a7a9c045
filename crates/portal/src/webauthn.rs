//! WebAuthn (Level 3, section 7) without database and clock: what is asked of a browser, and whether
//! its answer is good. Attestations are not asked for: any authenticator will do.

use std::net::IpAddr;

use model::{User, UserId};
use serde::{Deserialize, Serialize};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState, NonDiscoverableAuthenticationServerState,
    RegistrationServerState,
    bin::{Decode, Encode},
    request::{
        AsciiDomain, Credentials, PublicKeyCredentialDescriptor, RpId, TimedCeremony,
        UserVerificationRequirement,
        auth::{
            AllowedCredentials, AuthenticationVerificationOptions, DiscoverableCredentialRequestOptions,
            NonDiscoverableCredentialRequestOptions,
        },
        register::{
            CredProtect, PublicKeyCredentialCreationOptions, PublicKeyCredentialUserEntity,
            RegistrationVerificationOptions, ResidentKeyRequirement, UserHandle16, Username,
        },
    },
    response::{
        AuthTransports, CredentialId,
        auth::{DiscoverableAuthentication, NonDiscoverableAuthentication},
        register::{CompressedPubKey, DynamicState, Registration, StaticState},
    },
};

use crate::{Error, Result};

/// As what a browser knows the portal: passkeys are bound to its host's name (WebAuthn, section 4,
/// "RP ID").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    rp_id: RpId,
    origin: String,
}

/// Why an answer of a browser is not good. It is logged; whoever asks is told nothing of it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Refused(String);

impl Refused {
    pub fn new(why: impl std::fmt::Display) -> Self {
        Self(why.to_string())
    }
}

/// What is kept of a passkey in the database.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// The public key and what never changes, in hexadecimal digits.
    key: String,
    /// The counter and what changes with use, in hexadecimal digits.
    state: String,
    /// How browsers reach the authenticator, as bits.
    transports: u8,
}

/// A passkey that a browser has just made.
pub(crate) struct Made {
    pub credential_id: Vec<u8>,
    pub credential: String,
}

type Key = CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>;

impl Site {
    /// The site of that host, whose pages have that origin (`https://portal.example:8443`). `None` for
    /// an IP address: browsers bind passkeys to names only.
    pub fn new(host: &str, origin: &str) -> Option<Self> {
        let is_address = host.parse::<IpAddr>().is_ok() || host.starts_with('[');
        let domain = AsciiDomain::try_from(host.to_owned()).ok()?;
        (!is_address).then(|| Self {
            rp_id: RpId::Domain(domain),
            origin: origin.to_owned(),
        })
    }
}

/// What a browser is asked for to make a passkey, as JSON, its challenge, and what its answer is
/// checked against. `known` are the user's credentials: none of their authenticators makes another.
pub(crate) fn registration(
    site: &Site,
    user: &User,
    known: &[(Vec<u8>, String)],
) -> Result<(String, u128, RegistrationServerState<16>)> {
    let handle = handle(user.id)?;
    let name: String = user.email.as_str().to_owned();
    let entity = PublicKeyCredentialUserEntity {
        name: Username::try_from(name).map_err(internal)?,
        id: &handle,
        display_name: None,
    };
    let mut options = PublicKeyCredentialCreationOptions::passkey(&site.rp_id, entity, descriptors(known)?);
    options.authenticator_selection.resident_key = ResidentKeyRequirement::Preferred;
    options.authenticator_selection.user_verification = UserVerificationRequirement::Preferred;
    options.extensions.cred_protect = CredProtect::None;
    let (server, client) = options.start_ceremony().map_err(internal)?;
    let json = serde_json::to_string(&client).map_err(internal)?;
    Ok((json, server.sent_challenge().0, server))
}

/// The passkey that a browser has made, if its answer is good (section 7.1).
pub(crate) fn registered(
    site: &Site,
    state: RegistrationServerState<16>,
    answer: &Registration,
) -> Result<Made, Refused> {
    let origins = [site.origin.as_str()];
    let options = RegistrationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        error_on_unsolicited_extensions: false,
        ..RegistrationVerificationOptions::default()
    };
    let made = state
        .verify(&site.rp_id, answer, &options)
        .map_err(Refused::new)?;
    let (id, transports, _, key, state, _) = made.into_parts();
    let kept = Kept {
        key: hex(&key.encode().map_err(Refused::new)?),
        state: hex(&state.encode().map_err(Refused::new)?),
        transports: transports.encode().map_err(Refused::new)?,
    };
    Ok(Made {
        credential_id: id.into_inner().to_vec(),
        credential: serde_json::to_string(&kept).map_err(Refused::new)?,
    })
}

/// What a browser is asked for to prove a passkey of any user, who has to be verified by the
/// authenticator since the passkey is all there is.
pub(crate) fn any_passkey(site: &Site) -> Result<(String, u128, DiscoverableAuthenticationServerState)> {
    let options = DiscoverableCredentialRequestOptions::passkey(&site.rp_id);
    let (server, client) = options.start_ceremony().map_err(internal)?;
    let json = serde_json::to_string(&client).map_err(internal)?;
    Ok((json, server.sent_challenge().0, server))
}

/// What a browser is asked for to prove one of these passkeys, after the password.
pub(crate) fn one_of(
    site: &Site,
    known: &[(Vec<u8>, String)],
) -> Result<(String, u128, NonDiscoverableAuthenticationServerState)> {
    let mut allowed = AllowedCredentials::with_capacity(known.len());
    for descriptor in descriptors(known)? {
        allowed.push(descriptor.into());
    }
    let mut options =
        NonDiscoverableCredentialRequestOptions::second_factor(&site.rp_id, allowed).map_err(internal)?;
    options.options().user_verification = UserVerificationRequirement::Preferred;
    let (server, client) = options.start_ceremony().map_err(internal)?;
    let json = serde_json::to_string(&client).map_err(internal)?;
    Ok((json, server.sent_challenge().0, server))
}

/// The passkey's new state, if it proves the user (section 7.2). A counter that does not go up is a
/// copy of the authenticator and refused (section 6.1.1).
pub(crate) fn proved_any(
    site: &Site,
    state: DiscoverableAuthenticationServerState,
    answer: &DiscoverableAuthentication<16>,
    user: UserId,
    credential: &str,
) -> Result<String, Refused> {
    let handle = handle(user).map_err(Refused::new)?;
    let id = answer.raw_id();
    let (mut known, kept) = known(&handle, id, credential)?;
    let origins = [site.origin.as_str()];
    state
        .verify(&site.rp_id, answer, &mut known, &options(&origins))
        .map_err(Refused::new)?;
    renewed(kept, known.dynamic_state())
}

/// The same after the password.
pub(crate) fn proved_one(
    site: &Site,
    state: NonDiscoverableAuthenticationServerState,
    answer: &NonDiscoverableAuthentication<16>,
    user: UserId,
    credential: &str,
) -> Result<String, Refused> {
    let handle = handle(user).map_err(Refused::new)?;
    let id = answer.raw_id();
    let (mut known, kept) = known(&handle, id, credential)?;
    let origins = [site.origin.as_str()];
    state
        .verify(&site.rp_id, answer, &mut known, &options(&origins))
        .map_err(Refused::new)?;
    renewed(kept, known.dynamic_state())
}

/// The id of the credential that an answer speaks of.
pub(crate) fn credential_id(id: CredentialId<&[u8]>) -> Vec<u8> {
    id.into_inner().to_vec()
}

fn options<'o>(
    origins: &'o [&'o str],
) -> AuthenticationVerificationOptions<'o, 'static, &'o str, &'static str> {
    AuthenticationVerificationOptions {
        allowed_origins: origins,
        error_on_unsolicited_extensions: false,
        update_uv: true,
        ..AuthenticationVerificationOptions::default()
    }
}

fn known<'a>(
    handle: &'a UserHandle16,
    id: CredentialId<&'a [u8]>,
    credential: &str,
) -> Result<(AuthenticatedCredential<'a, 'a, 16, Key>, Kept), Refused> {
    let kept: Kept = serde_json::from_str(credential).map_err(Refused::new)?;
    let unreadable = || Refused::new("what is kept of the passkey cannot be read");
    let key = bytes(&kept.key).ok_or_else(unreadable)?;
    let key = StaticState::decode(key.as_slice()).map_err(Refused::new)?;
    let state = bytes(&kept.state)
        .and_then(|state| state.try_into().ok())
        .ok_or_else(unreadable)?;
    let state = DynamicState::decode(state).map_err(Refused::new)?;
    let known = AuthenticatedCredential::new(id, handle, key, state).map_err(Refused::new)?;
    Ok((known, kept))
}

fn renewed(kept: Kept, state: DynamicState) -> Result<String, Refused> {
    let kept = Kept {
        state: hex(&state.encode().map_err(Refused::new)?),
        ..kept
    };
    serde_json::to_string(&kept).map_err(Refused::new)
}

fn descriptors(known: &[(Vec<u8>, String)]) -> Result<Vec<PublicKeyCredentialDescriptor<Vec<u8>>>> {
    let described = known.iter().map(|(id, credential)| {
        let kept: Kept = serde_json::from_str(credential).map_err(internal)?;
        Ok(PublicKeyCredentialDescriptor {
            id: CredentialId::decode(id.clone()).map_err(internal)?,
            transports: AuthTransports::decode(kept.transports).map_err(internal)?,
        })
    });
    described.collect()
}

/// The user as authenticators know them: the bytes of the id, which say nothing about the person.
fn handle(user: UserId) -> Result<UserHandle16> {
    let id = user.to_string();
    let digits = id.trim_start_matches(|c| c != '_').trim_start_matches('_');
    let bytes: [u8; 16] = bytes(digits)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| Error::Internal("the id of a user has no 16 bytes".to_owned()))?;
    UserHandle16::decode(bytes).map_err(internal)
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    data_encoding::HEXLOWER.decode(hex.as_bytes()).ok()
}

fn internal(error: impl std::fmt::Display) -> Error {
    Error::Internal(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_bound_to_names_only() {
        assert!(Site::new("portal.example", "https://portal.example").is_some());
        assert!(Site::new("localhost", "http://localhost:8080").is_some());
        for host in ["192.0.2.1", "[::1]", "::1", ""] {
            assert!(Site::new(host, "https://x").is_none(), "{host}");
        }
    }

    #[test]
    fn a_user_is_known_to_authenticators_by_the_bytes_of_the_id() {
        let user: UserId = "usr_000102030405060708090a0b0c0d0e0f".parse().unwrap();
        let handle = handle(user).unwrap();
        assert_eq!(
            handle.as_ref(),
            [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
        );
    }
}
