use jiff::Timestamp;

use crate::{
    AccountId, Feature, License, LicensePeriod, Limit, NamespaceName, Plan, PlanId, PlanPurpose, UpgradeId,
    end_of_term, preferences::named,
};

named!(
    /// Where a request for a larger license stands.
    UpgradeState {
        /// The operator has not decided.
        #[default]
        Open = "open",
        /// The operator has granted it.
        Granted = "granted",
        /// The operator has declined it.
        Declined = "declined",
        /// The account has taken it back.
        Withdrawn = "withdrawn",
    }
);

/// What an account asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UpgradeWish {
    /// This plan; none: the present one.
    pub plan: Option<PlanId>,
    /// This many seats; none: as the plan says.
    pub seats: Option<u64>,
    /// This many sessions at once; none: as the plan says.
    pub sessions: Option<u64>,
    /// A namespace of its own with this name.
    pub namespace: Option<NamespaceName>,
    /// What else there is to say; may be empty.
    pub note: String,
}

/// An account has asked the operator for a larger license.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpgradeRequest {
    /// Its id inside the system.
    pub id: UpgradeId,
    /// Who asks.
    pub account: AccountId,
    /// For what.
    pub wish: UpgradeWish,
    /// The user who asked, as it was then.
    pub requested_by: String,
    /// When.
    pub requested_at: Timestamp,
    /// Where it stands.
    pub state: UpgradeState,
    /// Who decided, once somebody has.
    pub decided_by: Option<String>,
    /// When that was.
    pub decided_at: Option<Timestamp>,
    /// Why it was declined; may be empty.
    pub answer: String,
}

impl License {
    /// What it becomes when `wish` is granted, of an account that has so many `namespaces`; `plan` is the
    /// plan that is wished for. Numbers that are wished for are given where they are more than the plan's.
    pub fn granting(&self, wish: &UpgradeWish, plan: Option<&Plan>, namespaces: u64, now: Timestamp) -> Self {
        let term = |purpose| match purpose {
            PlanPurpose::Granted => LicensePeriod::Renews(end_of_term(now)),
            PlanPurpose::OwnUse | PlanPurpose::Free => LicensePeriod::NoExpiry,
        };
        let mut license = match plan {
            Some(plan) => Self {
                version: self.version,
                ..Self::of(plan, self.number, term(plan.purpose))
            },
            // More of what has ended would hold for nobody: a new term begins.
            None if self.has_ended(now) => Self {
                period: term(self.plan.purpose),
                cancellation: None,
                ..self.clone()
            },
            None => self.clone(),
        };
        let limits = &mut license.limits;
        for (wished, limit) in [
            (wish.seats, &mut limits.seats),
            (wish.sessions, &mut limits.sessions),
        ] {
            if let Some(wished) = wished {
                *limit = limit.wider(Limit::AtMost(wished));
            }
        }
        if wish.namespace.is_some() {
            limits.namespaces = limits.namespaces.wider(Limit::AtMost(namespaces + 1));
            // A namespace without a single alias would be of no use: there is room for one of each client.
            if limits.aliases == Limit::AtMost(0) {
                limits.aliases = limits.seats.wider(Limit::AtMost(1));
            }
            license.features = license.features.iter().chain([Feature::OwnNamespace]).collect();
        }
        license
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Features, LicenseNumber, Limits, PlanTerms};

    fn plan(code: &str, seats: u64) -> Plan {
        Plan {
            id: PlanId::new(Timestamp::UNIX_EPOCH, [1; 10]),
            code: code.parse().unwrap(),
            purpose: PlanPurpose::Granted,
            offered: true,
            deleted_at: None,
            terms: PlanTerms {
                version: 3,
                name: None,
                description: String::new(),
                features: Features::default(),
                limits: Limits {
                    seats: Limit::AtMost(seats),
                    namespaces: Limit::AtMost(0),
                    aliases: Limit::AtMost(0),
                    ..Limits::none()
                },
                created_at: Timestamp::UNIX_EPOCH,
            },
        }
    }

    fn solo() -> License {
        License::of(
            &plan("solo", 10),
            LicenseNumber::draw(1),
            LicensePeriod::Until(Timestamp::MAX),
        )
    }

    #[test]
    fn a_plan_that_is_granted_begins_a_term_and_gives_the_larger_numbers() {
        let wish = |seats| UpgradeWish {
            seats: Some(seats),
            ..UpgradeWish::default()
        };
        let team = plan("team", 50);
        let more = solo().granting(&wish(70), Some(&team), 0, Timestamp::UNIX_EPOCH);
        assert_eq!(more.limits.seats, Limit::AtMost(70));
        assert_eq!(more.plan, team.licensed());
        assert_eq!(
            more.period,
            LicensePeriod::Renews(end_of_term(Timestamp::UNIX_EPOCH))
        );
        let fewer = solo().granting(&wish(20), Some(&team), 0, Timestamp::UNIX_EPOCH);
        assert_eq!(fewer.limits.seats, Limit::AtMost(50));
        let same_plan = solo().granting(&wish(20), None, 0, Timestamp::UNIX_EPOCH);
        assert_eq!(same_plan.limits.seats, Limit::AtMost(20));
        assert_eq!(same_plan.period, solo().period);
    }

    #[test]
    fn a_namespace_comes_with_the_feature_and_room_for_aliases() {
        let wish = UpgradeWish {
            namespace: Some("acme".parse().unwrap()),
            ..UpgradeWish::default()
        };
        let granted = solo().granting(&wish, None, 2, Timestamp::UNIX_EPOCH);
        assert!(granted.features.has(Feature::OwnNamespace));
        assert_eq!(granted.limits.namespaces, Limit::AtMost(3));
        assert_eq!(granted.limits.aliases, Limit::AtMost(10));
    }

    #[test]
    fn more_of_a_license_that_has_ended_begins_a_new_term() {
        let mut ended = solo();
        ended.period = LicensePeriod::Until(Timestamp::UNIX_EPOCH);
        ended.cancel(Timestamp::UNIX_EPOCH);
        let granted = ended.granting(&UpgradeWish::default(), None, 0, Timestamp::UNIX_EPOCH);
        assert!(!granted.has_ended(Timestamp::UNIX_EPOCH));
        assert_eq!(granted.cancellation, None);
    }
}
