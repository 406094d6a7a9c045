//! That the lints which carry house rules are on, and are let off only where the house says so.

use regex::Regex;

use super::sources::Source;

/// What `clippy.toml` must say.
const CLIPPY: &[&str] = &[
    "too-many-lines-threshold = 80",
    "\"std::env::var\"",
    "\"std::time::Instant::now\"",
    "\"std::time::SystemTime::now\"",
    "\"jiff::Timestamp::now\"",
    "\"tokio::spawn\"",
];

/// What the workspace's `Cargo.toml` must say.
const WORKSPACE: &[&str] = &[
    "too_many_lines = \"deny\"",
    "disallowed_methods = \"deny\"",
    "missing_docs = \"warn\"",
];

/// Files that may ask the clock and the environment, and start tasks.
const NAMED_FILES: &[&str] = &["config.rs", "clock.rs", "main.rs", "tasks.rs", "build.rs"];
/// Where everything may: tests, and programs that are no part of the product.
const NAMED_FOLDERS: &[&str] = &["/tests/", "crates/testkit/", "crates/xtask/"];

/// Lints that are off and attributes that let them off in the wrong place.
pub fn check(files: &[Source]) -> Vec<String> {
    let mut findings = must_say(files, "clippy.toml", CLIPPY);
    findings.extend(must_say(files, "Cargo.toml", WORKSPACE));
    findings.extend(files.iter().filter_map(lints_not_inherited));
    let letting_off =
        Regex::new(r"clippy::(disallowed_methods|too_many_lines|all)\b").expect("it is regular");
    for file in files.iter().filter(|file| file.has_extension("rs")) {
        findings.extend(let_off(file, &letting_off));
    }
    findings
}

fn must_say(files: &[Source], path: &str, lines: &[&str]) -> Vec<String> {
    let Some(file) = files.iter().find(|file| file.path == path) else {
        return vec![format!("{path}:1: the file is gone: bring it back")];
    };
    let missing = lines.iter().filter(|line| !file.text.contains(**line));
    missing
        .map(|line| format!("{path}:1: `{line}` is gone: a house rule hangs on it, bring it back"))
        .collect()
}

fn lints_not_inherited(file: &Source) -> Option<String> {
    let is_member = file.path.starts_with("crates/") && file.file_name() == "Cargo.toml";
    let inherits = file.text.contains("[lints]\nworkspace = true");
    (is_member && !inherits)
        .then(|| format!("{}:1: no lints: add `[lints]` with `workspace = true`", file.path))
}

fn let_off(file: &Source, letting_off: &Regex) -> Vec<String> {
    if file.path.starts_with("crates/xtask/src/tidy/") {
        return Vec::new();
    }
    let tests = file.text.find("\n#[cfg(test)]\nmod ").unwrap_or(file.text.len());
    let first_test_line = file.text[..tests].lines().count();
    let lines = file.text.lines().enumerate();
    lines
        .filter_map(|(index, line)| {
            let lint = letting_off.captures(line)?.get(1)?.as_str();
            let advice = match lint {
                "disallowed_methods" if may_ask(file) || index >= first_test_line => return None,
                "disallowed_methods" => {
                    "only config, clock, main, tasks and tests may: take it as an argument"
                }
                "too_many_lines" => "80 lines are the limit: split the function",
                _ => "all of clippy: name the one lint that is wrong here",
            };
            Some(format!(
                "{}:{}: lets off `{lint}`: {advice}",
                file.path,
                index + 1
            ))
        })
        .collect()
}

fn may_ask(file: &Source) -> bool {
    let folder = NAMED_FOLDERS.iter().any(|folder| file.path.contains(folder));
    folder || NAMED_FILES.contains(&file.file_name())
}

#[cfg(test)]
mod tests {
    use super::super::sources::source;
    use super::*;

    fn with_settings(more: Vec<Source>) -> Vec<String> {
        let mut files = vec![
            source("clippy.toml", &CLIPPY.join("\n")),
            source("Cargo.toml", &WORKSPACE.join("\n")),
        ];
        files.extend(more);
        check(&files)
    }

    #[test]
    fn lints_may_be_let_off_only_in_named_files() {
        let attribute = "//! X\n#![allow(clippy::disallowed_methods, reason = \"it is the clock\")]\n";
        for path in ["crates/portal/src/clock.rs", "crates/store/tests/it/main.rs"] {
            assert!(with_settings(vec![source(path, attribute)]).is_empty(), "{path}");
        }
        let findings = with_settings(vec![source("crates/portal/src/sessions.rs", attribute)]);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("crates/portal/src/sessions.rs:2: lets off `disallowed_methods`"));
    }

    #[test]
    fn unit_tests_may_ask_the_clock_but_the_code_above_them_may_not() {
        let attribute = "#[allow(clippy::disallowed_methods)]\n";
        let text = format!("{attribute}fn a() {{}}\n\n#[cfg(test)]\nmod tests {{\n    {attribute}}}\n");
        let findings = with_settings(vec![source("crates/session/src/gate.rs", &text)]);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("crates/session/src/gate.rs:1: "));
    }

    #[test]
    fn the_length_of_functions_is_let_off_nowhere() {
        let file = source("crates/desk/src/main.rs", "#[expect(clippy::too_many_lines)]\n");
        assert!(with_settings(vec![file])[0].contains("split the function"));
    }

    #[test]
    fn a_setting_that_is_gone_is_found() {
        let files = [
            source("clippy.toml", ""),
            source("Cargo.toml", &WORKSPACE.join("\n")),
        ];
        assert_eq!(check(&files).len(), CLIPPY.len());
        assert!(check(&files[1..])[0].starts_with("clippy.toml:1: the file is gone"));
    }

    #[test]
    fn a_crate_that_does_not_take_the_workspaces_lints_is_found() {
        let bare = source("crates/a/Cargo.toml", "[package]\nname = \"a\"\n");
        let good = source("crates/b/Cargo.toml", "[lints]\nworkspace = true\n");
        let findings = with_settings(vec![bare, good]);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("crates/a/Cargo.toml:1: no lints"));
    }
}
