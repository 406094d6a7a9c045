//! What the page of a client shows, and what it says where a change is refused.

use axum::http::StatusCode;
use model::{Client, Limit, Presence, Tag, Tags, TagsError, is_outdated};
use portal::{AliasRoom, Error, LimitKind, Reason};

use super::{plan_words::feature_name, problems::words, times::Moment};
use crate::locale::Locale;

/// A client as its page shows it.
pub struct ClientView {
    pub name: String,
    pub number: String,
    pub grouped: String,
    pub alias: Option<String>,
    pub online: bool,
    pub since: Option<Moment>,
    pub last_seen: Option<Moment>,
    pub host_name: String,
    pub operating_system: String,
    pub version: String,
    /// What to say of a version that is older than the server's.
    pub outdated: Option<String>,
    pub address: Option<String>,
    pub first_seen: Moment,
    /// Each with the address of the list of all that have it.
    pub tags: Vec<(String, String)>,
    pub comment: Vec<String>,
}

/// What can be changed, each with what was typed.
pub struct EditView {
    pub alias: FieldView,
    pub tags: FieldView,
    pub comment: FieldView,
    /// Where the client may have an alias, a line each.
    pub rooms: Vec<String>,
}

/// One field of its own form.
pub struct FieldView {
    pub value: String,
    /// What is kept at the moment: whoever saves has seen that.
    pub seen: String,
    /// Whether the value is what somebody typed and is not kept.
    pub is_typed: bool,
    /// Whether somebody else has changed it since it was looked at.
    pub meanwhile: bool,
    /// What is kept, in lines.
    pub kept: Vec<String>,
}

/// What was typed into one of the forms.
pub enum Typed {
    Alias(String),
    Tags(String),
    Comment(String),
}

impl Typed {
    /// The name of the field.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Alias(_) => "alias",
            Self::Tags(_) => "tags",
            Self::Comment(_) => "comment",
        }
    }

    /// What was done once it is kept: see [`super::forms::Done`].
    pub fn done(&self) -> &'static str {
        match self {
            Self::Alias(text) if text.trim().is_empty() => "alias-gone",
            other => other.field(),
        }
    }
}

impl ClientView {
    pub fn new(locale: &Locale<'_>, client: &Client, server_version: &str) -> Self {
        let grouped = client.number.grouped();
        let alias = client.alias.as_ref().map(|alias| alias.as_str().to_owned());
        let (since, last_seen) = match client.presence {
            Presence::Online { since } => (Some(since), None),
            Presence::Offline { last_seen } => (last_seen, last_seen),
        };
        let report = &client.report;
        Self {
            name: alias.clone().unwrap_or_else(|| grouped.clone()),
            number: client.number.to_string(),
            grouped,
            alias,
            online: client.presence.is_online(),
            since: since.map(|at| Moment::new(locale, at)),
            last_seen: last_seen.map(|at| Moment::new(locale, at)),
            host_name: report.host_name.clone(),
            operating_system: report.operating_system.clone(),
            outdated: is_outdated(&report.version, server_version)
                .then(|| locale.t.details_outdated_text(server_version)),
            version: report.version.clone(),
            address: client.address.clone(),
            first_seen: Moment::new(locale, client.first_seen),
            tags: client.tags.iter().map(tag_link).collect(),
            comment: lines(client.comment.as_deref()),
        }
    }

    /// What happens when the client is removed, step by step.
    pub fn removal(locale: &Locale<'_>, client: &Client) -> Vec<String> {
        let t = locale.t;
        let mut steps = vec![t.details_remove_told(), t.details_remove_sessions()];
        steps.push(match &client.alias {
            Some(alias) if alias.namespace().is_public() => t.details_remove_public_alias(alias.as_str()),
            Some(alias) => t.details_remove_own_alias(alias.as_str()),
            None => t.details_remove_said(),
        });
        if client.alias.is_some() {
            steps.push(t.details_remove_said());
        }
        steps.extend([
            t.details_remove_seat(),
            t.details_remove_keeps(),
            t.details_remove_back(),
        ]);
        steps
    }
}

impl EditView {
    /// What is kept.
    pub fn new(locale: &Locale<'_>, client: &Client, rooms: &[AliasRoom]) -> Self {
        let alias = client.alias.as_ref().map(|alias| alias.as_str().to_owned());
        let mut view = Self {
            alias: FieldView::kept(alias.unwrap_or_default()),
            tags: FieldView::kept(client.tags.to_string()),
            comment: FieldView::kept(client.comment.clone().unwrap_or_default()),
            rooms: rooms.iter().map(|room| room_in_words(locale, room)).collect(),
        };
        view.tags.value = view.tags.value.replace(',', ", ");
        view
    }

    /// The same with what was typed, and whether somebody else has changed that meanwhile.
    pub fn typed(mut self, typed: Option<Typed>, meanwhile: bool) -> Self {
        let (field, text) = match typed {
            Some(Typed::Alias(text)) => (&mut self.alias, text),
            Some(Typed::Tags(text)) => (&mut self.tags, text),
            Some(Typed::Comment(text)) => (&mut self.comment, text),
            None => return self,
        };
        field.put(text, meanwhile);
        self
    }
}

impl FieldView {
    /// What is kept.
    pub fn kept(value: String) -> Self {
        Self {
            kept: lines(Some(&value)),
            seen: value.clone(),
            value,
            is_typed: false,
            meanwhile: false,
        }
    }

    /// Shows what was typed in its place, and whether somebody else has changed it meanwhile.
    pub fn put(&mut self, typed: String, meanwhile: bool) {
        self.value = typed;
        self.is_typed = true;
        self.meanwhile = meanwhile;
    }
}

/// What to say at the field where a change is refused, and with which status. `None`: it has nothing to
/// do with what was typed.
pub fn refusal_in_words(
    locale: &Locale<'_>,
    error: &Error,
    typed: &Typed,
    rooms: &[AliasRoom],
) -> Option<(StatusCode, String)> {
    let t = locale.t;
    let text = match (error, typed) {
        (Error::Invalid(problems), typed) => {
            let text = match typed {
                Typed::Tags(text) => match text.parse::<Tags>() {
                    Err(TagsError::Tag(tag)) => t.problem_not_a_tag_named(tag.as_str()),
                    _ => words(t, *problems.first()?).1,
                },
                _ => words(t, *problems.first()?).1,
            };
            return Some((StatusCode::UNPROCESSABLE_ENTITY, text));
        }
        (Error::Conflict(Reason::ChangedMeanwhile), _) => t.details_changed_meanwhile(),
        (Error::Conflict(Reason::AliasTaken), Typed::Alias(alias)) => t.details_alias_taken(alias.trim()),
        (Error::Conflict(Reason::NamespaceNotYours), Typed::Alias(alias)) => {
            let own = rooms.iter().map(|room| format!("@{}", room.namespace));
            let all: Vec<_> = ["@ad".to_owned()].into_iter().chain(own).collect();
            t.details_alias_not_yours(namespace_of(alias), all.join(", "))
        }
        (Error::Conflict(Reason::NotIncluded(feature)), _) => {
            t.error_not_included_text(feature_name(t, *feature))
        }
        (Error::LimitReached(LimitKind::License { most, .. }), Typed::Alias(alias)) => {
            let name = namespace_of(alias);
            let room = rooms.iter().find(|room| room.namespace.as_str() == name);
            let used = room.map_or(*most, |room| room.used);
            t.details_alias_full(most, name, used)
        }
        _ => return None,
    };
    Some((StatusCode::CONFLICT, text))
}

fn namespace_of(alias: &str) -> String {
    let namespace = alias
        .trim()
        .split_once('@')
        .map_or("", |(_, namespace)| namespace);
    namespace.to_ascii_lowercase()
}

fn room_in_words(locale: &Locale<'_>, room: &AliasRoom) -> String {
    let t = locale.t;
    let name = room.namespace.as_str();
    match room.most {
        Limit::AtMost(most) => t.details_alias_room(most, name, room.used),
        Limit::Unlimited => t.details_alias_room_unlimited(name, room.used),
    }
}

/// A tag, and the address of the list of clients that have it.
fn tag_link(tag: &Tag) -> (String, String) {
    let asked = format!("tag:{}", tag.as_str());
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", &asked);
    (tag.as_str().to_owned(), format!("/clients?{}", query.finish()))
}

fn lines(text: Option<&str>) -> Vec<String> {
    text.unwrap_or_default().lines().map(str::to_owned).collect()
}
