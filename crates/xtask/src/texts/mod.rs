//! `xtask texts`: typed accessors for the texts in `locales/`, so that a missing key does not compile.

mod accessors;
mod catalog;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, bail, ensure};

use catalog::Catalog;

/// The command that people are told to run.
pub const COMMAND: &str = "cargo run -p xtask -- texts";

/// A generated file and the Fluent files that it is made from, relative to the workspace.
struct Target {
    /// The Rust file that is written.
    rust: &'static str,
    /// The English Fluent files; one that does not exist counts as empty.
    fluent: &'static [&'static str],
}

const TARGETS: &[Target] = &[
    Target {
        rust: "crates/server/src/texts.rs",
        fluent: &["locales/en/portal.ftl", "locales/en/viewer.ftl"],
    },
    Target {
        rust: "crates/desk/src/texts.rs",
        fluent: &["locales/en/desk.ftl"],
    },
];

/// The files that this command writes, relative to the workspace.
pub fn generated_files() -> impl Iterator<Item = &'static str> {
    TARGETS.iter().map(|target| target.rust)
}

/// Writes every generated file that differs; with `check` writes nothing and fails instead.
///
/// # Errors
/// A Fluent file does not parse or breaks a rule of [`Catalog`], or a file is stale under `check`.
pub fn run(root: &Path, check: bool) -> anyhow::Result<()> {
    if check {
        let stale = stale_files(root)?;
        ensure!(stale.is_empty(), "stale: {}; run `{COMMAND}`", stale.join(", "));
        return Ok(());
    }
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

fn is_current(root: &Path, target: &Target, wanted: &str) -> bool {
    fs::read_to_string(root.join(target.rust)).is_ok_and(|found| found == wanted)
}

fn generate(root: &Path, target: &Target) -> anyhow::Result<String> {
    let mut catalog = Catalog::default();
    let mut present = Vec::new();
    for file in target.fluent {
        if !root.join(file).exists() {
            continue;
        }
        let source = fs::read_to_string(root.join(file)).with_context(|| (*file).to_owned())?;
        catalog.add(file, &source)?;
        present.push(*file);
    }
    let code = accessors::write(&catalog.messages()?, &present)?;
    format(root, &code)
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
