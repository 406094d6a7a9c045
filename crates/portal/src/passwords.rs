//! Passwords of portal users: argon2id, and a queue so that a flood of sign-ins cannot take all
//! cores from links and sessions.

use std::sync::Arc;

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use model::{Email, PasswordError, check_password};
use tokio::{sync::Semaphore, task};
use zeroize::Zeroizing;

use crate::{Error, Field, Problem, ProblemKind, Result};

/// How many passwords may wait to be looked at.
const QUEUE: usize = 64;

/// Checks a new password that was typed twice.
pub(crate) fn checked_password(password: &str, again: &str, email: &Email) -> Result<(), Vec<Problem>> {
    let kind = match check_password(password, email) {
        Err(PasswordError::TooShort) => ProblemKind::TooShort,
        Err(PasswordError::TooLong) => ProblemKind::TooLong,
        Err(PasswordError::IsEmail) => ProblemKind::IsEmail,
        Err(PasswordError::Common) => ProblemKind::Common,
        Ok(()) if password != again => {
            let (field, kind) = (Field::PasswordAgain, ProblemKind::Differs);
            return Err(vec![Problem { field, kind }]);
        }
        Ok(()) => return Ok(()),
    };
    let field = Field::Password;
    Err(vec![Problem { field, kind }])
}

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
