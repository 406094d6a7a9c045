//! Who this device is: its Ed25519 key.

use std::path::Path;

use ed25519_dalek::{Signer, SigningKey};
use model::DeviceKey;
use zeroize::Zeroizing;

use super::{DataError, private_file};

/// The key of this device.
#[derive(Clone)]
pub struct Identity(SigningKey);

impl Identity {
    /// The identity kept in `folder`, made at first use.
    ///
    /// # Errors
    /// When the key file cannot be read or made, others may read it, or it holds no key.
    pub fn open(folder: &Path) -> Result<Self, DataError> {
        let path = folder.join("identity.key");
        if private_file::read(&path)?.is_none() {
            let fresh = Zeroizing::new(rand::random::<[u8; 32]>());
            private_file::create(&path, &*fresh)?;
        }
        let content = Zeroizing::new(private_file::read(&path)?.unwrap_or_default());
        let bytes = <&[u8; 32]>::try_from(content.as_slice())
            .map_err(|_| DataError::malformed(&path, "a device key has 32 bytes"))?;
        Ok(Self(SigningKey::from_bytes(bytes)))
    }

    /// The public half.
    pub fn device_key(&self) -> DeviceKey {
        DeviceKey::new(self.0.verifying_key().to_bytes())
    }

    /// The Ed25519 signature of `statement`.
    pub fn sign(&self, statement: &[u8]) -> Vec<u8> {
        self.0.sign(statement).to_bytes().to_vec()
    }

    /// The key itself.
    pub fn signing_key(&self) -> &SigningKey {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt};

    use super::*;

    #[test]
    fn the_key_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let first = Identity::open(folder.path()).unwrap().device_key();
        assert_eq!(Identity::open(folder.path()).unwrap().device_key(), first);
        let other = tempfile::tempdir().unwrap();
        assert_ne!(Identity::open(other.path()).unwrap().device_key(), first);
    }

    #[test]
    fn a_key_that_others_may_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        Identity::open(folder.path()).unwrap();
        let path = folder.path().join("identity.key");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o604)).unwrap();
        assert!(matches!(
            Identity::open(folder.path()),
            Err(DataError::ReadableByOthers { .. })
        ));
    }

    #[test]
    fn a_broken_key_file_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("identity.key");
        private_file::replace(&path, b"short").unwrap();
        assert!(matches!(
            Identity::open(folder.path()),
            Err(DataError::Malformed { .. })
        ));
        assert_eq!(fs::read(&path).unwrap(), b"short");
    }
}
