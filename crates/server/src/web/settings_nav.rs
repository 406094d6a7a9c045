use model::{Right, Section};
use portal::Caller;

use crate::texts::Texts;

/// A page of the Settings tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsPage {
    General,
    Security,
    Factors,
    Account,
    Users,
    Roles,
    Audit,
    Mail,
}

/// One line of the list beside the pages of the Settings tab.
pub struct SettingsLink {
    pub path: &'static str,
    pub label: String,
    pub is_current: bool,
}

impl SettingsLink {
    /// The pages of the Settings tab that the caller may see.
    pub fn all(t: &Texts, caller: &Caller, current: SettingsPage) -> Vec<Self> {
        use SettingsPage::{Account, Audit, Factors, General, Mail, Roles, Security, Users};

        let sees = |section| caller.may(Right::View(section));
        let sees_account = sees(Section::License) || sees(Section::Settings);
        let pages = [
            (General, "/settings", t.settings_general(), true),
            (Security, "/settings/security", t.settings_security(), true),
            (Factors, "/settings/security/factors", t.factors_title(), true),
            (Account, "/settings/account", t.settings_account(), sees_account),
            (Users, "/users", t.users_title(), sees(Section::Users)),
            (Roles, "/roles", t.roles_title(), sees(Section::Users)),
            (Audit, "/audit", t.audit_title(), sees(Section::Audit)),
            (Mail, "/mail", t.mail_title(), caller.operator),
        ];
        let seen = pages.into_iter().filter(|(.., is_seen)| *is_seen);
        let link = |(page, path, label, _)| Self {
            path,
            label,
            is_current: page == current,
        };
        seen.map(link).collect()
    }
}
