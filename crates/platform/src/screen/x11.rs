//! The screen of an X display: MIT-SHM for the pixels, DAMAGE for what changed, XFIXES for the
//! cursor, RANDR for the size.

use std::{os::fd::OwnedFd, sync::Arc, time::Duration};

use rustix::event::{EventfdFlags, PollFd, PollFlags, eventfd, poll};
use x11rb::{
    NONE,
    connection::Connection,
    protocol::{
        Event,
        damage::{self, ConnectionExt as _, ReportLevel},
        randr::{self, ConnectionExt as _, NotifyMask},
        xfixes::{self, ConnectionExt as _, CursorNotifyMask},
        xproto::{self, ConnectionExt as _, ImageOrder, Rectangle, Window},
    },
    rust_connection::RustConnection,
};

use self::image::Image;
use super::{CursorPicture, Grab, Rect, Screen, Wake, Waker};
use crate::{Error, x11};

mod image;

/// How often a grab starts again when the size changes under it.
const ATTEMPTS: u32 = 3;

/// The root window of an X display.
pub(crate) struct X11Screen {
    connection: RustConnection,
    root: Window,
    damage: damage::Damage,
    region: xfixes::Region,
    image: Image,
    /// The next grab shows everything, whatever DAMAGE says.
    whole: bool,
    pending: Pending,
    bell: Arc<OwnedFd>,
}

/// What happened and was not told yet.
#[derive(Default)]
struct Pending {
    resized: bool,
    changed: bool,
    cursor: bool,
    woken: bool,
}

impl Pending {
    fn take(&mut self) -> Option<Wake> {
        let by_importance = [
            (&mut self.resized, Wake::Resized),
            (&mut self.changed, Wake::Changed),
            (&mut self.cursor, Wake::Cursor),
            (&mut self.woken, Wake::Woken),
        ];
        by_importance
            .into_iter()
            .find_map(|(flag, wake)| std::mem::take(flag).then_some(wake))
    }
}

impl X11Screen {
    pub(crate) fn open(display: Option<&str>) -> Result<Self, Error> {
        let (connection, screen) = x11::connect(display)?;
        check_pixels(&connection, screen.root_depth)?;
        negotiate(&connection)?;
        let root = screen.root;
        let events = xproto::EventMask::STRUCTURE_NOTIFY;
        connection
            .change_window_attributes(root, &xproto::ChangeWindowAttributesAux::new().event_mask(events))?;
        connection.randr_select_input(root, NotifyMask::SCREEN_CHANGE)?;
        connection.xfixes_select_cursor_input(root, CursorNotifyMask::DISPLAY_CURSOR)?;
        let damage = connection.generate_id()?;
        connection
            .damage_create(damage, root, ReportLevel::NON_EMPTY)?
            .check()?;
        let region = connection.generate_id()?;
        connection.xfixes_create_region(region, &[])?.check()?;
        let (width, height) = measure(&connection, root)?;
        let image = Image::new(&connection, width, height)?;
        let bell =
            eventfd(0, EventfdFlags::NONBLOCK | EventfdFlags::CLOEXEC).map_err(std::io::Error::from)?;
        Ok(Self {
            connection,
            root,
            damage,
            region,
            image,
            whole: true,
            pending: Pending::default(),
            bell: Arc::new(bell),
        })
    }

    fn read_events(&mut self) -> Result<(), Error> {
        let mut moved = false;
        while let Some(event) = self.connection.poll_for_event()? {
            match event {
                Event::DamageNotify(_) => self.pending.changed = true,
                Event::XfixesCursorNotify(_) => self.pending.cursor = true,
                Event::RandrScreenChangeNotify(_) => moved = true,
                Event::ConfigureNotify(event) => moved |= event.window == self.root,
                _ => {}
            }
        }
        if moved {
            self.remeasure()?;
        }
        Ok(())
    }

    /// Follows the size of the screen. Whether it is another one.
    fn remeasure(&mut self) -> Result<bool, Error> {
        let (width, height) = measure(&self.connection, self.root)?;
        if (width, height) == self.size() {
            return Ok(false);
        }
        let image = Image::new(&self.connection, width, height)?;
        std::mem::replace(&mut self.image, image).close(&self.connection);
        self.whole = true;
        self.pending.resized = true;
        Ok(true)
    }

    /// What changed since the last call. From here on the server collects anew, so that a change
    /// between this and reading the pixels is shown now and told again.
    fn take_damage(&mut self) -> Result<Vec<Rect>, Error> {
        self.pending.changed = false;
        self.connection.damage_subtract(self.damage, NONE, self.region)?;
        let region = self.connection.xfixes_fetch_region(self.region)?.reply()?;
        let (width, height) = self.size();
        if std::mem::take(&mut self.whole) {
            return Ok(vec![Rect {
                x: 0,
                y: 0,
                width,
                height,
            }]);
        }
        Ok(region
            .rectangles
            .iter()
            .filter_map(|rect| clipped(rect, width, height))
            .collect())
    }

    fn picture(&self, damage: Vec<Rect>) -> Grab<'_> {
        let (width, height) = self.size();
        Grab {
            width,
            height,
            bgra: self.image.bytes(),
            stride: self.image.stride(),
            damage,
        }
    }
}

impl Screen for X11Screen {
    fn size(&self) -> (u32, u32) {
        self.image.size()
    }

    fn wait(&mut self, timeout: Duration) -> Result<Wake, Error> {
        self.read_events()?;
        if let Some(wake) = self.pending.take() {
            return Ok(wake);
        }
        self.connection.flush()?;
        let timeout = timeout
            .try_into()
            .map_err(|_| std::io::Error::from(std::io::ErrorKind::InvalidInput))?;
        let mut ready = [
            PollFd::new(self.connection.stream(), PollFlags::IN),
            PollFd::new(&self.bell, PollFlags::IN),
        ];
        match poll(&mut ready, Some(&timeout)) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(std::io::Error::from(error).into()),
        }
        let mut rings = [0; 8];
        self.pending.woken = rustix::io::read(&self.bell, &mut rings).is_ok();
        self.read_events()?;
        Ok(self.pending.take().unwrap_or(Wake::Nothing))
    }

    fn grab(&mut self) -> Result<Grab<'_>, Error> {
        let mut attempt = 1;
        loop {
            self.read_events()?;
            let damage = self.take_damage()?;
            match self.image.fetch(&self.connection, self.root, &bands(&damage)) {
                Ok(()) => return Ok(self.picture(damage)),
                Err(Error::Refused(_)) if attempt < ATTEMPTS && self.remeasure()? => attempt += 1,
                Err(error) => {
                    self.whole = true;
                    return Err(error);
                }
            }
        }
    }

    fn cursor(&mut self) -> Result<Option<CursorPicture>, Error> {
        let shape = self.connection.xfixes_get_cursor_image()?.reply()?;
        let visible = shape.cursor_image.iter().any(|pixel| pixel >> 24 != 0);
        Ok(visible.then(|| CursorPicture {
            width: shape.width.into(),
            height: shape.height.into(),
            hot_x: shape.xhot.into(),
            hot_y: shape.yhot.into(),
            rgba: shape
                .cursor_image
                .iter()
                .flat_map(|pixel| straight(*pixel))
                .collect(),
        }))
    }

    fn waker(&self) -> Waker {
        let bell = Arc::clone(&self.bell);
        Waker::new(move || {
            // Fails only when the counter is full, and then the screen wakes anyway.
            let _ = rustix::io::write(&bell, &1_u64.to_ne_bytes());
        })
    }
}

fn check_pixels(connection: &RustConnection, depth: u8) -> Result<(), Error> {
    let setup = connection.setup();
    let wide = setup
        .pixmap_formats
        .iter()
        .any(|format| format.depth == depth && format.bits_per_pixel == 32);
    if depth < 24 || !wide || setup.image_byte_order != ImageOrder::LSB_FIRST {
        return Err(Error::Missing("a screen of 32 bits per pixel, lowest byte first"));
    }
    Ok(())
}

/// Extensions must be asked for their version before they are used.
fn negotiate(connection: &RustConnection) -> Result<(), Error> {
    for extension in [
        damage::X11_EXTENSION_NAME,
        xfixes::X11_EXTENSION_NAME,
        randr::X11_EXTENSION_NAME,
    ] {
        x11::require(connection, extension)?;
    }
    connection.xfixes_query_version(5, 0)?.reply()?;
    connection.damage_query_version(1, 1)?.reply()?;
    connection.randr_query_version(1, 3)?.reply()?;
    Ok(())
}

fn measure(connection: &RustConnection, root: Window) -> Result<(u32, u32), Error> {
    let geometry = connection.get_geometry(root)?.reply()?;
    Ok((geometry.width.into(), geometry.height.into()))
}

fn clipped(rect: &Rectangle, width: u32, height: u32) -> Option<Rect> {
    let within = |start: i16, length: u16, limit: u32| {
        let end = (i32::from(start) + i32::from(length)).clamp(0, limit as i32) as u32;
        let start = i32::from(start).clamp(0, limit as i32) as u32;
        (start < end).then_some((start, end - start))
    };
    let (x, width) = within(rect.x, rect.width, width)?;
    let (y, height) = within(rect.y, rect.height, height)?;
    Some(Rect { x, y, width, height })
}

/// The rows that have damage, as (first, number) in rising order without overlap. Rows are read in
/// full width: then they lie in the segment as they lie in the picture.
fn bands(damage: &[Rect]) -> Vec<(u32, u32)> {
    /// Reading this many untouched rows costs less than one more request.
    const NEAR: u32 = 16;
    let mut spans: Vec<_> = damage.iter().map(|rect| (rect.y, rect.y + rect.height)).collect();
    spans.sort_unstable();
    let mut bands: Vec<(u32, u32)> = Vec::new();
    for (start, end) in spans {
        match bands.last_mut() {
            Some(last) if start <= last.1 + NEAR => last.1 = last.1.max(end),
            _ => bands.push((start, end)),
        }
    }
    bands
        .into_iter()
        .map(|(start, end)| (start, end - start))
        .collect()
}

/// Red, green, blue, opacity of a pixel whose colours were multiplied with its opacity.
fn straight(pixel: u32) -> [u8; 4] {
    let [blue, green, red, alpha] = pixel.to_le_bytes();
    let opacity = u32::from(alpha);
    let divided = |colour: u8| match opacity {
        0 => 0,
        opacity => ((u32::from(colour) * 255 + opacity / 2) / opacity).min(255) as u8,
    };
    [divided(red), divided(green), divided(blue), alpha]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(y: u32, height: u32) -> Rect {
        Rect {
            x: 3,
            y,
            width: 1,
            height,
        }
    }

    #[test]
    fn near_and_overlapping_damage_is_read_in_one_go() {
        assert_eq!(bands(&[]), []);
        assert_eq!(
            bands(&[rows(100, 5), rows(0, 10), rows(5, 20), rows(40, 1)]),
            [(0, 41), (100, 5)]
        );
    }

    #[test]
    fn damage_outside_the_screen_is_cut_off() {
        let rect = |x, y, width, height| clipped(&Rectangle { x, y, width, height }, 100, 50);
        assert_eq!(
            rect(-10, 40, 20, 20),
            Some(Rect {
                x: 0,
                y: 40,
                width: 10,
                height: 10
            })
        );
        assert_eq!(rect(100, 0, 5, 5), None);
        assert_eq!(rect(-10, 0, 10, 5), None);
    }

    #[test]
    fn cursor_colours_are_divided_by_their_opacity() {
        assert_eq!(straight(0xff_10_20_30), [0x10, 0x20, 0x30, 0xff]);
        assert_eq!(straight(0x80_80_40_00), [255, 128, 0, 0x80]);
        assert_eq!(straight(0x00_12_34_56), [0, 0, 0, 0]);
        assert_eq!(straight(0x01_ff_ff_ff), [255, 255, 255, 1]);
    }
}
