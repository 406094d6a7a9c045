use model::{Right, Section};
use portal::Caller;

use crate::texts::Texts;

/// A page of the Settings tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsPage {
    General,
    Security,
    Account,
    Users,
    Roles,
    Audit,
    Mail,
}

/// The list beside the pages of the Settings tab: those that the caller may see. A page that has
/// `nav` and `frame` and extends `settings_base.html` shows it.
pub struct SettingsNav {
    pub items: Vec<SettingsLink>,
}

/// One line of that list.
pub struct SettingsLink {
    pub path: &'static str,
    pub label: String,
    pub is_current: bool,
}

impl SettingsNav {
    pub fn new(t: &Texts, caller: &Caller, current: SettingsPage) -> Self {
        use SettingsPage::{Account, Audit, General, Mail, Roles, Security, Users};

        let sees = |section| caller.may(Right::View(section));
        let sees_account = sees(Section::License) || sees(Section::Settings);
        let pages = [
            (General, "/settings", t.settings_general(), true),
            (Security, "/settings/security", t.settings_security(), true),
            (Account, "/settings/account", t.settings_account(), sees_account),
            (Users, "/users", t.settings_nav_users(), sees(Section::Users)),
            (Roles, "/roles", t.settings_nav_roles(), sees(Section::Users)),
            (Audit, "/audit", t.settings_nav_audit(), sees(Section::Audit)),
            (Mail, "/mail", t.settings_nav_mail(), caller.operator),
        ];
        let seen = pages.into_iter().filter(|(.., is_seen)| *is_seen);
        let items = seen.map(|(page, path, label, _)| SettingsLink {
            path,
            label,
            is_current: page == current,
        });
        Self {
            items: items.collect(),
        }
    }
}
