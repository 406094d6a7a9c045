//! What was done, as it is written down.

use serde::{Deserialize, Serialize};

use crate::{
    Actor, AuditAction, AuditField,
    right::{Rights, Section},
};

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

    use super::AuditField;

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
