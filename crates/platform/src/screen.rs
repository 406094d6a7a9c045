use std::{fmt, sync::Arc, time::Duration};

use crate::Error;

pub(crate) mod dummy;
#[cfg(target_os = "linux")]
pub(crate) mod x11;

/// A screen that can be looked at. It is used by one thread; others may only [`Waker::wake`] it.
pub trait Screen: Send {
    /// Pixels from left to right and from top to bottom.
    fn size(&self) -> (u32, u32);

    /// Sleeps until something happens, at most for `timeout`. Each thing is told once, the most
    /// important first; [`Wake::Changed`] is told again only after a [`Screen::grab`].
    ///
    /// # Errors
    /// [`Error::Lost`], [`Error::System`].
    fn wait(&mut self, timeout: Duration) -> Result<Wake, Error>;

    /// The picture of now, and what changed since the last call. The first picture, and the first
    /// one of a new size, is all damage. The picture's size is the one in [`Grab`], which may be
    /// newer than what [`Screen::size`] said before the call.
    ///
    /// # Errors
    /// [`Error::Lost`], [`Error::Refused`], [`Error::System`].
    fn grab(&mut self) -> Result<Grab<'_>, Error>;

    /// How the mouse cursor looks now; `None` while it is hidden. It is not part of the picture.
    ///
    /// # Errors
    /// [`Error::Lost`], [`Error::Refused`].
    fn cursor(&mut self) -> Result<Option<CursorPicture>, Error>;

    /// Lets another thread end [`Screen::wait`].
    fn waker(&self) -> Waker;
}

/// Why [`Screen::wait`] returned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wake {
    /// The screen has another size.
    Resized,
    /// There is something new to grab.
    Changed,
    /// The cursor looks different.
    Cursor,
    /// A [`Waker`] was used.
    Woken,
    /// The time is over, or something happened that does not matter here.
    Nothing,
}

/// A picture of the screen.
#[derive(Debug)]
pub struct Grab<'a> {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Blue, green, red and an unused byte of each pixel; `height` rows of `stride` bytes.
    pub bgra: &'a [u8],
    /// Bytes from one row to the next.
    pub stride: usize,
    /// What changed since the last grab, within the picture. Empty when nothing did.
    pub damage: Vec<Rect>,
}

/// A part of the screen, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rect {
    /// From the left edge of the screen.
    pub x: u32,
    /// From the top edge of the screen.
    pub y: u32,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// A picture of the mouse cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CursorPicture {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// The pointing pixel, from the left.
    pub hot_x: u32,
    /// The pointing pixel, from the top.
    pub hot_y: u32,
    /// Red, green, blue, opacity (not premultiplied) of each pixel, row by row.
    pub rgba: Vec<u8>,
}

impl CursorPicture {
    /// This cursor if neither side is longer than `side` (at least 1), else made smaller.
    #[must_use]
    pub fn within(self, side: u32) -> Self {
        let longest = self.width.max(self.height);
        if longest <= side {
            return self;
        }
        let shrink = |length: u32| (length * side / longest).max(1);
        let (width, height) = (shrink(self.width), shrink(self.height));
        let mut rgba = Vec::with_capacity((width * height * 4) as usize);
        for y in 0..height {
            for x in 0..width {
                let (from_x, from_y) = (x * self.width / width, y * self.height / height);
                let at = ((from_y * self.width + from_x) * 4) as usize;
                rgba.extend_from_slice(&self.rgba[at..at + 4]);
            }
        }
        let hot_x = (self.hot_x * side / longest).min(width - 1);
        let hot_y = (self.hot_y * side / longest).min(height - 1);
        Self {
            width,
            height,
            hot_x,
            hot_y,
            rgba,
        }
    }
}

/// Ends a [`Screen::wait`] from another thread. A wake while nobody waits ends the next wait.
#[derive(Clone)]
pub struct Waker(Arc<dyn Fn() + Send + Sync>);

impl Waker {
    pub(crate) fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(wake))
    }

    /// Wakes. Never blocks.
    pub fn wake(&self) {
        (self.0)();
    }
}

impl fmt::Debug for Waker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Waker")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor(width: u32, height: u32) -> CursorPicture {
        let rgba = (0..width * height)
            .flat_map(|n| [n as u8, (n >> 8) as u8, 0, 255])
            .collect();
        CursorPicture {
            width,
            height,
            hot_x: width - 1,
            hot_y: height / 2,
            rgba,
        }
    }

    #[test]
    fn a_small_cursor_stays_as_it_is() {
        assert_eq!(cursor(96, 20).within(96), cursor(96, 20));
    }

    #[test]
    fn a_large_cursor_shrinks_with_its_hot_spot() {
        let small = cursor(200, 100).within(50);
        assert_eq!(
            (small.width, small.height, small.hot_x, small.hot_y),
            (50, 25, 49, 12)
        );
        assert_eq!(small.rgba.len(), 50 * 25 * 4);
        let second = u32::from(small.rgba[4]) | u32::from(small.rgba[5]) << 8;
        assert_eq!(second, 4, "the second pixel is the fifth of the large one");
    }

    #[test]
    fn a_thin_cursor_keeps_a_pixel() {
        let thin = cursor(1, 300).within(96);
        assert_eq!((thin.width, thin.height, thin.rgba.len()), (1, 96, 96 * 4));
    }
}
