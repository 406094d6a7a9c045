//! What lists of clients and sessions have around their rows: the search box with its help, and the pages.

use portal::{COUNT_AT_MOST, READ_AT_MOST};

use super::{
    list_state::ListState,
    search_words::{FaultKind, SearchFault},
};
use crate::{locale::Locale, texts::Texts};

/// The search box over a list.
pub struct SearchView {
    pub path: &'static str,
    pub label: String,
    pub q: String,
    pub sort: String,
    pub size: String,
    /// What is wrong: the part of the search and why.
    pub faults: Vec<(String, String)>,
    /// The filters: an example and what it does.
    pub help: Vec<(&'static str, String)>,
    pub quick: Vec<QuickFilter>,
    /// What the last word can be completed to, with line ends between.
    pub completions: String,
}

/// A filter that is one click away.
pub struct QuickFilter {
    pub label: String,
    pub address: String,
    pub is_on: bool,
}

/// The pages of a list.
pub struct Pager {
    pub count: Option<String>,
    pub first: Option<String>,
    pub next: Option<String>,
    /// Where the search goes on, and why it stopped.
    pub stopped: Option<(String, String)>,
    /// The page sizes: rows, address, whether it is the one in view.
    pub sizes: Vec<(u32, String, bool)>,
}

/// How a list calls its rows.
pub struct RowWords {
    pub counted: fn(&Texts, u64) -> String,
    pub more_than: fn(&Texts, u64) -> String,
    pub stopped: fn(&Texts, u64) -> String,
}

impl SearchView {
    pub fn new(path: &'static str, state: &ListState, label: String, quick: &[(&str, String)]) -> Self {
        let quick = quick.iter().map(|(word, label)| QuickFilter {
            label: label.clone(),
            address: state
                .restarted(|state| state.q = state.toggled(word))
                .address(path),
            is_on: state.has(word),
        });
        Self {
            path,
            label,
            q: state.q.clone(),
            sort: state.sort.clone(),
            size: state.size.clone(),
            faults: Vec::new(),
            help: Vec::new(),
            quick: quick.collect(),
            completions: String::new(),
        }
    }

    /// With what is wrong with the search.
    pub fn with_faults(mut self, t: &Texts, faults: &[SearchFault]) -> Self {
        let fault = |fault: &SearchFault| (fault.typed.clone(), fault_in_words(t, fault.kind));
        self.faults = faults.iter().map(fault).collect();
        self
    }
}

impl Pager {
    /// The pages of the list at `path`; `next` and `stopped` are places behind its last row.
    pub fn new(
        locale: &Locale<'_>,
        path: &str,
        state: &ListState,
        (next, stopped): (Option<String>, Option<String>),
        (rows, count): (usize, Option<u64>),
        words: &RowWords,
    ) -> Self {
        let t = locale.t;
        let is_whole = state.after.is_empty() && next.is_none() && stopped.is_none();
        let count = count.or_else(|| is_whole.then_some(rows as u64));
        Self {
            count: count
                .filter(|count| *count > 0)
                .map(|count| match count > COUNT_AT_MOST {
                    true => (words.more_than)(t, COUNT_AT_MOST),
                    false => (words.counted)(t, count),
                }),
            first: (!state.after.is_empty()).then(|| state.restarted(|_| {}).address(path)),
            next: next.map(|place| state.behind(place).address(path)),
            stopped: stopped.map(|place| {
                let read = (words.stopped)(t, READ_AT_MOST.into());
                (state.behind(place).address(path), read)
            }),
            sizes: state
                .sizes()
                .into_iter()
                .map(|size| {
                    let address = state.restarted(|state| state.size = size.rows.to_string());
                    (size.rows, address.address(path), size.chosen)
                })
                .collect(),
        }
    }
}

fn fault_in_words(t: &Texts, kind: FaultKind) -> String {
    match kind {
        FaultKind::Unknown => t.search_fault_unknown(),
        FaultKind::Empty => t.search_fault_empty(),
        FaultKind::YesOrNo => t.search_fault_yes_or_no(),
        FaultKind::InOrOut => t.search_fault_in_or_out(),
        FaultKind::Version => t.search_fault_version(),
        FaultKind::Age => t.search_fault_age(),
        FaultKind::Length => t.search_fault_length(),
        FaultKind::Tag => t.search_fault_tag(),
        FaultKind::Reason => t.search_fault_reason(),
        FaultKind::Twice => t.search_fault_twice(),
        FaultKind::TooMany => t.search_fault_too_many(),
    }
}
