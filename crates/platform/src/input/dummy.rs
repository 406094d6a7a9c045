use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use super::{Input, MOST_NOTCHES, PointerButton, held::Held};
use crate::Error;

/// How many events are remembered; older ones are forgotten.
const REMEMBERED: usize = 1024;

/// What a [`DummyInput`] was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputEvent {
    /// The pointer moved.
    Pointer {
        /// From the left.
        x: u32,
        /// From the top.
        y: u32,
    },
    /// A button changed.
    Button {
        /// Which.
        button: PointerButton,
        /// Whether it is down now.
        down: bool,
    },
    /// The wheel was turned.
    Wheel {
        /// Notches to the right.
        right: i32,
        /// Notches down.
        down: i32,
    },
    /// A key changed.
    Key {
        /// Which.
        code: String,
        /// Whether it is down now.
        down: bool,
    },
}

/// What a [`DummyInput`] was told, readable from outside while it is used.
#[derive(Debug, Clone, Default)]
pub struct InputLog(Arc<Mutex<VecDeque<InputEvent>>>);

impl InputLog {
    /// The last events, the oldest first.
    #[must_use]
    pub fn events(&self) -> Vec<InputEvent> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .cloned()
            .collect()
    }

    fn push(&self, event: InputEvent) {
        let mut events = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if events.len() == REMEMBERED {
            events.pop_front();
        }
        events.push_back(event);
    }
}

/// A mouse and keyboard that move nothing and remember what they were told.
#[derive(Debug)]
pub struct DummyInput {
    log: InputLog,
    held: Held<String>,
}

impl DummyInput {
    /// An input with an empty log.
    #[must_use]
    pub fn new() -> Self {
        Self {
            log: InputLog::default(),
            held: Held::new(),
        }
    }

    /// Its log.
    #[must_use]
    pub fn log(&self) -> InputLog {
        self.log.clone()
    }
}

impl Default for DummyInput {
    fn default() -> Self {
        Self::new()
    }
}

impl Input for DummyInput {
    fn pointer(&mut self, x: u32, y: u32) -> Result<(), Error> {
        self.log.push(InputEvent::Pointer { x, y });
        Ok(())
    }

    fn button(&mut self, button: PointerButton, down: bool) -> Result<(), Error> {
        if self.held.button(button, down) {
            self.log.push(InputEvent::Button { button, down });
        }
        Ok(())
    }

    fn wheel(&mut self, right: i32, down: i32) -> Result<(), Error> {
        let bounded = |notches: i32| notches.clamp(-MOST_NOTCHES, MOST_NOTCHES);
        self.log.push(InputEvent::Wheel {
            right: bounded(right),
            down: bounded(down),
        });
        Ok(())
    }

    fn key(&mut self, code: &str, down: bool) -> Result<bool, Error> {
        if code.parse::<keycode::KeyMappingCode>().is_err() {
            return Ok(false);
        }
        if self.held.key(code.to_owned(), down) {
            self.log.push(InputEvent::Key {
                code: code.to_owned(),
                down,
            });
        }
        Ok(true)
    }

    fn release_all(&mut self) -> Result<(), Error> {
        let (keys, buttons) = self.held.take();
        keys.into_iter()
            .for_each(|code| self.log.push(InputEvent::Key { code, down: false }));
        buttons
            .into_iter()
            .for_each(|button| self.log.push(InputEvent::Button { button, down: false }));
        Ok(())
    }
}

impl Drop for DummyInput {
    fn drop(&mut self) {
        let _ = self.release_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: &str, down: bool) -> InputEvent {
        InputEvent::Key {
            code: code.to_owned(),
            down,
        }
    }

    #[test]
    fn what_is_held_is_let_go_of_in_the_end() {
        let mut input = DummyInput::new();
        let log = input.log();
        assert!(input.key("ControlLeft", true).unwrap());
        assert!(input.key("KeyC", true).unwrap());
        assert!(input.key("KeyC", true).unwrap());
        assert!(!input.key("NoSuchKey", true).unwrap());
        drop(input);
        let expected = [
            key("ControlLeft", true),
            key("KeyC", true),
            key("KeyC", false),
            key("ControlLeft", false),
        ];
        assert_eq!(log.events(), expected);
    }

    #[test]
    fn the_log_is_bounded_and_so_is_the_wheel() {
        let mut input = DummyInput::new();
        (0..5000).for_each(|x| input.pointer(x, 0).unwrap());
        input.wheel(i32::MIN, 3).unwrap();
        let events = input.log().events();
        assert_eq!(events.len(), REMEMBERED);
        assert_eq!(events.last(), Some(&InputEvent::Wheel { right: -20, down: 3 }));
    }
}
