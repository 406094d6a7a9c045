use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{AccountId, Language, MailId, preferences::named};

/// What a mail says. Links are paths on this server, such as `/invitation/…`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Letter {
    /// You are invited into an account.
    Invitation {
        /// The account's name.
        account: String,
        /// Who invites.
        invited_by: String,
        /// Where to accept.
        link: String,
        /// Until when the link is good.
        expires_at: Timestamp,
    },
    /// You asked for a link to set a new password.
    PasswordReset {
        /// Where to set it.
        link: String,
        /// Until when the link is good.
        expires_at: Timestamp,
    },
    /// Your password was changed.
    PasswordChanged {
        /// When.
        at: Timestamp,
        /// From which network address.
        address: String,
    },
    /// To the new address: confirm that it is yours.
    EmailConfirmation {
        /// Where to confirm.
        link: String,
        /// Until when the link is good.
        expires_at: Timestamp,
    },
    /// To the old address: it is not yours here any more.
    EmailChanged {
        /// The new address.
        email: String,
    },
    /// To the account's new address: confirm it.
    AccountEmailConfirmation {
        /// The account's name.
        account: String,
        /// Where to confirm.
        link: String,
        /// Until when the link is good.
        expires_at: Timestamp,
    },
    /// To the account's old address: it was changed.
    AccountEmailChanged {
        /// The account's name.
        account: String,
        /// The new address.
        email: String,
    },
    /// A second factor was added to your sign-in.
    FactorAdded {
        /// When.
        at: Timestamp,
        /// From which network address.
        address: String,
        /// The passkey's name; none: TOTP.
        passkey: Option<String>,
    },
    /// A second factor was removed from your sign-in.
    FactorRemoved {
        /// When.
        at: Timestamp,
        /// From which network address.
        address: String,
        /// The passkey's name; none: TOTP.
        passkey: Option<String>,
    },
    /// A recovery code was used to sign in.
    RecoveryCodeUsed {
        /// When.
        at: Timestamp,
        /// From which network address.
        address: String,
        /// How many are left.
        left: u64,
    },
    /// To the user: somebody who knows your password says that the second factor is lost.
    FactorResetRequested {
        /// From which network address.
        address: String,
        /// Where to say that this was not you.
        link: String,
    },
    /// To owners: a user has lost the second factor; confirm or refuse under Users.
    FactorResetAsked {
        /// That user.
        user: String,
        /// The account's name.
        account: String,
    },
    /// To the user: the reset is confirmed and happens after a delay.
    FactorResetConfirmed {
        /// Who confirmed.
        by: String,
        /// When it happens.
        due_at: Timestamp,
        /// Where to stop it.
        link: String,
    },
    /// To the user: your second factors are gone.
    FactorResetDone {
        /// When.
        at: Timestamp,
    },
    /// Mail works.
    Test,
}

impl Letter {
    /// The kind, as the outbox lists it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Invitation { .. } => "invitation",
            Self::PasswordReset { .. } => "password_reset",
            Self::PasswordChanged { .. } => "password_changed",
            Self::EmailConfirmation { .. } => "email_confirmation",
            Self::EmailChanged { .. } => "email_changed",
            Self::AccountEmailConfirmation { .. } => "account_email_confirmation",
            Self::AccountEmailChanged { .. } => "account_email_changed",
            Self::FactorAdded { .. } => "factor_added",
            Self::FactorRemoved { .. } => "factor_removed",
            Self::RecoveryCodeUsed { .. } => "recovery_code_used",
            Self::FactorResetRequested { .. } => "factor_reset_requested",
            Self::FactorResetAsked { .. } => "factor_reset_asked",
            Self::FactorResetConfirmed { .. } => "factor_reset_confirmed",
            Self::FactorResetDone { .. } => "factor_reset_done",
            Self::Test => "test",
        }
    }
}

impl fmt::Debug for Letter {
    /// Without what it says: that may hold a link.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letter({}, …)", self.kind())
    }
}

named!(
    /// Where a mail is on its way.
    MailState {
        /// It is sent as soon as it is due.
        #[default]
        Waiting = "waiting",
        /// A mail server has taken it.
        Sent = "sent",
        /// It was given up.
        Failed = "failed",
    }
);

named!(
    /// What a link that was mailed is good for.
    LinkPurpose {
        /// To set a new password.
        #[default]
        PasswordReset = "password_reset",
        /// To confirm a new e-mail address of a user.
        UserEmail = "user_email",
        /// To confirm a new e-mail address of an account.
        AccountEmail = "account_email",
        /// To stop that a user's second factors are taken away.
        FactorReset = "factor_reset",
    }
);

/// One mail in the outbox, without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The id inside the system.
    pub id: MailId,
    /// The account that it is about, if it is about one.
    pub account: Option<AccountId>,
    /// To whom.
    pub recipient: String,
    /// The language that it is written in.
    pub language: Language,
    /// What kind of letter: see [`Letter::kind`].
    pub kind: String,
    /// Where it is on its way.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: u64,
    /// When it was put into the outbox.
    pub created_at: Timestamp,
    /// Waiting: when it is tried next.
    pub due_at: Option<Timestamp>,
    /// Sent or failed: when.
    pub finished_at: Option<Timestamp>,
    /// What the mail server said last, where it refused.
    pub last_error: Option<String>,
}
