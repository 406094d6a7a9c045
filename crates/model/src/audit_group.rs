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

/// Which actions each group has; every action is in one.
const GROUPS: &[(AuditGroup, &[AuditAction])] = &[
    (
        AuditGroup::SignIns,
        &[
            AuditAction::SignedIn,
            AuditAction::SignInFailed,
            AuditAction::SignedOut,
            AuditAction::SignInEnded,
            AuditAction::SignInsEnded,
            AuditAction::PasswordChanged,
            AuditAction::PasswordResetRequested,
            AuditAction::PasswordReset,
        ],
    ),
    (
        AuditGroup::Users,
        &[
            AuditAction::UserInvited,
            AuditAction::InvitationRenewed,
            AuditAction::InvitationRevoked,
            AuditAction::InvitationAccepted,
            AuditAction::UserAdded,
            AuditAction::UserRoleChanged,
            AuditAction::UserDisabled,
            AuditAction::UserEnabled,
            AuditAction::UserRemoved,
            AuditAction::RoleMade,
            AuditAction::RoleChanged,
            AuditAction::RoleRemoved,
            AuditAction::AccountMade,
            AuditAction::AccountSuspended,
            AuditAction::AccountResumed,
            AuditAction::OperatorGranted,
            AuditAction::OperatorRevoked,
        ],
    ),
    (
        AuditGroup::Sessions,
        &[
            AuditAction::SessionOpened,
            AuditAction::SessionClosed,
            AuditAction::SessionRefused,
            AuditAction::SessionsExported,
            AuditAction::SessionChanged,
        ],
    ),
    (
        AuditGroup::Clients,
        &[
            AuditAction::ClientRegistered,
            AuditAction::ClientLeft,
            AuditAction::ClientRefused,
            AuditAction::ClientRemoved,
            AuditAction::ClientsExported,
            AuditAction::ClientChanged,
            AuditAction::AddressBookMade,
            AuditAction::AddressBookChanged,
            AuditAction::AddressBookDeleted,
            AuditAction::AddressBookExported,
            AuditAction::AddressBookImported,
            AuditAction::AddressEntryAdded,
            AuditAction::AddressEntryChanged,
            AuditAction::AddressEntryRemoved,
            AuditAction::AddressEntryRestored,
        ],
    ),
    (
        AuditGroup::License,
        &[
            AuditAction::PlanMade,
            AuditAction::PlanChanged,
            AuditAction::PlanDeleted,
            AuditAction::LicenseChanged,
            AuditAction::LicenseCancelled,
            AuditAction::LicenseKept,
            AuditAction::LicenseRenewed,
            AuditAction::LicenseEnded,
            AuditAction::LicenseKeyReset,
            AuditAction::UpgradeRequested,
            AuditAction::UpgradeWithdrawn,
            AuditAction::UpgradeGranted,
            AuditAction::UpgradeDeclined,
            AuditAction::NamespaceGranted,
            AuditAction::NamespaceRemoved,
            AuditAction::ApiPasswordMade,
            AuditAction::ApiPasswordShown,
            AuditAction::ApiPasswordRevoked,
        ],
    ),
    (
        AuditGroup::Settings,
        &[
            AuditAction::SetUp,
            AuditAction::PreferencesChanged,
            AuditAction::EmailChangeRequested,
            AuditAction::EmailChanged,
            AuditAction::AccountEmailChangeRequested,
            AuditAction::AccountEmailChanged,
            AuditAction::HolderChanged,
            AuditAction::AccountSettingChanged,
            AuditAction::AuditExported,
        ],
    ),
    (
        AuditGroup::SecondFactor,
        &[
            AuditAction::TotpAdded,
            AuditAction::TotpRemoved,
            AuditAction::RecoveryCodesMade,
            AuditAction::RecoveryCodeUsed,
            AuditAction::PasskeyAdded,
            AuditAction::PasskeyRemoved,
            AuditAction::FactorResetRequested,
            AuditAction::FactorResetConfirmed,
            AuditAction::FactorResetRefused,
            AuditAction::FactorResetCancelled,
            AuditAction::FactorResetDone,
        ],
    ),
    (
        AuditGroup::Mail,
        &[
            AuditAction::MailRead,
            AuditAction::MailRetried,
            AuditAction::MailDiscarded,
            AuditAction::MailTested,
        ],
    ),
];

impl AuditAction {
    /// The group that the action belongs to.
    pub fn group(self) -> AuditGroup {
        let of_group = |(_, actions): &&(AuditGroup, &[Self])| actions.contains(&self);
        let group = GROUPS.iter().find(of_group);
        group.map_or(AuditGroup::Settings, |(group, _)| *group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_in_one_group() {
        for action in AuditAction::ALL {
            let times = GROUPS.iter().filter(|(_, actions)| actions.contains(action));
            assert_eq!(times.count(), 1, "{action}");
        }
    }

    #[test]
    fn every_action_is_found_in_one_group() {
        let found: usize = AuditGroup::ALL.iter().map(|group| group.actions().count()).sum();
        assert_eq!(found, AuditAction::ALL.len());
        assert!(AuditGroup::ALL.iter().all(|group| group.actions().count() > 0));
    }
}
