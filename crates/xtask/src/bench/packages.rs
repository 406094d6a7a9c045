//! What the bench needs beyond the project: Debian packages, npm packages, release builds.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};
use cargo_metadata::MetadataCommand;

/// A program or a file, and the Debian package that holds it.
pub type Needed = (&'static str, &'static str);

/// For [`super::desktop`].
pub const DESKTOP: [Needed; 8] = [
    ("/usr/bin/Xvfb", "xvfb"),
    ("/usr/bin/xterm", "xterm"),
    (
        "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
        "fonts-dejavu-core",
    ),
    ("/usr/bin/chromium", "chromium"),
    ("/usr/bin/node", "nodejs"),
    ("/usr/bin/npm", "npm"),
    ("/usr/sbin/tc", "iproute2"),
    ("/usr/sbin/nft", "nftables"),
];
/// For [`super::vnc`].
pub const PEERS: [Needed; 4] = [
    ("/usr/bin/Xtigervnc", "tigervnc-standalone-server"),
    ("/usr/bin/x11vnc", "x11vnc"),
    ("/usr/bin/websockify", "websockify"),
    ("/usr/share/novnc", "novnc"),
];
/// For [`super::database`].
pub const SQLITE: [Needed; 1] = [("/usr/bin/sqlite3", "sqlite3")];
/// For [`super::database`].
pub const POSTGRES: [Needed; 2] = [
    ("/usr/lib/postgresql", "postgresql"),
    ("/usr/bin/psql", "postgresql-client"),
];

/// For [`super::rest`].
pub const REST: [Needed; 1] = [("/usr/bin/wrk", "wrk")];

/// Installs the Debian packages that are missing.
///
/// # Errors
/// They cannot be installed.
pub fn install(needed: &[Needed]) -> anyhow::Result<()> {
    let missing: Vec<_> = needed
        .iter()
        .filter(|(file, _)| !is_there(file))
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("==> installing {}", missing.join(" "));
    let mut install = Command::new("apt-get");
    install
        .args(["install", "-qq", "-y", "--no-install-recommends"])
        .args(&missing);
    succeed(install.env("DEBIAN_FRONTEND", "noninteractive"))
        .with_context(|| format!("please install {}", missing.join(" ")))
}

/// The folder with `drive.mjs`, its npm packages installed.
///
/// # Errors
/// They cannot be installed.
pub fn drive(root: &Path) -> anyhow::Result<PathBuf> {
    let folder = root.join("bench");
    if !folder.join("node_modules/playwright-core").exists() {
        println!("==> installing the npm packages of bench");
        succeed(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund"])
                .current_dir(&folder),
        )?;
    }
    Ok(folder)
}

/// Builds the programs of these crates as they are delivered; the folder that holds them.
///
/// # Errors
/// They do not build.
pub fn build(root: &Path, crates: &[&str]) -> anyhow::Result<PathBuf> {
    println!("==> building the programs");
    let mut build = Command::new("cargo");
    build.args(["build", "--release", "--locked"]);
    build.args(crates.iter().flat_map(|name| ["-p", *name]));
    succeed(build.current_dir(root))?;
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .no_deps()
        .exec()?;
    Ok(metadata.target_directory.join("release").into_std_path_buf())
}

/// Builds an example of a crate as programs are delivered; it stands in `examples` of their folder.
///
/// # Errors
/// It does not build.
pub fn build_example(root: &Path, package: &str, name: &str) -> anyhow::Result<()> {
    let mut build = Command::new("cargo");
    build.args(["build", "--release", "--locked", "-p", package, "--example", name]);
    succeed(build.current_dir(root))
}

/// The name may be found elsewhere on the path as well: Node often is.
fn is_there(file: &str) -> bool {
    let name = Path::new(file).file_name().unwrap_or_default();
    let found = || {
        Command::new("which")
            .arg(name)
            .output()
            .is_ok_and(|output| output.status.success())
    };
    Path::new(file).exists() || found()
}

fn succeed(command: &mut Command) -> anyhow::Result<()> {
    let status = command
        .status()
        .with_context(|| format!("{command:?} does not start"))?;
    ensure!(status.success(), "{command:?} failed");
    Ok(())
}
