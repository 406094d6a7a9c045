use super::PointerButton;

/// What is held down, in the order of pressing. `K` names a key.
#[derive(Debug)]
pub(super) struct Held<K> {
    keys: Vec<K>,
    buttons: Vec<PointerButton>,
}

impl<K: PartialEq> Held<K> {
    pub(super) fn new() -> Self {
        Self {
            keys: Vec::new(),
            buttons: Vec::new(),
        }
    }

    /// Notes the change of a key. Whether it is one.
    pub(super) fn key(&mut self, key: K, down: bool) -> bool {
        change(&mut self.keys, key, down)
    }

    /// Notes the change of a button. Whether it is one.
    pub(super) fn button(&mut self, button: PointerButton, down: bool) -> bool {
        change(&mut self.buttons, button, down)
    }

    /// Holds nothing any more; returns what it held, the last pressed first.
    pub(super) fn take(&mut self) -> (Vec<K>, Vec<PointerButton>) {
        let mut keys = std::mem::take(&mut self.keys);
        let mut buttons = std::mem::take(&mut self.buttons);
        keys.reverse();
        buttons.reverse();
        (keys, buttons)
    }
}

fn change<T: PartialEq>(held: &mut Vec<T>, one: T, down: bool) -> bool {
    let position = held.iter().position(|other| *other == one);
    match (position, down) {
        (None, true) => held.push(one),
        (Some(position), false) => drop(held.remove(position)),
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_changes_are_changes() {
        let mut held = Held::new();
        assert!(!held.key(30, false));
        assert!(held.key(30, true));
        assert!(!held.key(30, true));
        assert!(held.key(30, false));
        assert!(held.button(PointerButton::Left, true));
        assert!(!held.button(PointerButton::Left, true));
        assert!(!held.button(PointerButton::Right, false));
    }

    #[test]
    fn the_last_pressed_comes_first_and_only_once() {
        let mut held = Held::new();
        for key in ["ControlLeft", "AltLeft", "Delete"] {
            assert!(held.key(key, true));
        }
        assert!(held.button(PointerButton::Middle, true));
        let all = (
            vec!["Delete", "AltLeft", "ControlLeft"],
            vec![PointerButton::Middle],
        );
        assert_eq!(held.take(), all);
        assert_eq!(held.take(), (vec![], vec![]));
    }
}
