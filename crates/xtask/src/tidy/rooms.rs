//! The arrows between the rooms, as `ARCHITECTURE.md` draws them.

use std::path::Path;

use cargo_metadata::{DependencyKind, MetadataCommand};

/// A crate of the workspace and what it may reach.
struct Room {
    name: &'static str,
    /// Rooms it may use, in the program and in its tests.
    may_use: &'static [&'static str],
    /// Crates from outside that the program may not use here, with the reason in the room's row.
    must_not: &'static [&'static str],
}

const fn room(
    name: &'static str,
    may_use: &'static [&'static str],
    must_not: &'static [&'static str],
) -> Room {
    Room {
        name,
        may_use,
        must_not,
    }
}

const PURE: &[&str] = &["tokio", "sqlx", "axum", "askama"];

const ROOMS: &[Room] = &[
    room("model", &[], PURE),
    room("wire", &["model"], PURE),
    room("store", &["model"], &["axum", "askama"]),
    room("forge", &["model"], &["sqlx", "axum", "askama"]),
    room(
        "portal",
        &["model", "wire", "store", "forge"],
        &["sqlx", "axum", "askama"],
    ),
    room("relay", &["model"], &["sqlx", "axum", "askama"]),
    room("server", &["portal", "relay", "model", "wire"], &["sqlx"]),
    room("session", &["model", "wire"], PURE),
    room("media", &[], PURE),
    room("platform", &[], PURE),
    room(
        "desk",
        &["session", "media", "platform", "wire", "model"],
        &["sqlx", "axum", "askama"],
    ),
    room("testkit", EVERY_ROOM, &[]),
    room("xtask", &[], &["sqlx", "axum"]),
];

const EVERY_ROOM: &[&str] = &[
    "model", "wire", "store", "forge", "portal", "relay", "server", "session", "media", "platform", "desk",
];

/// The room that only tests may use.
const TESTKIT: &str = "testkit";

/// One crate that another one names in its manifest.
#[derive(Debug)]
pub struct Arrow {
    /// The crate with the manifest.
    pub from: String,
    /// The crate it names.
    pub to: String,
    /// Whether that crate is in this workspace.
    pub inside: bool,
    /// Whether only tests use it.
    pub dev: bool,
}

/// Every arrow that starts in the workspace.
///
/// # Errors
/// `cargo metadata` fails.
pub fn arrows(root: &Path) -> anyhow::Result<Vec<Arrow>> {
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .no_deps()
        .exec()?;
    let mut arrows = Vec::new();
    for package in &metadata.packages {
        for dependency in &package.dependencies {
            arrows.push(Arrow {
                from: package.name.to_string(),
                to: dependency.name.clone(),
                inside: dependency.path.is_some(),
                dev: dependency.kind == DependencyKind::Development,
            });
        }
    }
    Ok(arrows)
}

/// Arrows that the table does not have, and crates that have no row in it.
pub fn check(arrows: &[Arrow]) -> Vec<String> {
    arrows.iter().filter_map(problem).collect()
}

fn problem(arrow: &Arrow) -> Option<String> {
    let Arrow {
        from,
        to,
        inside,
        dev,
    } = arrow;
    let place = format!("crates/{from}/Cargo.toml:1");
    let Some(room) = ROOMS.iter().find(|room| room.name == from) else {
        return Some(format!(
            "{place}: `{from}` is in no room: give it a row in ARCHITECTURE.md and in xtask's tidy/rooms.rs"
        ));
    };
    if !inside {
        let banned = !dev && room.must_not.contains(&to.as_str());
        return banned
            .then(|| format!("{place}: `{from}` may not use `{to}`: move the code to the room that may"));
    }
    if to == TESTKIT {
        return (!dev)
            .then(|| format!("{place}: only tests use `{TESTKIT}`: put it under [dev-dependencies]"));
    }
    let allowed = room.may_use.contains(&to.as_str());
    (!allowed).then(|| {
        format!("{place}: no arrow leads from `{from}` to `{to}`: see the rooms' table in ARCHITECTURE.md")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrow(from: &str, to: &str, inside: bool, dev: bool) -> Arrow {
        Arrow {
            from: from.to_owned(),
            to: to.to_owned(),
            inside,
            dev,
        }
    }

    #[test]
    fn arrows_of_the_table_are_fine() {
        let arrows = [
            arrow("server", "portal", true, false),
            arrow("portal", "store", true, false),
            arrow("desk", "media", true, false),
            arrow("portal", "tokio", false, false),
            arrow("portal", "testkit", true, true),
            arrow("session", "tokio", false, true),
        ];
        assert_eq!(check(&arrows), Vec::<String>::new());
    }

    #[test]
    fn an_arrow_that_is_not_in_the_table_is_found() {
        for (from, to) in [
            ("server", "store"),
            ("model", "wire"),
            ("desk", "portal"),
            ("media", "model"),
        ] {
            let findings = check(&[arrow(from, to, true, false)]);
            assert_eq!(findings.len(), 1, "{from} to {to}");
            assert!(findings[0].starts_with(&format!("crates/{from}/Cargo.toml:1: no arrow leads")));
        }
    }

    #[test]
    fn a_crate_that_the_room_must_not_have_is_found() {
        for (from, to) in [
            ("server", "sqlx"),
            ("portal", "axum"),
            ("session", "tokio"),
            ("model", "sqlx"),
        ] {
            let findings = check(&[arrow(from, to, false, false)]);
            assert!(findings[0].contains("may not use"), "{from} to {to}");
        }
    }

    #[test]
    fn testkit_outside_of_tests_is_found() {
        assert!(check(&[arrow("portal", "testkit", true, false)])[0].contains("only tests use"));
    }

    #[test]
    fn a_crate_without_a_room_is_found() {
        assert!(check(&[arrow("attic", "serde", false, false)])[0].contains("is in no room"));
    }

    #[test]
    fn no_row_of_the_table_closes_a_circle() {
        for room in ROOMS {
            for below in room.may_use {
                let back = ROOMS
                    .iter()
                    .any(|other| other.name == *below && other.may_use.contains(&room.name));
                assert!(!back, "{} and {below} use each other", room.name);
            }
        }
    }
}
