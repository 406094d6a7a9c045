//! The state of a list of clients or sessions, all of it in the address: a view can be kept and sent.

use serde::Deserialize;

/// The page sizes that there are to choose from.
pub const SIZES: [u32; 4] = [25, 50, 100, 200];
const SIZE: u32 = 50;

/// What a list shows, and from where on.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub struct ListState {
    /// The search as it was typed.
    pub q: String,
    /// The column, with `-` before it for the largest first.
    pub sort: String,
    /// The place behind which the page begins.
    pub after: String,
    /// How many rows a page has.
    pub size: String,
}

/// A column that a list can be sorted by.
pub struct Column {
    /// What its cells are called.
    pub label: String,
    /// Where the list is sorted by it, or the other way round.
    pub address: String,
    /// `ascending`, `descending` or `none`, as `aria-sort` wants it.
    pub order: &'static str,
}

/// A page size to choose.
pub struct Size {
    /// How many rows.
    pub rows: u32,
    /// Whether it is the one in view.
    pub chosen: bool,
}

impl ListState {
    /// How many rows a page has. `None`: no page has so many.
    pub fn rows(&self) -> Option<u32> {
        match self.size.as_str() {
            "" => Some(SIZE),
            text => text.parse().ok().filter(|size| SIZES.contains(size)),
        }
    }

    /// The page sizes.
    pub fn sizes(&self) -> Vec<Size> {
        let rows = self.rows();
        let size = |size| Size {
            rows: size,
            chosen: rows == Some(size),
        };
        SIZES.map(size).into()
    }

    /// The column of `columns` to sort by, and whether the largest come first; `first` without a word.
    /// `None`: there is no such column.
    pub fn sorted<T: Copy>(&self, columns: &[(T, &str)], first: (T, bool)) -> Option<(T, bool)> {
        if self.sort.is_empty() {
            return Some(first);
        }
        let (descending, name) = match self.sort.strip_prefix('-') {
            Some(name) => (true, name),
            None => (false, &*self.sort),
        };
        let column = columns.iter().find(|(_, known)| *known == name);
        column.map(|(column, _)| (*column, descending))
    }

    /// A column of the head of the list at `path`.
    pub fn column(&self, path: &str, (name, label): (&str, String), sorted: (&str, bool)) -> Column {
        let order = match (name == sorted.0, sorted.1) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let sort = match order {
            "ascending" => format!("-{name}"),
            _ => name.to_owned(),
        };
        let address = self.restarted(|state| state.sort = sort.clone()).address(path);
        Column {
            label,
            address,
            order,
        }
    }

    /// This state, changed so, from its first page.
    pub fn restarted(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut state = Self {
            after: String::new(),
            ..self.clone()
        };
        change(&mut state);
        state
    }

    /// This state from another place.
    pub fn behind(&self, place: impl ToString) -> Self {
        Self {
            after: place.to_string(),
            ..self.clone()
        }
    }

    /// The address of `path` with this state.
    pub fn address(&self, path: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("q", &self.q),
            ("sort", &self.sort),
            ("size", &self.size),
            ("after", &self.after),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        match query.finish() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }

    /// Whether the word is in the search.
    pub fn has(&self, word: &str) -> bool {
        self.q.split_whitespace().any(|typed| typed == word)
    }

    /// The search with this word, or without it if it is there. Another word of the same filter goes.
    pub fn toggled(&self, word: &str) -> String {
        let key = word.split_once(':').map_or(word, |(key, _)| key);
        let is_other = |typed: &&str| typed.split_once(':').is_none_or(|(typed, _)| typed != key);
        let mut words: Vec<_> = self.q.split_whitespace().filter(is_other).collect();
        if !self.has(word) {
            words.push(word);
        }
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(q: &str, sort: &str, size: &str) -> ListState {
        ListState {
            q: q.to_owned(),
            sort: sort.to_owned(),
            after: "9~x".to_owned(),
            size: size.to_owned(),
        }
    }

    #[test]
    fn the_whole_state_is_in_the_address() {
        let state = state("os:linux a b", "-host", "100");
        assert_eq!(
            state.address("/clients"),
            "/clients?q=os%3Alinux+a+b&sort=-host&size=100&after=9%7Ex"
        );
        assert_eq!(ListState::default().address("/clients"), "/clients");
    }

    #[test]
    fn a_quick_filter_takes_the_place_of_its_like_and_goes_again() {
        let with = |q: &str| state(q, "", "").toggled("online:yes");
        assert_eq!(with("desk"), "desk online:yes");
        assert_eq!(with("online:no desk"), "desk online:yes");
        assert_eq!(with("desk online:yes"), "desk");
        assert_eq!(with(""), "online:yes");
    }

    #[test]
    fn only_known_sizes_and_columns_are_taken() {
        assert_eq!(state("", "", "100").rows(), Some(100));
        assert_eq!(state("", "", "").rows(), Some(50));
        for bad in ["0", "51", "-25", "x", "100000000000"] {
            assert_eq!(state("", "", bad).rows(), None, "{bad}");
        }
        let columns = [(1, "id"), (2, "host")];
        assert_eq!(
            state("", "-host", "").sorted(&columns, (1, false)),
            Some((2, true))
        );
        assert_eq!(state("", "", "").sorted(&columns, (1, false)), Some((1, false)));
        assert_eq!(state("", "color", "").sorted(&columns, (1, false)), None);
    }
}
