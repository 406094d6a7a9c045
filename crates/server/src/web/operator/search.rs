use serde::Deserialize;

/// The state of a list that is searched and paged, all of it in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    pub q: String,
    /// The last one of the page before.
    pub after: String,
}

impl Search {
    /// What is looked for, if anything is.
    pub fn wanted(&self) -> Option<String> {
        Some(self.q.trim().to_owned()).filter(|wanted| !wanted.is_empty())
    }

    /// The address of the list at `path`, with this search, after `after`.
    pub fn address(&self, path: &str, after: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", self.q.trim()), ("after", after)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        match query.finish() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }
}
