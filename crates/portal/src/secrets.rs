//! Secrets that must be shown again, sealed with the installation's master key.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use zeroize::Zeroizing;

use crate::random;

/// The installation's master key. It never leaves its file and this type.
pub struct MasterKey(Zeroizing<[u8; 32]>);

/// Why the master key is not to be had.
#[derive(Debug, thiserror::Error)]
pub enum MasterKeyError {
    /// The file cannot be read or made.
    #[error("the master key file: {0}")]
    File(#[from] io::Error),
    /// The file does not hold 32 bytes.
    #[error("the master key file does not hold 32 bytes")]
    Length,
    /// Others than the owner may read the file.
    #[error("the master key file can be read by others; its mode must be 0600")]
    Mode,
}

/// A sealed secret that cannot be opened: another master key, or altered bytes.
#[derive(Debug, thiserror::Error)]
#[error("the secret cannot be opened with this master key")]
pub struct SealBroken;

const NONCE: usize = 24;

impl MasterKey {
    /// Reads the key from `path`; makes a new one, mode 0600, where there is no file.
    pub fn load_or_make(path: &Path) -> Result<Self, MasterKeyError> {
        match fs::read(path).map(Zeroizing::new) {
            Ok(bytes) => {
                owner_only(path)?;
                let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| MasterKeyError::Length)?;
                Ok(Self(Zeroizing::new(key)))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::make(path),
            Err(error) => Err(error.into()),
        }
    }

    /// A key that lives only in memory, for tests.
    pub fn for_tests() -> Self {
        Self(Zeroizing::new(random::bytes()))
    }

    fn make(path: &Path) -> Result<Self, MasterKeyError> {
        let key = Zeroizing::new(random::bytes::<32>());
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(key.as_slice())?;
        file.sync_all()?;
        Ok(Self(key))
    }

    /// Seals `secret` (XChaCha20-Poly1305) for the place named by `purpose`.
    pub fn seal(&self, purpose: &str, secret: &[u8]) -> Vec<u8> {
        let nonce = random::bytes::<NONCE>();
        let payload = Payload {
            msg: secret,
            aad: purpose.as_bytes(),
        };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .expect("a secret is far shorter than the cipher's limit");
        [nonce.as_slice(), &sealed].concat()
    }

    /// Opens what [`Self::seal`] made for the same `purpose`.
    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealBroken> {
        let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or(SealBroken)?;
        let payload = Payload {
            msg: text,
            aad: purpose.as_bytes(),
        };
        self.cipher()
            .decrypt(&XNonce::from(*nonce), payload)
            .map(Zeroizing::new)
            .map_err(|_| SealBroken)
    }

    /// Another key for the use named by `purpose` (HKDF-SHA256, RFC 5869).
    pub(crate) fn derived(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        hkdf::Hkdf::<sha2::Sha256>::new(None, self.0.as_slice())
            .expand(purpose.as_bytes(), key.as_mut_slice())
            .expect("32 bytes are within HKDF's limit");
        key
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&(*self.0).into())
    }
}

#[cfg(unix)]
fn owner_only(path: &Path) -> Result<(), MasterKeyError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path)?.permissions().mode();
    (mode & 0o077 == 0).then_some(()).ok_or(MasterKeyError::Mode)
}

#[cfg(not(unix))]
fn owner_only(_: &Path) -> Result<(), MasterKeyError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_secret_opens_only_whole_and_for_its_purpose() {
        let key = MasterKey::for_tests();
        let sealed = key.seal("license key", b"secret");
        assert_eq!(key.open("license key", &sealed).unwrap().as_slice(), b"secret");
        assert!(key.open("other", &sealed).is_err());
        assert!(MasterKey::for_tests().open("license key", &sealed).is_err());
        let mut altered = sealed.clone();
        altered[30] ^= 1;
        assert!(key.open("license key", &altered).is_err());
        assert!(key.open("license key", &sealed[..10]).is_err());
    }
}
