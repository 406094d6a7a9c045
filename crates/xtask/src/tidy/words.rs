//! Words and file names that may not be in the project.

use regex::Regex;

use super::sources::Source;

/// Something that no line may hold.
struct Rule {
    pattern: &'static str,
    /// Which files it is about.
    applies: fn(&Source) -> bool,
    /// What is wrong and how to mend it.
    advice: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        pattern: r"\b(todo|unimplemented)!",
        applies: is_rust,
        advice: "unfinished code: finish it or leave it out",
    },
    Rule {
        pattern: r"\b(FIXME|XXX)\b",
        applies: |_| true,
        advice: "a note to self: mend it or file it",
    },
    Rule {
        pattern: r"#\[ignore\b",
        applies: is_rust,
        advice: "a test that never runs: mend it or delete it",
    },
    Rule {
        pattern: r"\b(test|it|describe)(\.describe)?\.(skip|fixme|only)\(",
        applies: is_browser_code,
        advice: "tests that do not run: mend them or delete them",
    },
    Rule {
        pattern: r"(?i)licence",
        applies: is_not_french,
        advice: "spelling: write `license`",
    },
    Rule {
        pattern: r"(^|[^\w.~$}/-])/(root|work|Users)/",
        applies: |_| true,
        advice: "a path of one machine: make it relative or a setting",
    },
    Rule {
        pattern: r"(?i)\b(anydesk|teamviewer|rustdesk)\b",
        applies: states_no_compatibility,
        advice: "a trademark of others: only where compatibility is stated (docs, rest)",
    },
];

const BANNED_NAMES: &[&str] = &["util", "utils", "common", "helper", "helpers", "manager", "misc"];

/// This folder has to spell out what it bans.
const OWN_FOLDER: &str = "crates/xtask/src/tidy/";

/// Lines that hold a banned word and files that have a banned name.
pub fn check(files: &[Source]) -> Vec<String> {
    let rules: Vec<(Regex, &Rule)> = RULES
        .iter()
        .map(|rule| (Regex::new(rule.pattern).expect("the rules are regular"), rule))
        .collect();
    let mut findings = Vec::new();
    for file in files {
        findings.extend(banned_name(file));
        if !file.path.starts_with(OWN_FOLDER) {
            findings.extend(banned_lines(file, &rules));
        }
    }
    findings
}

fn banned_lines(file: &Source, rules: &[(Regex, &Rule)]) -> Vec<String> {
    let rules: Vec<_> = rules.iter().filter(|(_, rule)| (rule.applies)(file)).collect();
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for (regex, rule) in &rules {
            if let Some(found) = regex.find(line) {
                let found = found.as_str().trim();
                findings.push(format!("{}:{}: `{found}`: {}", file.path, index + 1, rule.advice));
            }
        }
    }
    findings
}

fn banned_name(file: &Source) -> Option<String> {
    let stems = file
        .path
        .split('/')
        .map(|part| part.split('.').next().unwrap_or(part));
    let name = stems.into_iter().find(|stem| BANNED_NAMES.contains(stem))?;
    Some(format!(
        "{}:1: `{name}` says nothing: name it after its noun or verb",
        file.path
    ))
}

fn is_rust(file: &Source) -> bool {
    file.has_extension("rs")
}

/// In French it is the right spelling.
fn is_not_french(file: &Source) -> bool {
    !file.path.starts_with("locales/fr/")
}

fn is_browser_code(file: &Source) -> bool {
    ["ts", "mts", "js", "mjs"]
        .iter()
        .any(|extension| file.has_extension(extension))
}

fn states_no_compatibility(file: &Source) -> bool {
    let folders = [
        "docs/",
        "crates/server/src/rest/",
        "crates/server/tests/it/snapshots/rest_",
        "e2e/journeys/rest",
    ];
    let files = ["README.md", "CHANGELOG.md"];
    !folders.iter().any(|folder| file.path.starts_with(folder)) && !files.contains(&file.path.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::sources::source;
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<String> {
        check(&[source(path, text)])
    }

    #[test]
    fn every_banned_word_is_found_with_its_line() {
        let cases = [
            ("a.rs", "todo!()"),
            ("a.rs", "    unimplemented!(\"later\")"),
            ("dev", "# FIXME"),
            ("a.html", "XXX"),
            ("a.rs", "#[ignore]"),
            ("a.rs", "#[ignore = \"slow\"]"),
            ("e2e/a.spec.ts", "test.skip('x', () => {})"),
            ("e2e/a.spec.ts", "test.describe.only('x', () => {})"),
            ("README.md", "the Licence"),
            ("a.sh", "cd /root/x"),
            ("a.md", "in `/wor\u{6b}/main`"),
            ("a.ts", "// like TeamViewer"),
        ];
        for (path, line) in cases {
            let found = findings(path, &format!("fine\n{line}\n"));
            assert_eq!(found.len(), 1, "{path}: {line}");
            assert!(found[0].starts_with(&format!("{path}:2: ")), "{}", found[0]);
        }
    }

    #[test]
    fn words_that_only_look_alike_are_fine() {
        assert!(findings("a.rs", "let todos = \"XXXL license\"; // see $HOME/work/x").is_empty());
        assert!(findings("a.md", "fill in a todo! list, go to https://example.com/work/").is_empty());
        assert!(findings("web/a.ts", "set.only(1); page.locator('x').skip(1)").is_empty());
        assert!(findings("docs/rest.md", "as AnyDesk has it").is_empty());
        assert!(findings("locales/fr/portal.ftl", "license-title = Licence").is_empty());
    }

    #[test]
    fn names_that_say_nothing_are_found_in_files_and_folders() {
        for path in [
            "crates/portal/src/utils.rs",
            "web/src/common/a.ts",
            "e2e/helpers.ts",
            "a/manager.html",
        ] {
            assert_eq!(findings(path, "").len(), 1, "{path}");
        }
        assert!(findings("crates/portal/src/commonplace.rs", "").is_empty());
    }
}
