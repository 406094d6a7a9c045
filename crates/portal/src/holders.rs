//! The holder of an account, and what the account demands of its users.

use model::{Account, AuditAction, AuditField, AuditRecord, Email, Right, Section, clean_line, clean_lines};

use crate::{Affected, Caller, Error, Field, Portal, Problem, ProblemKind, Result};

/// The most characters of a holder's name.
const NAME: usize = 120;
/// The most characters of a holder's address.
const ADDRESS: usize = 500;
/// The most characters of a telephone number.
const TELEPHONE: usize = 40;

/// What the page of an account shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountSettings {
    /// The customer number.
    pub number: u64,
    /// The holder, where the caller may see the license.
    pub holder: Option<Holder>,
    /// Whether every user needs a second factor, where the caller may see the account's settings.
    pub demands_second_factor: Option<bool>,
    /// Whether whoever ends a session is asked for a comment, where the caller may see the account's
    /// settings.
    pub asks_for_comment: Option<bool>,
}

/// Whom an account belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: Option<Email>,
    /// The postal address, in lines.
    pub address: String,
    /// The telephone number.
    pub telephone: String,
}

/// What the form for the holder carries.
#[derive(Debug, Clone, Default)]
pub struct HolderForm {
    /// The name: 1 to 120 characters.
    pub name: String,
    /// The postal address, in lines: up to 500 characters.
    pub address: String,
    /// The telephone number: up to 40 digits, blanks and `+ ( ) - / .`.
    pub telephone: String,
}

impl Portal {
    /// What the caller may see of the account's settings.
    pub async fn account_settings(&self, caller: &Caller) -> Result<AccountSettings> {
        let sees_holder = caller.may(Right::View(Section::License));
        let sees_settings = caller.may(Right::View(Section::Settings));
        if !sees_holder && !sees_settings {
            return Err(Error::Forbidden(Right::View(Section::Settings)));
        }
        let account = self.read().await?.account(caller.account).await?;
        let account = account.ok_or(Error::NotFound)?;
        Ok(AccountSettings {
            number: account.number,
            demands_second_factor: sees_settings.then_some(account.demands_second_factor),
            asks_for_comment: sees_settings.then_some(account.asks_for_comment),
            holder: sees_holder.then_some(Holder {
                name: account.name,
                email: account.email,
                address: account.address,
                telephone: account.telephone,
            }),
        })
    }

    /// Changes name, address and telephone number of the holder.
    pub async fn change_holder(&self, caller: &Caller, form: &HolderForm) -> Result<()> {
        caller.require(Right::Edit(Section::License))?;
        let form = checked(form)?;
        let mut tx = self.write().await?;
        let before = tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        let after = Account {
            name: form.name,
            address: form.address,
            telephone: form.telephone,
            ..before.clone()
        };
        if after == before {
            return Ok(());
        }
        tx.update_holder(&after).await?;
        let there = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let changed = |record: AuditRecord, field, of: fn(&Account) -> &String| {
            record.changed(field, there(of(&before)), there(of(&after)))
        };
        let record = AuditRecord::new(caller.actor(), AuditAction::HolderChanged, before.name.as_str());
        let record = changed(record, AuditField::Name, |account| &account.name);
        let record = changed(record, AuditField::Address, |account| &account.address);
        let record = changed(record, AuditField::Telephone, |account| &account.telephone);
        self.record(&mut tx, caller.account, record).await?;
        Ok(tx.commit().await?)
    }

    /// Says whether every user of the account needs a second factor.
    pub async fn set_demands_second_factor(&self, caller: &Caller, demands: bool) -> Result<()> {
        caller.require(Right::Edit(Section::Settings))?;
        let mut tx = self.write().await?;
        let before = tx.lock_account(caller.account).await?.ok_or(Error::NotFound)?;
        if before.demands_second_factor == demands {
            return Ok(());
        }
        let after = Account {
            demands_second_factor: demands,
            ..before.clone()
        };
        tx.update_holder(&after).await?;
        let word = |yes: bool| Some(if yes { "yes" } else { "no" }.to_owned());
        let action = AuditAction::AccountSettingChanged;
        let record = AuditRecord::new(caller.actor(), action, before.name).changed(
            AuditField::DemandsSecondFactor,
            word(!demands),
            word(demands),
        );
        tx.bump_rights_version().await?;
        self.record(&mut tx, caller.account, record).await?;
        tx.commit().await?;
        // Who has no second factor may do nothing but set one up: that holds for what is running.
        let by = caller.email.to_string();
        self.rights_have_changed(Affected::Account(caller.account), &by)
            .await;
        Ok(())
    }
}

/// What was typed, fit to be shown to others.
fn checked(form: &HolderForm) -> Result<HolderForm> {
    // One more than fits, so that too much is told from just enough.
    let clean = HolderForm {
        name: clean_line(&form.name, NAME + 1),
        address: clean_lines(&form.address, ADDRESS + 1),
        telephone: clean_line(&form.telephone, TELEPHONE + 1),
    };
    let mut problems = Vec::new();
    let mut refuse = |field, kind| problems.push(Problem { field, kind });
    if clean.name.is_empty() {
        refuse(Field::Name, ProblemKind::Missing);
    }
    for (field, text, most) in [
        (Field::Name, &clean.name, NAME),
        (Field::Address, &clean.address, ADDRESS),
        (Field::Telephone, &clean.telephone, TELEPHONE),
    ] {
        if text.chars().count() > most {
            refuse(field, ProblemKind::LongerThan(most));
        }
    }
    let of_a_number = |c: char| c.is_ascii_digit() || "+()-/. ".contains(c);
    if !clean.telephone.chars().all(of_a_number) {
        refuse(Field::Telephone, ProblemKind::NotATelephone);
    }
    if problems.is_empty() {
        Ok(clean)
    } else {
        Err(Error::Invalid(problems))
    }
}
