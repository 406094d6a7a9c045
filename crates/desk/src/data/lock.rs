//! One program at a time speaks for this device.

use std::{
    fs::{File, OpenOptions},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use rustix::{
    fs::{FlockOperation, flock},
    io::Errno,
};

use super::DataError;

/// Held by the service, and by a command that speaks to the server by itself. Dropping it, or the
/// end of the process, lets the next one in.
#[derive(Debug)]
pub struct ServiceLock {
    _file: File,
}

impl ServiceLock {
    /// Takes the lock; `None` when another process holds it.
    ///
    /// # Errors
    /// When the lock file cannot be made.
    pub fn take(folder: &Path) -> Result<Option<Self>, DataError> {
        lock(
            &folder.join("service.lock"),
            FlockOperation::NonBlockingLockExclusive,
        )
        .map(|file| file.map(|file| Self { _file: file }))
    }
}

/// Waits for the lock file at `path` and holds it until the file is dropped.
pub fn wait_for(path: &Path) -> Result<File, DataError> {
    let busy = || DataError::io(path)(Errno::WOULDBLOCK.into());
    lock(path, FlockOperation::LockExclusive)?.ok_or_else(busy)
}

fn lock(path: &Path, how: FlockOperation) -> Result<Option<File>, DataError> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .open(path)
        .map_err(DataError::io(path))?;
    match flock(&file, how) {
        Ok(()) => Ok(Some(file)),
        Err(Errno::WOULDBLOCK) => Ok(None),
        Err(error) => Err(DataError::io(path)(error.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_holds_the_lock() {
        let folder = tempfile::tempdir().unwrap();
        let first = ServiceLock::take(folder.path()).unwrap();
        assert!(first.is_some());
        assert!(ServiceLock::take(folder.path()).unwrap().is_none());
        drop(first);
        assert!(ServiceLock::take(folder.path()).unwrap().is_some());
    }
}
