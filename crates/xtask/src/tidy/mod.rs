//! `xtask tidy`: the house rules that no other tool knows. Each check is a pure function over what the
//! workspace holds and says `file:line: what is wrong: how to mend it`.

mod lengths;
mod lints;
mod migrations;
mod rooms;
mod sources;
mod words;

use std::path::Path;

use anyhow::bail;

use crate::texts;

/// Runs all checks and prints what they find.
///
/// # Errors
/// At least one check found something, or the workspace could not be read.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let files = sources::read(root)?;
    let mut findings = rooms::check(&rooms::arrows(root)?);
    findings.extend(lengths::check(&files));
    findings.extend(words::check(&files));
    findings.extend(lints::check(&files));
    findings.extend(migrations::check(root)?);
    for stale in texts::stale_files(root)? {
        findings.push(format!(
            "{stale}:1: does not match its texts: run `{}`",
            texts::COMMAND
        ));
    }
    findings.extend(texts::gaps(root)?);
    if findings.is_empty() {
        println!("tidy: {} files, nothing to mend", files.len());
        return Ok(());
    }
    for finding in &findings {
        eprintln!("{finding}");
    }
    bail!("tidy: {} to mend", findings.len());
}
