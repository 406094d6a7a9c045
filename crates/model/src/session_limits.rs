use std::collections::BTreeSet;

use crate::{ClientId, End, Limit, LimitName, Limits, Session};

/// Why an account cannot have one more session: which limit, and what it allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitRefusal {
    /// The limit that is reached.
    pub limit: LimitName,
    /// How much it allows.
    pub most: u64,
}

impl Limits {
    /// Whether an account that has these sessions `running` may have one more, from `from` to `to`. A
    /// client that is in one of them already needs no second place among the active devices.
    pub fn refuse_session(&self, running: &[Session], from: &End, to: &End) -> Option<LimitRefusal> {
        let refusal = |limit, most| Some(LimitRefusal { limit, most });
        if let Limit::AtMost(most) = self.sessions
            && running.len() as u64 >= most
        {
            return refusal(LimitName::Sessions, most);
        }
        let active = active_devices(running);
        let mut with_this = active.clone();
        with_this.extend([from, to].into_iter().filter_map(End::client));
        match self.active_devices {
            Limit::AtMost(most) if with_this.len() as u64 > most && with_this.len() > active.len() => {
                refusal(LimitName::ActiveDevices, most)
            }
            _ => None,
        }
    }
}

/// The different clients that are in these sessions.
pub fn active_devices(sessions: &[Session]) -> BTreeSet<ClientId> {
    let ends = sessions.iter().flat_map(|session| [&session.from, &session.to]);
    ends.filter_map(End::client).collect()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{AccountId, SessionId, SessionNumber, UserId};

    fn client(n: u8) -> End {
        End::Client {
            id: ClientId::new(Timestamp::UNIX_EPOCH, [n; 10]),
            number: (100_000_000 + u64::from(n)).try_into().unwrap(),
            account: None,
            alias: None,
            host_name: String::new(),
        }
    }

    fn browser() -> End {
        End::Browser {
            user: UserId::new(Timestamp::UNIX_EPOCH, [0; 10]),
            account: AccountId::new(Timestamp::UNIX_EPOCH, [0; 10]),
            email: "anna@example.com".into(),
        }
    }

    fn session(from: End, to: End) -> Session {
        let id = SessionId::new(Timestamp::UNIX_EPOCH, [0; 10]);
        Session::request(id, SessionNumber::draw(1), from, to, Timestamp::UNIX_EPOCH)
    }

    fn limits(sessions: Limit, active_devices: Limit) -> Limits {
        Limits {
            sessions,
            active_devices,
            ..Limits::none()
        }
    }

    #[test]
    fn the_first_limit_that_is_reached_is_named() {
        use Limit::{AtMost, Unlimited};
        use LimitName::{ActiveDevices, Sessions};
        let one = [session(browser(), client(1))];
        let pair = [session(client(1), client(2))];
        let cases = [
            (&one[..], limits(Unlimited, Unlimited), client(2), None),
            (&[], limits(AtMost(0), Unlimited), client(2), Some((Sessions, 0))),
            (&one, limits(AtMost(1), AtMost(1)), client(2), Some((Sessions, 1))),
            (
                &one,
                limits(AtMost(2), AtMost(1)),
                client(2),
                Some((ActiveDevices, 1)),
            ),
            (&one, limits(AtMost(2), AtMost(1)), client(1), None),
            (&one, limits(AtMost(2), AtMost(2)), client(2), None),
            (&pair, limits(Unlimited, AtMost(1)), client(2), None),
            (
                &pair,
                limits(Unlimited, AtMost(2)),
                client(3),
                Some((ActiveDevices, 2)),
            ),
        ];
        for (running, limits, to, expected) in cases {
            let refusal = limits.refuse_session(running, &browser(), &to);
            let refusal = refusal.map(|refusal| (refusal.limit, refusal.most));
            assert_eq!(refusal, expected, "{limits:?} {to:?}");
        }
    }
}
