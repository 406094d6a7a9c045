use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::LimitName;

/// Why a session ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EndReason {
    /// Somebody closed it in the portal.
    ClosedInPortal {
        /// That user's e-mail address.
        by: String,
    },
    /// The user who watched signed out of the portal.
    SignedOut {
        /// That user's e-mail address.
        by: String,
    },
    /// Somebody took the right to connect from the user who watched.
    RightRevoked {
        /// That somebody's e-mail address, or what else did it.
        by: String,
    },
    /// The viewer ended it.
    EndedByViewer,
    /// The person at the controlled desk, or its program, ended it.
    EndedByHost,
    /// The person at the controlled desk said no.
    Dismissed,
    /// Nobody answered in [`crate::REQUEST_TIME`], or no password came in [`crate::PASSWORD_TIME`].
    Unanswered,
    /// One end vanished.
    LostContact,
    /// No network path between the two ends was found.
    NoPath,
    /// The controlled desk has no screen that it can show.
    NoScreen,
    /// The controlled desk already serves as many sessions as it can.
    TooManySessions,
    /// The viewer could not verify the desk: its signature did not hold, or its key changed.
    Unverified,
    /// It was open for as long as the license allows.
    LengthReached,
    /// It never began: the caller's account has reached this limit.
    LimitReached {
        /// Which one.
        limit: LimitName,
    },
    /// The operator suspended the account of the viewer.
    AccountSuspended,
    /// Somebody removed the controlled client from the account.
    ClientRemoved {
        /// That somebody's e-mail address, or what else did it.
        by: String,
    },
}

/// An [`EndReason`] without what it carries: what the database keeps in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is documented at EndReason")]
pub enum EndReasonKind {
    ClosedInPortal,
    SignedOut,
    RightRevoked,
    EndedByViewer,
    EndedByHost,
    Dismissed,
    Unanswered,
    LostContact,
    NoPath,
    NoScreen,
    TooManySessions,
    Unverified,
    LengthReached,
    LimitReached,
    AccountSuspended,
    ClientRemoved,
}

/// A text that names no end reason, or one that lacks who did it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown end reason {0:?}")]
pub struct UnknownEndReason(String);

impl EndReason {
    /// What kind of end it was.
    pub fn kind(&self) -> EndReasonKind {
        match self {
            Self::ClosedInPortal { .. } => EndReasonKind::ClosedInPortal,
            Self::SignedOut { .. } => EndReasonKind::SignedOut,
            Self::RightRevoked { .. } => EndReasonKind::RightRevoked,
            Self::EndedByViewer => EndReasonKind::EndedByViewer,
            Self::EndedByHost => EndReasonKind::EndedByHost,
            Self::Dismissed => EndReasonKind::Dismissed,
            Self::Unanswered => EndReasonKind::Unanswered,
            Self::LostContact => EndReasonKind::LostContact,
            Self::NoPath => EndReasonKind::NoPath,
            Self::NoScreen => EndReasonKind::NoScreen,
            Self::TooManySessions => EndReasonKind::TooManySessions,
            Self::Unverified => EndReasonKind::Unverified,
            Self::LengthReached => EndReasonKind::LengthReached,
            Self::LimitReached { .. } => EndReasonKind::LimitReached,
            Self::AccountSuspended => EndReasonKind::AccountSuspended,
            Self::ClientRemoved { .. } => EndReasonKind::ClientRemoved,
        }
    }

    /// Who did it, where that is a user of the portal.
    pub fn by(&self) -> Option<&str> {
        match self {
            Self::ClosedInPortal { by }
            | Self::SignedOut { by }
            | Self::RightRevoked { by }
            | Self::ClientRemoved { by } => Some(by),
            _ => None,
        }
    }

    /// What is kept beside the kind: who did it, or which limit it was.
    pub fn detail(&self) -> Option<&str> {
        match self {
            Self::LimitReached { limit } => Some(limit.name()),
            other => other.by(),
        }
    }

    /// The reason that was stored as `kind` and [`Self::detail`].
    pub fn from_stored(kind: EndReasonKind, detail: Option<String>) -> Result<Self, UnknownEndReason> {
        let named = || detail.clone().ok_or_else(|| UnknownEndReason(kind.to_string()));
        Ok(match kind {
            EndReasonKind::ClosedInPortal => Self::ClosedInPortal { by: named()? },
            EndReasonKind::SignedOut => Self::SignedOut { by: named()? },
            EndReasonKind::RightRevoked => Self::RightRevoked { by: named()? },
            EndReasonKind::EndedByViewer => Self::EndedByViewer,
            EndReasonKind::EndedByHost => Self::EndedByHost,
            EndReasonKind::Dismissed => Self::Dismissed,
            EndReasonKind::Unanswered => Self::Unanswered,
            EndReasonKind::LostContact => Self::LostContact,
            EndReasonKind::NoPath => Self::NoPath,
            EndReasonKind::NoScreen => Self::NoScreen,
            EndReasonKind::TooManySessions => Self::TooManySessions,
            EndReasonKind::Unverified => Self::Unverified,
            EndReasonKind::LengthReached => Self::LengthReached,
            EndReasonKind::LimitReached => Self::LimitReached {
                limit: named()?.parse().map_err(|_| UnknownEndReason(kind.to_string()))?,
            },
            EndReasonKind::AccountSuspended => Self::AccountSuspended,
            EndReasonKind::ClientRemoved => Self::ClientRemoved { by: named()? },
        })
    }
}

impl EndReasonKind {
    /// Every kind.
    pub const ALL: [Self; 16] = [
        Self::ClosedInPortal,
        Self::SignedOut,
        Self::RightRevoked,
        Self::EndedByViewer,
        Self::EndedByHost,
        Self::Dismissed,
        Self::Unanswered,
        Self::LostContact,
        Self::NoPath,
        Self::NoScreen,
        Self::TooManySessions,
        Self::Unverified,
        Self::LengthReached,
        Self::LimitReached,
        Self::AccountSuspended,
        Self::ClientRemoved,
    ];

    /// The name in the database and on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::ClosedInPortal => "closed_in_portal",
            Self::SignedOut => "signed_out",
            Self::RightRevoked => "right_revoked",
            Self::EndedByViewer => "ended_by_viewer",
            Self::EndedByHost => "ended_by_host",
            Self::Dismissed => "dismissed",
            Self::Unanswered => "unanswered",
            Self::LostContact => "lost_contact",
            Self::NoPath => "no_path",
            Self::NoScreen => "no_screen",
            Self::TooManySessions => "too_many_sessions",
            Self::Unverified => "unverified",
            Self::LengthReached => "length_reached",
            Self::LimitReached => "limit_reached",
            Self::AccountSuspended => "account_suspended",
            Self::ClientRemoved => "client_removed",
        }
    }
}

impl fmt::Display for EndReasonKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for EndReasonKind {
    type Err = UnknownEndReason;

    fn from_str(text: &str) -> Result<Self, UnknownEndReason> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == text)
            .ok_or_else(|| UnknownEndReason(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_end_reason_survives_being_stored() {
        for kind in EndReasonKind::ALL {
            let detail = match kind {
                EndReasonKind::LimitReached => "active_devices",
                _ => "anna@example.com",
            };
            let reason = EndReason::from_stored(kind, Some(detail.into())).unwrap();
            assert_eq!(reason.kind(), kind.name().parse().unwrap());
            let again = EndReason::from_stored(kind, reason.detail().map(str::to_owned));
            assert_eq!(again, Ok(reason));
        }
    }
}
