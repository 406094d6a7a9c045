//! The password for unattended access: kept as an argon2id hash, together with the wrong ones
//! since the last right one.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    DataError,
    delay::{Failures, Seen},
    lock, private_file,
};

/// The fewest characters of a password.
pub const MIN_PASSWORD: usize = 8;

/// Memory in KiB, passes and lanes of argon2id: more than the 19 MiB that the OWASP cheat sheet
/// on password storage asks for with two passes.
const COST: (u32, u32, u32) = (32 * 1024, 2, 1);

/// The passwords of one data folder. All sessions share one.
#[derive(Debug)]
pub struct Passwords {
    path: PathBuf,
    lock: PathBuf,
    seen: Mutex<Option<Seen>>,
}

/// What became of a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was the right one.
    Right,
    /// It was wrong, came too early, or there is no password at all.
    Refused {
        /// How long the next one is not looked at.
        wait: Duration,
    },
}

#[derive(Serialize, Deserialize)]
struct Stored {
    /// In PHC string format.
    hash: String,
    #[serde(default)]
    failures: Failures,
}

impl Passwords {
    /// The password kept in `folder`.
    pub fn new(folder: &Path) -> Self {
        Self {
            path: folder.join("password.json"),
            lock: folder.join("password.lock"),
            seen: Mutex::new(None),
        }
    }

    /// Whether there is one.
    ///
    /// # Errors
    /// When the file cannot be read or is malformed.
    pub fn is_set(&self) -> Result<bool, DataError> {
        Ok(self.stored()?.is_some())
    }

    /// Sets the password and forgets the wrong ones. Takes long enough to block.
    ///
    /// # Errors
    /// When it cannot be hashed or written.
    pub fn set(&self, password: &str) -> Result<(), DataError> {
        let hash = argon2()?
            .hash_password(password.as_bytes())
            .map_err(|error| DataError::Hash(error.to_string()))?
            .to_string();
        let _held = lock::wait_for(&self.lock)?;
        self.store(&Stored {
            hash,
            failures: Failures::default(),
        })
    }

    /// Takes the password away: from now on a person has to let callers in.
    ///
    /// # Errors
    /// When the file cannot be removed.
    pub fn remove(&self) -> Result<(), DataError> {
        let _held = lock::wait_for(&self.lock)?;
        private_file::remove(&self.path)
    }

    /// Looks at a password; one at a time, however many sessions ask. Takes long enough to block.
    ///
    /// # Errors
    /// When the file cannot be read or written: then nobody gets in.
    pub fn check(
        &self,
        password: &str,
        clock: impl Fn() -> (Instant, Timestamp),
    ) -> Result<Verdict, DataError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let _held = lock::wait_for(&self.lock)?;
        let (now, wall) = clock();
        let Some(stored) = self.stored()? else {
            return Ok(Verdict::Refused { wait: Duration::ZERO });
        };
        let wait = stored.failures.wait(*seen, now, wall);
        if !wait.is_zero() {
            return Ok(Verdict::Refused { wait });
        }
        if matches(password, &stored.hash, &self.path)? {
            *seen = None;
            if stored.failures != Failures::default() {
                self.store(&Stored {
                    failures: Failures::default(),
                    ..stored
                })?;
            }
            return Ok(Verdict::Right);
        }
        let (now, wall) = clock();
        let failures = stored.failures.and_one(wall);
        self.store(&Stored { failures, ..stored })?;
        *seen = Some(Seen { failures, at: now });
        Ok(Verdict::Refused {
            wait: failures.wait(*seen, now, wall),
        })
    }

    fn stored(&self) -> Result<Option<Stored>, DataError> {
        let Some(content) = private_file::read(&self.path)? else {
            return Ok(None);
        };
        serde_json::from_slice(&content)
            .map(Some)
            .map_err(|error| DataError::malformed(&self.path, error))
    }

    fn store(&self, stored: &Stored) -> Result<(), DataError> {
        let content = serde_json::to_vec(stored).map_err(|error| DataError::malformed(&self.path, error))?;
        private_file::replace(&self.path, &content)
    }
}

fn argon2() -> Result<Argon2<'static>, DataError> {
    let (memory, passes, lanes) = COST;
    let params =
        Params::new(memory, passes, lanes, None).map_err(|error| DataError::Hash(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn matches(password: &str, hash: &str, path: &Path) -> Result<bool, DataError> {
    let hash = PasswordHash::new(hash).map_err(|error| DataError::malformed(path, error))?;
    Ok(argon2()?.verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn at(start: Instant, seconds: u64) -> impl Fn() -> (Instant, Timestamp) {
        move || {
            let wall = Timestamp::from_second(1_000_000 + i64::try_from(seconds).unwrap()).unwrap();
            (start + Duration::from_secs(seconds), wall)
        }
    }

    fn refused(seconds: u64) -> Verdict {
        Verdict::Refused {
            wait: Duration::from_secs(seconds),
        }
    }

    #[test]
    fn wrong_passwords_delay_the_next_ones_also_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let start = crate::clock::now();
        let passwords = Passwords::new(folder.path());
        assert_eq!(passwords.check("anything", at(start, 0)).unwrap(), refused(0));
        passwords.set("right horse").unwrap();
        assert_eq!(passwords.check("wrong", at(start, 0)).unwrap(), refused(0));
        assert_eq!(passwords.check("wrong", at(start, 0)).unwrap(), refused(1));
        assert_eq!(
            passwords.check("right horse", at(start, 0)).unwrap(),
            refused(1),
            "too early"
        );
        assert_eq!(passwords.check("wrong", at(start, 1)).unwrap(), refused(2));

        let restarted = Passwords::new(folder.path());
        assert_eq!(restarted.check("right horse", at(start, 2)).unwrap(), refused(1));
        assert_eq!(
            restarted.check("right horse", at(start, 3)).unwrap(),
            Verdict::Right
        );
        assert_eq!(
            restarted.check("wrong", at(start, 3)).unwrap(),
            refused(0),
            "the count starts anew"
        );
    }

    #[test]
    fn setting_the_password_forgets_the_wrong_ones_and_removing_it_refuses_everybody() {
        let folder = tempfile::tempdir().unwrap();
        let start = crate::clock::now();
        let passwords = Passwords::new(folder.path());
        passwords.set("right horse").unwrap();
        for second in [0, 0, 1, 3, 7] {
            passwords.check("wrong", at(start, second)).unwrap();
        }
        passwords.set("new horse").unwrap();
        assert_eq!(
            passwords.check("new horse", at(start, 7)).unwrap(),
            Verdict::Right
        );
        passwords.remove().unwrap();
        assert!(!passwords.is_set().unwrap());
        assert_eq!(passwords.check("new horse", at(start, 7)).unwrap(), refused(0));
    }

    #[test]
    fn the_file_holds_an_argon2id_hash_and_not_the_password() {
        let folder = tempfile::tempdir().unwrap();
        let passwords = Passwords::new(folder.path());
        passwords.set("right horse").unwrap();
        let content = fs::read_to_string(folder.path().join("password.json")).unwrap();
        assert!(content.contains("$argon2id$v=19$m=32768,t=2,p=1$"), "{content}");
        assert!(!content.contains("right horse"));
    }

    #[test]
    fn a_broken_file_lets_nobody_in() {
        let folder = tempfile::tempdir().unwrap();
        let passwords = Passwords::new(folder.path());
        private_file::replace(&folder.path().join("password.json"), b"{\"hash\":\"plain\"}").unwrap();
        assert!(passwords.check("plain", at(crate::clock::now(), 0)).is_err());
    }
}
