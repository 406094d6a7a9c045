use jiff::Timestamp;

use crate::{AccountId, NamespaceName, PlanId, UpgradeId, preferences::named};

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
