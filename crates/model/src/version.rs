//! Versions of programs, as far as one is older than another.

/// Whether `version` is older than `current`. What is no version is not older: nothing is known of it.
pub fn is_outdated(version: &str, current: &str) -> bool {
    match (Version::read(version), Version::read(current)) {
        (Some(version), Some(current)) => version < current,
        _ => false,
    }
}

/// Numbers with dots between them; then whether it was released, for `1.2.0-rc1` comes before `1.2.0`.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    numbers: Vec<u64>,
    is_released: bool,
}

impl Version {
    fn read(text: &str) -> Option<Self> {
        // What stands behind a plus says how it was built.
        let text = text.trim().split('+').next().unwrap_or_default();
        let (numbers, is_released) = match text.split_once('-') {
            Some((numbers, _)) => (numbers, false),
            None => (text, true),
        };
        let numbers: Result<Vec<u64>, _> = numbers.split('.').map(str::parse).collect();
        let mut numbers = numbers.ok()?;
        // 1.2 and 1.2.0 are one.
        while numbers.last() == Some(&0) {
            numbers.pop();
        }
        Some(Self { numbers, is_released })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_their_numbers() {
        for (version, current, outdated) in [
            ("1.2.3", "1.2.3", false),
            ("1.2", "1.2.0", false),
            ("1.2.2", "1.2.3", true),
            ("1.9.0", "1.10.0", true),
            ("1.10.0", "1.9.0", false),
            ("2.0", "1.9.9", false),
            ("1.2.3-rc1", "1.2.3", true),
            ("1.2.3+local", "1.2.3", false),
            ("0.1.0", "1.2.3", true),
            ("", "1.2.3", false),
            ("unknown", "1.2.3", false),
            ("1.x", "1.2.3", false),
            ("99999999999999999999", "1.2.3", false),
        ] {
            assert_eq!(is_outdated(version, current), outdated, "{version} {current}");
        }
    }
}
