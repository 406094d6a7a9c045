//! What was measured, and how it is printed.

use std::fmt;

/// One run of one viewer with one content.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// What was on the screen.
    pub content: &'static str,
    /// Which viewer looked at it.
    pub viewer: &'static str,
    /// From painting to the decoded picture in the page: median and 95th percentile, in milliseconds.
    pub latency: Option<(f64, f64)>,
    /// Different stamps seen per second.
    pub shown: f64,
    /// Pictures whose stamp could not be read.
    pub torn: u32,
    /// The longest time without a new stamp, in milliseconds.
    pub longest: f64,
    /// Thousands of bytes per second that the page received.
    pub kilobytes: f64,
    /// Percent of one core: the program that sends, the X server, the browser.
    pub processor: [f64; 3],
    /// The load average at the end.
    pub load: f64,
}

/// A goal and what came out.
pub struct Goal {
    /// What is measured, and its bound.
    pub text: String,
    /// What came out.
    pub value: String,
    /// Whether that is good enough.
    pub reached: bool,
}

/// The value below which that part of the values lies; none of none.
pub fn quantile(values: &[f64], part: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    Some(sorted[(last as f64 * part).round() as usize])
}

/// The middle of the values; zero of none.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    quantile(&values.into_iter().collect::<Vec<_>>(), 0.5).unwrap_or_default()
}

/// Prints the runs as a Markdown table.
pub fn print_runs(runs: &[Run]) {
    if runs.is_empty() {
        return;
    }
    println!(
        "\n| content | viewer | median ms | p95 ms | shown/s | torn | longest still ms | kB/s | host % | X % | browser % | load |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|---|");
    runs.iter().for_each(|run| println!("{run}"));
}

/// Prints the goals as a Markdown table.
pub fn print_goals(goals: &[Goal]) {
    println!("\n| goal | measured | |\n|---|---|---|");
    for Goal { text, value, reached } in goals {
        println!(
            "| {text} | {value} | {} |",
            if *reached { "reached" } else { "**missed**" }
        );
    }
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (median, high) = match self.latency {
            Some((median, high)) => (format!("{median:.0}"), format!("{high:.0}")),
            None => ("–".to_owned(), "–".to_owned()),
        };
        let [host, display, browser] = self.processor;
        write!(
            f,
            "| {} | {} | {median} | {high} | {:.1} | {} | {:.0} | {:.1} | {host:.1} | {display:.1} | {browser:.1} | {:.1} |",
            self.content, self.viewer, self.shown, self.torn, self.longest, self.kilobytes, self.load
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_were_measured() {
        let values = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!(quantile(&values, 0.5), Some(3.0));
        assert_eq!(quantile(&values, 1.0), Some(5.0));
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(median([]), 0.0);
    }

    #[test]
    fn a_run_without_stamps_says_so() {
        let line = Run {
            content: "still",
            viewer: "x",
            ..Run::default()
        }
        .to_string();
        assert!(line.starts_with("| still | x | – | – | 0.0 |"), "{line}");
    }
}
