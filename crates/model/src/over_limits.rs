use crate::{Limit, LimitName, Limits, NamespaceName};

/// How much of its limits an account uses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Used {
    /// Clients that are registered.
    pub seats: u64,
    /// Sessions that it asked for.
    pub sessions: u64,
    /// Different clients in these.
    pub active_devices: u64,
    /// The aliases in each of its namespaces.
    pub aliases: Vec<(NamespaceName, u64)>,
}

/// A limit beyond which something is used, as happens when limits are lowered: what is there stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverLimit {
    /// Which limit.
    pub limit: LimitName,
    /// The namespace whose aliases are too many.
    pub namespace: Option<NamespaceName>,
    /// How much is used.
    pub used: u64,
    /// How much is allowed.
    pub most: u64,
}

impl Limits {
    /// Everything of which more is used than these allow.
    pub fn over(&self, used: &Used) -> Vec<OverLimit> {
        let numbers = [
            (LimitName::Seats, self.seats, used.seats),
            (LimitName::Sessions, self.sessions, used.sessions),
            (LimitName::ActiveDevices, self.active_devices, used.active_devices),
            (LimitName::Namespaces, self.namespaces, used.aliases.len() as u64),
        ];
        let numbers = numbers.map(|(name, limit, used)| (name, limit, None, used));
        let aliases = used
            .aliases
            .iter()
            .map(|(namespace, used)| (LimitName::Aliases, self.aliases, Some(namespace.clone()), *used));
        let over = |(limit, allowed, namespace, used): (_, Limit, _, _)| match allowed {
            Limit::AtMost(most) if used > most => Some(OverLimit {
                limit,
                namespace,
                used,
                most,
            }),
            _ => None,
        };
        numbers.into_iter().chain(aliases).filter_map(over).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(over: &[OverLimit]) -> Vec<(LimitName, u64, u64)> {
        over.iter().map(|it| (it.limit, it.used, it.most)).collect()
    }

    fn used() -> Used {
        let namespace = |name: &str, aliases| (name.parse().unwrap(), aliases);
        Used {
            seats: 5,
            sessions: 2,
            active_devices: 3,
            aliases: vec![namespace("acme", 4), namespace("works", 7)],
        }
    }

    #[test]
    fn what_is_used_up_to_its_limit_is_not_over_it() {
        let limits = Limits {
            seats: Limit::AtMost(5),
            sessions: Limit::AtMost(2),
            active_devices: Limit::AtMost(3),
            session_seconds: Limit::AtMost(1),
            namespaces: Limit::AtMost(2),
            aliases: Limit::AtMost(7),
        };
        assert_eq!(limits.over(&used()), []);
        assert_eq!(Limits::none().over(&used()), []);
    }

    #[test]
    fn each_limit_is_compared_with_what_it_limits() {
        use LimitName::{ActiveDevices, Aliases, Namespaces, Seats, Sessions};
        let none = Limits::none();
        let at_most_one = Limit::AtMost(1);
        let cases = [
            (
                Limits {
                    seats: at_most_one,
                    ..none
                },
                vec![(Seats, 5, 1)],
            ),
            (
                Limits {
                    sessions: at_most_one,
                    ..none
                },
                vec![(Sessions, 2, 1)],
            ),
            (
                Limits {
                    active_devices: at_most_one,
                    ..none
                },
                vec![(ActiveDevices, 3, 1)],
            ),
            (
                Limits {
                    namespaces: at_most_one,
                    ..none
                },
                vec![(Namespaces, 2, 1)],
            ),
            (
                Limits {
                    aliases: at_most_one,
                    ..none
                },
                vec![(Aliases, 4, 1), (Aliases, 7, 1)],
            ),
        ];
        for (limits, expected) in cases {
            assert_eq!(names(&limits.over(&used())), expected, "{limits:?}");
        }
    }

    #[test]
    fn too_many_aliases_are_told_of_the_namespace_that_holds_them() {
        let limits = Limits {
            aliases: Limit::AtMost(4),
            ..Limits::none()
        };
        let over = limits.over(&used());
        let namespaces: Vec<_> = over.iter().map(|it| it.namespace.clone()).collect();
        assert_eq!(namespaces, [Some("works".parse().unwrap())]);
    }
}
