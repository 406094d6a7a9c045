use libaom_sys::*;

use crate::{Error, Frame, MAX_SIDE, aom::Context};

/// Decodes what [`crate::Av1Encoder`] made.
pub struct Av1Decoder {
    context: Context,
}

impl Av1Decoder {
    /// A decoder that waits for its first key frame.
    ///
    /// # Errors
    /// [`Error::Codec`].
    pub fn new() -> Result<Self, Error> {
        let settings = aom_codec_dec_cfg {
            threads: 1,
            w: 0,
            h: 0,
            allow_lowbitdepth: 1,
        };
        let context = Context::init("start decoder", |context| {
            // SAFETY: `settings` lives as long as the library may look at it: through this call.
            unsafe {
                aom_codec_dec_init_ver(
                    context,
                    aom_codec_av1_dx(),
                    &settings,
                    0,
                    AOM_DECODER_ABI_VERSION as i32,
                )
            }
        })?;
        Ok(Self { context })
    }

    /// Decodes one temporal unit. `None` when it holds no picture to show.
    ///
    /// # Errors
    /// [`Error::Undecodable`] when it is damaged, needs a picture that was not decoded, or has
    /// more than 8 bits or another colour layout than I420; [`Error::Size`] when it is larger than
    /// [`crate::MAX_SIDE`].
    pub fn decode(&mut self, data: &[u8]) -> Result<Option<Frame>, Error> {
        refuse_giants(data)?;
        // SAFETY: the pointer and the length are those of a slice; the codec copies what it keeps.
        let code = unsafe {
            aom_codec_decode(
                self.context.as_mut(),
                data.as_ptr(),
                data.len(),
                std::ptr::null_mut(),
            )
        };
        self.context
            .check("decode", code)
            .map_err(|error| Error::Undecodable(error.to_string()))?;
        let mut newest = None;
        let mut iterator: aom_codec_iter_t = std::ptr::null();
        // SAFETY: pictures stay valid until the next call to decode.
        while let Some(image) = unsafe { aom_codec_get_frame(self.context.as_mut(), &mut iterator).as_ref() }
        {
            newest = Some(image);
        }
        newest.map(copy).transpose()
    }
}

/// The type of an OBU that names the size of the pictures (AV1, section 6.2.2).
const SEQUENCE_HEADER: u8 = 1;

/// A packet of a few bytes can announce a picture of gigabytes: looks at every announcement before
/// memory is taken.
fn refuse_giants(data: &[u8]) -> Result<(), Error> {
    for obu in obus(data).filter(|obu| obu[0] >> 3 & 0b1111 == SEQUENCE_HEADER) {
        let (width, height) = announced_size(obu);
        if width > MAX_SIDE || height > MAX_SIDE {
            return Err(Error::Size { width, height });
        }
    }
    Ok(())
}

/// The OBUs of a temporal unit, as far as it is well-formed: headers and payloads, none empty.
fn obus(mut rest: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let header = *rest.first()?;
        let (extended, sized) = (header & 0b100 != 0, header & 0b10 != 0);
        let mut length = 1 + usize::from(extended);
        if sized {
            let digits = rest.get(length..)?.iter().position(|byte| byte & 0x80 == 0)? + 1;
            let size = rest[length..length + digits.min(8)]
                .iter()
                .rev()
                .fold(0, |size, byte| size << 7 | usize::from(byte & 0x7f));
            length = size.checked_add(length + digits)?;
        } else {
            length = rest.len();
        }
        let (obu, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(obu)
    })
}

/// The size that a sequence header names; zero if it cannot be read.
fn announced_size(sequence_header: &[u8]) -> (u32, u32) {
    let mut info = aom_codec_stream_info {
        w: 0,
        h: 0,
        is_kf: 0,
        number_spatial_layers: 0,
        number_temporal_layers: 0,
        is_annexb: 0,
    };
    let (start, length) = (sequence_header.as_ptr(), sequence_header.len());
    // SAFETY: the pointer and the length are those of a slice. Refusing a malformed header is left
    // to the decoder.
    unsafe { aom_codec_peek_stream_info(aom_codec_av1_dx(), start, length, &mut info) };
    (info.w, info.h)
}

fn copy(image: &aom_image_t) -> Result<Frame, Error> {
    if image.fmt != AOM_IMG_FMT_I420 || image.bit_depth != 8 {
        return Err(Error::Undecodable(format!(
            "format {} with {} bits",
            image.fmt, image.bit_depth
        )));
    }
    let mut frame = Frame::new(image.d_w, image.d_h)?;
    let (width, height) = (image.d_w as usize, image.d_h as usize);
    let sizes = [
        (width, height),
        (width.div_ceil(2), height.div_ceil(2)),
        (width.div_ceil(2), height.div_ceil(2)),
    ];
    for (index, ((plane, stride), (width, height))) in frame.planes_mut().into_iter().zip(sizes).enumerate() {
        for (y, row) in plane.chunks_exact_mut(stride).take(height).enumerate() {
            // SAFETY: the codec's plane has `height` rows of `width` bytes, `stride` bytes apart.
            let from = unsafe {
                let start = image.planes[index].offset(image.stride[index] as isize * y as isize);
                std::slice::from_raw_parts(start, width)
            };
            row[..width].copy_from_slice(from);
        }
    }
    Ok(frame)
}
