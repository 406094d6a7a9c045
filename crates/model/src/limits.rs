use std::{collections::BTreeSet, fmt, str::FromStr, time::Duration};

use serde::{Deserialize, Serialize};

use crate::{UnknownName, preferences::named};

/// A number that may be unlimited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// At most this many.
    AtMost(u64),
    /// As many as wanted.
    Unlimited,
}

impl Limit {
    /// The limit that is kept as a number, or as nothing where there is none.
    pub fn from_most(most: Option<u64>) -> Self {
        most.map_or(Self::Unlimited, Self::AtMost)
    }

    /// The number; nothing where there is none.
    pub fn most(self) -> Option<u64> {
        match self {
            Self::AtMost(most) => Some(most),
            Self::Unlimited => None,
        }
    }

    /// Whether `used` is within it.
    pub fn allows(self, used: u64) -> bool {
        self.most().is_none_or(|most| used <= most)
    }

    /// Whether everything that `other` allows is within it.
    pub fn covers(self, other: Self) -> bool {
        match (self, other) {
            (Self::Unlimited, _) => true,
            (Self::AtMost(_), Self::Unlimited) => false,
            (Self::AtMost(own), Self::AtMost(other)) => own >= other,
        }
    }

    /// The tighter of two limits.
    #[must_use]
    pub fn tighter(self, other: Self) -> Self {
        if self.covers(other) { other } else { self }
    }

    /// The wider of two limits.
    #[must_use]
    pub fn wider(self, other: Self) -> Self {
        if self.covers(other) { self } else { other }
    }
}

/// How much an account may do at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Clients that are registered.
    pub seats: Limit,
    /// Sessions at once, counted at the caller's account.
    pub sessions: Limit,
    /// Different clients in these sessions at once.
    pub active_devices: Limit,
    /// How long one session may stay open, in seconds.
    pub session_seconds: Limit,
    /// Namespaces of the account's own.
    pub namespaces: Limit,
    /// Aliases in each namespace of its own.
    pub aliases: Limit,
}

impl Limits {
    /// No limit at all.
    pub fn none() -> Self {
        Self {
            seats: Limit::Unlimited,
            sessions: Limit::Unlimited,
            active_devices: Limit::Unlimited,
            session_seconds: Limit::Unlimited,
            namespaces: Limit::Unlimited,
            aliases: Limit::Unlimited,
        }
    }

    /// Whether everything that `other` allows is within these.
    pub fn cover(&self, other: &Self) -> bool {
        self.seats.covers(other.seats)
            && self.sessions.covers(other.sessions)
            && self.active_devices.covers(other.active_devices)
            && self.session_seconds.covers(other.session_seconds)
            && self.namespaces.covers(other.namespaces)
            && self.aliases.covers(other.aliases)
    }

    /// How long one session may stay open.
    pub fn session_length(&self) -> Option<Duration> {
        self.session_seconds.most().map(Duration::from_secs)
    }
}

named!(
    /// The limits by their names.
    #[derive(Serialize, Deserialize)]
    #[serde(into = "String", try_from = "String")]
    LimitName {
        /// Sessions at once.
        #[default]
        Sessions = "sessions",
        /// Different clients in sessions at once.
        ActiveDevices = "active_devices",
        /// Clients that are registered.
        Seats = "seats",
        /// How long one session may stay open.
        SessionLength = "session_length",
        /// Namespaces of the account's own.
        Namespaces = "namespaces",
        /// Aliases in one namespace.
        Aliases = "aliases",
    }
);

impl From<LimitName> for String {
    fn from(limit: LimitName) -> String {
        limit.name().to_owned()
    }
}

impl TryFrom<String> for LimitName {
    type Error = UnknownName;

    fn try_from(text: String) -> Result<Self, UnknownName> {
        text.parse()
    }
}

named!(
    /// Something that a plan includes or not.
    #[derive(PartialOrd, Ord)]
    Feature {
        /// Clients with a name and settings of the account's own.
        #[default]
        CustomClients = "custom_clients",
        /// Namespaces of the account's own.
        OwnNamespace = "own_namespace",
        /// The REST interface for scripts.
        Rest = "rest",
    }
);

/// What a plan includes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Features(BTreeSet<Feature>);

impl Features {
    /// Every feature that there is.
    pub fn all() -> Self {
        Feature::ALL.iter().copied().collect()
    }

    /// Whether `feature` is included.
    pub fn has(&self, feature: Feature) -> bool {
        self.0.contains(&feature)
    }

    /// Each one that is included.
    pub fn iter(&self) -> impl Iterator<Item = Feature> {
        self.0.iter().copied()
    }

    /// Whether everything in `other` is included.
    pub fn cover(&self, other: &Self) -> bool {
        self.0.is_superset(&other.0)
    }
}

impl FromIterator<Feature> for Features {
    fn from_iter<I: IntoIterator<Item = Feature>>(features: I) -> Self {
        Self(features.into_iter().collect())
    }
}

impl fmt::Display for Features {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.0.iter().map(|feature| feature.name()).collect();
        f.write_str(&names.join(" "))
    }
}

impl FromStr for Features {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        text.split_whitespace().map(str::parse).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_limit() -> impl Strategy<Value = Limit> {
        prop_oneof![Just(Limit::Unlimited), (0..20_u64).prop_map(Limit::AtMost)]
    }

    proptest! {
        #[test]
        fn a_limit_covers_another_if_it_allows_all_of_it(a in any_limit(), b in any_limit()) {
            let allows_all = (0..=20).all(|used| a.allows(used) || !b.allows(used))
                && (a == Limit::Unlimited || b != Limit::Unlimited);
            prop_assert_eq!(a.covers(b), allows_all);
        }

        #[test]
        fn the_tighter_of_two_limits_allows_what_both_allow(a in any_limit(), b in any_limit(), n in 0..25_u64) {
            prop_assert_eq!(a.tighter(b).allows(n), a.allows(n) && b.allows(n));
            prop_assert_eq!(a.wider(b).allows(n), a.allows(n) || b.allows(n));
        }

        #[test]
        fn features_survive_being_stored(which in prop::collection::vec(any::<bool>(), Feature::ALL.len())) {
            let chosen: Features = Feature::ALL.iter().copied().zip(which).filter(|(_, on)| *on).map(|(f, _)| f).collect();
            prop_assert_eq!(chosen.to_string().parse(), Ok(chosen));
        }
    }

    #[test]
    fn an_unknown_feature_is_refused() {
        assert!("rest time_travel".parse::<Features>().is_err());
    }
}
