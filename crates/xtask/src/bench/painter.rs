//! Programs for the desktop that the bench looks at: one paints stamps, one writes lines in a terminal.

use std::io::{Write, stdout};
use std::thread::sleep;
use std::time::Duration;

use anyhow::Context;
use clap::ValueEnum;
use x11rb::COPY_DEPTH_FROM_PARENT;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ChangeGCAux, ConnectionExt, CreateGCAux, CreateWindowAux, Gcontext, Pixmap, Rectangle, Window,
    WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::{clock, source_text, stamp};

/// Pixels of one block of the stamp.
const BLOCK: (u16, u16) = (8, 32);
/// The stamp's size in pixels.
const SIZE: (u16, u16) = (BLOCK.0 * stamp::BLOCKS as u16, BLOCK.1);
/// Lines per second of text that moves.
const LINES_PER_SECOND: u32 = 30;
/// Lines of text that stands: more than a terminal shows.
const STANDING_LINES: u32 = 100;

/// What is on the desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Content {
    /// A terminal full of text on which nothing changes.
    Still,
    /// The same, and a new stamp every 100 to 150 ms.
    Small,
    /// Text that moves up by 30 lines a second, and about 60 stamps a second.
    Scroll,
}

/// Paints stamps in the upper left corner until the display is gone.
///
/// # Errors
/// The display is gone or refuses.
pub fn paint(display: &str, content: Content) -> anyhow::Result<()> {
    let painter = Painter::new(display)?;
    let mut chance = Chance(clock::wall().as_nanos() as u64 | 1);
    painter.stamp()?;
    loop {
        match content {
            Content::Still => {
                sleep(Duration::from_secs(1));
                painter.connection.sync()?;
                continue;
            }
            Content::Small => sleep(chance.between(100_000, 150_000)),
            // Never in step with what grabs or shows the screen.
            Content::Scroll => sleep(chance.between(12_500, 20_800)),
        }
        painter.stamp()?;
    }
}

/// Writes coloured lines to the terminal until it is gone.
///
/// # Errors
/// The terminal is gone.
pub fn write(content: Content) -> anyhow::Result<()> {
    let mut terminal = stdout().lock();
    for number in 0.. {
        let mut text = String::new();
        let mut end = 0;
        for (column, colour, word) in source_text::line(number) {
            let gap = " ".repeat((column - end) as usize);
            text += &format!("{gap}\x1b[{}m{word}", 31 + colour);
            end = column + word.len() as u32;
        }
        write!(terminal, "\r\n{text}\x1b[0m")?;
        terminal.flush()?;
        match content {
            Content::Scroll => sleep(Duration::from_secs(1) / LINES_PER_SECOND),
            Content::Still | Content::Small if number < STANDING_LINES => {}
            Content::Still | Content::Small => break,
        }
    }
    loop {
        std::thread::park();
    }
}

struct Painter {
    connection: RustConnection,
    window: Window,
    /// Where a stamp is made, so that it appears at once.
    back: Pixmap,
    pen: Gcontext,
    white: u32,
}

impl Painter {
    fn new(display: &str) -> anyhow::Result<Self> {
        let (connection, screen) = x11rb::connect(Some(display)).context("no such display")?;
        let screen = &connection.setup().roots[screen];
        let (root, visual, white, depth) = (
            screen.root,
            screen.root_visual,
            screen.white_pixel,
            screen.root_depth,
        );
        let ((width, height), class) = (SIZE, WindowClass::INPUT_OUTPUT);
        let (window, back, pen) = (
            connection.generate_id()?,
            connection.generate_id()?,
            connection.generate_id()?,
        );
        let look = CreateWindowAux::new().override_redirect(1);
        connection
            .create_window(
                COPY_DEPTH_FROM_PARENT,
                window,
                root,
                0,
                0,
                width,
                height,
                0,
                class,
                visual,
                &look,
            )?
            .check()?;
        connection
            .create_pixmap(depth, back, root, width, height)?
            .check()?;
        connection
            .create_gc(pen, root, &CreateGCAux::new().graphics_exposures(0))?
            .check()?;
        connection.map_window(window)?.check()?;
        Ok(Self {
            connection,
            window,
            back,
            pen,
            white,
        })
    }

    fn stamp(&self) -> anyhow::Result<()> {
        let stamp = stamp::stamp(clock::wall().as_millis());
        for (white, colour) in [(true, self.white), (false, 0)] {
            let blocks: Vec<Rectangle> = (0..stamp::BLOCKS)
                .filter(|block| stamp::is_white(stamp, *block) == white)
                .map(block)
                .collect();
            self.connection
                .change_gc(self.pen, &ChangeGCAux::new().foreground(colour))?;
            self.connection
                .poly_fill_rectangle(self.back, self.pen, &blocks)?;
        }
        let (width, height) = SIZE;
        self.connection
            .copy_area(self.back, self.window, self.pen, 0, 0, 0, 0, width, height)?;
        Ok(self.connection.sync()?)
    }
}

fn block(number: u32) -> Rectangle {
    let (width, height) = BLOCK;
    Rectangle {
        x: (number as u16 * width) as i16,
        y: 0,
        width,
        height,
    }
}

/// Numbers nobody can foresee well enough to be in step with (xorshift).
struct Chance(u64);

impl Chance {
    /// So many microseconds.
    fn between(&mut self, least: u64, most: u64) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Duration::from_micros(least + self.0 % (most - least))
    }
}
