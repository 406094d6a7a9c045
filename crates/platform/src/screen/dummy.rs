use std::{
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

use super::{CursorPicture, Grab, Rect, Screen, Wake, Waker};
use crate::Error;

/// The time between two movements of the picture.
const STEP: Duration = Duration::from_millis(33);
/// The side of the square that moves, in pixels.
const SQUARE: u32 = 32;
const BACKGROUND: [u8; 4] = [96, 64, 32, 255];
const INK: [u8; 4] = [64, 200, 250, 255];

/// A test picture: a square that moves over a plain ground, a step with each wait.
pub struct DummyScreen {
    width: u32,
    height: u32,
    bgra: Vec<u8>,
    square: Rect,
    damage: Vec<Rect>,
    told: bool,
    woken: Arc<(Mutex<bool>, Condvar)>,
}

impl DummyScreen {
    /// A screen of this size in pixels, each side at least 1.
    #[must_use]
    pub fn new(width: u32, height: u32) -> Self {
        let square = Rect {
            x: 0,
            y: 0,
            width: SQUARE.min(width),
            height: SQUARE.min(height),
        };
        let mut screen = Self {
            width,
            height,
            bgra: BACKGROUND.repeat((width * height) as usize),
            square,
            damage: vec![Rect {
                x: 0,
                y: 0,
                width,
                height,
            }],
            told: false,
            woken: Arc::default(),
        };
        screen.fill(square, INK);
        screen
    }

    fn step(&mut self) {
        let before = self.square;
        self.fill(before, BACKGROUND);
        self.square.x = if before.x + before.width < self.width {
            before.x + 1
        } else {
            0
        };
        self.fill(self.square, INK);
        for rect in [before, self.square] {
            if !self.damage.contains(&rect) {
                self.damage.push(rect);
            }
        }
        self.fold_damage();
    }

    /// Nobody may have grabbed for hours: the list stays short.
    fn fold_damage(&mut self) {
        if self.damage.len() > 64 {
            self.damage = vec![Rect {
                x: 0,
                y: 0,
                width: self.width,
                height: self.height,
            }];
        }
    }

    fn fill(&mut self, rect: Rect, colour: [u8; 4]) {
        let stride = self.width as usize * 4;
        for row in self
            .bgra
            .chunks_exact_mut(stride)
            .skip(rect.y as usize)
            .take(rect.height as usize)
        {
            let (from, to) = (rect.x as usize * 4, (rect.x + rect.width) as usize * 4);
            row[from..to]
                .chunks_exact_mut(4)
                .for_each(|pixel| pixel.copy_from_slice(&colour));
        }
    }

    /// Whether a waker ended the sleep.
    fn sleep(&self, time: Duration) -> bool {
        let (flag, bell) = &*self.woken;
        let flag = flag.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut flag, _) = bell
            .wait_timeout_while(flag, time, |woken| !*woken)
            .unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *flag)
    }
}

impl Screen for DummyScreen {
    fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    fn wait(&mut self, timeout: Duration) -> Result<Wake, Error> {
        if self.sleep(timeout.min(STEP)) {
            return Ok(Wake::Woken);
        }
        if timeout < STEP {
            return Ok(Wake::Nothing);
        }
        self.step();
        if std::mem::replace(&mut self.told, true) {
            return Ok(Wake::Nothing);
        }
        Ok(Wake::Changed)
    }

    fn grab(&mut self) -> Result<Grab<'_>, Error> {
        self.told = false;
        Ok(Grab {
            width: self.width,
            height: self.height,
            bgra: &self.bgra,
            stride: self.width as usize * 4,
            damage: std::mem::take(&mut self.damage),
        })
    }

    fn cursor(&mut self) -> Result<Option<CursorPicture>, Error> {
        Ok(None)
    }

    fn waker(&self) -> Waker {
        let woken = Arc::clone(&self.woken);
        Waker::new(move || {
            let (flag, bell) = &*woken;
            *flag.lock().unwrap_or_else(PoisonError::into_inner) = true;
            bell.notify_one();
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_differs_from_grab_to_grab_only_where_it_says_so() {
        let mut screen = DummyScreen::new(80, 50);
        let before = screen.grab().unwrap().bgra.to_vec();
        assert_eq!(screen.wait(STEP).unwrap(), Wake::Changed);
        assert_eq!(screen.wait(STEP).unwrap(), Wake::Nothing);
        let grab = screen.grab().unwrap();
        let differs = |(x, y): &(u32, u32)| {
            let at = *y as usize * grab.stride + *x as usize * 4;
            grab.bgra[at..at + 4] != before[at..at + 4]
        };
        let changed: Vec<_> = (0..50)
            .flat_map(|y| (0..80).map(move |x| (x, y)))
            .filter(differs)
            .collect();
        assert!(!changed.is_empty());
        let within = |(x, y): &(u32, u32), rect: &Rect| {
            (rect.x..rect.x + rect.width).contains(x) && (rect.y..rect.y + rect.height).contains(y)
        };
        assert!(
            changed
                .iter()
                .all(|pixel| grab.damage.iter().any(|rect| within(pixel, rect)))
        );
        assert!(screen.grab().unwrap().damage.is_empty());
    }

    #[test]
    fn a_waker_ends_the_next_wait() {
        let mut screen = DummyScreen::new(8, 8);
        screen.waker().wake();
        assert_eq!(screen.wait(Duration::from_secs(60)).unwrap(), Wake::Woken);
        assert_eq!(screen.wait(Duration::ZERO).unwrap(), Wake::Nothing);
    }

    #[test]
    fn damage_that_nobody_looks_at_stays_bounded() {
        let mut screen = DummyScreen::new(400, 40);
        (0..1000).for_each(|_| screen.step());
        assert!(screen.grab().unwrap().damage.len() <= 66);
    }
}
