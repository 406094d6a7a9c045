//! Migrations are append-only: installations have run those that were released.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};

const FOLDER: &str = "crates/store/migrations";

/// Migrations that are in the last commit or in the last release and differ in the work tree.
///
/// # Errors
/// Git does not answer.
pub fn check(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut findings = changed_since(root, "HEAD")?;
    if let Some(release) = last_release(root)? {
        findings.extend(changed_since(root, &release)?);
    }
    findings.sort();
    findings.dedup();
    Ok(findings)
}

fn changed_since(root: &Path, commit: &str) -> anyhow::Result<Vec<String>> {
    let output = Command::new("git")
        .args(["diff", "--name-status", "--no-renames", commit, "--", FOLDER])
        .current_dir(root)
        .output()
        .context("git does not start")?;
    ensure!(
        output.status.success(),
        "git diff {commit}: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(judge(&String::from_utf8(output.stdout)?))
}

/// The newest tag before this commit; none before the first release.
fn last_release(root: &Path) -> anyhow::Result<Option<String>> {
    let output = Command::new("git")
        .args(["describe", "--tags", "--abbrev=0"])
        .current_dir(root)
        .output()
        .context("git does not start")?;
    if !output.status.success() {
        return Ok(None);
    }
    Ok(Some(String::from_utf8(output.stdout)?.trim().to_owned()))
}

/// Reads `git diff --name-status`: only additions are fine.
fn judge(name_status: &str) -> Vec<String> {
    let changes = name_status.lines().filter_map(|line| line.split_once('\t'));
    changes
        .filter(|(status, _)| *status != "A")
        .map(|(status, path)| {
            let what = if status == "D" { "deleted" } else { "changed" };
            format!("{path}:1: {what}, but migrations are append-only: restore it and add a new one")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_and_deleted_migrations_are_found_and_new_ones_are_fine() {
        let found = judge("A\tm/0003_c.sql\nM\tm/0001_a.sql\nD\tm/0002_b.sql\n");
        assert_eq!(found.len(), 2);
        assert!(found[0].starts_with("m/0001_a.sql:1: changed"));
        assert!(found[1].starts_with("m/0002_b.sql:1: deleted"));
    }

    #[test]
    fn no_change_is_fine() {
        assert!(judge("").is_empty());
    }
}
