use std::{mem::MaybeUninit, time::Duration};

use libaom_sys::*;

use crate::{Error, Frame, MAX_SIDE, aom::Context};

/// The encoder counts time in microseconds.
const TIMEBASE: i32 = 1_000_000;
/// The longest time between two pictures that the rate control is told. After a still minute it
/// would otherwise spend a minute's bits on the next picture, which then takes seconds to arrive.
const LONGEST_GAP: Duration = Duration::from_millis(100);
/// How long the first picture is said to last.
const FIRST_GAP: Duration = Duration::from_millis(33);
/// The most a key frame may take, in percent of what an ordinary frame may take: about a third of
/// a second's bits at 30 frames a second.
const KEY_FRAME_PERCENT: i32 = 900;
/// Pictures with more pixels are encoded by two threads.
const PIXELS_FOR_TWO_THREADS: u32 = 1280 * 720;
/// The smallest and largest bitrate that is handed to the codec, in bits per second.
const BITRATES: std::ops::RangeInclusive<u32> = 50_000..=200_000_000;

/// What an encoder is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncoderConfig {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Bits per second at the start.
    pub bitrate: u32,
}

/// One encoded picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodedFrame {
    /// One temporal unit of AV1 in low-overhead format (each OBU with its size). It begins with a
    /// temporal delimiter, which an RTP packetizer leaves out ("RTP Payload Format For AV1",
    /// section 5).
    pub data: Vec<u8>,
    /// Whether it can be decoded without the pictures before it.
    pub key: bool,
    /// The time that was handed in with the picture.
    pub at: Duration,
}

/// AV1 for screens: sharp text, no delay, constant bitrate.
pub struct Av1Encoder {
    context: Context,
    config: EncoderConfig,
    clock: Clock,
}

impl Av1Encoder {
    /// An encoder for pictures of one size. The first picture is a key frame; later ones only on
    /// demand.
    ///
    /// # Errors
    /// [`Error::Size`], [`Error::Codec`].
    pub fn new(config: EncoderConfig) -> Result<Self, Error> {
        let EncoderConfig { width, height, .. } = config;
        let allowed = 1..=MAX_SIDE;
        if !allowed.contains(&width) || !allowed.contains(&height) {
            return Err(Error::Size { width, height });
        }
        let settings = settings(&config)?;
        let mut context = Context::init("start encoder", |context| {
            // SAFETY: `settings` lives through the call, which copies it.
            unsafe {
                aom_codec_enc_init_ver(
                    context,
                    aom_codec_av1_cx(),
                    &settings,
                    0,
                    AOM_ENCODER_ABI_VERSION as i32,
                )
            }
        })?;
        tune(&mut context, width)?;
        Ok(Self {
            context,
            config,
            clock: Clock::default(),
        })
    }

    /// What this encoder was made for, with the bitrate of now.
    #[must_use]
    pub fn config(&self) -> EncoderConfig {
        self.config
    }

    /// Encodes the picture of the moment `at`. `None` when the codec had nothing to say.
    /// `force_key` makes a picture that decodes alone.
    ///
    /// # Errors
    /// [`Error::SizeChanged`], [`Error::Codec`].
    pub fn encode(
        &mut self,
        frame: &Frame,
        at: Duration,
        force_key: bool,
    ) -> Result<Option<EncodedFrame>, Error> {
        let (width, height) = (frame.width(), frame.height());
        if (width, height) != (self.config.width, self.config.height) {
            return Err(Error::SizeChanged { width, height });
        }
        let (pts, lasts) = self.clock.advance(at);
        let image = image_of(frame);
        let flags = if force_key { AOM_EFLAG_FORCE_KF } else { 0 };
        // SAFETY: the image points into `frame`, which lives through the call; the codec copies it
        // and does not write to it (denoising is off).
        let code = unsafe { aom_codec_encode(self.context.as_mut(), &image, pts, lasts, flags.into()) };
        self.context.check("encode", code)?;
        Ok(self.collect(at))
    }

    /// Aims at another bitrate in bits per second from the next picture on.
    ///
    /// # Errors
    /// [`Error::Codec`].
    pub fn set_bitrate(&mut self, bitrate: u32) -> Result<(), Error> {
        control(
            &mut self.context,
            AV1E_SET_BITRATE_ONE_PASS_CBR,
            kilobits(bitrate) as i32,
        )?;
        self.config.bitrate = bitrate;
        Ok(())
    }

    fn collect(&mut self, at: Duration) -> Option<EncodedFrame> {
        let mut frame: Option<EncodedFrame> = None;
        let mut iterator: aom_codec_iter_t = std::ptr::null();
        loop {
            // SAFETY: packets stay valid until the next call on the context other than this one.
            let Some(packet) =
                (unsafe { aom_codec_get_cx_data(self.context.as_mut(), &mut iterator).as_ref() })
            else {
                return frame;
            };
            if packet.kind != AOM_CODEC_CX_FRAME_PKT {
                continue;
            }
            // SAFETY: the kind says which member of the union is set; its buffer holds `sz` bytes.
            let (bytes, flags) = unsafe {
                let part = &packet.data.frame;
                (
                    std::slice::from_raw_parts(part.buf.cast::<u8>(), part.sz),
                    part.flags,
                )
            };
            let frame = frame.get_or_insert_with(|| EncodedFrame {
                data: Vec::new(),
                key: false,
                at,
            });
            frame.data.extend_from_slice(bytes);
            frame.key |= flags & AOM_FRAME_IS_KEY != 0;
        }
    }
}

/// The codec's own clock: strictly rising, without long gaps.
#[derive(Default)]
struct Clock {
    last: Option<Duration>,
    ticks: i64,
}

impl Clock {
    /// The time of the picture of the moment `at`, and how long it lasts.
    fn advance(&mut self, at: Duration) -> (i64, std::ffi::c_ulong) {
        let gap = self.last.map_or(FIRST_GAP, |last| {
            at.saturating_sub(last)
                .clamp(Duration::from_millis(1), LONGEST_GAP)
        });
        let ticks = gap.as_micros() as i64;
        if self.last.is_some() {
            self.ticks += ticks;
        }
        self.last = Some(at);
        (self.ticks, ticks as std::ffi::c_ulong)
    }
}

fn kilobits(bitrate: u32) -> u32 {
    bitrate.clamp(*BITRATES.start(), *BITRATES.end()) / 1000
}

fn settings(config: &EncoderConfig) -> Result<aom_codec_enc_cfg, Error> {
    let mut settings = MaybeUninit::zeroed();
    // SAFETY: the call fills the structure, for which zero is a valid value of every field too.
    let (code, mut settings): (_, aom_codec_enc_cfg) = unsafe {
        let code =
            aom_codec_enc_config_default(aom_codec_av1_cx(), settings.as_mut_ptr(), AOM_USAGE_REALTIME);
        (code, settings.assume_init())
    };
    if code != AOM_CODEC_OK {
        return Err(Error::Codec {
            what: "default settings",
            reason: code.to_string(),
        });
    }
    settings.g_w = config.width;
    settings.g_h = config.height;
    settings.g_threads = if config.width * config.height > PIXELS_FOR_TWO_THREADS {
        2
    } else {
        1
    };
    settings.g_timebase = aom_rational {
        num: 1,
        den: TIMEBASE,
    };
    settings.g_pass = AOM_RC_ONE_PASS;
    settings.g_lag_in_frames = 0;
    // Losses are repaired by retransmission and key frames on demand; resilience would cost bits
    // in every frame.
    settings.g_error_resilient = 0;
    settings.kf_mode = AOM_KF_DISABLED;
    settings.rc_end_usage = AOM_CBR;
    settings.rc_target_bitrate = kilobits(config.bitrate);
    settings.rc_dropframe_thresh = 0;
    settings.rc_min_quantizer = 4;
    settings.rc_max_quantizer = 58;
    settings.rc_undershoot_pct = 50;
    settings.rc_overshoot_pct = 50;
    settings.rc_buf_sz = 1000;
    settings.rc_buf_initial_sz = 600;
    settings.rc_buf_optimal_sz = 600;
    Ok(settings)
}

fn tune(context: &mut Context, width: u32) -> Result<(), Error> {
    // The logarithm of their number. More than threads, as what changes is rarely in the middle.
    let tile_columns = match width {
        1536.. => 2,
        1024.. => 1,
        _ => 0,
    };
    let controls = [
        // At 10 the encoder takes about one small change in twenty for none until the next picture.
        (AOME_SET_CPUUSED, 9),
        (AV1E_SET_TUNE_CONTENT, AOM_CONTENT_SCREEN as i32),
        (AV1E_SET_ENABLE_PALETTE, 1),
        (AV1E_SET_AQ_MODE, 3),
        (AV1E_SET_ROW_MT, 1),
        (AV1E_SET_TILE_COLUMNS, tile_columns),
        (AOME_SET_MAX_INTRA_BITRATE_PCT, KEY_FRAME_PERCENT),
        (AV1E_SET_COLOR_PRIMARIES, AOM_CICP_CP_BT_709 as i32),
        (AV1E_SET_TRANSFER_CHARACTERISTICS, AOM_CICP_TC_BT_709 as i32),
        (AV1E_SET_MATRIX_COEFFICIENTS, AOM_CICP_MC_BT_709 as i32),
        (AV1E_SET_COLOR_RANGE, AOM_CR_STUDIO_RANGE as i32),
        (AV1E_SET_CDF_UPDATE_MODE, 1),
        (AV1E_SET_COEFF_COST_UPD_FREQ, 3),
        (AV1E_SET_MODE_COST_UPD_FREQ, 3),
        (AV1E_SET_MV_COST_UPD_FREQ, 3),
        (AV1E_SET_DELTAQ_MODE, 0),
        (AV1E_SET_ENABLE_TPL_MODEL, 0),
        (AV1E_SET_ENABLE_ORDER_HINT, 0),
        (AV1E_SET_ENABLE_OBMC, 0),
        (AV1E_SET_ENABLE_GLOBAL_MOTION, 0),
        (AV1E_SET_ENABLE_WARPED_MOTION, 0),
        (AV1E_SET_ENABLE_REF_FRAME_MVS, 0),
        (AV1E_SET_ENABLE_CFL_INTRA, 0),
        (AV1E_SET_ENABLE_SMOOTH_INTRA, 0),
        (AV1E_SET_ENABLE_ANGLE_DELTA, 0),
        (AV1E_SET_ENABLE_FILTER_INTRA, 0),
        (AV1E_SET_INTRA_DEFAULT_TX_ONLY, 1),
        (AV1E_SET_DISABLE_TRELLIS_QUANT, 1),
    ];
    controls
        .into_iter()
        .try_for_each(|(id, value)| control(context, id, value))
}

fn control(context: &mut Context, id: aome_enc_control_id, value: i32) -> Result<(), Error> {
    // SAFETY: every control used in this file takes one number of an integer's size.
    let code = unsafe { aom_codec_control(context.as_mut(), id as i32, value) };
    context.check("adjust encoder", code)
}

fn image_of(frame: &Frame) -> aom_image_t {
    let (luma, luma_stride) = frame.luma();
    let (blue, red, chroma_stride) = frame.chroma();
    // SAFETY: the structure is plain data, for which zero is a valid value of every field.
    let mut image: aom_image_t = unsafe { std::mem::zeroed() };
    image.fmt = AOM_IMG_FMT_I420;
    image.cp = AOM_CICP_CP_BT_709;
    image.tc = AOM_CICP_TC_BT_709;
    image.mc = AOM_CICP_MC_BT_709;
    image.range = AOM_CR_STUDIO_RANGE;
    image.bit_depth = 8;
    image.bps = 12;
    (image.w, image.h) = (frame.width(), frame.height());
    (image.d_w, image.d_h) = (frame.width(), frame.height());
    (image.x_chroma_shift, image.y_chroma_shift) = (1, 1);
    image.planes = [luma, blue, red].map(|plane| plane.as_ptr().cast_mut());
    image.stride = [luma_stride, chroma_stride, chroma_stride].map(|stride| stride as i32);
    image
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_still_minute_is_no_budget_for_the_next_picture() {
        let mut clock = Clock::default();
        assert_eq!(clock.advance(Duration::from_secs(5)), (0, 33_000));
        assert_eq!(clock.advance(Duration::from_millis(5020)), (20_000, 20_000));
        assert_eq!(clock.advance(Duration::from_secs(65)), (120_000, 100_000));
    }

    #[test]
    fn the_codec_clock_rises_even_when_the_time_handed_in_does_not() {
        let mut clock = Clock::default();
        clock.advance(Duration::from_secs(2));
        assert_eq!(clock.advance(Duration::from_secs(2)), (1000, 1000));
        assert_eq!(clock.advance(Duration::from_secs(1)), (2000, 1000));
    }
}
