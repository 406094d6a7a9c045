//! Who holds what: all sessions share one mouse and one keyboard.

use std::collections::BTreeMap;

use model::SessionId;
use wire::PointerButton;

/// Something that is held down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grip {
    /// A key, as `KeyboardEvent.code` names it.
    Key(String),
    /// A mouse button.
    Button(PointerButton),
}

/// What each session holds, in the order of pressing.
#[derive(Debug, Default)]
pub struct Grips(BTreeMap<SessionId, Vec<Grip>>);

impl Grips {
    /// A session presses something. Pressing twice is harmless.
    pub fn press(&mut self, session: SessionId, grip: Grip) {
        let held = self.0.entry(session).or_default();
        if !held.contains(&grip) {
            held.push(grip);
        }
    }

    /// A session lets go of something; whether no other one holds it.
    pub fn let_go(&mut self, session: SessionId, grip: &Grip) -> bool {
        if let Some(held) = self.0.get_mut(&session) {
            held.retain(|other| other != grip);
            if held.is_empty() {
                self.0.remove(&session);
            }
        }
        self.is_free(grip)
    }

    /// A session lets go of everything; returns what no other one holds, the last pressed first.
    pub fn let_go_of_all(&mut self, session: SessionId) -> Vec<Grip> {
        let held = self.0.remove(&session).unwrap_or_default();
        held.into_iter().rev().filter(|grip| self.is_free(grip)).collect()
    }

    /// Nobody holds anything any more.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether nobody holds anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn is_free(&self, grip: &Grip) -> bool {
        !self.0.values().any(|held| held.contains(grip))
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn id(n: u8) -> SessionId {
        SessionId::new(Timestamp::UNIX_EPOCH, [n; 10])
    }

    fn key(code: &str) -> Grip {
        Grip::Key(code.to_owned())
    }

    #[test]
    fn what_two_hold_is_free_when_both_have_let_go() {
        let mut grips = Grips::default();
        grips.press(id(1), key("ShiftLeft"));
        grips.press(id(1), key("ShiftLeft"));
        grips.press(id(2), key("ShiftLeft"));
        assert!(!grips.let_go(id(1), &key("ShiftLeft")));
        assert!(!grips.let_go(id(3), &key("ShiftLeft")), "it never held it");
        assert!(grips.let_go(id(2), &key("ShiftLeft")));
        assert!(grips.is_empty());
    }

    #[test]
    fn letting_go_of_all_leaves_what_others_hold() {
        let mut grips = Grips::default();
        for grip in [
            key("ControlLeft"),
            key("ShiftLeft"),
            Grip::Button(PointerButton::Left),
        ] {
            grips.press(id(1), grip);
        }
        grips.press(id(2), key("ShiftLeft"));
        let free = [Grip::Button(PointerButton::Left), key("ControlLeft")];
        assert_eq!(grips.let_go_of_all(id(1)), free);
        assert!(!grips.is_empty());
        assert_eq!(grips.let_go_of_all(id(2)), [key("ShiftLeft")]);
        assert!(grips.is_empty());
    }
}
