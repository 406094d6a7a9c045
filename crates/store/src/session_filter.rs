use model::{ClientNumber, EndReasonKind, Timestamp};

use crate::{SessionDirection, client_filter::part, statement::Statement};

/// What sessions of a list have in common. What is empty leaves none out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionFilter {
    /// Only those that are not over, or only those that are.
    pub running: Option<bool>,
    /// One of each of these is at an end.
    pub ends: Vec<Vec<NamedEnd>>,
    /// Which way they go, seen from the account.
    pub direction: SessionDirection,
    /// Only those that were asked for then or later.
    pub since: Option<Timestamp>,
    /// Only those that were asked for before.
    pub until: Option<Timestamp>,
    /// Only those that ended so.
    pub reason: Option<EndReasonKind>,
    /// Only those that took so many milliseconds or longer; running ones did.
    pub min_duration: Option<u64>,
    /// Only those that took so many milliseconds or less; running ones did not.
    pub max_duration: Option<u64>,
    /// Each is a part of the account's comment.
    pub comment: Vec<String>,
}

/// An end of sessions to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamedEnd {
    /// The client with this ID.
    Client(ClientNumber),
    /// The user in a browser with this e-mail address; case does not count.
    User(String),
}

impl SessionFilter {
    /// The columns of `session_accounts` that [`Self::push_onto`] looks at, and what a list needs beside.
    pub(crate) const COLUMNS: &str = "session_id, requested_at, running, from_number, to_number, outgoing, \
         incoming, user_folded, reason, comment, duration_sort";

    /// Adds what must hold for a row of the columns.
    pub(crate) fn push_onto(&self, statement: &mut Statement) {
        if let Some(running) = self.running {
            statement.push(" AND running = ?", running);
        }
        for ends in &self.ends {
            push_ends(statement, ends);
        }
        statement.push_text(match self.direction {
            SessionDirection::Both => "",
            SessionDirection::In => " AND incoming = TRUE",
            SessionDirection::Out => " AND outgoing = TRUE",
        });
        if let Some(since) = self.since {
            statement.push(" AND requested_at >= ?", since);
        }
        if let Some(until) = self.until {
            statement.push(" AND requested_at < ?", until);
        }
        if let Some(reason) = self.reason {
            statement.push(" AND reason = ?", reason.name());
        }
        if let Some(least) = self.min_duration {
            statement.push(" AND duration_sort >= ?", least);
        }
        if let Some(most) = self.max_duration {
            statement.push(" AND duration_sort <= ?", most);
        }
        for text in &self.comment {
            statement.push(" AND LOWER(COALESCE(comment, '')) LIKE ? ESCAPE '!'", part(text));
        }
    }
}

fn push_ends(statement: &mut Statement, ends: &[NamedEnd]) {
    statement.push_text(" AND (FALSE");
    for end in ends {
        match end {
            NamedEnd::Client(number) => {
                statement.push(" OR from_number = ? OR to_number = ?", *number);
            }
            NamedEnd::User(email) => statement.push(" OR user_folded = ?", email.to_lowercase()),
        }
    }
    statement.push_text(")");
}
