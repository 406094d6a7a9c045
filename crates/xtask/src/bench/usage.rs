//! What processes have used, from `/proc`.

use std::collections::BTreeMap;
use std::fs;

/// The kernel counts processor time in hundredths of a second for programs.
const TICKS_PER_SECOND: f64 = 100.0;

/// Processor seconds that a process and those it has started have used so far. Zero for one that is gone.
pub fn seconds_of_tree(root: u32) -> f64 {
    let processes = processes();
    let mut tree = vec![root];
    let mut next = 0;
    while next < tree.len() {
        let parent = tree[next];
        tree.extend(
            processes
                .iter()
                .filter(|(_, process)| process.parent == parent)
                .map(|(id, _)| *id),
        );
        next += 1;
    }
    tree.iter()
        .filter_map(|id| processes.get(id))
        .map(|process| process.seconds)
        .sum()
}

/// The load average of the last minute.
pub fn load() -> f64 {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace()
        .next()
        .and_then(|load| load.parse().ok())
        .unwrap_or(0.0)
}

/// Thousands of bytes of memory that a process has now. Zero for one that is gone.
pub fn memory(id: u32) -> u64 {
    memory_as(id, "VmRSS:")
}

/// The most that it has had since [`forget_peak`].
pub fn peak_memory(id: u32) -> u64 {
    memory_as(id, "VmHWM:")
}

/// Begins to measure the most memory of a process anew.
///
/// # Errors
/// The kernel does not do it.
pub fn forget_peak(id: u32) -> std::io::Result<()> {
    fs::write(format!("/proc/{id}/clear_refs"), "5")
}

fn memory_as(id: u32, name: &str) -> u64 {
    let text = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}

struct Process {
    parent: u32,
    seconds: f64,
}

fn processes() -> BTreeMap<u32, Process> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return BTreeMap::new();
    };
    let numbers = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    numbers
        .filter_map(|id| {
            let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
            Some((id, parse(&text)?))
        })
        .collect()
}

/// Reads a `/proc/…/stat`. The name in it may hold spaces and brackets (proc_pid_stat(5)).
fn parse(text: &str) -> Option<Process> {
    let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
    let number = |index: usize| fields.get(index)?.parse::<u64>().ok();
    Some(Process {
        parent: u32::try_from(number(1)?).ok()?,
        seconds: (number(11)? + number(12)?) as f64 / TICKS_PER_SECOND,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_brackets_does_not_shift_the_fields() {
        let text = "42 (a ) b) S 7 42 42 0 -1 4194304 90 0 0 0 150 50 3 4 20 0 1 0 100 0 0";
        let process = parse(text).unwrap();
        assert_eq!(process.parent, 7);
        assert!((process.seconds - 2.0).abs() < 1e-9);
        assert!(parse("42 (a) S").is_none());
    }

    #[test]
    fn this_process_is_found_below_its_parent() {
        let own = processes().remove(&std::process::id()).unwrap();
        assert!(processes().contains_key(&own.parent));
    }
}
