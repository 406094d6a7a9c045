use yuv::{
    BufferStoreMut, YuvConversionMode, YuvPlanarImageMut, YuvRange, YuvStandardMatrix, bgra_to_yuv420,
};

use crate::{Error, MAX_SIDE};

/// Rows start at multiples of this many bytes, for the codec's vector instructions.
const STRIDE_ALIGNMENT: usize = 64;
/// Bytes of a pixel in the screen's format.
const BGRA_BYTES: usize = 4;

/// A part of a picture, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rect {
    /// From the left edge of the picture.
    pub x: u32,
    /// From the top edge of the picture.
    pub y: u32,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// A picture as codecs want it: brightness in full size, colour in half size (I420, 8 bits),
/// BT.709 colours in limited range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    width: u32,
    height: u32,
    luma_stride: usize,
    chroma_stride: usize,
    y: Vec<u8>,
    u: Vec<u8>,
    v: Vec<u8>,
}

impl Frame {
    /// A black picture.
    ///
    /// # Errors
    /// [`Error::Size`].
    pub fn new(width: u32, height: u32) -> Result<Self, Error> {
        let allowed = 1..=MAX_SIDE;
        if !allowed.contains(&width) || !allowed.contains(&height) {
            return Err(Error::Size { width, height });
        }
        let luma_stride = (width as usize).next_multiple_of(STRIDE_ALIGNMENT);
        let chroma_stride = (width as usize).div_ceil(2).next_multiple_of(STRIDE_ALIGNMENT);
        let chroma = chroma_stride * (height as usize).div_ceil(2);
        Ok(Self {
            width,
            height,
            luma_stride,
            chroma_stride,
            y: vec![16; luma_stride * height as usize],
            u: vec![128; chroma],
            v: vec![128; chroma],
        })
    }

    /// Pixels from left to right.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Pixels from top to bottom.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Brightness: the rows and the bytes from one to the next. A row's first `width` bytes count.
    #[must_use]
    pub fn luma(&self) -> (&[u8], usize) {
        (&self.y, self.luma_stride)
    }

    /// Colour: the blue-difference rows, the red-difference rows, and the bytes from one row to the
    /// next. A row's first `width / 2` bytes (rounded up) count, of `height / 2` rows (rounded up).
    #[must_use]
    pub fn chroma(&self) -> (&[u8], &[u8], usize) {
        (&self.u, &self.v, self.chroma_stride)
    }

    /// Takes over the damaged parts of a screen: `bgra` is the whole screen, row by row, `stride`
    /// bytes each. Parts may overlap and reach over the edge.
    ///
    /// # Errors
    /// [`Error::Pixels`] when `bgra` does not hold a screen of this picture's size.
    pub fn update_from_bgra(&mut self, bgra: &[u8], stride: usize, rects: &[Rect]) -> Result<(), Error> {
        let needed = stride * self.height as usize;
        if stride < self.width as usize * BGRA_BYTES || bgra.len() < needed {
            return Err(Error::Pixels(format!(
                "{} bytes, stride {stride}, {needed} needed",
                bgra.len()
            )));
        }
        for rect in rects {
            let Some(rect) = self.aligned(*rect) else { continue };
            self.convert(bgra, stride, rect)?;
        }
        Ok(())
    }

    /// The part within the picture, grown to whole colour samples (2x2 pixels). A part at the
    /// bottom begins at the left edge: the conversion wants whole strides, and below the last row
    /// there is nothing to borrow from.
    fn aligned(&self, rect: Rect) -> Option<Rect> {
        let right = rect.x.saturating_add(rect.width).min(self.width);
        let bottom = rect
            .y
            .saturating_add(rect.height)
            .min(self.height)
            .next_multiple_of(2)
            .min(self.height);
        if rect.x >= right || rect.y >= bottom {
            return None;
        }
        let (x, y) = (if bottom == self.height { 0 } else { rect.x & !1 }, rect.y & !1);
        let right = right.next_multiple_of(2).min(self.width);
        Some(Rect {
            x,
            y,
            width: right - x,
            height: bottom - y,
        })
    }

    fn convert(&mut self, bgra: &[u8], stride: usize, rect: Rect) -> Result<(), Error> {
        let (x, y, rows) = (rect.x as usize, rect.y as usize, rect.height as usize);
        let part_of =
            |x: usize, y: usize, stride: usize, rows: usize| y * stride + x..(y + rows) * stride + x;
        let luma = part_of(x, y, self.luma_stride, rows);
        let chroma = part_of(x / 2, y / 2, self.chroma_stride, rows.div_ceil(2));
        let mut part = YuvPlanarImageMut {
            y_plane: BufferStoreMut::Borrowed(&mut self.y[luma]),
            y_stride: self.luma_stride as u32,
            u_plane: BufferStoreMut::Borrowed(&mut self.u[chroma.clone()]),
            u_stride: self.chroma_stride as u32,
            v_plane: BufferStoreMut::Borrowed(&mut self.v[chroma]),
            v_stride: self.chroma_stride as u32,
            width: rect.width,
            height: rect.height,
        };
        bgra_to_yuv420(
            &mut part,
            &bgra[part_of(x * BGRA_BYTES, y, stride, rows)],
            stride as u32,
            YuvRange::Limited,
            YuvStandardMatrix::Bt709,
            YuvConversionMode::Balanced,
        )
        .map_err(|error| Error::Pixels(error.to_string()))
    }

    /// The three planes to write into: brightness, blue difference, red difference.
    pub(crate) fn planes_mut(&mut self) -> [(&mut [u8], usize); 3] {
        [
            (&mut self.y, self.luma_stride),
            (&mut self.u, self.chroma_stride),
            (&mut self.v, self.chroma_stride),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERYTHING: Rect = Rect {
        x: 0,
        y: 0,
        width: u32::MAX,
        height: u32::MAX,
    };

    fn coloured(width: u32, height: u32, at: impl Fn(u32, u32) -> [u8; 4]) -> Vec<u8> {
        (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .flat_map(|(x, y)| at(x, y))
            .collect()
    }

    fn noise(x: u32, y: u32) -> [u8; 4] {
        let seed = (x / 2).wrapping_mul(2_654_435_761) ^ (y / 2).wrapping_mul(40_503);
        [seed as u8, (seed >> 8) as u8, (seed >> 16) as u8, 255]
    }

    #[test]
    fn colours_follow_bt_709_in_limited_range() {
        let cases = [
            ([0, 0, 0, 255], (16, 128, 128)),
            ([255, 255, 255, 255], (235, 128, 128)),
            ([0, 0, 255, 255], (63, 102, 240)),
            ([255, 0, 0, 255], (32, 240, 118)),
        ];
        for (bgra, (y, u, v)) in cases {
            let mut frame = Frame::new(16, 16).unwrap();
            frame
                .update_from_bgra(&coloured(16, 16, |_, _| bgra), 64, &[EVERYTHING])
                .unwrap();
            let near = |is: u8, expected: u8| is.abs_diff(expected) <= 1;
            assert!(
                near(frame.y[0], y) && near(frame.u[0], u) && near(frame.v[0], v),
                "{bgra:?}: {:?}",
                (frame.y[0], frame.u[0], frame.v[0])
            );
        }
    }

    #[test]
    fn a_part_is_converted_like_the_whole_and_nothing_else_changes() {
        for (width, height) in [(64, 48), (63, 47), (33, 1), (1, 33), (1, 1)] {
            let screen = coloured(width, height, noise);
            let stride = width as usize * 4;
            let mut whole = Frame::new(width, height).unwrap();
            whole.update_from_bgra(&screen, stride, &[EVERYTHING]).unwrap();
            let mut parts = Frame::new(width, height).unwrap();
            let half = Rect {
                x: 0,
                y: 0,
                width: width / 2,
                height,
            };
            let right = Rect {
                x: width / 2,
                width: width - width / 2,
                height: height / 2,
                ..half
            };
            let rest = Rect {
                y: height / 2,
                height: height - height / 2,
                ..right
            };
            parts
                .update_from_bgra(&screen, stride, &[half, right, rest])
                .unwrap();
            assert!(parts == whole, "{width}x{height}");
        }
    }

    #[test]
    fn pixels_outside_the_damage_stay() {
        let mut frame = Frame::new(32, 32).unwrap();
        let white = coloured(32, 32, |_, _| [255; 4]);
        frame
            .update_from_bgra(
                &white,
                128,
                &[Rect {
                    x: 5,
                    y: 7,
                    width: 3,
                    height: 2,
                }],
            )
            .unwrap();
        let white_at = |x: usize, y: usize| frame.y[y * frame.luma_stride + x] > 200;
        let painted: Vec<_> = (0..32)
            .flat_map(|y| (0..32).map(move |x| (x, y)))
            .filter(|(x, y)| white_at(*x, *y))
            .collect();
        assert!(
            painted
                .iter()
                .all(|(x, y)| (4..8).contains(x) && (6..10).contains(y)),
            "{painted:?}"
        );
        assert_eq!(painted.len(), 16);
    }

    #[test]
    fn a_part_outside_the_picture_is_nothing() {
        let mut frame = Frame::new(8, 8).unwrap();
        let before = frame.clone();
        let white = coloured(8, 8, |_, _| [255; 4]);
        let outside = [
            Rect {
                x: 8,
                y: 0,
                width: 4,
                height: 4,
            },
            Rect {
                x: 0,
                y: 0,
                width: 0,
                height: 4,
            },
        ];
        frame.update_from_bgra(&white, 32, &outside).unwrap();
        assert_eq!(frame, before);
    }

    #[test]
    fn a_short_buffer_and_an_impossible_size_are_refused() {
        let mut frame = Frame::new(8, 8).unwrap();
        assert!(matches!(
            frame.update_from_bgra(&[0; 255], 32, &[EVERYTHING]),
            Err(Error::Pixels(_))
        ));
        assert!(matches!(
            frame.update_from_bgra(&[0; 512], 31, &[EVERYTHING]),
            Err(Error::Pixels(_))
        ));
        assert!(matches!(Frame::new(0, 8), Err(Error::Size { .. })));
        assert!(matches!(Frame::new(8, MAX_SIDE + 1), Err(Error::Size { .. })));
    }
}
