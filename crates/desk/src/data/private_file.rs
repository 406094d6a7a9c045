//! Files that only their owner may read, replaced in one step.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions},
    io::{ErrorKind, Read, Write},
    os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use super::DataError;

/// No file here is longer, in bytes.
const LONGEST: u64 = 1 << 20;

/// Makes a folder that only its owner may enter; takes the others' rights from an existing one.
pub fn make_folder(folder: &Path) -> Result<(), DataError> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(DataError::io(folder))?;
    let mode = fs::metadata(folder).map_err(DataError::io(folder))?.mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    fs::set_permissions(folder, Permissions::from_mode(0o700)).map_err(DataError::io(folder))
}

/// The content of a private file; `None` if there is none.
///
/// # Errors
/// Also when others may read it: a secret that was readable must be looked at by a person.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>, DataError> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(DataError::io(path)(error)),
    };
    let mode = file.metadata().map_err(DataError::io(path))?.mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(DataError::ReadableByOthers {
            path: path.to_owned(),
            mode,
        });
    }
    let mut content = Vec::new();
    file.take(LONGEST)
        .read_to_end(&mut content)
        .map_err(DataError::io(path))?;
    Ok(Some(content))
}

/// Writes a private file. It has the old content or the new one, also after a loss of power.
pub fn replace(path: &Path, content: &[u8]) -> Result<(), DataError> {
    let beside = write_beside(path, content)?;
    fs::rename(&beside, path).map_err(DataError::io(path))?;
    sync_folder(path)
}

/// Writes a private file unless there is one already; says whether it did.
pub fn create(path: &Path, content: &[u8]) -> Result<bool, DataError> {
    let beside = write_beside(path, content)?;
    // A hard link never replaces: of two programs that start at once, one wins.
    let linked = fs::hard_link(&beside, path);
    let _gone = fs::remove_file(&beside);
    match linked {
        Ok(()) => sync_folder(path).map(|()| true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(DataError::io(path)(error)),
    }
}

/// Removes a file; it is fine if there is none.
pub fn remove(path: &Path) -> Result<(), DataError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(DataError::io(path)(error)),
        _ => Ok(()),
    }
}

fn write_beside(path: &Path, content: &[u8]) -> Result<PathBuf, DataError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{:016x}.new", rand::random::<u64>()));
    let beside = path.with_file_name(name);
    let write = || {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&beside)?;
        file.write_all(content)?;
        file.sync_all()
    };
    if let Err(error) = write() {
        let _gone = fs::remove_file(&beside);
        return Err(DataError::io(path)(error));
    }
    Ok(beside)
}

fn sync_folder(path: &Path) -> Result<(), DataError> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(DataError::io(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_file_is_created_once_and_has_no_rights_for_others() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        assert!(create(&path, b"first").unwrap());
        assert!(!create(&path, b"second").unwrap());
        assert_eq!(read(&path).unwrap().as_deref(), Some(&b"first"[..]));
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "no file is left beside it"
        );
    }

    #[test]
    fn a_file_that_others_may_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        replace(&path, b"x").unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(
            read(&path),
            Err(DataError::ReadableByOthers { mode: 0o640, .. })
        ));
    }

    #[test]
    fn an_open_folder_is_closed_to_others() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        fs::create_dir_all(&inner).unwrap();
        fs::set_permissions(&inner, Permissions::from_mode(0o755)).unwrap();
        make_folder(&inner).unwrap();
        assert_eq!(fs::metadata(&inner).unwrap().mode() & 0o777, 0o700);
    }
}
