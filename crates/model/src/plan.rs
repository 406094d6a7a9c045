use std::{fmt, str::FromStr};

use jiff::Timestamp;

use crate::{Features, Limits, PlanId, preferences::named};

/// The name of a plan in commands and scripts, such as `standard`: 1 to 30 of `a-z 0-9 _`. It never
/// changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlanCode(String);

/// A text that is no [`PlanCode`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the code of a plan has 1 to 30 small letters, digits and underscores")]
pub struct PlanCodeError;

impl PlanCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlanCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PlanCode {
    type Err = PlanCodeError;

    fn from_str(text: &str) -> Result<Self, PlanCodeError> {
        let is_good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        if !(1..=30).contains(&text.len()) || !text.bytes().all(is_good) {
            return Err(PlanCodeError);
        }
        Ok(Self(text.to_owned()))
    }
}

named!(
    /// What a plan is there for.
    PlanPurpose {
        /// One that accounts ask for and the operator grants.
        #[default]
        Granted = "granted",
        /// The installation's own: unlimited, without an end, no charge.
        OwnUse = "own_use",
        /// What holds for accounts whose license has ended, and for clients without an account. There
        /// is exactly one.
        Free = "free",
    }
);

/// What one version of a plan says. It never changes: a change makes the next version, and who has
/// this one keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTerms {
    /// Counts up from 1.
    pub version: u32,
    /// What people call it; none: as its purpose is called in the reader's language.
    pub name: Option<String>,
    /// What it is good for, in a line or two; may be empty.
    pub description: String,
    /// What it includes.
    pub features: Features,
    /// What it allows at most.
    pub limits: Limits,
    /// When this version was made.
    pub created_at: Timestamp,
}

/// A plan, with its newest version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its id inside the system.
    pub id: PlanId,
    /// Its name in commands and scripts.
    pub code: PlanCode,
    /// What it is there for.
    pub purpose: PlanPurpose,
    /// Whether accounts can choose it.
    pub offered: bool,
    /// When it was deleted: nobody can get it any more, who has it keeps it.
    pub deleted_at: Option<Timestamp>,
    /// The newest version.
    pub terms: PlanTerms,
}

impl Plan {
    /// Whether the operator may delete it: the others would be missed.
    pub fn is_deletable(&self) -> bool {
        self.purpose == PlanPurpose::Granted && self.deleted_at.is_none()
    }

    /// The version as a license holds it.
    pub fn licensed(&self) -> LicensedPlan {
        LicensedPlan {
            id: self.id,
            code: self.code.clone(),
            purpose: self.purpose,
            version: self.terms.version,
            name: self.terms.name.clone(),
        }
    }
}

/// The version of a plan that a license was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicensedPlan {
    /// Which plan.
    pub id: PlanId,
    /// Its name in commands and scripts.
    pub code: PlanCode,
    /// What it is there for.
    pub purpose: PlanPurpose,
    /// Which version.
    pub version: u32,
    /// What people called it then; none: as its purpose is called.
    pub name: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_code_is_fit_for_a_command_line() {
        for good in ["a", "own_use", "standard2"] {
            assert_eq!(good.parse::<PlanCode>().unwrap().as_str(), good);
        }
        for bad in ["", "Standard", "a b", "ä", "a-b", "a".repeat(31).as_str()] {
            assert_eq!(bad.parse::<PlanCode>(), Err(PlanCodeError), "{bad}");
        }
    }
}
