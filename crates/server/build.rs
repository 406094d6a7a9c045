//! Finds the built browser code and gives its version to the program.

use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash, Hasher},
    path::PathBuf,
};

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let web = root.join("../../web/dist");
    // Without the browser code the program still builds, for those who work on other rooms.
    fs::create_dir_all(&web).expect("web/dist can be made");
    let web = web.canonicalize().expect("web/dist is there");
    let mut names: Vec<PathBuf> = fs::read_dir(&web)
        .expect("web/dist can be read")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    names.sort();
    let mut hasher = DefaultHasher::new();
    for name in names {
        name.file_name().hash(&mut hasher);
        fs::read(&name).unwrap_or_default().hash(&mut hasher);
        println!("cargo:rerun-if-changed={}", name.display());
    }
    println!("cargo:rerun-if-changed={}", web.display());
    println!("cargo:rustc-env=DESKWARDEN_WEB={}", web.display());
    println!("cargo:rustc-env=DESKWARDEN_ASSETS={:016x}", hasher.finish());
}
