//! What this installation keeps on disk, in one folder that only its user may read.

mod delay;
mod enrolment;
mod identity;
mod lock;
mod password;
mod private_file;
mod settings;

use std::path::{Path, PathBuf};

pub use enrolment::Enrolment;
pub use identity::Identity;
pub use lock::ServiceLock;
pub use password::{MIN_PASSWORD, Passwords, Verdict};
pub use settings::Settings;

/// Why the data folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// The operating system refused.
    #[error("{path}: {source}")]
    Io {
        /// Which file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Other users may read a file that holds a secret.
    #[error("{path}: other users may read this file (mode {mode:03o})")]
    ReadableByOthers {
        /// Which file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// A file does not hold what it should.
    #[error("{path}: {problem}")]
    Malformed {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        problem: String,
    },
    /// A password could not be hashed.
    #[error("the password cannot be hashed: {0}")]
    Hash(String),
}

impl DataError {
    fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| Self::Io {
            path: path.to_owned(),
            source,
        }
    }

    fn malformed(path: &Path, problem: impl ToString) -> Self {
        Self::Malformed {
            path: path.to_owned(),
            problem: problem.to_string(),
        }
    }
}

/// Makes the data folder if there is none; only its user may enter.
///
/// # Errors
/// When the folder cannot be made.
pub fn prepare(folder: &Path) -> Result<(), DataError> {
    private_file::make_folder(folder)
}
