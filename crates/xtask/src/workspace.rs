//! Where the workspace is.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, bail};

/// The folder of the workspace's `Cargo.toml`, as cargo finds it from the current folder.
///
/// # Errors
/// Cargo does not start, or the current folder is in no workspace.
pub fn root() -> anyhow::Result<PathBuf> {
    let output = Command::new("cargo")
        .args(["locate-project", "--workspace", "--message-format", "plain"])
        .output()
        .context("cargo does not start")?;
    if !output.status.success() {
        bail!(
            "no workspace here: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    let manifest = PathBuf::from(String::from_utf8(output.stdout)?.trim());
    let root = manifest.parent().context("the manifest is in no folder")?;
    Ok(root.to_path_buf())
}
