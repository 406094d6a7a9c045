//! Saying something about a session that is over.

use model::SessionId;
use wire::CommentRefusal;

use super::{Command, Failure};
use crate::control::{Reply, Request};

/// The most characters of a comment.
const LONGEST: usize = 1_000;

impl Command<'_> {
    pub(super) async fn comment(&self, session: Option<SessionId>, comment: String) -> Result<(), Failure> {
        // What is surely too long does not go over the socket.
        if comment.trim().chars().count() > LONGEST {
            return Err(Failure::Comment(CommentRefusal::TooLong));
        }
        let request = Request::Comment { session, comment };
        match self.ask(&request).await?.ok_or(Failure::NotRunning)? {
            Reply::Commented { session } => self.say(self.texts.desk_commented(session.to_string())),
            Reply::CommentRefused { reason } => Err(Failure::Comment(reason)),
            Reply::UnderWay => Err(Failure::UnderWay),
            Reply::NoLink { error: Some(error) } => Err(error.into()),
            Reply::NoLink { error: None } => Err(Failure::NoLinkYet),
            other => Err(Failure::unexpected(&other)),
        }
    }
}
