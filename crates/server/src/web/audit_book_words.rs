//! The audit in words: address books.

use model::{Access, AuditAction, AuditField, AuditRecord};

use super::{audit_words::role_in_words, role_view::access_name};
use crate::texts::Texts;

/// What was done, as a sentence. Empty for what is told elsewhere.
pub(super) fn book_sentence(t: &Texts, action: AuditAction, actor: &str, subject: &str) -> String {
    match action {
        AuditAction::AddressBookMade => t.audit_did_make_book(actor, subject),
        AuditAction::AddressBookChanged => t.audit_did_change_book(actor, subject),
        AuditAction::AddressBookDeleted => t.audit_did_delete_book(actor, subject),
        AuditAction::AddressBookExported => t.audit_did_export_book(actor, subject),
        AuditAction::AddressBookImported => t.audit_did_import_book(actor, subject),
        AuditAction::AddressEntryAdded => t.audit_did_add_entry(actor, subject),
        AuditAction::AddressEntryChanged => t.audit_did_change_entry(actor, subject),
        AuditAction::AddressEntryRemoved => t.audit_did_remove_entry(actor, subject),
        AuditAction::AddressEntryRestored => t.audit_did_restore_entry(actor, subject),
        _ => String::new(),
    }
}

/// What a field is called. Its stored name for what is told elsewhere.
pub(super) fn book_field(t: &Texts, field: AuditField) -> String {
    match field {
        AuditField::AddressBook => t.audit_field_address_book(),
        AuditField::ClientAddress => t.audit_field_client_address(),
        AuditField::Note => t.audit_field_note(),
        AuditField::ClientsAccess => t.audit_field_clients_access(),
        AuditField::RolesAccess => t.audit_field_roles_access(),
        AuditField::EntriesNew => t.audit_field_entries_new(),
        AuditField::EntriesChanged => t.audit_field_entries_changed(),
        other => other.name().to_owned(),
    }
}

/// What an entry of the audit is about.
pub(super) fn book_subject(t: &Texts, record: &AuditRecord) -> String {
    match record.action {
        AuditAction::AddressBookExported | AuditAction::AddressBookImported => book_name(t, &record.subject),
        _ => record.subject.clone(),
    }
}

/// What a field of an address book holds, if it is one of its fields.
pub(super) fn book_value(t: &Texts, field: AuditField, value: &str) -> Option<String> {
    match field {
        AuditField::AddressBook => Some(book_name(t, value)),
        AuditField::RolesAccess => Some(roles_in_words(t, value)),
        AuditField::ClientAddress | AuditField::Note | AuditField::Tags => Some(value.replace('\n', ", ")),
        _ => None,
    }
}

fn book_name(t: &Texts, label: &str) -> String {
    match label {
        "@personal" => t.audit_book_personal(),
        "@client" => t.audit_book_client(),
        name => name.to_owned(),
    }
}

/// `@technician=edit, Night shift=view` in words.
fn roles_in_words(t: &Texts, value: &str) -> String {
    let role = |pair: &str| match pair.rsplit_once('=') {
        Some((role, access)) => {
            let role = role_in_words(t, role);
            match access.parse::<Access>() {
                Ok(access) => format!("{role} ({})", access_name(t, access)),
                Err(_) => role,
            }
        }
        None => pair.to_owned(),
    };
    let roles: Vec<_> = value.split(", ").map(role).collect();
    roles.join(", ")
}
