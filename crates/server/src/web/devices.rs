//! Browsers and network addresses in words.

use std::net::IpAddr;

use crate::texts::Texts;

/// What browsers say of themselves, and what they are called. The first that fits counts: many say
/// that they are others, too.
const BROWSERS: [(&str, &str); 13] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];

/// What they say of the system that they run on.
const SYSTEMS: [(&str, &str); 8] = [
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
    ("X11", "Unix"),
];

/// A browser and its system, by what the browser calls itself.
pub fn device_name(t: &Texts, browser: &str) -> String {
    let find = |names: &[(&str, &'static str)]| {
        let known = names.iter().find(|(mark, _)| browser.contains(mark));
        known.map(|(_, name)| *name)
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => t.device_name(browser, system),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => t.device_unknown(),
    }
}

/// Where a network address is, as seen from this server.
pub fn place_name(t: &Texts, address: &str) -> String {
    let Ok(address) = address.parse::<IpAddr>() else {
        return String::new();
    };
    match address.to_canonical() {
        address if address.is_loopback() => t.place_server(),
        IpAddr::V4(address) if address.is_private() || address.is_link_local() => t.place_local(),
        IpAddr::V6(address) if address.is_unique_local() || address.is_unicast_link_local() => {
            t.place_local()
        }
        _ => t.place_internet(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_and_systems_are_told_from_what_they_say() {
        let texts = Texts::all();
        let t = texts.of(model::Language::English);
        for (said, name) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox on Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/141.0.0.0 Mobile Safari/537.36",
                "Chrome on Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari on iOS",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
                "Safari on macOS",
            ),
            ("curl/8.5.0", "curl"),
            ("<b>nothing</b>", "Unknown device"),
            ("", "Unknown device"),
        ] {
            assert_eq!(device_name(t, said), name, "{said}");
        }
    }

    #[test]
    fn addresses_are_here_near_or_far() {
        let texts = Texts::all();
        let t = texts.of(model::Language::English);
        for (address, place) in [
            ("127.0.0.1", "this server"),
            ("::1", "this server"),
            ("::ffff:127.0.0.1", "this server"),
            ("192.168.1.7", "local network"),
            ("fd12::1", "local network"),
            ("fe80::1", "local network"),
            ("203.0.113.5", "internet"),
            ("2001:db8::1", "internet"),
            ("", ""),
        ] {
            assert_eq!(place_name(t, address), place, "{address}");
        }
    }
}
