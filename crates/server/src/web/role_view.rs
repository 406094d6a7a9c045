use model::{Access, AuditChange, AuditField, Rights, Role, Section, StartingRole};

use crate::texts::Texts;

/// What a role is called in the reader's language.
pub fn role_name(t: &Texts, role: &Role) -> String {
    match (&role.name, role.starting) {
        (Some(name), _) => name.clone(),
        (None, Some(starting)) => starting_name(t, starting),
        (None, None) => role.id.to_string(),
    }
}

/// What a starting role is called by itself.
pub fn starting_name(t: &Texts, starting: StartingRole) -> String {
    match starting {
        StartingRole::Owner => t.role_name_owner(),
        StartingRole::Admin => t.role_name_admin(),
        StartingRole::Technician => t.role_name_technician(),
        StartingRole::Accountant => t.role_name_accountant(),
        StartingRole::Auditor => t.role_name_auditor(),
    }
}

/// What a starting role is for.
pub fn starting_about(t: &Texts, starting: StartingRole) -> String {
    match starting {
        StartingRole::Owner => t.role_about_owner(),
        StartingRole::Admin => t.role_about_admin(),
        StartingRole::Technician => t.role_about_technician(),
        StartingRole::Accountant => t.role_about_accountant(),
        StartingRole::Auditor => t.role_about_auditor(),
    }
}

/// What a section is called.
pub fn section_name(t: &Texts, section: Section) -> String {
    match section {
        Section::Clients => t.section_clients(),
        Section::Sessions => t.section_sessions(),
        Section::AddressBooks => t.section_address_books(),
        Section::Files => t.section_files(),
        Section::License => t.section_license(),
        Section::Billing => t.section_billing(),
        Section::Users => t.section_users(),
        Section::Settings => t.section_settings(),
        Section::Audit => t.section_audit(),
    }
}

/// What a way into a section is called.
pub fn access_name(t: &Texts, access: Access) -> String {
    match access {
        Access::None => t.access_none(),
        Access::View => t.access_view(),
        Access::Edit => t.access_edit(),
    }
}

/// Whether a new role does not get this right: nothing was there, and nothing is.
pub(super) fn is_nothing(change: &AuditChange) -> bool {
    change.before.is_none()
        && matches!(change.after.as_deref(), Some("none" | "no"))
        && is_right(change.field)
}

fn is_right(field: AuditField) -> bool {
    let others = [
        AuditField::Connect,
        AuditField::CloseSessions,
        AuditField::SeeLicenseKey,
    ];
    others.contains(&field) || Section::ALL.iter().any(|section| section.name() == field.name())
}

/// A role to choose from.
pub struct RoleChoice {
    pub id: String,
    pub name: String,
    pub chosen: bool,
}

impl RoleChoice {
    /// The roles that somebody with `own` rights may give, `chosen` marked.
    pub fn all<'a>(
        t: &Texts,
        roles: impl IntoIterator<Item = &'a Role>,
        own: &Rights,
        chosen: &str,
    ) -> Vec<Self> {
        let given = roles.into_iter().filter(|role| own.cover(&role.rights));
        let choice = |role: &Role| Self {
            id: role.id.to_string(),
            name: role_name(t, role),
            chosen: role.id.to_string() == chosen,
        };
        given.map(choice).collect()
    }
}

/// A section with the ways into it, for a table of rights.
pub struct SectionRow {
    pub name: &'static str,
    pub label: String,
    pub choices: Vec<AccessChoice>,
}

/// One way into a section.
pub struct AccessChoice {
    pub name: &'static str,
    pub label: String,
    pub chosen: bool,
}

/// One right that belongs to no section.
pub struct RightRow {
    pub name: &'static str,
    pub label: String,
    pub chosen: bool,
}

/// The table of rights as a form shows it.
pub fn section_rows(t: &Texts, rights: &Rights) -> Vec<SectionRow> {
    let choices = |section: Section| {
        let choice = |access: &Access| AccessChoice {
            name: access.name(),
            label: access_name(t, *access),
            chosen: rights.access(section) == *access,
        };
        Access::ALL.iter().map(choice).collect()
    };
    let row = |section: &Section| SectionRow {
        name: section.name(),
        label: section_name(t, *section),
        choices: choices(*section),
    };
    Section::ALL.iter().map(row).collect()
}

/// The rights that belong to no section, as a form shows them.
pub fn right_rows(t: &Texts, rights: &Rights) -> Vec<RightRow> {
    let row = |name, label, chosen| RightRow { name, label, chosen };
    vec![
        row("connect", t.right_connect(), rights.connect),
        row("close_sessions", t.right_close_sessions(), rights.close_sessions),
        row(
            "see_license_key",
            t.right_see_license_key(),
            rights.see_license_key,
        ),
    ]
}
