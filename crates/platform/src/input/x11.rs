//! Mouse and keyboard of an X display, by the extension XTEST.

use keycode::{KeyMap, KeyMappingCode};
use x11rb::{
    connection::Connection,
    protocol::{
        xproto::{self, ConnectionExt as _, KeyButMask, Window},
        xtest::{self, ConnectionExt as _},
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

use super::{Input, MOST_NOTCHES, PointerButton, held::Held};
use crate::{Error, x11};

const WHEEL_UP: u8 = 4;
const WHEEL_DOWN: u8 = 5;
const WHEEL_LEFT: u8 = 6;
const WHEEL_RIGHT: u8 = 7;
/// The largest coordinate of the X protocol.
const FARTHEST: u32 = i16::MAX as u32;

/// The core pointer and keyboard of an X display.
pub(crate) struct X11Input {
    connection: RustConnection,
    root: Window,
    held: Held<u8>,
}

impl X11Input {
    pub(crate) fn open(display: Option<&str>) -> Result<Self, Error> {
        let (connection, screen) = x11::connect(display)?;
        x11::require(&connection, xtest::X11_EXTENSION_NAME)?;
        connection.xtest_get_version(2, 2)?.reply()?;
        // A window manager that grabs the server (as some do while a menu is open) must not stop
        // the hand that would close the menu.
        connection.xtest_grab_control(true)?;
        let input = Self {
            connection,
            root: screen.root,
            held: Held::new(),
        };
        input.release_left_behind()?;
        Ok(input)
    }

    /// Lets go of what a program that was killed has left held. What a person holds on a keyboard
    /// or mouse of the display stays held: the X server knows that by device.
    fn release_left_behind(&self) -> Result<(), Error> {
        let keymap = self.connection.query_keymap()?.reply()?.keys;
        let held = |keycode: &u8| keymap[usize::from(*keycode) / 8] & (1 << (keycode % 8)) != 0;
        (self.connection.setup().min_keycode..=self.connection.setup().max_keycode)
            .filter(held)
            .try_for_each(|keycode| self.fake_key(keycode, false))?;
        let mask = self.connection.query_pointer(self.root)?.reply()?.mask;
        [
            (1, KeyButMask::BUTTON1),
            (2, KeyButMask::BUTTON2),
            (3, KeyButMask::BUTTON3),
        ]
        .into_iter()
        .filter(|(_, bit)| mask.contains(*bit))
        .try_for_each(|(button, _)| self.fake_button(button, false))?;
        // The mask does not tell about these; letting go of a button that is up does nothing.
        for button in [PointerButton::Back, PointerButton::Forward] {
            self.fake_button(number(button), false)?;
        }
        self.connection.sync()?;
        Ok(())
    }

    /// The X keycode of a key, if the display's keyboard has one.
    fn keycode(&self, code: &str) -> Option<u8> {
        let code: KeyMappingCode = code.parse().ok()?;
        let keycode = u8::try_from(KeyMap::from(code).xkb).ok()?;
        let setup = self.connection.setup();
        (setup.min_keycode..=setup.max_keycode)
            .contains(&keycode)
            .then_some(keycode)
    }

    fn fake(&self, event: u8, detail: u8, x: i16, y: i16) -> Result<(), Error> {
        self.connection
            .xtest_fake_input(event, detail, x11rb::CURRENT_TIME, self.root, x, y, 0)?;
        Ok(())
    }

    fn fake_key(&self, keycode: u8, down: bool) -> Result<(), Error> {
        let event = if down {
            xproto::KEY_PRESS_EVENT
        } else {
            xproto::KEY_RELEASE_EVENT
        };
        self.fake(event, keycode, 0, 0)
    }

    fn fake_button(&self, number: u8, down: bool) -> Result<(), Error> {
        let event = if down {
            xproto::BUTTON_PRESS_EVENT
        } else {
            xproto::BUTTON_RELEASE_EVENT
        };
        self.fake(event, number, 0, 0)
    }

    fn turn(&self, notches: i32, back: u8, forth: u8) -> Result<(), Error> {
        let number = if notches < 0 { back } else { forth };
        for _ in 0..notches.unsigned_abs().min(MOST_NOTCHES as u32) {
            self.fake_button(number, true)?;
            self.fake_button(number, false)?;
        }
        Ok(())
    }

    /// Sends what was asked for, and throws away what the server says on its own (it tells every
    /// client when the keyboard's layout changes).
    fn send(&self) -> Result<(), Error> {
        self.connection.flush()?;
        while self.connection.poll_for_event()?.is_some() {}
        Ok(())
    }
}

impl Input for X11Input {
    fn pointer(&mut self, x: u32, y: u32) -> Result<(), Error> {
        let near = |coordinate: u32| coordinate.min(FARTHEST) as i16;
        self.fake(xproto::MOTION_NOTIFY_EVENT, 0, near(x), near(y))?;
        self.send()
    }

    fn button(&mut self, button: PointerButton, down: bool) -> Result<(), Error> {
        if !self.held.button(button, down) {
            return Ok(());
        }
        self.fake_button(number(button), down)?;
        self.send()
    }

    fn wheel(&mut self, right: i32, down: i32) -> Result<(), Error> {
        self.turn(right, WHEEL_LEFT, WHEEL_RIGHT)?;
        self.turn(down, WHEEL_UP, WHEEL_DOWN)?;
        self.send()
    }

    fn key(&mut self, code: &str, down: bool) -> Result<bool, Error> {
        let Some(keycode) = self.keycode(code) else {
            return Ok(false);
        };
        if self.held.key(keycode, down) {
            self.fake_key(keycode, down)?;
            self.send()?;
        }
        Ok(true)
    }

    fn release_all(&mut self) -> Result<(), Error> {
        let (keys, buttons) = self.held.take();
        if keys.is_empty() && buttons.is_empty() {
            return Ok(());
        }
        keys.into_iter()
            .try_for_each(|keycode| self.fake_key(keycode, false))?;
        buttons
            .into_iter()
            .try_for_each(|button| self.fake_button(number(button), false))?;
        self.connection.sync()?;
        Ok(())
    }
}

impl Drop for X11Input {
    fn drop(&mut self) {
        // Where the server is gone, nothing is held any more.
        let _ = self.release_all();
    }
}

/// The number of a button in the X protocol; 4 to 7 are the wheel.
fn number(button: PointerButton) -> u8 {
    match button {
        PointerButton::Left => 1,
        PointerButton::Middle => 2,
        PointerButton::Right => 3,
        PointerButton::Back => 8,
        PointerButton::Forward => 9,
    }
}
