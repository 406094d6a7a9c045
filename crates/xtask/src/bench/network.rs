//! Where the host side runs: on this machine's own network, or behind a path that loses packets.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::Command;

use anyhow::ensure;

use super::programs::ask;

const NAMESPACE: &str = "deskwarden-bench";
const HOST_SIDE: &str = "dwbench-host";
const VIEWER_SIDE: &str = "dwbench-view";
const HOST_ADDRESS: Ipv4Addr = Ipv4Addr::new(10, 77, 91, 1);
const VIEWER_ADDRESS: Ipv4Addr = Ipv4Addr::new(10, 77, 91, 2);

/// Where the host side runs.
pub enum Place {
    /// Beside the browser.
    Here,
    /// In a network namespace.
    Behind(WeakPath),
}

/// A network namespace whose only way out loses packets both ways. Dropping it removes it.
pub struct WeakPath(());

impl Place {
    /// A command that runs there.
    pub fn command(&self, program: &Path) -> Command {
        match self {
            Self::Here => Command::new(program),
            Self::Behind(_) => {
                let mut command = Command::new("ip");
                command.args(["netns", "exec", NAMESPACE]).arg(program);
                command
            }
        }
    }

    /// The address at which the server answers the browser.
    pub fn address(&self, http: u16, https: u16) -> SocketAddr {
        match self {
            Self::Here => (Ipv4Addr::LOCALHOST, http).into(),
            Self::Behind(_) => (HOST_ADDRESS, https).into(),
        }
    }

    /// The server's address for the browser.
    pub fn origin(&self, http: u16, https: u16) -> String {
        let scheme = match self {
            Self::Here => "http",
            Self::Behind(_) => "https",
        };
        format!("{scheme}://{}", self.address(http, https))
    }
}

impl WeakPath {
    /// Makes one with this loss in percent and delay in milliseconds, each way. Without the kernel's
    /// `netem` there is no delay. Needs root.
    ///
    /// # Errors
    /// What `ip` or `nft` say.
    pub fn make(loss: u32, delay: u32) -> anyhow::Result<Self> {
        remove();
        ip(&format!("netns add {NAMESPACE}"))?;
        let path = Self(());
        ip(&format!(
            "link add {HOST_SIDE} netns {NAMESPACE} type veth peer name {VIEWER_SIDE}"
        ))?;
        ip(&format!("addr add {VIEWER_ADDRESS}/30 dev {VIEWER_SIDE}"))?;
        ip(&format!("link set {VIEWER_SIDE} up"))?;
        ip(&format!(
            "-n {NAMESPACE} addr add {HOST_ADDRESS}/30 dev {HOST_SIDE}"
        ))?;
        ip(&format!("-n {NAMESPACE} link set {HOST_SIDE} up"))?;
        ip(&format!("-n {NAMESPACE} link set lo up"))?;
        lose(loss)?;
        if let Err(error) = slow_down(delay) {
            println!("==> no delay on the path with loss: {error}");
        }
        Ok(path)
    }
}

impl Drop for WeakPath {
    fn drop(&mut self) {
        remove();
    }
}

fn lose(percent: u32) -> anyhow::Result<()> {
    let drop = format!("numgen random mod 100 < {percent} drop;");
    let rules = format!(
        "table inet weather {{\n\
           chain leaving {{ type filter hook output priority 0; oifname {HOST_SIDE} {drop} }}\n\
           chain arriving {{ type filter hook input priority 0; iifname {HOST_SIDE} {drop} }}\n}}\n"
    );
    ask(
        Command::new("ip").args(["netns", "exec", NAMESPACE, "nft", "-f", "-"]),
        &rules,
    )?;
    Ok(())
}

fn slow_down(milliseconds: u32) -> anyhow::Result<()> {
    let delay = format!("root netem delay {milliseconds}ms limit 10000");
    run("tc", &format!("qdisc add dev {VIEWER_SIDE} {delay}"))?;
    run("tc", &format!("-n {NAMESPACE} qdisc add dev {HOST_SIDE} {delay}"))
}

/// Removes what an earlier run has left; the pair of interfaces goes with its namespace.
fn remove() {
    let _there_is_none = Command::new("ip").args(["netns", "del", NAMESPACE]).output();
}

fn ip(words: &str) -> anyhow::Result<()> {
    run("ip", words)
}

fn run(program: &str, words: &str) -> anyhow::Result<()> {
    let output = Command::new(program).args(words.split(' ')).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{program} {words}: {}", said.trim());
    Ok(())
}
