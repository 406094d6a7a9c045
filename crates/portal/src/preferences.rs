//! How a user wants the portal: one use case per form.

use std::str::FromStr;

use model::{AuditAction, AuditField, AuditRecord, Preferences, TimeZoneName};

use crate::{Caller, Error, Field, Portal, Problem, ProblemKind, Result};

/// What the form for language and time zone carries.
#[derive(Debug, Clone, Default)]
pub struct Localization {
    /// The tag of the language; empty: the browser's.
    pub language: String,
    /// The name of the time zone; empty: the browser's.
    pub time_zone: String,
}

/// What the form for exports to CSV carries.
#[derive(Debug, Clone, Default)]
pub struct CsvForm {
    /// Which rows: the name of a [`model::CsvRows`].
    pub rows: String,
    /// How dates are written: the name of a [`model::DateFormat`].
    pub date_format: String,
    /// What stands between the cells: the name of a [`model::CsvSeparator`].
    pub separator: String,
}

impl Portal {
    /// What the caller has chosen, as it is kept: a door may have filled in what the browser says in
    /// the caller's own.
    pub async fn preferences(&self, caller: &Caller) -> Result<Preferences> {
        let user = self.read().await?.user(caller.user).await?;
        Ok(user.ok_or(Error::NotFound)?.preferences)
    }

    /// Sets the caller's language and time zone.
    pub async fn set_localization(&self, caller: &Caller, form: &Localization) -> Result<()> {
        let mut problems = Vec::new();
        let language = chosen_or_none(&form.language, Field::Language, &mut problems);
        let time_zone = chosen_or_none(&form.time_zone, Field::TimeZone, &mut problems);
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        self.change_preferences(caller, |preferences| {
            preferences.language = language;
            preferences.time_zone = time_zone;
        })
        .await
    }

    /// Sets what the caller's exports to CSV hold.
    pub async fn set_csv(&self, caller: &Caller, form: &CsvForm) -> Result<()> {
        let mut problems = Vec::new();
        let rows = chosen(&form.rows, Field::CsvRows, &mut problems);
        let date_format = chosen(&form.date_format, Field::DateFormat, &mut problems);
        let separator = chosen(&form.separator, Field::CsvSeparator, &mut problems);
        let (Some(rows), Some(date_format), Some(separator)) = (rows, date_format, separator) else {
            return Err(Error::Invalid(problems));
        };
        self.change_preferences(caller, |preferences| {
            preferences.csv_rows = rows;
            preferences.date_format = date_format;
            preferences.csv_separator = separator;
        })
        .await
    }

    /// Sets the caller's theme: `theme` is the name of a [`model::Theme`].
    pub async fn set_theme(&self, caller: &Caller, theme: &str) -> Result<()> {
        let mut problems = Vec::new();
        let theme = chosen(theme, Field::Theme, &mut problems).ok_or(Error::Invalid(problems))?;
        self.change_preferences(caller, |preferences| preferences.theme = theme)
            .await
    }

    async fn change_preferences(&self, caller: &Caller, change: impl FnOnce(&mut Preferences)) -> Result<()> {
        let mut tx = self.write().await?;
        let user = tx.lock_user(caller.user).await?.ok_or(Error::NotFound)?;
        let mut wanted = user.preferences.clone();
        change(&mut wanted);
        if wanted == user.preferences {
            return Ok(());
        }
        tx.set_preferences(user.id, &wanted).await?;
        let record = record(caller, &user.preferences, &wanted);
        self.record(&mut tx, caller.account, record).await?;
        Ok(tx.commit().await?)
    }
}

fn record(caller: &Caller, before: &Preferences, after: &Preferences) -> AuditRecord {
    let language = |preferences: &Preferences| preferences.language.map(|language| language.to_string());
    let zone = |preferences: &Preferences| preferences.time_zone.as_ref().map(TimeZoneName::to_string);
    let rows = |preferences: &Preferences| Some(preferences.csv_rows.to_string());
    let format = |preferences: &Preferences| Some(preferences.date_format.to_string());
    let separator = |preferences: &Preferences| Some(preferences.csv_separator.to_string());
    let theme = |preferences: &Preferences| Some(preferences.theme.to_string());
    AuditRecord::new(
        caller.actor(),
        AuditAction::PreferencesChanged,
        caller.email.as_str(),
    )
    .changed(AuditField::Language, language(before), language(after))
    .changed(AuditField::TimeZone, zone(before), zone(after))
    .changed(AuditField::CsvRows, rows(before), rows(after))
    .changed(AuditField::DateFormat, format(before), format(after))
    .changed(AuditField::CsvSeparator, separator(before), separator(after))
    .changed(AuditField::Theme, theme(before), theme(after))
}

fn chosen<T: FromStr>(text: &str, field: Field, problems: &mut Vec<Problem>) -> Option<T> {
    let value = text.trim().parse().ok();
    if value.is_none() {
        let kind = ProblemKind::Unknown;
        problems.push(Problem { field, kind });
    }
    value
}

fn chosen_or_none<T: FromStr>(text: &str, field: Field, problems: &mut Vec<Problem>) -> Option<T> {
    if text.trim().is_empty() {
        return None;
    }
    chosen(text, field, problems)
}
