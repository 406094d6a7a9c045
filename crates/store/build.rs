//! Rebuilds the crate when a migration is added: the folder is embedded at compile time.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
