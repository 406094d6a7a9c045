use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    AccountId, AuditField,
    preferences::named,
    right::{Rights, Section},
};

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
        /// An address book was made.
        AddressBookMade = "address_book_made",
        /// The name of an address book, or who may do what with it, was changed.
        AddressBookChanged = "address_book_changed",
        /// An address book was deleted with its entries.
        AddressBookDeleted = "address_book_deleted",
        /// An address book was written to a file.
        AddressBookExported = "address_book_exported",
        /// Entries came into an address book from a file.
        AddressBookImported = "address_book_imported",
        /// An entry was added to an address book.
        AddressEntryAdded = "address_entry_added",
        /// An entry of an address book was changed.
        AddressEntryChanged = "address_entry_changed",
        /// An entry of an address book was removed.
        AddressEntryRemoved = "address_entry_removed",
        /// Removing an entry of an address book was undone.
        AddressEntryRestored = "address_entry_restored",
    }
);

/// One field that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditChange {
    /// Which one.
    #[serde(with = "by_name")]
    pub field: AuditField,
    /// What it was; none: nothing was there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What it is; none: nothing is there any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

mod by_name {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::AuditField;

    pub fn serialize<S: Serializer>(field: &AuditField, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(field.name())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<AuditField, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

/// What was done, before it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRecord {
    /// Who did it.
    pub actor: Actor,
    /// What was done.
    pub action: AuditAction,
    /// What it was done to, by the name that people know; empty where there is nothing.
    pub subject: String,
    /// What changed.
    pub changes: Vec<AuditChange>,
}

impl AuditRecord {
    /// `actor` did `action` to `subject`.
    pub fn new(actor: Actor, action: AuditAction, subject: impl Into<String>) -> Self {
        Self {
            actor,
            action,
            subject: subject.into(),
            changes: Vec::new(),
        }
    }

    /// With a field that changed, if it did.
    #[must_use]
    pub fn changed(mut self, field: AuditField, before: Option<String>, after: Option<String>) -> Self {
        if before != after {
            self.changes.push(AuditChange { field, before, after });
        }
        self
    }

    /// With a fact of which there was nothing before.
    #[must_use]
    pub fn with(self, field: AuditField, value: impl Into<String>) -> Self {
        self.changed(field, None, Some(value.into()))
    }

    /// With every right that changed.
    #[must_use]
    pub fn rights_changed(mut self, before: Option<&Rights>, after: Option<&Rights>) -> Self {
        for section in Section::ALL {
            let access = |rights: Option<&Rights>| rights.map(|rights| rights.access(*section).to_string());
            self = self.changed(field_of(*section), access(before), access(after));
        }
        let others = |rights: &Rights| [rights.connect, rights.close_sessions, rights.see_license_key];
        let fields = [
            AuditField::Connect,
            AuditField::CloseSessions,
            AuditField::SeeLicenseKey,
        ];
        for (place, field) in fields.into_iter().enumerate() {
            let yes = |rights: &Rights| if others(rights)[place] { "yes" } else { "no" }.to_owned();
            self = self.changed(field, before.map(yes), after.map(yes));
        }
        self
    }
}

fn field_of(section: Section) -> AuditField {
    match section {
        Section::Clients => AuditField::Clients,
        Section::Sessions => AuditField::Sessions,
        Section::AddressBooks => AuditField::AddressBooks,
        Section::Files => AuditField::Files,
        Section::License => AuditField::License,
        Section::Billing => AuditField::Billing,
        Section::Users => AuditField::Users,
        Section::Settings => AuditField::Settings,
        Section::Audit => AuditField::Audit,
    }
}

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
