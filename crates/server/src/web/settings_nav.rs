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
    OperatorAccounts,
    OperatorClients,
    OperatorRequests,
    OperatorPlans,
}

/// One line of the list beside the pages of the Settings tab.
pub struct SettingsLink {
    pub path: &'static str,
    pub label: String,
    pub is_current: bool,
    /// How many things wait there.
    pub count: Option<String>,
    /// Whether those who do not run the installation have no such page.
    pub is_operators: bool,
}

impl SettingsLink {
    /// The pages of the Settings tab that the caller may see.
    pub fn all(t: &Texts, caller: &Caller, current: SettingsPage) -> Vec<Self> {
        use SettingsPage::{
            Account, Audit, Factors, General, Mail, OperatorAccounts, OperatorClients, OperatorPlans,
            OperatorRequests, Roles, Security, Users,
        };

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
        ];
        let operators = [
            (
                OperatorAccounts,
                "/operator/accounts",
                t.operator_accounts(),
                caller.operator,
            ),
            (
                OperatorClients,
                "/operator/clients",
                t.operator_clients(),
                caller.operator,
            ),
            (
                OperatorRequests,
                "/operator/requests",
                t.operator_requests(),
                caller.operator,
            ),
            (
                OperatorPlans,
                "/operator/plans",
                t.operator_plans(),
                caller.operator,
            ),
            (Mail, "/mail", t.mail_title(), caller.operator),
        ];
        let link = |(page, path, label, _), is_operators| Self {
            path,
            label,
            is_current: page == current,
            count: Some(caller.open_requests)
                .filter(|open| page == OperatorRequests && *open > 0)
                .map(|open| open.to_string()),
            is_operators,
        };
        let pages = pages.into_iter().map(|page| (page, false));
        let pages = pages.chain(operators.into_iter().map(|page| (page, true)));
        let seen = pages.filter(|((.., is_seen), _)| *is_seen);
        seen.map(|(page, is_operators)| link(page, is_operators))
            .collect()
    }
}
