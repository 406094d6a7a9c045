use std::fmt;

use crate::LicenseKey;

/// The secret with which scripts sign what they ask over REST: 20 capital letters and digits, 100 bits.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiPassword(String);

impl ApiPassword {
    /// The password that `random` stands for.
    pub fn new(random: [u8; 20]) -> Self {
        let character = |byte: &u8| char::from(LicenseKey::ALPHABET[usize::from(byte % 32)]);
        Self(random.iter().map(character).collect())
    }

    /// The password as scripts have it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ApiPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiPassword(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_api_password_has_twenty_capital_letters_and_digits() {
        let password = ApiPassword::new(std::array::from_fn(|place| place as u8 * 13));
        assert_eq!(password.as_str().len(), 20);
        assert!(
            password
                .as_str()
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        );
        assert!(!format!("{password:?}").contains(password.as_str()));
    }
}
