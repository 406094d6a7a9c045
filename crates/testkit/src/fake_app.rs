use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use model::Timestamp;
use sha1::Sha1;

/// An authenticator app that holds one secret.
pub struct FakeApp(Vec<u8>);

impl FakeApp {
    /// One into which this secret was typed.
    pub fn new(secret: &str) -> Self {
        let secret = secret.replace(' ', "");
        Self(
            BASE32_NOPAD
                .decode(secret.as_bytes())
                .expect("the secret is base32"),
        )
    }

    /// What it shows at `at` (RFC 6238).
    pub fn code(&self, at: Timestamp) -> String {
        let step = u64::try_from(at.as_second() / 30).expect("tests do not go back so far");
        let mut mac = Hmac::<Sha1>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(&step.to_be_bytes());
        let hash = mac.finalize().into_bytes();
        let offset = usize::from(hash[19] % 16);
        let four = hash[offset..offset + 4].try_into().expect("four bytes");
        format!("{:06}", (u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000)
    }
}
