use model::{Feature, LimitName, Right};

/// Why a use case did not do what was asked. The same for every door.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the caller may not know that there is.
    #[error("not found")]
    NotFound,
    /// The caller sees it but may not do this.
    #[error("the right {0:?} is missing")]
    Forbidden(Right),
    /// What was typed in cannot be taken.
    #[error("invalid input: {0:?}")]
    Invalid(Vec<Problem>),
    /// Not now, or not any more.
    #[error("conflict: {0:?}")]
    Conflict(Reason),
    /// A limit is reached.
    #[error("limit reached: {0:?}")]
    LimitReached(LimitKind),
    /// Too busy, or something needed is not there; try again.
    #[error("unavailable")]
    Unavailable,
    /// A fault of ours. The details are in the log.
    #[error("internal error: {0}")]
    Internal(String),
}

/// What is wrong with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem {
    /// Which field.
    pub field: Field,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// A field that people fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Field {
    Email,
    Password,
    PasswordAgain,
    CurrentPassword,
    Code,
    Passkey,
    Language,
    TimeZone,
    CsvRows,
    DateFormat,
    CsvSeparator,
    Theme,
    Name,
    Address,
    Telephone,
    Alias,
    AliasNamespace,
    Comment,
    Tags,
    ClientAddress,
    Plan,
    Features,
    Seats,
    Sessions,
    ActiveDevices,
    SessionLength,
    Namespaces,
    Aliases,
    Expires,
    Namespace,
    Reason,
    Note,
    Description,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// Not an e-mail address.
    NotAnEmail,
    /// The password is too short.
    TooShort,
    /// The password is too long.
    TooLong,
    /// The password is the e-mail address.
    IsEmail,
    /// The password is among those that are tried first.
    Common,
    /// The two passwords differ.
    Differs,
    /// Nothing is there.
    Missing,
    /// Somebody or something else has it.
    Taken,
    /// That person is a member of the account.
    MemberAlready,
    /// An invitation of that person is open.
    InvitedAlready,
    /// This is not the user's password.
    WrongPassword,
    /// The code is wrong, or was used before.
    WrongCode,
    /// The browser's answer proves nothing.
    NotAccepted,
    /// It has more than so many characters.
    LongerThan(usize),
    /// None of what can be chosen.
    Unknown,
    /// It is so already.
    Unchanged,
    /// Not a telephone number.
    NotATelephone,
    /// Not an alias.
    NotAnAlias,
    /// One is no tag.
    NotATag,
    /// There are more than so many.
    TooMany(usize),
    /// Neither an ID nor an alias.
    NotAClientAddress,
    /// The address book has it already.
    InTheBook,
    /// Neither a number in the range of a limit nor without limit.
    NotALimit,
    /// Not a day.
    NotADay,
    /// Not the code of a plan.
    NotACode,
    /// Not the name of a namespace.
    NotANamespace,
    /// Somebody else has that namespace.
    NamespaceTaken,
    /// Not a whole number from 1 to so many.
    NotANumber {
        /// The largest one.
        most: u64,
    },
    /// It asks for nothing.
    NothingWished,
}

/// Why something cannot be done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The client is offline.
    ClientOffline,
    /// There is no client at that address, or it cannot be reached: strangers learn no more.
    NotReachable,
    /// The session is closed already.
    SessionClosed,
    /// The session has been over for too long to be asked about.
    CommentTooLate,
    /// The account needs an owner who may act.
    LastOwner,
    /// The installation needs an operator who may act.
    LastOperator,
    /// Nobody shuts out themselves.
    Yourself,
    /// Nobody gives or takes away rights that they do not have.
    BeyondOwnRights,
    /// The owner's role stays as it is.
    OwnersRole,
    /// Somebody has the role, or is invited to it.
    RoleInUse,
    /// Somebody else has changed it meanwhile.
    ChangedMeanwhile,
    /// The invitation was accepted already.
    InvitationUsed,
    /// The invitation is too old.
    InvitationExpired,
    /// The invitation is for somebody else than the user who is signed in.
    InvitationOfAnother,
    /// That person has a password here: it is needed first.
    SignInFirst,
    /// The e-mail address is another user's.
    EmailTaken,
    /// No mail server is configured.
    NoMailServer,
    /// The mail was sent already.
    MailSent,
    /// The mail was sent already, or it is about to be tried.
    MailNotRetriable,
    /// TOTP is on already.
    TotpOn,
    /// Setting TOTP up has taken too long.
    SetUpOver,
    /// It is the last second factor, and an account of the user demands one.
    LastFactorDemanded,
    /// The user has no second factor.
    NoFactor,
    /// The installation needs the plan.
    PlanNeeded,
    /// The operator has suspended the account.
    AccountSuspended,
    /// The account's plan does not include this feature.
    NotIncluded(Feature),
    /// Another client has the alias.
    AliasTaken,
    /// The namespace is neither the public one nor the account's.
    NamespaceNotYours,
    /// There is no contract that could be cancelled.
    NothingToCancel,
    /// The contract is not cancelled, or its license has ended.
    NotCancelled,
    /// The account has asked for a larger license and the operator has not decided.
    UpgradeAskedAlready,
    /// Somebody has confirmed already that the second factor is lost.
    FactorResetConfirmed,
}

/// Which limit is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// One of the account's license; its holder can ask the operator for more.
    License {
        /// Which one.
        limit: LimitName,
        /// How much is allowed.
        most: u64,
    },
    /// Too many tries; the caller has to wait this many seconds.
    Tries {
        /// Seconds to wait.
        wait_seconds: u64,
    },
    /// The user has too many sessions running.
    SessionsOfUser,
    /// The account has too many roles.
    Roles,
    /// The account has too many open invitations.
    Invitations,
    /// The account has too many shared address books.
    AddressBooks,
    /// The address book has too many entries.
    AddressEntries,
    /// The user has too many passkeys.
    Passkeys,
    /// The user has too many exports running.
    Exports,
}

/// What use cases return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<store::StoreError> for Error {
    fn from(error: store::StoreError) -> Self {
        tracing::error!(%error, "the database failed");
        Self::Internal(error.to_string())
    }
}
