use std::time::{Duration, Instant};

use wire::Waiting;

/// Names one check of a password, so that a late verdict cannot open for somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PasswordCheck(u64);

/// What the check of a password said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordVerdict {
    /// It is the right one.
    Accepted,
    /// It is not.
    Refused {
        /// How long the next one is not looked at.
        wait: Duration,
    },
}

/// What the person at the desk said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonVerdict {
    /// Let the viewer in.
    Accepted,
    /// Do not.
    Dismissed,
}

/// What keeps the viewer out until the verdict.
pub(crate) struct Gate {
    waiting: Waiting,
    state: State,
    checks: u64,
    not_before: Option<Instant>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Shut,
    Checking(PasswordCheck),
    /// The verdict is there, the connection is not.
    Accepted,
    Open,
}

/// What is to be done with a password.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Admission {
    Check(PasswordCheck),
    TooEarly {
        wait: Duration,
    },
    /// Nobody asked for it.
    Unwanted,
}

impl Gate {
    pub(crate) fn new(waiting: Waiting) -> Self {
        Self {
            waiting,
            state: State::Shut,
            checks: 0,
            not_before: None,
        }
    }

    pub(crate) fn waiting(&self) -> Waiting {
        self.waiting
    }

    pub(crate) fn is_open(&self) -> bool {
        self.state == State::Open
    }

    pub(crate) fn password(&mut self, now: Instant) -> Admission {
        if self.waiting != Waiting::Password || self.state != State::Shut {
            return Admission::Unwanted;
        }
        if let Some(until) = self.not_before.filter(|until| now < *until) {
            return Admission::TooEarly { wait: until - now };
        }
        self.checks += 1;
        let check = PasswordCheck(self.checks);
        self.state = State::Checking(check);
        Admission::Check(check)
    }

    /// Whether the verdict is about the check that runs.
    pub(crate) fn password_verdict(
        &mut self,
        check: PasswordCheck,
        verdict: PasswordVerdict,
        now: Instant,
    ) -> bool {
        if let PasswordVerdict::Refused { wait } = verdict {
            // Counts even if the viewer has reconnected meanwhile.
            self.not_before = self.not_before.max(Some(now + wait));
        }
        if self.state != State::Checking(check) {
            return false;
        }
        self.state = match verdict {
            PasswordVerdict::Accepted => State::Accepted,
            PasswordVerdict::Refused { .. } => State::Shut,
        };
        true
    }

    pub(crate) fn person_accepted(&mut self) {
        if self.waiting == Waiting::Person && self.state == State::Shut {
            self.state = State::Accepted;
        }
    }

    /// Opens if the verdict is there; whether it opened just now.
    pub(crate) fn try_open(&mut self) -> bool {
        if self.state != State::Accepted {
            return false;
        }
        self.state = State::Open;
        true
    }

    pub(crate) fn shut(&mut self) {
        self.state = State::Shut;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[allow(
        clippy::disallowed_methods,
        reason = "any moment will do, and there is no other way to get one"
    )]
    fn start() -> Instant {
        Instant::now()
    }

    #[test]
    fn a_verdict_about_an_earlier_connection_opens_nothing() {
        let now = start();
        let mut gate = Gate::new(Waiting::Password);
        let Admission::Check(first) = gate.password(now) else {
            panic!("not checked")
        };
        gate.shut();
        let Admission::Check(second) = gate.password(now) else {
            panic!("not checked")
        };
        assert!(!gate.password_verdict(first, PasswordVerdict::Accepted, now));
        assert!(!gate.try_open());
        assert!(gate.password_verdict(second, PasswordVerdict::Accepted, now));
        assert!(gate.try_open());
    }

    #[test]
    fn only_one_password_is_checked_at_a_time() {
        let mut gate = Gate::new(Waiting::Password);
        assert!(matches!(gate.password(start()), Admission::Check(_)));
        assert_eq!(gate.password(start()), Admission::Unwanted);
    }

    #[test]
    fn the_wait_after_a_wrong_password_outlives_the_connection() {
        let now = start();
        let mut gate = Gate::new(Waiting::Password);
        let Admission::Check(check) = gate.password(now) else {
            panic!("not checked")
        };
        gate.shut();
        gate.password_verdict(
            check,
            PasswordVerdict::Refused {
                wait: Duration::from_secs(4),
            },
            now,
        );
        let later = now + Duration::from_secs(1);
        assert_eq!(
            gate.password(later),
            Admission::TooEarly {
                wait: Duration::from_secs(3)
            }
        );
        assert!(matches!(
            gate.password(now + Duration::from_secs(4)),
            Admission::Check(_)
        ));
    }

    #[test]
    fn a_person_cannot_open_where_a_password_is_wanted_nor_the_other_way_round() {
        let mut gate = Gate::new(Waiting::Password);
        gate.person_accepted();
        assert!(!gate.try_open());
        let mut gate = Gate::new(Waiting::Person);
        assert_eq!(gate.password(start()), Admission::Unwanted);
    }
}
