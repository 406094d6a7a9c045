//! A window of its own at the top of the screen. No window manager handles it, so it takes no focus.

use std::{thread, time::Duration};

use x11rb::{
    connection::Connection,
    protocol::{
        Event,
        randr::ConnectionExt as _,
        xproto::{
            ConfigureWindowAux, ConnectionExt as _, CreateGCAux, CreateWindowAux, EventMask, Gcontext,
            Rectangle, Screen, StackMode, Window, WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

use self::{
    font::Font,
    writing::{latin1, lines},
};
use crate::{Error, Notice, x11::connect};

mod font;
mod writing;

/// Lines that are shown at most.
const LINES: usize = 6;
/// The longest line, and the space around the text, in pixels of the font.
const LONGEST: u32 = 620;
const MARGIN: u16 = 16;
/// Space between the window and the edges of the screen.
const EDGE: u16 = 24;
/// White on dark blue: 12.6 to 1.
const BACKGROUND: u32 = 0x0017_345e;
const FOREGROUND: u32 = 0x00ff_ffff;
/// How often it is looked whether somebody has clicked.
const TICK: Duration = Duration::from_millis(100);
/// In how many ticks the window is put on top again.
const RAISE: u128 = 10;
/// Rectangles in one request; the shortest one that each X server takes holds 8,000.
const AT_ONCE: usize = 4000;

/// A display on which notices can be shown.
pub(crate) struct X11Notice {
    connection: RustConnection,
    screen: Screen,
    font: Font,
}

/// A notice on the screen.
struct Shown {
    window: Window,
    context: Gcontext,
    strokes: Vec<Rectangle>,
}

impl X11Notice {
    pub(crate) fn open(display: Option<&str>) -> Result<Self, Error> {
        let (connection, screen) = connect(display)?;
        let font = Font::open(&connection)?;
        Ok(Self {
            connection,
            screen,
            font,
        })
    }

    fn map(&self, text: &str) -> Result<Shown, Error> {
        let place = place(&self.connection, &self.screen);
        let scale = self.font.scale(place.height);
        let margin = MARGIN * scale;
        let room = place.width.saturating_sub(2 * (margin + EDGE)) / scale;
        let most = LONGEST.min(room.into());
        let lines = lines(&latin1(text), most, LINES, |byte| self.font.advance(byte));
        let (width, height, strokes) =
            self.font
                .strokes(&self.connection, self.screen.root, &lines, scale, margin)?;
        let (width, height) = (width + 2 * margin, height + 2 * margin);
        let x = place.x + i16::try_from(place.width.saturating_sub(width) / 2).unwrap_or(0);
        let y = place.y + i16::try_from(EDGE).unwrap_or(0);
        let window = self.create_window(x, y, width, height)?;
        let context = self.connection.generate_id()?;
        self.connection
            .create_gc(context, window, &CreateGCAux::new().foreground(FOREGROUND))?;
        self.connection.map_window(window)?;
        self.connection.sync()?;
        Ok(Shown {
            window,
            context,
            strokes,
        })
    }

    fn create_window(&self, x: i16, y: i16, width: u16, height: u16) -> Result<Window, Error> {
        let window = self.connection.generate_id()?;
        let looks = CreateWindowAux::new()
            .override_redirect(1)
            .background_pixel(BACKGROUND)
            .border_pixel(FOREGROUND)
            .event_mask(EventMask::EXPOSURE | EventMask::BUTTON_PRESS);
        self.connection
            .create_window(
                x11rb::COPY_DEPTH_FROM_PARENT,
                window,
                self.screen.root,
                x,
                y,
                width,
                height,
                1,
                WindowClass::INPUT_OUTPUT,
                x11rb::COPY_FROM_PARENT,
                &looks,
            )?
            .check()?;
        Ok(window)
    }

    fn draw(&self, shown: &Shown) -> Result<(), Error> {
        for strokes in shown.strokes.chunks(AT_ONCE) {
            self.connection
                .poly_fill_rectangle(shown.window, shown.context, strokes)?;
        }
        self.connection.flush()?;
        Ok(())
    }

    /// Whether the person has clicked it.
    fn was_clicked(&self, shown: &Shown) -> Result<bool, Error> {
        while let Some(event) = self.connection.poll_for_event()? {
            match event {
                Event::Expose(event) if event.count == 0 => self.draw(shown)?,
                Event::ButtonPress(_) => return Ok(true),
                _ => {}
            }
        }
        Ok(false)
    }
}

impl Notice for X11Notice {
    fn show(&mut self, text: &str, time: Duration) -> Result<(), Error> {
        let shown = self.map(text)?;
        let raised = ConfigureWindowAux::new().stack_mode(StackMode::ABOVE);
        for tick in 0..time.as_millis() / TICK.as_millis() {
            if self.was_clicked(&shown)? {
                break;
            }
            if tick % RAISE == 0 {
                self.connection.configure_window(shown.window, &raised)?;
                self.connection.flush()?;
            }
            thread::sleep(TICK);
        }
        self.connection.free_gc(shown.context)?;
        self.connection.destroy_window(shown.window)?;
        self.connection.sync()?;
        Ok(())
    }
}

/// The monitor that people look at first; the whole screen where the server does not know.
fn place(connection: &RustConnection, screen: &Screen) -> Rectangle {
    let whole = Rectangle {
        x: 0,
        y: 0,
        width: screen.width_in_pixels,
        height: screen.height_in_pixels,
    };
    let monitors = connection
        .randr_get_monitors(screen.root, true)
        .ok()
        .and_then(|cookie| cookie.reply().ok())
        .map(|reply| reply.monitors)
        .unwrap_or_default();
    let first = monitors.iter().find(|monitor| monitor.primary);
    first
        .or(monitors.first())
        .filter(|monitor| monitor.width > 0 && monitor.height > 0)
        .map_or(whole, |monitor| Rectangle {
            x: monitor.x,
            y: monitor.y,
            width: monitor.width,
            height: monitor.height,
        })
}
