use crate::{AuditAction, preferences::named};

named!(
    /// What an entry of the audit is about, for people who look for one kind of thing.
    AuditGroup {
        /// Signing in and out, and passwords.
        #[default]
        SignIns = "sign_ins",
        /// Users, roles, invitations, operators, accounts.
        Users = "users",
        /// Sessions.
        Sessions = "sessions",
        /// Clients and address books.
        Clients = "clients",
        /// Plans, licenses, limits, the REST interface.
        License = "license",
        /// Settings of users, of the account, of the installation.
        Settings = "settings",
        /// Second factors.
        SecondFactor = "second_factor",
        /// Mail.
        Mail = "mail",
    }
);

impl AuditGroup {
    /// The actions of this group.
    pub fn actions(self) -> impl Iterator<Item = AuditAction> {
        AuditAction::ALL
            .iter()
            .copied()
            .filter(move |action| action.group() == self)
    }
}

impl AuditAction {
    /// The group that the action belongs to.
    pub fn group(self) -> AuditGroup {
        match self {
            Self::SignedIn
            | Self::SignInFailed
            | Self::SignedOut
            | Self::SignInEnded
            | Self::SignInsEnded
            | Self::PasswordChanged
            | Self::PasswordResetRequested
            | Self::PasswordReset => AuditGroup::SignIns,
            Self::UserInvited
            | Self::InvitationRenewed
            | Self::InvitationRevoked
            | Self::InvitationAccepted
            | Self::UserAdded
            | Self::UserRoleChanged
            | Self::UserDisabled
            | Self::UserEnabled
            | Self::UserRemoved
            | Self::RoleMade
            | Self::RoleChanged
            | Self::RoleRemoved
            | Self::AccountMade
            | Self::AccountSuspended
            | Self::AccountResumed
            | Self::OperatorGranted
            | Self::OperatorRevoked => AuditGroup::Users,
            Self::SessionOpened
            | Self::SessionClosed
            | Self::SessionRefused
            | Self::SessionsExported
            | Self::SessionChanged => AuditGroup::Sessions,
            Self::ClientRegistered
            | Self::ClientLeft
            | Self::ClientRefused
            | Self::ClientRemoved
            | Self::ClientsExported
            | Self::ClientChanged
            | Self::AddressBookMade
            | Self::AddressBookChanged
            | Self::AddressBookDeleted
            | Self::AddressBookExported
            | Self::AddressBookImported
            | Self::AddressEntryAdded
            | Self::AddressEntryChanged
            | Self::AddressEntryRemoved
            | Self::AddressEntryRestored => AuditGroup::Clients,
            Self::PlanMade
            | Self::PlanChanged
            | Self::PlanDeleted
            | Self::LicenseChanged
            | Self::LicenseCancelled
            | Self::LicenseKept
            | Self::LicenseRenewed
            | Self::LicenseEnded
            | Self::LicenseKeyReset
            | Self::UpgradeRequested
            | Self::UpgradeWithdrawn
            | Self::UpgradeGranted
            | Self::UpgradeDeclined
            | Self::NamespaceGranted
            | Self::NamespaceRemoved
            | Self::ApiPasswordMade
            | Self::ApiPasswordShown
            | Self::ApiPasswordRevoked => AuditGroup::License,
            Self::SetUp
            | Self::PreferencesChanged
            | Self::EmailChangeRequested
            | Self::EmailChanged
            | Self::AccountEmailChangeRequested
            | Self::AccountEmailChanged
            | Self::HolderChanged
            | Self::AccountSettingChanged
            | Self::AuditExported => AuditGroup::Settings,
            Self::TotpAdded
            | Self::TotpRemoved
            | Self::RecoveryCodesMade
            | Self::RecoveryCodeUsed
            | Self::PasskeyAdded
            | Self::PasskeyRemoved
            | Self::FactorResetRequested
            | Self::FactorResetConfirmed
            | Self::FactorResetRefused
            | Self::FactorResetCancelled
            | Self::FactorResetDone => AuditGroup::SecondFactor,
            Self::MailRead | Self::MailRetried | Self::MailDiscarded | Self::MailTested => AuditGroup::Mail,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_found_in_one_group() {
        let found: usize = AuditGroup::ALL.iter().map(|group| group.actions().count()).sum();
        assert_eq!(found, AuditAction::ALL.len());
        assert!(AuditGroup::ALL.iter().all(|group| group.actions().count() > 0));
    }
}
