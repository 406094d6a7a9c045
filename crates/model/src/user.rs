use std::{fmt, str::FromStr};

use jiff::Timestamp;

use crate::{AccountId, Preferences, Role, UserId};

/// An e-mail address, kept as typed and compared without case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

/// A text that is no e-mail address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct EmailError;

impl Email {
    /// The address as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two addresses are compared.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Email {
    type Err = EmailError;

    /// Accepts what a browser's e-mail field accepts, in at most 254 characters (RFC 5321).
    fn from_str(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(EmailError)?;
        let local_ok = (1..=64).contains(&local.len())
            && local
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b));
        let label_ok = |label: &str| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        (text.len() <= 254 && local_ok && domain.split('.').all(label_ok))
            .then(|| Self(text.to_owned()))
            .ok_or(EmailError)
    }
}

/// Why a text will not do as a password of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Shorter than 10 characters.
    #[error("a password has at least 10 characters")]
    TooShort,
    /// Longer than 200 characters.
    #[error("a password has at most 200 characters")]
    TooLong,
    /// It is the user's own e-mail address.
    #[error("the e-mail address is no password")]
    IsEmail,
    /// It is among those that are tried first.
    #[error("the password is a common one")]
    Common,
}

/// Checks a new password of a user of the portal.
pub fn check_password(password: &str, email: &Email) -> Result<(), PasswordError> {
    match password.chars().count() {
        ..10 => Err(PasswordError::TooShort),
        201.. => Err(PasswordError::TooLong),
        _ if password.to_lowercase() == email.folded() => Err(PasswordError::IsEmail),
        _ => Ok(()),
    }
}

/// A user's place in one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The account.
    pub account: AccountId,
    /// What the user is there.
    pub role: Role,
    /// Whether the user may not act there for now.
    pub disabled: bool,
    /// Since when the user is a member.
    pub since: Timestamp,
}

/// A person who signs in to the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The id inside the system.
    pub id: UserId,
    /// The e-mail address, unique in the installation.
    pub email: Email,
    /// Whether the user runs the installation and sees every account.
    pub operator: bool,
    /// Whether the operator has shut the user out.
    pub disabled: bool,
    /// How the user wants the portal.
    pub preferences: Preferences,
    /// When the user was made.
    pub created_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e_mail_addresses_are_told_from_other_texts() {
        for good in ["anna@example.com", " a.b+c@localhost ", "x@1-2.de"] {
            assert!(good.parse::<Email>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "anna",
            "@example.com",
            "a@",
            "a b@example.com",
            "a@-x.de",
            "a@x..de",
            "a@x\r\n.de",
        ] {
            assert_eq!(bad.parse::<Email>(), Err(EmailError), "{bad}");
        }
    }

    #[test]
    fn short_passwords_are_refused() {
        let email: Email = "anna@example.com".parse().unwrap();
        assert_eq!(check_password("123456789", &email), Err(PasswordError::TooShort));
        assert_eq!(
            check_password("ANNA@example.com", &email),
            Err(PasswordError::IsEmail)
        );
        assert_eq!(
            check_password(&"x".repeat(201), &email),
            Err(PasswordError::TooLong)
        );
        assert_eq!(check_password("correct horse", &email), Ok(()));
    }
}
