//! `xtask ci`: everything that must hold before a change goes in.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};

use crate::tidy;

/// Runs format check, lints, dependency rules, house rules and tests, cheapest first, and stops at the
/// first that fails.
///
/// # Errors
/// The first step that fails, by name.
pub fn run(root: &Path) -> anyhow::Result<()> {
    cargo(root, "format", &["fmt", "--all", "--check"])?;
    cargo(
        root,
        "lints",
        &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
    )?;
    if is_installed("deny") {
        cargo(
            root,
            "dependencies",
            &["deny", "--offline", "check", "bans", "licenses", "sources"],
        )?;
    }
    println!("==> tidy");
    tidy::run(root)?;
    let tests: &[&str] = if is_installed("nextest") {
        &["nextest", "run", "--workspace"]
    } else {
        &["test", "--workspace"]
    };
    cargo(root, "tests", tests)
}

fn cargo(root: &Path, step: &str, arguments: &[&str]) -> anyhow::Result<()> {
    println!("==> {step}: cargo {}", arguments.join(" "));
    let status = Command::new("cargo")
        .args(arguments)
        .current_dir(root)
        .status()
        .context("cargo does not start")?;
    ensure!(status.success(), "{step}: `cargo {}` failed", arguments.join(" "));
    Ok(())
}

/// Whether cargo has this subcommand.
fn is_installed(subcommand: &str) -> bool {
    let mut probe = Command::new("cargo");
    probe
        .args([subcommand, "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    probe.status().is_ok_and(|status| status.success())
}
