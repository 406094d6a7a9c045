//! What this device says about itself.

use std::fs;

use model::DeviceReport;

/// The report on this device.
pub fn device() -> DeviceReport {
    let report = DeviceReport {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        host_name: hostname::get()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        operating_system: operating_system(&fs::read_to_string("/etc/os-release").unwrap_or_default()),
    };
    report.cleaned()
}

/// The name in a file of the format of os-release(5), or the kind of system that this program
/// was built for.
fn operating_system(os_release: &str) -> String {
    let quotes = ['"', '\''];
    os_release
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))
        .map(|name| name.trim().trim_matches(quotes))
        .filter(|name| !name.is_empty())
        .unwrap_or(std::env::consts::OS)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_has_the_name_that_its_makers_gave_it() {
        let text = "ID=x\nPRETTY_NAME=\"Some Linux 12 (name)\"\nVERSION=12\n";
        assert_eq!(operating_system(text), "Some Linux 12 (name)");
        assert_eq!(operating_system("PRETTY_NAME=\"\"\n"), std::env::consts::OS);
        assert_eq!(operating_system(""), std::env::consts::OS);
    }
}
