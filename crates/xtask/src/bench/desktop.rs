//! `xtask bench desktop`: from a change on the desktop to the decoded picture in the browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::browser::{Browser, Connected};
use super::figures::{Goal, Run, median, print_goals, print_runs, quantile};
use super::network::{Place, WeakPath};
use super::painter::Content;
use super::stage::Stage;
use super::vnc::{Kind, Peer};
use super::{DesktopArguments, Part, clock, packages, usage};

/// What happens at a start is not measured: bandwidth estimates rise, pictures get sharp.
const SETTLE: Duration = Duration::from_secs(6);
/// The path of the measurement with loss, each way.
const LOSS_PERCENT: u32 = 2;
const DELAY_MS: u32 = 10;
/// Connecting is measured this many times as often: each is short.
const CONNECTS_PER_REPEAT: usize = 3;
const OURS: &str = "Deskwarden";

/// Measures all that was asked for and prints it.
///
/// # Errors
/// What could not be built, started or measured.
pub fn run(root: &Path, arguments: &DesktopArguments) -> anyhow::Result<()> {
    packages::install(&packages::DESKTOP)?;
    if arguments.peers {
        packages::install(&packages::PEERS)?;
    }
    let drive = packages::drive(root)?;
    let programs = match &arguments.programs {
        Some(programs) => programs.canonicalize()?,
        None => packages::build(root, &["server", "desk"])?,
    };
    let dropped = tempfile::tempdir()?;
    let logs = arguments
        .logs
        .clone()
        .unwrap_or_else(|| dropped.path().to_owned());
    fs::create_dir_all(&logs)?;
    let mut bench = DesktopBench {
        arguments,
        programs,
        drive,
        logs,
        runs: Vec::new(),
        connects: Vec::new(),
    };
    let outcome = bench.all();
    print_runs(&bench.runs);
    print_connects(&bench.connects);
    print_goals(&goals(&bench));
    outcome
}

struct DesktopBench<'a> {
    arguments: &'a DesktopArguments,
    programs: PathBuf,
    drive: PathBuf,
    logs: PathBuf,
    runs: Vec<Run>,
    connects: Vec<Connected>,
}

/// Whose processor time is counted.
struct Processes {
    senders: Vec<u32>,
    display: u32,
}

impl DesktopBench<'_> {
    fn all(&mut self) -> anyhow::Result<()> {
        for _ in 0..self.arguments.repeat {
            if self.arguments.only != [Part::Loss] {
                self.ours()?;
            }
            if self.arguments.peers {
                self.peer(Kind::TigerVnc)?;
                self.peer(Kind::X11Vnc)?;
            }
            if self.arguments.wants(Part::Loss) {
                self.loss()?;
            }
        }
        Ok(())
    }

    fn ours(&mut self) -> anyhow::Result<()> {
        let mut stage = Stage::open(&self.programs, &self.drive, &self.logs, &Place::Here)?;
        let processes = processes(&stage);
        if self.arguments.wants(Part::Connect) {
            stage.desktop.paint(Content::Small)?;
            for _ in 0..CONNECTS_PER_REPEAT {
                self.connects.push(stage.connect()?);
                stage.browser.leave()?;
            }
        }
        if self.arguments.wants(Part::Idle) {
            stage.desktop.paint(Content::Still)?;
            sleep(SETTLE);
            self.runs.push(self.unwatched(&processes));
        }
        stage.desktop.paint(Content::Still)?;
        stage.connect()?;
        let contents = self.contents();
        for (name, content) in contents {
            stage.desktop.paint(content)?;
            sleep(SETTLE);
            self.measure(name, OURS, &mut stage.browser, &processes)?;
        }
        stage.browser.leave()
    }

    fn peer(&mut self, kind: Kind) -> anyhow::Result<()> {
        let mut peer = Peer::open(kind, &self.drive, &self.logs)?;
        let processes = Processes {
            senders: peer.senders(),
            display: peer.desktop.server.id(),
        };
        for (name, content) in self.contents() {
            peer.desktop.paint(content)?;
            sleep(SETTLE);
            self.measure(name, kind.name(), &mut peer.browser, &processes)?;
        }
        Ok(())
    }

    fn loss(&mut self) -> anyhow::Result<()> {
        let place = Place::Behind(WeakPath::make(LOSS_PERCENT, DELAY_MS)?);
        let mut stage = Stage::open(&self.programs, &self.drive, &self.logs, &place)?;
        let processes = processes(&stage);
        stage.desktop.paint(Content::Scroll)?;
        stage.connect()?;
        sleep(SETTLE);
        self.measure("scroll, 2 % loss", OURS, &mut stage.browser, &processes)?;
        stage.browser.leave()
    }

    fn contents(&self) -> Vec<(&'static str, Content)> {
        let all = [
            (Part::Idle, "still", Content::Still),
            (Part::Small, "small", Content::Small),
            (Part::Scroll, "scroll", Content::Scroll),
        ];
        let wanted = all.into_iter().filter(|(part, ..)| self.arguments.wants(*part));
        wanted.map(|(_, name, content)| (name, content)).collect()
    }

    fn measure(
        &mut self,
        content: &'static str,
        viewer: &'static str,
        browser: &mut Browser,
        processes: &Processes,
    ) -> anyhow::Result<()> {
        let groups = [
            processes.senders.clone(),
            vec![processes.display],
            vec![browser.id()],
        ];
        let (start, before) = (clock::now(), used(&groups));
        let seen = browser.watch(self.arguments.seconds)?;
        let (seconds, after) = (start.elapsed().as_secs_f64(), used(&groups));
        if self.arguments.track {
            println!("{:#}", browser.track()?);
        }
        let latency = quantile(&seen.latencies, 0.5).zip(quantile(&seen.latencies, 0.95));
        let run = Run {
            content,
            viewer,
            latency,
            shown: seen.latencies.len() as f64 / self.arguments.seconds as f64,
            torn: seen.torn,
            longest: seen.longest_still,
            kilobytes: seen.bytes / 1000.0 / seconds,
            processor: std::array::from_fn(|i| (after[i] - before[i]) / seconds * 100.0),
            load: usage::load(),
        };
        println!("{run}");
        self.runs.push(run);
        Ok(())
    }

    /// What the client uses while nobody looks.
    fn unwatched(&self, processes: &Processes) -> Run {
        let groups = [processes.senders.clone(), vec![processes.display], Vec::new()];
        let (start, before) = (clock::now(), used(&groups));
        sleep(Duration::from_secs(self.arguments.seconds));
        let (seconds, after) = (start.elapsed().as_secs_f64(), used(&groups));
        let run = Run {
            content: "still",
            viewer: "nobody",
            processor: std::array::from_fn(|i| (after[i] - before[i]) / seconds * 100.0),
            load: usage::load(),
            ..Run::default()
        };
        println!("{run}");
        run
    }

    fn value(&self, content: &str, viewer: &str, of: impl Fn(&Run) -> f64) -> Option<f64> {
        let runs = self
            .runs
            .iter()
            .filter(|run| run.content == content && run.viewer == viewer);
        let values: Vec<f64> = runs.map(of).collect();
        quantile(&values, 0.5)
    }
}

fn processes(stage: &Stage) -> Processes {
    Processes {
        senders: vec![stage.client.id()],
        display: stage.desktop.server.id(),
    }
}

/// Processor seconds that each group has used so far.
fn used(groups: &[Vec<u32>; 3]) -> [f64; 3] {
    std::array::from_fn(|i| groups[i].iter().map(|id| usage::seconds_of_tree(*id)).sum())
}

fn print_connects(connects: &[Connected]) {
    if connects.is_empty() {
        return;
    }
    println!("\n| connect | ms of each |\n|---|---|");
    let each = |of: fn(&Connected) -> f64| {
        let values: Vec<String> = connects.iter().map(|one| format!("{:.0}", of(one))).collect();
        values.join(", ")
    };
    println!("| click → password field | {} |", each(|one| one.asked));
    println!("| click → first picture | {} |", each(|one| one.shown));
}

fn goals(bench: &DesktopBench<'_>) -> Vec<Goal> {
    let latency = |run: &Run| run.latency.map_or(f64::INFINITY, |(median, _)| median);
    let at_most = |text: &str, value: Option<f64>, bound: f64, unit: &str| {
        value.map(|value| Goal {
            text: format!("{text}: at most {bound} {unit}"),
            value: format!("{value:.1} {unit}"),
            reached: value <= bound,
        })
    };
    let tiger = bench.value("scroll", Kind::TigerVnc.name(), latency);
    let shown = bench.value("scroll", OURS, |run| run.shown).map(|shown| Goal {
        text: "scroll, shown: at least 30/s".to_owned(),
        value: format!("{shown:.1}/s"),
        reached: shown >= 30.0,
    });
    let connect = median(bench.connects.iter().map(|one| one.shown));
    let connect = (!bench.connects.is_empty()).then_some(connect);
    let host = |run: &Run| run.processor[0];
    let lost = bench.runs.iter().filter(|run| run.content == "scroll, 2 % loss");
    let longest = lost.map(|run| run.longest).reduce(f64::max);
    [
        at_most(
            "small change, median",
            bench.value("small", OURS, latency),
            30.0,
            "ms",
        ),
        shown,
        tiger.and_then(|tiger| {
            let ours = bench.value("scroll", OURS, latency);
            at_most("scroll, median, half of TigerVNC's", ours, tiger / 2.0, "ms")
        }),
        at_most(
            "still, with a viewer, client",
            bench.value("still", OURS, host),
            2.0,
            "%",
        ),
        at_most(
            "still, without a viewer, client",
            bench.value("still", "nobody", host),
            0.5,
            "%",
        ),
        at_most("connect, median", connect, 1500.0, "ms"),
        at_most("scroll with 2 % loss, longest freeze", longest, 1000.0, "ms"),
    ]
    .into_iter()
    .flatten()
    .collect()
}
