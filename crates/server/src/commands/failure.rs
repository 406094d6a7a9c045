//! What can go wrong with a command: its words and its exit code.

use std::{io, process::ExitCode};

use portal::{Error, Field, LimitKind, Problem, ProblemKind, Reason};

use crate::serve::StartError;

/// Why a command did not do what it should.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It was asked for in a way that makes no sense.
    #[error("{0}")]
    Usage(String),
    /// It went wrong.
    #[error("{0}")]
    Failed(String),
    /// What it is about is not there.
    #[error("{0}")]
    NotFound(String),
    /// It may not be done, or not now.
    #[error("{0}")]
    Refused(String),
}

impl Failure {
    /// The exit code that says so.
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Failed(_) => 1,
            Self::Usage(_) => 2,
            Self::NotFound(_) => 3,
            Self::Refused(_) => 4,
        }
        .into()
    }

    /// The word for it in JSON.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Usage(_) => "usage",
            Self::Failed(_) => "failed",
            Self::NotFound(_) => "not_found",
            Self::Refused(_) => "refused",
        }
    }
}

impl From<StartError> for Failure {
    fn from(error: StartError) -> Self {
        match error {
            StartError::Portal(error) => error.into(),
            other => Self::Failed(other.to_string()),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Failed(format!("standard output or input: {error}"))
    }
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        Self::Failed(format!("standard output: {error}"))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound(
                "there is no such account, user or role; `account list`, `user list` and `role list` show them".to_owned(),
            ),
            Error::Invalid(problems) => {
                let words: Vec<_> = problems.into_iter().map(problem_in_words).collect();
                Self::Usage(words.join("; "))
            }
            Error::Forbidden(_) => Self::Refused("this is not allowed".to_owned()),
            Error::Conflict(reason) => Self::Refused(reason_in_words(reason).to_owned()),
            Error::LimitReached(limit) => Self::Refused(limit_in_words(limit).to_owned()),
            Error::Unavailable => Self::Failed("the database is too busy; try again".to_owned()),
            Error::Internal(details) => Self::Failed(details),
        }
    }
}

fn problem_in_words(problem: Problem) -> String {
    let field = match problem.field {
        Field::Email => "the e-mail address",
        Field::Password | Field::PasswordAgain => "the password",
        Field::Name => "the name",
        Field::Plan => "the plan",
        Field::Seats | Field::Sessions | Field::ActiveDevices | Field::SessionLength => "a limit",
        Field::Namespaces | Field::Aliases => "a limit",
        Field::Namespace => "the namespace",
        Field::Code => "the code",
        Field::Reason => "the reason",
        Field::Description => "the description",
        Field::Alias => "the alias",
        Field::Comment => "the comment",
        Field::Tags => "one of the tags",
        #[allow(unreachable_patterns, reason = "forms get fields that no command has")]
        _ => "what was given",
    };
    let kind = match problem.kind {
        ProblemKind::NotAnEmail => "is none",
        ProblemKind::TooShort => "is too short",
        ProblemKind::TooLong => "is too long",
        ProblemKind::IsEmail => "is the e-mail address",
        ProblemKind::Common => "is among those that are tried first",
        ProblemKind::NotALimit => "is out of range; the largest is 1,000,000,000",
        ProblemKind::Unknown => "is unknown",
        ProblemKind::NotACode => "is no code of a plan",
        ProblemKind::NotANamespace => "has to have 1 to 25 letters, digits, '-', '.' and '_'",
        ProblemKind::NamespaceTaken => "is somebody's already",
        ProblemKind::NotAnAlias => {
            "has to have the form name@namespace, each part with 1 to 25 letters, digits, '-', '.' and '_'"
        }
        ProblemKind::LongerThan(_) => "is too long",
        ProblemKind::TooMany(_) => "is one too many",
        ProblemKind::Missing => "is missing",
        ProblemKind::Taken => "is taken",
        ProblemKind::MemberAlready => "is that of a user of the account",
        ProblemKind::InvitedAlready => "is that of somebody who is invited already",
        _ => "cannot be taken",
    };
    format!("{field} {kind}")
}

/// Those that can happen to a command.
fn reason_in_words(reason: Reason) -> &'static str {
    match reason {
        Reason::LastOwner => "the account needs an owner who may act; make somebody else an owner first",
        Reason::LastOperator => {
            "the installation needs an operator who may act; make somebody else one first"
        }
        Reason::OwnersRole => "the owner's role stays as it is; make a role of your own instead",
        Reason::RoleInUse => "somebody has the role, or is invited to it; give them another one first",
        Reason::ChangedMeanwhile => "somebody else has changed it meanwhile; try again",
        Reason::NothingToCancel => "there is no contract that could be cancelled, or it is cancelled already",
        Reason::NotCancelled => "the contract is not cancelled, or its license has ended",
        Reason::PlanNeeded => "the installation needs this plan; change what it says instead",
        Reason::AliasTaken => "another client has this alias",
        Reason::NamespaceNotYours => "the namespace is neither `ad` nor one of the account",
        Reason::NotIncluded(_) => "the plan of the account does not include this",
        _ => "this cannot be done now; try again later",
    }
}

fn limit_in_words(limit: LimitKind) -> &'static str {
    match limit {
        LimitKind::License { .. } => "the license allows no more; raise its limit with `license set` first",
        LimitKind::Roles => "the account has too many roles; remove one that nobody has",
        LimitKind::Invitations => "the account has too many open invitations; revoke some in the portal",
        _ => "there were too many tries; wait a moment",
    }
}
