//! A program that paints on an X display what the bench looks at: the stamp and some content.

use std::thread::sleep;
use std::time::Duration;

use anyhow::Context;
use clap::ValueEnum;
use x11rb::COPY_DEPTH_FROM_PARENT;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt, CreateGCAux, CreateWindowAux, Gcontext, Pixmap, Rectangle, Screen, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::{clock, source_text, stamp};

/// Pixels of one block of the stamp.
const BLOCK: (u16, u16) = (8, 32);
const STAMP: Rectangle = Rectangle { x: 0, y: 0, width: BLOCK.0 * stamp::BLOCKS as u16, height: BLOCK.1 };
/// The X server's built-in font, its height in pixels and how far below its top the letters stand.
const FONT: (&[u8], u16, i16) = (b"fixed", 13, 11);
/// The text's box, below the stamp: a terminal of 150 columns and 60 lines.
const TEXT: Rectangle = Rectangle { x: 40, y: 64, width: 150 * 6, height: 60 * FONT.1 };
const BLACK: u32 = 0x10_18_1d;
const WALL: u32 = 0x1d_3b_4f;

/// What is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Content {
    /// A screen full of text on which nothing changes.
    Still,
    /// The same, and a new stamp every 100 to 150 ms.
    Small,
    /// Text that moves up by 30 lines a second, and 60 stamps a second.
    Scroll,
}

/// Paints until the display is gone.
///
/// # Errors
/// The display is gone or refuses.
pub fn run(display: &str, content: Content) -> anyhow::Result<()> {
    let (connection, screen) = x11rb::connect(Some(display)).context("no such display")?;
    let mut painter = Painter::new(connection, screen)?;
    painter.fill_with_text()?;
    painter.stamp()?;
    let mut chance = Chance(clock::wall().as_nanos() as u64 | 1);
    let mut turn = 0_u32;
    loop {
        match content {
            Content::Still => sleep(Duration::from_secs(1)),
            Content::Small => sleep(chance.between(100_000, 150_000)),
            // Half a line's time, give or take a quarter.
            Content::Scroll => sleep(chance.between(12_500, 20_800)),
        }
        turn += 1;
        match content {
            Content::Still => painter.check()?,
            Content::Small => painter.stamp()?,
            Content::Scroll if turn.is_multiple_of(2) => painter.scroll()?,
            Content::Scroll => painter.stamp()?,
        }
    }
}

struct Painter {
    connection: RustConnection,
    window: Window,
    /// Where the next picture is made: what programs of today do, so that nothing flickers.
    back: Pixmap,
    pen: Gcontext,
    size: (u16, u16),
    white: u32,
    line: u32,
}

impl Painter {
    fn new(connection: RustConnection, screen: usize) -> anyhow::Result<Self> {
        let Screen {
            root,
            root_depth: depth,
            root_visual: visual,
            white_pixel: white,
            width_in_pixels: width,
            height_in_pixels: height,
            ..
        } = connection.setup().roots[screen];
        let (window, back, pen, font) = (
            connection.generate_id()?,
            connection.generate_id()?,
            connection.generate_id()?,
            connection.generate_id()?,
        );
        let look = CreateWindowAux::new().background_pixel(BLACK).override_redirect(1);
        let class = WindowClass::INPUT_OUTPUT;
        connection
            .create_window(COPY_DEPTH_FROM_PARENT, window, root, 0, 0, width, height, 0, class, visual, &look)?
            .check()?;
        connection.create_pixmap(depth, back, root, width, height)?.check()?;
        connection.open_font(font, FONT.0)?.check()?;
        let look = CreateGCAux::new().font(font).background(BLACK).graphics_exposures(0);
        connection.create_gc(pen, root, &look)?.check()?;
        connection.map_window(window)?.check()?;
        Ok(Self {
            connection,
            window,
            back,
            pen,
            size: (width, height),
            white,
            line: 0,
        })
    }

    fn fill_with_text(&mut self) -> anyhow::Result<()> {
        let (width, height) = self.size;
        self.fill(WALL, Rectangle { x: 0, y: 0, width, height })?;
        self.fill(BLACK, TEXT)?;
        for _ in 0..TEXT.height / FONT.1 {
            self.next_line()?;
        }
        self.show(Rectangle { x: 0, y: 0, width, height })
    }

    fn scroll(&mut self) -> anyhow::Result<()> {
        self.next_line()?;
        self.draw_stamp()?;
        self.show(TEXT)?;
        self.show(STAMP)
    }

    /// Moves the text up and writes one more line below.
    fn next_line(&mut self) -> anyhow::Result<()> {
        let Rectangle { x: left, y: top, width, height } = TEXT;
        let step = FONT.1;
        let (kept, from) = (height - step, top + step as i16);
        self.connection.copy_area(self.back, self.back, self.pen, left, from, left, top, width, kept)?;
        let y = top + kept as i16;
        self.fill(BLACK, Rectangle { x: left, y, width, height: step })?;
        for (column, colour, word) in source_text::line(self.line) {
            let x = left + (column * 6) as i16;
            self.colour(colour)?;
            self.connection.image_text8(self.back, self.pen, x, y + FONT.2, word.as_bytes())?;
        }
        self.line = self.line.wrapping_add(1);
        Ok(())
    }

    fn show(&self, area: Rectangle) -> anyhow::Result<()> {
        let Rectangle { x, y, width, height } = area;
        self.connection.copy_area(self.back, self.window, self.pen, x, y, x, y, width, height)?;
        Ok(self.connection.sync()?)
    }

    fn stamp(&self) -> anyhow::Result<()> {
        self.draw_stamp()?;
        self.show(STAMP)
    }

    fn draw_stamp(&self) -> anyhow::Result<()> {
        let stamp = stamp::stamp(clock::wall().as_millis());
        for (white, colour) in [(true, self.white), (false, 0)] {
            let blocks: Vec<Rectangle> = (0..stamp::BLOCKS)
                .filter(|block| stamp::is_white(stamp, *block) == white)
                .map(block)
                .collect();
            self.colour(colour)?;
            self.connection.poly_fill_rectangle(self.back, self.pen, &blocks)?;
        }
        Ok(())
    }

    fn fill(&self, colour: u32, area: Rectangle) -> anyhow::Result<()> {
        self.colour(colour)?;
        self.connection.poly_fill_rectangle(self.back, self.pen, &[area])?;
        Ok(())
    }

    fn colour(&self, colour: u32) -> anyhow::Result<()> {
        let look = x11rb::protocol::xproto::ChangeGCAux::new().foreground(colour);
        self.connection.change_gc(self.pen, &look)?;
        Ok(())
    }

    fn check(&self) -> anyhow::Result<()> {
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
    fn between(&mut self, least: u64, most: u64) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Duration::from_micros(least + self.0 % (most - least))
    }
}
