//! `xtask texts`: typed accessors for the texts in `locales/`, so that a missing key does not compile.

mod accessors;
mod catalog;
mod completeness;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, bail, ensure};

use accessors::Files;
use catalog::Catalog;

/// The command that people are told to run.
pub const COMMAND: &str = "cargo run -p xtask -- texts";

/// Every language: its folder in `locales/`, and its name in `model::Language`. The first is the one
/// that the others are translated from.
pub const LANGUAGES: [(&str, &str); 4] = [
    ("en", "English"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
];

/// A generated file and what it is made from.
struct Target {
    /// The Rust file that is written, relative to the workspace.
    rust: &'static str,
    /// Which files of a language's folder belong to it, by name.
    holds: fn(&str) -> bool,
    /// The function of the crate that gives what writes numbers in a language.
    numbers: Option<&'static str>,
}

const TARGETS: &[Target] = &[
    Target {
        rust: "crates/server/src/texts.rs",
        holds: |file| !file.starts_with("desk"),
        numbers: Some("crate::locale::fluent_numbers"),
    },
    Target {
        rust: "crates/desk/src/texts.rs",
        holds: |file| file.starts_with("desk"),
        numbers: None,
    },
];

/// The files that this command writes, relative to the workspace.
pub fn generated_files() -> impl Iterator<Item = &'static str> {
    TARGETS.iter().map(|target| target.rust)
}

/// Writes every generated file that differs; with `check` writes nothing and fails instead.
///
/// # Errors
/// A Fluent file does not parse or breaks a rule of [`Catalog`], a language has gaps, or a file is
/// stale under `check`.
pub fn run(root: &Path, check: bool) -> anyhow::Result<()> {
    if check {
        let stale = stale_files(root)?;
        ensure!(stale.is_empty(), "stale: {}; run `{COMMAND}`", stale.join(", "));
    } else {
        write_all(root)?;
    }
    let gaps = gaps(root)?;
    ensure!(gaps.is_empty(), "{}", gaps.join("\n"));
    Ok(())
}

fn write_all(root: &Path) -> anyhow::Result<()> {
    for target in TARGETS {
        let wanted = generate(root, target)?;
        if is_current(root, target, &wanted) {
            continue;
        }
        fs::write(root.join(target.rust), wanted).with_context(|| target.rust.to_owned())?;
        println!("wrote {}", target.rust);
    }
    Ok(())
}

/// The generated files that do not match their texts.
///
/// # Errors
/// A Fluent file does not parse or breaks a rule of [`Catalog`].
pub fn stale_files(root: &Path) -> anyhow::Result<Vec<&'static str>> {
    let mut stale = Vec::new();
    for target in TARGETS {
        if !is_current(root, target, &generate(root, target)?) {
            stale.push(target.rust);
        }
    }
    Ok(stale)
}

/// What the other languages lack, or have too much of, compared with English; one line each.
///
/// # Errors
/// A Fluent file does not parse or breaks a rule of [`Catalog`].
pub fn gaps(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut gaps = Vec::new();
    for target in TARGETS {
        let files = files(root, target)?;
        let english = catalog(root, &files[0])?;
        for ((language, _), files) in LANGUAGES.iter().zip(&files) {
            gaps.extend(completeness::gaps(&english, &catalog(root, files)?, language)?);
        }
    }
    Ok(gaps)
}

fn is_current(root: &Path, target: &Target, wanted: &str) -> bool {
    fs::read_to_string(root.join(target.rust)).is_ok_and(|found| found == wanted)
}

fn generate(root: &Path, target: &Target) -> anyhow::Result<String> {
    let files = files(root, target)?;
    let english = catalog(root, &files[0])?;
    let code = accessors::write(&english.messages()?, &files, target.numbers)?;
    format(root, &code)
}

/// The Fluent files that belong to the target, relative to the workspace, sorted.
fn files(root: &Path, target: &Target) -> anyhow::Result<Files> {
    let mut found = Files::default();
    for ((language, _), found) in LANGUAGES.iter().zip(&mut found) {
        let folder = format!("locales/{language}");
        let entries = fs::read_dir(root.join(&folder)).with_context(|| folder.clone())?;
        for entry in entries {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".ftl") && (target.holds)(&name) {
                found.push(format!("{folder}/{name}"));
            }
        }
        found.sort();
    }
    Ok(found)
}

fn catalog(root: &Path, files: &[String]) -> anyhow::Result<Catalog> {
    let mut catalog = Catalog::default();
    for file in files {
        let source = fs::read_to_string(root.join(file)).with_context(|| file.clone())?;
        catalog.add(file, &source)?;
    }
    Ok(catalog)
}

/// Pipes the code through rustfmt, with the workspace's settings.
fn format(root: &Path, code: &str) -> anyhow::Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt does not start")?;
    child
        .stdin
        .take()
        .context("rustfmt has no input")?
        .write_all(code.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("rustfmt refuses the generated code");
    }
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_all_that_english_says() {
        let root = crate::workspace::root().expect("the tests run in the workspace");
        let gaps = gaps(&root).expect("the texts parse");
        assert!(gaps.is_empty(), "{}", gaps.join("\n"));
    }
}
