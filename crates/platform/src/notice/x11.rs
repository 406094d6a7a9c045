use std::{thread, time::Duration};

use x11rb::{
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            ConfigureWindowAux, ConnectionExt, CreateGCAux, CreateWindowAux, EventMask, Font, Gcontext,
            Screen, StackMode, Window, WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

use super::lines;
use crate::{Error, Notice, x11::connect};

/// The fonts in order of preference. Each X server has the last one.
const FONTS: [&str; 4] = [
    "-*-helvetica-bold-r-normal-*-18-*-*-*-*-*-iso8859-1",
    "10x20",
    "9x15bold",
    "fixed",
];
/// Characters in one line.
const WIDTH: usize = 64;
/// Space around the text, in pixels.
const MARGIN: u16 = 16;
/// White on dark blue: 12.6 to 1.
const BACKGROUND: u32 = 0x0017_345e;
const FOREGROUND: u32 = 0x00ff_ffff;
/// How often it is looked whether somebody has clicked, and the window is put on top again.
const TICK: Duration = Duration::from_millis(100);

/// A window of its own at the top of the screen. No window manager handles it, so it takes no focus.
pub(crate) struct X11Notice {
    connection: RustConnection,
    screen: Screen,
    font: Font,
}

/// What is drawn.
struct Drawing {
    window: Window,
    context: Gcontext,
    lines: Vec<Vec<u8>>,
    line_height: u16,
    ascent: i16,
}

impl X11Notice {
    pub(crate) fn open(display: Option<&str>) -> Result<Self, Error> {
        let (connection, screen) = connect(display)?;
        for name in FONTS {
            let font = connection.generate_id()?;
            if connection.open_font(font, name.as_bytes())?.check().is_ok() {
                return Ok(Self {
                    connection,
                    screen,
                    font,
                });
            }
        }
        Err(Error::Missing("a font"))
    }

    fn draw_window(&self, text: &str) -> Result<Drawing, Error> {
        let lines: Vec<_> = lines(text, WIDTH).iter().map(|line| latin1(line)).collect();
        let font = self.connection.query_font(self.font)?.reply()?;
        let widest = u16::try_from(font.max_bounds.character_width).unwrap_or(10);
        let longest = lines.iter().map(Vec::len).max().unwrap_or(0);
        let (ascent, descent) = (font.font_ascent.max(1), font.font_descent.max(0));
        let line_height = u16::try_from(ascent + descent).unwrap_or(20) + 4;
        let room = self.screen.width_in_pixels;
        let width = (longest as u16)
            .saturating_mul(widest)
            .saturating_add(2 * MARGIN)
            .min(room);
        let height = line_height
            .saturating_mul(lines.len() as u16)
            .saturating_add(2 * MARGIN);
        let window = self.connection.generate_id()?;
        let looks = CreateWindowAux::new()
            .override_redirect(1)
            .background_pixel(BACKGROUND)
            .border_pixel(FOREGROUND)
            .event_mask(EventMask::EXPOSURE | EventMask::BUTTON_PRESS);
        self.connection.create_window(
            x11rb::COPY_DEPTH_FROM_PARENT,
            window,
            self.screen.root,
            i16::try_from((room - width) / 2).unwrap_or(0),
            24,
            width,
            height,
            1,
            WindowClass::INPUT_OUTPUT,
            x11rb::COPY_FROM_PARENT,
            &looks,
        )?;
        let context = self.connection.generate_id()?;
        let colours = CreateGCAux::new()
            .foreground(FOREGROUND)
            .background(BACKGROUND)
            .font(self.font);
        self.connection.create_gc(context, window, &colours)?;
        self.connection.map_window(window)?;
        self.connection.sync()?;
        Ok(Drawing {
            window,
            context,
            lines,
            line_height,
            ascent,
        })
    }

    fn draw_text(&self, drawing: &Drawing) -> Result<(), Error> {
        let mut y = i16::try_from(MARGIN).unwrap_or(0) + drawing.ascent;
        for line in &drawing.lines {
            self.connection
                .image_text8(drawing.window, drawing.context, MARGIN as i16, y, line)?;
            y += drawing.line_height as i16;
        }
        self.connection.flush()?;
        Ok(())
    }

    /// Whether the person has clicked it.
    fn was_clicked(&self, drawing: &Drawing) -> Result<bool, Error> {
        while let Some(event) = self.connection.poll_for_event()? {
            match event {
                Event::Expose(event) if event.count == 0 => self.draw_text(drawing)?,
                Event::ButtonPress(_) => return Ok(true),
                _ => {}
            }
        }
        Ok(false)
    }
}

impl Notice for X11Notice {
    fn show(&mut self, text: &str, shown: Duration) -> Result<(), Error> {
        let drawing = self.draw_window(text)?;
        let ticks = shown.as_millis() / TICK.as_millis();
        let raised = ConfigureWindowAux::new().stack_mode(StackMode::ABOVE);
        for tick in 0..ticks {
            if self.was_clicked(&drawing)? {
                break;
            }
            if tick % 10 == 0 {
                self.connection.configure_window(drawing.window, &raised)?;
                self.connection.flush()?;
            }
            thread::sleep(TICK);
        }
        self.connection.free_gc(drawing.context)?;
        self.connection.destroy_window(drawing.window)?;
        self.connection.sync()?;
        Ok(())
    }
}

/// The text as the core fonts have it: ISO 8859-1.
fn latin1(text: &str) -> Vec<u8> {
    let byte = |character: char| match character {
        '“' | '”' | '„' => b'"',
        '’' | '‘' => b'\'',
        '–' | '—' => b'-',
        '…' => b'.',
        '\u{a0}' | '\u{202f}' => b' ',
        '\u{2068}' | '\u{2069}' => 0,
        other => u8::try_from(u32::from(other)).unwrap_or(b'?'),
    };
    text.chars().map(byte).filter(|byte| *byte >= b' ').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_four_languages_are_drawn_with_core_fonts() {
        assert_eq!(latin1("„Größe“ à ñ"), b"\"Gr\xf6\xdfe\" \xe0 \xf1");
        assert_eq!(latin1("\u{2068}anna\u{2069} – 日\n"), b"anna - ?");
    }
}
