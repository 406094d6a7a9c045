//! Passwords of portal users: argon2id, and a queue so that a flood of sign-ins cannot take all
//! cores from links and sessions.

use std::sync::Arc;

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::{sync::Semaphore, task};
use zeroize::Zeroizing;

use crate::{Error, Result};

/// How much of a password is looked at to tell whether it is a common one, in characters: the time
/// that this takes grows with the square.
const LOOKED_AT: usize = 100;
/// How many passwords may wait to be looked at.
const QUEUE: usize = 64;

pub(crate) struct Passwords {
    working: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    /// A hash that no password has: an unknown e-mail takes as long as a known one.
    decoy: String,
}

impl Passwords {
    pub fn new() -> Self {
        let decoy = hash(&Zeroizing::new(crate::random::Token::new().text.to_string()))
            .expect("argon2 hashes a short text");
        let working = Arc::new(Semaphore::new(1));
        Self {
            working,
            waiting: Arc::new(Semaphore::new(QUEUE)),
            decoy,
        }
    }

    /// The PHC string of a new password.
    pub async fn hash(&self, password: Zeroizing<String>) -> Result<String> {
        self.queued(move || hash(&password))
            .await?
            .map_err(|error| Error::Internal(error.to_string()))
    }

    /// Whether `password` is the one of `stored`; without `stored` the answer is no, as slowly.
    pub async fn verify(&self, password: Zeroizing<String>, stored: Option<String>) -> Result<bool> {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.clone());
        let good = self.queued(move || verify(&password, &stored)).await?;
        Ok(known && good)
    }

    /// Whether `password` is among those that are tried first; `known` are words about the user.
    pub async fn is_common(&self, password: Zeroizing<String>, known: Vec<String>) -> Result<bool> {
        self.queued(move || is_common(&password, &known)).await
    }

    /// [`Error::Unavailable`] where no password more can wait now, asked before work that would be in vain.
    pub fn expect_place(&self) -> Result<()> {
        match self.waiting.available_permits() {
            0 => Err(Error::Unavailable),
            _ => Ok(()),
        }
    }

    async fn queued<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let place = self
            .waiting
            .clone()
            .try_acquire_owned()
            .map_err(|_| Error::Unavailable)?;
        let turn = self
            .working
            .clone()
            .acquire_owned()
            .await
            .map_err(|_| Error::Unavailable)?;
        // The work goes on when nobody waits for it any more, so it keeps its place until it ends.
        let work = move || {
            let _held = (place, turn);
            work()
        };
        task::spawn_blocking(work)
            .await
            .map_err(|error| Error::Internal(error.to_string()))
    }
}

fn hash(password: &str) -> Result<String, argon2::password_hash::Error> {
    Ok(Argon2::default().hash_password(password.as_bytes())?.to_string())
}

fn verify(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|stored| {
        Argon2::default()
            .verify_password(password.as_bytes(), &stored)
            .is_ok()
    })
}

fn is_common(password: &str, known: &[String]) -> bool {
    let start: Zeroizing<String> = Zeroizing::new(password.chars().take(LOOKED_AT).collect());
    let known: Vec<_> = known.iter().map(String::as_str).collect();
    zxcvbn::zxcvbn(&start, &known).score() <= zxcvbn::Score::One
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_first_is_told_from_what_is_long() {
        let known = [
            "anna@example.com",
            "anna",
            "example.com",
            "example",
            "Deskwarden",
            "Northwind",
        ];
        let known = known.map(str::to_owned);
        for common in [
            "password123",
            "1234567890",
            "0123456789",
            "qwertyuiop",
            "aaaaaaaaaaaaaaaaaaaa",
            "example.com",
            "annaexample",
            "Deskwarden1",
            "Northwind2026",
            "iloveyou12",
            "P@ssw0rd123",
        ] {
            assert!(is_common(common, &known), "{common}");
        }
        for long in [
            "correct horse battery",
            "seven green kettles",
            "drei kleine graue katzen",
            "ß 🐈 ß 🐈 ß 🐈",
            &"a word after a word ".repeat(10),
        ] {
            assert!(!is_common(long, &known), "{long}");
        }
    }

    #[tokio::test]
    async fn where_no_password_more_can_wait_the_next_one_is_turned_away() {
        let passwords = Passwords::new();
        let all = u32::try_from(QUEUE).unwrap();
        let held = passwords.waiting.clone().try_acquire_many_owned(all).unwrap();
        let verify = || passwords.verify(Zeroizing::new("a password".to_owned()), None);
        assert!(matches!(passwords.expect_place(), Err(Error::Unavailable)));
        assert!(matches!(verify().await, Err(Error::Unavailable)));
        drop(held);
        assert!(passwords.expect_place().is_ok());
        assert!(matches!(verify().await, Ok(false)));
    }
}
