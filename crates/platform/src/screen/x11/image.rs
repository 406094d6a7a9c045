use std::os::fd::OwnedFd;

use rustix::{
    fs::{MemfdFlags, ftruncate, memfd_create},
    mm::{MapFlags, ProtFlags, mmap, munmap},
};
use x11rb::{
    connection::{Connection, RequestConnection},
    protocol::{
        shm::{self, ConnectionExt as _},
        xproto::{ConnectionExt as _, ImageFormat, Window},
    },
    rust_connection::RustConnection,
};

use crate::Error;

const BYTES_PER_PIXEL: usize = 4;
const ALL_PLANES: u32 = !0;

/// The picture of a screen, kept up to date row by row.
pub(super) struct Image {
    width: u32,
    height: u32,
    pixels: Pixels,
}

enum Pixels {
    /// The display's server writes into memory that both see.
    Shared(Segment),
    /// The server is on another machine, or old: the pixels come over the connection.
    Copied(Vec<u8>),
}

impl Image {
    pub(super) fn new(connection: &RustConnection, width: u32, height: u32) -> Result<Self, Error> {
        let length = width as usize * height as usize * BYTES_PER_PIXEL;
        let pixels = match Segment::new(connection, length) {
            Ok(Some(segment)) => Pixels::Shared(segment),
            Ok(None) | Err(Error::Refused(_) | Error::Missing(_)) => Pixels::Copied(vec![0; length]),
            Err(error) => return Err(error),
        };
        Ok(Self {
            width,
            height,
            pixels,
        })
    }

    pub(super) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    pub(super) fn stride(&self) -> usize {
        self.width as usize * BYTES_PER_PIXEL
    }

    pub(super) fn bytes(&self) -> &[u8] {
        match &self.pixels {
            Pixels::Shared(segment) => segment.bytes(),
            Pixels::Copied(bytes) => bytes,
        }
    }

    /// Reads the bands (first row, number of rows) anew.
    pub(super) fn fetch(
        &mut self,
        connection: &RustConnection,
        root: Window,
        bands: &[(u32, u32)],
    ) -> Result<(), Error> {
        let (width, stride) = (self.width as u16, self.stride());
        match &mut self.pixels {
            Pixels::Shared(segment) => segment.fetch(connection, root, width, stride, bands),
            Pixels::Copied(bytes) => {
                for (first, rows) in bands {
                    let (y, height) = (*first as i16, *rows as u16);
                    let format = ImageFormat::Z_PIXMAP;
                    let read = connection
                        .get_image(format, root, 0, y, width, height, ALL_PLANES)?
                        .reply()?;
                    let from = *first as usize * stride;
                    let to = from + *rows as usize * stride;
                    let read = read.data.get(..to - from).ok_or(Error::Missing("pixels"))?;
                    bytes[from..to].copy_from_slice(read);
                }
                Ok(())
            }
        }
    }

    /// Lets the server forget the memory. Without this it keeps it until the connection ends.
    pub(super) fn close(self, connection: &RustConnection) {
        if let Pixels::Shared(segment) = self.pixels {
            // A server that is gone has forgotten it already.
            let _ = connection.shm_detach(segment.id).map(drop);
        }
    }
}

/// Memory that this program and the display's server share.
struct Segment {
    id: shm::Seg,
    start: *mut u8,
    length: usize,
}

// SAFETY: the mapping belongs to this value alone and is only read, through `&self`.
unsafe impl Send for Segment {}

impl Segment {
    /// `None` where the server cannot be handed memory (MIT-SHM before 1.2, or none at all).
    fn new(connection: &RustConnection, length: usize) -> Result<Option<Self>, Error> {
        if connection
            .extension_information(shm::X11_EXTENSION_NAME)?
            .is_none()
        {
            return Ok(None);
        }
        let version = connection.shm_query_version()?.reply()?;
        if (version.major_version, version.minor_version) < (1, 2) {
            return Ok(None);
        }
        let memory = memfd_create("screen", MemfdFlags::CLOEXEC).map_err(std::io::Error::from)?;
        ftruncate(&memory, length as u64).map_err(std::io::Error::from)?;
        let mut segment = Self {
            id: 0,
            start: map(&memory, length)?,
            length,
        };
        segment.id = connection.generate_id()?;
        connection.shm_attach_fd(segment.id, memory, false)?.check()?;
        Ok(Some(segment))
    }

    fn fetch(
        &mut self,
        connection: &RustConnection,
        root: Window,
        width: u16,
        stride: usize,
        bands: &[(u32, u32)],
    ) -> Result<(), Error> {
        let format = ImageFormat::Z_PIXMAP.into();
        let requests = bands.iter().map(|(first, rows)| {
            let (y, height, offset) = (*first as i16, *rows as u16, *first * stride as u32);
            connection.shm_get_image(root, 0, y, width, height, ALL_PLANES, format, self.id, offset)
        });
        // All requests leave before the first answer is awaited: one round trip.
        let requests: Vec<_> = requests.collect::<Result<_, _>>()?;
        for request in requests {
            request.reply()?;
        }
        Ok(())
    }

    fn bytes(&self) -> &[u8] {
        // SAFETY: mapped for `length` bytes until drop. The server writes only while it answers a
        // request of `fetch`, which holds `&mut self` until every answer has come.
        unsafe { std::slice::from_raw_parts(self.start, self.length) }
    }
}

impl Drop for Segment {
    fn drop(&mut self) {
        // SAFETY: mapped in `new` with this length, unmapped only here.
        let _ = unsafe { munmap(self.start.cast(), self.length) };
    }
}

fn map(memory: &OwnedFd, length: usize) -> Result<*mut u8, Error> {
    // SAFETY: a new mapping at a place of the kernel's choice touches nothing that exists.
    let start = unsafe {
        mmap(
            std::ptr::null_mut(),
            length,
            ProtFlags::READ,
            MapFlags::SHARED,
            memory,
            0,
        )
    };
    Ok(start.map_err(std::io::Error::from)?.cast())
}
