//! The text files of the work tree.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};

/// A text file that is in git or could be added to it.
pub struct Source {
    /// The path from the workspace's folder, with `/`.
    pub path: String,
    /// All of its text.
    pub text: String,
}

impl Source {
    /// Whether the file's name ends with `.` and this.
    pub fn has_extension(&self, extension: &str) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|found| found == extension)
    }

    /// The last part of the path.
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// Reads every text file that git knows or does not ignore. Lock files and what is no UTF-8 are left out.
///
/// # Errors
/// Git does not answer.
pub fn read(root: &Path) -> anyhow::Result<Vec<Source>> {
    let output = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .context("git does not start")?;
    ensure!(
        output.status.success(),
        "git ls-files: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    let list = String::from_utf8(output.stdout)?;
    let paths = list.split_terminator('\0').filter(|path| !is_lock_file(path));
    Ok(paths.filter_map(|path| read_one(root, path)).collect())
}

fn is_lock_file(path: &str) -> bool {
    path.ends_with("Cargo.lock") || path.ends_with("package-lock.json")
}

fn read_one(root: &Path, path: &str) -> Option<Source> {
    let text = fs::read_to_string(root.join(path)).ok()?;
    Some(Source {
        path: path.to_owned(),
        text,
    })
}

#[cfg(test)]
pub fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}
