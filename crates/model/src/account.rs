use jiff::Timestamp;

use crate::{AccountId, Email, Features, License, LicensedPlan, Limits, NamespaceName, Plan};

/// One customer of the installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id inside the system.
    pub id: AccountId,
    /// The customer number.
    pub number: u64,
    /// The holder's name.
    pub name: String,
    /// The holder's e-mail address.
    pub email: Option<Email>,
    /// The holder's postal address, in lines.
    pub address: String,
    /// The holder's telephone number.
    pub telephone: String,
    /// Whether every user of the account needs a second factor.
    pub demands_second_factor: bool,
    /// Whether whoever ends a session is asked for a comment on it.
    pub asks_for_comment: bool,
    /// Where a client that is registered gets an alias from its host name; `None`: nowhere.
    pub alias_namespace: Option<NamespaceName>,
    /// What it has.
    pub license: License,
    /// Whether the operator has suspended it.
    pub suspension: Option<Suspension>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// The operator has stopped an account: its users may look, but nothing starts any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspension {
    /// Since when.
    pub since: Timestamp,
    /// What its users are told.
    pub reason: String,
}

/// What holds for an account at a moment: its license, or what took its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitlement {
    /// Why this and not something else.
    pub standing: Standing,
    /// Of which plan.
    pub plan: LicensedPlan,
    /// What is included.
    pub features: Features,
    /// What is allowed at most.
    pub limits: Limits,
}

/// Where an account stands with its license.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The license holds.
    Licensed,
    /// It has ended: the free plan holds.
    Ended {
        /// When.
        at: Timestamp,
    },
    /// Nothing can be started.
    Suspended(Suspension),
    /// There is no account: the free plan holds.
    NoAccount,
}

impl Account {
    /// What holds for it at `now`, where `free` is the free plan.
    pub fn entitlement(&self, free: &Plan, now: Timestamp) -> Entitlement {
        let ended = self.license.ends_at().filter(|end| *end <= now);
        let held = match ended {
            Some(at) => Entitlement {
                standing: Standing::Ended { at },
                ..Entitlement::without_account(free)
            },
            None => Entitlement {
                standing: Standing::Licensed,
                plan: self.license.plan.clone(),
                features: self.license.features.clone(),
                limits: self.license.limits,
            },
        };
        match &self.suspension {
            Some(suspension) => Entitlement {
                standing: Standing::Suspended(suspension.clone()),
                ..held
            },
            None => held,
        }
    }
}

impl Entitlement {
    /// What holds for a client without an account.
    pub fn without_account(free: &Plan) -> Self {
        Self {
            standing: Standing::NoAccount,
            plan: free.licensed(),
            features: free.terms.features.clone(),
            limits: free.terms.limits,
        }
    }

    /// The suspension, if there is one.
    pub fn suspension(&self) -> Option<&Suspension> {
        match &self.standing {
            Standing::Suspended(suspension) => Some(suspension),
            _ => None,
        }
    }
}
