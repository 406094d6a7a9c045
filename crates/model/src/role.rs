use crate::{
    AccountId, RoleId, clean_line,
    preferences::named,
    right::{Access, Rights, Section},
};

named!(
    /// The roles that every account starts with.
    #[derive(PartialOrd, Ord)]
    StartingRole {
        /// May do everything, and always will: an account has at least one owner.
        #[default]
        Owner = "owner",
        /// Runs the account; sees what it costs but does not change that.
        Admin = "admin",
        /// Helps people at their desks.
        Technician = "technician",
        /// Sees to license and invoices.
        Accountant = "accountant",
        /// Reads everything but the license key, and changes nothing.
        Auditor = "auditor",
    }
);

impl StartingRole {
    /// The rights that the role starts with.
    pub fn rights(self) -> Rights {
        use Access::{Edit, View};
        match self {
            Self::Owner => Rights::all(),
            Self::Admin => {
                Rights::all().with_all(&[Section::License, Section::Billing, Section::Audit], View)
            }
            Self::Technician => {
                let mut rights = Rights::default();
                rights.connect = true;
                rights.close_sessions = true;
                let edited = [Section::Clients, Section::Sessions, Section::AddressBooks];
                rights.with_all(&edited, Edit).with(Section::Files, View)
            }
            Self::Accountant => Rights::default()
                .with(Section::License, View)
                .with(Section::Billing, Edit),
            Self::Auditor => Rights::default().with_all(Section::ALL, View),
        }
    }
}

/// A named set of rights in one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// The id inside the system.
    pub id: RoleId,
    /// Where it counts.
    pub account: AccountId,
    /// Which one of the starting set it is; none: one of the account's own.
    pub starting: Option<StartingRole>,
    /// What the account calls it. A starting role without a name is called by its own in the
    /// reader's language.
    pub name: Option<String>,
    /// What it allows.
    pub rights: Rights,
    /// Counts its changes, from 1.
    pub version: u64,
}

impl Role {
    /// The longest name in characters.
    pub const MAX_NAME: usize = 60;

    /// `text` as the name of a role; `None` where nothing is left of it.
    pub fn cleaned_name(text: &str) -> Option<String> {
        Some(clean_line(text, Self::MAX_NAME)).filter(|name| !name.is_empty())
    }

    /// Whether it is the owner's role, which stays as it is.
    pub fn is_owner(&self) -> bool {
        self.starting == Some(StartingRole::Owner)
    }

    /// What stands for its name where no language is known: `@technician`, or the name itself.
    pub fn label(&self) -> String {
        match (&self.name, self.starting) {
            (Some(name), _) => name.clone(),
            (None, Some(starting)) => format!("@{starting}"),
            (None, None) => self.id.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Right;

    #[test]
    fn the_starting_roles_allow_what_their_names_promise() {
        assert_eq!(StartingRole::Owner.rights(), Rights::all());
        let admin = StartingRole::Admin.rights();
        assert!(admin.has(Right::Edit(Section::Users)) && !admin.has(Right::Edit(Section::License)));
        let technician = StartingRole::Technician.rights();
        assert!(technician.has(Right::Connect) && !technician.has(Right::View(Section::Users)));
        assert!(!technician.has(Right::SeeLicenseKey));
        let auditor = StartingRole::Auditor.rights();
        assert!(
            Section::ALL
                .iter()
                .all(|section| !auditor.has(Right::Edit(*section)))
        );
        assert!(auditor.has(Right::View(Section::Audit)) && !auditor.has(Right::Connect));
        let accountant = StartingRole::Accountant.rights();
        assert!(
            accountant.has(Right::View(Section::License)) && !accountant.has(Right::View(Section::Clients))
        );
    }

    #[test]
    fn the_owner_covers_every_role_and_nobody_else_covers_the_owner() {
        let owner = StartingRole::Owner.rights();
        for role in StartingRole::ALL {
            assert!(owner.cover(&role.rights()));
            assert_eq!(role.rights().cover(&owner), *role == StartingRole::Owner);
        }
    }

    #[test]
    fn a_name_is_one_readable_line() {
        assert_eq!(
            Role::cleaned_name(" Night \u{202e}shift "),
            Some("Night shift".to_owned())
        );
        assert_eq!(Role::cleaned_name("\u{200b} \n"), None);
    }
}
