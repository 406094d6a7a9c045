use model::{DeviceReport, Tag, Timestamp};

use crate::{clients::version_text_key, statement::Statement};

/// What clients of a list have in common. What is empty leaves nobody out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientFilter {
    /// Only those that can be reached, or only those that cannot.
    pub online: Option<bool>,
    /// Each is a part of the ID, of the alias or of the host name; case does not count.
    pub words: Vec<String>,
    /// Each is a part of that field; case does not count.
    pub fields: Vec<(ClientField, String)>,
    /// It has all of them.
    pub tags: Vec<Tag>,
    /// What its version is.
    pub versions: Vec<(Comparison, String)>,
    /// It was reachable at this time or later; one that can be reached now was.
    pub seen_since: Option<Timestamp>,
    /// It was not reachable since then; one that never was, was not.
    pub unseen_since: Option<Timestamp>,
}

/// A field to search in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientField {
    /// The alias.
    Alias,
    /// The host name.
    HostName,
    /// The operating system.
    OperatingSystem,
    /// The comment.
    Comment,
}

/// How two values compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// Smaller.
    Less,
    /// Smaller or the same.
    AtMost,
    /// The same.
    Equal,
    /// Larger or the same.
    AtLeast,
    /// Larger.
    More,
}

impl Comparison {
    fn operator(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Equal => "=",
            Self::AtLeast => ">=",
            Self::More => ">",
        }
    }
}

impl ClientField {
    fn column(self) -> &'static str {
        match self {
            Self::Alias => "alias_folded",
            Self::HostName => "host_name_folded",
            Self::OperatingSystem => "operating_system_folded",
            Self::Comment => "comment_folded",
        }
    }
}

impl ClientFilter {
    /// The columns that [`Self::push_onto`] looks at.
    pub(crate) const COLUMNS: &str = "number, online, presence_sort, alias_folded, host_name_folded, \
         operating_system_folded, comment_folded, version_sort, tags_folded";

    /// Whether nobody is left out.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// `online`, if nothing else is asked for.
    pub(crate) fn only_online(&self) -> Option<bool> {
        let alone = Self {
            online: self.online,
            ..Self::default()
        };
        self.online.filter(|_| *self == alone)
    }

    /// The tag, if it is one and nothing else is asked for.
    pub(crate) fn only_tag(&self) -> Option<&Tag> {
        let [tag] = &self.tags[..] else { return None };
        let alone = Self {
            tags: vec![tag.clone()],
            ..Self::default()
        };
        (*self == alone).then_some(tag)
    }

    /// Whether something is searched for that no field can contain: PostgreSQL refuses NUL in a text, SQLite a
    /// long pattern.
    pub(crate) fn is_in_no_field(&self) -> bool {
        let fields = self.fields.iter().map(|(_, text)| text);
        let versions = self.versions.iter().map(|(_, text)| text);
        let mut texts = self.words.iter().chain(fields).chain(versions);
        texts.any(|text| is_in_no_field(text))
    }

    /// Adds what must hold for a row of the columns.
    pub(crate) fn push_onto(&self, statement: &mut Statement) {
        if let Some(online) = self.online {
            statement.push(" AND online = ?", online);
        }
        for word in &self.words {
            push_word(statement, word);
        }
        for (field, text) in &self.fields {
            let condition = format!(" AND {} LIKE ? ESCAPE '!'", field.column());
            statement.push(&condition, part(text));
        }
        for tag in &self.tags {
            let pattern = format!("%,{},%", literal(&tag.folded()));
            statement.push(" AND ',' || tags_folded || ',' LIKE ? ESCAPE '!'", pattern);
        }
        for (comparison, version) in &self.versions {
            let condition = format!(" AND version_sort {} ?", comparison.operator());
            statement.push(&condition, version_text_key(version));
        }
        if let Some(at) = self.seen_since {
            statement.push(" AND (online OR presence_sort >= ?)", at);
        }
        if let Some(at) = self.unseen_since {
            statement.push(" AND NOT online AND presence_sort < ?", at);
        }
    }
}

fn push_word(statement: &mut Statement, word: &str) {
    statement.push(
        " AND (alias_folded LIKE ? ESCAPE '!' OR host_name_folded LIKE ? ESCAPE '!'",
        part(word),
    );
    // An ID is typed with spaces as it is shown, or without.
    let digits: String = word.chars().filter(|c| *c != ' ').collect();
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        statement.push(" OR CAST(number AS TEXT) LIKE ?", format!("%{digits}%"));
    }
    statement.push_text(")");
}

/// The pattern of what contains `text`.
pub(crate) fn part(text: &str) -> String {
    format!("%{}%", literal(&text.trim().to_lowercase()))
}

/// `text` as a part of a LIKE pattern (`ESCAPE '!'`) in which nothing is a wildcard.
fn literal(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

pub(crate) fn is_in_no_field(search: &str) -> bool {
    search.contains('\0') || search.trim().chars().count() > DeviceReport::MAX_FIELD
}
