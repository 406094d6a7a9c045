//! A core font of the X server, and texts in it as rectangles, which can be drawn larger than the font.

use x11rb::{
    connection::Connection,
    protocol::xproto::{
        ChangeGCAux, ConnectionExt as _, CreateGCAux, Fontable, GetImageReply, ImageFormat, ImageOrder,
        QueryFontReply, Rectangle, Window,
    },
    rust_connection::RustConnection,
};

use crate::Error;

/// The fonts in order of preference. Each X server has the last one.
const FONTS: [&str; 4] = [
    "-*-helvetica-bold-r-normal-*-18-*-*-*-*-*-iso8859-1",
    "10x20",
    "9x15bold",
    "fixed",
];
/// So many lines, and the spaces between them, would fill the monitor.
const LINES_OF_MONITOR: u16 = 50;
/// Lines are not lower than this in pixels.
const LOWEST: u16 = 20;
/// A font is drawn at most so many times as large.
const LARGEST: u16 = 4;

/// A font, and how large its characters are.
pub(super) struct Font {
    id: Fontable,
    advances: [u16; 256],
    ascent: u16,
    descent: u16,
}

impl Font {
    /// Opens the best font that the server has.
    pub(super) fn open(connection: &RustConnection) -> Result<Self, Error> {
        for name in FONTS {
            let id = connection.generate_id()?;
            if connection.open_font(id, name.as_bytes())?.check().is_err() {
                continue;
            }
            let metrics = connection.query_font(id)?.reply()?;
            let (ascent, descent) = (metrics.font_ascent, metrics.font_descent);
            return Ok(Self {
                id,
                advances: advances(&metrics),
                ascent: u16::try_from(ascent).unwrap_or(0).clamp(1, 200),
                descent: u16::try_from(descent).unwrap_or(0).min(200),
            });
        }
        Err(Error::Missing("a font"))
    }

    /// How many times as large texts are drawn on a monitor of that height.
    pub(super) fn scale(&self, monitor: u16) -> u16 {
        let wanted = (monitor / LINES_OF_MONITOR).max(LOWEST);
        let height = self.ascent + self.descent;
        ((wanted + height / 2) / height).clamp(1, LARGEST)
    }

    /// How wide a character is.
    pub(super) fn advance(&self, byte: u8) -> u16 {
        self.advances[usize::from(byte)]
    }

    /// Width and height of these lines, and the rectangles that they consist of, `margin` away from the
    /// corner.
    pub(super) fn strokes(
        &self,
        connection: &RustConnection,
        root: Window,
        lines: &[Vec<u8>],
        scale: u16,
        margin: u16,
    ) -> Result<(u16, u16, Vec<Rectangle>), Error> {
        let width = lines
            .iter()
            .map(|line| self.width(line))
            .max()
            .unwrap_or(0)
            .max(1);
        let height = (self.line_height() * lines.len() as u16).max(1);
        let picture = self.picture(connection, root, lines, (width, height))?;
        let bits = Bits::new(connection, &picture, width);
        let mut strokes = Vec::new();
        for y in 0..height {
            let mut x = 0;
            while x < width {
                let length = (x..width).take_while(|x| bits.is_set(*x, y)).count() as u16;
                if length > 0 {
                    strokes.push(Rectangle {
                        x: (x * scale + margin) as i16,
                        y: (y * scale + margin) as i16,
                        width: length * scale,
                        height: scale,
                    });
                }
                x += length + 1;
            }
        }
        Ok((width * scale, height * scale, strokes))
    }

    fn width(&self, line: &[u8]) -> u16 {
        let width = line.iter().map(|byte| self.advance(*byte)).sum::<u16>();
        width.min(4000)
    }

    fn line_height(&self) -> u16 {
        self.ascent + self.descent + 4
    }

    /// The lines as the server draws them, in black and white.
    fn picture(
        &self,
        connection: &RustConnection,
        root: Window,
        lines: &[Vec<u8>],
        (width, height): (u16, u16),
    ) -> Result<GetImageReply, Error> {
        let pixmap = connection.generate_id()?;
        connection
            .create_pixmap(1, pixmap, root, width, height)?
            .check()?;
        let pen = connection.generate_id()?;
        let colours = CreateGCAux::new().foreground(0).background(0).font(self.id);
        connection.create_gc(pen, pixmap, &colours)?;
        let whole = Rectangle {
            x: 0,
            y: 0,
            width,
            height,
        };
        connection.poly_fill_rectangle(pixmap, pen, &[whole])?;
        connection.change_gc(pen, &ChangeGCAux::new().foreground(1))?;
        let mut baseline = self.ascent as i16;
        for line in lines {
            connection.image_text8(pixmap, pen, 0, baseline, &line[..line.len().min(255)])?;
            baseline += self.line_height() as i16;
        }
        let picture = connection
            .get_image(ImageFormat::Z_PIXMAP, pixmap, 0, 0, width, height, !0)?
            .reply();
        connection.free_gc(pen)?;
        connection.free_pixmap(pixmap)?;
        Ok(picture?)
    }
}

/// The width of each character; that of the font's widest where the font does not say.
fn advances(metrics: &QueryFontReply) -> [u16; 256] {
    let width = |width: i16| u16::try_from(width).unwrap_or(0).min(500);
    let widest = width(metrics.max_bounds.character_width);
    std::array::from_fn(|byte| {
        let at = byte.checked_sub(metrics.min_char_or_byte2.into());
        let known = at.and_then(|at| metrics.char_infos.get(at));
        known.map_or(widest, |known| width(known.character_width))
    })
}

/// A picture of one bit for each pixel.
struct Bits<'a> {
    data: &'a [u8],
    stride: usize,
    order: ImageOrder,
}

impl<'a> Bits<'a> {
    fn new(connection: &RustConnection, picture: &'a GetImageReply, width: u16) -> Self {
        let setup = connection.setup();
        let format = setup.pixmap_formats.iter().find(|format| format.depth == 1);
        let pad = format.map_or(32, |format| usize::from(format.scanline_pad.max(8)));
        Self {
            data: &picture.data,
            stride: usize::from(width).div_ceil(pad) * pad / 8,
            order: setup.bitmap_format_bit_order,
        }
    }

    fn is_set(&self, x: u16, y: u16) -> bool {
        let at = usize::from(y) * self.stride + usize::from(x / 8);
        let bit = match self.order {
            ImageOrder::MSB_FIRST => 7 - x % 8,
            _ => x % 8,
        };
        self.data.get(at).is_some_and(|byte| byte >> bit & 1 == 1)
    }
}
