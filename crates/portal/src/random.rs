//! Random values. The system's generator is the only source.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// `N` random bytes.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rand::fill(&mut bytes);
    bytes
}

/// A random number.
pub(crate) fn number() -> u64 {
    u64::from_le_bytes(bytes())
}

/// A secret that is given out once and kept only as its hash.
pub(crate) struct Token {
    /// 32 random bytes in URL-safe base64: what is given out.
    pub text: Zeroizing<String>,
    /// What is kept.
    pub hash: [u8; 32],
}

impl Token {
    /// A new one.
    pub fn new() -> Self {
        let text = Zeroizing::new(BASE64_URL_SAFE_NO_PAD.encode(bytes::<32>()));
        let hash = hash(&text);
        Self { text, hash }
    }
}

/// SHA-256 of a secret with at least 125 bits of randomness.
pub(crate) fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}
