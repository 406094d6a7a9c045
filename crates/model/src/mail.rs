use std::{fmt, str::FromStr, time::Duration};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{AccountId, Language, MailId, UnknownName, clean_line, preferences::named};

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
    /// To the account: its license key was replaced.
    LicenseKeyReset {
        /// The account's name.
        account: String,
        /// Who did it.
        by: String,
        /// When.
        at: Timestamp,
    },
    /// To the account and the user: the contract is cancelled.
    LicenseCancelled {
        /// The account's name.
        account: String,
        /// Who did it.
        by: String,
        /// When the license ends.
        ends_at: Timestamp,
    },
    /// To the account and the user: the cancellation is taken back.
    LicenseKept {
        /// The account's name.
        account: String,
        /// Who did it.
        by: String,
    },
    /// To the account: the license ends soon.
    LicenseEnding {
        /// The account's name.
        account: String,
        /// When.
        ends_at: Timestamp,
    },
    /// To the account: the license has ended.
    LicenseEnded {
        /// The account's name.
        account: String,
        /// When.
        at: Timestamp,
    },
    /// To operators: an account asks for a larger license.
    UpgradeAsked {
        /// The account's name.
        account: String,
        /// Its customer number.
        number: u64,
        /// The user who asks.
        by: String,
    },
    /// The operator has granted a larger license.
    UpgradeGranted {
        /// The account's name.
        account: String,
    },
    /// The operator has declined a larger license.
    UpgradeDeclined {
        /// The account's name.
        account: String,
        /// Why; may be empty.
        answer: String,
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
            Self::LicenseKeyReset { .. } => "license_key_reset",
            Self::LicenseCancelled { .. } => "license_cancelled",
            Self::LicenseKept { .. } => "license_kept",
            Self::LicenseEnding { .. } => "license_ending",
            Self::LicenseEnded { .. } => "license_ended",
            Self::UpgradeAsked { .. } => "upgrade_asked",
            Self::UpgradeGranted { .. } => "upgrade_granted",
            Self::UpgradeDeclined { .. } => "upgrade_declined",
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
    /// What kept it from being sent at the last try.
    pub last_error: Option<MailFault>,
}

named!(
    /// What keeps a mail from being sent.
    MailFaultKind {
        /// The mail server cannot be reached, or it breaks off.
        #[default]
        Connection = "connection",
        /// The mail server does not answer in time.
        Slow = "slow",
        /// The mail server does not encrypt, or does not prove who it is.
        Encryption = "encryption",
        /// The mail server does not take the user name and the password.
        Login = "login",
        /// The mail server does not take mails from this server or its address.
        Sender = "sender",
        /// The mail server does not take this mail now, but may do so later.
        Later = "later",
        /// The mail server refuses the recipient.
        Recipient = "recipient",
        /// The mail server refuses the mail itself.
        Content = "content",
        /// What the mail says was sealed with another master key.
        Unreadable = "unreadable",
    }
);

impl MailFaultKind {
    /// Whether another try would end alike: the mail is given up at once.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Recipient | Self::Content | Self::Unreadable)
    }

    /// Whether it is about this mail alone: the others are worth a try.
    pub fn is_of_one_mail(self) -> bool {
        self.is_final() || self == Self::Later
    }
}

/// What kept a mail from being sent. As text: the kind, a colon, the details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailFault {
    /// What kind of fault.
    pub kind: MailFaultKind,
    /// What the mail server or the network said: one line, in whatever language.
    pub detail: String,
}

impl MailFault {
    /// The longest detail that is kept, in characters.
    const LONGEST: usize = 300;

    /// A fault with what was said about it.
    pub fn new(kind: MailFaultKind, detail: impl fmt::Display) -> Self {
        let detail = clean_line(&detail.to_string(), Self::LONGEST);
        Self { kind, detail }
    }
}

impl fmt::Display for MailFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.detail)
    }
}

impl FromStr for MailFault {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let (kind, detail) = text.split_once(": ").unwrap_or((text, ""));
        let detail = detail.to_owned();
        Ok(Self {
            kind: kind.parse()?,
            detail,
        })
    }
}

/// How often a mail is tried: with [`retry_mail_after`] for about three days.
const MOST_TRIES: u64 = 21;

/// How long a mail rests that was tried `attempts` times: a minute, doubling up to six hours, and up
/// to a quarter more as the random `spread` says. `None`: it is given up.
pub fn retry_mail_after(attempts: u64, spread: u64) -> Option<Duration> {
    const FIRST: u64 = 60_000;
    const LONGEST: u64 = 6 * 60 * FIRST;
    if attempts >= MOST_TRIES {
        return None;
    }
    let doublings = attempts.saturating_sub(1).min(16);
    let rest = (FIRST << doublings).min(LONGEST);
    Some(Duration::from_millis(rest + spread % (rest / 4)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_rests_longer_after_each_try_and_is_given_up_after_three_days() {
        let minutes = |attempts| retry_mail_after(attempts, 0).map(|rest| rest.as_secs() / 60);
        let rests: Vec<_> = (1..=10).map(|attempts| minutes(attempts).unwrap()).collect();
        assert_eq!(rests, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360]);
        let all: u64 = (1..).map_while(minutes).sum();
        assert!((3 * 24 * 60..4 * 24 * 60).contains(&all), "{all}");
        assert_eq!(retry_mail_after(u64::MAX, 0), None);
    }

    #[test]
    fn mails_that_failed_together_are_not_tried_together_again() {
        let spread: Vec<_> = [0, 5_000, 14_999, 15_000]
            .map(|spread| retry_mail_after(1, spread).unwrap().as_millis())
            .into();
        assert_eq!(spread, [60_000, 65_000, 74_999, 60_000]);
    }

    #[test]
    fn a_fault_survives_being_written_and_read() {
        for kind in MailFaultKind::ALL {
            let fault = MailFault::new(*kind, "550 5.1.1: no\r\nsuch user");
            assert_eq!(fault.to_string().parse(), Ok(fault.clone()));
            assert!(!fault.detail.contains('\n'));
        }
        assert!("weather: rain".parse::<MailFault>().is_err());
    }
}
