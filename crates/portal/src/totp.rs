//! Time-based one-time passwords (RFC 6238) as every authenticator app makes them: HMAC-SHA-1, six
//! digits, a new one every 30 seconds.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use model::Timestamp;
use sha1::Sha1;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::random;

/// The length of a time step in seconds (RFC 6238, section 5.2).
const STEP_SECONDS: i64 = 30;

/// A shared secret of 160 bits (RFC 4226, section 4, R6).
pub(crate) struct Secret(Zeroizing<[u8; 20]>);

impl Secret {
    /// A new one.
    pub fn new() -> Self {
        Self(Zeroizing::new(random::bytes()))
    }

    /// The one of these bytes; `None` where there are too few or too many.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// Its bytes, to be sealed.
    pub fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// As it is typed into an app: base32 (RFC 4648) in groups of four.
    pub fn grouped(&self) -> Zeroizing<String> {
        let text = Zeroizing::new(BASE32_NOPAD.encode(self.bytes()));
        let mut grouped = Zeroizing::new(String::with_capacity(40));
        for (place, character) in text.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                grouped.push(' ');
            }
            grouped.push(character);
        }
        grouped
    }

    /// As a QR code carries it: the `otpauth` address that apps read, for the user called `name`.
    pub fn address(&self, name: &str) -> Zeroizing<String> {
        let secret = Zeroizing::new(BASE32_NOPAD.encode(self.bytes()));
        let name: String = name.bytes().map(escaped).collect();
        Zeroizing::new(format!(
            "otpauth://totp/Deskwarden:{name}?secret={}&issuer=Deskwarden&algorithm=SHA1&digits=6&period=30",
            *secret
        ))
    }

    /// The time step that `code` belongs to, if it is the one of `now` or of the step before or after:
    /// clocks differ, and people type slowly (RFC 6238, section 5.2).
    pub fn step_of(&self, code: &str, now: Timestamp) -> Option<u64> {
        let code: String = code.chars().filter(|c| *c != ' ').collect();
        let current = u64::try_from(now.as_second().div_euclid(STEP_SECONDS)).ok()?;
        let steps = [current + 1, current, current.saturating_sub(1)];
        let mut found = None;
        for step in steps {
            // All are compared, so that the time says nothing.
            if bool::from(self.code(step).as_bytes().ct_eq(code.as_bytes())) {
                found = found.or(Some(step));
            }
        }
        found
    }

    /// The code of a time step: HOTP (RFC 4226, section 5.3) with six digits.
    fn code(&self, step: u64) -> String {
        let mut mac = Hmac::<Sha1>::new_from_slice(self.bytes()).expect("HMAC takes keys of any length");
        mac.update(&step.to_be_bytes());
        let hash = mac.finalize().into_bytes();
        let offset = usize::from(hash[19] & 0x0f);
        let number = u32::from_be_bytes([
            hash[offset] & 0x7f,
            hash[offset + 1],
            hash[offset + 2],
            hash[offset + 3],
        ]);
        format!("{:06}", number % 1_000_000)
    }
}

/// Whether `text` looks like a code of an app.
pub(crate) fn is_code(text: &str) -> bool {
    let digits = text.chars().filter(|c| *c != ' ');
    digits.clone().count() == 6 && digits.clone().all(|c| c.is_ascii_digit())
}

/// A byte of a text in an address (RFC 3986, section 2.1).
fn escaped(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> Secret {
        Secret::from_bytes(b"12345678901234567890").unwrap()
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six of its eight digits.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(secret().code(seconds / 30), code);
            assert_eq!(secret().step_of(code, at(seconds as i64)), Some(seconds / 30));
        }
    }

    #[test]
    fn the_code_of_one_step_before_or_after_is_taken_and_no_other() {
        let step = 37_037_036;
        for (of, taken) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let code = secret().code(u64::try_from(step + of).unwrap());
            let found = secret().step_of(&code, at(step * 30 + 15));
            assert_eq!(found.is_some(), taken, "{of}");
        }
        assert_eq!(secret().step_of("", at(0)), None);
    }

    #[test]
    fn the_secret_is_shown_as_apps_take_it() {
        assert_eq!(*secret().grouped(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let address = secret().address("a+b@example.com");
        assert!(address.starts_with(
            "otpauth://totp/Deskwarden:a%2Bb%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer="
        ));
    }

    #[test]
    fn a_code_has_six_digits() {
        assert!(is_code("123 456") && is_code("000000"));
        assert!(!is_code("12345") && !is_code("1234567") && !is_code("12345a"));
    }
}
