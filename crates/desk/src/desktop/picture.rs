//! The screen as frames for all viewers: grabbed, converted and encoded once.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use media::{Av1Encoder, EncodedFrame, EncoderConfig, Frame, KeyFrames, Network, Pacer, RateControl, Rect};
use platform::{Grab, Screen};

use crate::clock;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The screen is gone or refuses.
    #[error(transparent)]
    Screen(#[from] platform::Error),
    /// It cannot be encoded.
    #[error(transparent)]
    Media(#[from] media::Error),
}

/// The picture of one screen and what is known about when and how to encode it.
pub struct Picture {
    frame: Frame,
    encoder: Av1Encoder,
    rates: RateControl,
    pacer: Pacer,
    keys: KeyFrames,
    start: Instant,
}

/// A frame, and the screen's size if it is another one than before.
pub struct Shot {
    /// The frame, unless the encoder had nothing to say.
    pub frame: Option<Arc<EncodedFrame>>,
    /// The new size.
    pub resized: Option<(u32, u32)>,
}

impl Picture {
    /// A picture of this size whose first frame is due at once.
    ///
    /// # Errors
    /// When that size cannot be encoded.
    pub fn new((width, height): (u32, u32), start: Instant) -> Result<Self, PictureError> {
        let rates = RateControl::new(width, height);
        let bitrate = rates.rates().bitrate;
        Ok(Self {
            frame: Frame::new(width, height)?,
            encoder: Av1Encoder::new(EncoderConfig {
                width,
                height,
                bitrate,
            })?,
            pacer: Pacer::new(rates.rates().interval),
            rates,
            keys: KeyFrames::new(),
            start,
        })
    }

    /// Pixels from left to right and from top to bottom.
    pub fn size(&self) -> (u32, u32) {
        (self.frame.width(), self.frame.height())
    }

    /// The screen has changed.
    pub fn damaged(&mut self, now: Instant) {
        self.pacer.damaged(now - self.start);
    }

    /// Somebody needs a key frame.
    pub fn want_key_frame(&mut self) {
        self.keys.wish();
    }

    /// Takes in what the networks carry.
    ///
    /// # Errors
    /// When the encoder refuses.
    pub fn network(&mut self, network: Network) -> Result<(), PictureError> {
        if let Some(rates) = self.rates.update(network) {
            tracing::debug!(?network, ?rates, "the picture adapts");
            self.encoder.set_bitrate(rates.bitrate)?;
            self.pacer.set_interval(rates.interval);
        }
        Ok(())
    }

    /// How long until the next frame is due.
    pub fn due_in(&self, now: Instant) -> Duration {
        let due = self
            .keys
            .due()
            .map_or(self.pacer.due(), |key| key.min(self.pacer.due()));
        due.saturating_sub(now - self.start)
    }

    /// Makes the next frame.
    ///
    /// # Errors
    /// When the screen is gone, or its new size cannot be encoded.
    pub fn shoot(&mut self, screen: &mut dyn Screen, now: Instant) -> Result<Shot, PictureError> {
        let grab = screen.grab()?;
        let at = now - self.start;
        let resized = self.fit(&grab)?;
        let damage: Vec<Rect> = grab.damage.iter().map(rect).collect();
        self.frame.update_from_bgra(grab.bgra, grab.stride, &damage)?;
        let before = (clock::now(), clock::processor());
        let encoded = self.encoder.encode(&self.frame, at, self.keys.is_due(at))?;
        let (took, used) = (clock::now() - before.0, clock::processor() - before.1);
        // A key frame takes many times as long, and the next picture is none.
        if let Some(frame) = encoded.as_ref().filter(|frame| !frame.key) {
            self.rates.encoded(used);
            let (age, bytes) = (before.0 - now, frame.data.len());
            tracing::trace!(bytes, ?age, ?took, ?used, "a picture is encoded");
        }
        self.pacer.grabbed(at);
        if encoded.as_ref().is_some_and(|frame| frame.key) {
            self.keys.made(at);
        }
        Ok(Shot {
            frame: encoded.map(Arc::new),
            resized,
        })
    }

    fn fit(&mut self, grab: &Grab<'_>) -> Result<Option<(u32, u32)>, PictureError> {
        let (width, height) = (grab.width, grab.height);
        if self.size() == (width, height) {
            return Ok(None);
        }
        self.rates.resize(width, height);
        let rates = self.rates.rates();
        self.frame = Frame::new(width, height)?;
        self.encoder = Av1Encoder::new(EncoderConfig {
            width,
            height,
            bitrate: rates.bitrate,
        })?;
        self.pacer.set_interval(rates.interval);
        self.keys = KeyFrames::new();
        Ok(Some((width, height)))
    }
}

fn rect(rect: &platform::Rect) -> Rect {
    Rect {
        x: rect.x,
        y: rect.y,
        width: rect.width,
        height: rect.height,
    }
}

#[cfg(test)]
mod tests {
    use platform::DummyScreen;

    use super::*;

    #[test]
    fn the_first_frame_is_a_key_frame_and_so_is_one_that_was_asked_for() {
        let start = clock::now();
        let mut screen = DummyScreen::new(320, 200);
        let mut picture = Picture::new(screen.size(), start).unwrap();
        let mut key = |picture: &mut Picture, ms| {
            let shot = picture
                .shoot(&mut screen, start + Duration::from_millis(ms))
                .unwrap();
            shot.frame.unwrap().key
        };
        assert!(key(&mut picture, 0));
        assert!(!key(&mut picture, 500));
        picture.want_key_frame();
        assert!(key(&mut picture, 1000));
    }

    #[test]
    fn a_new_size_begins_with_a_key_frame() {
        let start = clock::now();
        let mut picture = Picture::new((160, 100), start).unwrap();
        let mut screen = DummyScreen::new(320, 200);
        let shot = picture.shoot(&mut screen, start).unwrap();
        assert_eq!(shot.resized, Some((320, 200)));
        assert!(shot.frame.unwrap().key);
        assert_eq!(picture.size(), (320, 200));
    }
}
