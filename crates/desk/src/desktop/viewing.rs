//! What passes between the screen's thread and one session: a queue of one frame, and state of
//! which the latest counts.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use media::{EncodedFrame, Network};
use tokio::sync::Notify;
use wire::{CursorShape, Display};

use super::{WakerPlace, wake};

/// How long all viewers wait for one that is slow. After that it misses frames until a key frame.
const PATIENCE: Duration = Duration::from_millis(400);

/// A session's end. Dropping it ends the watching.
pub struct Viewing(Arc<Shared>);

/// The end of the screen's thread. Dropping it tells the session that there is no screen.
pub struct Seat(Arc<Shared>);

/// What is new for a session.
#[derive(Debug, Default)]
pub struct News {
    /// The next frame.
    pub frame: Option<Arc<EncodedFrame>>,
    /// The screen's size.
    pub display: Option<Display>,
    /// The cursor's shape; `Some(None)`: it is hidden.
    pub cursor: Option<Option<CursorShape>>,
    /// The screen is gone.
    pub lost: bool,
}

struct Shared {
    state: Mutex<State>,
    changed: Notify,
    waker: WakerPlace,
}

#[derive(Default)]
struct State {
    news: News,
    put_at: Option<Instant>,
    /// A frame was left out: the next one has to be a key frame.
    skipping: bool,
    key_frame: bool,
    network: Network,
    left: bool,
}

/// Both ends.
pub fn pair(waker: WakerPlace) -> (Viewing, Seat) {
    let shared = Arc::new(Shared {
        state: Mutex::default(),
        changed: Notify::new(),
        waker,
    });
    (Viewing(shared.clone()), Seat(shared))
}

impl Viewing {
    /// Resolves when something is new. Cancelling loses nothing.
    pub async fn changed(&self) {
        self.0.changed.notified().await;
    }

    /// Takes what is new; the frame only if there is `room` for it.
    pub fn take(&self, room: bool) -> News {
        let mut state = self.0.state();
        let frame = if room { state.news.frame.take() } else { None };
        let News {
            display,
            cursor,
            lost,
            ..
        } = &mut state.news;
        let news = News {
            frame,
            display: display.take(),
            cursor: cursor.take(),
            lost: *lost,
        };
        if news.frame.is_some() {
            state.put_at = None;
            state.key_frame |= state.skipping;
            drop(state);
            wake(&self.0.waker);
        }
        news
    }

    /// This viewer cannot go on without a key frame.
    pub fn want_key_frame(&self) {
        self.0.state().key_frame = true;
        wake(&self.0.waker);
    }

    /// What the network to this viewer carries.
    pub fn network(&self, network: Network) {
        self.0.state().network = network;
    }
}

impl Drop for Viewing {
    fn drop(&mut self) {
        self.0.state().left = true;
        wake(&self.0.waker);
    }
}

impl Seat {
    /// Whether the viewer has gone.
    pub fn has_left(&self) -> bool {
        self.0.state().left
    }

    /// Whether the viewer wants a key frame; asked once.
    pub fn takes_key_frame(&self) -> bool {
        std::mem::take(&mut self.0.state().key_frame)
    }

    /// What the network to this viewer carries.
    pub fn network(&self) -> Network {
        self.0.state().network
    }

    /// How long the next frame should wait for this viewer to take the last one.
    pub fn holds(&self, now: Instant) -> Option<Duration> {
        let state = self.0.state();
        let put_at = state.put_at.filter(|_| !state.skipping)?;
        let left = PATIENCE.saturating_sub(now.saturating_duration_since(put_at));
        (!left.is_zero()).then_some(left)
    }

    /// Offers a frame. A viewer that still has the one before misses it, and then all others until
    /// a key frame: without what they build on they could not be decoded.
    pub fn put(&self, frame: &Arc<EncodedFrame>, now: Instant) {
        let mut state = self.0.state();
        if !frame.key && (state.skipping || state.news.frame.is_some()) {
            // With a free place the viewer has caught up and needs a key frame to go on.
            state.key_frame |= state.news.frame.is_none();
            state.skipping = true;
            return;
        }
        state.skipping = false;
        state.put_at = Some(now);
        state.news.frame = Some(frame.clone());
        drop(state);
        self.0.changed.notify_one();
    }

    /// Tells the screen's size.
    pub fn display(&self, display: Display) {
        self.0.state().news.display = Some(display);
        self.0.changed.notify_one();
    }

    /// Tells the cursor's shape.
    pub fn cursor(&self, shape: Option<CursorShape>) {
        self.0.state().news.cursor = Some(shape);
        self.0.changed.notify_one();
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.0.state().news.lost = true;
        self.0.changed.notify_one();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(key: bool, n: u8) -> Arc<EncodedFrame> {
        Arc::new(EncodedFrame {
            data: vec![n],
            key,
            at: Duration::ZERO,
        })
    }

    fn taken(viewing: &Viewing) -> Option<u8> {
        viewing.take(true).frame.map(|frame| frame.data[0])
    }

    #[test]
    fn the_others_wait_a_moment_for_a_slow_viewer() {
        let now = crate::clock::now();
        let (viewing, seat) = pair(WakerPlace::default());
        assert_eq!(seat.holds(now), None);
        seat.put(&frame(true, 1), now);
        assert_eq!(seat.holds(now), Some(PATIENCE));
        assert_eq!(seat.holds(now + PATIENCE), None);
        assert_eq!(taken(&viewing), Some(1));
        assert_eq!(seat.holds(now), None);
    }

    #[test]
    fn a_viewer_that_missed_a_frame_goes_on_with_a_key_frame() {
        let now = crate::clock::now();
        let (viewing, seat) = pair(WakerPlace::default());
        seat.put(&frame(true, 1), now);
        seat.put(&frame(false, 2), now);
        assert!(
            !seat.takes_key_frame(),
            "it would not help while the viewer is slow"
        );
        assert_eq!(taken(&viewing), Some(1));
        assert!(seat.takes_key_frame());
        seat.put(&frame(false, 3), now);
        assert_eq!(taken(&viewing), None, "it builds on a frame that is missing");
        seat.put(&frame(true, 4), now);
        seat.put(&frame(true, 5), now);
        assert_eq!(taken(&viewing), Some(5), "the latest key frame wins");
        seat.put(&frame(false, 6), now);
        assert_eq!(taken(&viewing), Some(6));
    }

    #[test]
    fn without_room_the_frame_stays_and_the_rest_is_told() {
        let now = crate::clock::now();
        let (viewing, seat) = pair(WakerPlace::default());
        seat.put(&frame(true, 1), now);
        seat.cursor(None);
        let news = viewing.take(false);
        assert!(news.frame.is_none() && news.cursor == Some(None));
        assert_eq!(taken(&viewing), Some(1));
    }

    #[test]
    fn each_end_learns_that_the_other_is_gone() {
        let (viewing, seat) = pair(WakerPlace::default());
        drop(seat);
        assert!(viewing.take(true).lost);
        let (viewing, seat) = pair(WakerPlace::default());
        assert!(!seat.has_left());
        drop(viewing);
        assert!(seat.has_left());
    }
}
