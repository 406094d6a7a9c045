use jiff::Timestamp;

use crate::{AccountId, AuditRecord, preferences::named};

/// Which chain an entry belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AuditChain {
    /// One account's.
    Account(AccountId),
    /// What concerns no account, or the whole installation.
    Installation,
}

impl std::fmt::Display for AuditChain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Account(account) => account.fmt(f),
            Self::Installation => f.write_str("installation"),
        }
    }
}

impl std::str::FromStr for AuditChain {
    type Err = crate::IdError;

    fn from_str(text: &str) -> Result<Self, crate::IdError> {
        match text {
            "installation" => Ok(Self::Installation),
            account => account.parse().map(Self::Account),
        }
    }
}

named!(
    /// What kind of actor did something.
    ActorKind {
        /// A user of the portal, by e-mail address.
        #[default]
        User = "user",
        /// A client, by its ID.
        Client = "client",
        /// Somebody with access to the data folder.
        CommandLine = "command_line",
        /// The server by itself.
        System = "system",
        /// A script that speaks for an account over REST, by the number of the license.
        Script = "script",
        /// Somebody who is not signed in, by what was typed in.
        Stranger = "stranger",
    }
);

/// Who did something, as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// What kind of actor.
    pub kind: ActorKind,
    /// The name: e-mail address, ID, or nothing.
    pub name: String,
    /// The network address, where there was one.
    pub address: Option<String>,
}

impl Actor {
    /// The server by itself.
    pub fn system() -> Self {
        Self::local(ActorKind::System)
    }

    /// Somebody with access to the data folder.
    pub fn command_line() -> Self {
        Self::local(ActorKind::CommandLine)
    }

    fn local(kind: ActorKind) -> Self {
        Self {
            kind,
            name: String::new(),
            address: None,
        }
    }
}

named!(
    /// What was done.
    AuditAction {
        /// The installation was set up.
        #[default]
        SetUp = "set_up",
        /// Somebody signed in.
        SignedIn = "signed_in",
        /// Somebody tried to sign in in vain.
        SignInFailed = "sign_in_failed",
        /// Somebody signed out.
        SignedOut = "signed_out",
        /// A user's sign-in was ended from another one.
        SignInEnded = "sign_in_ended",
        /// All other sign-ins of a user were ended.
        SignInsEnded = "sign_ins_ended",
        /// A session was opened.
        SessionOpened = "session_opened",
        /// A session was closed, or never came about.
        SessionClosed = "session_closed",
        /// A client was registered to the account.
        ClientRegistered = "client_registered",
        /// A client was registered to another account and has left this one.
        ClientLeft = "client_left",
        /// Somebody was invited.
        UserInvited = "user_invited",
        /// An invitation got a new link.
        InvitationRenewed = "invitation_renewed",
        /// An invitation was taken back.
        InvitationRevoked = "invitation_revoked",
        /// An invitation was accepted.
        InvitationAccepted = "invitation_accepted",
        /// A user was added without an invitation.
        UserAdded = "user_added",
        /// A user got another role.
        UserRoleChanged = "user_role_changed",
        /// A user was disabled.
        UserDisabled = "user_disabled",
        /// A user was enabled again.
        UserEnabled = "user_enabled",
        /// A user was removed from the account.
        UserRemoved = "user_removed",
        /// A role was made.
        RoleMade = "role_made",
        /// A role was changed.
        RoleChanged = "role_changed",
        /// A role was removed.
        RoleRemoved = "role_removed",
        /// A user changed how the portal looks to them.
        PreferencesChanged = "preferences_changed",
        /// A user changed the password.
        PasswordChanged = "password_changed",
        /// Somebody asked for a link to set a new password.
        PasswordResetRequested = "password_reset_requested",
        /// A user set a new password by a mailed link.
        PasswordReset = "password_reset",
        /// A user asked for another e-mail address.
        EmailChangeRequested = "email_change_requested",
        /// A user's e-mail address was changed.
        EmailChanged = "email_changed",
        /// A new e-mail address of the account was asked for.
        AccountEmailChangeRequested = "account_email_change_requested",
        /// The account's e-mail address was changed.
        AccountEmailChanged = "account_email_changed",
        /// The holder's contact details were changed.
        HolderChanged = "holder_changed",
        /// A setting of the account was changed.
        AccountSettingChanged = "account_setting_changed",
        /// TOTP was switched on.
        TotpAdded = "totp_added",
        /// TOTP was switched off.
        TotpRemoved = "totp_removed",
        /// New recovery codes were made.
        RecoveryCodesMade = "recovery_codes_made",
        /// A recovery code was used up.
        RecoveryCodeUsed = "recovery_code_used",
        /// A passkey was added.
        PasskeyAdded = "passkey_added",
        /// A passkey was removed.
        PasskeyRemoved = "passkey_removed",
        /// A user has lost the second factor and asks for it to be taken away.
        FactorResetRequested = "factor_reset_requested",
        /// Somebody confirmed that.
        FactorResetConfirmed = "factor_reset_confirmed",
        /// Somebody refused that.
        FactorResetRefused = "factor_reset_refused",
        /// The user took it back.
        FactorResetCancelled = "factor_reset_cancelled",
        /// The second factors were taken away.
        FactorResetDone = "factor_reset_done",
        /// The audit log was exported.
        AuditExported = "audit_exported",
        /// The list of clients was exported.
        ClientsExported = "clients_exported",
        /// The list of sessions was exported.
        SessionsExported = "sessions_exported",
        /// The operator read what a mail says.
        MailRead = "mail_read",
        /// A mail that was given up is tried again.
        MailRetried = "mail_retried",
        /// A mail was thrown away.
        MailDiscarded = "mail_discarded",
        /// A test mail was sent.
        MailTested = "mail_tested",
        /// An account was made.
        AccountMade = "account_made",
        /// A user became an operator.
        OperatorGranted = "operator_granted",
        /// A user is no operator any more.
        OperatorRevoked = "operator_revoked",
        /// A plan was made.
        PlanMade = "plan_made",
        /// A plan got a new version, or is offered or not.
        PlanChanged = "plan_changed",
        /// A plan was deleted.
        PlanDeleted = "plan_deleted",
        /// The operator changed a license.
        LicenseChanged = "license_changed",
        /// The contract was cancelled.
        LicenseCancelled = "license_cancelled",
        /// A cancellation was taken back.
        LicenseKept = "license_kept",
        /// A new term of the contract began.
        LicenseRenewed = "license_renewed",
        /// The license ended; the free plan holds.
        LicenseEnded = "license_ended",
        /// The license key was replaced by a new one.
        LicenseKeyReset = "license_key_reset",
        /// Somebody asked the operator for a larger license.
        UpgradeRequested = "upgrade_requested",
        /// Such a request was taken back.
        UpgradeWithdrawn = "upgrade_withdrawn",
        /// The operator granted such a request.
        UpgradeGranted = "upgrade_granted",
        /// The operator declined such a request.
        UpgradeDeclined = "upgrade_declined",
        /// An account got a namespace.
        NamespaceGranted = "namespace_granted",
        /// A namespace was taken from an account, with its aliases.
        NamespaceRemoved = "namespace_removed",
        /// The operator suspended an account.
        AccountSuspended = "account_suspended",
        /// The operator let an account go on.
        AccountResumed = "account_resumed",
        /// The account got a new API password.
        ApiPasswordMade = "api_password_made",
        /// Somebody had the API password shown.
        ApiPasswordShown = "api_password_shown",
        /// The API password was taken away.
        ApiPasswordRevoked = "api_password_revoked",
        /// A client was not registered: no seat was free, or the account is suspended.
        ClientRefused = "client_refused",
        /// A client was removed from the account.
        ClientRemoved = "client_removed",
        /// The alias, the tags or the comment of a client was changed.
        ClientChanged = "client_changed",
        /// A session was not started: a limit of the license was reached.
        SessionRefused = "session_refused",
        /// The comment of a session was changed.
        SessionChanged = "session_changed",
    }
);

named!(
    /// What a change is about.
    AuditField {
        /// An e-mail address.
        #[default]
        Email = "email",
        /// A name.
        Name = "name",
        /// A postal address.
        Address = "address",
        /// A telephone number.
        Telephone = "telephone",
        /// A role: its name, or `@` and the name of a starting one.
        Role = "role",
        /// A language, by its tag.
        Language = "language",
        /// A time zone.
        TimeZone = "time_zone",
        /// What an export holds.
        CsvRows = "csv_rows",
        /// What stands between the cells of exports to CSV.
        CsvSeparator = "csv_separator",
        /// How dates are written in an export.
        DateFormat = "date_format",
        /// How bright the pages are.
        Theme = "theme",
        /// Whether the account demands a second factor: `yes` or `no`.
        DemandsSecondFactor = "demands_second_factor",
        /// Whether whoever ends a session is asked for a comment.
        AsksForComment = "asks_for_comment",
        /// How somebody signed in.
        Method = "method",
        /// Why a session ended, by the name of the reason.
        Reason = "reason",
        /// The end of a session that asked for it.
        From = "from",
        /// The end of a session that is controlled.
        To = "to",
        /// What the viewer of a session may do.
        Permissions = "permissions",
        /// How the media of a session flow.
        Path = "path",
        /// When something happens or ends, in milliseconds since 1970.
        Due = "due",
        /// Access to the clients.
        Clients = "clients",
        /// Access to the sessions.
        Sessions = "sessions",
        /// Access to the address books.
        AddressBooks = "address_books",
        /// Access to the files.
        Files = "files",
        /// Access to the license.
        License = "license",
        /// Access to payment and invoices.
        Billing = "billing",
        /// Access to users and roles.
        Users = "users",
        /// Access to the account's settings.
        Settings = "settings",
        /// Access to the audit log.
        Audit = "audit",
        /// The right to start sessions: `yes` or `no`.
        Connect = "connect",
        /// The right to close sessions: `yes` or `no`.
        CloseSessions = "close_sessions",
        /// The right to see the license key: `yes` or `no`.
        SeeLicenseKey = "see_license_key",
        /// A plan, by its name and version.
        Plan = "plan",
        /// What a plan includes, by the names of the features.
        Features = "features",
        /// How many clients at most; nothing: no limit.
        MaxSeats = "max_seats",
        /// How many sessions at once at most.
        MaxSessions = "max_sessions",
        /// How many clients in sessions at once at most.
        MaxActiveDevices = "max_active_devices",
        /// How long a session may be at most, in seconds.
        SessionLength = "session_length",
        /// How many namespaces at most.
        MaxNamespaces = "max_namespaces",
        /// How many aliases in each namespace at most.
        MaxAliases = "max_aliases",
        /// When a license expires, in milliseconds since 1970.
        Expires = "expires",
        /// Whether a license renews: `yes` or `no`.
        Renews = "renews",
        /// Whether accounts can choose a plan: `yes` or `no`.
        Offered = "offered",
        /// What a plan is good for.
        Description = "description",
        /// A namespace.
        Namespace = "namespace",
        /// An alias.
        Alias = "alias",
        /// What people say about something.
        Comment = "comment",
        /// The tags of a client, with commas between them.
        Tags = "tags",
        /// Where clients get an alias from their host names: the name of a namespace.
        AliasNamespace = "alias_namespace",
        /// The limit that is reached, by its name.
        Limit = "limit",
        /// Whether secrets are shown over REST: `yes` or `no`.
        RestShowsSecrets = "rest_shows_secrets",
    }
);

/// One entry of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its place in the chain, from 1.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// Who, what, to what, what changed.
    pub record: AuditRecord,
    /// Binds the entry to the one before it.
    pub hash: [u8; 32],
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Access, StartingRole};
    use crate::{AuditChange, Section};

    #[test]
    fn only_what_changed_is_written_down() {
        let before = StartingRole::Technician.rights();
        let after = before.clone().with(Section::Files, Access::Edit);
        let record = AuditRecord::new(Actor::system(), AuditAction::RoleChanged, "Night shift")
            .rights_changed(Some(&before), Some(&after));
        let change = AuditChange {
            field: AuditField::Files,
            before: Some("view".to_owned()),
            after: Some("edit".to_owned()),
        };
        assert_eq!(record.changes, [change]);
    }

    #[test]
    fn actions_and_fields_have_names_of_their_own() {
        let mut actions: Vec<_> = AuditAction::ALL.iter().map(|action| action.name()).collect();
        let mut fields: Vec<_> = AuditField::ALL.iter().map(|field| field.name()).collect();
        actions.sort_unstable();
        fields.sort_unstable();
        assert!(actions.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(fields.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
