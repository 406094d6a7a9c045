//! How long a file may be. How long a function may be is clippy's, see `lints`.

use super::sources::Source;
use crate::texts;

const LONGEST: usize = 499;
const EXTENSIONS: &[&str] = &["rs", "ts", "html", "sh"];
/// Shell scripts without an extension.
const SCRIPTS: &[&str] = &["dev", ".ci/run"];

/// Files that have too many lines. Generated files are left out.
pub fn check(files: &[Source]) -> Vec<String> {
    files
        .iter()
        .filter(|file| is_measured(file))
        .filter(|file| file.text.lines().count() > LONGEST)
        .map(|file| {
            let lines = file.text.lines().count();
            format!(
                "{}:{lines}: {lines} lines, at most {LONGEST}: split it by noun or verb",
                file.path
            )
        })
        .collect()
}

fn is_measured(file: &Source) -> bool {
    if texts::generated_files().any(|generated| generated == file.path) {
        return false;
    }
    SCRIPTS.contains(&file.path.as_str()) || EXTENSIONS.iter().any(|extension| file.has_extension(extension))
}

#[cfg(test)]
mod tests {
    use super::super::sources::source;
    use super::*;

    #[test]
    fn a_file_of_500_lines_is_found_and_one_of_499_is_not() {
        let long = "x\n".repeat(500);
        let findings = check(&[
            source("web/src/a.ts", &long),
            source("dev", &long),
            source("b.rs", &long[2..]),
        ]);
        assert_eq!(findings.len(), 2);
        assert!(findings[0].starts_with("web/src/a.ts:500: 500 lines"));
    }

    #[test]
    fn generated_files_and_other_kinds_may_be_long() {
        let long = "x\n".repeat(900);
        assert!(
            check(&[
                source("crates/server/src/texts.rs", &long),
                source("docs/a.md", &long)
            ])
            .is_empty()
        );
    }
}
